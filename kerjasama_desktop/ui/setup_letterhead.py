"""The emblem of a village and how its letterhead will look."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kerjasama_desktop.documents.contexts.common import kop
from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.ui import notify
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.parts import button, label

LOGO_SIDE = 400
"""Pixels of the square the emblem is kept in."""

_KINDS = "Gambar (*.png *.jpg *.jpeg *.svg)"
_LARGEST = 20 * 2**20
_THUMB = 84


def read_logo(path: Path) -> bytes:
    """Return a PNG, JPEG or SVG picture as PNG, centred in a transparent square.

    Raises:
        InvalidInput: the file cannot be read as such a picture.
    """
    data = _bytes_of(path)
    buffer = QBuffer()
    buffer.setData(data)
    reader = QImageReader(buffer, _format(data))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    if data and reader.format() == b"svg":
        reader.setScaledSize(_fitting(reader.size()))
    image = reader.read() if data else QImage()
    if image.isNull():
        raise _no_picture(path)
    return _as_png(_in_square(image))


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            raise _no_picture(path)
        return path.read_bytes()
    except OSError as error:
        raise _no_picture(path) from error


def _format(data: bytes) -> bytes:
    """Tell by the content, for names of picture files are often wrong."""
    if data.startswith(b"\x89PNG"):
        return b"png"
    return b"jpeg" if data.startswith(b"\xff\xd8\xff") else b"svg"


def _no_picture(path: Path) -> InvalidInput:
    return InvalidInput(
        f"Berkas “{path.name}” tidak terbaca sebagai gambar PNG, JPEG, atau SVG. "
        "Pilih berkas lain, paling besar 20 MB."
    )


def _fitting(size: QSize) -> QSize:
    return size.scaled(LOGO_SIDE, LOGO_SIDE, Qt.AspectRatioMode.KeepAspectRatio)


def _in_square(image: QImage) -> QImage:
    scaled = image.scaled(
        _fitting(image.size()),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    square = QImage(LOGO_SIDE, LOGO_SIDE, QImage.Format.Format_ARGB32)
    square.fill(Qt.GlobalColor.transparent)
    painter = QPainter(square)
    corner = QPoint((LOGO_SIDE - scaled.width()) // 2, (LOGO_SIDE - scaled.height()) // 2)
    painter.drawImage(corner, scaled)
    painter.end()
    return square


def _as_png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(buffer.data().data())


def _pixmap(data: bytes, side: int, ratio: float) -> QPixmap:
    """Return the emblem for a screen of this pixel ratio; null where there is none."""
    picture = QPixmap()
    picture.loadFromData(data, "PNG")
    if picture.isNull():
        return picture
    length = round(side * ratio)
    smooth = Qt.TransformationMode.SmoothTransformation
    picture = picture.scaled(length, length, Qt.AspectRatioMode.KeepAspectRatio, smooth)
    picture.setDevicePixelRatio(ratio)
    return picture


class LogoEditor(QWidget):
    """Shows the emblem, and lets a person choose another picture or take it away."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._data = b""
        self._sentence = ""
        self._picture = QLabel()
        self._picture.setFixedSize(_THUMB + 12, _THUMB + 12)
        self._picture.setProperty("role", "card")
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._choose = button("P&ilih gambar…", self._ask)
        self._remove = button("Tanpa lambang", lambda: self._take(b""), "link")
        self.setFocusProxy(self._choose)
        buttons = QVBoxLayout()
        buttons.addWidget(self._choose)
        buttons.addWidget(self._remove)
        buttons.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(14)
        line.addWidget(self._picture)
        line.addLayout(buttons)
        line.addStretch(1)
        self.show_value(b"")

    def _ask(self) -> None:
        path = notify.ask_open_file(self, "Pilih gambar lambang", _KINDS, Path.home())
        if path:
            self.choose(path)

    def choose(self, path: Path) -> None:
        """Take a picture file; what cannot be read is said and leaves the emblem as it was."""
        try:
            self._take(read_logo(path))
        except InvalidInput as refusal:
            self._sentence = str(refusal)
            self.edited.emit()

    def _take(self, data: bytes) -> None:
        self.show_value(data)
        self.edited.emit()

    def value(self) -> bytes:
        return self._data

    def show_value(self, value: bytes) -> None:
        self._data, self._sentence = value, ""
        picture = _pixmap(value, _THUMB, self.devicePixelRatioF())
        self._picture.setPixmap(picture)
        if picture.isNull():
            self._picture.setText("belum ada")
        self._remove.setVisible(bool(value))

    def problem(self) -> str:
        return self._sentence


def logo_form() -> Form:
    return Form(
        [
            FormField(
                "logo_png",
                "Lambang",
                LogoEditor(),
                "Gambar PNG, JPEG, atau SVG. Surat tetap dapat dibuat tanpa lambang.",
                wide=True,
            )
        ]
    )


class LetterheadPreview(QFrame):
    """The top of a letter, with the words the documents will carry."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._picture = QLabel()
        self._lines = [label("") for _ in range(2)]
        self._name = label("", "heading")
        self._address = label("", "help")
        texts = QVBoxLayout()
        texts.setSpacing(0)
        for line in (*self._lines, self._name, self._address):
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            texts.addWidget(line)
        top = QHBoxLayout()
        top.addWidget(self._picture)
        top.addLayout(texts, 1)
        rule = QFrame()
        rule.setFrameShape(QFrame.Shape.HLine)
        rule.setLineWidth(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 14, 24, 18)
        column.addLayout(top)
        column.addWidget(rule)
        self.setAccessibleName("Contoh kop surat")

    def show_village(self, desa: Desa) -> None:
        words = kop(desa)
        small = words["baris"]
        texts = [str(text).upper() for text in small] if isinstance(small, list) else []
        for line, text in zip(self._lines, texts, strict=True):
            line.setText(text)
        self._name.setText(str(words["nama"]).upper())
        self._address.setText(str(words["alamat"]))
        picture = _pixmap(desa.logo_png, 72, self.devicePixelRatioF())
        self._picture.setPixmap(picture)
        self._picture.setVisible(not picture.isNull())

    def words(self) -> str:
        return "\n".join(line.text() for line in (*self._lines, self._name, self._address))
