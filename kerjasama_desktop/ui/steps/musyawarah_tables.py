"""The lists that belong to one meeting: attendance, discussion, decisions."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from typing_extensions import override

from kerjasama_desktop.domain.baca import read_choice, read_date
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import JenisKelamin
from kerjasama_desktop.domain.musyawarah import (
    BentukMusyawarah,
    Keputusan,
    Musyawarah,
    Pembahasan,
    Peserta,
    TopikMad,
    Unsur,
)
from kerjasama_desktop.domain.text import search_key
from kerjasama_desktop.ui.steps.musyawarah_rapat import Rapat
from kerjasama_desktop.ui.steps.rencana_forms import day, text_into
from kerjasama_desktop.ui.steps.rencana_parts import OwnedTable, lines_editor
from kerjasama_desktop.ui.widgets.editors import CheckEditor, ChoiceEditor, TextEditor
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.reading_editors import DateEditor
from kerjasama_desktop.ui.widgets.rows_model import Column

_NOBODY = UUID(int=0)
_SEX_WORDS = {"lk": "L", "laki": "L", "pria": "L", "pr": "P", "wanita": "P"}


class AttendanceTable(OwnedTable):
    """Who came; in a meeting of several villages also from which village."""

    _case: Berkas

    def __init__(self) -> None:
        self._meeting = Musyawarah(bentuk=BentukMusyawarah.MUSDES)
        self._village = Column("Desa", self._village_name, read=self._read_village)
        super().__init__(
            "peserta",
            [
                Column("Nama", lambda p: p.nama, read=text_into("nama")),
                Column("L/P", lambda p: p.jenis_kelamin or "–", 0, read=_read_sex),
                Column(
                    "Unsur",
                    lambda p: p.unsur.label if p.unsur else "–",
                    read=lambda p, text: setattr(p, "unsur", read_choice(Unsur, text)),
                ),
                Column("Jabatan", lambda p: p.jabatan or "–", read=text_into("jabatan")),
                self._village,
            ],
            self._new,
            self._attendant_form,
            empty="Belum ada nama. Tambahkan satu per satu, atau tempel dari Excel (Ctrl+V) "
            "dengan kolom Nama, L/P, Unsur, Jabatan; untuk Musyawarah Antar-Desa juga Desa.",
        )

    def show_rapat(self, case: Berkas, rapat: Rapat) -> None:
        """Only a meeting of several villages shows the village, and reads it when pasting."""
        self._case, self._meeting = case, rapat.musyawarah
        column = self._village if self._of_several else replace(self._village, read=None)
        self.model.columns[-1] = column
        self.view.setColumnHidden(len(self.model.columns) - 1, not self._of_several)
        self.show_of(rapat.id, rapat.peserta)

    @property
    def _of_several(self) -> bool:
        return self._meeting.pihak_id is None

    def _new(self) -> Peserta:
        return Peserta(
            musyawarah_id=self._meeting.id,
            pihak_id=self._meeting.pihak_id,
            delegasi=self._meeting.bentuk is BentukMusyawarah.MAD,
        )

    def _village_name(self, person: Peserta) -> str:
        return self._case.party_name(person.pihak_id) or "belum dipilih"

    def _read_village(self, person: Any, text: str) -> None:
        key = search_key(text)
        for pihak in self._case.pihak:
            desa = self._case.desa_of(pihak)
            if key in (search_key(desa.nama), search_key(desa.nama_lengkap)):
                person.pihak_id = pihak.id
                return
        raise ValueError(text)

    def _attendant_form(self) -> Form:
        fields = [
            FormField("nama", "Nama", TextEditor(max_length=120), wide=True),
            FormField("jenis_kelamin", "Jenis kelamin", ChoiceEditor(JenisKelamin)),
            FormField("unsur", "Unsur", ChoiceEditor(Unsur)),
            FormField("jabatan", "Jabatan", TextEditor(max_length=120)),
            FormField("alamat", "Alamat", TextEditor("misalnya Dusun Lembang", 200)),
        ]
        if self._of_several:
            village = ChoiceEditor()
            village.set_options(
                [(p.id, self._case.desa_of(p).nama_lengkap) for p in self._case.pihak]
            )
            delegate = CheckEditor("Utusan resmi Desa")
            fields.append(FormField("pihak_id", "Dari Desa", village))
            fields.append(FormField("delegasi", "Utusan resmi Desa", delegate, wide=True))
        return Form(fields)


class DiscussionTable(OwnedTable):
    """Questions and remarks, each with its answer."""

    def __init__(self) -> None:
        self._meeting_id = _NOBODY
        super().__init__(
            "pertanyaan",
            [
                Column("Nama", lambda p: p.nama or "–", read=text_into("nama")),
                Column("Asal", lambda p: p.asal or "–", read=text_into("asal")),
                Column("Pertanyaan", lambda p: _one_line(p.isi), read=text_into("isi")),
                Column("Jawaban", lambda p: _one_line(p.jawaban), read=text_into("jawaban")),
            ],
            lambda: Pembahasan(musyawarah_id=self._meeting_id),
            _discussion_form,
            empty="Belum ada pertanyaan atau tanggapan yang dicatat.",
        )

    def show_rapat(self, rapat: Rapat) -> None:
        self._meeting_id = rapat.id
        self.show_of(rapat.id, rapat.pembahasan)


def _discussion_form() -> Form:
    return Form(
        [
            FormField("nama", "Nama", TextEditor(max_length=120)),
            FormField("asal", "Asal", TextEditor("misalnya Dusun Lembang", 120)),
            FormField("isi", "Pertanyaan atau tanggapan", lines_editor(3), wide=True),
            FormField("jawaban", "Jawaban", lines_editor(3), wide=True),
        ]
    )


class DecisionsTable(OwnedTable):
    """Numbered results in their order; with a person and a day also things to follow up."""

    def __init__(self) -> None:
        self._meeting = Musyawarah(bentuk=BentukMusyawarah.MUSDES)
        super().__init__(
            "keputusan",
            [
                Column("No.", self._number, 0),
                Column("Keputusan", lambda k: _one_line(k.isi), read=text_into("isi")),
                Column("Penanggung jawab", lambda k: k.penanggung_jawab or "–", 0),
                Column("Tenggat", lambda k: day(k.tenggat), 0, read=_read_deadline),
            ],
            lambda: Keputusan(musyawarah_id=self._meeting.id),
            self._decision_form,
            empty="Belum ada keputusan. Tuliskan satu keputusan pada setiap baris.",
            ordered=True,
        )

    def show_rapat(self, rapat: Rapat) -> None:
        self._meeting = rapat.musyawarah
        self.show_of(rapat.id, rapat.keputusan)

    @override
    def paste_text(self, text: str) -> None:
        """A list of sentences without a second column is a list of decisions."""
        plain = [line for line in text.splitlines() if line.strip()]
        super().paste_text("\n".join(line if "\t" in line else f"{line}\t" for line in plain))

    def _number(self, decision: Keputusan) -> str:
        ids = [record.id for record in self.records()]
        return str(ids.index(decision.id) + 1)

    def _decision_form(self) -> Form:
        fields = [FormField("isi", "Isi keputusan", lines_editor(4), wide=True)]
        if self._meeting.bentuk is BentukMusyawarah.MAD:
            topic = ChoiceEditor(TopikMad)
            fields.append(
                FormField("topik", "Hal yang diputuskan", topic, "UU Desa Pasal 92.", wide=True)
            )
        fields.append(FormField("penanggung_jawab", "Penanggung jawab", TextEditor(max_length=120)))
        fields.append(FormField("tenggat", "Tenggat", DateEditor()))
        return Form(fields)


def _one_line(text: str) -> str:
    return " ".join(text.split()) or "–"


def _read_sex(person: Any, text: str) -> None:
    key = search_key(text)
    person.jenis_kelamin = read_choice(JenisKelamin, _SEX_WORDS.get(key, key))


def _read_deadline(decision: Any, text: str) -> None:
    decision.tenggat = read_date(text)
