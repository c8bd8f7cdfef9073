"""Cadangan: backups and the second place, Keranjang, and what else keeps the data safe."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.safety_backups import BackupsSection
from kerjasama_desktop.ui.safety_check import CheckSection
from kerjasama_desktop.ui.safety_lock import LockSection
from kerjasama_desktop.ui.safety_moving import MovingSection
from kerjasama_desktop.ui.safety_place import PlaceSection
from kerjasama_desktop.ui.safety_second_place import SecondPlaceSection
from kerjasama_desktop.ui.safety_trash import TrashSection
from kerjasama_desktop.ui.settings_section import Section
from kerjasama_desktop.ui.widgets.parts import label


class SafetyPage(QWidget):
    saved = Signal()
    restore_asked = Signal(Path)
    cooperation_opened = Signal(object, object, str, object)
    lock_changed = Signal()
    lock_asked = Signal()
    move_asked = Signal(Path)

    def __init__(self, office: Office) -> None:
        super().__init__()
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName("Bagian cadangan")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self._add_sections(office)
        self.tabs.currentChanged.connect(self._show_current)
        inset = QHBoxLayout()
        inset.setContentsMargins(14, 0, 8, 0)
        inset.addWidget(self.tabs)
        heading = QHBoxLayout()
        heading.setContentsMargins(24, 16, 24, 0)
        heading.addWidget(label("Cadangan", "heading"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(heading)
        column.addLayout(inset, 1)

    def _add_sections(self, office: Office) -> None:
        backups = BackupsSection(office)
        backups.restore_asked.connect(self.restore_asked)
        backups.backed_up.connect(self.saved)
        second = SecondPlaceSection(office)
        second.copied.connect(self.saved)
        trash = TrashSection(office)
        trash.restored.connect(self.saved)
        trash.cooperation_opened.connect(
            lambda kerjasama_id: self.cooperation_opened.emit(kerjasama_id, None, "", None)
        )
        check = CheckSection(office)
        check.cooperation_opened.connect(self.cooperation_opened)
        moving = MovingSection(office)
        moving.restore_asked.connect(self.restore_asked)
        lock = LockSection(office)
        lock.changed.connect(self.lock_changed)
        lock.lock_asked.connect(self.lock_asked)
        place = PlaceSection(office)
        place.move_asked.connect(self.move_asked)
        for title, section in (
            ("Cadangan", backups),
            ("Tempat kedua", second),
            ("Keranjang", trash),
            ("Periksa data", check),
            ("Pindah laptop", moving),
            ("Tempat data", place),
            ("Kunci layar", lock),
        ):
            self.tabs.addTab(section, title)

    def show_tab(self, title: str, words: str = "") -> None:
        """Show a section, and say in it what has just been done."""
        titles = [self.tabs.tabText(number) for number in range(self.tabs.count())]
        self.tabs.setCurrentIndex(titles.index(title))
        section = self.tabs.currentWidget()
        if words and isinstance(section, Section):
            section.messages.say(words, "good")

    def refresh(self) -> None:
        self._show_current()

    def _show_current(self) -> None:
        section = self.tabs.currentWidget()
        if isinstance(section, Section):
            section.show_office()
