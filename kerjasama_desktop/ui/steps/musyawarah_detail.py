"""The chosen meeting, edited below the table: invitation, attendance, course, decisions."""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Finding
from kerjasama_desktop.domain.kehadiran import present
from kerjasama_desktop.domain.musyawarah import (
    BentukMusyawarah,
    MetodeKeputusan,
    attendance,
)
from kerjasama_desktop.ui.steps import musyawarah_forms as forms
from kerjasama_desktop.ui.steps.musyawarah_rapat import Rapat, meeting_title
from kerjasama_desktop.ui.steps.musyawarah_tables import (
    AttendanceTable,
    DecisionsTable,
    DiscussionTable,
)
from kerjasama_desktop.ui.steps.musyawarah_usulan import chairs
from kerjasama_desktop.ui.steps.rencana_parts import OwnedTable, SectionTabs
from kerjasama_desktop.ui.widgets.editors import TextEditor
from kerjasama_desktop.ui.widgets.parts import button, chip, label, row, set_tone

_HEARD = (
    "Konsultasi publik tidak memutuskan, sehingga hasil dan cara mengambil keputusan tidak diisi. "
    "Catat masukan dan tanggapannya pada tab Jalannya, dan kesimpulannya di bawah ini."
)


class MeetingDetail(QWidget):
    """Writes what is typed into the row it shows at once, and says so with `edited`."""

    edited = Signal()

    _case: Berkas
    _rapat: Rapat

    def __init__(self) -> None:
        super().__init__()
        self._invitation, self._numbers = forms.invitation_form(), forms.attendance_form()
        self._course, self._outcome = forms.course_form(), forms.outcome_form()
        self._forms = (self._invitation, self._numbers, self._course, self._outcome)
        self.people, self.discussion = AttendanceTable(), DiscussionTable()
        self.decisions = DecisionsTable()
        self._title = label("", "section")
        self._tabs = SectionTabs("Bagian musyawarah")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._title)
        self._column.addWidget(self._tabs)
        self._add_tab("Undangan", self._invitation)
        self._add_tab("Peserta", *self._attendance_parts())
        self._add_tab("Jalannya", *self._course_parts())
        self._heard = label(_HEARD, "help")
        self._add_tab(
            "Keputusan",
            self._heard,
            self._outcome,
            label("Isi keputusan", "label"),
            self.decisions,
        )
        for part in (*self._forms, self.people, self.discussion, self.decisions):
            part.edited.connect(self._on_edited)

    def _add_tab(self, title: str, *parts: QWidget) -> None:
        self._column.addWidget(self._tabs.add(title, *parts))

    def _attendance_parts(self) -> list[QWidget]:
        self._count, self._share = label("", "label", wrap=False), chip("", "muted")
        return [
            row(self._count, self._share),
            self.people,
            label("Jumlah hadir, bila nama tidak dicatat satu per satu", "label"),
            self._numbers,
        ]

    def _course_parts(self) -> list[QWidget]:
        suggest = button("Us&ulkan pimpinan dan notulis", self.suggest_chairs)
        suggest.setToolTip("Mengisi yang masih kosong dari daftar pejabat Desa")
        heading = label("Pertanyaan dan tanggapan", "label")
        return [row(suggest), self._course, heading, self.discussion]

    def show_rapat(self, case: Berkas, rapat: Rapat) -> None:
        self._case, self._rapat = case, rapat
        self._title.setText(meeting_title(case, rapat.musyawarah))
        self._show_zone(case, rapat)
        for form in self._forms:
            form.show_record(rapat.musyawarah)
        self.people.show_rapat(case, rapat)
        self.discussion.show_rapat(rapat)
        self.decisions.show_rapat(rapat)
        self._fit()

    def _show_zone(self, case: Berkas, rapat: Rapat) -> None:
        pihak = case.pihak_by_id(rapat.musyawarah.pihak_id) or next(iter(case.pihak), None)
        time = self._invitation.editor("waktu")
        if pihak and isinstance(time, TextEditor):
            time.setPlaceholderText(f"misalnya 09.00 {case.desa_of(pihak).zona_waktu.label}")

    @property
    def title(self) -> str:
        return self._title.text()

    @property
    def attendance_words(self) -> str:
        return f"{self._count.text()} {self._share.text()}".strip()

    def _on_edited(self) -> None:
        for form in self._forms:
            form.write_to(self._rapat.musyawarah)
        self._rapat.peserta = self.people.records()
        self._rapat.pembahasan = self.discussion.records()
        self._rapat.keputusan = self.decisions.records()
        self._fit()
        self.edited.emit()

    def _fit(self) -> None:
        """Show only what belongs to this meeting, and count who came."""
        meeting = self._rapat.musyawarah
        decides = meeting.bentuk is not BentukMusyawarah.KONSULTASI_PUBLIK
        for name in ("hasil", "metode"):
            self._outcome.show_field(name, decides)
        self._heard.setVisible(not decides)
        voted = decides and meeting.metode is MetodeKeputusan.VOTING
        for name in ("setuju", "tidak_setuju", "abstain"):
            self._outcome.show_field(name, voted)
        self._outcome.show_field("rencana_ttd", meeting.bentuk is BentukMusyawarah.MAD)
        people = present(self._case, meeting, self._rapat.peserta)
        men, women = attendance(meeting, people)
        notes = (
            (len(people) - men - women, "belum diisi L/P"),
            (len(people) - len(self._rapat.peserta), "di antaranya hanya penanda tangan"),
        )
        self._show_count(men, women, [f"{n} {words}" for n, words in notes if n > 0])

    def _show_count(self, men: int, women: int, notes: list[str]) -> None:
        known = men + women
        count = f"Hadir {known} orang: {men} laki-laki, {women} perempuan"
        words = "; ".join([count, *notes])
        self._count.setText(words)
        threshold = self._case.pengaturan.ambang_perempuan
        enough = 100 * women >= threshold * known
        mark, tone = ("✓", "good") if enough else ("!", "warning")
        self._share.setText(f"{mark} {round(100 * women / max(1, known))}%, acuan {threshold}%")
        set_tone(self._share, tone)
        self._share.setVisible(known > 0)

    def suggest_chairs(self) -> None:
        """Fill in leader and note-taker where they are empty, from the village's officials."""
        meeting = self._rapat.musyawarah
        for name, value in chairs(self._case, meeting).items():
            setattr(meeting, name, value)
        self._course.show_record(meeting)
        self._on_edited()

    def mark(self, findings: Iterable[Finding]) -> None:
        """Show beside its fields what the rules say of this meeting."""
        prefix = "musyawarah."
        own = [f for f in findings if f.item == self._rapat.id and f.field.startswith(prefix)]
        for form in self._forms:
            form.mark({f.field.removeprefix(prefix): f.message for f in own})

    def focus_field(self, field: str, item: UUID | None = None) -> QWidget:
        """Put the cursor into the field and return what should be in view."""
        head, _, name = field.partition(".")
        lists: dict[str, OwnedTable] = {
            "peserta": self.people,
            "pembahasan": self.discussion,
            "keputusan": self.decisions,
        }
        if head in lists:
            self._tabs.reveal(lists[head])
            lists[head].select(item)
            return lists[head]
        form = next((f for f in self._forms if name in f.field_names()), self._invitation)
        self._tabs.reveal(form)
        name = name if name in form.field_names() else "tanggal"
        form.focus_field(name)
        return form.editor(name).parentWidget() or form
