"""Ctrl+Tab and Ctrl+PgDn lead to the next tab of a page, wherever the cursor is in it."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTabBar, QWidget

from kerjasama_desktop.ui.widgets.tab_order import stops

_KEYS = {"Ctrl+Tab": 1, "Ctrl+PgDown": 1, "Ctrl+Shift+Tab": -1, "Ctrl+PgUp": -1}


class TabKeys(QObject):
    """Of tabs within tabs, those nearest around the cursor are meant."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        for keys, by in _KEYS.items():
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self._turn(by))

    def _turn(self, by: int) -> None:
        bar = self._meant()
        if bar is None:
            return
        shown = [n for n in range(bar.count()) if bar.isTabVisible(n) and bar.isTabEnabled(n)]
        place = shown.index(bar.currentIndex()) + by
        bar.setCurrentIndex(shown[place % len(shown)])
        _enter(self._page, bar)

    def _meant(self) -> QTabBar | None:
        bars = [bar for bar in self._page.findChildren(QTabBar) if bar.isVisible()]
        cursor = self._page.window().focusWidget()
        around = [bar for bar in bars if cursor and _scope(bar).isAncestorOf(cursor)]
        return max(around or bars[:1], key=_depth, default=None)


def show_first_tabs(page: QWidget) -> None:
    """Turn every row of tabs in the page back to its beginning."""
    for bar in page.findChildren(QTabBar):
        bar.setCurrentIndex(next((n for n in range(bar.count()) if bar.isTabVisible(n)), 0))


def _enter(page: QWidget, bar: QTabBar) -> None:
    """Put the cursor into the tab that was turned to; into the bar where nothing takes it."""
    order = stops(page)
    after = order[order.index(bar) + 1 :] if bar in order else []
    inside = (stop for stop in after if _scope(bar).isAncestorOf(stop))
    next(inside, bar).setFocus(Qt.FocusReason.OtherFocusReason)


def _scope(bar: QTabBar) -> QWidget:
    return bar.parentWidget() or bar


def _depth(widget: QWidget) -> int:
    around = widget.parentWidget()
    return 1 + _depth(around) if around else 0
