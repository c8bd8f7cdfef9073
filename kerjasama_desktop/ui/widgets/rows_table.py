"""A table of records with Tambah, Ubah, Hapus, paste from Excel, and undo."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QTableView, QVBoxLayout, QWidget

from kerjasama_desktop.domain.baca import read_table
from kerjasama_desktop.domain.records import Record
from kerjasama_desktop.ui.widgets.column_room import ColumnRoom
from kerjasama_desktop.ui.widgets.form import Form
from kerjasama_desktop.ui.widgets.message_bar import MessageBar
from kerjasama_desktop.ui.widgets.parts import button, label, row
from kerjasama_desktop.ui.widgets.record_dialog import RecordDialog
from kerjasama_desktop.ui.widgets.rows_model import Column, RowsModel
from kerjasama_desktop.ui.widgets.table_look import calm

_CHOOSE = "Pilih dulu"


class RowsTable(QWidget):
    """`noun` names one row ('anggota'); make() gives a new record, form() a fresh form for one.

    The rows of a `fixed` table are given: they can be changed, but none added or removed.
    """

    edited = Signal()

    def __init__(
        self,
        noun: str,
        columns: Sequence[Column],
        make: Callable[[], Record],
        form: Callable[[], Form],
        *,
        empty: str,
        extra: Sequence[QWidget] = (),
        ordered: bool = False,
        fixed: bool = False,
    ) -> None:
        super().__init__()
        self._noun, self._make, self._form = noun, make, form
        self._fixed = fixed
        self.model = RowsModel(columns, self)
        self._undo: list[list[Any]] = []
        self.messages = MessageBar()
        self.view = self._build_view(columns)
        self._empty = label(empty, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty)
        column.addWidget(self.view)
        column.addWidget(self.messages)
        column.addWidget(row(*self._buttons(ordered), *extra))
        self._connect_keys()
        self._fit()

    def _build_view(self, columns: Sequence[Column]) -> QTableView:
        view = QTableView()
        view.setModel(self.model)
        calm(view, f"Daftar {self._noun}")
        view.setAlternatingRowColors(True)
        ColumnRoom(view, [column.stretch for column in columns])
        view.doubleClicked.connect(self._on_double_clicked)
        view.selectionModel().selectionChanged.connect(self._hush)
        return view

    def _buttons(self, ordered: bool) -> list[QWidget]:
        self.add_button = button(f"+ Tambah {self._noun}", self.add)
        self._edit_button = button("Ubah", self.edit)
        self._delete_button = button("Hapus", self.delete)
        moves: list[QWidget] = []
        if ordered:
            moves = [button("Naik", lambda: self._move(-1)), button("Turun", lambda: self._move(1))]
        if self._fixed:
            self.add_button.hide()
            self._delete_button.hide()
        return [self.add_button, self._edit_button, self._delete_button, *moves]

    def _connect_keys(self) -> None:
        keys: list[tuple[QKeySequence.StandardKey | Qt.Key, Callable[[], object]]] = [
            (QKeySequence.StandardKey.Undo, self.undo),
            (Qt.Key.Key_Return, self.edit),
        ]
        if not self._fixed:
            keys.append((QKeySequence.StandardKey.Paste, self.paste))
            keys.append((Qt.Key.Key_Delete, self.delete))
        for key, do in keys:
            shortcut = QShortcut(QKeySequence(key), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(do)

    def show_records(self, records: Sequence[Record]) -> None:
        """Show these records; a table that shows them already keeps its selection and undo."""
        if records != self.model.records():
            chosen = self._chosen_id()
            self.model.show(records)
            self.forget()
            self._choose(chosen)
        self._fit()

    def forget(self) -> None:
        """Drop what could be undone: the table is about to show something else's rows."""
        self._undo.clear()
        self.messages.hide()

    def records(self) -> list[Any]:
        return self.model.records()

    def select(self, item: UUID | None) -> None:
        self._choose(item)
        self.view.setFocus()

    def _choose(self, item: UUID | None) -> None:
        for number, record in enumerate(self.model.records()):
            if record.id == item:
                self.view.selectRow(number)

    @property
    def current(self) -> int:
        """The row with the cursor, or -1."""
        return self.view.currentIndex().row()

    @property
    def _chosen(self) -> int:
        """The row that is seen to be chosen, or the only one; else -1."""
        chosen = self.view.selectionModel().selectedRows()
        if chosen:
            return chosen[0].row()
        return 0 if self.model.rowCount() == 1 else -1

    def _chosen_id(self) -> UUID | None:
        chosen = self.view.selectionModel().selectedRows()
        return self.model.record(chosen[0].row()).id if chosen else None

    def _hush(self) -> None:
        """Take back the request to choose a row: it was done, or is no longer needed."""
        if self.messages.sentence.startswith(_CHOOSE):
            self.messages.hide()

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.edit()

    def ask(self, title: str, record: Any, *, more: bool) -> tuple[bool, bool]:
        """Let a person edit the record in a dialog; return (taken over, add another)."""
        dialog = RecordDialog(self, title, self._form(), record)
        dialog.offer_more(more)
        return dialog.run(), dialog.again

    def add(self) -> None:
        again = True
        while again:
            record = self._make()
            taken, again = self.ask(f"Tambah {self._noun}", record, more=True)
            if taken:
                self.append([record])

    def append(self, records: Sequence[Record]) -> None:
        if not records:
            return
        self._remember()
        self.model.insert(self.model.rowCount(), records)
        self.view.selectRow(self.model.rowCount() - 1)
        self._changed()

    def edit(self) -> None:
        number = self._chosen
        if number < 0:
            self.messages.say(f"{_CHOOSE} {self._noun} yang akan diubah.")
            return
        record = self.model.record(number).model_copy(deep=True)
        taken, _ = self.ask(f"Ubah {self._noun}", record, more=False)
        if taken:
            self._remember()
            self.model.replace(number, record)
            self._changed()

    def delete(self) -> None:
        number = self._chosen
        if number < 0:
            self.messages.say(f"{_CHOOSE} {self._noun} yang akan dihapus.")
            return
        self._remember()
        self.model.remove(number)
        self.messages.say(f"1 {self._noun} dihapus.", "info", "Urungkan", self.undo)
        self._changed()

    def _move(self, by: int) -> None:
        number = self._chosen
        if number < 0 or not 0 <= number + by < self.model.rowCount():
            return
        self._remember()
        record = self.model.remove(number)
        self.model.insert(number + by, [record])
        self.view.selectRow(number + by)
        self._changed()

    def undo(self) -> None:
        if self._undo:
            self.model.show(self._undo.pop())
            self.messages.hide()
            self._changed()

    def paste(self) -> None:
        self.paste_text(QGuiApplication.clipboard().text())

    def paste_text(self, text: str) -> None:
        """Add the rows of a copied Excel range; nothing is added unless every row can be read."""
        readable = [column for column in self.model.columns if column.read]
        records: list[Record] = []
        for number, cells in enumerate(read_table(text), 1):
            if len(cells) != len(readable):
                titles = ", ".join(column.title for column in readable)
                self.messages.say(
                    f"Baris {number} berisi {len(cells)} kolom, seharusnya {len(readable)}: "
                    f"{titles}. Belum ada yang ditambahkan.",
                    "warning",
                )
                return
            record = self._make()
            wrong = _read_cells(record, readable, cells)
            if wrong:
                self.messages.say(f"Baris {number}: {wrong} Belum ada yang ditambahkan.", "warning")
                return
            records.append(record)
        self.append(records)
        if records:
            self.messages.say(
                f"{len(records)} {self._noun} ditempelkan.", "good", "Urungkan", self.undo
            )

    def _remember(self) -> None:
        self._undo.append(self.model.records())

    def _changed(self) -> None:
        self._hush()
        self._fit()
        self.edited.emit()

    def _fit(self) -> None:
        rows = self.model.rowCount()
        self._empty.setVisible(rows == 0)
        self.view.setVisible(rows > 0)
        self._edit_button.setEnabled(rows > 0)
        self._delete_button.setEnabled(rows > 0)
        self.view.setFixedHeight(min(rows, 8) * 34 + 46)


def _read_cells(record: Record, columns: Sequence[Column], cells: Sequence[str]) -> str:
    for column, cell in zip(columns, cells, strict=True):
        try:
            if column.read and cell:
                column.read(record, cell)
        except ValueError:
            return f'kolom {column.title} berisi "{cell}", yang tidak terbaca.'
    return ""
