"""Tempat kedua: a stick or another disk to which backups are copied and read back."""

from datetime import UTC, datetime

from PySide6.QtCore import Signal
from typing_extensions import override

from kerjasama_desktop.services import safekeeping, second_place
from kerjasama_desktop.storage.backup_note import Backup
from kerjasama_desktop.storage.computer_note import read_computer_note
from kerjasama_desktop.ui import notify
from kerjasama_desktop.ui.background import Task
from kerjasama_desktop.ui.crash import explain
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.settings_section import Section
from kerjasama_desktop.ui.widgets.parts import button, label, row

_LEAD = (
    "Komputer bisa rusak, hilang, atau dipasang ulang. Pilih satu kali flashdisk atau disk lain; "
    "setiap kali program ditutup dan tempat itu terpasang, cadangan disalin ke sana dan dibaca "
    "ulang."
)


class SecondPlaceSection(Section):
    copied = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__(office, _LEAD)
        self._where = label("", "strong")
        self._state = label("", "muted")
        self._copy = button("&Salin sekarang", self.copy_now, "primary")
        self._choose = button("Pilih &tempat…", self.choose)
        self.add_card("Tempat kedua", self._where, self._state, row(self._copy, self._choose))
        self.finish()

    @override
    def show_office(self) -> None:
        chosen = second_place.place(self.office.folders)
        there = chosen is not None and chosen.is_dir()
        self._copy.setEnabled(there)
        if chosen is None:
            self._where.setText("Belum dipilih")
            self._state.setText("Pilih flashdisk atau disk lain, misalnya D:\\ atau E:\\.")
            return
        self._where.setText(str(chosen))
        note = read_computer_note(self.office.folders.data)
        done = (
            f"Terakhir disalin {safekeeping.moment_words(note.disalin, self.office.today())}."
            if note.disalin
            else "Belum pernah disalin ke sini."
        )
        if not there:
            done += " Saat ini tidak terpasang."
        elif second_place.same_disk(self.office.folders, chosen):
            done += " Tempat ini ada di disk yang sama dengan data; pilih disk lain bila ada."
        self._state.setText(done)

    def choose(self) -> None:
        start = second_place.place(self.office.folders) or self.office.folders.documents
        chosen = notify.ask_folder(self, "Pilih tempat kedua untuk cadangan", start)
        if chosen and self.try_to(lambda: second_place.choose(self.office.folders, chosen)):
            self.messages.hide()
            self.show_office()

    def copy_now(self) -> None:
        """Copy in the background; say when the stick may be taken out."""
        database, folders = self.office.database, self.office.folders

        def work(_task: Task) -> Backup:
            return second_place.copy_there(database, folders, "disalin", datetime.now(UTC))

        self._copy.setEnabled(False)
        self.messages.say("Cadangan sedang disalin dan dibaca ulang. Jangan cabut dahulu …")
        self.office.background.run(work, self._on_done, self._on_failed, self)

    def _on_done(self, carried: Backup) -> None:
        self.show_office()
        self.copied.emit()
        self.messages.say(
            f"Cadangan sudah disalin dan dibaca ulang. {safekeeping.contents_words(carried)}. "
            "Flashdisk aman dicabut.",
            "good",
        )

    def _on_failed(self, error: Exception) -> None:
        self.show_office()
        self.messages.say(explain(error), "error")
