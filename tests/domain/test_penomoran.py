"""The numbers the domain counts are those that Word prints."""

import re
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from samples import many_villages, third_party

from kerjasama_desktop.documents.catalog import jobs
from kerjasama_desktop.documents.produce import produce
from kerjasama_desktop.documents.simple_view import simple_view
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.naskah import Bagian, Klausul, Tingkat
from kerjasama_desktop.domain.penomoran import Alamat, Baris, articles, letter

MARK = {Tingkat.ISI: "", Tingkat.AYAT: "(1) ", Tingkat.HURUF: "a. ", Tingkat.ANGKA: "1. "}


def printed(case: Berkas, key: str) -> list[str]:
    """Return the paragraphs of the document as a reader sees them, with their numbers."""
    html = simple_view(produce(case, next(j for j in jobs(case) if j.kind.key == key))).html
    return [re.sub(r"<[^>]+>", "", line).strip() for line in re.split(r"</p>|<br/>", html)]


def counted(found: list[list[Baris]]) -> list[str]:
    lines = []
    for number, article in enumerate(found, 1):
        lines.append(f"Pasal {number}")
        lines += [f"{_mark(line)}{line.teks}" for line in article]
    return lines


def _mark(line: Baris) -> str:
    marks = {
        Tingkat.AYAT: f"({line.alamat.ayat})\t",
        Tingkat.HURUF: f"{letter(line.alamat.huruf)}.\t",
        Tingkat.ANGKA: f"{line.alamat.angka}.\t",
    }
    return marks.get(line.tingkat, "")


def check(case: Berkas, key: str) -> None:
    seen = printed(case, key)
    place = 0
    for line in counted(articles(case.kerjasama.klausul)):
        assert line in seen[place:], line
        place = seen.index(line, place) + 1


@pytest.mark.parametrize(
    ("case", "key"),
    [(many_villages(3), "peraturan_bersama"), (third_party(), "perjanjian_bersama")],
)
def test_default_text(case: Berkas, key: str) -> None:
    check(case, key)


SHAPES = st.lists(
    st.lists(st.lists(st.sampled_from(list(Tingkat)), max_size=9), max_size=3),
    min_size=1,
    max_size=3,
)


TEXT, LETTER, NUMBER = Tingkat.ISI, Tingkat.HURUF, Tingkat.ANGKA
LISTS_APART = [NUMBER, TEXT, LETTER, TEXT, NUMBER, TEXT, LETTER]


@example([[LISTS_APART]], "peraturan_bersama")
@given(SHAPES, st.sampled_from(["peraturan_bersama", "perjanjian_bersama"]))
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
def test_any_shape(shapes: list[list[list[Tingkat]]], key: str) -> None:
    case = third_party() if key == "perjanjian_bersama" else many_villages(2)
    case.kerjasama.klausul = [
        Klausul(bagian=bagian, isi=_written(place, shape))
        for place, (bagian, shape) in enumerate(
            zip((Bagian.BIDANG, Bagian.ASET, Bagian.PENUTUP), shapes, strict=False)
        )
    ]
    check(case, key)


def _written(clause: int, shape: Sequence[Sequence[Tingkat]]) -> str:
    return "\n\n".join(
        "\n".join(
            f"{MARK[tingkat]}Kalimat {clause} {number} {place}"
            for place, tingkat in enumerate(article)
        )
        for number, article in enumerate(shape)
    )


def test_an_empty_clause_counts_as_one_pasal() -> None:
    klausul = [
        Klausul(bagian=Bagian.BIDANG),
        Klausul(bagian=Bagian.ASET, isi="Aset.\n\n(1) Satu:\na. air;\nb. pipa.\n(2) Dua."),
    ]
    first, second, third = articles(klausul)
    assert first == []
    assert [line.alamat for line in second] == [Alamat(2)]
    assert [line.alamat for line in third] == [
        Alamat(3, 1),
        Alamat(3, 1, 1),
        Alamat(3, 1, 2),
        Alamat(3, 2),
    ]


@pytest.mark.parametrize(("number", "mark"), [(1, "a"), (26, "z"), (27, "aa"), (53, "aaa")])
def test_letters_go_on_as_word_counts(number: int, mark: str) -> None:
    assert letter(number) == mark
