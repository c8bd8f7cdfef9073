"""Steps that tests of the first setup share."""

from typing import TypeVar

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.setup_page import SetupPage
from kerjasama_desktop.ui.setup_wizard import SetupWizard
from kerjasama_desktop.ui.widgets.editors import TextEditor

P = TypeVar("P", bound=SetupPage)


def show_wizard(office: Office, qtbot: QtBot) -> SetupWizard:
    wizard = SetupWizard(None, office)
    qtbot.addWidget(wizard)
    with qtbot.waitActive(wizard):
        wizard.show()
        wizard.activateWindow()
    return wizard


def page_of(wizard: SetupWizard, kind: type[P]) -> P:
    page = wizard.currentPage()
    assert isinstance(page, kind)
    return page


def field(wizard: SetupWizard, name: str) -> TextEditor:
    """Return the first visible text field whose accessible name begins so."""
    return next(
        editor
        for editor in wizard.currentPage().findChildren(TextEditor)
        if editor.accessibleName().startswith(name)
    )


def type_into(wizard: SetupWizard, name: str, text: str) -> None:
    editor = field(wizard, name)
    editor.clear()
    QTest.keyClicks(editor, text)


def fill_identity(wizard: SetupWizard) -> None:
    wizard.next()
    type_into(wizard, "Kode wilayah", "73.10.11.2005")
    type_into(wizard, "Nama Desa", "Boddie")
