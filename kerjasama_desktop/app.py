"""Composition root: arguments, log, database, window; builds everything and knows everyone."""

import argparse
import faulthandler
import gc
import logging
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

from kerjasama_desktop import __version__
from kerjasama_desktop.errors import DatabaseBusy, DatabaseUnreadable, UserFacingError
from kerjasama_desktop.paths import UserFolders

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from kerjasama_desktop.storage.database import Database
    from kerjasama_desktop.ui.background import Task
    from kerjasama_desktop.ui.main_window import MainWindow
    from kerjasama_desktop.ui.move_dialog import MoveDialog
    from kerjasama_desktop.ui.single_window import WindowDoor

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
    from kerjasama_desktop.ui import opening

    gc.disable()
    app = _make_application(UserFolders.below(folder))
    found = opening.opened(UserFolders.below(folder))
    if isinstance(found, UserFacingError):
        raise found
    program = Program(app, *found)
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


def _run_window(asked: UserFolders) -> int:
    from kerjasama_desktop.ui import opening

    gc.disable()
    app = _make_application(asked)
    folders = opening.followed(asked)
    if isinstance(folders, UserFacingError):
        return opening.tell_closed(folders)
    database = opening.open_database(folders, busy_wait=0.2)
    if isinstance(database, DatabaseBusy):
        from kerjasama_desktop.ui.single_window import raise_running

        if raise_running(folders.data):
            return 0
        database = opening.open_database(folders)
    if isinstance(database, DatabaseUnreadable):
        database = opening.recover(folders, database)
        if isinstance(database, DatabaseUnreadable):
            return 1
    if isinstance(database, UserFacingError):
        return opening.tell_closed(database)
    return Program(app, folders, database).exec()


def warm_up(task: object) -> None:
    """Import beside the shown window what the first cooperation and its steps will need."""
    from kerjasama_desktop.services import warm_up
    from kerjasama_desktop.ui import workspace_page

    warm_up.warm_up()
    workspace_page.import_pages()


def _ignore(result: object) -> None:
    """What is warmed is only sooner there; a failure shows when it is needed."""


class Program:
    """The running program: one window on one database; begins anew after a restore or a move."""

    def __init__(self, app: "QApplication", folders: UserFolders, database: "Database") -> None:
        from kerjasama_desktop.ui.background import Background

        self._app = app
        self._folders = folders
        self._database = database
        self._background = Background()
        self._door: WindowDoor | None = None
        self._moving: MoveDialog | None = None
        self._window = self._make_window()

    def _make_window(self) -> "MainWindow":
        from kerjasama_desktop.ui import opening
        from kerjasama_desktop.ui.main_window import MainWindow
        from kerjasama_desktop.ui.office import Office

        office = Office(self._database, self._folders, self._background, opening.today)
        window = MainWindow(office)
        window.restore_asked.connect(self._restore)
        window.move_asked.connect(self._move)
        return window

    def show(self) -> None:
        """Show the window, locked where a PIN is set."""
        from kerjasama_desktop.services.warm_up import collect_seldom

        self._window.lock()
        self._window.start()
        collect_seldom()

    def exec(self) -> int:
        self._open_door()
        self.show()
        self._background.run(warm_up, _ignore, _ignore, self._app)
        self._tend_hourly()
        code = self._app.exec()
        self._close_door()
        self._close()
        return code

    def _open_door(self) -> None:
        from kerjasama_desktop.ui.single_window import WindowDoor

        self._close_door()
        self._door = WindowDoor(self._app, self._folders.data)
        self._door.knocked.connect(self._raise_window)

    def _close_door(self) -> None:
        if self._door:
            self._door.close()

    def _close(self) -> None:
        from kerjasama_desktop.services import tending

        self._background.close()
        if self._database.is_open:
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
        if not self._moving:
            self._window.refresh_sidebar()

    def _raise_window(self) -> None:
        window = self._moving or self._window
        window.show()
        window.raise_()
        window.activateWindow()

    def _restore(self, chosen: Path) -> None:
        """Put a backup in place of the data, then begin anew with a fresh window."""
        from kerjasama_desktop.services import safekeeping
        from kerjasama_desktop.storage.database import Database
        from kerjasama_desktop.ui import notify

        old, news = self._window, ""
        self._database.close()
        try:
            news = safekeeping.restore(chosen, self._folders)
        except UserFacingError as error:
            notify.tell(old, "Cadangan tidak dipulihkan", str(error))
        self._database = Database.open(self._folders.database)
        self._window = self._make_window()
        self._window.restoreGeometry(old.saveGeometry())
        self._window.announce(news)
        self._window.start()
        old.discard()

    def _move(self, target: Path) -> None:
        """Take the data to another folder, without a window that could ask for them meanwhile."""
        from kerjasama_desktop.services import relocation
        from kerjasama_desktop.ui.crash import explain
        from kerjasama_desktop.ui.move_dialog import MoveDialog

        database, folders = self._database, self._folders

        def work(task: "Task") -> str:
            database.close()
            relocation.move(folders, target, task.report)
            return ""

        def failed(error: Exception) -> None:
            self._moved(explain(error))

        self._moving = MoveDialog(target)
        self._moving.show()
        self._window.discard()
        task = self._background.run(work, self._moved, failed, self._moving)
        task.progressed.connect(self._moving.show_progress)

    def _moved(self, trouble: str) -> None:
        """Go on where the data are now, be it the new place or the old."""
        from kerjasama_desktop.ui import notify, opening

        former = self._folders.data
        found = opening.opened(self._folders)
        if isinstance(found, UserFacingError):
            self._app.exit(opening.tell_closed(found))
            return
        self._folders, self._database = found
        if self._door:
            self._open_door()
        self._window = self._make_window()
        self._window.start()
        moving, self._moving = self._moving, None
        if moving:
            moving.end()
        self._window.show_safety("Tempat data", _moved_words(former, self._folders.data))
        if trouble:
            notify.tell(self._window, "Pemindahan data", trouble)


def _moved_words(former: Path, present: Path) -> str:
    if former == present:
        return ""
    return (
        f"Data sekarang ada di {present}. Berkas lama masih ada di {former}; biarkan dahulu sampai "
        "Anda yakin semuanya lengkap."
    )
