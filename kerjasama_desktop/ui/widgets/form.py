"""A form: labelled editors bound by name to the fields of a record."""

from dataclasses import dataclass
from typing import Any, cast

from pydantic import ValidationError
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from kerjasama_desktop.domain.records import Record
from kerjasama_desktop.ui.widgets.editors import CheckEditor, Editor
from kerjasama_desktop.ui.widgets.parts import label, restyle
from kerjasama_desktop.ui.widgets.reading_editors import MoneyEditor

_UNREADABLE = "Isian ini tidak sesuai; periksa kembali."


@dataclass(frozen=True)
class FormField:
    """`name` is the record's attribute; a wide field takes the whole row."""

    name: str
    label: str
    editor: QWidget
    help: str = ""
    wide: bool = False


class Form(QWidget):
    """Shows a record and writes what was typed back into one; decides nothing."""

    edited = Signal()

    def __init__(self, fields: list[FormField], columns: int = 2) -> None:
        super().__init__()
        self._fields = {field.name: field for field in fields}
        self._errors: dict[str, QLabel] = {}
        self._cells: dict[str, QWidget] = {}
        self._found: dict[str, str] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(10)
        position = 0
        for field in fields:
            if field.wide and position % columns:
                position += columns - position % columns
            span = columns if field.wide else 1
            grid.addWidget(self._cell(field), position // columns, position % columns, 1, span)
            position += span
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        if position < columns:
            grid.setColumnMinimumWidth(columns - 1, 0)

    def _cell(self, field: FormField) -> QWidget:
        cell = self._cells[field.name] = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        if not isinstance(field.editor, CheckEditor):
            caption = label(field.label, "label")
            caption.setBuddy(field.editor)
            column.addWidget(caption)
        if field.help:
            column.addWidget(label(field.help, "help"))
        column.addWidget(field.editor)
        error = label("", "error")
        error.hide()
        self._errors[field.name] = error
        column.addWidget(error)
        column.addStretch(1)
        field.editor.setAccessibleName(field.label)
        field.editor.setAccessibleDescription(field.help)
        self._connect(field, column)
        return cell

    def _connect(self, field: FormField, column: QVBoxLayout) -> None:
        editor = _editor(field)
        editor.edited.connect(self._on_edited)
        if isinstance(field.editor, MoneyEditor):
            words = label("", "help")
            column.insertWidget(column.count() - 1, words)
            money = field.editor
            money.textChanged.connect(lambda: words.setText(money.words()))

    def _on_edited(self) -> None:
        self._show_problems()
        self.edited.emit()

    def field_names(self) -> list[str]:
        return list(self._fields)

    def editor(self, name: str) -> QWidget:
        return self._fields[name].editor

    def show_value(self, name: str, value: Any) -> None:
        """Put a value into a field as if it had been read, without telling anyone."""
        _editor(self._fields[name]).show_value(value)

    def show_record(self, record: Record) -> None:
        for name, field in self._fields.items():
            _editor(field).show_value(getattr(record, name))
        self._show_problems()

    def write_to(self, record: Record) -> None:
        """Put every readable value into the record; what cannot be read stays as it was."""
        for name, field in self._fields.items():
            editor = _editor(field)
            if editor.problem():
                continue
            value: Any = editor.value()
            if getattr(record, name) != value:
                try:
                    setattr(record, name, value)
                except ValidationError:
                    self._show_error(name, _UNREADABLE)

    def problems(self) -> dict[str, str]:
        found = {name: _editor(field).problem() for name, field in self._fields.items()}
        return {name: sentence for name, sentence in found.items() if sentence}

    def mark(self, sentences: dict[str, str]) -> None:
        """Show what the rules say beside the fields they speak of."""
        self._found = {name: text for name, text in sentences.items() if name in self._fields}
        self._show_problems()

    def _show_problems(self) -> None:
        problems = self.problems()
        for name in self._fields:
            self._show_error(name, problems.get(name) or self._found.get(name, ""))

    def _show_error(self, name: str, sentence: str) -> None:
        error, editor = self._errors[name], self._fields[name].editor
        error.setText(sentence)
        error.setVisible(bool(sentence))
        if bool(editor.property("wrong")) != bool(sentence):
            editor.setProperty("wrong", bool(sentence))
            restyle(editor)

    def show_field(self, name: str, shown: bool) -> None:
        self._cells[name].setVisible(shown)

    def focus_field(self, name: str) -> bool:
        if name not in self._fields:
            return False
        self._fields[name].editor.setFocus()
        return True


def _editor(field: FormField) -> Editor:
    return cast("Editor", field.editor)
