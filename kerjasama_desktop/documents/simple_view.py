"""A .docx as simple HTML, for computers without Word: text, order and numbers are exact."""

import base64
import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from posixpath import normpath

from kerjasama_desktop.documents.list_numbers import ListNumbers
from kerjasama_desktop.documents.simple_table import NO_FILL, Cell, table_rows
from kerjasama_desktop.documents.word_styles import Chain, Element, Styles, W, is_on, merged, val

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_V = "{urn:schemas-microsoft-com:vml}"
_ALIGN = {"both": "justify", "center": "center", "right": "right", "end": "right"}
_DIRECTLY = {f"{W}tab": "\t", f"{W}cr": "<br/>", f"{W}noBreakHyphen": "\u2011"}
_BREAK = "\f"
_TWIPS = 15
_EMU = 9525
"""Twentieths of a point, and English metric units, in a pixel of 96 to the inch."""
_NO_LINE = {"", "nil", "none"}
_INSIDE = ("insideH", "insideV")
_RULED = 'border="1" cellpadding="4" style="border-collapse:collapse;'
_PLAIN = 'border="0" cellpadding="2" style="'
_F4 = {"w": "12189", "h": "18709"}


@dataclass(frozen=True)
class SimpleView:
    """`html` for a QTextDocument; size and margins (left, top, right, bottom) in 1/96 inch."""

    html: str
    width: int
    height: int
    margins: tuple[int, int, int, int]


def simple_view(data: bytes) -> SimpleView:
    """Return what a .docx says, with the numbers Word would count.

    Raises:
        ValueError: the bytes are no Word document.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        return _Writer(parts).view()
    except (zipfile.BadZipFile, KeyError, SyntaxError) as error:
        raise ValueError(f"no Word document: {error}") from error


def _parse(data: bytes) -> Element:
    from lxml import etree

    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


def _pixels(attributes: dict[str, str], *names: str, default: str = "0") -> int:
    """Return the first of these measures that is given."""
    found = next((attributes[name] for name in names if name in attributes), default)
    return round(float(found) / _TWIPS)


class _Writer:
    def __init__(self, parts: dict[str, bytes]) -> None:
        self._parts = parts
        self._styles = Styles(self._part("word/styles.xml"))
        self._numbers = ListNumbers(self._part("word/numbering.xml"))
        links = self._part("word/_rels/document.xml.rels")
        found = () if links is None else links
        self._targets = {link.get("Id"): link.get("Target") for link in found}
        self._new_page = False

    def _part(self, name: str) -> Element | None:
        return _parse(self._parts[name]) if name in self._parts else None

    def view(self) -> SimpleView:
        document = _parse(self._parts["word/document.xml"])
        size, around = (merged([next(document.iter(W + name), None)]) for name in ("pgSz", "pgMar"))
        size = _F4 | size
        left, top, right, bottom = (
            _pixels(around, side, default="1417") for side in ("left", "top", "right", "bottom")
        )
        return SimpleView(
            f"<html><body>{self._mark()}{self._blocks(document)}</body></html>",
            _pixels(size, "w"),
            _pixels(size, "h"),
            (left, top, right, bottom),
        )

    def _mark(self) -> str:
        """The word behind the pages, such as DRAF, once at the top."""
        words = {
            path.get("string", "")
            for name, data in self._parts.items()
            if name.startswith("word/header") and name.endswith(".xml")
            for path in _parse(data).iter(f"{_V}textpath")
        }
        look = "font-size:28pt;font-weight:600;color:#9a9a9a"
        return "".join(
            f'<p align="center" style="{look}">{escape(word)}</p>' for word in sorted(words) if word
        )

    def _blocks(self, parent: Element) -> str:
        return "".join(
            self._paragraph(block) if block.tag == f"{W}p" else self._table(block)
            for block in _blocks_of(parent)
        )

    def _paragraph(self, p: Element) -> str:
        own = p.find(f"{W}pPr")
        style = val(p, "pPr/pStyle", self._styles.default)
        chain = self._styles.chain(style)
        before = self._begins_page(own, chain)
        number, margins = self._number(own, chain, style)
        plain = _type(lambda name: next(iter(self._styles.look(None, chain, "rPr", name)), None))
        text = f'<span style="{plain}">{number}</span>' if number else ""
        text += "".join(self._run(r, chain) for r in p.iter(f"{W}r") if _is_shown(r))
        ends_section = own is not None and own.find(f"{W}sectPr") is not None
        self._new_page = ends_section
        if ends_section and not text:
            return ""
        align = self._styles.look(own, chain, "pPr", "jc")
        side = _ALIGN.get(align[0].get(f"{W}val"), "left") if align else "left"
        look = f"{margins}{self._spacing(own, chain)}{self._fill(own, chain)}white-space:pre-wrap"
        html, empty = "", f'<span style="{plain}">&nbsp;</span>'
        for place, piece in enumerate(text.split(_BREAK)):
            page = "page-break-before:always;" if place or before else ""
            html += f'<p align="{side}" style="{page}{look}">{piece or empty}</p>'
        return html + ("<hr/>" if self._styles.look(own, chain, "pPr", "pBdr") else "")

    def _fill(self, own: Element | None, chain: Chain) -> str:
        shades = merged(self._styles.look(own, chain, "pPr", "shd"))
        colour = shades.get("fill", "auto")
        return "" if colour in NO_FILL else f"background-color:#{colour};"

    def _begins_page(self, own: Element | None, chain: Chain) -> bool:
        wanted = self._styles.look(own, chain, "pPr", "pageBreakBefore")
        return self._new_page or bool(wanted and is_on(wanted[0]))

    def _number(self, own: Element | None, chain: Chain, style: str) -> tuple[str, str]:
        """Return the number as text and the margins of its paragraph as CSS."""
        settings = self._styles.look(own, chain, "pPr", "numPr")
        number = next((val(s, "numId") for s in settings if val(s, "numId")), "")
        ilvl = next((val(s, "ilvl") for s in settings if val(s, "ilvl")), "")
        indents = self._styles.look(own, chain, "pPr", "ind")
        found = self._numbers.level(number, ilvl, style)
        if found is None:
            return "", _margins(merged(indents))
        place, level = found
        direct = own is not None and own.find(f"{W}numPr") is not None
        own_indent = None if own is None else own.find(f"{W}ind")
        order = [own_indent, level.indent, *indents] if direct else [*indents, level.indent]
        gap = {"tab": "\t", "space": " "}.get(level.gap, "")
        return escape(self._numbers.count(number, place)) + gap, _margins(merged(order))

    def _spacing(self, own: Element | None, chain: Chain) -> str:
        spacing = merged(self._styles.look(own, chain, "pPr", "spacing"))
        look = f"margin-top:{_pixels(spacing, 'before')}px;"
        look += f"margin-bottom:{_pixels(spacing, 'after')}px;"
        if "line" in spacing and spacing.get("lineRule", "auto") == "auto":
            look += f"line-height:{round(float(spacing['line']) / 2.4)}%;"
        return look

    def _run(self, run: Element, chain: Chain) -> str:
        own = run.find(f"{W}rPr")
        nearest = (*self._styles.chain(val(run, "rPr/rStyle")), *chain)

        def look(name: str) -> Element | None:
            return next(iter(self._styles.look(own, nearest, "rPr", name)), None)

        capitals = is_on(look("caps"))
        text = "".join(self._piece(node, capitals) for node in run)
        opened = f'<span style="{_type(look)}">'
        pieces = (f"{opened}{piece}</span>" if piece else "" for piece in text.split(_BREAK))
        return _BREAK.join(pieces)

    def _piece(self, node: Element, capitals: bool) -> str:
        if node.tag == f"{W}t":
            text = node.text or ""
            return escape(text.upper() if capitals else text)
        if node.tag == f"{W}br":
            return _BREAK if node.get(f"{W}type") == "page" else "<br/>"
        return self._picture(node) if node.tag == f"{W}drawing" else _DIRECTLY.get(node.tag, "")

    def _picture(self, drawing: Element) -> str:
        blip, extent = (next(drawing.iter(tag), None) for tag in (f"{_A}blip", f"{_WP}extent"))
        target = None if blip is None else self._targets.get(blip.get(f"{_R}embed"))
        data = self._parts.get(normpath(f"word/{target}"))
        if data is None or extent is None:
            return ""
        width, height = (round(int(extent.get(side)) / _EMU) for side in ("cx", "cy"))
        source = f"data:image/png;base64,{base64.b64encode(data).decode()}"
        return f'<img src="{source}" width="{width}" height="{height}"/>'

    def _table(self, table: Element) -> str:
        style = self._styles.chain(val(table, "tblPr/tblStyle"))
        borders = self._styles.look(table.find(f"{W}tblPr"), style, "tblPr", "tblBorders")
        ruled = borders and any(val(borders[0], side) not in _NO_LINE for side in _INSIDE)
        look = _RULED if ruled else _PLAIN
        page = "page-break-before:always" if self._new_page else ""
        self._new_page = False
        heads, rows = "", ""
        for is_head, cells in table_rows(table):
            row = f"<tr>{''.join(self._cell(cell) for cell in cells)}</tr>"
            if is_head and not rows:
                heads += row
            else:
                rows += row
        head = f"<thead>{heads}</thead>" if heads else ""
        return f'<table width="100%" cellspacing="0" {look}{page}">{head}{rows}</table>'

    def _cell(self, cell: Cell) -> str:
        content = self._blocks(cell.element)
        return f"<td{cell.attributes}>{content}</td>"


def _blocks_of(parent: Element) -> Iterator[Element]:
    """Yield paragraphs and tables in order, out of whatever wraps them."""
    for child in parent:
        if child.tag in {f"{W}p", f"{W}tbl"}:
            yield child
        elif isinstance(child.tag, str) and child.tag not in {f"{W}sectPr", f"{W}tcPr"}:
            yield from _blocks_of(child)


def _is_shown(run: Element) -> bool:
    """A text box is kept twice, once for older programs."""
    return next(run.iterancestors(f"{_MC}Fallback"), None) is None


def _margins(indent: dict[str, str]) -> str:
    first = _pixels(indent, "firstLine") - _pixels(indent, "hanging")
    left, right = _pixels(indent, "left", "start"), _pixels(indent, "right", "end")
    return f"margin-left:{left}px;margin-right:{right}px;text-indent:{first}px;"


def _type(look: Callable[[str], Element | None]) -> str:
    """Return size, face and weight of a run as CSS."""
    fonts, size, underline = look("rFonts"), look("sz"), look("u")
    style = ""
    if fonts is not None and fonts.get(f"{W}ascii"):
        style += f"font-family:'{escape(fonts.get(f'{W}ascii'))}';"
    if size is not None:
        style += f"font-size:{float(size.get(f'{W}val')) / 2:g}pt;"
    style += "font-weight:600;" if is_on(look("b")) else ""
    style += "font-style:italic;" if is_on(look("i")) else ""
    ruled = underline is not None and underline.get(f"{W}val") not in {"none", None}
    return style + ("text-decoration:underline;" if ruled else "")
