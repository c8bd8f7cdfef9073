"""Long work as a row of short pieces, between which other work has its turn."""

import logging
from collections import deque
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from kerjasama_desktop.ui.background import Background

_log = logging.getLogger(__name__)

Work = Callable[[], Any]
Then = Callable[[Any], object]


class Turns(QObject):
    """Does one piece after the other in the background; then(result) follows in the window.

    A failure ends the row in silence: what it prepares is only missing until the next time.
    """

    ended = Signal()

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._waiting: deque[tuple[Work, Then]] = deque()
        self._round = 0
        self._then: Then | None = None

    def add(self, work: Work, then: Then, *, first: bool = False) -> None:
        """Put a piece at the end of the row, or at its head."""
        if first:
            self._waiting.appendleft((work, then))
        else:
            self._waiting.append((work, then))
        if self._then is None:
            self._next()

    def clear(self) -> None:
        """Forget what waits; what is being done just now is not told."""
        self._waiting.clear()
        self._round += 1
        self._then = None

    def _next(self) -> None:
        if not self._waiting:
            self.ended.emit()
            return
        work, self._then = self._waiting.popleft()
        number = self._round
        self._background.run(lambda _: (number, _result(work)), self._on_done, _never, self)

    def _on_done(self, result: tuple[int, Any]) -> None:
        number, value = result
        if number != self._round or self._then is None:
            return
        then, self._then = self._then, None
        if isinstance(value, Exception):
            self.clear()
            return
        then(value)
        if self._then is None:
            self._next()


def _result(work: Work) -> Any:
    """Return what comes of the work, or what went wrong: its row may have been left meanwhile."""
    try:
        return work()
    except Exception as error:
        _log.warning("work in turns ended", exc_info=error)
        return error


def _never(error: Exception) -> None:
    """Failures come as results."""
