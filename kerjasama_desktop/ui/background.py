"""Long work away from the window's thread: run, report progress, stop, hand back the result."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

_log = logging.getLogger(__name__)


class Task(QObject):
    """One piece of work; its signals arrive on the thread that made it.

    It has no parent, for it must outlive a page that is closed while the work goes on.
    """

    progressed = Signal(int, int, str)
    ended = Signal(object, object)
    """The result, and what went wrong or None."""

    def __init__(self) -> None:
        super().__init__()
        self._stop = Event()

    def cancel(self) -> None:
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()

    def report(self, count: int, total: int, words: str) -> None:
        self.progressed.emit(count, total, words)


class Background:
    """A single worker: tasks run one after the other, as the one connection wants it."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="kerja")
        self._closed = False
        self._begun: set[Task] = set()

    def run(
        self,
        work: Callable[[Task], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        owner: QObject,
    ) -> Task:
        """Start work(task) and return its task; done or failed is called in the window's thread.

        Neither is called once the owner is gone. After the program closes, what is asked for is
        not begun any more.
        """
        task = Task()

        def hand_over(result: Any, error: Exception | None) -> None:
            self._begun.discard(task)
            if not isValid(owner):
                return
            if error is None:
                done(result)
            else:
                failed(error)

        self._begun.add(task)
        task.ended.connect(hand_over)
        if not self._closed:
            self._pool.submit(self._work, work, task)
        return task

    @staticmethod
    def _work(work: Callable[[Task], Any], task: Task) -> None:
        try:
            result = work(task)
        except Exception as error:  # handed to the window, which tells sentence from bug
            _log.debug("background work failed", exc_info=True)
            task.ended.emit(None, error)
        else:
            task.ended.emit(result, None)

    def close(self) -> None:
        self._closed = True
        self._pool.shutdown(wait=True, cancel_futures=True)
