"""Puts a closing sentence into the table it must stay with.

LibreOffice keeps a table's rows together but never a paragraph with the table below it, so that
signatures would stand on a page of their own.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from wordkit.source import Cell, Item, Paragraph, Row, Statement, Table


def closed(items: Sequence[Item]) -> Iterator[Item]:
    """Yield the items; a paragraph '… Lanjut' right above a plain table is its first row."""
    for place, item in enumerate(items):
        if isinstance(item, Paragraph) and "Lanjut" in item.style:
            tables = _tables(items[place + 1 :])
            for table in tables:
                joined = [Cell([], mark="<") for _ in table.widths[1:]]
                table.rows.insert(0, Row([Cell([item]), *joined]))
            if tables:
                continue
        yield item


def _tables(items: Sequence[Item]) -> list[Table]:
    """Return the plain table that follows, or those of an if that has one in every branch."""
    first = items[0] if items else None
    if isinstance(first, Table):
        return [first] if first.kind == "plain" else []
    if first is None or _word(first) != "if":
        return []
    branches = list(takewhile(lambda item: _word(item) != "endif", items[1:]))
    tables = [item for item in branches if isinstance(item, Table) and item.kind == "plain"]
    words = [_word(item) for item in branches if item not in tables]
    whole = set(words) <= {"elif", "else"} and "else" in words and len(tables) == len(words) + 1
    return tables if whole else []


def _word(item: Item) -> str:
    return item.text.partition(" ")[0] if isinstance(item, Statement) else ""
