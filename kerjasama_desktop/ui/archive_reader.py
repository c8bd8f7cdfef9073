"""What the archive reads in the background: the list, the files' states, words inside them."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from kerjasama_desktop.domain.dokumen import Dokumen
from kerjasama_desktop.services import archive, archive_texts
from kerjasama_desktop.services.archive import Archived, Hits
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.turns import Turns

T = TypeVar("T")

_LOOKED_AT_ONCE, _INDEXED_AT_ONCE = 200, 50


class ArchiveReader(QObject):
    """In short turns, so that nothing else has to wait; `idle` when all has been read.

    The work holds no widget: the worker may be the last to let go of it.
    """

    read = Signal(object)
    looked = Signal(object)
    found = Signal(object)
    indexed = Signal()
    idle = Signal()

    def __init__(self, office: Office, parent: QObject) -> None:
        super().__init__(parent)
        self._database, self._documents = office.database, office.folders.documents
        self._turns = Turns(office.background, self)
        self._turns.ended.connect(self.idle)

    def start(self) -> None:
        """Read the list, then look at the files, then take in those the index lacks."""
        self._turns.clear()
        self._turns.add(partial(archive.archived, self._database), self._on_read)

    def stop(self) -> None:
        self._turns.clear()

    def look_inside(self, text: str, items: Sequence[Archived]) -> None:
        """Search the documents next; `found` brings the text and its Hits."""
        work = partial(_search, self._database, text, items)
        self._turns.add(work, self.found.emit, first=True)

    def _on_read(self, items: list[Archived]) -> None:
        self.read.emit(items)
        for part in _parts(items, _LOOKED_AT_ONCE):
            self._turns.add(partial(archive.states, part, self._documents), self.looked.emit)
        entries = [item.dokumen for item in items]
        work = partial(archive_texts.not_indexed, self._database, entries, self._documents)
        self._turns.add(work, self._on_not_indexed)

    def _on_not_indexed(self, entries: list[Dokumen]) -> None:
        for part in _parts(entries, _INDEXED_AT_ONCE):
            work = partial(archive_texts.take_in, self._database, part, self._documents)
            self._turns.add(work, lambda _: None)
        if entries:
            self._turns.add(_nothing, lambda _: self.indexed.emit())


def _parts(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]


def _search(database: Database, text: str, items: Sequence[Archived]) -> tuple[str, Hits]:
    return text, archive.search(database, text, items)


def _nothing() -> None:
    """Has its turn when all before it is done."""
