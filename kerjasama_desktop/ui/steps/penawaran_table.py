"""Offers and their answers."""

from typing import Any
from uuid import UUID, uuid4

from typing_extensions import override

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.penawaran import ArahPenawaran, HasilJawaban, Penawaran
from kerjasama_desktop.ui.steps.rencana_forms import ONE_PER_LINE, day
from kerjasama_desktop.ui.steps.rencana_parts import (
    OwnedTable,
    PartyForm,
    lines_editor,
    party_choice,
)
from kerjasama_desktop.ui.widgets.editors import ChoiceEditor, TextEditor
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.parts import button
from kerjasama_desktop.ui.widgets.reading_editors import DateEditor
from kerjasama_desktop.ui.widgets.record_dialog import RecordDialog
from kerjasama_desktop.ui.widgets.rows_model import Column


class OffersTable(OwnedTable):
    """Ubah opens the letter; the answer has its own button, since it comes weeks later."""

    _case: Berkas

    def __init__(self) -> None:
        self.answer_button = button("Isi &jawaban", self.answer)
        self.all_button = button("Buat &untuk semua Desa", self.offer_to_all)
        super().__init__(
            "penawaran",
            [
                Column("Surat", self._words),
                Column("Nomor", lambda o: o.nomor or "–"),
                Column("Tanggal", lambda o: day(o.tanggal), 0),
                Column("Jawaban", lambda o: o.jawaban.label if o.jawaban else "belum ada"),
                Column("Dijawab", lambda o: day(o.tanggal_jawaban), 0),
            ],
            self._new,
            lambda: self._offer_form(choose=True),
            empty="Belum ada surat penawaran.",
            extra=[self.answer_button],
        )

    def show_case(self, case: Berkas) -> None:
        self._case = case
        self.show_of(case.kerjasama.id, case.kerjasama.penawaran)
        self.all_button.setVisible(case.kerjasama.antar_desa)

    def addressees(self) -> list[UUID]:
        """Villages that did not begin it, are not our own, and have no letter yet."""
        own = self._case.own_pihak
        served = {offer.pihak_id for offer in self.records()}
        return [
            p.id for p in self._case.pihak if not p.pemrakarsa and p != own and p.id not in served
        ]

    def _new(self) -> Penawaran:
        kerjasama = self._case.kerjasama
        if kerjasama.antar_desa:
            return Penawaran(pihak_id=next(iter(self.addressees()), None))
        served = {offer.mitra_id for offer in self.records()}
        partners = [partner.id for partner in kerjasama.mitra]
        fresh = [one for one in partners if one not in served]
        first = next(iter(fresh or partners), None)
        return Penawaran(mitra_id=first, arah=ArahPenawaran.MASUK)

    def _words(self, offer: Penawaran) -> str:
        way = "kepada" if offer.arah is ArahPenawaran.KELUAR else "dari"
        name = self._case.party_name(offer.pihak_id, offer.mitra_id)
        return f"{way} {name or 'pihak yang belum dipilih'}"

    def _offer_form(self, *, choose: bool) -> Form:
        days = self._case.pengaturan.batas_jawaban_hari
        number = FormField("nomor", "Nomor surat", TextEditor(max_length=80))
        fields = [
            FormField("tanggal", "Tanggal surat", DateEditor()),
            FormField(
                "batas_jawaban", "Batas jawaban", DateEditor(), f"Biasanya {days} hari setelahnya."
            ),
            FormField("isi", "Isi penawaran", lines_editor(5), ONE_PER_LINE, wide=True),
        ]
        if not choose:
            return Form(fields)
        head = [
            FormField("arah", "Arah surat", ChoiceEditor(ArahPenawaran, empty=""), wide=True),
            FormField("pihak_id", "Kepada atau dari", party_choice(self._case)),
        ]
        return PartyForm([*head, number, *fields], self._case)

    def answer(self) -> None:
        """Record the answer to the chosen letter."""
        number = self.current
        if number < 0:
            self.messages.say("Pilih dulu surat yang jawabannya akan diisi.")
            return
        record = self.model.record(number).model_copy()
        dialog = RecordDialog(self, f"Jawaban atas surat {self._words(record)}", _reply(), record)
        dialog.offer_more(False)
        if dialog.run():
            self._remember()
            self.model.replace(number, record)
            self._changed()

    def offer_to_all(self) -> None:
        """Write one letter for every village still without one, with the same contents.

        The number is not asked for: each letter has its own.
        """
        waiting = self.addressees()
        if not waiting:
            self.messages.say("Setiap Desa yang diajak sudah memiliki surat penawaran.")
            return
        letter = Penawaran()
        title = f"Surat penawaran untuk {len(waiting)} Desa"
        dialog = RecordDialog(self, title, self._offer_form(choose=False), letter)
        dialog.offer_more(False)
        if dialog.run():
            self.append(
                [letter.model_copy(update={"id": uuid4(), "pihak_id": to}) for to in waiting]
            )
            self.messages.say(
                f"{len(waiting)} surat penawaran dibuat. Isi nomor setiap surat dengan Ubah.",
                "good",
                "Urungkan",
                self.undo,
            )

    @override
    def select(self, item: Any) -> None:
        """Find a letter by its id, or by the village or partner it goes to."""
        found = (o.id for o in self.records() if item in (o.id, o.pihak_id, o.mitra_id))
        super().select(next(found, None) if item else None)


def _reply() -> Form:
    return Form(
        [
            FormField("jawaban", "Jawaban", ChoiceEditor(HasilJawaban)),
            FormField("tanggal_jawaban", "Tanggal surat jawaban", DateEditor()),
            FormField("nomor_jawaban", "Nomor surat jawaban", TextEditor(max_length=80)),
            FormField("catatan_jawaban", "Catatan atau alasan", lines_editor(4), wide=True),
        ]
    )


def announcement_form() -> Form:
    return Form(
        [
            FormField("pengumuman_nomor", "Nomor pengumuman", TextEditor(max_length=80)),
            FormField("pengumuman_tanggal", "Tanggal pengumuman", DateEditor()),
            FormField(
                "pengumuman_media",
                "Media pengumuman",
                TextEditor("misalnya Papan pengumuman Desa", 200),
                wide=True,
            ),
        ]
    )
