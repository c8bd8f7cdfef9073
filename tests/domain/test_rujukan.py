"""References: which are found, and what they mean."""

import pytest

from kerjasama_desktop.domain.naskah import Bagian, Klausul
from kerjasama_desktop.domain.penomoran import Alamat, articles
from kerjasama_desktop.domain.rujukan import in_words, known, meanings, references

TEXT = Klausul(
    bagian=Bagian.BIDANG,
    isi=(
        "Umum.\n\n"
        "(1) Bidang:\na. air;\nb. jalan:\n1. ruas;\n2. jembatan.\n(2) Objek.\n\n"
        "Tujuan:\na. satu;\nb. dua.\n\n"
        "Pengertian:\n1. Desa:\na. adat;\nb. biasa.\n2. Camat."
    ),
)
PLACES = known(articles([TEXT]))
OWN = Alamat(2, 2)


def said(teks: str) -> list[str]:
    return [teks[one.awal : one.akhir] for one in references(teks)]


def meant(teks: str, own: Alamat = OWN) -> list[Alamat | None]:
    return meanings(references(teks), own, PLACES)


@pytest.mark.parametrize(
    ("teks", "found"),
    [
        ("sebagaimana dimaksud dalam Pasal 5 ayat (2) huruf b angka 1.", 1),
        ("dalam Pasal 5 sampai dengan Pasal 7", 2),
        ("dalam Pasal 5, Pasal 6, dan Pasal 7", 3),
        ("pada ayat (1) dan ayat (2)", 2),
        ("pada ayat (1), (2), dan (3)", 3),
        ("dalam Pasal 5 dan 6.", 2),
        ("dalam Pasal 5–7", 2),
        ("menurut pasal 5 ayat 2", 1),
        ("dalam huruf a, b, dan c", 3),
        ("dalam huruf aa", 1),
        ("dalam angka 2", 1),
        ("ayat (2) Pasal 5", 1),
        ("dalam Pasal 5 Peraturan Bersama ini", 1),
        ("dalam Pasal 5 Peraturan Bersama Kepala Desa ini", 1),
        ("Peraturan Menteri Nomor 96 Tahun 2017 sebagaimana dimaksud dalam Pasal 3", 1),
        ("menurut Undang-Undang Nomor 6 Tahun 2014 dan Pasal 5", 1),
        ("dalam Pasal 5 [dihapus] dan Pasal 6", 2),
    ],
)  # fmt: skip
def test_references_of_this_text(teks: str, found: int) -> None:
    assert len(references(teks)) == found


@pytest.mark.parametrize(
    "teks",
    [
        "dalam Pasal 92 ayat (2) dan ayat (3) Undang-Undang Nomor 6 Tahun 2014 tentang Desa",
        "menurut Pasal 14 Peraturan Menteri Dalam Negeri Nomor 96 Tahun 2017",
        "menurut Pasal 14 dan Pasal 15 Permendagri 96/2017",
        "dalam Pasal 18 ayat (6) dari Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
        "dalam Pasal 3 Peraturan Bersama Kepala Desa Boddie Nomor 2 Tahun 2020",
        "Permendagri 96/2017 Pasal 6",
        "Undang-Undang Nomor 6 Tahun 2014 tentang Desa, Pasal 92 ayat (3)",
        "Undang-Undang Nomor 6 Tahun 2014 tentang Desa khususnya Pasal 92",
        "Pasal 1320 KUHPerdata",
        "Pasal 5 Peraturan Desa Boddie Nomor 2 Tahun 2019",
        "Pasal 5A",
        "dengan huruf di bawah ini",
        "sebesar angka 5 persen",
        "dalam Pasal ini dan ayat ini",
    ],
)
def test_what_is_no_reference_of_this_text(teks: str) -> None:
    assert references(teks) == ()


def test_unusual_words_are_kept_apart() -> None:
    assert said("Pasal 5 dan 6 (enam) bulan") == ["Pasal 5"]
    assert said("huruf c, a.n. Bupati") == ["huruf c"]
    assert said("Pasal 5 [dihapus] dan Pasal 6") == ["Pasal 5 [dihapus]", "Pasal 6"]


@pytest.mark.parametrize(
    ("teks", "own", "expected"),
    [
        ("Pasal 2 ayat (1) huruf b angka 2", OWN, [Alamat(2, 1, 2, 2)]),
        ("Pasal 2 ayat (1) huruf a dan huruf b", OWN, [Alamat(2, 1, 1), Alamat(2, 1, 2)]),
        ("ayat (1)", OWN, [Alamat(2, 1)]),
        ("ayat (1) Pasal 2", Alamat(1), [Alamat(2, 1)]),
        ("ayat (1)", Alamat(1), [None]),
        ("huruf b", Alamat(2, 1), [Alamat(2, 1, 2)]),
        ("dalam angka 2", Alamat(2, 1, 2, 1), [Alamat(2, 1, 2, 2)]),
        ("huruf a", Alamat(2, 1, 2, 1), [Alamat(2, 1, 1)]),
        ("huruf b", Alamat(3), [Alamat(3, 0, 2)]),
        ("huruf b", Alamat(4, 0, 1, 1), [Alamat(4, 0, 2, 1)]),
        ("Pasal 3 huruf b", OWN, [Alamat(3, 0, 2)]),
        ("Pasal 2 huruf b", OWN, [None]),
        ("Pasal 3 dan ayat (1)", OWN, [Alamat(3), Alamat(2, 1)]),
        ("Pasal 2 ayat (1) dan ayat (9)", OWN, [Alamat(2, 1), None]),
        ("Pasal 9", OWN, [None]),
        ("Pasal 3 [dihapus] dan ayat (1)", OWN, [None, Alamat(2, 1)]),
    ],
)
def test_meaning(teks: str, own: Alamat, expected: list[Alamat | None]) -> None:
    assert meant(teks, own) == expected


def test_addresses_in_words() -> None:
    assert in_words(Alamat(5, 2, 28, 1)) == "Pasal 5 ayat (2) huruf bb angka 1"
    assert in_words(Alamat(0, 2)) == "ayat (2)"
