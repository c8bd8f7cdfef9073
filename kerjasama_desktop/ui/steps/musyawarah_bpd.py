"""Per village: the decision of its BPD, and the decision that names its delegates."""

from kerjasama_desktop.domain.text import lines
from kerjasama_desktop.ui.steps.rencana_forms import ONE_PER_LINE, day
from kerjasama_desktop.ui.steps.rencana_parts import lines_editor
from kerjasama_desktop.ui.steps.rencana_villages import PartiesTable
from kerjasama_desktop.ui.widgets.editors import TextEditor
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.reading_editors import DateEditor
from kerjasama_desktop.ui.widgets.rows_model import Column


def approval_table() -> PartiesTable:
    return PartiesTable(
        "Desa",
        [
            Column("Nomor Keputusan BPD", lambda p: p.bpd_nomor or "belum diisi"),
            Column("Tanggal", lambda p: day(p.bpd_tanggal), 0),
            Column("Ketentuan", lambda p: _count(p.bpd_ketentuan), 0),
        ],
        _approval_form,
        "Belum ada Desa. Tambahkan pada langkah Para pihak.",
    )


def _count(text: str) -> str:
    return f"{len(lines(text))} butir" if text else "–"


def _approval_form() -> Form:
    return Form(
        [
            FormField("bpd_nomor", "Nomor Keputusan BPD", TextEditor(max_length=80)),
            FormField("bpd_tanggal", "Tanggal Keputusan BPD", DateEditor()),
            FormField(
                "bpd_ketentuan",
                "Ketentuan dalam Keputusan BPD",
                lines_editor(4, "misalnya Pemakaian aset Desa dilaporkan setiap tahun"),
                ONE_PER_LINE,
                wide=True,
            ),
        ]
    )


def delegates_table() -> PartiesTable:
    return PartiesTable(
        "Desa",
        [
            Column("Nomor Keputusan", lambda p: p.wakil_nomor or "belum diisi"),
            Column("Tanggal", lambda p: day(p.wakil_tanggal), 0),
        ],
        _delegates_form,
        "Belum ada Desa. Tambahkan pada langkah Para pihak.",
    )


def _delegates_form() -> Form:
    return Form(
        [
            FormField("wakil_nomor", "Nomor Keputusan", TextEditor(max_length=80)),
            FormField("wakil_tanggal", "Tanggal Keputusan", DateEditor()),
        ]
    )
