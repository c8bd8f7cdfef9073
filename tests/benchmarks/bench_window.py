"""How long the window keeps a person waiting: typing, changing steps, saving."""

import gc
import os
import tempfile
import time
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from statistics import median

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from samples import TODAY, many_villages, store

from kerjasama_desktop.app import warm_up
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.services.warm_up import collect_seldom
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.ui.background import Background
from kerjasama_desktop.ui.main_window import MainWindow
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.theme import apply_theme
from kerjasama_desktop.ui.workspace_page import WorkspacePage

VILLAGES = 30
MEMBERS = 200
KEYS = 60
ROUNDS = 5
LIMIT_MS = 50.0
BUILDING_MS = 2500
"""The workspace builds its eight steps one by one in spare moments after opening."""
OPEN_MS = 150.0
SIZE = (1366, 728)


class Heartbeat:
    """Beats every millisecond; the longest pause between two beats is the longest stall."""

    def __init__(self) -> None:
        self._timer = QTimer(interval=1)
        self._timer.timeout.connect(self._beat)
        self._last = 0.0
        self._longest = 0.0

    def longest(self, work: Callable[[], object]) -> float:
        """Return the longest stall in milliseconds while the work is done and painted."""
        settle()
        self._longest, self._last = 0.0, time.perf_counter()
        self._timer.start()
        work()
        settle()
        self._beat()
        self._timer.stop()
        return self._longest * 1000

    def _beat(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._last)
        self._last = now


def measure() -> list[tuple[str, float, float]]:
    """Return (name, milliseconds, limit)."""
    application()
    warm_up(None)
    with tempfile.TemporaryDirectory() as name:
        office = open_office(Path(name))
        case = large_case()
        store(office.database, case)
        window = MainWindow(office)
        window.resize(*SIZE)
        window.show()
        gc.collect()
        collect_seldom()
        try:
            return measure_window(window, case)
        finally:
            window.discard()
            office.background.close()
            office.database.close()


@cache
def application() -> QApplication:
    """Return the one application, in the program's look."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply_theme(app)
    return app


def measure_window(window: MainWindow, case: Berkas) -> list[tuple[str, float, float]]:
    beat = Heartbeat()
    opening = beat.longest(partial(window.open_cooperation, case.kerjasama.id))
    page = window.findChild(WorkspacePage)
    assert isinstance(page, WorkspacePage)
    found = [("ms, buka kerja sama", opening, OPEN_MS)]
    ahead = beat.longest(lambda: QTest.qWait(BUILDING_MS))
    found.append(("ms, menyiapkan langkah di sela waktu", ahead, LIMIT_MS))
    for step in list(Step)[1:]:
        stall = beat.longest(partial(page.show_step, step))
        found.append((f"ms, langkah pertama kali: {step.label}", stall, LIMIT_MS))
    return found + [(f"ms, {name}", value, LIMIT_MS) for name, value in measure_page(page, beat)]


def measure_page(page: WorkspacePage, beat: Heartbeat) -> list[tuple[str, float]]:
    found = []
    for step in Step:
        stalls = [beat.longest(partial(walk, page, step)) for _ in range(ROUNDS)]
        found.append((f"langkah lagi: {step.label}", median(stalls)))
    page.show_step(Step.PARA_PIHAK)
    found.append((f"mengetik {KEYS} huruf", beat.longest(partial(type_words, page))))
    for step in Step:
        page.show_step(step)
        found.append((f"menyimpan: {step.label}", median(save(page) for _ in range(ROUNDS))))
    return found


def open_office(folder: Path) -> Office:
    folders = UserFolders.below(folder)
    return Office(Database.open(folders.database), folders, Background(), lambda: TODAY)


def large_case() -> Berkas:
    """Thirty villages whose BKAD has two hundred members."""
    case = many_villages(VILLAGES, per_desa=7)
    case.kerjasama.pengurus = case.kerjasama.pengurus[:MEMBERS]
    return case


def walk(page: WorkspacePage, step: Step) -> None:
    """Come to the step from another one."""
    page.show_step(Step.PARA_PIHAK if step is not Step.PARA_PIHAK else Step.POTENSI)
    settle()
    page.show_step(step)


def type_words(page: WorkspacePage) -> None:
    editors = page.findChildren(QLineEdit)
    title = next(editor for editor in editors if editor.accessibleName() == "Nama kerja sama")
    title.setFocus()
    for number in range(KEYS):
        QTest.keyClicks(title, "abcdefghij"[number % 10])
        settle()
    QTest.qWait(700)


def save(page: WorkspacePage) -> float:
    """Return how long keeping the step takes, in milliseconds."""
    page._on_edited()
    begun = time.perf_counter()
    page.save()
    return (time.perf_counter() - begun) * 1000


def settle() -> None:
    """Let the window do all that waits to be done, paint included."""
    for _ in range(5):
        QApplication.processEvents()


if __name__ == "__main__":
    for row in measure():
        print(f"{row[0]:45} {row[1]:8.1f} {row[2]:6.0f}")
