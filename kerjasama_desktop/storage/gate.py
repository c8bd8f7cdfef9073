"""The gate: one process at a time opens a database or puts another in its place."""

import random
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from kerjasama_desktop.errors import DatabaseBusy
from kerjasama_desktop.storage.failures import BUSY

_PAUSE = (0.01, 0.06)


@contextmanager
def gate(database: Path, wait: float) -> Iterator[None]:
    """Hold the gate for the block; the system opens it when the process ends, however.

    `wait` is in seconds. It is a small file beside the database, for the database itself is
    renamed by a restore.

    Raises:
        DatabaseBusy: another process holds it for longer.
        sqlite3.Error: it cannot be made.
    """
    path = database.with_name(f"{database.name}.gerbang")
    with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        _take(connection, time.monotonic() + wait)
        yield


def _take(connection: sqlite3.Connection, end: float) -> None:
    while True:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            if time.monotonic() >= end:
                raise DatabaseBusy(BUSY) from error
            time.sleep(random.uniform(*_PAUSE))  # noqa: S311
        else:
            return
