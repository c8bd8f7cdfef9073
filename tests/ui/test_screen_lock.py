"""The screen lock: what is seen, what is kept, and how it opens."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import samples
from page_actions import click, words_of
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kerjasama_desktop import app
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.errors import FileNotWritten
from kerjasama_desktop.services import safekeeping
from kerjasama_desktop.storage import pin
from kerjasama_desktop.ui import idle, lock_screen, notify
from kerjasama_desktop.ui.lock_screen import LockScreen
from kerjasama_desktop.ui.main_window import MainWindow
from kerjasama_desktop.ui.navigation import Place
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.safety_lock import LockSection

PIN = "2468"
MINUTES = 10


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Both clocks; the first entry is the time."""
    clock = [1000.0]
    monkeypatch.setattr(idle, "monotonic", lambda: clock[0])
    monkeypatch.setattr(idle, "time", lambda: clock[0])
    return clock


@pytest.fixture
def window(office: Office, berkas: Berkas, qtbot: QtBot, now: list[float]) -> Iterator[MainWindow]:
    samples.store(office.database, berkas)
    pin.set_pin(office.folders.data, PIN, MINUTES)
    window = MainWindow(office)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.close()


def screen_of(window: MainWindow) -> LockScreen:
    screen = window._lock._screen
    assert screen is not None
    return screen


def type_pin(qtbot: QtBot, window: MainWindow, typed: str) -> None:
    screen = screen_of(window)
    qtbot.keyClicks(screen.field, typed)
    qtbot.keyClick(screen.field, Qt.Key.Key_Return)


def pass_minutes(window: MainWindow, now: list[float], minutes: float) -> None:
    now[0] += minutes * 60
    window._lock._watch._look()


def colours(picture: QImage) -> set[int]:
    return {
        picture.pixel(x, y) for x in range(0, picture.width(), 2) for y in range(picture.height())
    }


def title_field(window: MainWindow) -> QLineEdit:
    fields = window.findChildren(QLineEdit)
    return next(f for f in fields if f.accessibleName() == "Nama kerja sama")


def test_nothing_but_the_lock_screen_is_in_view(window: MainWindow) -> None:
    assert "Beranda" in words_of(window)
    assert window.lock()
    assert words_of(window) == [
        "Kerja Sama Desa",
        "Desa Boddie · Mandalle",
        "Layar terkunci. Isi PIN untuk melanjutkan pekerjaan.",
        "",
    ]
    visible = [w for w in window.findChildren(QWidget) if w.isVisible()]
    screen = screen_of(window)
    assert all(
        screen in (w, w.parent()) or screen.isAncestorOf(w) or w.isAncestorOf(screen)
        for w in visible
    )
    assert screen.field.hasFocus() or not window.isActiveWindow()


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_2, Qt.Key.Key_Tab])
def test_keys_do_not_reach_what_is_covered(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    window.lock()
    alt = Qt.KeyboardModifier.AltModifier if key == Qt.Key.Key_2 else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(screen_of(window).field, key, alt)
    assert window._place is Place.BERANDA
    assert window._lock.locked


def test_the_right_pin_opens_where_one_was(
    window: MainWindow, qtbot: QtBot, berkas: Berkas
) -> None:
    window.activateWindow()
    window.open_cooperation(berkas.kerjasama.id, Step.PARA_PIHAK)
    field = title_field(window)
    field.setFocus()
    window.lock()
    assert not field.isVisible()
    type_pin(qtbot, window, PIN)
    assert not window._lock.locked
    assert field.isVisible()
    assert window.focusWidget() is field
    assert window.findChild(LockScreen) is None or window.findChild(LockScreen).isHidden()  # type: ignore[union-attr]


def test_what_was_being_typed_is_kept(
    window: MainWindow, office: Office, qtbot: QtBot, berkas: Berkas, now: list[float]
) -> None:
    window.open_cooperation(berkas.kerjasama.id, Step.PARA_PIHAK)
    field = title_field(window)
    field.selectAll()
    qtbot.keyClicks(field, "Irigasi")
    pass_minutes(window, now, MINUTES)
    assert window._lock.locked
    with office.database.begin() as tx:
        assert tx.kerjasama.get(berkas.kerjasama.id).judul == "Irigasi"
    type_pin(qtbot, window, PIN)
    assert field.text() == "Irigasi"


def test_what_cannot_be_kept_is_told_after_opening(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(notify, "tell", lambda parent, title, words: told.append(words))

    def refuse() -> None:
        raise FileNotWritten("Penyimpanan penuh.")

    monkeypatch.setattr(window._lock, "_keep", refuse)
    assert window.lock()
    assert told == []
    type_pin(qtbot, window, PIN)
    assert told == ["Penyimpanan penuh."]
    window.lock()
    monkeypatch.setattr(window._lock, "_keep", lambda: None)


def test_it_locks_after_idleness_and_not_before(
    window: MainWindow, now: list[float], qtbot: QtBot
) -> None:
    pass_minutes(window, now, MINUTES - 1)
    qtbot.mouseMove(window)
    qtbot.keyClick(window, Qt.Key.Key_Shift)
    pass_minutes(window, now, MINUTES - 1)
    assert not window._lock.locked
    pass_minutes(window, now, 1)
    assert window._lock.locked


@pytest.mark.parametrize("kind", [QEvent.Type.MouseMove, QEvent.Type.Wheel, QEvent.Type.TouchBegin])
def test_mouse_and_touch_count(window: MainWindow, now: list[float], kind: QEvent.Type) -> None:
    pass_minutes(window, now, MINUTES - 1)
    window._lock._watch.eventFilter(window, QEvent(kind))
    pass_minutes(window, now, MINUTES - 1)
    assert not window._lock.locked


def test_looking_costs_little(window: MainWindow) -> None:
    assert window._lock._watch._timer.interval() >= 5000


def test_ctrl_l_locks_at_once(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window._lock.locked


def test_ctrl_l_without_a_pin_leads_to_the_tab(
    office: Office, berkas: Berkas, qtbot: QtBot
) -> None:
    samples.store(office.database, berkas)
    window = MainWindow(office)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    section = window.findChild(LockSection)
    assert section is not None
    assert section.isVisible()
    assert not window._lock.locked
    window.close()


def test_a_wrong_pin_is_said_and_the_fifth_pauses(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [0.0]
    monkeypatch.setattr(window._lock._tries, "_clock", lambda: clock[0])
    window.lock()
    screen = screen_of(window)
    for _ in range(4):
        type_pin(qtbot, window, "1111")
        assert screen._said.text() == "PIN tidak cocok. Coba lagi."
        assert screen.field.text() == ""
    type_pin(qtbot, window, "1111")
    assert screen._said.text() == "PIN sudah 5 kali salah. Tunggu 30 detik."
    assert not screen.field.isEnabled()
    screen.field.setText(PIN)
    screen.open()
    assert window._lock.locked
    clock[0] = 31.0
    screen._pause.timeout.emit()
    assert screen._said.text() == "Silakan coba lagi."
    screen.field.clear()
    type_pin(qtbot, window, "1111")
    assert screen._said.text() == "PIN sudah 6 kali salah. Tunggu 1 menit."
    clock[0] = 100.0
    screen._pause.timeout.emit()
    type_pin(qtbot, window, PIN)
    assert not window._lock.locked
    assert window._lock._tries.wrong == 0


@pytest.mark.parametrize(
    ("seconds", "words"), [(30, "30 detik"), (60, "1 menit"), (125, "2 menit 5 detik")]
)
def test_a_pause_in_words(seconds: int, words: str) -> None:
    assert lock_screen.pause_words(seconds) == words


def test_who_forgot_the_pin_is_told_how_to_open(
    window: MainWindow, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        "PySide6.QtGui.QDesktopServices.openUrl", lambda url: opened.append(url.toLocalFile())
    )
    window.lock()
    screen = screen_of(window)
    assert not screen._forgotten.isVisible()
    click(screen, "Lupa PIN?")
    text = "\n".join(words_of(window))
    for words in ("seperti tirai", "tidak disandikan", "BitLocker", "kunci.json", "tutup program"):
        assert words in text
    assert str(office.folders.data / "kunci.json") in text
    click(screen, "Buka folder data")
    assert [Path(name) for name in opened] == [office.folders.data]


def test_a_new_start_is_locked_until_the_file_is_deleted(
    office: Office, berkas: Berkas, qtbot: QtBot
) -> None:
    samples.store(office.database, berkas)
    made = pin.set_pin(office.folders.data, PIN, MINUTES)
    for content, locked in (
        (made.model_dump_json().encode(), True),
        (b"rusak", False),
        (None, False),
    ):
        file = office.folders.data / pin.FILE
        file.unlink()
        if content is not None:
            file.write_bytes(content)
        window = MainWindow(office)
        qtbot.addWidget(window)
        window.lock()
        window.start()
        assert window._lock.locked is locked
        assert ("Beranda" in words_of(window)) is not locked
        window.close()
        if content is None:
            return


def test_the_program_starts_locked(
    tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "_make_application", lambda folders: qapp)
    monkeypatch.setattr(MainWindow, "start", MainWindow.show)
    pin.set_pin(tmp_path / "data", PIN, MINUTES)
    _, program = app.start_program(tmp_path)
    assert program._window._lock.locked
    assert "Beranda" not in words_of(program._window)
    program._window.close()
    program._window.deleteLater()
    program._close()


def test_backups_go_on_and_the_program_closes_while_locked(
    window: MainWindow, office: Office
) -> None:
    window.lock()
    assert safekeeping.back_up(office.database, office.folders, "uji")
    window.refresh_sidebar()
    assert window.close()
    assert not window.isVisible()


class Small(QDialog):
    """A dialog with something typed in it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        self.field = QLineEdit("Isian rahasia")
        self.save = QPushButton("&Simpan")
        self.save.clicked.connect(self.accept)
        column.addWidget(self.field)
        column.addWidget(self.save)


def in_dialog(window: MainWindow, do: Callable[[Small], object]) -> Small:
    """Run the dialog; do something while it waits for its answer, then accept it."""
    dialog = Small(window)
    wrong: list[BaseException] = []

    def act() -> None:
        try:
            do(dialog)
        except BaseException as error:
            wrong.append(error)
        finally:
            dialog.accept()

    QTimer.singleShot(0, dialog, act)
    dialog.exec()
    if wrong:
        raise wrong[0]
    return dialog


def test_open_dialogs_are_hidden_and_come_back_as_they_were(
    window: MainWindow, qtbot: QtBot
) -> None:
    def act(dialog: Small) -> None:
        dialog.field.setText("setengah kalim")
        assert len(colours(dialog.grab().toImage())) > 1
        assert window.lock()
        assert len(colours(dialog.grab().toImage())) == 1
        assert dialog.windowOpacity() < 0.01
        assert dialog.result() == 0
        front = window._lock._front
        assert front is not None
        assert QApplication.activeModalWidget() is front
        assert front.isAncestorOf(screen_of(window))
        assert window._lock.holder.currentWidget() is window._lock._blank
        assert "Beranda" not in words_of(window)
        qtbot.keyClick(screen_of(window).field, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
        qtbot.keyClick(screen_of(window).field, Qt.Key.Key_Escape)
        assert dialog.isVisible()
        assert not front.close()
        assert "jendela kecil" in screen_of(window)._said.text()
        screen_of(window).field.clear()
        type_pin(qtbot, window, PIN)
        assert not window._lock.locked
        assert QApplication.activeModalWidget() is dialog
        assert dialog.windowOpacity() == 1.0
        assert dialog.field.text() == "setengah kalim"
        qtbot.wait(10)
        assert len(colours(dialog.grab().toImage())) > 1
        assert "Beranda" in words_of(window)

    in_dialog(window, act)


def test_ctrl_l_locks_from_within_a_dialog(window: MainWindow, qtbot: QtBot) -> None:
    def act(dialog: Small) -> None:
        qtbot.keyClick(dialog.field, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        assert window._lock.locked
        type_pin(qtbot, window, PIN)

    in_dialog(window, act)


def test_a_dialog_that_comes_up_while_locked_is_covered(window: MainWindow, qtbot: QtBot) -> None:
    window.lock()
    assert not window._lock._covers

    def act(dialog: Small) -> None:
        assert dialog in window._lock._covers
        qtbot.waitUntil(lambda: window._lock._front is not None)
        assert QApplication.activeModalWidget() is window._lock._front
        assert len(colours(dialog.grab().toImage())) == 1
        dialog.resize(700, 500)
        assert len(colours(dialog.grab().toImage())) == 1
        type_pin(qtbot, window, PIN)
        assert QApplication.activeModalWidget() is dialog

    in_dialog(window, act)


def test_lists_close_and_choosing_a_file_is_given_up(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    list_of = QComboBox(window)
    list_of.addItems(["satu", "dua"])
    list_of.show()
    list_of.showPopup()
    assert QApplication.activePopupWidget() is not None
    QTimer.singleShot(0, window, window.lock)
    options = QFileDialog.Option.DontUseNativeDialog
    chosen, _ = QFileDialog.getOpenFileName(window, "Pilih", str(tmp_path), "*", "", options)
    assert chosen == ""
    assert window._lock.locked
    assert QApplication.activePopupWidget() is None
    type_pin(qtbot, window, PIN)
