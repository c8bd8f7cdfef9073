"""Pengaturan: the village, documents, rules, regions, the sample."""

from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kerjasama_desktop.domain.pengaturan import HurufSurat, Kertas
from kerjasama_desktop.services import sample_store, villages
from kerjasama_desktop.ui import notify
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.settings_law import LawSection
from kerjasama_desktop.ui.settings_numbers import NumbersSection
from kerjasama_desktop.ui.settings_regions import RegionsSection
from kerjasama_desktop.ui.settings_section import FormsSection, Section
from kerjasama_desktop.ui.settings_templates import TemplatesSection
from kerjasama_desktop.ui.settings_village import VillageSection
from kerjasama_desktop.ui.widgets.editors import CheckEditor, ChoiceEditor, TextEditor
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.parts import button, label, row
from kerjasama_desktop.ui.widgets.reading_editors import WholeEditor
from kerjasama_desktop.ui.widgets.tab_keys import TabKeys

_SAVE_AFTER_MS = 500


class SettingsPage(QWidget):
    """Saves by itself: half a second after the last change, on leaving a tab, on hiding."""

    saved = Signal()
    help_asked = Signal(str)

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._dirty: list[Section] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SAVE_AFTER_MS)
        self._timer.timeout.connect(self.save)
        self._saved = label("", "muted", wrap=False)
        self.tabs = QTabWidget()
        TabKeys(self)
        self.tabs.setAccessibleName("Bagian pengaturan")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self._sections = self._add_sections(office)
        self.tabs.currentChanged.connect(self._on_tab_changed)
        self._build()

    def _add_sections(self, office: Office) -> list[Section]:
        templates = TemplatesSection(office)
        templates.help_asked.connect(self.help_asked)
        sections = {
            "Desa": VillageSection(office),
            "Dokumen": _documents(office),
            "Templat": templates,
            "Nomor surat": NumbersSection(office),
            "Aturan": _rules(office),
            "Peraturan": LawSection(office),
            "Daftar wilayah": RegionsSection(office),
            "Desa contoh": SampleSection(office),
        }
        for title, section in sections.items():
            section.edited.connect(lambda section=section: self._on_edited(section))
            self.tabs.addTab(section, title)
        return list(sections.values())

    def _build(self) -> None:
        heading = QHBoxLayout()
        heading.setContentsMargins(24, 16, 24, 0)
        heading.addWidget(label("Pengaturan", "heading"), 1)
        heading.addWidget(self._saved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(heading)
        inset = QHBoxLayout()
        inset.setContentsMargins(14, 0, 8, 0)
        inset.addWidget(self.tabs)
        column.addLayout(inset, 1)

    def refresh(self) -> None:
        self.save()
        self._saved.setText("")
        for section in self._sections:
            section.show_office()

    def _on_edited(self, section: Section) -> None:
        if section not in self._dirty:
            self._dirty.append(section)
        self._timer.start()

    def save(self) -> None:
        """Keep what was changed since the last time."""
        self._timer.stop()
        if not self._dirty:
            return
        dirty, self._dirty = self._dirty, []
        for section in dirty:
            section.save()
        self._saved.setText(f"✓ Tersimpan {datetime.now().astimezone():%H.%M}")
        self.saved.emit()

    def _on_tab_changed(self, number: int) -> None:
        self.save()
        section = self.tabs.widget(number)
        if isinstance(section, Section):
            section.show_office()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.save()
        super().hideEvent(event)


def _documents(office: Office) -> Section:
    paper = Form(
        [
            FormField("kertas", "Ukuran kertas", ChoiceEditor(Kertas, empty="")),
            FormField("huruf_surat", "Huruf surat", ChoiceEditor(HurufSurat, empty="")),
        ]
    )
    letters = Form(
        [
            FormField(
                "batas_jawaban_hari",
                "Batas jawaban penawaran (hari)",
                WholeEditor(1, 365, empty=14),
                "Ditulis dalam surat penawaran, dihitung dari tanggal surat.",
            ),
            FormField(
                "operator",
                "Nama Anda",
                TextEditor(max_length=120),
                "Dicatat pada riwayat dan alasan yang Anda tulis.",
            ),
        ]
    )
    return FormsSection(
        office,
        "Berlaku untuk dokumen yang dibuat sesudah ini. Yang sudah dibuat tidak berubah.",
        {"Kertas dan huruf": paper, "Surat": letters},
    )


def _rules(office: Office) -> Section:
    women = Form(
        [
            FormField(
                "ambang_perempuan",
                "Perempuan paling sedikit (persen)",
                WholeEditor(0, 100, empty=30),
                "Dipakai untuk susunan BKAD dan kehadiran musyawarah. Di bawah angka ini program "
                "memberi peringatan, bukan larangan. Isi 0 bila tidak dipakai.",
                wide=True,
            )
        ]
    )
    approval = Form(
        [
            FormField(
                "wajib_persetujuan_bpd",
                "Persetujuan BPD",
                CheckEditor("Persetujuan BPD wajib bila kerja sama membebani Desa atau masyarakat"),
                "Bila dicentang, naskah tetap draf sampai keputusan BPD setiap Desa diisi. Bila "
                "tidak, program hanya mengingatkan. Ikuti arahan Bagian Hukum setempat.",
                wide=True,
            )
        ]
    )
    return FormsSection(
        office,
        "Aturan yang dapat berbeda di setiap daerah.",
        {"Acuan perempuan": women, "Persetujuan BPD": approval},
    )


class SampleSection(Section):
    """Loads the sample village, and takes it away."""

    def __init__(self, office: Office) -> None:
        super().__init__(
            office, "Desa contoh berisi satu kerja sama yang lengkap, untuk dipelajari dan dicoba."
        )
        self._state = label("")
        self._add = button("Buka &Desa contoh", self._load, "primary")
        self._remove = button("&Hapus Desa contoh", self._take_away)
        self.add_card(
            "Desa contoh",
            self._state,
            label("Contoh terpisah dari data Anda dan tidak ikut dikirim ke kecamatan.", "muted"),
            row(self._add, self._remove),
        )
        self.finish()

    @override
    def show_office(self) -> None:
        present = any(desa.contoh for desa in villages.all_desa(self.office.database))
        self._state.setText(
            "Desa contoh sudah dimuat; lihat di Beranda dan Kerja sama."
            if present
            else "Desa contoh belum dimuat."
        )
        self._add.setVisible(not present)
        self._remove.setVisible(present)

    def _load(self) -> None:
        office = self.office
        if self.try_to(lambda: sample_store.add_sample(office.database, office.today())):
            self.show_office()
            self.messages.say("Desa contoh dimuat. Bukalah dari Beranda atau Kerja sama.", "good")

    def _take_away(self) -> None:
        sure = notify.confirm(
            self,
            "Hapus Desa contoh",
            "Kerja sama contoh, potensi, dan Desanya akan dihapus, termasuk yang Anda ubah di "
            "dalamnya. Data Desa Anda sendiri tidak berubah.",
            "Hapus",
        )
        if sure and self.try_to(lambda: sample_store.remove_sample(self.office.database)):
            self.show_office()
            self.messages.say("Desa contoh dihapus.", "good")
