"""Periksa data: findings in words, each with the way to mend or to open it."""

from functools import partial

from PySide6.QtCore import Signal

from kerjasama_desktop.services import data_check
from kerjasama_desktop.services.data_check import DataFault
from kerjasama_desktop.ui.background import Task
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.settings_section import Section
from kerjasama_desktop.ui.widgets.parts import button, label, row
from kerjasama_desktop.ui.widgets.plain_table import PlainTable
from kerjasama_desktop.ui.widgets.rows_model import Column, RowsModel
from kerjasama_desktop.ui.widgets.work_bar import WorkBar

_MEND, _OPEN, _NONE = "Perbaiki", "Buka", "–"


class CheckSection(Section):
    cooperation_opened = Signal(object, object, str, object)

    def __init__(self, office: Office) -> None:
        super().__init__(
            office,
            "Memeriksa berkas data, cadangan, pindaian, dokumen bertanda tangan, buku nomor, dan "
            "isian semua kerja sama. Yang aman diperbaiki, diperbaiki dengan satu tombol.",
        )
        self.work = WorkBar(office.background, self.messages)
        columns = [
            Column("Bagian", lambda fault: fault.bagian),
            Column("Temuan", lambda fault: fault.words),
            Column("Jalan keluar", _way),
        ]
        self.table = PlainTable("Temuan", RowsModel(columns, self), {0: 120, 2: 130}, {2: 620})
        self.table.on_open(self._act)
        self.table.setWordWrap(True)
        self._words = label("", "muted")
        self._start = button("&Periksa sekarang", self.start, "primary")
        self._mend = button("Per&baiki", self._act)
        self._mend_all = button("Perbaiki &semua yang aman", self.mend_all)
        self.add_card(
            "", self._words, self.work, self.table, row(self._start, self._mend, self._mend_all)
        )
        self.table.selectionModel().selectionChanged.connect(self._name_button)
        self._show([])
        self._words.setText("Belum diperiksa sejak program dibuka.")
        self.finish()

    def start(self) -> None:
        office = self.office

        def work(task: Task) -> list[DataFault]:
            return data_check.check(
                office.database,
                office.folders,
                office.today(),
                task.report,
                lambda: task.cancelled,
            )

        self.work.run("Memeriksa data", work, self._on_checked)

    def _on_checked(self, found: list[DataFault]) -> None:
        self._show(found)
        if found:
            self._words.setText(f"{len(found)} temuan. Yang paling penting di atas.")
        else:
            self._words.setText("Data diperiksa: tidak ada yang perlu diperbaiki.")

    def _show(self, found: list[DataFault]) -> None:
        self.table.rows.show(found)
        self.table.setVisible(bool(found))
        self.table.setMinimumHeight(min(len(found), 10) * 32 + 46)
        self._mend.setVisible(bool(found))
        self._mend_all.setVisible(any(fault.cure for fault in found))
        if found:
            self.table.selectRow(0)
            self.table.resizeRowsToContents()
        self._name_button()

    def _name_button(self) -> None:
        chosen = self.table.chosen
        way = _way(chosen[0]) if chosen else _NONE
        self._mend.setText("Bu&ka" if way == _OPEN else "Per&baiki")
        self._mend.setEnabled(way != _NONE)

    def _act(self) -> None:
        """Mend the chosen finding, or open where it can be mended."""
        for fault in self.table.chosen:
            if fault.cure:
                self._run_cures([fault])
            elif fault.kerjasama_id:
                place = (fault.kerjasama_id, fault.step, fault.field, fault.item)
                self.cooperation_opened.emit(*place)

    def mend_all(self) -> None:
        self._run_cures([fault for fault in self.table.rows.records() if fault.cure])

    def _run_cures(self, faults: list[DataFault]) -> None:
        def work(_task: Task) -> list[str]:
            return [fault.cure() for fault in faults if fault.cure]

        self.work.run("Memperbaiki", work, partial(self._on_mended, faults), may_stop=False)

    def _on_mended(self, mended: list[DataFault], words: list[str]) -> None:
        self._show([fault for fault in self.table.rows.records() if fault not in mended])
        self.messages.say(" ".join(words), "good")


def _way(fault: DataFault) -> str:
    if fault.cure:
        return _MEND
    return _OPEN if fault.kerjasama_id else _NONE
