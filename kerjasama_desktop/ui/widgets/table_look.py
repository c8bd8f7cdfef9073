"""What all tables share: whole rows, no grid, Tab leads out, headings at the left."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView
from typing_extensions import override

_NOT_ENTERED = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
)


class _ChosenByKeys(QObject):
    """Chooses the row with the cursor, or the first, when a table is entered by keys."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.gotFocus():
            self._choose(watched, event.reason())
        return False

    def _choose(self, view: QObject, reason: Qt.FocusReason) -> None:
        if reason in _NOT_ENTERED or not isinstance(view, QTableView):
            return
        if not view.selectionModel().hasSelection():
            view.selectRow(max(view.currentIndex().row(), 0))


def calm(view: QTableView, name: str, row_height: int = 34) -> None:
    """Give a table the common look and its accessible name; heights in pixels."""
    view.setAccessibleName(name)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setTabKeyNavigation(False)
    view.installEventFilter(_ChosenByKeys(view))
    view.setWordWrap(False)
    view.setShowGrid(False)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(row_height)
    header = view.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
