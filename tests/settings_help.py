"""Steps that tests of Pengaturan share."""

from typing import TypeVar

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.settings_page import SettingsPage
from kerjasama_desktop.ui.settings_section import Section
from kerjasama_desktop.ui.widgets.editors import TextEditor
from kerjasama_desktop.ui.widgets.reading_editors import WholeEditor

S = TypeVar("S", bound=Section)


def open_page(office: Office, qtbot: QtBot, tab: str = "Desa") -> SettingsPage:
    page = SettingsPage(office)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    choose_tab(page, tab)
    return page


def choose_tab(page: SettingsPage, title: str) -> None:
    titles = [page.tabs.tabText(number) for number in range(page.tabs.count())]
    page.tabs.setCurrentIndex(titles.index(title))


def section(page: SettingsPage, kind: type[S]) -> S:
    found = page.findChild(kind)
    assert isinstance(found, kind)
    return found


def field(page: SettingsPage, name: str) -> TextEditor | WholeEditor:
    texts: list[TextEditor | WholeEditor] = [*page.findChildren(TextEditor)]
    texts += page.findChildren(WholeEditor)
    return next(editor for editor in texts if editor.accessibleName() == name)


def type_into(page: SettingsPage, name: str, text: str) -> None:
    editor = field(page, name)
    editor.clear()
    QTest.keyClicks(editor, text)
