"""The new wording: the text in force above, the wanted one below it, what it changes in words."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.domain.ketentuan import Ketentuan
from kerjasama_desktop.domain.naskah import Bagian
from kerjasama_desktop.domain.naskah_berlaku import (
    Bab,
    Naskah,
    amended,
    mark,
    naskah_berlaku,
    write_text,
)
from kerjasama_desktop.domain.perubahan import KlausulBaru, Perubahan
from kerjasama_desktop.domain.perubahan_naskah import butir_perubahan
from kerjasama_desktop.domain.text import clean_text
from kerjasama_desktop.ui.widgets.editors import ChoiceEditor, LongEditor, TextEditor
from kerjasama_desktop.ui.widgets.message_bar import MessageBar
from kerjasama_desktop.ui.widgets.parts import button, clear_layout, label, row

_HINT = (
    "Nomor yang berlaku tidak bergeser; nomor sisipan dan keterangan dihapus disusun sendiri. "
    "Baris kosong memulai Pasal baru."
)


class WordingEditor(QWidget):
    """Edits the KlausulBaru of one change; a part typed as it stands in force has none."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._kerjasama = Kerjasama()
        self._perubahan: Perubahan | None = None
        self._clauses: dict[Bagian, KlausulBaru] = {}
        self._before: Naskah = ()
        self.choice = ChoiceEditor(empty="")
        self.choice.edited.connect(self._show_part)
        self.title = TextEditor(max_length=200)
        self.old, self.text = LongEditor(6), LongEditor(7)
        self.old.setReadOnly(True)
        for editor in (self.title, self.text):
            editor.edited.connect(self._on_edited)
        self.messages = MessageBar()
        self._result = QWidget()
        self._sentences = QVBoxLayout(self._result)
        self._sentences.setContentsMargins(0, 0, 0, 0)
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        heading = QHBoxLayout()
        heading.setSpacing(18)
        heading.addWidget(_field("Bagian", self.choice), 3)
        heading.addWidget(_field("Judul bagian", self.title), 2)
        column.addLayout(heading)
        column.addWidget(_field("Teks yang berlaku", self.old))
        column.addWidget(_field("Teks yang diinginkan", self.text, _HINT))
        self._restore = button("Kembalikan teks yang berlaku", self.restore)
        self._drop = button("Hapus bagian", self.drop)
        column.addWidget(label("Yang berubah", "label"))
        column.addWidget(self._result)
        column.addWidget(self.messages)
        column.addWidget(row(self._restore, self._drop))

    def show_change(
        self, kerjasama: Kerjasama, perubahan: Perubahan, clauses: list[KlausulBaru]
    ) -> None:
        """Show a change of a cooperation whose other changes are as they are now."""
        another = self._perubahan is None or self._perubahan.id != perubahan.id
        self._kerjasama, self._perubahan = kerjasama, perubahan
        self._clauses = {clause.bagian: clause for clause in clauses}
        self._before = naskah_berlaku(kerjasama, perubahan)
        if another:
            self.messages.hide()
        self._offer_parts(self._first() if another else self.choice.value())
        self._show_part()

    def clauses(self) -> list[KlausulBaru]:
        return list(self._clauses.values())

    def focus_part(self, bagian: Bagian | None) -> QWidget:
        if bagian is not None:
            self.choice.show_value(bagian)
            self._show_part()
        self.text.setFocus()
        return self.text

    def _first(self) -> Bagian | None:
        parts = [*self._clauses, *(bab.bagian for bab in self._before if not bab.dihapus)]
        return next(iter(parts), None)

    def _offer_parts(self, chosen: Bagian | None) -> None:
        present = {bab.bagian: bab for bab in self._before if not bab.dihapus}
        order = [*present, *(b for b in Bagian if b not in present)]
        self.choice.set_options([(b, self._name(b, present.get(b))) for b in order])
        self.choice.show_value(chosen)

    def _name(self, bagian: Bagian, bab: Bab | None) -> str:
        sign = "✎ " if bagian in self._clauses else ""
        if bab is None:
            return f"{sign}{bagian.label} (bagian baru)"
        heading = f"{bab.sebutan} " if self._kerjasama.antar_desa else ""
        return f"{sign}{heading}{bab.judul}"

    @property
    def _bab(self) -> Bab | None:
        wanted = self.choice.value()
        found = (bab for bab in self._before if bab.bagian is wanted and not bab.dihapus)
        return next(found, None)

    def _show_part(self) -> None:
        bab, clause = self._bab, self._clauses.get(self.choice.value())
        self.old.setPlainText("\n\n".join(_articles(bab)) if bab else "")
        self.old.setPlaceholderText("Bagian ini belum ada dalam naskah yang berlaku.")
        self.title.setPlaceholderText(self.choice.value().label if self.choice.value() else "")
        self.title.show_value(clause.judul if clause else bab.judul if bab else "")
        self.text.show_value(clause.isi if clause else write_text(bab) if bab else "")
        self._show_result()

    def _on_edited(self) -> None:
        self.messages.hide()
        self._take()
        self._show_result()
        self.edited.emit()

    def _take(self) -> None:
        """Keep what is typed where it differs from the text in force."""
        bagian, bab = self.choice.value(), self._bab
        if bagian is None or self._perubahan is None:
            return
        judul, isi = clean_text(self.title.text()), clean_text(self.text.toPlainText())
        if (judul, isi) == ((bab.judul, clean_text(write_text(bab))) if bab else ("", "")):
            self._clauses.pop(bagian, None)
            return
        known = self._clauses.get(bagian)
        clause = KlausulBaru(perubahan_id=self._perubahan.id, bagian=bagian, judul=judul, isi=isi)
        if known:
            clause.id = known.id
        self._clauses[bagian] = clause

    def _show_result(self) -> None:
        bab = self._bab
        self._restore.setEnabled(self.choice.value() in self._clauses)
        self._drop.setEnabled(bab is not None and bool(self.text.toPlainText().strip()))
        number = self.choice.currentIndex()
        if number >= 0:
            self.choice.setItemText(number, self._name(self.choice.value(), bab))
        clear_layout(self._sentences)
        found = self.sentences()
        for place, sentence in enumerate(found, 1):
            self._sentences.addWidget(label(f"{place}. {sentence}" if len(found) > 1 else sentence))
        if not found:
            words = "Belum ada yang berubah. Ubah teks yang diinginkan di atas."
            self._sentences.addWidget(label(words, "muted"))

    def sentences(self) -> list[str]:
        """Return what this change says it changes, in all its parts."""
        if self._perubahan is None:
            return []
        now = self._kerjasama.model_copy(update={"klausul_baru": self.clauses()})
        after = amended(now, self._before, self._perubahan)
        items = butir_perubahan(self._before, after, ber_bab=now.antar_desa)
        return [item.kalimat for item in items]

    def restore(self) -> None:
        """Give the chosen part up as it stands in force; it can be undone."""
        self._swap(None, "Teks yang berlaku dikembalikan.")

    def drop(self) -> None:
        """Want the chosen part dropped as a whole; it can be undone."""
        bab = self._bab
        if bab is not None and self._perubahan is not None:
            clause = KlausulBaru(
                perubahan_id=self._perubahan.id, bagian=bab.bagian, judul=bab.judul
            )
            self._swap(clause, "Bagian ini dihapus oleh perubahan ini.")

    def _swap(self, clause: KlausulBaru | None, sentence: str) -> None:
        bagian: Bagian = self.choice.value()
        before = self._clauses.get(bagian)
        self._put(bagian, clause)
        self.messages.say(sentence, "info", "Urungkan", lambda: self._put(bagian, before))

    def _put(self, bagian: Bagian, clause: KlausulBaru | None) -> None:
        if clause:
            self._clauses[bagian] = clause
        else:
            self._clauses.pop(bagian, None)
        self.choice.show_value(bagian)
        self._show_part()
        self.edited.emit()


def _field(caption: str, editor: QWidget, help_text: str = "") -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(3)
    above = label(caption, "label", wrap=False)
    above.setBuddy(editor)
    editor.setAccessibleName(caption)
    editor.setAccessibleDescription(help_text)
    column.addWidget(above)
    if help_text:
        column.addWidget(label(help_text, "help"))
    column.addWidget(editor)
    return holder


def _articles(bab: Bab) -> Iterator[str]:
    """Give the articles of a part as they stand in force, with their numbers."""
    for pasal in bab.pasal:
        yield "\n".join([pasal.sebutan, *(["Dihapus."] if pasal.dihapus else _lines(pasal))])


def _lines(ketentuan: Ketentuan, depth: int = 0) -> Iterator[str]:
    for one in ketentuan.isi:
        words = "Dihapus." if one.dihapus else one.teks
        yield f"{'    ' * depth}{mark(one)} {words}".rstrip()
        yield from _lines(one, depth + 1)
