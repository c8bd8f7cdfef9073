"""Reads a template source into items; templates_docx/source/README.md describes the language."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from wordkit.styles import SHADED, kept

STATEMENTS = re.compile(r"(\{%[^%]*%\}\s*)+")
_STATEMENT = re.compile(r"\{%\s*([^%]*?)\s*%\}")
_PARAGRAPH = re.compile(r"([A-Za-z][A-Za-z0-9 ]*?)(?:\s+@([a-z_]+))?:(?:\s+(.*)|$)")
_TAG = re.compile(r"(\{\{.*?\}\}|\{%.*?%\})")
_SIGNED = re.compile(r"@ttd\(([\w.]+)\)")
_OPTION = re.compile(r"\[([a-z]+)(?:=([^\]]*))?\]")


class SourceError(Exception):
    """A mistake in a source file; says file and line."""


@dataclass
class Statement:
    text: str


@dataclass
class Paragraph:
    style: str
    text: str
    list_name: str = ""


@dataclass
class Row:
    cells: list["Cell"]
    header: bool = False
    height: float = 0
    bottom: bool = False


@dataclass
class Cell:
    """Items of one cell; `mark` is '', '<' (joined to the left) or '^' (joined above)."""

    items: list[Paragraph | Statement | str]
    mark: str = ""


@dataclass
class Table:
    widths: list[float]
    kind: str
    header: int = 0
    bottom: bool = False
    splits: bool = False
    rows: list[Row | Statement] = field(default_factory=list)


@dataclass
class Command:
    """@pagebreak, @section, @toc, @renumber, @logo, @page."""

    name: str
    argument: str = ""


Item = Statement | Paragraph | Table | Command
T = TypeVar("T")


def read_source(path: Path) -> list[Item]:
    """Return the items of a source, the included files in place.

    Raises:
        SourceError: where a line cannot be read.
    """
    return list(_Reader(path).items())


def statements(line: str) -> list[Statement]:
    return [Statement(text) for text in _STATEMENT.findall(line)]


class _Reader:
    def __init__(self, path: Path) -> None:
        self._path = path
        text = _SIGNED.sub(_signed, path.read_text(encoding="utf-8"))
        self._lines = _joined(text.splitlines())

    def items(self) -> Iterator[Item]:
        for number, line in self._lines:
            try:
                yield from self._read(line)
            except ValueError as error:
                raise SourceError(f"{self._path.name}:{number}: {error}") from error

    def _read(self, line: str) -> Iterator[Item]:
        if STATEMENTS.fullmatch(line):
            yield from statements(line)
        elif line.startswith("@"):
            yield from self._directive(line)
        else:
            yield _paragraph(line)

    def _directive(self, line: str) -> Iterator[Item]:
        name, _, argument = line[1:].partition(" ")
        if name == "include":
            folder = self._path.parent
            base = folder if folder.name == "bagian" else folder / "bagian"
            yield from read_source(base / f"{argument.strip()}.txt")
        elif name == "table":
            yield self._table(argument)
        elif name == "lekat":
            yield from self._kept(argument)
        elif name in {"page", "pagebreak", "section", "toc", "renumber"}:
            yield Command(name, argument.strip())
        else:
            raise ValueError(f"perintah tidak dikenal: {line}")

    def _kept(self, condition: str) -> Iterator[Item]:
        """Yield a block twice: kept with what follows where the condition holds, else plain."""
        block: list[Item] = []
        for _, line in self._lines:
            if line == "@end":
                twins = [_styled(item, kept) for item in block]
                yield from _either(condition, twins, block)
                return
            block += self._read(line)
        raise ValueError("@lekat tanpa @end")

    def _table(self, argument: str) -> Table:
        table = _table_head(argument)
        for _, line in self._lines:
            if line == "@end":
                return table
            if STATEMENTS.fullmatch(line):
                table.rows += statements(line)
            elif line.startswith("row"):
                table.rows.append(_row(line, len(table.widths)))
            else:
                raise ValueError(f"bukan baris tabel: {line}")
        raise ValueError("tabel tanpa @end")


def _signed(name: re.Match[str]) -> str:
    """Return a signatory's name, in a copy below 'ttd.'."""
    return f"{{% if salinan and {name[1]} %}}ttd.<br>{{% endif %}}{{{{ {name[1]} }}}}"


def _either(condition: str, yes: list[T], no: list[T]) -> list[T | Statement]:
    return [Statement(f"if {condition}"), *yes, Statement("else"), *no, Statement("endif")]


def _styled(item: T, rename: Callable[[str], str]) -> T:
    return replace(item, style=rename(item.style)) if isinstance(item, Paragraph) else item


def _joined(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Drop comments and blank lines; an indented line continues the one above."""
    current, start = "", 0
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        if line[0] in " \t" and current:
            current += " " + line.strip()
            continue
        if current:
            yield start, current
        current, start = line.strip(), number
    if current:
        yield start, current


def _paragraph(line: str) -> Paragraph:
    found = _PARAGRAPH.fullmatch(line)
    if not found:
        raise ValueError(f"bukan 'Gaya: teks': {line}")
    style, list_name, text = found.groups()
    return Paragraph(style, text or "", list_name or "")


def _table_head(argument: str) -> Table:
    kind = re.sub(r"\[[^\]]*\]|[a-z]+=\S+", "", argument).split()
    widths = [float(word) for word in kind if word[0].isdigit()]
    words = [word for word in kind if not word[0].isdigit()]
    header = re.search(r"header=(\d+)", argument)
    return Table(
        widths,
        kind="grid" if "grid" in words else "plain",
        header=int(header.group(1)) if header else 0,
        bottom="bottom" in words,
        splits="split" in words,
    )


def _row(line: str, columns: int) -> Row:
    head, found, body = line.removeprefix("row").partition("||")
    if not found:
        raise ValueError(f"baris tanpa '||': {line}")
    options = dict(_OPTION.findall(head))
    names = [name.strip() for name in _OPTION.sub("", head).split("|") if name.strip()]
    texts = _cells(body)
    if len(texts) != columns or len(names) not in {1, columns}:
        raise ValueError(f"{len(texts)} sel dan {len(names)} gaya untuk {columns} kolom: {line}")
    names = names * columns if len(names) == 1 else names
    cells = [_cell(text, style) for text, style in zip(texts, names, strict=True)]
    return Row(
        cells,
        header="kepala" in options,
        height=float(options.get("tinggi") or 0),
        bottom="bawah" in options,
    )


def _cells(body: str) -> list[str]:
    """Split at '|' outside tags, where it begins a filter."""
    pieces = _TAG.split(body)
    texts = [""]
    for index, piece in enumerate(pieces):
        first, *rest = [piece] if index % 2 else piece.split("|")
        texts[-1] += first
        texts += rest
    return [text.strip() for text in texts]


def _cell(text: str, style: str) -> Cell:
    if text in {"<", "^"}:
        return Cell([], mark=text)
    shade = re.match(r"\[arsir ([^\]]+)\]\s*", text)
    items: list[Paragraph | Statement | str] = []
    for piece in text[shade.end() if shade else 0 :].split(" ~ "):
        items += _cell_items(piece.strip(), style)
    if shade:
        items = _either(shade[1], [_styled(item, lambda _: SHADED) for item in items], items)
    return Cell(items)


def _cell_items(piece: str, style: str) -> list[Paragraph | Statement | str]:
    if piece == "@logo":
        return ["logo"]
    if piece and STATEMENTS.fullmatch(piece):
        return [*statements(piece)]
    own = re.match(r"<([A-Za-z][A-Za-z ]+?)(?:\s+@([a-z_]+))?>\s*", piece)
    if own:
        return [Paragraph(own.group(1), piece[own.end() :], own.group(2) or "")]
    base, _, list_name = style.partition("@")
    return [Paragraph(base.strip(), piece, list_name.strip())]
