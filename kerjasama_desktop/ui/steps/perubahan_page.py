"""Step 9, Perubahan: what is deliberated about a cooperation in force."""

from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.steps.step_page import StepPage


class PerubahanPage(StepPage):
    def __init__(self, office: Office) -> None:
        super().__init__(
            office,
            "Perubahan",
            "Perubahan isi, penundaan, pengakhiran, dan penyelesaian perselisihan.",
        )
        self.finish()
