"""Backups and restore."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path

from kerjasama_desktop.domain.terbilang import BULAN
from kerjasama_desktop.errors import UserFacingError
from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.storage import backup
from kerjasama_desktop.storage import restore as restoring
from kerjasama_desktop.storage.backup_note import Backup, list_backups, read_note
from kerjasama_desktop.storage.database import Database


def back_up(database: Database, folders: UserFolders, reason: str) -> Backup | None:
    """Write a verified backup unless nothing has changed since the last one."""
    return backup.take_backup(database, folders.backups, reason, skip_unchanged=True)


def back_up_anew(database: Database, folders: UserFolders, reason: str) -> None:
    """Write a backup even where nothing has changed: the last one is not what it should be."""
    backup.take_backup(database, folders.backups, reason)


def backups(folders: UserFolders) -> list[Backup]:
    """Return the backups, newest first."""
    return list_backups(folders.backups)


def backup_words(item: Backup, today: date) -> str:
    """Return when it was made: 'hari ini 10.32', '3 November 2026 16.05'."""
    if item.note is None:
        return "waktu tidak diketahui"
    return moment_words(item.note.dibuat, today)


def moment_words(moment: datetime, today: date) -> str:
    """Return a moment as words: 'hari ini 10.32', '3 November 2026 16.05'."""
    made = moment.astimezone()
    if made.date() == today:
        return f"hari ini {made:%H.%M}"
    return f"{made.day} {BULAN[made.month - 1]} {made.year} {made:%H.%M}"


def contents_words(item: Backup) -> str:
    """Return what it holds: 'Desa Boddie: 3 kerja sama, 5 Desa, 12 dokumen'."""
    if item.note is None:
        return "Isi tidak diketahui"
    return f"Desa {item.note.nama_desa or 'belum diatur'}: {count_words(item.note.jumlah)}"


def count_words(rows: Mapping[str, int]) -> str:
    """Return what rows of these tables are: '3 kerja sama, 5 Desa, 12 dokumen'."""
    nouns = {"kerjasama": "kerja sama", "desa": "Desa", "dokumen": "dokumen"}
    return ", ".join(f"{rows.get(table, 0)} {noun}" for table, noun in nouns.items())


def last_backup_words(folders: UserFolders, today: date) -> str:
    found = backups(folders)
    return backup_words(found[0], today) if found else "belum ada"


def newest_sound(found: Iterable[Backup]) -> Backup | None:
    """Return the first of these backups that can be restored."""
    for item in found:
        try:
            backup.verify_backup(item.path)
        except UserFacingError:
            continue
        return item
    return None


def restore(chosen: Path, folders: UserFolders) -> str:
    """Put the chosen backup in place of the database, which must be closed; the former one is
    kept beside it. Return a sentence on what is there now and where the former data are.

    Raises:
        DatabaseUnreadable, DatabaseTooNew, DatabaseBusy, FileNotWritten: nothing has changed.
    """
    item = Backup(chosen, read_note(chosen))
    former = restoring.restore_backup(chosen, folders.database)
    kept = f" Data sebelumnya disimpan sebagai {former.name}." if former else ""
    return f"Data dipulihkan dari cadangan. {contents_words(item)}.{kept}"
