"""Composition root: arguments, log, database, window; builds everything and knows everyone."""

import argparse
import faulthandler
import gc
import logging
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

from kerjasama_desktop import __version__
from kerjasama_desktop.errors import DatabaseBusy, DatabaseUnreadable, UserFacingError
from kerjasama_desktop.paths import UserFolders

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from kerjasama_desktop.storage.database import Database
    from kerjasama_desktop.ui.main_window import MainWindow

_log = logging.getLogger(__name__)
_HOUR_MS = 3_600_000


def run(arguments: Sequence[str]) -> int:
    """Start the program, or the self-test; return the exit code."""
    options = _parser().parse_args(arguments)
    if options.self_test:
        from kerjasama_desktop.services.selftest import run_self_test

        return run_self_test(options.self_test, print)
    folders = UserFolders.below(options.folder) if options.folder else UserFolders.standard()
    _start_log(folders.logs)
    return _run_window(folders)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kerjasama-desa", description="Kerja Sama Desa")
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument("--folder", type=Path, help="simpan semua data di bawah folder ini")
    parser.add_argument(
        "--self-test", type=Path, metavar="FOLDER", help="jalankan seluruh alur di folder kosong"
    )
    return parser


def _start_log(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / "program.log", maxBytes=500_000, backupCount=2, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
    if sys.stderr is not None:
        faulthandler.enable()


def start_program(folder: Path) -> "tuple[QApplication, Program]":
    """Build the program on a folder and show its window, without the event loop: for benchmarks.

    Raises:
        UserFacingError: the database cannot be opened.
    """
    gc.disable()
    folders = UserFolders.below(folder)
    app = _make_application(folders)
    database = _open_database(folders)
    if isinstance(database, UserFacingError):
        raise database
    program = Program(app, folders, database)
    program.show()
    return app, program


def _make_application(folders: UserFolders) -> "QApplication":
    from PySide6.QtCore import QLocale
    from PySide6.QtWidgets import QApplication

    from kerjasama_desktop.ui import crash, qt_words, theme

    QLocale.setDefault(QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia))
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Kerja Sama Desa")
    app.setApplicationVersion(__version__)
    qt_words.install(app)
    theme.apply_theme(app)
    crash.install(folders.logs / "program.log")
    return app


def _run_window(folders: UserFolders) -> int:
    gc.disable()
    app = _make_application(folders)
    database = _open_database(folders, busy_wait=0.2)
    if isinstance(database, DatabaseBusy):
        from kerjasama_desktop.ui.single_window import raise_running

        if raise_running(folders.data):
            return 0
        database = _open_database(folders)
    if isinstance(database, DatabaseUnreadable):
        database = _recover(folders, database)
        if isinstance(database, DatabaseUnreadable):
            return 1
    if isinstance(database, UserFacingError):
        from kerjasama_desktop.ui import notify

        notify.tell(None, "Data tidak dapat dibuka", str(database))
        return 1
    return Program(app, folders, database).exec()


def _open_database(folders: UserFolders, busy_wait: float = 3.0) -> "Database | UserFacingError":
    from kerjasama_desktop.storage.database import Database

    try:
        database = Database.open(folders.database, busy_wait=busy_wait)
    except UserFacingError as error:
        return error
    return _checked(database, folders)


def _checked(database: "Database", folders: UserFolders) -> "Database | UserFacingError":
    """Look through all of it where the last run found it damaged."""
    from kerjasama_desktop.services import tending

    try:
        tending.check_if_doubted(database, folders)
    except UserFacingError as error:
        database.abandon()
        return error
    return database


def _recover(folders: UserFolders, error: UserFacingError) -> "Database | UserFacingError":
    """Offer the ways back in place of data that cannot be opened."""
    from PySide6.QtWidgets import QDialog

    from kerjasama_desktop.services import recovery
    from kerjasama_desktop.ui.recovery_dialog import RecoveryDialog

    dialog = RecoveryDialog(folders, str(error), recovery.ways_back(folders, _today()))
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return error
    return _open_database(folders)


def warm_up(task: object) -> None:
    """Import beside the shown window what the first cooperation and its steps will need."""
    from kerjasama_desktop.services import warm_up
    from kerjasama_desktop.ui import workspace_page

    warm_up.warm_up()
    workspace_page.import_pages()


def _ignore(result: object) -> None:
    """What is warmed is only sooner there; a failure shows when it is needed."""


def _today() -> date:
    return datetime.now().astimezone().date()


class Program:
    """The running program: one window on one database; begins anew after a restore."""

    def __init__(self, app: "QApplication", folders: UserFolders, database: "Database") -> None:
        from kerjasama_desktop.ui.background import Background

        self._app = app
        self._folders = folders
        self._database = database
        self._background = Background()
        self._window = self._make_window()

    def _make_window(self) -> "MainWindow":
        from kerjasama_desktop.ui.main_window import MainWindow
        from kerjasama_desktop.ui.office import Office

        office = Office(self._database, self._folders, self._background, _today)
        window = MainWindow(office)
        window.restore_asked.connect(self._restore)
        return window

    def show(self) -> None:
        """Show the window, locked where a PIN is set.

        What the start has built stays, so collecting begins after it.
        """
        self._window.lock()
        self._window.start()
        gc.freeze()
        gc.enable()

    def exec(self) -> int:
        from kerjasama_desktop.ui.single_window import WindowDoor

        door = WindowDoor(self._app, self._folders.data)
        door.knocked.connect(self._raise_window)
        self.show()
        self._background.run(warm_up, _ignore, _ignore, self._app)
        self._tend_hourly()
        code = self._app.exec()
        door.close()
        self._close()
        return code

    def _close(self) -> None:
        from kerjasama_desktop.services import tending

        self._background.close()
        tending.close_day(self._database, self._folders, datetime.now(UTC))
        self._database.close()

    def _tend_hourly(self) -> None:
        """A program left open over days backs up each day as well."""
        from PySide6.QtCore import QTimer

        timer = QTimer(self._app)
        timer.timeout.connect(self.tend)
        timer.start(_HOUR_MS)
        self.tend()

    def tend(self) -> None:
        """Do beside the window what keeps the data safe."""
        database, folders = self._database, self._folders

        def work(_task: object) -> None:
            from kerjasama_desktop.services import tending

            tending.tend(database, folders, datetime.now(UTC))

        self._background.run(work, self._tended, _ignore, self._app)

    def _tended(self, _result: object) -> None:
        self._window.refresh_sidebar()

    def _raise_window(self) -> None:
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def _restore(self, chosen: Path) -> None:
        """Put a backup in place of the data, then begin anew with a fresh window."""
        from kerjasama_desktop.services import safekeeping
        from kerjasama_desktop.storage.database import Database
        from kerjasama_desktop.ui import notify

        old = self._window
        self._database.close()
        try:
            safekeeping.restore(chosen, self._folders)
        except UserFacingError as error:
            notify.tell(old, "Cadangan tidak dipulihkan", str(error))
        self._database = Database.open(self._folders.database)
        self._window = self._make_window()
        self._window.start()
        old.discard()
