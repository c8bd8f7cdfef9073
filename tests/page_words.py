"""What a page shows, as text: for tests that look for foreign words."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

_ACROSS = Qt.Orientation.Horizontal
ENGLISH = re.compile(
    r"\b(add|all|and|back|cancel|choose|close|delete|edit|empty|error|field|help|invalid|item|list|"
    r"match|name|next|none|null|number|of|open|page|party|paste|please|save|score|search|select|"
    r"show|status unknown|the|undo|village|warning|with)\b",
    re.IGNORECASE,
)


def shown_words(widget: QWidget) -> list[str]:
    """Return labels, buttons, hints, accessible names and table headings of the widget."""
    found = [widget.accessibleName()]
    for part in widget.findChildren(QWidget):
        found += [part.accessibleName(), part.toolTip()]
        if isinstance(part, QLabel | QAbstractButton):
            found.append(part.text())
        if isinstance(part, QLineEdit | QPlainTextEdit):
            found.append(part.placeholderText())
        if isinstance(part, QTableView):
            model = part.model()
            found += [str(model.headerData(n, _ACROSS)) for n in range(model.columnCount())]
    return [text.replace("&", "") for text in found if text]


def foreign(widget: QWidget) -> list[str]:
    return [text for text in shown_words(widget) if ENGLISH.search(text) or "!" in text[2:]]
