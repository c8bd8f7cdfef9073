"""The pages of the first setup that are filled in; each shows a `Setup` and writes into it."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from kerjasama_desktop.domain.desa import Desa, JabatanPejabat, JenisKelamin, Pejabat, StatusPejabat
from kerjasama_desktop.domain.pengaturan import Kertas
from kerjasama_desktop.domain.provinsi import sebutan_umum
from kerjasama_desktop.domain.wilayah import dotted, is_desa, is_kode, is_kota, normal_kode
from kerjasama_desktop.services import regions
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.setup_letterhead import LetterheadPreview, logo_form
from kerjasama_desktop.ui.setup_page import Setup, SetupPage
from kerjasama_desktop.ui.widgets.editors import ChoiceEditor, TextEditor
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.parts import clear_layout, label
from kerjasama_desktop.ui.widgets.region_filler import RegionFiller
from kerjasama_desktop.ui.widgets.village_form import address_form, identity_form, terms_form


class VillagePage(SetupPage):
    def __init__(self, office: Office) -> None:
        super().__init__(
            2, "Identitas Desa", "Kode dan nama Desa harus diisi; yang lain dapat menyusul."
        )
        self._form = self.add_form(identity_form())
        self._form.edited.connect(lambda: self._say(""))
        listed = regions.provinces(office.database) > 0
        self._problem = label("", "error")
        self._problem.hide()
        self._note = label("", "help")
        self._filler = RegionFiller(self._form, office.database, self._note)
        hint = label(
            "Daftar wilayah tersedia: tulis kode, atau tulis nama Desa lalu pilih dari daftar "
            "yang muncul. Bila banyak yang sama, tambahkan koma dan nama kecamatan.",
            "help",
        )
        hint.setVisible(listed)
        self._note.setVisible(listed)
        self.add_card("", hint, self._problem, self._form, self._note)
        self._terms = self.add_form(terms_form())
        self._proposed = {name: getattr(Desa(), name) for name in self._terms.field_names()}
        self._form.edited.connect(self._propose_terms)
        self.add_card(
            "Sebutan setempat",
            self._terms,
            help_text="Dipakai pada setiap dokumen. Ubah bila di tempat Anda disebut lain, "
            "misalnya Kuwu, Gampong, atau Nagari.",
        )
        self._column.addStretch(1)

    def _propose_terms(self) -> None:
        """Propose what is said in the province of the code; what a person wrote stays."""
        typed = Desa()
        self._form.write_to(typed)
        usual = {name: getattr(Desa(), name) for name in self._proposed}
        fresh = {**usual, **sebutan_umum(typed.kode)}
        written = self._written_terms()
        for name, words in fresh.items():
            if written[name] in ("", self._proposed[name]):
                self._terms.show_value(name, words)
        self._proposed = fresh

    def _written_terms(self) -> dict[str, str]:
        typed = Desa()
        self._terms.write_to(typed)
        return {name: getattr(typed, name) for name in self._proposed}

    @override
    def show_setup(self, setup: Setup) -> None:
        self._form.show_record(setup.desa)
        self._terms.show_record(setup.desa)

    @override
    def write_to(self, setup: Setup) -> None:
        """Write the fields; a code that is none is not kept."""
        former = setup.desa.kode
        self._form.write_to(setup.desa)
        self._terms.write_to(setup.desa)
        if not is_desa(setup.desa.kode):
            setup.desa.kode = former
        if is_kota(setup.desa.kode) and setup.desa.sebutan_kabupaten == "Kabupaten":
            setup.desa.sebutan_kabupaten = "Kota"

    @override
    def validatePage(self) -> bool:
        sentence, field = self._lacking()
        self._say(sentence)
        if sentence:
            self._form.focus_field(field)
        return not sentence

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _lacking(self) -> tuple[str, str]:
        typed = Desa()
        self._form.write_to(typed)
        kode = normal_kode(typed.kode)
        if not is_kode(kode):
            return "Kode wilayah terdiri atas 10 angka, misalnya 73.10.11.2005.", "kode"
        if not is_desa(kode):
            return "Kode ini bukan kode Desa; angka ketujuh kode Desa adalah 2 atau 3.", "kode"
        return ("", "") if typed.nama else ("Isi nama Desa.", "nama")


def _person_form() -> Form:
    return Form(
        [
            FormField("nama", "Nama tanpa gelar", TextEditor(max_length=120), wide=True),
            FormField("jenis_kelamin", "Jenis kelamin", ChoiceEditor(JenisKelamin)),
            FormField("gelar_depan", "Gelar di depan", TextEditor("misalnya H.", 60)),
            FormField("gelar_belakang", "Gelar di belakang", TextEditor("misalnya S.Sos.", 60)),
            FormField("status", "Status", ChoiceEditor(StatusPejabat, empty="")),
        ],
        columns=4,
    )


class OfficialsPage(SetupPage):
    def __init__(self) -> None:
        super().__init__(
            3,
            "Pejabat",
            "Yang menjabat sekarang. Masa jabatan, NIP, dan pejabat lama dapat diisi di "
            "Pengaturan.",
        )
        self._people: dict[JabatanPejabat, Form] = {}
        self._titles: dict[JabatanPejabat, QLabel] = {}
        for jabatan in JabatanPejabat:
            title = self._titles[jabatan] = label("", "section")
            form = self._people[jabatan] = self.add_form(_person_form())
            self.add_card("", title, form)
        self._column.addStretch(1)

    def _name_offices(self, desa: Desa) -> None:
        for jabatan, form in self._people.items():
            words = desa.sebutan_jabatan(jabatan)
            self._titles[jabatan].setText(words)
            for name in form.field_names():
                editor = form.editor(name)
                field = editor.accessibleName().partition(", ")[0]
                editor.setAccessibleName(f"{field}, {words}")

    @override
    def show_setup(self, setup: Setup) -> None:
        self._name_offices(setup.desa)
        for jabatan, form in self._people.items():
            blank = Pejabat(desa_id=setup.desa.id, jabatan=jabatan)
            form.show_record(setup.holder(jabatan) or blank)

    @override
    def write_to(self, setup: Setup) -> None:
        """Change who is there already; a new person counts once a name was typed."""
        for jabatan, form in self._people.items():
            known = setup.holder(jabatan)
            person = known or Pejabat(desa_id=setup.desa.id, jabatan=jabatan)
            form.write_to(person)
            if known is None and person.nama:
                setup.pejabat.append(person)


class LetterPage(SetupPage):
    def __init__(self) -> None:
        super().__init__(4, "Kop surat", "Dipakai pada setiap surat yang dibuat program.")
        self._shown = Desa()
        self._preview = LetterheadPreview()
        self._column.addWidget(self._preview)
        self._address = self.add_form(address_form())
        self._logo = self.add_form(logo_form())
        self._office = self.add_form(_office_form())
        for form in (self._address, self._logo):
            form.edited.connect(self._show_preview)
        self.add_card("", self._address, self._logo)
        self.add_card("Kertas dan pengguna", self._office)
        self._column.addStretch(1)

    @override
    def show_setup(self, setup: Setup) -> None:
        self._shown = setup.desa.model_copy()
        self._address.show_record(setup.desa)
        self._logo.show_record(setup.desa)
        self._office.show_record(setup.pengaturan)
        self._show_preview()

    @override
    def write_to(self, setup: Setup) -> None:
        self._address.write_to(setup.desa)
        self._logo.write_to(setup.desa)
        self._office.write_to(setup.pengaturan)

    def _show_preview(self) -> None:
        self._address.write_to(self._shown)
        self._logo.write_to(self._shown)
        self._preview.show_village(self._shown)


def _office_form() -> Form:
    return Form(
        [
            FormField("kertas", "Ukuran kertas", ChoiceEditor(Kertas, empty="")),
            FormField(
                "operator",
                "Nama Anda",
                TextEditor(max_length=120),
                "Dicatat pada riwayat kerja sama.",
            ),
        ]
    )


class FinishPage(SetupPage):
    """Says what was filled in and what is still missing."""

    def __init__(self) -> None:
        super().__init__(
            5, "Selesai", "Yang belum diisi dapat dilengkapi kapan saja di Pengaturan."
        )
        holder = QWidget()
        self._lines = QVBoxLayout(holder)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(4)
        self.add_card("", holder)
        self._column.addWidget(
            label("Setelah ini, mulai dari Beranda: Mulai kerja sama baru.", "muted")
        )
        self._column.addStretch(1)

    @override
    def show_setup(self, setup: Setup) -> None:
        clear_layout(self._lines)
        facts = summary(setup)
        for heading, mark, wanted in (("Sudah diisi", "✓", True), ("Belum diisi", "○", False)):
            texts = [f"{mark}  {words}" for words, filled in facts if filled is wanted]
            if texts:
                self._lines.addWidget(label(heading, "section"))
                self._lines.addWidget(label("\n".join(texts)))


def summary(setup: Setup) -> list[tuple[str, bool]]:
    """Return each thing asked for in words, and whether it was filled in."""
    desa = setup.desa
    area = (desa.kecamatan, desa.kabupaten, desa.provinsi)
    facts = [
        (f"{desa.nama_lengkap} ({dotted(desa.kode)})" if desa.nama else "Nama Desa", _is(desa)),
        (", ".join(a for a in area if a) or "Kecamatan, kabupaten/kota, provinsi", all(area)),
    ]
    for jabatan in JabatanPejabat:
        title = desa.sebutan_jabatan(jabatan)
        person = setup.holder(jabatan)
        name = person.nama_bergelar if person and person.nama else ""
        facts.append((f"{title}: {name}" if name else title, bool(name)))
    operator = setup.pengaturan.operator
    return [
        *facts,
        ("Alamat kantor", bool(desa.alamat)),
        ("Lambang", bool(desa.logo_png)),
        (f"Nama Anda: {operator}" if operator else "Nama Anda", bool(operator)),
    ]


def _is(desa: Desa) -> bool:
    return bool(desa.nama) and is_kode(desa.kode)
