"""The inventory of a village: list, paste, search, scores and weights."""

import pytest
import samples
from page_actions import show
from page_words import foreign, shown_words
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.potensi import JenisPotensi, KategoriPotensi, Kriteria, Potensi
from kerjasama_desktop.services import villages
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.potensi_desa_page import PotensiDesaPage
from kerjasama_desktop.ui.widgets.rows_table import RowsTable

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def shown(office: Office, qtbot: QtBot, case: Berkas | None) -> PotensiDesaPage:
    if case:
        samples.store(office.database, case)
    page = show(qtbot, PotensiDesaPage(office), 1100, 680)
    page.refresh()
    return page


@pytest.fixture
def page(office: Office, qtbot: QtBot, berkas: Berkas) -> PotensiDesaPage:
    return shown(office, qtbot, berkas)


def on_file(office: Office, case: Berkas) -> dict[str, Potensi]:
    return {p.nama: p for p in villages.potensi_of(office.database, list(case.desa))}


def test_own_village_first_and_no_foreign_words(
    page: PotensiDesaPage, office: Office, berkas: Berkas
) -> None:
    own = villages.own_desa(office.database)
    assert own is not None
    assert page.village.value() == own.id
    assert [p.nama for p in page.table.records()] == ["Embung tadah hujan", "Mata air Bulu Tellue"]
    assert foreign(page) == []
    page.refresh()
    assert len(on_file(office, berkas)) == 3


def test_without_a_village_the_page_says_what_to_do(office: Office, qtbot: QtBot) -> None:
    page = shown(office, qtbot, None)
    assert page._nothing.isVisible()
    assert not page.tabs.isVisible()
    assert foreign(page) == []


def test_another_village_is_chosen(page: PotensiDesaPage) -> None:
    page.search.setText("embung")
    page.village.setCurrentIndex(1)
    page.village.edited.emit()
    assert [p.nama for p in page.table.records()] == ["Air bersih Dusun Kampung Baru"]
    assert page.search.text() == ""


def test_undo_does_not_reach_into_another_village(
    office: Office, qtbot: QtBot, berkas_delapan: Berkas
) -> None:
    page = shown(office, qtbot, berkas_delapan)
    page.table.append([Potensi(desa_id=page._desa_id, nama="Sawah")])
    page.table.delete()
    page.village.setCurrentIndex(1)
    page.village.edited.emit()
    page.table.undo()
    assert page.table.records() == []
    assert on_file(office, berkas_delapan) == {}


def test_paste_is_kept_at_once(page: PotensiDesaPage, office: Office, berkas: Berkas) -> None:
    page.table.paste_text(
        "Kebutuhan\tair\tPipa\tDusun Satu\t1.250 meter\n"
        "Potensi\tAlam: pariwisata\tBukit\tDusun Dua\t\n"
    )
    found = on_file(office, berkas)
    pipe = found["Pipa"]
    assert (pipe.jenis, pipe.kategori) == (JenisPotensi.KEBUTUHAN, KategoriPotensi.AIR)
    assert (pipe.volume, pipe.satuan, pipe.lokasi) == (1250, "meter", "Dusun Satu")
    assert found["Bukit"].kategori is KategoriPotensi.PARIWISATA
    assert found["Bukit"].volume is None
    page.table.undo()
    assert "Pipa" not in on_file(office, berkas)


def test_paste_that_cannot_be_read_adds_nothing(
    page: PotensiDesaPage, office: Office, berkas: Berkas
) -> None:
    page.table.paste_text("Potensi\tair\tPipa\tDusun\tbanyak sekali")
    assert "kolom Jumlah" in page.table.messages.sentence
    assert "Pipa" not in on_file(office, berkas)


def test_edit_delete_and_undo(
    page: PotensiDesaPage, office: Office, berkas: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rename(table: RowsTable, title: str, record: Potensi, *, more: bool) -> tuple[bool, bool]:
        record.nama = "Embung besar"
        return True, False

    monkeypatch.setattr(RowsTable, "ask", rename)
    page.table.view.selectRow(0)
    page.table.edit()
    assert "Embung besar" in on_file(office, berkas)
    page.table.view.selectRow(0)
    page.table.delete()
    assert "Embung besar" not in on_file(office, berkas)
    page.table.undo()
    assert "Embung besar" in on_file(office, berkas)


def test_what_a_cooperation_is_about_stays(
    page: PotensiDesaPage, office: Office, berkas: Berkas
) -> None:
    page.table.view.selectRow(1)
    page.table.delete()
    assert "masih dipakai dalam kerja sama" in page.table.messages.sentence
    assert len(page.table.records()) == 2
    assert "Mata air Bulu Tellue" in on_file(office, berkas)


def test_search_hides_what_does_not_match(page: PotensiDesaPage) -> None:
    page.tabs.setCurrentIndex(1)
    page._on_find_asked()
    assert page.tabs.currentIndex() == 0
    page.search.setText("pertanian lembang")
    assert [page.table.view.isRowHidden(n) for n in range(2)] == [False, True]
    page.search.setText("emas")
    assert "Tidak ada yang cocok dengan pencarian." in shown_words(page)
    assert page._none_found.isVisible()
    page.search.clear()
    assert not any(page.table.view.isRowHidden(n) for n in range(2))


def test_scores_are_typed_with_the_keyboard(
    page: PotensiDesaPage, office: Office, berkas: Berkas
) -> None:
    page.tabs.setCurrentIndex(1)
    grid, model = page.priority.grid, page.priority.model
    assert [model.index(n, 1).data() for n in range(3)] == [
        "Bobot",
        "Mata air Bulu Tellue",
        "Embung tadah hujan",
    ]
    grid.setCurrentIndex(model.index(1, 10))
    QTest.keyClicks(grid, "19")
    assert (grid.currentIndex().row(), grid.currentIndex().column()) == (2, 2)
    QTest.keyClick(grid, Qt.Key.Key_Delete)
    found = on_file(office, berkas)
    assert found["Mata air Bulu Tellue"].skor[Kriteria.LINGKUNGAN] == 1
    assert Kriteria.KESESUAIAN not in found["Embung tadah hujan"].skor
    assert model.index(2, 2).data() == ""
    page.tabs.setCurrentIndex(0)
    assert page.table.model.index(1, 5).data() == "4,22"


def test_what_was_typed_is_taken_back_wherever_its_row_is(
    page: PotensiDesaPage, office: Office, berkas: Berkas
) -> None:
    page.tabs.setCurrentIndex(1)
    grid, model = page.priority.grid, page.priority.model
    items, weights = on_file(office, berkas), villages.settings(office.database).bobot
    grid.setCurrentIndex(model.index(1, 7))
    QTest.keyClicks(grid, "1")
    grid.setCurrentIndex(model.index(0, 7))
    QTest.keyClicks(grid, "0")
    page.priority._sort.click()
    for _ in range(3):
        QTest.keyClick(grid, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert on_file(office, berkas) == items
    assert villages.settings(office.database).bobot == weights


def test_weights_change_the_ranking_at_once(
    page: PotensiDesaPage, office: Office, berkas: Berkas
) -> None:
    page.tabs.setCurrentIndex(1)
    model = page.priority.model
    spring = model.items()[0]
    for kriteria in range(2, 11):
        assert model.setData(model.index(0, kriteria), "1" if kriteria == 7 else "0")
    assert model.setData(model.index(1, 7), "2")
    assert [model.index(n, 0).data() for n in (1, 2)] == ["2", "1"]
    assert model.items()[0].id == spring.id
    page.priority._sort.click()
    assert model.items()[1].id == spring.id
    bobot = villages.settings(office.database).bobot
    assert (bobot[Kriteria.URGENSI], bobot[Kriteria.MITRA]) == (1, 0)
    assert on_file(office, berkas)["Mata air Bulu Tellue"].skor[Kriteria.URGENSI] == 2


@pytest.mark.parametrize("value", ["0", "6", "a", "-1", "1.5"])
def test_only_one_to_five(page: PotensiDesaPage, value: str) -> None:
    model = page.priority.model
    before = model.items()
    assert not model.setData(model.index(1, 3), value)
    assert model.items() == before


def test_a_weight_cannot_be_cleared_and_names_cannot_be_typed(page: PotensiDesaPage) -> None:
    model = page.priority.model
    assert not model.setData(model.index(0, 3), "")
    assert not model.setData(model.index(1, 1), "4")
    assert not model.flags(model.index(1, 1)) & Qt.ItemFlag.ItemIsEditable


def test_the_chosen_criterion_is_named_in_full(page: PotensiDesaPage) -> None:
    page.tabs.setCurrentIndex(1)
    page.priority.grid.setCurrentIndex(page.priority.model.index(1, 2))
    assert Kriteria.KESESUAIAN.label in shown_words(page)


def test_nothing_to_score_is_said(office: Office, qtbot: QtBot, berkas_kosong: Berkas) -> None:
    page = shown(office, qtbot, berkas_kosong)
    page.tabs.setCurrentIndex(1)
    assert page.priority._empty.isVisible()
    assert not page.priority.grid.isVisible()
