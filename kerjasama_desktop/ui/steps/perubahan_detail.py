"""The chosen change, edited below the table: deliberation, new wording, state, instrument."""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Finding
from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.domain.penyusunan_perubahan import default_menimbang
from kerjasama_desktop.domain.perubahan import JenisPerubahan, Perubahan
from kerjasama_desktop.domain.perubahan_berlaku import instrumen
from kerjasama_desktop.ui.steps import perubahan_forms as forms
from kerjasama_desktop.ui.steps.perubahan_catatan import Catatan
from kerjasama_desktop.ui.steps.perubahan_isi import WordingEditor
from kerjasama_desktop.ui.steps.perubahan_nomor import NumbersTable
from kerjasama_desktop.ui.steps.rencana_parts import SectionTabs
from kerjasama_desktop.ui.widgets.form import Form
from kerjasama_desktop.ui.widgets.message_bar import MessageBar
from kerjasama_desktop.ui.widgets.parts import button, label, row

_STATE = {JenisPerubahan.PENUNDAAN, JenisPerubahan.PENGAKHIRAN}
_DELIBERATION, _WORDING, _AFFAIRS, _INSTRUMENT = range(4)


class ChangeDetail(QWidget):
    """Writes what is typed into the row it shows at once, and says so with `edited`."""

    edited = Signal()

    _case: Berkas
    _row: Catatan

    def __init__(self) -> None:
        super().__init__()
        self._deliberations = {jenis: forms.deliberation_form(jenis) for jenis in JenisPerubahan}
        self._affairs, self._grounds = forms.state_form(), forms.grounds_form()
        self._signing = forms.signing_form()
        self.wording, self.numbers = WordingEditor(), NumbersTable()
        self.messages = MessageBar()
        self._title = label("", "section")
        self._tabs = SectionTabs("Bagian perubahan")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._title)
        self._column.addWidget(self._tabs)
        compose = button("Susun Menimbang dari &data", self.compose)
        self._add_tab("Musyawarah", *self._deliberations.values())
        self._add_tab("Isi baru", self.wording)
        self._add_tab("Keadaan", self._affairs)
        self._add_tab(
            "Penetapan",
            self._grounds,
            row(compose),
            self.messages,
            self._signing,
            label("Nomor setiap pihak", "label"),
            self.numbers,
        )
        for form in (*self._deliberations.values(), self._affairs, self._grounds, self._signing):
            form.edited.connect(self._on_edited)
        self.wording.edited.connect(self._on_edited)
        self.numbers.edited.connect(self._on_edited)

    def _add_tab(self, title: str, *parts: QWidget) -> None:
        self._column.addWidget(self._tabs.add(title, *parts))

    @property
    def title(self) -> str:
        return self._title.text()

    @property
    def _forms(self) -> list[Form]:
        own = self._deliberations[self._row.perubahan.jenis]
        return [own, self._affairs, self._grounds, self._signing]

    def show_row(self, case: Berkas, now: Kerjasama, shown: Catatan) -> None:
        """Show a row; `now` is the cooperation with all rows as they are typed."""
        self._case, self._row = case, shown
        perubahan = shown.perubahan
        self._title.setText(perubahan.jenis.label)
        for jenis, form in self._deliberations.items():
            form.setVisible(jenis is perubahan.jenis)
        for form in self._forms:
            form.show_record(perubahan)
        self._affairs.show_field("arsip", perubahan.jenis is JenisPerubahan.PENGAKHIRAN)
        self.wording.show_change(now, perubahan, shown.klausul)
        self.numbers.show_change(case, perubahan, shown.nomor)
        self._fit(perubahan)

    def _fit(self, perubahan: Perubahan) -> None:
        """Offer the tabs that belong to this kind."""
        shown = {
            _DELIBERATION: True,
            _WORDING: perubahan.jenis is JenisPerubahan.PERUBAHAN,
            _AFFAIRS: perubahan.jenis in _STATE,
            _INSTRUMENT: bool(instrumen(self._case.kerjasama, perubahan)),
        }
        for number, visible in shown.items():
            self._tabs.setTabVisible(number, visible)

    def _on_edited(self) -> None:
        perubahan = self._row.perubahan
        for form in self._forms:
            form.write_to(perubahan)
        self._row.klausul = self.wording.clauses()
        self._row.nomor = self.numbers.entries(self._row.nomor)
        self._fit(perubahan)
        self.edited.emit()

    def compose(self) -> None:
        """Write the grounds from what was noted, to be changed; it can be undone."""
        before = self._row.perubahan.menimbang
        self._put_grounds("\n".join(default_menimbang(self._case, self._row.perubahan)))
        self.messages.say(
            "Menimbang disusun dari alasan dan berita acara.",
            "good",
            "Urungkan",
            lambda: self._put_grounds(before),
        )

    def _put_grounds(self, text: str) -> None:
        self._grounds.show_value("menimbang", text)
        self._on_edited()

    def mark(self, findings: Iterable[Finding]) -> None:
        """Show beside its fields what the rules say of this change."""
        prefix = "perubahan."
        own = [f for f in findings if f.item == self._row.id and f.field.startswith(prefix)]
        for form in self._forms:
            form.mark({f.field.removeprefix(prefix): f.message for f in own})

    def focus_field(self, field: str, item: UUID | None = None) -> QWidget:
        """Put the cursor into the field and return what should be in view."""
        head, _, name = field.partition(".")
        if head == "klausul_baru":
            self._tabs.reveal(self.wording)
            clause = next((k for k in self._row.klausul if k.id == item), None)
            return self.wording.focus_part(clause.bagian if clause else None)
        form = next((f for f in self._forms if name in f.field_names()), self._forms[0])
        self._tabs.reveal(form)
        name = name if name in form.field_names() else "tanggal"
        form.focus_field(name)
        return form.editor(name).parentWidget() or form
