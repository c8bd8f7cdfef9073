"""The region list fills the identity of the village, and leaves what a person typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from setup_help import field, page_of, show_wizard, type_into

from kerjasama_desktop.services import regions, villages
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.setup_pages import VillagePage

REGIONS = [
    ("73", "Sulawesi Selatan"),
    ("7310", "Kabupaten Pangkajene dan Kepulauan"),
    ("731011", "Mandalle"),
    ("7310112005", "Boddie"),
    ("35", "Jawa Timur"),
    ("3579", "Kota Batu"),
    ("357901", "Batu"),
    ("3579012005", "Sumberejo"),
]


def test_a_known_code_fills_what_is_empty(office: Office, qtbot: QtBot) -> None:
    regions.import_regions(office.database, REGIONS, lambda *_: None, lambda: False)
    wizard = show_wizard(office, qtbot)
    wizard.next()
    type_into(wizard, "Kecamatan", "Tulisan saya")
    type_into(wizard, "Kode wilayah", "73.10.11.2005")
    assert field(wizard, "Nama Desa").text() == "Boddie"
    assert field(wizard, "Kecamatan").text() == "Tulisan saya"
    assert field(wizard, "Provinsi").text() == "Sulawesi Selatan"
    assert "Mandalle" in page_of(wizard, VillagePage)._note.text()
    type_into(wizard, "Kode wilayah", "35.79.01.2005")
    assert field(wizard, "Nama Desa").text() == "Sumberejo"
    wizard.next()
    desa = villages.own_desa(office.database)
    assert desa
    assert desa.nama_kabupaten == "Kota Batu"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_name_chosen_from_the_list_fills_the_rest(office: Office, qtbot: QtBot) -> None:
    regions.import_regions(office.database, REGIONS, lambda *_: None, lambda: False)
    wizard = show_wizard(office, qtbot)
    wizard.next()
    type_into(wizard, "Nama Desa", "bodd")
    completer = field(wizard, "Nama Desa").completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    assert popup.isVisible()
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert field(wizard, "Nama Desa").text() == "Boddie"
    assert field(wizard, "Kode wilayah").text() == "73.10.11.2005"
    wizard.reject()
    desa = villages.own_desa(office.database)
    assert desa
    assert (desa.kode, desa.kecamatan) == ("7310112005", "Mandalle")
