"""The cells of a Word table with their widths and spans, as HTML wants them."""

from collections.abc import Iterator
from dataclasses import dataclass

from kerjasama_desktop.documents.word_styles import Element, W, is_on, val

NO_FILL = {"", "auto", "FFFFFF"}


@dataclass
class Cell:
    """A cell that begins in `column` of the grid; `rows` of 0 belongs to the cell above."""

    element: Element
    column: int
    columns: int
    width: float
    rows: int = 1

    @property
    def attributes(self) -> str:
        fill = self.element.find(f"{W}tcPr/{W}shd")
        colour = "" if fill is None else fill.get(f"{W}fill", "")
        side = val(self.element, "tcPr/vAlign", "top").replace("center", "middle")
        words = f' valign="{side}"'
        if colour not in NO_FILL:
            words += f' bgcolor="#{colour}"'
        if self.columns > 1:
            words += f' colspan="{self.columns}"'
        elif self.width:
            words += f' width="{self.width:.1f}%"'
        return words + (f' rowspan="{self.rows}"' if self.rows > 1 else "")


def table_rows(table: Element) -> list[tuple[bool, list[Cell]]]:
    """Return the rows: whether it is repeated on every page, and the cells that begin in it."""
    widths = [float(c.get(f"{W}w", "0")) for c in table.iterfind(f"{W}tblGrid/{W}gridCol")]
    rows: list[tuple[bool, list[Cell]]] = []
    above: dict[int, Cell] = {}
    for row in _inside(table, f"{W}tr"):
        cells = list(_cells(row, widths))
        for cell in cells:
            _join(cell, above)
        head = is_on(row.find(f"{W}trPr/{W}tblHeader"))
        rows.append((head, [cell for cell in cells if cell.rows]))
    return rows


def _cells(row: Element, widths: list[float]) -> Iterator[Cell]:
    column = int(val(row, "trPr/gridBefore", "0"))
    total = sum(widths)
    for element in _inside(row, f"{W}tc"):
        columns = int(val(element, "tcPr/gridSpan", "1"))
        width = 100 * sum(widths[column : column + columns]) / total if total else 0
        yield Cell(element, column, columns, width)
        column += columns


def _join(cell: Cell, above: dict[int, Cell]) -> None:
    """Let a cell that goes on belong to the one it began with."""
    merge = cell.element.find(f"{W}tcPr/{W}vMerge")
    begun = above.get(cell.column)
    if merge is None:
        above.pop(cell.column, None)
    elif merge.get(f"{W}val") == "restart" or begun is None:
        above[cell.column] = cell
    else:
        begun.rows += 1
        cell.rows = 0


def _inside(parent: Element, tag: str) -> Iterator[Element]:
    """Yield the children of a kind, also those that a content control wraps."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in {f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"}:
            yield from _inside(child, tag)
