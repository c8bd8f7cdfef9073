"""Step 9, Perubahan: what is deliberated about a cooperation in force."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from typing_extensions import override

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Finding
from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.domain.naskah_berlaku import urutan_perubahan
from kerjasama_desktop.domain.perubahan import Perubahan
from kerjasama_desktop.domain.perubahan_berlaku import berlaku_sejak, mengikat_sejak
from kerjasama_desktop.domain.terbilang import tanggal
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.steps.perubahan_catatan import Catatan, write_catatan
from kerjasama_desktop.ui.steps.perubahan_detail import ChangeDetail
from kerjasama_desktop.ui.steps.perubahan_list import ChangesTable
from kerjasama_desktop.ui.steps.step_page import StepPage
from kerjasama_desktop.ui.widgets.message_bar import MessageBar
from kerjasama_desktop.ui.widgets.parts import label

_NOT_YET = (
    "Kerja sama ini belum berlaku, sehingga belum ada yang diubah, ditunda, atau diakhiri. Langkah "
    "ini dipakai sesudah naskah {} di setiap Desa."
)


class PerubahanPage(StepPage):
    _case: Berkas

    def __init__(self, office: Office) -> None:
        super().__init__(
            office,
            "Perubahan",
            "Perubahan isi, penundaan, pengakhiran, dan penyelesaian perselisihan.",
        )
        self._found: list[Finding] = []
        self._new_end: date | None = None
        self._not_yet = label("")
        self._notice = self.add_section("", self._not_yet)
        self.messages = MessageBar()
        self._column.addWidget(self.messages)
        self.changes, self.detail = ChangesTable(), ChangeDetail()
        self.changes.chosen.connect(self._show_detail)
        self.changes.opened.connect(lambda: self._focus_detail("perubahan.tanggal"))
        self.changes.edited.connect(self._on_changes_edited)
        self.detail.edited.connect(self._on_detail_edited)
        self.add_section("Daftar perubahan", self.changes)
        self._detail_section = self.add_section("", self.detail)
        self.finish()

    @override
    def show_case(self, case: Berkas) -> None:
        self._case = case
        self._new_end = None
        self.changes.show_case(case)
        super().show_case(case)
        done = "diundangkan" if case.kerjasama.antar_desa else "ditandatangani"
        self._not_yet.setText(_NOT_YET.format(done))
        self._notice.setVisible(mengikat_sejak(case) is None)
        self._show_detail()
        self._offer_new_end()

    @override
    def write_to(self, kerjasama: Kerjasama) -> None:
        super().write_to(kerjasama)
        write_catatan(kerjasama, self.changes.records())
        if self._new_end:
            kerjasama.selesai, self._new_end = self._new_end, None

    @override
    def mark(self, findings: Iterable[Finding]) -> None:
        self._found = list(findings)
        super().mark(self._found)
        self.changes.refresh()
        if self.changes.shown:
            self.detail.mark(self._found)

    @override
    def focus_field(self, field: str, item: UUID | None = None) -> None:
        rows = self.changes.records()
        meant = next((row for row in rows if _is_meant(row, item)), None)
        if meant is None:
            self.changes.add_button.setFocus()
            return
        self.changes.select(meant.id)
        self._focus_detail(field, item)

    def _focus_detail(self, field: str, item: UUID | None = None) -> None:
        if self.changes.shown:
            self._area.ensureWidgetVisible(self.detail.focus_field(field, item), 50, 120)

    def _show_detail(self) -> None:
        shown = self.changes.shown
        self._detail_section.setVisible(shown is not None)
        if shown:
            self.detail.show_row(self._case, self._typed(), shown)
            self.detail.mark(self._found)

    def _typed(self) -> Kerjasama:
        """Return the cooperation with the changes as they are typed."""
        now = self._case.kerjasama.model_copy()
        write_catatan(now, self.changes.records())
        return now

    def _on_changes_edited(self) -> None:
        self._show_detail()
        self.edited.emit()

    def _on_detail_edited(self) -> None:
        self.changes.refresh()
        self.edited.emit()

    def _offer_new_end(self) -> None:
        """Offer to let the cooperation end when the last change in force says so."""
        moving = [p for p in urutan_perubahan(self._case.kerjasama) if self._moves_end(p)]
        end = moving[-1].selesai if moving else None
        if end is None or end == self._case.kerjasama.selesai:
            self.messages.hide()
            return
        self.messages.say(
            f"Menurut perubahan yang berlaku, kerja sama berakhir {tanggal(end)}; langkah Para "
            "pihak belum disesuaikan.",
            "info",
            "Sesuaikan",
            lambda: self._take_new_end(end),
        )

    def _moves_end(self, perubahan: Perubahan) -> bool:
        since = berlaku_sejak(self._case, perubahan)
        return bool(perubahan.selesai and since and since <= self._case.today)

    def _take_new_end(self, day: date) -> None:
        self._new_end = day
        self.edited.emit()


def _is_meant(row: Catatan, item: UUID | None) -> bool:
    """By its own id, or by that of its new wording."""
    return item is not None and (item == row.id or item in {k.id for k in row.klausul})
