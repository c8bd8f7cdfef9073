"""Step 5, BKAD: who belongs to it, how balanced it is; or who else carries the work out."""

from uuid import UUID

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kerjasama_desktop.domain.baca import read_choice
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.bkad import Jabatan, Pengurus, UnsurBkad
from kerjasama_desktop.domain.desa import JenisKelamin
from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.domain.text import join_words, search_key
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.steps.bkad_gambar import CompositionPicture
from kerjasama_desktop.ui.steps.bkad_usulan import ProposalDialog, proposals
from kerjasama_desktop.ui.steps.naskah_nomor import PartyNumbers
from kerjasama_desktop.ui.steps.step_page import StepPage
from kerjasama_desktop.ui.widgets.editors import ChoiceEditor, TextEditor
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.parts import button, label
from kerjasama_desktop.ui.widgets.reading_editors import DateEditor
from kerjasama_desktop.ui.widgets.rows_model import Column
from kerjasama_desktop.ui.widgets.rows_table import RowsTable

_TITLE = "Badan Kerja Sama Antar-Desa (BKAD)"
_LEAD = "Siapa yang melaksanakan kerja sama ini."


class MembersTable(RowsTable):
    """Members; villages are chosen among the parties of the case shown."""

    def __init__(self) -> None:
        self._case: Berkas | None = None
        self._villages: list[tuple[UUID, str]] = []
        self._names: dict[UUID, str] = {}
        self._keys: dict[str, UUID] = {}
        super().__init__(
            "anggota",
            [
                Column("Nama", lambda p: p.nama, 2, read=_read_name),
                Column("L/P", lambda p: p.jenis_kelamin or "–", 0, read=_read_sex),
                Column("Unsur", lambda p: p.unsur.label if p.unsur else "–", 2, read=_read_unsur),
                Column("Desa", self._village, 0, read=self._read_village),
                Column(
                    "Jabatan", lambda p: p.jabatan.label if p.jabatan else "–", 0, read=_read_post
                ),
            ],
            Pengurus,
            self._member_form,
            empty="Belum ada anggota. Tambahkan satu per satu, tempelkan dari Excel, atau "
            "usulkan dari daftar hadir musyawarah.",
            extra=[button("Usulkan dari daftar &hadir", self.propose)],
        )

    def show_case(self, case: Berkas) -> None:
        self._case = case
        self._villages = [(p.id, case.desa_of(p).nama_lengkap) for p in case.pihak]
        self._names, self._keys = {}, {}
        for pihak in case.pihak:
            desa = case.desa_of(pihak)
            self._names[pihak.id] = desa.nama
            self._keys[search_key(desa.nama)] = pihak.id
            self._keys[search_key(desa.nama_lengkap)] = pihak.id
        self.show_records(case.kerjasama.pengurus)

    def propose(self) -> None:
        """Offer people from the attendance lists; nothing is added unasked."""
        if self._case is None:
            return
        found = proposals(self._case, self.records())
        if not found:
            self.messages.say(
                "Tidak ada orang lain dalam daftar hadir Musyawarah Desa dan Musyawarah "
                "Antar-Desa. Isi daftar hadir pada langkah Musyawarah."
            )
            return
        dialog = ProposalDialog(self, self._case, found)
        if dialog.exec():
            self.append(dialog.chosen())

    def _village(self, member: Pengurus) -> str:
        return self._names.get(member.pihak_id, "–") if member.pihak_id else "–"

    def _read_village(self, member: Pengurus, text: str) -> None:
        try:
            member.pihak_id = self._keys[search_key(text)]
        except KeyError:
            raise ValueError(text) from None

    def _member_form(self) -> Form:
        village = ChoiceEditor()
        village.set_options(list(self._villages))
        return Form(
            [
                FormField("nama", "Nama", TextEditor(max_length=120)),
                FormField("jenis_kelamin", "Jenis kelamin", ChoiceEditor(JenisKelamin)),
                FormField("unsur", "Unsur", ChoiceEditor(UnsurBkad)),
                FormField("pihak_id", "Wakil dari", village),
                FormField("jabatan", "Jabatan dalam BKAD", ChoiceEditor(Jabatan)),
                FormField(
                    "keterangan",
                    "Keterangan",
                    TextEditor("misalnya Ketua PKK", 200),
                    "Boleh kosong.",
                ),
            ]
        )


class BkadPage(StepPage):
    def __init__(self, office: Office) -> None:
        super().__init__(office, _TITLE, _LEAD)
        self._threshold = 0
        self._why = label("")
        self._kept = label("", "help")
        self._executor = self.add_section("Siapa yang melaksanakan", self._why, self._kept)
        self._picture = CompositionPicture()
        self._members = MembersTable()
        self.bind_table("pengurus", self._members)
        self._members.edited.connect(self._show_picture)
        self._numbers = PartyNumbers("nomor_sk", "misalnya 4")
        self._numbers.edited.connect(self.edited)
        self._sections = self._build_sections()
        self.finish()

    def _build_sections(self) -> list[QWidget]:
        return [
            self.add_section(
                "Keseimbangan",
                self._picture,
                help_text="BKAD memuat lima unsur dan mempertimbangkan keadilan gender.",
            ),
            self.add_section(
                "Anggota",
                self._members,
                help_text="Tempelkan dari Excel dengan kolom Nama, L/P, Unsur, Desa, Jabatan.",
            ),
            self.add_section("Tentang BKAD", self.bind_form("bkad", _body_form())),
            self.add_section(
                "Nomor Keputusan Bersama tiap Desa",
                self._numbers,
                help_text="Kosongkan bila belum dinomori.",
            ),
        ]

    @override
    def show_case(self, case: Berkas) -> None:
        self._threshold = case.pengaturan.ambang_perempuan
        self._members.show_case(case)
        super().show_case(case)
        self._numbers.show_case(case)
        self._show_picture()
        formed = case.kerjasama.ber_bkad
        for section in self._sections:
            section.setVisible(formed)
        self._executor.setVisible(not formed)
        self._title.setText(_TITLE if formed else "Pelaksana")
        self._why.setText("" if formed else executor_words(case))
        self._show_kept(case.kerjasama)

    @override
    def write_to(self, kerjasama: Kerjasama) -> None:
        super().write_to(kerjasama)
        self._numbers.write_to(kerjasama)

    @override
    def focus_field(self, field: str, item: UUID | None = None) -> None:
        if field == "pihak.nomor_sk":
            self._numbers.focus_party(item)
            self._area.ensureWidgetVisible(self._numbers, 50, 80)
        else:
            super().focus_field(field, item)

    def _show_picture(self) -> None:
        self._picture.show_members(self._members.records(), self._threshold)

    def _show_kept(self, kerjasama: Kerjasama) -> None:
        count = sum(bool(p.nama) for p in kerjasama.pengurus)
        self._kept.setText(
            f"Susunan BKAD yang pernah diisi ({count} orang) tetap tersimpan, tetapi tidak dicetak."
        )
        self._kept.setVisible(count > 0)


def executor_words(case: Berkas) -> str:
    """Say who carries out a cooperation for which no BKAD is formed, and why."""
    villages = join_words([case.desa_of(p).nama_lengkap for p in case.pihak])
    if case.kerjasama.antar_desa:
        return (
            f"Kerja sama ini dilaksanakan oleh Pemerintah Desa ({villages}), karena melibatkan "
            "BUM Desa atau Desa dalam satu kawasan perdesaan, dan disepakati melalui Musyawarah "
            "Desa (Pasal 4 Permendagri 96/2017). BKAD tidak dibentuk, sehingga langkah ini tidak "
            "memerlukan isian. Pilihan jalur Pasal 4 dapat diubah pada langkah Para pihak."
        )
    partner = join_words([m.nama for m in case.mitra if m.nama]) or "pihak ketiga"
    return (
        f"Kerja sama ini dilaksanakan oleh Pemerintah {villages} bersama {partner} menurut "
        "Perjanjian Bersama. BKAD hanya dibentuk untuk kerja sama antar-Desa (Pasal 92 ayat (3) "
        "UU 6/2014), sehingga langkah ini tidak memerlukan isian. Pelaksana setiap "
        "kegiatan diisi pada langkah Rencana."
    )


def _body_form() -> Form:
    return Form(
        [
            FormField("nama", "Nama BKAD", TextEditor("misalnya BKAD Tirta Bulu Tellue", 200)),
            FormField("alamat", "Alamat sekretariat", TextEditor()),
            FormField("mulai", "Masa bakti mulai", DateEditor()),
            FormField(
                "selesai", "Masa bakti sampai", DateEditor(), "Tidak melampaui kerja samanya."
            ),
            FormField(
                "tanggal_sk",
                "Tanggal Keputusan Bersama",
                DateEditor(),
                "Pada atau sesudah hari Peraturan Bersama ditandatangani.",
            ),
            FormField("tempat_sk", "Tempat penetapan", TextEditor(max_length=120)),
        ]
    )


def _read_name(member: Pengurus, text: str) -> None:
    member.nama = text


def _read_sex(member: Pengurus, text: str) -> None:
    member.jenis_kelamin = read_choice(JenisKelamin, text)


def _read_unsur(member: Pengurus, text: str) -> None:
    member.unsur = read_choice(UnsurBkad, text)


def _read_post(member: Pengurus, text: str) -> None:
    member.jabatan = read_choice(Jabatan, text)
