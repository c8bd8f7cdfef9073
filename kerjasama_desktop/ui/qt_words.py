"""Qt's own words in Indonesian: buttons of dialogs and of the wizard, context menus."""

from PySide6.QtCore import QObject, QTranslator
from typing_extensions import override

_WORDS = {
    "OK": "OK",
    "&OK": "&OK",
    "Cancel": "Batal",
    "&Cancel": "&Batal",
    "Close": "Tutup",
    "&Close": "&Tutup",
    "&Yes": "&Ya",
    "&No": "&Tidak",
    "Yes": "Ya",
    "No": "Tidak",
    "Save": "Simpan",
    "&Save": "&Simpan",
    "Open": "Buka",
    "&Open": "&Buka",
    "Discard": "Buang",
    "Apply": "Terapkan",
    "Reset": "Atur ulang",
    "Help": "Bantuan",
    "&Help": "Ban&tuan",
    "&Next >": "&Lanjut",
    "&Next": "&Lanjut",
    "< &Back": "&Kembali",
    "&Finish": "&Selesai",
    "Go Back": "Kembali",
    "Continue": "Lanjut",
    "Done": "Selesai",
    "&Undo": "&Urungkan",
    "&Redo": "&Ulangi",
    "Cu&t": "Po&tong",
    "&Copy": "&Salin",
    "&Paste": "&Tempel",
    "Delete": "Hapus",
    "&Delete": "&Hapus",
    "Select All": "Pilih semua",
    "Copy &Link Location": "Salin &tautan",
    "Clear": "Kosongkan",
    "Look in:": "Lihat di:",
    "&Look in:": "&Lihat di:",
    "Files of &type:": "&Jenis berkas:",
    "Type": "Jenis",
    "Directories": "Folder",
    "Computer": "Komputer",
    "%1\nFile not found.\nPlease verify the correct file name was given.": (
        "%1\nBerkas tidak ditemukan. Periksa namanya."
    ),
    "%1\nDirectory not found.\nPlease verify the correct directory name was given.": (
        "%1\nFolder tidak ditemukan. Periksa namanya."
    ),
    "%1 already exists.\nDo you want to replace it?": "%1 sudah ada. Ganti dengan yang baru?",
    "File &name:": "&Nama berkas:",
    "Files of type:": "Jenis berkas:",
    "Save As": "Simpan sebagai",
    "Directory:": "Folder:",
    "&Choose": "&Pilih",
    "Back": "Kembali",
    "Forward": "Maju",
    "Parent Directory": "Folder di atasnya",
    "Create New Folder": "Buat folder baru",
    "&New Folder": "&Folder baru",
    "&Rename": "Ganti &nama",
    "Name": "Nama",
    "Size": "Ukuran",
    "Date Modified": "Tanggal diubah",
    "All Files (*)": "Semua berkas (*)",
    "Print": "Cetak",
    "&Print": "&Cetak",
}


class QtWords(QTranslator):
    """Answers Qt's questions for translations from the table above."""

    @override
    def translate(
        self,
        context: str,
        sourceText: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        return _WORDS.get(sourceText)  # type: ignore[return-value]  # None: not translated here

    @override
    def isEmpty(self) -> bool:
        return False


def install(parent: QObject) -> QtWords:
    from PySide6.QtCore import QCoreApplication

    words = QtWords(parent)
    QCoreApplication.installTranslator(words)
    return words
