"""Signature, number, opening again and restoring, from the page Dokumen."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from office_help import again, make, on_file
from page_actions import click, finish, show, written
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.services.paperwork import PaperState
from kerjasama_desktop.ui.document_dialogs import NumberDialog, ReopenDialog, SignDialog
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.steps.documents_page import DocumentsPage
from kerjasama_desktop.ui.widgets.doing_dialog import DoingDialog

Open = Callable[..., DocumentsPage]


@pytest.fixture
def opened(qtbot: QtBot, office: Office, berkas: Berkas) -> Open:
    """The page with documents of these kinds made, the first of them chosen."""

    def opened_with(*keys: str) -> DocumentsPage:
        case = on_file(office.database, berkas)
        make(office.database, case, office.folders.documents, *keys)
        page = show(qtbot, DocumentsPage(office), 736, 800)
        page.show_case(again(office.database, case))
        page.table.choose_where(lambda row: row.paper.key[0] == keys[0])
        return page

    return opened_with


def answer(
    monkeypatch: pytest.MonkeyPatch, kind: type[DoingDialog], fill: Callable[..., object]
) -> None:
    """Fill the next dialog of this kind and press its button."""

    def run(dialog: DoingDialog) -> int:
        fill(dialog)
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(kind, "exec", run)


def sign(monkeypatch: pytest.MonkeyPatch, page: DocumentsPage, scan: Path | None = None) -> None:
    def fill(dialog: SignDialog) -> None:
        dialog.day.show_value(date(2026, 10, 14))
        dialog.place.show_value("Lemari 2")
        if scan:
            dialog._new.append(scan)

    answer(monkeypatch, SignDialog, fill)
    click(page, "Tandai ditandatangani")


def read(qtbot: QtBot, page: DocumentsPage, words: str) -> None:
    """Wait until these words are in view."""
    qtbot.waitUntil(lambda: words in written(page))


def state(page: DocumentsPage) -> PaperState:
    found: PaperState = page.table.chosen[0].state
    return found


def test_signed_is_kept_told_and_left_out_of_the_set(
    qtbot: QtBot, opened: Open, office: Office, berkas: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened("peraturan_bersama")
    with qtbot.waitSignal(page.reload_asked):
        sign(monkeypatch, page)
    assert state(page) is PaperState.BERLAKU
    read(qtbot, page, "naskah asli di Lemari 2, belum ada pindaian.")
    signed = again(office.database, berkas).kerjasama.dokumen[0]
    finish(qtbot, page.work, page.make_all)
    after = {d.jenis: d for d in again(office.database, berkas).kerjasama.dokumen}
    assert after["peraturan_bersama"] == signed


def test_a_scan_is_attached_with_the_signature(
    qtbot: QtBot, opened: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    scan = tmp_path / "pindaian.pdf"
    scan.write_bytes(b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n")
    page = opened("notulen")
    sign(monkeypatch, page, scan)
    read(qtbot, page, "1 pindaian")


def test_opening_again_keeps_the_signed_file_and_asks_why(
    qtbot: QtBot, opened: Open, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened("notulen")
    sign(monkeypatch, page)
    answer(monkeypatch, ReopenDialog, lambda dialog: dialog.reason.show_value("Salah tulis"))
    click(page, "Buka kembali")
    assert state(page) is PaperState.BELUM
    read(qtbot, page, "Salah tulis")
    former = list(office.folders.documents.rglob("Versi lama/*.docx"))
    assert former[0].name.endswith("(revisi 1).docx")


def test_without_a_reason_nothing_is_opened_again(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened("notulen")
    sign(monkeypatch, page)
    answer(monkeypatch, ReopenDialog, lambda dialog: None)
    click(page, "Buka kembali")
    assert state(page).tetap


def test_a_lost_signed_file_is_restored(
    qtbot: QtBot, opened: Open, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened("peraturan_bersama")
    sign(monkeypatch, page)
    path = office.folders.documents / page.table.chosen[0].paper.dokumen.berkas
    before = path.read_bytes()
    path.unlink()
    page._show_rows()
    read(qtbot, page, "dapat dipulihkan")
    click(page, "Pulihkan berkas")
    assert path.read_bytes() == before
    assert "sama seperti semula" in page.messages.sentence


def test_a_number_is_typed_and_reaches_the_case_in_view(
    qtbot: QtBot, opened: Open, office: Office, berkas: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened("surat_pengantar_camat")

    def fill(dialog: NumberDialog) -> None:
        dialog.number.setText("400.10.2/99/BODDIE")
        dialog.reason.setText("Diminta kecamatan")

    answer(monkeypatch, NumberDialog, fill)
    with qtbot.waitSignal(page.reload_asked):
        click(page, "Nomor")
    assert page._case
    assert page._case.kerjasama.surat_camat_nomor == "400.10.2/99/BODDIE"
    assert again(office.database, berkas).kerjasama.surat_camat_nomor == "400.10.2/99/BODDIE"


def test_numbers_given_while_making_reach_the_case_in_view(
    qtbot: QtBot, opened: Open, office: Office, berkas: Berkas
) -> None:
    berkas.kerjasama.surat_camat_nomor = ""
    page = opened("notulen")
    page.table.choose_where(lambda row: row.paper.key[0] == "surat_pengantar_camat")
    finish(qtbot, page.work, page.make_chosen)
    assert page._case
    given = page._case.kerjasama.surat_camat_nomor
    assert given
    assert f"diberi nomor {given}" in page.messages.sentence


def test_batal_changes_nothing(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened("notulen")
    rejected = QDialog.DialogCode.Rejected.value
    for kind in (SignDialog, NumberDialog):
        monkeypatch.setattr(kind, "exec", lambda dialog: rejected)
    click(page, "Tandai ditandatangani")
    assert state(page) in {PaperState.SIAP, PaperState.DRAF}
