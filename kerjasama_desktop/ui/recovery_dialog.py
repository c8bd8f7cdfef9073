"""When the data cannot be opened: the ways back, the most complete first."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QRadioButton, QVBoxLayout, QWidget

from kerjasama_desktop.errors import UserFacingError
from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.services import recovery
from kerjasama_desktop.services.recovery import WayBack
from kerjasama_desktop.storage.backup import verify_backup
from kerjasama_desktop.ui import notify
from kerjasama_desktop.ui.theme import dress
from kerjasama_desktop.ui.widgets.message_bar import MessageBar
from kerjasama_desktop.ui.widgets.parts import button, label, row

_KEPT = "Berkas yang rusak tidak dihapus; ia disimpan di sampingnya."


class RecoveryDialog(QDialog):
    """Accepted once something was restored; `news` then says what."""

    def __init__(self, folders: UserFolders, why: str, ways: list[WayBack]) -> None:
        super().__init__()
        self._folders = folders
        self.news = ""
        self._ways: list[tuple[QRadioButton, WayBack]] = []
        dress(self)
        self.setWindowTitle("Data tidak dapat dibuka")
        self.setMinimumWidth(620)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        column.addWidget(label("Data tidak dapat dibuka", "heading"))
        column.addWidget(label(why))
        column.addWidget(label("Pulihkan dari" if ways else _none(), "section"))
        for way in ways:
            self._add_way(column, way)
        self.messages = MessageBar()
        column.addWidget(self.messages)
        column.addWidget(label(_KEPT, "help"))
        column.addWidget(row(button("Pilih berkas &cadangan…", self.choose_file)))
        column.addWidget(self._closing(bool(ways)))

    def _add_way(self, column: QVBoxLayout, way: WayBack) -> None:
        choice = QRadioButton(way.judul)
        choice.setAccessibleDescription(way.uraian)
        choice.setChecked(not self._ways)
        self._ways.append((choice, way))
        column.addWidget(choice)
        column.addWidget(label(way.uraian, "help"))

    def _closing(self, possible: bool) -> QWidget:
        box = QDialogButtonBox()
        if possible:
            restore = box.addButton("&Pulihkan", QDialogButtonBox.ButtonRole.AcceptRole)
            restore.setProperty("role", "primary")
        box.addButton("&Tutup program", QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self.restore)
        box.rejected.connect(self.reject)
        return box

    def restore(self) -> None:
        """Go the chosen way."""
        for choice, way in self._ways:
            if choice.isChecked():
                self._go(way)
                return

    def choose_file(self) -> None:
        start = self._folders.backups if self._folders.backups.is_dir() else self._folders.documents
        path = notify.ask_open_file(self, "Pilih berkas cadangan", "Cadangan (*.db)", start)
        if path is None:
            return
        try:
            verify_backup(path)
        except UserFacingError as error:
            self.messages.say(str(error), "error")
            return
        self._go(recovery.from_file(self._folders, path))

    def _go(self, way: WayBack) -> None:
        try:
            self.news = way.go()
        except UserFacingError as error:
            self.messages.say(str(error), "error")
        else:
            self.accept()


def _none() -> str:
    return (
        "Di komputer ini tidak ada cadangan yang utuh. Pasang flashdisk cadangan, lalu pilih "
        "berkasnya."
    )
