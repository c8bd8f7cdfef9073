"""An office on a temporary database, for pages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import samples
from pytestqt.qtbot import QtBot

from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.ui.background import Background
from kerjasama_desktop.ui.office import Office


@pytest.fixture
def office(tmp_path: Path, qtbot: QtBot) -> Iterator[Office]:
    database = Database.open(tmp_path / "data" / "ksd.db")
    background = Background()
    yield Office(database, UserFolders.below(tmp_path), background, lambda: samples.TODAY)
    background.close()
    database.close()
