"""A line that says what just happened, with one action such as Urungkan."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from kerjasama_desktop.ui.widgets.parts import label, restyle


class MessageBar(QFrame):
    """Hidden until it has something to say; tone: good, info, warning or error."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 8, 8, 8)
        self._text = label("")
        self._action = QPushButton()
        self._action.setProperty("role", "link")
        self._action.clicked.connect(self._on_action_clicked)
        close = QPushButton("Tutup")
        close.setProperty("role", "link")
        close.clicked.connect(self._close)
        line.addWidget(self._text, 1)
        line.addWidget(self._action)
        line.addWidget(close)
        self._do: Callable[[], object] | None = None
        self.hide()

    def say(
        self,
        sentence: str,
        tone: str = "info",
        action: str = "",
        do: Callable[[], object] | None = None,
    ) -> None:
        self._text.setText(sentence)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._do = do
        self.setProperty("role", tone)
        restyle(self)
        self.show()

    @property
    def sentence(self) -> str:
        return self._text.text()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _on_action_clicked(self) -> None:
        self._close()
        if self._do:
            self._do()
