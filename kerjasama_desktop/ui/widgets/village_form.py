"""Forms for a village and its officials: used for partners, at first setup and in Pengaturan."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kerjasama_desktop.domain.desa import (
    Desa,
    JabatanPejabat,
    JenisKelamin,
    Pejabat,
    StatusPejabat,
    ZonaWaktu,
)
from kerjasama_desktop.domain.wilayah import dotted, is_kota
from kerjasama_desktop.ui.widgets.editors import ChoiceEditor, TextEditor
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.parts import card, label
from kerjasama_desktop.ui.widgets.reading_editors import DateEditor
from kerjasama_desktop.ui.widgets.rows_model import Column
from kerjasama_desktop.ui.widgets.rows_table import RowsTable


class KodeEditor(TextEditor):
    """Shows a code with its dots; takes it with or without."""

    def __init__(self) -> None:
        super().__init__("misalnya 73.10.11.2005", 13)

    def show_value(self, value: str) -> None:
        super().show_value(dotted(value))


def identity_form() -> Form:
    return Form(
        [
            FormField(
                "kode", "Kode wilayah", KodeEditor(), "Sepuluh angka menurut daftar Kemendagri."
            ),
            FormField("nama", "Nama Desa", TextEditor(max_length=120), "Tanpa kata Desa."),
            FormField("kecamatan", "Kecamatan", TextEditor(max_length=120)),
            FormField(
                "kabupaten",
                "Kabupaten/Kota",
                TextEditor("misalnya Bireuen", 120),
                "Tanpa kata Kabupaten atau Kota.",
            ),
            FormField("provinsi", "Provinsi", TextEditor(max_length=120)),
            FormField("zona_waktu", "Waktu", ChoiceEditor(ZonaWaktu, empty="")),
        ]
    )


def _terms() -> list[FormField]:
    return [
        FormField("sebutan_desa", "Sebutan Desa", TextEditor("Desa, Gampong, Nagari …", 60)),
        FormField("sebutan_kepala", "Sebutan kepala", TextEditor("Kepala Desa, Kuwu …", 60)),
        FormField("sebutan_sekretaris", "Sebutan sekretaris", TextEditor(max_length=60)),
        FormField("sebutan_bpd", "Sebutan BPD", TextEditor(max_length=80)),
    ]


def terms_form() -> Form:
    """What a village and those who lead it are called here."""
    return Form(_terms())


def naming_form() -> Form:
    """What things are called here; the usual words are already there."""
    return Form(
        [
            *_terms(),
            FormField("sebutan_kecamatan", "Sebutan kecamatan", TextEditor(max_length=60)),
            FormField("sebutan_camat", "Sebutan camat", TextEditor(max_length=60)),
            FormField("sebutan_kabupaten", "Kabupaten atau Kota", TextEditor(max_length=60)),
        ]
    )


def address_form() -> Form:
    return Form(
        [
            FormField("alamat", "Alamat kantor", TextEditor(), wide=True),
            FormField("kode_pos", "Kode pos", TextEditor(max_length=10)),
            FormField("telepon", "Telepon", TextEditor(max_length=60), "Boleh kosong."),
            FormField("surel", "Surel", TextEditor(max_length=120), "Boleh kosong."),
            FormField(
                "kode_surat",
                "Kode Desa dalam nomor surat",
                TextEditor(max_length=40),
                "Misalnya BODDIE pada 400.10.2/12/BODDIE.",
            ),
        ]
    )


def official_form(desa: Desa) -> Form:
    office = ChoiceEditor(empty="")
    office.set_options([(jabatan, desa.sebutan_jabatan(jabatan)) for jabatan in JabatanPejabat])
    return Form(
        [
            FormField("jabatan", "Jabatan", office),
            FormField("status", "Status", ChoiceEditor(StatusPejabat, empty="")),
            FormField(
                "nama",
                "Nama tanpa gelar",
                TextEditor(max_length=120),
                "Produk hukum memuat nama tanpa gelar; H. atau Tgk. ditulis pada gelar.",
            ),
            FormField("jenis_kelamin", "Jenis kelamin", ChoiceEditor(JenisKelamin)),
            FormField("gelar_depan", "Gelar di depan", TextEditor("misalnya H.", 60)),
            FormField("gelar_belakang", "Gelar di belakang", TextEditor("misalnya S.Sos.", 60)),
            FormField("nip", "NIP", TextEditor(max_length=30), "Bila ada."),
            FormField("pangkat", "Pangkat", TextEditor(max_length=80), "Bila ada."),
            FormField("mulai", "Menjabat sejak", DateEditor()),
            FormField("selesai", "Sampai dengan", DateEditor()),
            FormField(
                "dasar",
                "Dasar pengangkatan",
                TextEditor("misalnya Keputusan Bupati Nomor …"),
                wide=True,
            ),
        ]
    )


_OFFICES = (
    ("Kepala", JabatanPejabat.KEPALA),
    ("Sekretaris", JabatanPejabat.SEKRETARIS),
    ("Ketua BPD", JabatanPejabat.KETUA_BPD),
    ("Camat", JabatanPejabat.CAMAT),
)


class OfficialsTable(RowsTable):
    """Officials with their time in office: an old document keeps the name of its day."""

    def __init__(self) -> None:
        self._desa = Desa()
        super().__init__(
            "pejabat",
            [
                Column("Jabatan", lambda p: self._desa.sebutan_jabatan(p.jabatan), 1),
                Column("Nama", lambda p: p.nama_bergelar, 2),
                Column("L/P", lambda p: p.jenis_kelamin or "–", 0),
                Column("Status", lambda p: p.status.label, 1),
                Column("Masa jabatan", _term, 1),
            ],
            self._new,
            lambda: official_form(self._desa),
            empty="Belum ada pejabat. Isi kepala, sekretaris, ketua BPD, dan camat.",
        )

    def show_officials(self, desa: Desa, pejabat: list[Pejabat]) -> None:
        self._desa = desa
        self.show_records(pejabat)
        self.model.reread()

    def show_terms(self, desa: Desa) -> None:
        """Name the offices as this village names them."""
        self._desa = desa
        self.model.reread()

    def _new(self) -> Pejabat:
        taken = {p.jabatan for p in self.records()}
        free = (jabatan for _, jabatan in _OFFICES if jabatan not in taken)
        return Pejabat(desa_id=self._desa.id, jabatan=next(free, JabatanPejabat.KEPALA))


def _term(pejabat: Pejabat) -> str:
    if not pejabat.mulai and not pejabat.selesai:
        return "–"
    return f"{_year(pejabat.mulai)}–{_year(pejabat.selesai)}"


def _year(day: date | None) -> str:
    return str(day.year) if day else ""


class VillageEditor(QWidget):
    """Identity, local terms, address and officials of one village in one column."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._desa = Desa()
        self.identity, self._naming, self._address = identity_form(), naming_form(), address_form()
        self._officials = OfficialsTable()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for heading, part in (
            ("Identitas", self.identity),
            ("Pejabat", self._officials),
            ("Alamat dan surat", self._address),
            ("Sebutan setempat", self._naming),
        ):
            frame, inside = card()
            inside.addWidget(label(heading, "section"))
            inside.addWidget(part)
            column.addWidget(frame)
            part.edited.connect(self.edited)
        self._naming.edited.connect(self._on_naming_edited)
        column.addStretch(1)

    def _on_naming_edited(self) -> None:
        typed = self._desa.model_copy()
        self._naming.write_to(typed)
        self._officials.show_terms(typed)

    def show_village(self, desa: Desa, pejabat: list[Pejabat]) -> None:
        self._desa = desa
        for form in (self.identity, self._naming, self._address):
            form.show_record(desa)
        self._officials.show_officials(desa, pejabat)

    def write_to(self, desa: Desa) -> None:
        """Write the forms; a kota is recognised by its code where the word was left as it is."""
        for form in (self.identity, self._naming, self._address):
            form.write_to(desa)
        if is_kota(desa.kode) and desa.sebutan_kabupaten == "Kabupaten":
            desa.sebutan_kabupaten = "Kota"

    def officials(self) -> list[Pejabat]:
        return self._officials.records()

    def problems(self) -> dict[str, str]:
        return {**self.identity.problems(), **self._naming.problems(), **self._address.problems()}

    def focus_field(self, name: str) -> bool:
        forms = (self.identity, self._naming, self._address)
        return any(form.focus_field(name) for form in forms)
