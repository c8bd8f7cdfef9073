"""A second start raises the first window: a knock on a local socket."""

import getpass

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 1000


def _name() -> str:
    return f"kerja-sama-desa-{getpass.getuser()}"


def raise_running() -> bool:
    """Ask the running program to show its window; False where none answers."""
    socket = QLocalSocket()
    socket.connectToServer(_name())
    answered = socket.waitForConnected(_WAIT_MS)
    socket.disconnectFromServer()
    return bool(answered)


class WindowDoor(QObject):
    """Listens for the knock of a second start."""

    knocked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._on_connection)
        QLocalServer.removeServer(_name())
        self._server.listen(_name())

    def _on_connection(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.disconnected.connect(socket.deleteLater)
        self.knocked.emit()
