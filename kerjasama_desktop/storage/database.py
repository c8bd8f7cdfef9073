"""The live database: one file, one exclusive connection, whole transactions.

WAL is used with every SQLite version: its reset bug of versions before 3.51.3 needs two
connections that write or checkpoint together, and the exclusive connection is the only one.
"""

import json
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Self

from sqlalchemy import Connection, Engine, create_engine, event, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.pool import QueuePool

from kerjasama_desktop.errors import DatabaseUnreadable
from kerjasama_desktop.storage.aside import finish_restore, pending_restore
from kerjasama_desktop.storage.connection import connect, is_small, was_left_open
from kerjasama_desktop.storage.copies import copy_as_it_is, is_sound, require_whole, sync_to_disk
from kerjasama_desktop.storage.failures import DAMAGED, spoken, writing_files
from kerjasama_desktop.storage.gate import gate
from kerjasama_desktop.storage.overview import RingkasanStore
from kerjasama_desktop.storage.repair import lost_references, mend_references, structure_faults
from kerjasama_desktop.storage.schema import has_our_tables
from kerjasama_desktop.storage.stores import DesaStore, PengaturanStore, PotensiStore, WilayahStore
from kerjasama_desktop.storage.tables import KEADAAN

if TYPE_CHECKING:
    from kerjasama_desktop.storage.book_store import BookStore
    from kerjasama_desktop.storage.journal import JournalStore
    from kerjasama_desktop.storage.kerjasama_store import KerjasamaStore

_MOMENT = 0.001
_to_json = partial(json.dumps, ensure_ascii=False, default=str)


def now_utc() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Transaction:
    """The stores of one transaction; of no use after it."""

    connection: Connection
    now: datetime
    ringkasan: RingkasanStore
    desa: DesaStore
    potensi: PotensiStore
    pengaturan: PengaturanStore
    wilayah: WilayahStore

    @cached_property
    def kerjasama(self) -> "KerjasamaStore":
        """Whole cooperations; its many tables are built when the first one is asked for."""
        from kerjasama_desktop.storage.kerjasama_store import KerjasamaStore

        return KerjasamaStore(self.connection, self.now)

    @cached_property
    def books(self) -> "BookStore":
        """The number book and what else belongs to the office; seldom needed, so built late."""
        from kerjasama_desktop.storage.book_store import BookStore

        return BookStore(self.connection, self.now)

    @cached_property
    def journal(self) -> "JournalStore":
        """What was changed and removed; built with the first cooperation, as its tables are."""
        from kerjasama_desktop.storage.journal import JournalStore

        return JournalStore(self.connection, self.now)


class Database:
    """May be used from any thread: a second transaction waits until the first has ended."""

    def __init__(
        self, path: Path, connection: sqlite3.Connection, clock: Callable[[], datetime], wait: float
    ) -> None:
        self.path = path
        self._raw = connection
        self._clock = clock
        self._open = True
        self.interrupted = False
        """Whether the last run had not closed it; it was checked then, and found whole."""
        self.finished_restore = False
        """Whether a restore that had been interrupted was finished on opening."""
        self._engine = create_engine(
            "sqlite://",
            creator=lambda: connection,
            poolclass=QueuePool,
            pool_size=1,
            max_overflow=0,
            pool_timeout=wait,
            json_serializer=_to_json,
            hide_parameters=True,
        )
        event.listen(self._engine, "begin", _begin_immediate)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        clock: Callable[[], datetime] = now_utc,
        busy_wait: float = 3.0,
        wait: float = 15.0,
        spare: bool = False,
    ) -> Self:
        """Open or make the database; finish a restore that was interrupted; migrate an older file.

        `busy_wait` and `wait` are seconds: for another program, and for another thread. A `spare`
        is a copy of a file that is kept elsewhere; it is not backed up before it is migrated.

        Raises:
            DatabaseBusy: another running program holds it.
            DatabaseUnreadable: it is damaged, or not ours.
            DatabaseTooNew: a later version of this program wrote it.
            FileNotWritten: the folder cannot be written.
        """
        with spoken(), writing_files():
            path.parent.mkdir(parents=True, exist_ok=True)
            with nullcontext() if spare else gate(path, busy_wait):
                interrupted_restore = pending_restore(path).exists()
                finish_restore(path)
                left_open = was_left_open(path)
                check = left_open or is_small(path)
                connection = connect(path, busy_wait, check=check, spare=spare)
            database = cls(path, connection, clock, wait)
            try:
                database._engine.connect().close()
            except BaseException:
                connection.close()
                raise
        database.interrupted = left_open
        database.finished_restore = interrupted_restore
        return database

    @property
    def is_open(self) -> bool:
        return self._open

    @contextmanager
    def begin(self) -> Iterator[Transaction]:
        """One transaction: committed whole at the end of the block, or rolled back whole."""
        with spoken(), self._engine.begin() as connection:
            before = self._raw.total_changes
            yield _transaction(connection, self._clock())
            if self._raw.total_changes != before:
                _count_change(connection)

    def changes(self) -> int:
        """Return how many transactions have changed this database since it was made."""
        with spoken(), self._engine.begin() as connection:
            return connection.execute(select(KEADAAN.c.perubahan)).scalar() or 0

    def copy_to(self, target: Path) -> None:
        """Write a verified copy, letting other work through meanwhile.

        Raises:
            FileNotWritten: disk full or no permission.
            DatabaseUnreadable: the copy is not whole, hence this database is damaged.
        """
        with spoken():
            hold = _Hold(self._engine)
            try:
                copy_as_it_is(self._raw, target, hold.pass_on)
            finally:
                hold.let_go()
            sync_to_disk(target)
        require_whole(target)
        with self._alone() as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def require_whole(self) -> None:
        """Look through all pages, tables and references.

        Raises:
            DatabaseUnreadable: something is damaged or lacking.
        """
        with self._alone() as connection:
            if not (is_sound(connection) and has_our_tables(connection)):
                raise DatabaseUnreadable(DAMAGED)

    def structure_faults(self) -> list[str]:
        """Return what is wrong with pages, indexes and values, in SQLite's words."""
        with self._alone() as connection:
            return structure_faults(connection)

    def lost_references(self) -> int:
        """Return how many references lead to what is not there."""
        with self._alone() as connection:
            return len(lost_references(connection))

    def rebuild_indexes(self) -> None:
        with self._alone() as connection:
            connection.execute("REINDEX")

    def mend_references(self) -> int:
        """Empty or remove what refers to rows that are gone; return how many.

        What was there is kept beside the database first, as it is.
        """
        stamp = f"{self._clock():%Y%m%d-%H%M%S}"
        former = self.path.with_name(f"{self.path.stem}.sebelum-perbaikan-{stamp}.db")
        with self._alone() as connection, writing_files():
            copy_as_it_is(connection, former)
            sync_to_disk(former)
        with self.begin():
            return mend_references(self._raw)

    def abandon(self) -> None:
        """Let a damaged file go without writing to it any more."""
        self._raw.close()
        self._engine.dispose()
        self._open = False

    def close(self) -> None:
        """Bring everything into the one file and let it go; closing twice does no harm."""
        if self._open:
            try:
                with self._alone() as connection:
                    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                self.abandon()

    @contextmanager
    def _alone(self) -> Iterator[sqlite3.Connection]:
        """The connection outside any transaction."""
        with spoken():
            held = self._engine.raw_connection()
            try:
                yield self._raw
            finally:
                held.close()


class _Hold:
    """Keeps the connection from others, and lets them have it now and then."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._held = engine.raw_connection()

    def pass_on(self) -> None:
        self.let_go()
        time.sleep(_MOMENT)
        self._held = self._engine.raw_connection()

    def let_go(self) -> None:
        if self._held.is_valid:
            self._held.close()


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _transaction(connection: Connection, now: datetime) -> Transaction:
    return Transaction(
        connection=connection,
        now=now,
        ringkasan=RingkasanStore(connection),
        desa=DesaStore(connection, now),
        potensi=PotensiStore(connection, now),
        pengaturan=PengaturanStore(connection),
        wilayah=WilayahStore(connection),
    )


def _count_change(connection: Connection) -> None:
    one_more = insert(KEADAAN).values(satu=1, perubahan=1)
    connection.execute(
        one_more.on_conflict_do_update(
            index_elements=["satu"], set_={"perubahan": KEADAAN.c.perubahan + 1}
        )
    )
