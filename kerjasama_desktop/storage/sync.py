"""From records to rows, touching only those that differ, and from rows to records."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from kerjasama_desktop.domain.records import Record
from kerjasama_desktop.storage.failures import reading_rows

R = TypeVar("R", bound=Record)

KEYS = frozenset({"kerjasama_id", "urut", "rev", "waktu_ubah", "satu"})
"""Columns that rows have and records have not."""

Values = dict[str, Any]


@dataclass(frozen=True)
class Difference:
    """What was written: rows added and removed, and changed ones before and after; true where
    anything was.
    """

    added: list[Values] = field(default_factory=list)
    changed: list[tuple[Values, Values]] = field(default_factory=list)
    removed: list[Values] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


def read_values(connection: Connection, query: Select[Any]) -> list[Values]:
    """Return what of the rows belongs to their records."""
    with reading_rows():
        rows = connection.execute(query).mappings().all()
    return [{name: row[name] for name in row if name not in KEYS} for row in rows]


def read_records(connection: Connection, query: Select[Any], record: type[R]) -> list[R]:
    """Return the rows as records, each checked for shape."""
    with reading_rows():
        rows = connection.execute(query).mappings().all()
        own = record.model_fields
        return [record.model_validate({k: row[k] for k in row if k in own}) for row in rows]


def sync(
    connection: Connection,
    table: Table,
    scope: ColumnElement[bool],
    wanted: Sequence[Values],
    now: datetime,
    *,
    stamp: str = "waktu_ubah",
    touch: bool = False,
) -> Difference:
    """Make the rows within scope equal `wanted`; return what differed.

    New rows get rev 1, changed ones one more, and `stamp` the time; `touch` counts every
    present row as changed.
    """
    rows = connection.execute(select(table).where(scope)).mappings()
    present = {row["id"]: dict(row) for row in rows}
    new: list[Values] = []
    changed: list[tuple[Values, Values]] = []
    for values in wanted:
        old = present.pop(values["id"], None)
        if old is None:
            new.append({**values, "rev": 1, stamp: now})
        elif touch or any(old[name] != value for name, value in values.items()):
            changed.append((old, {**values, "rev": old["rev"] + 1, stamp: now}))
    _delete(connection, table, list(present))
    _update(connection, table, [after for _, after in changed])
    if new:
        connection.execute(insert(table), new)
    return Difference(new, changed, list(present.values()))


def _delete(connection: Connection, table: Table, ids: Sequence[UUID]) -> None:
    if ids:
        one = delete(table).where(table.c.id == bindparam("old_id"))
        connection.execute(one, [{"old_id": old} for old in ids])


def _update(connection: Connection, table: Table, rows: Sequence[Values]) -> None:
    if rows:
        one = update(table).where(table.c.id == bindparam("old_id"))
        connection.execute(one, [{**row, "old_id": row["id"]} for row in rows])
