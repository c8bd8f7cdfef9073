"""All documents that were ever made: searched by words, filtered, opened and printed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.domain.terbilang import tanggal
from kerjasama_desktop.errors import UserFacingError
from kerjasama_desktop.services import archive, scans, snapshots
from kerjasama_desktop.services.archive import Archived, Filter, Hits
from kerjasama_desktop.services.paper_state import PaperState, file_of
from kerjasama_desktop.services.snapshots import Restored
from kerjasama_desktop.ui.archive_reader import ArchiveReader
from kerjasama_desktop.ui.file_actions import FileActions
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.widgets.editors import ChoiceEditor, TextEditor
from kerjasama_desktop.ui.widgets.message_bar import MessageBar
from kerjasama_desktop.ui.widgets.parts import LineLabel, button, label, row
from kerjasama_desktop.ui.widgets.plain_table import PlainTable
from kerjasama_desktop.ui.widgets.rows_model import Column, RowsModel
from kerjasama_desktop.ui.widgets.work_bar import WorkBar

_STATUS = 4
_STATES = [state for state in PaperState if state is not PaperState.BELUM]
_LOOK_INSIDE_AFTER_MS = 150
_LOW, _HIGH = 32, 52
"""Heights of a row without and with an excerpt, in pixels."""


class ArchiveDocuments(QWidget):
    """Reads and looks at files in the background; the list stands while that goes on."""

    cooperation_opened = Signal(object, object)
    idle = Signal()
    """All that was begun in the background has ended."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self.years: list[int] = []
        self._all: list[Archived] = []
        self._states: dict[str, PaperState] = {}
        self._hits = Hits()
        self._build_filters()
        self._build_table()
        self.messages = MessageBar()
        self.work = WorkBar(office.background, self.messages)
        self._files = FileActions(self, self.work, self.messages)
        self._empty = label("Membaca arsip …", "muted")
        self._about = LineLabel("help")
        self._build()
        self._reader = ArchiveReader(office, self)
        for signal, do in (
            (self._reader.read, self._on_read),
            (self._reader.looked, self._on_looked),
            (self._reader.found, self._on_found),
            (self._reader.indexed, self._look_inside),
            (self._reader.idle, self.idle),
        ):
            signal.connect(do)
        self._soon = QTimer(self, singleShot=True, interval=_LOOK_INSIDE_AFTER_MS)
        self._soon.timeout.connect(self._look_inside)
        for key, do in (
            (QKeySequence.StandardKey.Find, self.search.setFocus),
            (QKeySequence.StandardKey.Print, self.print_chosen),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(do)

    def _build_filters(self) -> None:
        self.search = TextEditor("Cari judul, nomor, Desa, atau kata di dalam dokumen")
        self.search.setAccessibleName("Cari dokumen")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_words_changed)
        self.kind = self._choice("Jenis dokumen", "Semua jenis")
        self.year = self._choice("Tahun", "Semua tahun")
        self.village = self._choice("Desa atau mitra", "Semua Desa")
        self.status = self._choice("Status", "Semua status")
        self.status.set_options([(state, state.value) for state in _STATES])

    def _choice(self, name: str, empty: str) -> ChoiceEditor:
        choice = ChoiceEditor(empty=empty)
        choice.setAccessibleName(name)
        choice.set_options([])
        choice.edited.connect(self._filter)
        return choice

    def _build_table(self) -> None:
        columns = [
            Column("Dokumen", self._title),
            Column("Kerja sama", lambda a: a.kerja_sama),
            Column("Nomor", lambda a: a.dokumen.nomor or "–"),
            Column("Tanggal", lambda a: tanggal(a.dokumen.tanggal) if a.dokumen.tanggal else "–"),
            Column("Status", lambda a: archive.state_in(a, self._states).value),
        ]
        self.table = PlainTable(
            "Daftar dokumen", RowsModel(columns, self), {2: 206, 3: 150, 4: 150}, {1: 700, 2: 860}
        )
        self.table.on_open(self.open_chosen)
        self.table.selectionModel().selectionChanged.connect(self._show_about)

    def _title(self, item: Archived) -> str:
        """The title and, below it, the words around what was found inside."""
        excerpt = self._hits.excerpts.get(item.key)
        return f"{item.dokumen.judul}\n{excerpt}" if excerpt else item.dokumen.judul

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 12, 16, 16)
        column.setSpacing(10)
        column.addWidget(self.search)
        column.addWidget(row(self.kind, self.year, self.village, self.status))
        column.addWidget(self.work)
        column.addWidget(self.messages)
        column.addWidget(self._empty)
        column.addWidget(self.table, 1)
        column.addWidget(self._about)
        self._scan = button("Buka pi&ndaian", self.open_scan)
        self._actions = row(
            button("&Buka", self.open_chosen, "primary"),
            button("&Cetak", self.print_chosen),
            button("&Pratinjau", self.preview_chosen),
            self._scan,
            button("Buka f&older", self.open_folder),
            button("Buka kerja &sama", self._open_cooperation),
        )
        column.addWidget(self._actions)
        column.addStretch(0)

    def refresh(self) -> None:
        """Read again what there is; words and filters stay."""
        self._reader.start()

    def _on_read(self, items: list[Archived]) -> None:
        self._all = items
        self.kind.set_options([(name, name) for name in sorted({a.jenis for a in items})])
        self.years = sorted({a.tahun for a in items if a.tahun}, reverse=True)
        self.year.set_options([(year, str(year)) for year in self.years])
        villages = sorted({nama for a in items for nama in a.desa})
        self.village.set_options([(nama, nama) for nama in villages])
        self._filter()
        self._look_inside()

    def _on_looked(self, states: dict[str, PaperState]) -> None:
        self._states.update(states)
        rows = self.table.rows
        if self.status.value():
            self._filter()
        elif rows.rowCount():
            last = rows.index(rows.rowCount() - 1, _STATUS)
            rows.dataChanged.emit(rows.index(0, _STATUS), last)

    def _on_words_changed(self) -> None:
        self._filter()
        self._soon.start()

    def _look_inside(self) -> None:
        if self.search.text().strip():
            self._reader.look_inside(self.search.text(), self._all)

    def _on_found(self, result: tuple[str, Hits]) -> None:
        text, hits = result
        if text == self.search.text():
            self._hits = hits
            self._filter()

    def _filter(self) -> None:
        if not self.search.text().strip():
            self._hits = Hits()
        wanted = Filter(
            self.search.text(),
            self.kind.value(),
            self.year.value(),
            self.village.value(),
            self.status.value(),
        )
        shown = archive.filtered(self._all, wanted, self._hits, self._states)
        kept = self._chosen.key if self._chosen else ""
        height = _HIGH if self._hits.excerpts else _LOW
        self.table.verticalHeader().setDefaultSectionSize(height)
        self.table.rows.show(shown)
        for part in (self.table, self._actions, self._about):
            part.setVisible(bool(shown))
        self._empty.setVisible(not shown)
        if shown:
            self.table.selectRow(0)
            self.table.choose_where(lambda item: item.key == kept)
        elif self._all:
            self._empty.setText("Tidak ada yang cocok. Ubah kata pencarian atau saringan.")
        else:
            self._empty.setText(
                "Belum ada dokumen. Dokumen dibuat pada langkah Dokumen setiap kerja sama."
            )

    def _show_about(self) -> None:
        """Say what was found, where the signed paper lies, and how many scans there are of it."""
        item = self._chosen
        self._scan.setVisible(bool(item and item.pindaian))
        words = [self._hits.excerpts[item.key]] if item and item.key in self._hits.excerpts else []
        if item and item.dokumen.letak:
            words.append(f"Naskah asli: {item.dokumen.letak}")
        if item and item.pindaian:
            words.append(f"{len(item.pindaian)} pindaian terlampir")
        self._about.show_line(" · ".join(words))

    @property
    def _chosen(self) -> Archived | None:
        chosen = self.table.chosen
        return chosen[0] if chosen else None

    def _with_file(self, do: Callable[[Path], object]) -> None:
        """Do something with the chosen document's file, or say that it is gone."""
        item = self._chosen
        if item is None:
            return
        path = file_of(item.dokumen, self._office.folders.documents)
        if path:
            do(path)
            return
        name = item.dokumen.berkas.rpartition("/")[2]
        gone = f"Berkas “{name}” dipindahkan atau dihapus."
        if item.dokumen.status.tetap:
            words = f"{gone} Program menyimpan isinya dan dapat membuatnya seperti semula."
            self.messages.say(words, "warning", "Buat seperti semula", self.restore_chosen)
        else:
            words = f"{gone} Buat lagi dari kerja samanya."
            self.messages.say(words, "warning", "Buka kerja sama", self._open_cooperation)

    def restore_chosen(self) -> None:
        """Make the lost file of a signed document again."""
        item = self._chosen
        if item:
            database, documents = self._office.database, self._office.folders.documents
            self.work.run(
                f"Membuat {item.dokumen.judul}",
                lambda _: snapshots.restore(database, item.dokumen, documents),
                self._on_restored,
                may_stop=False,
            )

    def _on_restored(self, restored: Restored) -> None:
        name = restored.path.name
        if restored.sama:
            words, tone = f"“{name}” dibuat lagi, sama persis dengan semula.", "good"
        else:
            words = (
                f"“{name}” dibuat lagi dari isi semula, tetapi bentuknya tidak sama persis karena "
                "templat atau lambangnya sudah berubah."
            )
            tone = "warning"
        self.messages.say(words, tone, "Buka", lambda: self._files.open(restored.path))

    def open_chosen(self) -> None:
        self._with_file(self._files.open)

    def print_chosen(self) -> None:
        self._with_file(self._files.print)

    def preview_chosen(self) -> None:
        self._with_file(self._files.view)

    def open_folder(self) -> None:
        self._with_file(lambda path: self._files.open(path.parent))

    def open_scan(self) -> None:
        """Open the scan that was attached last."""
        if self._chosen and self._chosen.pindaian:
            try:
                path = scans.path_of(self._office.database, self._chosen.pindaian[-1])
            except UserFacingError as error:
                self.messages.say(str(error), "error")
            else:
                self._files.open(path)

    def _open_cooperation(self) -> None:
        if self._chosen:
            self.cooperation_opened.emit(self._chosen.kerjasama_id, Step.DOKUMEN)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._soon.stop()
        self._reader.stop()
        super().hideEvent(event)
