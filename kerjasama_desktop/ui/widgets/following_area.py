"""A scrolling column that keeps in view what has the focus."""

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QScrollArea

_MARGIN = 60
"""Pixels above and below, so that the label and the help of a field are seen with it."""
_SETTLING_MS = 500
"""A page that is shown for the first time takes its height in several turns."""


class FollowingArea(QScrollArea):
    """Follows the focus however it came, but for a mouse, which points at what is in view."""

    def __init__(self) -> None:
        super().__init__()
        self._since = QElapsedTimer()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._follow)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def to_top(self) -> None:
        self.verticalScrollBar().setValue(0)

    def _on_focus_changed(self) -> None:
        """Wait until what was just shown is laid out.

        The signal's widgets are not taken: what lost the focus may be going away just now.
        """
        now = QApplication.focusWidget()
        pressed = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now is not None and not pressed and self.isAncestorOf(now):
            self._since.start()
            self._soon.start()

    def _on_range_changed(self) -> None:
        if self._since.isValid() and self._since.elapsed() < _SETTLING_MS:
            self._soon.start()

    def _follow(self) -> None:
        now = QApplication.focusWidget()
        if now is not None and self.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, _MARGIN)
