"""The numbers that every party gives to the instrument of a change, and its promulgation."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from typing_extensions import override

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import NomorDokumen
from kerjasama_desktop.domain.kerjasama import Mitra
from kerjasama_desktop.domain.perubahan import Perubahan
from kerjasama_desktop.domain.perubahan_berlaku import instrumen, jenis_nomor_mitra
from kerjasama_desktop.ui.steps.rencana_forms import day
from kerjasama_desktop.ui.widgets.editors import TextEditor
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.reading_editors import DateEditor
from kerjasama_desktop.ui.widgets.rows_model import Column
from kerjasama_desktop.ui.widgets.rows_table import RowsTable

_OF_PROMULGATION = (2, 3)
"""Columns that an addendum does not have."""


class NumbersTable(RowsTable):
    """One row per party; a third party's entry names no village."""

    def __init__(self) -> None:
        self._names: dict[tuple[str, UUID | None], str] = {}
        self._promulgated = True
        super().__init__(
            "nomor",
            [
                Column("Pihak", self._name, 2),
                Column("Nomor", lambda n: n.nomor or "–", 0),
                Column("Diundangkan", lambda n: day(n.tanggal_undang), 0),
                Column("Berita Desa", lambda n: n.nomor_berita or "–", 0),
            ],
            lambda: NomorDokumen(jenis=""),
            self._party_form,
            empty="Belum ada pihak. Isi dulu langkah Para pihak.",
            fixed=True,
        )

    def show_change(
        self, case: Berkas, perubahan: Perubahan, entries: Sequence[NomorDokumen]
    ) -> None:
        kerjasama = case.kerjasama
        self._promulgated = kerjasama.antar_desa
        key = instrumen(kerjasama, perubahan)
        self._names = {(key, p.id): case.desa_of(p).nama_lengkap for p in case.pihak}
        partners = case.mitra or ([] if kerjasama.antar_desa else [Mitra()])
        for mitra in partners:
            self._names[jenis_nomor_mitra(case, key, mitra), None] = mitra.nama or "Pihak ketiga"
        for number in _OF_PROMULGATION:
            self.view.setColumnHidden(number, not self._promulgated)
        known = {entry.kunci: entry for entry in entries}
        shown = {record.kunci: record for record in self.records()}
        rows = []
        for jenis, owner in self._names:
            fresh = NomorDokumen(jenis=jenis, subjek_id=perubahan.id, pihak_id=owner)
            rows.append(known.get(fresh.kunci) or shown.get(fresh.kunci) or fresh)
        self.show_records(rows)

    def entries(self, before: Sequence[NomorDokumen]) -> list[NomorDokumen]:
        """Return what is to be kept: what was there, and what was typed."""
        known = {entry.id for entry in before}
        rows = [r for r in self.records() if r.id in known or _filled(r)]
        shown = {row.id for row in rows}
        return [*(entry for entry in before if entry.id not in shown), *rows]

    def _name(self, entry: NomorDokumen) -> str:
        return self._names.get((entry.jenis, entry.pihak_id), "")

    def _party_form(self) -> Form:
        fields = [FormField("nomor", "Nomor", TextEditor("misalnya 5", 120))]
        if self._promulgated:
            fields += [
                FormField("tanggal_undang", "Tanggal pengundangan", DateEditor()),
                FormField("nomor_berita", "Nomor Berita Desa", TextEditor("misalnya 5", 40)),
            ]
        return Form(fields)

    @override
    def ask(self, title: str, record: Any, *, more: bool) -> tuple[bool, bool]:
        return super().ask(f"Nomor {self._name(record)}", record, more=False)


def _filled(entry: NomorDokumen) -> bool:
    return bool(entry.nomor or entry.nomor_berita or entry.tanggal_undang or entry.tanggal)
