"""Who began a cooperation is asked only where a village did."""

import pytest
from page_actions import show
from pytestqt.qtbot import QtBot

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kerjasama import Prakarsa
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.steps.parties_page import PartiesPage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.mark.parametrize("began", list(Prakarsa))
def test_no_village_began_what_a_third_party_offered(
    qtbot: QtBot, office: Office, berkas_mitra: Berkas, began: Prakarsa
) -> None:
    page = show(qtbot, PartiesPage(office), 736, 800)
    berkas_mitra.kerjasama.prakarsa = began
    page.show_case(berkas_mitra)
    by_village = began is Prakarsa.DESA
    assert page._villages.initiator.isVisible() is by_village
    assert page._villages.view.isColumnHidden(4) is not by_village
