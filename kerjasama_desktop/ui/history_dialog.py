"""Riwayat: who changed what of a cooperation and when, with what it was and what it became."""

from datetime import date

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from kerjasama_desktop.domain.jejak import Jejak
from kerjasama_desktop.domain.jejak_words import details, tell
from kerjasama_desktop.domain.text import search_key
from kerjasama_desktop.services.safekeeping import moment_words
from kerjasama_desktop.ui.widgets.editors import TextEditor
from kerjasama_desktop.ui.widgets.parts import button, label
from kerjasama_desktop.ui.widgets.plain_table import PlainTable
from kerjasama_desktop.ui.widgets.rows_model import Column, RowsModel


class HistoryDialog(QDialog):
    def __init__(self, parent: QWidget, title: str, entries: list[Jejak], today: date) -> None:
        super().__init__(parent)
        self._entries = entries
        self._keys = {one.id: search_key(f"{tell(one)} {one.oleh}") for one in entries}
        self.setWindowTitle("Riwayat perubahan isian")
        self.resize(860, 560)
        self._search = TextEditor("Cari nama, isian, atau orang")
        self._search.setAccessibleName("Cari dalam riwayat")
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._filter)
        self.table = self._build_table(today)
        self._detail = label("", "help")
        self._empty = label("", "muted")
        self._build(title)
        self._filter()

    def _build_table(self, today: date) -> PlainTable:
        columns = [
            Column("Waktu", lambda one: moment_words(one.waktu, today)),
            Column("Oleh", lambda one: one.oleh or "–"),
            Column("Yang dilakukan", tell),
        ]
        table = PlainTable("Riwayat", RowsModel(columns, self), {0: 180, 1: 150}, {1: 620})
        table.selectionModel().selectionChanged.connect(self._show_detail)
        return table

    def _build(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(title or "Kerja sama tanpa nama", "section"))
        column.addWidget(self._search)
        column.addWidget(self._empty)
        column.addWidget(self.table, 1)
        column.addWidget(self._detail)
        closing = QHBoxLayout()
        closing.addStretch(1)
        closing.addWidget(button("&Tutup", self.accept))
        column.addLayout(closing)

    def _filter(self) -> None:
        words = search_key(self._search.text()).split()
        shown = [one for one in self._entries if all(w in self._keys[one.id] for w in words)]
        self.table.rows.show(shown)
        self.table.setVisible(bool(shown))
        self._empty.setVisible(not shown)
        found = "Tidak ada yang cocok. Ubah kata pencarian." if words else "Belum ada riwayat."
        self._empty.setText(found)
        if shown:
            self.table.selectRow(0)
        self._show_detail()

    def _show_detail(self) -> None:
        chosen = self.table.chosen if self.table.isVisibleTo(self) else []
        lines = [_line(*part) for part in details(chosen[0])] if chosen else []
        self._detail.setText("\n".join(lines))
        self._detail.setVisible(bool(lines))


def _line(field: str, former: str, now: str) -> str:
    return f"{field}: {_short(former)} → {_short(now)}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    if not line:
        return "kosong"
    return f"“{line}”" if len(line) <= 160 else f"“{line[:159].rstrip()}…”"
