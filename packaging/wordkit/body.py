"""Turns the items of a source into word/document.xml."""

import re
from collections.abc import Iterator
from itertools import pairwise
from xml.sax.saxutils import escape

from wordkit.numbering import Lists
from wordkit.pages import Orientation, section_xml, text_width
from wordkit.source import Cell, Command, Item, Paragraph, Row, Statement, Table
from wordkit.styles import W, all_styles, cm

NAMESPACES = (
    f'xmlns:w="{W}" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
LOGO_EMU = 720_000
"""2 cm; the program sets the true proportions when it puts the village's picture in."""
_INLINE = re.compile(r"(\*\*.+?\*\*|__.+?__|<br>)")
_SPACER = '<w:p><w:pPr><w:pStyle w:val="Pemisah"/></w:pPr></w:p>'
_FIELD = '<w:r><w:fldChar w:fldCharType="{kind}"{dirty}/></w:r>'


class Body:
    """Writes one document; remembers the lists used and the section it stands in."""

    def __init__(self, family: str, items: list[Item], orientation: Orientation) -> None:
        self._styles = all_styles(family)
        self._items = items
        self._orientation = orientation
        self._first_section = True
        self._renumbered = False
        self.lists = Lists()

    def xml(self) -> str:
        """Return word/document.xml."""
        body = "".join(self._content())
        return f"<w:document {NAMESPACES}><w:body>{body}{self._section()}</w:body></w:document>"

    def _content(self) -> Iterator[str]:
        """Tables that would touch are held apart; those of two branches of an `if` do not touch."""
        after_table = False
        branches: list[tuple[bool, bool]] = []
        for item in self._items:
            if isinstance(item, Table):
                if after_table:
                    yield _SPACER
                yield self._table(item)
                after_table = True
            elif isinstance(item, Statement):
                yield _statement(item, "p")
                after_table = _across(item.text.split()[0], after_table, branches)
            elif isinstance(item, Command) and item.name == "renumber":
                self._renumbered = True
            else:
                yield self._command(item) if isinstance(item, Command) else self._text(item)
                after_table = False
        if after_table:
            yield _SPACER

    def _command(self, command: Command) -> str:
        if command.name == "pagebreak":
            return _styled("HalamanBaru", "")
        if command.name == "section":
            ended = self._section()
            self._orientation = Orientation(command.argument)
            self._first_section = False
            return _styled("Pemisah", "", "", ended)
        if command.name == "toc":
            return _toc(self._headings())
        raise ValueError(f"perintah di tempat yang salah: @{command.name}")

    def _section(self) -> str:
        return section_xml(self._orientation, first=self._first_section)

    def _headings(self) -> list[str]:
        """Texts of the Bab headings of this source, for a list of contents before Word makes it."""
        return [
            item.text for item in self._items if isinstance(item, Paragraph) and item.style == "Bab"
        ]

    def _text(self, paragraph: Paragraph) -> str:
        style = self._styles.get(paragraph.style)
        if style is None:
            raise ValueError(f"gaya tidak dikenal: {paragraph.style}: {paragraph.text}")
        numbering = ""
        if style.list_kind:
            numbering = self.lists.paragraph(style.list_kind, paragraph.list_name)
        elif style.numbering and self._renumbered:
            numbering = self.lists.again(style.numbering)
        runs = _runs(paragraph.text)
        if style.leading_break and paragraph.text:
            runs = f"<w:r><w:br/></w:r>{runs}"
        return _styled(style.id, runs, numbering)

    def _table(self, table: Table) -> str:
        width = text_width(self._orientation)
        grid = _shares(table.widths, width)
        rows = "".join(
            _statement(row, "tr") if isinstance(row, Statement) else self._row(row, table, index)
            for index, row in enumerate(table.rows)
        )
        columns = "".join(f'<w:gridCol w:w="{share}"/>' for share in grid)
        style = "TabelKisi" if table.kind == "grid" else "TabelPolos"
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="5000" w:type="pct"/>'
            '<w:tblLayout w:type="fixed"/></w:tblPr>'
            f"<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
        )

    def _row(self, row: Row, table: Table, index: int) -> str:
        shares = _shares(table.widths, 5000)
        header = row.header or index < table.header
        height = f'<w:trHeight w:val="{cm(row.height)}" w:hRule="atLeast"/>' if row.height else ""
        whole = "" if table.splits else "<w:cantSplit/>"
        properties = f"{whole}{height}{'<w:tblHeader/>' if header else ''}"
        cells, position = [], 0
        while position < len(row.cells):
            span = 1
            while position + span < len(row.cells) and row.cells[position + span].mark == "<":
                span += 1
            share = sum(shares[position : position + span])
            below = _joined_below(table, index, position)
            bottom = table.bottom or row.bottom
            cells.append(self._cell(row.cells[position], share, span, below, bottom))
            position += span
        return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"

    def _cell(self, cell: Cell, share: int, span: int, below: bool, bottom: bool) -> str:
        merge = "<w:vMerge/>" if cell.mark == "^" else '<w:vMerge w:val="restart"/>' * below
        properties = (
            f'<w:tcW w:w="{share}" w:type="pct"/>'
            + (f'<w:gridSpan w:val="{span}"/>' if span > 1 else "")
            + merge
            + ('<w:vAlign w:val="bottom"/>' if bottom else "")
        )
        content = "".join(self._cell_item(item) for item in cell.items) or "<w:p/>"
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"

    def _cell_item(self, item: Paragraph | Statement | str) -> str:
        if isinstance(item, str):
            return _styled("KopLogo", _LOGO)
        return _statement(item, "p") if isinstance(item, Statement) else self._text(item)


def _across(word: str, after_table: bool, branches: list[tuple[bool, bool]]) -> bool:
    """Return whether a table may stand before what follows this statement.

    `branches` holds of each open `if` what stood before it and how its branches so far ended.
    """
    if word == "if":
        branches.append((after_table, False))
    elif word in {"elif", "else"}:
        before, ended = branches.pop()
        branches.append((before, ended or after_table))
        return before
    elif word == "endif":
        return branches.pop()[1] or after_table
    return after_table


def _joined_below(table: Table, index: int, position: int) -> bool:
    following = next((row for row in table.rows[index + 1 :] if isinstance(row, Row)), None)
    return following is not None and following.cells[position].mark == "^"


def _styled(style: str, runs: str, inner: str = "", section: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{inner}{section}</w:pPr>{runs}</w:p>'


def _statement(statement: Statement, kind: str) -> str:
    tag = f"<w:p><w:r><w:t>{{%{kind} {escape(statement.text)} %}}</w:t></w:r></w:p>"
    return tag if kind == "p" else f"<w:tr><w:tc>{tag}</w:tc></w:tr>"


def _runs(text: str) -> str:
    return "".join(_run(piece) for piece in _INLINE.split(text) if piece)


def _run(piece: str) -> str:
    if piece == "<br>":
        return "<w:r><w:br/></w:r>"
    style = ""
    for mark, name in (("**", "Tebal"), ("__", "GarisBawah")):
        if len(piece) > 4 and piece.startswith(mark) and piece.endswith(mark):
            piece, style = piece[2:-2], f'<w:rPr><w:rStyle w:val="{name}"/></w:rPr>'
    return f'<w:r>{style}<w:t xml:space="preserve">{escape(piece)}</w:t></w:r>'


def _shares(widths: list[float], total: int) -> list[int]:
    """Split a total in proportion to the widths, exactly."""
    edges = [round(sum(widths[:n]) / sum(widths) * total) for n in range(len(widths) + 1)]
    return [right - left for left, right in pairwise(edges)]


def _toc(headings: list[str]) -> str:
    opening = _FIELD.format(kind="begin", dirty=' w:dirty="true"')
    code = r'<w:r><w:instrText xml:space="preserve"> TOC \o "1-2" \h \z \u </w:instrText></w:r>'
    lines = [f"BAB {_roman(n)} {text}" for n, text in enumerate(headings, 1)] or [""]
    runs = [_runs(line) for line in lines]
    runs[0] = opening + code + _FIELD.format(kind="separate", dirty="") + runs[0]
    runs[-1] += _FIELD.format(kind="end", dirty="")
    return "".join(_styled("toc1", run) for run in runs)


def _roman(number: int) -> str:
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


_LOGO = (
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
    f'<wp:extent cx="{LOGO_EMU}" cy="{LOGO_EMU}"/><wp:docPr id="1" name="Lambang" '
    'descr="Lambang daerah"/><a:graphic>'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
    '<pic:nvPicPr><pic:cNvPr id="1" name="lambang.png"/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip r:embed="rIdLogo"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/>'
    f'<a:ext cx="{LOGO_EMU}" cy="{LOGO_EMU}"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
    "</a:graphic></wp:inline></w:drawing></w:r>"
)
