"""What a damaged or crafted backup may do: nothing, if its note is there; and never harm."""

from pathlib import Path

import pytest
from faults import damaged_backup

from kerjasama_desktop.storage import backup

SEED = 20261122


def test_no_damaged_backup_is_taken_for_good(folder: Path) -> None:
    outcome = damaged_backup.run(200, SEED, folder)
    assert not outcome.failures


def test_what_went_through_once_stays_refused(folder: Path) -> None:
    for seed in damaged_backup.KEPT_SEEDS:
        damaged_backup.replay(seed, folder)


@pytest.mark.parametrize("kind", ["version 1, tables of today", "slow CHECK"])
def test_a_backup_made_to_do_harm_is_refused(kind: str, folder: Path) -> None:
    assert damaged_backup.try_crafted(kind, folder) == damaged_backup.NOTICED


def test_the_suite_notices_that_notes_are_not_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "read_note", lambda path: None)
    outcome = damaged_backup.run(40, SEED, folder)
    assert any("although its note was there" in failure for failure in outcome.failures)
