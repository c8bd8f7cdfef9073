"""The look: Fusion, one light palette, one style sheet, one font."""

from functools import cache

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from kerjasama_desktop.paths import resource

_COLOURS = {
    QPalette.ColorRole.Window: "#f5f7f6",
    QPalette.ColorRole.Base: "#ffffff",
    QPalette.ColorRole.AlternateBase: "#fafbfb",
    QPalette.ColorRole.Button: "#ffffff",
    QPalette.ColorRole.WindowText: "#1d2b2a",
    QPalette.ColorRole.Text: "#1d2b2a",
    QPalette.ColorRole.ButtonText: "#1d2b2a",
    QPalette.ColorRole.PlaceholderText: "#74827f",
    QPalette.ColorRole.Highlight: "#0f6b5c",
    QPalette.ColorRole.HighlightedText: "#ffffff",
    QPalette.ColorRole.Link: "#0f6b5c",
}


def apply_theme(app: QApplication) -> None:
    app.setStyle("Fusion")
    palette = QPalette()
    for role, colour in _COLOURS.items():
        palette.setColor(role, QColor(colour))
    app.setPalette(palette)
    font = QFont(["Segoe UI", "Open Sans", "Noto Sans", app.font().family()])
    font.setPixelSize(14)
    app.setFont(font)


def dress(window: QWidget) -> None:
    """Give a window the style sheet, which all in it and its dialogs inherit.

    The sheet is the window's, not the application's: so a page that is built takes it on once,
    when it is put into the window, and not again at every nesting of its parts.
    """
    window.setStyleSheet(_sheet())


@cache
def _sheet() -> str:
    sheet = resource("style.qss").read_text("utf-8")
    return sheet.replace("@icons", resource("icons").as_posix())
