"""Supporting papers on the page Dokumen: asked for, numbered, given up again."""

import pytest
from office_help import on_file
from page_actions import click, foreign_words, show
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDialog
from pytestqt.qtbot import QtBot

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.steps.add_papers_dialog import AddPapersDialog
from kerjasama_desktop.ui.steps.documents_page import DocumentsPage

MANDATE = "Surat Mandat Delegasi"


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Tick the mandate in the dialog and accept; collect what is not Indonesian."""
    found: list[str] = []

    def run(dialog: AddPapersDialog) -> int:
        found.extend(foreign_words(dialog))
        box = next(b for b in dialog.findChildren(QCheckBox) if b.text().startswith(MANDATE))
        box.click()
        return QDialog.DialogCode.Accepted.value

    monkeypatch.setattr(AddPapersDialog, "exec", run)
    return found


def test_a_paper_is_added_numbered_and_given_up(
    qtbot: QtBot, office: Office, berkas: Berkas, seen: list[str]
) -> None:
    case = on_file(office.database, berkas)
    page = show(qtbot, DocumentsPage(office), 736, 800)
    page.show_case(case)
    before = page.table.rows.rowCount()
    with qtbot.waitSignal(page.edited):
        click(page, "Tambah")
    assert seen == []
    assert page.table.rows.rowCount() == before + 2
    assert page.table.chosen[0].paper.judul == MANDATE
    assert page.card.number.isVisible()
    number = page.card.number.editor("nomor")
    with qtbot.waitSignal(page.edited):
        QTest.keyClicks(number, "400.10.2/7/2026")
    (entry,) = [n for n in case.kerjasama.nomor_dokumen if n.nomor]
    assert (entry.jenis, entry.nomor) == ("mandat_delegasi", "400.10.2/7/2026")
    page.table.choose_where(lambda row: row.paper.key[0] == "peraturan_bersama")
    assert not page.card.number.isVisible()
    page.table.choose_where(lambda row: row.paper.key == (entry.jenis, entry.subjek_id))
    assert number.property("text") == "400.10.2/7/2026"
    click(page, "Keluarkan dari daftar")
    assert page.table.rows.rowCount() == before + 1
    assert entry not in case.kerjasama.nomor_dokumen


def test_batal_adds_nothing(
    qtbot: QtBot, office: Office, berkas: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    rejected = QDialog.DialogCode.Rejected.value
    monkeypatch.setattr(AddPapersDialog, "exec", lambda dialog: rejected)
    case = on_file(office.database, berkas)
    page = show(qtbot, DocumentsPage(office), 736, 800)
    page.show_case(case)
    click(page, "Tambah")
    assert case.kerjasama.nomor_dokumen == []
