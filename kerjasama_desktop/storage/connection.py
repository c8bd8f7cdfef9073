"""One connection to a database file, as safe as SQLite gets: settings, lock, checks, migration."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from kerjasama_desktop.errors import DatabaseUnreadable
from kerjasama_desktop.storage.copies import copy_database, give_up_in_time
from kerjasama_desktop.storage.failures import DAMAGED, spoken
from kerjasama_desktop.storage.migrate import migrate, require_ours

_SETTINGS = (
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA cache_size = -8000",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA wal_autocheckpoint = 1000",
    "PRAGMA journal_size_limit = 8388608",
    "PRAGMA secure_delete = ON",
)
_SMALL = 4 * 2**20


def connect(path: Path, busy_wait: float, *, check: bool, spare: bool) -> sqlite3.Connection:
    """Open, lock, check if asked, and migrate.

    Raises:
        DatabaseUnreadable, DatabaseTooNew: see `Database.open`.
        sqlite3.Error: to be said by `spoken`.
    """
    connection = sqlite3.connect(
        path, timeout=busy_wait, isolation_level=None, check_same_thread=False
    )
    if spare:
        give_up_in_time(connection, path)
    try:
        _lock(connection)
        require_ours(connection)
        if check:
            _require_sound(connection)
        _choose_journal(connection)
        for setting in _SETTINGS:
            connection.execute(setting)
        keep = partial(_back_up_before_upgrade, connection, path)
        _bring_up_to_date(connection, _do_nothing if spare else keep)
    except BaseException:
        connection.close()
        raise
    return connection


def settle(path: Path, busy_wait: float) -> None:
    """Bring what a crash left in the log of a closed database into its file.

    Raises:
        DatabaseBusy: another running program holds it.
        DatabaseUnreadable: it is damaged.
    """
    with spoken(), closing(sqlite3.connect(path, timeout=busy_wait)) as connection:
        _lock(connection)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _bring_up_to_date(connection: sqlite3.Connection, keep: Callable[[int], object]) -> None:
    """A step that fails on a sound file means that its tables are not what its number says."""
    try:
        migrate(connection, keep)
    except (sqlite3.OperationalError, sqlite3.IntegrityError) as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CONSTRAINT) & 0xFF
        if code in {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT}:
            raise DatabaseUnreadable(DAMAGED) from error
        raise


def is_small(path: Path) -> bool:
    """Small enough to be looked through at every start in the blink of an eye."""
    return path.exists() and path.stat().st_size <= _SMALL


def was_left_open(database: Path) -> bool:
    """True where the last run did not get to bring its log into the file."""
    log = database.with_name(f"{database.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _lock(connection: sqlite3.Connection) -> None:
    """Take the lock at once and keep it; the system frees it when the process ends, however."""
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("COMMIT")


def _require_sound(connection: sqlite3.Connection) -> None:
    """A crash, a power cut or a dying disk may have left pages that cannot be read."""
    connection.execute("PRAGMA ignore_check_constraints = ON")
    found = connection.execute("PRAGMA quick_check").fetchall()
    connection.execute("PRAGMA ignore_check_constraints = OFF")
    if found != [("ok",)]:
        raise DatabaseUnreadable(DAMAGED)


def _choose_journal(connection: sqlite3.Connection) -> None:
    """WAL, or TRUNCATE where the file system does not bear it."""
    try:
        (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
    except sqlite3.OperationalError:
        mode = "refused"
    if mode != "wal":
        connection.execute("PRAGMA journal_mode = TRUNCATE")


def _do_nothing(version: int) -> None:
    """There is nothing to keep."""


def _back_up_before_upgrade(connection: sqlite3.Connection, path: Path, version: int) -> None:
    from kerjasama_desktop.storage import backup

    folder, reason = path.with_name(backup.FOLDER), f"sebelum pembaruan data versi {version}"
    backup.write_backup(partial(copy_database, connection), path, folder, reason, datetime.now(UTC))
