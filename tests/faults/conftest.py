"""A folder for the files of a suite."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from faults.folders import passing_folder


@pytest.fixture
def folder() -> Iterator[Path]:
    with passing_folder() as found:
        yield found
