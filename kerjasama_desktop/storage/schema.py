"""Whether a file has the tables and columns that its version number promises."""

import sqlite3
from contextlib import closing
from functools import cache

from kerjasama_desktop.storage.migrate import migrate

Columns = frozenset[tuple[str, str]]


def has_our_tables(connection: sqlite3.Connection) -> bool:
    """True where a file of the newest version has every table and column of it."""
    return _expected() <= _columns(connection)


@cache
def _expected() -> Columns:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection, lambda version: None)
        return _columns(connection)


def _columns(connection: sqlite3.Connection) -> Columns:
    found = connection.execute(
        "SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c"
        " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'"
    )
    return frozenset((table, column) for table, column in found)
