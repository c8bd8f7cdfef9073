"""Keranjang: what was removed in the last thirty days, and its way back."""

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Signal
from typing_extensions import override

from kerjasama_desktop.domain.keranjang import Buangan
from kerjasama_desktop.services import safekeeping, trash
from kerjasama_desktop.ui import notify
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.settings_section import Section
from kerjasama_desktop.ui.widgets.parts import button, label, row
from kerjasama_desktop.ui.widgets.plain_table import PlainTable
from kerjasama_desktop.ui.widgets.rows_model import Column, RowsModel


class TrashSection(Section):
    restored = Signal()
    cooperation_opened = Signal(object)

    def __init__(self, office: Office) -> None:
        super().__init__(
            office,
            "Yang dihapus disimpan di sini selama 30 hari, dan dikembalikan bersama semua yang "
            "menjadi bagiannya.",
        )
        model = RowsModel(
            [
                Column("Yang dihapus", lambda b: b.sebutan),
                Column("Kerja sama", lambda b: b.judul or "tanpa judul"),
                Column("Dihapus", self._when),
                Column("Oleh", lambda b: b.oleh or "–"),
                Column("Sisa", lambda b: f"{b.days_left(datetime.now(UTC))} hari"),
            ],
            self,
        )
        self.table = PlainTable("Isi keranjang", model, {2: 170, 3: 150, 4: 80}, {3: 760})
        self.table.on_open(self.restore)
        self._empty = label("Keranjang kosong.", "muted")
        self._back = button("&Kembalikan", self.restore, "primary")
        self._gone = button("Hapus &selamanya…", self.let_go)
        self.add_card("", self._empty, self.table, row(self._back, self._gone))
        self.finish()

    def _when(self, buangan: Buangan) -> str:
        return safekeeping.moment_words(buangan.waktu, self.office.today())

    @override
    def show_office(self) -> None:
        found = trash.contents(self.office.database)
        self.table.rows.show(found)
        self.table.setVisible(bool(found))
        self.table.setMinimumHeight(min(len(found), 10) * 32 + 46)
        self._empty.setVisible(not found)
        for widget in (self._back, self._gone):
            widget.setEnabled(bool(found))
        if found:
            self.table.selectRow(0)

    def restore(self) -> None:
        for chosen in self.table.chosen:
            if self.try_to(partial(trash.restore, self.office.database, chosen.simpanan)):
                self.show_office()
                self.restored.emit()
                self._say_restored(chosen)

    def _say_restored(self, chosen: Buangan) -> None:
        self.messages.say(
            f"{chosen.sebutan} dikembalikan.",
            "good",
            "Buka kerja sama",
            lambda: self.cooperation_opened.emit(chosen.kerjasama_id),
        )

    def let_go(self) -> None:
        for chosen in self.table.chosen:
            if notify.confirm(
                self,
                "Hapus selamanya",
                f"{chosen.sebutan} tidak dapat dikembalikan lagi dari Keranjang. Cadangan yang "
                "sudah ada tetap memuatnya.",
                "Hapus selamanya",
            ):
                trash.let_go(self.office.database, chosen.simpanan)
                self.show_office()
                self.messages.say(f"{chosen.sebutan} dihapus selamanya.")
