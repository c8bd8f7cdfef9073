"""Tempat data: where all lies, what speaks against the place, and the way elsewhere."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from kerjasama_desktop.services import relocation
from kerjasama_desktop.services.relocation import Lying
from kerjasama_desktop.ui import notify
from kerjasama_desktop.ui.background import Task
from kerjasama_desktop.ui.crash import explain
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.settings_section import Section
from kerjasama_desktop.ui.widgets.parts import button, card, clear_layout, label, row

_LEAD = (
    "Data sebaiknya ada di disk komputer ini sendiri, bukan di folder jaringan, flashdisk, atau "
    "folder yang disalin sendiri ke internet."
)
_KEPT = (
    "Semua berkas disalin dan dibandingkan satu per satu, lalu program berjalan dari tempat baru. "
    "Berkas di tempat lama tidak dihapus."
)
_GOOD = "Tempat ini aman untuk data."


class PlaceSection(Section):
    move_asked = Signal(Path)

    def __init__(self, office: Office) -> None:
        super().__init__(office, _LEAD)
        self._concerns = QWidget()
        self._reasons = QVBoxLayout(self._concerns)
        self._reasons.setContentsMargins(0, 0, 0, 0)
        self._safe = button("&Pindahkan ke tempat aman…", self.move_to_proposed, "primary")
        self.add_card(
            "Apakah tempatnya aman",
            self._concerns,
            label(_KEPT, "help"),
            row(self._safe, button("Pindahkan ke &folder lain…", self.choose)),
        )
        self._places = QWidget()
        self._lines = QVBoxLayout(self._places)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self.add_card("Di mana data berada", self._places)
        self.finish()

    @override
    def show_office(self) -> None:
        folders = self.office.folders
        said = [*relocation.concerns(folders), relocation.room_concern(folders)]
        against = [words for words in said if words]
        self._show_concerns(against)
        self._safe.setVisible(bool(against) and relocation.proposed(folders) is not None)

        def work(_task: Task) -> list[Lying]:
            return relocation.lying(folders)

        self.office.background.run(work, self._show_places, self._on_failed, self)

    def _show_concerns(self, found: list[str]) -> None:
        clear_layout(self._reasons)
        for words in found:
            frame, column = card("warning")
            column.addWidget(label(words))
            self._reasons.addWidget(frame)
        if not found:
            self._reasons.addWidget(label(_GOOD))

    def _show_places(self, found: list[Lying]) -> None:
        clear_layout(self._lines)
        for lying in found:
            self._lines.addWidget(label(f"{lying.name} · {lying.size}", "label"))
            self._lines.addWidget(label(str(lying.path), "help"))

    def _on_failed(self, error: Exception) -> None:
        self.messages.say(explain(error), "error")

    def move_to_proposed(self) -> None:
        target = relocation.proposed(self.office.folders)
        if target:
            self._move(target)

    def choose(self) -> None:
        start = self.office.folders.documents
        chosen = notify.ask_folder(self, "Pilih folder untuk data", start)
        if chosen:
            self._move(relocation.below(chosen))

    def _move(self, target: Path) -> None:
        """Refuse or ask; the program does it, for no page may be open meanwhile."""
        if not self.try_to(lambda: relocation.require_place(self.office.folders, target)):
            return
        self.messages.hide()
        against = relocation.concerns_there(target)
        paragraphs = [
            f"Data dipindahkan ke {target}.",
            *(f"Tempat baru itu juga kurang aman. {words}" for words in against),
            _KEPT,
        ]
        if notify.confirm(self, "Pindahkan data", "\n\n".join(paragraphs), "Pindahkan"):
            self.move_asked.emit(target)
