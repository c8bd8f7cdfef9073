"""Kunci layar: a PIN that covers the screen after a while of idleness."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from kerjasama_desktop.storage import pin
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.settings_section import Section
from kerjasama_desktop.ui.widgets.editors import TextEditor
from kerjasama_desktop.ui.widgets.parts import button, label, row
from kerjasama_desktop.ui.widgets.reading_editors import WholeEditor

_LEAD = (
    "Bila laptop ditinggalkan, layar program tertutup sampai PIN diisi. Yang tadi diketik "
    "disimpan dahulu, dan cadangan tetap berjalan."
)
_ABOUT = (
    "PIN hanya menutup layar; data tidak disandikan. Lindungi laptop dengan kata sandi Windows, "
    "dan disknya dengan BitLocker."
)
_HOW = (
    f"PIN terdiri atas {pin.SHORTEST} sampai {pin.LONGEST} angka atau huruf. Huruf besar dan kecil "
    "dibedakan."
)
_DAMAGED = (
    f"Berkas {pin.FILE} tidak terbaca, sehingga layar tidak terkunci. Pasang PIN lagi di bawah ini."
)
_OFF = "Kunci layar mati."
_WIDTH = 220


class LockSection(Section):
    changed = Signal()
    lock_asked = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__(office, _LEAD)
        self._state = label("", "strong")
        self._lock_now = button("&Kunci sekarang (Ctrl+L)", self.lock_asked.emit)
        self.add_card("Kunci layar", self._state, label(_ABOUT, "help"), row(self._lock_now))
        self._pin, self._again = _secret("PIN baru"), _secret("Ketik PIN sekali lagi")
        self._minutes = WholeEditor(pin.LEAST_MINUTES, pin.MOST_MINUTES, pin.USUAL_MINUTES)
        self._minutes.setAccessibleName("Menit tanpa kegiatan")
        self._minutes.setFixedWidth(80)
        self._minutes.show_value(pin.USUAL_MINUTES)
        self._on_card = self.add_card(
            "Hidupkan",
            label(_HOW, "help"),
            row(_named("&PIN", self._pin), _named("&Ulangi PIN", self._again)),
            row(_named("&Menit tanpa kegiatan sebelum terkunci", self._minutes)),
            row(button("&Hidupkan kunci", self.switch_on, "primary")),
        )
        self._present = _secret("PIN sekarang")
        self._off_card = self.add_card(
            "Matikan",
            label("Untuk mengganti PIN atau menit, matikan dahulu, lalu hidupkan lagi.", "help"),
            row(_named("PIN &sekarang", self._present)),
            row(button("Ma&tikan kunci", self.switch_off)),
        )
        self.finish()

    @override
    def show_office(self) -> None:
        found = pin.read_pin(self.office.folders.data)
        self._state.setText(_on_words(found.menit) if found else _OFF)
        for widget in (self._lock_now, self._off_card):
            widget.setVisible(found is not None)
        self._on_card.setVisible(found is None)
        for field in (self._pin, self._again, self._present):
            field.clear()
        if pin.is_damaged(self.office.folders.data):
            self.messages.say(_DAMAGED, "warning")

    def switch_on(self) -> None:
        """Keep the PIN that was typed twice alike."""
        typed, minutes = self._pin.text(), self._minutes.value()
        if self._minutes.problem():
            self.messages.say(self._minutes.problem(), "warning")
        elif typed != self._again.text():
            self.messages.say("Kedua PIN tidak sama. Ketik ulang keduanya.", "warning")
        elif self.try_to(lambda: pin.set_pin(self.office.folders.data, typed, minutes)):
            self._tell(f"Kunci layar hidup. {_on_words(minutes)}")

    def switch_off(self) -> None:
        """Take the PIN away from one who knows it."""
        found = pin.read_pin(self.office.folders.data)
        if found and not found.opens(self._present.text()):
            self._present.clear()
            self.messages.say("PIN tidak cocok. Ketik PIN yang sekarang berlaku.", "warning")
        elif self.try_to(lambda: pin.remove_pin(self.office.folders.data)):
            self._tell("Kunci layar mati. Layar tidak lagi tertutup sendiri.")

    def _tell(self, sentence: str) -> None:
        self.show_office()
        self.changed.emit()
        self.messages.say(sentence, "good")


def _on_words(minutes: int) -> str:
    return f"Layar terkunci setelah {minutes} menit tanpa kegiatan, dan saat program dibuka."


def _secret(name: str) -> TextEditor:
    field = TextEditor(max_length=pin.LONGEST)
    field.setAccessibleName(name)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setFixedWidth(_WIDTH)
    return field


def _named(caption: str, field: QWidget) -> QWidget:
    """A field below its name; Alt and the marked letter lead into it."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(3)
    name = label(caption, "label", wrap=False)
    name.setBuddy(field)
    column.addWidget(name)
    column.addWidget(field)
    return holder
