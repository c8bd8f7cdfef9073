"""When data cannot be opened, what is left is offered, and what was damaged is kept."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import samples
from samples import TODAY

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.errors import DatabaseUnreadable, InvalidInput
from kerjasama_desktop.exchange.privacy import Level
from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.services import (
    cooperation,
    doubt,
    handover,
    notices,
    overview,
    recovery,
    rehearsal,
    safekeeping,
    second_place,
    tending,
    trash,
    villages,
)
from kerjasama_desktop.storage.backup import verify_backup
from kerjasama_desktop.storage.computer_note import change_computer_note, read_computer_note
from kerjasama_desktop.storage.database import Database

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture
def database(folders: UserFolders, berkas: Berkas) -> Iterator[Database]:
    database = Database.open(folders.database)
    samples.store(database, berkas)
    yield database
    database.close()


def damage(folders: UserFolders) -> None:
    content = bytearray(folders.database.read_bytes())
    content[100:8000] = b"\x00" * 7900
    folders.database.write_bytes(content)
    with pytest.raises(DatabaseUnreadable):
        Database.open(folders.database)


def titles(folders: UserFolders) -> list[str]:
    database = Database.open(folders.database)
    try:
        return [item.judul for item in overview.summaries(database)]
    finally:
        database.close()


def send(
    database: Database, folders: UserFolders, berkas: Berkas, level: Level = Level.TERBATAS
) -> Path:
    found = handover.hand_over(
        database,
        [berkas.kerjasama.id],
        folders.documents / "Paket",
        NOW,
        level,
        None,
        lambda *_: None,
    )
    return found.paket


def test_the_newest_sound_backup_comes_first(
    database: Database, folders: UserFolders, berkas: Berkas, tmp_path: Path
) -> None:
    stick = tmp_path / "flashdisk"
    stick.mkdir()
    second_place.choose(folders, stick)
    second_place.copy_there(database, folders, "disalin", NOW)
    send(database, folders, berkas)
    database.close()
    damage(folders)
    ways = recovery.ways_back(folders, TODAY)
    assert [way.judul.split()[0] for way in ways] == ["Cadangan", "Cadangan", "Paket"]
    assert str(stick) in ways[1].judul
    safekeeping.backups(folders)[0].path.write_bytes(b"rusak")
    ways = recovery.ways_back(folders, TODAY)
    assert [way.judul.split()[0] for way in ways] == ["Cadangan", "Paket"]
    assert ways[0].go().startswith("Data dipulihkan dari cadangan.")
    assert titles(folders) == [berkas.kerjasama.judul]
    assert list(folders.data.glob("ksd.sebelum-pulih-*.db"))


def test_data_are_made_again_from_the_last_bundle(
    database: Database, folders: UserFolders, berkas: Berkas
) -> None:
    send(database, folders, berkas)
    own = villages.own_desa(database)
    database.close()
    damage(folders)
    (way,) = recovery.ways_back(folders, TODAY)
    assert "1 kerja sama" in way.uraian
    assert "1 kerja sama" in way.go()
    rebuilt = Database.open(folders.database)
    assert [item.judul for item in overview.summaries(rebuilt)] == [berkas.kerjasama.judul]
    found = villages.own_desa(rebuilt)
    assert own
    assert found
    assert (found.kode, found.nama) == (own.kode, own.nama)
    rebuilt.close()
    (aside,) = folders.data.glob("ksd.sebelum-pulih-*.db")
    assert aside.stat().st_size > 0


def test_what_can_still_be_read_comes_back(
    database: Database, folders: UserFolders, berkas: Berkas
) -> None:
    berkas.kerjasama.judul = "Sesudah cadangan terakhir"
    cooperation.save(database, berkas)
    lineage = villages.settings(database).garis
    database.close()
    lost = berkas.kerjasama.pengurus[0].nama
    content = bytearray(folders.database.read_bytes())
    page = content.index(lost.encode()) // 4096 * 4096
    content[page : page + 4096] = bytes(4096)
    folders.database.write_bytes(content)
    with pytest.raises(DatabaseUnreadable):
        Database.open(folders.database)
    (way,) = recovery.ways_back(folders, TODAY)
    assert way.judul == "Yang masih terbaca dari berkas yang rusak"
    assert way.uraian.startswith("1 kerja sama, ")
    news = way.go()
    assert titles(folders) == [berkas.kerjasama.judul]
    rescued = Database.open(folders.database)
    assert villages.settings(rescued).leluhur == [lineage]
    rescued.close()
    (aside,) = folders.data.glob("ksd.sebelum-pulih-*.db")
    assert aside.read_bytes() == content
    assert aside.name in news


def test_a_bundle_of_numbers_only_is_not_offered(
    database: Database, folders: UserFolders, berkas: Berkas
) -> None:
    path = handover.hand_over(
        database,
        [berkas.kerjasama.id],
        folders.documents,
        NOW,
        Level.AGREGAT,
        None,
        lambda *_: None,
    ).paket
    assert recovery.newest_bundle(folders) is None
    database.close()
    with pytest.raises(InvalidInput, match="tidak dapat dipakai"):
        recovery.rebuild(folders, path)
    assert titles(folders) == [berkas.kerjasama.judul]


def test_a_backup_that_finds_damage_has_the_next_start_check_first(
    database: Database, folders: UserFolders, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(*_: object) -> None:
        raise DatabaseUnreadable("rusak")

    monkeypatch.setattr(safekeeping, "back_up", damaged)
    tending.close_day(database, folders, NOW)
    assert read_computer_note(folders.data).rusak
    monkeypatch.undo()
    doubt.check_if_doubted(database, folders)
    assert not read_computer_note(folders.data).rusak


def test_the_day_begins_with_a_backup_and_a_rehearsal(
    database: Database, folders: UserFolders
) -> None:
    tending.tend(database, folders, datetime.now(UTC))
    tending.tend(database, folders, datetime.now(UTC))
    (made,) = safekeeping.backups(folders)
    verify_backup(made.path)
    note = read_computer_note(folders.data)
    assert note.dilatih
    assert note.latihan == ""
    assert notices.notices(database, folders, datetime.now(UTC)) == []


def test_a_rehearsal_tells_what_would_not_come_back(
    database: Database, folders: UserFolders
) -> None:
    made = safekeeping.back_up(database, folders, "uji")
    assert made
    made.path.write_bytes(b"rusak")
    rehearsal.rehearse(folders, NOW)
    (notice,) = notices.notices(database, folders, NOW)
    assert "Latihan pemulihan cadangan tidak berhasil" in notice.words
    assert not rehearsal.due(folders, NOW + timedelta(days=29))
    assert rehearsal.due(folders, NOW + timedelta(days=30))


def test_a_second_place_is_asked_for_after_two_weeks(
    database: Database, folders: UserFolders, tmp_path: Path
) -> None:
    assert second_place.reminder(folders, datetime.now(UTC)) == ""
    safekeeping.back_up(database, folders, "uji")
    later = datetime.now(UTC) + timedelta(days=15)
    assert "hanya ada di disk komputer ini" in second_place.reminder(folders, later)
    second_place.choose(folders, tmp_path)
    assert "sama sekali" in second_place.reminder(folders, later)
    change_computer_note(folders.data, disalin=later - timedelta(days=14))
    assert "sejak 14 hari lalu" in second_place.reminder(folders, later)
    assert second_place.reminder(folders, later - timedelta(days=1)) == ""


def test_closing_copies_to_a_place_that_is_there_and_goes_on_without(
    database: Database, folders: UserFolders, tmp_path: Path
) -> None:
    stick = tmp_path / "flashdisk"
    stick.mkdir()
    second_place.choose(folders, stick)
    tending.close_day(database, folders, NOW)
    (there,) = second_place.backups_there(stick)
    verify_backup(there.path)
    assert read_computer_note(folders.data).disalin == NOW
    stick.rename(tmp_path / "dicabut")
    trash.remove(database, overview.summaries(database)[0].id)
    tending.close_day(database, folders, NOW)
    assert len(safekeeping.backups(folders)) == 2


def test_an_unclean_end_is_told_calmly(folders: UserFolders, database: Database) -> None:
    copy = folders.data / "lain"
    copy.mkdir()
    for name in ("ksd.db", "ksd.db-wal"):
        (copy / name).write_bytes((folders.data / name).read_bytes())
    again = Database.open(copy / "ksd.db")
    assert again.interrupted
    (notice,) = notices.notices(again, folders, NOW)
    assert "Data sudah diperiksa dan utuh" in notice.words
    assert notice.tone == "info"
    again.close()
    assert not Database.open(copy / "ksd.db").interrupted
