"""The region list: strict reading, one whole exchange, and what is asked of it."""

from pathlib import Path

import pytest

from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.services import regions
from kerjasama_desktop.services.regions import Region
from kerjasama_desktop.storage.database import Database

LIST = """kode,nama
35,Jawa Timur
35.79,Kota Batu
35.79.01,Batu
35.79.01.1001,Ngaglik
35.79.01.2005,Sumberejo
73,Sulawesi Selatan
73.10,Kabupaten Pangkajene dan Kepulauan
73.10.11,Mandalle
73.10.11.2005,Boddie
73.10.11.2006,"Benteng, Bawah"
"""
BODDIE = Region("7310112005", "Boddie", "Mandalle", "Pangkajene dan Kepulauan", "Sulawesi Selatan")


def _import(database: Database, text: str = LIST) -> None:
    rows = regions.read_regions(text)
    assert regions.import_regions(database, rows, lambda *_: None, lambda: False)


def test_reads_codes_without_dots_and_quoted_names() -> None:
    rows = regions.read_regions(LIST)
    assert len(rows) == 10
    assert rows[-1] == ("7310112006", "Benteng, Bawah")


@pytest.mark.parametrize("change", [(",", ";"), ("\n", "\r\n"), (".", ""), ("kode,", "Kode, ")])
def test_reads_what_excel_makes_of_it(change: tuple[str, str]) -> None:
    text = LIST.replace('"Benteng, Bawah"', "Benteng Bawah").replace(*change)
    assert dict(regions.read_regions(text))["7310112006"] == "Benteng Bawah"


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("73.10.11.205,Kurang", "Baris 12: kode “73.10.11.205” bukan"),
        ("73-10-11-2007,Tanda", "bukan 2, 4, 6, atau 10 angka"),
        ("73.10.11.2007,", "Baris 12: nama kosong"),
        ("73.10.11.2007", "Baris 12: berisi 1 kolom"),
        ("73.10.11.2007,A,B", "Baris 12: berisi 3 kolom"),
        ("73.10.11.2005,Lagi", "Baris 12: kode 73.10.11.2005 sudah ada"),
        ("73.10.12.2001,Yatim", "Kode 7310122001: wilayah di atasnya tidak ada"),
        ('73.10.11.2007,"buka', "tidak terbaca"),
    ],
)
def test_one_wrong_line_refuses_the_list_and_is_named(line: str, sentence: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        regions.read_regions(LIST + line)
    assert sentence in str(refusal.value)
    assert "Belum ada yang diimpor" in str(refusal.value)


def test_says_how_many_more_lines_are_wrong() -> None:
    with pytest.raises(InvalidInput, match="Masih ada 4 kesalahan lain"):
        regions.read_regions(LIST + "x,y\n" * 9)


@pytest.mark.parametrize("text", ["", "kode,nama\n", "nama,kode\nBoddie,7310112005\n", LIST[10:]])
def test_refuses_what_is_no_list(text: str) -> None:
    with pytest.raises(InvalidInput):
        regions.read_regions(text)


def test_reads_a_file_with_or_without_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "wilayah.csv"
    path.write_text(LIST, "utf-8-sig")
    assert len(regions.read_region_file(path)) == 10


def test_refuses_files_it_cannot_read(tmp_path: Path) -> None:
    path = tmp_path / "wilayah.csv"
    with pytest.raises(InvalidInput, match="tidak dapat dibaca"):
        regions.read_region_file(path)
    path.write_bytes(LIST.replace("Batu", "Bat\u00fc").encode("latin-1"))
    with pytest.raises(InvalidInput, match="UTF-8"):
        regions.read_region_file(path)
    with path.open("wb") as file:
        file.truncate(33 * 2**20)
    with pytest.raises(InvalidInput, match="32 MB"):
        regions.read_region_file(path)


def test_looks_up_a_village_with_what_lies_above_it(database: Database) -> None:
    assert regions.lookup(database, "73.10.11.2005") is None
    _import(database)
    assert regions.lookup(database, "73.10.11.2005") == BODDIE
    assert regions.lookup(database, "3579012005") == Region(
        "3579012005", "Sumberejo", "Batu", "Batu", "Jawa Timur", "Kota"
    )
    assert regions.lookup(database, "7310112099") is None
    assert regions.lookup(database, "73.10") is None
    assert regions.provinces(database) == 2


@pytest.mark.parametrize("text", ["bod", "73.10.11.2005", "7310112005", "boddie, mandalle"])
def test_finds_villages_by_name_and_code(database: Database, text: str) -> None:
    _import(database)
    assert regions.find(database, text) == [BODDIE]


def test_finds_no_kelurahan_and_nothing_elsewhere(database: Database) -> None:
    _import(database)
    assert regions.find(database, "ngaglik") == []
    assert regions.find(database, "boddie, jawa") == []
    assert regions.find(database, "") == []
    assert len(regions.find(database, "e", limit=1)) == 1


def test_a_new_list_takes_the_place_of_the_old(database: Database) -> None:
    _import(database)
    _import(database, "kode,nama\n11,Aceh\n")
    assert regions.lookup(database, "7310112005") is None
    assert regions.provinces(database) == 1


def test_stopping_leaves_the_old_list(database: Database) -> None:
    _import(database)
    told: list[tuple[int, int]] = []
    rows = [("11", "Aceh")] + [(f"11{n:08d}", f"Desa {n}") for n in range(2500)]
    stopped = regions.import_regions(
        database, rows, lambda at, of, _: told.append((at, of)), lambda: bool(told)
    )
    assert not stopped
    assert told == [(0, 2501)]
    assert regions.lookup(database, "7310112005") == BODDIE


def test_counts_in_words() -> None:
    words = regions.count_words(regions.read_regions(LIST))
    assert words == "2 provinsi, 2 kabupaten/kota, 2 kecamatan, 4 desa/kelurahan"
