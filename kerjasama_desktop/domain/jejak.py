"""Jejak: who changed, added or removed which row of a cooperation, and when."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlmodel import Field

from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.domain.records import Pilihan, Record

KERJASAMA = "kerjasama"
"""Name of the row that is the cooperation itself; the others are named as its lists."""

SATU_DUDUK = timedelta(minutes=15)
"""Changes of one row by one person within this time are one entry."""


class Tindakan(Pilihan):
    TAMBAH = "TAMBAH", "ditambahkan"
    UBAH = "UBAH", "diubah"
    HAPUS = "HAPUS", "dihapus"


class Jejak(Record):
    """One change of one row.

    `simpanan` is the save it was part of. `lama` and `baru` hold the values that differ; of a
    removed row `lama` holds all of it, for as long as it may come back.
    """

    simpanan: UUID
    kerjasama_id: UUID
    waktu: datetime
    oleh: str = Field(default="", max_length=120)
    tindakan: Tindakan
    tabel: str = Field(max_length=40)
    baris_id: UUID
    sebutan: str = Field(default="", max_length=200)
    lama: dict[str, Any] = Field(default_factory=dict)
    baru: dict[str, Any] = Field(default_factory=dict)


def record_kind(tabel: str) -> type[Record]:
    """Return the record of a row of this name.

    Raises:
        KeyError: a cooperation has no such rows.
    """
    if tabel == KERJASAMA:
        return Kerjasama
    found: Any = Kerjasama.model_fields[tabel].annotation
    kind: type[Record] = found.__args__[0] if hasattr(found, "__args__") else found
    return kind


def continues(former: Jejak, entry: Jejak) -> bool:
    """True where a change goes on with what the same person had just begun with the row."""
    same = (former.baris_id, former.oleh) == (entry.baris_id, entry.oleh)
    going_on = former.tindakan is not Tindakan.HAPUS and entry.tindakan is Tindakan.UBAH
    return same and going_on and timedelta(0) <= entry.waktu - former.waktu < SATU_DUDUK


def joined(former: Jejak, entry: Jejak) -> Jejak:
    """Return both as one entry: from what it was before the first to what it is after the last."""
    if former.tindakan is Tindakan.TAMBAH:
        return former.model_copy(update={"sebutan": entry.sebutan})
    lama, baru = {**entry.lama, **former.lama}, {**former.baru, **entry.baru}
    same = {name for name in lama if lama[name] == baru.get(name)}
    return former.model_copy(
        update={
            "sebutan": entry.sebutan,
            "lama": {name: value for name, value in lama.items() if name not in same},
            "baru": {name: value for name, value in baru.items() if name not in same},
        }
    )


def joined_with(former: Iterable[Jejak], entries: Iterable[Jejak]) -> list[Jejak]:
    """Return the entries, each as one with the latest of its row that it goes on with."""
    latest = {one.baris_id: one for one in former}
    found = [(latest.get(entry.baris_id), entry) for entry in entries]
    return [joined(old, new) if old and continues(old, new) else new for old, new in found]
