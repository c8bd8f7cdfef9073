"""Step Naskah, Mengingat: one button mends what a rule has found."""

import pytest
from page_actions import click, reply, show, words_of
from page_words import foreign
from pytestqt.qtbot import QtBot

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.naskah import DasarHukum
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.steps.naskah_page import NaskahPage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def page(office: Office, qtbot: QtBot) -> NaskahPage:
    page = show(qtbot, NaskahPage(office), 900, 900)
    page.tabs.setCurrentIndex(2)
    return page


def old_law(case: Berkas) -> list[DasarHukum]:
    """Mengingat with PP 43/2014 for the new one, and Permendagri 38/2007 added."""
    items = [
        DasarHukum(regulasi_id="pp-43-2014") if item.regulasi_id == "pp-16-2026" else item
        for item in case.kerjasama.dasar_hukum
    ]
    case.kerjasama.dasar_hukum = [*items, DasarHukum(regulasi_id="permendagri-38-2007")]
    return list(case.kerjasama.dasar_hukum)


def cited(page: NaskahPage, case: Berkas) -> list[str]:
    page.write_to(case.kerjasama)
    return [item.regulasi_id for item in case.kerjasama.dasar_hukum]


def test_nothing_is_offered_where_nothing_is_wrong(page: NaskahPage, berkas: Berkas) -> None:
    page.show_case(berkas)
    assert page._cures.isHidden()


def test_one_finding_is_mended_and_undone(page: NaskahPage, berkas: Berkas, qtbot: QtBot) -> None:
    before = old_law(berkas)
    page.show_case(berkas)
    assert foreign(page) == []
    with qtbot.waitSignal(page.edited):
        click(page._cures, "Ganti dengan PP 16/2026")
    assert "pp-16-2026" in cited(page, berkas)
    assert "pp-43-2014" not in cited(page, berkas)
    assert page.laws.messages.sentence == "Mengingat diperbaiki."
    assert not any("PP 43/2014" in words for words in words_of(page._cures))
    page.laws.undo()
    page.write_to(berkas.kerjasama)
    assert berkas.kerjasama.dasar_hukum == before
    assert any("PP 43/2014" in words for words in words_of(page._cures))


def test_all_is_mended_at_once(page: NaskahPage, berkas: Berkas) -> None:
    right = [item.regulasi_id for item in berkas.kerjasama.dasar_hukum]
    old_law(berkas)
    page.show_case(berkas)
    click(page._cures, "Perbaiki semua (4)")
    assert cited(page, berkas) == right
    assert page._cures.isHidden()


@pytest.mark.parametrize("agreed", [True, False])
def test_what_has_no_replacement_is_asked_about(
    page: NaskahPage, berkas: Berkas, monkeypatch: pytest.MonkeyPatch, agreed: bool
) -> None:
    asked = reply(monkeypatch, agreed)
    berkas.kerjasama.dasar_hukum.append(DasarHukum(regulasi_id="permendagri-58-2021"))
    page.show_case(berkas)
    click(page._cures, "Hapus dari Mengingat")
    assert asked == [
        "Pengganti Permendagri 58/2021 tidak ada dalam daftar peraturan. Hapus dari Mengingat?"
    ]
    assert ("permendagri-58-2021" in cited(page, berkas)) is not agreed


def test_a_typed_day_of_signing_changes_the_law_at_once(
    page: NaskahPage, berkas: Berkas, qtbot: QtBot
) -> None:
    berkas.kerjasama.tanggal_penetapan = None
    page.show_case(berkas)
    citations = [page.laws.model.index(row, 0).data() for row in range(3)]
    assert "Kutipan dan status menurut hari ini, karena belum ditandatangani." in words_of(page)
    day = page._date.editor("tanggal_penetapan")
    qtbot.keyClicks(day, "15-9-2021")
    assert "Kutipan dan status menurut hari penandatanganan." in words_of(page)
    assert any("PP 16/2026" in words for words in words_of(page._cures))
    assert [page.laws.model.index(row, 0).data() for row in range(3)] != citations
    rows = range(page.laws.model.rowCount())
    assert "Berlaku 27 Maret 2026" in [page.laws.model.index(row, 1).data() for row in rows]
