"""The live database: opening, one transaction at a time, and what goes wrong with files."""

import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.kerjasama import Kerjasama, Pihak
from kerjasama_desktop.errors import (
    DatabaseBusy,
    DatabaseTooNew,
    DatabaseUnreadable,
    FileNotWritten,
)
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.storage.migrate import newest_version

Keep = Callable[[Database, Berkas], None]


def add_desa(database: Database, nama: str) -> None:
    with database.begin() as tx:
        tx.desa.save(Desa(nama=nama))


def add_desa_and_fail(database: Database) -> None:
    with database.begin() as tx:
        tx.desa.save(Desa(nama="Boddie"))
        raise ZeroDivisionError


def add_many_desa(database: Database) -> None:
    with database.begin() as tx:
        for number in range(500):
            tx.desa.save(Desa(nama=f"Desa {number}", alamat="x" * 300))


def desa_names(database: Database) -> set[str]:
    with database.begin() as tx:
        return {desa.nama for desa in tx.desa.all()}


def pragma(database: Database, name: str) -> Any:
    with database._alone() as connection:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]


def test_the_connection_is_as_safe_as_it_gets(database: Database, path: Path) -> None:
    add_desa(database, "Boddie")
    settings = {
        "journal_mode": "wal",
        "locking_mode": "exclusive",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "secure_delete": 1,
    }
    assert {name: pragma(database, name) for name in settings} == settings
    assert {file.name for file in path.parent.iterdir()} == {
        "ksd.db",
        "ksd.db-wal",
        "ksd.db.gerbang",
    }
    database.close()
    assert {file.name for file in path.parent.iterdir()} == {"ksd.db", "ksd.db.gerbang"}
    database.close()


def test_a_transaction_is_whole_or_nothing(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        add_desa_and_fail(database)
    assert desa_names(database) == set()
    assert database.changes() == 0


def test_a_failing_commit_leaves_the_database_usable(database: Database) -> None:
    stray = Kerjasama(pihak=[Pihak(desa_id=Desa().id)])
    with pytest.raises(IntegrityError, match="FOREIGN KEY") as error, database.begin() as tx:
        tx.kerjasama.save(stray)
    assert "parameters" not in str(error.value).replace("SQL parameters hidden", "")
    add_desa(database, "Boddie")
    assert desa_names(database) == {"Boddie"}


def test_only_transactions_that_change_something_count(database: Database) -> None:
    add_desa(database, "Boddie")
    add_desa(database, "Benteng")
    desa_names(database)
    assert database.changes() == 2


def test_the_count_of_changes_survives_closing(database: Database, path: Path) -> None:
    add_desa(database, "Boddie")
    database.close()
    reopened = Database.open(path)
    assert reopened.changes() == 1
    reopened.close()


def test_a_transaction_within_a_transaction_is_said(database: Database) -> None:
    with (
        database.begin(),
        pytest.raises(DatabaseBusy, match="pekerjaan lain"),
        database.begin(),
    ):
        pass


def test_threads_wait_for_each_other(path: Path) -> None:
    database = Database.open(path)
    threads = [
        threading.Thread(target=add_desa, args=(database, f"Desa {number}")) for number in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert desa_names(database) == {f"Desa {number}" for number in range(8)}
    assert database.changes() == 8
    database.close()


def test_a_second_connection_is_refused(database: Database, path: Path) -> None:
    with pytest.raises(DatabaseBusy, match="sudah terbuka"):
        Database.open(path, busy_wait=0.05)
    add_desa(database, "Boddie")


@pytest.mark.parametrize(
    "content", [b"bukan basis data, melainkan surat" * 40, b"SQLite format 3\x00" + b"\xff" * 5000]
)
def test_garbage_is_refused_and_stays(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(DatabaseUnreadable, match="Pulihkan dari cadangan"):
        Database.open(path)
    assert path.read_bytes() == content


def test_the_file_of_another_program_is_refused_and_stays(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE resep (nama TEXT)")
    content = path.read_bytes()
    with pytest.raises(DatabaseUnreadable, match="bukan milik program ini"):
        Database.open(path)
    assert path.read_bytes() == content


def test_a_newer_file_is_refused(database: Database, path: Path) -> None:
    database.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {newest_version() + 1}")
    with pytest.raises(DatabaseTooNew, match="Perbarui program"):
        Database.open(path)


def test_after_a_crash_the_file_is_checked(
    database: Database, keep: Keep, path: Path, berkas: Berkas, tmp_path: Path
) -> None:
    keep(database, berkas)
    database.close()
    database = Database.open(path)
    add_desa(database, "Setelah")
    crashed = tmp_path / "mati" / "ksd.db"
    crashed.parent.mkdir()
    for companion in ("", "-wal"):
        source = path.with_name(path.name + companion)
        crashed.with_name(crashed.name + companion).write_bytes(source.read_bytes())
    database.close()
    recovered = Database.open(crashed)
    assert "Setelah" in desa_names(recovered)
    recovered.close()


def test_damage_is_found_after_a_crash(
    database: Database, keep: Keep, path: Path, berkas: Berkas
) -> None:
    keep(database, berkas)
    database.close()
    content = bytearray(path.read_bytes())
    for page in range(8, len(content) // 4096):
        content[page * 4096 : page * 4096 + 64] = b"\xaa" * 64
    path.write_bytes(content)
    path.with_name("ksd.db-wal").write_bytes(b"sisa")
    with pytest.raises(DatabaseUnreadable, match="rusak"):
        Database.open(path)


class NoWal(sqlite3.Connection):
    """A file system that does not bear WAL."""

    answer: sqlite3.OperationalError | str = ""

    def execute(self, sql: str, *parameters: Any) -> sqlite3.Cursor:
        if "journal_mode = WAL" not in sql:
            return super().execute(sql, *parameters)
        if isinstance(self.answer, sqlite3.OperationalError):
            raise self.answer
        return super().execute(f"SELECT '{self.answer}'")


@pytest.mark.parametrize("answer", [sqlite3.OperationalError("disk I/O error"), "delete"])
def test_where_wal_is_refused_truncate_is_used(
    path: Path, monkeypatch: pytest.MonkeyPatch, answer: sqlite3.OperationalError | str
) -> None:
    connect = sqlite3.connect
    monkeypatch.setattr(NoWal, "answer", answer)
    monkeypatch.setattr(sqlite3, "connect", partial(connect, factory=NoWal))
    database = Database.open(path)
    assert pragma(database, "journal_mode") == "truncate"
    add_desa(database, "Boddie")
    with pytest.raises(DatabaseBusy):
        Database.open(path, busy_wait=0.05)
    database.close()
    monkeypatch.undo()
    reopened = Database.open(path)
    assert desa_names(reopened) == {"Boddie"}
    assert pragma(reopened, "journal_mode") == "wal"
    reopened.close()


def test_a_full_disk_is_said_and_leaves_what_was_there(database: Database) -> None:
    add_desa(database, "Boddie")
    pages = pragma(database, "page_count")
    pragma(database, f"max_page_count = {pages + 2}")
    with pytest.raises(FileNotWritten, match="Penyimpanan penuh"):
        add_many_desa(database)
    assert desa_names(database) == {"Boddie"}
    pragma(database, "max_page_count = 1000000")
    add_desa(database, "Benteng")
    assert desa_names(database) == {"Boddie", "Benteng"}


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "berkas").touch()
    with pytest.raises(FileNotWritten, match="folder data"):
        Database.open(tmp_path / "berkas" / "ksd.db")


def test_a_path_that_is_a_folder_is_said(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(FileNotWritten, match="folder data"):
        Database.open(path)
