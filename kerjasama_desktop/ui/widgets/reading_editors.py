"""Editors whose text is read into a value: dates, money, numbers."""

from datetime import date
from typing import Any

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QAction, QFocusEvent
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QMenu, QWidgetAction
from typing_extensions import override

from kerjasama_desktop.domain import baca
from kerjasama_desktop.domain.terbilang import angka, rupiah, rupiah_terbilang, tanggal
from kerjasama_desktop.ui.icons import icon

_LONG = 10_000


class ReadingEditor(QLineEdit):
    """A line whose text is read into a value; what cannot be read stays and is explained."""

    edited = Signal()
    sentence = ""

    def __init__(self, placeholder: str = "", empty: Any = None) -> None:
        """`empty` is the value while nothing is written."""
        super().__init__()
        self.setPlaceholderText(placeholder)
        self._empty = empty
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
        return self._empty if self._value is None else self._value

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
        super().__init__("misalnya 25.000.000", empty)

    @override
    def read(self, text: str) -> int:
        return baca.read_rupiah(text)

    @override
    def written(self, value: int) -> str:
        return rupiah(value)

    def words(self) -> str:
        return rupiah_terbilang(self._value) if isinstance(self._value, int) else ""


class NumberEditor(ReadingEditor):
    sentence = "Angka belum terbaca; tulis misalnya 12 atau 12,5."

    def __init__(self, empty: float | None = None) -> None:
        super().__init__(empty=empty)

    @override
    def read(self, text: str) -> float:
        return baca.read_number(text)

    @override
    def written(self, value: float) -> str:
        return angka(value)


class WholeEditor(ReadingEditor):
    """A whole number within bounds, such as a year or a count of people."""

    def __init__(self, low: int, high: int, empty: int | None = None) -> None:
        super().__init__(empty=empty)
        self._low, self._high = low, high
        self.sentence = f"Isi angka bulat antara {_whole(low)} dan {_whole(high)}."

    @override
    def read(self, text: str) -> int:
        digits = text.replace(".", "")
        if not digits.isdecimal() or not self._low <= int(digits) <= self._high:
            raise ValueError(text)
        return int(digits)

    @override
    def written(self, value: int) -> str:
        return _whole(value)


def _whole(value: int) -> str:
    """Write thousands with dots, but not a year."""
    return angka(value) if value >= _LONG else str(value)
