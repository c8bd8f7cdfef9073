"""One short number for each party of a cooperation, such as that of its regulation."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kerjasama import Kerjasama, Mitra, Pihak
from kerjasama_desktop.ui.widgets.editors import TextEditor
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.parts import clear_layout, label


class PartyNumbers(QWidget):
    """Edits one text field (`attribute`) of every Pihak and Mitra that has it, side by side."""

    edited = Signal()

    def __init__(self, attribute: str, placeholder: str) -> None:
        super().__init__()
        self._attribute, self._placeholder = attribute, placeholder
        self._shown: list[tuple[UUID, str]] = []
        self._editors: dict[UUID, TextEditor] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_case(self, case: Berkas) -> None:
        parties = self._parties(case.kerjasama, case.pihak, case.mitra)
        wanted = [(p.id, case.party_name(p.id, p.id) or "Pihak ketiga") for p in parties]
        if wanted != self._shown:
            self._shown = wanted
            self._rebuild()
        for party in parties:
            self._editors[party.id].show_value(getattr(party, self._attribute))

    def _parties(
        self, kerjasama: Kerjasama, pihak: Sequence[Pihak], mitra: Sequence[Mitra]
    ) -> list[Pihak | Mitra]:
        alone = kerjasama.antar_desa or self._attribute not in Mitra.model_fields
        return [*pihak, *(() if alone else mitra)]

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

    def write_to(self, kerjasama: Kerjasama) -> None:
        for party in self._parties(kerjasama, kerjasama.pihak, kerjasama.mitra):
            editor = self._editors.get(party.id)
            if editor and editor.value() != getattr(party, self._attribute):
                setattr(party, self._attribute, editor.value())

    def focus_party(self, party_id: UUID | None) -> None:
        editor = self._editors.get(party_id) if party_id else None
        editor = editor or next(iter(self._editors.values()), None)
        if editor:
            editor.setFocus()


def _limit(attribute: str) -> int:
    found = (getattr(m, "max_length", None) for m in Pihak.model_fields[attribute].metadata)
    return next((length for length in found if length), 300)
