"""Skala prioritas: scores and weights in a grid made for the keyboard, ranking beside them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kerjasama_desktop.domain.potensi import Kriteria, Potensi, by_priority, priority_score
from kerjasama_desktop.domain.terbilang import angka
from kerjasama_desktop.ui.widgets.parts import button, label, row
from kerjasama_desktop.ui.widgets.rows_model import Index

_KRITERIA = list(Kriteria)
_FIRST = 2
_SCORE = _FIRST + len(_KRITERIA)
_TITLES = ["Urutan", "Nama", *(k.value.capitalize() for k in _KRITERIA), "Skor"]
_GROUND = QColor("#eef1f0")
_INK, _LINE, _ACCENT = QColor("#1d2b2a"), QColor("#d9e0de"), QColor("#0f6b5c")
_HIGHEST = 5


class PriorityModel(QAbstractTableModel):
    """Row 0 holds the weights (0-5), the others the scores (1-5) of one item each."""

    scored = Signal(object)
    weighted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[Potensi] = []
        self._weights: dict[Kriteria, int] = {}

    def show(self, items: Sequence[Potensi], weights: dict[Kriteria, int]) -> None:
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
        return 0 if parent is not None and parent.isValid() else len(_TITLES)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        editable = _FIRST <= index.column() < _SCORE
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
            return _GROUND
        return None

    def _text(self, index: Index) -> str:
        weights, column = index.row() == 0, index.column()
        if _FIRST <= column < _SCORE:
            value = self._values(index.row()).get(_KRITERIA[column - _FIRST])
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
        if _FIRST <= index.column() < _SCORE:
            return _KRITERIA[index.column() - _FIRST].label
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
        if role != Qt.ItemDataRole.EditRole or not _FIRST <= index.column() < _SCORE:
            return False
        text, weight = str(value).strip(), index.row() == 0
        lowest = 0 if weight else 1
        if text and not (text.isdecimal() and lowest <= int(text) <= _HIGHEST):
            return False
        if not text and weight:
            return False
        kriteria = _KRITERIA[index.column() - _FIRST]
        values = {k: v for k, v in self._values(index.row()).items() if k is not kriteria}
        if text:
            values[kriteria] = int(text)
        self._put(index.row(), values)
        return True

    def _put(self, number: int, values: dict[Kriteria, int]) -> None:
        if number == 0:
            self._weights = values
            self.weighted.emit(dict(values))
        else:
            changed = self._items[number - 1].model_copy(update={"skor": values})
            self._items[number - 1] = changed
            self.scored.emit(changed)
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, _SCORE))

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
            return _TITLES[section]
        if role == Qt.ItemDataRole.ToolTipRole and _FIRST <= section < _SCORE:
            return _KRITERIA[section - _FIRST].label
        return None


class UprightHeader(QHeaderView):
    """Criteria read from below to above, so that nine of them fit beside the names."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHighlightSections(False)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        longest = max(metrics.horizontalAdvance(title) for title in _TITLES)
        return QSize(super().sizeHint().width(), int(longest * 1.15) + 18)

    @override
    def paintSection(self, painter: QPainter, rect: Any, logicalIndex: int) -> None:
        painter.save()
        painter.fillRect(rect, _GROUND)
        painter.setPen(_LINE)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(_INK)
        painter.setFont(self._bold())
        if _FIRST <= logicalIndex < _SCORE:
            painter.translate(rect.left(), rect.bottom())
            painter.rotate(-90)
            box = QRectF(8, 0, rect.height() - 12, rect.width())
            side = Qt.AlignmentFlag.AlignLeft
        else:
            box = QRectF(rect.adjusted(6, 0, -4, -8))
            side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        if _FIRST <= logicalIndex < _SCORE:
            side |= Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, int(side), _TITLES[logicalIndex])
        painter.restore()


class CellFrame(QStyledItemDelegate):
    """Draws a frame around the chosen cell, so that it is seen on any ground."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.save()
            painter.setPen(QPen(_ACCENT, 2))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
            painter.restore()


class PriorityGrid(QTableView):
    """A digit sets the cell and goes on to the next; Del clears it."""

    def __init__(self, model: PriorityModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(CellFrame(self))
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setAccessibleName("Nilai dan bobot skala prioritas")
        self.setHorizontalHeader(UprightHeader(self))
        self.setTabKeyNavigation(False)
        self.setShowGrid(True)
        self.setWordWrap(False)
        self.setEditTriggers(QTableView.EditTrigger.DoubleClicked)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(34)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(30)
        for column in range(len(_TITLES)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, 42)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(0, 66)
        self.setColumnWidth(_SCORE, 58)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        text, index = event.text(), self.currentIndex()
        clear = event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        if index.isValid() and (clear or text.isdecimal()):
            if self.model().setData(index, "" if clear else text) and not clear:
                self._go_on(index)
            return
        super().keyPressEvent(event)

    def _go_on(self, index: QModelIndex) -> None:
        last = index.column() == _SCORE - 1
        place = (index.row() + 1, _FIRST) if last else (index.row(), index.column() + 1)
        following = self.model().index(*place)
        if following.isValid():
            self.setCurrentIndex(following)


class PriorityView(QWidget):
    """The grid with its help, and what the chosen column asks."""

    def __init__(self) -> None:
        super().__init__()
        self.model = PriorityModel(self)
        self.grid = PriorityGrid(self.model)
        self._question = label("", "label")
        self._empty = label("Belum ada yang dapat dinilai. Isi dulu daftar potensi.", "muted")
        self._help = label(
            "Pilih kotak, lalu ketik 1 sangat rendah, 2 rendah, 3 cukup, 4 baik, atau 5 sangat "
            "baik; tombol Del mengosongkan. Bobot 0 sampai 5; bobot 0 berarti tidak dihitung.",
            "help",
        )
        self._sort = button("&Urutkan menurut skor", self.model.sort_by_rank)
        self.grid.selectionModel().currentChanged.connect(self._on_current_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.addWidget(self._help)
        column.addWidget(self._empty)
        column.addWidget(self.grid, 1)
        column.addWidget(row(self._sort, self._question, stretch_last=True))

    def show_items(self, items: Sequence[Potensi], weights: dict[Kriteria, int]) -> None:
        """Show these items best first; the order then stays while scores are typed."""
        self.model.show([item for item, _ in by_priority(list(items), weights)], weights)
        for part in (self._help, self.grid, self._sort, self._question):
            part.setVisible(bool(items))
        self._empty.setVisible(not items)

    def _on_current_changed(self, index: QModelIndex) -> None:
        chosen = _FIRST <= index.column() < _SCORE
        self._question.setText(_KRITERIA[index.column() - _FIRST].label if chosen else "")
