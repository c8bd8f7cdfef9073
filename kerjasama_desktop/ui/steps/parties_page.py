"""Step 1, Para pihak: what it is called, who takes part, for how long."""

from typing import Any
from uuid import UUID

from typing_extensions import override

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa, JabatanPejabat
from kerjasama_desktop.domain.kerjasama import (
    BidangUu92,
    JenisKerjasama,
    JenisMitra,
    Kerjasama,
    Mitra,
    Pihak,
    Prakarsa,
    Topik,
)
from kerjasama_desktop.domain.potensi import BidangDesa
from kerjasama_desktop.domain.wilayah import dotted
from kerjasama_desktop.services import villages
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.steps.party_dialog import PartyDialog
from kerjasama_desktop.ui.steps.step_page import StepPage
from kerjasama_desktop.ui.widgets.editors import CheckEditor, ChoiceEditor, LongEditor, TextEditor
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.parts import button
from kerjasama_desktop.ui.widgets.reading_editors import DateEditor
from kerjasama_desktop.ui.widgets.rows_model import Column
from kerjasama_desktop.ui.widgets.rows_table import RowsTable

_NEW = UUID(int=0)
_BEGAN = 4
"""Column that says who began."""


class PartiesTable(RowsTable):
    """The villages of the cooperation; a village itself is kept in the list of villages."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._case: Berkas | None = None
        self._desa: dict[UUID, Desa] = {}
        initiator = button("Jadikan pemrakarsa", self.make_initiator)
        super().__init__(
            "Desa",
            [
                Column("Desa", lambda p: self._of(p).nama_lengkap, 2),
                Column("Kode", lambda p: dotted(self._of(p).kode), 0),
                Column("Kecamatan", lambda p: self._of(p).kecamatan, 1),
                Column("Kepala", self._head, 2),
                Column("Pemrakarsa", lambda p: "Ya" if p.pemrakarsa else "", 0),
            ],
            lambda: Pihak(desa_id=_NEW, pemrakarsa=not self.records()),
            lambda: Form([]),
            empty="Belum ada Desa. Tambahkan Desa Anda dan Desa yang diajak bekerja sama.",
            extra=[initiator],
        )
        self.initiator = initiator

    def ask_who_began(self, asked: bool) -> None:
        """An offer of a third party was begun by no village."""
        self.initiator.setVisible(asked)
        self.view.setColumnHidden(_BEGAN, not asked)

    def show_case(self, case: Berkas) -> None:
        self._case = case
        self._desa = dict(case.desa)
        self.show_records(case.pihak)

    def _of(self, pihak: Pihak) -> Desa:
        return self._desa.get(pihak.desa_id, Desa())

    def _head(self, pihak: Pihak) -> str:
        if self._case is None or pihak.desa_id not in self._case.pejabat:
            return "belum diisi"
        head = self._case.official(pihak, JabatanPejabat.KEPALA)
        return head.nama_bergelar if head else "belum diisi"

    @override
    def ask(self, title: str, record: Any, *, more: bool) -> tuple[bool, bool]:
        new = record.desa_id == _NEW
        samples = self._case is not None and self._case.kerjasama.contoh
        dialog = PartyDialog(
            self, self._office, self._proposal(record), choose=new, samples=samples
        )
        if not dialog.exec():
            return False, False
        villages.save_desa(self._office.database, dialog.desa, dialog.pejabat)
        self._desa[dialog.desa.id] = dialog.desa
        record.desa_id = dialog.desa.id
        return True, False

    def _proposal(self, pihak: Pihak) -> Desa:
        if pihak.desa_id != _NEW:
            return self._of(pihak).model_copy()
        own = villages.own_desa(self._office.database)
        return villages.partner_like(own) if own else Desa()

    def make_initiator(self) -> None:
        chosen = self.current
        if chosen < 0:
            self.messages.say("Pilih dulu Desa yang memprakarsai.")
            return
        changed = [
            p.model_copy(update={"pemrakarsa": n == chosen}) for n, p in enumerate(self.records())
        ]
        self.show_records(changed)
        self.edited.emit()


class PartiesPage(StepPage):
    def __init__(self, office: Office) -> None:
        super().__init__(
            office, "Para pihak", "Nama kerja sama, siapa yang bekerja sama, dan berapa lama."
        )
        self._form = self.bind_form("", _cooperation_form())
        self._form.edited.connect(self._fit)
        self.add_section("Kerja sama", self._form)
        self._villages = PartiesTable(office)
        self._villages.edited.connect(self.reload_asked)
        self.add_section(
            "Desa yang bekerja sama",
            self._villages,
            help_text="Urutan dalam naskah mengikuti kode wilayah. Isi pula kepala, sekretaris, "
            "dan ketua BPD setiap Desa.",
        )
        self._partner_section = self.add_section(
            "Pihak ketiga",
            self.bind_table("mitra", _partner_table()),
            help_text="Identitas hukum mitra seperti tertulis dalam akta atau keputusannya.",
        )
        self.add_section("Waktu", self.bind_form("", _period_form()))
        self.finish()

    @override
    def show_case(self, case: Berkas) -> None:
        super().show_case(case)
        self._villages.show_case(case)
        self._fit()

    @override
    def write_to(self, kerjasama: Kerjasama) -> None:
        super().write_to(kerjasama)
        kerjasama.pihak = self._villages.records()

    @override
    def focus_field(self, field: str, item: UUID | None = None) -> None:
        if field.split(".")[0] in {"pihak", "desa", "pejabat"}:
            owner = next(
                (p.id for p in self._villages.records() if item in (p.id, p.desa_id)), None
            )
            self._villages.select(owner)
            self._area.ensureWidgetVisible(self._villages, 50, 80)
        else:
            super().focus_field(field, item)

    def _fit(self) -> None:
        """Show only what belongs to the chosen kind."""
        editor = self._form.editor("jenis")
        third = isinstance(editor, ChoiceEditor) and editor.value() is JenisKerjasama.PIHAK_KETIGA
        self._partner_section.setVisible(third)
        began = self._form.editor("prakarsa")
        by_partner = isinstance(began, ChoiceEditor) and began.value() is Prakarsa.PIHAK_KETIGA
        self._villages.ask_who_began(not (third and by_partner))
        for name, shown in (("prakarsa", third), ("bidang_uu92", not third), ("pasal4", not third)):
            self._form.show_field(name, shown)


def _cooperation_form() -> Form:
    return Form(
        [
            FormField(
                "judul",
                "Nama kerja sama",
                TextEditor("misalnya Pengelolaan Air Bersih Mata Air Bulu Tellue"),
                "Menjadi judul naskah; tanpa kata Peraturan atau Perjanjian.",
                wide=True,
            ),
            FormField("jenis", "Jenis", ChoiceEditor(JenisKerjasama, empty="")),
            FormField("prakarsa", "Prakarsa", ChoiceEditor(Prakarsa, empty="")),
            FormField(
                "topik", "Tentang", ChoiceEditor(Topik), "Menentukan naskah awal yang diusulkan."
            ),
            FormField("bidang_desa", "Bidang", ChoiceEditor(BidangDesa)),
            FormField(
                "bidang_uu92",
                "Bidang menurut UU Desa Pasal 92",
                ChoiceEditor(BidangUu92),
                wide=True,
            ),
            FormField(
                "objek",
                "Objek kerja sama",
                LongEditor(2, "misalnya Mata air … beserta jaringan perpipaannya"),
                wide=True,
            ),
            FormField(
                "pasal4",
                "Jalur Pasal 4",
                CheckEditor("Melibatkan BUM Desa atau Desa dalam satu kawasan perdesaan"),
                wide=True,
            ),
        ]
    )


def _period_form() -> Form:
    return Form(
        [
            FormField("mulai", "Mulai", DateEditor()),
            FormField("selesai", "Berakhir", DateEditor(), "Jangka waktu harus berakhir."),
        ]
    )


def _partner_table() -> RowsTable:
    return RowsTable(
        "mitra",
        [
            Column("Nama", lambda m: m.nama, 2),
            Column("Jenis", lambda m: m.jenis.label if m.jenis else "–", 1),
            Column("Penanda tangan", lambda m: m.penandatangan or "belum diisi", 1),
        ],
        Mitra,
        _partner_form,
        empty="Belum ada pihak ketiga.",
    )


def _partner_form() -> Form:
    return Form(
        [
            FormField("nama", "Nama lengkap", TextEditor(max_length=200), wide=True),
            FormField("jenis", "Jenis", ChoiceEditor(JenisMitra)),
            FormField("akta", "Akta atau dasar pendirian", TextEditor()),
            FormField("alamat", "Alamat", TextEditor(), wide=True),
            FormField("penandatangan", "Penanda tangan", TextEditor(max_length=120)),
            FormField("jabatan", "Jabatan", TextEditor(max_length=120)),
            FormField(
                "dasar_kewenangan",
                "Dasar kewenangan menandatangani",
                TextEditor("misalnya Akta Nomor …, Surat Kuasa Nomor …"),
                wide=True,
            ),
            FormField("nib", "NIB", TextEditor(max_length=40), "Bila ada."),
            FormField("npwp", "NPWP", TextEditor(max_length=40), "Bila ada."),
            FormField("nomor", "Nomor surat mitra untuk perjanjian", TextEditor(max_length=80)),
        ]
    )
