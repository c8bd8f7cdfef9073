"""Arsip dokumen: everything that was ever made, with search and filters."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.domain.terbilang import tanggal
from kerjasama_desktop.domain.text import search_key
from kerjasama_desktop.services.archive import Archived, archived
from kerjasama_desktop.services.paperwork import PaperState, file_of
from kerjasama_desktop.ui.file_actions import FileActions
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.widgets.editors import ChoiceEditor, TextEditor
from kerjasama_desktop.ui.widgets.message_bar import MessageBar
from kerjasama_desktop.ui.widgets.parts import button, label, row
from kerjasama_desktop.ui.widgets.plain_table import PlainTable
from kerjasama_desktop.ui.widgets.rows_model import Column, RowsModel
from kerjasama_desktop.ui.widgets.work_bar import WorkBar

_STATES = [state for state in PaperState if state is not PaperState.BELUM]


class ArchivePage(QWidget):
    cooperation_opened = Signal(object, object)

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._all: list[Archived] = []
        self.search = TextEditor("Cari judul, nomor, Desa, atau tahun")
        self.search.setAccessibleName("Cari dokumen")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.kind = self._choice("Jenis dokumen", "Semua jenis")
        self.year = self._choice("Tahun", "Semua tahun")
        self.status = self._choice("Status", "Semua status")
        self.status.set_options([(state, state.value) for state in _STATES])
        columns = [
            Column("Dokumen", lambda a: a.dokumen.judul),
            Column("Kerja sama", lambda a: a.kerja_sama),
            Column("Nomor", lambda a: a.dokumen.nomor or "–"),
            Column("Tanggal", lambda a: tanggal(a.dokumen.tanggal) if a.dokumen.tanggal else "–"),
            Column("Status", lambda a: a.status.value),
        ]
        self.table = PlainTable(
            "Daftar dokumen", RowsModel(columns, self), {2: 176, 3: 156, 4: 156}, {1: 700, 2: 860}
        )
        self.table.on_open(self.open_chosen)
        self.messages = MessageBar()
        self._work = WorkBar(office.background, self.messages)
        self._files = FileActions(self, self._work, self.messages)
        self._empty = label("", "muted")
        self._build()
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.search.setFocus)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self)
        keys.activated.connect(self.print_chosen)

    def _choice(self, name: str, empty: str) -> ChoiceEditor:
        choice = ChoiceEditor(empty=empty)
        choice.setAccessibleName(name)
        choice.set_options([])
        choice.edited.connect(self._filter)
        return choice

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label("Arsip dokumen", "heading"))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.search, 1)
        for choice in (self.kind, self.year, self.status):
            line.addWidget(choice)
        column.addLayout(line)
        column.addWidget(self._work)
        column.addWidget(self.messages)
        column.addWidget(self._empty)
        column.addWidget(self.table, 1)
        self._actions = row(
            button("&Buka", self.open_chosen, "primary"),
            button("&Cetak", self.print_chosen),
            button("&Pratinjau", self.preview_chosen),
            button("Buka f&older", self.open_folder),
            button("Buka kerja &sama", self._open_cooperation),
        )
        column.addWidget(self._actions)
        column.addStretch(0)

    def refresh(self) -> None:
        """Read again what there is; the filters stay."""
        self._all = archived(self._office.database, self._office.folders.documents)
        self.kind.set_options([(name, name) for name in sorted({a.jenis for a in self._all})])
        years = sorted({a.tahun for a in self._all if a.tahun}, reverse=True)
        self.year.set_options([(year, str(year)) for year in years])
        self._filter()

    def _filter(self) -> None:
        words = search_key(self.search.text()).split()
        wanted = (self.kind.value(), self.year.value(), self.status.value())
        shown = [a for a in self._all if _fits(a, words, *wanted)]
        self.table.rows.show(shown)
        self.table.setVisible(bool(shown))
        self._actions.setVisible(bool(shown))
        self._empty.setVisible(not shown)
        if shown:
            self.table.selectRow(0)
        elif self._all:
            self._empty.setText("Tidak ada yang cocok. Ubah kata pencarian atau saringan.")
        else:
            self._empty.setText(
                "Belum ada dokumen. Dokumen dibuat pada langkah Dokumen setiap kerja sama."
            )

    @property
    def _chosen(self) -> Archived | None:
        chosen = self.table.chosen
        return chosen[0] if chosen else None

    def _with_file(self, do: Callable[[Path], None]) -> None:
        """Do something with the chosen document's file, or say that it is gone."""
        if self._chosen is None:
            return
        path = file_of(self._chosen.dokumen, self._office.folders.documents)
        if path:
            do(path)
        else:
            name = self._chosen.dokumen.berkas.rpartition("/")[2]
            self.messages.say(
                f"Berkas “{name}” dipindahkan atau dihapus. Buat lagi dari kerja samanya.",
                "warning",
                "Buka kerja sama",
                self._open_cooperation,
            )

    def open_chosen(self) -> None:
        self._with_file(self._files.open)

    def print_chosen(self) -> None:
        self._with_file(self._files.print)

    def preview_chosen(self) -> None:
        self._with_file(self._files.view)

    def open_folder(self) -> None:
        self._with_file(lambda path: self._files.open(path.parent))

    def _open_cooperation(self) -> None:
        if self._chosen:
            self.cooperation_opened.emit(self._chosen.kerjasama_id, Step.DOKUMEN)


def _fits(item: Archived, words: list[str], jenis: Any, tahun: Any, status: Any) -> bool:
    return (
        all(word in item.words for word in words)
        and jenis in (None, item.jenis)
        and tahun in (None, item.tahun)
        and status in (None, item.status)
    )
