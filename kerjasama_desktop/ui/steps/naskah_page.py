"""Step 6, Naskah: the text of the Peraturan Bersama or Perjanjian Bersama."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from kerjasama_desktop.domain import penyusunan
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.domain.naskah import Bagian, DasarHukum, Klausul
from kerjasama_desktop.domain.naskah_berlaku import urutan_perubahan
from kerjasama_desktop.domain.text import join_words
from kerjasama_desktop.services import cooperation
from kerjasama_desktop.services.library import clause_library
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.steps.naskah_bagian import PartsEditor
from kerjasama_desktop.ui.steps.naskah_banding import ComparisonDialog
from kerjasama_desktop.ui.steps.naskah_hukum import LawTable
from kerjasama_desktop.ui.steps.naskah_nomor import PartyNumbers
from kerjasama_desktop.ui.steps.naskah_perbaikan import CureList
from kerjasama_desktop.ui.steps.step_page import StepPage
from kerjasama_desktop.ui.widgets.current_tabs import CurrentTabs
from kerjasama_desktop.ui.widgets.editors import LongEditor, TextEditor
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.message_bar import MessageBar
from kerjasama_desktop.ui.widgets.parts import button, label, row
from kerjasama_desktop.ui.widgets.reading_editors import DateEditor

_ELSEWHERE = {
    "pihak.hak": "Hak dan kewajiban setiap pihak diisi pada langkah Rencana.",
    "pihak.kewajiban": "Hak dan kewajiban setiap pihak diisi pada langkah Rencana.",
    "mitra.hak": "Hak dan kewajiban mitra diisi pada langkah Rencana.",
    "mitra.kewajiban": "Hak dan kewajiban mitra diisi pada langkah Rencana.",
}

Kept = tuple[list[Klausul], str, str, list[DasarHukum]]
"""Clauses, Menimbang, Memperhatikan and Mengingat, to be put back by Urungkan."""


class NaskahPage(StepPage):
    def __init__(self, office: Office) -> None:
        super().__init__(office, "Naskah", "Susun naskah dari data, lalu sesuaikan kalimatnya.")
        self._case: Berkas | None = None
        self.messages = MessageBar()
        self._state = label("")
        self._compose_button = button("&Susun naskah", self.compose, "primary")
        self.add_section("", row(self._compose_button, self._state, stretch_last=True))
        self._column.addWidget(self.messages)
        self.tabs = CurrentTabs()
        self._column.addWidget(self.tabs, 1)
        self._build_parts()
        self._build_considerations()
        self._build_laws()
        self._build_numbers()

    def _build_parts(self) -> None:
        self.parts = PartsEditor()
        self.parts.edited.connect(self.edited)
        self.parts.followed.connect(self._on_followed)
        self.parts.original_asked.connect(self._on_original_asked)
        self.parts.comparison_asked.connect(self._on_comparison_asked)
        self.tabs.addTab(self.parts, "Isi naskah")

    def _build_considerations(self) -> None:
        self._grounds = LongEditor(7, "bahwa …;"), LongEditor(3)
        self._considerations = self.bind_form("", _considerations_form(*self._grounds))
        self._again = button("Susun &ulang dari data", self.compose_preamble)
        self._add_tab("Menimbang", self._considerations, row(self._again))

    def _build_laws(self) -> None:
        self.laws = LawTable()
        self.bind_table("dasar_hukum", self.laws)
        self._law_day = label("", "help")
        self._sort = button("Ur&utkan menurut tingkatan", self.laws.sort)
        self._cures = CureList(self.laws)
        self._topic = button("Tambahkan dasar hukum &topik", self.laws.add_topic)
        rows = (self._law_day, self._cures, self.laws, row(self._sort), row(self._topic))
        self._add_tab("Mengingat", *rows)

    def _build_numbers(self) -> None:
        self._numbers = PartyNumbers("nomor", "misalnya 3")
        self._numbers.edited.connect(self.edited)
        self._date = self.bind_form("", _date_form())
        self._date.edited.connect(self._on_date_edited)
        self._add_tab(
            "Nomor dan tanggal",
            label("Nomor naskah tiap pihak", "section"),
            self._numbers,
            self._date,
        )

    def _add_tab(self, title: str, *widgets: QWidget) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        for widget in widgets:
            column.addWidget(widget)
        column.addStretch(1)
        self.tabs.addTab(holder, title)

    @override
    def show_case(self, case: Berkas) -> None:
        if self._case is None or self._case.kerjasama.id != case.kerjasama.id:
            self.messages.hide()
        self._case = case
        kerjasama = case.kerjasama
        self.laws.show_case(case)
        super().show_case(case)
        self._cures.show_case(case)
        self.parts.show_clauses(kerjasama.klausul, bkad=kerjasama.ber_bkad)
        self._numbers.show_case(case)
        self._show_state(case)

    def _show_state(self, case: Berkas) -> None:
        clauses = case.kerjasama.klausul
        kind = "Peraturan Bersama" if case.kerjasama.antar_desa else "Perjanjian Bersama"
        self._compose_button.setText("&Perbarui naskah" if clauses else "&Susun naskah")
        self._state.setText(
            f"{kind}: {len(clauses)} bagian. Perbarui bila data berubah; bagian yang Anda ubah "
            "tetap seperti tulisan Anda."
            if clauses
            else f"{kind} belum disusun. Naskah awal dibuat dari data yang sudah diisi."
        )
        changed, signed = bool(urutan_perubahan(case.kerjasama)), case.kerjasama.ditandatangani
        self._compose_button.setEnabled(not changed and not signed)
        self._hold(fixed=signed)
        if signed:
            self._state.setText(
                f"{kind} ini sudah ditandatangani, sehingga isinya hanya dibaca di sini. Tulis isi "
                "yang baru di langkah Perubahan; untuk membetulkan salah ketik, buka kembali "
                "dokumennya di langkah Dokumen."
            )
        elif changed:
            self._state.setText(
                f"{kind} ini sudah menjadi dasar perubahan, sehingga tidak diperbarui lagi. Tulis "
                "isi yang baru di langkah Perubahan."
            )
        day = case.kerjasama.tanggal_penetapan
        self._law_day.setText(
            "Kutipan dan status menurut hari penandatanganan."
            if day
            else "Kutipan dan status menurut hari ini, karena belum ditandatangani."
        )

    def _on_date_edited(self) -> None:
        """Show at once which law applies on the day that was typed."""
        if self._case is not None:
            self.write_to(self._case.kerjasama)
            self.laws.show_case(self._case)
            self._cures.show_case(self._case)
            self._show_state(self._case)

    def _hold(self, *, fixed: bool) -> None:
        self.parts.set_fixed(fixed=fixed)
        for editor in self._grounds:
            editor.setReadOnly(fixed)
        for widget in (self._again, self._cures, self.laws, self._sort, self._topic):
            widget.setEnabled(not fixed)

    @override
    def write_to(self, kerjasama: Kerjasama) -> None:
        super().write_to(kerjasama)
        clauses = self.parts.followed_clauses().klausul
        if clauses != kerjasama.klausul:
            kerjasama.klausul = clauses
        self._numbers.write_to(kerjasama)

    def compose(self) -> None:
        """Write or renew the clauses; Menimbang and its like only where they are empty."""
        self._composed(self._renew)

    def compose_preamble(self) -> None:
        self._composed(self._renew_preamble)

    def _composed(self, work: Callable[[Berkas], str]) -> None:
        if self._case is None:
            return
        kerjasama = self._case.kerjasama
        self.write_to(kerjasama)
        before = _kept(kerjasama)
        sentence = work(self._case)
        self.show_case(self._case)
        self.messages.say(sentence, "good", "Urungkan", lambda: self._put_back(before))
        self.edited.emit()

    def _renew(self, case: Berkas) -> str:
        kerjasama = case.kerjasama
        _, menimbang, memperhatikan, laws = _kept(kerjasama)
        renewed = cooperation.compose_clauses(case)
        cooperation.compose_preamble(case)
        kerjasama.menimbang = menimbang or kerjasama.menimbang
        if menimbang or laws:
            kerjasama.memperhatikan = memperhatikan
        kerjasama.dasar_hukum = laws or kerjasama.dasar_hukum
        words = f"Naskah disusun: {len(kerjasama.klausul)} bagian."
        if own := [k.judul_tampil for k in kerjasama.klausul if k.diubah]:
            words += f" Yang Anda ubah tetap: {join_words(own)}."
        if menimbang or laws:
            words += " Menimbang, Memperhatikan, dan Mengingat yang sudah ada tidak diubah."
        return f"{words} {renewed.kalimat}".rstrip()

    def _renew_preamble(self, case: Berkas) -> str:
        cooperation.compose_preamble(case)
        return "Menimbang, Memperhatikan, dan Mengingat disusun ulang dari data."

    def _put_back(self, before: Kept) -> None:
        if self._case is None:
            return
        kerjasama = self._case.kerjasama
        kerjasama.klausul, kerjasama.menimbang = before[0], before[1]
        kerjasama.memperhatikan, kerjasama.dasar_hukum = before[2], before[3]
        self.show_case(self._case)
        self.edited.emit()

    @override
    def settle(self) -> None:
        self.parts.settle()

    def _on_followed(self, sentence: str) -> None:
        self.messages.say(sentence, "info", "Urungkan", self.parts.unfollow)

    def _on_original_asked(self, bagian: Bagian) -> None:
        self.parts.put_original(self._original(bagian))

    def _original(self, bagian: Bagian) -> Klausul | None:
        fresh = penyusunan.default_klausul(self._case, clause_library()) if self._case else []
        return next((one for one in fresh if one.bagian is bagian), None)

    def _on_comparison_asked(self, bagian: Bagian) -> None:
        original = self._original(bagian) or Klausul(bagian=bagian)
        own = self.parts.chosen or Klausul(bagian=bagian)
        if ComparisonDialog(self, own, original).exec():
            self._on_original_asked(bagian)

    @override
    def focus_field(self, field: str, item: UUID | None = None) -> None:
        head, _, tail = field.partition(".")
        if field in _ELSEWHERE:
            self.messages.say(_ELSEWHERE[field])
            return
        tabs = {"menimbang": 1, "memperhatikan": 1, "dasar_hukum": 2}
        self.tabs.setCurrentIndex(0 if head == "klausul" else tabs.get(head, 3))
        if head == "klausul":
            self.parts.settle()
            self.parts.focus_part(tail, item)
        elif field in ("pihak.nomor", "mitra.nomor"):
            self._numbers.focus_party(item)
        else:
            super().focus_field(field, item)


def _kept(kerjasama: Kerjasama) -> Kept:
    return (
        list(kerjasama.klausul),
        kerjasama.menimbang,
        kerjasama.memperhatikan,
        list(kerjasama.dasar_hukum),
    )


def _considerations_form(menimbang: LongEditor, memperhatikan: LongEditor) -> Form:
    return Form(
        [
            FormField(
                "menimbang",
                "Menimbang",
                menimbang,
                "Satu baris satu butir; hurufnya diatur sendiri saat dicetak.",
            ),
            FormField(
                "memperhatikan",
                "Memperhatikan",
                memperhatikan,
                "Satu baris satu butir, misalnya berita acara musyawarah. Boleh kosong.",
            ),
        ],
        columns=1,
    )


def _date_form() -> Form:
    return Form(
        [
            FormField(
                "tanggal_penetapan",
                "Tanggal penandatanganan",
                DateEditor(),
                "Kosongkan bila belum ditandatangani.",
            ),
            FormField("tempat_penetapan", "Tempat penandatanganan", TextEditor(max_length=120)),
        ]
    )
