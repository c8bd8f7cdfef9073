"""A database in a temporary folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kerjasama_desktop.storage.database import Database


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database.open(tmp_path / "ksd.db")
    yield database
    database.close()
