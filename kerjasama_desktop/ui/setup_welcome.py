"""The first page of the first setup: where data lie, and the other ways to begin."""

from PySide6.QtCore import Signal

from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.setup_page import SetupPage
from kerjasama_desktop.ui.widgets.parts import button, label, row


class WelcomePage(SetupPage):
    sample_asked = Signal()
    data_asked = Signal()

    def __init__(self, office: Office) -> None:
        super().__init__(
            1,
            "Selamat datang",
            "Program ini menuntun Anda menyiapkan kerja sama antar-Desa atau dengan pihak ketiga, "
            "dari potensi sampai dokumen siap tanda tangan. Data Desa cukup diisi satu kali.",
        )
        self.add_card(
            "Di mana data disimpan",
            label("Semua data ada di komputer ini. Program bekerja tanpa internet."),
            label(f"Data dan cadangannya: {office.folders.data}", "help"),
            label(f"Dokumen Word: {office.folders.documents}", "help"),
        )
        self.add_card(
            "Ingin melihat hasilnya lebih dahulu?",
            label(
                "Desa contoh berisi satu kerja sama air bersih yang lengkap. "
                "Contoh dapat dihapus kapan saja."
            ),
            row(button("Lihat Desa &contoh dulu", self.sample_asked.emit)),
        )
        self.add_card(
            "Sudah memakai program ini di laptop lain?",
            label("Ambil semua data dari berkas pindahan atau cadangan di flashdisk."),
            row(button("Ambil &data lama…", self.data_asked.emit)),
        )
        self._column.addWidget(
            label(
                "Pilih Lanjut untuk mengisi data Desa, kira-kira lima menit. "
                "Nanti saja menutup panduan ini; isian Anda tetap disimpan.",
                "muted",
            )
        )
        self._column.addStretch(1)
