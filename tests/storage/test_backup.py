"""Backups are whole, listed by their counter, thinned by rule, and refused when changed."""

import errno
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from kerjasama_desktop import __version__
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.errors import DatabaseTooNew, DatabaseUnreadable, FileNotWritten
from kerjasama_desktop.storage.backup import take_backup, verify_backup
from kerjasama_desktop.storage.backup_note import Backup, BackupNote, list_backups
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.storage.migrate import newest_version
from kerjasama_desktop.storage.thinning import surplus

Keep = Callable[[Database, Berkas], None]
NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cadangan"


@pytest.fixture
def filled(database: Database, keep: Keep, berkas: Berkas) -> Database:
    keep(database, berkas)
    return database


def take(database: Database, folder: Path, now: datetime = NOW) -> Backup:
    taken = take_backup(database, folder, "uji", clock=lambda: now)
    assert taken
    return taken


def test_a_backup_is_verified_and_says_what_it_is(
    filled: Database, folder: Path, berkas: Berkas
) -> None:
    taken = take(filled, folder)
    verify_backup(taken.path)
    note = taken.note
    assert note
    assert list_backups(folder) == [taken]
    assert (note.urut, note.dibuat, note.alasan) == (1, NOW, "uji")
    own = berkas.own_desa
    assert own
    assert (note.kode_desa, note.nama_desa) == (own.kode, own.nama)
    assert taken.path.name.startswith(f"ksd-{own.kode}-2026112")
    assert (note.skema, note.aplikasi) == (newest_version(), __version__)
    assert note.jumlah["kerjasama"] == 1
    assert note.jumlah["pengurus"] == len(berkas.kerjasama.pengurus)
    assert note.ukuran == taken.path.stat().st_size
    assert {file.suffix for file in folder.iterdir()} == {".db", ".json"}
    with filled.begin() as tx:
        assert tx.pengaturan.get().garis == note.garis


def test_a_backup_before_the_village_is_chosen(database: Database, folder: Path) -> None:
    taken = take(database, folder)
    assert taken.path.name.startswith("ksd-tanpa-kode-")
    verify_backup(taken.path)


def test_an_unchanged_database_is_skipped_if_asked(filled: Database, folder: Path) -> None:
    first = take(filled, folder)
    assert take_backup(filled, folder, "tutup", skip_unchanged=True) is None
    with filled.begin() as tx:
        settings = tx.pengaturan.get()
        settings.operator = "Wahyu"
        tx.pengaturan.save(settings)
    second = take_backup(filled, folder, "tutup", skip_unchanged=True)
    assert second
    assert [b.path for b in list_backups(folder)] == [second.path, first.path]
    assert take(filled, folder).path != second.path


def test_the_newest_is_the_last_taken_whatever_the_clock(filled: Database, folder: Path) -> None:
    times = [NOW, NOW - timedelta(days=20_000), NOW + timedelta(days=4000), NOW]
    taken = [take(filled, folder, now) for now in times]
    assert [b.path for b in list_backups(folder)] == [b.path for b in reversed(taken)]
    assert [b.note.urut for b in list_backups(folder) if b.note] == [4, 3, 2, 1]


def test_no_folder_means_no_backups(tmp_path: Path) -> None:
    assert list_backups(tmp_path / "tidak ada") == []


def test_a_backup_without_its_note_comes_last_and_still_verifies(
    filled: Database, folder: Path
) -> None:
    plain, broken, whole = (take(filled, folder) for _ in range(3))
    plain.path.with_suffix(".json").unlink()
    broken.path.with_suffix(".json").write_text("{}")
    listed = list_backups(folder)
    assert listed[0] == whole
    assert {b.path for b in listed[1:]} == {plain.path, broken.path}
    assert all(b.note is None for b in listed[1:])
    verify_backup(plain.path)


def test_every_flipped_bit_is_noticed(filled: Database, folder: Path) -> None:
    path = take(filled, folder).path
    content, chance = path.read_bytes(), random.Random(7)  # noqa: S311
    for _ in range(100):
        damaged = bytearray(content)
        damaged[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        path.write_bytes(damaged)
        with pytest.raises(DatabaseUnreadable, match="rusak atau isinya berubah"):
            verify_backup(path)


def test_a_backup_cut_short_is_noticed_even_without_note(filled: Database, folder: Path) -> None:
    path = take(filled, folder).path
    path.with_suffix(".json").unlink()
    content = path.read_bytes()
    for length in (0, 50, 4096, len(content) // 2):
        path.write_bytes(content[:length])
        with pytest.raises(DatabaseUnreadable):
            verify_backup(path)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE VIEW lihat AS SELECT 1",
        "CREATE TRIGGER picu AFTER INSERT ON desa BEGIN SELECT 1; END",
        "CREATE VIRTUAL TABLE cari USING fts5(nama)",
        "PRAGMA application_id = 1",
        "PRAGMA user_version = 0",
        "UPDATE pihak SET desa_id = lower(hex(randomblob(16)))",
    ],
)
def test_a_backup_with_foreign_things_in_it_is_refused(
    filled: Database, folder: Path, statement: str
) -> None:
    path = take(filled, folder).path
    path.with_suffix(".json").unlink()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(statement)
    with pytest.raises(DatabaseUnreadable):
        verify_backup(path)


def test_a_newer_backup_says_so(filled: Database, folder: Path) -> None:
    path = take(filled, folder).path
    path.with_suffix(".json").unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {newest_version() + 1}")
    with pytest.raises(DatabaseTooNew):
        verify_backup(path)


def test_a_missing_backup_says_so(tmp_path: Path) -> None:
    with pytest.raises(DatabaseUnreadable, match="tidak ditemukan"):
        verify_backup(tmp_path / "ksd.db")


def test_a_folder_that_cannot_be_made_is_said(filled: Database, tmp_path: Path) -> None:
    (tmp_path / "berkas").touch()
    with pytest.raises(FileNotWritten):
        take(filled, tmp_path / "berkas")


def test_a_full_disk_is_said_and_leaves_no_backup(
    filled: Database, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path) -> str:
        raise OSError(errno.ENOSPC, "no space", str(path))

    monkeypatch.setattr("kerjasama_desktop.storage.backup_note.sha256_of", full)
    with pytest.raises(FileNotWritten, match="Penyimpanan penuh"):
        take(filled, folder)
    assert list(folder.iterdir()) == []
    monkeypatch.undo()
    verify_backup(take(filled, folder).path)


def noted(urut: int, made: datetime) -> Backup:
    note = BackupNote(
        urut=urut,
        dibuat=made,
        alasan="uji",
        kode_desa="",
        nama_desa="",
        garis=UUID(int=1),
        perubahan=urut,
        skema=1,
        aplikasi="0",
        jumlah={},
        ukuran=0,
        sha256="",
    )
    return Backup(Path(f"{urut}.db"), note)


def kept_after(times: list[datetime], now: datetime = NOW) -> list[datetime]:
    """Which of these stay; the times are in the order in which the backups were taken."""
    backups = [noted(urut, made) for urut, made in enumerate(times)][::-1]
    gone = {backup.path for backup in surplus(backups, now)}
    return [b.note.dibuat for b in reversed(backups) if b.note and b.path not in gone]


def test_all_of_two_days_stay() -> None:
    times = [NOW - timedelta(hours=47 - hour) for hour in range(48)]
    assert kept_after(times) == times


def test_three_years_of_daily_work_thin_out() -> None:
    times = [NOW - timedelta(hours=12 * half) for half in range(2 * 3 * 365)][::-1]
    kept = kept_after(times)
    assert {NOW.date() - timedelta(days=day) for day in range(12)} <= {m.date() for m in kept}
    assert len(kept) <= 4 + 12 + 8 + 12
    assert 300 < (NOW - min(kept)).days < 366
    assert kept_after(kept) == kept


def test_the_last_three_stay_whatever_their_dates_say() -> None:
    early = [datetime(1999, 1, 1, hour, tzinfo=UTC) for hour in range(6)]
    assert (
        early[-3:]
        == kept_after([*(NOW - timedelta(days=9, hours=h) for h in range(3)), *early])[-3:]
    )
    assert set(early[:2]).isdisjoint(kept_after(early))


def test_backups_dated_in_the_future_stay_and_displace_nothing() -> None:
    future = [NOW + timedelta(days=400 + day) for day in range(40)]
    past = [NOW - timedelta(days=day) for day in range(11, -1, -1)]
    assert kept_after([*future, *past]) == [*future, *past]


def test_backups_without_note_are_not_ours_to_remove() -> None:
    old = [noted(number, datetime(2020, 1, 1, tzinfo=UTC)) for number in range(9)]
    strange = Backup(Path("salinan.db"), None)
    assert strange not in surplus([*old, strange], NOW)


def test_taking_a_backup_removes_what_is_surplus(filled: Database, folder: Path) -> None:
    for hour in range(5):
        take(filled, folder, NOW - timedelta(days=90, hours=-hour))
    assert len(list_backups(folder)) == 5
    take(filled, folder)
    assert sorted(file.suffix for file in folder.iterdir()) == [".db"] * 3 + [".json"] * 3
