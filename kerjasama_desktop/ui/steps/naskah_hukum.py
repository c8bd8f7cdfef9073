"""Mengingat: the table of legal bases, chosen from the register or written by hand."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kutipan import cited, in_order, inserted, item_for
from kerjasama_desktop.domain.naskah import DasarHukum
from kerjasama_desktop.domain.penyusunan import topic_law
from kerjasama_desktop.domain.perbaikan_dasar import with_items
from kerjasama_desktop.domain.regulasi import Register, Regulasi, in_citation_order
from kerjasama_desktop.domain.rules.common import document_day
from kerjasama_desktop.domain.terbilang import tanggal
from kerjasama_desktop.domain.text import search_key
from kerjasama_desktop.ui.widgets.editors import LongEditor, TextEditor
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.parts import at_right, button, label
from kerjasama_desktop.ui.widgets.rows_model import Column
from kerjasama_desktop.ui.widgets.rows_table import RowsTable

_KEY = Qt.ItemDataRole.UserRole


def status_words(regulasi: Regulasi, day: date) -> str:
    """Say whether it is in force on the day, and whether our entry was checked."""
    if regulasi.is_revoked(day):
        return "Dicabut"
    if not regulasi.in_force(day):
        return f"Berlaku {tanggal(regulasi.berlaku)}"
    return "Berlaku" if regulasi.terverifikasi else "Perlu verifikasi"


class LawDialog(QDialog):
    """Search the register and pick, or write a citation; written words win over the pick."""

    def __init__(
        self, parent: QWidget, title: str, dasar: DasarHukum, register: Register, day: date
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._dasar, self._register, self._day = dasar, register, day
        self.search = TextEditor("misalnya 96/2017 atau keuangan desa")
        self.search.textChanged.connect(self._fill)
        self.list = self._build_list()
        self.own = LongEditor(3, "misalnya Peraturan Desa Boddie Nomor 2 Tahun 2019 tentang …")
        self.own.show_value(dasar.teks)
        self._problem = label("", "error")
        self._problem.hide()
        self._lay_out(title)
        self._fill()
        self.resize(700, 600)

    def _build_list(self) -> QListWidget:
        found = QListWidget()
        found.setWordWrap(True)
        found.setResizeMode(QListWidget.ResizeMode.Adjust)
        found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        found.setAlternatingRowColors(True)
        found.itemDoubleClicked.connect(lambda _: self.accept())
        return found

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.addWidget(label(title, "heading"))
        for caption, editor in (
            ("Cari dalam daftar peraturan", self.search),
            ("Peraturan", self.list),
            ("Atau tulis sendiri kutipannya; bila diisi, tulisan inilah yang dicetak", self.own),
        ):
            above = label(caption, "label")
            above.setBuddy(editor)
            editor.setAccessibleName(caption)
            column.addWidget(above)
            column.addWidget(editor, 1 if editor is self.list else 0)
        column.addWidget(self._problem)
        save = button("&Simpan", self.accept, "primary")
        save.setDefault(True)
        column.addLayout(at_right(button("Batal", self.reject), save))

    def _fill(self) -> None:
        """List what matches; of a search, the first one in force is chosen."""
        words = search_key(self.search.text()).split()
        self.list.clear()
        for regulasi in in_citation_order(self._register.values()):
            key = f" {search_key(f'{regulasi.nama} {regulasi.sebutan}')}"
            if not all(f" {word}" in key for word in words):
                continue
            item = QListWidgetItem(f"{regulasi.nama}\n{status_words(regulasi, self._day)}")
            item.setData(_KEY, regulasi.id)
            self.list.addItem(item)
            proposed = words and self.list.currentItem() is None and regulasi.in_force(self._day)
            if proposed or regulasi.id == self._dasar.regulasi_id:
                self.list.setCurrentItem(item)

    @override
    def accept(self) -> None:
        chosen = self.list.currentItem()
        own = " ".join(self.own.toPlainText().split())
        if not own and chosen is None:
            self._problem.setText("Pilih satu peraturan, atau tulis sendiri kutipannya.")
            self._problem.show()
            return
        if not own and chosen is not None:
            picked = item_for(self._register[chosen.data(_KEY)], self._day)
            self._dasar.regulasi_id, own = picked.regulasi_id, picked.teks
        elif own != self._dasar.teks:
            self._dasar.regulasi_id = ""
        self._dasar.teks = own
        super().accept()


class LawTable(RowsTable):
    """Items of Mengingat as they read on the day of signing, with whether they are in force."""

    def __init__(self) -> None:
        self._case: Berkas | None = None
        self._register = Register()
        self._day = date.min
        super().__init__(
            "peraturan",
            [Column("Kutipan", self._citation, 1), Column("Status", self._status, 0)],
            DasarHukum,
            lambda: Form([FormField("teks", "Kutipan", LongEditor())]),
            empty="Belum ada dasar hukum. Susun naskah, atau tambahkan peraturan dari daftar.",
            ordered=True,
        )

    def show_case(self, case: Berkas) -> None:
        self._case = case
        self._register, self._day = case.register, document_day(case)
        self.show_records(case.kerjasama.dasar_hukum)
        self.model.reread()

    @override
    def ask(self, title: str, record: Any, *, more: bool) -> tuple[bool, bool]:
        dialog = LawDialog(self, title, record, self._register, self._day)
        return bool(dialog.exec()), False

    def sort(self) -> None:
        """Order by rank, year and number; what is no regulation stays last."""
        before = self.records()
        after = in_order(before, self._register)
        if after == before:
            self.messages.say("Urutannya sudah sesuai.", "good")
            return
        self.take_over(after, "Peraturan diurutkan.")

    def add_topic(self) -> None:
        """Add the law on what the cooperation is about, each in its place."""
        items = self.records()
        case = with_items(self._case, items) if self._case else None
        if case is None or case.kerjasama.topik is None:
            self.messages.say("Pilih dulu topik kerja sama pada langkah Para pihak.")
            return
        found = topic_law(case)
        topic = case.kerjasama.topik.label
        if not found:
            self.messages.say(f"Tidak ada peraturan lain mengenai {topic} dalam daftar.")
            return
        for regulasi in found:
            items = inserted(items, regulasi, self._register, self._day)
        self.take_over(
            items,
            f"{len(found)} peraturan mengenai {topic} ditambahkan. Pertahankan hanya yang memberi "
            "kewenangan atau memerintahkan pengaturan ini.",
        )

    def take_over(self, records: Sequence[DasarHukum], sentence: str) -> None:
        """Show these items instead, and say so; it can be undone."""
        self._remember()
        self.model.show(records)
        self.messages.say(sentence, "good", "Urungkan", self.undo)
        self._changed()

    def _citation(self, dasar: DasarHukum) -> str:
        regulasi = self._register.get(dasar.regulasi_id)
        return dasar.teks or (regulasi.citation(self._day) if regulasi else "–")

    def _status(self, dasar: DasarHukum) -> str:
        regulasi = cited(dasar, self._register)
        return status_words(regulasi, self._day) if regulasi else "Ditulis sendiri"
