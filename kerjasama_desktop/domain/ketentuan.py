"""A provision with the number it bears: a Pasal, an ayat, a huruf, with what hangs under it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from kerjasama_desktop.domain.naskah import Butir, Tingkat
from kerjasama_desktop.domain.penomoran import Alamat, Jalur, addresses, letter, paths
from kerjasama_desktop.domain.terbilang import romawi


class Jenis(Enum):
    BAB = auto()
    PASAL = auto()
    AYAT = auto()
    HURUF = auto()
    ANGKA = auto()
    ISI = auto()


class Nomor(NamedTuple):
    """5A is (5, 1): the plain number, and which of those inserted behind it."""

    urut: int
    sisip: int = 0


def label(jenis: Jenis, nomor: Nomor | None) -> str:
    """Return 'VA', '5A', '(2a)', 'c1', '8a', or '' without a number."""
    if nomor is None:
        return ""
    more = letter(nomor.sisip) if nomor.sisip else ""
    labels = {
        Jenis.BAB: f"{romawi(nomor.urut)}{more.upper()}",
        Jenis.PASAL: f"{nomor.urut}{more.upper()}",
        Jenis.AYAT: f"({nomor.urut}{more})",
        Jenis.HURUF: f"{letter(nomor.urut)}{nomor.sisip or ''}",
        Jenis.ANGKA: f"{nomor.urut}{more}",
    }
    return labels[jenis]


def sebutan(jenis: Jenis, nomor: Nomor | None) -> str:
    """Return 'BAB VA', 'Pasal 5A', 'ayat (2a)', 'huruf c1', 'angka 8a'."""
    names = {Jenis.BAB: "BAB", Jenis.PASAL: "Pasal"}
    return f"{names.get(jenis, jenis.name.lower())} {label(jenis, nomor)}"


@dataclass(frozen=True, slots=True)
class Ketentuan:
    """A Pasal (teks: its title, in an agreement) or a paragraph, with what hangs under it.

    `nomor` is None for a paragraph without one, and for an inserted provision until it is given.
    """

    jenis: Jenis
    nomor: Nomor | None = None
    teks: str = ""
    isi: tuple["Ketentuan", ...] = ()
    dihapus: bool = False

    @property
    def label(self) -> str:
        return label(self.jenis, self.nomor)

    @property
    def sebutan(self) -> str:
        return sebutan(self.jenis, self.nomor)

    @property
    def hidup(self) -> tuple["Ketentuan", ...]:
        """What hangs under it and was not deleted."""
        return tuple(one for one in self.isi if not one.dihapus)

    @property
    def bunyi(self) -> tuple[object, ...]:
        """What it says, whatever its number."""
        return self.jenis, self.teks, tuple(one.bunyi for one in self.hidup)

    def words(self) -> Iterator[str]:
        yield from self.teks.split()
        for one in self.hidup:
            yield from one.words()


def read_tree(butir: Sequence[Butir]) -> tuple[Ketentuan, ...]:
    """Return the paragraphs of one Pasal as a tree, numbered as Word counts them."""
    return _level(list(zip(paths(b.tingkat for b in butir), addresses(butir), butir, strict=True)))


_Row = tuple[Jalur, Alamat, Butir]


def _level(rows: Sequence[_Row]) -> tuple[Ketentuan, ...]:
    groups: list[list[_Row]] = []
    for row in rows:
        if groups and len(row[0]) > len(groups[0][0][0]):
            groups[-1].append(row)
        else:
            groups.append([row])
    return tuple(_node(group) for group in groups)


def _node(rows: Sequence[_Row]) -> Ketentuan:
    _, alamat, butir = rows[0]
    below = _level(rows[1:])
    if butir.tingkat is Tingkat.ISI:
        return Ketentuan(Jenis.ISI, None, butir.teks, below)
    number: int = getattr(alamat, butir.tingkat.lower())
    return Ketentuan(Jenis[butir.tingkat.name], Nomor(number), butir.teks, below)
