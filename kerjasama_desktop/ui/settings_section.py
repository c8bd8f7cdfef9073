"""What the parts of Pengaturan share: cards in a scrolling column, and saving by themselves."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from kerjasama_desktop.errors import UserFacingError
from kerjasama_desktop.services import villages
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.widgets.form import Form
from kerjasama_desktop.ui.widgets.message_bar import MessageBar
from kerjasama_desktop.ui.widgets.parts import label, scrolling, titled_card


class Section(QWidget):
    """One tab. `show_office` reads it from file, `save` keeps what was changed."""

    edited = Signal()
    """Something shown was changed; the page saves soon."""

    def __init__(self, office: Office, lead: str) -> None:
        super().__init__()
        self.office = office
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(10, 14, 12, 20)
        self._column.setSpacing(12)
        self._column.addWidget(label(lead, "muted"))
        self.messages = MessageBar()
        self._column.addWidget(self.messages)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(content))

    def add_card(self, heading: str, *widgets: QWidget) -> QFrame:
        frame = titled_card(heading, *widgets)
        self._column.addWidget(frame)
        return frame

    def finish(self) -> None:
        """Push the cards to the top; called once when they are built."""
        self._column.addStretch(1)

    def show_office(self) -> None:
        """Read again what the section shows."""

    def save(self) -> None:
        """Keep what was changed; a section without fields keeps nothing."""

    def try_to(self, work: Callable[[], object]) -> bool:
        """Do something that may be refused; say the refusal here."""
        try:
            work()
        except UserFacingError as refusal:
            self.messages.say(str(refusal), "error")
            return False
        return True


class FormsSection(Section):
    """Forms on the office's settings."""

    def __init__(self, office: Office, lead: str, forms: dict[str, Form]) -> None:
        super().__init__(office, lead)
        self._forms = list(forms.values())
        for heading, form in forms.items():
            form.edited.connect(self.edited)
            self.add_card(heading, form)
        self.finish()

    @override
    def show_office(self) -> None:
        settings = villages.settings(self.office.database)
        for form in self._forms:
            form.show_record(settings)

    @override
    def save(self) -> None:
        """Write into the settings as they are on file, for other pages write there too."""
        settings = villages.settings(self.office.database)
        for form in self._forms:
            form.write_to(settings)
        villages.save_settings(self.office.database, settings)
