"""Tells when nobody has touched the program for a while."""

from time import monotonic, time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

_LOOK_MS = 5_000
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)


class IdleWatch(QObject):
    """Watches keys, mouse and touch in all windows of the program, from `start` to `stop`."""

    idled = Signal()
    lock_asked = Signal()
    """Ctrl+L was pressed, in whatever window."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._most = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._touch()

    def start(self, minutes: int) -> None:
        self._most = minutes * 60
        self._touch()
        self._timer.start()
        hear_all(self, begin=True)

    def stop(self) -> None:
        self._timer.stop()
        hear_all(self, begin=False)

    def _touch(self) -> None:
        self._touched = monotonic(), time()

    def _look(self) -> None:
        """Both clocks are asked: one may stand still while the laptop sleeps, one may be set."""
        steady, wall = self._touched
        if max(monotonic() - steady, time() - wall) >= self._most:
            self.idled.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _TOUCHES:
            return False
        self._touch()
        if isinstance(event, QKeyEvent) and _is_lock_key(event):
            self.lock_asked.emit()
            return True
        return False


def hear_all(listener: QObject, *, begin: bool) -> None:
    """Have what happens in any window pass through `listener.eventFilter`, or no more."""
    app = QApplication.instance()
    if app and begin:
        app.installEventFilter(listener)
    elif app:
        app.removeEventFilter(listener)


def _is_lock_key(event: QKeyEvent) -> bool:
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return control and event.key() == Qt.Key.Key_L and event.type() == QEvent.Type.KeyPress
