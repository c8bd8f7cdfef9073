"""What belongs to the office: the number book, copies to print, its own law, snapshots."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Connection, Table, delete, select
from sqlalchemy.dialects.sqlite import insert

from kerjasama_desktop.domain.nomor import NomorBuku, PolaNomor
from kerjasama_desktop.domain.pengaturan import Rangkap
from kerjasama_desktop.domain.records import Record
from kerjasama_desktop.domain.regulasi_desa import RegulasiDesa
from kerjasama_desktop.storage.book_tables import (
    NOMOR_BUKU,
    POLA_NOMOR,
    POTRET,
    RANGKAP,
    REGULASI_DESA,
)
from kerjasama_desktop.storage.detail_tables import CHILDREN
from kerjasama_desktop.storage.journal_tables import JEJAK
from kerjasama_desktop.storage.sync import read_records, sync

R = TypeVar("R", bound=Record)

DOKUMEN = CHILDREN["dokumen"]


class BookStore:
    def __init__(self, connection: Connection, now: datetime) -> None:
        self._connection = connection
        self._now = now

    def numbers(self, desa_id: UUID) -> list[NomorBuku]:
        """Return the number book of a village: by year, book and number."""
        own = NOMOR_BUKU.c.desa_id == desa_id
        order = (NOMOR_BUKU.c.tahun, NOMOR_BUKU.c.buku, NOMOR_BUKU.c.urut, NOMOR_BUKU.c.nomor)
        query = select(NOMOR_BUKU).where(own).order_by(*order)
        return read_records(self._connection, query, NomorBuku)

    def numbers_of(self, kerjasama_id: UUID) -> list[NomorBuku]:
        """Return the numbers that papers of a cooperation bear or bore."""
        query = select(NOMOR_BUKU).where(NOMOR_BUKU.c.kerjasama_id == kerjasama_id)
        return read_records(self._connection, query, NomorBuku)

    def number(self, number_id: UUID) -> NomorBuku | None:
        query = select(NOMOR_BUKU).where(NOMOR_BUKU.c.id == number_id)
        return next(iter(read_records(self._connection, query, NomorBuku)), None)

    def save_number(self, number: NomorBuku) -> None:
        self._sync(NOMOR_BUKU, [number], NOMOR_BUKU.c.id == number.id)

    def delete_number(self, number_id: UUID) -> None:
        self._sync(NOMOR_BUKU, [], NOMOR_BUKU.c.id == number_id)

    def patterns(self) -> list[PolaNomor]:
        return self._all(POLA_NOMOR, PolaNomor)

    def save_patterns(self, patterns: Iterable[PolaNomor]) -> None:
        self._sync(POLA_NOMOR, patterns)

    def copies(self) -> list[Rangkap]:
        return self._all(RANGKAP, Rangkap)

    def save_copies(self, copies: Iterable[Rangkap]) -> None:
        self._sync(RANGKAP, copies)

    def laws(self) -> list[RegulasiDesa]:
        return self._all(REGULASI_DESA, RegulasiDesa)

    def save_laws(self, laws: Iterable[RegulasiDesa]) -> None:
        self._sync(REGULASI_DESA, laws)

    def keep_snapshot(self, dokumen_id: UUID, revisi: int, isi: bytes) -> None:
        """Keep what a version was made from, in place of what was kept for it before."""
        values = {"dokumen_id": dokumen_id, "revisi": revisi, "isi": isi}
        new = insert(POTRET).values(values)
        self._connection.execute(
            new.on_conflict_do_update(index_elements=["dokumen_id", "revisi"], set_={"isi": isi})
        )

    def snapshot(self, dokumen_id: UUID, revisi: int) -> bytes | None:
        """Return what a version was made from; None where nothing was kept."""
        mine = (POTRET.c.dokumen_id == dokumen_id) & (POTRET.c.revisi == revisi)
        return self._connection.execute(select(POTRET.c.isi).where(mine)).scalar()

    def forget_snapshots(self, dokumen_id: UUID, kept: Iterable[int]) -> None:
        """Let go of what the other versions of a document were made from."""
        mine = (POTRET.c.dokumen_id == dokumen_id) & POTRET.c.revisi.not_in(list(kept))
        self._connection.execute(delete(POTRET).where(mine))

    def forget_orphans(self) -> None:
        """Let go of the snapshots of documents that are gone for good."""
        there = select(DOKUMEN.c.id)
        kept = select(JEJAK.c.baris_id).where(JEJAK.c.tabel == DOKUMEN.name, JEJAK.c.lama != {})
        gone = POTRET.c.dokumen_id.not_in(there.union(kept))
        self._connection.execute(delete(POTRET).where(gone))

    def _all(self, table: Table, record: type[R]) -> list[R]:
        return read_records(self._connection, select(table), record)

    def _sync(self, table: Table, records: Iterable[Record], scope: Any = None) -> None:
        everything = table.c.id.is_not(None)
        rows = [record.model_dump() for record in records]
        sync(self._connection, table, everything if scope is None else scope, rows, self._now)
