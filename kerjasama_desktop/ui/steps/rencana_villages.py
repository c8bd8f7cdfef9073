"""Tables over the parties themselves: rights and duties, and the reference to APB Desa."""

from collections.abc import Callable
from typing import Any

from typing_extensions import override

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kerjasama import Kerjasama, Mitra, Pihak
from kerjasama_desktop.domain.records import Record
from kerjasama_desktop.domain.text import lines
from kerjasama_desktop.ui.steps.rencana_forms import ONE_PER_LINE
from kerjasama_desktop.ui.steps.rencana_parts import OwnedTable, put_fields
from kerjasama_desktop.ui.widgets.editors import LongEditor
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.rows_model import Column


class PartiesTable(OwnedTable):
    """One row for each party; only the fields of the form are ever written back."""

    _case: Berkas

    def __init__(
        self, noun: str, columns: list[Column], form: Callable[[], Form], empty: str
    ) -> None:
        self._names = form().field_names()
        super().__init__(
            noun,
            [Column("Pihak", self.name_of), *columns],
            Record,
            form,
            empty=empty,
            fixed=True,
        )

    def show_case(self, case: Berkas, *, partners: bool = False) -> None:
        self._case = case
        rows = [*case.pihak, *(case.kerjasama.mitra if partners else [])]
        self.show_of(case.kerjasama.id, rows)

    @override
    def ask(self, title: str, record: Any, *, more: bool) -> tuple[bool, bool]:
        return super().ask(f"{title}: {self.name_of(record)}", record, more=more)

    def write_to(self, kerjasama: Kerjasama) -> None:
        put_fields(self.records(), [*kerjasama.pihak, *kerjasama.mitra], self._names)

    def name_of(self, party: Pihak | Mitra) -> str:
        if isinstance(party, Mitra):
            return party.nama or "Pihak ketiga"
        return self._case.desa_of(party).nama_lengkap


def duties_table() -> PartiesTable:
    return PartiesTable(
        "pihak",
        [
            Column("Hak", lambda p: _items(p.hak)),
            Column("Kewajiban", lambda p: _items(p.kewajiban)),
        ],
        _duties_form,
        "Belum ada pihak. Tambahkan pada langkah Para pihak.",
    )


def _items(text: str) -> str:
    return "; ".join(lines(text)) or "belum diisi"


def _duties_form() -> Form:
    return Form(
        [
            FormField("hak", "Hak", LongEditor(5), ONE_PER_LINE, wide=True),
            FormField("kewajiban", "Kewajiban", LongEditor(5), ONE_PER_LINE, wide=True),
        ]
    )
