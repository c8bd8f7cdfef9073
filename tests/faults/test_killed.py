"""A killed process loses nothing it had acknowledged, and leaves no file torn."""

import os
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from faults import killed
from faults.village import lay

from kerjasama_desktop.services import tending
from kerjasama_desktop.storage.database import Database

SEED = 20261122
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is forked for each kill")


def test_no_kill_loses_or_tears_anything(folder: Path) -> None:
    outcome = killed.run(60, SEED, folder)
    assert not outcome.failures


def test_what_did_harm_once_stays_mended(folder: Path) -> None:
    assert not [problem for seed in killed.KEPT_SEEDS if (problem := killed.replay(seed, folder))]


@pytest.mark.parametrize(
    ("mutant", "noticed"),
    [("write plainly", "BadZipFile"), ("save nothing", "returned, but objek")],
)
def test_the_suite_notices_a_fault(mutant: str, noticed: str, folder: Path) -> None:
    """When a kill comes is chance, so that a busy machine may need more of them."""
    outcomes = (killed.run(8, SEED + number, folder, mutant) for number in range(6))
    assert any(noticed in failure for found in outcomes for failure in found.failures)


@pytest.mark.parametrize(
    "name",
    [
        "data/cadangan/ksd-20261122-090000-000000.tmp-journal",
        "data/cadangan/ksd-20261122-090000-000000.tmp-wal",
        "data/ksd.db.pulih-draf",
        "data/ksd.db.pulih-draf-wal",
        "data/ksd.db.pulih-berkas/lampiran/x.pdf",
        "flashdisk/Cadangan Kerja Sama Desa/7310112001/.0f7e6f051ca4731ab1e49db8a1d7d730.tmp",
    ],
)
def test_nothing_half_made_is_left_after_the_next_start(
    name: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = lay(folder, "sisa")
    half = place.root / name
    half.parent.mkdir(parents=True, exist_ok=True)
    half.write_bytes(b"setengah jadi")
    os.utime(half, (0, 0))
    with closing(Database.open(place.folders.database)) as database:
        tending.tend(database, place.folders, datetime.now(UTC))
    assert not half.exists()


def test_a_rehearsal_that_was_killed_leaves_no_copy(
    folder: Path,
) -> None:
    place = lay(folder, "latihan")
    copy = place.folders.data / "ksd-latihan-abcdefgh" / "ksd.db"
    copy.parent.mkdir()
    copy.write_bytes(place.folders.database.read_bytes())
    os.utime(copy, (0, 0))
    with closing(Database.open(place.folders.database)) as database:
        tending.tend(database, place.folders, datetime.now(UTC))
    assert not copy.exists()
