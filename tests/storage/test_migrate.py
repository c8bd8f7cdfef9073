"""Steps are applied whole or not at all; what is not ours or too new is refused."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.errors import DatabaseTooNew, DatabaseUnreadable
from kerjasama_desktop.storage import migrate as module
from kerjasama_desktop.storage.backup import verify_backup
from kerjasama_desktop.storage.backup_note import list_backups
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.storage.migrate import (
    APPLICATION_ID,
    Step,
    known_steps,
    migrate,
    newest_version,
    statements,
)

Keep = Callable[[Database, Berkas], None]
NEXT = newest_version() + 1
GOOD = "ALTER TABLE desa ADD COLUMN warna TEXT;\nUPDATE desa SET warna = 'hijau';\n"


@pytest.fixture
def raw() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        yield connection


def with_next_step(monkeypatch: pytest.MonkeyPatch, sql: str) -> None:
    steps = [*known_steps(), Step(NEXT, sql)]
    monkeypatch.setattr(module, "known_steps", lambda: steps)


def dump(connection: sqlite3.Connection) -> list[str]:
    version = connection.execute("PRAGMA user_version").fetchone()
    return [str(version), *connection.iterdump()]


def test_a_new_file_gets_number_and_mark(raw: sqlite3.Connection) -> None:
    upgraded: list[int] = []
    migrate(raw, upgraded.append)
    assert raw.execute("PRAGMA user_version").fetchone() == (newest_version(),)
    assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    before = dump(raw)
    migrate(raw, upgraded.append)
    assert (dump(raw), upgraded) == (before, [])


def test_statements_are_split_where_they_end() -> None:
    sql = "-- judul; awal\nCREATE TABLE a (x TEXT DEFAULT ';');\n\nINSERT INTO a\nVALUES ('b');\n"
    assert list(statements(sql)) == [
        "-- judul; awal\nCREATE TABLE a (x TEXT DEFAULT ';');",
        "INSERT INTO a\nVALUES ('b');",
    ]


@pytest.mark.parametrize(
    ("pragma", "value"), [("application_id", 1), ("application_id", 0), ("user_version", 0)]
)
def test_the_file_of_another_program_is_refused(
    raw: sqlite3.Connection, pragma: str, value: int
) -> None:
    migrate(raw, lambda version: None)
    raw.execute(f"PRAGMA {pragma} = {value}")
    with pytest.raises(DatabaseUnreadable, match="bukan milik program ini"):
        migrate(raw, lambda version: None)


def test_an_empty_file_of_another_program_is_refused(raw: sqlite3.Connection) -> None:
    raw.execute("PRAGMA application_id = 7")
    with pytest.raises(DatabaseUnreadable):
        migrate(raw, lambda version: None)


def test_a_newer_file_is_refused_and_stays(raw: sqlite3.Connection) -> None:
    migrate(raw, lambda version: None)
    raw.execute(f"PRAGMA user_version = {NEXT}")
    before = dump(raw)
    with pytest.raises(DatabaseTooNew, match="Perbarui program"):
        migrate(raw, lambda version: None)
    assert dump(raw) == before


def test_an_older_file_is_copied_before_it_is_upgraded(
    database: Database, keep: Keep, path: Path, berkas: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(database, berkas)
    database.close()
    with_next_step(monkeypatch, GOOD)
    Database.open(path).close()
    (kept,) = list_backups(path.parent / "cadangan")
    copy = kept.path
    verify_backup(copy)
    assert kept.note
    former = NEXT - 1
    assert (kept.note.skema, kept.note.alasan) == (former, f"sebelum pembaruan data versi {former}")
    for file, version in ((copy, NEXT - 1), (path, NEXT)):
        with closing(sqlite3.connect(file)) as connection:
            assert connection.execute("PRAGMA user_version").fetchone() == (version,)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT DISTINCT warna FROM desa").fetchall() == [("hijau",)]


@pytest.mark.parametrize("statement", range(3))
def test_a_failing_statement_leaves_nothing_of_its_step(
    database: Database,
    keep: Keep,
    path: Path,
    berkas: Berkas,
    monkeypatch: pytest.MonkeyPatch,
    statement: int,
) -> None:
    keep(database, berkas)
    database.close()
    with closing(sqlite3.connect(path)) as connection:
        before = dump(connection)
    lines = GOOD.splitlines()
    lines.insert(statement, "INSERT INTO tidak_ada VALUES (1);")
    with_next_step(monkeypatch, "\n".join(lines))
    with pytest.raises(DatabaseUnreadable):
        Database.open(path)
    with closing(sqlite3.connect(path)) as connection:
        assert dump(connection) == before


def test_a_step_that_breaks_references_is_undone(
    database: Database, keep: Keep, path: Path, berkas: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(database, berkas)
    database.close()
    with_next_step(monkeypatch, "DELETE FROM desa;")
    with pytest.raises(DatabaseUnreadable):
        Database.open(path)
    monkeypatch.undo()
    reopened = Database.open(path)
    with reopened.begin() as tx:
        assert len(tx.desa.all()) == 2
    reopened.close()
