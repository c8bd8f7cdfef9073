"""What is wrong with Mengingat, each with the button that mends it."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kerjasama_desktop.domain import perbaikan_dasar
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Finding
from kerjasama_desktop.domain.perbaikan_dasar import Perbaikan
from kerjasama_desktop.domain.text import join_words
from kerjasama_desktop.ui import notify
from kerjasama_desktop.ui.steps.naskah_hukum import LawTable
from kerjasama_desktop.ui.widgets.parts import button, clear_layout, label, row


class CureList(QFrame):
    """Follows the table of legal bases; a cure is written there, where it can be undone."""

    def __init__(self, laws: LawTable) -> None:
        super().__init__()
        self._laws = laws
        self._case: Berkas | None = None
        self._shown: list[Finding] = []
        self.setProperty("role", "warning")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 8)
        self._column.setSpacing(6)
        laws.edited.connect(self._refresh)

    def show_case(self, case: Berkas) -> None:
        self._case = case
        self._refresh()

    def _now(self) -> Berkas | None:
        """The case with the table as it is shown."""
        if self._case is None:
            return None
        return perbaikan_dasar.with_items(self._case, self._laws.records())

    def _refresh(self) -> None:
        case = self._now()
        found = perbaikan_dasar.curable(case) if case else []
        self.setVisible(bool(found))
        if case is None or found == self._shown:
            return
        self._shown = found
        clear_layout(self._column)
        self._column.addWidget(label("! Mengingat perlu diperbaiki", "strong"))
        for finding in found:
            self._column.addWidget(self._line(case, finding))
        if len(found) > 1:
            words = f"Perbaiki semua ({len(found)})"
            self._column.addWidget(row(button(words, self._mend_all, "primary")))

    def _line(self, case: Berkas, finding: Finding) -> QWidget:
        words = perbaikan_dasar.cure(case, finding).kata
        mend = button(words, lambda: self._mend(finding))
        mend.setAccessibleDescription(finding.message)
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label(finding.message), 1)
        line.addWidget(mend)
        return holder

    def _mend(self, finding: Finding) -> None:
        case = self._now()
        if case:
            self._take(perbaikan_dasar.cure(case, finding), "Mengingat diperbaiki.")

    def _mend_all(self) -> None:
        case = self._now()
        if case:
            self._take(perbaikan_dasar.cure_all(case), "Semua catatan pada Mengingat diperbaiki.")

    def _take(self, cure: Perbaikan, sentence: str) -> None:
        if cure.hapus and not notify.confirm(
            self,
            "Hapus dasar hukum",
            f"Pengganti {join_words(list(cure.hapus))} tidak ada dalam daftar peraturan. "
            "Hapus dari Mengingat?",
            "Hapus",
        ):
            return
        self._laws.take_over(cure.hasil, sentence)
        self._laws.view.setFocus()
