"""What a person changed in a clause, word by word, against another text of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from kerjasama_desktop.domain.naskah import Tingkat, read_pasal
from kerjasama_desktop.domain.penomoran import addresses, letter
from kerjasama_desktop.domain.records import Pilihan

_NEW_LINE = "\n"
_NEW_PASAL = "\n\n"


class Tanda(Pilihan):
    SAMA = " ", "tetap"
    TAMBAH = "+", "ditambahkan"
    HAPUS = "−", "dihapus"


@dataclass(frozen=True, slots=True)
class Potongan:
    tanda: Tanda
    teks: str


def compared(before: str, after: str) -> list[Potongan]:
    """Return the pieces of both texts in reading order; a number that only moved on is no change.

    A line that was merely broken or joined is a piece '¶'.
    """
    old, new = _words(before), _words(after)
    match = SequenceMatcher(None, [key for key, _ in old], [key for key, _ in new], autojunk=False)
    pieces: list[Potongan] = []
    for kind, first, last, its_first, its_last in match.get_opcodes():
        if kind == "equal":
            pieces += _pieces(Tanda.SAMA, new[its_first:its_last])
        else:
            pieces += _pieces(Tanda.HAPUS, old[first:last])
            pieces += _pieces(Tanda.TAMBAH, new[its_first:its_last])
    return pieces


def _pieces(tanda: Tanda, words: Sequence[tuple[str, str]]) -> Iterator[Potongan]:
    only_breaks = all(shown.isspace() for _, shown in words)
    for is_break, run in groupby((shown for _, shown in words), str.isspace):
        if not is_break:
            yield Potongan(tanda, " ".join(run))
            continue
        if tanda is not Tanda.SAMA and only_breaks:
            yield Potongan(tanda, "¶")
        yield Potongan(Tanda.SAMA, "".join(run))


def _words(isi: str) -> list[tuple[str, str]]:
    """Return what each word is compared by, and as it is shown."""
    words: list[tuple[str, str]] = []
    for pasal in read_pasal(isi):
        between = _NEW_PASAL
        for butir, place in zip(pasal.butir, addresses(pasal.butir), strict=True):
            marks = {
                Tingkat.AYAT: f"({place.ayat})",
                Tingkat.HURUF: f"{letter(place.huruf)}.",
                Tingkat.ANGKA: f"{place.angka}.",
            }
            if words:
                words.append((between, between))
            between = _NEW_LINE
            if butir.tingkat in marks:
                words.append((f"\n{butir.tingkat}", marks[butir.tingkat]))
            words += [(word, word) for word in butir.teks.split()]
    return words
