"""A table to look through and choose from: whole rows, no editing, keyboard first."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QSize, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView
from typing_extensions import override

from kerjasama_desktop.ui.widgets.rows_model import RowsModel
from kerjasama_desktop.ui.widgets.table_look import calm


class PlainTable(QTableView):
    """Columns share the width but for those whose `widths` are given, in pixels.

    A column in `room` is shown only while the table is at least so wide.
    """

    def __init__(
        self,
        name: str,
        model: RowsModel,
        widths: dict[int, int],
        room: dict[int, int],
        *,
        many: bool = False,
    ) -> None:
        super().__init__()
        self.rows = model
        self._room = room
        self.setModel(model)
        calm(self, name, 32)
        if many:
            self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAlternatingRowColors(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        for number in range(len(model.columns)):
            fixed = number in widths
            mode = QHeaderView.ResizeMode.Fixed if fixed else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(number, mode)
            if fixed:
                header.resizeSection(number, widths[number])

    @override
    def sizeHint(self) -> QSize:
        """Ask for little; a layout gives it what is left over."""
        return QSize(400, max(200, self.minimumHeight()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        for number, width in self._room.items():
            self.setColumnHidden(number, event.size().width() < width)
        super().resizeEvent(event)
        if self.selectionModel().hasSelection():
            self.scrollTo(self.currentIndex())

    def on_open(self, do: Callable[[], object]) -> None:
        """Double-click and Enter."""
        self.doubleClicked.connect(lambda: do())
        enter = QShortcut(QKeySequence(Qt.Key.Key_Return), self)
        enter.setContext(Qt.ShortcutContext.WidgetShortcut)
        enter.activated.connect(do)

    @property
    def chosen(self) -> list[Any]:
        """The selected records, in the order of the table."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.rows.record(number) for number in numbers]

    def choose_where(self, wanted: Callable[[Any], bool]) -> None:
        """Select the first record that is wanted, alone, whatever keys are held down."""
        for number, record in enumerate(self.rows.records()):
            if wanted(record):
                index = self.rows.index(number, 0)
                flags = QItemSelectionModel.SelectionFlag
                self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
                self.scrollTo(index)
                return
