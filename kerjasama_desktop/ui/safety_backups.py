"""Cadangan: the backups there are, a new one, and the way back to one."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QHeaderView, QTableView
from typing_extensions import override

from kerjasama_desktop.services import safekeeping, second_place
from kerjasama_desktop.storage.backup import verify_backup
from kerjasama_desktop.storage.backup_note import Backup, read_note
from kerjasama_desktop.ui import notify
from kerjasama_desktop.ui.background import Task
from kerjasama_desktop.ui.crash import explain
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.restore_question import ask_restore
from kerjasama_desktop.ui.settings_section import Section
from kerjasama_desktop.ui.widgets.parts import button, label, row
from kerjasama_desktop.ui.widgets.rows_model import Column, RowsModel
from kerjasama_desktop.ui.widgets.table_look import calm

_KINDS = "Cadangan (*.db)"


class BackupsSection(Section):
    restore_asked = Signal(Path)
    backed_up = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__(
            office,
            "Program membuat cadangan sendiri: setiap hari, saat ditutup, dan sebelum menerima "
            "paket. Yang lama dijarangkan. Pindaian dan templat Desa ikut serta.",
        )
        self._model = RowsModel(
            [
                Column("Dibuat", lambda b: safekeeping.backup_words(b, office.today())),
                Column("Isi", safekeeping.contents_words),
                Column("Keterangan", lambda b: b.note.alasan if b.note else "–"),
            ],
            self,
        )
        self._view = self._table()
        self._empty = label("Belum ada cadangan. Pilih Cadangkan sekarang.", "muted")
        self._take = button("&Cadangkan sekarang", self.back_up, "primary")
        self._restore = button("Pu&lihkan…", self.restore_chosen)
        self.add_card(
            "",
            self._empty,
            self._view,
            row(
                self._take,
                self._restore,
                button("Pulihkan dari &berkas lain…", self.choose_file),
                button("Buka &folder cadangan", self._open_folder),
            ),
        )
        self.finish()

    def _table(self) -> QTableView:
        view = QTableView()
        view.setModel(self._model)
        calm(view, "Daftar cadangan")
        header = view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        enter = QShortcut(QKeySequence(Qt.Key.Key_Return), view)
        enter.setContext(Qt.ShortcutContext.WidgetShortcut)
        enter.activated.connect(self.restore_chosen)
        return view

    @override
    def show_office(self) -> None:
        self._show(safekeeping.backups(self.office.folders))

    def _show(self, found: list[Backup]) -> None:
        if found != self._model.records():
            self._model.show(found)
            self._view.selectRow(0)
        self._view.setVisible(bool(found))
        self._view.setMinimumHeight(min(len(found), 10) * 34 + 46)
        self._empty.setVisible(not found)
        self._restore.setEnabled(bool(found))

    def back_up(self) -> None:
        """Make a backup in the background."""
        database, folders = self.office.database, self.office.folders

        def work(_task: Task) -> Backup | None:
            return safekeeping.back_up(database, folders, "diminta")

        self._take.setEnabled(False)
        self.messages.say("Cadangan sedang dibuat …")
        self.office.background.run(work, self._on_done, self._on_failed, self)

    def _on_done(self, made: Backup | None) -> None:
        self._take.setEnabled(True)
        self.show_office()
        self.backed_up.emit()
        if made:
            words = safekeeping.contents_words(made)
            self.messages.say(f"Cadangan dibuat dan diperiksa. {words}.", "good")
        else:
            self.messages.say("Tidak ada yang berubah sejak cadangan terakhir.")

    def _on_failed(self, error: Exception) -> None:
        self._take.setEnabled(True)
        self.messages.say(explain(error), "error")

    def restore_chosen(self) -> None:
        """Say what the chosen backup holds and what would be lost; ask; then have it restored."""
        number = self._view.currentIndex().row()
        if not 0 <= number < self._model.rowCount():
            self.messages.say("Pilih dulu cadangan yang akan dipulihkan.")
            return
        self._ask(self._model.record(number))

    def choose_file(self) -> None:
        """Restore a backup from elsewhere, such as a stick."""
        start = second_place.place(self.office.folders) or self.office.folders.backups
        path = notify.ask_open_file(self, "Pulihkan dari berkas cadangan", _KINDS, start)
        if path and self.try_to(lambda: verify_backup(path)):
            self._ask(Backup(path, read_note(path)))

    def _ask(self, chosen: Backup) -> None:
        if ask_restore(self, self.office, chosen):
            self.restore_asked.emit(chosen.path)

    def _open_folder(self) -> None:
        folder = self.office.folders.backups
        if folder.is_dir():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
        else:
            self.messages.say("Folder cadangan dibuat bersama cadangan yang pertama.")
