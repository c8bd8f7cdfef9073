"""A second start raises the first window: a knock on a local socket."""

import getpass
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 1000


def _name(folder: Path) -> str:
    """A name of its own for every user and data folder."""
    mark = sha256(str(folder.resolve()).encode()).hexdigest()[:16]
    return f"kerja-sama-desa-{getpass.getuser()}-{mark}"


def raise_running(folder: Path) -> bool:
    """Ask the program running on this data folder to show its window; False if none answers."""
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    answered = socket.waitForConnected(_WAIT_MS)
    socket.disconnectFromServer()
    return bool(answered)


class WindowDoor(QObject):
    """Listens for the knock of a second start."""

    knocked = Signal()

    def __init__(self, parent: QObject, folder: Path) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._on_connection)
        QLocalServer.removeServer(_name(folder))
        self._server.listen(_name(folder))

    def close(self) -> None:
        """Answer no more: the program is ending, and the next start must wait for its lock."""
        self._server.close()

    def _on_connection(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.disconnected.connect(socket.deleteLater)
        self.knocked.emit()
