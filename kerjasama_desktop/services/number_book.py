"""The number book as a person reads and mends it: lines, gaps, numbers from outside, patterns."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kerjasama_desktop.domain.buku_nomor import book_of_year
from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.nomor import Buku, KeadaanNomor, NomorBuku, PolaNomor
from kerjasama_desktop.domain.pola_nomor import (
    default_pattern,
    material,
    problem,
    written,
)
from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.services.number_shelf import Shelf
from kerjasama_desktop.services.numbering import clash_words
from kerjasama_desktop.storage.database import Database

_LAST = 10**9


@dataclass(frozen=True)
class BookLine:
    """One line: a number that was given out, or first and last of those nobody has taken."""

    number: NomorBuku | None = None
    gap: tuple[int, int] | None = None
    doubled: bool = False

    @property
    def nomor(self) -> str:
        if self.number:
            return self.number.nomor
        low, high = self.gap or (0, 0)
        return str(low) if low == high else f"{low}–{high}"

    @property
    def keadaan(self) -> str:
        if self.gap:
            return "Belum dipakai"
        if self.doubled:
            return "Nomor ganda"
        return self.number.keadaan.label if self.number else ""


@dataclass(frozen=True)
class BookView:
    """The years that have numbers, and this one; the lines of the year shown; the next number,
    '' where the book is numbered by hand.
    """

    years: list[int]
    lines: list[BookLine]
    berikut: str


def villages(database: Database) -> list[Desa]:
    """Return the villages that have a number book here: ours, and those of the sample."""
    with database.begin() as tx:
        own = tx.pengaturan.get().desa_id
        found = tx.desa.all()
        ours = [desa for desa in found if desa.id == own]
        sample = [desa for desa in found if desa.contoh and desa not in ours]
        return ours + [desa for desa in sample if tx.books.numbers(desa.id)]


def view(database: Database, desa: Desa, buku: Buku, tahun: int, today: date) -> BookView:
    """Return the book of a year by running number, gaps in their places."""
    with database.begin() as tx:
        shelf = Shelf(tx, desa)
        year = shelf.year(buku, tahun)
        day = today if today.year == tahun else date(tahun, 12, 31)
        berikut = shelf.next(buku, day)[1] if shelf.pattern(buku).pola else ""
        years = {*shelf.years, today.year}
    doubled = year.doubled()
    lines = [BookLine(number=n, doubled=n.id in doubled) for n in year.numbers]
    lines += [BookLine(gap=gap) for gap in year.gaps()]
    return BookView(sorted(years, reverse=True), sorted(lines, key=_place), berikut)


def _place(line: BookLine) -> tuple[int, str]:
    if line.gap:
        return line.gap[0], ""
    urut = line.number.urut if line.number else None
    return _LAST if urut is None else urut, line.nomor


def add(database: Database, desa: Desa, number: NomorBuku) -> None:
    """Enter a number that was used outside the program, or will not be used.

    Raises:
        InvalidInput: nothing was typed, or another entry bears it and no reason was given.
    """
    if not number.nomor:
        raise InvalidInput("Nomor masih kosong. Isi nomornya seperti tertulis pada surat.")
    with database.begin() as tx:
        shelf = Shelf(tx, desa)
        same = shelf.year(number.buku, number.tahun).clash(number.nomor)
        if same and not number.alasan:
            raise InvalidInput(clash_words(same))
        shelf.put(number, urut=shelf.running_number(number.buku, number.nomor))


def cancel(database: Database, desa: Desa, number: NomorBuku, why: str) -> None:
    """Tell a number as not used.

    Raises:
        InvalidInput: no reason, or a paper bears the number.
    """
    _require(why)
    if number.kerjasama_id:
        raise InvalidInput(
            f"Nomor {number.nomor} tertulis pada dokumen. Ubah dahulu nomor dokumen itu; nomor "
            "yang lama lalu dicatat tidak dipakai."
        )
    with database.begin() as tx:
        Shelf(tx, desa).cancel(number, why)


def fill_gap(
    database: Database, desa: Desa, buku: Buku, tahun: int, gap: tuple[int, int], why: str
) -> None:
    """Tell each number of a gap as not used.

    Raises:
        InvalidInput: no reason.
    """
    _require(why)
    with database.begin() as tx:
        shelf = Shelf(tx, desa)
        for urut in range(gap[0], gap[1] + 1):
            shelf.put(
                NomorBuku(
                    desa_id=desa.id,
                    buku=buku,
                    tahun=tahun,
                    urut=urut,
                    nomor=str(urut),
                    keadaan=KeadaanNomor.BATAL,
                    alasan=why,
                )
            )


def _require(why: str) -> None:
    if not why.strip():
        raise InvalidInput("Tulis alasan nomor ini tidak dipakai.")


def remove(database: Database, number: NomorBuku) -> None:
    """Take a number out of the book that was entered there by mistake.

    Raises:
        InvalidInput: it belongs to a paper.
    """
    if number.jenis:
        raise InvalidInput(
            f"Nomor {number.nomor} milik sebuah dokumen dan tetap tercatat. Ubah nomor itu pada "
            "dokumennya."
        )
    with database.begin() as tx:
        tx.books.delete_number(number.id)


def patterns(database: Database) -> list[PolaNomor]:
    """Return how each book writes its numbers, in the order of the books."""
    with database.begin() as tx:
        saved = {pattern.buku: pattern for pattern in tx.books.patterns()}
    return [saved.get(buku) or default_pattern(buku) for buku in Buku]


def save_patterns(database: Database, changed: Iterable[PolaNomor]) -> None:
    """Keep these patterns; one that holds a mistake is left as it was on file."""
    with database.begin() as tx:
        saved = {pattern.buku: pattern for pattern in tx.books.patterns()}
        saved |= {p.buku: p for p in changed if not problem(p.pola)}
        tx.books.save_patterns(saved.values())


def example(database: Database, pattern: PolaNomor, desa: Desa, day: date) -> str:
    """Return the next number as the pattern, which may not be on file, writes it."""
    with database.begin() as tx:
        numbers = tx.books.numbers(desa.id)
    urut = book_of_year(numbers, pattern, day.year).next_urut
    return written(pattern.pola, urut, material(desa, pattern.klasifikasi, day))
