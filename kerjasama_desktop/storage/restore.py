"""Putting a backup in place of the database: all of it or nothing, and nothing is lost."""

import shutil
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from kerjasama_desktop.errors import DatabaseTooNew, DatabaseUnreadable
from kerjasama_desktop.storage.aside import (
    COMPANIONS,
    finish_restore,
    pending_files,
    pending_restore,
)
from kerjasama_desktop.storage.backup import verify_backup
from kerjasama_desktop.storage.backup_note import read_note
from kerjasama_desktop.storage.copies import sync_to_disk
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.storage.failures import writing_files
from kerjasama_desktop.storage.safe_file import replace_patiently
from kerjasama_desktop.storage.side_files import stage_side_files

_ANCESTORS_KEPT = 20


def restore_backup(path: Path, database: Path) -> Path | None:
    """Put a backup in place of the closed database; return where the former one is now.

    The restored database begins a new lineage. If interrupted, it is finished by the next
    `Database.open`, or begun anew by calling this again.

    Raises:
        DatabaseBusy: the database is open.
        DatabaseUnreadable, DatabaseTooNew: the backup cannot be used; nothing has changed.
        FileNotWritten: disk full or no permission.
    """
    verify_backup(path)
    if database.exists():
        with suppress(DatabaseUnreadable, DatabaseTooNew):
            Database.open(database).close()
    with writing_files():
        _prepare(path, database)
        return finish_restore(database)


def _prepare(backup: Path, database: Path) -> None:
    """Make the file that waits to be put in place: migrated, in a new lineage, on disk."""
    prepared = pending_restore(database)
    draft = prepared.with_name(f"{prepared.name}-draf")
    shutil.rmtree(pending_files(database), ignore_errors=True)
    for companion in ("", *COMPANIONS):
        draft.with_name(draft.name + companion).unlink(missing_ok=True)
    draft.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(backup, draft)
    restored = Database.open(draft, spare=True)
    try:
        with restored.begin() as tx:
            settings = tx.pengaturan.get()
            settings.leluhur = [*settings.leluhur, settings.garis][-_ANCESTORS_KEPT:]
            settings.garis = uuid4()
            tx.pengaturan.save(settings)
    finally:
        restored.close()
    sync_to_disk(draft)
    note = read_note(backup)
    if note:
        stage_side_files(note.berkas, backup.parent, database, pending_files(database))
    replace_patiently(draft, prepared)
