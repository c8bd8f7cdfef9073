"""Cooperations on file: whole ones, their summaries, and their rows for a bundle."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic_core import to_jsonable_python
from sqlalchemy import Connection, Select, Table, delete, select

from kerjasama_desktop.domain.berkas import Ringkasan
from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.storage.failures import reading_rows
from kerjasama_desktop.storage.sync import Values, read_values, sync
from kerjasama_desktop.storage.tables import CHILDREN, DESA, KERJASAMA, POTENSI

_SUMMARY = [KERJASAMA.c[field.name] for field in fields(Ringkasan) if field.name in KERJASAMA.c]
_SINGLE = ("rencana", "bkad")
_REFERENCES = [
    (name, column.name, key.column.table.name, bool(column.nullable))
    for name, table in CHILDREN.items()
    for column in table.c
    for key in column.foreign_keys
    if key.column.table.name in CHILDREN
]
"""(table, column, table referred to, may be empty) of what refers to a sibling."""


class KerjasamaStore:
    def __init__(self, connection: Connection, now: datetime) -> None:
        self._connection = connection
        self._now = now

    def save(self, kerjasama: Kerjasama) -> None:
        """Write what differs from the file, and set `diubah` if anything did.

        What refers to a removed party, partner or activity is written without the reference;
        what belongs to a removed meeting is not written.
        """
        values = kerjasama.model_dump(exclude={"diubah"})
        children = _detach_children(values)
        _drop_dangling(children)
        changed = [
            sync(self._connection, table, _of(table, [kerjasama.id]), children[name], self._now)
            for name, table in reversed(CHILDREN.items())
        ]
        scope = KERJASAMA.c.id == kerjasama.id
        touch = any(changed)
        if sync(
            self._connection, KERJASAMA, scope, [values], self._now, stamp="diubah", touch=touch
        ):
            kerjasama.diubah = self._now

    def get(self, kerjasama_id: UUID) -> Kerjasama:
        """Return the whole cooperation.

        Raises:
            InvalidInput: there is none with this id.
        """
        root = self._read(KERJASAMA, KERJASAMA.c.id == kerjasama_id)
        if not root:
            raise InvalidInput("Kerja sama ini sudah tidak ada. Pilih kerja sama lain dari daftar.")
        values = root[0]
        for name, table in CHILDREN.items():
            rows = self._read(table, _of(table, [kerjasama_id]))
            values[name] = rows[0] if name in _SINGLE else rows
        with reading_rows():
            return Kerjasama.model_validate(values)

    def delete(self, kerjasama_id: UUID) -> None:
        self._connection.execute(delete(KERJASAMA).where(KERJASAMA.c.id == kerjasama_id))

    def summaries(self) -> list[Ringkasan]:
        """Return all cooperations in a few words, the one changed last first."""
        villages, names = self._villages()
        for row in self._connection.execute(_partner_names()):
            names[row.kerjasama_id].append(row.nama)
        newest_first = select(*_SUMMARY).order_by(KERJASAMA.c.diubah.desc(), KERJASAMA.c.id)
        with reading_rows():
            rows = self._connection.execute(newest_first).mappings().all()
        return [_summary(dict(row), villages[row["id"]], names[row["id"]]) for row in rows]

    def rows(self, ids: Iterable[UUID]) -> dict[str, list[dict[str, object]]]:
        """Return the rows of these cooperations as JSON values, ready for a bundle.

        Keys are table names; besides the cooperations' own tables there are `desa` (without the
        logo) and `potensi`, as far as they refer to them. Every row has uuid, rev and diubah
        (UTC ISO text), which takes the place of a clause's own mark of that name.
        """
        wanted = list(ids)
        found = {"kerjasama": self._rows(KERJASAMA, KERJASAMA.c.id.in_(wanted))}
        found |= {name: self._rows(table, _of(table, wanted)) for name, table in CHILDREN.items()}
        for name, table, owner, reference in (
            ("desa", DESA, "pihak", "desa_id"),
            ("potensi", POTENSI, "objek_potensi", "potensi_id"),
        ):
            used = {row[reference] for row in found[owner]}
            found[name] = self._rows(table, table.c.id.in_(used))
        tables = {name: [_bundle_row(row) for row in rows] for name, rows in found.items()}
        as_json: dict[str, list[dict[str, object]]] = to_jsonable_python(tables)
        return as_json

    def _rows(self, table: Table, condition: Any) -> list[Values]:
        with reading_rows():
            rows = self._connection.execute(_in_order(table, condition)).mappings().all()
        return [dict(row) for row in rows]

    def _read(self, table: Table, condition: Any) -> list[Values]:
        return read_values(self._connection, _in_order(table, condition))

    def _villages(self) -> tuple[dict[UUID, list[tuple[UUID, str]]], dict[UUID, list[str]]]:
        """Return (desa_id, nomor) and the villages' names, both by cooperation."""
        villages: dict[UUID, list[tuple[UUID, str]]] = defaultdict(list)
        names: dict[UUID, list[str]] = defaultdict(list)
        pihak = CHILDREN["pihak"]
        query = (
            select(
                pihak.c.kerjasama_id,
                pihak.c.desa_id,
                pihak.c.nomor,
                DESA.c.sebutan_desa,
                DESA.c.nama,
            )
            .join(DESA, DESA.c.id == pihak.c.desa_id)
            .order_by(pihak.c.urut)
        )
        for row in self._connection.execute(query):
            villages[row.kerjasama_id].append((row.desa_id, row.nomor))
            names[row.kerjasama_id].append(f"{row.sebutan_desa} {row.nama}".strip())
        return villages, names


def _detach_children(values: Values) -> dict[str, list[Values]]:
    """Take the lists out of a dumped cooperation and give each row its keys."""
    children: dict[str, list[Values]] = {}
    for name in CHILDREN:
        part = values.pop(name)
        rows = [part] if name in _SINGLE else part
        children[name] = [
            {**row, "kerjasama_id": values["id"], "urut": place} for place, row in enumerate(rows)
        ]
    return children


def _drop_dangling(children: dict[str, list[Values]]) -> None:
    for name, column, target, may_be_empty in _REFERENCES:
        known = {row["id"] for row in children[target]}
        lost = [row for row in children[name] if row[column] and row[column] not in known]
        if may_be_empty:
            for row in lost:
                row[column] = None
        else:
            children[name] = [row for row in children[name] if row[column] in known]


def _in_order(table: Table, condition: Any) -> Select[Any]:
    query = select(table).where(condition)
    return query.order_by(table.c.urut) if "urut" in table.c else query


def _of(table: Table, ids: Sequence[UUID]) -> Any:
    return table.c.kerjasama_id.in_(ids)


def _partner_names() -> Any:
    mitra = CHILDREN["mitra"]
    return select(mitra.c.kerjasama_id, mitra.c.nama).order_by(mitra.c.urut)


def _summary(row: Values, villages: list[tuple[UUID, str]], names: list[str]) -> Ringkasan:
    row["diubah"] = row["diubah"].isoformat()
    desa = tuple(desa_id for desa_id, _ in villages)
    return Ringkasan(**row, desa=desa, nama_pihak=tuple(names), nomor=tuple(villages))


def _bundle_row(row: Values) -> Values:
    row["uuid"] = row.pop("id")
    if "waktu_ubah" in row:
        row["diubah"] = row.pop("waktu_ubah")
    row.pop("logo_png", None)
    return row
