"""What is to be said about the chosen document, and what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kerjasama_desktop.services import printing
from kerjasama_desktop.services.paperwork import PaperState
from kerjasama_desktop.ui.steps.papers_table import PaperRow, details
from kerjasama_desktop.ui.widgets.editors import TextEditor
from kerjasama_desktop.ui.widgets.form import Form, FormField
from kerjasama_desktop.ui.widgets.parts import button, clear_layout, label, row
from kerjasama_desktop.ui.widgets.reading_editors import DateEditor

_SENTENCES = 6


class PaperCard(QFrame):
    open_asked = Signal()
    print_asked = Signal()
    preview_asked = Signal()
    pdf_asked = Signal()
    sign_asked = Signal()
    reopen_asked = Signal()
    restore_asked = Signal()
    number_asked = Signal()
    give_up_asked = Signal()
    number_edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._shown: list[PaperRow] = []
        self._told: tuple[list[tuple[str, str]], int | None] = ([], None)
        self._name = label("", "section", wrap=False)
        self._name.setMinimumWidth(60)
        holder = QWidget()
        self._details = QVBoxLayout(holder)
        self._details.setContentsMargins(0, 0, 0, 0)
        self._details.setSpacing(4)
        self._pdf = button("Simpan sebagai PD&F", self.pdf_asked.emit)
        if not printing.makes_pdf():
            self._pdf.hide()
        self._sign = button("", self.sign_asked.emit, "link")
        self._reopen = button("Buka kembali", self.reopen_asked.emit, "link")
        self._restore = button("Pulihkan berkas", self.restore_asked.emit, "link")
        self._take = button("Nomor", self.number_asked.emit, "link")
        self._give_up = button("Keluarkan dari daftar", self.give_up_asked.emit, "link")
        self.number = Form(
            [
                FormField("nomor", "Nomor", TextEditor("", 120)),
                FormField("tanggal", "Tanggal", DateEditor()),
            ]
        )
        self.number.edited.connect(self.number_edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._name)
        column.addWidget(
            row(
                button("Buka di &Word", self.open_asked.emit),
                button("&Cetak", self.print_asked.emit),
                button("&Pratinjau", self.preview_asked.emit),
                self._pdf,
            )
        )
        column.addWidget(self.number)
        column.addWidget(holder)
        column.addWidget(row(self._take, self._sign, self._reopen, self._restore, self._give_up))

    def show_papers(self, chosen: Sequence[PaperRow]) -> None:
        """Show one document in full; of several, how many they are."""
        self._shown = list(chosen)
        one = chosen[0] if len(chosen) == 1 else None
        self._show_acts(one)
        if one is None:
            words = "Pilih dokumen pada daftar di atas"
            self._name.setText(f"{len(chosen)} dokumen dipilih" if chosen else words)
        else:
            self._name.setText(one.paper.job.judul)
        self._show_details(_SENTENCES)

    def _show_acts(self, one: PaperRow | None) -> None:
        kind = one.paper.job.kind if one else None
        made = one is not None and one.state is not PaperState.BELUM
        signed = one is not None and one.state.tetap
        self._sign.setVisible(made)
        self._sign.setText("Tanda tangan dan pindaian" if signed else "Tandai ditandatangani")
        self._reopen.setVisible(signed)
        self._restore.setVisible(one is not None and one.lost)
        self._take.setVisible(kind is not None and kind.buku is not None and not signed)
        self._give_up.setVisible(kind is not None and kind.pelengkap and not made)
        own = kind is not None and (kind.bernomor or kind.bertanggal)
        self.number.setVisible(own and not signed)
        self.number.show_field("nomor", kind is not None and kind.bernomor)

    def _show_details(self, limit: int | None) -> None:
        found = details(self._shown[0]) if len(self._shown) == 1 else []
        if (found, limit) == self._told:
            return
        self._told = (found, limit)
        clear_layout(self._details)
        for role, sentence in found[:limit]:
            self._details.addWidget(label(sentence, role))
        if limit and len(found) > limit:
            words = f"Lihat {len(found) - limit} lagi"
            self._details.addWidget(row(button(words, lambda: self._show_details(None), "link")))
