"""The table of meetings in the order of the law; Tambah offers what is missing first."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu
from typing_extensions import override

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kehadiran import present
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah, Musyawarah, attendance
from kerjasama_desktop.ui.steps.musyawarah_rapat import (
    Rapat,
    meeting_title,
    new_rapat,
    rapat_of,
)
from kerjasama_desktop.ui.steps.musyawarah_usulan import Usulan, lacking, village_order
from kerjasama_desktop.ui.steps.rencana_forms import day
from kerjasama_desktop.ui.steps.rencana_parts import OwnedTable
from kerjasama_desktop.ui.widgets.form import Form
from kerjasama_desktop.ui.widgets.rows_model import Column

_OFFERED_FIRST = 6
_FORMS = list(BentukMusyawarah)


class MeetingsTable(OwnedTable):
    """Emits `chosen` when another meeting is to be shown, `opened` when it is to be edited."""

    chosen = Signal()
    opened = Signal()

    _case: Berkas

    def __init__(self) -> None:
        super().__init__(
            "musyawarah",
            [
                Column("Bentuk", lambda r: r.musyawarah.bentuk.label),
                Column("Desa", self._village),
                Column("Tanggal", lambda r: day(r.musyawarah.tanggal), 0),
                Column("Hasil", _outcome, 0),
                Column("Hadir L/P", self._present, 0),
            ],
            lambda: new_rapat(BentukMusyawarah.MUSDES, None),
            lambda: Form([]),
            empty="Belum ada musyawarah. Tekan Tambah; yang berikutnya menurut tahapan ditawarkan "
            "lebih dahulu.",
        )
        self.menu = QMenu(self)
        self.view.selectionModel().currentRowChanged.connect(lambda: self.chosen.emit())

    def show_case(self, case: Berkas) -> None:
        self._case = case
        self._show_sorted(rapat_of(case.kerjasama), self._current_id())
        if self.current < 0 and self.records():
            self.view.selectRow(0)

    def _show_sorted(self, rows: list[Rapat], chosen: UUID | None) -> None:
        """Rows that are shown already stay the same objects, so that undo brings back all."""
        ordered: list[Rapat] = sorted(rows, key=self._place)
        self.show_of(self._case.kerjasama.id, ordered)
        ids = [record.id for record in self.records()]
        if chosen in ids and self._current_id() != chosen:
            self.view.selectRow(ids.index(chosen))

    def _place(self, rapat: Rapat) -> tuple[int, int, bool, str]:
        meeting = rapat.musyawarah
        villages = [pihak.id for pihak in village_order(self._case)]
        village = villages.index(meeting.pihak_id) if meeting.pihak_id in villages else -1
        held = meeting.tanggal
        return _FORMS.index(meeting.bentuk), village, held is None, str(held or "")

    def _village(self, rapat: Rapat) -> str:
        meeting = rapat.musyawarah
        otherwise = "Semua Desa" if meeting.bentuk is BentukMusyawarah.MAD else "belum dipilih"
        return self._case.party_name(meeting.pihak_id) or otherwise

    def _present(self, rapat: Rapat) -> str:
        people = present(self._case, rapat.musyawarah, rapat.peserta)
        men, women = attendance(rapat.musyawarah, people)
        return f"{men}/{women}" if men or women else "–"

    def _current_id(self) -> UUID | None:
        shown = self.shown
        return shown.id if shown else None

    @property
    def shown(self) -> Rapat | None:
        """The chosen meeting."""
        rows = self.records()
        return rows[self.current] if 0 <= self.current < len(rows) else None

    def refresh(self) -> None:
        """Draw the chosen row again after its meeting was edited."""
        shown = self.shown
        if shown:
            self.model.replace(self.current, shown)

    @override
    def ask(self, title: str, record: Any, *, more: bool) -> tuple[bool, bool]:
        self.opened.emit()
        return False, False

    @override
    def add(self) -> None:
        self.fill_menu()
        self.menu.popup(self.add_button.mapToGlobal(QPoint(0, self.add_button.height())))

    def fill_menu(self) -> None:
        """Offer the next meetings of the law, then every kind for every village."""
        self.menu.clear()
        missing = lacking(self._case, self._meetings())
        for usulan in missing[:_OFFERED_FIRST]:
            self.menu.addAction(self._words(usulan), self._adding(usulan))
        self.menu.addSeparator()
        for bentuk in _FORMS:
            if bentuk is not BentukMusyawarah.MAD:
                self._offer_kind(bentuk)
        again = Usulan(BentukMusyawarah.MAD, None)
        if self._case.kerjasama.antar_desa and again not in missing[:_OFFERED_FIRST]:
            self.menu.addAction(self._words(again), self._adding(again))

    def _offer_kind(self, bentuk: BentukMusyawarah) -> None:
        villages = self.menu.addMenu(bentuk.label)
        for pihak in village_order(self._case):
            name = self._case.desa_of(pihak).nama_lengkap
            villages.addAction(name, self._adding(Usulan(bentuk, pihak.id)))

    def _words(self, usulan: Usulan) -> str:
        meeting = Musyawarah(bentuk=usulan.bentuk, pihak_id=usulan.pihak_id)
        return meeting_title(self._case, meeting)

    def _adding(self, usulan: Usulan) -> Callable[[], None]:
        return lambda: self.add_meeting(usulan)

    def add_meeting(self, usulan: Usulan) -> None:
        rapat = new_rapat(usulan.bentuk, usulan.pihak_id)
        self._remember()
        rows = [*self.records(), rapat]
        self.model.show(sorted(rows, key=self._place))
        self.select(rapat.id)
        self._changed()
        self.opened.emit()

    @override
    def undo(self) -> None:
        """Bring the removed meeting back with all that hangs on it, and show it."""
        before, chosen = {record.id for record in self.records()}, self._current_id()
        super().undo()
        back = [record.id for record in self.records() if record.id not in before]
        wanted = back[0] if back else chosen
        ids = [record.id for record in self.records()]
        if ids:
            self.view.selectRow(ids.index(wanted) if wanted in ids else 0)

    def _meetings(self) -> list[Musyawarah]:
        return [rapat.musyawarah for rapat in self.records()]


def _outcome(rapat: Rapat) -> str:
    hasil = rapat.musyawarah.hasil
    return hasil.label.removesuffix(" kerja sama") if hasil else "–"
