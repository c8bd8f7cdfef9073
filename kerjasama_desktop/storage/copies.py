"""Copies of a database file, and the proof that one is whole and ours."""

import hashlib
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from kerjasama_desktop.errors import DatabaseUnreadable
from kerjasama_desktop.storage.failures import spoken
from kerjasama_desktop.storage.migrate import require_ours
from kerjasama_desktop.storage.repair import structure_faults

_BLOCK = 1 << 20
_PIECE = 100
_PATIENCE, _BYTES_A_SECOND, _STEPS = 2.5, 2e6, 200
_NOT_WHOLE = (
    "Cadangan “{name}” rusak atau isinya berubah, sehingga tidak dipakai. Pilih cadangan lain."
)


def copy_database(connection: sqlite3.Connection, target: Path) -> None:
    """Write the open database as one file and prove it whole.

    Raises:
        FileNotWritten: disk full or no permission.
        DatabaseUnreadable: the copy is not whole, hence the original is damaged.
    """
    copy_as_it_is(connection, target)
    sync_to_disk(target)
    require_whole(target)


def copy_as_it_is(
    connection: sqlite3.Connection, target: Path, turn: Callable[[], object] = lambda: None
) -> None:
    """Write the open database as one file, whatever is wrong with it.

    turn() is called between pieces of a few milliseconds: others may write meanwhile through
    this connection, and what they write is in the copy. To bring it to disk, `sync_to_disk`.

    Raises:
        FileNotWritten: disk full or no permission.
    """
    target.unlink(missing_ok=True)
    with spoken(), closing(sqlite3.connect(target, isolation_level=None)) as copy:
        copy.execute("PRAGMA synchronous = OFF")
        connection.backup(copy, pages=_PIECE, progress=lambda *_: turn())
        copy.execute("PRAGMA journal_mode = DELETE")


def require_whole(path: Path) -> None:
    """Prove that a closed file is an undamaged database of ours with nothing foreign in it.

    Raises:
        DatabaseUnreadable: it is not.
        DatabaseTooNew: a later version of this program wrote it.
    """
    try:
        with read_only(path) as connection:
            version = require_ours(connection)
            whole = version and _is_plain(connection) and is_sound(connection)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise not_whole(path) from error
    if not whole:
        raise not_whole(path)


def not_whole(path: Path) -> DatabaseUnreadable:
    return DatabaseUnreadable(_NOT_WHOLE.format(name=path.name))


@contextmanager
def read_only(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a closed file so that not a byte of it or beside it changes."""
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        give_up_in_time(connection, path)
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        yield connection


def give_up_in_time(connection: sqlite3.Connection, path: Path) -> None:
    """Have every statement fail once longer has passed than a file of this size can need."""
    end = time.monotonic() + _PATIENCE + path.stat().st_size / _BYTES_A_SECOND
    connection.set_progress_handler(lambda: time.monotonic() > end, _STEPS)


def sha256_of(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def sync_to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def forget_cached(path: Path) -> None:
    """Have the next reading come from the disk itself, as far as the system lets us ask for it."""
    if hasattr(os, "posix_fadvise"):
        with path.open("rb") as file:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _is_plain(connection: sqlite3.Connection) -> bool:
    """Views, triggers and virtual tables run code when read; we make none."""
    foreign = connection.execute(
        "SELECT 1 FROM sqlite_master WHERE type NOT IN ('table', 'index')"
        " OR sql LIKE 'CREATE VIRTUAL%' LIMIT 1"
    )
    return foreign.fetchone() is None


def is_sound(connection: sqlite3.Connection) -> bool:
    """True where every page and every reference is as it should be."""
    if structure_faults(connection):
        return False
    return not connection.execute("PRAGMA foreign_key_check").fetchone()
