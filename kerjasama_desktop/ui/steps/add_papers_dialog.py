"""Choose supporting papers that join the set of a cooperation."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QDialog, QVBoxLayout, QWidget

from kerjasama_desktop.ui.widgets.parts import at_right, button, label, scrolling

if TYPE_CHECKING:
    from kerjasama_desktop.documents.catalog import DocumentJob


class AddPapersDialog(QDialog):
    """One box for each kind of paper; a kind that every village has is added for all of them."""

    def __init__(self, parent: QWidget, offered: Sequence["DocumentJob"]) -> None:
        super().__init__(parent)
        self.setWindowTitle("Tambah dokumen")
        self._jobs: dict[str, list[DocumentJob]] = {}
        for job in offered:
            self._jobs.setdefault(job.kind.key, []).append(job)
        self._boxes = {key: QCheckBox(_words(jobs)) for key, jobs in self._jobs.items()}
        content = QWidget()
        boxes = QVBoxLayout(content)
        boxes.setSpacing(3)
        for key, box in self._boxes.items():
            boxes.addWidget(box)
            boxes.addWidget(label(self._jobs[key][0].kind.guna, "help"))
        boxes.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(label("Tambah dokumen", "heading"))
        column.addWidget(label("Dokumen ini dibuat hanya bila Anda memerlukannya.", "muted"))
        column.addWidget(scrolling(content), 1)
        add = button("&Tambahkan", self.accept, "primary")
        add.setDefault(True)
        column.addLayout(at_right(button("Batal", self.reject), add))
        self.resize(620, min(560, 170 + 52 * len(self._boxes)))

    @property
    def chosen(self) -> list["DocumentJob"]:
        ticked = (self._jobs[key] for key, box in self._boxes.items() if box.isChecked())
        return [job for jobs in ticked for job in jobs]


def _words(jobs: Sequence["DocumentJob"]) -> str:
    title = jobs[0].kind.judul
    return title if len(jobs) == 1 else f"{title} ({len(jobs)} dokumen)"
