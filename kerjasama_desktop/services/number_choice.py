"""The number of one paper, chosen by a person: the next one, or one typed with a reason."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.nomor import Buku
from kerjasama_desktop.domain.pola_nomor import comparable
from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.services.number_shelf import Shelf
from kerjasama_desktop.services.numbering import (
    Numbered,
    clash_words,
    enter,
    numbered,
    own_part,
    reserve,
    write_numbers,
)
from kerjasama_desktop.services.paper_number import number_of, set_number
from kerjasama_desktop.storage.database import Database, Transaction

if TYPE_CHECKING:
    from kerjasama_desktop.documents.catalog import DocumentJob


@dataclass(frozen=True)
class NumberOffer:
    """The number a paper bears and the next one of its book ('' where it is numbered by hand, or
    bears no day yet: `tahun` is 0 then).
    """

    buku: Buku
    tahun: int
    nomor: str
    berikut: str


def offer(database: Database, case: Berkas, job: "DocumentJob") -> NumberOffer | None:
    """Return what may be chosen from; None for a paper that our village does not number."""
    item = numbered(case, job)
    if item is None:
        return None
    with database.begin() as tx:
        following = _next(_shelf(tx, case, item), item)
    now = number_of(case, item.job, item.pihak)
    return NumberOffer(item.buku, item.tanggal.year if item.tanggal else 0, now, following)


def clash(database: Database, case: Berkas, job: "DocumentJob", nomor: str) -> str:
    """Return one sentence where another paper bears this number, else ''."""
    item = numbered(case, job)
    if item is None:
        return ""
    with database.begin() as tx:
        shelf = _shelf(tx, case, item)
        mine = shelf.of((case.kerjasama.id, *item.key))
        year = shelf.year(item.buku, item.day.year)
        same = year.clash(nomor, mine.id if mine else None)
    return clash_words(same) if same else ""


def others(case: Berkas, job: "DocumentJob") -> list[tuple[Pihak, str]]:
    """Return the other villages with the numbers they give to a paper that each numbers itself."""
    own = own_part(case)
    if not job.kind.per_desa:
        return []
    key, subjek_id = job.kind.key, job.subjek_id
    return [
        (pihak, case.nomor_dokumen(key, subjek_id, pihak.id).nomor)
        for pihak in case.pihak
        if pihak is not own
    ]


def assign(
    database: Database,
    case: Berkas,
    job: "DocumentJob",
    nomor: str,
    alasan: str = "",
    lain: Mapping[UUID, str] | None = None,
) -> None:
    """Give the paper this number, in the book, on file and in `case`; `lain` are the numbers that
    the other villages give to it.

    Raises:
        InvalidInput: nothing was typed, the number is too long, or another paper bears it and no
            reason was given.
    """
    item, nomor = numbered(case, job), nomor.strip()
    if item is None or not nomor:
        raise InvalidInput("Nomor masih kosong. Isi nomornya, atau ambil nomor berikutnya.")
    with database.begin() as tx:
        shelf = _shelf(tx, case, item)
        mine = shelf.of((case.kerjasama.id, *item.key))
        if mine is None or comparable(mine.nomor) != comparable(nomor):
            if nomor == _next(shelf, item):
                reserve(shelf, case, item)
            else:
                set_number(case, item.job, item.pihak, nomor)
                enter(shelf, case, item, nomor, alasan)
        write_numbers(tx, case, {item.key: nomor})
        if lain:
            _write_others(tx, case, job, lain)


def _write_others(
    tx: Transaction, case: Berkas, job: "DocumentJob", numbers: Mapping[UUID, str]
) -> None:
    on_file = replace(case, kerjasama=tx.kerjasama.get(case.kerjasama.id))
    for one in (on_file, case):
        for pihak, before in others(one, job):
            nomor = numbers.get(pihak.id, before).strip()
            if nomor != before:
                set_number(one, job, pihak, nomor)
    tx.kerjasama.save(on_file.kerjasama)


def adopt(case: Berkas, numbered_case: Berkas, jobs: Iterable["DocumentJob"]) -> None:
    """Take numbers that were given out to a copy of the case over into the case itself."""
    for job in jobs:
        item = numbered(numbered_case, job)
        pihak = case.pihak_by_id(item.pihak.id) if item else None
        if item and pihak:
            nomor = number_of(numbered_case, job, item.pihak)
            if nomor != number_of(case, job, pihak):
                set_number(case, job, pihak, nomor)


def _shelf(tx: Transaction, case: Berkas, item: Numbered) -> Shelf:
    return Shelf(tx, case.desa_of(item.pihak))


def _next(shelf: Shelf, item: Numbered) -> str:
    by_hand = item.tanggal is None or not shelf.pattern(item.buku).pola
    return "" if by_hand else shelf.next(item.buku, item.day)[1]
