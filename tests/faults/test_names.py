"""No text that a person types makes a file name that Windows refuses."""

import re
from pathlib import Path

import pytest
from faults import names

from kerjasama_desktop.storage import safe_file

SEED = 20261122


def test_every_name_is_valid_on_windows(folder: Path) -> None:
    outcome = names.run(300, SEED, folder)
    assert not outcome.failures


def test_what_was_wrong_once_stays_mended() -> None:
    for text in names.KEPT_SEEDS:
        names.replay(text)


@pytest.mark.parametrize("text", [f"CON.{'a' * 74}.b", f"CON.{'a' * 70} b b b"])
def test_a_long_device_name_ends_well(text: str) -> None:
    names.replay(text)


@pytest.mark.parametrize(
    ("part", "other"),
    [("_FORBIDDEN", re.compile(r"[<>\"/\\|?*\x00-\x1f]")), ("_DEVICES", re.compile("CON"))],
)
def test_the_suite_notices_a_rule_that_is_missing(
    part: str, other: re.Pattern[str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(safe_file, part, other)
    assert names.run(300, SEED, folder).failures
