"""Suite A2: a disk says it has kept the last writes, and has not; a backup lies elsewhere."""

import shutil
import sqlite3
from collections import Counter
from contextlib import closing
from functools import lru_cache
from pathlib import Path
from random import Random

from faults.contents import LINEAGE, damage, state, state_of
from faults.disk import Cut
from faults.outcome import Outcome
from faults.power_cut import put, seed_of
from faults.story import Story, tell

from kerjasama_desktop.errors import DatabaseUnreadable
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.storage.restore import restore_backup
from kerjasama_desktop.storage.salvage import salvage

DOUBTFUL = (10, 50, 200)
KEPT_SEEDS: tuple[int, ...] = ()
"""Seeds of runs that failed once; see `replay`."""

WHOLE, LOST, REFUSED, UNNOTICED = "whole", "lost", "refused", "unnoticed"
READABLE = "readable"


class Fault(Exception):
    """What must not be, even on such a disk."""


def run(runs: int, seed: int, folder: Path) -> Outcome:
    failures: list[str] = []
    fates: Counter[tuple[int, str]] = Counter()
    for number in range(runs):
        run_seed = seed_of(seed, number)
        try:
            doubtful, found = replay(run_seed, folder)
            fates.update((doubtful, fate) for fate in found)
        except Exception as error:
            failures.append(f"run {run_seed}: {error!r}")
    return Outcome(
        suite="A2",
        title="power cut on a disk that lies about its last 10, 50, 200 writes; restore",
        runs=runs,
        seed=seed,
        failures=tuple(failures),
        note="; ".join(_figures(fates, doubtful) for doubtful in DOUBTFUL),
    )


def replay(run_seed: int, folder: Path) -> tuple[int, list[str]]:
    """Cut once, open what is left, restore if it is corrupt; return the doubt and the fate, and
    whether a cooperation could be read of what is corrupt.

    Raises:
        Fault: no working state was reached.
    """
    story = _told(run_seed // 100, folder)
    chance = Random(f"cut {run_seed}")  # noqa: S311
    (first, _), *_ = story.backups
    cut = Cut(
        at=chance.randint(first, len(story.disk.ops)),
        windows=chance.random() < 0.5,
        doubtful=DOUBTFUL[run_seed % len(DOUBTFUL)],
    )
    place = folder / f"{run_seed}"
    put(story.disk.left_by(cut, chance), place / "ksd.db")
    try:
        fates = [_fate(story, cut, place / "ksd.db")]
        if fates[0] in {REFUSED, UNNOTICED}:
            fates += _rescue(place / "ksd.db")
            _restore(story, cut, place / "ksd.db")
    finally:
        shutil.rmtree(place)
    return cut.doubtful, fates


@lru_cache(maxsize=1)
def _told(seed: int, folder: Path) -> Story:
    return tell(seed, folder / "A2", backup_first=True)


def _fate(story: Story, cut: Cut, path: Path) -> str:
    try:
        database = Database.open(path)
    except DatabaseUnreadable:
        return REFUSED
    try:
        with closing(database):
            found = state(database)
    except DatabaseUnreadable:
        return UNNOTICED
    if damage(path) or found not in story.states:
        return UNNOTICED
    return WHOLE if found in story.allowed(cut.at) else LOST


def _rescue(path: Path) -> list[str]:
    """Read what can be read of it; what comes of that must be whole."""
    fresh = path.with_name("terbaca.db")
    try:
        rows = salvage(path, fresh)
    except DatabaseUnreadable:
        return []
    Database.open(fresh, spare=True).close()
    if damage(fresh):
        raise Fault("what was read of the damaged database is not whole")
    return [READABLE] if rows["kerjasama"] else []


def _restore(story: Story, cut: Cut, path: Path) -> None:
    backup = story.backup_before(cut.at).path
    with closing(sqlite3.connect(backup)) as connection:
        kept = state_of(connection)
        expected = state_of(connection, LINEAGE)
    if kept not in story.states:
        raise Fault("the backup holds no acknowledged state")
    aside = restore_backup(backup, path)
    restored = Database.open(path)
    found = state(restored, LINEAGE)
    restored.close()
    if found != expected or damage(path):
        raise Fault("the restored database is not what the backup holds")
    if not aside or not aside.exists():
        raise Fault("the damaged database is gone")


def _figures(fates: Counter[tuple[int, str]], doubtful: int) -> str:
    counts = {fate: fates[doubtful, fate] for fate in (WHOLE, LOST, REFUSED, UNNOTICED)}
    corrupt, runs = counts[REFUSED] + counts[UNNOTICED], sum(counts.values())
    return (
        f"{doubtful} tulisan diragukan: {corrupt} dari {runs} rusak ({counts[UNNOTICED]} baru "
        f"ketahuan setelah dibuka; {fates[doubtful, READABLE]} masih terbaca sebagian), "
        f"{counts[LOST]} kembali ke keadaan lebih lama"
    )
