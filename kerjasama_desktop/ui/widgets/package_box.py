"""Make a bundle for the kecamatan: what leaves, where to, and what came of it."""

from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kerjasama_desktop.domain.terbilang import angka
from kerjasama_desktop.services import handover
from kerjasama_desktop.services.handover import HandedOver, Level
from kerjasama_desktop.ui import notify
from kerjasama_desktop.ui.background import Task
from kerjasama_desktop.ui.file_actions import FileActions
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.widgets.editors import CheckEditor, ChoiceEditor
from kerjasama_desktop.ui.widgets.message_bar import MessageBar
from kerjasama_desktop.ui.widgets.parts import button, card, clear_layout, label, row
from kerjasama_desktop.ui.widgets.work_bar import WorkBar


class PackageBox(QWidget):
    """`chosen` gives the cooperations; `asked` comes before the work, so that all is saved."""

    asked = Signal()
    made = Signal()

    def __init__(
        self, office: Office, chosen: Callable[[], Sequence[UUID]], *, levels: bool
    ) -> None:
        super().__init__()
        self._office, self._chosen = office, chosen
        self._folder = office.folders.documents / "Paket"
        self.messages = MessageBar()
        self.work = WorkBar(office.background, self.messages)
        self._files = FileActions(self, self.work, self.messages)
        self._level = ChoiceEditor(Level, empty="")
        self._level.setAccessibleName("Tingkat data")
        self._level.show_value(Level.TERBATAS)
        self._level.edited.connect(self._on_level_chosen)
        self.attach = CheckEditor("Sertakan dokumen &Word")
        self.scans = CheckEditor("Sertakan p&indaian naskah yang ditandatangani")
        self._make = button("Buat &paket", self.make, "primary")
        self.work.busy_changed.connect(lambda busy: self._make.setEnabled(not busy))
        self._build(levels)
        self._on_level_chosen()

    def _build(self, levels: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        if levels:
            caption = label("Tingkat data", "label", wrap=False)
            caption.setBuddy(self._level)
            self._level.setMinimumWidth(180)
            column.addWidget(row(caption, self._level))
        leaving = QWidget()
        self._leaving = QVBoxLayout(leaving)
        self._leaving.setContentsMargins(0, 0, 0, 0)
        self._leaving.setSpacing(3)
        column.addWidget(leaving)
        column.addWidget(self.attach)
        column.addWidget(self.scans)
        self._place = label(f"Disimpan di {self._folder}", "help")
        column.addWidget(self._place)
        column.addWidget(row(self._make, button("Pilih &folder …", self._ask_folder)))
        column.addWidget(self.work)
        column.addWidget(self.messages)
        self.result = QWidget()
        self._result = QVBoxLayout(self.result)
        self._result.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.result)

    @property
    def level(self) -> Level:
        return Level(self._level.value())

    def _on_level_chosen(self) -> None:
        clear_layout(self._leaving)
        for sentence in handover.level_sentences(self.level):
            self._leaving.addWidget(label(f"• {sentence}", "help"))
        for enclosed in (self.attach, self.scans):
            enclosed.setVisible(self.level is Level.TERBATAS)

    def _ask_folder(self) -> None:
        start = self._folder if self._folder.is_dir() else self._office.folders.documents
        found = notify.ask_folder(self, "Pilih folder untuk paket", start)
        if found:
            self._folder = found
            self._place.setText(f"Disimpan di {found}")

    def forget(self, *_: object) -> None:
        """Take away what was said of an earlier bundle."""
        clear_layout(self._result)
        self.messages.hide()

    def make(self) -> None:
        """Write the bundle in the background, and read it back."""
        self.forget()
        self.asked.emit()
        chosen, office, folder, level = self._chosen(), self._office, self._folder, self.level
        whole = level is Level.TERBATAS
        documents = office.folders.documents if whole and self.attach.isChecked() else None
        scans = whole and self.scans.isChecked()
        now = datetime.now().astimezone()

        def work(task: Task) -> HandedOver:
            return handover.hand_over(
                office.database,
                chosen,
                folder,
                now,
                level,
                documents,
                task.report,
                pindaian=scans,
            )

        self.work.run("Membuat paket", work, self._on_made, may_stop=False)

    def _on_made(self, done: HandedOver) -> None:
        self._result.addWidget(self._result_card(done))
        self.made.emit()

    def _result_card(self, done: HandedOver) -> QFrame:
        frame, column = card("good")
        column.addWidget(label("✓ Paket selesai", "strong"))
        column.addWidget(label(f"{done.paket.name}, {angka(done.ukuran)} bita"))
        column.addWidget(label("Sidik digital SHA-256", "help"))
        column.addWidget(_code(done.sha256))
        column.addWidget(
            label(
                "Paket sudah dibaca kembali dan sama dengan yang ditulis. Bila disimpan di diska "
                "lepas, diska itu aman dicabut."
            )
        )
        column.addWidget(
            row(
                button("Buka folder", lambda: self._files.open(done.paket.parent)),
                button("Buka pengantar", lambda: self._files.open(done.pengantar)),
            )
        )
        return frame


def _code(text: str) -> QWidget:
    shown = QLineEdit(text)
    shown.setReadOnly(True)
    shown.setCursorPosition(0)
    shown.setAccessibleName("Sidik digital SHA-256")
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(shown, 1)
    line.addWidget(button("Salin", lambda: QGuiApplication.clipboard().setText(text)))
    return holder
