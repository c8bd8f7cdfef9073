"""One cooperation: header, steps at the left, the step's page, its checks, Kembali and Lanjut."""

import importlib
from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kerjasama_desktop.domain import rules
from kerjasama_desktop.domain.findings import Finding, Severity, Step
from kerjasama_desktop.domain.steps import StepStatus, step_label, step_state
from kerjasama_desktop.services import cooperation
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.steps.step_page import StepPage
from kerjasama_desktop.ui.widgets.case_header import CaseHeader
from kerjasama_desktop.ui.widgets.findings_panel import FindingsPanel
from kerjasama_desktop.ui.widgets.parts import button
from kerjasama_desktop.ui.widgets.step_list import StepList

_PAGES = {
    Step.PARA_PIHAK: ("parties_page", "PartiesPage"),
    Step.POTENSI: ("potensi_page", "PotensiPage"),
    Step.RENCANA: ("rencana_page", "RencanaPage"),
    Step.MUSYAWARAH: ("musyawarah_page", "MusyawarahPage"),
    Step.BKAD: ("bkad_page", "BkadPage"),
    Step.NASKAH: ("naskah_page", "NaskahPage"),
    Step.DOKUMEN: ("documents_page", "DocumentsPage"),
    Step.PENYERAHAN: ("handover_page", "HandoverPage"),
    Step.PERUBAHAN: ("perubahan_page", "PerubahanPage"),
}
_SAVE_AFTER_MS = 500
_SPARE_MS = 250
_NARROW = 1000
"""Below this width the step list becomes a choice, and the checks show when asked for."""


def import_pages() -> None:
    """Import the modules of all steps, so that the first visit of a step need not."""
    for module, _ in _PAGES.values():
        importlib.import_module(f"kerjasama_desktop.ui.steps.{module}")


class WorkspacePage(QWidget):
    """Saves by itself: half a second after the last change, on leaving a step, on hiding."""

    closed = Signal()
    help_asked = Signal(str)

    def __init__(self, office: Office) -> None:
        super().__init__()
        self._office = office
        self._pages: dict[Step, StepPage] = {}
        self._step = Step.PARA_PIHAK
        self._left_at: dict[UUID, Step] = {}
        self._dirty = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SAVE_AFTER_MS)
        self._timer.timeout.connect(self._write)
        self._steps = StepList()
        self._steps.step_chosen.connect(self.show_step)
        self._stack = QStackedWidget()
        self.checks = FindingsPanel()
        self.checks.field_asked.connect(self._on_field_asked)
        self.checks.override_given.connect(self._on_override_given)
        self.checks.emptied.connect(lambda: self._next.setFocus())
        self._header = CaseHeader()
        self._header.step_chosen.connect(self.show_step)
        self._spare = QTimer(self)
        self._spare.setInterval(_SPARE_MS)
        self._spare.timeout.connect(self._build_ahead)
        self._notes = button("", self._fit)
        self._notes.setCheckable(True)
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._steps)
        middle.addWidget(self._stack, 1)
        middle.addWidget(self.checks)
        column.addLayout(middle, 1)
        column.addWidget(self._footer())

    def _footer(self) -> QWidget:
        frame = QFrame()
        frame.setObjectName("footer")
        line = QHBoxLayout(frame)
        line.setContentsMargins(20, 10, 20, 10)
        self._back = button("", lambda: self._walk(-1))
        self._next = button("", lambda: self._walk(1), "primary")
        line.addWidget(self._back)
        line.addWidget(button("Bantuan langkah ini (F1)", self.ask_help))
        line.addWidget(button("&Riwayat", self.show_history))
        line.addWidget(self._notes)
        line.addStretch(1)
        line.addWidget(self._next)
        return frame

    @property
    def step(self) -> Step:
        return self._step

    @property
    def saved_words(self) -> str:
        return self._header.saved_words

    def open(self, kerjasama_id: UUID, step: Step | None = None) -> None:
        """Show the cooperation at a step, or where it was left, or where work is waiting.

        Raises:
            InvalidInput: where it is no longer on file.
        """
        self.save()
        self._case = cooperation.load_case(
            self._office.database, kerjasama_id, self._office.today()
        )
        self._found = rules.findings(self._case)
        self._header.show_saved(None)
        self.show_step(step or self._left_at.get(kerjasama_id) or self._waiting())
        self._spare.start()

    def _waiting(self) -> Step:
        """Return the first step that something is still wanted of."""
        done = (StepStatus.LENGKAP, StepStatus.BILA_DIPERLUKAN)
        states = ((step, step_state(self._case, step, self._found)) for step in Step)
        return next((step for step, state in states if state.status not in done), Step.PARA_PIHAK)

    def show_step(self, step: Step) -> None:
        self.save()
        self._step = self._left_at[self._case.kerjasama.id] = step
        page = self._page(step)
        page.show_case(self._case)
        self._stack.setCurrentWidget(page)
        self._steps.choose(step)
        self._label_walk()
        self._show_found()
        page.focus_first()

    def show_history(self) -> None:
        """Tell who changed what of this cooperation."""
        from kerjasama_desktop.services.history import history
        from kerjasama_desktop.ui.history_dialog import HistoryDialog

        self.save()
        kerjasama, office = self._case.kerjasama, self._office
        found = history(office.database, kerjasama.id)
        HistoryDialog(self, kerjasama.judul, found, office.today()).exec()

    def focus_field(self, field: str, item: UUID | None = None) -> None:
        self._page(self._step).focus_field(field, item)

    def _page(self, step: Step) -> StepPage:
        """Build a step's page when it is first shown; its module is imported only then."""
        if step not in self._pages:
            module, name = _PAGES[step]
            kind: Callable[[Office], StepPage] = getattr(
                importlib.import_module(f"kerjasama_desktop.ui.steps.{module}"), name
            )
            page = kind(self._office)
            page.edited.connect(self._on_edited)
            page.reload_asked.connect(self._on_reload_asked)
            self._pages[step] = page
            self._stack.addWidget(page)
        return self._pages[step]

    def _on_edited(self) -> None:
        self._dirty = True
        self._timer.start()

    def _build_ahead(self) -> None:
        """Build one more page in a spare moment, so that no step is slow to come up."""
        missing = next((step for step in Step if step not in self._pages), None)
        if missing is None:
            self._spare.stop()
        elif not self._dirty:
            self._page(missing)

    def save(self) -> None:
        """Keep what is shown, if anything was changed since the last time."""
        if self._step in self._pages:
            self._pages[self._step].settle()
        self._write()

    def _write(self) -> None:
        if not self._dirty:
            return
        self._timer.stop()
        self._dirty = False
        self._page(self._step).write_to(self._case.kerjasama)
        self._keep()

    def _keep(self) -> None:
        cooperation.save(self._office.database, self._case)
        self._header.show_saved(datetime.now().astimezone())
        self._check()

    def _check(self) -> None:
        """Ask the rules again and show what follows from the data."""
        self._found = rules.findings(self._case)
        self._show_found()

    def _show_found(self) -> None:
        """Show header, states and findings as they were last found."""
        kerjasama = self._case.kerjasama
        states = {step: step_state(self._case, step, self._found) for step in Step}
        named = {step: (step_label(kerjasama, step), state) for step, state in states.items()}
        self._steps.show_states(named)
        self._header.show_steps(named, self._step)
        own = [f for f in self._found if f.step is self._step]
        self._notes.setText(f"Catata&n ({len(own)})")
        started = states[self._step].status is not StepStatus.BELUM_MULAI
        lead = "" if started else "Langkah ini belum mulai. Berikut yang nanti diperlukan."
        self.checks.show_findings(own, kerjasama.pengecualian, lead)
        blocking = [f for f in own if f.severity is Severity.BLOCK]
        self._page(self._step).mark(blocking if started else [])
        self._header.show_case(self._case)

    def _label_walk(self) -> None:
        steps = list(Step)
        number = steps.index(self._step)
        kerjasama = self._case.kerjasama
        before = steps[number - 1] if number else None
        after = steps[number + 1] if number + 1 < len(steps) else None
        self._back.setText(
            f"&Kembali: {step_label(kerjasama, before)}" if before else "&Kembali ke daftar"
        )
        self._next.setText(f"&Lanjut: {step_label(kerjasama, after)}" if after else "Se&lesai")

    def _walk(self, by: int) -> None:
        steps = list(Step)
        number = steps.index(self._step) + by
        if 0 <= number < len(steps):
            self.show_step(steps[number])
        else:
            self.save()
            self.closed.emit()

    def ask_help(self) -> None:
        name = step_label(self._case.kerjasama, self._step).casefold().replace(" ", "_")
        self.help_asked.emit(name)

    def _on_reload_asked(self) -> None:
        page = self._page(self._step)
        page.write_to(self._case.kerjasama)
        self._case = cooperation.renew(self._office.database, self._case)
        self._timer.stop()
        self._dirty = False
        page.show_case(self._case)
        self._keep()

    def _on_field_asked(self, finding: Finding) -> None:
        self.focus_field(finding.field, finding.item)

    def _on_override_given(self, key: str, reason: str) -> None:
        self.save()
        cooperation.override(self._case, key, reason)
        self._keep()

    def _fit(self) -> None:
        """Give a narrow window's width to the page; the checks come and go with their button."""
        narrow = self.width() < _NARROW
        self._steps.setVisible(not narrow)
        self._header.picker.setVisible(narrow)
        self._notes.setVisible(narrow)
        self.checks.setVisible(not narrow or self._notes.isChecked())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.save()
        super().hideEvent(event)
