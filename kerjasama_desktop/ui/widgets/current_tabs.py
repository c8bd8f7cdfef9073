"""Tabs in a page that scrolls."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QTabWidget
from typing_extensions import override


class CurrentTabs(QTabWidget):
    """Tabs as high as the page in view, so that a long one does not stretch the others."""

    def __init__(self) -> None:
        super().__init__()
        self.setDocumentMode(True)
        self.currentChanged.connect(self.updateGeometry)

    @override
    def minimumSizeHint(self) -> QSize:
        page, bar = self.currentWidget(), self.tabBar().sizeHint()
        size = page.minimumSizeHint() if page else QSize()
        return QSize(max(size.width(), bar.width()), size.height() + bar.height())

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def heightForWidth(self, width: int) -> int:
        page = self.currentWidget()
        layout = page.layout() if page else None
        height = layout.totalMinimumHeightForWidth(width) if layout else 0
        return height + self.tabBar().sizeHint().height()
