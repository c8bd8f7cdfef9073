"""The documents of a cooperation as a table, and what is to be said about one of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from typing_extensions import override

from kerjasama_desktop.domain.terbilang import tanggal
from kerjasama_desktop.domain.text import join_words
from kerjasama_desktop.services.paperwork import Made, Paper, PaperState
from kerjasama_desktop.ui.crash import explain
from kerjasama_desktop.ui.widgets.column_room import ColumnRoom
from kerjasama_desktop.ui.widgets.message_bar import MessageBar
from kerjasama_desktop.ui.widgets.plain_table import PlainTable
from kerjasama_desktop.ui.widgets.rows_model import Column, Index, RowsModel

AGAIN = "Perlu dibuat lagi"
_STATUS = 3
_LACKING = 4
_NARROW = 620
"""Below this width titles matter more; what is lacking stands below the table as well."""
_MARKS = {
    PaperState.BELUM: ("○", "#5b6b69"),
    PaperState.HILANG: ("!", "#8a5a00"),
    PaperState.DIUBAH: ("✎", "#0f6b5c"),
    PaperState.DRAF: ("!", "#8a5a00"),
    PaperState.SIAP: ("✓", "#1f7a3f"),
    PaperState.DITANDATANGANI: ("✓", "#1f7a3f"),
    PaperState.DIUNDANGKAN: ("✓", "#1f7a3f"),
    PaperState.BERLAKU: ("✓", "#1f7a3f"),
}
_REMAKABLE = {PaperState.DRAF, PaperState.SIAP}


@dataclass(frozen=True)
class PaperRow:
    """A paper and how its file stands; `stale` where it would come out otherwise now, `lost` where
    the file of a signed one is gone; `notes` say what the register knows of it.
    """

    paper: Paper
    state: PaperState
    stale: bool = False
    notes: tuple[str, ...] = ()
    lost: bool = False

    @property
    def words(self) -> str:
        if self.stale and self.state in _REMAKABLE:
            return f"↻ {AGAIN}"
        if self.state is PaperState.SIAP and self.paper.kurang:
            return "✓ Sudah dibuat"
        return f"{_MARKS[self.state][0]} {self.state.value}"

    @property
    def colour(self) -> str:
        return "#8a5a00" if self.stale and self.state in _REMAKABLE else _MARKS[self.state][1]

    @property
    def lacking(self) -> str:
        """In a few words, for the table."""
        if self.paper.blocking:
            return f"{len(self.paper.blocking)} harus diperbaiki"
        return f"{len(self.paper.kurang)} belum diisi" if self.paper.kurang else ""


class _PapersModel(RowsModel):
    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == _STATUS:
            return QColor(self.record(index.row()).colour)
        return super().data(index, role)


class PapersTable(PlainTable):
    """Keeps the selection when the same papers are shown again."""

    def __init__(self) -> None:
        columns = [
            Column("No", lambda r: r.paper.job.kind.urut),
            Column("Dokumen", lambda r: r.paper.judul),
            Column("Untuk", lambda r: r.paper.untuk or "Semua pihak"),
            Column("Status", lambda r: r.words),
            Column("Yang kurang", lambda r: r.lacking),
        ]
        super().__init__(
            "Daftar dokumen",
            _PapersModel(columns, None),
            {},
            {_LACKING: _NARROW},
            many=True,
        )
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        ColumnRoom(self, [0, 3, 2, 0, 0], {_STATUS: 152})

    def show_rows(self, rows: Sequence[PaperRow]) -> None:
        if list(rows) == self.rows.records():
            return
        keys = {row.paper.key for row in self.chosen}
        self.rows.show(rows)
        selection = self.selectionModel()
        flags = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
        for number, row in enumerate(rows):
            if row.paper.key in keys:
                selection.select(self.rows.index(number, 0), flags)
        if rows and not self.chosen:
            self.selectRow(0)


def details(row: PaperRow) -> list[tuple[str, str]]:
    """Return (role of the label, sentence) about one document, for the card below the table."""
    paper, dokumen = row.paper, row.paper.dokumen
    found: list[tuple[str, str]] = []
    if dokumen and dokumen.dibuat and dokumen.berkas:
        made = dokumen.dibuat.astimezone()
        name = dokumen.berkas.rpartition("/")[2]
        found.append(("help", f"{name} · dibuat {tanggal(made.date())} pukul {made:%H.%M}"))
    found += [("help", note) for note in row.notes]
    if row.lost:
        found.append(("warning", "Berkasnya dipindahkan atau dihapus; dapat dipulihkan."))
    if row.stale and row.state is PaperState.DIUBAH:
        found.append(("warning", "Isian sudah berubah sejak berkas ini dibuat."))
    elif row.stale and row.state in _REMAKABLE:
        found.append(("warning", "Isian sudah berubah. Buat lagi sebelum dicetak."))
    if row.state is PaperState.DIUBAH:
        found.append(("help", "Berkas ini Anda ubah di Word; membuat lagi memberi nama baru."))
    if row.state is PaperState.HILANG:
        found.append(("warning", "Berkasnya dipindahkan atau dihapus. Buat lagi bila perlu."))
    if paper.kurang:
        found.append(("help", f"Belum diisi: {join_words(list(paper.kurang))}."))
    if paper.blocking:
        found.append(("label", "Mengapa draf?"))
        found += [("", f"• {finding.message}") for finding in paper.blocking]
    return found


def tell_made(messages: MessageBar, made: Made, open_folder: Callable[[], object]) -> None:
    """Say what was made, and what was not."""
    count = f"{len(made.entries)} dokumen dibuat."
    if made.errors:
        done = [count] if made.entries else []
        sentences = dict.fromkeys(map(explain, made.errors))
        messages.say(" ".join([*sentences, *done]), "error")
        return
    told = remarks(made)
    tone = "warning" if made.changed or made.held or made.stood_in else "good"
    messages.say(" ".join([count, *told]), tone, "Buka folder", open_folder)


def remarks(made: Made) -> list[str]:
    """Return what to know of what was made: other names than wanted, the shipped template taken."""
    return [
        *(
            f"“{old}” pernah Anda ubah, jadi yang baru bernama “{new}”."
            for old, new in made.changed
        ),
        *(f"“{old}” sedang terbuka, jadi yang baru bernama “{new}”." for old, new in made.held),
        *made.stood_in,
        *_numbers(made),
    ]


def _numbers(made: Made) -> list[str]:
    """Return what numbers were taken from the book."""
    if len(made.numbers) > 1:
        return [f"{len(made.numbers)} nomor diambil dari buku nomor; lihat di Arsip dokumen."]
    return [f"“{title}” diberi nomor {number}." for title, number in made.numbers]
