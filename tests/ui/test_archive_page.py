"""The page Arsip: found by words, kind, year, village and status; opened, printed, shown."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from office_help import make, on_file
from page_actions import WAIT, click, finish, show, written
from page_words import foreign
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from scan_files import PDF

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.services import (
    archive,
    cooperation,
    document_states,
    printing,
    scans,
    snapshots,
)
from kerjasama_desktop.services.paperwork import PaperState
from kerjasama_desktop.services.snapshots import Restored
from kerjasama_desktop.ui.archive_documents import ArchiveDocuments
from kerjasama_desktop.ui.archive_page import ArchivePage
from kerjasama_desktop.ui.file_actions import FileActions
from kerjasama_desktop.ui.office import Office

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def read(qtbot: QtBot, page: ArchiveDocuments, start: Callable[[], object]) -> None:
    """Start something and wait until all that follows from it is done."""
    with qtbot.waitSignal(page.idle, timeout=WAIT):
        start()


def look(qtbot: QtBot, page: ArchiveDocuments, words: str) -> None:
    """Type words and wait until the documents were looked through."""
    read(qtbot, page, lambda: page.search.setText(words))


@pytest.fixture
def whole(office: Office, qtbot: QtBot) -> ArchivePage:
    return show(qtbot, ArchivePage(office), 1186, 728)


@pytest.fixture
def page(whole: ArchivePage, qtbot: QtBot) -> ArchiveDocuments:
    read(qtbot, whole.documents, whole.refresh)
    return whole.documents


@pytest.fixture
def filled(
    qtbot: QtBot,
    page: ArchiveDocuments,
    office: Office,
    berkas: Berkas,
    berkas_mitra: Berkas,
) -> ArchiveDocuments:
    documents = office.folders.documents
    make(office.database, on_file(office.database, berkas), documents, "notulen", "keputusan_bpd")
    third = on_file(office.database, berkas_mitra)
    make(office.database, third, documents, "perjanjian_bersama")
    read(qtbot, page, page.refresh)
    return page


def titles(page: ArchiveDocuments) -> list[str]:
    return [item.dokumen.judul for item in page.table.rows.records()]


def test_empty_archive_says_where_documents_come_from(page: ArchiveDocuments) -> None:
    assert "Belum ada dokumen" in written(page)
    assert not page.table.isVisible()
    assert foreign(page) == []
    page.open_chosen()
    page._open_cooperation()


def test_all_cooperations_are_there(filled: ArchiveDocuments) -> None:
    assert len(titles(filled)) == 8
    assert "Perjanjian Bersama" in titles(filled)
    assert foreign(filled) == []


def test_search_over_words(qtbot: QtBot, filled: ArchiveDocuments) -> None:
    filled.search.setFocus()
    QTest.keyClicks(filled.search, "bpd boddie 2026")
    assert titles(filled) == ["Keputusan BPD – Boddie"]
    look(qtbot, filled, "sampah")
    assert titles(filled) == ["Perjanjian Bersama"]
    look(qtbot, filled, "tidak ada yang begini")
    assert titles(filled) == []
    assert "Tidak ada yang cocok" in written(filled)


def test_words_inside_are_found_with_what_stands_around(
    qtbot: QtBot, filled: ArchiveDocuments
) -> None:
    low = filled.table.rowHeight(0)
    look(qtbot, filled, "REKTOR")
    assert titles(filled) == ["Perjanjian Bersama"]
    shown = str(filled.table.rows.index(0, 0).data())
    assert shown.startswith("Perjanjian Bersama\n…")
    assert "Rektor" in shown
    assert filled.table.rowHeight(0) > low
    filled.search.clear()
    assert len(titles(filled)) == 8
    assert filled.table.rowHeight(0) == low


def test_what_is_chosen_stays_while_the_list_changes(
    qtbot: QtBot, filled: ArchiveDocuments
) -> None:
    filled.table.choose_where(lambda item: item.jenis == "Perjanjian Bersama")
    look(qtbot, filled, "bersama")
    assert filled.table.chosen[0].jenis == "Perjanjian Bersama"
    read(qtbot, filled, filled.refresh)
    assert filled.table.chosen[0].jenis == "Perjanjian Bersama"


def test_filters_by_kind_year_village_and_status(
    qtbot: QtBot, filled: ArchiveDocuments, office: Office
) -> None:
    filled.kind.show_value("Keputusan BPD")
    filled.kind.edited.emit()
    assert titles(filled) == ["Keputusan BPD – Benteng", "Keputusan BPD – Boddie"]
    first = filled.table.rows.record(0).dokumen
    path = office.folders.documents / first.berkas
    path.write_bytes(path.read_bytes() + b"x")
    filled.status.show_value(PaperState.DIUBAH)
    read(qtbot, filled, filled.refresh)
    assert titles(filled) == [first.judul]
    assert filled.table.rows.index(0, 4).data() == "Berubah di Word"
    filled.year.show_value(2026)
    filled.year.edited.emit()
    assert titles(filled) == [first.judul]
    filled.village.show_value("Desa Boddie")
    filled.village.edited.emit()
    assert titles(filled) == []


def test_leaving_stops_the_reading(qtbot: QtBot, filled: ArchiveDocuments, office: Office) -> None:
    read(qtbot, filled, filled.refresh)
    told: list[object] = []
    filled._reader.read.connect(told.append)
    filled.refresh()
    filled.hide()
    office.background.close()
    qtbot.wait(50)
    assert told == []


def test_failure_in_the_background_leaves_the_list(
    qtbot: QtBot, filled: ArchiveDocuments, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("bug")

    monkeypatch.setattr(archive, "states", broken)
    filled.refresh()
    qtbot.waitUntil(lambda: not filled._reader._turns._waiting, timeout=WAIT)
    assert len(titles(filled)) == 8
    monkeypatch.undo()
    read(qtbot, filled, filled.refresh)


def test_place_of_the_paper_and_its_scan(
    qtbot: QtBot,
    filled: ArchiveDocuments,
    office: Office,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(printing, "open_file", lambda path: opened.append(path.suffix))
    item = filled.table.chosen[0]
    case = cooperation.load_case(office.database, item.kerjasama_id, office.today())
    document_states.sign(office.database, case, item.dokumen, office.today(), "Lemari 2")
    path = tmp_path / "ttd.pdf"
    path.write_bytes(PDF)
    now = datetime(2026, 11, 22, tzinfo=UTC)
    scan = scans.attach(office.database, item.kerjasama_id, item.dokumen.id, path, now)
    read(qtbot, filled, filled.refresh)
    assert "Naskah asli: Lemari 2 · 1 pindaian terlampir" in written(filled)
    click(filled, "Buka pindaian")
    assert opened == [".pdf"]
    scans.path_of(office.database, scan).unlink()
    click(filled, "Buka pindaian")
    assert "hilang atau rusak" in filled.messages.sentence
    filled.table.selectRow(1)
    assert not filled._scan.isVisible()


def test_lost_file_of_a_signed_document_comes_again(
    qtbot: QtBot, filled: ArchiveDocuments, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "open_file", lambda _: None)
    item = filled.table.chosen[0]
    case = cooperation.load_case(office.database, item.kerjasama_id, office.today())
    document_states.sign(office.database, case, item.dokumen, office.today(), "")
    path = office.folders.documents / item.dokumen.berkas
    before = path.read_bytes()
    path.unlink()
    read(qtbot, filled, filled.refresh)
    click(filled, "Buka")
    assert "dapat membuatnya seperti semula" in filled.messages.sentence
    finish(qtbot, filled.work, lambda: click(filled.messages, "Buat seperti semula"))
    assert "sama persis dengan semula" in filled.messages.sentence
    assert path.read_bytes() == before
    click(filled.messages, "Buka")
    path.unlink()
    changed = Restored(path, sama=False)
    monkeypatch.setattr(snapshots, "restore", lambda *_: changed)
    finish(qtbot, filled.work, filled.restore_chosen)
    assert "tidak sama persis" in filled.messages.sentence


def test_open_print_view_and_folder(
    qtbot: QtBot, filled: ArchiveDocuments, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[object] = []
    monkeypatch.setattr(printing, "open_file", lambda path: done.append(("buka", path.name)))
    monkeypatch.setattr(printing, "print_files", lambda paths: done.append(("cetak", *paths)))
    monkeypatch.setattr(FileActions, "view", lambda _, path: done.append(("lihat", path.name)))
    path: Path = office.folders.documents / filled.table.chosen[0].dokumen.berkas
    click(filled, "Buka")
    finish(qtbot, filled.work, lambda: click(filled, "Cetak"))
    for words in ("Pratinjau", "Buka folder"):
        click(filled, words)
    assert done == [
        ("buka", path.name),
        ("cetak", path),
        ("lihat", path.name),
        ("buka", path.parent.name),
    ]


def test_file_that_is_gone_leads_to_its_cooperation(
    qtbot: QtBot, filled: ArchiveDocuments, office: Office
) -> None:
    item = filled.table.chosen[0]
    (office.folders.documents / item.dokumen.berkas).unlink()
    click(filled, "Cetak")
    assert "dipindahkan atau dihapus" in filled.messages.sentence
    with qtbot.waitSignal(filled.cooperation_opened) as asked:
        click(filled.messages, "Buka kerja sama")
    assert asked.args == [item.kerjasama_id, Step.DOKUMEN]
