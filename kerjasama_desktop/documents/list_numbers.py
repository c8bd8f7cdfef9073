"""The numbers Word writes by itself (BAB I, Pasal 2, (1), a.), counted from numbering.xml."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from string import ascii_lowercase

from kerjasama_desktop.documents.word_styles import Element, W, val
from kerjasama_desktop.domain.terbilang import romawi

_LETTERS = len(ascii_lowercase)
_PRIVATE = range(0xE000, 0xF900)
_BULLET = "•"


def _letter(number: int) -> str:
    """27 is aa, as Word counts."""
    return ascii_lowercase[(number - 1) % _LETTERS] * ((number - 1) // _LETTERS + 1)


_FORMATS: dict[str, Callable[[int], str]] = {
    "upperRoman": romawi,
    "lowerRoman": lambda number: romawi(number).lower(),
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerLetter": _letter,
    "decimalZero": lambda number: f"{number:02d}",
    "none": lambda _: "",
}


@dataclass(frozen=True)
class Level:
    """One level of a list; `indent` is its w:ind, `gap` what follows the number."""

    start: int
    kind: str
    text: str
    gap: str
    restart: int | None
    indent: Element | None

    def words(self, counts: dict[int, int], levels: dict[int, "Level"]) -> str:
        if self.kind == "bullet":
            return "".join(_BULLET if ord(sign) in _PRIVATE else sign for sign in self.text)
        words = self.text
        for number, level in levels.items():
            count = counts.get(number, level.start)
            written = _FORMATS.get(level.kind, str)(count) if count > 0 else str(count)
            words = words.replace(f"%{number + 1}", written)
        return words


@dataclass
class _List:
    levels: dict[int, Level]
    by_style: dict[str, int]
    counts: dict[int, int] = field(default_factory=dict)


class ListNumbers:
    """Counts while paragraphs are read in order; lists of one design share their counts."""

    def __init__(self, root: Element | None) -> None:
        self._lists: dict[str, _List] = {}
        self._design: dict[str, str] = {}
        self._starts: dict[str, dict[int, int]] = defaultdict(dict)
        self._started: set[tuple[str, int]] = set()
        if root is None:
            return
        for design in root.iterfind(f"{W}abstractNum"):
            self._lists[design.get(f"{W}abstractNumId")] = _list(design)
        for num in root.iterfind(f"{W}num"):
            number = num.get(f"{W}numId")
            self._design[number] = val(num, "abstractNumId")
            for change in num.iterfind(f"{W}lvlOverride"):
                start = val(change, "startOverride")
                if start:
                    self._starts[number][int(change.get(f"{W}ilvl"))] = int(start)

    def level(self, number: str, ilvl: str, style: str) -> tuple[int, Level] | None:
        """Return which level of list `number` a paragraph stands on; None where there is none."""
        found = self._lists.get(self._design.get(number, ""))
        if found is None:
            return None
        place = int(ilvl) if ilvl else found.by_style.get(style, 0)
        return (place, found.levels[place]) if place in found.levels else None

    def count(self, number: str, place: int) -> str:
        """Count the paragraph in and return its number, such as 'Pasal 3'."""
        found = self._lists[self._design[number]]
        self._step(found, number, place)
        return found.levels[place].words(found.counts, found.levels)

    def _step(self, found: _List, number: str, place: int) -> None:
        override = self._starts[number].get(place)
        if override is not None and (number, place) not in self._started:
            self._started.add((number, place))
            found.counts[place] = override
        else:
            start = found.levels[place].start
            found.counts[place] = found.counts.get(place, start - 1) + 1
        for deeper, level in found.levels.items():
            restarts = level.restart is None or 0 < place + 1 <= level.restart
            if deeper > place and restarts:
                found.counts.pop(deeper, None)


def _list(design: Element) -> _List:
    levels: dict[int, Level] = {}
    by_style: dict[str, int] = {}
    for item in design.iterfind(f"{W}lvl"):
        place = int(item.get(f"{W}ilvl"))
        restart = val(item, "lvlRestart")
        levels[place] = Level(
            start=int(val(item, "start", "1")),
            kind=val(item, "numFmt", "decimal"),
            text=val(item, "lvlText"),
            gap=val(item, "suff", "tab"),
            restart=int(restart) if restart else None,
            indent=item.find(f"{W}pPr/{W}ind"),
        )
        style = val(item, "pStyle")
        if style:
            by_style[style] = place
    return _List(levels, by_style)
