"""Icons by name, from resources/icons."""

from functools import cache

from PySide6.QtGui import QIcon

from kerjasama_desktop.paths import resource


@cache
def icon(name: str) -> QIcon:
    return QIcon(str(resource("icons", f"{name}.svg")))
