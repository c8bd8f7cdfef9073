"""The forms of a change: deliberation, state of affairs, day and grounds of the instrument."""

from kerjasama_desktop.domain.perubahan import AlasanBerakhir, JenisPerubahan
from kerjasama_desktop.ui.steps.rencana_forms import ONE_PER_LINE
from kerjasama_desktop.ui.steps.rencana_parts import lines_editor
from kerjasama_desktop.ui.widgets.editors import ChoiceEditor, LongEditor, TextEditor
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.reading_editors import DateEditor


def deliberation_form(jenis: JenisPerubahan) -> Form:
    """When and where the parties met, why, and what they agreed."""
    reason = "Pokok perselisihan" if jenis is JenisPerubahan.PERSELISIHAN else "Alasan"
    return Form(
        [
            FormField("tanggal", "Tanggal musyawarah", DateEditor()),
            FormField("nomor", "Nomor berita acara", TextEditor(max_length=80)),
            FormField("tempat", "Tempat", TextEditor("misalnya Balai Desa Boddie", 200), wide=True),
            *_own_fields(jenis),
            FormField("uraian", reason, lines_editor(3), ONE_PER_LINE, wide=True),
            FormField("hasil", "Yang disepakati", lines_editor(3), ONE_PER_LINE, wide=True),
        ]
    )


def _own_fields(jenis: JenisPerubahan) -> list[FormField]:
    if jenis is JenisPerubahan.PERUBAHAN:
        help_text = "Diisi hanya bila jangka waktu diperpanjang atau diperpendek."
        return [FormField("selesai", "Kerja sama berakhir menjadi", DateEditor(), help_text, True)]
    if jenis is JenisPerubahan.PENUNDAAN:
        return [
            FormField("mulai", "Ditunda mulai", DateEditor()),
            FormField("selesai", "Sampai dengan", DateEditor()),
        ]
    if jenis is JenisPerubahan.PENGAKHIRAN:
        choice = ChoiceEditor(AlasanBerakhir)
        return [FormField("alasan", "Kerja sama berakhir karena", choice, wide=True)]
    example = TextEditor("misalnya Camat Mandalle", 120)
    return [
        FormField("fasilitator", "Nama yang memfasilitasi", TextEditor(max_length=120)),
        FormField("jabatan_fasilitator", "Jabatannya", example),
    ]


def state_form() -> Form:
    """How things stand, for the berita acara."""
    names = {
        "kegiatan": "Kegiatan",
        "keuangan": "Keuangan",
        "aset": "Aset",
        "kewajiban": "Kewajiban yang belum selesai",
        "arsip": "Dokumen dan arsip",
    }
    return Form([FormField(n, words, lines_editor(2), wide=True) for n, words in names.items()])


def grounds_form() -> Form:
    return Form(
        [
            FormField(
                "menimbang",
                "Menimbang",
                LongEditor(6, "Bila kosong, disusun dari alasan dan berita acara"),
                "Satu baris satu butir; hurufnya diatur sendiri saat dicetak.",
            )
        ],
        columns=1,
    )


def signing_form() -> Form:
    help_text = "Kosongkan bila belum ditandatangani."
    return Form([FormField("tanggal_penetapan", "Tanggal penetapan", DateEditor(), help_text)])
