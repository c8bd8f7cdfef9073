"""Pengaturan, Nomor surat: patterns, the last number on paper, a live example."""

import pytest
import samples
from page_actions import click, show, written
from page_words import foreign
from pytestqt.qtbot import QtBot
from settings_help import field, open_page, section, type_into

from kerjasama_desktop.domain.nomor import Buku, PolaNomor
from kerjasama_desktop.services import number_book
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.settings_numbers import NumbersSection
from kerjasama_desktop.ui.settings_page import SettingsPage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def page(office: Office, qtbot: QtBot) -> SettingsPage:
    desa = samples.make_desa("Boddie", "7310112005", kode_surat="BODDIE")
    with office.database.begin() as tx:
        tx.desa.save(desa)
        settings = tx.pengaturan.get()
        settings.desa_id = desa.id
        tx.pengaturan.save(settings)
    return open_page(office, qtbot, "Nomor surat")


def pattern(office: Office, buku: Buku = Buku.SURAT) -> PolaNomor:
    return next(p for p in number_book.patterns(office.database) if p.buku is buku)


def choose(page: SettingsPage, buku: Buku) -> None:
    numbers = section(page, NumbersSection)
    numbers.book.show_value(buku)
    numbers.book.edited.emit()


def test_pattern_and_last_number_are_kept_with_a_live_example(
    page: SettingsPage, office: Office
) -> None:
    assert "Contoh nomor berikutnya: 400.10.2/001/BODDIE/2026" in written(page)
    pola = "{urut:02}/{klasifikasi}/{bulan_romawi}/{tahun}"
    type_into(page, "Pola nomor", pola)
    type_into(page, "Kode klasifikasi", "005")
    type_into(page, "Nomor urut terakhir tahun 2026", "46")
    assert "Contoh nomor berikutnya: 47/005/XI/2026" in written(page)
    assert foreign(section(page, NumbersSection)) == []
    page.save()
    kept = pattern(office)
    assert (kept.pola, kept.klasifikasi) == (
        "{urut:02}/{klasifikasi}/{bulan_romawi}/{tahun}",
        "005",
    )
    assert (kept.terakhir, kept.tahun) == (46, 2026)
    with office.database.begin() as tx:
        assert [p.buku for p in tx.books.patterns()] == [Buku.SURAT]


def test_wrong_token_is_said_and_not_kept(page: SettingsPage, office: Office) -> None:
    type_into(page, "Pola nomor", "{nomer}/{urut}")
    assert "“{nomer}” yang tidak dikenal" in written(page)
    assert "Contoh nomor" not in written(page)
    page.save()
    assert pattern(office).pola == "{klasifikasi}/{urut:03}/{kode_desa}/{tahun}"
    field(page, "Pola nomor").clear()
    type_into(page, "Pola nomor", "")
    assert field(page, "Pola nomor").problem().startswith("Pola masih kosong")


def test_by_hand_and_back_to_the_default(page: SettingsPage, office: Office) -> None:
    click(page, "Program memberi nomor berikutnya")
    page.save()
    assert pattern(office).pola == ""
    assert not field(page, "Pola nomor").isVisible()
    page.refresh()
    assert not section(page, NumbersSection).automatic.isChecked()
    click(page, "Pakai pola bawaan")
    page.save()
    assert pattern(office).pola == "{klasifikasi}/{urut:03}/{kode_desa}/{tahun}"
    assert field(page, "Pola nomor").isVisible()


def test_each_book_has_its_own_pattern(page: SettingsPage, office: Office) -> None:
    choose(page, Buku.PERATURAN_BERSAMA)
    assert "Contoh nomor berikutnya: 1" in written(page)
    type_into(page, "Nomor urut terakhir tahun 2026", "6")
    choose(page, Buku.SURAT)
    assert field(page, "Nomor urut terakhir tahun 2026").text() == "0"
    page.save()
    assert pattern(office, Buku.PERATURAN_BERSAMA).terakhir == 6
    choose(page, Buku.PERATURAN_BERSAMA)
    assert "Contoh nomor berikutnya: 7" in written(page)


def test_last_number_of_a_former_year_does_not_count(
    office: Office, qtbot: QtBot, page: SettingsPage
) -> None:
    old = PolaNomor(buku=Buku.SURAT, pola="{urut}", terakhir=99, tahun=2025)
    number_book.save_patterns(office.database, [old])
    page.refresh()
    assert "Contoh nomor berikutnya: 1" in written(page)
    page.save()
    assert pattern(office) == old


def test_without_a_village_an_example_is_shown(office: Office, qtbot: QtBot) -> None:
    numbers = show(qtbot, NumbersSection(office), 736, 600)
    numbers.show_office()
    assert "400.10.2/001/BODDIE/2026" in written(numbers)
