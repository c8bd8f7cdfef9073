"""Forms, the dialog of a record, findings, steps, the message bar."""

from datetime import date

import pytest
from page_actions import press, words_of
from page_words import foreign
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QInputDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Finding, Severity, Step
from kerjasama_desktop.domain.kerjasama import Kerjasama, Pengecualian
from kerjasama_desktop.domain.rencana import BarisRab
from kerjasama_desktop.domain.steps import StepState, StepStatus
from kerjasama_desktop.ui.widgets.editors import CheckEditor, TextEditor
from kerjasama_desktop.ui.widgets.findings_panel import FindingsPanel
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.message_bar import MessageBar
from kerjasama_desktop.ui.widgets.reading_editors import DateEditor, MoneyEditor, NumberEditor
from kerjasama_desktop.ui.widgets.record_dialog import RecordDialog
from kerjasama_desktop.ui.widgets.step_list import StepList

TODAY = date(2026, 11, 22)
WARNING = Finding(
    "V63", Severity.WARN, Step.BKAD, "pengurus", "Perempuan kurang.", "Kebiasaan baik"
)
BLOCK = Finding("V64", Severity.BLOCK, Step.BKAD, "pengurus.jabatan", "Ketua kosong.", "Pasal 1")


def budget_form() -> Form:
    return Form(
        [
            FormField("uraian", "Uraian", TextEditor(max_length=400), "Apa dibeli.", wide=True),
            FormField("volume", "Volume", NumberEditor(empty=0)),
            FormField("harga_satuan", "Harga satuan", MoneyEditor(empty=0)),
        ]
    )


@pytest.fixture
def budget(qtbot: QtBot) -> Form:
    form = budget_form()
    qtbot.addWidget(form)
    form.show()
    return form


def fill(qtbot: QtBot, form: Form, name: str, text: str) -> None:
    editor = form.editor(name)
    editor.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(editor, text)


def test_a_form_shows_a_record_and_writes_what_was_typed(qtbot: QtBot, budget: Form) -> None:
    record = BarisRab(uraian="Semen", volume=2, harga_satuan=75_000)
    with qtbot.assertNotEmitted(budget.edited):
        budget.show_record(record)
    with qtbot.waitSignal(budget.edited):
        fill(qtbot, budget, "uraian", "Pasir")
    fill(qtbot, budget, "volume", "1,5")
    after = record.model_copy()
    budget.write_to(after)
    assert (after.uraian, after.volume, after.harga_satuan) == ("Pasir", 1.5, 75_000)
    assert after.id == record.id


def test_what_cannot_be_read_leaves_the_record_and_is_explained(qtbot: QtBot, budget: Form) -> None:
    record = BarisRab(volume=2)
    budget.show_record(record)
    fill(qtbot, budget, "volume", "dua")
    budget.write_to(record)
    assert record.volume == 2
    assert budget.problems() == {"volume": NumberEditor.sentence}
    assert NumberEditor.sentence in words_of(budget)
    fill(qtbot, budget, "volume", "3")
    assert budget.problems() == {}
    assert NumberEditor.sentence not in words_of(budget)


def test_what_the_record_refuses_is_explained(qtbot: QtBot, budget: Form) -> None:
    record = BarisRab(uraian="Semen")
    budget.show_record(record)
    fill(qtbot, budget, "uraian", "x" * 301)
    budget.write_to(record)
    assert record.uraian == "Semen"
    assert "Isian ini tidak sesuai; periksa kembali." in words_of(budget)


def test_findings_stand_beside_their_fields_until_they_are_gone(budget: Form) -> None:
    budget.mark({"uraian": "Isi uraiannya.", "lain": "Bukan di sini."})
    assert "Isi uraiannya." in words_of(budget)
    assert "Bukan di sini." not in words_of(budget)
    assert budget.editor("uraian").property("wrong") is True
    budget.mark({})
    assert "Isi uraiannya." not in words_of(budget)
    assert budget.editor("uraian").property("wrong") is False


def test_what_cannot_be_read_weighs_more_than_a_finding(qtbot: QtBot, budget: Form) -> None:
    fill(qtbot, budget, "volume", "dua")
    budget.mark({"volume": "Isi volumenya."})
    assert NumberEditor.sentence in words_of(budget)


def test_money_is_repeated_in_letters(qtbot: QtBot, budget: Form) -> None:
    fill(qtbot, budget, "harga_satuan", "75 ribu")
    assert "Rp75.000,00 (tujuh puluh lima ribu rupiah)" in words_of(budget)


def test_every_field_has_a_name_for_the_screen_reader(budget: Form) -> None:
    editor = budget.editor("uraian")
    assert (editor.accessibleName(), editor.accessibleDescription()) == (
        "Uraian",
        "Apa dibeli.",
    )


def test_a_field_can_be_hidden_and_focused(budget: Form) -> None:
    budget.show_field("volume", False)
    assert not budget.editor("volume").isVisible()
    assert budget.focus_field("uraian")
    assert not budget.focus_field("tidak ada")
    assert budget.field_names() == ["uraian", "volume", "harga_satuan"]


def test_a_form_of_ticks_and_days(qtbot: QtBot) -> None:
    form = Form(
        [
            FormField("pasal4", "Jalur", CheckEditor("Melibatkan BUM Desa")),
            FormField("mulai", "Mulai", DateEditor()),
        ]
    )
    qtbot.addWidget(form)
    record = Kerjasama(pasal4=True, mulai=TODAY)
    form.show_record(record)
    after = Kerjasama(id=record.id)
    form.write_to(after)
    assert (after.pasal4, after.mulai) == (True, TODAY)


def test_a_dialog_takes_the_record_over_only_when_all_is_readable(qtbot: QtBot) -> None:
    record, budget, parent = BarisRab(uraian="Semen"), budget_form(), QWidget()
    qtbot.addWidget(parent)
    dialog = RecordDialog(parent, "Ubah baris", budget, record)
    dialog.show()
    fill(qtbot, budget, "volume", "dua")
    press(qtbot, dialog, "&Simpan")
    assert dialog.isVisible()
    fill(qtbot, budget, "volume", "2")
    press(qtbot, dialog, "Simpan dan &tambah lagi")
    assert (record.volume, dialog.again, dialog.isVisible()) == (2, True, False)


def test_a_dialog_given_up_leaves_the_record(qtbot: QtBot) -> None:
    record, budget, parent = BarisRab(uraian="Semen"), budget_form(), QWidget()
    qtbot.addWidget(parent)
    dialog = RecordDialog(parent, "Ubah baris", budget, record)
    QTimer.singleShot(0, dialog.reject)
    fill(qtbot, budget, "uraian", "Pasir")
    assert not dialog.run()
    assert record.uraian == "Semen"
    assert foreign(dialog) == []


@pytest.fixture
def panel(qtbot: QtBot) -> FindingsPanel:
    found = FindingsPanel()
    qtbot.addWidget(found)
    found.resize(250, 700)
    found.show()
    return found


def test_a_step_without_findings_says_so(panel: FindingsPanel) -> None:
    panel.show_findings([], [])
    assert "✓ Tidak ada catatan" in words_of(panel)


def test_a_finding_shows_message_basis_and_the_way_to_its_field(
    qtbot: QtBot, panel: FindingsPanel
) -> None:
    panel.show_findings([BLOCK, WARNING], [])
    words = words_of(panel)
    assert "✕ Harus diperbaiki" in words
    assert "Ketua kosong." in words
    assert "Pasal 1 (V64)" in words
    with qtbot.waitSignal(panel.field_asked) as asked:
        press(qtbot, panel, "Tunjukkan")
    assert asked.args == [BLOCK]
    assert foreign(panel) == []


def test_a_reason_can_be_given_to_a_warning_only(
    qtbot: QtBot, panel: FindingsPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel.show_findings([BLOCK, WARNING], [])
    monkeypatch.setattr(QInputDialog, "getMultiLineText", lambda *_: ("Sudah dibahas", True))
    with qtbot.waitSignal(panel.override_given) as given:
        press(qtbot, panel, "Beri alasan")
    assert given.args == [WARNING.key, "Sudah dibahas"]
    assert sum(b.text() == "Beri alasan" for b in panel.findChildren(QPushButton)) == 1


def test_a_reason_not_given_says_nothing(
    qtbot: QtBot, panel: FindingsPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel.show_findings([WARNING], [])
    monkeypatch.setattr(QInputDialog, "getMultiLineText", lambda *_: ("", False))
    with qtbot.assertNotEmitted(panel.override_given):
        press(qtbot, panel, "Beri alasan")


def test_a_reason_once_given_is_shown_and_can_be_changed(panel: FindingsPanel) -> None:
    kept = Pengecualian(kunci=WARNING.key, alasan="Sudah dibahas", tanggal=TODAY)
    panel.show_findings([WARNING], [kept])
    assert "Alasan dicatat: Sudah dibahas" in words_of(panel)
    assert any(b.text() == "Ubah alasan" for b in panel.findChildren(QPushButton))


def test_the_same_findings_are_not_built_anew(panel: FindingsPanel) -> None:
    panel.show_findings([WARNING], [])
    before = panel.findChildren(QPushButton)
    panel.show_findings([WARNING], [])
    assert panel.findChildren(QPushButton) == before
    panel.show_findings([BLOCK], [])
    QApplication.sendPostedEvents(None, 52)
    assert "Perempuan kurang." not in words_of(panel)


def test_the_step_list_says_every_state_in_words(qtbot: QtBot, berkas: Berkas) -> None:
    steps = StepList()
    qtbot.addWidget(steps)
    steps.show()
    states = [StepState(status, 2) for status in StepStatus] * 2
    steps.show_states({step: (step.label, states[n]) for n, step in enumerate(Step)})
    assert steps.words(Step.PARA_PIHAK) == "Belum mulai"
    assert steps.words(Step.RENCANA) == "2 perlu dilengkapi"
    assert steps.words(Step.MUSYAWARAH) == "Lengkap"
    buttons = steps.findChildren(QPushButton)
    assert buttons[2].accessibleName() == "Langkah 3: Rencana, 2 perlu dilengkapi"
    with qtbot.waitSignal(steps.step_chosen) as chosen:
        qtbot.mouseClick(buttons[4], Qt.MouseButton.LeftButton)
    assert chosen.args == [Step.BKAD]
    steps.choose(Step.NASKAH)
    assert [b.isChecked() for b in buttons].index(True) == 5


def test_the_message_bar_says_and_does_once(qtbot: QtBot) -> None:
    bar, done = MessageBar(), []
    qtbot.addWidget(bar)
    assert not bar.isVisible()
    bar.say("1 baris dihapus.", "info", "Urungkan", lambda: done.append(1))
    assert (bar.sentence, bar.isVisible()) == ("1 baris dihapus.", True)
    press(qtbot, bar, "Urungkan")
    assert (done, bar.isVisible()) == ([1], False)
    bar.say("Tersimpan.")
    assert [b.text() for b in bar.findChildren(QPushButton) if b.isVisible()] == ["Tutup"]
    press(qtbot, bar, "Tutup")
    assert not bar.isVisible()
