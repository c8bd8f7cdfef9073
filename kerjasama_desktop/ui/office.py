"""What every page needs: the open database, the user's folders, a worker, today's date."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.services.own_templates import OwnTemplates
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.ui.background import Background


@dataclass(frozen=True)
class Office:
    database: Database
    folders: UserFolders
    background: Background
    today: Callable[[], date]

    @property
    def own_templates(self) -> OwnTemplates:
        return OwnTemplates(self.folders.templates)
