"""What the doctor says of the chosen template: where, what is wrong, what to do."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem
from typing_extensions import override

from kerjasama_desktop.documents.koreksi import Koreksi

_LEAST, _MOST = 90, 260
"""Heights in pixels."""


class RemarksList(QListWidget):
    """One remark after the other, to read with the arrow keys."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Catatan pemeriksaan templat")
        self.setWordWrap(True)
        self.setAlternatingRowColors(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)

    def show_remarks(self, koreksi: Sequence[Koreksi]) -> None:
        self.clear()
        for number, one in enumerate(koreksi, 1):
            what = "Kesalahan" if one.berat else "Saran"
            item = QListWidgetItem(f"{number}. {what} · {one.tempat}\n{one.kalimat}", self)
            item.setToolTip(one.tempat)
        self.setVisible(bool(koreksi))
        self.setMinimumHeight(min(_MOST, max(_LEAST, 64 * len(koreksi))))

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, self.minimumHeight())
