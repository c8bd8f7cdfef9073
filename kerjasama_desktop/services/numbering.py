"""Numbers of papers: reserved when a paper is ready, entered when typed, never given twice."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.buku_nomor import kunci_of
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah
from kerjasama_desktop.domain.nomor import Buku, KeadaanNomor, NomorBuku
from kerjasama_desktop.domain.pola_nomor import comparable
from kerjasama_desktop.domain.terbilang import tanggal
from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.services.number_shelf import Shelf
from kerjasama_desktop.services.paper_number import is_joint, number_of, paper_number, set_number
from kerjasama_desktop.storage.database import Database, Transaction

if TYPE_CHECKING:
    from kerjasama_desktop.documents.catalog import DocumentJob

Key = tuple[str, UUID | None]

_LONGEST = 300
_MOVED = "Tanggal dokumen pindah ke tahun lain"
_REMOVED = "Nomor dihapus dari isian"
_LOST = "Dokumennya tidak ada lagi"


@dataclass(frozen=True)
class Numbered:
    """A paper that our village numbers: as which party, in which book, on which day.

    While it bears no day (`tanggal`), `day` is today, and no number is kept for it.
    """

    job: "DocumentJob"
    pihak: Pihak
    buku: Buku
    tanggal: date | None
    day: date

    @property
    def key(self) -> Key:
        return self.job.kind.key, self.job.subjek_id


@dataclass(frozen=True)
class Settled:
    """(title, number) of what was given out, and the papers whose number cannot stand."""

    given: tuple[tuple[str, str], ...] = ()
    refused: Mapping[Key, InvalidInput] = field(default_factory=dict)


def own_part(case: Berkas) -> Pihak | None:
    """Return our village's part; in the sample, that of the village that began it."""
    pihak = case.own_pihak
    ours = pihak and (pihak.desa_id == case.pengaturan.desa_id or case.kerjasama.contoh)
    return pihak if ours else None


def numbered(case: Berkas, job: "DocumentJob") -> Numbered | None:
    """Return how our village numbers this paper; None where it has no number or is another's."""
    from kerjasama_desktop.documents.produce import sender

    pihak, buku = own_part(case), _book(case, job)
    if pihak is None or buku is None:
        return None
    if not is_joint(job.kind) and sender(case, job).id != pihak.desa_id:
        return None
    day = paper_number(case, job.kind.key, job.subjek_id)[1]
    return Numbered(job, pihak, buku, day, day or case.today)


def _book(case: Berkas, job: "DocumentJob") -> Buku | None:
    """The BPD invites to a Musyawarah Desa, with a number of its own."""
    meeting = next((m for m in case.kerjasama.musyawarah if m.id == job.subjek_id), None)
    by_bpd = meeting is not None and meeting.bentuk is BentukMusyawarah.MUSDES
    return Buku.SURAT_BPD if job.kind.buku is Buku.SURAT and by_bpd else job.kind.buku


def settle(
    database: Database, case: Berkas, papers: Iterable[tuple["DocumentJob", bool]]
) -> Settled:
    """Bring the number book in step with these papers (each with: is it a draft?).

    A paper that is ready gets the next number, on file and in `case`; what was typed is entered
    as used; a number that was changed leaves the old one as not used. One transaction, so that
    two runs never give one number twice.
    """
    found = [(numbered(case, job), draft) for job, draft in papers]
    ours = [(item, draft) for item, draft in found if item]
    if not ours:
        return Settled()
    given: dict[Key, str] = {}
    refused: dict[Key, InvalidInput] = {}
    with database.begin() as tx:
        shelf = Shelf(tx, case.desa_of(ours[0][0].pihak))
        _release_lost(shelf, case)
        for item, draft in sorted(ours, key=lambda pair: pair[0].day):
            try:
                nomor = _settle_one(shelf, case, item, draft)
            except InvalidInput as refusal:
                refused[item.key] = refusal
                continue
            if nomor:
                given[item.key] = nomor
        if given:
            write_numbers(tx, case, given)
    titles = {item.key: item.job.judul for item, _ in ours}
    return Settled(tuple((titles[key], nomor) for key, nomor in given.items()), refused)


def _settle_one(shelf: Shelf, case: Berkas, item: Numbered, draft: bool) -> str:
    """Return the number that was given to the paper, '' where it had one or gets none."""
    typed = number_of(case, item.job, item.pihak)
    mine = shelf.of((case.kerjasama.id, *item.key))
    reserved = mine is not None and mine.keadaan is KeadaanNomor.DICADANGKAN
    if mine and typed and comparable(typed) == comparable(mine.nomor):
        if _stands_right(mine, item):
            shelf.put(mine, tanggal=item.tanggal, perihal=_subject(case, item))
            return ""
        typed = "" if reserved else typed
    elif mine and not typed and reserved and _stands_right(mine, item):
        set_number(case, item.job, item.pihak, mine.nomor)
        return mine.nomor
    if typed:
        enter(shelf, case, item, typed)
        return ""
    if mine:
        shelf.cancel(mine, _MOVED if reserved else _REMOVED)
    by_hand = draft or item.tanggal is None or not shelf.pattern(item.buku).pola
    return "" if by_hand else reserve(shelf, case, item)


def _stands_right(number: NomorBuku, item: Numbered) -> bool:
    return (number.buku, number.tahun) == (item.buku, item.day.year)


def reserve(shelf: Shelf, case: Berkas, item: Numbered) -> str:
    """Keep the next number for the paper and return it; a former one is not used any more."""
    mine = shelf.of((case.kerjasama.id, *item.key))
    urut, nomor = shelf.next(item.buku, item.day)
    set_number(case, item.job, item.pihak, nomor)
    if mine:
        shelf.cancel(mine, f"Diganti dengan nomor {nomor}")
    shelf.put(_entry(shelf, case, item, nomor), urut=urut)
    return nomor


def enter(shelf: Shelf, case: Berkas, item: Numbered, nomor: str, alasan: str = "") -> None:
    """Enter a number typed by hand as used.

    Raises:
        InvalidInput: another paper bears it, and no reason was given.
    """
    mine = shelf.of((case.kerjasama.id, *item.key))
    same = shelf.year(item.buku, item.day.year).clash(nomor, mine.id if mine else None)
    if same and not alasan:
        raise InvalidInput(clash_words(same))
    if mine:
        shelf.cancel(mine, f"Diganti dengan nomor {nomor}")
    urut = shelf.running_number(item.buku, nomor)
    entry = _entry(shelf, case, item, nomor)
    shelf.put(entry, urut=urut, keadaan=KeadaanNomor.DIPAKAI, alasan=alasan)


def clash_words(number: NomorBuku) -> str:
    """Return one sentence on a number that is taken."""
    day = f" tanggal {tanggal(number.tanggal)}" if number.tanggal else ""
    subject = f" untuk “{number.perihal}”" if number.perihal else ""
    return (
        f"Nomor {number.nomor} tahun {number.tahun} sudah dipakai{subject}{day}. Beri nomor lain, "
        "atau tulis alasannya bila memang harus sama."
    )


def _entry(shelf: Shelf, case: Berkas, item: Numbered, nomor: str) -> NomorBuku:
    jenis, subjek_id = item.key
    return NomorBuku(
        desa_id=shelf.desa.id,
        buku=item.buku,
        tahun=item.day.year,
        nomor=nomor,
        tanggal=item.tanggal,
        perihal=_subject(case, item),
        kerjasama_id=case.kerjasama.id,
        jenis=jenis,
        subjek_id=subjek_id,
    )


def _subject(case: Berkas, item: Numbered) -> str:
    title = case.kerjasama.judul
    return (f"{item.job.judul}: {title}" if title else item.job.judul)[:_LONGEST]


def _release_lost(shelf: Shelf, case: Berkas) -> None:
    """A number reserved for a paper that is gone is told as not used."""
    from kerjasama_desktop.documents.catalog import jobs

    there = {(case.kerjasama.id, job.kind.key, job.subjek_id) for job in jobs(case)}
    for number in shelf.reserved(case.kerjasama.id):
        if kunci_of(number) not in there:
            shelf.cancel(number, _LOST)


def release_all(tx: Transaction, kerjasama_id: UUID) -> None:
    """Tell what is reserved for a cooperation as not used: it is removed."""
    for number in tx.books.numbers_of(kerjasama_id):
        if number.keadaan is KeadaanNomor.DICADANGKAN:
            number.keadaan, number.alasan = KeadaanNomor.BATAL, _LOST
            tx.books.save_number(number)


def write_numbers(tx: Transaction, case: Berkas, given: Mapping[Key, str]) -> None:
    """Put the numbers into the cooperation on file, whatever else was changed there."""
    on_file = replace(case, kerjasama=tx.kerjasama.get(case.kerjasama.id))
    for job, pihak, nomor in _places(on_file, given):
        set_number(on_file, job, pihak, nomor)
    tx.kerjasama.save(on_file.kerjasama)


def take_reserved(tx: Transaction, case: Berkas) -> None:
    """Put numbers that are reserved into the papers that lack theirs: `case` may be older."""
    numbers = tx.books.numbers_of(case.kerjasama.id)
    reserved = [n for n in numbers if n.keadaan is KeadaanNomor.DICADANGKAN]
    given = {(n.jenis, n.subjek_id): n.nomor for n in reserved}
    for job, pihak, nomor in _places(case, given):
        if not number_of(case, job, pihak):
            set_number(case, job, pihak, nomor)


def _places(case: Berkas, given: Mapping[Key, str]) -> Iterator[tuple["DocumentJob", Pihak, str]]:
    """Yield the papers of this case that were given a number, with our part in it."""
    from kerjasama_desktop.documents.catalog import jobs

    pihak = own_part(case)
    for job in jobs(case) if given and pihak else ():
        nomor = given.get((job.kind.key, job.subjek_id))
        if pihak and nomor:
            yield job, pihak, nomor
