"""The main documents come out as they were last looked at."""

import pytest
from reference import MAIN, made, path_of


@pytest.mark.parametrize("key", MAIN)
def test_a_main_document_is_as_it_was_looked_at(key: str) -> None:
    """After a change that is wanted: python3 dev.py references, and read the difference."""
    assert made(key).splitlines() == path_of(key).read_text("utf-8").splitlines()
