"""The list: search, filters, opening, and removing only after asking."""

from collections.abc import Callable

import pytest
import samples
from page_actions import press, reply, show
from page_words import foreign
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTableView
from pytestqt.qtbot import QtBot

from kerjasama_desktop.domain.kerjasama import JenisKerjasama, Status
from kerjasama_desktop.services import cooperation, overview
from kerjasama_desktop.ui import cooperation_list_page
from kerjasama_desktop.ui.cooperation_list_page import CooperationListPage
from kerjasama_desktop.ui.office import Office


@pytest.fixture
def page(office: Office, qtbot: QtBot) -> CooperationListPage:
    return show(qtbot, CooperationListPage(office), 1000, 600)


@pytest.fixture
def full(page: CooperationListPage, office: Office) -> CooperationListPage:
    """Eight villages with a road, a third party, and a new one."""
    roads, waste = samples.many_villages(8), samples.third_party()
    waste.kerjasama.kegiatan, waste.kerjasama.rab = [], []
    for case in (roads, waste):
        samples.store(office.database, case)
        cooperation.save(office.database, case)
    cooperation.start(
        office.database, "Irigasi Gondowido", JenisKerjasama.ANTAR_DESA, samples.TODAY
    )
    page.refresh()
    return page


def titles(page: CooperationListPage) -> set[str]:
    return {record.judul for record in page._model.records()}


ROAD = "Pembangunan dan Pemeliharaan Jalan Antar-Desa"
WASTE = "Pengolahan Sampah dan Wisata Edukasi"
WATER = "Irigasi Gondowido"


def test_an_empty_list_says_how_to_begin(page: CooperationListPage) -> None:
    page.refresh()
    words = [part.text() for part in page.findChildren(QLabel) if part.isVisible()]
    assert "Belum ada kerja sama. Mulai dengan tombol Kerja sama baru." in words
    assert foreign(page) == []


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", {ROAD, WASTE, WATER}),
        ("jalan", {ROAD}),
        ("SAMPAH wisata", {WASTE}),
        ("gondowido", {ROAD, WATER}),
        ("caruban", {WASTE}),
        ("jalan sampah", set()),
    ],
)
def test_a_search_looks_at_name_villages_and_partner(
    full: CooperationListPage, qtbot: QtBot, typed: str, found: set[str]
) -> None:
    qtbot.keyClicks(full._search, typed)
    assert titles(full) == found
    assert full.findChild(QTableView).isVisible() is bool(found)  # type: ignore[union-attr]


def test_filters_narrow_the_list(full: CooperationListPage) -> None:
    full._kind.show_value(JenisKerjasama.PIHAK_KETIGA)
    full._kind.edited.emit()
    assert titles(full) == {WASTE}
    full._status.show_value(Status.DRAF)
    full._status.edited.emit()
    assert titles(full) == set()
    words = [part.text() for part in full.findChildren(QLabel) if part.isVisible()]
    assert "Tidak ada yang cocok. Ubah kata pencarian atau saringan." in words
    full._kind.show_value(None)
    full._kind.edited.emit()
    assert titles(full) == {WATER}


def test_many_parties_are_shortened(full: CooperationListPage) -> None:
    cells = [full._model.data(full._model.index(row, 1)) for row in range(full._model.rowCount())]
    assert any(text.endswith("dan 5 lainnya") for text in cells)


def test_the_chosen_one_opens_by_button_key_and_double_click(
    full: CooperationListPage, qtbot: QtBot
) -> None:
    view = full.findChild(QTableView)
    assert isinstance(view, QTableView)
    full.activateWindow()
    wanted = full._model.record(1).id
    view.selectRow(1)
    view.setFocus()
    middle = view.visualRect(view.model().index(1, 0)).center()
    ways: list[Callable[[], object]] = [
        lambda: qtbot.keyClick(view, Qt.Key.Key_Return),
        lambda: press(qtbot, full, "Bu&ka"),
    ]
    for act in ways:
        with qtbot.waitSignal(full.cooperation_opened) as opened:
            act()
        assert opened.args == [wanted]
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    with qtbot.waitSignal(full.cooperation_opened) as opened:
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert opened.args == [wanted]


@pytest.mark.parametrize("sure", [True, False])
def test_nothing_is_removed_without_asking(
    full: CooperationListPage,
    office: Office,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    sure: bool,
) -> None:
    asked = reply(monkeypatch, sure)
    gone = full._model.record(0)
    press(qtbot, full, "Hapus")
    assert gone.judul in asked[0]
    left = {r.id for r in overview.summaries(office.database)}
    assert (gone.id in left) is not sure
    assert len(titles(full)) == 3 - sure


def test_a_new_one_is_opened_unless_given_up(
    page: CooperationListPage,
    office: Office,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    new = samples.some_id("baru")
    for answer, opened in ((None, []), (new, [new])):
        seen: list[object] = []
        page.cooperation_opened.connect(seen.append)
        monkeypatch.setattr(
            cooperation_list_page, "begin_cooperation", lambda *_, answer=answer: answer
        )
        press(qtbot, page, "+ Kerja sama &baru")
        page.cooperation_opened.disconnect(seen.append)
        assert seen == opened
