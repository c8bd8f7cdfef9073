"""Step Para pihak: the dialog of a village, and who began the cooperation."""

import pytest
import samples
from page_actions import show
from pytestqt.qtbot import QtBot

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kerjasama import Prakarsa
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.steps.parties_page import PartiesPage
from kerjasama_desktop.ui.steps.party_dialog import PartyDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_a_village_is_not_asked_for_as_initiator_where_a_third_party_is(
    office: Office, berkas_mitra: Berkas, qtbot: QtBot
) -> None:
    page = show(qtbot, PartiesPage(office), 736, 700)
    villages = page._villages
    for began, offered in ((Prakarsa.PIHAK_KETIGA, False), (Prakarsa.DESA, True)):
        berkas_mitra.kerjasama.prakarsa = began
        page.show_case(berkas_mitra)
        assert villages.view.isColumnHidden(4) is not offered
        assert villages._initiate.isHidden() is not offered


def test_the_dialog_names_the_village_and_wastes_no_room(
    office: Office, berkas: Berkas, qtbot: QtBot
) -> None:
    samples.store(office.database, berkas)
    desa = next(iter(berkas.desa.values()))
    dialog = PartyDialog(None, office, desa, choose=False, samples=True)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.windowTitle() == f"Ubah {desa.nama_lengkap}"
    assert dialog._problem.isHidden()
    dialog._problem.setText("Isi nama Desa lebih dahulu.")
    assert dialog._problem.isVisible()
