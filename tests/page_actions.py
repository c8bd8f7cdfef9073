"""What a person does on a page: press a button by its words, read what is written."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from page_words import foreign
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kerjasama_desktop.ui import notify
from kerjasama_desktop.ui.widgets.work_bar import WorkBar

WAIT = 20_000
W = TypeVar("W", bound=QWidget)


def show(qtbot: QtBot, page: W, width: int, height: int) -> W:
    """Show the page in this size."""
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    return page


def activate(qtbot: QtBot, window: QWidget) -> None:
    """Show the window and make it the one that takes the keys."""
    window.show()

    def is_active() -> bool:
        window.activateWindow()
        return window.isActiveWindow()

    qtbot.waitUntil(is_active, timeout=WAIT)


def press(qtbot: QtBot, widget: QWidget, words: str, nth: int = 0) -> None:
    """Press the nth push button that bears exactly these words, in view or not."""
    found = [b for b in widget.findChildren(QPushButton) if b.text() == words]
    qtbot.mouseClick(found[nth], Qt.MouseButton.LeftButton)


def click(widget: QWidget, words: str) -> None:
    """Press the visible button that bears these words."""
    QApplication.processEvents()
    buttons = [
        button
        for button in widget.findChildren(QAbstractButton)
        if button.text().replace("&", "") == words and button.isVisible()
    ]
    assert buttons, f"tidak ada tombol {words}"
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


def reply(monkeypatch: pytest.MonkeyPatch, agreed: bool) -> list[str]:
    """Answer every question of the program in this way; return where the questions will be."""
    asked: list[str] = []

    def confirm(_parent: object, _title: str, sentence: str, _action: str) -> bool:
        asked.append(sentence)
        return agreed

    monkeypatch.setattr(notify, "confirm", confirm)
    return asked


def words_of(widget: QWidget) -> list[str]:
    """Return the text of each label in view."""
    QApplication.processEvents()
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def written(widget: QWidget) -> str:
    """Return the labels in view."""
    return "\n".join(words_of(widget))


def finish(qtbot: QtBot, work: WorkBar, start: Callable[[], object]) -> None:
    """Start work and wait until it has ended."""

    def ended(busy: bool) -> bool:
        return not busy

    with qtbot.waitSignal(work.busy_changed, timeout=WAIT, check_params_cb=ended):
        start()


def foreign_words(widget: QWidget) -> list[str]:
    """Return what is not Indonesian, but for the path of a folder."""
    return [text for text in foreign(widget) if not text.startswith("Disimpan di")]
