"""Locks and opens the screen: nothing of any window is seen meanwhile, and nothing is lost."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid
from typing_extensions import override

from kerjasama_desktop.errors import UserFacingError
from kerjasama_desktop.storage.pin import Tries, read_pin
from kerjasama_desktop.ui import notify
from kerjasama_desktop.ui.idle import IdleWatch, hear_all
from kerjasama_desktop.ui.lock_screen import LockScreen

_WAITING = "Buka dahulu: di jendela kecil masih ada isian yang belum selesai."
_PASSING = frozenset({Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.SplashScreen})


class ScreenLock(QObject):
    """Takes the place of the window's content, and covers all other windows.

    A dialog that waits for its answer cannot be hidden, for hiding would answer it. So it is made
    transparent and covered, and the lock screen becomes a modal window above it.
    """

    def __init__(
        self,
        window: QMainWindow,
        content: QWidget,
        data: Path,
        village: Callable[[], str],
        keep: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._window, self._data, self._village, self._keep = window, data, village, keep
        self._content, self._blank = content, _ground()
        self.holder = QStackedWidget()
        self.holder.addWidget(content)
        self.holder.addWidget(self._blank)
        self._tries = Tries()
        self._screen: LockScreen | None = None
        self._front: _Front | None = None
        self._covers: dict[QWidget, QWidget] = {}
        self._trouble = ""
        self._watch = IdleWatch(self)
        self._watch.idled.connect(self.lock)
        self._watch.lock_asked.connect(self.lock)
        self.renew()

    @property
    def locked(self) -> bool:
        return self._screen is not None

    def renew(self) -> None:
        """Watch or watch no more, as the PIN that is set now asks for."""
        pin = read_pin(self._data)
        if pin:
            self._watch.start(pin.menit)
        else:
            self._watch.stop()

    def lock(self) -> bool:
        """Keep what was typed, then lock; return whether it is locked: not without a PIN."""
        pin = read_pin(self._data)
        if self._screen or pin is None:
            return self.locked
        self._watch.stop()
        self._keep_typed()
        self._screen = LockScreen(self._village(), pin, self._data, self._tries)
        self._screen.opened.connect(self.open)
        _close_passing_windows()
        hear_all(self, begin=True)
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and self._is_foreign(window):
                self._cover(window)
        self._arrange()
        return True

    def open(self) -> None:
        """Show everything again as it was."""
        screen, self._screen = self._screen, None
        hear_all(self, begin=False)
        self.holder.setCurrentWidget(self._content)
        self._drop_front()
        for window, cover in self._covers.items():
            if isValid(window):
                window.setWindowOpacity(1.0)
                cover.hide()
                cover.deleteLater()
        self._covers.clear()
        if screen:
            screen.hide()
            screen.deleteLater()
        self.renew()
        (QApplication.activeModalWidget() or self._window).activateWindow()
        self._tell_trouble()

    def end(self) -> None:
        """Watch no more: the window closes, locked or not."""
        self._watch.stop()
        hear_all(self, begin=False)

    def _keep_typed(self) -> None:
        try:
            self._keep()
        except UserFacingError as error:
            self._trouble = str(error)

    def _tell_trouble(self) -> None:
        trouble, self._trouble = self._trouble, ""
        if trouble:
            notify.tell(self._window, "Perlu perhatian", trouble)

    def _arrange(self) -> None:
        """Put the lock screen where it can be typed into: before a dialog, or in the window."""
        if self._screen is None:
            return
        waiting = any(isValid(w) and w.isVisible() and w.isModal() for w in self._covers)
        if waiting:
            self.holder.setCurrentWidget(self._blank)
            former, self._front = self._front, _Front(self._window, self._screen)
            if former:
                former.discard()
        else:
            self.holder.addWidget(self._screen)
            self.holder.setCurrentWidget(self._screen)
            self._drop_front()
        self._screen.field.setFocus()

    def _drop_front(self) -> None:
        front, self._front = self._front, None
        if front:
            front.discard()

    def _is_foreign(self, window: QWidget) -> bool:
        own = window is self._window or isinstance(window, _Front)
        return not own and window.windowType() not in _PASSING

    def _cover(self, window: QWidget) -> None:
        if window not in self._covers:
            cover = _ground()
            cover.setParent(window)
            cover.setGeometry(window.rect())
            cover.raise_()
            cover.show()
            window.setWindowOpacity(0.0)
            self._covers[window] = cover

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover what comes up while it is locked."""
        kind = event.type()
        if kind not in (QEvent.Type.Show, QEvent.Type.Resize) or not isinstance(watched, QWidget):
            return False
        if watched in self._covers:
            self._covers[watched].setGeometry(watched.rect())
        elif kind == QEvent.Type.Show and watched.isWindow() and self._is_foreign(watched):
            self._cover(watched)
            QTimer.singleShot(0, self, self._arrange)
        return False


class _Front(QWidget):
    """Holds the lock screen before a dialog: the newest modal window is the one that hears."""

    def __init__(self, window: QWidget, screen: LockScreen) -> None:
        flags = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint
        super().__init__(window, flags)
        self._screen = screen
        self._over = False
        self.setWindowTitle("Kerja Sama Desa")
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(screen)
        screen.show()
        self.setGeometry(window.geometry())
        self.show()
        self.activateWindow()

    def discard(self) -> None:
        self._over = True
        self.close()
        self.deleteLater()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """To close the program now would lose what stands in the dialog."""
        if not self._over:
            self._screen.say(_WAITING)
            event.ignore()


def _ground() -> QWidget:
    widget = QWidget()
    widget.setObjectName("ground")
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return widget


def _close_passing_windows() -> None:
    """Menus and lists close; choosing a file is given up, for its window may be the system's."""
    while popup := QApplication.activePopupWidget():
        popup.close()
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QFileDialog) and window.isVisible():
            window.reject()
