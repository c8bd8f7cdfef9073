"""The list of steps at the left of a cooperation, with the state of each in words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout
from typing_extensions import override

from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.domain.steps import StepState, StepStatus
from kerjasama_desktop.ui.widgets.parts import label, set_tone

_LOOK = {
    StepStatus.BELUM_MULAI: "muted",
    StepStatus.SEDANG_DIISI: "accent",
    StepStatus.PERLU_DILENGKAPI: "warning",
    StepStatus.LENGKAP: "good",
    StepStatus.BILA_DIPERLUKAN: "muted",
}


class StepButton(QPushButton):
    """A number or mark, the step's name, and its state."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setProperty("role", "step")
        self._number = number
        line = QHBoxLayout(self)
        line.setContentsMargins(10, 4, 6, 4)
        self._mark = QLabel(str(number))
        self._mark.setFixedSize(26, 26)
        self._mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._mark.setStyleSheet("padding: 0; border-radius: 13px;")
        texts = QVBoxLayout()
        texts.setSpacing(0)
        self._name = label("", wrap=False)
        self._state = label("", "help", wrap=False)
        texts.addStretch(1)
        texts.addWidget(self._name)
        texts.addWidget(self._state)
        texts.addStretch(1)
        line.addWidget(self._mark)
        line.addLayout(texts, 1)
        for part in (self._mark, self._name, self._state):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_state(self, name: str, state: StepState) -> None:
        marks = {StepStatus.LENGKAP: "✓", StepStatus.PERLU_DILENGKAPI: "!"}
        self._mark.setText(marks.get(state.status, str(self._number)))
        set_tone(self._mark, _LOOK[state.status])
        self._name.setText(name)
        self._state.setText(state.label)
        self.setAccessibleName(f"Langkah {self._number}: {name}, {state.label}")

    @property
    def state_words(self) -> str:
        return self._state.text()

    @override
    def setChecked(self, checked: bool) -> None:
        super().setChecked(checked)
        font = self._name.font()
        font.setBold(checked)
        self._name.setFont(font)


class StepList(QFrame):
    step_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("stepList")
        self.setFixedWidth(200)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 14, 8, 8)
        column.setSpacing(2)
        group = QButtonGroup(self)
        self._buttons: dict[Step, StepButton] = {}
        for number, step in enumerate(Step, 1):
            entry = StepButton(number)
            entry.clicked.connect(lambda _=False, step=step: self.step_chosen.emit(step))
            group.addButton(entry)
            column.addWidget(entry)
            self._buttons[step] = entry
        column.addStretch(1)

    def show_states(self, states: dict[Step, tuple[str, StepState]]) -> None:
        for step, (name, state) in states.items():
            self._buttons[step].show_state(name, state)

    def choose(self, chosen: Step) -> None:
        for step, entry in self._buttons.items():
            entry.setChecked(step is chosen)

    def words(self, step: Step) -> str:
        return self._buttons[step].state_words
