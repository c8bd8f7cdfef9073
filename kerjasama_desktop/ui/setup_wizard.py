"""The first setup in one sitting: the village, its officials, its letterhead."""

from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QWidget, QWizard
from typing_extensions import override

from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.errors import UserFacingError
from kerjasama_desktop.services import sample_store, villages
from kerjasama_desktop.ui import notify
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.restore_question import ask_restore
from kerjasama_desktop.ui.safety_moving import ask_for_data
from kerjasama_desktop.ui.setup_page import Setup
from kerjasama_desktop.ui.setup_pages import (
    FinishPage,
    LetterPage,
    OfficialsPage,
    VillagePage,
)
from kerjasama_desktop.ui.setup_welcome import WelcomePage
from kerjasama_desktop.ui.widgets.parts import restyle


class SetupWizard(QWizard):
    """Keeps what was typed at every turn of a page and however it is left."""

    def __init__(self, parent: QWidget | None, office: Office) -> None:
        super().__init__(parent)
        self._office = office
        self._setup = self._load()
        self._begun = False
        self.sample: UUID | None = None
        self.arrived: Path | None = None
        """A backup from another computer that is to be put in place."""
        self.setWindowTitle("Menyiapkan Kerja Sama Desa")
        self.setWizardStyle(QWizard.WizardStyle.ClassicStyle)
        self.setOption(QWizard.WizardOption.IndependentPages)
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage)
        self._name_buttons()
        welcome = WelcomePage(office)
        welcome.sample_asked.connect(self._open_sample)
        welcome.data_asked.connect(self._take_data)
        self._pages = [welcome, VillagePage(office), OfficialsPage(), LetterPage(), FinishPage()]
        for page in self._pages:
            page.show_setup(self._setup)
            self.addPage(page)
        self.currentIdChanged.connect(self._on_page_changed)
        self._fit_screen()

    def _name_buttons(self) -> None:
        for which, words in (
            (QWizard.WizardButton.BackButton, "&Kembali"),
            (QWizard.WizardButton.NextButton, "&Lanjut"),
            (QWizard.WizardButton.FinishButton, "&Selesai"),
            (QWizard.WizardButton.CancelButton, "&Nanti saja"),
        ):
            self.setButtonText(which, words)
            if which in (QWizard.WizardButton.NextButton, QWizard.WizardButton.FinishButton):
                self.button(which).setProperty("role", "primary")
                restyle(self.button(which))

    def _load(self) -> Setup:
        database = self._office.database
        desa = villages.own_desa(database) or Desa()
        return Setup(desa, villages.officials(database, desa.id), villages.settings(database))

    def _fit_screen(self) -> None:
        """Small screens at 150 % have about 910 × 512 pixels, the frame included."""
        room = self.screen().availableGeometry()
        self.resize(min(880, room.width() - 24), min(640, room.height() - 48))

    def _on_page_changed(self, number: int) -> None:
        if number < 0:
            return
        if self._begun:
            self._keep_or_say()
        self._begun = True
        self._pages[number].show_setup(self._setup)
        self._pages[number].begin()

    def _keep_or_say(self) -> None:
        try:
            self._keep()
        except UserFacingError as error:
            notify.tell(self, "Isian belum tersimpan", str(error))

    def _keep(self) -> None:
        """Write what was typed; a village counts as ours once its code or name was typed."""
        setup, database = self._setup, self._office.database
        for page in self._pages:
            page.write_to(setup)
        same = villages.find_desa(database, setup.desa.kode) if setup.desa.kode else None
        if same and same.id != setup.desa.id and not same.contoh:
            self._adopt(same)
        if setup.desa.kode or setup.desa.nama:
            villages.save_desa(database, setup.desa, setup.pejabat, own=True)
            setup.pengaturan.desa_id = setup.desa.id
        villages.save_settings(database, setup.pengaturan)

    def _adopt(self, known: Desa) -> None:
        """Go on with the village on file that has this code, and put what was typed into it."""
        setup = self._setup
        typed = setup.desa.model_dump(exclude={"id"}, exclude_defaults=True)
        setup.desa = known.model_copy(update=typed)
        present = villages.officials(self._office.database, known.id)
        held = {person.jabatan for person in present}
        setup.pejabat = [*present, *(p for p in setup.pejabat if p.jabatan not in held)]
        for page in self._pages:
            page.show_setup(setup)

    def _open_sample(self) -> None:
        self.sample = sample_store.add_sample(self._office.database, self._office.today())
        self.reject()

    def _take_data(self) -> None:
        found = ask_for_data(self, self._office)
        if isinstance(found, UserFacingError):
            notify.tell(self, "Data tidak diambil", str(found))
        elif found and ask_restore(self, self._office, found):
            self.arrived = found.path
            self.reject()

    @override
    def accept(self) -> None:
        self._keep()
        super().accept()

    @override
    def reject(self) -> None:
        """Leave for now; if even saving fails, the person is told, and may still go."""
        self._keep_or_say()
        super().reject()
