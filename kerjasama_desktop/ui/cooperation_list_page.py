"""All cooperations, with search and filter."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHeaderView, QTableView, QVBoxLayout, QWidget

from kerjasama_desktop.domain.induk import JenisKerjasama, Ringkasan, Status, status_words
from kerjasama_desktop.domain.terbilang import tanggal
from kerjasama_desktop.domain.text import join_words, search_key
from kerjasama_desktop.services import overview, trash
from kerjasama_desktop.ui import notify
from kerjasama_desktop.ui.new_cooperation_dialog import begin_cooperation
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.widgets.editors import ChoiceEditor, TextEditor
from kerjasama_desktop.ui.widgets.parts import button, label, row
from kerjasama_desktop.ui.widgets.rows_model import Column, RowsModel
from kerjasama_desktop.ui.widgets.table_look import calm


def _columns(today: date) -> list[Column]:
    return [
        Column("Kerja sama", lambda r: ("Contoh: " if r.contoh else "") + r.judul, 3),
        Column("Para pihak", lambda r: _parties(r), 3),
        Column("Status", lambda r: status_words(r.status, r.selesai, today), 1),
        Column("Berakhir", lambda r: tanggal(r.selesai) if r.selesai else "–", 1),
    ]


def _parties(ringkasan: Ringkasan) -> str:
    names = list(ringkasan.nama_pihak)
    return join_words([*names[:3], f"{len(names) - 3} lainnya"] if len(names) > 4 else names)


class CooperationListPage(QWidget):
    cooperation_opened = Signal(object)

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._all: list[Ringkasan] = []
        self._keys: dict[object, str] = {}
        self._search = TextEditor("Cari nama, Desa, atau mitra")
        self._search.setAccessibleName("Cari kerja sama")
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._filter)
        self._kind = ChoiceEditor(JenisKerjasama, empty="Semua jenis")
        self._kind.setAccessibleName("Jenis")
        self._status = ChoiceEditor(Status, empty="Semua status")
        self._status.setAccessibleName("Status")
        for choice in (self._kind, self._status):
            choice.edited.connect(self._filter)
        self._model = RowsModel(_columns(office.today()), self)
        self._view = self._table()
        self._empty = label("", "muted")
        self._build()
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._search.setFocus)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label("Kerja sama", "heading"))
        column.addWidget(row(self._search, self._kind, self._status, stretch_last=False))
        self._search.setMinimumWidth(280)
        column.addWidget(self._empty)
        column.addWidget(self._view, 100)
        column.addWidget(
            row(
                button("+ Kerja sama &baru", self.begin, "primary"),
                button("Bu&ka", self._open),
                button("Hapus", self._remove),
            )
        )
        column.addStretch(1)

    def _table(self) -> QTableView:
        view = QTableView()
        view.setModel(self._model)
        calm(view, "Daftar kerja sama", 38)
        header = view.horizontalHeader()
        for number in (0, 1):
            header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        for number, width in ((2, 150), (3, 150)):
            header.resizeSection(number, width)
        view.doubleClicked.connect(self._open)
        enter = QShortcut(QKeySequence(Qt.Key.Key_Return), view)
        enter.setContext(Qt.ShortcutContext.WidgetShortcut)
        enter.activated.connect(self._open)
        return view

    def refresh(self) -> None:
        self._all = overview.summaries(self._office.database)
        self._keys = {r.id: search_key(f"{r.judul} {' '.join(r.nama_pihak)}") for r in self._all}
        self._filter()

    def _filter(self) -> None:
        words = search_key(self._search.text()).split()
        kind, status = self._kind.value(), self._status.value()
        shown = [
            r
            for r in self._all
            if all(word in self._keys[r.id] for word in words)
            and kind in (None, r.jenis)
            and status in (None, r.status)
        ]
        self._model.show(shown)
        self._view.setVisible(bool(shown))
        self._empty.setVisible(not shown)
        if not self._all:
            self._empty.setText("Belum ada kerja sama. Mulai dengan tombol Kerja sama baru.")
        elif not shown:
            self._empty.setText("Tidak ada yang cocok. Ubah kata pencarian atau saringan.")
        if shown:
            self._view.selectRow(0)

    @property
    def _chosen(self) -> Ringkasan | None:
        number = self._view.currentIndex().row()
        return self._model.record(number) if 0 <= number < self._model.rowCount() else None

    def _open(self) -> None:
        if self._chosen:
            self.cooperation_opened.emit(self._chosen.id)

    def begin(self) -> None:
        new = begin_cooperation(self, self._office)
        if new:
            self.cooperation_opened.emit(new)

    def _remove(self) -> None:
        chosen = self._chosen
        if chosen and notify.confirm(
            self,
            "Hapus kerja sama",
            f"Kerja sama “{chosen.judul}” beserta semua isiannya dipindahkan ke Keranjang dan "
            "dapat dikembalikan selama 30 hari. Berkas Word yang sudah dibuat tetap ada.",
            "Hapus",
        ):
            trash.remove(self._office.database, chosen.id)
            self.refresh()
