"""One number book of one year: what comes next, which numbers are missing or doubled."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from uuid import UUID

from kerjasama_desktop.domain.nomor import Buku, KeadaanNomor, NomorBuku, PolaNomor
from kerjasama_desktop.domain.pola_nomor import comparable

Kunci = tuple[UUID | None, str, UUID | None]
"""Which document: cooperation, kind, subject."""


def kunci_of(number: NomorBuku) -> Kunci:
    return number.kerjasama_id, number.jenis, number.subjek_id


@dataclass(frozen=True)
class BukuTahun:
    """The numbers of a village's book in a year; `mulai` was the last one on paper before."""

    buku: Buku
    tahun: int
    numbers: tuple[NomorBuku, ...]
    mulai: int

    @property
    def next_urut(self) -> int:
        """One more than any number given; what is not used is not given again."""
        return max((self.mulai, *self._given)) + 1

    @property
    def _given(self) -> list[int]:
        return [number.urut for number in self.numbers if number.urut is not None]

    def gaps(self) -> list[tuple[int, int]]:
        """Return (first, last) of the numbers nobody has taken below the highest.

        Where nothing is known of the paper book, what lies before the first number is its own.
        """
        given = sorted({*self._given, *([self.mulai] if self.mulai else [])})
        found = [(low + 1, high - 1) for low, high in pairwise(given) if high - low > 1]
        return [(low, high) for low, high in found if low > self.mulai]

    def of(self, kunci: Kunci) -> NomorBuku | None:
        """Return the number this document bears."""
        return next((n for n in self.in_force if kunci_of(n) == kunci), None)

    @property
    def in_force(self) -> list[NomorBuku]:
        return [n for n in self.numbers if n.keadaan is not KeadaanNomor.BATAL]

    def clash(self, nomor: str, besides: UUID | None = None) -> NomorBuku | None:
        """Return the entry, other than `besides`, that bears the same number."""
        wanted = comparable(nomor)
        others = (n for n in self.in_force if n.id != besides)
        return next((n for n in others if comparable(n.nomor) == wanted), None)

    def doubled(self) -> set[UUID]:
        """Return the ids of the entries whose number another one bears too."""
        counts = Counter(comparable(n.nomor) for n in self.in_force)
        return {n.id for n in self.in_force if counts[comparable(n.nomor)] > 1}


def book_of_year(numbers: Iterable[NomorBuku], pola: PolaNomor, tahun: int) -> BukuTahun:
    """Return the book of the pattern in a year."""
    own = tuple(n for n in numbers if n.buku is pola.buku and n.tahun == tahun)
    return BukuTahun(pola.buku, tahun, own, pola.terakhir if pola.tahun == tahun else 0)
