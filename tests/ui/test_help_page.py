"""Bantuan: every topic opens, the search reads them all, and nothing leads outside."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.paths import resource
from kerjasama_desktop.ui.help_page import HelpPage, Topic, read_topics
from kerjasama_desktop.ui.main_window import _HELP
from kerjasama_desktop.ui.office import Office


@pytest.fixture
def page(office: Office, qtbot: QtBot) -> HelpPage:
    page = HelpPage(office)
    qtbot.addWidget(page)
    return page


def _shown(page: HelpPage) -> str:
    browser = page.findChild(QTextBrowser)
    assert browser is not None
    return browser.toPlainText()


def test_begins_with_the_first_topic(page: HelpPage) -> None:
    assert page.topic == "mulai"
    assert page.titles()[0] == "Memulai"
    assert len(page.titles()) == len(list(resource("help").glob("*.md")))
    assert page.titles()[1:] == sorted(page.titles()[1:], key=str.casefold)


@pytest.mark.parametrize("topic", read_topics(), ids=lambda topic: topic.name)
def test_every_topic_shows_its_title_and_no_markdown(page: HelpPage, topic: Topic) -> None:
    page.show_topic(topic.name)
    assert page.topic == topic.name
    assert _shown(page).startswith(topic.title)
    assert "**" not in _shown(page)
    assert "##" not in _shown(page)


def test_the_pages_of_the_window_have_help(page: HelpPage) -> None:
    for name in _HELP.values():
        page.show_topic(name)
        assert page.topic == name


def test_the_steps_have_help(page: HelpPage) -> None:
    for step in Step:
        page.show_topic(step.label.casefold().replace(" ", "_"))
        assert page.topic != "mulai"


def test_an_unknown_topic_shows_the_first(page: HelpPage) -> None:
    page.show_topic("beranda")
    page.show_topic("tidak_ada")
    assert page.topic == "mulai"


def test_search_finds_words_in_any_topic(page: HelpPage) -> None:
    page.search("FLASHDISK")
    assert "Kirim dan terima" in page.titles()
    assert len(page.titles()) < 6
    assert "flashdisk" in _shown(page)
    page.search("gamelan sekaten")
    assert page.titles() == []
    assert _shown(page) == "Tidak ada bantuan yang memuat kata itu."
    page.search("")
    assert len(page.titles()) == len(read_topics())


def test_showing_a_topic_ends_the_search(page: HelpPage) -> None:
    page.search("flashdisk")
    page.show_topic("bkad")
    assert page.topic == "bkad"
    assert len(page.titles()) == len(read_topics())


def test_searched_words_are_marked(page: HelpPage) -> None:
    browser = page.findChild(QTextBrowser)
    assert browser is not None
    assert browser.extraSelections() == []
    page.search("cadangan")
    assert browser.extraSelections()


def test_ctrl_f_searches(page: HelpPage, qtbot: QtBot) -> None:
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page._list.setFocus()
    qtbot.keyClick(page._list, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page._search.hasFocus()
    qtbot.keyClicks(page._search, "bpd")
    qtbot.keyClick(page._search, Qt.Key.Key_Return)
    assert page._list.hasFocus()


def test_links_lead_to_topics_only(page: HelpPage, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", opened.append)
    page._on_link_clicked(QUrl("bkad.md"))
    assert page.topic == "bkad"
    page._on_link_clicked(QUrl("https://contoh.invalid/mulai.md"))
    page._on_link_clicked(QUrl("/etc/hosts"))
    assert page.topic == "bkad"
    assert opened == []


def test_refresh_keeps_the_topic(page: HelpPage) -> None:
    page.show_topic("naskah")
    page.refresh()
    assert page.topic == "naskah"


def test_tags_are_found_by_searching_and_from_their_topic(page: HelpPage, qtbot: QtBot) -> None:
    page.refresh()
    qtbot.waitUntil(lambda: bool(page._tags), timeout=20_000)
    assert len(page.titles()) == len(read_topics())
    page.search("kelemahan pemilik")
    assert page.titles() == ["Tag: Inventarisasi Potensi dan Kebutuhan"]
    assert "{{ x.kelemahan }}" in _shown(page)
    page.show_topic("templat")
    assert "Tag: Notulen" in _shown(page)
    page._on_link_clicked(QUrl("tag_notulen.md"))
    assert _shown(page).startswith("Tag: Notulen")
    assert len(page.titles()) == len(read_topics())
    page._on_link_clicked(QUrl("templat.md"))
    assert page.topic == "templat"


def test_a_page_of_tags_is_shown_as_soon_as_it_is_made(page: HelpPage, qtbot: QtBot) -> None:
    page.refresh()
    page.show_topic("tag_notulen")
    assert page.topic == "templat"
    qtbot.waitUntil(lambda: _shown(page).startswith("Tag: Notulen"), timeout=20_000)
