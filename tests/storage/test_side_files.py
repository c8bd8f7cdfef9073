"""Scans and own templates travel with a backup, are checked on the way, and come back."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from uuid import UUID

import pytest
from sqlalchemy.exc import TimeoutError as PoolTimeout

from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.errors import DatabaseUnreadable, FileNotWritten
from kerjasama_desktop.storage import restore as restoring
from kerjasama_desktop.storage.aside import pending_restore
from kerjasama_desktop.storage.attachment_folder import AttachmentFolder
from kerjasama_desktop.storage.backup import carry, lost_files, take_backup, verify_backup
from kerjasama_desktop.storage.backup_note import Backup, list_backups
from kerjasama_desktop.storage.database import Database, _Hold
from kerjasama_desktop.storage.restore import restore_backup
from kerjasama_desktop.storage.side_files import STORE

SCAN, LETTER = b"%PDF-1.7 naskah", b"PK templat"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cadangan"


@pytest.fixture
def template(path: Path) -> Path:
    return path.parent / "templat" / "Undangan.docx"


@pytest.fixture
def scan(path: Path, database: Database, template: Path) -> Path:
    """A scan and an own template beside the database."""
    folder = AttachmentFolder(path)
    name = folder.put(SCAN, "pdf")
    template.parent.mkdir()
    template.write_bytes(LETTER)
    (template.parent / "~$dangan.docx").write_bytes(b"Word")
    return folder.path(name, "pdf")


def take(database: Database, folder: Path, *, skip_unchanged: bool = False) -> Backup | None:
    return take_backup(database, folder, "uji", skip_unchanged=skip_unchanged)


def taken(database: Database, folder: Path) -> Backup:
    backup = take(database, folder)
    assert backup
    return backup


def test_a_backup_holds_each_content_once(database: Database, folder: Path, scan: Path) -> None:
    first, second = taken(database, folder), taken(database, folder)
    assert first.note
    assert second.note
    assert set(first.note.berkas) == {f"lampiran/{scan.name}", "templat/Undangan.docx"}
    assert first.note.berkas == second.note.berkas
    kept = {file.name for file in (folder / STORE).iterdir()}
    assert kept == set(first.note.berkas.values())
    assert lost_files(second.path) == []


def test_a_new_scan_alone_makes_a_backup_due(database: Database, folder: Path, scan: Path) -> None:
    taken(database, folder)
    assert take(database, folder, skip_unchanged=True) is None
    AttachmentFolder(database.path).put(b"%PDF-1.7 lain", "pdf")
    assert take(database, folder, skip_unchanged=True)


def test_a_restore_brings_files_back_and_moves_others_aside(
    database: Database, folder: Path, scan: Path, template: Path
) -> None:
    backup = taken(database, folder)
    database.close()
    scan.unlink()
    template.write_bytes(b"lain")
    restore_backup(backup.path, database.path)
    assert scan.read_bytes() == SCAN
    assert template.read_bytes() == LETTER
    (aside,) = template.parent.glob("Undangan.docx.sebelum-pulih-*")
    assert aside.read_bytes() == b"lain"
    assert not list(database.path.parent.glob("*.pulih*"))


def test_an_interrupted_restore_is_finished_with_its_files(
    database: Database,
    folder: Path,
    scan: Path,
    template: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with database.begin() as tx:
        tx.desa.save(Desa(nama="Lama"))
    backup = taken(database, folder)
    with database.begin() as tx:
        tx.desa.save(Desa(nama="Baru"))
    database.close()
    scan.unlink()
    template.write_bytes(b"lain")

    def power_cut(database: Path) -> None:
        if pending_restore(database).exists():
            raise KeyboardInterrupt

    monkeypatch.setattr(restoring, "finish_restore", power_cut)
    with pytest.raises(KeyboardInterrupt):
        restore_backup(backup.path, database.path)
    assert not scan.exists()
    again = Database.open(database.path)
    assert again.finished_restore
    with again.begin() as tx:
        assert [desa.nama for desa in tx.desa.all()] == ["Lama"]
    again.close()
    assert (scan.read_bytes(), template.read_bytes()) == (SCAN, LETTER)


def test_a_backup_carried_to_another_place_stands_alone(
    database: Database, folder: Path, scan: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "flashdisk"
    carried = carry(taken(database, folder), stick)
    assert list_backups(stick) == [carried]
    verify_backup(carried.path)
    assert lost_files(carried.path) == []
    fresh = tmp_path / "laptop baru" / "ksd.db"
    restore_backup(carried.path, fresh)
    assert (fresh.parent / "lampiran" / scan.name).read_bytes() == SCAN


def test_what_arrives_last_is_the_newest_there_whatever_its_counter(
    database: Database, folder: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "flashdisk"
    for _ in range(3):
        newest = taken(database, folder)
    carry(newest, stick)
    other = taken(database, tmp_path / "laptop lain")
    assert other.note
    assert other.note.urut == 1
    carried = carry(other, stick)
    assert list_backups(stick)[0] == carried


def test_a_damaged_backup_is_not_carried(database: Database, folder: Path, tmp_path: Path) -> None:
    backup = taken(database, folder)
    content = bytearray(backup.path.read_bytes())
    content[4000] ^= 1
    backup.path.write_bytes(content)
    with pytest.raises(DatabaseUnreadable):
        carry(backup, tmp_path / "flashdisk")
    assert not (tmp_path / "flashdisk").exists()


def test_a_place_that_cannot_be_written_is_said(
    database: Database, folder: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "flashdisk"
    stick.write_bytes(b"bukan folder")
    with pytest.raises(FileNotWritten):
        carry(taken(database, folder), stick)


def test_damaged_contents_are_named_and_not_given_back(
    database: Database, folder: Path, scan: Path, template: Path
) -> None:
    backup = taken(database, folder)
    database.close()
    assert backup.note
    (folder / STORE / backup.note.berkas["templat/Undangan.docx"]).write_bytes(b"rusak")
    assert lost_files(backup.path) == ["templat/Undangan.docx"]
    template.write_bytes(b"lain")
    restore_backup(backup.path, database.path)
    assert template.read_bytes() == b"lain"


def test_contents_go_with_the_last_backup_that_has_them(
    database: Database, folder: Path, scan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = taken(database, folder)
    scan.unlink()
    monkeypatch.setattr(
        "kerjasama_desktop.storage.thinning.surplus",
        lambda backups, now: [one for one in backups if one.path == first.path],
    )
    second = taken(database, folder)
    assert second.note
    assert {file.name for file in (folder / STORE).iterdir()} == set(second.note.berkas.values())


def test_others_work_while_a_copy_is_made(database: Database, tmp_path: Path) -> None:
    """What is saved between two pieces of the copy is whole in it, or not at all."""
    with database.begin() as tx:
        tx.wilayah.replace_all((f"{number:010}", "Desa " * 20) for number in range(60_000))
    saved: list[int] = []
    ended = Event()

    def save() -> None:
        while not ended.wait(0.001):
            number = len(saved) + 1
            with database.begin() as tx:
                for place in range(3):
                    tx.desa.save(Desa(id=UUID(int=place + 1), nama=str(number)))
            saved.append(number)

    copy = tmp_path / "salinan.db"
    with ThreadPoolExecutor(1) as other:
        other.submit(save)
        try:
            database.copy_to(copy)
            while_copying = len(saved)
        finally:
            ended.set()
    copied = Database.open(copy)
    with copied.begin() as tx:
        names = [desa.nama for desa in tx.desa.all()]
    copied.close()
    assert while_copying > 3
    assert len(set(names)) == 1
    assert len(names) == 3


def test_a_copy_ends_when_another_keeps_the_connection(database: Database, tmp_path: Path) -> None:
    with database.begin() as tx:
        tx.wilayah.replace_all((f"{number:010}", "Desa " * 20) for number in range(60_000))
    real, kept = database._engine.raw_connection, []

    def taken_by_another() -> object:
        kept.append(real())
        return real()

    hold = _Hold(database._engine)
    database._engine.raw_connection = taken_by_another  # type: ignore[method-assign, assignment]
    with pytest.raises(PoolTimeout):
        hold.pass_on()
    hold.let_go()
    kept[0].close()
    database._engine.raw_connection = real  # type: ignore[method-assign]
    assert database.changes() == 1
