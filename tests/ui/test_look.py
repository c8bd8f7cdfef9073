"""What the style sheet and the editors make visible: choices, menus, errors, long words."""

import pytest
from page_actions import activate
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kerjasama_desktop.domain.bkad import Pengurus
from kerjasama_desktop.domain.kerjasama import BidangUu92, Prakarsa
from kerjasama_desktop.ui.theme import dress
from kerjasama_desktop.ui.widgets.editors import ChoiceEditor, TextEditor
from kerjasama_desktop.ui.widgets.parts import LineLabel
from kerjasama_desktop.ui.widgets.plain_table import PlainTable
from kerjasama_desktop.ui.widgets.rows_model import Column, RowsModel

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|grabbing the keyboard")

LONG = "Peraturan Desa Cialam Jaya Nomor 2 Tahun 2019 tentang Kewenangan Desa Berdasarkan Hak Asal"


@pytest.fixture
def ground(qtbot: QtBot) -> QWidget:
    """A small window in the program's dress."""
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window)
    dress(window)
    window.resize(320, 200)
    return window


def put(qtbot: QtBot, ground: QWidget, *widgets: QWidget) -> None:
    layout = ground.layout()
    for widget in widgets:
        assert layout is not None
        layout.addWidget(widget)
    activate(qtbot, ground)


def colours(widget: QWidget) -> dict[str, int]:
    image, found = widget.grab().toImage(), dict[str, int]()
    for y in range(image.height()):
        for x in range(image.width()):
            name = QColor(image.pixel(x, y)).name()
            found[name] = found.get(name, 0) + 1
    return found


def test_both_of_two_choices_are_seen(qtbot: QtBot, ground: QWidget) -> None:
    choice = ChoiceEditor(Prakarsa, empty="")
    put(qtbot, ground, choice)
    choice.setCurrentIndex(1)
    choice.showPopup()
    view = choice.view()
    seen = view.viewport().rect()
    for row in range(2):
        assert seen.contains(view.visualRect(view.model().index(row, 0)))
    choice.hidePopup()


def test_long_words_of_a_choice_end_in_dots_and_stand_in_its_tool_tip(
    qtbot: QtBot, ground: QWidget
) -> None:
    choice = ChoiceEditor(BidangUu92)
    put(qtbot, ground, choice)
    choice.setCurrentIndex(2)
    assert choice.toolTip() == choice.currentText()
    assert choice.grab().width() == choice.width()


def test_the_chosen_line_of_a_menu_can_be_read(qtbot: QtBot, ground: QWidget) -> None:
    put(qtbot, ground)
    menu = QMenu(ground)
    chosen = menu.addAction("Musyawarah Desa")
    menu.popup(ground.mapToGlobal(ground.rect().center()))
    menu.setActiveAction(chosen)
    found = colours(menu)
    assert found.get("#e3f1ee", 0) > sum(found.values()) // 4
    menu.close()


def test_focus_and_error_are_both_seen(qtbot: QtBot, ground: QWidget) -> None:
    wrong, other = TextEditor(), TextEditor()
    wrong.setProperty("wrong", True)
    put(qtbot, ground, wrong, other)
    other.setFocus()
    assert colours(wrong).get("#a3261d", 0) > 100
    wrong.setFocus()
    found = colours(wrong)
    assert found.get("#0f6b5c", 0) > 100
    assert found.get("#fdecea", 0) > 1000


def test_a_long_text_is_seen_from_its_beginning_when_left(qtbot: QtBot, ground: QWidget) -> None:
    editor, other = TextEditor(), TextEditor()
    put(qtbot, ground, editor, other)
    editor.setFocus()
    qtbot.keyClicks(editor, LONG)
    assert editor.cursorPosition() == len(LONG)
    other.setFocus()
    assert editor.cursorPosition() == 0
    assert editor.toolTip() == LONG


def test_the_chosen_row_stays_in_view_when_the_table_shrinks(qtbot: QtBot, ground: QWidget) -> None:
    model = RowsModel([Column("Nama", lambda p: p.nama)])
    model.show([Pengurus(nama=f"Anggota {number}") for number in range(20)])
    table = PlainTable("Daftar anggota", model, {}, {})
    put(qtbot, ground, table)
    ground.resize(320, 500)
    qtbot.wait(10)
    table.selectRow(11)
    ground.resize(320, 220)
    qtbot.wait(10)
    assert table.viewport().rect().contains(table.visualRect(model.index(11, 0)))


def test_a_title_is_shortened_where_titles_are_alike(qtbot: QtBot, ground: QWidget) -> None:
    title = LineLabel("title", Qt.TextElideMode.ElideMiddle)
    put(qtbot, ground, title)
    title.show_line(LONG)
    assert title.text().startswith("Peraturan")
    assert title.text().endswith("Asal")
