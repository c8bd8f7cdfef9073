"""Ctrl+Tab turns the tabs of a page; a cooperation opens at its first tabs."""

from collections.abc import Iterator

import pytest
import samples
from page_actions import activate
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.paths import resource
from kerjasama_desktop.ui.archive_page import ArchivePage
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.steps.musyawarah_page import MusyawarahPage
from kerjasama_desktop.ui.steps.rencana_page import RencanaPage
from kerjasama_desktop.ui.workspace_page import WorkspacePage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
_CTRL = Qt.KeyboardModifier.ControlModifier
_BACK = _CTRL | Qt.KeyboardModifier.ShiftModifier


def active(qtbot: QtBot, page: QWidget) -> None:
    qtbot.addWidget(page)
    activate(qtbot, page)


@pytest.fixture
def workspace(office: Office, berkas: Berkas, qtbot: QtBot) -> Iterator[WorkspacePage]:
    samples.store(office.database, berkas)
    page = WorkspacePage(office)
    page.resize(1200, 700)
    active(qtbot, page)
    page.open(berkas.kerjasama.id, Step.RENCANA)
    yield page
    page.save()


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = _CTRL) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


def test_ctrl_tab_turns_to_the_next_tab_and_enters_it(workspace: WorkspacePage) -> None:
    page = workspace.findChildren(RencanaPage)[0]
    press(Qt.Key.Key_Tab)
    assert page._tabs.currentIndex() == 1
    focus = QApplication.focusWidget()
    assert focus is not None
    assert page._activities.isAncestorOf(focus)
    press(Qt.Key.Key_PageDown)
    assert page._tabs.currentIndex() == 2
    press(Qt.Key.Key_Tab, _BACK)
    press(Qt.Key.Key_PageUp)
    press(Qt.Key.Key_PageUp)
    assert page._tabs.tabText(page._tabs.currentIndex()) == "Risiko"


def test_of_tabs_within_tabs_the_nearest_turn(workspace: WorkspacePage) -> None:
    workspace.show_step(Step.MUSYAWARAH)
    page = workspace.findChildren(MusyawarahPage)[0]
    page.meetings.view.setFocus()
    page._focus_detail("musyawarah.tanggal")
    press(Qt.Key.Key_Tab)
    assert (page._tabs.currentIndex(), page.detail._tabs.currentIndex()) == (0, 1)
    page.meetings.view.setFocus()
    press(Qt.Key.Key_Tab)
    assert page._tabs.currentIndex() == 1


def test_another_cooperation_opens_at_the_first_tab(
    workspace: WorkspacePage, office: Office, berkas_delapan: Berkas
) -> None:
    page = workspace.findChildren(RencanaPage)[0]
    page._tabs.setCurrentIndex(3)
    workspace.show_step(Step.RENCANA)
    assert page._tabs.currentIndex() == 3
    samples.store(office.database, berkas_delapan)
    workspace.open(berkas_delapan.kerjasama.id, Step.RENCANA)
    assert page._tabs.currentIndex() == 0


def test_pages_of_the_sidebar_turn_as_well(office: Office, qtbot: QtBot) -> None:
    page = ArchivePage(office)
    active(qtbot, page)
    page.refresh()
    page.findChildren(QTabWidget)[0].tabBar().setFocus()
    press(Qt.Key.Key_PageDown)
    assert page.tabs.currentIndex() == 1


def test_the_keys_are_told() -> None:
    words = resource("help/pintasan.md").read_text("utf-8")
    assert "Ctrl+Tab" in words
    assert "Ctrl+PgDn" in words
