"""The live picture of a BKAD: how many women, and which of the five elements are there."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kerjasama_desktop.domain.bkad import Komposisi, Pengurus, UnsurBkad, composition
from kerjasama_desktop.ui.widgets.parts import chip, label, restyle, row, set_tone

_TRACK, _MARK = QColor("#e3e9e7"), QColor("#1d2b2a")
_ENOUGH, _TOO_FEW = QColor("#1f7a3f"), QColor("#b36b00")
_CHIP_ROWS = (
    (UnsurBkad.PEMERINTAH_DESA, UnsurBkad.BPD),
    (UnsurBkad.LKD,),
    (UnsurBkad.LEMBAGA_LAIN, UnsurBkad.TOKOH_MASYARAKAT),
)


class WomenBar(QWidget):
    """A bar of the share of women with a mark at the threshold; its name says it in words."""

    def __init__(self) -> None:
        super().__init__()
        self._share, self._threshold = 0.0, 0
        self.setFixedHeight(24)

    def show_share(self, picture: Komposisi, threshold: int) -> None:
        self._share = picture.perempuan / picture.jumlah if picture.jumlah else 0.0
        self._threshold = threshold
        self.setAccessibleName(f"{women_words(picture)}. {threshold_words(picture, threshold)}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(230, 24)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        width = self.width()
        painter.setBrush(_TRACK)
        painter.drawRoundedRect(QRectF(0, 5, width, 14), 7, 7)
        if self._share:
            enough = self._share * 100 >= self._threshold
            painter.setBrush(_ENOUGH if enough else _TOO_FEW)
            painter.drawRoundedRect(QRectF(0, 5, max(14.0, width * self._share), 14), 7, 7)
        if self._threshold:
            painter.fillRect(QRectF(width * self._threshold / 100 - 1, 1, 2, 22), _MARK)
        painter.end()


class CompositionPicture(QWidget):
    """Women at the left, the five elements at the right."""

    def __init__(self) -> None:
        super().__init__()
        self._women = label("", "label")
        self._bar = WomenBar()
        self._sentence = label("", "good")
        left = QVBoxLayout()
        left.setSpacing(5)
        for part in (self._women, self._bar, self._sentence):
            left.addWidget(part)
        left.addStretch(1)
        self._chips = {unsur: chip("", "muted") for unsur in UnsurBkad}
        right = QVBoxLayout()
        right.setSpacing(5)
        right.addWidget(label("Lima unsur", "label"))
        for unsurs in _CHIP_ROWS:
            right.addWidget(row(*(self._chips[unsur] for unsur in unsurs)))
        right.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(18)
        line.addLayout(left, 2)
        line.addLayout(right, 3)

    def show_members(self, pengurus: Sequence[Pengurus], threshold: int) -> None:
        picture = composition(list(pengurus), threshold)
        self._women.setText(women_words(picture))
        self._bar.show_share(picture, threshold)
        self._sentence.setText(threshold_words(picture, threshold))
        enough = picture.perempuan >= picture.acuan
        role = "help" if not picture.jumlah else "good" if enough else "warning"
        self._sentence.setProperty("role", role)
        restyle(self._sentence)
        for unsur, shown in self._chips.items():
            present = unsur in picture.unsur
            mark = "✓" if present else "✕" if picture.jumlah else "–"
            shown.setText(f"{mark} {unsur.label}")
            shown.setAccessibleName(f"{unsur.label}: {'ada' if present else 'belum ada'}")
            set_tone(shown, "good" if present else "error" if picture.jumlah else "muted")


def women_words(picture: Komposisi) -> str:
    if not picture.jumlah:
        return "Belum ada anggota"
    return f"Perempuan {picture.perempuan} dari {picture.jumlah} ({picture.persen}%)"


def threshold_words(picture: Komposisi, threshold: int) -> str:
    """Say how the number of women stands to the threshold; '' where there is none."""
    if not threshold:
        return ""
    if not picture.jumlah:
        return f"Acuan perempuan {threshold}% dari anggota."
    missing = picture.acuan - picture.perempuan
    words = f"Acuan {threshold}% = {picture.acuan} orang."
    if missing <= 0:
        return f"{words} Sudah terpenuhi."
    return f"{words} Kurang {missing} perempuan; tambahkan, atau beri alasannya."
