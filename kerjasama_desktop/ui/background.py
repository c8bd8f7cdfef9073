"""Long work away from the window's thread: run, report progress, stop, hand back the result."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Signal

_log = logging.getLogger(__name__)


class Task(QObject):
    """One piece of work; its signals arrive on the thread that made it."""

    progressed = Signal(int, int, str)
    done = Signal(object)
    failed = Signal(Exception)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
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

    def run(
        self,
        work: Callable[[Task], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        parent: QObject,
    ) -> Task:
        """Start work(task) and return its task; done or failed is called in the window's thread.

        Once the program closes, what is asked for is not begun any more.
        """
        task = Task(parent)
        task.done.connect(done)
        task.failed.connect(failed)
        for signal in (task.done, task.failed):
            signal.connect(task.deleteLater)
        if not self._closed:
            self._pool.submit(self._work, work, task)
        return task

    @staticmethod
    def _work(work: Callable[[Task], Any], task: Task) -> None:
        try:
            result = work(task)
        except Exception as error:  # handed to the window, which tells sentence from bug
            _log.debug("background work failed", exc_info=True)
            task.failed.emit(error)
        else:
            task.done.emit(result)

    def close(self) -> None:
        self._closed = True
        self._pool.shutdown(wait=True, cancel_futures=True)
