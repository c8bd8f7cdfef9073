"""The money of a plan: the budget (RAB), what each party puts in, and whether both are equal."""

from collections import Counter
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from kerjasama_desktop.domain.baca import read_choice, read_number
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.rencana import (
    BarisRab,
    JenisManfaatBiaya,
    Kegiatan,
    Kontribusi,
    ManfaatBiaya,
    SumberDana,
    total_kontribusi,
    total_rab,
)
from kerjasama_desktop.domain.terbilang import angka, rupiah, rupiah_terbilang
from kerjasama_desktop.domain.text import search_key
from kerjasama_desktop.ui.steps.rencana_forms import money_column, text_into
from kerjasama_desktop.ui.steps.rencana_parts import OwnedTable, PartyForm, parties, party_choice
from kerjasama_desktop.ui.widgets.editors import ChoiceEditor, TextEditor
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.parts import chip, label, set_tone
from kerjasama_desktop.ui.widgets.reading_editors import MoneyEditor, NumberEditor, WholeEditor
from kerjasama_desktop.ui.widgets.rows_model import Column

_APB = "APB Desa: "
_ACTIVITY_WIDTH = 110


class BudgetTable(OwnedTable):
    """Lines of the RAB; each may belong to an activity shown in the other table."""

    def __init__(self, activities: OwnedTable) -> None:
        self._activities = activities
        super().__init__(
            "baris RAB",
            [
                Column("Kegiatan", self._activity_name, read=self._read_activity),
                Column("Uraian", lambda b: b.uraian, read=text_into("uraian")),
                Column(
                    "Volume",
                    lambda b: f"{angka(b.volume)} {b.satuan}",
                    0,
                    read=lambda b, text: setattr(b, "volume", read_number(text)),
                ),
                Column("Satuan", lambda b: b.satuan, 0, read=text_into("satuan")),
                money_column("Harga satuan", "harga_satuan"),
                Column("Jumlah", lambda b: rupiah(b.jumlah), 0, right=True),
            ],
            BarisRab,
            self._budget_form,
            empty="Belum ada RAB. Tambahkan satu per satu, atau tempel dari Excel (Ctrl+V) dengan "
            "kolom Kegiatan, Uraian, Volume, Satuan, Harga satuan.",
        )
        self._share_width()

    def _share_width(self) -> None:
        """The unit stands with the volume; what is left goes to the description."""
        titles = [column.title for column in self.model.columns]
        self.view.setColumnHidden(titles.index("Satuan"), True)
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(0, _ACTIVITY_WIDTH)

    def _activity_name(self, line: BarisRab) -> str:
        return next((k.nama for k in self._kegiatan() if k.id == line.kegiatan_id), "–")

    def _read_activity(self, line: Any, text: str) -> None:
        key = search_key(text)
        found = [k.id for k in self._kegiatan() if search_key(k.nama) == key]
        if not found:
            raise ValueError(text)
        line.kegiatan_id = found[0]

    def _kegiatan(self) -> list[Kegiatan]:
        return self._activities.records()

    def _budget_form(self) -> Form:
        activity = ChoiceEditor()
        activity.set_options([(k.id, k.nama or "Kegiatan tanpa nama") for k in self._kegiatan()])
        return Form(
            [
                FormField("kegiatan_id", "Kegiatan", activity, wide=True),
                FormField("uraian", "Uraian", TextEditor(), wide=True),
                FormField("volume", "Volume", NumberEditor(empty=0)),
                FormField("satuan", "Satuan", TextEditor("misalnya meter", 40)),
                FormField("harga_satuan", "Harga satuan", MoneyEditor(empty=0)),
                FormField("sumber", "Sumber dana", ChoiceEditor(SumberDana)),
            ]
        )


class SharesTable(OwnedTable):
    """What each party puts in, by source; `show_case` comes first."""

    _case: Berkas

    def __init__(self) -> None:
        super().__init__(
            "kontribusi",
            [
                Column("Pihak", self._party_name, read=self._read_party),
                Column("Sumber", _source_name, read=_read_source),
                Column("Bentuk", lambda k: k.bentuk or "–", read=text_into("bentuk")),
                Column(
                    "Tahun",
                    lambda k: str(k.tahun or "–"),
                    0,
                    read=lambda k, text: setattr(k, "tahun", int(text)),
                ),
                money_column("Jumlah", "jumlah"),
            ],
            Kontribusi,
            self._share_form,
            empty="Belum ada kontribusi. Tambahkan bagian setiap pihak menurut sumber dananya.",
        )

    def show_case(self, case: Berkas) -> None:
        self._case = case
        self.show_of(case.kerjasama.id, case.kerjasama.kontribusi)

    def per_party(self) -> list[tuple[str, int]]:
        """Each party that puts something in, with its sum, in the order of the parties."""
        sums: Counter[UUID | None] = Counter()
        for share in self.records():
            sums[share.pihak_id or share.mitra_id] += share.jumlah
        return [(name, sums[party]) for party, name in parties(self._case) if sums[party]]

    def _party_name(self, share: Kontribusi) -> str:
        return self._case.party_name(share.pihak_id, share.mitra_id) or "belum dipilih"

    def _read_party(self, share: Any, text: str) -> None:
        key = search_key(text)
        for party, name in parties(self._case):
            if key in (search_key(name), search_key(name.partition(" ")[2])):
                partner = self._case.pihak_by_id(party) is None
                setattr(share, "mitra_id" if partner else "pihak_id", party)
                return
        raise ValueError(text)

    def _share_form(self) -> Form:
        return PartyForm(
            [
                FormField("pihak_id", "Pihak", party_choice(self._case)),
                FormField("sumber", "Sumber dana", ChoiceEditor(SumberDana)),
                FormField("jumlah", "Jumlah", MoneyEditor(empty=0)),
                FormField("tahun", "Tahun anggaran", WholeEditor(2000, 2100)),
                FormField(
                    "bentuk",
                    "Bentuk",
                    TextEditor("misalnya Uang, tenaga, atau bahan"),
                    "Yang bukan uang dinilai dengan rupiah.",
                    wide=True,
                ),
            ],
            self._case,
        )


def _source_name(share: Kontribusi) -> str:
    return share.sumber.label.removeprefix(_APB) if share.sumber else "–"


def _read_source(share: Any, text: str) -> None:
    try:
        share.sumber = read_choice(SumberDana, text)
    except ValueError:
        share.sumber = read_choice(SumberDana, _APB + text)


class BalanceLine(QWidget):
    """The sum of the contributions, per party, and whether it equals the RAB."""

    def __init__(self) -> None:
        super().__init__()
        self._total, self._parties = label("", "label"), label("", "help")
        self._sign = chip("", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        for part in (self._sign, self._total, self._parties):
            column.addWidget(part)

    def show_balance(self, rab: list[BarisRab], shares: SharesTable) -> None:
        cost, given = total_rab(rab), total_kontribusi(shares.records())
        self._total.setText(f"Jumlah kontribusi {rupiah_terbilang(given)}")
        sums = (f"{name} {rupiah(amount)}" for name, amount in shares.per_party())
        self._parties.setText(" · ".join(sums))
        self._parties.setVisible(bool(self._parties.text()))
        self._sign.setText(_comparison(cost, given))
        tone = "muted" if not cost and not given else "good" if cost == given else "warning"
        set_tone(self._sign, tone)

    @property
    def words(self) -> str:
        return self._sign.text()


def _comparison(cost: int, given: int) -> str:
    if cost == given:
        return "✓ Sama dengan RAB" if cost else "RAB dan kontribusi belum diisi"
    if given < cost:
        return f"! Kurang {rupiah(cost - given)} dari RAB {rupiah(cost)}"
    return f"! Lebih {rupiah(given - cost)} dari RAB {rupiah(cost)}"


def budget_words(rab: list[BarisRab]) -> str:
    return f"Jumlah RAB {rupiah_terbilang(total_rab(rab))}"


def benefit_words(rows: list[ManfaatBiaya]) -> str:
    """The sums of benefit and cost and their ratio, once both are known."""
    sums = {kind: sum(r.jumlah for r in rows if r.jenis is kind) for kind in JenisManfaatBiaya}
    benefit, cost = sums[JenisManfaatBiaya.MANFAAT], sums[JenisManfaatBiaya.BIAYA]
    words = f"Manfaat {rupiah(benefit)} · Biaya {rupiah(cost)}"
    if not benefit or not cost:
        return words
    compared = "lebih besar daripada" if benefit > cost else "tidak lebih besar daripada"
    return f"{words} · Rasio {angka(round(benefit / cost, 2))}: manfaat {compared} biaya."
