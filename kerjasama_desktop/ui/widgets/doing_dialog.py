"""A dialog that does something at its button, and says in place what was refused."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from kerjasama_desktop.errors import UserFacingError
from kerjasama_desktop.ui.widgets.editors import LongEditor
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.parts import at_right, button, label


class DoingDialog(QDialog):
    """Stays open while `do` is refused; `run` returns True when it was done."""

    def __init__(self, parent: QWidget, title: str, action: str, lead: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(label(title, "heading"))
        if lead:
            column.addWidget(label(lead, "muted"))
        self._body = QVBoxLayout()
        self._body.setSpacing(10)
        column.addLayout(self._body, 1)
        self._refused = label("", "error")
        self._refused.hide()
        column.addWidget(self._refused)
        done = button(action, self.accept, "primary")
        done.setDefault(True)
        column.addLayout(at_right(button("Batal", self.reject), done))
        self.setMinimumWidth(520)

    def add(self, *widgets: QWidget) -> None:
        for widget in widgets:
            self._body.addWidget(widget)

    def do(self) -> None:
        """Do what the button says.

        Raises:
            UserFacingError: it is refused; the dialog stays open.
        """
        raise NotImplementedError

    def accept(self) -> None:
        try:
            self.do()
        except UserFacingError as refusal:
            self.say(str(refusal))
        else:
            super().accept()

    def say(self, sentence: str) -> None:
        self._refused.setText(sentence)
        self._refused.setVisible(bool(sentence))
        self.adjustSize()

    def run(self) -> bool:
        return self.exec() == QDialog.DialogCode.Accepted


class ReasonDialog(DoingDialog):
    """Asks why, and does something with the answer."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        action: str,
        lead: str,
        do: Callable[[str], object],
    ) -> None:
        super().__init__(parent, title, action, lead)
        self._do = do
        self.reason = LongEditor(3)
        self.add(Form([FormField("alasan", "Alasan", self.reason, wide=True)]))
        self.reason.setFocus()

    def do(self) -> None:
        self._do(self.reason.value())
