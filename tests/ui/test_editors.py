"""Editors: what is shown, typed, read back, and explained where it cannot be read."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kerjasama_desktop.domain.desa import Desa, JabatanPejabat, Pejabat
from kerjasama_desktop.domain.kerjasama import Beban, JenisKerjasama, Topik
from kerjasama_desktop.ui.widgets.editors import (
    CheckEditor,
    ChoiceEditor,
    LongEditor,
    ManyEditor,
    TextEditor,
    YesNoEditor,
)
from kerjasama_desktop.ui.widgets.reading_editors import (
    DateEditor,
    MoneyEditor,
    NumberEditor,
    WholeEditor,
)
from kerjasama_desktop.ui.widgets.village_form import VillageEditor

DAY = date(2026, 11, 22)


Place = Callable[..., None]


@pytest.fixture
def place(qtbot: QtBot) -> Place:
    """Put editors into a shown window, so that they can have the focus."""
    window = QWidget()
    qtbot.addWidget(window)

    def put(*editors: QWidget) -> None:
        column = QVBoxLayout(window)
        for editor in editors:
            column.addWidget(editor)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()

    return put


def type_into(qtbot: QtBot, editor: QLineEdit, text: str) -> None:
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, text)


@pytest.mark.parametrize(
    ("editor", "value"),
    [
        (TextEditor, "Desa Boddie"),
        (LongEditor, "satu\ndua"),
        (DateEditor, DAY),
        (MoneyEditor, 25_000_000),
        (NumberEditor, 12.5),
        (lambda: WholeEditor(0, 5000), 2026),
        (lambda: ChoiceEditor(Topik), Topik.JALAN),
        (YesNoEditor, True),
        (YesNoEditor, False),
        (YesNoEditor, None),
        (lambda: CheckEditor("Ya"), True),
        (lambda: ManyEditor(Beban), [Beban.APB_DESA, Beban.PUNGUTAN]),
    ],
)
def test_what_is_shown_is_given_back_and_is_no_change(
    qtbot: QtBot, editor: Any, value: object
) -> None:
    widget = editor()
    qtbot.addWidget(widget)
    with qtbot.assertNotEmitted(widget.edited):
        widget.show_value(value)
    assert widget.value() == value
    assert type(widget.value()) is type(value)
    assert widget.problem() == ""


@pytest.mark.parametrize(
    ("editor", "typed", "value", "tidy"),
    [
        (DateEditor, "22-11-2026", DAY, "22 November 2026"),
        (DateEditor, "22 nov 26", DAY, "22 November 2026"),
        (MoneyEditor, "25 juta", 25_000_000, "Rp25.000.000"),
        (NumberEditor, "1250,5", 1250.5, "1.250,5"),
        (lambda: WholeEditor(2000, 2100), "2026", 2026, "2026"),
    ],
)
def test_what_is_typed_is_read_and_tidied_on_leaving(
    qtbot: QtBot, place: Place, editor: Any, typed: str, value: object, tidy: str
) -> None:
    widget, other = editor(), QLineEdit()
    place(widget, other)
    with qtbot.waitSignal(widget.edited):
        type_into(qtbot, widget, typed)
    assert (widget.value(), widget.text()) == (value, typed)
    other.setFocus()
    assert widget.text() == tidy


@pytest.mark.parametrize(
    ("editor", "typed"),
    [
        (DateEditor, "31-02-2026"),
        (MoneyEditor, "dua juta"),
        (NumberEditor, "1,2,3"),
        (lambda: WholeEditor(2000, 2100), "1999"),
        (lambda: WholeEditor(2000, 2100), "2_026"),
    ],
)
def test_what_cannot_be_read_stays_and_is_explained(
    qtbot: QtBot, place: Place, editor: Any, typed: str
) -> None:
    widget, other = editor(), QLineEdit()
    place(widget, other)
    type_into(qtbot, widget, typed)
    other.setFocus()
    assert widget.text() == typed
    assert widget.problem() == widget.sentence != ""
    type_into(qtbot, widget, "")
    qtbot.keyClick(widget, Qt.Key.Key_Delete)
    assert (widget.problem(), widget.value()) == ("", None)


@pytest.mark.parametrize("editor", [MoneyEditor, NumberEditor])
def test_an_empty_amount_may_stand_for_nothing(qtbot: QtBot, editor: Any) -> None:
    widget = editor(empty=0)
    qtbot.addWidget(widget)
    assert widget.value() == 0
    widget.show_value(12)
    type_into(qtbot, widget, "")
    qtbot.keyClick(widget, Qt.Key.Key_Delete)
    assert widget.value() == 0


def test_money_is_said_in_words(qtbot: QtBot) -> None:
    widget = MoneyEditor()
    qtbot.addWidget(widget)
    assert widget.words() == ""
    widget.show_value(1_500_000)
    assert widget.words() == "Rp1.500.000,00 (satu juta lima ratus ribu rupiah)"


def test_showing_the_same_again_leaves_what_is_being_typed(qtbot: QtBot, place: Place) -> None:
    widget = DateEditor()
    place(widget)
    widget.show_value(DAY)
    type_into(qtbot, widget, "23-11-2026")
    widget.show_value(date(2026, 11, 23))
    assert widget.text() == "23-11-2026"
    widget.show_value(DAY)
    assert widget.text() == "22 November 2026"


def test_a_text_shown_again_leaves_the_cursor_where_it_is(qtbot: QtBot, place: Place) -> None:
    widget = TextEditor()
    place(widget)
    type_into(qtbot, widget, "Mata air")
    widget.show_value("Mata air")
    assert widget.cursorPosition() == len("Mata air")


def test_the_calendar_gives_a_day(qtbot: QtBot) -> None:
    widget = DateEditor()
    qtbot.addWidget(widget)
    with qtbot.waitSignal(widget.edited):
        widget._on_day_chosen(QDate(2026, 11, 22))
    assert (widget.value(), widget.text()) == (DAY, "22 November 2026")


def test_tab_leaves_a_long_text(qtbot: QtBot, place: Place) -> None:
    widget, other = LongEditor(), QLineEdit()
    place(widget, other)
    widget.setFocus()
    with qtbot.waitSignal(widget.edited):
        qtbot.keyClicks(widget, "satu")
    qtbot.keyClick(widget, Qt.Key.Key_Tab)
    assert widget.value() == "satu"
    assert other.hasFocus()


def test_a_choice_begins_with_not_yet_known(qtbot: QtBot) -> None:
    widget = ChoiceEditor(JenisKerjasama)
    qtbot.addWidget(widget)
    assert (widget.value(), widget.currentText()) == (None, "– pilih –")
    with qtbot.waitSignal(widget.edited):
        qtbot.keyClick(widget, Qt.Key.Key_Down)
    assert widget.value() is JenisKerjasama.ANTAR_DESA


def test_a_choice_without_an_empty_entry_takes_the_first(qtbot: QtBot) -> None:
    widget = ChoiceEditor(JenisKerjasama, empty="")
    qtbot.addWidget(widget)
    widget.show_value(None)
    assert widget.value() is JenisKerjasama.ANTAR_DESA


def test_new_options_keep_what_was_chosen(qtbot: QtBot) -> None:
    widget = ChoiceEditor()
    qtbot.addWidget(widget)
    widget.set_options([(1, "Desa Boddie"), (2, "Desa Benteng")])
    widget.show_value(2)
    widget.set_options([(2, "Desa Benteng"), (3, "Desa Tamarupa")])
    assert widget.value() == 2
    widget.set_options([(3, "Desa Tamarupa")])
    assert widget.value() is None


def test_the_wheel_does_not_change_a_choice(qtbot: QtBot, place: Place) -> None:
    widget = ChoiceEditor(Topik)
    place(widget)
    widget.show_value(Topik.JALAN)
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    widget.wheelEvent(event)
    assert widget.value() is Topik.JALAN
    assert not event.isAccepted()


def test_many_choices_are_ticked_one_by_one(qtbot: QtBot, place: Place) -> None:
    widget = ManyEditor(Beban)
    place(widget)
    widget.setFocus()
    proxy = widget.focusProxy()
    assert proxy is not None
    with qtbot.waitSignal(widget.edited):
        qtbot.keyClick(proxy, Qt.Key.Key_Space)
    assert widget.value() == [Beban.APB_DESA]


def test_offices_follow_the_local_terms(qtbot: QtBot) -> None:
    desa = Desa(nama="Kalikoa")
    editor = VillageEditor()
    qtbot.addWidget(editor)
    editor.show_village(desa, [Pejabat(desa_id=desa.id, jabatan=JabatanPejabat.KEPALA)])
    office = editor._officials.model.index(0, 0)
    assert office.data() == "Kepala Desa"
    term = editor._naming.editor("sebutan_kepala")
    assert isinstance(term, TextEditor)
    term.selectAll()
    qtbot.keyClicks(term, "Kuwu")
    assert office.data() == "Kuwu"
    form = editor._officials._form()
    choice = form.editor("jabatan")
    assert isinstance(choice, ChoiceEditor)
    assert choice.itemText(0) == "Kuwu"


def test_large_whole_numbers_have_dots_and_years_have_none(qtbot: QtBot) -> None:
    people, year = WholeEditor(0, 10_000_000), WholeEditor(2000, 2100)
    for editor in (people, year):
        qtbot.addWidget(editor)
    people.show_value(12500)
    year.show_value(2026)
    assert (people.text(), year.text()) == ("12.500", "2026")
    qtbot.keyClicks(people, "x")
    assert people.problem() == "Isi angka bulat antara 0 dan 10.000.000."
