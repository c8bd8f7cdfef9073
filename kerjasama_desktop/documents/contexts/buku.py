"""Registers of a village as tables: Buku Peraturan di Desa (A.1) and the agenda of letters."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kerjasama_desktop.documents.contexts.common import (
    Isian,
    isi,
    jabatan_of,
    nama_desa,
    nama_kabupaten,
    nama_kecamatan,
    penanda_tangan,
    tempat_tanggal,
)
from kerjasama_desktop.domain.desa import Desa, JabatanPejabat, Pejabat, official
from kerjasama_desktop.domain.terbilang import tanggal


@dataclass(frozen=True, slots=True)
class BarisPeraturan:
    """One regulation, as a line of Buku Peraturan di Desa."""

    tahun: int
    jenis: str
    nomor: str
    tentang: str
    tanggal: date | None = None
    uraian: str = ""
    kesepakatan: date | None = None
    lapor_nomor: str = ""
    lapor_tanggal: date | None = None
    lembaran_nomor: str = ""
    lembaran_tanggal: date | None = None
    berita_nomor: str = ""
    berita_tanggal: date | None = None
    keterangan: str = ""


@dataclass(frozen=True, slots=True)
class BarisAgenda:
    """One letter that came or went; `pihak` is its sender or whom it is for."""

    masuk: bool
    nomor: str
    tanggal: date | None
    pihak: str
    isi: str
    keterangan: str = ""


@dataclass(frozen=True)
class Tabel:
    """A register ready to be written: headings with their widths in centimetres, and its rows."""

    judul: str
    desa: Desa
    tahun: int | None
    kepala: tuple[tuple[str, float], ...]
    baris: tuple[tuple[str, ...], ...]

    @property
    def lines(self) -> list[str]:
        """What stands above the table."""
        year = f"Tahun {self.tahun}" if self.tahun else "Semua tahun"
        place = (nama_desa(self.desa), nama_kecamatan(self.desa), nama_kabupaten(self.desa))
        return [self.judul, ", ".join(place), year]


_PERATURAN = (
    ("No. urut", 1.2),
    ("Jenis peraturan", 2.8),
    ("Nomor dan tanggal ditetapkan", 3.0),
    ("Tentang", 4.0),
    ("Uraian singkat", 4.0),
    ("Tanggal kesepakatan peraturan Desa", 2.5),
    ("Nomor dan tanggal dilaporkan", 3.4),
    ("Nomor dan tanggal diundangkan dalam Lembaran Desa", 2.7),
    ("Nomor dan tanggal diundangkan dalam Berita Desa", 2.7),
    ("Keterangan", 2.6),
)
_AGENDA = (
    ("No. urut", 1.2),
    ("Tanggal", 2.4),
    ("Surat masuk: nomor", 3.2),
    ("Surat masuk: pengirim", 3.2),
    ("Surat masuk: isi singkat", 4.4),
    ("Surat keluar: nomor", 3.4),
    ("Surat keluar: tujuan", 3.2),
    ("Surat keluar: isi singkat", 4.4),
    ("Keterangan", 2.6),
)


def tabel_peraturan(desa: Desa, tahun: int | None, rows: Sequence[BarisPeraturan]) -> Tabel:
    """Return the ten columns of Buku Peraturan di Desa."""
    lines = tuple(
        (
            f"{number}.",
            row.jenis,
            _both(row.nomor, row.tanggal),
            row.tentang,
            row.uraian or "–",
            tanggal(row.kesepakatan) if row.kesepakatan else "–",
            _both(row.lapor_nomor, row.lapor_tanggal),
            _both(row.lembaran_nomor, row.lembaran_tanggal),
            _both(row.berita_nomor, row.berita_tanggal),
            row.keterangan,
        )
        for number, row in enumerate(rows, 1)
    )
    return Tabel("Buku Peraturan di Desa", desa, tahun, _PERATURAN, lines)


def tabel_agenda(desa: Desa, tahun: int | None, rows: Sequence[BarisAgenda]) -> Tabel:
    """Return the agenda: letters that came in the left half, letters that went in the right."""
    lines = []
    for number, row in enumerate(rows, 1):
        letter, nothing = (row.nomor or "–", row.pihak or "–", row.isi), ("", "", "")
        halves = (*letter, *nothing) if row.masuk else (*nothing, *letter)
        day = tanggal(row.tanggal) if row.tanggal else "–"
        lines.append((f"{number}.", day, *halves, row.keterangan))
    return Tabel("Buku Agenda Surat", desa, tahun, _AGENDA, tuple(lines))


def _both(nomor: str, day: date | None) -> str:
    """Return 'Nomor 3, 14 Oktober 2026'; what is not known is left out."""
    parts = [f"Nomor {nomor}" if nomor else "", tanggal(day) if day else ""]
    return ", ".join(part for part in parts if part) or "–"


def isian_buku(tabel: Tabel, pejabat: Sequence[Pejabat], today: date) -> Isian:
    """Return the context of the Word template of a register."""
    desa, people = tabel.desa, list(pejabat)
    return {
        "desa": nama_desa(desa),
        "wilayah": f"{nama_kecamatan(desa)}, {nama_kabupaten(desa)}",
        "tahun": str(tabel.tahun or ""),
        "baris": [{"sel": list(line)} for line in tabel.baris],
        "tempat_tanggal": tempat_tanggal(isi(desa.nama, 16), today),
        **{
            key: penanda_tangan(jabatan_of(desa, office), official(people, office, today))
            for key, office in (
                ("kepala", JabatanPejabat.KEPALA),
                ("sekretaris", JabatanPejabat.SEKRETARIS),
            )
        },
    }
