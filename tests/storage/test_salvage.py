"""Salvage of a damaged database: what can be read comes back, and the result is whole."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import samples

from kerjasama_desktop.errors import DatabaseTooNew, DatabaseUnreadable
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.storage.salvage import salvage

FIXTURES = Path(__file__).parents[1] / "fixtures" / "databases"
PAGE = 4096


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("utuh") / "ksd.db"
    database = Database.open(path)
    samples.store(database, samples.many_villages(6, 7))
    database.close()
    return path.read_bytes()


def page_of(data: bytes, marker: str) -> int:
    """Return the page on which these words are stored."""
    return data.index(marker.encode()) // PAGE


def without(data: bytes, *pages: int) -> bytes:
    damaged = bytearray(data)
    for page in pages:
        damaged[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)
    return bytes(damaged)


def test_of_a_whole_file_everything_comes_back(whole: bytes, tmp_path: Path) -> None:
    path, fresh = tmp_path / "ksd.db", tmp_path / "baru.db"
    path.write_bytes(whole)
    rows = salvage(path, fresh)
    with closing(sqlite3.connect(path)) as old, closing(sqlite3.connect(fresh)) as new:
        for table, count in rows.items():
            query = f'SELECT * FROM "{table}" ORDER BY 1, 2'  # noqa: S608
            assert new.execute(query).fetchall() == old.execute(query).fetchall()
            assert len(new.execute(query).fetchall()) == count
    assert path.read_bytes() == whole


@pytest.mark.parametrize("place", [0, 20, -1])
def test_only_what_lay_on_the_lost_page_is_lost(whole: bytes, tmp_path: Path, place: int) -> None:
    """A page at the beginning, in the middle, or at the end of a table."""
    path, fresh = tmp_path / "ksd.db", tmp_path / "baru.db"
    path.write_bytes(whole)
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute("SELECT nama FROM pengurus ORDER BY rowid")]
    path.write_bytes(without(whole, page_of(whole, names[place])))
    rows = salvage(path, fresh)
    assert 0 < len(names) - rows["pengurus"] < 40
    assert rows["kerjasama"] == 1
    database = Database.open(fresh, spare=True)
    database.require_whole()
    database.close()


@pytest.mark.parametrize("seed", range(24))
def test_whatever_is_damaged_the_result_is_whole(whole: bytes, tmp_path: Path, seed: int) -> None:
    """Pages of zeros and of noise, the schema's among them, but the first."""
    chance, damaged = random.Random(seed), bytearray(whole)  # noqa: S311
    for _ in range(chance.choice([1, 1, 3, 12])):
        place = chance.randrange(1, len(whole) // PAGE) * PAGE
        noise = chance.randbytes(PAGE) if chance.random() < 0.5 else bytes(PAGE)
        damaged[place : place + PAGE] = noise
    path, fresh = tmp_path / "ksd.db", tmp_path / "baru.db"
    path.write_bytes(damaged)
    rows = salvage(path, fresh)
    database = Database.open(fresh, spare=True)
    database.require_whole()
    with database.begin() as tx:
        found = [tx.kerjasama.get(one.id) for one in tx.ringkasan.all()]
    database.close()
    assert len(found) == rows["kerjasama"]


def test_a_file_of_an_earlier_version_is_salvaged_as_such(tmp_path: Path) -> None:
    path, fresh = tmp_path / "ksd.db", tmp_path / "baru.db"
    path.write_bytes(
        (Path(__file__).parents[1] / "fixtures" / "databases" / "v2.sqlite").read_bytes()
    )
    rows = salvage(path, fresh)
    with closing(sqlite3.connect(fresh)) as new:
        assert new.execute("PRAGMA user_version").fetchone() == (2,)
    database = Database.open(fresh, spare=True)
    with database.begin() as tx:
        assert len(tx.ringkasan.all()) == rows["kerjasama"] > 0
    database.close()


@pytest.mark.parametrize("content", [b"", b"\x00" * 9000, b"surat biasa" * 900])
def test_of_what_is_no_database_nothing_comes_back(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "ksd.db"
    path.write_bytes(content)
    with pytest.raises(DatabaseUnreadable):
        salvage(path, ":memory:")


def test_a_later_version_is_left_to_the_later_program(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "ksd.db"
    path.write_bytes(whole)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 999")
    with pytest.raises(DatabaseTooNew):
        salvage(path, ":memory:")
