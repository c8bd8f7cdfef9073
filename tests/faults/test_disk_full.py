"""On a full disk a sentence is said, nothing is lost, and after room was made work goes on."""

from pathlib import Path

import pytest
from faults import disk_full, mutants
from faults.tasks import make_documents

from kerjasama_desktop.services import paperwork

SEED = 20261122


def test_a_full_disk_does_no_harm(folder: Path) -> None:
    outcome = disk_full.run(3, SEED, folder)
    assert not outcome.failures


def test_what_did_harm_once_stays_mended(folder: Path) -> None:
    assert not [
        problem for seed in disk_full.KEPT_SEEDS for problem in disk_full.replay(seed, folder)
    ]


def test_the_suite_notices_documents_written_in_place(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paperwork, "write_safely", mutants.write_plainly)
    monkeypatch.setattr(disk_full, "TASKS", (make_documents,))
    outcome = disk_full.run(3, SEED, folder)
    assert any("BadZipFile" in failure for failure in outcome.failures)
