"""What can still be read of a damaged database: row by row, into a fresh one."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from kerjasama_desktop.errors import DatabaseUnreadable
from kerjasama_desktop.storage.backup_note import count_rows
from kerjasama_desktop.storage.copies import read_only
from kerjasama_desktop.storage.failures import DAMAGED, spoken
from kerjasama_desktop.storage.migrate import migrate, require_ours
from kerjasama_desktop.storage.repair import mend_references

_ROWS_A_PAGE = 64
"""So many rows of ours lie on a page at most; only to know where to stop looking."""


def salvage(damaged: Path, fresh: Path | str) -> dict[str, int]:
    """Write all rows that can be read to a new file of the same schema version; return how many of
    each table.

    References to what was lost are emptied. The damaged file is only read, without its log.

    Raises:
        DatabaseUnreadable: of this file nothing can be read.
        DatabaseTooNew: a later version of this program wrote it.
        FileNotWritten: disk full or no permission.
    """
    with spoken(), read_only(damaged) as source:
        _load_schema(source)
        version = require_ours(source)
        if not version:
            raise DatabaseUnreadable(DAMAGED)
        with closing(sqlite3.connect(fresh, isolation_level=None)) as target:
            migrate(target, lambda _: None, newest=version)
            _copy_rows(source, target)
            return count_rows(target)


def _load_schema(source: sqlite3.Connection) -> None:
    """Have the tables known that can be, where the schema itself is damaged."""
    source.execute("PRAGMA writable_schema = ON")
    with suppress(sqlite3.DatabaseError):
        source.execute("SELECT count(*) FROM sqlite_master")


def _copy_rows(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    target.execute("PRAGMA foreign_keys = OFF")
    target.execute("BEGIN")
    for table in count_rows(target):
        _copy_table(source, target, table)
    mend_references(target)
    target.execute("COMMIT")


def _copy_table(source: sqlite3.Connection, target: sqlite3.Connection, table: str) -> None:
    columns = [name for _, name, *_ in target.execute(f'PRAGMA table_info("{table}")')]
    marks = ", ".join("?" * len(columns))
    names = ", ".join(f'"{name}"' for name in columns)
    put = f'INSERT OR REPLACE INTO "{table}" ({names}) VALUES ({marks})'  # noqa: S608
    read = f'SELECT {names} FROM "{table}" NOT INDEXED WHERE rowid BETWEEN ? AND ?'  # noqa: S608
    if not _is_known(source, read):
        return
    for row in _rows(source, read, 1, _last(source, table)):
        with suppress(sqlite3.IntegrityError):
            target.execute(put, row)


def _is_known(source: sqlite3.Connection, read: str) -> bool:
    """False where the schema that is left lacks the table or a column of it."""
    try:
        source.execute(f"EXPLAIN {read}", (1, 0))
    except sqlite3.DatabaseError:
        return False
    return True


def _last(source: sqlite3.Connection, table: str) -> int:
    """Return the highest rowid, or a higher number where that cannot be read."""
    try:
        found = source.execute(f'SELECT max(rowid) FROM "{table}"').fetchone()  # noqa: S608
    except sqlite3.DatabaseError:
        (pages,) = source.execute("PRAGMA page_count").fetchone()
        return int(pages) * _ROWS_A_PAGE
    return found[0] or 0


def _rows(
    source: sqlite3.Connection, read: str, first: int, last: int
) -> Iterator[tuple[object, ...]]:
    """Yield the rows of this range; where a part of it cannot be read, those of the rest."""
    try:
        found = source.execute(read, (first, last)).fetchall()
    except sqlite3.DatabaseError as error:
        timed_out = getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_INTERRUPT
        if first < last and not timed_out:
            middle = (first + last) // 2
            yield from _rows(source, read, first, middle)
            yield from _rows(source, read, middle + 1, last)
    else:
        yield from found
