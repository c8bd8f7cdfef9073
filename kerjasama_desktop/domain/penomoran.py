"""How the printed text is numbered: Pasal run on over all clauses, ayat and lists begin again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from kerjasama_desktop.domain.naskah import Butir, Klausul, Pasal, Tingkat, read_pasal

Jalur = tuple[Tingkat, ...]
"""Where a paragraph stands: the levels it hangs under, then its own."""

JALUR_BERNOMOR: tuple[Jalur, ...] = (
    (Tingkat.AYAT,),
    (Tingkat.AYAT, Tingkat.HURUF),
    (Tingkat.AYAT, Tingkat.HURUF, Tingkat.ANGKA),
    (Tingkat.ANGKA,),
    (Tingkat.HURUF,),
    (Tingkat.HURUF, Tingkat.ANGKA),
    (Tingkat.AYAT, Tingkat.ANGKA),
    (Tingkat.ANGKA, Tingkat.HURUF),
)
"""The numbered places in the order of Word's list levels: each begins again after one above it."""


class Alamat(NamedTuple):
    """Where a rule stands in the printed text; 0: not on that level."""

    pasal: int = 0
    ayat: int = 0
    huruf: int = 0
    angka: int = 0


@dataclass(frozen=True, slots=True)
class Baris:
    """One paragraph: its clause's place in the list, its address (Tingkat.ISI: of what it hangs
    under), its words without the mark.
    """

    klausul: int
    tingkat: Tingkat
    alamat: Alamat
    teks: str


def printed(klausul: Iterable[Klausul]) -> Iterator[tuple[Klausul, list[Pasal]]]:
    """Give each clause with its articles in the order of print; an empty one has one, of dots."""
    for one in klausul:
        yield one, read_pasal(one.isi) or [Pasal()]


def articles(klausul: Iterable[Klausul]) -> list[list[Baris]]:
    """Return the paragraphs of every Pasal; the first is Pasal 1."""
    found: list[list[Baris]] = []
    for place, (_, pasal) in enumerate(printed(klausul)):
        for one in pasal:
            number = len(found) + 1
            places = zip(one.butir, addresses(one.butir), strict=True)
            found.append(
                [
                    Baris(place, butir.tingkat, alamat._replace(pasal=number), butir.teks)
                    for butir, alamat in places
                ]
            )
    return found


def addresses(butir: Iterable[Butir]) -> Iterator[Alamat]:
    """Give the address of each paragraph of one Pasal, as Word counts; `pasal` stays 0."""
    count: dict[Jalur, int] = {}
    for path in paths(one.tingkat for one in butir):
        if path in JALUR_BERNOMOR:
            count[path] = count.get(path, 0) + 1
            for deeper in JALUR_BERNOMOR[JALUR_BERNOMOR.index(path) + 1 :]:
                count.pop(deeper, None)
        levels = {path[n - 1].lower(): count.get(path[:n], 0) for n in range(1, len(path) + 1)}
        yield Alamat(**{name: number for name, number in levels.items() if name != "isi"})


def paths(tingkat: Iterable[Tingkat]) -> Iterator[Jalur]:
    """Tell of each paragraph what it hangs under: its ayat, and the list that began first."""
    path: Jalur = ()
    for one in tingkat:
        path = _path(path, one)
        yield path


def _path(above: Jalur, tingkat: Tingkat) -> Jalur:
    head = above[:1] if above[:1] == (Tingkat.AYAT,) else ()
    if tingkat is Tingkat.AYAT:
        return (tingkat,)
    if tingkat is Tingkat.ISI:
        return (*head, tingkat)
    lists = tuple(level for level in above if level in {Tingkat.HURUF, Tingkat.ANGKA})
    if tingkat in lists:
        return (*head, *lists[: lists.index(tingkat) + 1])
    deeper = (*head, *lists, tingkat)
    return deeper if deeper in JALUR_BERNOMOR else (*head, tingkat)


def letter(number: int) -> str:
    """Return 'a', 'z', 'aa' as Word counts."""
    rounds, place = divmod(number - 1, 26)
    return chr(97 + place) * (rounds + 1)
