"""Where a disk lies, the data may be lost, but never the way back to the last backup."""

from pathlib import Path

from faults import lying_disk

SEED = 20261122


def test_every_corrupt_database_is_restored(folder: Path) -> None:
    outcome = lying_disk.run(60, SEED, folder)
    assert not outcome.failures
    assert "dari 20 rusak" in outcome.note


def test_what_failed_once_stays_mended(folder: Path) -> None:
    for seed in lying_disk.KEPT_SEEDS:
        lying_disk.replay(seed, folder)
