"""One short number for each village of a cooperation, such as that of its regulation."""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.ui.widgets.editors import TextEditor
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.parts import clear_layout, label


class PartyNumbers(QWidget):
    """Edits one text field (`attribute`) of every Pihak, side by side."""

    edited = Signal()

    def __init__(self, attribute: str, placeholder: str) -> None:
        super().__init__()
        self._attribute, self._placeholder = attribute, placeholder
        self._shown: list[tuple[UUID, str]] = []
        self._editors: dict[UUID, TextEditor] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_case(self, case: Berkas) -> None:
        wanted = [(p.id, case.desa_of(p).nama_lengkap) for p in case.pihak]
        if wanted != self._shown:
            self._shown = wanted
            self._rebuild()
        for pihak in case.pihak:
            self._editors[pihak.id].show_value(getattr(pihak, self._attribute))

    def _rebuild(self) -> None:
        clear_layout(self._column)
        limit = _limit(self._attribute)
        self._editors = {key: TextEditor(self._placeholder, limit) for key, _ in self._shown}
        if not self._shown:
            self._column.addWidget(label("Belum ada Desa. Isi langkah Para pihak.", "muted"))
            return
        fields = [FormField(str(key), name, self._editors[key]) for key, name in self._shown]
        form = Form(fields, columns=3)
        form.edited.connect(self.edited)
        self._column.addWidget(form)

    def write_to(self, parties: Iterable[Pihak]) -> None:
        for pihak in parties:
            editor = self._editors.get(pihak.id)
            if editor and editor.value() != getattr(pihak, self._attribute):
                setattr(pihak, self._attribute, editor.value())

    def focus_party(self, pihak_id: UUID | None) -> None:
        editor = self._editors.get(pihak_id) if pihak_id else None
        editor = editor or next(iter(self._editors.values()), None)
        if editor:
            editor.setFocus()


def _limit(attribute: str) -> int:
    found = (getattr(m, "max_length", None) for m in Pihak.model_fields[attribute].metadata)
    return next((length for length in found if length), 300)
