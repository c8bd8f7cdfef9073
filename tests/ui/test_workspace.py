"""The workspace: saves by itself, shows states and findings, walks, keeps reasons."""

from collections import Counter
from collections.abc import Iterator

import pytest
import samples
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Severity, Step
from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.domain.rules import findings
from kerjasama_desktop.services import printing
from kerjasama_desktop.services.cooperation import load_case
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.steps.parties_page import PartiesTable
from kerjasama_desktop.ui.steps.party_dialog import PartyDialog
from kerjasama_desktop.ui.workspace_page import WorkspacePage


@pytest.fixture
def workspace(office: Office, berkas: Berkas, qtbot: QtBot) -> Iterator[WorkspacePage]:
    samples.store(office.database, berkas)
    page = WorkspacePage(office)
    qtbot.addWidget(page)
    page.show()
    page.open(berkas.kerjasama.id, Step.PARA_PIHAK)
    yield page
    page.save()


def on_file(office: Office, berkas: Berkas) -> Kerjasama:
    with office.database.begin() as tx:
        return tx.kerjasama.get(berkas.kerjasama.id)


def title_editor(workspace: WorkspacePage) -> QLineEdit:
    editors = workspace.findChildren(QLineEdit)
    return next(editor for editor in editors if editor.accessibleName() == "Nama kerja sama")


@pytest.mark.parametrize("step", list(Step))
def test_every_step_shows_and_changes_nothing(
    workspace: WorkspacePage, office: Office, berkas: Berkas, step: Step
) -> None:
    before = on_file(office, berkas)
    workspace.show_step(step)
    workspace.show_step(Step.PARA_PIHAK)
    assert on_file(office, berkas) == before


@pytest.mark.parametrize("step", list(Step))
@pytest.mark.parametrize("name", ["berkas_kosong", "berkas_mitra", "berkas_delapan"])
def test_every_step_shows_other_cases(
    office: Office, qtbot: QtBot, request: pytest.FixtureRequest, name: str, step: Step
) -> None:
    case: Berkas = request.getfixturevalue(name)
    samples.store(office.database, case)
    page = WorkspacePage(office)
    qtbot.addWidget(page)
    page.open(case.kerjasama.id, step)
    before = on_file(office, case)
    page.show_step(Step.DOKUMEN if step is Step.PARA_PIHAK else Step.PARA_PIHAK)
    assert on_file(office, case) == before


def test_what_is_typed_is_saved_by_itself(
    workspace: WorkspacePage, office: Office, berkas: Berkas, qtbot: QtBot
) -> None:
    editor = title_editor(workspace)
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, "Jalan Poros")
    qtbot.waitUntil(lambda: on_file(office, berkas).judul == "Jalan Poros", timeout=3000)
    assert "Tersimpan" in workspace.saved_words


def test_leaving_a_step_saves_at_once(
    workspace: WorkspacePage, office: Office, berkas: Berkas, qtbot: QtBot
) -> None:
    editor = title_editor(workspace)
    editor.selectAll()
    qtbot.keyClicks(editor, "Pasar Bersama")
    workspace.show_step(Step.POTENSI)
    assert on_file(office, berkas).judul == "Pasar Bersama"


def test_hiding_saves_at_once(
    workspace: WorkspacePage, office: Office, berkas: Berkas, qtbot: QtBot
) -> None:
    editor = title_editor(workspace)
    editor.selectAll()
    qtbot.keyClicks(editor, "Irigasi")
    workspace.hide()
    assert on_file(office, berkas).judul == "Irigasi"


def test_next_walks_through_all_steps(workspace: WorkspacePage, qtbot: QtBot) -> None:
    forward = next(b for b in workspace.findChildren(QPushButton) if b.text().startswith("&Lanjut"))
    seen = [workspace.step]
    for _ in range(len(Step) - 1):
        qtbot.mouseClick(forward, Qt.MouseButton.LeftButton)
        seen.append(workspace.step)
    assert seen == list(Step)
    with qtbot.waitSignal(workspace.closed):
        qtbot.mouseClick(forward, Qt.MouseButton.LeftButton)


def test_a_reason_keeps_a_warning_quiet(
    office: Office, berkas_delapan: Berkas, qtbot: QtBot
) -> None:
    berkas_delapan.kerjasama.bkad.selesai = None
    for member in berkas_delapan.kerjasama.pengurus:
        member.jenis_kelamin = None
    samples.store(office.database, berkas_delapan)
    page = WorkspacePage(office)
    qtbot.addWidget(page)
    page.open(berkas_delapan.kerjasama.id, Step.BKAD)
    warning = next(
        f for f in findings(berkas_delapan) if f.severity is Severity.WARN and f.step is Step.BKAD
    )
    page.checks.override_given.emit(warning.key, "Sudah dibahas dalam MAD")
    kept = on_file(office, berkas_delapan).pengecualian
    assert [(k.kunci, k.alasan) for k in kept] == [(warning.key, "Sudah dibahas dalam MAD")]


def test_a_village_added_in_the_dialog_joins_the_case(
    workspace: WorkspacePage, office: Office, berkas: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(dialog: PartyDialog) -> bool:
        dialog.desa.nama, dialog.desa.kode = "Manggalung", "7310112002"
        return True

    monkeypatch.setattr(PartyDialog, "exec", fill)
    workspace.findChildren(PartiesTable)[0].add()
    names = [
        d.nama for d in load_case(office.database, berkas.kerjasama.id, samples.TODAY).desa.values()
    ]
    assert "Manggalung" in names
    assert len(on_file(office, berkas).pihak) == 3


@pytest.mark.parametrize("step", list(Step))
def test_alt_letters_are_unique(workspace: WorkspacePage, step: Step) -> None:
    workspace.show_step(step)
    buttons = [b for b in workspace.findChildren(QAbstractButton) if b.isVisible()]
    letters = [b.text()[b.text().index("&") + 1].casefold() for b in buttons if "&" in b.text()]
    doubled = [letter for letter, count in Counter(letters).items() if count > 1]
    assert not doubled, [b.text() for b in buttons if "&" in b.text()]


class ShownWindows(QObject):
    """Which windows of their own were shown."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False


def test_building_the_steps_flashes_no_window(
    office: Office,
    qtbot: QtBot,
    berkas: Berkas,
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(printing, "makes_pdf", lambda: True)
    samples.store(office.database, berkas)
    page = WorkspacePage(office)
    qtbot.addWidget(page, before_close_func=lambda _: page.hide())
    page.show()
    shown = ShownWindows()
    qapp.installEventFilter(shown)
    try:
        for step in Step:
            page.open(berkas.kerjasama.id, step)
    finally:
        qapp.removeEventFilter(shown)
    assert shown.names == []


def test_a_cooperation_opens_where_it_was_left(
    workspace: WorkspacePage, berkas: Berkas, berkas_kosong: Berkas, office: Office
) -> None:
    workspace.show_step(Step.MUSYAWARAH)
    samples.store(office.database, berkas_kosong)
    seen = []
    for case in (berkas_kosong, berkas):
        workspace.open(case.kerjasama.id)
        seen.append(workspace.step)
    assert seen == [Step.PARA_PIHAK, Step.MUSYAWARAH]


def test_a_cooperation_opens_first_where_work_is_waiting(
    office: Office, berkas: Berkas, qtbot: QtBot
) -> None:
    berkas.kerjasama.rencana.tujuan = ""
    samples.store(office.database, berkas)
    page = WorkspacePage(office)
    qtbot.addWidget(page)
    page.open(berkas.kerjasama.id)
    assert page.step is Step.RENCANA
