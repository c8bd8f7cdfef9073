"""The program's own view of a letter, and its print."""

from pathlib import Path

import pytest
from page_words import foreign
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from pytestqt.qtbot import QtBot

from kerjasama_desktop.documents.catalog import jobs
from kerjasama_desktop.documents.produce import produce
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.services.preview import SimpleView, view_of
from kerjasama_desktop.ui import preview_dialog
from kerjasama_desktop.ui.preview_dialog import PreviewDialog, print_view, set_page

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def view(berkas: Berkas, tmp_path: Path) -> SimpleView:
    job = next(job for job in jobs(berkas) if job.kind.key == "peraturan_bersama")
    path = tmp_path / job.nama_berkas
    path.write_bytes(produce(berkas, job))
    return view_of(path)


def test_page_is_shown_with_its_numbers(qtbot: QtBot, view: SimpleView) -> None:
    dialog = PreviewDialog(None, "Peraturan Bersama", view)
    qtbot.addWidget(dialog)
    dialog.show()
    text = dialog.browser.toPlainText()
    assert "BAB I" in text
    assert "Pasal 1\n" in text
    assert "(1)\t" in text
    assert dialog.browser.lineWrapColumnOrWidth() == view.width
    qtbot.waitUntil(lambda: dialog.browser.horizontalScrollBar().maximum() == 0)
    assert foreign(dialog) == []


def test_hanging_text_begins_at_its_indent(view: SimpleView) -> None:
    document = preview_dialog.page_document(view)
    block = document.findBlock(document.find("(1)").position())
    (tab,) = block.blockFormat().tabPositions()
    assert tab.position == -block.blockFormat().textIndent() > 0


def test_print_is_on_the_paper_of_the_letter(view: SimpleView, tmp_path: Path) -> None:
    path = tmp_path / "cetak.pdf"
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    set_page(printer, view)
    print_view(view, printer)
    size = printer.pageLayout().pageSize().size(printer.pageLayout().pageSize().Unit.Millimeter)
    assert (round(size.width()), round(size.height())) == (215, 330)
    assert path.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("accepted", [True, False])
def test_nothing_is_printed_without_the_printer_being_chosen(
    qtbot: QtBot, view: SimpleView, accepted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[SimpleView] = []
    answer = QPrintDialog.DialogCode.Accepted if accepted else QPrintDialog.DialogCode.Rejected
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: answer)
    monkeypatch.setattr(preview_dialog, "print_view", lambda view, _: printed.append(view))
    dialog = PreviewDialog(None, "Peraturan Bersama", view)
    qtbot.addWidget(dialog)
    dialog.ask_print()
    assert printed == ([view] if accepted else [])
