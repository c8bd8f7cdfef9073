"""What every page needs: the open database, the user's folders, a worker, today's date."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.ui.background import Background

if TYPE_CHECKING:
    from kerjasama_desktop.services.own_templates import OwnTemplates


@dataclass(frozen=True)
class Office:
    database: Database
    folders: UserFolders
    background: Background
    today: Callable[[], date]

    @property
    def own_templates(self) -> "OwnTemplates":
        """The village's own templates; imported late, for the start needs none."""
        from kerjasama_desktop.services.own_templates import OwnTemplates

        return OwnTemplates(self.folders.templates)
