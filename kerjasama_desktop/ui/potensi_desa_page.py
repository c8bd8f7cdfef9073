"""Potensi: the inventory of a village, and the priority of what stands in it."""

import re
from uuid import UUID

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kerjasama_desktop.domain.baca import read_choice, read_number
from kerjasama_desktop.domain.potensi import (
    JenisPotensi,
    KategoriPotensi,
    Kriteria,
    Potensi,
    priority_score,
)
from kerjasama_desktop.domain.terbilang import angka
from kerjasama_desktop.domain.text import search_key
from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.services import villages
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.potensi_prioritas import PriorityView
from kerjasama_desktop.ui.steps.potensi_form import potensi_form, volume_words
from kerjasama_desktop.ui.widgets.editors import ChoiceEditor, TextEditor
from kerjasama_desktop.ui.widgets.parts import label, row
from kerjasama_desktop.ui.widgets.rows_model import Column
from kerjasama_desktop.ui.widgets.rows_table import RowsTable
from kerjasama_desktop.ui.widgets.tab_keys import TabKeys

_NONE = UUID(int=0)
_UNBOUND = 16_777_215
_AMOUNT = re.compile(r"([\d.,]+)\s*(.*)")


class InventoryTable(RowsTable):
    """Fills the page as far as it has rows; only its buttons where it has none."""

    @override
    def _fit(self) -> None:
        super()._fit()
        self.view.setMinimumHeight(120)
        self.view.setMaximumHeight(_UNBOUND)
        filled = self.model.rowCount() > 0
        vertical = QSizePolicy.Policy.Expanding if filled else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Preferred, vertical)


class PotensiDesaPage(QWidget):
    """Every change is kept at once; what a cooperation is about cannot be removed."""

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._desa_id = _NONE
        self._on_file: dict[UUID, Potensi] = {}
        self._weights: dict[Kriteria, int] = {}
        self.village = ChoiceEditor(empty="")
        self.village.setAccessibleName("Desa")
        self.village.setMinimumContentsLength(26)
        self.village.edited.connect(self._on_village_chosen)
        self.search = TextEditor("Cari nama, kategori, atau lokasi")
        self.search.setAccessibleName("Cari potensi")
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(280)
        self.search.textChanged.connect(self._filter)
        self.table = self._build_table()
        self.priority = PriorityView()
        self.priority.model.scored.connect(self._on_scored)
        self.priority.model.weighted.connect(self._on_weighted)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._on_find_asked)
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(10)
        column.addWidget(label("Potensi dan kebutuhan Desa", "heading"))
        column.addWidget(
            label(
                "Daftar ini dipakai oleh semua kerja sama. Perubahan langsung tersimpan.", "muted"
            )
        )
        column.addWidget(row(self.village, self.search))
        self._nothing = label("Belum ada Desa. Isi Desa Anda dalam Pengaturan.", "muted")
        column.addWidget(self._nothing)
        self.tabs = QTabWidget()
        TabKeys(self)
        self.tabs.setDocumentMode(True)
        self._none_found = label("Tidak ada yang cocok dengan pencarian.", "muted")
        self._none_found.hide()
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 10, 0, 0)
        inside.addWidget(self._none_found)
        inside.addWidget(self.table, 1)
        inside.addStretch(0)
        self.tabs.addTab(holder, "Daftar")
        self.tabs.addTab(self.priority, "Skala prioritas")
        self.tabs.currentChanged.connect(self._show_items)
        column.addWidget(self.tabs, 1)

    def _build_table(self) -> RowsTable:
        table = InventoryTable(
            "potensi",
            [
                Column("Jenis", lambda p: p.jenis.label, 0, read=_read_kind),
                Column("Kategori", _category, 1, read=_read_category),
                Column("Nama", lambda p: p.nama, 1, read=_read_name),
                Column("Lokasi", lambda p: p.lokasi, 1, read=_read_place),
                Column("Jumlah", volume_words, 0, read=_read_amount),
                Column("Skor", self._score, 0),
            ],
            lambda: Potensi(desa_id=self._desa_id, tanggal=self._office.today()),
            potensi_form,
            empty="Belum ada potensi atau kebutuhan. Tambahkan satu per satu, atau tempelkan dari "
            "Excel dengan kolom Jenis, Kategori, Nama, Lokasi, Jumlah.",
        )
        table.edited.connect(self._on_items_edited)
        return table

    def refresh(self) -> None:
        """Read the villages and the inventory of the chosen one from file."""
        database = self._office.database
        own = villages.own_desa(database)
        known = sorted(
            villages.all_desa(database), key=lambda d: (own is None or d.id != own.id, d.nama)
        )
        self.village.set_options([(d.id, f"{d.nama_lengkap} · {d.kecamatan}") for d in known])
        if self._desa_id not in {d.id for d in known}:
            self._desa_id = known[0].id if known else _NONE
        self.village.show_value(self._desa_id)
        self._nothing.setVisible(not known)
        for part in (self.village, self.search, self.tabs):
            part.setVisible(bool(known))
        self._read_items()

    def _read_items(self) -> None:
        database = self._office.database
        self._weights = villages.settings(database).bobot
        items = villages.potensi_of(database, [self._desa_id])
        self._on_file = {item.id: item for item in items}
        self._show_items()

    def _show_items(self) -> None:
        items = list(self._on_file.values())
        self.table.show_records(items)
        self.priority.show_items(items, self._weights)
        self._filter()

    def _on_village_chosen(self) -> None:
        self._desa_id = self.village.value()
        self.search.clear()
        self.table.forget()
        self._read_items()

    def _on_items_edited(self) -> None:
        now = {item.id: item for item in self.table.records()}
        changed = [item for key, item in now.items() if self._on_file.get(key) != item]
        removed = [key for key in self._on_file if key not in now]
        try:
            villages.save_potensi(self._office.database, changed, removed)
        except InvalidInput as refused:
            self.table.undo()
            self.table.messages.say(str(refused), "warning")
            return
        self._on_file = now
        self.priority.show_items(list(now.values()), self._weights)
        self._filter()

    def _on_scored(self, item: Potensi) -> None:
        villages.save_potensi(self._office.database, [item], [])
        self._on_file[item.id] = item

    def _on_weighted(self, weights: dict[Kriteria, int]) -> None:
        pengaturan = villages.settings(self._office.database)
        pengaturan.bobot = weights
        villages.save_settings(self._office.database, pengaturan)
        self._weights = weights

    def _on_find_asked(self) -> None:
        self.tabs.setCurrentIndex(0)
        self.search.setFocus()

    def _filter(self) -> None:
        """Hide the rows that lack one of the words searched for."""
        words = search_key(self.search.text()).split()
        shown = 0
        for number, item in enumerate(self.table.records()):
            key = search_key(f"{item.jenis.label} {_category(item)} {item.nama} {item.lokasi}")
            hidden = not all(word in key for word in words)
            self.table.view.setRowHidden(number, hidden)
            shown += not hidden
        self._none_found.setVisible(bool(words) and not shown)

    def _score(self, item: Potensi) -> str:
        score = priority_score(item.skor, self._weights)
        return "–" if score is None else angka(round(score, 2))


def _category(item: Potensi) -> str:
    return item.kategori.label if item.kategori else "–"


def _read_kind(item: Potensi, text: str) -> None:
    item.jenis = read_choice(JenisPotensi, text)


def _read_category(item: Potensi, text: str) -> None:
    """Take 'Alam: air' as well as 'Air'."""
    try:
        item.kategori = read_choice(KategoriPotensi, text)
    except ValueError:
        item.kategori = read_choice(KategoriPotensi, f"Alam: {text}")


def _read_name(item: Potensi, text: str) -> None:
    item.nama = text


def _read_place(item: Potensi, text: str) -> None:
    item.lokasi = text


def _read_amount(item: Potensi, text: str) -> None:
    found = _AMOUNT.fullmatch(text)
    if not found:
        raise ValueError(text)
    item.volume, item.satuan = read_number(found[1]), found[2]
