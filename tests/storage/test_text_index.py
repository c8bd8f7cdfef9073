"""The search index: words, beginnings, accents; damaged it is begun anew, never a failure."""

import sqlite3
import unicodedata
from contextlib import closing
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerjasama_desktop.domain.text import search_key
from kerjasama_desktop.storage import text_index
from kerjasama_desktop.storage.text_index import Indexed, TextIndex

AIR = "Pengelolaan air bersih\nMata Air Bulu Tellue, Desa Boddie dan Desa Benteng"
JALAN = "Pembangunan jalan antar-Desa sepanjang 14 kilometer oleh Kuwu Kalikoa"


@pytest.fixture(params=["fts", "like"])
def index(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> TextIndex:
    """With and without full-text search in SQLite."""
    if request.param == "fts" and not text_index.has_fts():
        pytest.skip("this SQLite has no FTS5")
    monkeypatch.setattr(text_index, "has_fts", lambda: request.param == "fts")
    index = TextIndex(tmp_path / "ksd.db")
    index.put([Indexed("air", 1, 10, AIR), Indexed("jalan", 2, 20, JALAN)])
    return index


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("air", [{"air"}]),
        ("AIR Jalan", [{"air"}, {"jalan"}]),
        ("desa", [{"air", "jalan"}]),
        ("kilo", [{"jalan"}]),
        ("antar-Desa", [{"jalan"}, {"air", "jalan"}]),
        ("lometer", [set()]),
        ("14", [{"jalan"}]),
        ("", []),
    ],
)
def test_words_and_beginnings(index: TextIndex, words: str, found: list[set[str]]) -> None:
    assert index.search(search_key(words).split()) == found


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_accents_and_forms_do_not_matter(index: TextIndex, form: Literal["NFC", "NFD"]) -> None:
    teks = unicodedata.normalize(form, "Café Désa ’Ajeng")
    index.put([Indexed("baru", 1, 1, teks)])
    for words in ("cafe", "CAFÉ", "désa", "ajeng"):
        assert "baru" in index.search(search_key(words).split())[0], words


def test_a_text_takes_the_place_of_the_one_before(index: TextIndex) -> None:
    index.put([Indexed("air", 5, 50, "Irigasi")])
    assert index.search(["bersih"]) == [set()]
    assert index.search(["irigasi"]) == [{"air"}]
    assert index.known() == {"air": (5, 50), "jalan": (2, 20)}
    index.drop(["air", "tidak ada"])
    assert index.search(["irigasi"]) == [set()]
    assert index.known() == {"jalan": (2, 20)}


def test_excerpt_shows_the_hit(index: TextIndex) -> None:
    long = " ".join(["awal"] * 60 + ["pipa", "tersier"] + ["akhir"] * 60)
    index.put([Indexed("panjang", 1, 1, long)])
    found = index.excerpts(["pip", "kilometer"], ["panjang", "jalan", "air"])
    assert found.keys() == {"panjang", "jalan"}
    assert found["panjang"].startswith("…awal awal pipa tersier akhir")
    assert found["panjang"].endswith("akhir…")
    assert len(found["panjang"].split()) < 20
    assert found["jalan"] == "…sepanjang 14 kilometer oleh Kuwu Kalikoa"
    index.put([Indexed("pendek", 1, 1, "pipa air dan pipa tersier")])
    assert index.excerpts(["pipa"], ["pendek"]) == {"pendek": "pipa air dan pipa tersier"}
    assert index.excerpts([], ["air"]) == index.excerpts(["air"], []) == {}


@pytest.mark.parametrize("damage", ["text", "cut", "layout", "empty"])
def test_a_damaged_file_is_begun_anew(index: TextIndex, damage: str) -> None:
    path = index._path
    data = path.read_bytes()
    if damage == "layout":
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA user_version = 99")
    else:
        path.write_bytes({"text": b"x" * 9000, "cut": data[:5000], "empty": b""}[damage])
    assert index.search(["air"]) == [set()]
    index.put([Indexed("air", 1, 10, AIR)])
    assert index.search(["air"]) == [{"air"}]
    assert index.known() == {"air": (1, 10)}


def test_a_file_that_cannot_be_written_fails_no_work(tmp_path: Path) -> None:
    index = TextIndex(tmp_path / "tidak ada" / "ksd.db")
    index.put([Indexed("air", 1, 10, AIR)])
    index.drop(["air"])
    assert index.search(["air"]) == [set()]
    assert index.known() == {}


def test_a_file_that_another_holds_fails_no_work(
    index: TextIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_index, "_WAIT", 0.05)
    with closing(sqlite3.connect(index._path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert index.search(["air"]) == [set()]
        index.put([Indexed("air", 1, 10, "lain")])
        other.rollback()
    assert index.search(["bersih"]) == [{"air"}]


@given(st.text(max_size=60), st.text(max_size=20))
def test_any_text_can_be_taken_in_and_looked_for(
    tmp_path_factory: pytest.TempPathFactory, teks: str, words: str
) -> None:
    index = TextIndex(tmp_path_factory.mktemp("cari") / "ksd.db")
    teks = teks.encode("utf-8", "ignore").decode()
    index.put([Indexed("a", 1, 1, teks)])
    keys = search_key(words.encode("utf-8", "ignore").decode()).split()
    assert len(index.search(keys)) == len(keys)
    index.excerpts(keys, ["a"])
    assert index.known() == {"a": (1, 1)}
