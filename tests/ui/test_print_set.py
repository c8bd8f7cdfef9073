"""Printing the set: what is asked, what is remembered, and what goes to the printer."""

from collections.abc import Callable
from pathlib import Path

import pytest
from office_help import again, make, on_file
from page_actions import finish, foreign_words, show
from PySide6.QtWidgets import QDialog, QSpinBox
from pytestqt.qtbot import QtBot
from wordfiles import text

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.services import print_set, printing
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.steps.documents_page import DocumentsPage
from kerjasama_desktop.ui.steps.print_set_dialog import PrintSetDialog

Answer = Callable[[PrintSetDialog], bool]


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[list[Path]]:
    jobs: list[list[Path]] = []
    monkeypatch.setattr(printing, "print_files", lambda paths: jobs.append(list(paths)))
    return jobs


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[[Answer], None]:
    """Let a function answer the dialog; it returns whether to print."""

    def answered_by(do: Answer) -> None:
        def run(dialog: PrintSetDialog) -> int:
            code = QDialog.DialogCode
            return (code.Accepted if do(dialog) else code.Rejected).value

        monkeypatch.setattr(PrintSetDialog, "exec", run)

    return answered_by


def page_of(qtbot: QtBot, office: Office, case: Berkas, *keys: str) -> DocumentsPage:
    case = on_file(office.database, case)
    make(office.database, case, office.folders.documents, *keys)
    page = show(qtbot, DocumentsPage(office), 736, 600)
    page.show_case(again(office.database, case))
    return page


def counter(dialog: PrintSetDialog, name: str) -> QSpinBox:
    return next(box for box in dialog.findChildren(QSpinBox) if box.accessibleName() == name)


def test_set_goes_in_order_behind_its_contents(
    qtbot: QtBot, office: Office, berkas: Berkas, printed: list[list[Path]], answer: object
) -> None:
    assert callable(answer)
    seen: list[str] = []

    def look(dialog: PrintSetDialog) -> bool:
        seen.extend(foreign_words(dialog))
        return True

    answer(look)
    page = page_of(qtbot, office, berkas, "notulen", "keputusan_bpd")
    finish(qtbot, page.work, page.print_all)
    contents, *files = printed[0]
    assert contents.name == "Daftar Isi.docx"
    listed = text(contents.read_bytes())
    assert [listed.count(words) for words in ("Notulen", "Keputusan BPD")] == [5, 2]
    names = [path.name for path in files]
    assert len(names) == 7
    assert names == sorted(names, key=lambda name: name[:2])
    assert seen == []


def test_the_cover_goes_before_the_contents_and_is_not_listed(
    qtbot: QtBot, office: Office, berkas: Berkas, printed: list[list[Path]], answer: object
) -> None:
    assert callable(answer)

    def two_covers(dialog: PrintSetDialog) -> bool:
        counter(dialog, "Asli Sampul").setValue(2)
        return True

    answer(two_covers)
    page = page_of(qtbot, office, berkas, "sampul", "keputusan_bpd")
    finish(qtbot, page.work, page.print_all)
    names = [path.name for path in printed[0]]
    assert names[:3] == ["00 Sampul.docx", "00 Sampul.docx", "Daftar Isi.docx"]
    assert len(names) == 5
    assert "Sampul" not in text(printed[0][2].read_bytes())


def test_a_joint_text_is_printed_for_every_party_and_upward(
    qtbot: QtBot, office: Office, berkas: Berkas, printed: list[list[Path]], answer: object
) -> None:
    assert callable(answer)
    answer(lambda dialog: True)
    page = page_of(qtbot, office, berkas, "peraturan_bersama", "notulen")
    finish(qtbot, page.work, page.print_all)
    names = [path.name for path in printed[0]]
    assert sum(name.startswith("13 Peraturan Bersama") for name in names) == 4


def test_numbers_of_copies_are_remembered(
    qtbot: QtBot, office: Office, berkas: Berkas, printed: list[list[Path]], answer: object
) -> None:
    assert callable(answer)

    def change(dialog: PrintSetDialog) -> bool:
        counter(dialog, "Asli Peraturan Bersama Kepala Desa").setValue(3)
        counter(dialog, "Salinan Peraturan Bersama Kepala Desa").setValue(0)
        counter(dialog, "Asli Notulen").setValue(0)
        return True

    answer(change)
    page = page_of(qtbot, office, berkas, "peraturan_bersama", "notulen")
    finish(qtbot, page.work, page.print_all)
    answer(lambda dialog: True)
    finish(qtbot, page.work, page.print_all)
    first, second = ([path.name for path in job[1:]] for job in printed)
    assert first == second == ["13 Peraturan Bersama Kepala Desa.docx"] * 3
    kept = print_set.copies(office.database, berkas, ["notulen", "peraturan_bersama"])
    assert [(one.asli, one.salinan) for one in kept] == [(0, 0), (3, 0)]


def test_nothing_is_printed_or_remembered_after_batal(
    qtbot: QtBot, office: Office, berkas: Berkas, printed: list[list[Path]], answer: object
) -> None:
    assert callable(answer)

    def no(dialog: PrintSetDialog) -> bool:
        counter(dialog, "Asli Notulen").setValue(9)
        return False

    answer(no)
    page = page_of(qtbot, office, berkas, "notulen")
    page.print_all()
    assert printed == []
    assert print_set.copies(office.database, berkas, ["notulen"])[0].asli == 1


def test_without_a_document_there_is_nothing_to_print(
    qtbot: QtBot, office: Office, berkas: Berkas
) -> None:
    page = show(qtbot, DocumentsPage(office), 736, 600)
    page.show_case(on_file(office.database, berkas))
    page.print_all()
    assert "Belum ada dokumen" in page.messages.sentence


def test_no_copies_at_all_cannot_be_printed(
    qtbot: QtBot, office: Office, berkas: Berkas, answer: object
) -> None:
    assert callable(answer)
    seen: list[bool] = []

    def none(dialog: PrintSetDialog) -> bool:
        counter(dialog, "Asli Notulen").setValue(0)
        seen.append(dialog._print.isEnabled())
        return False

    answer(none)
    page_of(qtbot, office, berkas, "notulen").print_all()
    assert seen == [False]
