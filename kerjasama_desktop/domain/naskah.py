"""Naskah: the clauses of a Peraturan Bersama or Perjanjian Bersama, and how their text is read."""

import re
from dataclasses import dataclass, field

from sqlmodel import Field

from kerjasama_desktop.domain.records import Pilihan, Record


class Bagian(Pilihan):
    """Parts of the text in their order; each is a BAB (antar-Desa) or a Pasal (pihak ketiga)."""

    KETENTUAN_UMUM = "KETENTUAN_UMUM", "Ketentuan Umum"
    MAKSUD_TUJUAN = "MAKSUD_TUJUAN", "Maksud dan Tujuan"
    RUANG_LINGKUP = "RUANG_LINGKUP", "Ruang Lingkup"
    BIDANG = "BIDANG", "Bidang Kerja Sama"
    TATA_CARA = "TATA_CARA", "Tata Cara dan Ketentuan Pelaksanaan"
    BKAD = "BKAD", "Badan Kerja Sama Antar-Desa"
    JANGKA_WAKTU = "JANGKA_WAKTU", "Jangka Waktu"
    HAK_KEWAJIBAN = "HAK_KEWAJIBAN", "Hak dan Kewajiban"
    PENDANAAN = "PENDANAAN", "Pendanaan"
    ASET = "ASET", "Aset"
    LINGKUNGAN = "LINGKUNGAN", "Lingkungan Hidup dan Tata Ruang"
    PELAPORAN = "PELAPORAN", "Pelaporan, Pemantauan, dan Evaluasi"
    PERUBAHAN = "PERUBAHAN", "Perubahan, Penundaan, dan Pembatalan"
    KEADAAN_MEMAKSA = "KEADAAN_MEMAKSA", "Keadaan Memaksa"
    BERAKHIR = "BERAKHIR", "Berakhirnya Kerja Sama"
    PERSELISIHAN = "PERSELISIHAN", "Penyelesaian Perselisihan"
    PEMBINAAN = "PEMBINAAN", "Pembinaan dan Pengawasan"
    LAIN_LAIN = "LAIN_LAIN", "Ketentuan Lain-Lain"
    PERALIHAN = "PERALIHAN", "Ketentuan Peralihan"
    PENUTUP = "PENUTUP", "Ketentuan Penutup"


WAJIB: tuple[Bagian, ...] = (
    Bagian.RUANG_LINGKUP,
    Bagian.BIDANG,
    Bagian.TATA_CARA,
    Bagian.JANGKA_WAKTU,
    Bagian.HAK_KEWAJIBAN,
    Bagian.PENDANAAN,
    Bagian.PERUBAHAN,
    Bagian.PERSELISIHAN,
)
"""The eight items both instruments must contain: letters a to h of Permendagri 96/2017 Pasal 6."""


class Klausul(Record):
    """One part of the text; `isi` is plain text as `read_pasal` understands it."""

    bagian: Bagian
    judul: str = Field(default="", max_length=200)
    isi: str = ""
    diubah: bool = False

    @property
    def judul_tampil(self) -> str:
        return self.judul or self.bagian.label


class DasarHukum(Record):
    """One item of Mengingat: a regulation of the register, or own words (both: own words win)."""

    regulasi_id: str = Field(default="", max_length=60)
    teks: str = Field(default="", max_length=1500)


class Tingkat(Pilihan):
    """How deep a paragraph stands; the Word style of the same name carries its numbering."""

    ISI = "ISI", "Isi"
    AYAT = "AYAT", "Ayat"
    HURUF = "HURUF", "Huruf"
    ANGKA = "ANGKA", "Angka"


@dataclass(frozen=True, slots=True)
class Butir:
    tingkat: Tingkat
    teks: str


@dataclass(slots=True)
class Pasal:
    butir: list[Butir] = field(default_factory=list)


_MARKS = (
    (Tingkat.AYAT, re.compile(r"\(\d{1,3}[a-z]?\)\s+")),
    (Tingkat.HURUF, re.compile(r"[a-z]{1,2}\d?\.\s+")),
    (Tingkat.ANGKA, re.compile(r"\d{1,3}[a-z]?[.)]\s+")),
)
"""With the marks that a change gives to what it inserts: (2a), c1., 8a."""


def read_pasal(isi: str) -> list[Pasal]:
    """Read plain text as a person types it into articles.

    A blank line begins a new Pasal; lines beginning '(1)', 'a.' or '1.' are ayat, huruf, angka;
    any other line is a paragraph. The marks are dropped: Word numbers by itself, so an inserted
    ayat renumbers.
    """
    return [
        Pasal([read_butir(line) for line in block.splitlines() if line.strip()])
        for block in re.split(r"\n\s*\n", isi.strip())
        if block.strip()
    ]


def read_butir(line: str) -> Butir:
    """Read one line that is not blank."""
    text = line.strip()
    for tingkat, mark in _MARKS:
        found = mark.match(text)
        if found:
            return Butir(tingkat, text[found.end() :])
    return Butir(Tingkat.ISI, text)
