"""The page Dokumen: the set is made by its buttons, in the background, and nothing is lost."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from office_help import again, make, on_file
from page_actions import WAIT, click, finish, show, written
from page_words import foreign
from PySide6.QtCore import QDate
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from template_help import kind, with_paragraphs

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.errors import FileNotWritten
from kerjasama_desktop.services import paperwork, printing
from kerjasama_desktop.services.paperwork import PaperState
from kerjasama_desktop.services.printing import NoOffice
from kerjasama_desktop.ui.file_actions import FileActions
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.steps.documents_page import DocumentsPage
from kerjasama_desktop.ui.widgets.reading_editors import DateEditor
from kerjasama_desktop.ui.workspace_page import WorkspacePage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

Open = Callable[[Berkas], DocumentsPage]


@pytest.fixture
def opened(qtbot: QtBot, office: Office) -> Open:
    def opened_with(case: Berkas) -> DocumentsPage:
        page = show(qtbot, DocumentsPage(office), 736, 600)
        page.show_case(case)
        return page

    return opened_with


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    jobs: list[list[str]] = []
    monkeypatch.setattr(
        printing, "print_files", lambda paths: jobs.append([path.name for path in paths])
    )
    return jobs


def choose(page: DocumentsPage, key: str) -> None:
    page.table.choose_where(lambda row: row.paper.key[0] == key)


def states(page: DocumentsPage) -> set[PaperState]:
    return {row.state for row in page.table.rows.records()}


@pytest.mark.parametrize("which", ["berkas", "berkas_delapan", "berkas_mitra", "berkas_kosong"])
def test_every_case_is_shown_and_nothing_is_written(
    which: str, request: pytest.FixtureRequest, opened: Open, office: Office
) -> None:
    case = on_file(office.database, request.getfixturevalue(which))
    page = opened(case)
    before = case.kerjasama.model_copy(deep=True)
    page.write_to(case.kerjasama)
    assert case.kerjasama == before
    assert page.table.rows.rowCount() == len(paperwork.papers(case))
    assert states(page) == {PaperState.BELUM}


def test_whole_set_is_made_by_the_button(
    qtbot: QtBot, opened: Open, office: Office, berkas: Berkas
) -> None:
    case = on_file(office.database, berkas)
    page = opened(case)
    with qtbot.waitSignal(page.reload_asked, timeout=WAIT):
        click(page, "Buat semua")
        assert page.work.busy
        assert not page._makers[0].isEnabled()
    made = page.table.rows.rowCount()
    assert page.messages.sentence == f"{made} dokumen dibuat."
    assert states(page) == {PaperState.SIAP}
    assert len(case.kerjasama.dokumen) == made
    assert again(office.database, case).kerjasama.dokumen == case.kerjasama.dokumen
    assert page._makers[0].isEnabled()


def test_batal_stops_between_two_documents(
    qtbot: QtBot, opened: Open, office: Office, berkas_delapan: Berkas
) -> None:
    case = on_file(office.database, berkas_delapan)
    page = opened(case)

    def start() -> None:
        page.make_all()
        page.work.cancel()

    finish(qtbot, page.work, start)
    assert len(again(office.database, case).kerjasama.dokumen) < page.table.rows.rowCount()
    assert "dokumen dibuat" in page.messages.sentence


def test_only_what_is_chosen_is_made(
    qtbot: QtBot, opened: Open, office: Office, berkas: Berkas
) -> None:
    page = opened(on_file(office.database, berkas))
    choose(page, "peraturan_bersama")
    finish(qtbot, page.work, page.make_chosen)
    row = page.table.chosen[0]
    assert row.paper.key == ("peraturan_bersama", None)
    assert row.state is PaperState.SIAP
    assert page.messages.sentence == "1 dokumen dibuat."


def test_changed_by_hand_is_kept_and_told(
    qtbot: QtBot, opened: Open, office: Office, berkas: Berkas
) -> None:
    case = on_file(office.database, berkas)
    documents = office.folders.documents
    path = documents / make(office.database, case, documents, "peraturan_bersama").entries[0].berkas
    path.write_bytes(path.read_bytes() + b"tangan")
    page = opened(again(office.database, case))
    choose(page, "peraturan_bersama")
    assert page.table.chosen[0].state is PaperState.DIUBAH
    assert "Berkas ini Anda ubah di Word" in written(page.card)
    finish(qtbot, page.work, page.make_chosen)
    assert f"“{path.name}” pernah Anda ubah" in page.messages.sentence
    assert "(2).docx" in page.messages.sentence
    assert path.read_bytes().endswith(b"tangan")


def test_write_failure_is_one_sentence(
    qtbot: QtBot,
    opened: Open,
    office: Office,
    berkas: Berkas,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object) -> Path:
        raise FileNotWritten("Penyimpanan penuh. Kosongkan ruang, lalu coba lagi.")

    monkeypatch.setattr(paperwork, "write_safely", full)
    page = opened(on_file(office.database, berkas))
    finish(qtbot, page.work, page.make_all)
    assert page.messages.sentence == "Penyimpanan penuh. Kosongkan ruang, lalu coba lagi."
    assert page.messages.property("role") == "error"


def test_a_bug_in_the_background_is_told_without_code_words(
    qtbot: QtBot,
    opened: Open,
    office: Office,
    berkas: Berkas,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def bug(*_: object) -> Path:
        raise KeyError("bug")

    monkeypatch.setattr(paperwork, "write_safely", bug)
    page = opened(on_file(office.database, berkas))
    finish(qtbot, page.work, page.make_all)
    assert "tidak dapat diselesaikan" in page.messages.sentence


def test_draft_says_why(opened: Open, office: Office, berkas_kosong: Berkas) -> None:
    page = opened(on_file(office.database, berkas_kosong))
    choose(page, "peraturan_bersama")
    blocking = page.table.chosen[0].paper.blocking
    assert len(blocking) > 6
    shown = written(page.card)
    assert "Mengapa draf?" in shown
    assert blocking[0].message in shown
    assert blocking[-1].message not in shown
    click(page.card, f"Lihat {len(blocking) + 2 - 6} lagi")
    assert blocking[-1].message in written(page.card)


def test_says_where_the_shipped_template_stands_in(
    qtbot: QtBot, opened: Open, office: Office, berkas: Berkas
) -> None:
    own, letter = office.own_templates, kind("surat_pengantar_camat")
    own.use_own(letter)
    page = opened(on_file(office.database, berkas))
    choose(page, letter.key)
    with qtbot.waitSignal(page.reload_asked, timeout=WAIT):
        click(page, "Buat yang dipilih")
    assert page.messages.sentence == "1 dokumen dibuat."
    own.path(letter).write_bytes(with_paragraphs(letter.key, "{{ salah"))
    with qtbot.waitSignal(page.reload_asked, timeout=WAIT):
        click(page, "Buat yang dipilih")
    assert page.messages.sentence == (
        "1 dokumen dibuat. Templat bawaan dipakai, karena Templat Desa “Surat Pengantar kepada "
        "Camat” memuat 1 kesalahan; perbaiki di Pengaturan, Templat."
    )


def test_changed_answers_make_documents_stale(
    qtbot: QtBot, opened: Open, office: Office, berkas: Berkas
) -> None:
    case = on_file(office.database, berkas)
    make(office.database, case, office.folders.documents)
    case = again(office.database, case)
    case.kerjasama.surat_camat_nomor = "400.10.2/99/BODDIE"
    page = opened(case)
    qtbot.waitUntil(lambda: not page.stale.busy, timeout=WAIT)
    stale = {row.paper.key[0] for row in page.table.rows.records() if row.stale}
    assert stale == {"surat_pengantar_camat"}
    choose(page, "surat_pengantar_camat")
    assert page.table.chosen[0].words == "↻ Perlu dibuat lagi"
    assert "Isian sudah berubah" in written(page.card)
    finish(qtbot, page.work, page.make_chosen)
    assert not any(row.stale for row in page.table.rows.records())


def test_open_print_and_folder(
    qtbot: QtBot,
    opened: Open,
    office: Office,
    berkas: Berkas,
    printed: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    case = on_file(office.database, berkas)
    opened_files: list[str] = []
    monkeypatch.setattr(printing, "open_file", lambda path: opened_files.append(path.name))
    page = opened(case)
    choose(page, "peraturan_bersama")
    click(page, "Buka di Word")
    assert "belum dibuat" in page.messages.sentence
    click(page, "Buka folder")
    assert opened_files == []
    make(office.database, case, office.folders.documents, "peraturan_bersama")
    page.show_case(again(office.database, case))
    finish(qtbot, page.work, lambda: click(page, "Cetak"))
    for words in ("Buka di Word", "Buka folder"):
        click(page, words)
    name = "13 Peraturan Bersama Kepala Desa.docx"
    assert opened_files == [name, "Contoh Pengelolaan Air Bersih Mata Air Bulu Tellue"]
    assert printed == [[name]]


def test_without_word_the_own_view_is_offered(
    qtbot: QtBot,
    opened: Open,
    office: Office,
    berkas: Berkas,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def none(*_: object) -> None:
        raise NoOffice("Tidak ada program yang dapat membuka dokumen.")

    shown: list[str] = []
    monkeypatch.setattr(printing, "print_files", none)
    monkeypatch.setattr(
        FileActions, "_show_preview", lambda _, result: shown.append(result[1].html)
    )
    case = on_file(office.database, berkas)
    page = opened(case)
    choose(page, "peraturan_bersama")
    finish(qtbot, page.work, page.preview_chosen)
    make(office.database, case, office.folders.documents, "peraturan_bersama")
    page.show_case(again(office.database, case))
    finish(qtbot, page.work, page.print_chosen)
    assert page.messages.sentence == "Tidak ada program yang dapat membuka dokumen."
    finish(qtbot, page.work, lambda: click(page.messages, "Pratinjau"))
    assert len(shown) == 2
    assert all("BULU TELLUE" in html for html in shown)


def test_pdf_is_made_in_the_background(
    qtbot: QtBot,
    opened: Open,
    office: Office,
    berkas: Berkas,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(printing, "to_pdf", lambda path: path.with_suffix(".pdf"))
    case = on_file(office.database, berkas)
    make(office.database, case, office.folders.documents, "peraturan_bersama")
    page = opened(again(office.database, case))
    choose(page, "peraturan_bersama")
    finish(qtbot, page.work, page.save_pdf)
    assert page.messages.sentence == "“13 Peraturan Bersama Kepala Desa.pdf” tersimpan."


def test_work_for_another_cooperation_does_not_touch_the_one_in_view(
    qtbot: QtBot, opened: Open, office: Office, berkas: Berkas, berkas_mitra: Berkas
) -> None:
    case, other = on_file(office.database, berkas), on_file(office.database, berkas_mitra)
    page = opened(case)

    def start() -> None:
        page.make_all()
        page.show_case(other)

    finish(qtbot, page.work, start)
    assert other.kerjasama.dokumen == []
    assert again(office.database, case).kerjasama.dokumen
    assert states(page) == {PaperState.BELUM}


def test_going_on_with_another_step_loses_neither_work_nor_words(
    qtbot: QtBot, office: Office, berkas: Berkas
) -> None:
    on_file(office.database, berkas)
    workspace = WorkspacePage(office)
    qtbot.addWidget(workspace)
    workspace.resize(1186, 728)
    workspace.show()
    workspace.open(berkas.kerjasama.id, Step.DOKUMEN)
    page = workspace._page(Step.DOKUMEN)
    assert isinstance(page, DocumentsPage)

    def start() -> None:
        page.make_all()
        workspace.show_step(Step.PARA_PIHAK)
        workspace.focus_field("objek")
        QTest.keyClicks(page.window().focusWidget(), "Ditulis sementara itu. ")

    finish(qtbot, page.work, start)
    workspace.save()
    kept = again(office.database, berkas).kerjasama
    assert kept.objek.startswith("Ditulis sementara itu. ")
    assert len(kept.dokumen) == page.table.rows.rowCount()


def test_words_and_names(opened: Open, office: Office, berkas: Berkas) -> None:
    page = opened(on_file(office.database, berkas))
    assert foreign(page) == []
    page.focus_field("dokumen")


def test_a_paper_that_bears_a_day_alone_has_a_place_for_it(opened: Open, berkas: Berkas) -> None:
    page = opened(berkas)
    choose(page, "rencana_kerja_bkad")
    assert page.card.number.editor("tanggal").isVisible()
    assert not page.card.number.editor("nomor").isVisible()
    day = page.card.number.editor("tanggal")
    assert isinstance(day, DateEditor)
    day._on_day_chosen(QDate(2026, 12, 1))
    assert berkas.nomor_dokumen("rencana_kerja_bkad").tanggal == date(2026, 12, 1)
    choose(page, "surat_pengantar_camat")
    assert not page.card.number.isVisible()
