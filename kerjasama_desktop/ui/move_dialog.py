"""Stands in place of the window while the data are being moved; it cannot be closed meanwhile."""

from pathlib import Path

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QProgressBar, QVBoxLayout
from typing_extensions import override

from kerjasama_desktop.ui.icons import icon
from kerjasama_desktop.ui.theme import dress
from kerjasama_desktop.ui.widgets.parts import label


class MoveDialog(QDialog):
    def __init__(self, target: Path) -> None:
        super().__init__()
        self._over = False
        dress(self)
        self.setWindowTitle("Kerja Sama Desa")
        self.setWindowIcon(icon("aplikasi"))
        self.setMinimumWidth(520)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Kemajuan pemindahan")
        self._count = label("Menyiapkan …", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(10)
        column.addWidget(label("Data sedang dipindahkan", "heading"))
        column.addWidget(label(f"Ke {target}"))
        column.addWidget(self._bar)
        column.addWidget(self._count)
        column.addWidget(
            label(
                "Jangan matikan komputer dan jangan cabut disknya. Setiap berkas dibaca ulang; "
                "yang lama tidak dihapus.",
                "help",
            )
        )

    def show_progress(self, number: int, total: int, _name: str) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(number)
        self._count.setText(f"{number} dari {total} berkas sudah disalin")

    def end(self) -> None:
        self._over = True
        self.close()
        self.deleteLater()

    @override
    def reject(self) -> None:
        """Esc does not end it either."""

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self._over)
