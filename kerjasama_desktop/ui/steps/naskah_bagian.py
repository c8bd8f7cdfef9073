"""The parts of the text: a list at the left, title and text of the chosen part at the right."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from kerjasama_desktop.domain.naskah import WAJIB, Bagian, Klausul
from kerjasama_desktop.domain.penomoran import printed
from kerjasama_desktop.domain.penyesuaian import Penyesuaian, follow
from kerjasama_desktop.domain.text import clean_text
from kerjasama_desktop.ui.steps.naskah_part import Part, count_words
from kerjasama_desktop.ui.widgets.editors import LongEditor, TextEditor
from kerjasama_desktop.ui.widgets.message_bar import MessageBar
from kerjasama_desktop.ui.widgets.parts import button, label, row

_HINT = "Ketik (1) untuk ayat, a. untuk huruf, 1. untuk angka. Baris kosong memulai Pasal baru."

_AWAY = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
"""Reasons for losing the focus after which the person comes back to the same place."""


class PartsEditor(QWidget):
    """Every part is listed; typing in one marks it as changed by the person.

    References follow when the text is left: until then `_settled` is the text they were right in.
    """

    edited = Signal()
    followed = Signal(str)
    """References were rewritten; what to tell."""
    original_asked = Signal(object)
    """The part whose library text is wanted back."""
    comparison_asked = Signal(object)
    """The part to be shown beside the library's text."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[Part] = []
        self._current = -1
        self._bkad = True
        self._fixed = False
        self._settled: list[Klausul] = []
        self._unfollowed: list[Part] = []
        self.list = self._build_list()
        self.title = TextEditor(max_length=200)
        self.text = LongEditor(6)
        self.text.setMaximumHeight(16_777_215)
        self.title.edited.connect(self._on_edited)
        self.text.edited.connect(self._on_edited)
        self.text.installEventFilter(self)
        self.count = label("", "help")
        self.messages = MessageBar()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 8, 0, 0)
        line.setSpacing(14)
        line.addWidget(self.list)
        line.addLayout(self._build_editor(), 1)

    def _build_list(self) -> QListWidget:
        parts = QListWidget()
        parts.setFixedWidth(212)
        parts.setAccessibleName("Bagian naskah")
        parts.setTextElideMode(Qt.TextElideMode.ElideRight)
        parts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        parts.currentRowChanged.connect(self._on_row_changed)
        return parts

    def _build_editor(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight)
        for caption, editor in (("Judul bagian", self.title), ("Isi", self.text)):
            above = label(caption, "label", wrap=False)
            above.setBuddy(editor)
            editor.setAccessibleName(caption)
            beside = [above, self.count] if editor is self.text else [above]
            column.addWidget(row(*beside, stretch_last=True))
        column.insertWidget(1, self.title)
        column.addWidget(label(_HINT, "help"))
        column.addWidget(self.text, 1)
        self.text.setAccessibleDescription(_HINT)
        column.addWidget(self.messages)
        self.compare = button("&Bandingkan", self._on_comparison_asked)
        self.compare.setToolTip("Bandingkan dengan naskah baku")
        self.original = button("Kembalikan ke naskah b&aku", self._on_original_asked)
        self.remove = button("Hapus bagian", self._on_remove)
        column.addWidget(row(self.compare, self.remove))
        column.addWidget(row(self.original))
        return column

    def show_clauses(self, klausul: Sequence[Klausul], *, bkad: bool) -> None:
        """Show these clauses and, empty, the parts that could be added."""
        if self._parts and self._bkad == bkad and self.clauses(klausul) == list(klausul):
            return
        self._bkad = bkad
        self._settled = list(klausul)
        present = {one.bagian for one in klausul}
        missing = [b for b in Bagian if b not in present and (bkad or b is not Bagian.BKAD)]
        parts = [*(Part.of(one) for one in klausul), *(Part(b, None) for b in missing)]
        order = list(Bagian)
        chosen = self._parts[self._current].bagian if self._current >= 0 else order[0]
        self._parts = sorted(parts, key=lambda part: order.index(part.bagian))
        self.messages.hide()
        self._rebuild(chosen)

    def set_fixed(self, *, fixed: bool) -> None:
        """Show a text that may be read only, or one that is written here."""
        self._fixed = fixed
        self.title.setReadOnly(fixed)
        self.text.setReadOnly(fixed)
        self._show_state()

    def _rebuild(self, chosen: Bagian) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for _ in self._parts:
            self.list.addItem(QListWidgetItem())
        for number in range(len(self._parts)):
            self._label_item(number)
        self.list.blockSignals(False)
        row_number = next((n for n, p in enumerate(self._parts) if p.bagian is chosen), 0)
        self.list.setCurrentRow(row_number)
        self._on_row_changed(row_number)

    def clauses(self, on_file: Sequence[Klausul]) -> list[Klausul]:
        """Return the clauses as typed, in the order on file unless one was added."""
        records = [record for part in self._parts if (record := part.record())]
        places = {one.id: place for place, one in enumerate(on_file)}
        if all(record.id in places for record in records):
            records.sort(key=lambda record: places[record.id])
        return records

    def followed_clauses(self) -> Penyesuaian:
        """Return the clauses as typed, their references rewritten."""
        return follow(self._settled, self.clauses(self._settled))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _AWAY:
            self._settle_unless_torn()
        return super().eventFilter(watched, event)

    def _settle_unless_torn(self) -> None:
        """Wait where something was taken out that may yet be put into another part."""
        if not self.followed_clauses().terlepas:
            self.settle()

    def settle(self) -> None:
        """Show the references as they now read, and tell."""
        result = self.followed_clauses()
        self._settled = result.klausul
        if result.kalimat:
            self._unfollowed = [replace(part) for part in self._parts]
            fresh = {one.id: one for one in result.klausul}
            for part in self._parts:
                if part.klausul and part.klausul.id in fresh:
                    part.klausul = fresh[part.klausul.id]
                    part.isi = part.klausul.isi
            self._retype()
            self.followed.emit(result.kalimat)

    def unfollow(self) -> None:
        """Put the references back as they were before they were last rewritten."""
        self._parts = self._unfollowed
        self._settled = self.clauses(self._settled)
        self._retype()
        self.edited.emit()

    def _retype(self) -> None:
        """Write the chosen part's text anew: it can be undone, and the cursor stays."""
        isi = self._parts[self._current].isi
        if clean_text(self.text.toPlainText()) == isi:
            return
        self.text.blockSignals(True)
        cursor = self.text.textCursor()
        place = cursor.position()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(isi)
        cursor.setPosition(min(place, len(isi)))
        self.text.setTextCursor(cursor)
        self.text.blockSignals(False)

    def focus_part(self, bagian: str, item: UUID | None) -> None:
        for number, part in enumerate(self._parts):
            owns = part.klausul is not None and part.klausul.id == item
            if owns or (item is None and part.bagian == bagian):
                self.list.setCurrentRow(number)
        self.text.setFocus()

    def _label_item(self, number: int) -> None:
        part, item = self._parts[number], self.list.item(number)
        needed = part.bagian in WAJIB
        signs = {"kosong": "✕" if needed else "–", "diubah": "✎", "terisi": "✓"}
        name = part.judul or part.bagian.label
        words = f"wajib {'abcdefgh'[WAJIB.index(part.bagian)]}, " if needed else ""
        text = f"{signs[part.mark]} {name}\n     {words}{part.mark}"
        if item.text() != text:
            item.setText(text)
            item.setToolTip(name)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}: {words}{part.mark}")

    def _on_row_changed(self, number: int) -> None:
        if number < 0:
            return
        if number != self._current:
            self._settle_unless_torn()
            self.messages.hide()
        self._current = number
        part = self._parts[number]
        self.title.setPlaceholderText(part.bagian.label)
        self.title.show_value(part.judul)
        self.text.show_value(part.isi)
        self._show_state()

    def _show_state(self) -> None:
        part = self._parts[self._current]
        self.count.setText(f"{count_words(part.isi)}{self._numbers(part)}")
        self.original.setEnabled(part.diubah and not self._fixed)
        self.compare.setEnabled(part.diubah and not self._fixed)
        self.remove.setVisible(part.bagian not in WAJIB)
        present = part.klausul is not None or bool(part.judul or part.isi)
        self.remove.setEnabled(present and not self._fixed)

    def _numbers(self, part: Part) -> str:
        """Return ' (Pasal 12 sampai dengan Pasal 14)', as they will be printed."""
        first = 1
        for clause, pasal in printed(self.clauses(self._settled)):
            if clause is part.klausul and clause.isi:
                last = first + len(pasal) - 1
                return f" (Pasal {first}{f' sampai dengan Pasal {last}' if last > first else ''})"
            first += len(pasal)
        return ""

    def _on_edited(self) -> None:
        if self._current < 0:
            return
        part = self._parts[self._current]
        part.judul, part.isi, part.diubah = self.title.text(), self.text.toPlainText(), True
        self._label_item(self._current)
        self._show_state()
        self.edited.emit()

    def _on_original_asked(self) -> None:
        self.original_asked.emit(self._parts[self._current].bagian)

    def _on_comparison_asked(self) -> None:
        self.comparison_asked.emit(self._parts[self._current].bagian)

    @property
    def chosen(self) -> Klausul | None:
        """The clause in view as typed, if there is one."""
        return self._parts[self._current].record()

    def put_original(self, original: Klausul | None) -> None:
        """Put the library's text of the chosen part back; it can be undone."""
        if original is None:
            self.messages.say("Naskah baku tidak memuat bagian ini.")
            return
        part = self._parts[self._current]
        fresh = replace(part, judul=original.judul, isi=original.isi, diubah=False)
        self._swap(self._current, fresh)
        self._offer_undo("Naskah baku dikembalikan.", part)

    def _on_remove(self) -> None:
        part = self._parts[self._current]
        self._swap(self._current, Part(part.bagian, None))
        self._offer_undo("Bagian ini dihapus.", part)

    def _offer_undo(self, sentence: str, before: Part) -> None:
        number = self._current
        self.messages.say(sentence, "info", "Urungkan", lambda: self._swap(number, before))

    def _swap(self, number: int, part: Part) -> None:
        self._parts[number] = part
        self._label_item(number)
        self._on_row_changed(self._current)
        self.edited.emit()
