"""An apsw connection that looks like one of sqlite3, as far as SQLAlchemy and storage look."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from typing import Any, Self

import apsw

Description = tuple[tuple[str, None, None, None, None, None, None], ...]

_KINDS: dict[int, type[sqlite3.Error]] = {
    sqlite3.SQLITE_CORRUPT: sqlite3.DatabaseError,
    sqlite3.SQLITE_NOTADB: sqlite3.DatabaseError,
    sqlite3.SQLITE_CONSTRAINT: sqlite3.IntegrityError,
    sqlite3.SQLITE_MISMATCH: sqlite3.IntegrityError,
    sqlite3.SQLITE_TOOBIG: sqlite3.DataError,
    sqlite3.SQLITE_MISUSE: sqlite3.InterfaceError,
}


@contextmanager
def _as_sqlite3() -> Iterator[None]:
    try:
        yield
    except apsw.ConnectionClosedError as error:
        raise sqlite3.ProgrammingError("Cannot operate on a closed database.") from error
    except apsw.Error as error:
        code = getattr(error, "extendedresult", 0) or getattr(error, "result", 0)
        said = _KINDS.get(code & 0xFF, sqlite3.OperationalError)(str(error))
        said.sqlite_errorcode = code
        raise said from error


class Cursor:
    """Reads all rows at once."""

    def __init__(self, connection: "Connection") -> None:
        self._connection = connection
        self._rows: Iterator[Any] = iter(())
        self.description: Description | None = None
        self.rowcount = -1
        self.lastrowid: int | None = None
        self.arraysize = 1

    def execute(self, sql: str, parameters: Sequence[Any] = ()) -> Self:
        with _as_sqlite3():
            return self._keep(self._raw().execute(sql, parameters))

    def executemany(self, sql: str, parameters: Iterable[Sequence[Any]]) -> Self:
        with _as_sqlite3():
            return self._keep(self._raw().executemany(sql, parameters))

    def fetchone(self) -> Any:
        return next(self._rows, None)

    def fetchmany(self, size: int | None = None) -> list[Any]:
        return [row for row, _ in zip(self._rows, range(size or self.arraysize), strict=False)]

    def fetchall(self) -> list[Any]:
        return list(self._rows)

    def __iter__(self) -> Iterator[Any]:
        return self._rows

    def close(self) -> None:
        self._rows = iter(())

    def _raw(self) -> apsw.Cursor:
        raw = self._connection.raw.cursor()
        raw.exec_trace = self._describe
        self.description = None
        return raw

    def _describe(self, cursor: apsw.Cursor, sql: str, bindings: Any) -> bool:
        names = cursor.get_description()
        self.description = tuple((name, *(None,) * 6) for name, _ in names) or None
        return True

    def _keep(self, raw: apsw.Cursor) -> Self:
        before = self._connection.total_changes
        self._rows = iter(raw.fetchall())
        changed = self._connection.total_changes - before
        self.rowcount = -1 if self.description else changed
        self.lastrowid = self._connection.raw.last_insert_rowid()
        return self


class Connection:
    isolation_level: str | None = None

    def __init__(self, path: str, vfs: str, timeout: float) -> None:
        with _as_sqlite3():
            self.raw = apsw.Connection(path, vfs=vfs)
        self.raw.set_busy_timeout(round(timeout * 1000))

    @property
    def in_transaction(self) -> bool:
        return self.raw.in_transaction

    @property
    def total_changes(self) -> int:
        return self.raw.total_changes()

    def cursor(self) -> Cursor:
        return Cursor(self)

    def execute(self, sql: str, parameters: Sequence[Any] = ()) -> Cursor:
        return self.cursor().execute(sql, parameters)

    def commit(self) -> None:
        if self.in_transaction:
            self.execute("COMMIT")

    def rollback(self) -> None:
        if self.in_transaction:
            self.execute("ROLLBACK")

    def create_function(
        self,
        name: str,
        arguments: int,
        function: Any,
        *,
        deterministic: bool = False,
    ) -> None:
        self.raw.create_scalar_function(name, function, arguments, deterministic=deterministic)

    def backup(self, target: sqlite3.Connection, **more: Any) -> None:
        """Copy to the real file of the target, for two libraries share no memory."""
        (_, _, path), *_ = target.execute("PRAGMA database_list").fetchall()
        with (
            _as_sqlite3(),
            closing(apsw.Connection(path)) as copy,
            copy.backup("main", self.raw, "main") as work,
        ):
            work.step()

    def close(self) -> None:
        with _as_sqlite3():
            self.raw.close()
