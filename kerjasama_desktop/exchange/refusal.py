"""Why a bundle is refused: one Indonesian sentence, saying what to do, for each code."""

from kerjasama_desktop.errors import BundleRefused

_AGAIN = "Mintalah pengirim mengekspor ulang paketnya dan mengirim berkas aslinya."
_NEWER = "Perbarui aplikasi ini, lalu coba lagi; simpan paketnya."

_SENTENCES = {
    "TERLALU_BESAR": "Paket terlalu besar. Mintalah pengirim mengurangi lampiran atau membaginya.",
    "BUKAN_ZIP": "Berkas ini bukan Paket KSD yang utuh; mungkin salah pilih atau salinannya "
    "terputus. Salin atau unduh ulang berkasnya, lalu coba lagi.",
    "JUMLAH_BERKAS": f"Isi paket terlalu banyak berkas. {_AGAIN}",
    "BOM_ZIP": f"Isi paket mengembang tidak wajar sehingga berbahaya dibuka. {_AGAIN}",
    "STRUKTUR": f"Susunan paket tidak sesuai. {_AGAIN}",
    "NAMA_BERKAS": "Ada nama berkas yang tidak dikenal di dalam paket. Jangan membongkar dan "
    f"memampatkan ulang paket. {_AGAIN}",
    "NAMA_GANDA": f"Ada berkas dengan nama yang sama di dalam paket. {_AGAIN}",
    "JENIS_BERKAS": f"Ada berkas yang jenisnya tidak diizinkan di dalam paket. {_AGAIN}",
    "ZIP_TERSANDI": "Paket dikunci dengan kata sandi. Mintalah pengirim mengirim paket tanpa sandi "
    "sebagaimana dibuat aplikasi.",
    "KOMPRESI": f"Paket dimampatkan dengan cara yang tidak dikenal. {_AGAIN}",
    "ISI_RUSAK": "Isi paket rusak di perjalanan. Salin atau unduh ulang berkasnya; bila tetap "
    "rusak, mintalah pengirim mengirim ulang.",
    "KURANG": f"Paket tidak lengkap. {_AGAIN}",
    "MANIFES": f"Daftar isi paket tidak cocok dengan isinya. {_AGAIN}",
    "SIDIK_BERBEDA": "Isi paket tidak sama dengan saat dibuat; mungkin rusak atau diubah. "
    f"{_AGAIN}",
    "DESKRIPTOR": f"Keterangan paket tidak dapat dibaca atau tidak cocok dengan isinya. {_AGAIN}",
    "VERSI": f"Versi format paket tidak dikenal. {_AGAIN}",
    "VERSI_TERLALU_BARU": f"Paket dibuat dengan aplikasi yang lebih baru. {_NEWER}",
    "FITUR_WAJIB_TIDAK_DIKENAL": "Paket memakai kemampuan yang belum dikenal aplikasi ini. "
    f"{_NEWER}",
    "BARIS_PANJANG": f"Ada baris data yang terlalu panjang di dalam paket. {_AGAIN}",
}
CODES = (*_SENTENCES, "DATA_TIDAK_SAH")

_SHOWN = 3


def refused(code: str, detail: str = "") -> BundleRefused:
    """Return the error to raise; the detail (a file or a figure) follows in brackets."""
    sentence = _SENTENCES[code]
    return BundleRefused(code, f"{sentence} ({detail})" if detail else sentence)


class RowsRefused(BundleRefused):
    """Rows break the format; `errors` holds a line for every mistake, to send back."""

    def __init__(self, errors: list[str]) -> None:
        first = "; ".join(errors[:_SHOWN])
        super().__init__(
            "DATA_TIDAK_SAH",
            f"Ada {len(errors)} kesalahan pada data paket. Kirimkan daftar kesalahan ini kepada "
            f"pengirim agar diperbaiki, lalu mintalah paket baru. Yang pertama: {first}",
        )
        self.errors = tuple(errors)
