"""Looks in the background for documents that would come out otherwise if they were made now."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.services import paperwork
from kerjasama_desktop.ui.background import Task
from kerjasama_desktop.ui.office import Office

Keys = set[tuple[str, UUID | None]]


class StalePapers(QObject):
    """`keys` are those found last; a new look takes the place of one that runs."""

    found = Signal()

    def __init__(self, parent: QObject, office: Office) -> None:
        super().__init__(parent)
        self._office = office
        self._task: Task | None = None
        self.keys: Keys = set()

    @property
    def busy(self) -> bool:
        return self._task is not None

    def forget(self) -> None:
        self.keys = set()

    def stop(self) -> None:
        if self._task:
            self._task.cancel()

    def look(self, case: Berkas) -> None:
        """Begin to look; give a copy of the case, for a worker reads it."""
        self.stop()
        self._task = None
        if not case.kerjasama.dokumen:
            return
        own, database = self._office.own_templates, self._office.database

        def work(task: Task) -> tuple[Task, Keys]:
            return task, paperwork.outdated(database, case, lambda: task.cancelled, own)

        self._task = self._office.background.run(work, self._on_found, self._on_failed, self)

    def _on_found(self, result: tuple[Task, Keys]) -> None:
        task, keys = result
        if task is self._task and not task.cancelled:
            self.keys = keys
            self.found.emit()
        if task is self._task:
            self._task = None

    def _on_failed(self, error: Exception) -> None:
        """What is wrong with a template is said when the document is made."""
        self._task = None
