"""Long work in a page: what it is doing, how far it is, and Batal."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from kerjasama_desktop.ui.background import Background, Task
from kerjasama_desktop.ui.crash import explain
from kerjasama_desktop.ui.widgets.message_bar import MessageBar
from kerjasama_desktop.ui.widgets.parts import button, label


class WorkBar(QWidget):
    """Hidden until work runs; one piece at a time. A failure is said in the message bar."""

    busy_changed = Signal(bool)

    def __init__(self, background: Background, messages: MessageBar) -> None:
        super().__init__()
        self._background, self._messages = background, messages
        self._task: Task | None = None
        self._done: Callable[[Any], object] = lambda _: None
        self._failed: Callable[[Exception], object] | None = None
        self._words = label("", "muted", wrap=False)
        self._words.setMinimumWidth(60)
        self._bar = QProgressBar()
        self._bar.setAccessibleName("Kemajuan pekerjaan")
        self._bar.setFixedWidth(180)
        self._cancel = button("Batal", self.cancel)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._bar)
        line.addWidget(self._words, 1)
        line.addWidget(self._cancel)
        self.hide()

    @property
    def busy(self) -> bool:
        return self._task is not None

    def run(
        self,
        words: str,
        work: Callable[[Task], Any],
        done: Callable[[Any], object],
        failed: Callable[[Exception], object] | None = None,
        *,
        may_stop: bool = True,
    ) -> None:
        """Start work(task); done(result) or failed(error) follows in the window's thread."""
        if self.busy:
            return
        self._done, self._failed = done, failed
        self._messages.hide()
        self._words.setText(words)
        self._bar.setRange(0, 0)
        self._cancel.setVisible(may_stop)
        self._cancel.setEnabled(True)
        self.show()
        self._task = self._background.run(work, self._on_done, self._on_failed, self)
        self._task.progressed.connect(self._on_progressed)
        self.busy_changed.emit(True)

    def cancel(self) -> None:
        if self._task:
            self._task.cancel()
            self._cancel.setEnabled(False)
            self._words.setText("Menghentikan …")

    def _on_progressed(self, count: int, total: int, words: str) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(count)
        self._words.setText(f"{min(count + 1, total)} dari {total}: {words}")

    def _on_done(self, result: Any) -> None:
        self._end()
        self._done(result)

    def _on_failed(self, error: Exception) -> None:
        self._end()
        if self._failed:
            self._failed(error)
        else:
            self._messages.say(explain(error), "error")

    def _end(self) -> None:
        self._task = None
        self.hide()
        self.busy_changed.emit(False)
