"""Backups: take one, verify one, carry one to another place."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from kerjasama_desktop.errors import DatabaseUnreadable
from kerjasama_desktop.storage.backup_note import (
    Backup,
    BackupNote,
    last_place,
    list_backups,
    note_of,
    note_path,
    read_note,
)
from kerjasama_desktop.storage.copies import forget_cached, not_whole, require_whole, sha256_of
from kerjasama_desktop.storage.disk import require_room
from kerjasama_desktop.storage.failures import writing_files
from kerjasama_desktop.storage.note_file import write_note_file
from kerjasama_desktop.storage.safe_file import replace_patiently, safe_name
from kerjasama_desktop.storage.side_files import (
    copy_side_files,
    copy_whole,
    keep_side_files,
    lost_side_files,
    side_files,
)
from kerjasama_desktop.storage.thinning import thin_out

if TYPE_CHECKING:
    from kerjasama_desktop.storage.database import Database

FOLDER = "cadangan"
"""Where a database keeps its own backups, beside it."""


def _now() -> datetime:
    return datetime.now(UTC)


def take_backup(
    database: "Database",
    folder: Path,
    reason: str,
    *,
    skip_unchanged: bool = False,
    clock: Callable[[], datetime] = _now,
) -> Backup | None:
    """Write a verified copy of the open database into the folder, then thin the folder out.

    Returns None where `skip_unchanged` and the newest backup there is of this very state.

    Raises:
        FileNotWritten: disk full or nearly so, or no permission.
        DatabaseUnreadable: the live database is damaged.
    """
    with database.begin() as tx:
        garis = tx.pengaturan.get().garis
    if skip_unchanged and _is_kept(database, garis, list_backups(folder)):
        return None
    require_room(folder)
    return write_backup(database.copy_to, database.path, folder, reason, clock())


def write_backup(
    copy_to: Callable[[Path], object], database: Path, folder: Path, reason: str, now: datetime
) -> Backup:
    """Have a verified copy written into the folder, with its note and what belongs to it.

    Raises:
        FileNotWritten: disk full or no permission.
        DatabaseUnreadable: the copy is not whole, hence the database is damaged.
    """
    copy = folder / f"ksd-{now.astimezone():%Y%m%d-%H%M%S-%f}.tmp"
    with writing_files():
        folder.mkdir(parents=True, exist_ok=True)
        try:
            beside = side_files(database)
            keep_side_files(database, beside, folder)
            copy_to(copy)
            note = note_of(copy, last_place(list_backups(folder)) + 1, reason, now, beside)
            path = _free_path(folder, note)
            write_note_file(note_path(path), note)
            replace_patiently(copy, path)
        finally:
            copy.unlink(missing_ok=True)
        thin_out(folder, now)
    return Backup(path, note)


def verify_backup(path: Path) -> None:
    """Prove that a backup can be restored.

    Raises:
        DatabaseUnreadable: missing, damaged, changed since it was made, or not ours.
        DatabaseTooNew: a later version of this program wrote it.
    """
    if not path.is_file():
        raise DatabaseUnreadable(
            f"Cadangan “{path.name}” tidak ditemukan. Pasang penyimpanannya, atau pilih yang lain."
        )
    note = read_note(path)
    try:
        changed = note is not None and sha256_of(path) != note.sha256
    except OSError as error:
        raise not_whole(path) from error
    if changed:
        raise not_whole(path)
    require_whole(path)


def lost_files(path: Path) -> list[str]:
    """Return the places of the files beside the database that this backup cannot give back."""
    note = read_note(path)
    return lost_side_files(note.berkas, path.parent) if note else []


def carry(backup: Backup, folder: Path) -> Backup:
    """Copy a backup and its files to another place, and read back what was written there.

    Raises:
        DatabaseUnreadable: what was read back is not what was written, or the source is damaged.
        FileNotWritten: disk full, taken away, or no permission.
    """
    verify_backup(backup.path)
    note, path = backup.note, folder / backup.path.name
    if note is None:
        raise not_whole(backup.path)
    with writing_files():
        last = last_place([one for one in list_backups(folder) if one.path != path])
        carried = note.model_copy(update={"urut": max(note.urut, last + 1)})
        copy_side_files(note.berkas, backup.path.parent, folder)
        write_note_file(note_path(path), carried)
        copy_whole(backup.path, path)
        forget_cached(path)
        verify_backup(path)
        thin_out(folder, note.dibuat)
    return Backup(path, carried)


def _is_kept(database: "Database", garis: UUID, present: list[Backup]) -> bool:
    note = present[0].note if present else None
    state = (garis, database.changes(), side_files(database.path))
    return note is not None and (note.garis, note.perubahan, note.berkas) == state


def _free_path(folder: Path, note: BackupNote) -> Path:
    kode = safe_name(note.kode_desa or "tanpa-kode")
    stem = f"ksd-{kode}-{note.dibuat.astimezone():%Y%m%d-%H%M%S}"
    numbers = ("", *(f"-{number}" for number in range(2, 1000)))
    paths = (folder / f"{stem}{number}.db" for number in numbers)
    return next(path for path in paths if not path.exists())
