"""Step 4, Musyawarah: meetings, offers and answers, approval of the BPD and delegates."""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Finding
from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.steps.musyawarah_bpd import approval_table, delegates_table
from kerjasama_desktop.ui.steps.musyawarah_detail import MeetingDetail
from kerjasama_desktop.ui.steps.musyawarah_list import MeetingsTable
from kerjasama_desktop.ui.steps.musyawarah_rapat import Rapat, write_rapat
from kerjasama_desktop.ui.steps.penawaran_table import OffersTable, announcement_form
from kerjasama_desktop.ui.steps.rencana_parts import SectionTabs
from kerjasama_desktop.ui.steps.step_page import StepPage
from kerjasama_desktop.ui.widgets.parts import row

_CHILDREN = ("peserta", "pembahasan", "keputusan")


class MusyawarahPage(StepPage):
    _case: Berkas

    def __init__(self, office: Office) -> None:
        super().__init__(
            office,
            "Musyawarah",
            "Musyawarah menurut urutan tahapan, penawaran dan jawabannya, serta persetujuan BPD.",
        )
        self._found: list[Finding] = []
        self._tabs = SectionTabs("Bagian langkah Musyawarah")
        self._tabs.currentChanged.connect(lambda: self._area.verticalScrollBar().setValue(0))
        self._column.addWidget(self._tabs)
        self._add_meetings()
        self._add_offers()
        self._add_approvals()
        self.finish()

    def _add_tab(self, title: str, *sections: QWidget) -> None:
        self._column.addWidget(self._tabs.add(title, *sections))

    def _add_meetings(self) -> None:
        self.meetings, self.detail = MeetingsTable(), MeetingDetail()
        self.meetings.chosen.connect(self._show_detail)
        self.meetings.opened.connect(lambda: self._focus_detail("musyawarah.tanggal"))
        self.meetings.edited.connect(self._on_meetings_edited)
        self.detail.edited.connect(self._on_detail_edited)
        table = self.add_section("Daftar musyawarah", self.meetings)
        self._detail_section = self.add_section("", self.detail)
        self._add_tab("Musyawarah", table, self._detail_section)

    def _add_offers(self) -> None:
        self.offers = OffersTable()
        self.bind_table("penawaran", self.offers)
        self._announcement = self.add_section(
            "Pengumuman kepada pihak ketiga",
            self.bind_form("", announcement_form()),
            help_text="Prakarsa Desa diumumkan dengan melampirkan Kerangka Acuan Kerja.",
        )
        letters = self.add_section(
            "Surat penawaran dan jawaban",
            self.offers,
            row(self.offers.all_button),
            help_text="Satu surat untuk setiap Desa atau mitra yang diajak; catat pula jawabannya.",
        )
        self._add_tab("Penawaran dan jawaban", self._announcement, letters)

    def _add_approvals(self) -> None:
        self.approvals, self.delegates = approval_table(), delegates_table()
        for table in (self.approvals, self.delegates):
            table.edited.connect(self.edited)
        approvals = self.add_section(
            "Persetujuan BPD",
            self.approvals,
            help_text="Diperlukan bila kerja sama membebani masyarakat atau Desa.",
        )
        self._delegates_section = self.add_section(
            "Perwakilan Desa dalam BKAD",
            self.delegates,
            help_text="Keputusan Kepala Desa tentang perwakilan Desa dalam kepengurusan BKAD. "
            "Utusan dalam Musyawarah Antar-Desa diberi Surat Mandat.",
        )
        self._add_tab("BPD dan wakil Desa", approvals, self._delegates_section)

    @override
    def show_case(self, case: Berkas) -> None:
        self._case = case
        kerjasama = case.kerjasama
        self.meetings.show_case(case)
        self.offers.show_case(case)
        super().show_case(case)
        self.approvals.show_case(case)
        self.delegates.show_case(case)
        self._announcement.setVisible(kerjasama.prakarsa_desa)
        self._delegates_section.setVisible(kerjasama.ber_bkad)
        words = "BPD dan wakil Desa" if kerjasama.ber_bkad else "Persetujuan BPD"
        self._tabs.setTabText(self._tabs.count() - 1, words)
        self._show_detail()

    @override
    def write_to(self, kerjasama: Kerjasama) -> None:
        super().write_to(kerjasama)
        write_rapat(kerjasama, self.meetings.records())
        self.approvals.write_to(kerjasama)
        self.delegates.write_to(kerjasama)

    @override
    def mark(self, findings: Iterable[Finding]) -> None:
        self._found = list(findings)
        super().mark(self._found)
        if self.meetings.shown:
            self.detail.mark(self._found)

    @override
    def focus_field(self, field: str, item: UUID | None = None) -> None:
        head, _, tail = field.partition(".")
        if head == "musyawarah" or head in _CHILDREN:
            self._focus_meeting(field, item)
        elif head == "pihak":
            table = self.delegates if tail.startswith("wakil") else self.approvals
            self._tabs.reveal(table)
            table.select(item)
            self._area.ensureWidgetVisible(table, 50, 80)
        else:
            self._tabs.reveal(self.offers)
            super().focus_field(field, item)

    def _focus_meeting(self, field: str, item: UUID | None) -> None:
        """Choose the meeting meant and go to its field; without one, to the button Tambah."""
        self._tabs.reveal(self.meetings)
        meant = next((r for r in self.meetings.records() if _is_meant(r, field, item)), None)
        if meant is None:
            self.meetings.add_button.setFocus()
            return
        self.meetings.select(meant.id)
        self._focus_detail(
            field if "." in field or field in _CHILDREN else "musyawarah.hasil", item
        )

    def _focus_detail(self, field: str, item: UUID | None = None) -> None:
        if self.meetings.shown:
            self._area.ensureWidgetVisible(self.detail.focus_field(field, item), 50, 120)

    def _show_detail(self) -> None:
        shown = self.meetings.shown
        self._detail_section.setVisible(shown is not None)
        if shown:
            self.detail.show_rapat(self._case, shown)
            self.detail.mark(self._found)

    def _on_meetings_edited(self) -> None:
        self._show_detail()
        self.edited.emit()

    def _on_detail_edited(self) -> None:
        self.meetings.refresh()
        self.edited.emit()


def _is_meant(rapat: Rapat, field: str, item: UUID | None) -> bool:
    """By its own id, by that of a record in it, or by the village that is spoken of."""
    meeting = rapat.musyawarah
    records = (*rapat.peserta, *rapat.pembahasan, *rapat.keputusan)
    if item is None:
        return False
    if item == rapat.id or item in {record.id for record in records}:
        return True
    if field == "peserta":
        return meeting.bentuk is BentukMusyawarah.MAD
    undecided = meeting.bentuk is BentukMusyawarah.MUSDES and meeting.hasil is None
    return meeting.pihak_id == item and undecided
