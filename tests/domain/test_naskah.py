"""How plain text becomes articles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerjasama_desktop.domain.naskah import (
    WAJIB,
    Bagian,
    Butir,
    Klausul,
    Pasal,
    Tingkat,
    read_pasal,
)

MARKS = {
    Tingkat.ISI: "",
    Tingkat.AYAT: "({number}) ",
    Tingkat.HURUF: "{letter}. ",
    Tingkat.ANGKA: "{number}. ",
}
WORDS = st.from_regex(r"[A-Z][a-z]{2,8}( [a-z]{3,8}){0,3}", fullmatch=True)
LINES = st.tuples(st.sampled_from(list(Tingkat)), WORDS)


def typed(line: tuple[Tingkat, str], number: int) -> str:
    tingkat, words = line
    return MARKS[tingkat].format(number=number, letter="abcdefgh"[number % 8]) + words


@given(st.lists(st.lists(LINES, min_size=1, max_size=5), max_size=5), st.sampled_from([1, 2, 3]))
def test_articles_and_levels_are_read_back(
    articles: list[list[tuple[Tingkat, str]]], blank_lines: int
) -> None:
    text = ("\n" * (blank_lines + 1)).join(
        "\n".join(typed(line, number) for number, line in enumerate(article, 1))
        for article in articles
    )
    assert read_pasal(text) == [
        Pasal([Butir(tingkat, words) for tingkat, words in article]) for article in articles
    ]


@given(st.text(max_size=200))
def test_any_text_can_be_read_and_no_paragraph_is_empty_space(text: str) -> None:
    for pasal in read_pasal(text):
        assert pasal.butir
        assert all("\n" not in butir.teks for butir in pasal.butir)


@pytest.mark.parametrize(
    ("line", "butir"),
    [
        ("(1) Desa wajib.", Butir(Tingkat.AYAT, "Desa wajib.")),
        ("(12)   Desa wajib.", Butir(Tingkat.AYAT, "Desa wajib.")),
        ("aa. air bersih;", Butir(Tingkat.HURUF, "air bersih;")),
        ("1) pipa;", Butir(Tingkat.ANGKA, "pipa;")),
        ("1.250 meter pipa", Butir(Tingkat.ISI, "1.250 meter pipa")),
        ("Pasal ini berlaku.", Butir(Tingkat.ISI, "Pasal ini berlaku.")),
        ("(satu) kali", Butir(Tingkat.ISI, "(satu) kali")),
        ("  a. menjorok", Butir(Tingkat.HURUF, "menjorok")),
    ],
)
def test_marks(line: str, butir: Butir) -> None:
    assert read_pasal(line) == [Pasal([butir])]


def test_lines_of_blanks_part_articles() -> None:
    assert len(read_pasal("Satu\n \t \nDua\nmasih dua\n\n\n")) == 2


def test_empty_text_has_no_article() -> None:
    assert read_pasal(" \n\n ") == []


def test_eight_mandatory_items_stand_in_the_order_of_the_law() -> None:
    assert len(WAJIB) == 8
    assert [list(Bagian).index(b) for b in WAJIB] == sorted(list(Bagian).index(b) for b in WAJIB)


def test_own_title_wins() -> None:
    assert Klausul(bagian=Bagian.ASET).judul_tampil == "Aset"
    assert Klausul(bagian=Bagian.ASET, judul="Aset Bersama").judul_tampil == "Aset Bersama"
