"""Which register is saved, of which year, for Excel or Word."""

from PySide6.QtWidgets import QWidget

from kerjasama_desktop.services.registers import EXCEL, WORD, JenisRegister
from kerjasama_desktop.ui.widgets.doing_dialog import DoingDialog
from kerjasama_desktop.ui.widgets.editors import ChoiceEditor
from kerjasama_desktop.ui.widgets.form import Form, FormField

KINDS = {EXCEL: "Excel (*.xlsx)", WORD: "Word (*.docx)"}


class RegisterDialog(DoingDialog):
    def __init__(self, parent: QWidget, years: list[int]) -> None:
        lead = "Isinya diambil dari semua kerja sama Desa Anda dan dari buku nomor."
        super().__init__(parent, "Simpan buku register", "&Simpan …", lead)
        self.register = ChoiceEditor(JenisRegister, empty="")
        self.year = ChoiceEditor(empty="Semua tahun")
        self.year.set_options([(year, str(year)) for year in years])
        self.kind = ChoiceEditor(empty="")
        self.kind.set_options([(EXCEL, "Excel"), (WORD, "Word")])
        self.add(
            Form(
                [
                    FormField("buku", "Buku", self.register, wide=True),
                    FormField("tahun", "Tahun", self.year),
                    FormField("bentuk", "Bentuk", self.kind),
                ]
            )
        )

    @property
    def proposal(self) -> str:
        """A name for the file."""
        year = self.year.value()
        words = JenisRegister(self.register.value()).label
        return f"{words} {year}{self.kind.value()}" if year else f"{words}{self.kind.value()}"

    def do(self) -> None:
        """The place is asked for next."""
