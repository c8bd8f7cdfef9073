"""Villages, their officials and inventory, the settings, and the official list of regions."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Table,
    delete,
    insert,
    or_,
    select,
    update,
)

from kerjasama_desktop.domain.desa import Desa, Pejabat
from kerjasama_desktop.domain.pengaturan import Pengaturan
from kerjasama_desktop.domain.potensi import Potensi
from kerjasama_desktop.domain.text import join_words, search_key
from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.storage.sync import read_records, sync
from kerjasama_desktop.storage.tables import (
    DESA,
    KERJASAMA,
    OBJEK_POTENSI,
    PEJABAT,
    PENGATURAN,
    PIHAK,
    POTENSI,
    WILAYAH,
)


class DesaStore:
    """Villages with their officials."""

    def __init__(self, connection: Connection, now: datetime) -> None:
        self._connection = connection
        self._now = now

    def save(self, desa: Desa) -> None:
        sync(self._connection, DESA, DESA.c.id == desa.id, [desa.model_dump()], self._now)

    def get(self, desa_id: UUID) -> Desa:
        """Return the village.

        Raises:
            InvalidInput: there is none with this id.
        """
        found = self._where(DESA.c.id == desa_id)
        if not found:
            raise InvalidInput("Desa ini sudah tidak ada. Pilih Desa lain dari daftar.")
        return found[0]

    def all(self) -> list[Desa]:
        """Return the villages in the order of their codes."""
        return self._where(DESA.c.id.is_not(None))

    def by_kode(self, kode: str) -> Desa | None:
        """Return the village of this code, a real one before one of the sample."""
        return next(iter(self._where(DESA.c.kode == kode)), None)

    def delete(self, desa_id: UUID) -> None:
        """Remove the village with its officials and inventory.

        Raises:
            InvalidInput: a cooperation or the settings still refer to it or its inventory.
        """
        if self._is_own(desa_id):
            raise InvalidInput(
                "Desa Anda sendiri tidak dapat dihapus. Pilih Desa lain di Pengaturan dahulu."
            )
        inventory = select(POTENSI.c.id).where(POTENSI.c.desa_id == desa_id)
        titles = _titles(self._connection, PIHAK, PIHAK.c.desa_id == desa_id)
        linked = OBJEK_POTENSI.c.potensi_id.in_(inventory)
        titles += _titles(self._connection, OBJEK_POTENSI, linked)
        _refuse_use("Desa ini", titles)
        self._connection.execute(delete(DESA).where(DESA.c.id == desa_id))

    def save_pejabat(self, desa_id: UUID, pejabat: list[Pejabat]) -> None:
        """Make these the officials of the village, in this order."""
        rows = [
            {**one.model_dump(), "desa_id": desa_id, "urut": place}
            for place, one in enumerate(pejabat)
        ]
        sync(self._connection, PEJABAT, PEJABAT.c.desa_id == desa_id, rows, self._now)

    def pejabat(self, desa_ids: Iterable[UUID]) -> dict[UUID, list[Pejabat]]:
        """Return the officials by village, in the order they were entered."""
        mine = PEJABAT.c.desa_id.in_(list(desa_ids))
        query = select(PEJABAT).where(mine).order_by(PEJABAT.c.urut)
        found: dict[UUID, list[Pejabat]] = defaultdict(list)
        for one in read_records(self._connection, query, Pejabat):
            found[one.desa_id].append(one)
        return dict(found)

    def _where(self, condition: ColumnElement[bool]) -> list[Desa]:
        query = select(DESA).where(condition).order_by(DESA.c.contoh, DESA.c.kode, DESA.c.nama)
        return read_records(self._connection, query, Desa)

    def _is_own(self, desa_id: UUID) -> bool:
        query = select(PENGATURAN.c.id).where(PENGATURAN.c.desa_id == desa_id)
        return self._connection.execute(query).first() is not None


class PotensiStore:
    """The inventory of potentials, needs and problems."""

    def __init__(self, connection: Connection, now: datetime) -> None:
        self._connection = connection
        self._now = now

    def of(self, desa_ids: Iterable[UUID]) -> list[Potensi]:
        """Return the inventory of these villages, by name."""
        mine = POTENSI.c.desa_id.in_(list(desa_ids))
        query = select(POTENSI).where(mine).order_by(POTENSI.c.nama, POTENSI.c.id)
        return read_records(self._connection, query, Potensi)

    def save(self, potensi: Potensi) -> None:
        scope = POTENSI.c.id == potensi.id
        sync(self._connection, POTENSI, scope, [potensi.model_dump()], self._now)

    def delete(self, potensi_id: UUID) -> None:
        """Remove the item.

        Raises:
            InvalidInput: a cooperation is about it.
        """
        linked = OBJEK_POTENSI.c.potensi_id == potensi_id
        titles = _titles(self._connection, OBJEK_POTENSI, linked)
        _refuse_use("Potensi ini", titles)
        self._connection.execute(delete(POTENSI).where(POTENSI.c.id == potensi_id))


class PengaturanStore:
    """The single row of settings."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self) -> Pengaturan:
        """Return the settings; the first call makes them, for the lineage must stay the same."""
        found = read_records(self._connection, select(PENGATURAN), Pengaturan)
        if found:
            return found[0]
        fresh = Pengaturan()
        self._connection.execute(insert(PENGATURAN), [fresh.model_dump()])
        return fresh

    def save(self, pengaturan: Pengaturan) -> None:
        if self.get() != pengaturan:
            self._connection.execute(update(PENGATURAN).values(pengaturan.model_dump()))


class WilayahStore:
    """The official list of regions, if one was imported."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def replace_all(self, rows: Iterable[tuple[str, str]]) -> None:
        """Put (kode, nama) in place of the present list; codes without dots."""
        self._connection.execute(delete(WILAYAH))
        values = [{"kode": kode, "nama": nama, "cari": search_key(nama)} for kode, nama in rows]
        if values:
            self._connection.execute(insert(WILAYAH), values)

    def names(self, kodes: Iterable[str]) -> dict[str, str]:
        """Return the official names by code; unknown codes are left out."""
        query = select(WILAYAH.c.kode, WILAYAH.c.nama).where(WILAYAH.c.kode.in_(list(kodes)))
        return {row.kode: row.nama for row in self._connection.execute(query)}

    def search(self, text: str, limit: int) -> list[tuple[str, str]]:
        """Return (kode, nama) whose code begins with, or whose name holds, what was typed."""
        key = search_key(text)
        if not key:
            return []
        hit = or_(
            WILAYAH.c.kode.startswith(key, autoescape=True),
            WILAYAH.c.cari.contains(key, autoescape=True),
        )
        begins = WILAYAH.c.cari.startswith(key, autoescape=True)
        query = select(WILAYAH.c.kode, WILAYAH.c.nama).where(hit)
        found = self._connection.execute(query.order_by(begins.desc(), WILAYAH.c.kode).limit(limit))
        return [(row.kode, row.nama) for row in found]


def _titles(connection: Connection, table: Table, used: ColumnElement[bool]) -> list[str]:
    """Return the titles of the cooperations that have such a row in the table."""
    mine = table.c.kerjasama_id == KERJASAMA.c.id
    query = select(KERJASAMA.c.judul).join(table, mine).where(used)
    return [row.judul or "tanpa judul" for row in connection.execute(query.distinct())]


def _refuse_use(what: str, titles: list[str]) -> None:
    if titles:
        names = join_words([f"“{title}”" for title in dict.fromkeys(titles)])
        raise InvalidInput(
            f"{what} masih dipakai dalam kerja sama {names}, sehingga tidak dapat dihapus."
        )
