"""Run as a process of its own: for each line (folder, seed) a new process works in that office,
says what it is about to do and what is done, and never ends by itself.

Of every transaction it says what the database will hold before the commit, and what it holds
after it.
"""

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random
from typing import Any

from faults import mutants, tasks
from faults.contents import LINEAGE, state_of
from faults.folders import passing_folder
from faults.village import Place, differs, lay

from kerjasama_desktop.storage.copies import read_only
from kerjasama_desktop.storage.database import Database, Transaction

TASKS: dict[str, tuple[Callable[[tasks.Desk], tasks.Plan], int]] = {
    "save": (tasks.save, 2),
    "change rows": (tasks.change_rows, 2),
    "numbers": (tasks.settle_numbers, 2),
    "documents": (tasks.make_documents, 5),
    "scan": (tasks.attach_scan, 2),
    "bundle": (tasks.hand_over, 3),
    "receive": (tasks.take_in, 3),
    "remove": (tasks.remove, 2),
    "put back": (tasks.put_back, 2),
    "backup": (tasks.back_up, 4),
    "second place": (tasks.copy_there, 3),
    "restore": (tasks.restore, 5),
    "migrate": (tasks.migrate, 3),
    "rehearse": (tasks.rehearse, 1),
    "close day": (tasks.close_day, 2),
}
"""Each with how often it is chosen."""


def say(word: str, **more: Any) -> None:
    """Write whole lines at once: the parent may kill between any two instructions."""
    os.write(1, (json.dumps({"word": word, **more}) + "\n").encode())


def marks(connection: Any) -> dict[str, str]:
    """Return what it holds, without the counter of changes, which is written last."""
    return {"all": state_of(connection, ["keadaan"]), "rows": state_of(connection, LINEAGE)}


def tell_transactions(path: Path) -> None:
    """Have every transaction of this database said before and after its commit."""
    begin = Database.begin

    @contextmanager
    def told(database: Database) -> Iterator[Transaction]:
        if database.path != path:
            with begin(database) as tx:
                yield tx
            return
        found: dict[str, str] = {}
        with begin(database) as tx:
            raw: Any = tx.connection.connection.driver_connection
            before = raw.total_changes
            yield tx
            if raw.total_changes != before:
                found = marks(raw)
                say("will", **found)
        if found:
            say("is", **found)

    Database.begin = told  # type: ignore[method-assign, assignment]


def work(place: Place, chance: Random) -> None:
    path = place.folders.database
    database = Database.open(path)
    tell_transactions(path)
    desk = tasks.Desk(place, database, chance)
    desk.facts = desk.look()
    (backup,) = place.folders.backups.glob("*.db")
    desk.kept[backup] = desk.facts
    with database.begin() as tx:
        say("is", **marks(tx.connection.connection.driver_connection))
    say("done", task="open", facts=desk.facts)
    names, often = list(TASKS), [weight for _, weight in TASKS.values()]
    while True:
        (name,) = chance.choices(names, often)
        try:
            _do(desk, name)
        except Exception as error:
            say("wrong", task=name, error=repr(error))
            return


def _do(desk: tasks.Desk, name: str) -> None:
    plan = TASKS[name][0](desk)
    more = _restored(plan) if name == "restore" else {}
    say("begin", task=name, facts=plan.facts, **more)
    plan.act()
    found = desk.look()
    problem = differs(found, plan.facts)
    if problem:
        raise AssertionError(f"returned, but {problem}")
    desk.facts = found
    if name == "restore":
        with desk.database.begin() as tx:
            say("is", **marks(tx.connection.connection.driver_connection))
    say("done", task=name, facts=desk.facts)


def _restored(plan: tasks.Plan) -> dict[str, str]:
    """Return what the restored database will hold, its lineage apart."""
    assert plan.source
    with read_only(plan.source) as connection:
        return {"rows": state_of(connection, LINEAGE)}


def main() -> None:
    with passing_folder() as folder:
        _warm_up(lay(folder, "hangat"))
    for name in sys.argv[1:]:
        put_in, shown = mutants.MUTANTS[name]
        put_in()
        for task in set(TASKS) - set(shown):
            del TASKS[task]
    sys.stdout.write("siap\n")
    sys.stdout.flush()
    for line in sys.stdin:
        root, seed = line.rstrip("\n").split("\t")
        child = os.fork()
        if not child:
            say("pid", pid=os.getpid())
            tempfile.tempdir = root
            work(Place(Path(root)), Random(f"work {seed}"))  # noqa: S311
            time.sleep(60)
            os._exit(1)
        os.waitpid(child, 0)
        say("dead")


def _warm_up(place: Place) -> None:
    """Import what the work needs, once for all."""
    with closing(Database.open(place.folders.database)) as database:
        desk = tasks.Desk(place, database, Random(0))  # noqa: S311
        desk.facts = desk.look()
        tasks.make_documents(desk).act()
        tasks.take_in(desk).act()


if __name__ == "__main__":
    main()
