"""References follow what they point to when articles and ayat are inserted, removed or moved."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from operator import attrgetter

from kerjasama_desktop.domain.naskah import Klausul, Tingkat, read_butir
from kerjasama_desktop.domain.pencocokan import Pairing
from kerjasama_desktop.domain.penomoran import Alamat, Baris, articles, letter
from kerjasama_desktop.domain.rujukan import (
    HAPUS,
    Rujukan,
    in_words,
    known,
    meaning,
    meanings,
    references,
)

Tempat = tuple[int, int]
"""Which article and which of its paragraphs, from 0."""


@dataclass(frozen=True, slots=True)
class Penyesuaian:
    """The clauses with their references rewritten; `hilang` lost their target by this change.

    `terlepas`: something that refers, or is referred to, was taken out; it may yet be put
    elsewhere.
    """

    klausul: list[Klausul]
    disesuaikan: int = 0
    hilang: int = 0
    terlepas: bool = False

    @property
    def kalimat(self) -> str:
        """What a person is told; '' where nothing was rewritten."""
        moved = f"{self.disesuaikan} rujukan Pasal disesuaikan." if self.disesuaikan else ""
        gone = (
            f"{self.hilang} rujukan menunjuk ketentuan yang dihapus dan diberi tanda {HAPUS}."
            if self.hilang
            else ""
        )
        return f"{moved} {gone}".strip()


def follow(before: Sequence[Klausul], after: Sequence[Klausul]) -> Penyesuaian:
    """Return `after` with the references that stood in `before` pointing where they pointed.

    References typed since then stay as they were typed; one whose target is gone stays too, with
    HAPUS behind it.
    """
    old, new = articles(before), articles(after)
    if old == new:
        return Penyesuaian(list(after))
    whole = _paired_articles(old, new)
    pairs = _paired_lines(old, new, whole)
    work = _Rewriting(old, new, dict(_moves(old, new, whole, pairs)))
    came_from = {there: here for here, there in pairs.items()}
    texts: defaultdict[int, list[str]] = defaultdict(list)
    for number, article in enumerate(new):
        for place, line in enumerate(article):
            here = came_from.get((number, place))
            was = old[here[0]][here[1]] if here else None
            texts[line.klausul].append(work.rewritten(was, line) if was else line.teks)
    klausul = [_with_texts(one, texts[place]) for place, one in enumerate(after)]
    taken_out = any(references(old[n][m].teks) for n, m in _places(old) - pairs.keys())
    return Penyesuaian(klausul, work.adjusted, work.lost, bool(work.lost) or taken_out)


class _Rewriting:
    """Rewrites line by line, and counts."""

    def __init__(
        self, old: list[list[Baris]], new: list[list[Baris]], moved: dict[Alamat, Alamat]
    ) -> None:
        self._old, self._new, self._moved = known(old), known(new), moved
        self.adjusted = self.lost = 0

    def rewritten(self, was: Baris, line: Baris) -> str:
        found = references(line.teks)
        if not found:
            return line.teks
        wanted = self._wanted(was, found)
        pieces: list[str] = []
        done, last = 0, None
        for number, one in enumerate(found):
            before = last if one.sambung else None
            text = line.teks[one.awal : one.akhir]
            head = line.teks[done : one.awal]
            last = None if one.hilang else self._meant(one.disebut, line, before)
            if number in wanted:
                last = self._moved.get(wanted[number])
                anew = self._expressed(line, one, last, before)
                if anew.startswith("Pasal") and not one.disebut.pasal:
                    head = _into(head)
                text = anew or text
            pieces += [head, text]
            done = one.akhir
        return "".join([*pieces, line.teks[done:]])

    def _meant(self, said: Alamat, line: Baris, before: Alamat | None) -> Alamat | None:
        return meaning(said, line.alamat, before, self._new)

    def _wanted(self, was: Baris, found: Sequence[Rujukan]) -> dict[int, Alamat]:
        """What the references that stood there before meant, by their number in the line."""
        stood = references(was.teks)
        meant = meanings(stood, was.alamat, self._old)
        same = SequenceMatcher(None, _spoken(stood), _spoken(found), autojunk=False)
        pairs = (
            (meant[block.a + n], block.b + n)
            for block in same.get_matching_blocks()
            for n in range(block.size)
        )
        return {number: target for target, number in pairs if target and not found[number].hilang}

    def _expressed(
        self, line: Baris, one: Rujukan, target: Alamat | None, before: Alamat | None
    ) -> str:
        """Return the shortest words that now mean the target; '' where those that stand do."""
        if target is None:
            self.lost += 1
            return f"{line.teks[one.awal : one.akhir]} {HAPUS}"
        first = next(place for place, number in enumerate(one.disebut) if number)
        for start in range(first, -1, -1):
            said = Alamat(*[0] * start, *target[start:])
            if any(said) and self._meant(said, line, before) == target:
                break
        if said == one.disebut:
            return ""
        self.adjusted += 1
        levels = [name for name in Alamat._fields if getattr(said, name)]
        if levels != sorted((name for name, _, _ in one.angka), key=Alamat._fields.index):
            return in_words(said)
        return _renumbered(line.teks, one, said)


def _renumbered(teks: str, one: Rujukan, said: Alamat) -> str:
    pieces, done = [], one.awal
    for level, first, last in one.angka:
        number = attrgetter(level)(said)
        pieces += [teks[done:first], letter(number) if level == "huruf" else str(number)]
        done = last
    return "".join([*pieces, teks[done : one.akhir]])


def _into(head: str) -> str:
    """'dimaksud pada ayat', but 'dimaksud dalam Pasal' (UU 12/2011 Lampiran II)."""
    return f"{head[:-5]}dalam " if head.endswith(" pada ") else head


def _spoken(found: Sequence[Rujukan]) -> list[tuple[Alamat, ...]]:
    """What each says, with all it is joined to: what makes two references the same words."""
    said: list[tuple[Alamat, ...]] = []
    for one in found:
        said.append((*(said[-1] if one.sambung else ()), one.disebut))
    return said


def _moves(
    old: list[list[Baris]],
    new: list[list[Baris]],
    whole: dict[int, int],
    pairs: dict[Tempat, Tempat],
) -> Iterator[tuple[Alamat, Alamat]]:
    for here, there in whole.items():
        yield Alamat(here + 1), Alamat(there + 1)
    for (number, place), (its_number, its_place) in pairs.items():
        was, line = old[number][place], new[its_number][its_place]
        if Tingkat.ISI not in (was.tingkat, line.tingkat):
            yield was.alamat, line.alamat


def _paired_articles(old: list[list[Baris]], new: list[list[Baris]]) -> dict[int, int]:
    pairing = Pairing([_text(article) for article in old], [_text(article) for article in new])
    pairing.pair_equal()
    pairing.pair_changed()
    return pairing.pairs


def _paired_lines(
    old: list[list[Baris]], new: list[list[Baris]], whole: dict[int, int]
) -> dict[Tempat, Tempat]:
    """Pair equal paragraphs of the same article, then of any; then those changed in an article."""
    pairs: dict[Tempat, Tempat] = {}
    within = {
        (here, there): Pairing([*map(_key, old[here])], [*map(_key, new[there])])
        for here, there in whole.items()
    }
    for one in within.values():
        one.pair_equal()
    left = _places(old) - {(h, n) for (h, _), one in within.items() for n in one.pairs}
    its_left = _places(new) - {(t, n) for (_, t), one in within.items() for n in one.pairs.values()}
    free: defaultdict[str, list[Tempat]] = defaultdict(list)
    for number, place in sorted(its_left):
        free[_key(new[number][place])].append((number, place))
    for number, place in sorted(left):
        if same := free[_key(old[number][place])]:
            pairs[number, place] = same.pop(0)
    for (here, there), one in within.items():
        one.left -= {place for number, place in pairs if number == here}
        one.its_left -= {place for number, place in pairs.values() if number == there}
        one.pair_changed()
        pairs |= {(here, place): (there, its) for place, its in one.pairs.items()}
    return pairs


def _places(all_: list[list[Baris]]) -> set[Tempat]:
    return {(number, place) for number, article in enumerate(all_) for place in range(len(article))}


def _key(line: Baris) -> str:
    """The words by which a paragraph is known again, whatever ends it in its list."""
    return line.teks.casefold().removesuffix(" dan").removesuffix(" atau").rstrip(" .,;:")


def _text(article: list[Baris]) -> str:
    return "\n".join(_key(line) for line in article)


def _with_texts(klausul: Klausul, texts: list[str]) -> Klausul:
    """Return the clause with these words in its paragraphs; the same one where they are its own."""
    rows = klausul.isi.split("\n")
    words = iter(texts)
    for number, row in enumerate(rows):
        if row.strip():
            end = len(row.rstrip())
            mark = row[: end - len(read_butir(row).teks)]
            rows[number] = f"{mark}{next(words)}{row[end:]}"
    isi = "\n".join(rows)
    return klausul if isi == klausul.isi else klausul.model_copy(update={"isi": isi})
