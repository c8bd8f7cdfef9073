"""The head of a cooperation: title, parties in words, state, and when it was saved."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.domain.induk import status_words
from kerjasama_desktop.domain.kerjasama import Status
from kerjasama_desktop.domain.steps import StepState
from kerjasama_desktop.domain.terbilang import lama
from kerjasama_desktop.domain.text import join_words
from kerjasama_desktop.ui.widgets.editors import ChoiceEditor
from kerjasama_desktop.ui.widgets.parts import LineLabel, chip, label, set_tone


class CaseHeader(QFrame):
    """`picker` chooses the step where the window is too narrow for the list of steps."""

    step_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("header")
        middle = Qt.TextElideMode.ElideMiddle  # titles differ at their end
        self._title, self._subtitle = LineLabel("title", middle), LineLabel("muted")
        self._status = chip("", "accent")
        self._saved = label("", "muted", wrap=False)
        self.picker = ChoiceEditor(empty="")
        self.picker.setAccessibleName("Langkah")
        self.picker.setMinimumContentsLength(22)
        self.picker.edited.connect(lambda: self.step_chosen.emit(self.picker.value()))
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._title)
        texts.addWidget(self._subtitle)
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 10, 20, 10)
        line.addLayout(texts, 1)
        line.addWidget(self.picker)
        line.addWidget(self._status)
        line.addWidget(self._saved)

    @property
    def saved_words(self) -> str:
        return self._saved.text()

    def show_saved(self, moment: datetime | None) -> None:
        self._saved.setText(f"✓ Tersimpan {moment:%H.%M}" if moment else "")

    def show_steps(self, states: dict[Step, tuple[str, StepState]], chosen: Step) -> None:
        self.picker.set_options(
            [
                (step, f"{number}. {name} · {state.label}")
                for number, (step, (name, state)) in enumerate(states.items(), 1)
            ]
        )
        self.picker.show_value(chosen)

    def show_case(self, case: Berkas) -> None:
        kerjasama = case.kerjasama
        self._title.show_line(kerjasama.judul or "Kerja sama tanpa nama")
        self._subtitle.show_line(_in_words(case), join_words(_villages(case)))
        words = status_words(kerjasama.status, kerjasama.selesai, case.today)
        self._status.setText(("Contoh · " if kerjasama.contoh else "") + words)
        refused = kerjasama.status in {Status.TIDAK_DISEPAKATI, Status.DITOLAK}
        set_tone(self._status, "error" if refused else "warning" if kerjasama.contoh else "accent")


def _villages(case: Berkas) -> list[str]:
    return [case.desa_of(pihak).nama_lengkap for pihak in case.pihak]


def _in_words(case: Berkas) -> str:
    """Return 'Desa Benteng dan Desa Boddie · antar-Desa · satu kecamatan · 5 tahun'."""
    kerjasama, names = case.kerjasama, _villages(case)
    short = [*names[:3], f"{len(names) - 3} Desa lain"] if len(names) > 4 else names
    words = [join_words(short), *(mitra.nama for mitra in kerjasama.mitra)]
    words.append(kerjasama.jenis.label.removeprefix("Kerja sama "))
    if kerjasama.ruang_lingkup and len(names) > 1:
        words.append(kerjasama.ruang_lingkup.label)
    if kerjasama.mulai and kerjasama.selesai and kerjasama.mulai < kerjasama.selesai:
        words.append(lama(kerjasama.mulai, kerjasama.selesai))
    return " · ".join(word for word in words if word)
