"""Pairing the paragraphs of a text with those of its later version."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

_NEARBY = 0.3
_ANYWHERE = 0.6
"""How much of its words a changed paragraph keeps: between the same neighbours, or elsewhere."""


class Pairing:
    """Which text of `old` is which of `new`, by their places: `pairs`; what is `left` has no
    partner yet.
    """

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self._old, self._new = old, new
        self._regions = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        self.pairs: dict[int, int] = {}
        self.left = set(range(len(old)))
        self.its_left = set(range(len(new)))

    def pair_equal(self) -> None:
        """Pair equal texts, moved ones too."""
        for kind, first, last, its_first, its_last in self._regions:
            if kind == "equal":
                self._pair(zip(range(first, last), range(its_first, its_last), strict=True))
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place in sorted(self.its_left):
            places[self._new[place]].append(place)
        for place in sorted(self.left):
            if places[self._old[place]]:
                self._pair([(place, places[self._old[place]].pop(0))])

    def pair_changed(self) -> None:
        """Pair what was changed, the most alike first; what is left of a run that was replaced by
        one as long goes by its place.
        """
        replaced = [
            (set(range(first, last)), set(range(its_first, its_last)))
            for kind, first, last, its_first, its_last in self._regions
            if kind == "replace"
        ]
        for here, there in replaced:
            self._pair_alike(self.left & here, self.its_left & there, _NEARBY)
        self._pair_alike(self.left, self.its_left, _ANYWHERE)
        for here, there in replaced:
            if len(self.left & here) == len(self.its_left & there):
                by_place = sorted(self.left & here), sorted(self.its_left & there)
                self._pair(zip(*by_place, strict=True))

    def _pair(self, pairs: Iterable[tuple[int, int]]) -> None:
        for here, there in pairs:
            if here in self.left and there in self.its_left:
                self.pairs[here] = there
                self.left.remove(here)
                self.its_left.remove(there)

    def _pair_alike(self, here: Iterable[int], there: Iterable[int], least: float) -> None:
        there = sorted(there)
        found = [
            (-likeness, one, other)
            for one in sorted(here)
            for other in there
            if (likeness := _likeness(self._old[one], self._new[other])) >= least
        ]
        self._pair((one, other) for _, one, other in sorted(found))


def _likeness(one: str, other: str) -> float:
    """From 0 to 1: the share of words that both have in the same order; of texts of several lines
    also the share of lines, and whether they begin with the same.
    """
    words = _share(one.split(), other.split())
    if "\n" not in one and "\n" not in other:
        return words
    lines, its_lines = one.splitlines(), other.splitlines()
    return (words + _share(lines, its_lines) + (lines[:1] == its_lines[:1])) / 3


def _share(one: Sequence[str], other: Sequence[str]) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
