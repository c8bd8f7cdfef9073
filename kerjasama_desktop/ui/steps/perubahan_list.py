"""The table of changes; Tambah asks of which kind."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu
from typing_extensions import override

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.perubahan import JenisPerubahan
from kerjasama_desktop.domain.perubahan_berlaku import berlaku_sejak
from kerjasama_desktop.ui.steps.perubahan_catatan import Catatan, catatan_of, new_catatan
from kerjasama_desktop.ui.steps.rencana_forms import day
from kerjasama_desktop.ui.steps.rencana_parts import OwnedTable
from kerjasama_desktop.ui.widgets.form import Form
from kerjasama_desktop.ui.widgets.rows_model import Column


class ChangesTable(OwnedTable):
    """Emits `chosen` when another change is to be shown, `opened` when it is to be edited."""

    chosen = Signal()
    opened = Signal()

    _case: Berkas

    def __init__(self) -> None:
        super().__init__(
            "perubahan",
            [
                Column("Jenis", lambda r: r.perubahan.jenis.label),
                Column("Musyawarah", lambda r: day(r.perubahan.tanggal), 0),
                Column("Penetapan", lambda r: day(r.perubahan.tanggal_penetapan), 0),
                Column("Keadaan", self._state, 0),
            ],
            lambda: new_catatan(JenisPerubahan.PERUBAHAN),
            lambda: Form([]),
            empty="Belum ada perubahan. Tekan Tambah bila kerja sama diubah, ditunda, diakhiri, "
            "atau berselisih.",
        )
        self.menu = QMenu(self)
        for jenis in JenisPerubahan:
            action = self.menu.addAction(jenis.label, self._adding(jenis))
            action.setToolTip(jenis.hint)
        self.menu.setToolTipsVisible(True)
        self.view.selectionModel().currentRowChanged.connect(lambda: self.chosen.emit())

    def _adding(self, jenis: JenisPerubahan) -> Callable[[], None]:
        return lambda: self.add_change(jenis)

    def _state(self, row: Catatan) -> str:
        """From when it counts; numbers typed just now count when they are saved."""
        if row.perubahan.jenis is JenisPerubahan.PERSELISIHAN:
            return "Dicatat" if row.perubahan.tanggal else "–"
        since = berlaku_sejak(self._case, row.perubahan)
        return f"Berlaku sejak {day(since)}" if since else "Belum berlaku"

    def show_case(self, case: Berkas) -> None:
        self._case = case
        shown = self.shown
        self.show_of(case.kerjasama.id, catatan_of(case.kerjasama))
        ids = [record.id for record in self.records()]
        if ids and self.current < 0:
            self.view.selectRow(ids.index(shown.id) if shown and shown.id in ids else 0)

    @property
    def shown(self) -> Catatan | None:
        """The chosen change."""
        rows = self.records()
        return rows[self.current] if 0 <= self.current < len(rows) else None

    def refresh(self) -> None:
        """Draw the chosen row again after its change was edited."""
        shown = self.shown
        if shown:
            self.model.replace(self.current, shown)

    @override
    def ask(self, title: str, record: Any, *, more: bool) -> tuple[bool, bool]:
        self.opened.emit()
        return False, False

    @override
    def add(self) -> None:
        self.menu.popup(self.add_button.mapToGlobal(QPoint(0, self.add_button.height())))

    def add_change(self, jenis: JenisPerubahan) -> None:
        self.append([new_catatan(jenis)])
        self.opened.emit()

    @override
    def undo(self) -> None:
        """Bring the removed change back with all that hangs on it, and show it."""
        before = {record.id for record in self.records()}
        super().undo()
        ids = [record.id for record in self.records()]
        back = next((n for n, one in enumerate(ids) if one not in before), 0)
        if ids:
            self.view.selectRow(back)
