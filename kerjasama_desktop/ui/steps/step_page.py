"""What all steps of a cooperation share: sections in a scrolling column, show, draft, focus."""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Finding
from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.domain.records import Record
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.widgets.form import Form
from kerjasama_desktop.ui.widgets.parts import label, scrolling, titled_card
from kerjasama_desktop.ui.widgets.rows_table import RowsTable
from kerjasama_desktop.ui.widgets.tab_keys import TabKeys, show_first_tabs
from kerjasama_desktop.ui.widgets.tab_order import stops


class StepPage(QWidget):
    """Shows a case and writes what was typed into its cooperation; decides nothing.

    `_bound` pairs a form with the attribute of Kerjasama it edits ('' for Kerjasama itself);
    `_tables` pairs a table with the list it edits. A page with more to show overrides
    `show_case` and `write_to` and calls them.
    """

    edited = Signal()
    """Something shown was changed; the workspace saves soon."""
    reload_asked = Signal()
    """Something beside the cooperation was changed on file; the workspace reads it again."""

    def __init__(self, office: Office, title: str, lead: str) -> None:
        super().__init__()
        self.office = office
        self._bound: list[tuple[str, Form]] = []
        self._tables: dict[str, RowsTable] = {}
        self._shown: UUID | None = None
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(20, 16, 20, 20)
        self._column.setSpacing(12)
        self._title = label(title, "heading")
        self._column.addWidget(self._title)
        self._column.addWidget(label(lead, "muted"))
        self._area = scrolling(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)
        TabKeys(self)

    def add_section(self, heading: str, *widgets: QWidget, help_text: str = "") -> QWidget:
        """Add a card with a heading; return it so that it can be hidden."""
        frame = titled_card(heading, *widgets, help_text=help_text)
        self._column.addWidget(frame)
        return frame

    def finish(self) -> None:
        """Push the sections to the top; called once by a page when it has built them."""
        self._column.addStretch(1)

    def bind_form(self, attribute: str, form: Form) -> Form:
        self._bound.append((attribute, form))
        form.edited.connect(self.edited)
        return form

    def bind_table(self, attribute: str, table: RowsTable) -> RowsTable:
        self._tables[attribute] = table
        table.edited.connect(self.edited)
        return table

    def show_case(self, case: Berkas) -> None:
        if case.kerjasama.id != self._shown:
            if self._shown is not None:
                show_first_tabs(self)
            self._shown = case.kerjasama.id
            for table in self.findChildren(RowsTable):
                table.forget()
        for attribute, form in self._bound:
            form.show_record(_target(case.kerjasama, attribute))
        for attribute, table in self._tables.items():
            table.show_records(getattr(case.kerjasama, attribute))

    def write_to(self, kerjasama: Kerjasama) -> None:
        for attribute, form in self._bound:
            form.write_to(_target(kerjasama, attribute))
        for attribute, table in self._tables.items():
            setattr(kerjasama, attribute, table.records())

    def settle(self) -> None:
        """Draw the consequences of what was typed; called before the page is left."""

    def mark(self, findings: Iterable[Finding]) -> None:
        """Show findings beside the fields they name ('judul', 'rencana.tujuan')."""
        sentences = {f.field: f.message for f in findings}
        for attribute, form in self._bound:
            prefix = f"{attribute}." if attribute else ""
            form.mark(
                {
                    field.removeprefix(prefix): text
                    for field, text in sentences.items()
                    if field.startswith(prefix)
                }
            )

    def focus_first(self) -> None:
        """Show the head of the page, and put the cursor where a person who uses keys begins."""
        self._area.to_top()
        for first in stops(self)[:1]:
            first.setFocus()

    def focus_field(self, field: str, item: UUID | None = None) -> None:
        """Bring the field into view and put the cursor there."""
        head, _, tail = field.partition(".")
        for attribute, form in self._bound:
            name = tail if attribute == head and tail else field
            if form.focus_field(name):
                self._area.ensureWidgetVisible(form.editor(name), 50, 120)
                return
        table = self._tables.get(head)
        if table:
            table.select(item)
            self._area.ensureWidgetVisible(table, 50, 80)


def _target(kerjasama: Kerjasama, attribute: str) -> Record:
    target: Record = getattr(kerjasama, attribute) if attribute else kerjasama
    return target
