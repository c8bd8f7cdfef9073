"""Where Tab leads: through what is seen, in the order in which it is laid out."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QLayout,
    QMainWindow,
    QScrollArea,
    QTabWidget,
    QWidget,
)

_TAB = Qt.FocusPolicy.TabFocus


def stops(root: QWidget) -> list[QWidget]:
    """Return the widgets in the root at which Tab stops, as the eye meets them."""
    return [stop for child in _inside(root) for stop in _stops(child)]


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.isHidden() or not widget.isEnabled():
        return
    if widget.focusPolicy() & _TAB == _TAB and widget.focusProxy() is None:
        yield widget
    for child in _inside(widget):
        yield from _stops(child)


def _inside(widget: QWidget) -> list[QWidget]:
    if isinstance(widget, QMainWindow):
        return [centre] if (centre := widget.centralWidget()) else []
    if isinstance(widget, QScrollArea):
        return [held] if (held := widget.widget()) else []
    if isinstance(widget, QTabWidget):
        page = widget.currentWidget()
        return [widget.tabBar(), page] if page else [widget.tabBar()]
    if isinstance(widget, QAbstractScrollArea | QAbstractItemView):
        return []
    layout = widget.layout()
    return list(_laid_out(layout)) if layout else []


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _laid_out(inner)


def walk(window: QWidget, *, forward: bool) -> bool:
    """Move the window's focus one stop on, from its end to its beginning.

    Where the widget that had the focus has gone out of view, the focus stays near it.
    """
    here, order = window.focusWidget(), stops(window)
    if here is None or not order:
        return False
    if here in order:
        target = order[(order.index(here) + (1 if forward else -1)) % len(order)]
    else:
        target = _near(here, order)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    target.setFocus(reason)
    return True


def _near(gone: QWidget, order: list[QWidget]) -> QWidget:
    """Return the first stop of the smallest part in view in which the widget was."""
    around = gone.parentWidget()
    while around is not None:
        beside = [stop for stop in order if around.isAncestorOf(stop)]
        if beside:
            return beside[0]
        around = around.parentWidget()
    return order[0]
