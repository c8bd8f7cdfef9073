"""A rehearsal: the newest backup is restored into a folder of its own, looked at, thrown away."""

from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from kerjasama_desktop.errors import UserFacingError
from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.services import safekeeping
from kerjasama_desktop.storage import backup, restore
from kerjasama_desktop.storage.backup_note import Backup, note_of
from kerjasama_desktop.storage.computer_note import (
    ComputerNote,
    change_computer_note,
    read_computer_note,
)
from kerjasama_desktop.storage.leftovers import REHEARSAL

_EVERY = timedelta(days=30)


def due(folders: UserFolders, now: datetime) -> bool:
    """True where a month has passed since the last one; a clock set back does not count."""
    last = read_computer_note(folders.data).dilatih
    return bool(safekeeping.backups(folders)) and (last is None or abs(now - last) >= _EVERY)


def rehearse(folders: UserFolders, now: datetime) -> ComputerNote:
    """Restore the newest backup apart from the data and keep what came of it.

    Raises:
        FileNotWritten: the result cannot be kept.
    """
    found = safekeeping.backups(folders)
    wrong = _try(found[0], folders.data) if found else "Belum ada cadangan."
    return change_computer_note(folders.data, dilatih=now, latihan=wrong)


def _try(newest: Backup, data: Path) -> str:
    """Return what is wrong with a restore of this backup, '' if nothing is."""
    with TemporaryDirectory(prefix=REHEARSAL, dir=data, ignore_cleanup_errors=True) as folder:
        try:
            restore.restore_backup(newest.path, Path(folder) / "ksd.db")
            lacking = _lacking(newest, Path(folder) / "ksd.db")
        except UserFacingError as error:
            return str(error)
    return lacking


def _lacking(newest: Backup, restored: Path) -> str:
    if newest.note is None:
        return ""
    now = note_of(restored, 0, "", newest.note.dibuat, {}).jumlah
    fewer = [name for name, count in newest.note.jumlah.items() if now.get(name, 0) < count]
    if fewer:
        return f"Isi {', '.join(sorted(fewer))} berkurang saat dipulihkan."
    lost = backup.lost_files(newest.path)
    return f"{len(lost)} berkas lampiran tidak ada dalam cadangan." if lost else ""
