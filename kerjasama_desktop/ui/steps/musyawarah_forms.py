"""The forms of one meeting: invitation, attendance in numbers, course, outcome."""

from kerjasama_desktop.domain.musyawarah import HasilMusyawarah, MetodeKeputusan, Unsur
from kerjasama_desktop.ui.steps.rencana_forms import ONE_PER_LINE
from kerjasama_desktop.ui.steps.rencana_parts import lines_editor
from kerjasama_desktop.ui.widgets.editors import CheckEditor, ChoiceEditor, TextEditor
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.reading_editors import DateEditor, WholeEditor

_MANY_PEOPLE = 100_000


def invitation_form() -> Form:
    return Form(
        [
            FormField("tanggal", "Tanggal musyawarah", DateEditor()),
            FormField("waktu", "Waktu", TextEditor("misalnya 09.00 WITA", 40)),
            FormField("tempat", "Tempat", TextEditor("misalnya Balai Desa Boddie", 200), wide=True),
            FormField("acara", "Acara", lines_editor(3), ONE_PER_LINE, wide=True),
            FormField("nomor_undangan", "Nomor undangan", TextEditor(max_length=80)),
            FormField("tanggal_undangan", "Tanggal undangan", DateEditor()),
            FormField("nomor", "Nomor berita acara", TextEditor(max_length=80)),
        ]
    )


def attendance_form() -> Form:
    return Form(
        [
            FormField("hadir_l", "Laki-laki", WholeEditor(0, _MANY_PEOPLE)),
            FormField("hadir_p", "Perempuan", WholeEditor(0, _MANY_PEOPLE)),
            FormField("camat_hadir", "Camat hadir", CheckEditor("Camat hadir"), wide=True),
        ]
    )


def course_form() -> Form:
    return Form(
        [
            FormField("pimpinan", "Pimpinan musyawarah", TextEditor(max_length=120)),
            FormField("jabatan_pimpinan", "Jabatan pimpinan", TextEditor(max_length=120)),
            FormField("unsur_pimpinan", "Unsur pimpinan", ChoiceEditor(Unsur)),
            FormField("narasumber", "Narasumber", TextEditor("misalnya Pendamping Desa", 500)),
            FormField("notulis", "Notulis", TextEditor(max_length=120)),
            FormField("jabatan_notulis", "Jabatan notulis", TextEditor(max_length=120)),
            FormField("paparan", "Paparan", lines_editor(3), ONE_PER_LINE, wide=True),
        ]
    )


def outcome_form() -> Form:
    votes = (("setuju", "Setuju"), ("tidak_setuju", "Tidak setuju"), ("abstain", "Abstain"))
    return Form(
        [
            FormField("hasil", "Hasil", ChoiceEditor(HasilMusyawarah)),
            FormField("metode", "Cara mengambil keputusan", ChoiceEditor(MetodeKeputusan)),
            *(FormField(name, words, WholeEditor(0, _MANY_PEOPLE)) for name, words in votes),
            FormField("rencana_ttd", "Rencana tanggal penandatanganan", DateEditor()),
        ]
    )
