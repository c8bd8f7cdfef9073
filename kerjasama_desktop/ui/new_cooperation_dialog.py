"""Asks the two things a new cooperation needs: its name and its kind."""

from uuid import UUID

from PySide6.QtWidgets import QDialog, QRadioButton, QVBoxLayout, QWidget
from typing_extensions import override

from kerjasama_desktop.domain.induk import JenisKerjasama
from kerjasama_desktop.services import cooperation
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.widgets.editors import TextEditor
from kerjasama_desktop.ui.widgets.parts import at_right, button, label


class NewCooperationDialog(QDialog):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Kerja sama baru")
        self._judul = TextEditor("misalnya Pengelolaan Air Bersih Antar-Desa")
        self._judul.setAccessibleName("Nama kerja sama")
        self._kinds = {kind: QRadioButton(kind.label) for kind in JenisKerjasama}
        self._kinds[JenisKerjasama.ANTAR_DESA].setChecked(True)
        self._problem = label("", "error")
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(label("Kerja sama baru", "heading"))
        caption = label("&Nama kerja sama", "label")
        caption.setBuddy(self._judul)
        column.addWidget(caption)
        column.addWidget(label("Dapat diubah kapan saja.", "help"))
        column.addWidget(self._judul)
        column.addWidget(self._problem)
        for kind, choice in self._kinds.items():
            column.addWidget(choice)
            column.addWidget(label(kind.hint, "help"))
        start = button("&Mulai", self.accept, "primary")
        start.setDefault(True)
        column.addLayout(at_right(button("Batal", self.reject), start))
        self.resize(520, 300)

    @property
    def judul(self) -> str:
        return self._judul.text().strip()

    @property
    def jenis(self) -> JenisKerjasama:
        return next(kind for kind, choice in self._kinds.items() if choice.isChecked())

    @override
    def accept(self) -> None:
        if not self.judul:
            self._problem.setText("Beri nama kerja sama ini lebih dahulu.")
            self._judul.setFocus()
            return
        super().accept()


def begin_cooperation(parent: QWidget, office: Office) -> UUID | None:
    """Ask for name and kind and begin it; None where the person changed his mind."""
    dialog = NewCooperationDialog(parent)
    if not dialog.exec():
        return None
    return cooperation.start(office.database, dialog.judul, dialog.jenis, office.today())
