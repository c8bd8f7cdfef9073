"""Step 3, Rencana: aims, activities, budget, contributions, rights and duties, risks, KAK."""

from uuid import UUID

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.steps import rencana_forms as forms
from kerjasama_desktop.ui.steps.rencana_money import (
    BalanceLine,
    BudgetTable,
    SharesTable,
    benefit_words,
    budget_words,
)
from kerjasama_desktop.ui.steps.rencana_parts import SectionTabs
from kerjasama_desktop.ui.steps.rencana_villages import PartiesTable, duties_table
from kerjasama_desktop.ui.steps.step_page import StepPage
from kerjasama_desktop.ui.widgets.form import Form
from kerjasama_desktop.ui.widgets.parts import label


class RencanaPage(StepPage):
    def __init__(self, office: Office) -> None:
        super().__init__(
            office,
            "Rencana",
            "Apa yang dituju, apa yang dikerjakan, berapa biayanya, dan siapa menanggung apa.",
        )
        self._tabs = SectionTabs("Bagian rencana")
        self._tabs.currentChanged.connect(lambda: self._area.verticalScrollBar().setValue(0))
        self._column.addWidget(self._tabs)
        self._add_aims()
        self._add_activities()
        self._add_money()
        self._add_duties()
        self._add_risks()
        self._third_party_tab = self._tabs.count()
        self._add_terms()
        self.edited.connect(self._show_sums)
        self.finish()

    def _add_tab(self, title: str, *sections: QWidget) -> None:
        self._column.addWidget(self._tabs.add(title, *sections))

    def _plan(self, form: Form) -> Form:
        return self.bind_form("rencana", form)

    def _add_aims(self) -> None:
        self._add_tab(
            "Tujuan",
            self.add_section("Maksud dan tujuan", self._plan(forms.aims_form())),
            self.add_section("Sasaran dan penerima manfaat", self._plan(forms.reach_form())),
        )

    def _add_activities(self) -> None:
        self._activities = forms.activities_table()
        self._budget = BudgetTable(self._activities)
        self._budget_total = label("", "label")
        self.bind_table("kegiatan", self._activities)
        self.bind_table("rab", self._budget)
        self._add_tab(
            "Kegiatan",
            self.add_section("Program kerja", self._activities),
            self.add_section(
                "Rencana anggaran biaya",
                self._budget,
                self._budget_total,
                help_text="Jumlah setiap baris dihitung dari volume dan harga satuan.",
            ),
        )

    def _add_money(self) -> None:
        self._shares, self._balance = SharesTable(), BalanceLine()
        self.bind_table("kontribusi", self._shares)
        self._add_tab(
            "Kontribusi",
            self.add_section(
                "Kontribusi setiap pihak",
                self._shares,
                self._balance,
                help_text="Satu baris untuk satu pihak, satu sumber, dan satu tahun.",
            ),
        )

    def _add_duties(self) -> None:
        self._duties = duties_table()
        self._duties.edited.connect(self.edited)
        self._add_tab(
            "Hak dan kewajiban",
            self.add_section(
                "Hak dan kewajiban setiap pihak",
                self._duties,
                help_text="Masuk ke dalam naskah. Pilih satu pihak, lalu tekan Ubah.",
            ),
        )

    def _add_risks(self) -> None:
        self._add_tab(
            "Risiko",
            self.add_section("Risiko", self.bind_table("risiko", forms.risks_table())),
            self.add_section("Lingkungan dan tata ruang", self._plan(forms.environment_form())),
            self.add_section(
                "Aset Desa",
                self._plan(forms.asset_form()),
                help_text="Kosongkan bila kerja sama tidak memakai aset Desa.",
            ),
            self.add_section(
                "Beban bagi masyarakat dan Desa",
                self.bind_form("", forms.burden_form()),
                help_text="Bila salah satu berlaku, kerja sama memerlukan persetujuan BPD.",
            ),
        )

    def _add_terms(self) -> None:
        self._benefit = forms.benefit_table()
        self._ratio = label("", "label")
        self.bind_table("manfaat_biaya", self._benefit)
        self._add_tab(
            "KAK",
            self.add_section(
                "Analisis manfaat dan biaya",
                self._benefit,
                self._ratio,
                help_text="Wajib untuk kerja sama dengan pihak ketiga atas prakarsa Desa.",
            ),
            self.add_section(
                "Kerangka Acuan Kerja (KAK)",
                self._plan(forms.terms_form()),
                self.bind_form("", forms.terms_date_form()),
                help_text="Dilampirkan pada pengumuman penawaran kepada pihak ketiga.",
            ),
        )

    @override
    def show_case(self, case: Berkas) -> None:
        kerjasama = case.kerjasama
        self._shares.show_case(case)
        super().show_case(case)
        self._duties.show_case(case, partners=True)
        self._tabs.setTabVisible(self._third_party_tab, not kerjasama.antar_desa)
        self._show_sums()

    @override
    def write_to(self, kerjasama: Kerjasama) -> None:
        super().write_to(kerjasama)
        self._duties.write_to(kerjasama)

    @override
    def focus_field(self, field: str, item: UUID | None = None) -> None:
        head, _, tail = field.partition(".")
        if head in {"pihak", "mitra"}:
            self._select(self._duties, item)
            return
        for attribute, form in self._bound:
            name = tail if attribute == head and tail else field
            if name in form.field_names():
                self._tabs.reveal(form)
        if head in self._tables:
            self._tabs.reveal(self._tables[head])
        super().focus_field(field, item)

    def _select(self, table: PartiesTable, item: UUID | None) -> None:
        self._tabs.reveal(table)
        table.select(item)
        self._area.ensureWidgetVisible(table, 50, 80)

    def _show_sums(self) -> None:
        self._budget_total.setText(budget_words(self._budget.records()))
        self._balance.show_balance(self._budget.records(), self._shares)
        self._ratio.setText(benefit_words(self._benefit.records()))
