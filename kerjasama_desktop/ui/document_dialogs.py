"""Dialogs about one document: its signature and scans, opening it again, its number."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget
from typing_extensions import override

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import Dokumen, Pindaian
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.errors import InvalidInput, UserFacingError
from kerjasama_desktop.services import document_states, number_choice, printing, scans
from kerjasama_desktop.services.number_choice import NumberOffer
from kerjasama_desktop.services.papers import Paper
from kerjasama_desktop.ui import notify
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.widgets.doing_dialog import DoingDialog, ReasonDialog
from kerjasama_desktop.ui.widgets.editors import TextEditor
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.parts import button, clear_layout, label, row
from kerjasama_desktop.ui.widgets.reading_editors import DateEditor

_LOOK_AFTER_MS = 200


class SignDialog(DoingDialog):
    """When it was signed, where the paper lies, and its scans; also for one that is signed."""

    def __init__(self, parent: QWidget, office: Office, case: Berkas, dokumen: Dokumen) -> None:
        super().__init__(
            parent,
            "Tanda tangan dan pindaian",
            "&Simpan",
            f"{dokumen.judul}. Sesudah ditandatangani, dokumen tidak dibuat lagi tanpa alasan.",
        )
        self._office, self._case, self._dokumen = office, case, dokumen
        self._new: list[Path] = []
        self.day = DateEditor()
        self.place = TextEditor("misalnya Lemari 2, map biru", 200)
        form = Form(
            [
                FormField("tanggal", "Ditandatangani tanggal", self.day),
                FormField("letak", "Letak naskah asli", self.place),
            ]
        )
        self.day.show_value(dokumen.tanggal or office.today())
        self.place.show_value(dokumen.letak)
        holder = QWidget()
        self._list = QVBoxLayout(holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(2)
        self.add(
            form,
            label("Pindaian naskah", "label"),
            label("PDF, JPEG, atau PNG, paling besar 25 MB.", "help"),
            holder,
            row(button("&Pilih pindaian …", self.ask_scan)),
        )
        self._show_scans()

    def ask_scan(self) -> None:
        path = notify.ask_open_file(self, "Pilih pindaian", scans.KINDS, Path.home())
        if path and path not in self._new:
            self._new.append(path)
            self._show_scans()

    def _show_scans(self) -> None:
        clear_layout(self._list)
        for scan in scans.scans_of(self._case.kerjasama, self._dokumen.id):
            self._list.addWidget(
                row(
                    label(scan.nama, wrap=False),
                    button("Buka", partial(self._open, scan), "link"),
                    button("Hapus", partial(self._remove, scan), "link"),
                )
            )
        for path in self._new:
            self._list.addWidget(
                row(
                    label(f"{path.name} (akan dilampirkan)", wrap=False),
                    button("Batalkan", partial(self._forget, path), "link"),
                )
            )

    def _open(self, scan: Pindaian) -> None:
        try:
            printing.open_file(scans.path_of(self._office.database, scan))
        except UserFacingError as error:
            self.say(str(error))

    def _remove(self, scan: Pindaian) -> None:
        words = f"Pindaian “{scan.nama}” dihapus dari dokumen ini dan tidak dapat dikembalikan."
        if notify.confirm(self, "Hapus pindaian", words, "Hapus"):
            scans.remove(self._office.database, self._case.kerjasama.id, scan)
            kept = [one for one in self._case.kerjasama.pindaian if one.id != scan.id]
            self._case.kerjasama.pindaian = kept
            self.say("")
            self._show_scans()

    def _forget(self, path: Path) -> None:
        self._new.remove(path)
        self._show_scans()

    def do(self) -> None:
        day = self.day.value()
        if self.day.problem() or day is None:
            raise InvalidInput(self.day.problem() or "Isi tanggal penandatanganannya.")
        database, kerjasama = self._office.database, self._case.kerjasama
        document_states.sign(database, self._case, self._dokumen, day, self.place.value())
        while self._new:
            now = datetime.now().astimezone()
            scan = scans.attach(database, kerjasama.id, self._dokumen.id, self._new[0], now)
            kerjasama.pindaian = [*kerjasama.pindaian, scan]
            self._new.pop(0)
            self._show_scans()


class ReopenDialog(ReasonDialog):
    """Why a signed document is opened again."""

    def __init__(self, parent: QWidget, office: Office, case: Berkas, dokumen: Dokumen) -> None:
        super().__init__(
            parent,
            "Buka kembali dokumen",
            "&Buka kembali",
            f"{dokumen.judul}. Berkas yang ditandatangani tetap disimpan di folder "
            f"“{document_states.FORMER}”, lalu dokumen dapat dibuat sebagai revisi "
            f"{dokumen.revisi + 1}.",
            lambda alasan: document_states.reopen(
                office.database,
                case,
                dokumen,
                alasan,
                office.folders.documents,
                datetime.now().astimezone(),
            ),
        )


def _of_year(offer: NumberOffer) -> str:
    if offer.tahun:
        return f", tahun {offer.tahun}"
    return ". Isi dahulu tanggal dokumen ini; nomor berikutnya mengikuti tahunnya"


class NumberDialog(DoingDialog):
    """The next number of the book, or one typed by hand; `offer` comes from number_choice."""

    def __init__(
        self, parent: QWidget, office: Office, case: Berkas, paper: Paper, offer: NumberOffer
    ) -> None:
        super().__init__(
            parent,
            "Nomor dokumen",
            "&Simpan",
            f"{paper.job.judul}. Buku: {offer.buku.label}{_of_year(offer)}.",
        )
        self._office, self._case, self._job = office, case, paper.job
        self._offer = offer
        self.next = QRadioButton(f"Nomor berikutnya: {offer.berikut}")
        self.typed = QRadioButton("Nomor lain")
        self.number = TextEditor(max_length=120)
        self.number.setAccessibleName("Nomor lain")
        self.number.show_value(offer.nomor)
        self.reason = TextEditor(max_length=300)
        self._clash = label("", "warning")
        self._clash.hide()
        self._soon = QTimer(self, singleShot=True, interval=_LOOK_AFTER_MS)
        self._soon.timeout.connect(self.look_for_clash)
        self.number.textChanged.connect(self._on_typed)
        self.next.setVisible(bool(offer.berikut))
        (self.typed if offer.nomor or not offer.berikut else self.next).setChecked(True)
        why = FormField(
            "alasan",
            "Alasan",
            self.reason,
            "Wajib bila nomor itu sudah dipakai dokumen lain.",
            wide=True,
        )
        self.add(self.next, self.typed, self.number, self._clash, Form([why]))
        self.others = {pihak.id: TextEditor("misalnya 5", 120) for pihak, _ in self._theirs()}
        if self.others:
            self._add_others()

    def _theirs(self) -> list[tuple[Pihak, str]]:
        return number_choice.others(self._case, self._job)

    def _add_others(self) -> None:
        fields = []
        for pihak, nomor in self._theirs():
            editor = self.others[pihak.id]
            editor.show_value(nomor)
            fields.append(FormField(str(pihak.id), self._case.desa_of(pihak).nama_lengkap, editor))
        self.add(
            label("Nomor yang diberikan Desa lain", "label"),
            label("Kosongkan bila belum diketahui; pada naskah tercetak titik-titik.", "help"),
            Form(fields, columns=3),
        )

    def _on_typed(self) -> None:
        self.typed.setChecked(True)
        self._soon.start()

    def look_for_clash(self) -> None:
        """Say which other document bears the number that is typed."""
        if not self.isVisible():
            return
        nomor = self.number.text().strip()
        database = self._office.database
        words = number_choice.clash(database, self._case, self._job, nomor) if nomor else ""
        self._clash.setText(words)
        self._clash.setVisible(bool(words))

    @override
    def done(self, result: int) -> None:
        self._soon.stop()
        super().done(result)

    def do(self) -> None:
        nomor = self._offer.berikut if self.next.isChecked() else self.number.text()
        number_choice.assign(
            self._office.database,
            self._case,
            self._job,
            nomor,
            self.reason.text().strip(),
            {key: editor.value() for key, editor in self.others.items()},
        )
