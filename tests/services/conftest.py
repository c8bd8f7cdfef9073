"""A database, or all folders of the program, in a temporary folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.storage.database import Database


@pytest.fixture
def folders(tmp_path: Path) -> UserFolders:
    return UserFolders.below(tmp_path)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database.open(tmp_path / "ksd.db")
    yield database
    database.close()
