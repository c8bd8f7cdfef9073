"""What the pages of the first setup share: the `Setup` they fill in, cards in a column."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget, QWizard, QWizardPage

from kerjasama_desktop.domain.desa import Desa, JabatanPejabat, Pejabat
from kerjasama_desktop.domain.pengaturan import Pengaturan
from kerjasama_desktop.ui.widgets.form import Form
from kerjasama_desktop.ui.widgets.parts import label, scrolling, titled_card

_PAGES = 5
_NEXT = QWizard.WizardButton.NextButton


@dataclass
class Setup:
    """What the wizard fills in."""

    desa: Desa
    pejabat: list[Pejabat]
    pengaturan: Pengaturan

    def holder(self, jabatan: JabatanPejabat) -> Pejabat | None:
        """Return who was entered last for an office."""
        return next((p for p in reversed(self.pejabat) if p.jabatan is jabatan), None)


class SetupPage(QWizardPage):
    """A heading and cards in a scrolling column."""

    edited = Signal()

    def __init__(self, number: int, title: str, lead: str) -> None:
        super().__init__()
        self._forms: list[Form] = []
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(20, 10, 20, 10)
        self._column.setSpacing(10)
        self._column.addWidget(label(f"Halaman {number} dari {_PAGES}", "help"))
        self._column.addWidget(label(title, "heading"))
        self._column.addWidget(label(lead, "muted"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._area = scrolling(content)
        outer.addWidget(self._area)

    def add_card(self, heading: str, *widgets: QWidget, help_text: str = "") -> QWidget:
        frame = titled_card(heading, *widgets, help_text=help_text)
        self._column.addWidget(frame)
        return frame

    def add_form(self, form: Form) -> Form:
        self._forms.append(form)
        form.edited.connect(self.edited)
        return form

    def begin(self) -> None:
        """Show the head, the cursor in the first field; without one, on the way onward."""
        self._area.to_top()
        for form in self._forms[:1]:
            form.focus_field(form.field_names()[0])
        if not self._forms:
            onward = QWizard.WizardButton.FinishButton if self.isFinalPage() else _NEXT
            self.wizard().button(onward).setFocus()

    def show_setup(self, setup: Setup) -> None:
        """Show what is known; a page without fields has nothing to show."""

    def write_to(self, setup: Setup) -> None:
        """Put what was typed into the setup."""
