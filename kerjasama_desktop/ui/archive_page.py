"""Arsip dokumen: all documents, the number book, and the registers to save."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from kerjasama_desktop.ui.archive_documents import ArchiveDocuments
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.widgets.parts import label


class ArchivePage(QWidget):
    cooperation_opened = Signal(object, object)

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self.documents = ArchiveDocuments(office)
        self.documents.cooperation_opened.connect(self.cooperation_opened)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName("Bagian arsip")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self.documents, "Dokumen")
        heading = QHBoxLayout()
        heading.setContentsMargins(24, 16, 24, 0)
        heading.addWidget(label("Arsip dokumen", "heading"), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(heading)
        inset = QHBoxLayout()
        inset.setContentsMargins(14, 0, 8, 0)
        inset.addWidget(self.tabs)
        column.addLayout(inset, 1)

    def refresh(self) -> None:
        """Read again what there is; words and filters stay."""
        self.documents.refresh()
