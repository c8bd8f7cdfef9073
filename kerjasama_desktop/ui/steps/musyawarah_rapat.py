"""A meeting together with its attendants, discussion and decisions, as one row of a table."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar
from uuid import UUID

from sqlmodel import Field

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.domain.musyawarah import (
    BentukMusyawarah,
    Keputusan,
    Musyawarah,
    Pembahasan,
    Peserta,
)
from kerjasama_desktop.domain.records import Record

Child = TypeVar("Child", Peserta, Pembahasan, Keputusan)


class Rapat(Record):
    """`id` is that of the meeting; removing the row removes all that hangs on it."""

    musyawarah: Musyawarah
    peserta: list[Peserta] = Field(default_factory=list)
    pembahasan: list[Pembahasan] = Field(default_factory=list)
    keputusan: list[Keputusan] = Field(default_factory=list)


def new_rapat(bentuk: BentukMusyawarah, pihak_id: UUID | None) -> Rapat:
    meeting = Musyawarah(bentuk=bentuk, pihak_id=pihak_id)
    return Rapat(id=meeting.id, musyawarah=meeting)


def rapat_of(kerjasama: Kerjasama) -> list[Rapat]:
    """Return copies, so that editing a row changes nothing until it is written."""
    return [
        Rapat(
            id=meeting.id,
            musyawarah=meeting.model_copy(),
            peserta=[p.model_copy() for p in kerjasama.peserta if p.musyawarah_id == meeting.id],
            pembahasan=[
                p.model_copy() for p in kerjasama.pembahasan if p.musyawarah_id == meeting.id
            ],
            keputusan=[
                k.model_copy() for k in kerjasama.keputusan if k.musyawarah_id == meeting.id
            ],
        )
        for meeting in kerjasama.musyawarah
    ]


def write_rapat(kerjasama: Kerjasama, rows: Sequence[Rapat]) -> None:
    """Put the rows back; records that were there keep their place in the stored order."""
    shown = {row.id: row for row in rows}
    before = [m.id for m in kerjasama.musyawarah]
    order = [i for i in before if i in shown] + [row.id for row in rows if row.id not in before]
    kerjasama.peserta = _put_back(kerjasama.peserta, {i: shown[i].peserta for i in order})
    kerjasama.pembahasan = _put_back(kerjasama.pembahasan, {i: shown[i].pembahasan for i in order})
    kerjasama.keputusan = _put_back(kerjasama.keputusan, {i: shown[i].keputusan for i in order})
    kerjasama.musyawarah = [shown[i].musyawarah.model_copy() for i in order]


def _put_back(before: Sequence[Child], by_meeting: Mapping[UUID, Sequence[Child]]) -> list[Child]:
    """Fill the places of each meeting with its records in their new order; more follow after."""
    waiting: dict[UUID, Iterator[Child]] = {i: iter(rows) for i, rows in by_meeting.items()}
    filled: list[Child] = []
    for old in before:
        record = next(waiting.get(old.musyawarah_id, iter(())), None)
        if record is not None:
            filled.append(record)
    for rest in waiting.values():
        filled.extend(rest)
    return [record.model_copy() for record in filled]


def meeting_title(case: Berkas, meeting: Musyawarah) -> str:
    """'Musyawarah Desa Benteng', 'Konsultasi publik, Desa Benteng', 'Musyawarah Antar-Desa'."""
    village = case.party_name(meeting.pihak_id)
    if meeting.bentuk is BentukMusyawarah.MUSDES and village:
        return f"Musyawarah {village}"
    return f"{meeting.bentuk.label}, {village}" if village else meeting.bentuk.label
