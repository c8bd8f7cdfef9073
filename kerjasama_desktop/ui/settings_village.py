"""Pengaturan, Desa: our own village, its officials, its letterhead."""

from typing_extensions import override

from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.wilayah import is_desa
from kerjasama_desktop.services import villages
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.settings_section import Section
from kerjasama_desktop.ui.setup_letterhead import LetterheadPreview, logo_form
from kerjasama_desktop.ui.widgets.parts import button, card, label, row
from kerjasama_desktop.ui.widgets.village_form import VillageEditor


class VillageSection(Section):
    def __init__(self, office: Office) -> None:
        super().__init__(office, "Data ini dipakai pada setiap dokumen. Isi satu kali di sini.")
        self._desa = Desa()
        self._build_invitation()
        self._problem = label("", "error")
        self._problem.hide()
        self._column.addWidget(self._problem)
        self._preview = LetterheadPreview()
        self._logo = logo_form()
        self._editor = VillageEditor()
        self._column.addWidget(self._editor)
        self.add_card("Kop surat", self._preview, self._logo)
        for part in (self._editor, self._logo):
            part.edited.connect(self._on_edited)
        self.finish()

    def _build_invitation(self) -> None:
        self._invitation, column = card("info")
        column.addWidget(label("Desa belum diatur", "strong"))
        column.addWidget(
            label("Isi di bawah ini, atau ikuti panduan yang menanyakan satu per satu.")
        )
        column.addWidget(row(button("Ikuti pa&nduan", self._open_wizard)))
        self._column.addWidget(self._invitation)

    def _open_wizard(self) -> None:
        from kerjasama_desktop.ui.setup_wizard import SetupWizard

        self.save()
        SetupWizard(self, self.office).exec()
        self.show_office()
        self.edited.emit()

    @override
    def show_office(self) -> None:
        own = villages.own_desa(self.office.database)
        self._desa = own or self._desa
        self._invitation.setVisible(own is None)
        self._editor.show_village(
            self._desa, villages.officials(self.office.database, self._desa.id)
        )
        self._logo.show_record(self._desa)
        self._preview.show_village(self._desa)
        self._say("")

    def _on_edited(self) -> None:
        self._preview.show_village(self._typed())
        self.edited.emit()

    def _typed(self) -> Desa:
        """Return what the fields say, with the former code where the new one cannot stand."""
        desa = self._desa.model_copy()
        self._editor.write_to(desa)
        self._logo.write_to(desa)
        sentence = self._wrong_kode(desa)
        self._say(sentence)
        if sentence:
            desa.kode = self._desa.kode
        return desa

    def _wrong_kode(self, desa: Desa) -> str:
        if desa.kode == self._desa.kode:
            return ""
        kept = " Kode yang lama masih dipakai." if self._desa.kode else ""
        if not is_desa(desa.kode):
            return (
                "Kode Desa terdiri atas 10 angka dan angka ketujuhnya 2 atau 3, "
                f"misalnya 73.10.11.2005.{kept}"
            )
        same = villages.find_desa(self.office.database, desa.kode)
        if same and same.id != desa.id and not same.contoh:
            return f"Kode ini sudah dipakai {same.nama_lengkap}; periksa kembali.{kept}"
        return ""

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    @override
    def save(self) -> None:
        desa = self._typed()
        if not desa.kode and not desa.nama:
            return
        villages.save_desa(self.office.database, desa, self._editor.officials(), own=True)
        self._desa = desa
        self._invitation.hide()
