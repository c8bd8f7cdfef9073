"""Kunci layar, the tab: switching on, switching off, and a damaged file."""

import pytest
from page_actions import click
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kerjasama_desktop.errors import FileNotWritten
from kerjasama_desktop.storage import pin
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.safety_lock import LockSection
from kerjasama_desktop.ui.safety_page import SafetyPage


@pytest.fixture
def page(office: Office, qtbot: QtBot) -> SafetyPage:
    page = SafetyPage(office)
    qtbot.addWidget(page, before_close_func=QWidget.hide)
    page.show()
    page.show_tab("Kunci layar")
    return page


def tab(page: SafetyPage) -> LockSection:
    section = page.tabs.currentWidget()
    assert isinstance(section, LockSection)
    return section


def fill(section: LockSection, typed: str, again: str, minutes: str = "15") -> None:
    section._pin.setText(typed)
    section._again.setText(again)
    section._minutes.clear()
    section._minutes.textEdited.emit("")
    section._minutes.setText(minutes)
    section._minutes.textEdited.emit(minutes)
    click(section, "Hidupkan kunci")


def test_it_is_switched_on_and_off(page: SafetyPage, office: Office, qtbot: QtBot) -> None:
    section = tab(page)
    assert section._state.text() == "Kunci layar mati."
    assert section._minutes.value() == 10
    assert not section._lock_now.isVisible()
    with qtbot.waitSignal(page.lock_changed):
        fill(section, "2468", "2468")
    assert "Layar terkunci setelah 15 menit tanpa kegiatan" in section.messages.sentence
    found = pin.read_pin(office.folders.data)
    assert found is not None
    assert found.menit == 15
    assert found.opens("2468")
    assert section._pin.text() == section._again.text() == ""
    with qtbot.waitSignal(page.lock_asked):
        click(section, "Kunci sekarang (Ctrl+L)")
    section._present.setText("1111")
    with qtbot.assertNotEmitted(page.lock_changed):
        click(section, "Matikan kunci")
    assert "PIN tidak cocok" in section.messages.sentence
    assert pin.read_pin(office.folders.data) == found
    section._present.setText("2468")
    with qtbot.waitSignal(page.lock_changed):
        click(section, "Matikan kunci")
    assert pin.read_pin(office.folders.data) is None
    assert section._state.text() == "Kunci layar mati."


@pytest.mark.parametrize(
    ("typed", "again", "minutes", "said"),
    [
        ("2468", "2469", "10", "tidak sama"),
        ("246", "246", "10", "4 sampai 12"),
        ("24-68", "24-68", "10", "4 sampai 12"),
        ("2468", "2468", "0", "antara 1 dan 120"),
        ("2468", "2468", "121", "antara 1 dan 120"),
    ],
)
def test_what_does_not_fit_is_said(
    page: SafetyPage, office: Office, typed: str, again: str, minutes: str, said: str
) -> None:
    section = tab(page)
    fill(section, typed, again, minutes)
    assert said in section.messages.sentence
    assert pin.read_pin(office.folders.data) is None


def test_no_minutes_are_the_usual_ones(page: SafetyPage, office: Office) -> None:
    fill(tab(page), "2468", "2468", "")
    found = pin.read_pin(office.folders.data)
    assert found is not None
    assert found.menit == 10


def test_a_full_disk_is_said(
    page: SafetyPage, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise FileNotWritten("Penyimpanan penuh.")

    monkeypatch.setattr(pin, "write_note_file", refuse)
    fill(tab(page), "2468", "2468")
    assert tab(page).messages.sentence == "Penyimpanan penuh."


def test_a_damaged_file_is_said(page: SafetyPage, office: Office) -> None:
    (office.folders.data / pin.FILE).write_bytes(b"rusak")
    page.refresh()
    section = tab(page)
    assert "kunci.json tidak terbaca, sehingga layar tidak terkunci" in section.messages.sentence
    fill(section, "2468", "2468")
    assert not pin.is_damaged(office.folders.data)
