"""Ask how many originals and copies of each kind of document are printed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QSpinBox, QVBoxLayout, QWidget

from kerjasama_desktop.domain.pengaturan import Rangkap
from kerjasama_desktop.ui.widgets.parts import at_right, button, label, scrolling

_MOST = 99


class PrintSetDialog(QDialog):
    """`lines` pairs each kind's copies with its title and how many documents of it there are."""

    def __init__(
        self, parent: QWidget, sentence: str, lines: Sequence[tuple[Rangkap, str, int]]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Cetak semua")
        self._lines = list(lines)
        self._boxes = [
            (_counter(f"Asli {title}", one.asli), _counter(f"Salinan {title}", one.salinan))
            for one, title, _ in lines
        ]
        self._total = label("", "label")
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(label("Cetak semua", "heading"))
        column.addWidget(label(sentence, "muted"))
        column.addWidget(scrolling(self._grid()), 1)
        column.addWidget(self._total)
        self._print = button("&Cetak", self.accept, "primary")
        self._print.setDefault(True)
        column.addLayout(at_right(button("Batal", self.reject), self._print))
        self._count()
        self.resize(620, min(620, 230 + 36 * len(lines)))

    def _grid(self) -> QWidget:
        content = QWidget()
        grid = QGridLayout(content)
        grid.setColumnStretch(0, 1)
        right = Qt.AlignmentFlag.AlignRight
        for place, words in enumerate(("Dokumen", "Asli", "Salinan")):
            grid.addWidget(label(words, "label", wrap=False), 0, place)
        for number, (_, title, count) in enumerate(self._lines, start=1):
            words = title if count == 1 else f"{title} ({count} dokumen)"
            grid.addWidget(label(words), number, 0)
            for place, box in enumerate(self._boxes[number - 1], start=1):
                box.valueChanged.connect(self._count)
                grid.addWidget(box, number, place, right)
        grid.setRowStretch(len(self._lines) + 1, 1)
        return content

    def _count(self) -> None:
        total = sum(
            count * (original.value() + copy.value())
            for (_, _, count), (original, copy) in zip(self._lines, self._boxes, strict=True)
        )
        self._total.setText(
            f"{total} dokumen akan dicetak." if total else "Isi jumlah salah satu dokumen."
        )
        self._print.setEnabled(bool(total))

    @property
    def copies(self) -> list[Rangkap]:
        return [
            one.model_copy(update={"asli": original.value(), "salinan": copy.value()})
            for (one, _, _), (original, copy) in zip(self._lines, self._boxes, strict=True)
        ]


def _counter(name: str, value: int) -> QSpinBox:
    box = QSpinBox()
    box.setRange(0, _MOST)
    box.setValue(value)
    box.setAccessibleName(name)
    box.setMinimumSize(72, 30)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return box
