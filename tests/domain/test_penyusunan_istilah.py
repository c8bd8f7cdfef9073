"""Definitions stay only where the text uses the word."""

from kerjasama_desktop.domain.naskah import Bagian, Klausul
from kerjasama_desktop.domain.penyusunan_istilah import without_unused_terms

TERMS = """Dalam Perjanjian Bersama ini yang dimaksud dengan:
1. Nelayan adalah warga yang menangkap ikan.
2. Sampah adalah sisa kegiatan sehari-hari.
3. Pengelolaan Sampah adalah kegiatan mengolah Sampah.
4. Anggaran Pendapatan dan Belanja Desa yang selanjutnya disingkat APB Desa adalah rencana.
5. Kelompok adalah kumpulan Nelayan."""


def _kept(body: str, *others: str) -> str:
    text = [
        Klausul(bagian=Bagian.KETENTUAN_UMUM, isi=TERMS),
        Klausul(bagian=Bagian.TATA_CARA, isi=body),
    ]
    return without_unused_terms(text, others)[0].isi


def test_a_word_that_nothing_uses_is_not_defined() -> None:
    kept = _kept("Pengelolaan Sampah dibiayai APB Desa.")
    assert "Nelayan" not in kept
    assert kept.splitlines()[1:] == [
        "1. Sampah adalah sisa kegiatan sehari-hari.",
        "2. Pengelolaan Sampah adalah kegiatan mengolah Sampah.",
        "3. Anggaran Pendapatan dan Belanja Desa yang selanjutnya disingkat APB Desa adalah "
        "rencana.",
    ]


def test_a_word_in_a_part_that_a_person_wrote_stays_defined() -> None:
    assert "2. Kelompok adalah" in _kept("Umum.", "Kelompok menerima bantuan.")
