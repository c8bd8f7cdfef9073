"""Forms of what a village's plans and budget say about the cooperation (fields of Pihak)."""

from kerjasama_desktop.ui.widgets.editors import TextEditor
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.reading_editors import DateEditor, MoneyEditor, WholeEditor


def dates_form() -> Form:
    return Form(
        [
            FormField("tanggal_inventarisasi", "Inventarisasi potensi", DateEditor()),
            FormField(
                "tanggal_prioritas",
                "Skala prioritas disusun",
                DateEditor(),
                "Sebelum Musyawarah Desa. Skor setiap potensi diisi di halaman Potensi pada bilah "
                "kiri (Alt+3), tab Skala prioritas.",
            ),
        ]
    )


def rpjm_form() -> Form:
    return Form(
        [
            FormField(
                "kewenangan_perdes",
                "Peraturan Desa tentang Kewenangan Desa",
                TextEditor("misalnya Peraturan Desa Boddie Nomor 2 Tahun 2019 tentang …"),
                wide=True,
            ),
            FormField("rpjm_perdes", "Peraturan Desa tentang RPJM Desa", TextEditor(), wide=True),
            FormField(
                "rpjm_kegiatan",
                "Kegiatan dalam RPJM Desa",
                TextEditor("kode dan nama kegiatannya"),
                wide=True,
            ),
            FormField("rpjm_awal", "RPJM Desa dari tahun", WholeEditor(2000, 2100)),
            FormField("rpjm_akhir", "sampai tahun", WholeEditor(2000, 2100)),
        ]
    )


def rkp_form() -> Form:
    return Form(
        [
            FormField("rkp_perdes", "Peraturan Desa tentang RKP Desa", TextEditor(), wide=True),
            FormField(
                "rkp_kegiatan",
                "Kegiatan dalam RKP Desa",
                TextEditor("kode dan nama kegiatannya"),
                wide=True,
            ),
            FormField("rkp_tahun", "RKP Desa tahun", WholeEditor(2000, 2100)),
        ]
    )


def apb_form() -> Form:
    return Form(
        [
            FormField("apb_perdes", "Peraturan Desa tentang APB Desa", TextEditor(), wide=True),
            FormField("apb_kode", "Kode kegiatan", TextEditor("misalnya 2.4.03", 60)),
            FormField("anggaran", "Anggaran yang tersedia", MoneyEditor()),
        ]
    )
