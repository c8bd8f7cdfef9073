"""Suite D: a disk that is really full, while an office goes on working."""

import os
import resource
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from unittest.mock import patch

from faults import tasks
from faults.next_start import start
from faults.outcome import Outcome
from faults.tasks import Desk, Plan
from faults.village import Place, differs, lay_at, prepared

from kerjasama_desktop.errors import UserFacingError
from kerjasama_desktop.storage import disk as storage_disk
from kerjasama_desktop.storage.database import Database

KEPT_SEEDS: tuple[int, ...] = ()
"""Seeds of rounds that did harm once; see `replay`."""

_SIZES = (8, 16, 64, 0)
"""In MB; 0 is a limit to the size of each file instead, as without the right to mount."""

_MOST, _REFUSALS = 60, 10
_LEFT = 150_000
TASKS: tuple[Callable[[Desk], Plan], ...] = (
    tasks.save,
    tasks.change_rows,
    tasks.make_documents,
    tasks.attach_scan,
    tasks.back_up,
    tasks.copy_there,
    tasks.hand_over,
)


def run(runs: int, seed: int, folder: Path) -> Outcome:
    answers: Counter[str] = Counter()
    failures: list[str] = []
    for number in range(runs):
        failures += _round(seed * 100 + number, folder, answers)
    said = ", ".join(f"{name} {count}" for name, count in sorted(answers.items()))
    return Outcome(
        suite="D",
        title="work goes on while the disk is full, and after room was made",
        runs=runs,
        seed=seed,
        failures=tuple(failures),
        note=f"disk 8, 16, 64 MB atau batas ukuran berkas; pekerjaan saat penuh: {said}",
    )


def replay(round_seed: int, folder: Path) -> list[str]:
    return _round(round_seed, folder, Counter())


def _round(round_seed: int, folder: Path, answers: Counter[str]) -> list[str]:
    """Work on a full disk, make room, work on; return what went wrong.

    The program is kept from refusing early, as it does below 100 MB.
    """
    chance = Random(f"round {round_seed}")  # noqa: S311
    size = _SIZES[round_seed % 100 % len(_SIZES)]
    prepared(folder)
    no_reserve = patch.object(storage_disk, "FULL", 0)
    with no_reserve, _disk(folder / f"D {round_seed}", size) as (disk, mounted):
        place = lay_at(disk / "kantor", folder)
        said: Counter[str] = Counter()
        try:
            problems = list(filter(None, _work(place, chance, said, mounted=mounted)))
        except Exception as error:
            problems = [repr(error)]
    answers += said
    return [f"round {round_seed} ({size} MB): {problem}" for problem in problems]


@contextmanager
def _disk(path: Path, size: int) -> Iterator[tuple[Path, bool]]:
    path.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}m", "tmpfs", str(path)]
    mounted = bool(size) and not subprocess.run(mount, check=False, capture_output=True).returncode
    try:
        yield path, mounted
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(path)], check=True)
        shutil.rmtree(path, ignore_errors=True)


def _work(place: Place, chance: Random, answers: Counter[str], *, mounted: bool) -> Iterator[str]:
    database = Database.open(place.folders.database)
    desk = Desk(place, database, chance)
    desk.facts = desk.look()
    with _full(place, chance, mounted=mounted):
        for _ in range(_MOST):
            yield from _try(desk, chance.choice(TASKS), answers)
            if sum(answers.values()) - answers["berhasil"] > _REFUSALS:
                break
    for task in TASKS:
        plan = task(desk)
        plan.act()
        desk.facts = desk.look()
        yield differs(desk.facts, plan.facts)
    database.close()
    yield start(place)[1]


@contextmanager
def _full(place: Place, chance: Random, *, mounted: bool) -> Iterator[None]:
    """Leave next to no room within the block."""
    if mounted:
        ballast = place.root / "pemberat"
        room = shutil.disk_usage(place.root).free - chance.randrange(_LEFT)
        with ballast.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, max(1, room))
        yield
        ballast.unlink()
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (chance.randrange(4_096, 300_000), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def _try(desk: Desk, task: Callable[[Desk], Plan], answers: Counter[str]) -> Iterator[str]:
    """Do a task; it succeeds, or a sentence says why not, and what was there is there."""
    before = desk.facts
    try:
        plan = task(desk)
    except OSError:
        return  # the scanner, or whoever else makes what the task needs, finds no room
    try:
        plan.act()
    except UserFacingError as error:
        answers[type(error).__name__] += 1
    except Exception as error:
        yield f"{task.__name__}: the caller got {error!r}"
    else:
        answers["berhasil"] += 1
        yield differs(desk.look(), plan.facts)
    desk.facts = desk.look()
    yield differs(desk.facts, before, plan.facts)
