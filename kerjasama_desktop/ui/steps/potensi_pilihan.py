"""The inventory of one village as a list with check boxes: what this cooperation is about."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kerjasama_desktop.domain.kerjasama import ObjekPotensi
from kerjasama_desktop.domain.potensi import Potensi
from kerjasama_desktop.ui.steps.potensi_form import volume_words
from kerjasama_desktop.ui.widgets.column_room import ColumnRoom
from kerjasama_desktop.ui.widgets.parts import label
from kerjasama_desktop.ui.widgets.table_look import calm

_TITLES = ["Nama", "Jenis", "Kategori", "Jumlah"]
_VISIBLE_ROWS = 6


class ObjectList(QWidget):
    """Keeps the links of all villages, shows those of one; a link taken back keeps its id."""

    edited = Signal()
    opened = Signal(object)
    """The item that was double-clicked."""

    def __init__(self) -> None:
        super().__init__()
        self._links: list[ObjekPotensi] = []
        self._known: dict[UUID, ObjekPotensi] = {}
        self._items: list[Potensi] = []
        self.table = self._build_table()
        self._empty = label("", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty)
        column.addWidget(self.table)

    def _build_table(self) -> QTableWidget:
        table = QTableWidget(0, len(_TITLES))
        table.setHorizontalHeaderLabels(_TITLES)
        calm(table, "Potensi dan kebutuhan Desa ini")
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        ColumnRoom(table, [3, 0, 2, 0])
        table.itemChanged.connect(self._on_item_changed)
        table.itemDoubleClicked.connect(lambda item: self.opened.emit(self._items[item.row()]))
        return table

    def show_links(self, links: Sequence[ObjekPotensi]) -> None:
        self._links = list(links)
        self._known.update({link.potensi_id: link for link in links})

    def links(self) -> list[ObjekPotensi]:
        return list(self._links)

    def show_items(self, items: Iterable[Potensi], village: str) -> None:
        chosen = self.current
        self._items = sorted(items, key=lambda item: (item.jenis.label, item.nama))
        self._empty.setText(
            f"Belum ada potensi atau kebutuhan {village} yang dicatat. Tambahkan yang pertama."
        )
        self._empty.setVisible(not self._items)
        self.table.setVisible(bool(self._items))
        self.table.setMinimumHeight(min(len(self._items), _VISIBLE_ROWS) * 34 + 46)
        self._fill()
        if chosen in self._items:
            self.table.selectRow(self._items.index(chosen))

    def _fill(self) -> None:
        linked = {link.potensi_id for link in self._links}
        self.table.blockSignals(True)
        self.table.setRowCount(len(self._items))
        for number, item in enumerate(self._items):
            for place, text in enumerate(_cells(item)):
                cell = QTableWidgetItem(text)
                cell.setToolTip(text)
                if place == 0:
                    checked = item.id in linked
                    cell.setCheckState(
                        Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked
                    )
                self.table.setItem(number, place, cell)
        self.table.blockSignals(False)

    @property
    def current(self) -> Potensi | None:
        number = self.table.currentRow()
        return self._items[number] if 0 <= number < len(self._items) else None

    def select(self, potensi_id: UUID) -> None:
        for number, item in enumerate(self._items):
            if item.id == potensi_id:
                self.table.selectRow(number)
        self.table.setFocus()

    def link(self, potensi_id: UUID) -> None:
        if all(link.potensi_id != potensi_id for link in self._links):
            fresh = ObjekPotensi(potensi_id=potensi_id)
            self._links.append(self._known.setdefault(potensi_id, fresh))

    def _on_item_changed(self, cell: QTableWidgetItem) -> None:
        potensi_id = self._items[cell.row()].id
        if cell.checkState() == Qt.CheckState.Checked:
            self.link(potensi_id)
        else:
            self._links = [link for link in self._links if link.potensi_id != potensi_id]
        self.edited.emit()


def _cells(item: Potensi) -> list[str]:
    kategori = item.kategori.label if item.kategori else "–"
    return [item.nama or "tanpa nama", item.jenis.label, kategori, volume_words(item) or "–"]
