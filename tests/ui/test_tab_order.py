"""Tab follows the eye through a cooperation, and the focus never leaves it by itself."""

from collections.abc import Iterator

import pytest
import samples
from page_actions import activate, click
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Finding, Severity, Step
from kerjasama_desktop.domain.naskah import DasarHukum
from kerjasama_desktop.ui.main_window import MainWindow
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.steps.bkad_page import MembersTable
from kerjasama_desktop.ui.steps.naskah_page import NaskahPage
from kerjasama_desktop.ui.steps.potensi_page import PotensiPage
from kerjasama_desktop.ui.widgets.findings_panel import FindingsPanel
from kerjasama_desktop.ui.workspace_page import WorkspacePage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def window(office: Office, berkas: Berkas, qtbot: QtBot) -> Iterator[MainWindow]:
    samples.store(office.database, berkas)
    window = MainWindow(office)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    activate(qtbot, window)
    window.open_cooperation(berkas.kerjasama.id, Step.PARA_PIHAK)
    yield window
    window.close()


def workspace(window: MainWindow) -> WorkspacePage:
    return window.findChildren(WorkspacePage)[0]


def press_tab(times: int = 1, *, back: bool = False) -> QWidget:
    """Press Tab in the window; return what has the focus then."""
    for _ in range(times):
        focus = QApplication.focusWidget()
        assert focus is not None
        if back:
            QTest.keyClick(focus, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        else:
            QTest.keyClick(focus, Qt.Key.Key_Tab)
    found = QApplication.focusWidget()
    assert found is not None
    return found


def named(widget: QWidget, name: str) -> QWidget:
    return next(w for w in widget.findChildren(QWidget) if w.accessibleName() == name)


def test_tab_goes_through_numbers_before_day_and_place(window: MainWindow) -> None:
    window.open_cooperation(workspace(window)._case.kerjasama.id, Step.NASKAH)
    page = window.findChildren(NaskahPage)[0]
    page.tabs.setCurrentIndex(3)
    page.tabs.tabBar().setFocus()
    seen = [press_tab().accessibleName() for _ in range(4)]
    villages = [name for _, name in page._numbers._shown]
    assert seen == [*villages, "Tanggal penandatanganan", "Tempat penandatanganan"]


def test_tab_leads_from_the_last_field_to_the_findings_and_onward(window: MainWindow) -> None:
    last = named(window, "Berakhir")
    last.setFocus()
    order = []
    while not isinstance(found := press_tab(), QPushButton) or not found.text().startswith("&Lan"):
        order.append(found)
        assert workspace(window).isAncestorOf(found)
    assert all(workspace(window).checks.isAncestorOf(one) for one in order[:-3])
    assert press_tab(len(order) + 1, back=True) is last


def test_what_tab_reaches_is_scrolled_into_view(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1000, 520)
    named(window, "Nama kerja sama").setFocus()
    for _ in range(12):
        found = press_tab()
        if workspace(window)._stack.isAncestorOf(found):
            qtbot.wait(10)
            assert found.visibleRegion().boundingRect().height() > found.height() // 2


def test_a_step_opens_at_its_head(window: MainWindow, qtbot: QtBot) -> None:
    page = workspace(window)._page(Step.BKAD)
    for _ in range(2):
        workspace(window).show_step(Step.BKAD)
        qtbot.wait(20)
        assert page._area.verticalScrollBar().value() == 0
        focus = QApplication.focusWidget()
        assert focus is not None
        assert page.isAncestorOf(focus)
        assert focus.isVisible()
        page._area.verticalScrollBar().setValue(10_000)
        workspace(window).show_step(Step.PARA_PIHAK)


def test_a_step_shown_for_the_first_time_in_a_small_window_shows_its_focus(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(910, 512)
    workspace(window).show_step(Step.BKAD)
    qtbot.wait(100)
    table = window.findChildren(MembersTable)[0].view
    assert table.hasFocus()
    row = table.visualRect(table.currentIndex()).center()
    assert table.viewport().visibleRegion().contains(row)


def test_the_focus_goes_on_where_a_finding_was_cured(window: MainWindow) -> None:
    checks = window.findChildren(FindingsPanel)[0]
    three = [
        Finding("V01", Severity.BLOCK, Step.PARA_PIHAK, f"isian{n}", f"Catatan {n}", "Pasal 1")
        for n in range(3)
    ]
    checks.show_findings(three, [])
    QApplication.processEvents()
    _links(checks)[1].setFocus()
    checks.show_findings([three[0], three[2]], [])
    focus = QApplication.focusWidget()
    assert focus is not None
    cards = [card for card in checks.findChildren(QFrame) if card.isAncestorOf(focus)]
    assert "Catatan 2" in [text.text() for text in cards[-1].findChildren(QLabel)]
    checks.show_findings([], [])
    onward = QApplication.focusWidget()
    assert isinstance(onward, QPushButton)
    assert onward.text().startswith("&Lanjut")


def _links(checks: FindingsPanel) -> list[QPushButton]:
    return [b for b in checks.findChildren(QPushButton) if b.isVisible()]


def test_the_next_village_begins_at_its_first_place(window: MainWindow, qtbot: QtBot) -> None:
    space = workspace(window)
    space.show_step(Step.POTENSI)
    page = window.findChildren(PotensiPage)[0]
    page.choose(next(iter(page._drafts)))
    named(page, "Anggaran yang tersedia").setFocus()
    qtbot.wait(20)
    assert page._area.verticalScrollBar().value() > 0
    click(page, "Desa berikutnya")
    qtbot.wait(20)
    assert page._area.verticalScrollBar().value() == 0
    focus = QApplication.focusWidget()
    assert focus is not None
    assert page._village_sections[0].isAncestorOf(focus)


def test_a_recorded_potential_has_the_focus(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(title: str, item: object) -> bool:
        item.nama = "Embung"  # type: ignore[attr-defined]
        return True

    space = workspace(window)
    space.show_step(Step.POTENSI)
    page = window.findChildren(PotensiPage)[0]
    monkeypatch.setattr(page, "_ask", fill)
    click(page, "+ Tambah potensi Desa ini")
    assert QApplication.focusWidget() is page.objects.table
    assert page.objects.current is not None
    assert page.objects.current.nama == "Embung"


def test_the_focus_stays_by_mengingat_when_all_is_mended(window: MainWindow) -> None:
    space = workspace(window)
    laws = space._case.kerjasama.dasar_hukum
    space._case.kerjasama.dasar_hukum = [
        *laws,
        DasarHukum(regulasi_id="permendagri-38-2007"),
        DasarHukum(regulasi_id="pp-43-2014"),
    ]
    space.show_step(Step.NASKAH)
    page = window.findChildren(NaskahPage)[0]
    page.tabs.setCurrentIndex(2)
    mend = next(b for b in page.findChildren(QPushButton) if b.text().startswith("Perbaiki semua"))
    mend.setFocus()
    QTest.keyClick(mend, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is page.laws.view
    assert page.laws.view.selectionModel().hasSelection()
