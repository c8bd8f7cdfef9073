"""Parts shared by the pages with many sections: tabs, tables with an owner, choice of a party."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget
from typing_extensions import override

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.records import Record
from kerjasama_desktop.ui.widgets.editors import ChoiceEditor, LongEditor
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.rows_table import RowsTable


class SectionTabs(QTabBar):
    """Shows one group of sections at a time; the page is only as tall as that group."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._groups: list[QWidget] = []
        self.currentChanged.connect(self._on_current_changed)

    def add(self, title: str, *sections: QWidget) -> QWidget:
        """Gather the sections under a tab; return what holds them, to be laid out below."""
        group = QWidget()
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for section in sections:
            column.addWidget(section)
        if self._groups:
            group.hide()
        self._groups.append(group)
        self.addTab(title)
        return group

    def reveal(self, widget: QWidget) -> None:
        """Show the group in which the widget stands, laid out so that it can be scrolled to."""
        for number, group in enumerate(self._groups):
            if group.isAncestorOf(widget):
                self.setCurrentIndex(number)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def _on_current_changed(self, current: int) -> None:
        for number, group in enumerate(self._groups):
            if group.parentWidget():
                group.setVisible(number == current)


class OwnedTable(RowsTable):
    """Rows of one owner; undo never reaches back to the rows of another owner."""

    _owner: UUID | None = None

    def show_of(self, owner: UUID, records: Sequence[Record]) -> None:
        if owner != self._owner:
            self._owner = owner
            self.forget()
        self.show_records(records)

    @override
    def select(self, item: UUID | None) -> None:
        """Choose the record; where it is not in the list, lead to Tambah."""
        super().select(item)
        if item not in {record.id for record in self.records()} and not self._fixed:
            self.add_button.setFocus()


class PartyForm(Form):
    """A form whose choice `pihak_id` offers villages and partners; mitra_id follows from it."""

    def __init__(self, fields: list[FormField], case: Berkas) -> None:
        self._partners = {mitra.id for mitra in case.kerjasama.mitra}
        super().__init__(fields)

    @override
    def show_record(self, record: Record) -> None:
        super().show_record(record)
        partner = getattr(record, "mitra_id", None)
        editor = self.editor("pihak_id")
        if partner and isinstance(editor, ChoiceEditor):
            editor.show_value(partner)

    @override
    def write_to(self, record: Record) -> None:
        super().write_to(record)
        chosen = getattr(record, "pihak_id", None)
        partner = chosen if chosen in self._partners else None
        for name, value in (("mitra_id", partner), ("pihak_id", None if partner else chosen)):
            setattr(record, name, value)


def parties(case: Berkas) -> list[tuple[UUID, str]]:
    """Villages in the order of their codes, then partners, each with its name."""
    villages = [(p.id, case.desa_of(p).nama_lengkap) for p in case.pihak]
    return villages + [(m.id, m.nama or "Pihak ketiga") for m in case.kerjasama.mitra]


def party_choice(case: Berkas) -> ChoiceEditor:
    editor = ChoiceEditor()
    editor.set_options(parties(case))
    return editor


def lines_editor(lines: int, placeholder: str = "") -> LongEditor:
    """A long text that takes no more room than its lines."""
    editor = LongEditor(lines, placeholder)
    editor.ensurePolished()
    editor.setFixedHeight(editor.fontMetrics().lineSpacing() * lines + 28)
    return editor


def put_fields(shown: Iterable[Record], kept: Iterable[Record], names: Iterable[str]) -> None:
    """Carry the named fields from what was shown to the record kept under the same id."""
    found = {record.id: record for record in shown}
    fields = list(names)
    for record in kept:
        source = found.get(record.id)
        for name in fields if source else ():
            value = getattr(source, name)
            if getattr(record, name) != value:
                setattr(record, name, value)
