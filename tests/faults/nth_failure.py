"""Suite C: of all calls that touch the disk during a piece of work, one fails; each in turn."""

import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from faults import tasks
from faults.failing import Kind, watching
from faults.next_start import start
from faults.outcome import Outcome
from faults.tasks import Desk, Plan
from faults.village import Facts, Place, begun, differs, lay

from kerjasama_desktop.errors import UserFacingError
from kerjasama_desktop.services import recovery
from kerjasama_desktop.storage.database import Database

KEPT_SEEDS: tuple[str, ...] = (
    "scan 2 HELD",
    "bundle 82 HELD",
    "receive 14 HELD",
    "restore 41 BROKEN",
    "rebuild 159 BROKEN",
)
"""Failures that did harm once, as 'case number kind'; see `replay`."""


def _open_new(desk: Desk) -> Plan:
    desk.database.close()
    path = desk.place.folders.data / "lama-baru" / "ksd.db"
    return Plan(lambda: Database.open(path).close(), desk.facts)


def _rebuild(desk: Desk) -> Plan:
    desk.database.close()
    path = next(desk.place.packets.glob("*.ksd.zip"))
    return Plan(lambda: recovery.rebuild(desk.place.folders, path), desk.facts)


CASES: dict[str, Callable[[Desk], Plan]] = {
    "open new": _open_new,
    "open old": tasks.migrate,
    "save": tasks.save,
    "remove rows": tasks.change_rows,
    "one document": tasks.make_one_document,
    "documents": tasks.make_documents,
    "scan": tasks.attach_scan,
    "bundle": tasks.hand_over,
    "receive": tasks.take_in,
    "backup": tasks.back_up,
    "second place": tasks.copy_there,
    "restore": tasks.restore,
    "rebuild": _rebuild,
    "put back": tasks.put_back,
    "close day": tasks.close_day,
}
_READING = (Kind.BROKEN,)
"""What is only read can fail, but neither a full disk nor another program hinders it."""

SILENT = {"close day"}
"""These log what goes wrong, and come back without a word."""


@dataclass(frozen=True)
class Clean:
    """How a case goes undisturbed: what stands there before and after, and its calls."""

    before: Facts
    after: Facts
    calls: list[str]


def run(runs: int, seed: int, folder: Path) -> Outcome:
    """`runs` is how many of all failures are tried, chosen by the seed."""
    every = [
        (case, number, kind)
        for case in CASES
        for number, call in enumerate(clean_run(case, folder).calls, 1)
        for kind in (_READING if call.startswith(("SELECT", "PRAGMA")) else Kind)
    ]
    chosen = every
    if runs < len(every):
        chosen = Random(f"failures {seed}").sample(every, runs)  # noqa: S311
    answers: Counter[str] = Counter()
    found = [_fail(*one, folder, answers) for one in chosen]
    said = ", ".join(f"{name} {count}" for name, count in sorted(answers.items()))
    return Outcome(
        suite="C",
        title="the n-th call that touches the disk fails",
        runs=len(chosen),
        seed=seed,
        failures=tuple(filter(None, found)),
        note=f"{len(every)} kegagalan pada {len(CASES)} pekerjaan; jawaban program: {said}",
    )


def replay(failure: str, folder: Path) -> str:
    case, number, kind = failure.rsplit(" ", 2)
    return _fail(case, int(number), Kind[kind], folder, Counter())


@cache
def clean_run(case: str, folder: Path) -> Clean:
    """Do it undisturbed."""
    place = lay(folder, f"C {case}")
    with watching(place.root) as watch:
        desk = sit_down(case, place)
        before, plan = desk.facts, CASES[case](desk)
        watch.arm(0, Kind.BROKEN)
        plan.act()
        watch.armed = False
        desk.database.close()
    after, problem = start(place)
    shutil.rmtree(place.root)
    assert not problem, problem
    return Clean(before, after.facts, watch.calls)


def sit_down(case: str, place: Place) -> Desk:
    desk = Desk(place, Database.open(place.folders.database), Random(f"C {case}"))  # noqa: S311
    desk.facts = desk.look()
    (backup,) = place.folders.backups.glob("*.db")
    desk.kept[backup] = desk.facts
    return desk


def _fail(case: str, number: int, kind: Kind, folder: Path, answers: Counter[str]) -> str:
    """Let one call fail; return what is wrong afterwards, if anything is."""
    clean = clean_run(case, folder)
    place = lay(folder, f"C {case} {number} {kind.name}")
    with watching(place.root) as watch:
        desk = sit_down(case, place)
        plan = CASES[case](desk)
        watch.arm(number, kind)
        error = _error_of(plan)
        watch.armed = False
        problems = [_go_on(desk)]
    answers[type(error).__name__ if error else "berhasil"] += 1
    if error and not isinstance(error, UserFacingError):
        problems.append(f"the caller got {error!r}")
    problems += _aftermath(case, clean, place, error)
    shutil.rmtree(place.root)
    wrong = "; ".join(filter(None, problems))
    return f"{case} {number} {kind.name} ({watch.failed}): {wrong}" if wrong else ""


def _error_of(plan: Plan) -> Exception | None:
    try:
        plan.act()
    except Exception as error:
        return error
    return None


def _go_on(desk: Desk) -> str:
    """The program goes on with the same database, and closes it in the end."""
    try:
        with suppress(_Closed), closing(_still_open(desk.database)):
            desk.look()
    except Exception as error:
        return f"cannot go on: {error!r}"
    return ""


class _Closed(Exception):
    """It is closed already."""


def _still_open(database: Database) -> Database:
    if not database._open:
        raise _Closed
    return database


def _aftermath(case: str, clean: Clean, place: Place, error: Exception | None) -> Iterator[str]:
    try:
        found, problem = start(place)
    except Exception as fault:
        yield f"the next start: {fault!r}"
        return
    yield problem
    if error or case in SILENT:
        yield differs(found.facts, clean.before, clean.after, begun(clean.before, clean.after))
    else:
        yield _lacking(found.facts, clean.after)


def _lacking(found: Facts, after: Facts) -> str:
    """It said that it was done: what should be there is there, files by their number."""
    files = {"cadangan", "salinan", "paket"}
    wrong = [key for key in after if key not in files and found.get(key) != after[key]]
    wrong += [key for key in files if _count(found, key) < _count(after, key)]
    return f"said to be done, but: {', '.join(sorted(wrong))}" if wrong else ""


def _count(facts: Facts, key: str) -> int:
    return len(facts[key].splitlines())
