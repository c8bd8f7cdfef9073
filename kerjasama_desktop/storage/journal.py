"""The journal: notes who changed what of a cooperation, and keeps what was removed."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from pydantic_core import to_jsonable_python
from sqlalchemy import Connection, Select, delete, func, insert, select, update

from kerjasama_desktop.domain.jejak import (
    KERJASAMA as ROOT,
)
from kerjasama_desktop.domain.jejak import (
    SATU_DUDUK,
    Jejak,
    Tindakan,
    joined_with,
)
from kerjasama_desktop.domain.jejak_words import ISTILAH, call
from kerjasama_desktop.storage.journal_tables import JEJAK
from kerjasama_desktop.storage.sync import KEYS, Difference, Values, read_records
from kerjasama_desktop.storage.tables import DESA, PENGATURAN, POTENSI

_UNTOLD = KEYS | {
    "id",
    "diubah",
    "ruang_lingkup",
    "langkah",
    "langkah_step",
    "langkah_field",
    "langkah_item",
    "langkah_sejak",
    "sha256",
    "dibuat",
    "regulasi_id",
}
"""Columns that no person fills."""
_KEPT = (JEJAK.c.tindakan == Tindakan.HAPUS) & (JEJAK.c.lama != {})


class JournalStore:
    def __init__(self, connection: Connection, now: datetime) -> None:
        self._connection = connection
        self._now = now

    def note(self, kerjasama_id: UUID, differences: Mapping[str, Difference]) -> UUID:
        """Note what a save has changed, by names of the rows; return the id of the save.

        Of a new cooperation only that is noted.
        """
        simpanan = uuid4()
        if differences[ROOT].added:
            differences = {ROOT: differences[ROOT]}
        entries = self._entries(simpanan, kerjasama_id, differences)
        if any(entry.tindakan is Tindakan.HAPUS for entry in entries):
            self.add(entries)
        elif entries:
            self._join(entries)
        return simpanan

    def add(self, entries: Iterable[Jejak]) -> None:
        """Put the entries at the end of the journal."""
        place = self._connection.execute(select(func.max(JEJAK.c.urut))).scalar() or 0
        rows = [
            {**entry.model_dump(), "urut": place + number}
            for number, entry in enumerate(entries, 1)
        ]
        if rows:
            self._connection.execute(insert(JEJAK), rows)

    def _entries(
        self, simpanan: UUID, kerjasama_id: UUID, differences: Mapping[str, Difference]
    ) -> list[Jejak]:
        told = {name: found for name, found in differences.items() if found and name in ISTILAH}
        names = self._names(told)
        oleh = self._connection.execute(select(PENGATURAN.c.operator)).scalar() or ""
        save: Values = {
            "simpanan": simpanan,
            "kerjasama_id": kerjasama_id,
            "waktu": self._now,
            "oleh": oleh,
        }
        return [
            Jejak(**save, tabel=name, **change, sebutan=call(name, row, names)[:200])
            for name, found in told.items()
            for row, change in _changes(found)
        ]

    def _names(self, told: Iterable[str]) -> dict[UUID, str]:
        """Return the names of the villages and potentials that rows are called by."""
        tables = {"pihak": DESA, "objek_potensi": POTENSI}
        found: dict[UUID, str] = {}
        for name in set(told) & set(tables):
            rows = self._connection.execute(select(tables[name].c.id, tables[name].c.nama))
            found |= {row.id: row.nama for row in rows}
        return found

    def _join(self, entries: list[Jejak]) -> None:
        """Go on with entries begun a moment ago; a person types a field in many saves."""
        recent = JEJAK.c.waktu > self._now - SATU_DUDUK
        mine = JEJAK.c.baris_id.in_([entry.baris_id for entry in entries])
        former = {one.id: one for one in self._read(_in_order(recent & mine))}
        together = joined_with(former.values(), entries)
        self.add(one for one in together if one.id not in former)
        for one in together:
            if one.id in former and one != former[one.id]:
                self._replace(one)

    def _replace(self, entry: Jejak) -> None:
        mine = JEJAK.c.id == entry.id
        if entry.tindakan is Tindakan.UBAH and not entry.baru:
            self._connection.execute(delete(JEJAK).where(mine))
        else:
            self._connection.execute(update(JEJAK).where(mine).values(entry.model_dump()))

    def of(self, kerjasama_id: UUID) -> list[Jejak]:
        """Return what happened to a cooperation, in order."""
        return self._read(_in_order(JEJAK.c.kerjasama_id == kerjasama_id))

    def removed(self) -> list[Jejak]:
        """Return all traces of the saves that removed something which may come back."""
        saves = select(JEJAK.c.simpanan).where(_KEPT)
        return self._read(_in_order(JEJAK.c.simpanan.in_(saves)))

    def consume(self, simpanan: UUID) -> None:
        """What was removed in this save is back; from here it cannot come a second time."""
        self._connection.execute(update(JEJAK).where(JEJAK.c.simpanan == simpanan).values(lama={}))

    def redate(self, before: datetime, now: datetime) -> None:
        """Give what was removed before a day that cannot be right the time of now."""
        wrong = _KEPT & (JEJAK.c.waktu < before)
        self._connection.execute(update(JEJAK).where(wrong).values(waktu=now))

    def empty(self, before: datetime | None = None, simpanan: UUID | None = None) -> list[Jejak]:
        """Let go of what was removed before a moment, or in one save; return it.

        That it was removed stays noted, but for a whole cooperation, of which nothing stays.
        """
        scope = _KEPT
        if before is not None:
            scope &= JEJAK.c.waktu < before
        if simpanan is not None:
            scope &= JEJAK.c.simpanan == simpanan
        gone = self._read(_in_order(scope))
        self._connection.execute(update(JEJAK).where(scope).values(lama={}))
        self.forget(one.kerjasama_id for one in gone if one.tabel == ROOT)
        return gone

    def forget(self, kerjasama_ids: Iterable[UUID]) -> None:
        """Let go of all traces of cooperations."""
        mine = JEJAK.c.kerjasama_id.in_(list(kerjasama_ids))
        self._connection.execute(delete(JEJAK).where(mine))

    def _read(self, query: Select[Any]) -> list[Jejak]:
        return read_records(self._connection, query, Jejak)


def _changes(found: Difference) -> Iterable[tuple[Values, Values]]:
    """Yield each row with what of its entry says how it changed."""
    for row in found.added:
        yield row, {"tindakan": Tindakan.TAMBAH, "baris_id": row["id"]}
    for row in found.removed:
        kept = to_jsonable_python({n: v for n, v in row.items() if n not in KEYS})
        yield row, {"tindakan": Tindakan.HAPUS, "baris_id": row["id"], "lama": kept}
    for old, new in found.changed:
        names = [n for n in new if n not in _UNTOLD and old[n] != new[n]]
        if names:
            yield (
                {**old, **new},
                {
                    "tindakan": Tindakan.UBAH,
                    "baris_id": new["id"],
                    "lama": to_jsonable_python({n: old[n] for n in names}),
                    "baru": to_jsonable_python({n: new[n] for n in names}),
                },
            )


def _in_order(condition: Any) -> Select[Any]:
    return select(JEJAK).where(condition).order_by(JEJAK.c.urut)
