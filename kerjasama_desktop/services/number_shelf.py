"""A village's number books within one transaction, read once and written number by number."""

from datetime import date
from typing import Any
from uuid import UUID

from kerjasama_desktop.domain.buku_nomor import BukuTahun, Kunci, book_of_year, kunci_of
from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.nomor import Buku, KeadaanNomor, NomorBuku, PolaNomor
from kerjasama_desktop.domain.pola_nomor import (
    classification,
    default_pattern,
    material,
    running_number,
    written,
)
from kerjasama_desktop.services.library import regulation_register
from kerjasama_desktop.storage.database import Transaction


class Shelf:
    def __init__(self, tx: Transaction, desa: Desa) -> None:
        self.desa = desa
        self._tx = tx
        self._numbers = {number.id: number for number in tx.books.numbers(desa.id)}
        self._patterns = {pattern.buku: pattern for pattern in tx.books.patterns()}

    def pattern(self, buku: Buku) -> PolaNomor:
        """Return how the book writes its numbers; an empty pattern means by hand."""
        return self._patterns.get(buku) or default_pattern(buku)

    def year(self, buku: Buku, tahun: int) -> BukuTahun:
        return book_of_year(self._numbers.values(), self.pattern(buku), tahun)

    @property
    def years(self) -> set[int]:
        """The years that have numbers, in any book."""
        return {number.tahun for number in self._numbers.values()}

    def of(self, kunci: Kunci) -> NomorBuku | None:
        """Return the number a document bears, in whichever book and year."""
        return next((n for n in self._in_force() if kunci_of(n) == kunci), None)

    def reserved(self, kerjasama_id: UUID) -> list[NomorBuku]:
        mine = (n for n in self._in_force() if n.kerjasama_id == kerjasama_id)
        return [n for n in mine if n.keadaan is KeadaanNomor.DICADANGKAN]

    def next(self, buku: Buku, day: date) -> tuple[int, str]:
        """Return the next running number of the day's year, and the number as it is written."""
        pattern = self.pattern(buku)
        urut = self.year(buku, day.year).next_urut
        code = classification(pattern.klasifikasi, regulation_register(), day)
        return urut, written(pattern.pola, urut, material(self.desa, code, day))

    def running_number(self, buku: Buku, nomor: str) -> int | None:
        """Return what a number typed by hand says; by hand altogether, produk hukum still count."""
        return running_number(self.pattern(buku).pola or default_pattern(buku).pola, nomor)

    def put(self, number: NomorBuku, **changes: Any) -> None:
        """Keep the number with these changes."""
        changed = number.model_copy(update=changes)
        if self._numbers.get(number.id) != changed:
            self._numbers[number.id] = changed
            self._tx.books.save_number(changed)

    def cancel(self, number: NomorBuku, alasan: str) -> None:
        self.put(number, keadaan=KeadaanNomor.BATAL, alasan=alasan)

    def _in_force(self) -> list[NomorBuku]:
        return [n for n in self._numbers.values() if n.keadaan is not KeadaanNomor.BATAL]
