"""Suite A: the power fails at any moment, on a disk that keeps what it says it has kept."""

import shutil
import sqlite3
from functools import lru_cache
from pathlib import Path
from random import Random

import apsw
from faults.contents import damage, state
from faults.disk import Cut, Disk, Kind
from faults.outcome import Outcome
from faults.story import Story, tell

from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.storage.database import Database

CUTS_PER_STORY = 50
KEPT_SEEDS: tuple[int, ...] = ()
"""Seeds of runs that failed once; see `replay`."""


def run(runs: int, seed: int, folder: Path) -> Outcome:
    found = [
        problem for number in range(runs) if (problem := replay(seed_of(seed, number), folder))
    ]
    return Outcome(
        suite="A",
        title="power cut at any write or sync, Unix and Windows model of an honest disk",
        runs=runs,
        seed=seed,
        failures=tuple(filter(None, found)),
        note=f"ditulis SQLite {apsw.sqlitelibversion()}, dibaca SQLite {sqlite3.sqlite_version}",
    )


def seed_of(seed: int, number: int) -> int:
    """Return the seed of one run: a story, and one of its cuts."""
    story, cut = divmod(number, CUTS_PER_STORY)
    return (seed * 10_000 + story) * 100 + cut


def replay(run_seed: int, folder: Path) -> str:
    """Cut once and open what is left; return what was wrong with it, if anything was."""
    try:
        story = _told(run_seed // 100, folder)
    except Exception as error:
        return f"run {run_seed}: the day before the cut: {error!r}"
    chance = Random(f"cut {run_seed}")  # noqa: S311
    cut = Cut(at=moment(story.disk, chance), windows=chance.random() < 0.5)
    place = folder / f"{run_seed}"
    put(story.disk.left_by(cut, chance), place / "ksd.db")
    problem = story.fault or _problem(story, cut, place / "ksd.db")
    shutil.rmtree(place)
    return f"run {run_seed}: {cut}: {problem}" if problem else ""


def moment(disk: Disk, chance: Random) -> int:
    """Return a place among the operations, half of the time one close to a sync."""
    syncs = [place for place, op in enumerate(disk.ops) if op.kind is Kind.SYNC]
    if not syncs or chance.random() < 0.5:
        return chance.randint(0, len(disk.ops))
    return min(len(disk.ops), chance.choice(syncs) + chance.randint(0, 3))


def put(files: dict[str, bytes], path: Path) -> None:
    """Lay the files of a simulated disk where a real database would lie."""
    path.parent.mkdir()
    for ending, content in files.items():
        path.with_name(path.name + ending).write_bytes(content)


@lru_cache(maxsize=1)
def _told(seed: int, folder: Path) -> Story:
    return tell(seed, folder / "A")


def _problem(story: Story, cut: Cut, path: Path) -> str:
    """Open, compare with what was acknowledged, save once more, check the closed file."""
    try:
        database = Database.open(path)
        found = state(database)
        with database.begin() as tx:
            tx.desa.save(Desa(nama="Setelah listrik padam"))
        database.close()
    except Exception as error:
        return repr(error)
    if found in story.allowed(cut.at):
        return damage(path)
    last = story.acknowledged(cut.at)
    if found in story.states[:last]:
        return f"{last - story.states.index(found)} acknowledged transactions lost"
    return "torn: the state of no transaction"
