"""Moving to another computer: all data out into one file, and in again there."""

import shutil
from datetime import datetime
from pathlib import Path

from kerjasama_desktop.errors import FileNotWritten, InvalidInput
from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.services import safekeeping
from kerjasama_desktop.storage import backup, parcel
from kerjasama_desktop.storage.backup_note import Backup, read_note
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.storage.safe_file import safe_name, write_safely

ARRIVED = "pindahan"
"""Folder below the data in which a parcel is laid out until it is restored."""


def proposed_name(database: Database, now: datetime, *, locked: bool) -> str:
    """Return 'Data Desa Boddie 2026-11-22.ksdata'."""
    with database.begin() as tx:
        own = tx.pengaturan.get().desa_id
        nama = tx.desa.get(own).nama if own else ""
    suffix = parcel.SUFFIX + (parcel.LOCKED if locked else "")
    return safe_name(f"Data Desa {nama} {now.astimezone():%Y-%m-%d}", suffix)


def save_all(database: Database, folders: UserFolders, target: Path, password: str) -> Path:
    """Write all data into one file and read it back; locked where a password is given.

    Raises:
        FileNotWritten: disk full, no permission, or not read back as written.
        InvalidInput: it is more than one file can hold.
    """
    newest = safekeeping.back_up(database, folders, "pindah komputer")
    newest = newest or safekeeping.backups(folders)[0]
    data = parcel.pack(newest)
    if password:
        data = parcel.lock(data, password)
    path = write_safely(target, data, beside=False)
    if path.read_bytes() != data:
        raise FileNotWritten(f"“{path.name}” tidak terbaca seperti yang ditulis. Pakai disk lain.")
    return path


def is_locked(path: Path) -> bool:
    return path.suffix == parcel.LOCKED


def lay_out(folders: UserFolders, path: Path, password: str = "") -> Backup:
    """Return the backup that is in a file, ready to be restored; a plain backup as it is.

    Raises:
        DatabaseUnreadable, DatabaseTooNew: it cannot be used.
        InvalidInput: it cannot be read, or the password is another one.
        FileNotWritten: disk full or no permission.
    """
    if path.suffix == ".db":
        backup.verify_backup(path)
        return Backup(path, read_note(path))
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InvalidInput(
            f"“{path.name}” tidak dapat dibaca. Salin ke komputer ini, lalu coba lagi."
        ) from error
    clear(folders)
    plain = parcel.unlock(data, password) if is_locked(path) else data
    found = parcel.unpack(plain, _arrived(folders))
    backup.verify_backup(found.path)
    return found


def clear(folders: UserFolders) -> None:
    """Take away what was laid out before."""
    shutil.rmtree(_arrived(folders), ignore_errors=True)


def _arrived(folders: UserFolders) -> Path:
    return folders.data / ARRIVED
