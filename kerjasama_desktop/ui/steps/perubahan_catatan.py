"""A change together with its new wording and the numbers of its instrument, as one row."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from sqlmodel import Field

from kerjasama_desktop.domain.dokumen import NomorDokumen
from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.domain.perubahan import JenisPerubahan, KlausulBaru, Perubahan
from kerjasama_desktop.domain.records import Record

R = TypeVar("R", bound=Record)


class Catatan(Record):
    """`id` is that of the change; removing the row removes all that hangs on it."""

    perubahan: Perubahan
    klausul: list[KlausulBaru] = Field(default_factory=list)
    nomor: list[NomorDokumen] = Field(default_factory=list)


def new_catatan(jenis: JenisPerubahan) -> Catatan:
    perubahan = Perubahan(jenis=jenis)
    return Catatan(id=perubahan.id, perubahan=perubahan)


def catatan_of(kerjasama: Kerjasama) -> list[Catatan]:
    """Return copies, so that editing a row changes nothing until it is written."""
    return [
        Catatan(
            id=one.id,
            perubahan=one.model_copy(),
            klausul=[k.model_copy() for k in kerjasama.klausul_baru if k.perubahan_id == one.id],
            nomor=[n.model_copy() for n in kerjasama.nomor_dokumen if n.subjek_id == one.id],
        )
        for one in kerjasama.perubahan
    ]


def write_catatan(kerjasama: Kerjasama, rows: Sequence[Catatan]) -> None:
    """Put the rows back; records that were there keep their place in the stored order."""
    changes = {one.id for one in kerjasama.perubahan}
    others = [one for one in kerjasama.nomor_dokumen if one.subjek_id not in changes]
    numbers = [*others, *(one for row in rows for one in row.nomor)]
    kerjasama.perubahan = _in_order(kerjasama.perubahan, (row.perubahan for row in rows))
    kerjasama.klausul_baru = _in_order(
        kerjasama.klausul_baru, (one for row in rows for one in row.klausul)
    )
    kerjasama.nomor_dokumen = _in_order(kerjasama.nomor_dokumen, numbers)


def _in_order(before: Iterable[R], now: Iterable[R]) -> list[R]:
    found = {one.id: one.model_copy() for one in now}
    kept = [found.pop(old.id) for old in before if old.id in found]
    return [*kept, *found.values()]
