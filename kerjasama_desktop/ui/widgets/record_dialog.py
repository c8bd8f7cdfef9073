"""A dialog that edits one record with a form."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kerjasama_desktop.domain.records import Record
from kerjasama_desktop.ui.widgets.form import Form
from kerjasama_desktop.ui.widgets.parts import at_right, button, label, scrolling


class RecordDialog(QDialog):
    """`run` returns True when the record was taken over; an unreadable field keeps it open."""

    def __init__(self, parent: QWidget, title: str, form: Form, record: Record) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._form, self._record = form, record
        self.again = False
        form.show_record(record)
        column = QVBoxLayout(self)
        column.addWidget(label(title, "heading"))
        column.addWidget(scrolling(form), 1)
        column.addLayout(self._buttons())
        self.resize(680, min(640, form.sizeHint().height() + 150))

    def _buttons(self) -> QHBoxLayout:
        self._more = button("Simpan dan &tambah lagi", self._accept_and_more)
        save: QPushButton = button("&Simpan", self.accept, "primary")
        save.setDefault(True)
        return at_right(button("Batal", self.reject), self._more, save)

    def offer_more(self, offered: bool) -> None:
        self._more.setVisible(offered)

    def _accept_and_more(self) -> None:
        self.again = True
        self.accept()

    def accept(self) -> None:
        problems = self._form.problems()
        if problems:
            self.again = False
            self._form.focus_field(next(iter(problems)))
            return
        self._form.write_to(self._record)
        super().accept()

    def run(self) -> bool:
        return self.exec() == QDialog.DialogCode.Accepted
