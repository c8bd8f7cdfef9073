"""Numbered steps that bring a database file to the present schema, each whole or not at all."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kerjasama_desktop.errors import DatabaseTooNew, DatabaseUnreadable
from kerjasama_desktop.storage.failures import DAMAGED

APPLICATION_ID = 0x4B534444
"""'KSDD' in the file header: this file is ours."""

_FOLDER = Path(__file__).resolve().parent / "migrations"
_COUNT_TABLES = "SELECT count(*) FROM sqlite_master"
_TOO_NEW = (
    "Berkas data ini ditulis oleh program yang lebih baru. Perbarui program Kerja Sama Desa di "
    "komputer ini, lalu buka lagi."
)


@dataclass(frozen=True, slots=True)
class Step:
    version: int
    sql: str


def known_steps() -> list[Step]:
    """Return the steps in order; the file 0001_initial.sql is step 1."""
    files = sorted(_FOLDER.glob("*.sql"))
    return [Step(int(file.name[:4]), file.read_text(encoding="utf-8")) for file in files]


def newest_version() -> int:
    return known_steps()[-1].version


def require_ours(connection: sqlite3.Connection) -> int:
    """Return the schema version, 0 for an empty file.

    Raises:
        DatabaseUnreadable: the file belongs to another program.
        DatabaseTooNew: a later version of this program wrote it.
    """
    application_id = _number(connection, "PRAGMA application_id")
    version = _number(connection, "PRAGMA user_version")
    if application_id == version == 0 and not _number(connection, _COUNT_TABLES):
        return 0
    if application_id != APPLICATION_ID or version < 1:
        raise DatabaseUnreadable(DAMAGED)
    if version > newest_version():
        raise DatabaseTooNew(_TOO_NEW)
    return version


def migrate(
    connection: sqlite3.Connection,
    before_upgrade: Callable[[int], object],
    newest: int | None = None,
) -> None:
    """Apply the missing steps, up to `newest` where that is said; call before_upgrade once with the
    old version, if there is data.

    The connection must be in autocommit mode (isolation_level None).
    """
    present = require_ours(connection)
    goal = newest or newest_version()
    missing = [step for step in known_steps() if present < step.version <= goal]
    if missing and present:
        before_upgrade(present)
    for step in missing:
        _apply(connection, step)


def _apply(connection: sqlite3.Connection, step: Step) -> None:
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in statements(step.sql):
            connection.execute(statement)
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            raise sqlite3.IntegrityError(f"step {step.version} leaves dangling references")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {step.version}")
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.execute("PRAGMA foreign_keys = ON")


def statements(sql: str) -> Iterator[str]:
    """Yield the statements of a script one by one.

    `executescript` would commit before it runs, and so break the transaction of the step.
    """
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement.strip()
            statement = ""


def _number(connection: sqlite3.Connection, sql: str) -> int:
    return int(connection.execute(sql).fetchone()[0])
