"""Skala prioritas: scores and weights in a grid made for the keyboard, ranking beside them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QKeySequence, QPainter, QPen
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

from kerjasama_desktop.domain.potensi import Kriteria, Potensi, by_priority
from kerjasama_desktop.ui.potensi_skor import (
    FIRST,
    GROUND,
    KRITERIA,
    SCORE,
    TITLES,
    PriorityModel,
)
from kerjasama_desktop.ui.widgets.parts import button, label, row
from kerjasama_desktop.ui.widgets.rows_model import Index

_INK, _LINE, _ACCENT = QColor("#1d2b2a"), QColor("#d9e0de"), QColor("#0f6b5c")


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
        longest = max(metrics.horizontalAdvance(title) for title in TITLES)
        return QSize(super().sizeHint().width(), int(longest * 1.15) + 18)

    @override
    def paintSection(self, painter: QPainter, rect: Any, logicalIndex: int) -> None:
        painter.save()
        painter.fillRect(rect, GROUND)
        painter.setPen(_LINE)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(_INK)
        painter.setFont(self._bold())
        if FIRST <= logicalIndex < SCORE:
            painter.translate(rect.left(), rect.bottom())
            painter.rotate(-90)
            box = QRectF(8, 0, rect.height() - 12, rect.width())
            side = Qt.AlignmentFlag.AlignLeft
        else:
            box = QRectF(rect.adjusted(6, 0, -4, -8))
            side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        if FIRST <= logicalIndex < SCORE:
            side |= Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, int(side), TITLES[logicalIndex])
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
    """A digit sets the cell and goes on to the next; Del clears it, Ctrl+Z takes it back."""

    def __init__(self, model: PriorityModel) -> None:
        super().__init__()
        self._scores = model
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
        for column in range(len(TITLES)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, 42)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(0, 66)
        self.setColumnWidth(SCORE, 58)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self._scores.undo()
            return
        text, index = event.text(), self.currentIndex()
        clear = event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        if index.isValid() and (clear or text.isdecimal()):
            if self.model().setData(index, "" if clear else text) and not clear:
                self._go_on(index)
            return
        super().keyPressEvent(event)

    def _go_on(self, index: QModelIndex) -> None:
        last = index.column() == SCORE - 1
        place = (index.row() + 1, FIRST) if last else (index.row(), index.column() + 1)
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
            "baik; tombol Del mengosongkan, Ctrl+Z mengurungkan. Bobot 0 sampai 5; bobot 0 berarti "
            "tidak dihitung.",
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
        chosen = FIRST <= index.column() < SCORE
        self._question.setText(KRITERIA[index.column() - FIRST].label if chosen else "")
