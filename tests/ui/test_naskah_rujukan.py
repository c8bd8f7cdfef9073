"""Step Naskah: references follow when articles are inserted, removed and moved."""

import pytest
import samples
from page_actions import show
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.domain.naskah import Bagian, Klausul
from kerjasama_desktop.services import cooperation
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.steps.naskah_page import NaskahPage
from kerjasama_desktop.ui.workspace_page import WorkspacePage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

ASET = "Aset dikelola bersama.\n\nAset rusak diganti sebagaimana dimaksud dalam Pasal 1."
PENUTUP = "Pasal 3 dan Pasal 4 berlaku sejak diundangkan."


@pytest.fixture
def page(office: Office, qtbot: QtBot) -> NaskahPage:
    return show(qtbot, NaskahPage(office), 736, 600)


@pytest.fixture
def case(berkas: Berkas) -> Berkas:
    berkas.kerjasama.klausul = [
        Klausul(bagian=Bagian.BIDANG, isi="Bidang kerja sama adalah air bersih."),
        Klausul(bagian=Bagian.ASET, isi=ASET),
        Klausul(bagian=Bagian.PEMBINAAN, isi="Camat membina kerja sama."),
        Klausul(bagian=Bagian.PENUTUP, isi=PENUTUP),
    ]
    return berkas


def choose(page: NaskahPage, bagian: Bagian) -> None:
    order = [part.bagian for part in page.parts._parts]
    page.parts.list.setCurrentRow(order.index(bagian))


def write(page: NaskahPage, bagian: Bagian, isi: str) -> None:
    choose(page, bagian)
    page.parts.text.setPlainText(isi)


def texts(page: NaskahPage, case: Berkas) -> dict[Bagian, str]:
    page.write_to(case.kerjasama)
    return {one.bagian: one.isi for one in case.kerjasama.klausul}


def test_references_follow_an_inserted_article(page: NaskahPage, case: Berkas) -> None:
    page.show_case(case)
    write(page, Bagian.BIDANG, "Bidang kerja sama adalah air bersih.\n\nBidang lain menyusul.")
    assert texts(page, case)[Bagian.PENUTUP] == "Pasal 4 dan Pasal 5 berlaku sejak diundangkan."
    assert page.messages.isHidden()
    choose(page, Bagian.PENUTUP)
    assert page.parts.text.toPlainText() == "Pasal 4 dan Pasal 5 berlaku sejak diundangkan."
    assert page.messages.sentence == "2 rujukan Pasal disesuaikan."
    assert not next(k for k in case.kerjasama.klausul if k.bagian is Bagian.PENUTUP).diubah
    assert texts(page, case)[Bagian.PENUTUP] == "Pasal 4 dan Pasal 5 berlaku sejak diundangkan."
    page.messages._on_action_clicked()
    assert page.parts.text.toPlainText() == PENUTUP
    assert texts(page, case)[Bagian.PENUTUP] == PENUTUP


def test_leaving_the_text_shows_what_follows_and_keeps_the_cursor(
    page: NaskahPage, case: Berkas
) -> None:
    page.show_case(case)
    choose(page, Bagian.ASET)
    page.parts.text.setFocus()
    page.parts.text.setPlainText(ASET.replace("\n\n", "\n\nSisipan.\n\n") + "\n\nPasal 3 berlaku.")
    QTest.qWait(1)
    page.parts.title.setFocus()
    typed = page.parts.text.toPlainText()
    assert typed.endswith("Pasal 3 berlaku."), "typed just now, so it means the new Pasal 3"
    write(page, Bagian.ASET, f"Paling atas.\n\n{typed}")
    cursor = page.parts.text.textCursor()
    cursor.setPosition(7)
    page.parts.text.setTextCursor(cursor)
    page.parts.text.setFocus()
    page.parts.title.setFocus()
    assert page.parts.text.toPlainText().endswith("dalam Pasal 1.\n\nPasal 4 berlaku.")
    assert page.parts.text.textCursor().position() == 7
    page.parts.text.undo()
    assert page.parts.text.toPlainText().endswith("Pasal 3 berlaku.")
    assert texts(page, case)[Bagian.ASET].endswith("Pasal 3 berlaku.")


def test_an_article_moved_to_another_part_takes_its_references_along(
    page: NaskahPage, case: Berkas
) -> None:
    page.show_case(case)
    first, second = ASET.split("\n\n")
    write(page, Bagian.ASET, first)
    assert "Pasal 3 [dihapus] dan Pasal 3" in texts(page, case)[Bagian.PENUTUP]
    write(page, Bagian.PEMBINAAN, f"Camat membina kerja sama.\n\n{second}")
    choose(page, Bagian.PENUTUP)
    assert page.parts.text.toPlainText() == "Pasal 4 dan Pasal 3 berlaku sejak diundangkan."
    assert "dalam Pasal 1." in texts(page, case)[Bagian.PEMBINAAN]


def test_a_reference_to_a_removed_article_is_marked_when_the_page_is_left(
    page: NaskahPage, case: Berkas
) -> None:
    page.show_case(case)
    write(page, Bagian.ASET, ASET.split("\n\n")[0])
    choose(page, Bagian.PENUTUP)
    assert page.parts.text.toPlainText() == PENUTUP
    page.settle()
    assert page.parts.text.toPlainText().startswith("Pasal 3 [dihapus] dan Pasal 3 berlaku")
    assert "1 rujukan Pasal disesuaikan. 1 rujukan menunjuk" in page.messages.sentence


def test_a_removed_part_that_comes_back_leaves_no_mark(page: NaskahPage, case: Berkas) -> None:
    page.show_case(case)
    choose(page, Bagian.PEMBINAAN)
    page.parts.remove.click()
    assert "Pasal 4 [dihapus]" in texts(page, case)[Bagian.PENUTUP]
    page.parts.messages._on_action_clicked()
    assert texts(page, case)[Bagian.PENUTUP] == PENUTUP


def test_renewing_the_text_tells_of_references(page: NaskahPage, berkas: Berkas) -> None:
    own = next(k for k in berkas.kerjasama.klausul if k.bagian is Bagian.PENUTUP)
    own.isi, own.diubah = "Ketentuan dalam Pasal 30 berlaku sejak diundangkan.", True
    page.show_case(berkas)
    extra = berkas.kerjasama.pihak[0].model_copy(update={"id": samples.some_id("pihak ketiga")})
    berkas.kerjasama.pihak.append(extra)
    page.compose()
    assert "1 rujukan Pasal disesuaikan." in page.messages.sentence
    assert "dalam Pasal 31 berlaku" in texts(page, berkas)[Bagian.PENUTUP]


def test_the_step_is_left_with_the_cursor_in_the_text(
    office: Office, qtbot: QtBot, case: Berkas
) -> None:
    samples.store(office.database, case)
    workspace = WorkspacePage(office)
    qtbot.addWidget(workspace)
    workspace.show()
    workspace.open(case.kerjasama.id, Step.NASKAH)
    page = workspace._page(Step.NASKAH)
    assert isinstance(page, NaskahPage)
    choose(page, Bagian.BIDANG)
    page.parts.text.setFocus()
    page.parts.text.setPlainText("Pembuka.\n\nBidang kerja sama adalah air bersih.")
    workspace._write()
    assert page.messages.isHidden()
    workspace.show_step(Step.DOKUMEN)
    kept = cooperation.load_case(office.database, case.kerjasama.id, samples.TODAY)
    penutup = next(k for k in kept.kerjasama.klausul if k.bagian is Bagian.PENUTUP)
    assert penutup.isi == "Pasal 4 dan Pasal 5 berlaku sejak diundangkan."
    workspace.show_step(Step.NASKAH)
    assert page.messages.sentence == "3 rujukan Pasal disesuaikan."
