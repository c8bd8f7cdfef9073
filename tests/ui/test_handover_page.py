"""The page Penyerahan: promulgation per village, the letter, and the bundle."""

from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from office_help import again, make, on_file
from page_actions import click, finish, foreign_words, show, written
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kerjasama_desktop.domain import rules
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.exchange.bundle import read_bundle
from kerjasama_desktop.services import printing
from kerjasama_desktop.ui import notify
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.steps.handover_page import HandoverPage
from kerjasama_desktop.ui.widgets.form import Form
from kerjasama_desktop.ui.widgets.record_dialog import RecordDialog
from kerjasama_desktop.ui.workspace_page import WorkspacePage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
Open = Callable[[Berkas], HandoverPage]


@pytest.fixture
def opened(qtbot: QtBot, office: Office) -> Open:
    def opened_with(case: Berkas) -> HandoverPage:
        page = show(qtbot, HandoverPage(office), 736, 600)
        page.show_case(case)
        return page

    return opened_with


@pytest.mark.parametrize("which", ["berkas", "berkas_delapan", "berkas_mitra", "berkas_kosong"])
def test_what_is_shown_is_what_is_written(
    which: str, request: pytest.FixtureRequest, opened: Open, office: Office
) -> None:
    case = on_file(office.database, request.getfixturevalue(which))
    page = opened(case)
    after = case.kerjasama.model_copy(deep=True)
    page.write_to(after)
    assert after == case.kerjasama
    assert foreign_words(page) == []
    assert page.villages.model.rowCount() == len(case.pihak)


def change(monkeypatch: pytest.MonkeyPatch, **values: object) -> list[list[str]]:
    """Let the dialog be filled in like this; return the fields it offered."""
    offered: list[list[str]] = []

    def run(dialog: RecordDialog) -> bool:
        form: Form = dialog._form
        offered.append(form.field_names())
        for name, value in values.items():
            setattr(dialog._record, name, value)
        return True

    monkeypatch.setattr(RecordDialog, "run", run)
    return offered


def test_numbers_of_one_village_are_edited_alone(
    qtbot: QtBot,
    opened: Open,
    office: Office,
    berkas: Berkas,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    case = on_file(office.database, berkas)
    page = opened(case)
    fields = change(monkeypatch, nomor_berita="9")
    page.villages.view.selectRow(1)
    with qtbot.waitSignal(page.edited):
        click(page.villages, "Ubah")
    after = case.kerjasama.model_copy(deep=True)
    after.pihak[0].hak = "ditulis halaman lain"
    kept = [p.id for p in after.pihak]
    page.write_to(after)
    changed = next(p for p in after.pihak if p.id == case.pihak[1].id)
    assert changed.nomor_berita == "9"
    assert changed.tanggal_undang == case.pihak[1].tanggal_undang
    assert [p.id for p in after.pihak] == kept
    assert after.pihak[0].hak == "ditulis halaman lain"
    assert fields == [["tanggal_undang", "nomor_berita", "tanggal_salinan"]]


def test_third_party_is_not_promulgated(
    opened: Open, office: Office, berkas_mitra: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(on_file(office.database, berkas_mitra))
    fields = change(monkeypatch)
    page.villages.view.selectRow(0)
    page.villages.edit()
    assert fields == [["tanggal_salinan"]]
    assert page.villages.view.isColumnHidden(2)
    assert not page.villages.view.isColumnHidden(4)


def test_villages_are_neither_added_nor_removed_here(
    opened: Open, office: Office, berkas: Berkas
) -> None:
    page = opened(on_file(office.database, berkas))
    page.show()
    page.villages.view.selectRow(0)
    QTest.keyClick(page.villages.view, Qt.Key.Key_Delete)
    QTest.keyClick(page.villages.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.villages.model.rowCount() == 2
    words = [b.text() for b in page.villages.findChildren(QPushButton) if b.isVisible()]
    assert words == ["Ubah"]


def test_letter_is_typed(qtbot: QtBot, opened: Open, office: Office, berkas_kosong: Berkas) -> None:
    case = on_file(office.database, berkas_kosong)
    page = opened(case)
    page.focus_field("surat_camat_tanggal")
    with qtbot.waitSignal(page.edited):
        QTest.keyClicks(page.focusWidget(), "22-11-2026")
    page.focus_field("mulai_berlaku")
    QTest.keyClicks(page.focusWidget(), "1 Desember 2026")
    page.write_to(case.kerjasama)
    assert case.kerjasama.surat_camat_tanggal == date(2026, 11, 22)
    assert case.kerjasama.mulai_berlaku == date(2026, 12, 1)


def test_findings_lead_to_their_village(opened: Open, office: Office, berkas: Berkas) -> None:
    last = berkas.pihak[-1]
    last.tanggal_undang = None
    case = on_file(office.database, berkas)
    page = opened(case)
    found = [f for f in rules.findings(case) if f.step is Step.PENYERAHAN]
    assert [f.field for f in found] == ["pihak.tanggal_undang"]
    page.focus_field(found[0].field, found[0].item)
    chosen: Pihak = page.villages.records()[page.villages.current]
    assert chosen.id == last.id


def test_checklist_follows_what_was_made(opened: Open, office: Office, berkas: Berkas) -> None:
    case = on_file(office.database, berkas)
    page = opened(case)
    assert "! Peraturan Bersama Kepala Desa: belum dibuat" in written(page)
    make(office.database, case, office.folders.documents, "peraturan_bersama")
    page.show_case(again(office.database, case))
    assert "✓ Peraturan Bersama Kepala Desa" in written(page).splitlines()


def test_bundle_made_from_the_page_is_accepted(
    qtbot: QtBot, opened: Open, office: Office, berkas: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened_files: list[Path] = []
    monkeypatch.setattr(printing, "open_file", opened_files.append)
    case = on_file(office.database, berkas)
    make(office.database, case, office.folders.documents, "keputusan_bpd")
    page = opened(again(office.database, case))
    assert "aman dicabut" not in written(page)
    page.package.attach.setChecked(True)
    with qtbot.waitSignal(page.reload_asked):
        finish(qtbot, page.package.work, lambda: click(page.package, "Buat paket"))
    (path,) = (office.folders.documents / "Paket").glob("*.ksd.zip")
    data = path.read_bytes()
    bundle = read_bundle(data)
    assert [str(row.uuid) for row in bundle.rows["kerja_sama"]] == [str(case.kerjasama.id)]
    assert len(bundle.attachments) == 2
    shown = written(page.package)
    assert path.name in shown
    assert "aman dicabut" in shown
    click(page.package, "Salin")
    assert QGuiApplication.clipboard().text() == sha256(data).hexdigest()
    click(page.package, "Buka folder")
    click(page.package, "Buka pengantar")
    assert opened_files == [path.parent, path.parent / f"Pengantar {path.name[:-8]}.docx"]


def test_bundle_goes_where_the_person_says(
    qtbot: QtBot,
    opened: Open,
    office: Office,
    berkas: Berkas,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stick = tmp_path / "diska"
    stick.mkdir()
    monkeypatch.setattr(notify, "ask_folder", lambda *_: stick)
    page = opened(on_file(office.database, berkas))
    click(page.package, "Pilih folder …")
    assert f"Disimpan di {stick}" in written(page.package)
    finish(qtbot, page.package.work, page.package.make)
    assert len(list(stick.iterdir())) == 2


def test_bundle_that_cannot_be_written_is_a_sentence(
    qtbot: QtBot, opened: Open, office: Office, berkas: Berkas
) -> None:
    page = opened(on_file(office.database, berkas))
    office.folders.documents.mkdir(parents=True)
    (office.folders.documents / "Paket").write_bytes(b"berkas, bukan folder")
    finish(qtbot, page.package.work, page.package.make)
    assert "tidak dapat ditulis" in page.package.messages.sentence
    assert "aman dicabut" not in written(page)


def test_what_is_typed_last_is_in_the_bundle(qtbot: QtBot, office: Office, berkas: Berkas) -> None:
    """The workspace saves before the bundle is made, without waiting for its half second."""
    on_file(office.database, berkas)
    workspace = WorkspacePage(office)
    qtbot.addWidget(workspace)
    workspace.resize(1186, 728)
    workspace.show()
    workspace.open(berkas.kerjasama.id, Step.PENYERAHAN)
    page = workspace._page(Step.PENYERAHAN)
    assert isinstance(page, HandoverPage)
    page.focus_field("surat_camat_nomor")
    editor = page.focusWidget()
    QTest.keyClicks(editor, "X")
    finish(qtbot, page.package.work, page.package.make)
    (path,) = (office.folders.documents / "Paket").glob("*.ksd.zip")
    number = read_bundle(path.read_bytes()).rows["kerja_sama"][0].model_dump()["surat_camat_nomor"]
    assert "X" in number
