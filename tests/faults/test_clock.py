"""A wrong clock changes dates, and nothing else."""

from pathlib import Path

import pytest
from faults import clock

from kerjasama_desktop.storage import backup, backup_note, thinning

SEED = 20261122


def test_no_clock_does_harm(folder: Path) -> None:
    outcome = clock.run(100, SEED, folder)
    assert not outcome.failures


def test_the_suite_notices_backups_in_the_order_of_the_clock(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def by_clock(item: backup_note.Backup) -> tuple[int, str]:
        return (int(item.note.dibuat.timestamp()) if item.note else 0), item.path.name

    monkeypatch.setattr(backup_note, "_place", by_clock)
    assert any("the newest is said" in it for it in clock.replay("urutan cadangan", folder))


def test_the_suite_notices_a_thinning_that_goes_by_the_clock_only(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(thinning, "_ALWAYS_KEPT", 0)
    monkeypatch.setattr(backup, "thin_out", thinning.thin_out)
    assert any("last three" in it for it in clock.replay("penipisan cadangan", folder))
