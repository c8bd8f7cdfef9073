"""The sidebar: where one is, where one can go, and when the last backup was made."""

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout

from kerjasama_desktop.ui.widgets.parts import label


class Place(Enum):
    BERANDA = "Beranda"
    KERJA_SAMA = "Kerja sama"
    POTENSI = "Potensi"
    ARSIP = "Arsip dokumen"
    KIRIM = "Kirim dan terima"
    CADANGAN = "Cadangan"
    PENGATURAN = "Pengaturan"
    BANTUAN = "Bantuan"


_LOWER = (Place.CADANGAN, Place.PENGATURAN, Place.BANTUAN)


class Navigation(QFrame):
    """Alt and a number lead to a place; letters are left to the buttons of the pages."""

    place_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setFixedWidth(180)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 16, 12, 10)
        column.setSpacing(2)
        brand = label("Kerja Sama Desa")
        brand.setObjectName("brand")
        self._village = label("")
        column.addWidget(brand)
        column.addWidget(self._village)
        column.addSpacing(12)
        group = QButtonGroup(self)
        self._buttons: dict[Place, QPushButton] = {}
        for number, place in enumerate(Place, 1):
            if place is _LOWER[0]:
                column.addStretch(1)
            entry = QPushButton(place.value)
            entry.setCheckable(True)
            entry.setShortcut(f"Alt+{number}")
            entry.setToolTip(f"{place.value} (Alt+{number})")
            entry.clicked.connect(lambda _=False, place=place: self.place_chosen.emit(place))
            group.addButton(entry)
            column.addWidget(entry)
            self._buttons[place] = entry
        self._backup = label("")
        column.addWidget(self._backup)

    def choose(self, place: Place) -> None:
        self._buttons[place].setChecked(True)

    def show_village(self, words: str) -> None:
        self._village.setText(words)

    def show_backup(self, words: str) -> None:
        self._backup.setText(f"Cadangan: {words}")
