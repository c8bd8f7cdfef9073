"""The number book: which numbers a village has given to its papers, per kind and year."""

from datetime import date
from uuid import UUID

from sqlmodel import Field

from kerjasama_desktop.domain.records import Pilihan, Record


class Buku(Pilihan):
    """Papers that are numbered together; each book begins again at 1 every year."""

    PERATURAN_BERSAMA = "PERATURAN_BERSAMA", "Peraturan Bersama Kepala Desa"
    PERATURAN_DESA = "PERATURAN_DESA", "Peraturan Desa"
    KEPUTUSAN_KEPALA = "KEPUTUSAN_KEPALA", "Keputusan Kepala Desa"
    KEPUTUSAN_BPD = "KEPUTUSAN_BPD", "Keputusan BPD"
    PERJANJIAN = "PERJANJIAN", "Perjanjian"
    SURAT = "SURAT", "Surat Pemerintah Desa"
    SURAT_BPD = "SURAT_BPD", "Surat BPD"
    BERITA_ACARA = "BERITA_ACARA", "Berita acara"


class KeadaanNomor(Pilihan):
    DICADANGKAN = "DICADANGKAN", "Dicadangkan"
    DIPAKAI = "DIPAKAI", "Dipakai"
    BATAL = "BATAL", "Tidak dipakai"


def nomor_bertahun(nomor: str, day: date | None) -> str:
    """Return '4 Tahun 2020' of a bare running number; any other number tells its year itself."""
    return f"{nomor} Tahun {day.year}" if day and nomor.isdigit() else nomor


class NomorBuku(Record):
    """One number given out; jenis and subjek_id tell the document of the cooperation, if any.

    `urut` is the running number, None where a number typed by hand holds none. `alasan` says why
    it was typed by hand or not used.
    """

    desa_id: UUID
    buku: Buku
    tahun: int = Field(ge=2000, le=2100)
    urut: int | None = Field(default=None, ge=0)
    nomor: str = Field(default="", max_length=120)
    tanggal: date | None = None
    perihal: str = Field(default="", max_length=300)
    kerjasama_id: UUID | None = None
    jenis: str = Field(default="", max_length=60)
    subjek_id: UUID | None = None
    keadaan: KeadaanNomor = KeadaanNomor.DICADANGKAN
    alasan: str = Field(default="", max_length=300)


class PolaNomor(Record):
    """How the numbers of a book are written; `terakhir` was the last one of `tahun` on paper,
    before this program gave any.
    """

    buku: Buku
    pola: str = Field(default="", max_length=120)
    klasifikasi: str = Field(default="", max_length=40)
    terakhir: int = Field(default=0, ge=0)
    tahun: int | None = Field(default=None, ge=2000, le=2100)
