"""Suite Q: two real processes open one database at the same moment."""

import shutil
import time
from collections.abc import Callable
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from random import Random

from faults.contents import damage
from faults.outcome import Outcome
from faults.processes import Child, spawn

from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.storage.aside import pending_restore
from kerjasama_desktop.storage.database import Database

FIXTURES = Path(__file__).parents[1] / "fixtures" / "databases"
KEPT_SEEDS: tuple[int, ...] = ()
"""Seeds of starts that went wrong once; see `replay`."""

_CHILD = Path(__file__).with_name("open_when_told.py")
_SPAN = 0.02
_KILLED = 10
_WON, _REFUSED = "terbuka", "DatabaseBusy"


@dataclass
class Pair:
    """Two processes; one that was killed is replaced."""

    stack: ExitStack
    children: list[Child]

    def replace(self, place: int) -> None:
        self.children[place] = self.stack.enter_context(spawn(_CHILD))


def run(runs: int, seed: int, folder: Path) -> Outcome:
    with ExitStack() as stack:
        pair = Pair(stack, [stack.enter_context(spawn(_CHILD)) for _ in range(2)])
        found = [_start(seed * 10_000 + number, pair, folder) for number in range(runs)]
    return Outcome(
        suite="Q",
        title="two processes open one database at once: new, closed, after a crash, old",
        runs=runs,
        seed=seed,
        failures=tuple(filter(None, found)),
        note=f"setiap kali ke-{_KILLED} yang terbuka dimatikan, lalu yang lain membukanya",
    )


def replay(run_seed: int, folder: Path) -> str:
    with ExitStack() as stack:
        pair = Pair(stack, [stack.enter_context(spawn(_CHILD)) for _ in range(2)])
        return _start(run_seed, pair, folder)


def _start(run_seed: int, pair: Pair, folder: Path) -> str:
    """Let both open at once; return what went wrong, if anything did."""
    chance = Random(f"start {run_seed}")  # noqa: S311
    path = folder / f"{run_seed}" / "ksd.db"
    path.parent.mkdir()
    kind = chance.choice(tuple(KINDS))
    KINDS[kind](path)
    moment = time.time() + _SPAN
    for child in pair.children:
        child.say(f"{path}\t{moment + chance.choice((0, 0, chance.uniform(0, _SPAN)))}")
    answers = [child.hear() for child in pair.children]
    if sorted(answers) == [_REFUSED, _WON]:
        problem = _end(pair, answers.index(_WON), path, kill=run_seed % _KILLED == 0)
    else:
        problem = f"{answers}"
        for child, answer in zip(pair.children, answers, strict=True):
            if answer == _WON:
                _close(child)
    shutil.rmtree(path.parent)
    return f"run {run_seed} ({kind}): {problem}" if problem else ""


def _end(pair: Pair, winner: int, path: Path, *, kill: bool) -> str:
    """End the one that holds the database; the other can then open it."""
    if kill:
        pair.children[winner].kill()
        pair.replace(winner)
    else:
        _close(pair.children[winner])
    other = pair.children[1 - winner]
    other.say(str(path))
    answer = other.hear()
    if answer != _WON:
        return f"after the other had ended: {answer}"
    _close(other)
    return damage(path)


def _close(child: Child) -> None:
    child.say("tutup")
    assert child.hear() == "tertutup"


def _nothing(path: Path) -> None: ...


def _closed(path: Path) -> None:
    with closing(Database.open(path)) as database, database.begin() as tx:
        tx.desa.save(Desa(nama="Boddie"))


def _crashed(path: Path) -> None:
    """A database and what a killed process leaves beside it."""
    database = Database.open(path.with_name("lain.db"))
    with database.begin() as tx:
        tx.desa.save(Desa(nama="Boddie"))
    for ending in ("", "-wal"):
        shutil.copy(path.with_name(f"lain.db{ending}"), path.with_name(path.name + ending))
    database.close()


def _old(path: Path) -> None:
    shutil.copy(min(FIXTURES.glob("v*.sqlite")), path)


def restoring(path: Path) -> None:
    """A restore that was interrupted before the prepared file was put in place."""
    _closed(path)
    with closing(Database.open(pending_restore(path))):
        pass


KINDS: dict[str, Callable[[Path], None]] = {
    "new": _nothing,
    "closed": _closed,
    "crashed": _crashed,
    "old": _old,
}
"""`restoring` belongs here as soon as two starts no longer race for a prepared restore."""
