"""What surrounds the pages: background work, mishaps, Qt's words, the door, the look, the start."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import samples
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kerjasama_desktop import app
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.errors import DatabaseUnreadable, InvalidInput
from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.services import overview, safekeeping, trash
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.ui import crash, notify, opening, qt_words, single_window
from kerjasama_desktop.ui.background import Background, Task
from kerjasama_desktop.ui.main_window import MainWindow
from kerjasama_desktop.ui.recovery_dialog import RecoveryDialog
from kerjasama_desktop.ui.single_window import WindowDoor
from kerjasama_desktop.ui.theme import dress
from kerjasama_desktop.ui.widgets.message_bar import MessageBar


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    found = Background()
    yield found
    found.close()


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    sentences: list[str] = []
    monkeypatch.setattr(notify, "tell", lambda parent, title, words: sentences.append(words))
    return sentences


def never(result: object) -> None:
    pytest.fail(f"called with {result!r}")


def test_work_is_done_elsewhere_and_its_result_comes_back_here(
    background: Background, qtbot: QtBot
) -> None:
    results: list[tuple[object, str]] = []
    steps: list[tuple[int, int, str]] = []
    go = threading.Event()

    def work(task: Task) -> str:
        go.wait(5)
        task.report(1, 2, "separuh")
        return threading.current_thread().name

    def done(name: object) -> None:
        results.append((name, threading.current_thread().name))

    owner = QObject()
    task = background.run(work, done, never, owner)
    task.progressed.connect(lambda *step: steps.append(step))
    go.set()
    qtbot.waitUntil(lambda: bool(results))
    ((there, here),) = results
    assert str(there).startswith("kerja")
    assert here == threading.main_thread().name
    assert steps == [(1, 2, "separuh")]


def test_a_failure_comes_back_as_it_was(background: Background, qtbot: QtBot) -> None:
    failures: list[Exception] = []

    def work(task: Task) -> None:
        raise InvalidInput("Berkas kosong.")

    owner = QObject()
    background.run(work, never, failures.append, owner)
    qtbot.waitUntil(lambda: bool(failures))
    assert str(failures[0]) == "Berkas kosong."


def test_work_can_be_asked_to_stop(background: Background, qtbot: QtBot) -> None:
    results: list[object] = []
    stop = threading.Event()

    def work(task: Task) -> bool:
        stop.wait(5)
        return task.cancelled

    owner = QObject()
    task = background.run(work, results.append, never, owner)
    task.cancel()
    stop.set()
    qtbot.waitUntil(lambda: bool(results))
    assert results == [True]


def test_the_end_of_work_is_not_told_to_what_is_gone(background: Background, qtbot: QtBot) -> None:
    told: list[object] = []
    alive = QObject()
    begun, go = threading.Event(), threading.Event()

    def work(task: Task) -> None:
        begun.set()
        go.wait(5)

    for _ in range(20):
        owner = QWidget()
        background.run(work, told.append, never, owner)
        assert begun.wait(5)
        owner.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        go.set()
        last: list[object] = []
        background.run(lambda _: None, last.append, never, alive)
        qtbot.waitUntil(lambda last=last: bool(last))  # type: ignore[misc]
    assert told == []


def test_pieces_of_work_follow_one_another(background: Background, qtbot: QtBot) -> None:
    seen: list[int] = []
    owner = QObject()
    for number in range(5):
        background.run(lambda _, number=number: number, seen.append, never, owner)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(seen) == 5)
    assert seen == list(range(5))


def test_a_known_error_is_its_own_sentence(caplog: pytest.LogCaptureFixture) -> None:
    assert crash.explain(InvalidInput("Berkas kosong.")) == "Berkas kosong."
    assert not caplog.records


def test_a_bug_is_logged_and_said_politely(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        words = crash.explain(KeyError("x"))
    assert words.startswith("Pekerjaan ini tidak dapat diselesaikan.")
    assert "KeyError" in caplog.text


def test_what_nobody_catches_is_told(
    monkeypatch: pytest.MonkeyPatch, told: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    crash.install(Path("program.log"))
    error = InvalidInput("Isi dahulu.")
    sys.excepthook(InvalidInput, error, None)
    bug = ZeroDivisionError("bagi nol")
    sys.excepthook(ZeroDivisionError, bug, None)
    assert told[0] == "Isi dahulu."
    assert "data yang sudah tersimpan aman" in told[1]
    assert "program.log" in told[1]
    assert "bagi nol" in caplog.text


def test_buttons_of_qt_read_indonesian(qtbot: QtBot, qapp: QApplication) -> None:
    words = qt_words.install(qapp)
    try:
        box = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Cancel
            | QDialogButtonBox.StandardButton.Save
            | QDialogButtonBox.StandardButton.Close
            | QDialogButtonBox.StandardButton.Yes
        )
        qtbot.addWidget(box)
        assert {b.text().replace("&", "") for b in box.buttons()} == {
            "Batal",
            "Simpan",
            "Tutup",
            "Ya",
        }
    finally:
        qapp.removeTranslator(words)


def test_the_door_is_answered_for_its_own_folder_only(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    door = WindowDoor(qapp, tmp_path)
    with qtbot.waitSignal(door.knocked):
        assert single_window.raise_running(tmp_path)
    assert not single_window.raise_running(tmp_path / "lain")
    door.close()
    assert not single_window.raise_running(tmp_path)


@pytest.mark.parametrize(("button", "answer"), [("Hapus", True), ("Batal", False)])
def test_a_question_is_answered_by_its_button(
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, button: str, answer: bool
) -> None:
    def choose(box: QDialog) -> int:
        buttons = {b.text(): b for b in box.findChildren(QPushButton)}
        assert set(buttons) == {"Hapus", "Batal"}
        buttons[button].click()
        return 0

    monkeypatch.setattr("PySide6.QtWidgets.QMessageBox.exec", choose)
    parent = QWidget()
    qtbot.addWidget(parent)
    assert notify.confirm(parent, "Hapus", "Hapus baris ini?", "Hapus") is answer


def test_the_look_of_a_window_reaches_its_dialogs(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dress(window)
    dialog = QDialog(window)
    dialog.ensurePolished()
    assert dialog.palette().window().color().name() == "#f5f7f6"


def test_an_unreadable_database_is_told_and_ends_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    folders = UserFolders.below(tmp_path)
    folders.data.mkdir(parents=True)
    folders.database.write_bytes(b"bukan basis data" * 400)
    told: list[str] = []

    def close(dialog: RecoveryDialog) -> int:
        told.extend(found.text() for found in dialog.findChildren(QLabel))
        return QDialog.DialogCode.Rejected

    monkeypatch.setattr(RecoveryDialog, "exec", close)
    monkeypatch.setattr(app, "_make_application", lambda folders: qapp)
    assert app.run(["--folder", str(tmp_path)]) == 1
    assert any("rusak atau bukan milik program ini" in words for words in told)
    assert any("tidak ada cadangan yang utuh" in words for words in told)
    with pytest.raises(DatabaseUnreadable):
        app.start_program(tmp_path)


def test_what_was_recovered_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication, berkas: Berkas
) -> None:
    folders = UserFolders.below(tmp_path)
    database = Database.open(folders.database)
    samples.store(database, berkas)
    safekeeping.back_up(database, folders, "uji")
    database.close()
    folders.database.write_bytes(b"bukan basis data" * 400)
    told: list[str] = []

    def restore(dialog: RecoveryDialog) -> int:
        dialog.restore()
        return dialog.result()

    monkeypatch.setattr(RecoveryDialog, "exec", restore)
    monkeypatch.setattr(notify, "tell", lambda _parent, _title, words: told.append(words))
    found = opening.open_database(folders)
    assert isinstance(found, DatabaseUnreadable)
    recovered = opening.recover(folders, found)
    assert isinstance(recovered, Database)
    recovered.close()
    (words,) = told
    assert words.startswith("Data dipulihkan dari cadangan.")
    assert "1 kerja sama" in words


def test_a_restore_begins_anew_with_what_was_saved(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    qapp: QApplication,
    berkas: Berkas,
) -> None:
    monkeypatch.setattr(app, "_make_application", lambda folders: qapp)
    monkeypatch.setattr(MainWindow, "start", MainWindow.show)
    folders = UserFolders.below(tmp_path)
    database = Database.open(folders.database)
    samples.store(database, berkas)
    backup = safekeeping.back_up(database, folders, "uji")
    assert backup is not None
    trash.remove(database, berkas.kerjasama.id)
    database.close()
    _, program = app.start_program(tmp_path)
    program._window.restore_asked.emit(backup.path)
    assert [r.id for r in overview.summaries(program._database)] == [berkas.kerjasama.id]
    said = [bar.sentence for bar in program._window.findChildren(MessageBar)]
    assert any(
        "Data dipulihkan dari cadangan" in words and "ksd.sebelum-pulih" in words for words in said
    )
    program._window.closeEvent(QCloseEvent())
    program._close()
    Database.open(folders.database).close()
    program._window.deleteLater()
