"""Pengaturan, Daftar wilayah: import of the official codes and names."""

from pathlib import Path

from PySide6.QtWidgets import QProgressBar, QPushButton
from typing_extensions import override

from kerjasama_desktop.services import regions
from kerjasama_desktop.ui import notify
from kerjasama_desktop.ui.background import Task
from kerjasama_desktop.ui.crash import explain
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.settings_section import Section
from kerjasama_desktop.ui.widgets.parts import button, label, row

_SHAPE = (
    "Berkas CSV dengan dua kolom, kode dan nama, seperti daftar kode wilayah Kementerian Dalam "
    "Negeri. Baris pertama berisi judul kolom. Contoh:"
)
_EXAMPLE = """kode,nama
73,Sulawesi Selatan
73.10,Kabupaten Pangkajene dan Kepulauan
73.10.11,Mandalle
73.10.11.2005,Boddie"""


class RegionsSection(Section):
    def __init__(self, office: Office) -> None:
        super().__init__(
            office,
            "Dengan daftar wilayah, program mengisi nama kecamatan, kabupaten, dan provinsi dari "
            "kode, dan memeriksa kode setiap Desa.",
        )
        self._task: Task | None = None
        self._state = label("")
        self._import: QPushButton = button("&Impor daftar…", self._ask, "primary")
        self._cancel = button("Batal", self._stop)
        self._progress = QProgressBar()
        self._progress.setAccessibleName("Kemajuan impor")
        self._progress.setFormat("%p%")
        self.add_card(
            "Daftar wilayah",
            self._state,
            self._progress,
            row(self._import, self._cancel),
        )
        self.add_card(
            "Bentuk berkas",
            label(_SHAPE),
            label(_EXAMPLE, "help"),
            label("Daftar baru menggantikan daftar lama seluruhnya.", "muted"),
        )
        self.finish()
        self._show_running(running=False)

    @override
    def show_office(self) -> None:
        count = regions.provinces(self.office.database)
        self._state.setText(
            f"Daftar sudah ada dan memuat {count} provinsi."
            if count
            else "Belum ada daftar. Program tetap dapat dipakai; isi nama wilayah dengan tangan."
        )

    def _ask(self) -> None:
        path = notify.ask_open_file(
            self, "Impor daftar wilayah", "Daftar wilayah (*.csv)", Path.home()
        )
        if path:
            self.import_file(path)

    def import_file(self, path: Path) -> None:
        """Read and store the list in the background."""
        database = self.office.database

        def work(task: Task) -> str | None:
            rows = regions.read_region_file(path)
            if task.cancelled:
                return None
            stored = regions.import_regions(database, rows, task.report, lambda: task.cancelled)
            return (
                f"{len(rows):,}".replace(",", ".")
                + (f" wilayah diimpor: {regions.count_words(rows)}.")
                if stored
                else None
            )

        self.messages.hide()
        self._show_running(running=True)
        self._task = self.office.background.run(work, self._on_done, self._on_failed, self)
        self._task.progressed.connect(self._on_progressed)

    def _stop(self) -> None:
        if self._task:
            self._task.cancel()
            self._cancel.setEnabled(False)

    def _on_progressed(self, count: int, total: int, _words: str) -> None:
        self._progress.setRange(0, total)
        self._progress.setValue(count)

    def _on_done(self, sentence: str | None) -> None:
        self._show_running(running=False)
        self.show_office()
        if sentence is None:
            self.messages.say("Impor dihentikan. Daftar yang lama tidak berubah.")
        else:
            self.messages.say(sentence, "good")

    def _on_failed(self, error: Exception) -> None:
        self._show_running(running=False)
        self.messages.say(explain(error), "error")

    def _show_running(self, *, running: bool) -> None:
        if not running:
            self._task = None
        self._progress.setRange(0, 0)
        self._progress.setVisible(running)
        self._cancel.setVisible(running)
        self._cancel.setEnabled(running)
        self._import.setEnabled(not running)
