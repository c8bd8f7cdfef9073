"""The window: places, help, what leads where, the first start, and leaving without loss."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import samples
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.services import safekeeping, villages
from kerjasama_desktop.ui.main_window import MainWindow
from kerjasama_desktop.ui.navigation import Place
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.setup_wizard import SetupWizard
from kerjasama_desktop.ui.workspace_page import WorkspacePage


@pytest.fixture
def window(office: Office, berkas: Berkas, qtbot: QtBot) -> Iterator[MainWindow]:
    samples.store(office.database, berkas)
    window = MainWindow(office)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.close()


def words_of(window: MainWindow) -> list[str]:
    return [part.text() for part in window.findChildren(QLabel) if part.isVisible()]


def workspace_of(window: MainWindow) -> WorkspacePage:
    workspace = window.findChild(WorkspacePage)
    assert isinstance(workspace, WorkspacePage)
    return workspace


@pytest.mark.parametrize("place", list(Place))
def test_every_place_opens_and_is_marked(window: MainWindow, place: Place) -> None:
    window.show_place(place)
    assert window._stack.currentWidget() is window._pages[place]
    assert [p for p, b in window._navigation._buttons.items() if b.isChecked()] == [place]


def test_a_page_is_built_once(window: MainWindow) -> None:
    window.show_place(Place.KERJA_SAMA)
    first = window._pages[Place.KERJA_SAMA]
    window.show_place(Place.BERANDA)
    window.show_place(Place.KERJA_SAMA)
    assert window._pages[Place.KERJA_SAMA] is first


def test_the_sidebar_names_village_and_backup(
    window: MainWindow, office: Office, berkas: Berkas
) -> None:
    assert "Desa Boddie · Mandalle" in words_of(window)
    assert "Cadangan: belum ada" in words_of(window)
    assert safekeeping.back_up(office.database, office.folders, "uji")
    window.show_place(Place.BERANDA)
    assert any(words.startswith("Cadangan: ") for words in words_of(window))
    assert "Cadangan: belum ada" not in words_of(window)


@pytest.mark.parametrize(
    ("place", "topic"),
    [(Place.BERANDA, "beranda"), (Place.ARSIP, "arsip"), (Place.KIRIM, "kirim_terima")],
)
def test_f1_opens_the_help_of_the_page_in_view(
    window: MainWindow, qtbot: QtBot, place: Place, topic: str
) -> None:
    window.show_place(place)
    asked: list[str] = []
    window.show_place(Place.BANTUAN)
    help_page = window._pages[Place.BANTUAN]
    window.show_place(place)
    help_page.show_topic = asked.append
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert asked == [topic]
    assert window._stack.currentWidget() is help_page


def test_f1_in_a_step_opens_the_help_of_that_step(
    window: MainWindow, qtbot: QtBot, berkas: Berkas
) -> None:
    window.show_place(Place.BANTUAN)
    asked: list[str] = []
    window._pages[Place.BANTUAN].show_topic = asked.append
    window.open_cooperation(berkas.kerjasama.id, Step.PARA_PIHAK)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert asked == ["para_pihak"]


def test_a_cooperation_opens_at_the_field_that_is_lacking(
    window: MainWindow, berkas: Berkas
) -> None:
    window.activateWindow()
    window.open_cooperation(berkas.kerjasama.id, Step.PARA_PIHAK, "judul")
    editor = window.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert editor.accessibleName() == "Nama kerja sama"
    assert workspace_of(window).step is Step.PARA_PIHAK


def test_from_the_list_into_a_cooperation_and_back(window: MainWindow, berkas: Berkas) -> None:
    window.show_place(Place.KERJA_SAMA)
    window._pages[Place.KERJA_SAMA].cooperation_opened.emit(berkas.kerjasama.id)
    workspace = workspace_of(window)
    assert window._stack.currentWidget() is workspace
    workspace.closed.emit()
    assert window._stack.currentWidget() is window._pages[Place.KERJA_SAMA]


@pytest.mark.parametrize("way", ["place", "close"])
def test_leaving_keeps_what_was_just_typed(
    window: MainWindow, office: Office, berkas: Berkas, qtbot: QtBot, way: str
) -> None:
    window.open_cooperation(berkas.kerjasama.id, Step.PARA_PIHAK)
    editors = workspace_of(window).findChildren(QLineEdit)
    title = next(e for e in editors if e.accessibleName() == "Nama kerja sama")
    title.selectAll()
    qtbot.keyClicks(title, "Irigasi")
    if way == "place":
        window.show_place(Place.BERANDA)
    else:
        window.closeEvent(QCloseEvent())
    with office.database.begin() as tx:
        assert tx.kerjasama.get(berkas.kerjasama.id).judul == "Irigasi"


def test_a_page_is_read_again_when_it_comes_into_view(
    window: MainWindow, office: Office, berkas: Berkas
) -> None:
    window.show_place(Place.KERJA_SAMA)
    with office.database.begin() as tx:
        tx.kerjasama.delete(berkas.kerjasama.id)
    window.show_place(Place.BERANDA)
    assert "Selamat datang" in words_of(window)


def test_a_restore_asked_reaches_the_program(window: MainWindow, qtbot: QtBot) -> None:
    window.show_place(Place.CADANGAN)
    with qtbot.waitSignal(window.restore_asked) as asked:
        window._pages[Place.CADANGAN].restore_asked.emit(Path("cadangan.db"))
    assert asked.args == [Path("cadangan.db")]


@pytest.mark.parametrize("known", [True, False])
def test_only_the_first_start_asks_for_the_village(
    office: Office,
    berkas: Berkas,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    known: bool,
) -> None:
    if known:
        samples.store(office.database, berkas)
        assert villages.own_desa(office.database)
    shown: list[SetupWizard] = []
    monkeypatch.setattr(SetupWizard, "exec", lambda self: shown.append(self))
    window = MainWindow(office)
    qtbot.addWidget(window)
    window.start()
    assert len(shown) == (0 if known else 1)
    assert window.isVisible()
    window.close()
