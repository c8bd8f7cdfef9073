"""Arsip dokumen: all documents, the number book, and the registers to save."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from kerjasama_desktop.services import registers
from kerjasama_desktop.services.registers import JenisRegister
from kerjasama_desktop.ui import notify
from kerjasama_desktop.ui.archive_documents import ArchiveDocuments
from kerjasama_desktop.ui.file_actions import FileActions
from kerjasama_desktop.ui.number_book_tab import NumberBookTab
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.register_dialog import KINDS, RegisterDialog
from kerjasama_desktop.ui.widgets.message_bar import MessageBar
from kerjasama_desktop.ui.widgets.parts import button, label
from kerjasama_desktop.ui.widgets.tab_keys import TabKeys
from kerjasama_desktop.ui.widgets.work_bar import WorkBar


class ArchivePage(QWidget):
    cooperation_opened = Signal(object, object)
    place_asked = Signal(object)

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self.documents = ArchiveDocuments(office)
        self.documents.cooperation_opened.connect(self.cooperation_opened)
        self.book = NumberBookTab(office)
        self.book.place_asked.connect(self.place_asked)
        self.messages = MessageBar()
        self.work = WorkBar(office.background, self.messages)
        self._files = FileActions(self, self.work, self.messages)
        self.tabs = QTabWidget()
        TabKeys(self)
        self.tabs.setAccessibleName("Bagian arsip")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self.documents, "Dokumen")
        self.tabs.addTab(self.book, "Buku nomor")
        self.tabs.currentChanged.connect(self.refresh)
        self._build()

    def _build(self) -> None:
        heading = QHBoxLayout()
        heading.setContentsMargins(24, 16, 24, 0)
        heading.addWidget(label("Arsip dokumen", "heading"), 1)
        heading.addWidget(button("Simpan buku &register", self.ask_register))
        notes = QVBoxLayout()
        notes.setContentsMargins(24, 0, 24, 0)
        notes.addWidget(self.work)
        notes.addWidget(self.messages)
        inset = QHBoxLayout()
        inset.setContentsMargins(14, 0, 8, 0)
        inset.addWidget(self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(heading)
        column.addLayout(notes)
        column.addLayout(inset, 1)

    def refresh(self) -> None:
        """Read again what there is; words and filters stay."""
        if self.tabs.currentWidget() is self.book:
            self.book.refresh()
        else:
            self.documents.refresh()

    def ask_register(self) -> None:
        """Ask which register and where to; then write it in the background."""
        years = sorted({*self.documents.years, self._office.today().year}, reverse=True)
        dialog = RegisterDialog(self, years)
        if not dialog.run():
            return
        kind = dialog.kind.value()
        folder = self._office.folders.documents
        path = notify.ask_save_file(
            self, "Simpan buku register", KINDS[kind], folder / dialog.proposal
        )
        if path:
            named = path if path.suffix.casefold() == kind else path.with_name(path.name + kind)
            self._save(dialog.register.value(), dialog.year.value(), named)

    def _save(self, jenis: JenisRegister, tahun: int | None, path: Path) -> None:
        database, today = self._office.database, self._office.today()
        self.work.run(
            f"Menyusun {jenis.label}",
            lambda _: registers.save(database, jenis, tahun, path, today),
            self._on_saved,
            may_stop=False,
        )

    def _on_saved(self, path: Path) -> None:
        words = f"“{path.name}” tersimpan."
        self.messages.say(words, "good", "Buka", lambda: self._files.open(path))
