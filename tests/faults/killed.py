"""Suite B: a process that does an office's work is killed at any moment."""

import json
import os
import shutil
import signal
import time
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from faults.next_start import Found, start
from faults.outcome import Outcome
from faults.processes import Child, spawn
from faults.village import Facts, differs, lay, prepared

KEPT_SEEDS: tuple[int, ...] = (202611220001, 202611220007, 202611220028)
"""Seeds of kills that did harm once; see `replay`."""

_CHILD = Path(__file__).with_name("office_child.py")
_LONGEST = (0.005, 0.03, 0.08, 0.2)
_MOST_TASKS = 3


@dataclass
class Told:
    """What the process had said when it died."""

    lines: list[dict[str, Any]] = field(default_factory=list)

    def last(self, word: str) -> dict[str, Any]:
        return next((line for line in reversed(self.lines) if line["word"] == word), {})

    @property
    def doing(self) -> dict[str, Any]:
        """What it was about, if it had not said that it was done."""
        tasks = [line for line in self.lines if line["word"] in {"begin", "done"}]
        return tasks[-1] if tasks and tasks[-1]["word"] == "begin" else {}

    def allowed(self) -> set[str]:
        """Return the states after the last commit, and after one that may have been made."""
        commits = [line for line in self.lines if line["word"] in {"will", "is"}]
        pending = [commits[-1]["all"]] if commits[-1]["word"] == "will" else []
        return {self.last("is")["all"], *pending}


def run(runs: int, seed: int, folder: Path, mutant: str = "") -> Outcome:
    """`mutant` names a fault to put into the program, for the suite must notice it."""
    killed: Counter[str] = Counter()
    prepared(folder)
    with ExitStack() as stack:
        child = stack.enter_context(spawn(_CHILD, *filter(None, [mutant])))
        found = [_kill(seed * 10_000 + number, child, folder, killed) for number in range(runs)]
    within = ", ".join(f"{name} {count}" for name, count in sorted(killed.items()))
    return Outcome(
        suite="B",
        title="a process doing an office's work is killed at any moment",
        runs=runs,
        seed=seed,
        failures=tuple(filter(None, found)),
        note=f"mati di tengah: {within}",
    )


def replay(run_seed: int, folder: Path) -> str:
    with spawn(_CHILD) as child:
        return _kill(run_seed, child, folder, Counter())


def _kill(run_seed: int, child: Child, folder: Path, killed: Counter[str]) -> str:
    """Kill once; return what was wrong afterwards, if anything was."""
    chance = Random(f"kill {run_seed}")  # noqa: S311
    place = lay(folder, f"{run_seed}")
    child.say(f"{place.root}\t{run_seed}")
    told = _hear_until_killed(child, chance)
    doing = told.doing.get("task", "")
    killed[doing or "antara dua pekerjaan"] += 1
    try:
        found, problem = start(place)
        problem = problem or told.last("wrong").get("error", "") or _lost(told, found)
    except Exception as error:
        problem = repr(error)
    shutil.rmtree(place.root)
    return f"kill {run_seed} ({doing or 'between'}): {problem}" if problem else ""


def _hear_until_killed(child: Child, chance: Random) -> Told:
    told = Told()
    pid = json.loads(child.hear())["pid"]
    left = chance.randint(1, _MOST_TASKS)
    while left and not told.last("wrong"):
        told.lines.append(json.loads(child.hear()))
        left -= told.lines[-1]["word"] == "begin"
    time.sleep(chance.uniform(0, chance.choice(_LONGEST)))
    os.kill(pid, signal.SIGKILL)
    while (line := json.loads(child.hear()))["word"] != "dead":
        told.lines.append(line)
    return told


def _lost(told: Told, found: Found) -> str:
    """Compare with what was acknowledged, and with what was just being done."""
    doing = told.doing
    restored = {told.last("is")["rows"], doing.get("rows", "")} if "rows" in doing else set()
    if found.all not in told.allowed() and found.rows not in restored:
        return "the state of no transaction"
    expected: list[Facts] = [told.last("done")["facts"]]
    if doing:
        expected.append(doing["facts"])
    return differs(found.facts, *expected)
