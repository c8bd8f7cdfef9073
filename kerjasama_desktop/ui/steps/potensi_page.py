"""Step 2, Potensi: what each village brings and needs, and where its plans refer to it."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from kerjasama_desktop.domain import rules
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Finding, Severity, Step
from kerjasama_desktop.domain.kerjasama import Kerjasama, Pihak
from kerjasama_desktop.domain.potensi import Potensi
from kerjasama_desktop.domain.tahapan import urutan_tahap
from kerjasama_desktop.domain.text import join_words
from kerjasama_desktop.services import villages
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.steps.potensi_form import potensi_form
from kerjasama_desktop.ui.steps.potensi_padanan import MatchList
from kerjasama_desktop.ui.steps.potensi_pilihan import ObjectList
from kerjasama_desktop.ui.steps.potensi_rujukan import (
    apb_form,
    dates_form,
    rkp_form,
    rpjm_form,
)
from kerjasama_desktop.ui.steps.rencana_parts import put_fields
from kerjasama_desktop.ui.steps.step_page import StepPage
from kerjasama_desktop.ui.widgets.editors import ChoiceEditor
from kerjasama_desktop.ui.widgets.parts import button, label, row
from kerjasama_desktop.ui.widgets.record_dialog import RecordDialog
from kerjasama_desktop.ui.widgets.tab_order import stops


class PotensiPage(StepPage):
    """One village at a time; what is typed for the others is kept in copies of their Pihak."""

    def __init__(self, office: Office) -> None:
        super().__init__(
            office, "Potensi", "Potensi dan kebutuhan tiap Desa, serta rujukannya dalam rencana."
        )
        self._case: Berkas | None = None
        self._drafts: dict[UUID, Pihak] = {}
        self._current: UUID | None = None
        self._marked: list[Finding] = []
        self._options: list[tuple[UUID, str]] = []
        self._build_picker()
        self._build_objects()
        self._matches = MatchList()
        self._match_section = self.add_section("Yang saling melengkapi", self._matches)
        self._forms = [dates_form(), rpjm_form(), rkp_form(), apb_form()]
        self._names = {name for form in self._forms for name in form.field_names()}
        headings = ["Tanggal", "Kewenangan dan RPJM Desa", "RKP Desa", "APB Desa"]
        helps = [
            "",
            "Bila belum tercantum, lakukan perubahan RPJM Desa lebih dahulu.",
            "",
            "Diisi bila kerja sama memakai dana APB Desa.",
        ]
        for heading, form, words in zip(headings, self._forms, helps, strict=True):
            form.edited.connect(self._on_form_edited)
            self._village_sections.append(self.add_section(heading, form, help_text=words))
        self.finish()

    def _build_picker(self) -> None:
        self.picker = ChoiceEditor(empty="")
        self.picker.setAccessibleName("Desa yang diisi")
        self.picker.setSizeAdjustPolicy(ChoiceEditor.SizeAdjustPolicy.AdjustToContents)
        self.picker.edited.connect(lambda: self.choose(self.picker.value()))
        self._back = button("Desa &sebelumnya", lambda: self._step(-1))
        self._next = button("Desa &berikutnya", lambda: self._step(1))
        self._summary = label("", "help")
        pinned = QWidget()
        column = QVBoxLayout(pinned)
        column.setContentsMargins(20, 16, 20, 4)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(row(self.picker, self._back, self._next))
        column.addWidget(self._summary)
        outer = self.layout()
        if isinstance(outer, QVBoxLayout):
            outer.insertWidget(0, pinned)

    def _build_objects(self) -> None:
        self.objects = ObjectList()
        self.objects.edited.connect(self.edited)
        self.objects.opened.connect(self._edit_item)
        self._edit_button = button("Ubah", self._edit_current)
        actions = row(button("+ Tambah &potensi Desa ini", self.add_item), self._edit_button)
        self._village_sections: list[QWidget] = [
            self.add_section(
                "Potensi dan kebutuhan",
                self.objects,
                actions,
                help_text="Centang yang menjadi objek kerja sama ini. Potensi Desa yang lain "
                "tetap tersimpan untuk kerja sama berikutnya.",
            )
        ]

    @override
    def show_case(self, case: Berkas) -> None:
        self._case = case
        self._drafts = {p.id: p.model_copy() for p in case.pihak}
        if self._current not in self._drafts:
            own = case.own_pihak
            self._current = own.id if own else None
        super().show_case(case)
        self.objects.show_links(case.kerjasama.objek_potensi)
        self._matches.show_case(case)
        self._match_section.setVisible(len(case.pihak) > 1)
        self._show_village()

    @override
    def write_to(self, kerjasama: Kerjasama) -> None:
        super().write_to(kerjasama)
        put_fields(self._drafts.values(), kerjasama.pihak, self._names)
        if self.objects.links() != kerjasama.objek_potensi:
            kerjasama.objek_potensi = self.objects.links()

    @override
    def mark(self, findings: Iterable[Finding]) -> None:
        self._marked = list(findings)
        self._show_marks()
        self._mark_forms()

    @override
    def focus_first(self) -> None:
        self._area.to_top()
        self.picker.setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def focus_field(self, field: str, item: UUID | None = None) -> None:
        head, _, name = field.partition(".")
        if head == "objek_potensi":
            self._focus_object(item)
            return
        if item in self._drafts and not self.choose(item):
            return
        for form in self._forms:
            if form.focus_field(name):
                self._area.ensureWidgetVisible(form.editor(name), 50, 120)

    def _focus_object(self, potensi_id: UUID | None) -> None:
        items = self._case.potensi if self._case else {}
        item = items.get(potensi_id) if potensi_id else None
        owner = next(
            (p.id for p in self._drafts.values() if item and p.desa_id == item.desa_id), None
        )
        if item and owner and self.choose(owner):
            self.objects.select(item.id)
        self.objects.table.setFocus()
        self._area.ensureWidgetVisible(self.objects, 50, 80)

    def choose(self, pihak_id: UUID | None) -> bool:
        """Show another village; what cannot be read yet holds the person where it is."""
        if pihak_id == self._current or pihak_id not in self._drafts:
            return pihak_id == self._current
        for form in self._forms:
            if problems := form.problems():
                form.focus_field(next(iter(problems)))
                self.picker.show_value(self._current)
                return False
        self._current = pihak_id
        self._show_village()
        return True

    def _step(self, by: int) -> None:
        order = list(self._drafts)
        if self._current in order:
            place = order.index(self._current) + by
            if 0 <= place < len(order) and self.choose(order[place]):
                self._area.to_top()
                stops(self._village_sections[0])[0].setFocus()

    def _show_village(self) -> None:
        for section in self._village_sections:
            section.setVisible(self._current is not None)
        if self._case is None or self._current is None:
            return
        draft = self._drafts[self._current]
        for form in self._forms:
            form.show_record(draft)
        desa = self._case.desa_of(draft)
        own = [p for p in self._case.potensi.values() if p.desa_id == draft.desa_id]
        self.objects.show_items(own, desa.nama_lengkap)
        self._edit_button.setEnabled(bool(own))
        self.picker.show_value(self._current)
        order = list(self._drafts)
        self._back.setEnabled(order[0] != self._current)
        self._next.setEnabled(order[-1] != self._current)
        self._mark_forms()

    def _mark_forms(self) -> None:
        own = {
            f.field.removeprefix("pihak."): f.message
            for f in self._marked
            if f.item == self._current
        }
        for form in self._forms:
            form.mark(own)

    def _show_marks(self) -> None:
        """Say in the list which villages still lack something that must be there."""
        if self._case is None:
            return
        case, lacking = self._case, self._lacking(self._case)
        options: list[tuple[UUID, str]] = []
        for pihak in case.pihak:
            name = case.desa_of(pihak).nama_lengkap
            count = lacking[pihak.id]
            options.append(
                (pihak.id, f"! {name} · {count} belum diisi" if count else f"✓ {name} · lengkap")
            )
        if options != self._options:
            self._options = options
            self.picker.set_options(options)
            self.picker.show_value(self._current)
        names = [case.desa_of(p).nama_lengkap for p in case.pihak if lacking[p.id]]
        shown = names if len(names) <= 4 else [*names[:3], f"{len(names) - 3} Desa lain"]
        self._summary.setText(
            f"Belum lengkap: {join_words(shown)}." if names else "Semua Desa sudah lengkap."
        )

    def _lacking(self, case: Berkas) -> dict[UUID, int]:
        """Count, for each village, the fields that a rule or a stage of this step still wants."""
        wanted: dict[UUID, set[str]] = {pihak.id: set() for pihak in case.pihak}
        for finding in rules.open_findings(case):
            name = finding.field.removeprefix("pihak.")
            if (
                finding.severity is Severity.BLOCK
                and name in self._names
                and finding.item in wanted
            ):
                wanted[finding.item].add(name)
        for pihak in case.pihak:
            alone = case.kerjasama.model_copy(update={"pihak": [pihak]})
            stages = [tahap for tahap in urutan_tahap(alone) if tahap.step is Step.POTENSI]
            for tahap in stages:
                rest = tahap.sisa(replace(case, kerjasama=alone))
                if rest:
                    wanted[pihak.id].add(rest.field.removeprefix("pihak."))
        return {key: len(fields) for key, fields in wanted.items()}

    def _on_form_edited(self) -> None:
        if self._current is not None:
            for form in self._forms:
                form.write_to(self._drafts[self._current])
            self.edited.emit()

    def add_item(self) -> None:
        """Record a potential of the village shown; this cooperation is then about it."""
        if self._current is None:
            return
        item = Potensi(desa_id=self._drafts[self._current].desa_id, tanggal=self.office.today())
        if self._ask("Tambah potensi", item):
            self.objects.link(item.id)
            self._keep(item)

    def _edit_current(self) -> None:
        item = self.objects.current
        if item:
            self._edit_item(item)

    def _edit_item(self, item: Potensi) -> None:
        changed = item.model_copy(deep=True)
        if self._ask("Ubah potensi", changed):
            self._keep(changed)

    def _ask(self, title: str, item: Potensi) -> bool:
        dialog = RecordDialog(self, title, potensi_form(), item)
        dialog.offer_more(False)
        return dialog.run()

    def _keep(self, item: Potensi) -> None:
        villages.save_potensi(self.office.database, [item], [])
        self.reload_asked.emit()
        self.objects.select(item.id)
