"""How the columns of a table share its width: by what stands in them, not in equal parts."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QHeaderView, QTableView
from typing_extensions import override

_ROWS_MEASURED = 30
_NARROWEST = 90


def shared(needs: Sequence[int], weights: Sequence[int], room: int) -> list[int]:
    """Return the widths: a column of weight 0 gets what it needs, the others what is left.

    Of these, one that needs less than its share leaves the rest to those that need more. Where
    too little is left for them, all columns yield.
    """
    flexible = [number for number, weight in enumerate(weights) if weight]
    left = room - sum(need for need, weight in zip(needs, weights, strict=True) if not weight)
    if not flexible or left < sum(min(needs[number], _NARROWEST) for number in flexible):
        return _spread(needs, dict.fromkeys(range(len(needs)), 1), room)
    return _spread(needs, {number: weights[number] for number in flexible}, left)


def _spread(needs: Sequence[int], weights: dict[int, int], room: int) -> list[int]:
    """Share the room among the weighted columns; the others have what they need."""
    widths, waiting = list(needs), dict(weights)
    while waiting:
        total = sum(waiting.values())
        content = [n for n, weight in waiting.items() if needs[n] <= room * weight // total]
        if not content or len(content) == len(waiting):
            break
        for number in content:
            room -= needs[number]
            del waiting[number]
    spare = room - sum(needs[number] for number in waiting)
    total = sum(waiting.values())
    for number, weight in waiting.items():
        base = needs[number] if spare >= 0 else 0
        widths[number] = base + (spare if spare >= 0 else room) * weight // total
    return widths


class ColumnRoom(QObject):
    """Keeps the columns of a view as wide as `shared` says, whatever is shown in them."""

    def __init__(
        self, view: QTableView, weights: Sequence[int], least: dict[int, int] | None = None
    ) -> None:
        """`least` names columns whose widest words may stand below the rows that are measured."""
        super().__init__(view)
        self._view, self._weights, self._least = view, list(weights), least or {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._fit)
        header = view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setResizeContentsPrecision(_ROWS_MEASURED)
        model = view.model()
        for change in (
            model.modelReset,
            model.dataChanged,
            model.rowsInserted,
            model.rowsRemoved,
        ):
            change.connect(self._fit_soon)
        view.viewport().installEventFilter(self)

    def _fit_soon(self) -> None:
        self._soon.start()

    def _fit(self) -> None:
        view, header = self._view, self._view.horizontalHeader()
        shown = [n for n in range(len(self._weights)) if not view.isColumnHidden(n)]
        needs = [
            max(view.sizeHintForColumn(n), header.sectionSizeHint(n), self._least.get(n, 0))
            for n in shown
        ]
        weights = [self._weights[n] for n in shown]
        widths = shared(needs, weights, view.viewport().width())
        for number, width in zip(shown, widths, strict=True):
            header.resizeSection(number, width)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False
