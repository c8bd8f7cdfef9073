"""Pengaturan, Templat: the village's own templates in place of the shipped ones."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Signal
from typing_extensions import override

from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.services import tag_help, template_trial, villages
from kerjasama_desktop.services.own_templates import TemplateState
from kerjasama_desktop.ui import notify
from kerjasama_desktop.ui.background import Task
from kerjasama_desktop.ui.crash import explain
from kerjasama_desktop.ui.file_actions import FileActions
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.settings_section import Section
from kerjasama_desktop.ui.settings_template_remarks import RemarksList
from kerjasama_desktop.ui.settings_template_sharing import TemplateSharing
from kerjasama_desktop.ui.widgets.parts import button, label, row
from kerjasama_desktop.ui.widgets.plain_table import PlainTable
from kerjasama_desktop.ui.widgets.rows_model import Column, RowsModel
from kerjasama_desktop.ui.widgets.work_bar import WorkBar

if TYPE_CHECKING:
    from kerjasama_desktop.documents.kind import DocumentKind

_WORD = "Dokumen Word (*.docx)"


class TemplatesSection(Section):
    """What was edited in Word is examined again when the window comes back into view."""

    help_asked = Signal(str)

    def __init__(self, office: Office) -> None:
        super().__init__(
            office,
            "Salin templat bawaan, ubah di Word, lalu Periksa. Templat yang memuat kesalahan tidak "
            "dipakai; templat bawaan menggantikannya.",
        )
        self.work = WorkBar(office.background, self.messages)
        self._column.addWidget(self.work)
        self._files = FileActions(self, self.work, self.messages)
        self._sharing = TemplateSharing(self, office, self.work, self.messages)
        self._sharing.taken.connect(self.show_office)
        self._looking: Task | None = None
        self._look_again = False
        self.table = self._build_table()
        self._build_buttons()
        self.remarks = RemarksList()
        self._verdict = label("", "muted")
        self.add_card("Templat setiap dokumen", self.table, self._buttons)
        self.add_card("Hasil pemeriksaan", self._verdict, self.remarks)
        self.add_card(
            "Desa lain dan daftar tag",
            row(
                button("&Bagikan…", self.share),
                button("&Terima…", self._sharing.receive),
                button("Daftar ta&g", self.show_tags),
                button("&Simpan daftar tag…", self.save_tags),
            ),
        )
        self.finish()
        self._show_chosen()

    def _build_table(self) -> PlainTable:
        columns = [
            Column("Dokumen", lambda state: state.kind.judul),
            Column("Templat", lambda state: state.words),
        ]
        table = PlainTable("Templat", RowsModel(columns, self), {1: 200}, {}, many=True)
        table.setMinimumHeight(220)
        table.on_open(self.open_own)
        table.selectionModel().selectionChanged.connect(self._show_chosen)
        return table

    def _build_buttons(self) -> None:
        self._take = button("&Pakai templat saya", self.open_own, "primary")
        self._open = button("Buka di &Word", self.open_own)
        self._check = button("P&eriksa", self.check, "primary")
        self._try = button("&Lihat contoh hasil", self.try_out)
        self._drop = button("&Kembali ke bawaan", self.drop)
        self._buttons = row(self._take, self._check, self._open, self._try, self._drop)

    @property
    def chosen(self) -> TemplateState | None:
        return next(iter(self.table.chosen), None)

    @override
    def show_office(self) -> None:
        """Look in the background how every template stands; quick where no file has changed."""
        self._look_again = self._looking is not None
        if self._looking is None:
            own = self.office.own_templates
            self._looking = self.office.background.run(
                lambda _: own.states(), self._on_looked, self._on_not_looked, self
            )

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate and self.isVisible():
            self.show_office()
        return super().event(event)

    def _on_looked(self, states: list[TemplateState]) -> None:
        self._looking = None
        chosen = self.chosen.kind if self.chosen else None
        if states != self.table.rows.records():
            self.table.rows.show(states)
            self.table.choose_where(lambda state: chosen in (None, state.kind))
        self._show_chosen()
        if self._look_again:
            self.show_office()

    def _on_not_looked(self, error: Exception) -> None:
        self._looking = None
        self.messages.say(explain(error), "error")

    def _show_chosen(self) -> None:
        state = self.chosen
        own = state is not None and state.own
        self._take.setVisible(not own)
        for widget in (self._check, self._open, self._drop):
            widget.setVisible(own)
        self._verdict.setText(_verdict(state))
        self.remarks.show_remarks(state.koreksi if state else ())

    def _with_kind(self, do: "Callable[[DocumentKind], object]") -> None:
        if self.chosen:
            do(self.chosen.kind)
        else:
            self.messages.say("Pilih dulu jenis dokumennya.")

    def _run(self, words: str, work: Callable[[], Any], done: Callable[[Any], object]) -> None:
        """Change a template in the background, say so, and look again how all stand."""

        def finish(result: Any) -> None:
            done(result)
            self.show_office()

        self.work.run(words, lambda _: work(), finish, may_stop=False)

    def open_own(self) -> None:
        """Open the own template in Word; it is made first where there is none."""
        self._with_kind(self._open_kind)

    def _open_kind(self, kind: "DocumentKind") -> None:
        own = self.office.own_templates
        self._run("Menyiapkan templat", lambda: own.use_own(kind), self._files.open)

    def check(self) -> None:
        self._with_kind(self._check_kind)

    def _check_kind(self, kind: "DocumentKind") -> None:
        own = self.office.own_templates
        self._run(
            "Memeriksa templat", lambda: TemplateState(kind, own.check(kind)), self._on_checked
        )

    def _on_checked(self, state: TemplateState) -> None:
        tone = "good" if state.sound else "warning"
        self.messages.say(f"{state.kind.judul} sudah diperiksa: {state.words}.", tone)

    def try_out(self) -> None:
        self._with_kind(self._try_kind)

    def _try_kind(self, kind: "DocumentKind") -> None:
        office, own = self.office, self.office.own_templates
        settings = villages.settings(office.database)
        desa = villages.own_desa(office.database) or Desa()
        folder = office.folders.templates / "contoh"
        self.work.run(
            "Menyiapkan contoh",
            lambda _: template_trial.write_trial(own, kind, settings, desa, folder),
            self._files.open,
            may_stop=False,
        )

    def drop(self) -> None:
        self._with_kind(self._drop_kind)

    def _drop_kind(self, kind: "DocumentKind") -> None:
        own = self.office.own_templates

        def back(aside: Path) -> None:
            self._run(
                "Mengembalikan templat",
                lambda: own.take_back(kind, aside),
                lambda _: self.messages.say(f"Templat Desa untuk {kind.judul} kembali.", "good"),
            )

        def done(aside: Path) -> None:
            self.messages.say(
                f"Templat bawaan dipakai lagi untuk {kind.judul}. Templat Desa disimpan di folder "
                f"{aside.parent}.",
                "good",
                "Urungkan",
                lambda: back(aside),
            )

        self._run("Memindahkan templat", lambda: own.drop_own(kind), done)

    def share(self) -> None:
        """Share what is chosen, or everything where nothing of one's own is chosen."""
        chosen = [state for state in self.table.chosen if state.own]
        states = chosen or [state for state in self.table.rows.records() if state.own]
        if any(state.sound for state in states):
            self._sharing.share([state.kind for state in states])
        else:
            self.messages.say(
                "Belum ada Templat Desa yang dapat dibagikan. Buat dengan Pakai templat saya."
            )

    def show_tags(self) -> None:
        self._with_kind(lambda kind: self.help_asked.emit(tag_help.page_name(kind)))

    def save_tags(self) -> None:
        office = self.office
        settings, desa = villages.settings(office.database), villages.own_desa(office.database)
        proposal = office.folders.documents / "Daftar Tag Templat.docx"
        path = notify.ask_save_file(self, "Simpan daftar tag", _WORD, proposal)
        if path:
            village = desa.nama_lengkap if desa else ""
            self.work.run(
                "Menulis daftar tag",
                lambda _: tag_help.write_tag_list(path, settings, village),
                self._on_tags_saved,
                may_stop=False,
            )

    def _on_tags_saved(self, path: Path) -> None:
        self.messages.say(
            f"“{path.name}” tersimpan.", "good", "Buka", lambda: self._files.open(path)
        )


def _verdict(state: TemplateState | None) -> str:
    """Return the doctor's words on a template as one or two sentences."""
    if state is None:
        return "Templat sedang dibaca …"
    if not state.own:
        return "Dokumen ini memakai templat bawaan."
    if not state.sound:
        return (
            f"{state.words}. Templat bawaan dipakai sampai ini diperbaiki. Periksa menulis catatan "
            "di bawah ini juga di berkasnya, sebagai komentar Word."
        )
    if state.koreksi:
        return "Templat ini dipakai. Ada saran di bawah; abaikan bila memang begitu maksud Anda."
    return "Templat ini benar dan dipakai."
