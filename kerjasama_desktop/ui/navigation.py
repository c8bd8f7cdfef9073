"""The sidebar: where one is, where one can go, and when the last backup was made."""

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout

from kerjasama_desktop.ui.widgets.parts import label


class Place(Enum):
    BERANDA = "&Beranda"
    KERJA_SAMA = "K&erja sama"
    POTENSI = "&Potensi"
    ARSIP = "&Arsip dokumen"
    KIRIM = "Kiri&m dan terima"
    PENGATURAN = "Pen&gaturan"
    BANTUAN = "Bant&uan"


_LOWER = (Place.PENGATURAN, Place.BANTUAN)


class Navigation(QFrame):
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
        for place in Place:
            if place is _LOWER[0]:
                column.addStretch(1)
            entry = QPushButton(place.value)
            entry.setCheckable(True)
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
