"""Real Word numbering: word/numbering.xml with BAB, PASAL and the lists a source names."""

from dataclasses import dataclass

from wordkit.styles import W, cm


@dataclass(frozen=True)
class Level:
    """One level of a list; indents in cm."""

    text: str
    style: str = ""
    kind: str = "decimal"
    left: float = 0
    hanging: float = 0


def _outer(text: str, style: str, kind: str = "decimal") -> Level:
    return Level(text, style, kind, 1, 1)


def _inner(text: str, style: str, kind: str = "decimal") -> Level:
    return Level(text, style, kind, 2, 1)


BAB, PASAL, TABEL, ANGKA, HURUF, STRIP = range(6)
_ABSTRACT: dict[int, tuple[Level, ...]] = {
    BAB: (
        Level("BAB %1", "Bab", "upperRoman"),
        Level("%2.", "Subbab", "upperLetter", 0.75, 0.75),
    ),
    PASAL: (
        Level("Pasal %1", "Pasal"),
        _outer("(%2)", "Ayat"),
        _inner("%3.", "Huruf", "lowerLetter"),
        Level("%4.", "Angka", "decimal", 3, 1),
        _outer("%5.", "AngkaPasal"),
        _outer("%6.", "HurufPasal", "lowerLetter"),
        _inner("%7.", "AngkaHurufPasal"),
        _inner("%8.", "AngkaAyat"),
        _inner("%9.", "HurufAngkaPasal", "lowerLetter"),
    ),
    TABEL: (Level("Tabel %1. ", "JudulTabel"),),
    ANGKA: (Level("%1.", "", "decimal", 0.9, 0.9),),
    HURUF: (Level("%1.", "", "lowerLetter", 0.9, 0.9),),
    STRIP: (Level("–", "", "bullet", 0.6, 0.6),),
}
_KINDS = {
    "angka": ANGKA,
    "huruf": HURUF,
    "strip": STRIP,
    "bab": BAB,
    "pasal": PASAL,
    "tabel": TABEL,
}
_FIXED = ("bab", "pasal", "tabel")
_FIRST_LIST = 4


class Lists:
    """The lists a source names: each gets its own Word list, so each counts from one."""

    def __init__(self) -> None:
        self._used: dict[tuple[str, str], int] = {}

    def paragraph(self, kind: str, name: str, level: int = 0) -> str:
        """Return w:numPr of an item of the list of that kind and name."""
        number = self._used.setdefault((kind, name), _FIRST_LIST + len(self._used))
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'

    def again(self, style_numbering: tuple[int, int]) -> str:
        """Return w:numPr of a style's own list as it counts from one anew."""
        number, level = style_numbering
        return self.paragraph(_FIXED[number - 1], "lampiran", level)

    def xml(self) -> str:
        """Return word/numbering.xml."""
        abstract = "".join(_abstract(number, levels) for number, levels in _ABSTRACT.items())
        fixed = "".join(_instance(number + 1, number) for number in (BAB, PASAL, TABEL))
        named = "".join(
            _instance(number, _KINDS[kind], restart=True)
            for (kind, _), number in self._used.items()
        )
        return f'<w:numbering xmlns:w="{W}">{abstract}{fixed}{named}</w:numbering>'


def _abstract(number: int, levels: tuple[Level, ...]) -> str:
    body = "".join(_level(index, level) for index, level in enumerate(levels))
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="4B5344{number:02X}"/>'
        f'<w:multiLevelType w:val="multilevel"/>{body}</w:abstractNum>'
    )


def _level(index: int, level: Level) -> str:
    style = f'<w:pStyle w:val="{level.style}"/>' if level.style else ""
    suffix = "" if level.hanging else '<w:suff w:val="nothing"/>'
    left, hanging = cm(level.left), cm(level.hanging)
    tabs = f'<w:tabs><w:tab w:val="num" w:pos="{left}"/></w:tabs>' if level.hanging else ""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{level.kind}"/>{style}'
        f'{suffix}<w:lvlText w:val="{level.text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr>{tabs}<w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
    )


def _instance(number: int, abstract: int, *, restart: bool = False) -> str:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    return (
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>'
        f"{override if restart else ''}</w:num>"
    )
