"""The page Arsip: found by words, kind, year and status; opened, printed, shown."""

from pathlib import Path

import pytest
from office_help import make, on_file
from page_actions import click, finish, show, written
from page_words import foreign
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.services import printing
from kerjasama_desktop.services.paperwork import PaperState
from kerjasama_desktop.ui.archive_page import ArchivePage
from kerjasama_desktop.ui.file_actions import FileActions
from kerjasama_desktop.ui.office import Office

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def page(office: Office, qtbot: QtBot) -> ArchivePage:
    page = show(qtbot, ArchivePage(office), 1186, 728)
    page.refresh()
    return page


@pytest.fixture
def filled(page: ArchivePage, office: Office, berkas: Berkas, berkas_mitra: Berkas) -> ArchivePage:
    documents = office.folders.documents
    make(office.database, on_file(office.database, berkas), documents, "notulen", "keputusan_bpd")
    third = on_file(office.database, berkas_mitra)
    make(office.database, third, documents, "perjanjian_bersama")
    page.refresh()
    return page


def titles(page: ArchivePage) -> list[str]:
    return [item.dokumen.judul for item in page.table.rows.records()]


def test_empty_archive_says_where_documents_come_from(page: ArchivePage) -> None:
    assert "Belum ada dokumen" in written(page)
    assert not page.table.isVisible()
    assert foreign(page) == []
    page.open_chosen()
    page._open_cooperation()


def test_all_cooperations_are_there(filled: ArchivePage) -> None:
    assert len(titles(filled)) == 8
    assert "Perjanjian Bersama" in titles(filled)
    assert foreign(filled) == []


def test_search_over_words(filled: ArchivePage) -> None:
    filled.search.setFocus()
    QTest.keyClicks(filled.search, "bpd boddie 2026")
    assert titles(filled) == ["Keputusan BPD – Boddie"]
    filled.search.setText("sampah")
    assert titles(filled) == ["Perjanjian Bersama"]
    filled.search.setText("tidak ada yang begini")
    assert titles(filled) == []
    assert "Tidak ada yang cocok" in written(filled)


def test_filters_by_kind_year_and_status(filled: ArchivePage, office: Office) -> None:
    filled.kind.show_value("Keputusan BPD")
    filled.kind.edited.emit()
    assert titles(filled) == ["Keputusan BPD – Benteng", "Keputusan BPD – Boddie"]
    first = filled.table.rows.record(0).dokumen
    path = office.folders.documents / first.berkas
    path.write_bytes(path.read_bytes() + b"x")
    filled.refresh()
    filled.status.show_value(PaperState.DIUBAH)
    filled.status.edited.emit()
    assert titles(filled) == [first.judul]
    filled.year.show_value(2026)
    filled.year.edited.emit()
    assert titles(filled) == [first.judul]


def test_open_print_view_and_folder(
    qtbot: QtBot, filled: ArchivePage, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[object] = []
    monkeypatch.setattr(printing, "open_file", lambda path: done.append(("buka", path.name)))
    monkeypatch.setattr(printing, "print_files", lambda paths: done.append(("cetak", *paths)))
    monkeypatch.setattr(FileActions, "view", lambda _, path: done.append(("lihat", path.name)))
    path: Path = office.folders.documents / filled.table.chosen[0].dokumen.berkas
    click(filled, "Buka")
    finish(qtbot, filled._work, lambda: click(filled, "Cetak"))
    for words in ("Pratinjau", "Buka folder"):
        click(filled, words)
    assert done == [
        ("buka", path.name),
        ("cetak", path),
        ("lihat", path.name),
        ("buka", path.parent.name),
    ]


def test_file_that_is_gone_leads_to_its_cooperation(
    qtbot: QtBot, filled: ArchivePage, office: Office
) -> None:
    item = filled.table.chosen[0]
    (office.folders.documents / item.dokumen.berkas).unlink()
    click(filled, "Cetak")
    assert "dipindahkan atau dihapus" in filled.messages.sentence
    with qtbot.waitSignal(filled.cooperation_opened) as asked:
        click(filled.messages, "Buka kerja sama")
    assert asked.args == [item.kerjasama_id, Step.DOKUMEN]
