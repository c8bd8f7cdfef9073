"""What is typed for one part of the text."""

from dataclasses import dataclass

from kerjasama_desktop.domain.naskah import Bagian, Klausul, Tingkat, read_pasal
from kerjasama_desktop.domain.text import clean_text


@dataclass
class Part:
    """What is typed for one part; `klausul` is its record on file, if there is one."""

    bagian: Bagian
    klausul: Klausul | None
    judul: str = ""
    isi: str = ""
    diubah: bool = False

    @classmethod
    def of(cls, klausul: Klausul) -> "Part":
        return cls(klausul.bagian, klausul, klausul.judul, klausul.isi, klausul.diubah)

    @property
    def mark(self) -> str:
        if not self.isi.strip():
            return "kosong"
        return "diubah" if self.diubah else "terisi"

    def record(self) -> Klausul | None:
        """Return the clause as typed; the very same record where nothing was changed."""
        judul, isi = clean_text(self.judul), clean_text(self.isi)
        if self.klausul is None:
            if not (judul or isi):
                return None
            self.klausul = Klausul(bagian=self.bagian, judul=judul, isi=isi, diubah=True)
        old = self.klausul
        if (judul, isi, self.diubah) != (old.judul, old.isi, old.diubah):
            self.klausul = Klausul(
                id=old.id, bagian=old.bagian, judul=judul, isi=isi, diubah=self.diubah
            )
        return self.klausul


def count_words(isi: str) -> str:
    """Return '3 Pasal, 7 ayat' for what is typed."""
    pasal = read_pasal(isi)
    if not pasal:
        return "Belum ada isi."
    ayat = sum(butir.tingkat is Tingkat.AYAT for one in pasal for butir in one.butir)
    return f"{len(pasal)} Pasal, {ayat} ayat" if ayat else f"{len(pasal)} Pasal, tanpa ayat"
