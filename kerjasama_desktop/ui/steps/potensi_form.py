"""The form of one potential, need or problem, and how it reads in a list."""

from kerjasama_desktop.domain.potensi import BidangDesa, JenisPotensi, KategoriPotensi, Potensi
from kerjasama_desktop.domain.terbilang import angka
from kerjasama_desktop.ui.widgets.editors import ChoiceEditor, LongEditor, TextEditor, YesNoEditor
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.reading_editors import DateEditor, NumberEditor


def potensi_form() -> Form:
    return Form([*_identity(), *_place(), *_planning(), *_prospects()])


def volume_words(potensi: Potensi) -> str:
    """Return '12 liter/detik', or '' where no amount is known."""
    return f"{angka(potensi.volume)} {potensi.satuan}".strip() if potensi.volume is not None else ""


def _identity() -> list[FormField]:
    return [
        FormField("jenis", "Jenis", ChoiceEditor(JenisPotensi, empty="")),
        FormField("kategori", "Kategori", ChoiceEditor(KategoriPotensi)),
        FormField("nama", "Nama", TextEditor("misalnya Mata air Bulu Tellue", 200), wide=True),
    ]


def _place() -> list[FormField]:
    return [
        FormField("lokasi", "Lokasi", TextEditor("misalnya Dusun Lembang", 200)),
        FormField("pemilik", "Pemilik atau penguasa", TextEditor(max_length=200)),
        FormField("volume", "Jumlah atau luas", NumberEditor()),
        FormField("satuan", "Satuan", TextEditor("misalnya hektare, unit, liter/detik", 40)),
        FormField("kondisi", "Keadaan sekarang", LongEditor(2), wide=True),
    ]


def _planning() -> list[FormField]:
    return [
        FormField("dalam_kewenangan", "Termasuk kewenangan Desa", YesNoEditor()),
        FormField("bidang", "Bidang", ChoiceEditor(BidangDesa)),
        FormField(
            "rujukan_rpjm",
            "Rujukan RPJM Desa",
            TextEditor("misalnya 2.04.03", 200),
            "Kode atau nama kegiatannya.",
        ),
        FormField(
            "rujukan_rkp",
            "Rujukan RKP Desa",
            TextEditor("misalnya 2.04.03", 200),
            "Kode atau nama kegiatannya.",
        ),
    ]


def _prospects() -> list[FormField]:
    return [
        FormField("kelemahan", "Kelemahan", LongEditor(2), wide=True),
        FormField(
            "peluang",
            "Peluang kerja sama",
            LongEditor(2, "dengan Desa atau pihak mana, untuk apa"),
            wide=True,
        ),
        FormField("sumber_data", "Sumber data", TextEditor("misalnya Prodeskel 2026", 200)),
        FormField("tanggal", "Tanggal pendataan", DateEditor()),
    ]
