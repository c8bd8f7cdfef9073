"""Editors of single values: each shows a value, gives it back, and says what it cannot read."""

from datetime import date
from typing import Any, Protocol

from PySide6.QtCore import QDate, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QFocusEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)
from typing_extensions import override

from kerjasama_desktop.domain import baca
from kerjasama_desktop.domain.records import Pilihan
from kerjasama_desktop.domain.terbilang import angka, rupiah, rupiah_terbilang, tanggal
from kerjasama_desktop.domain.text import clean_text
from kerjasama_desktop.ui.icons import icon


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


class ReadingEditor(QLineEdit):
    """A line whose text is read into a value; what cannot be read stays and is explained."""

    edited = Signal()
    sentence = ""

    def __init__(self, placeholder: str = "") -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self._value: Any = None
        self._wrong = False
        self.textEdited.connect(self._on_text_edited)

    def read(self, text: str) -> Any:
        raise NotImplementedError

    def written(self, value: Any) -> str:
        raise NotImplementedError

    def _on_text_edited(self, text: str) -> None:
        try:
            self._value = self.read(text.strip()) if text.strip() else None
            self._wrong = False
        except (ValueError, OverflowError):
            self._wrong = True
        self.edited.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self._wrong:
            self.show_value(self._value)

    def value(self) -> Any:
        return self._value

    def show_value(self, value: Any) -> None:
        if self.hasFocus() and value == self._value and self.text():
            return
        self._value, self._wrong = value, False
        self.setText("" if value is None else self.written(value))

    def problem(self) -> str:
        return self.sentence if self._wrong else ""


class DateEditor(ReadingEditor):
    sentence = "Tanggal belum terbaca; tulis misalnya 22-11-2026 atau 22 November 2026."

    def __init__(self) -> None:
        super().__init__("misalnya 22-11-2026")
        pick = QAction(icon("kalender"), "Pilih dari kalender", self)
        pick.triggered.connect(self._show_calendar)
        self.addAction(pick, QLineEdit.ActionPosition.TrailingPosition)

    @override
    def read(self, text: str) -> date:
        return baca.read_date(text)

    @override
    def written(self, value: date) -> str:
        return tanggal(value)

    def _show_calendar(self) -> None:
        menu = QMenu(self)
        calendar = QCalendarWidget()
        if isinstance(self._value, date):
            calendar.setSelectedDate(QDate(self._value.year, self._value.month, self._value.day))
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        calendar.activated.connect(self._on_day_chosen)
        calendar.clicked.connect(self._on_day_chosen)
        calendar.activated.connect(menu.close)
        calendar.clicked.connect(menu.close)
        menu.exec(self.mapToGlobal(self.rect().bottomLeft()))

    def _on_day_chosen(self, day: QDate) -> None:
        self._value, self._wrong = date(day.year(), day.month(), day.day()), False
        self.setText(self.written(self._value))
        self.edited.emit()


class MoneyEditor(ReadingEditor):
    """Whole rupiah; `words` says the amount in letters."""

    sentence = "Jumlah belum terbaca; tulis angka rupiah saja, misalnya 25.000.000."

    def __init__(self, empty: int | None = None) -> None:
        super().__init__("misalnya 25.000.000")
        self._empty = empty

    @override
    def read(self, text: str) -> int:
        return baca.read_rupiah(text)

    @override
    def written(self, value: int) -> str:
        return rupiah(value)

    @override
    def value(self) -> Any:
        return self._empty if self._value is None else self._value

    def words(self) -> str:
        return rupiah_terbilang(self._value) if isinstance(self._value, int) else ""


class NumberEditor(ReadingEditor):
    sentence = "Angka belum terbaca; tulis misalnya 12 atau 12,5."

    def __init__(self, empty: float | None = None) -> None:
        super().__init__()
        self._empty = empty

    @override
    def read(self, text: str) -> float:
        return baca.read_number(text)

    @override
    def written(self, value: float) -> str:
        return angka(value)

    @override
    def value(self) -> Any:
        return self._empty if self._value is None else self._value


class WholeEditor(ReadingEditor):
    """A whole number within bounds, such as a year or a count of people."""

    def __init__(self, low: int, high: int, empty: int | None = None) -> None:
        super().__init__()
        self._low, self._high, self._empty = low, high, empty
        self.sentence = f"Isi angka bulat antara {low} dan {high}."

    @override
    def read(self, text: str) -> int:
        digits = text.replace(".", "")
        if not digits.isdecimal() or not self._low <= int(digits) <= self._high:
            raise ValueError(text)
        return int(digits)

    @override
    def written(self, value: int) -> str:
        return str(value)

    @override
    def value(self) -> Any:
        return self._empty if self._value is None else self._value


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
