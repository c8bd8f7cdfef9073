"""Counts every call that touches the disk below a folder, and lets the n-th fail.

Calls are: open, write, fsync, rename, make a folder, delete, and each statement of SQLite.
"""

import builtins
import errno
import io
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from kerjasama_desktop.storage import safe_file


class Kind(StrEnum):
    """What the disk says; a full one goes on saying it, and a file that is held stays held."""

    FULL = "ENOSPC"
    HELD = "EACCES, stays"
    HELD_SHORTLY = "EACCES, once"
    BROKEN = "EIO"


_CODES = {
    Kind.FULL: (errno.ENOSPC, sqlite3.SQLITE_FULL, "database or disk is full"),
    Kind.HELD: (errno.EACCES, sqlite3.SQLITE_CANTOPEN, "unable to open database file"),
    Kind.HELD_SHORTLY: (errno.EACCES, sqlite3.SQLITE_READONLY, "attempt to write a readonly"),
    Kind.BROKEN: (errno.EIO, sqlite3.SQLITE_IOERR, "disk I/O error"),
}
_TAKES_ROOM = {"open for writing", "write", "mkdir", "INSERT", "UPDATE", "CREATE"}


@dataclass
class Watch:
    """`calls` are those counted while it is armed, `failed` is the one that failed."""

    root: Path
    at: int = 0
    kind: Kind = Kind.BROKEN
    armed: bool = False
    calls: list[str] = field(default_factory=list)
    failed: str = ""
    held: str = ""

    def arm(self, at: int, kind: Kind) -> None:
        self.at, self.kind, self.armed = at, kind, True

    def below(self, path: object) -> bool:
        return str(path).removeprefix("file://").startswith(str(self.root))

    def file(self, what: str, path: object) -> None:
        """Count a call on a file; fail where it is its turn."""
        if self._turn(what, str(path)):
            number = _CODES[self.kind][0]
            raise OSError(number, os.strerror(number), str(path))

    def statement(self, sql: str) -> None:
        if self._turn(sql.split(maxsplit=1)[0].upper(), sql.partition(" ")[2]):
            _, code, words = _CODES[self.kind]
            error = sqlite3.OperationalError(words)
            error.sqlite_errorcode = code
            raise error

    def _turn(self, what: str, of: str) -> bool:
        if not self.armed or what == "ROLLBACK":
            return False
        self.calls.append(" ".join(f"{what} {of[:30]} … {of[-35:]}".split()))
        if len(self.calls) == self.at:
            self.failed, self.held = self.calls[-1], of
            return True
        if not self.failed:
            return False
        full = self.kind is Kind.FULL and what in _TAKES_ROOM
        return full or (self.kind is Kind.HELD and of == self.held)


class _File:
    """An open file that counts its writes."""

    def __init__(self, file: Any, path: object, watch: Watch) -> None:
        self._file, self._path, self._watch = file, path, watch

    def write(self, data: Any) -> int:
        self._watch.file("write", self._path)
        return int(self._file.write(data))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def __enter__(self) -> "_File":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


@contextmanager
def watching(root: Path) -> Iterator[Watch]:
    """Watch all that touches the disk below this folder; nobody waits for a held file."""
    watch = Watch(root)
    real_open, connect = builtins.open, sqlite3.connect

    def open_(file: Any, mode: str = "r", *rest: Any, **more: Any) -> Any:
        if not watch.below(file):
            return real_open(file, mode, *rest, **more)
        writing = bool(set(mode) & set("wax+"))
        watch.file("open for writing" if writing else "open", file)
        opened = real_open(file, mode, *rest, **more)
        return _File(opened, file, watch) if writing else opened

    def connect_(database: Any, *rest: Any, **more: Any) -> Any:
        if not watch.below(database):
            return connect(database, *rest, **more)
        watch.statement(f"CONNECT {database}")
        return connect(database, *rest, factory=_connection(watch), **more)

    with ExitStack() as stack:
        for place, name, other in (
            (builtins, "open", open_),
            (io, "open", open_),
            (sqlite3, "connect", connect_),
            (os, "fsync", partial(_then, watch, "fsync", os.fsync)),
            (os, "sendfile", partial(_then, watch, "write", os.sendfile)),
            (os, "replace", partial(_rename, watch, os.replace)),
            (os, "rename", partial(_rename, watch, os.rename)),
            (os, "mkdir", partial(_make, watch, os.mkdir)),
            (os, "unlink", partial(_delete, watch, os.unlink)),
        ):
            stack.enter_context(patch.object(place, name, other))
        for function in (safe_file.write_safely, safe_file.replace_patiently):
            assert function.__kwdefaults__
            at_once = {"sleep": lambda _: None}
            stack.enter_context(patch.dict(function.__kwdefaults__, at_once))
        yield watch


def _then(watch: Watch, what: str, real: Callable[..., Any], *rest: Any) -> Any:
    watch.file(what, what)
    return real(*rest)


def _rename(watch: Watch, real: Callable[..., Any], source: Any, target: Any, **more: Any) -> Any:
    if watch.below(target):
        watch.file("rename", target)
    return real(source, target, **more)


def _make(watch: Watch, real: Callable[..., Any], path: Any, *rest: Any, **more: Any) -> Any:
    if watch.below(path) and not os.path.exists(path):  # noqa: PTH110
        watch.file("mkdir", path)
    return real(path, *rest, **more)


def _delete(watch: Watch, real: Callable[..., Any], path: Any, **more: Any) -> Any:
    if watch.below(path) and os.path.exists(path):  # noqa: PTH110
        watch.file("delete", path)
    return real(path, **more)


def _connection(watch: Watch) -> type[sqlite3.Connection]:
    class Cursor(sqlite3.Cursor):
        def execute(self, sql: str, *parameters: Any) -> "Cursor":
            watch.statement(sql)
            super().execute(sql, *parameters)
            return self

        def executemany(self, sql: str, *parameters: Any) -> "Cursor":
            watch.statement(sql)
            super().executemany(sql, *parameters)
            return self

    class Connection(sqlite3.Connection):
        def cursor(self, factory: Any = Cursor) -> Any:
            return super().cursor(factory)

        def execute(self, sql: str, *parameters: Any) -> sqlite3.Cursor:
            watch.statement(sql)
            return super().execute(sql, *parameters)

        def commit(self) -> None:
            if self.in_transaction:
                watch.statement("COMMIT")
            super().commit()

        def backup(self, *rest: Any, **more: Any) -> None:
            watch.statement("BACKUP")
            super().backup(*rest, **more)

    return Connection
