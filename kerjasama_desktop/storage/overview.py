"""All cooperations in a few words: quick to read, for lists and for the start."""

from collections import defaultdict
from dataclasses import fields
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from kerjasama_desktop.domain.induk import Ringkasan
from kerjasama_desktop.storage.failures import reading_rows
from kerjasama_desktop.storage.sync import Values
from kerjasama_desktop.storage.tables import DESA, KERJASAMA, MITRA, PIHAK

_SUMMARY = [KERJASAMA.c[field.name] for field in fields(Ringkasan) if field.name in KERJASAMA.c]


class RingkasanStore:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[Ringkasan]:
        """Return all cooperations in a few words, the one changed last first."""
        villages, names = self._villages()
        for row in self._connection.execute(_partner_names()):
            names[row.kerjasama_id].append(row.nama)
        newest_first = select(*_SUMMARY).order_by(KERJASAMA.c.diubah.desc(), KERJASAMA.c.id)
        with reading_rows():
            rows = self._connection.execute(newest_first).mappings().all()
        return [_summary(dict(row), villages[row["id"]], names[row["id"]]) for row in rows]

    def _villages(self) -> tuple[dict[UUID, list[tuple[UUID, str]]], dict[UUID, list[str]]]:
        """Return (desa_id, nomor) and the villages' names, both by cooperation."""
        villages: dict[UUID, list[tuple[UUID, str]]] = defaultdict(list)
        names: dict[UUID, list[str]] = defaultdict(list)
        query = (
            select(
                PIHAK.c.kerjasama_id,
                PIHAK.c.desa_id,
                PIHAK.c.nomor,
                DESA.c.sebutan_desa,
                DESA.c.nama,
            )
            .join(DESA, DESA.c.id == PIHAK.c.desa_id)
            .order_by(PIHAK.c.urut)
        )
        for row in self._connection.execute(query):
            villages[row.kerjasama_id].append((row.desa_id, row.nomor))
            names[row.kerjasama_id].append(f"{row.sebutan_desa} {row.nama}".strip())
        return villages, names


def _partner_names() -> Any:
    return select(MITRA.c.kerjasama_id, MITRA.c.nama).order_by(MITRA.c.urut)


def _summary(row: Values, villages: list[tuple[UUID, str]], names: list[str]) -> Ringkasan:
    row["diubah"] = row["diubah"].isoformat()
    desa = tuple(desa_id for desa_id, _ in villages)
    return Ringkasan(**row, desa=desa, nama_pihak=tuple(names), nomor=tuple(villages))
