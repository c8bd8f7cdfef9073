"""BKAD: its members, their five elements, and the gender balance."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from math import ceil
from uuid import UUID

from sqlmodel import Field

from kerjasama_desktop.domain.desa import JenisKelamin
from kerjasama_desktop.domain.records import Pilihan, Record

AMBANG_PEREMPUAN = 30
"""Percent of women asked for: an analogue of UU 3/2024 Pasal 56 ayat (1), which speaks of the BPD;
no law sets a number for the BKAD, so this warns and never blocks."""


class UnsurBkad(Pilihan):
    """The five elements of membership (domain.md 4.2)."""

    PEMERINTAH_DESA = "PEMERINTAH_DESA", "Pemerintah Desa"
    BPD = "BPD", "Anggota BPD"
    LKD = "LKD", "Lembaga Kemasyarakatan Desa"
    LEMBAGA_LAIN = "LEMBAGA_LAIN", "Lembaga Desa lainnya"
    TOKOH_MASYARAKAT = "TOKOH_MASYARAKAT", "Tokoh masyarakat"


class Jabatan(Pilihan):
    """Positions in a BKAD; the law leaves them to the Peraturan Bersama (domain.md 4.4)."""

    PEMBINA = "PEMBINA", "Pembina"
    PENANGGUNG_JAWAB = "PENANGGUNG_JAWAB", "Penanggung Jawab"
    PENASIHAT = "PENASIHAT", "Penasihat"
    KETUA = "KETUA", "Ketua"
    WAKIL_KETUA = "WAKIL_KETUA", "Wakil Ketua"
    SEKRETARIS = "SEKRETARIS", "Sekretaris"
    BENDAHARA = "BENDAHARA", "Bendahara"
    KOORDINATOR = "KOORDINATOR", "Koordinator Bidang"
    PENGAWAS = "PENGAWAS", "Pengawas"
    ANGGOTA = "ANGGOTA", "Anggota"


INTI = (Jabatan.KETUA, Jabatan.SEKRETARIS, Jabatan.BENDAHARA)


class Bkad(Record):
    """The body itself; one per cooperation. Its numbers per village stand with Pihak."""

    nama: str = Field(default="", max_length=200)
    alamat: str = Field(default="", max_length=300)
    mulai: date | None = None
    selesai: date | None = None
    tanggal_sk: date | None = None
    tempat_sk: str = Field(default="", max_length=120)


class Pengurus(Record):
    """One member; pihak_id names the village he or she comes from."""

    nama: str = Field(default="", max_length=120)
    jenis_kelamin: JenisKelamin | None = None
    unsur: UnsurBkad | None = None
    pihak_id: UUID | None = None
    jabatan: Jabatan | None = None
    keterangan: str = Field(default="", max_length=200)


@dataclass(frozen=True, slots=True)
class Komposisi:
    """The live picture of a BKAD."""

    jumlah: int
    perempuan: int
    acuan: int
    unsur: frozenset[UnsurBkad]

    @property
    def persen(self) -> int:
        return round(100 * self.perempuan / self.jumlah) if self.jumlah else 0

    @property
    def unsur_kurang(self) -> list[UnsurBkad]:
        return [unsur for unsur in UnsurBkad if unsur not in self.unsur]


def min_women(members: int, threshold: int = AMBANG_PEREMPUAN) -> int:
    """Return how many women make the threshold: always rounded up."""
    return ceil(threshold * members / 100)


def composition(pengurus: list[Pengurus], threshold: int = AMBANG_PEREMPUAN) -> Komposisi:
    """Count named members; camat as pembina and the like count as any other."""
    named = [p for p in pengurus if p.nama]
    sexes = Counter(p.jenis_kelamin for p in named)
    return Komposisi(
        jumlah=len(named),
        perempuan=sexes[JenisKelamin.P],
        acuan=min_women(len(named), threshold),
        unsur=frozenset(p.unsur for p in named if p.unsur),
    )
