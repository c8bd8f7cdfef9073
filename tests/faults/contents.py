"""All that a database holds, as one value that can be compared."""

import hashlib
import sqlite3
from collections.abc import Collection
from contextlib import closing
from pathlib import Path
from typing import Any

from kerjasama_desktop.storage.database import Database

LINEAGE = ("pengaturan", "keadaan")
"""Tables that a restore changes: it begins a new lineage."""

_TABLES = (
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY 1"
)


def state_of(connection: Any, without: Collection[str] = ()) -> str:
    """Return a hash of the schema version and of every row."""
    digest = hashlib.sha256(repr(connection.execute("PRAGMA user_version").fetchone()).encode())
    for (name,) in connection.execute(_TABLES).fetchall():
        if name not in without:
            rows = connection.execute(f'SELECT * FROM "{name}"').fetchall()  # noqa: S608
            if rows:
                digest.update(f"{name} {sorted(map(repr, rows))}".encode())
    return digest.hexdigest()


def state(database: Database, without: Collection[str] = ()) -> str:
    with database.begin() as tx:
        return state_of(tx.connection.connection.driver_connection, without)


def damage(path: Path) -> str:
    """Return what SQLite says against a closed file; nothing where it is sound."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            found = connection.execute("PRAGMA integrity_check").fetchall()
            stray = connection.execute("PRAGMA foreign_key_check").fetchall()
    except (sqlite3.Error, UnicodeDecodeError) as error:
        return repr(error)
    return "" if found == [("ok",)] and not stray else f"{found[:3]} {stray[:3]}"
