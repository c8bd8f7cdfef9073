"""How columns share the width of a table."""

import pytest
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem
from pytestqt.qtbot import QtBot

from kerjasama_desktop.ui.widgets.column_room import ColumnRoom, shared


@pytest.mark.parametrize(
    ("needs", "weights", "room", "widths"),
    [
        ([170, 110, 90, 150], [2, 0, 1, 2], 660, [226, 110, 118, 206]),
        ([170, 110, 90, 150], [2, 0, 1, 2], 520, [170, 110, 90, 150]),
        ([400, 110, 90, 150], [2, 0, 1, 2], 600, [250, 110, 90, 150]),
        ([400, 400], [1, 1], 500, [250, 250]),
        ([200, 300, 40], [1, 0, 0], 300, [130, 130, 40]),
        ([50, 60], [0, 0], 200, [95, 105]),
    ],
)
def test_who_needs_more_gets_what_others_leave(
    needs: list[int], weights: list[int], room: int, widths: list[int]
) -> None:
    assert shared(needs, weights, room) == widths


def test_a_long_name_is_seen_whole_beside_short_cells(qtbot: QtBot) -> None:
    table = QTableWidget(1, 3)
    qtbot.addWidget(table)
    ColumnRoom(table, [1, 1, 1])
    table.resize(420, 120)
    table.show()
    for column, words in enumerate(("Gampong Blang Me Timu Barat", "Ya", "5")):
        table.setItem(0, column, QTableWidgetItem(words))
    qtbot.wait(10)
    assert table.columnWidth(0) >= table.sizeHintForColumn(0)
