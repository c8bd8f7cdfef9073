"""Buku nomor: the numbers a village has given in a year, with gaps and doubles."""

from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.nomor import Buku, KeadaanNomor, NomorBuku
from kerjasama_desktop.domain.terbilang import tanggal
from kerjasama_desktop.errors import InvalidInput, UserFacingError
from kerjasama_desktop.services import number_book
from kerjasama_desktop.services.number_book import BookLine
from kerjasama_desktop.ui.navigation import Place
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.widgets.doing_dialog import DoingDialog, ReasonDialog
from kerjasama_desktop.ui.widgets.editors import ChoiceEditor, TextEditor
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.message_bar import MessageBar
from kerjasama_desktop.ui.widgets.parts import button, label, row
from kerjasama_desktop.ui.widgets.plain_table import PlainTable
from kerjasama_desktop.ui.widgets.reading_editors import DateEditor
from kerjasama_desktop.ui.widgets.rows_model import Column, RowsModel

_NOTHING = "Belum ada nomor dalam buku ini. Nomor masuk sendiri saat dokumen dibuat."
_NO_VILLAGE = "Isi dahulu identitas Desa Anda di Pengaturan."


class NumberBookTab(QWidget):
    place_asked = Signal(object)

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._villages: list[Desa] = []
        self.village = self._choice("Desa")
        self.book = self._choice("Buku")
        self.book.set_options([(buku, buku.label) for buku in Buku])
        self.book.show_value(Buku.SURAT)
        self.book.setMinimumContentsLength(26)
        self.year = self._choice("Tahun")
        self._next = label("", "help")
        columns = [
            Column("Nomor", lambda line: line.nomor),
            Column("Tanggal", lambda line: _day(line.number)),
            Column("Perihal", lambda line: line.number.perihal if line.number else "–"),
            Column("Keadaan", _state),
            Column("Catatan", lambda line: line.number.alasan if line.number else ""),
        ]
        self.table = PlainTable(
            "Buku nomor", RowsModel(columns, self), {0: 214, 1: 150, 3: 140}, {4: 860, 1: 620}
        )
        self.table.selectionModel().selectionChanged.connect(self._show_actions)
        self._empty = label("", "muted")
        self.messages = MessageBar()
        self._build()

    def _choice(self, name: str) -> ChoiceEditor:
        choice = ChoiceEditor(empty="")
        choice.setAccessibleName(name)
        choice.edited.connect(self.show_book)
        return choice

    def _build(self) -> None:
        self._add = button("&Tambah nomor", self.add_number, "primary")
        self._cancel = button("Tandai tidak &dipakai", self.cancel_chosen)
        self._remove = button("&Hapus dari buku", self.remove_chosen)
        pattern = button("&Atur pola nomor", lambda: self.place_asked.emit(Place.PENGATURAN))
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 12, 16, 16)
        column.setSpacing(10)
        column.addWidget(row(self.village, self.book, self.year))
        column.addWidget(self._next)
        column.addWidget(self.messages)
        column.addWidget(self._empty)
        column.addWidget(self.table, 1)
        column.addWidget(row(self._add, self._cancel, self._remove, pattern))
        column.addStretch(0)

    def refresh(self) -> None:
        """Read again whose books there are; book and year stay."""
        database = self._office.database
        self._villages = number_book.villages(database)
        self.village.set_options([(d.id, d.nama_lengkap) for d in self._villages])
        self.village.setVisible(len(self._villages) > 1)
        self.messages.hide()
        self.show_book()

    @property
    def _desa(self) -> Desa | None:
        return next((d for d in self._villages if d.id == self.village.value()), None)

    def show_book(self) -> None:
        desa, today = self._desa, self._office.today()
        lines: list[BookLine] = []
        self._next.setVisible(desa is not None)
        self._add.setEnabled(desa is not None)
        if desa:
            tahun = self.year.value() or today.year
            book = number_book.view(self._office.database, desa, self._buku, tahun, today)
            self.year.set_options([(year, str(year)) for year in book.years])
            lines = book.lines
            self._next.setText(
                f"Nomor berikutnya: {book.berikut}"
                if book.berikut
                else "Nomor dalam buku ini ditulis sendiri."
            )
        self.table.rows.show(lines)
        self.table.setVisible(bool(lines))
        self._empty.setText(_NOTHING if desa else _NO_VILLAGE)
        self._empty.setVisible(not lines)
        if lines:
            self.table.selectRow(len(lines) - 1)
            self.table.scrollToBottom()
        self._show_actions()

    @property
    def _buku(self) -> Buku:
        return Buku(self.book.value())

    @property
    def _tahun(self) -> int:
        return int(self.year.value())

    @property
    def _new_day(self) -> date:
        today = self._office.today()
        return today if today.year == self._tahun else date(self._tahun, 12, 31)

    @property
    def _chosen(self) -> BookLine | None:
        chosen = self.table.chosen
        return chosen[0] if chosen else None

    def _show_actions(self) -> None:
        line = self._chosen
        number = line.number if line else None
        used = number is None or number.keadaan is not KeadaanNomor.BATAL
        self._cancel.setEnabled(line is not None and used)
        self._remove.setEnabled(number is not None)

    def add_number(self) -> None:
        """Ask for a number that was used outside the program."""
        line = self._chosen
        proposal = line.nomor if line and line.gap and line.gap[0] == line.gap[1] else ""
        desa = self._desa
        if desa:
            number = NomorBuku(
                desa_id=desa.id,
                buku=self._buku,
                tahun=self._tahun,
                nomor=proposal,
                tanggal=self._new_day,
                keadaan=KeadaanNomor.DIPAKAI,
            )
            if NumberEntryDialog(self, self._office, desa, number).run():
                self.show_book()
                self.messages.say(f"Nomor {number.nomor} dicatat.", "good")

    def cancel_chosen(self) -> None:
        """Ask why a number, or those of a gap, will not be used."""
        line, desa = self._chosen, self._desa
        if line is None or desa is None:
            return
        database, buku, tahun = self._office.database, self._buku, self._tahun

        def cancel(why: str) -> None:
            if line.number:
                number_book.cancel(database, desa, line.number, why)
            elif line.gap:
                number_book.fill_gap(database, desa, buku, tahun, line.gap, why)

        lead = "Nomor ini tidak diberikan lagi. Alasannya tertulis dalam buku dan agenda."
        title = f"Nomor {line.nomor} tidak dipakai"
        if ReasonDialog(self, title, "&Tandai", lead, cancel).run():
            self.show_book()

    def remove_chosen(self) -> None:
        """Take out a number that was entered by mistake."""
        line = self._chosen
        if line and line.number:
            try:
                number_book.remove(self._office.database, line.number)
            except UserFacingError as refusal:
                self.messages.say(str(refusal), "warning")
                return
            self.show_book()
            self.messages.say(f"Nomor {line.nomor} dihapus dari buku.", "good")


class NumberEntryDialog(DoingDialog):
    """A number that was used outside the program."""

    def __init__(self, parent: QWidget, office: Office, desa: Desa, number: NomorBuku) -> None:
        lead = f"{number.buku.label}, tahun {number.tahun}. Tulis seperti pada suratnya."
        super().__init__(parent, "Tambah nomor", "&Simpan", lead)
        self._office, self._desa, self._number = office, desa, number
        self.form = Form(
            [
                FormField("nomor", "Nomor", TextEditor("misalnya 400.10.2/12/BODDIE/2026", 120)),
                FormField("tanggal", "Tanggal", DateEditor()),
                FormField("perihal", "Perihal", TextEditor(max_length=300), wide=True),
                FormField(
                    "alasan",
                    "Alasan nomor ganda",
                    TextEditor(max_length=300),
                    "Hanya bila nomor ini memang dipakai dua kali.",
                    wide=True,
                ),
            ]
        )
        self.form.show_record(number)
        self.add(self.form)

    def do(self) -> None:
        problems: dict[str, Any] = self.form.problems()
        if problems:
            raise InvalidInput(next(iter(problems.values())))
        self.form.write_to(self._number)
        if self._number.tanggal and self._number.tanggal.year != self._number.tahun:
            raise InvalidInput(
                f"Tanggal itu bukan tahun {self._number.tahun}. Pilih dahulu buku tahunnya, atau "
                "perbaiki tanggalnya."
            )
        number_book.add(self._office.database, self._desa, self._number)


def _day(number: NomorBuku | None) -> str:
    return tanggal(number.tanggal) if number and number.tanggal else "–"


def _state(line: BookLine) -> str:
    return f"! {line.keadaan}" if line.gap or line.doubled else line.keadaan
