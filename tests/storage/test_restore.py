"""A restore replaces all or nothing, loses nothing, and can be finished after an interruption."""

import errno
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.errors import DatabaseBusy, DatabaseUnreadable, FileNotWritten
from kerjasama_desktop.storage.aside import pending_restore
from kerjasama_desktop.storage.backup import take_backup, verify_backup
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.storage.restore import restore_backup

Keep = Callable[[Database, Berkas], None]


def names(path: Path) -> set[str]:
    database = Database.open(path)
    try:
        with database.begin() as tx:
            return {desa.nama for desa in tx.desa.all()}
    finally:
        database.close()


def add(database: Database, nama: str) -> None:
    with database.begin() as tx:
        tx.desa.save(Desa(nama=nama))


@pytest.fixture
def saved(database: Database, tmp_path: Path) -> Path:
    """A backup that knows 'Lama'; the database, closed, knows 'Baru' as well."""
    add(database, "Lama")
    backup = take_backup(database, tmp_path / "cadangan", "uji")
    assert backup
    add(database, "Baru")
    database.close()
    return backup.path


def test_restores_and_keeps_the_former_database(saved: Path, path: Path) -> None:
    aside = restore_backup(saved, path)
    assert names(path) == {"Lama"}
    assert aside
    assert aside.name.startswith("ksd.sebelum-pulih-")
    assert names(aside) == {"Lama", "Baru"}
    verify_backup(saved)


def test_a_restored_database_has_a_new_lineage(saved: Path, path: Path) -> None:
    former = Database.open(path)
    with former.begin() as tx:
        garis = tx.pengaturan.get().garis
    former.close()
    restore_backup(saved, path)
    restored = Database.open(path)
    with restored.begin() as tx:
        settings = tx.pengaturan.get()
    restored.close()
    assert settings.garis != garis
    assert settings.leluhur == [garis]


def test_restores_where_there_is_no_database(saved: Path, path: Path) -> None:
    path.unlink()
    assert restore_backup(saved, path) is None
    assert names(path) == {"Lama"}


def test_a_database_in_use_is_not_replaced(
    saved: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = Database.open(path)
    monkeypatch.setattr(Database, "open", partial(Database.open, busy_wait=0.05))
    with pytest.raises(DatabaseBusy):
        restore_backup(saved, path)
    monkeypatch.undo()
    database.close()
    assert names(path) == {"Lama", "Baru"}


def test_a_damaged_backup_changes_nothing(saved: Path, path: Path) -> None:
    content = bytearray(saved.read_bytes())
    content[5000] ^= 1
    saved.write_bytes(content)
    with pytest.raises(DatabaseUnreadable):
        restore_backup(saved, path)
    assert names(path) == {"Lama", "Baru"}
    assert not pending_restore(path).exists()


@pytest.mark.parametrize("table", ["desa", "kerjasama"])
def test_a_rule_that_cannot_be_carried_out_is_damage(saved: Path, path: Path, table: str) -> None:
    """One letter of the schema has changed; of one of the tables there are no rows."""
    saved.with_suffix(".json").unlink()
    rule = f"CONSTRAINT {table}_id CHECK (typeof(id) = 'text' AND length".encode()
    content = saved.read_bytes()
    assert content.count(rule) == 1
    saved.write_bytes(content.replace(rule, rule.replace(b"length", b"lefgth")))
    before = path.read_bytes()
    with pytest.raises(DatabaseUnreadable):
        restore_backup(saved, path)
    assert path.read_bytes() == before


def test_a_damaged_database_is_moved_aside_as_it_is(saved: Path, path: Path) -> None:
    path.write_bytes(b"rusak" * 1000)
    path.with_name("ksd.db-journal").write_bytes(b"sisa")
    aside = restore_backup(saved, path)
    assert aside
    assert aside.read_bytes() == b"rusak" * 1000
    assert names(path) == {"Lama"}


@pytest.fixture
def leftover_wal(saved: Path, path: Path, tmp_path: Path) -> Path:
    """The database with a '-wal' beside it that holds one more village, as after a crash."""
    database = Database.open(path)
    add(database, "Dalam WAL")
    crashed = tmp_path / "mati" / "ksd.db"
    crashed.parent.mkdir()
    for companion in ("", "-wal"):
        shutil.copy(path.with_name(path.name + companion), crashed.with_name(f"ksd.db{companion}"))
    database.close()
    return crashed


def test_a_stale_wal_does_not_undo_the_restore(saved: Path, leftover_wal: Path) -> None:
    aside = restore_backup(saved, leftover_wal)
    assert aside
    assert names(leftover_wal) == {"Lama"}
    assert names(aside) == {"Lama", "Baru", "Dalam WAL"}


def test_a_stale_wal_of_a_damaged_database_goes_aside_too(saved: Path, leftover_wal: Path) -> None:
    content = leftover_wal.read_bytes()
    leftover_wal.write_bytes(b"bukan basis data" + content[16:])
    aside = restore_backup(saved, leftover_wal)
    assert aside
    assert names(leftover_wal) == {"Lama"}
    assert aside.read_bytes().startswith(b"bukan basis data")


@pytest.mark.parametrize("step", range(1, 6))
def test_an_interrupted_restore_is_finished_or_begun_anew(
    saved: Path, leftover_wal: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    """Renaming fails at one step after the other; the database is never missing after it."""
    rename, count = Path.replace, 0

    def fail(source: Path, target: Path) -> Path:
        nonlocal count
        count += 1
        if count == step:
            raise OSError(errno.EIO, "interrupted", str(source))
        return rename(source, target)

    monkeypatch.setattr(Database, "open", keep_wal)
    monkeypatch.setattr(Path, "replace", fail)
    decided = False
    try:
        restore_backup(saved, leftover_wal)
    except FileNotWritten:
        decided = pending_restore(leftover_wal).exists()
    else:
        decided = True
    monkeypatch.undo()
    expected = {"Lama"} if decided else {"Lama", "Baru", "Dalam WAL"}
    assert names(leftover_wal) == expected
    restore_backup(saved, leftover_wal)
    assert names(leftover_wal) == {"Lama"}
    asides = list(leftover_wal.parent.glob("ksd.sebelum-pulih-*.db"))
    assert {"Lama", "Baru", "Dalam WAL"} in [names(aside) for aside in asides]


_open = Database.open


def keep_wal(path: Path, *, spare: bool = False) -> Database:
    """As where the live database cannot be opened any more, so that its '-wal' stays."""
    if path.suffix == ".db":
        raise DatabaseUnreadable("rusak")
    return _open(path, spare=spare)


def test_a_restore_cut_short_while_copying_leaves_the_database(
    saved: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_short(source: Path, target: Path) -> None:
        target.write_bytes(source.read_bytes()[:5000])
        raise OSError(28, "no space")

    monkeypatch.setattr(shutil, "copyfile", cut_short)
    with pytest.raises(FileNotWritten, match="Penyimpanan penuh"):
        restore_backup(saved, path)
    monkeypatch.undo()
    assert names(path) == {"Lama", "Baru"}
    restore_backup(saved, path)
    assert names(path) == {"Lama"}
    assert not list(path.parent.glob("*draf*"))


def test_a_whole_case_comes_back(
    database: Database, keep: Keep, path: Path, tmp_path: Path, berkas_penuh: Berkas
) -> None:
    keep(database, berkas_penuh)
    backup = take_backup(database, tmp_path / "cadangan", "uji")
    assert backup
    with database.begin() as tx:
        tx.kerjasama.delete(berkas_penuh.kerjasama.id)
    database.close()
    restore_backup(backup.path, path)
    restored = Database.open(path)
    with restored.begin() as tx:
        assert tx.kerjasama.get(berkas_penuh.kerjasama.id) == berkas_penuh.kerjasama
    restored.close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
