"""Editors of single values: each shows a value, gives it back, and says what it cannot read."""

from typing import Any, Protocol

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kerjasama_desktop.domain.records import Pilihan
from kerjasama_desktop.domain.text import clean_text

_AWAY = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""Reasons for losing the focus after which the person comes back to the same place."""


class Editor(Protocol):
    """What a form asks of an editor."""

    edited: SignalInstance

    def value(self) -> Any: ...

    def show_value(self, value: Any) -> None: ...

    def problem(self) -> str:
        """One sentence where what was typed cannot be read, else ''."""
        ...


class TextEditor(QLineEdit):
    edited = Signal()

    def __init__(self, placeholder: str = "", max_length: int = 300) -> None:
        super().__init__()
        self.setMaxLength(max_length)
        self.setPlaceholderText(placeholder)
        self.textEdited.connect(self.edited)
        self.textChanged.connect(self.setToolTip)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show a long text from its beginning while nobody types in it."""
        super().focusOutEvent(event)
        if event.reason() not in _AWAY:
            self.setCursorPosition(0)

    def value(self) -> Any:
        return self.text()

    def show_value(self, value: Any) -> None:
        if clean_text(self.text()) != value:
            self.setText(value)
            self.setCursorPosition(0)

    def problem(self) -> str:
        return ""


class LongEditor(QPlainTextEdit):
    """Several lines; Tab leaves the field, as people who use only keys expect."""

    edited = Signal()

    def __init__(self, lines: int = 3, placeholder: str = "") -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.ensurePolished()
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 24)
        self._showing = False
        self.textChanged.connect(self._on_text_changed)

    def _on_text_changed(self) -> None:
        if not self._showing:
            self.edited.emit()

    def value(self) -> Any:
        return self.toPlainText()

    def show_value(self, value: Any) -> None:
        if clean_text(self.toPlainText()) != value:
            self._showing = True
            self.setPlainText(value)
            self._showing = False

    def problem(self) -> str:
        return ""


class ChoiceEditor(QComboBox):
    """One of a few; an empty first entry stands for 'not yet known'."""

    edited = Signal()

    def __init__(self, choices: type[Pilihan] | None = None, empty: str = "– pilih –") -> None:
        super().__init__()
        self._empty = empty
        self._values: list[Any] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        if choices:
            self.set_options([(choice, choice.label) for choice in choices])
        self.activated.connect(self.edited)
        self.currentTextChanged.connect(self.setToolTip)

    def set_options(self, options: list[tuple[Any, str]]) -> None:
        """Offer these values; they are kept here, for Qt would turn an enum into plain text."""
        current = self.value()
        self.clear()
        offered = [(None, self._empty), *options] if self._empty else options
        self._values = [value for value, _ in offered]
        for number, (_, words) in enumerate(offered):
            self.addItem(words)
            self.setItemData(number, words, Qt.ItemDataRole.ToolTipRole)
        self.show_value(current)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as Qt does, but end words that do not fit in '…'; the tool tip has them whole."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width() - 4
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def value(self) -> Any:
        number = self.currentIndex()
        return self._values[number] if 0 <= number < len(self._values) else None

    def show_value(self, value: Any) -> None:
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def problem(self) -> str:
        return ""


class YesNoEditor(ChoiceEditor):
    """Ya, Tidak, or not yet known."""

    def __init__(self) -> None:
        super().__init__()
        self.set_options([(True, "Ya"), (False, "Tidak")])


class CheckEditor(QCheckBox):
    edited = Signal()

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.clicked.connect(self.edited)

    def value(self) -> Any:
        return self.isChecked()

    def show_value(self, value: Any) -> None:
        self.setChecked(bool(value))

    def problem(self) -> str:
        return ""


class ManyEditor(QWidget):
    """Any number of a list of choices, as check boxes."""

    edited = Signal()

    def __init__(self, choices: type[Pilihan]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._boxes = {choice: QCheckBox(choice.label) for choice in choices}
        for box in self._boxes.values():
            box.clicked.connect(self.edited)
            column.addWidget(box)
        self.setFocusProxy(next(iter(self._boxes.values())))

    def value(self) -> Any:
        return [choice for choice, box in self._boxes.items() if box.isChecked()]

    def show_value(self, value: Any) -> None:
        for choice, box in self._boxes.items():
            box.setChecked(choice in value)

    def problem(self) -> str:
        return ""
