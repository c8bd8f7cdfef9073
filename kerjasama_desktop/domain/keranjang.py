"""Keranjang: what was removed from cooperations, for thirty days, and how it comes back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from kerjasama_desktop.domain.jejak import KERJASAMA, Jejak, Tindakan, record_kind
from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.domain.records import understood

DISIMPAN = timedelta(days=30)

_SENDIRI = {
    KERJASAMA: 0, "pihak": 1, "mitra": 1, "musyawarah": 1, "dokumen": 1, "perubahan": 1,
    "kegiatan": 2, "penawaran": 2, "pengurus": 2, "pindaian": 2, "peserta": 2, "pembahasan": 2,
    "keputusan": 2, "rab": 2, "kontribusi": 2, "risiko": 2, "manfaat_biaya": 2,
    "objek_potensi": 2,
}  # fmt: skip
"""Rows that a person removes, the greater first: what else went along belongs to them."""


@dataclass(frozen=True)
class Buangan:
    """What went in one save: its rows, the greatest first, and the references that were lost."""

    simpanan: UUID
    kerjasama_id: UUID
    judul: str
    waktu: datetime
    oleh: str
    baris: tuple[Jejak, ...]
    putus: tuple[Jejak, ...] = ()

    @property
    def utuh(self) -> bool:
        """True where it is a whole cooperation."""
        return self.baris[0].tabel == KERJASAMA

    @property
    def sebutan(self) -> str:
        """What it is: 'Anggota BKAD Siti Aminah dan 3 lainnya'; what belongs to a row that went
        along is not counted.
        """
        gone = {str(one.baris_id) for one in self.baris}
        alone = [
            one
            for one in self.baris
            if one.tabel in _SENDIRI
            and not gone & {one.lama[name] for name in one.lama if name.endswith("_id")}
        ]
        more = 0 if self.utuh else len(alone) - 1
        return f"{self.baris[0].sebutan} dan {more} lainnya" if more else self.baris[0].sebutan

    def days_left(self, now: datetime) -> int:
        """Return for how many days it can still come back; the last day counts."""
        left = self.waktu + DISIMPAN - now
        return max(1, -(-left // timedelta(days=1)))


def thrown_away(
    entries: Iterable[Jejak], present: frozenset[UUID], titles: dict[UUID, str]
) -> list[Buangan]:
    """Return what can come back, the latest first.

    `entries` are the traces in their order, `present` the rows that are there (again), `titles`
    the names of the cooperations on file.
    """
    saves: dict[UUID, list[Jejak]] = {}
    for entry in entries:
        saves.setdefault(entry.simpanan, []).append(entry)
    found = [_one(group, present, titles) for group in saves.values()]
    return [one for one in reversed(found) if one]


def _one(
    group: Sequence[Jejak], present: frozenset[UUID], titles: dict[UUID, str]
) -> Buangan | None:
    gone = [
        one
        for one in group
        if one.tindakan is Tindakan.HAPUS and one.lama and one.baris_id not in present
    ]
    gone.sort(key=lambda one: _SENDIRI.get(one.tabel, len(_SENDIRI)))
    if not gone or gone[0].tabel not in _SENDIRI:
        return None
    first = gone[0]
    title = titles.get(first.kerjasama_id, "")
    return Buangan(
        first.simpanan,
        first.kerjasama_id,
        first.lama.get("judul", "") if first.tabel == KERJASAMA else title,
        first.waktu,
        first.oleh,
        tuple(gone),
        tuple(one for one in group if one.tindakan is Tindakan.UBAH),
    )


def whole(buangan: Buangan) -> Kerjasama:
    """Return the cooperation that was removed as a whole."""
    kerjasama = understood(Kerjasama, buangan.baris[0].lama)
    put_back(kerjasama, buangan)
    return kerjasama


def put_back(kerjasama: Kerjasama, buangan: Buangan) -> None:
    """Put the rows back to the end of their lists, and the references where there are none."""
    for entry in buangan.baris:
        if entry.tabel == KERJASAMA:
            continue
        row = understood(record_kind(entry.tabel), entry.lama)
        there = getattr(kerjasama, entry.tabel)
        if not isinstance(there, list):
            setattr(kerjasama, entry.tabel, row)
        elif all(one.id != row.id for one in there):
            setattr(kerjasama, entry.tabel, [*there, row])
    for entry in buangan.putus:
        _refer_again(kerjasama, entry)


def _refer_again(kerjasama: Kerjasama, entry: Jejak) -> None:
    for row in getattr(kerjasama, entry.tabel, []) if entry.tabel != KERJASAMA else []:
        if row.id == entry.baris_id:
            for name, value in entry.lama.items():
                if name.endswith("_id") and getattr(row, name) is None:
                    setattr(row, name, UUID(value) if value else None)
