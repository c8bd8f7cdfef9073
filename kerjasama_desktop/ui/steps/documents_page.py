"""Step 7, Dokumen: make, open, print and preview the papers of a cooperation."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from PySide6.QtGui import QKeySequence, QShortcut
from typing_extensions import override

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import Dokumen
from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.domain.records import copied
from kerjasama_desktop.services import extra_papers, number_choice, paperwork, preview
from kerjasama_desktop.services.paper_notes import notes
from kerjasama_desktop.services.paperwork import Made, Paper
from kerjasama_desktop.ui.background import Task
from kerjasama_desktop.ui.file_actions import FileActions
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.steps.add_papers_dialog import AddPapersDialog
from kerjasama_desktop.ui.steps.paper_acts import PaperActs
from kerjasama_desktop.ui.steps.paper_card import PaperCard
from kerjasama_desktop.ui.steps.papers_table import (
    PaperRow,
    PapersTable,
    tell_made,
)
from kerjasama_desktop.ui.steps.set_printer import SetPrinter
from kerjasama_desktop.ui.steps.stale_papers import StalePapers
from kerjasama_desktop.ui.steps.step_page import StepPage
from kerjasama_desktop.ui.widgets.message_bar import MessageBar
from kerjasama_desktop.ui.widgets.parts import button, row
from kerjasama_desktop.ui.widgets.work_bar import WorkBar


class DocumentsPage(StepPage):
    """Writes only what supporting papers were asked for; the services keep the register."""

    def __init__(self, office: Office) -> None:
        super().__init__(
            office,
            "Dokumen",
            "Surat, berita acara, dan naskah dari isian Anda, dalam format Word.",
        )
        self._case: Berkas | None = None
        self.messages = MessageBar()
        self.work = WorkBar(office.background, self.messages)
        self._files = FileActions(self, self.work, self.messages)
        self._printer = SetPrinter(self, office, self._files)
        self._acts = PaperActs(self, office, self.messages)
        self.stale = StalePapers(self, office)
        self.stale.found.connect(self._show_rows)
        self.table = PapersTable()
        self.table.setMinimumHeight(200)
        self.table.on_open(self.open_chosen)
        self.table.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.card = PaperCard()
        for signal, do in (
            (self.card.open_asked, self.open_chosen),
            (self.card.print_asked, self.print_chosen),
            (self.card.preview_asked, self.preview_chosen),
            (self.card.pdf_asked, self.save_pdf),
            (self.card.sign_asked, self.sign_chosen),
            (self.card.reopen_asked, self.reopen_chosen),
            (self.card.restore_asked, self.restore_chosen),
            (self.card.number_asked, self.number_chosen),
            (self.card.give_up_asked, self.give_up_chosen),
            (self.card.number_edited, self._on_number_edited),
        ):
            signal.connect(do)
        self._build()
        self.work.busy_changed.connect(self._on_busy_changed)

    def _build(self) -> None:
        self._makers = [
            button("Buat &semua", self.make_all, "primary"),
            button("Buat yang &dipilih", self.make_chosen),
        ]
        self._adder = button("&Tambah", self.add_papers)
        self._adder.setToolTip("Tambah dokumen yang hanya kadang-kadang diperlukan")
        self._column.addWidget(
            row(
                *self._makers,
                self._adder,
                button("Cetak se&mua", self.print_all),
                button("Buka f&older", self.open_folder),
            )
        )
        self._column.addWidget(self.work)
        self._column.addWidget(self.messages)
        self._column.addWidget(self.table, 1)
        self._column.addWidget(self.card)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self)
        keys.activated.connect(self.print_chosen)

    @override
    def show_case(self, case: Berkas) -> None:
        if self._case is not None and self._case.kerjasama.id != case.kerjasama.id:
            self.stale.forget()
            self.messages.hide()
        self._case = case
        self._show_rows()
        self.stale.look(_copy(case))

    @override
    def write_to(self, kerjasama: Kerjasama) -> None:
        """What is typed here is written at once."""

    @override
    def focus_field(self, field: str, item: UUID | None = None) -> None:
        self.table.choose_where(lambda r: item in (r.paper.job.subjek_id, r.paper.dokumen))
        self.table.setFocus()

    def _show_rows(self) -> None:
        if self._case is None:
            return
        kerjasama = self._case.kerjasama
        self.table.show_rows(
            [self._row_of(kerjasama, paper) for paper in paperwork.papers(self._case)]
        )
        self._show_card()

    def _row_of(self, kerjasama: Kerjasama, paper: Paper) -> PaperRow:
        documents, dokumen = self.office.folders.documents, paper.dokumen
        return PaperRow(
            paper,
            paperwork.state_of(dokumen, documents),
            paper.key in self.stale.keys,
            notes(kerjasama, dokumen),
            lost=paper.tetap and paperwork.file_of(dokumen, documents) is None,
        )

    def _on_selection_changed(self) -> None:
        self._show_card()

    def _show_card(self) -> None:
        chosen = self.table.chosen
        self.card.show_papers(chosen)
        kind = chosen[0].paper.job.kind if len(chosen) == 1 else None
        if self._case is not None and kind and (kind.bernomor or kind.bertanggal):
            self.card.number.show_record(self._case.nomor_dokumen(*chosen[0].paper.key))

    def _on_busy_changed(self, busy: bool) -> None:
        for maker in self._makers:
            maker.setEnabled(not busy)

    @property
    def _row(self) -> PaperRow | None:
        chosen = self.table.chosen
        return chosen[0] if chosen else None

    def make_all(self) -> None:
        """Make every document but those that are signed."""
        self._make([r.paper for r in self.table.rows.records() if not r.state.tetap])

    def make_chosen(self) -> None:
        self._make([r.paper for r in self.table.chosen])

    def _make(self, papers: Sequence[Paper]) -> None:
        if self._case is None or not papers:
            self.messages.say("Pilih dulu dokumen yang akan dibuat.")
            return
        case, office = _copy(self._case), self.office
        self.stale.stop()

        def work(task: Task) -> tuple[Berkas, Made]:
            made = paperwork.make_documents(
                office.database,
                case,
                papers,
                office.folders.documents,
                task.report,
                lambda: task.cancelled,
                office.own_templates,
            )
            return case, made

        self.work.run("Menyiapkan dokumen", work, self._on_made)

    def _on_made(self, result: tuple[Berkas, Made]) -> None:
        numbered, made = result
        if self._case is not None and self._case.kerjasama.id == numbered.kerjasama.id:
            jobs = [paper.job for paper in paperwork.papers(self._case)]
            number_choice.adopt(self._case, numbered, jobs)
            self._keep_register(made.entries)
        tell_made(self.messages, made, self.open_folder)

    def _keep_register(self, entries: Sequence[Dokumen]) -> None:
        """Note on the case in view what is already on file, so that saving keeps it."""
        if self._case is not None and entries:
            paperwork.note(self._case.kerjasama, entries)
            self.stale.keys -= {(entry.jenis, entry.subjek_id) for entry in entries}
            self._show_rows()
            self.reload_asked.emit()

    def _with_file(self, do: Callable[[Path], None]) -> None:
        """Do something with the chosen document's file, or say that it has first to be made."""
        chosen = self._row
        dokumen = chosen.paper.dokumen if chosen else None
        path = paperwork.file_of(dokumen, self.office.folders.documents)
        if path:
            do(path)
        else:
            self.messages.say(
                "Dokumen ini belum dibuat. Buat dulu, atau lihat dengan Pratinjau.",
                "info",
                "Buat sekarang" if chosen else "",
                self.make_chosen,
            )

    def open_chosen(self) -> None:
        self._with_file(self._files.open)

    def print_chosen(self) -> None:
        self._with_file(self._files.print)

    def save_pdf(self) -> None:
        self._with_file(self._files.save_pdf)

    def print_all(self) -> None:
        """Print the set in its order, after asking for the copies."""
        rows = self.table.rows.records()
        if self._case is None or not self._printer.print(_copy(self._case), rows):
            self.messages.say("Belum ada dokumen yang dapat dicetak. Buat dulu dokumennya.")

    def add_papers(self) -> None:
        """Let the person choose supporting papers that join the set."""
        if self._case is None:
            return
        offered = extra_papers.offered(self._case)
        if not offered:
            self.messages.say("Semua dokumen untuk kerja sama ini sudah ada dalam daftar.")
            return
        dialog = AddPapersDialog(self, offered)
        if dialog.exec() and dialog.chosen:
            first = dialog.chosen[0]
            extra_papers.ask_for(self._case.kerjasama, dialog.chosen)
            self._on_set_changed()
            self.table.choose_where(lambda r: r.paper.job == first)

    def give_up_chosen(self) -> None:
        if self._case is not None and self._row is not None:
            extra_papers.give_up(self._case.kerjasama, self._row.paper.job)
            self._on_set_changed()

    def _on_set_changed(self) -> None:
        self._show_rows()
        self.edited.emit()

    def _on_number_edited(self) -> None:
        if self._case is not None and self._row is not None:
            record = extra_papers.numbered(self._case, self._row.paper.job)
            self.card.number.write_to(record)
            self.edited.emit()

    def open_folder(self) -> None:
        if self._case is not None:
            folder = paperwork.folder_of(self._case, self.office.folders.documents)
            if folder.is_dir():
                self._files.open(folder)
            else:
                self.messages.say("Foldernya dibuat bersama dokumen yang pertama.")

    def preview_chosen(self) -> None:
        chosen = self._row
        if self._case is None or chosen is None:
            self.messages.say("Pilih dulu dokumen yang akan dilihat.")
            return
        case, documents = _copy(self._case), self.office.folders.documents
        own = self.office.own_templates
        self._files.preview(
            chosen.paper.job.judul, lambda: preview.preview(case, chosen.paper, documents, own)
        )

    def sign_chosen(self) -> None:
        self._act(self._acts.sign)

    def reopen_chosen(self) -> None:
        self._act(self._acts.reopen)

    def number_chosen(self) -> None:
        self._act(self._acts.number)

    def restore_chosen(self) -> None:
        self._act(lambda _, paper: self._acts.restore(paper))

    def _act(self, do: Callable[[Berkas, Paper], bool]) -> None:
        """Do something with the chosen document and show what has become of it."""
        if self._case is not None and self._row is not None and do(self._case, self._row.paper):
            paperwork.refresh(self.office.database, self._case.kerjasama)
            self._show_rows()
            self.reload_asked.emit()


def _copy(case: Berkas) -> Berkas:
    """What the worker may read while the person goes on typing."""
    return replace(case, kerjasama=copied(case.kerjasama))
