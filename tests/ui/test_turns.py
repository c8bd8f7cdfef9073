"""Work in turns: in its row, the urgent first, left when it is of no use any more."""

from collections.abc import Iterator
from functools import partial

import pytest
from page_actions import WAIT
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.turns import Turns


@pytest.fixture
def host() -> QObject:
    return QObject()


@pytest.fixture
def turns(office: Office, host: QObject) -> Iterator[Turns]:
    turns = Turns(office.background, host)
    yield turns
    turns.clear()


def test_one_after_the_other_and_the_urgent_first(qtbot: QtBot, turns: Turns) -> None:
    done: list[str] = []
    with qtbot.waitSignal(turns.ended, timeout=WAIT):
        for name in ("satu", "dua", "tiga"):
            turns.add(partial(str, name), done.append)
        turns.add(lambda: "segera", done.append, first=True)
    assert done == ["satu", "segera", "dua", "tiga"]


def test_what_follows_may_ask_for_more(qtbot: QtBot, turns: Turns) -> None:
    done: list[int] = []

    def then(value: int) -> None:
        done.append(value)
        if value < 3:
            turns.add(lambda: value + 1, then)

    with qtbot.waitSignal(turns.ended, timeout=WAIT):
        turns.add(lambda: 1, then)
    assert done == [1, 2, 3]


def test_what_was_left_is_not_told(qtbot: QtBot, turns: Turns) -> None:
    done: list[str] = []
    turns.add(lambda: "lama", done.append)
    turns.add(lambda: "lama juga", done.append)
    turns.clear()
    with qtbot.waitSignal(turns.ended, timeout=WAIT):
        turns.add(lambda: "baru", done.append)
    assert done == ["baru"]


def test_a_failure_ends_its_own_row_only(qtbot: QtBot, turns: Turns) -> None:
    done: list[str] = []

    def bug() -> str:
        raise KeyError("bug")

    turns.add(bug, done.append)
    turns.add(lambda: "sesudahnya", done.append)
    qtbot.waitUntil(lambda: not turns._waiting, timeout=WAIT)
    turns.add(bug, done.append)
    turns.clear()
    with qtbot.waitSignal(turns.ended, timeout=WAIT):
        turns.add(lambda: "baru", done.append)
    assert done == ["baru"]


def test_nothing_is_begun_once_the_program_closes(
    qtbot: QtBot, office: Office, turns: Turns
) -> None:
    done: list[str] = []
    office.background.close()
    turns.add(lambda: "terlambat", done.append)
    qtbot.wait(30)
    assert done == []
