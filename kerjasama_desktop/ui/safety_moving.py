"""Pindah laptop: all data out into one file, and in again."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from kerjasama_desktop.errors import UserFacingError
from kerjasama_desktop.services import moving
from kerjasama_desktop.storage.backup_note import Backup
from kerjasama_desktop.ui import notify
from kerjasama_desktop.ui.background import Task
from kerjasama_desktop.ui.crash import explain
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.restore_question import ask_restore
from kerjasama_desktop.ui.settings_section import Section
from kerjasama_desktop.ui.widgets.editors import CheckEditor, TextEditor
from kerjasama_desktop.ui.widgets.parts import button, label, row

KINDS = "Data dan cadangan (*.ksdata *.ksdata.age *.db)"
_SHORTEST = 8
_LEAD = (
    "Semua data, pindaian, dan templat Desa menjadi satu berkas. Bawa dengan flashdisk, lalu buka "
    "di laptop baru."
)
_ABOUT_LOCK = (
    "Dengan kata sandi, berkas tidak dapat dibaca orang lain bila flashdisk hilang. Kata sandi "
    "tidak disimpan di mana pun: tulis di tempat aman, sebab tanpa itu berkas ini tidak dapat "
    "dibuka."
)


class MovingSection(Section):
    restore_asked = Signal(Path)

    def __init__(self, office: Office) -> None:
        super().__init__(office, _LEAD)
        self._locked = CheckEditor("&Kunci dengan kata sandi")
        self._password = TextEditor("Paling sedikit 8 karakter")
        self._password.setAccessibleName("Kata sandi")
        self._password.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        self._locked.edited.connect(self._show_password)
        self._out = button("&Simpan ke satu berkas…", self.save_all, "primary")
        self.add_card(
            "Dari laptop ini",
            self._locked,
            self._password,
            label(_ABOUT_LOCK, "help"),
            row(self._out),
        )
        self._in = button("&Ambil dari satu berkas…", self.take_in)
        self.add_card(
            "Di laptop ini",
            label("Data yang sekarang ada di laptop ini diganti, dan tetap disimpan di samping."),
            row(self._in),
        )
        self._show_password()
        self.finish()

    def _show_password(self) -> None:
        self._password.setVisible(bool(self._locked.value()))

    def save_all(self) -> None:
        """Ask where to, then write in the background."""
        locked = bool(self._locked.value())
        password = self._password.text() if locked else ""
        if locked and len(password) < _SHORTEST:
            self.messages.say("Isi kata sandi paling sedikit 8 karakter.", "warning")
            self._password.setFocus()
            return
        office = self.office
        name = moving.proposed_name(office.database, datetime.now(UTC), locked=locked)
        target = notify.ask_save_file(
            self, "Simpan semua data ke satu berkas", KINDS, office.folders.documents / name
        )
        if target is None:
            return

        def work(_task: Task) -> Path:
            return moving.save_all(office.database, office.folders, target, password)

        self._out.setEnabled(False)
        self.messages.say("Semua data sedang disimpan ke satu berkas …")
        office.background.run(work, self._on_saved, self._on_failed, self)

    def _on_saved(self, path: Path) -> None:
        self._out.setEnabled(True)
        self._password.clear()
        self.messages.say(
            f"Semua data ada di {path} dan sudah dibaca ulang. Di laptop baru, pilih Ambil dari "
            "satu berkas.",
            "good",
        )

    def _on_failed(self, error: Exception) -> None:
        self._out.setEnabled(True)
        self.messages.say(explain(error), "error")

    def take_in(self) -> None:
        """Ask for the file, and the password where it is locked; have it put in place."""
        found = ask_for_data(self, self.office)
        if isinstance(found, UserFacingError):
            self.messages.say(str(found), "error")
        elif found and ask_restore(self, self.office, found):
            self.restore_asked.emit(found.path)


def ask_for_data(parent: QWidget, office: Office) -> Backup | UserFacingError | None:
    """Return the backup in a file that a person chooses; None where that was given up."""
    path = notify.ask_open_file(parent, "Ambil dari satu berkas", KINDS, office.folders.documents)
    if path is None:
        return None
    password = ""
    if moving.is_locked(path):
        password = notify.ask_password(parent, "Berkas terkunci", "Kata sandi berkas ini") or ""
        if not password:
            return None
    try:
        return moving.lay_out(office.folders, path, password)
    except UserFacingError as error:
        return error
