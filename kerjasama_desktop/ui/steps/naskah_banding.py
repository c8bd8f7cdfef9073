"""A clause beside the library's text of it: what was added and what was taken out."""

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QTextEdit, QVBoxLayout, QWidget

from kerjasama_desktop.domain.naskah import Klausul
from kerjasama_desktop.domain.perbandingan import Potongan, Tanda, compared
from kerjasama_desktop.ui.widgets.parts import at_right, button, label

_COLOURS = {Tanda.TAMBAH: ("#14532d", "#e6f4ea"), Tanda.HAPUS: ("#a3261d", "#fdecea")}
_LEGEND = (
    "[+ kata] ditambahkan dalam naskah ini, [− kata] ada dalam naskah baku tetapi dihapus. "
    "Nomor yang hanya bergeser tidak ditandai."
)


class ComparisonDialog(QDialog):
    """Accepted where the person wants the library's text back."""

    def __init__(self, parent: QWidget, own: Klausul, library: Klausul) -> None:
        super().__init__(parent)
        self.setWindowTitle("Bandingkan dengan naskah baku")
        self.view = QTextEdit()
        self.view.setReadOnly(True)
        self.view.setAccessibleName("Perbandingan dengan naskah baku")
        self.view.setTabChangesFocus(True)
        if own.judul_tampil != library.judul_tampil:
            self._write([*compared(library.judul_tampil, own.judul_tampil)])
            self._write([Potongan(Tanda.SAMA, "\n\n")])
        self._write(compared(library.isi, own.isi))
        self.view.moveCursor(QTextCursor.MoveOperation.Start)
        column = QVBoxLayout(self)
        column.addWidget(label(own.judul_tampil, "heading"))
        column.addWidget(label(_LEGEND, "help"))
        column.addWidget(self.view, 1)
        back = button("&Kembalikan ke naskah baku", self.accept)
        close = button("&Tutup", self.reject, "primary")
        close.setDefault(True)
        column.addLayout(at_right(back, close))
        self.resize(720, 560)

    def _write(self, pieces: list[Potongan]) -> None:
        cursor = self.view.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        broken = True
        for piece in pieces:
            is_break = piece.teks.isspace()
            gap = "" if broken or is_break else " "
            cursor.insertText(gap, QTextCharFormat())
            marked = piece.tanda is not Tanda.SAMA
            words = f"[{piece.tanda.value} {piece.teks}]" if marked else piece.teks
            cursor.insertText(words, _look(piece.tanda))
            broken = is_break


def _look(tanda: Tanda) -> QTextCharFormat:
    look = QTextCharFormat()
    if tanda in _COLOURS:
        ink, ground = _COLOURS[tanda]
        look.setForeground(QColor(ink))
        look.setBackground(QColor(ground))
        look.setFontStrikeOut(tanda is Tanda.HAPUS)
    return look
