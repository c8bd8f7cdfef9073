"""The lock screen: the village's name, the PIN, and what to do where it is forgotten."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kerjasama_desktop.storage.pin import FILE, LONGEST, Pin, Tries
from kerjasama_desktop.ui.widgets.editors import TextEditor
from kerjasama_desktop.ui.widgets.parts import button, card, label, row, scrolling

_WIDTH = 460
_ABOUT = (
    "PIN hanya menutup layar, seperti tirai. Data tidak disandikan, sebab kunci sandi yang lupa "
    "akan membuat Desa kehilangan datanya. Yang melindungi disk adalah kata sandi Windows dan "
    "BitLocker."
)
_WAY_OUT = (
    "Cara membuka tanpa PIN: tutup program, hapus berkas {file} di folder data, lalu buka program "
    "lagi. Data tidak berubah. Siapa pun yang dapat menghapus berkas itu memang sudah dapat "
    "membaca semua berkas di komputer ini."
)


class LockScreen(QWidget):
    """Stands in place of everything else until the PIN was given."""

    opened = Signal()

    def __init__(self, village: str, pin: Pin, data: Path, tries: Tries) -> None:
        super().__init__()
        self._pin, self._data, self._tries = pin, data, tries
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = TextEditor(max_length=LONGEST)
        self.field.setAccessibleName("PIN")
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.returnPressed.connect(self.open)
        self._open = button("&Buka", self.open, "primary")
        self._said = label("", "error")
        self._forgotten = self._about_forgetting()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._show_pause)
        self._build(village)
        self._show_pause()

    def _build(self, village: str) -> None:
        frame, column = card()
        frame.setFixedWidth(_WIDTH)
        column.addWidget(label("Kerja Sama Desa", "muted"))
        column.addWidget(label(village, "title"))
        column.addWidget(label("Layar terkunci. Isi PIN untuk melanjutkan pekerjaan."))
        column.addWidget(row(self.field, self._open))
        column.addWidget(self._said)
        column.addWidget(row(button("&Lupa PIN?", self._show_forgotten, "link")))
        column.addWidget(self._forgotten)
        middle = QWidget()
        line = QHBoxLayout(middle)
        line.addStretch(1)
        line.addWidget(frame, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(middle))

    def _about_forgetting(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label(_ABOUT, "help"))
        column.addWidget(label(_WAY_OUT.format(file=FILE), "help"))
        column.addWidget(label(str(self._data / FILE), "label"))
        column.addWidget(row(button("Buka &folder data", self._open_folder)))
        part.hide()
        return part

    def say(self, sentence: str) -> None:
        self._said.setText(sentence)

    def open(self) -> None:
        """Compare what was typed with the PIN; where it is another one, perhaps pause."""
        typed = self.field.text()
        if not typed or self._tries.seconds_left:
            return
        self.field.clear()
        if self._pin.opens(typed):
            self._tries.forget()
            self.opened.emit()
            return
        self._tries.count_wrong()
        self.say("PIN tidak cocok. Coba lagi.")
        self._show_pause()

    def _show_pause(self) -> None:
        seconds = self._tries.seconds_left
        self.field.setEnabled(not seconds)
        self._open.setEnabled(not seconds)
        if seconds:
            self.say(f"PIN sudah {self._tries.wrong} kali salah. Tunggu {pause_words(seconds)}.")
            self._pause.start(seconds * 1000)
        elif self.sender() is self._pause:
            self.say("Silakan coba lagi.")
            self.field.setFocus()

    def _show_forgotten(self) -> None:
        self._forgotten.setVisible(self._forgotten.isHidden())

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._data)))


def pause_words(seconds: int) -> str:
    """Return '30 detik', '1 menit', '2 menit 5 detik'."""
    minutes, rest = divmod(seconds, 60)
    parts = [f"{minutes} menit"] * bool(minutes) + [f"{rest} detik"] * bool(rest)
    return " ".join(parts)
