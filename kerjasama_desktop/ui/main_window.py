"""The window: sidebar, pages, and the connections between them."""

import importlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol
from uuid import UUID

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget
from typing_extensions import override

from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.services import safekeeping, villages
from kerjasama_desktop.ui.icons import icon
from kerjasama_desktop.ui.navigation import Navigation, Place
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.screen_lock import ScreenLock
from kerjasama_desktop.ui.theme import dress
from kerjasama_desktop.ui.widgets.tab_order import walk

_PAGES = {
    Place.BERANDA: ("dashboard_page", "DashboardPage"),
    Place.KERJA_SAMA: ("cooperation_list_page", "CooperationListPage"),
    Place.POTENSI: ("potensi_desa_page", "PotensiDesaPage"),
    Place.ARSIP: ("archive_page", "ArchivePage"),
    Place.KIRIM: ("exchange_page", "ExchangePage"),
    Place.CADANGAN: ("safety_page", "SafetyPage"),
    Place.PENGATURAN: ("settings_page", "SettingsPage"),
    Place.BANTUAN: ("help_page", "HelpPage"),
}
_HELP = {
    Place.BERANDA: "beranda",
    Place.KERJA_SAMA: "kerja_sama",
    Place.POTENSI: "potensi_desa",
    Place.ARSIP: "arsip",
    Place.KIRIM: "kirim_terima",
    Place.CADANGAN: "cadangan",
    Place.PENGATURAN: "pengaturan",
    Place.BANTUAN: "mulai",
}


class Page(Protocol):
    """A page of the sidebar reads again whenever it comes into view."""

    def refresh(self) -> None: ...


class MainWindow(QMainWindow):
    """Pages are built when first shown, so that the start is quick."""

    restore_asked = Signal(Path)
    move_asked = Signal(Path)

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._pages: dict[Place, Any] = {}
        self._place = Place.BERANDA
        self._workspace: Any = None
        dress(self)
        self.setWindowTitle("Kerja Sama Desa")
        self.setWindowIcon(icon("aplikasi"))
        self.setMinimumSize(860, 480)
        self.resize(1280, 720)
        self._navigation = Navigation()
        self._navigation.place_chosen.connect(self.show_place)
        self._stack = QStackedWidget()
        centre = QWidget()
        centre.setObjectName("ground")
        line = QHBoxLayout(centre)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._navigation)
        line.addWidget(self._stack, 1)
        self._lock = ScreenLock(self, centre, office.folders.data, self._village_words, self._leave)
        self.setCentralWidget(self._lock.holder)
        help_key = QKeySequence(QKeySequence.StandardKey.HelpContents)
        QShortcut(help_key, centre, self._show_page_help)
        QShortcut(QKeySequence("Ctrl+L"), centre, self._on_lock_asked)
        self.show_place(Place.BERANDA)

    def lock(self) -> bool:
        """Lock the screen where a PIN is set; return whether it is locked."""
        return self._lock.lock()

    def start(self) -> None:
        """Show the window; at the very first start, ask for the village before anything else."""
        self.show()
        if villages.own_desa(self._office.database) is None:
            from kerjasama_desktop.ui.setup_wizard import SetupWizard

            wizard = SetupWizard(self, self._office)
            wizard.exec()
            self.show_place(Place.BERANDA)
            if wizard.sample:
                self.open_cooperation(wizard.sample)
            if wizard.arrived:
                self.restore_asked.emit(wizard.arrived)

    def announce(self, words: str) -> None:
        """Say on Beranda what has just happened; '' says nothing."""
        if words:
            self._pages[Place.BERANDA].announce(words)

    def discard(self) -> None:
        """Go away without keeping anything: after a restore another window stands in."""
        self._pages.clear()
        self._workspace = None
        self.close()
        self.deleteLater()

    def show_place(self, place: Place) -> None:
        """Show a page of the sidebar, freshly read."""
        self._leave()
        page = self._page(place)
        self._place = place
        page.refresh()
        self._stack.setCurrentWidget(page)
        self._navigation.choose(place)
        self.refresh_sidebar()

    def open_cooperation(
        self,
        kerjasama_id: UUID,
        step: Step | None = None,
        field: str = "",
        item: UUID | None = None,
    ) -> None:
        """Show a cooperation at a step and, where named, put the cursor into the field."""
        workspace = self._workspace_page()
        workspace.open(kerjasama_id, step)
        self._stack.setCurrentWidget(workspace)
        self._navigation.choose(Place.KERJA_SAMA)
        if field:
            workspace.focus_field(field, item)

    def show_help(self, name: str) -> None:
        self.show_place(Place.BANTUAN)
        self._pages[Place.BANTUAN].show_topic(name)

    def _page(self, place: Place) -> Any:
        if place not in self._pages:
            module, name = _PAGES[place]
            kind = getattr(importlib.import_module(f"kerjasama_desktop.ui.{module}"), name)
            page = kind(self._office)
            self._connect(page)
            self._pages[place] = page
            self._stack.addWidget(page)
        return self._pages[place]

    def _connect(self, page: Any) -> None:
        """Tie the knots: every signal that leads from one page to another is named here."""
        routes: dict[str, Callable[..., object]] = {
            "cooperation_opened": self.open_cooperation,
            "place_asked": self.show_place,
            "saved": self.refresh_sidebar,
            "help_asked": self.show_help,
            "restore_asked": self.restore_asked.emit,
            "move_asked": self.move_asked.emit,
            "safety_asked": self.show_safety,
            "lock_changed": self._lock.renew,
            "lock_asked": self.lock,
        }
        for name, slot in routes.items():
            signal: SignalInstance | None = getattr(page, name, None)
            if signal is not None:
                signal.connect(slot)

    def _workspace_page(self) -> Any:
        if self._workspace is None:
            from kerjasama_desktop.ui.workspace_page import WorkspacePage

            self._workspace = WorkspacePage(self._office)
            self._workspace.closed.connect(lambda: self.show_place(Place.KERJA_SAMA))
            self._workspace.help_asked.connect(self.show_help)
            self._stack.addWidget(self._workspace)
        return self._workspace

    def refresh_sidebar(self) -> None:
        self._navigation.show_village(self._village_words())
        self._navigation.show_backup(
            safekeeping.last_backup_words(self._office.folders, self._office.today())
        )

    def _village_words(self) -> str:
        desa = villages.own_desa(self._office.database)
        if desa is None:
            return "Desa belum diatur"
        return " · ".join(filter(None, (desa.nama_lengkap, desa.kecamatan)))

    def show_safety(self, tab: str, words: str = "") -> None:
        """Show a tab of Cadangan, and say there what has just been done."""
        self.show_place(Place.CADANGAN)
        self._pages[Place.CADANGAN].show_tab(tab, words)

    def _on_lock_asked(self) -> None:
        if not self.lock():
            self.show_safety("Kunci layar")

    def _show_page_help(self) -> None:
        if self._workspace is not None and self._workspace.isVisible():
            self._workspace.ask_help()
        else:
            self.show_help(_HELP[self._place])

    def _leave(self) -> None:
        """Let the page in view keep what is being typed."""
        for page in (self._workspace, self._pages.get(self._place)):
            save = getattr(page, "save", None)
            if save:
                save()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Follow the eye: pages and findings are built later than what stands after them."""
        return walk(self, forward=next)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._leave()
        self._lock.end()
        self.hide()
        super().closeEvent(event)
