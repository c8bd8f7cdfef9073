"""Whatever call to the disk fails, a person gets a sentence, and nothing is half done."""

from pathlib import Path

import pytest
from faults import nth_failure
from faults.failing import Kind, watching
from faults.tasks import take_in
from faults.village import lay

from kerjasama_desktop.errors import FileNotWritten
from kerjasama_desktop.services import cooperation
from kerjasama_desktop.storage import safe_file

SEED = 20261122


def test_every_failure_is_said_and_does_no_harm(folder: Path) -> None:
    outcome = nth_failure.run(50, SEED, folder)
    assert not outcome.failures


def test_what_did_harm_once_stays_mended(folder: Path) -> None:
    kept = nth_failure.KEPT_SEEDS
    assert not [problem for one in kept if (problem := nth_failure.replay(one, folder))]


def test_the_suite_notices_an_error_that_is_swallowed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save = cooperation.save

    def save_or_not(*arguments: object) -> None:
        try:
            save(*arguments)  # type: ignore[arg-type]
        except FileNotWritten:
            return

    monkeypatch.setattr(cooperation, "save", save_or_not)
    assert "said to be done, but: objek" in nth_failure.replay("save 20 BROKEN", folder)


def test_the_suite_notices_an_error_that_is_not_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(safe_file, "FileNotWritten", KeyError)
    found = [nth_failure.replay(f"scan {number} FULL", folder) for number in range(1, 6)]
    assert any("the caller got KeyError" in problem for problem in found)


def test_a_bundle_taken_in_by_half_is_finished_by_taking_it_in_again(folder: Path) -> None:
    whole = nth_failure.clean_run("receive", folder).after
    place = lay(folder, "separuh")
    with watching(place.root) as watch:
        desk = nth_failure.sit_down("receive", place)
        plan = take_in(desk)
        watch.arm(45, Kind.FULL)
        with pytest.raises(FileNotWritten):
            plan.act()
        watch.armed = False
        take_in(desk).act()
        found = desk.look()
        desk.database.close()
    scans = [key for key in whole if key.startswith("pindaian")]
    assert [found[key] for key in scans] == [whole[key] for key in scans]
