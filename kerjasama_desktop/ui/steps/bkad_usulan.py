"""Proposing members of a BKAD from the attendance lists of its meetings."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.bkad import Jabatan, Pengurus, UnsurBkad
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah, Peserta, Unsur
from kerjasama_desktop.domain.text import search_key
from kerjasama_desktop.ui.widgets.parts import at_right, button, label

_UNSUR = {
    Unsur.PEMERINTAH_DESA: UnsurBkad.PEMERINTAH_DESA,
    Unsur.BPD: UnsurBkad.BPD,
    Unsur.LKD: UnsurBkad.LKD,
    Unsur.LEMBAGA_LAIN: UnsurBkad.LEMBAGA_LAIN,
    Unsur.TOKOH_ADAT: UnsurBkad.TOKOH_MASYARAKAT,
    Unsur.TOKOH_AGAMA: UnsurBkad.TOKOH_MASYARAKAT,
    Unsur.TOKOH_MASYARAKAT: UnsurBkad.TOKOH_MASYARAKAT,
    Unsur.TOKOH_PENDIDIKAN: UnsurBkad.TOKOH_MASYARAKAT,
    Unsur.KELOMPOK_TANI: UnsurBkad.LEMBAGA_LAIN,
    Unsur.KELOMPOK_NELAYAN: UnsurBkad.LEMBAGA_LAIN,
    Unsur.KELOMPOK_PERAJIN: UnsurBkad.LEMBAGA_LAIN,
    Unsur.KELOMPOK_PEREMPUAN: UnsurBkad.LEMBAGA_LAIN,
}
_OUTSIDE = {Unsur.PENDAMPING, Unsur.KECAMATAN}


@dataclass(frozen=True, slots=True)
class Usulan:
    """A member to propose, and the meeting he or she came to."""

    pengurus: Pengurus
    asal: str


def proposals(case: Berkas, members: Sequence[Pengurus]) -> list[Usulan]:
    """Return villagers who came to a MAD or Musdes and are no members yet, delegates first."""
    meetings = {
        m.id: m
        for m in case.kerjasama.musyawarah
        if m.bentuk in (BentukMusyawarah.MAD, BentukMusyawarah.MUSDES)
    }
    came = [
        (person, meetings[person.musyawarah_id])
        for person in case.kerjasama.peserta
        if person.nama and person.musyawarah_id in meetings and person.unsur not in _OUTSIDE
    ]
    came.sort(key=lambda pair: (not pair[0].delegasi, pair[1].bentuk is BentukMusyawarah.MUSDES))
    seen = {(search_key(p.nama), p.pihak_id) for p in members}
    found: list[Usulan] = []
    for person, meeting in came:
        member = _member(person, person.pihak_id or meeting.pihak_id)
        who = (search_key(member.nama), member.pihak_id)
        if who not in seen:
            seen.add(who)
            delegate = ", utusan" if person.delegasi else ""
            found.append(Usulan(member, f"{meeting.bentuk.label}{delegate}"))
    return found


def _member(person: Peserta, pihak_id: UUID | None) -> Pengurus:
    return Pengurus(
        nama=person.nama,
        jenis_kelamin=person.jenis_kelamin,
        unsur=_UNSUR.get(person.unsur) if person.unsur else None,
        pihak_id=pihak_id,
        jabatan=Jabatan.ANGGOTA,
        keterangan=person.jabatan,
    )


class ProposalDialog(QDialog):
    """A list with check boxes; `chosen` gives the members that were ticked."""

    def __init__(self, parent: QWidget, case: Berkas, found: Sequence[Usulan]) -> None:
        super().__init__(parent)
        self.setWindowTitle("Usulan anggota")
        self._found = list(found)
        self.boxes: list[QTableWidgetItem] = []
        self.table = self._build_table(case)
        column = QVBoxLayout(self)
        column.addWidget(label("Usulan dari daftar hadir musyawarah", "heading"))
        column.addWidget(
            label(
                "Centang orang yang diusulkan. Unsur dan Desa diambil dari daftar hadir; "
                "jabatannya dapat diubah kemudian.",
                "help",
            )
        )
        column.addWidget(self.table, 1)
        add = button("&Tambahkan", self.accept, "primary")
        column.addLayout(at_right(button("Batal", self.reject), add))
        self.resize(840, 520)

    def _build_table(self, case: Berkas) -> QTableWidget:
        titles = ["Nama", "L/P", "Unsur", "Desa", "Hadir pada"]
        table = QTableWidget(len(self._found), len(titles))
        table.setHorizontalHeaderLabels(titles)
        table.setAccessibleName("Orang yang dapat diusulkan")
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for number, usulan in enumerate(self._found):
            for place, text in enumerate(_cells(case, usulan)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if place == 0:
                    item.setCheckState(Qt.CheckState.Unchecked)
                    self.boxes.append(item)
                table.setItem(number, place, item)
        return table

    def chosen(self) -> list[Pengurus]:
        return [
            usulan.pengurus
            for usulan, box in zip(self._found, self.boxes, strict=True)
            if box.checkState() == Qt.CheckState.Checked
        ]


def _cells(case: Berkas, usulan: Usulan) -> list[str]:
    person = usulan.pengurus
    return [
        person.nama,
        person.jenis_kelamin or "–",
        person.unsur.label if person.unsur else "–",
        case.party_name(person.pihak_id) or "–",
        usulan.asal,
    ]
