"""Cooperations on file: whole ones, their summaries, and their rows for a bundle."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from pydantic_core import to_jsonable_python
from sqlalchemy import Connection, Select, Table, delete, select

from kerjasama_desktop.domain.dokumen import Dokumen, Pindaian, RiwayatDokumen
from kerjasama_desktop.domain.jejak import KERJASAMA as ROOT
from kerjasama_desktop.domain.jejak import Tindakan
from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.domain.records import Record
from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.storage.detail_tables import CHILDREN
from kerjasama_desktop.storage.failures import reading_rows
from kerjasama_desktop.storage.journal import JournalStore
from kerjasama_desktop.storage.journal_tables import JEJAK
from kerjasama_desktop.storage.sync import (
    Difference,
    Values,
    read_records,
    read_values,
    sync,
)
from kerjasama_desktop.storage.tables import DESA, KERJASAMA, POTENSI

R = TypeVar("R", bound=Record)

_SINGLE = ("rencana", "bkad")
_TITLES = select(KERJASAMA.c.id, KERJASAMA.c.judul)
_REFERENCES = [
    (name, column.name, key.column.table.name, bool(column.nullable) and name != "nomor_dokumen")
    for name, table in CHILDREN.items()
    for column in table.c
    for key in column.foreign_keys
    if key.column.table.name in CHILDREN
]
"""(table, column, table referred to, may be empty) of what refers to a sibling; a party's own
number of a paper goes with the party, for without it, it would become everybody's.
"""


class KerjasamaStore:
    def __init__(self, connection: Connection, now: datetime) -> None:
        self._connection = connection
        self._now = now
        self._journal = JournalStore(connection, now)

    def save(self, kerjasama: Kerjasama) -> None:
        """Write what differs from the file, and set `diubah` if anything did.

        What refers to a removed party, partner or activity is written without the reference;
        what belongs to a removed meeting is not written.
        """
        values = kerjasama.model_dump(exclude={"diubah"})
        children = _detach_children(values)
        _drop_dangling(children)
        found = {
            name: sync(
                self._connection, table, _of(table, [kerjasama.id]), children[name], self._now
            )
            for name, table in reversed(CHILDREN.items())
        }
        own, touch = KERJASAMA.c.id == kerjasama.id, any(found.values())
        found[ROOT] = sync(
            self._connection, KERJASAMA, own, [values], self._now, stamp="diubah", touch=touch
        )
        if found[ROOT]:
            kerjasama.diubah = self._now
            self._journal.note(kerjasama.id, found)

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
            if name not in _SINGLE:
                values[name] = rows
            elif rows:
                values[name] = rows[0]
        with reading_rows():
            return Kerjasama.model_validate(values)

    def _sync(self, name: str, kerjasama_id: UUID, rows: list[Values]) -> Difference:
        table = CHILDREN[name]
        return sync(self._connection, table, _of(table, [kerjasama_id]), rows, self._now)

    def discard(self, kerjasama_id: UUID) -> UUID:
        """Take it off the file; its rows stay in the journal under the id returned."""
        own = KERJASAMA.c.id == kerjasama_id
        rows = {ROOT: self._rows(KERJASAMA, own)}
        for name, table in CHILDREN.items():
            rows[name] = self._rows(table, _of(table, [kerjasama_id]))
        self._connection.execute(delete(KERJASAMA).where(own))
        removed = {name: Difference(removed=found) for name, found in rows.items()}
        return self._journal.note(kerjasama_id, removed)

    def delete(self, kerjasama_id: UUID) -> None:
        """Take it off the file with every trace of it."""
        self._connection.execute(delete(KERJASAMA).where(KERJASAMA.c.id == kerjasama_id))
        self._journal.forget([kerjasama_id])

    def exists(self, kerjasama_id: UUID) -> bool:
        own = select(KERJASAMA.c.id).where(KERJASAMA.c.id == kerjasama_id)
        return self._connection.execute(own).first() is not None

    def returned(self) -> frozenset[UUID]:
        """Return the rows that were removed once and are on file again."""
        removed = select(JEJAK.c.baris_id).where(JEJAK.c.tindakan == Tindakan.HAPUS)
        queries = [
            select(table.c.id).where(table.c.id.in_(removed))
            for table in (KERJASAMA, *CHILDREN.values())
        ]
        found = (self._connection.execute(query).scalars() for query in queries)
        return frozenset(one for ids in found for one in ids)

    def refresh_register(self, kerjasama: Kerjasama) -> None:
        """Take the register of documents, with former versions and scans, as it is on file."""
        kerjasama.dokumen = self._part("dokumen", kerjasama.id, Dokumen)
        kerjasama.riwayat_dokumen = self._part("riwayat_dokumen", kerjasama.id, RiwayatDokumen)
        kerjasama.pindaian = self._part("pindaian", kerjasama.id, Pindaian)

    def _part(self, name: str, kerjasama_id: UUID, record: type[R]) -> list[R]:
        table = CHILDREN[name]
        return read_records(self._connection, _in_order(table, _of(table, [kerjasama_id])), record)

    def documents(self) -> list[tuple[UUID, str, Dokumen]]:
        """Return (cooperation, its title, document) of all cooperations, the newest first."""
        table = CHILDREN["dokumen"]
        titles = {row.id: row.judul for row in self._connection.execute(_TITLES)}
        newest = (table.c.dibuat.desc(), table.c.urut)
        owners = self._connection.execute(select(table.c.id, table.c.kerjasama_id))
        owner: dict[UUID, UUID] = {row.id: row.kerjasama_id for row in owners}
        found = read_records(self._connection, select(table).order_by(*newest), Dokumen)
        return [(owner[one.id], titles[owner[one.id]], one) for one in found]

    def scans(self) -> dict[UUID, list[Pindaian]]:
        """Return the scans of all cooperations by document, in the order they were attached."""
        found: dict[UUID, list[Pindaian]] = defaultdict(list)
        query = select(CHILDREN["pindaian"]).order_by(CHILDREN["pindaian"].c.urut)
        for scan in read_records(self._connection, query, Pindaian):
            found[scan.dokumen_id].append(scan)
        return dict(found)

    def has_scan(self, sha256: str) -> bool:
        """True while a document of any cooperation has this scan."""
        table = CHILDREN["pindaian"]
        query = select(table.c.id).where(table.c.sha256 == sha256)
        return self._connection.execute(query).first() is not None

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
            children[name] = [row for row in children[name] if row not in lost]


def _in_order(table: Table, condition: Any) -> Select[Any]:
    query = select(table).where(condition)
    return query.order_by(table.c.urut) if "urut" in table.c else query


def _of(table: Table, ids: Sequence[UUID]) -> Any:
    return table.c.kerjasama_id.in_(ids)


def _bundle_row(row: Values) -> Values:
    row["uuid"] = row.pop("id")
    if "waktu_ubah" in row:
        row["diubah"] = row.pop("waktu_ubah")
    row.pop("logo_png", None)
    return row
