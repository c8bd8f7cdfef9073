"""Putting a backup in place of the database: all of it or nothing, and nothing is lost."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from sqlalchemy.exc import DBAPIError

from kerjasama_desktop.errors import DatabaseUnreadable
from kerjasama_desktop.storage.aside import (
    COMPANIONS,
    finish_restore,
    pending_files,
    pending_restore,
)
from kerjasama_desktop.storage.backup import verify_backup
from kerjasama_desktop.storage.backup_note import read_note
from kerjasama_desktop.storage.connection import settle
from kerjasama_desktop.storage.copies import sync_to_disk
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.storage.failures import DAMAGED, spoken, writing_files
from kerjasama_desktop.storage.gate import gate
from kerjasama_desktop.storage.safe_file import replace_patiently
from kerjasama_desktop.storage.side_files import stage_side_files

_ANCESTORS_KEPT = 20
_BUSY_WAIT = 3.0


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
    with replacing(database) as draft:
        shutil.copyfile(path, draft)
        begin_lineage(draft)
        note = read_note(path)
        if note:
            stage_side_files(note.berkas, path.parent, database, pending_files(database))
        return put_in_place(draft, database)


@contextmanager
def replacing(database: Path) -> Iterator[Path]:
    """Keep other processes from the database, and yield where the file to replace it is made.

    Raises:
        DatabaseBusy: the database is open.
        FileNotWritten: disk full or no permission.
    """
    with spoken(), writing_files():
        database.parent.mkdir(parents=True, exist_ok=True)
        with gate(database, _BUSY_WAIT):
            finish_restore(database)
            if database.exists():
                with suppress(DatabaseUnreadable):
                    settle(database, _BUSY_WAIT)
            draft = database.with_name(f"{pending_restore(database).name}-draf")
            _clear(draft, pending_files(database))
            try:
                yield draft
            finally:
                if not pending_restore(database).exists():
                    _clear(draft, pending_files(database))


def _clear(draft: Path, staged: Path) -> None:
    shutil.rmtree(staged, ignore_errors=True)
    for companion in ("", *COMPANIONS):
        draft.with_name(draft.name + companion).unlink(missing_ok=True)


def put_in_place(draft: Path, database: Path) -> Path | None:
    """Replace the closed database by the finished draft; return where the former one is now.

    From the first rename on it is decided: the next `Database.open` finishes it.
    """
    sync_to_disk(draft)
    replace_patiently(draft, pending_restore(database))
    return finish_restore(database)


def begin_lineage(draft: Path) -> None:
    """Bring a draft to the newest schema, with a lineage of its own, and prove it whole.

    Raises:
        DatabaseUnreadable: it is damaged, or something in it cannot be carried out.
        FileNotWritten: disk full or no permission.
    """
    try:
        with closing(Database.open(draft, spare=True)) as restored:
            with restored.begin() as tx:
                settings = tx.pengaturan.get()
                settings.leluhur = [*settings.leluhur, settings.garis][-_ANCESTORS_KEPT:]
                settings.garis = uuid4()
                tx.pengaturan.save(settings)
            restored.require_whole()
    except (sqlite3.Error, DBAPIError) as error:
        raise DatabaseUnreadable(DAMAGED) from error
