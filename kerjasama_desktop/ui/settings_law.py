"""Pengaturan, Peraturan: the law register, regulations of the village's own, corrections."""

from datetime import date

from typing_extensions import override

from kerjasama_desktop.domain.regulasi import JenisRegulasi
from kerjasama_desktop.domain.regulasi_desa import RegulasiDesa
from kerjasama_desktop.domain.terbilang import tanggal
from kerjasama_desktop.domain.text import search_key
from kerjasama_desktop.services import law, villages
from kerjasama_desktop.services.law import Regulasi
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.settings_section import Section
from kerjasama_desktop.ui.widgets.editors import CheckEditor, ChoiceEditor, TextEditor
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.parts import button, label, row
from kerjasama_desktop.ui.widgets.plain_table import PlainTable
from kerjasama_desktop.ui.widgets.reading_editors import DateEditor, WholeEditor
from kerjasama_desktop.ui.widgets.record_dialog import RecordDialog
from kerjasama_desktop.ui.widgets.rows_model import Column, RowsModel
from kerjasama_desktop.ui.widgets.rows_table import RowsTable

_OWN = (
    "Undang-undang pembentukan kabupaten, Peraturan Daerah, Peraturan Bupati, dan peraturan lain "
    "yang hanya berlaku di daerah Anda. Yang berlaku pada tanggal naskah diusulkan dalam Mengingat."
)
_NATIONAL = (
    "Daftar ini datang bersama program dan memuat masa berlaku setiap peraturan. Yang bertanda "
    "“perlu diperiksa” belum dicocokkan dengan naskah resminya; lengkapi setelah Anda mencocokkan."
)


class LawSection(Section):
    def __init__(self, office: Office) -> None:
        super().__init__(
            office, "Peraturan yang dipakai program untuk Mengingat dan pemeriksaan dasar hukum."
        )
        self.own = RowsTable(
            "peraturan",
            [
                Column("Peraturan", lambda r: r.nama),
                Column("Berlaku sejak", lambda r: _day(r.berlaku), stretch=0),
            ],
            self._fresh,
            law_form,
            empty="Belum ada peraturan daerah Anda. Tambahkan sekali, program mengingatnya.",
        )
        self.own.edited.connect(self.edited)
        self.search = TextEditor("Cari nomor, tahun, atau judul")
        self.search.setAccessibleName("Cari peraturan")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        columns = [
            Column("Peraturan", lambda r: f"{r.sebutan} · {_title(r)}"),
            Column("Berlaku sejak", lambda r: _day(r.berlaku)),
            Column("Keadaan hari ini", self._state),
        ]
        self.table = PlainTable(
            "Daftar peraturan", RowsModel(columns, self), {1: 140, 2: 190}, {1: 620}
        )
        self.table.setMinimumHeight(260)
        self.table.on_open(self.correct)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_note())
        self._note = label("", "help")
        self._drop = button("Kembalikan ke &bawaan", self.drop)
        self.add_card("Peraturan daerah Anda", label(_OWN, "help"), self.own)
        self.add_card(
            "Daftar peraturan",
            label(_NATIONAL, "help"),
            self.search,
            self.table,
            self._note,
            row(button("&Lengkapi atau perbaiki", self.correct), self._drop),
        )
        self.finish()

    def _fresh(self) -> RegulasiDesa:
        """Most regulations of a village's own hold in its kabupaten."""
        own = villages.own_desa(self.office.database)
        return RegulasiDesa(wilayah=own.kode[:4] if own else "")

    def _state(self, regulasi: Regulasi) -> str:
        today = self.office.today()
        if regulasi.is_revoked(today):
            return f"Dicabut {_day(regulasi.dicabut)}"
        state = "Berlaku" if regulasi.in_force(today) else "Belum berlaku"
        return state if regulasi.terverifikasi else f"{state}, perlu diperiksa"

    @override
    def show_office(self) -> None:
        self.own.show_records(law.own_laws(self.office.database))
        self._filter()

    @override
    def save(self) -> None:
        law.save_own(self.office.database, self.own.records())

    def _filter(self) -> None:
        words = search_key(self.search.text()).split()
        found = law.national(self.office.database)
        self.table.rows.show(
            [r for r in found if all(w in search_key(f"{r.sebutan} {r.nama}") for w in words)]
        )
        self.table.selectRow(0)
        self._show_note()

    @property
    def _chosen(self) -> Regulasi | None:
        chosen = self.table.chosen
        return chosen[0] if chosen else None

    def _show_note(self) -> None:
        chosen = self._chosen
        self._note.setText(_words(chosen) if chosen else "Tidak ada peraturan yang cocok.")
        self._drop.setVisible(chosen is not None and law.is_corrected(self.office.database, chosen))

    def correct(self) -> None:
        """Let the person complete or correct the chosen entry."""
        chosen = self._chosen
        if chosen is None:
            return
        entry = law.correction(self.office.database, chosen)
        dialog = RecordDialog(self, chosen.sebutan, law_form(), entry)
        dialog.offer_more(offered=False)
        if dialog.run():
            law.save_correction(self.office.database, entry)
            self._filter_and_choose(chosen.id)

    def drop(self) -> None:
        if self._chosen:
            key = self._chosen.id
            law.drop_correction(self.office.database, self._chosen)
            self._filter_and_choose(key)

    def _filter_and_choose(self, key: str) -> None:
        self._filter()
        self.table.choose_where(lambda r: r.id == key)


def law_form() -> Form:
    return Form(
        [
            FormField("jenis", "Jenis", ChoiceEditor(JenisRegulasi, empty="")),
            FormField("sebutan", "Sebutan singkat", TextEditor("misalnya Perda 3/2020", 80)),
            FormField(
                "nama",
                "Nama lengkap",
                TextEditor(
                    "misalnya Peraturan Daerah Kabupaten … Nomor 3 Tahun 2020 tentang …", 600
                ),
                "Seperti yang dicetak dalam Mengingat, tanpa lembarannya.",
                wide=True,
            ),
            FormField("nomor", "Nomor", WholeEditor(0, 9999, empty=0)),
            FormField("tahun", "Tahun", WholeEditor(0, 2100, empty=0)),
            FormField(
                "lembaran",
                "Lembaran atau berita",
                TextEditor("misalnya Lembaran Daerah Kabupaten … Tahun 2020 Nomor 3", 300),
                wide=True,
            ),
            FormField("berlaku", "Berlaku sejak", DateEditor()),
            FormField("dicabut", "Dicabut sejak", DateEditor()),
            FormField("dicabut_oleh", "Dicabut dengan", TextEditor("", 300)),
            FormField(
                "wilayah",
                "Kode wilayah",
                TextEditor("misalnya 73.10; kosong untuk semua", 13),
            ),
            FormField(
                "terverifikasi",
                "Pemeriksaan",
                CheckEditor("Sudah dicocokkan dengan naskah resminya"),
                wide=True,
            ),
            FormField("catatan", "Catatan", TextEditor("", 500), wide=True),
        ]
    )


def _day(day: date | None) -> str:
    return tanggal(day) if day else "–"


def _title(regulasi: Regulasi) -> str:
    return regulasi.nama.partition(" tentang ")[2] or regulasi.nama


def _words(regulasi: Regulasi) -> str:
    """Return what the register knows of one regulation."""
    parts = [regulasi.nama + (f" ({regulasi.lembaran})" if regulasi.lembaran else "") + "."]
    if regulasi.perubahan:
        last = regulasi.perubahan[-1]
        parts.append(f"Terakhir diubah dengan {last.nama}, sejak {tanggal(last.berlaku)}.")
    if regulasi.dicabut_oleh:
        parts.append(f"Dicabut dengan {regulasi.dicabut_oleh}.")
    return " ".join([*parts, regulasi.catatan]).strip()
