"""After a power cut every acknowledged transaction is there, whole; and the suite can fail."""

from pathlib import Path

import pytest
from faults import power_cut
from faults.disk_vfs import DiskFile

from kerjasama_desktop.storage import connection

SEED = 20261122


def test_no_power_cut_loses_or_tears_anything(folder: Path) -> None:
    outcome = power_cut.run(500, SEED, folder)
    assert not outcome.failures


def test_what_failed_once_stays_mended(folder: Path) -> None:
    assert not [
        problem for seed in power_cut.KEPT_SEEDS if (problem := power_cut.replay(seed, folder))
    ]


@pytest.mark.parametrize("level", ["OFF", "NORMAL"])
def test_the_suite_notices_a_database_that_syncs_less(
    level: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    less = [setting.replace("FULL", level) for setting in connection._SETTINGS]
    monkeypatch.setattr(connection, "_SETTINGS", less)
    outcome = power_cut.run(40, SEED, folder)
    assert any("acknowledged transactions lost" in failure for failure in outcome.failures)


def test_the_suite_notices_a_disk_that_does_not_sync(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(DiskFile, "xSync", lambda self, flags: None)
    outcome = power_cut.run(40, SEED, folder)
    assert any("DatabaseUnreadable" in failure for failure in outcome.failures)
