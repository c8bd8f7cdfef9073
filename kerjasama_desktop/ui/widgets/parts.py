"""Small parts every page is made of: labels, cards, chips, buttons, scrolling columns."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kerjasama_desktop.ui.widgets.following_area import FollowingArea


def label(text: str, role: str = "", *, wrap: bool = True) -> QLabel:
    """A text; `role` names its look in style.qss. Text is never read as HTML."""
    widget = QLabel(text)
    widget.setTextFormat(Qt.TextFormat.PlainText)
    widget.setWordWrap(wrap)
    if role:
        widget.setProperty("role", role)
    if wrap:
        widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return widget


def chip(text: str, tone: str) -> QLabel:
    """A short state in a coloured pill; tone: accent, good, warning, error or muted."""
    widget = label(text, wrap=False)
    widget.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    set_tone(widget, tone)
    return widget


def set_tone(widget: QLabel, tone: str) -> None:
    widget.setProperty("chip", tone)
    restyle(widget)


def restyle(widget: QWidget) -> None:
    """Apply the style sheet again after a property it looks at has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def button(text: str, on_click: Callable[[], object], role: str = "") -> QPushButton:
    widget = QPushButton(text)
    widget.clicked.connect(lambda: on_click())
    widget.setAutoDefault(False)
    if role:
        widget.setProperty("role", role)
    return widget


def card(role: str = "card") -> tuple[QFrame, QVBoxLayout]:
    frame = QFrame()
    frame.setProperty("role", role)
    column = QVBoxLayout(frame)
    column.setContentsMargins(16, 12, 16, 14)
    column.setSpacing(8)
    return frame, column


def titled_card(heading: str, *widgets: QWidget, help_text: str = "") -> QFrame:
    """A card that holds these widgets below its heading and what helps with them."""
    frame, column = card()
    if heading:
        column.addWidget(label(heading, "section"))
    if help_text:
        column.addWidget(label(help_text, "help"))
    for widget in widgets:
        column.addWidget(widget)
    return frame


def at_right(*widgets: QWidget) -> QHBoxLayout:
    """Widgets side by side at the right, as the buttons that end a dialog."""
    line = QHBoxLayout()
    line.addStretch(1)
    for widget in widgets:
        line.addWidget(widget)
    return line


def row(*widgets: QWidget, stretch_last: bool = False) -> QWidget:
    """Widgets side by side, at the left unless the last one takes the rest."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    for widget in widgets:
        line.addWidget(widget)
    if stretch_last:
        line.setStretch(len(widgets) - 1, 1)
    else:
        line.addStretch(1)
    return holder


def scrolling(content: QWidget) -> FollowingArea:
    area = FollowingArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    area.viewport().setAutoFillBackground(False)
    content.setAutoFillBackground(False)
    content.setMinimumHeight(1)  # as high as the text at this width needs, not as Qt guesses
    return area


def clear_layout(layout: QVBoxLayout | QHBoxLayout) -> None:
    """Remove and delete everything in the layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class RemarkLabel(QLabel):
    """A remark that takes room only while it says something."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("role", role)
        self.hide()

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self.setVisible(bool(text))


class LineLabel(QLabel):
    """One line shortened by '…' where it does not fit; the tool tip has it whole."""

    def __init__(self, role: str, elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        super().__init__()
        self._elide = elide
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setMinimumWidth(60)
        self._whole = ""

    def show_line(self, text: str, tip: str = "") -> None:
        self._whole = text
        self.setToolTip(tip or text)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._whole, self._elide, self.width()))
