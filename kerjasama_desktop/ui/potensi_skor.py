"""Scores and weights as a table, and what was typed last to be taken back."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal
from PySide6.QtGui import QColor
from typing_extensions import override

from kerjasama_desktop.domain.potensi import Kriteria, Potensi, by_priority, priority_score
from kerjasama_desktop.domain.terbilang import angka
from kerjasama_desktop.ui.widgets.rows_model import Index

KRITERIA = list(Kriteria)
FIRST = 2
SCORE = FIRST + len(KRITERIA)
TITLES = ["Urutan", "Nama", *(k.value.capitalize() for k in KRITERIA), "Skor"]
GROUND = QColor("#eef1f0")
_HIGHEST = 5


class PriorityModel(QAbstractTableModel):
    """Row 0 holds the weights (0-5), the others the scores (1-5) of one item each."""

    scored = Signal(object)
    weighted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[Potensi] = []
        self._weights: dict[Kriteria, int] = {}
        self._former: list[tuple[UUID | None, dict[Kriteria, int]]] = []

    def show(self, items: Sequence[Potensi], weights: dict[Kriteria, int]) -> None:
        if {item.id for item in items} != {item.id for item in self._items}:
            self._former.clear()
        self.beginResetModel()
        self._items, self._weights = list(items), dict(weights)
        self.endResetModel()

    def items(self) -> list[Potensi]:
        return list(self._items)

    def sort_by_rank(self) -> None:
        self.show([item for item, _ in by_priority(self._items, self._weights)], self._weights)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._items) + 1

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(TITLES)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        editable = FIRST <= index.column() < SCORE
        return found | Qt.ItemFlag.ItemIsEditable if editable else found

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._hint(index)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() != 1:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.BackgroundRole and index.row() == 0:
            return GROUND
        return None

    def _text(self, index: Index) -> str:
        weights, column = index.row() == 0, index.column()
        if FIRST <= column < SCORE:
            value = self._values(index.row()).get(KRITERIA[column - FIRST])
            return "" if value is None else str(value)
        if column == 1:
            return "Bobot" if weights else self._items[index.row() - 1].nama
        if weights:
            return ""
        score = self._score(self._items[index.row() - 1])
        if score is None:
            return "–"
        return str(self._rank(score)) if column == 0 else angka(round(score, 2))

    def _hint(self, index: Index) -> str:
        if FIRST <= index.column() < SCORE:
            return KRITERIA[index.column() - FIRST].label
        return self._text(index)

    def _values(self, number: int) -> dict[Kriteria, int]:
        return self._weights if number == 0 else self._items[number - 1].skor

    def _score(self, item: Potensi) -> float | None:
        return priority_score(item.skor, self._weights)

    def _rank(self, score: float) -> int:
        others = (self._score(item) for item in self._items)
        return 1 + sum(other is not None and other > score for other in others)

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a digit, or '' to clear a score; anything else is refused."""
        if role != Qt.ItemDataRole.EditRole or not FIRST <= index.column() < SCORE:
            return False
        text, weight = str(value).strip(), index.row() == 0
        lowest = 0 if weight else 1
        if text and not (text.isdecimal() and lowest <= int(text) <= _HIGHEST):
            return False
        if not text and weight:
            return False
        kriteria = KRITERIA[index.column() - FIRST]
        values = {k: v for k, v in self._values(index.row()).items() if k is not kriteria}
        if text:
            values[kriteria] = int(text)
        number = index.row()
        item_id = self._items[number - 1].id if number else None
        self._former.append((item_id, dict(self._values(number))))
        self._put(number, values)
        return True

    def undo(self) -> None:
        """Take back the last digit that was typed or cleared, wherever its row is now."""
        if self._former:
            item_id, values = self._former.pop()
            rows = [None, *(item.id for item in self._items)]
            self._put(rows.index(item_id), values)

    def _put(self, number: int, values: dict[Kriteria, int]) -> None:
        if number == 0:
            self._weights = values
            self.weighted.emit(dict(values))
        else:
            changed = self._items[number - 1].model_copy(update={"skor": values})
            self._items[number - 1] = changed
            self.scored.emit(changed)
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, SCORE))

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return TITLES[section]
        if role == Qt.ItemDataRole.ToolTipRole and FIRST <= section < SCORE:
            return KRITERIA[section - FIRST].label
        return None
