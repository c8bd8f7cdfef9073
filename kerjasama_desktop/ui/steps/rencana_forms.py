"""The forms and simple tables of a plan: aims, place and time, activities, risks, KAK."""

from datetime import date
from typing import Any

from kerjasama_desktop.domain.baca import read_choice, read_date, read_rupiah
from kerjasama_desktop.domain.kerjasama import Beban
from kerjasama_desktop.domain.rencana import (
    JenisManfaatBiaya,
    Kegiatan,
    ManfaatBiaya,
    Risiko,
    TingkatRisiko,
)
from kerjasama_desktop.domain.terbilang import rupiah
from kerjasama_desktop.ui.steps.rencana_parts import OwnedTable, lines_editor
from kerjasama_desktop.ui.widgets.editors import CheckEditor, ChoiceEditor, ManyEditor, TextEditor
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.reading_editors import DateEditor, MoneyEditor, WholeEditor
from kerjasama_desktop.ui.widgets.rows_model import Column
from kerjasama_desktop.ui.widgets.rows_table import RowsTable

ONE_PER_LINE = "Satu baris satu butir."
_MANY_PEOPLE = 10_000_000


def day(value: date | None) -> str:
    return f"{value:%d-%m-%Y}" if value else "–"


def aims_form() -> Form:
    return Form(
        [
            FormField(
                "latar_belakang",
                "Latar belakang",
                lines_editor(4, "Keadaan sekarang, masalah, dan mengapa perlu bekerja sama"),
                wide=True,
            ),
            FormField("maksud", "Maksud", lines_editor(2), wide=True),
            FormField(
                "tujuan",
                "Tujuan",
                lines_editor(3, "misalnya memenuhi kebutuhan air bersih 420 keluarga"),
                ONE_PER_LINE,
                wide=True,
            ),
            FormField("strategi", "Strategi", lines_editor(2), ONE_PER_LINE, wide=True),
        ]
    )


def reach_form() -> Form:
    return Form(
        [
            FormField("sasaran", "Sasaran", lines_editor(2), "Siapa yang dituju.", wide=True),
            FormField("lokasi", "Lokasi", TextEditor("Dusun, ruas, atau tempat"), wide=True),
            FormField(
                "penerima_l", "Penerima manfaat laki-laki", WholeEditor(0, _MANY_PEOPLE), "Orang."
            ),
            FormField(
                "penerima_p", "Penerima manfaat perempuan", WholeEditor(0, _MANY_PEOPLE), "Orang."
            ),
            FormField(
                "indikator",
                "Ukuran keberhasilan",
                lines_editor(2, "misalnya 420 keluarga terlayani air setiap hari"),
                ONE_PER_LINE,
                wide=True,
            ),
            FormField("tanggal", "Tanggal rencana disusun", DateEditor()),
        ]
    )


def burden_form() -> Form:
    return Form([FormField("beban", "Yang berlaku", ManyEditor(Beban), wide=True)])


def environment_form() -> Form:
    return Form(
        [
            FormField(
                "lingkungan",
                "Lingkungan hidup",
                lines_editor(2, "Dampak yang mungkin timbul dan cara menjaganya"),
                wide=True,
            ),
            FormField(
                "lingkungan_diperiksa",
                "Lingkungan hidup sudah diperiksa",
                CheckEditor("Sudah diperiksa sesuai ketentuan lingkungan hidup kabupaten/kota"),
                wide=True,
            ),
            FormField(
                "tata_ruang",
                "Tata ruang",
                lines_editor(2, "misalnya sesuai peruntukan dalam RTRW kabupaten"),
                wide=True,
            ),
            FormField(
                "tata_ruang_diperiksa",
                "Tata ruang sudah diperiksa",
                CheckEditor("Sudah diperiksa sesuai rencana tata ruang kabupaten/kota"),
                wide=True,
            ),
        ]
    )


def asset_form() -> Form:
    return Form(
        [
            FormField(
                "aset_desa",
                "Aset Desa yang dipakai",
                lines_editor(2, "misalnya Tanah kas Desa persil 12 seluas 400 m²"),
                ONE_PER_LINE,
                wide=True,
            ),
            FormField(
                "izin_aset",
                "Izin atau dasar pemanfaatan",
                TextEditor("misalnya Peraturan Desa Nomor … atau izin Bupati Nomor …"),
                wide=True,
            ),
        ]
    )


def terms_form() -> Form:
    return Form(
        [
            FormField("kak_keluaran", "Keluaran", lines_editor(2), ONE_PER_LINE, wide=True),
            FormField(
                "kak_syarat_mitra",
                "Persyaratan pihak ketiga",
                lines_editor(2, "misalnya Berbadan hukum"),
                ONE_PER_LINE,
                wide=True,
            ),
            FormField("kak_pelaporan", "Pelaporan", lines_editor(2), ONE_PER_LINE, wide=True),
        ]
    )


def terms_date_form() -> Form:
    return Form([FormField("kak_tanggal", "Tanggal Kerangka Acuan Kerja", DateEditor())])


def activities_table() -> OwnedTable:
    """The programme; who carries it out is pasted and edited, the width is for the names."""
    table = OwnedTable(
        "kegiatan",
        [
            Column("Kegiatan", lambda k: k.nama, read=text_into("nama")),
            Column("Lokasi", lambda k: k.lokasi or "–", read=text_into("lokasi")),
            Column("Volume", lambda k: k.volume or "–", 0, read=text_into("volume")),
            Column("Mulai", lambda k: day(k.mulai), 0, read=_date_into("mulai")),
            Column("Selesai", lambda k: day(k.selesai), 0, read=_date_into("selesai")),
            Column("Pelaksana", lambda k: k.pelaksana or "–", read=text_into("pelaksana")),
        ],
        Kegiatan,
        _activity_form,
        empty="Belum ada kegiatan. Tambahkan satu per satu, atau tempel dari Excel (Ctrl+V) "
        "dengan kolom Kegiatan, Lokasi, Volume, Mulai, Selesai, Pelaksana.",
    )
    table.view.setColumnHidden(len(table.model.columns) - 1, True)
    return table


def _activity_form() -> Form:
    return Form(
        [
            FormField("nama", "Nama kegiatan", TextEditor(), wide=True),
            FormField("lokasi", "Lokasi", TextEditor(max_length=200)),
            FormField("volume", "Volume", TextEditor("misalnya 3.200 meter", 80)),
            FormField("sasaran", "Sasaran atau manfaat", TextEditor(), wide=True),
            FormField("mulai", "Mulai", DateEditor()),
            FormField("selesai", "Selesai", DateEditor()),
            FormField("pelaksana", "Pelaksana", TextEditor(max_length=200)),
        ]
    )


def risks_table() -> RowsTable:
    return OwnedTable(
        "risiko",
        [
            Column("Risiko", lambda r: r.uraian, read=text_into("uraian")),
            Column(
                "Tingkat",
                lambda r: r.tingkat.label if r.tingkat else "–",
                0,
                read=lambda r, text: setattr(r, "tingkat", read_choice(TingkatRisiko, text)),
            ),
            Column("Penanganan", lambda r: r.penanganan or "–", read=text_into("penanganan")),
        ],
        Risiko,
        lambda: Form(
            [
                FormField("uraian", "Risiko", lines_editor(2), wide=True),
                FormField("tingkat", "Tingkat", ChoiceEditor(TingkatRisiko)),
                FormField("penanganan", "Penanganan", lines_editor(2), wide=True),
            ]
        ),
        empty="Belum ada risiko. Tuliskan apa yang dapat menghambat dan cara menanganinya.",
    )


def benefit_table() -> RowsTable:
    return OwnedTable(
        "baris analisis",
        [
            Column(
                "Jenis",
                lambda m: m.jenis.label,
                0,
                read=lambda m, text: setattr(m, "jenis", read_choice(JenisManfaatBiaya, text)),
            ),
            Column("Uraian", lambda m: m.uraian, read=text_into("uraian")),
            Column(
                "Tahun ke-",
                lambda m: str(m.tahun_ke),
                0,
                right=True,
                read=lambda m, text: setattr(m, "tahun_ke", int(text)),
            ),
            money_column("Jumlah", "jumlah"),
        ],
        ManfaatBiaya,
        _benefit_form,
        empty="Belum ada analisis. Isi paling sedikit satu manfaat dan satu biaya.",
    )


def _benefit_form() -> Form:
    return Form(
        [
            FormField("jenis", "Jenis", ChoiceEditor(JenisManfaatBiaya, empty="")),
            FormField("tahun_ke", "Tahun ke-", WholeEditor(1, 50, empty=1)),
            FormField("uraian", "Uraian", TextEditor(max_length=500), wide=True),
            FormField("jumlah", "Jumlah", MoneyEditor(empty=0), "Manfaat yang dapat dinilai uang."),
        ]
    )


def money_column(title: str, name: str) -> Column:
    return Column(
        title,
        lambda record: rupiah(getattr(record, name)),
        0,
        right=True,
        read=lambda record, text: setattr(record, name, read_rupiah(text)),
    )


def text_into(name: str) -> Any:
    """Read a pasted cell as it stands into a field."""
    return lambda record, text: setattr(record, name, text)


def _date_into(name: str) -> Any:
    return lambda record, text: setattr(record, name, read_date(text))
