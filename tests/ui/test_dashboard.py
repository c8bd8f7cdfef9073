"""Beranda: welcome, what is to be done and where it leads, what ends soon, how many."""

from datetime import date, timedelta
from uuid import UUID

import pytest
import samples
from page_actions import show, words_of
from page_words import foreign
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QPushButton
from pytestqt.qtbot import QtBot

from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.domain.kerjasama import JenisKerjasama, Status
from kerjasama_desktop.services import cooperation, overview
from kerjasama_desktop.services.sample_villages import KERJASAMA
from kerjasama_desktop.ui.dashboard_page import DashboardPage
from kerjasama_desktop.ui.navigation import Place
from kerjasama_desktop.ui.new_cooperation_dialog import NewCooperationDialog
from kerjasama_desktop.ui.office import Office

TODAY = samples.TODAY


@pytest.fixture
def page(office: Office, qtbot: QtBot) -> DashboardPage:
    return show(qtbot, DashboardPage(office), 900, 700)


def press(qtbot: QtBot, page: DashboardPage, words: str) -> None:
    QApplication.processEvents()
    found = [b for b in page.findChildren(QPushButton) if b.text() == words and b.isVisible()]
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


def begin(office: Office, judul: str) -> UUID:
    return cooperation.start(office.database, judul, JenisKerjasama.ANTAR_DESA, TODAY)


def ending(office: Office, end: date) -> None:
    case = samples.many_villages(2)
    case.kerjasama.status, case.kerjasama.selesai = Status.AKTIF, end
    samples.store(office.database, case)


def test_at_first_it_welcomes_and_offers_three_beginnings(
    page: DashboardPage, qtbot: QtBot
) -> None:
    page.refresh()
    assert "Selamat datang" in words_of(page)
    with qtbot.waitSignal(page.place_asked) as asked:
        press(qtbot, page, "&Terima paket")
    assert asked.args == [Place.KIRIM]
    assert foreign(page) == []


def test_the_sample_is_laid_down_and_opened(
    page: DashboardPage, office: Office, qtbot: QtBot
) -> None:
    page.refresh()
    with qtbot.waitSignal(page.cooperation_opened) as opened:
        press(qtbot, page, "Buka Desa &contoh")
    assert opened.args is not None
    assert opened.args[0] == KERJASAMA
    assert [r.contoh for r in overview.summaries(office.database)] == [True]


@pytest.mark.parametrize("accepted", [True, False])
def test_a_new_cooperation_is_begun_unless_given_up(
    page: DashboardPage,
    office: Office,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    accepted: bool,
) -> None:
    def answer(dialog: NewCooperationDialog) -> int:
        dialog._judul.setText("Pasar Bersama")
        return int(accepted)

    monkeypatch.setattr(NewCooperationDialog, "exec", answer)
    page.refresh()
    opened: list[object] = []
    page.cooperation_opened.connect(lambda new, *_: opened.append(new))
    press(qtbot, page, "&Mulai kerja sama baru")
    found = overview.summaries(office.database)
    assert [r.judul for r in found] == (["Pasar Bersama"] if accepted else [])
    assert opened == [r.id for r in found]


def test_the_dialog_wants_a_name_and_offers_both_kinds(qtbot: QtBot, page: DashboardPage) -> None:
    dialog = NewCooperationDialog(page)
    dialog.show()
    dialog.accept()
    assert dialog.isVisible()
    qtbot.keyClicks(dialog._judul, "  Irigasi ")
    dialog._kinds[JenisKerjasama.PIHAK_KETIGA].setChecked(True)
    dialog.accept()
    assert (dialog.isVisible(), dialog.judul) == (False, "Irigasi")
    assert dialog.jenis is JenisKerjasama.PIHAK_KETIGA
    assert foreign(dialog) == []


def test_what_is_to_be_done_leads_to_its_field(
    page: DashboardPage, office: Office, qtbot: QtBot
) -> None:
    new = begin(office, "Irigasi")
    page.refresh()
    assert "Tambahkan Desa yang diajak bekerja sama" in words_of(page)
    assert "Irigasi" in words_of(page)
    with qtbot.waitSignal(page.cooperation_opened) as opened:
        press(qtbot, page, "Kerjakan")
    assert opened.args == [new, Step.PARA_PIHAK, "pihak", None]


def test_an_awaited_answer_says_how_long(page: DashboardPage, office: Office) -> None:
    case = samples.many_villages(2)
    offer = case.kerjasama.penawaran[0]
    offer.tanggal, offer.jawaban = TODAY - timedelta(days=9), None
    for pihak in case.kerjasama.pihak:
        pihak.wakil_tanggal = date(2026, 4, 12)
    case.kerjasama.rencana.tujuan = "jalan"
    samples.store(office.database, case)
    cooperation.save(office.database, case)
    page.refresh()
    assert any("penawaran dikirim 9 hari lalu" in words for words in words_of(page))


def test_more_than_eight_actions_lead_to_the_list(
    page: DashboardPage, office: Office, qtbot: QtBot
) -> None:
    for number in range(10):
        begin(office, f"Kerja sama {number}")
    page.refresh()
    press_count = [b for b in page.findChildren(QPushButton) if b.text() == "Kerjakan"]
    assert len(press_count) == 8
    with qtbot.waitSignal(page.place_asked) as asked:
        press(qtbot, page, "Lihat 2 kerja sama lain")
    assert asked.args == [Place.KERJA_SAMA]


@pytest.mark.parametrize(
    ("days", "words", "role"),
    [
        (-1, "sudah berakhir", "error"),
        (0, "segera berakhir", "error"),
        (31, "segera berakhir", "error"),
        (32, "akan berakhir", "warning"),
        (180, "akan berakhir", "warning"),
        (181, "", ""),
    ],
)
def test_what_ends_soon_is_said_in_two_bands(
    page: DashboardPage, office: Office, days: int, words: str, role: str
) -> None:
    ending(office, TODAY + timedelta(days=days))
    page.refresh()
    found = [text for text in words_of(page) if "berakhir:" in text]
    assert [words in text for text in found] == ([True] if words else [])
    roles = [frame.property("role") for frame in page.findChildren(QFrame)]
    assert (role in roles) or not role


def test_the_sample_is_not_counted(page: DashboardPage, office: Office, qtbot: QtBot) -> None:
    page.refresh()
    press(qtbot, page, "Buka Desa &contoh")
    ending(office, TODAY + timedelta(days=900))
    page.refresh()
    words = words_of(page)
    assert words[words.index("antar-Desa") - 1] == "1"
    assert words[words.index("aktif") - 1] == "1"
    assert words[words.index("dengan pihak ketiga") - 1] == "0"


def test_what_has_run_out_is_not_active(page: DashboardPage, office: Office) -> None:
    ending(office, TODAY - timedelta(days=1))
    page.refresh()
    words = words_of(page)
    assert words[words.index("aktif") - 1] == "0"
    assert "Tidak ada pekerjaan yang menunggu." not in words


def test_reading_again_leaves_nothing_behind(page: DashboardPage, office: Office) -> None:
    begin(office, "Irigasi")
    page.refresh()
    before = words_of(page)
    page.refresh()
    assert words_of(page) == before
