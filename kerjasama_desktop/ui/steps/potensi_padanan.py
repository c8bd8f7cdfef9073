"""What one village has beside what another needs, by category."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.potensi import JenisPotensi, KategoriPotensi, Potensi
from kerjasama_desktop.ui.widgets.parts import label


@dataclass(frozen=True, slots=True)
class Padanan:
    """Potentials and the needs of other villages in one category."""

    kategori: KategoriPotensi
    potensi: tuple[Potensi, ...]
    kebutuhan: tuple[Potensi, ...]


def matches(items: Iterable[Potensi]) -> list[Padanan]:
    """Return the categories in which one village has what another one needs."""
    everything = list(items)
    found = []
    for kategori in KategoriPotensi:
        own = [item for item in everything if item.kategori is kategori]
        has = [item for item in own if item.jenis is JenisPotensi.POTENSI]
        needs = [item for item in own if item.jenis is not JenisPotensi.POTENSI]
        has, needs = _of_others(has, needs), _of_others(needs, has)
        if has and needs:
            found.append(Padanan(kategori, tuple(has), tuple(needs)))
    return found


def _of_others(items: Sequence[Potensi], counterparts: Sequence[Potensi]) -> list[Potensi]:
    """Keep the items for which another village has a counterpart."""
    return [i for i in items if any(other.desa_id != i.desa_id for other in counterparts)]


class MatchList(QWidget):
    """Two columns, one row for each category; says so where nothing matches."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._shown: list[Padanan] | None = None

    def show_case(self, case: Berkas) -> None:
        found = matches(case.potensi.values())
        if found == self._shown:
            return
        self._shown = found
        self._clear()
        if not found:
            words = (
                "Belum ada potensi satu Desa yang sekategori dengan kebutuhan Desa lain. Isi "
                "kategori pada potensi dan kebutuhan setiap Desa."
            )
            self._grid.addWidget(label(words, "muted"), 0, 0, 1, 2)
            return
        self._grid.addWidget(label("Yang tersedia", "label"), 0, 0)
        self._grid.addWidget(label("Yang dibutuhkan Desa lain", "label"), 0, 1)
        for number, padanan in enumerate(found):
            place = 1 + number * 2
            self._grid.addWidget(label(padanan.kategori.label, "help"), place, 0, 1, 2)
            for side, items in enumerate((padanan.potensi, padanan.kebutuhan)):
                cell = label(_lines(case, items))
                cell.setAlignment(Qt.AlignmentFlag.AlignTop)
                self._grid.addWidget(cell, place + 1, side)

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def _lines(case: Berkas, items: Iterable[Potensi]) -> str:
    names = {key: desa.nama_lengkap for key, desa in case.desa.items()}
    return "\n".join(f"• {item.nama} ({names.get(item.desa_id, '–')})" for item in items)
