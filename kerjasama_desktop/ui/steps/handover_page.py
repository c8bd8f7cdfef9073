"""Step 8, Penyerahan: promulgation, copies, and the bundle for the kecamatan."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.kerjasama import Kerjasama, Pihak
from kerjasama_desktop.domain.terbilang import tanggal
from kerjasama_desktop.services import handover
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.steps.rencana_parts import put_fields
from kerjasama_desktop.ui.steps.step_page import StepPage
from kerjasama_desktop.ui.widgets.editors import TextEditor
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.package_box import PackageBox
from kerjasama_desktop.ui.widgets.parts import clear_layout, label
from kerjasama_desktop.ui.widgets.reading_editors import DateEditor
from kerjasama_desktop.ui.widgets.rows_model import Column
from kerjasama_desktop.ui.widgets.rows_table import RowsTable

_NEW = UUID(int=0)
_FIELDS = ("tanggal_undang", "nomor_berita", "tanggal_salinan")
_BETWEEN_VILLAGES = (2, 3)
"""Columns of promulgation, which an agreement with a third party does not have."""


class PromulgationTable(RowsTable):
    """One row per village: its number, its Berita Desa, its copy. Rows come from Para pihak."""

    def __init__(self) -> None:
        self._desa: dict[UUID, Desa] = {}
        self._antar_desa = True
        super().__init__(
            "Desa",
            [
                Column("Desa", lambda p: self._of(p).nama_lengkap, 2),
                Column("Nomor", lambda p: p.nomor or "–", 0),
                Column("Diundangkan", lambda p: _day(p.tanggal_undang), 0),
                Column("Berita Desa", lambda p: p.nomor_berita or "–", 0),
                Column("Salinan", lambda p: _day(p.tanggal_salinan), 0),
            ],
            lambda: Pihak(desa_id=_NEW),
            self._village_form,
            empty="Belum ada Desa. Isi dulu langkah Para pihak.",
            fixed=True,
        )

    def show_case(self, case: Berkas) -> None:
        self._desa = dict(case.desa)
        self._antar_desa = case.kerjasama.antar_desa
        for number in _BETWEEN_VILLAGES:
            self.view.setColumnHidden(number, not self._antar_desa)
        self.show_records(case.pihak)

    def _of(self, pihak: Pihak) -> Desa:
        return self._desa.get(pihak.desa_id, Desa())

    def _village_form(self) -> Form:
        copies = FormField("tanggal_salinan", "Salinan disampaikan pada", DateEditor())
        if not self._antar_desa:
            return Form([copies])
        return Form(
            [
                FormField("tanggal_undang", "Tanggal pengundangan", DateEditor()),
                FormField("nomor_berita", "Nomor Berita Desa", TextEditor("misalnya 2", 40)),
                copies,
            ]
        )

    @override
    def ask(self, title: str, record: Any, *, more: bool) -> tuple[bool, bool]:
        return super().ask(f"Penyerahan {self._of(record).nama_lengkap}", record, more=False)

    def write_to(self, parties: Sequence[Pihak]) -> None:
        """Put what this table shows into the parties; the rest of them is another page's."""
        put_fields(self.records(), parties, _FIELDS)


class HandoverPage(StepPage):
    def __init__(self, office: Office) -> None:
        super().__init__(
            office,
            "Penyerahan",
            "Catat pengundangan dan salinan, lalu serahkan kepada kecamatan.",
        )
        self._case: Berkas | None = None
        self.villages = PromulgationTable()
        self.villages.edited.connect(self.edited)
        self.add_section("Setiap Desa", self.villages)
        self.add_section("Surat pengantar dan mulai berlaku", self.bind_form("", _letter_form()))
        self._list = QWidget()
        self._lines = QVBoxLayout(self._list)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(3)
        self.add_section(
            "Yang diterima kecamatan",
            self._list,
            help_text="Cetak dan tandatangani dahulu, lalu serahkan bersama paket datanya.",
        )
        self.package = PackageBox(office, self._chosen, levels=False)
        laid_out = QTimer(self, singleShot=True, interval=50)
        laid_out.timeout.connect(self._show_package)
        self.package.made.connect(laid_out.start)
        self.package.asked.connect(self.reload_asked)
        self.add_section("Paket untuk kecamatan", self.package)
        self.finish()

    def _show_package(self) -> None:
        """Bring the result into view; it stands at the foot of a long page."""
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.maximum())

    @override
    def show_case(self, case: Berkas) -> None:
        if self._case is not None and self._case.kerjasama.id != case.kerjasama.id:
            self.package.forget()
        self._case = case
        super().show_case(case)
        self.villages.show_case(case)
        self._show_enclosed(case)

    @override
    def write_to(self, kerjasama: Kerjasama) -> None:
        super().write_to(kerjasama)
        self.villages.write_to(kerjasama.pihak)

    @override
    def focus_field(self, field: str, item: UUID | None = None) -> None:
        if field.split(".")[0] == "pihak":
            self.villages.select(item)
            self._area.ensureWidgetVisible(self.villages, 50, 80)
        else:
            super().focus_field(field, item)

    def _chosen(self) -> list[UUID]:
        return [self._case.kerjasama.id] if self._case else []

    def _show_enclosed(self, case: Berkas) -> None:
        clear_layout(self._lines)
        for item in handover.enclosed(case, self.office.folders.documents):
            words = f"! {item.nama}: {item.kurang}" if item.kurang else f"✓ {item.nama}"
            self._lines.addWidget(label(words, "" if item.kurang else "good"))


def _letter_form() -> Form:
    return Form(
        [
            FormField(
                "surat_camat_nomor",
                "Nomor surat pengantar",
                TextEditor("misalnya 400.10.2/45/BODDIE", 80),
            ),
            FormField("surat_camat_tanggal", "Tanggal surat pengantar", DateEditor()),
            FormField(
                "mulai_berlaku",
                "Mulai berlaku",
                DateEditor(),
                "Tidak sebelum diundangkan atau ditandatangani.",
            ),
        ]
    )


def _day(day: date | None) -> str:
    return tanggal(day) if day else "–"
