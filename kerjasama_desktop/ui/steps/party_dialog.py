"""A dialog for a village of the cooperation: chosen by its code, or filled in anew."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from kerjasama_desktop.domain.desa import Desa, Pejabat
from kerjasama_desktop.domain.wilayah import is_kode, normal_kode
from kerjasama_desktop.services import villages
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.widgets.editors import ChoiceEditor
from kerjasama_desktop.ui.widgets.parts import RemarkLabel, at_right, button, label, row, scrolling
from kerjasama_desktop.ui.widgets.region_filler import RegionFiller
from kerjasama_desktop.ui.widgets.village_form import VillageEditor


class PartyDialog(QDialog):
    """`desa` and `pejabat` hold what was taken over; villages used before can be chosen."""

    def __init__(
        self, parent: QWidget, office: Office, desa: Desa, *, choose: bool, samples: bool
    ) -> None:
        super().__init__(parent)
        title = "Desa yang bekerja sama" if choose else f"Ubah {desa.nama_lengkap}"
        self.setWindowTitle(title)
        self._office, self.desa = office, desa
        self.pejabat: list[Pejabat] = []
        self._editor = VillageEditor()
        self._known = ChoiceEditor(empty="– Desa baru –")
        self._known.setAccessibleName("Desa yang pernah dicatat")
        known = [d for d in villages.all_desa(office.database) if d.contoh is samples]
        self._known.set_options([(d, f"{d.nama_lengkap} · {d.kecamatan}") for d in known])
        self._known.edited.connect(self._on_known_chosen)
        self._problem = RemarkLabel("error")
        note = RemarkLabel("help")
        RegionFiller(self._editor.identity, office.database, note)
        column = QVBoxLayout(self)
        column.addWidget(label(title, "heading"))
        if choose:
            column.addWidget(row(label("Pilih Desa yang pernah dicatat", wrap=False), self._known))
        column.addWidget(scrolling(self._editor), 1)
        column.addWidget(note)
        column.addWidget(self._problem)
        save = button("&Simpan", self.accept, "primary")
        save.setDefault(True)
        column.addLayout(at_right(button("Batal", self.reject), save))
        self._show(desa)
        self.resize(760, 620)

    def _show(self, desa: Desa) -> None:
        database = self._office.database
        own = villages.own_desa(database)
        found = villages.officials(database, desa.id)
        if own and not desa.nama:
            found = villages.shared_officials(database, own, desa)
        self._editor.show_village(desa, found)

    def _on_known_chosen(self) -> None:
        chosen = self._known.value()
        self.desa = chosen.model_copy() if chosen else self.desa
        self._show(self.desa)

    @override
    def accept(self) -> None:
        self._editor.write_to(self.desa)
        self.pejabat = self._editor.officials()
        sentence, field = self._lacking()
        if sentence:
            self._problem.setText(sentence)
            self._editor.focus_field(field)
            return
        super().accept()

    def _lacking(self) -> tuple[str, str]:
        if problems := self._editor.problems():
            field = next(iter(problems))
            return problems[field], field
        if not self.desa.nama:
            return "Isi nama Desa lebih dahulu.", "nama"
        if not is_kode(normal_kode(self.desa.kode)):
            return "Kode wilayah terdiri atas 10 angka, misalnya 73.10.11.2005.", "kode"
        same = villages.find_desa(self._office.database, self.desa.kode)
        if same and same.id != self.desa.id:
            return (
                f"Kode ini sudah dipakai {same.nama_lengkap}; pilih Desa itu dari daftar di atas.",
                "kode",
            )
        return "", ""
