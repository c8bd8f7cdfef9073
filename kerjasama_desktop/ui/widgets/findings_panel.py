"""The right column: what the rules say about this step, each with its reason and its cure."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QInputDialog, QVBoxLayout, QWidget

from kerjasama_desktop.domain.findings import Finding, Severity
from kerjasama_desktop.domain.kerjasama import Pengecualian
from kerjasama_desktop.ui.widgets.parts import button, card, clear_layout, label, row, scrolling

_LOOK = {
    Severity.BLOCK: ("error", "✕ "),
    Severity.WARN: ("warning", "! "),
    Severity.INFO: ("info", "i "),
}


class FindingsPanel(QFrame):
    """Emits `field_asked` for Tunjukkan, `override_given` with a warning's key and reason,
    `emptied` when the finding that had the focus was the last.
    """

    field_asked = Signal(object)
    override_given = Signal(str, str)
    emptied = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._links: dict[str, QWidget] = {}
        self.setObjectName("checks")
        self.setFixedWidth(250)
        self._shown: tuple[object, ...] = ()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(14, 16, 8, 8)
        outer.addWidget(label("Pemeriksaan langkah ini", "section"))
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 4, 8, 4)
        self._column.setSpacing(10)
        outer.addWidget(scrolling(holder), 1)

    def show_findings(
        self, findings: Sequence[Finding], overrides: Sequence[Pengecualian], lead: str = ""
    ) -> None:
        reasons = {item.kunci: item.alasan for item in overrides}
        shown = (lead, tuple(findings), tuple(sorted(reasons.items())))
        if shown == self._shown:
            return
        self._shown = shown
        focused = self._focused()
        self._links.clear()
        clear_layout(self._column)
        if lead and findings:
            self._column.addWidget(label(lead, "muted"))
        for finding in findings:
            self._column.addWidget(self._card(finding, reasons.get(finding.key, "")))
        if not findings:
            frame, column = card("good")
            column.addWidget(label("✓ Tidak ada catatan", "strong"))
            column.addWidget(label("Langkah ini tidak memiliki hal yang harus diperbaiki."))
            self._column.addWidget(frame)
        self._column.addStretch(1)
        if focused:
            self._focus_again(*focused)

    def _focused(self) -> tuple[str, int] | None:
        """Return the finding whose link has the focus, and its place in the column."""
        for place, (key, links) in enumerate(self._links.items()):
            if any(link.hasFocus() for link in links.findChildren(QWidget)):
                return key, place
        return None

    def _focus_again(self, key: str, place: int) -> None:
        """Go on with the same finding; where it was cured, with the one in its place."""
        links = list(self._links.values())
        if not links:
            self.emptied.emit()
            return
        holder = self._links.get(key, links[min(place, len(links) - 1)])
        frame = holder.parentWidget()
        if frame:
            frame.show()  # at once, for what is hidden takes no focus
        holder.findChildren(QWidget)[0].setFocus()

    def _card(self, finding: Finding, reason: str) -> QFrame:
        role, mark = _LOOK[finding.severity]
        frame, column = card("info" if reason else role)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(3)
        column.addWidget(label(mark + finding.severity.label, "strong"))
        column.addWidget(label(finding.message))
        column.addWidget(label(f"{finding.basis} ({finding.code})", "help"))
        actions: list[QWidget] = [
            button("Tunjukkan", lambda: self.field_asked.emit(finding), "link")
        ]
        if finding.severity is Severity.WARN:
            words = "Ubah alasan" if reason else "Beri alasan"
            actions.append(button(words, lambda: self._ask_reason(finding, reason), "link"))
        if reason:
            column.addWidget(label(f"Alasan dicatat: {reason}", "help"))
        links = self._links[f"{finding.key} {finding.message}"] = row(*actions)
        column.addWidget(links)
        return frame

    def _ask_reason(self, finding: Finding, reason: str) -> None:
        text, accepted = QInputDialog.getMultiLineText(
            self,
            "Alasan",
            "Tuliskan alasan mengapa catatan ini dilewati. Alasan disimpan bersama kerja sama.",
            reason,
        )
        if accepted:
            self.override_given.emit(finding.key, text)
