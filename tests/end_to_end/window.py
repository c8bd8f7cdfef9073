"""Run as a process of its own: the program on the folder named first, which says what happens.

With 'type' as second argument somebody types into the name of the newest cooperation without end,
and every name that was saved is said.
"""

import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from kerjasama_desktop import app
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.services import cooperation, overview
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.ui import workspace_page
from kerjasama_desktop.ui.main_window import MainWindow

PAUSE_MS = 15


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


class TellingProgram(app.Program):
    def show(self) -> None:
        super().show()
        say("terbuka")

    def _raise_window(self) -> None:
        super()._raise_window()
        say("diangkat")


def save_and_tell(database: Database, case: Berkas) -> None:
    _save(database, case)
    say(case.kerjasama.judul)


def type_without_end(folder: Path) -> None:
    workspace_page._SAVE_AFTER_MS = PAUSE_MS
    running, program = app.start_program(folder)
    database = program._database
    window = next(w for w in running.topLevelWidgets() if isinstance(w, MainWindow))
    window.open_cooperation(overview.summaries(database)[0].id, Step.PARA_PIHAK)
    editors = window.findChildren(QLineEdit)
    title = next(e for e in editors if e.accessibleName() == "Nama kerja sama")
    title.clear()
    say("terbuka")
    number = 0
    while True:
        number += 1
        QTest.keyClicks(title, f" {number}" if number > 1 else "1")
        QTest.qWait(2 * PAUSE_MS if number % 2 else PAUSE_MS - 5)
        if number % 40 == 0:
            title.selectAll()


_save = cooperation.save


def main() -> int:
    folder = Path(sys.argv[1])
    if sys.argv[2:] == ["type"]:
        cooperation.save = save_and_tell
        type_without_end(folder)
    app.Program = TellingProgram  # type: ignore[misc]
    return app.run(["--folder", str(folder)])


if __name__ == "__main__":
    sys.exit(main())
