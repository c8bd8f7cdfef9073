"""Tables of records: model, Tambah, Ubah, Hapus, Urungkan, and what is pasted from Excel."""

from typing import Any

import pytest
from page_actions import activate, press
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from kerjasama_desktop.domain import baca
from kerjasama_desktop.domain.bkad import Jabatan, Pengurus
from kerjasama_desktop.domain.desa import JenisKelamin
from kerjasama_desktop.ui.widgets.editors import ChoiceEditor, TextEditor
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.rows_model import Column, RowsModel
from kerjasama_desktop.ui.widgets.rows_table import RowsTable


def _read_sex(record: Pengurus, text: str) -> None:
    record.jenis_kelamin = baca.read_choice(JenisKelamin, text)


def _read_name(record: Pengurus, text: str) -> None:
    record.nama = text


COLUMNS = [
    Column("Nama", lambda p: p.nama, 2, read=_read_name),
    Column("L/P", lambda p: p.jenis_kelamin or "–", 0, read=_read_sex),
    Column("Jabatan", lambda p: p.jabatan.label if p.jabatan else "–", right=True),
]
PEOPLE = ("Siti", "Budi", "Rosdiana")


def form() -> Form:
    return Form(
        [
            FormField("nama", "Nama", TextEditor()),
            FormField("jabatan", "Jabatan", ChoiceEditor(Jabatan)),
        ]
    )


@pytest.fixture
def people() -> list[Pengurus]:
    return [Pengurus(nama=nama) for nama in PEOPLE]


@pytest.fixture
def table(qtbot: QtBot, people: list[Pengurus]) -> RowsTable:
    found = RowsTable("anggota", COLUMNS, Pengurus, form, empty="Belum ada anggota.", ordered=True)
    qtbot.addWidget(found)
    found.show()
    found.show_records(people)
    return found


def names(table: RowsTable) -> list[str]:
    return [record.nama for record in table.records()]


def answer(
    monkeypatch: pytest.MonkeyPatch, table: RowsTable, *given: tuple[str, bool, bool]
) -> None:
    """Let the dialog type a name each time and give (taken over, add another)."""
    answers = iter(given)

    def ask(title: str, record: Any, *, more: bool) -> tuple[bool, bool]:
        record.nama, taken, again = next(answers)
        return taken, again

    monkeypatch.setattr(table, "ask", ask)


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester, people: Any) -> None:
    model = RowsModel(COLUMNS)
    model.show(people)
    qtmodeltester.check(model)
    model.insert(1, [Pengurus(nama="Baru")])
    model.replace(0, Pengurus(nama="Lain"))
    removed = model.remove(2)
    qtmodeltester.check(model)
    assert removed.nama == "Budi"
    assert [record.nama for record in model.records()] == ["Lain", "Baru", "Rosdiana"]


def test_cells_say_what_the_columns_read(people: list[Pengurus]) -> None:
    people[0].jabatan = Jabatan.KETUA
    model = RowsModel(COLUMNS)
    model.show(people)
    role = Qt.ItemDataRole
    assert model.data(model.index(0, 2)) == "Ketua"
    assert model.data(model.index(0, 2), role.ToolTipRole) == "Ketua"
    assert model.data(model.index(0, 2), role.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert model.data(model.index(0, 0), role.TextAlignmentRole) is None
    assert model.headerData(1, Qt.Orientation.Horizontal) == "L/P"


def test_adding_asks_again_as_long_as_wanted(
    qtbot: QtBot, table: RowsTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, table, ("Andi", True, True), ("Baso", True, False))
    with qtbot.waitSignals([table.edited, table.edited]):
        press(qtbot, table, "+ Tambah anggota")
    assert names(table) == [*PEOPLE, "Andi", "Baso"]
    assert table.current == 4


def test_an_addition_given_up_changes_nothing(
    qtbot: QtBot, table: RowsTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, table, ("Andi", False, False))
    with qtbot.assertNotEmitted(table.edited):
        press(qtbot, table, "+ Tambah anggota")
    assert names(table) == list(PEOPLE)


def test_a_change_keeps_the_id_and_touches_only_its_row(
    qtbot: QtBot, table: RowsTable, people: list[Pengurus], monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, table, ("Budiman", True, False))
    table.view.selectRow(1)
    press(qtbot, table, "Ubah")
    assert names(table) == ["Siti", "Budiman", "Rosdiana"]
    assert [record.id for record in table.records()] == [person.id for person in people]
    assert people[1].nama == "Budi"


def test_a_change_given_up_leaves_the_record(
    qtbot: QtBot, table: RowsTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, table, ("Budiman", False, False))
    table.view.selectRow(1)
    press(qtbot, table, "Ubah")
    assert names(table) == list(PEOPLE)


@pytest.mark.parametrize(("words", "todo"), [("Ubah", "diubah"), ("Hapus", "dihapus")])
def test_without_a_chosen_row_it_says_to_choose_one(
    qtbot: QtBot, table: RowsTable, words: str, todo: str
) -> None:
    press(qtbot, table, words)
    assert table.messages.sentence == f"Pilih dulu anggota yang akan {todo}."
    assert names(table) == list(PEOPLE)


def test_what_is_deleted_comes_back_at_its_place(qtbot: QtBot, table: RowsTable) -> None:
    table.view.selectRow(1)
    press(qtbot, table, "Hapus")
    assert names(table) == ["Siti", "Rosdiana"]
    assert table.messages.sentence == "1 anggota dihapus."
    press(qtbot, table, "Urungkan")
    assert names(table) == list(PEOPLE)
    assert not table.messages.isVisible()


def test_every_change_can_be_undone_one_by_one(qtbot: QtBot, table: RowsTable) -> None:
    table.paste_text("Andi\tL")
    table.view.selectRow(0)
    table.delete()
    table.undo()
    assert names(table) == [*PEOPLE, "Andi"]
    table.undo()
    assert names(table) == list(PEOPLE)
    with qtbot.assertNotEmitted(table.edited):
        table.undo()


def test_keys_delete_and_undo(qtbot: QtBot, table: RowsTable) -> None:
    table.view.setFocus()
    table.view.selectRow(0)
    qtbot.keyClick(table.view, Qt.Key.Key_Delete)
    assert names(table) == ["Budi", "Rosdiana"]
    qtbot.keyClick(table.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert names(table) == list(PEOPLE)


@pytest.mark.parametrize(
    ("row", "words", "order"),
    [
        (1, "Naik", ["Budi", "Siti", "Rosdiana"]),
        (1, "Turun", ["Siti", "Rosdiana", "Budi"]),
        (0, "Naik", list(PEOPLE)),
        (2, "Turun", list(PEOPLE)),
    ],
)
def test_rows_move_up_and_down(
    qtbot: QtBot, table: RowsTable, row: int, words: str, order: list[str]
) -> None:
    table.view.selectRow(row)
    press(qtbot, table, words)
    assert names(table) == order
    assert names(table)[table.current] == PEOPLE[row]


def test_a_copied_range_is_added_whole(qtbot: QtBot, table: RowsTable) -> None:
    QGuiApplication.clipboard().setText("Andi\tL\r\nNurhayati\tperempuan\r\n\t\r\n")
    table.view.setFocus()
    with qtbot.waitSignal(table.edited):
        qtbot.keyClick(table.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert names(table) == [*PEOPLE, "Andi", "Nurhayati"]
    assert table.records()[-1].jenis_kelamin is JenisKelamin.P
    assert table.messages.sentence == "2 anggota ditempelkan."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Andi\tL\tKetua",
            "Baris 1 berisi 3 kolom, seharusnya 2: Nama, L/P. Belum ada yang ditambahkan.",
        ),
        (
            "Andi\tL\nBaso\tX",
            'Baris 2: kolom L/P berisi "X", yang tidak terbaca. Belum ada yang ditambahkan.',
        ),
        (f"{'a' * 121}\tL", 'Baris 1: kolom Nama berisi "'),
    ],
)
def test_a_range_that_cannot_be_read_adds_nothing(
    qtbot: QtBot, table: RowsTable, text: str, words: str
) -> None:
    with qtbot.assertNotEmitted(table.edited):
        table.paste_text(text)
    assert names(table) == list(PEOPLE)
    assert table.messages.sentence.startswith(words)


def test_an_empty_clipboard_adds_nothing(qtbot: QtBot, table: RowsTable) -> None:
    with qtbot.assertNotEmitted(table.edited):
        table.paste_text("\n\t\n")
    assert names(table) == list(PEOPLE)


def test_an_empty_table_says_so_and_offers_only_adding(table: RowsTable) -> None:
    buttons = {b.text(): b.isEnabled() for b in table.findChildren(QPushButton)}
    assert buttons["Ubah"]
    table.show_records([])
    assert not table.view.isVisible()
    buttons = {b.text(): b.isEnabled() for b in table.findChildren(QPushButton)}
    assert (buttons["+ Tambah anggota"], buttons["Ubah"], buttons["Hapus"]) == (True, False, False)


def test_the_same_records_shown_again_keep_choice_and_undo(table: RowsTable) -> None:
    table.view.selectRow(0)
    table.delete()
    table.view.selectRow(1)
    table.show_records(table.records())
    assert table.current == 1
    table.undo()
    assert names(table) == list(PEOPLE)


def test_other_records_forget_what_could_be_undone(table: RowsTable) -> None:
    table.view.selectRow(0)
    table.delete()
    table.show_records([Pengurus(nama="Lain")])
    table.undo()
    assert names(table) == ["Lain"]


def test_a_record_is_found_by_its_id(table: RowsTable, people: list[Pengurus]) -> None:
    table.select(people[2].id)
    assert table.current == 2


def test_a_fixed_table_can_only_be_changed(qtbot: QtBot, people: list[Pengurus]) -> None:
    table = RowsTable("anggota", COLUMNS, Pengurus, form, empty="", fixed=True)
    qtbot.addWidget(table)
    table.show()
    table.show_records(people)
    table.view.selectRow(0)
    for key, modifier in (
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier),
    ):
        qtbot.keyClick(table.view, key, modifier)
    assert names(table) == list(PEOPLE)
    shown = {b.text() for b in table.findChildren(QPushButton) if b.isVisible()}
    assert shown == {"Ubah"}


def test_entering_by_keys_chooses_a_row(qtbot: QtBot, table: RowsTable) -> None:
    activate(qtbot, table)
    table.add_button.setFocus()
    table.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert [index.row() for index in table.view.selectionModel().selectedRows()] == [0]
    qtbot.keyClick(table.view, Qt.Key.Key_Down)
    assert table.current == 1
    table.add_button.setFocus()
    table.view.setFocus(Qt.FocusReason.BacktabFocusReason)
    assert table.current == 1


def test_enter_opens_the_row_that_tab_came_to(
    qtbot: QtBot, table: RowsTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, table, ("Sitti", True, False))
    activate(qtbot, table)
    table.add_button.setFocus()
    table.view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert names(table) == ["Sitti", "Budi", "Rosdiana"]


def test_the_only_row_need_not_be_chosen(
    qtbot: QtBot, table: RowsTable, people: list[Pengurus], monkeypatch: pytest.MonkeyPatch
) -> None:
    table.show_records(people[:1])
    answer(monkeypatch, table, ("Sitti", True, False))
    press(qtbot, table, "Ubah")
    assert names(table) == ["Sitti"]


def test_the_request_to_choose_goes_when_it_is_met(qtbot: QtBot, table: RowsTable) -> None:
    press(qtbot, table, "Ubah")
    assert table.messages.isVisible()
    table.view.selectRow(1)
    assert not table.messages.isVisible()
    table.delete()
    assert table.messages.isVisible()
    table.view.selectRow(0)
    assert table.messages.isVisible()


def test_a_chosen_row_stays_chosen_when_the_rows_are_read_anew(
    table: RowsTable, people: list[Pengurus]
) -> None:
    table.view.selectRow(1)
    changed = [person.model_copy(update={"nama": f"{person.nama} B."}) for person in people]
    table.show_records(changed)
    assert [index.row() for index in table.view.selectionModel().selectedRows()] == [1]
