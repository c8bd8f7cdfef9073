"""Patterns of numbers: what they write, refuse, and read back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.nomor import Buku
from kerjasama_desktop.domain.pola_nomor import (
    KLASIFIKASI,
    TANDA,
    abbreviation,
    classification,
    comparable,
    default_pattern,
    material,
    problem,
    running_number,
    written,
)
from kerjasama_desktop.domain.regulasi import Register
from kerjasama_desktop.services.library import regulation_register

DAY = date(2026, 3, 9)
BODDIE = Desa(nama="Boddie", kode="7310112005", kode_surat="BODDIE")
OMBO = Desa(nama="Oro-oro Ombo", kode="3579012006")


@pytest.mark.parametrize(
    ("pola", "nomor"),
    [
        ("{urut}", "7"),
        ("{klasifikasi}/{urut:03}/{kode_desa}/{tahun}", "400.10.2/007/BODDIE/2026"),
        ("{urut:02}/{bulan_romawi}/{tahun}", "07/III/2026"),
        ("B-{urut}.{bulan}/{singkatan_desa}", "B-7.03/BODDIE"),
    ],
)
def test_tokens_are_written_out(pola: str, nomor: str) -> None:
    assert problem(pola) == ""
    assert written(pola, 7, material(BODDIE, "400.10.2", DAY)) == nomor


def test_village_without_a_code_for_letters_bears_its_area_code() -> None:
    assert material(OMBO, "", DAY).kode_desa == "35.79.01.2006"
    assert material(Desa(nama="Talun"), "", DAY).kode_desa == "TALUN"
    assert abbreviation("Oro-oro Ombo") == "OOO"
    assert abbreviation("") == ""


@pytest.mark.parametrize(
    ("pola", "words"),
    [
        ("{nomer}/{urut}", "“{nomer}” yang tidak dikenal. Pilih dari daftar"),
        ("{urutt}", "Mungkin maksudnya “{urut}”"),
        ("{Tahun}/{urut}", "Mungkin maksudnya “{tahun}”"),
        ("{urut:3}", "Mungkin maksudnya “{urut}”"),
        ("{tahun:02}/{urut}", "Mungkin maksudnya “{tahun}”"),
        ("{urut}/{tahun", "kurung kurawal"),
        ("{urut}}", "kurung kurawal"),
        ("{klasifikasi}/{tahun}", "belum memuat {urut}"),
        ("005/2026", "belum memuat {urut}"),
    ],
)
def test_a_wrong_pattern_is_one_sentence(pola: str, words: str) -> None:
    assert words in problem(pola)
    assert "\n" not in problem(pola)


def test_an_empty_pattern_means_by_hand() -> None:
    assert problem("") == ""


@pytest.mark.parametrize("buku", list(Buku))
def test_each_book_has_a_sound_pattern(buku: Buku) -> None:
    pattern = default_pattern(buku)
    assert problem(pattern.pola) == ""
    nomor = written(pattern.pola, 123, material(OMBO, pattern.klasifikasi, DAY))
    assert running_number(pattern.pola, nomor) == 123
    assert len(nomor) <= 40


def test_two_books_never_write_the_same_letter_number() -> None:
    letters = (Buku.SURAT, Buku.SURAT_BPD, Buku.BERITA_ACARA, Buku.PERJANJIAN)
    texts = {
        written(default_pattern(b).pola, 7, material(BODDIE, "400.10.2", DAY)) for b in letters
    }
    assert len(texts) == len(letters)


@pytest.mark.parametrize(
    ("nomor", "urut"),
    [
        ("400.10.2/28/BODDIE", 28),
        ("005/028/BPD-BODDIE", 28),
        ("Nomor 140/5/2026", 5),
        ("400.10.2/2026/28", None),
        ("400.10.2", None),
        ("400.10.2/dua/BODDIE", None),
        ("", None),
    ],
)
def test_running_number_of_a_typed_letter(nomor: str, urut: int | None) -> None:
    assert running_number("{klasifikasi}/{urut:03}/{kode_desa}/{tahun}", nomor) == urut


@pytest.mark.parametrize(
    ("nomor", "urut"),
    [("3", 3), ("03", 3), ("Nomor 3", 3), ("3 Tahun 2026", 3), ("141.1/3", None), ("3/141", None)],
)
def test_running_number_of_produk_hukum(nomor: str, urut: int | None) -> None:
    assert running_number("{urut}", nomor) == urut


def test_pattern_without_its_token_reads_nothing() -> None:
    assert running_number("", "3") is None


@given(
    parts=st.permutations(
        ["{urut:03}", "{klasifikasi}", "{kode_desa}", "{bulan_romawi}", "{tahun}"]
    ),
    urut=st.integers(min_value=1, max_value=1999),
    nama=st.sampled_from(["Boddie", "Oro-oro Ombo", "Tu", "Wagir Lor"]),
)
def test_what_is_written_is_read_back(parts: list[str], urut: int, nama: str) -> None:
    pola = "/".join(parts)
    nomor = written(pola, urut, material(Desa(nama=nama), "400.10.2", DAY))
    assert running_number(pola, nomor) == urut


@given(st.sets(st.integers(min_value=1, max_value=999), min_size=2))
def test_different_numbers_stay_different(numbers: set[int]) -> None:
    pola = "{klasifikasi}/{urut:03}/{kode_desa}/{tahun}"
    bahan = material(BODDIE, "400.10.2", DAY)
    assert len({comparable(written(pola, n, bahan)) for n in numbers}) == len(numbers)


def test_zeros_blanks_and_capitals_do_not_make_another_number() -> None:
    assert comparable("400.10.2/028/Boddie") == comparable("400.10.2/28/ BODDIE")
    assert comparable("Nomor 03 Tahun 2026") == comparable("3")
    assert comparable("3") != comparable("30")


def test_every_token_has_its_meaning() -> None:
    assert all(meaning for meaning in TANDA.values())


def test_a_code_that_was_set_holds_for_every_day() -> None:
    register = regulation_register()
    assert classification("005", register, date(2018, 9, 1)) == "005"
    assert classification(KLASIFIKASI, register, date(2018, 9, 1)) == "140"
    assert classification(KLASIFIKASI, Register(), date(2018, 9, 1)) == KLASIFIKASI
    assert classification(KLASIFIKASI, register, date(2022, 12, 30)) == KLASIFIKASI
