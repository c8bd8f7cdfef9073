"""Pengaturan: the village, documents and rules are shown and kept by themselves."""

import pytest
import samples
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot
from settings_help import choose_tab, open_page, section, type_into

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa, JabatanPejabat, Pejabat
from kerjasama_desktop.domain.pengaturan import HurufSurat, Kertas
from kerjasama_desktop.paths import resource
from kerjasama_desktop.services import villages
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.settings_section import Section
from kerjasama_desktop.ui.settings_village import VillageSection
from kerjasama_desktop.ui.setup_letterhead import LogoEditor
from kerjasama_desktop.ui.setup_wizard import SetupWizard
from kerjasama_desktop.ui.widgets.editors import CheckEditor, ChoiceEditor
from kerjasama_desktop.ui.widgets.village_form import OfficialsTable


@pytest.fixture
def own(office: Office) -> Desa:
    """Our village with its head, on file."""
    desa = Desa(nama="Boddie", kode="7310112005", kecamatan="Mandalle", sebutan_bpd="BPD")
    kepala = Pejabat(desa_id=desa.id, jabatan=JabatanPejabat.KEPALA, nama="Andi Makkasau")
    villages.save_desa(office.database, desa, [kepala], own=True)
    return desa


def test_showing_changes_nothing(office: Office, own: Desa, qtbot: QtBot) -> None:
    before = office.database.changes()
    page = open_page(office, qtbot)
    for number in range(page.tabs.count()):
        page.tabs.setCurrentIndex(number)
    page.hide()
    assert villages.own_desa(office.database) == own
    assert office.database.changes() == before


@pytest.mark.parametrize("case", ["berkas", "berkas_delapan", "berkas_kosong"])
def test_saving_what_is_shown_changes_nothing(
    office: Office, qtbot: QtBot, case: str, request: pytest.FixtureRequest
) -> None:
    berkas: Berkas = request.getfixturevalue(case)
    samples.store(office.database, berkas)
    known = villages.own_desa(office.database)
    if known is None:
        villages.save_desa(office.database, next(iter(berkas.desa.values())), own=True)
    before = villages.own_desa(office.database), villages.settings(office.database)
    page = open_page(office, qtbot)
    for part in page.findChildren(Section):
        part.edited.emit()
    page.save()
    assert (villages.own_desa(office.database), villages.settings(office.database)) == before


def test_keeps_the_village_by_itself(office: Office, own: Desa, qtbot: QtBot) -> None:
    page = open_page(office, qtbot)
    with qtbot.waitSignal(page.saved, timeout=2000):
        type_into(page, "Nama Desa", "Boddie Baru")
    desa = villages.own_desa(office.database)
    assert desa == own.model_copy(update={"nama": "Boddie Baru"})
    assert "Tersimpan" in page._saved.text()


def test_keeps_at_once_on_leaving(office: Office, own: Desa, qtbot: QtBot) -> None:
    page = open_page(office, qtbot)
    type_into(page, "Kecamatan", "Liukang")
    page.hide()
    desa = villages.own_desa(office.database)
    assert desa
    assert desa.kecamatan == "Liukang"


def test_keeps_at_once_on_changing_the_tab(office: Office, own: Desa, qtbot: QtBot) -> None:
    page = open_page(office, qtbot)
    type_into(page, "Kecamatan", "Liukang")
    page.tabs.setCurrentIndex(1)
    desa = villages.own_desa(office.database)
    assert desa
    assert desa.kecamatan == "Liukang"


def test_officials_are_kept(office: Office, own: Desa, qtbot: QtBot) -> None:
    page = open_page(office, qtbot)
    table = page.findChild(OfficialsTable)
    assert table is not None
    (kepala,) = table.records()
    table.append([Pejabat(desa_id=own.id, jabatan=JabatanPejabat.CAMAT, nama="Syahrul")])
    page.save()
    assert [p.nama for p in villages.officials(office.database, own.id)] == [
        "Andi Makkasau",
        "Syahrul",
    ]
    assert villages.officials(office.database, own.id)[0] == kepala
    table.view.selectRow(0)
    table.delete()
    table.undo()
    page.save()
    assert len(villages.officials(office.database, own.id)) == 2


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [("73.10", "10 angka"), ("7310111005", "angka ketujuhnya"), ("3502192002", "sudah dipakai")],
)
def test_a_code_that_cannot_stand_is_said_and_not_kept(
    office: Office, own: Desa, qtbot: QtBot, typed: str, sentence: str
) -> None:
    villages.save_desa(office.database, Desa(nama="Sahang", kode="3502192002"))
    page = open_page(office, qtbot)
    part = section(page, VillageSection)
    type_into(page, "Kode wilayah", typed)
    assert sentence in part._problem.text()
    assert part._problem.isVisible()
    type_into(page, "Kecamatan", "Liukang")
    page.save()
    desa = villages.own_desa(office.database)
    assert desa
    assert (desa.kode, desa.kecamatan) == (own.kode, "Liukang")
    type_into(page, "Kode wilayah", "73.10.11.2007")
    assert not part._problem.isVisible()
    page.save()
    desa = villages.own_desa(office.database)
    assert desa
    assert desa.kode == "7310112007"


def test_the_emblem_is_kept_and_shown(office: Office, own: Desa, qtbot: QtBot) -> None:
    page = open_page(office, qtbot)
    logo = page.findChild(LogoEditor)
    assert logo is not None
    logo.choose(resource("icons", "aplikasi.svg"))
    page.save()
    desa = villages.own_desa(office.database)
    assert desa
    assert desa.logo_png == logo.value() != b""


def test_without_a_village_it_invites(
    office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(office, qtbot)
    part = section(page, VillageSection)
    assert part._invitation.isVisible()
    part.edited.emit()
    page.save()
    assert villages.own_desa(office.database) is None
    opened: list[SetupWizard] = []
    monkeypatch.setattr(SetupWizard, "exec", lambda wizard: opened.append(wizard))
    part._open_wizard()
    assert len(opened) == 1
    type_into(page, "Nama Desa", "Boddie")
    page.save()
    desa = villages.own_desa(office.database)
    assert desa
    assert desa.nama == "Boddie"
    assert not part._invitation.isVisible()


def test_keeps_the_settings_beside_what_others_wrote(
    office: Office, own: Desa, qtbot: QtBot
) -> None:
    page = open_page(office, qtbot, "Dokumen")
    elsewhere = villages.settings(office.database)
    elsewhere.urut_paket = 7
    villages.save_settings(office.database, elsewhere)
    type_into(page, "Batas jawaban penawaran (hari)", "30")
    type_into(page, "Nama Anda", "Nur Hikmah")
    for name, value in (("Ukuran kertas", Kertas.A4), ("Huruf surat", HurufSurat.BOOKMAN_12)):
        choice = next(e for e in page.findChildren(ChoiceEditor) if e.accessibleName() == name)
        choice.show_value(value)
    choose_tab(page, "Aturan")
    type_into(page, "Perempuan paling sedikit (persen)", "40")
    (check,) = page.tabs.currentWidget().findChildren(CheckEditor)
    check.click()
    page.save()
    kept = villages.settings(office.database)
    assert kept.urut_paket == 7
    assert kept.garis == elsewhere.garis
    assert kept.desa_id == own.id
    assert (kept.batas_jawaban_hari, kept.operator) == (30, "Nur Hikmah")
    assert (kept.kertas, kept.huruf_surat) == (Kertas.A4, HurufSurat.BOOKMAN_12)
    assert (kept.ambang_perempuan, kept.wajib_persetujuan_bpd) == (40, False)


def test_a_number_out_of_bounds_is_not_kept(office: Office, own: Desa, qtbot: QtBot) -> None:
    page = open_page(office, qtbot, "Aturan")
    type_into(page, "Perempuan paling sedikit (persen)", "140")
    page.save()
    assert villages.settings(office.database).ambang_perempuan == 30


@pytest.mark.parametrize("width", [1186, 1100, 730])
def test_nothing_is_cut_off(office: Office, own: Desa, qtbot: QtBot, width: int) -> None:
    page = open_page(office, qtbot)
    page.resize(width, 480)
    for number in range(page.tabs.count()):
        page.tabs.setCurrentIndex(number)
        QApplication.processEvents()
        area = page.tabs.currentWidget().findChild(QScrollArea)
        assert area is not None
        content = area.widget()
        assert content is not None
        assert content.width() <= area.viewport().width()
        assert content.minimumSizeHint().width() <= area.viewport().width()
