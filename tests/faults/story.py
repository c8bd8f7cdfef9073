"""A random day of work on a simulated disk, with the state after each acknowledged save."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

from faults.apsw_as_sqlite3 import Connection
from faults.contents import state
from faults.disk import Cut, Disk
from faults.disk_vfs import mounted
from faults.office import Office

from kerjasama_desktop.storage.backup import take_backup
from kerjasama_desktop.storage.backup_note import Backup
from kerjasama_desktop.storage.database import Database

FIXTURES = Path(__file__).parents[1] / "fixtures" / "databases"
_ACTS = 24
_MANY_REGIONS = 5000


@dataclass
class Story:
    """`states[n]` holds from `acks[n]` on, a place among the operations of the disk."""

    disk: Disk
    states: list[str] = field(default_factory=list)
    acks: list[int] = field(default_factory=list)
    backups: list[tuple[int, Backup]] = field(default_factory=list)
    fault: str = ""

    def acknowledged(self, at: int) -> int:
        """Return the number of the last state that was acknowledged before this operation."""
        return max((n for n, place in enumerate(self.acks) if place <= at), default=0)

    def allowed(self, at: int) -> list[str]:
        """Return what may be on the disk: the last acknowledged state, or the one begun after."""
        last = self.acknowledged(at)
        return self.states[last : last + 2]

    def backup_before(self, at: int) -> Backup:
        return [backup for place, backup in self.backups if place <= at][-1]

    def note_state(self, database: Database) -> None:
        now = state(database)
        if not self.states or now != self.states[-1]:
            self.states.append(now)
            self.acks.append(len(self.disk.ops))


def tell(seed: int, folder: Path, *, backup_first: bool = False) -> Story:
    """Work for a day from a random start: an office, nothing, an old file, or after a cut.

    The backups of the last story told in this folder are gone then.
    """
    chance = Random(f"story {seed}")  # noqa: S311
    kind = chance.choices(("office", "nothing", "old", "cut"), (6, 1, 1, 2))[0]
    day = folder / "hari"
    shutil.rmtree(day, ignore_errors=True)
    if kind == "cut":
        return _go_on_after_cut(folder, chance, backup_first)
    story = Story(Disk(_start(kind, folder, chance)))
    _work(story, day, chance, backup_first)
    return story


def _go_on_after_cut(folder: Path, chance: Random, backup_first: bool) -> Story:
    """The second day begins with what a cut left of the first."""
    first = Story(Disk(_start("office", folder, chance)))
    _work(first, folder / "hari" / "pertama", chance, False)
    cut = Cut(chance.randint(0, len(first.disk.ops)))
    story = Story(Disk(first.disk.left_by(cut, chance)))
    _work(story, folder / "hari" / "kedua", chance, backup_first)
    if story.states[0] not in first.allowed(cut.at):
        story.fault = "the day after a cut began without what was acknowledged"
    return story


def _start(kind: str, folder: Path, chance: Random) -> dict[str, bytes]:
    if kind == "nothing":
        return {}
    if kind == "old":
        return {"": chance.choice(sorted(FIXTURES.glob("v*.sqlite"))).read_bytes()}
    return {"": empty_office(folder)}


@cache
def empty_office(folder: Path) -> bytes:
    """A database of the present schema, closed."""
    path = folder / "kosong" / "ksd.db"
    database = Database.open(path)
    with database.begin() as tx:
        tx.pengaturan.get()
    database.close()
    return path.read_bytes()


def _work(story: Story, folder: Path, chance: Random, backup_first: bool) -> None:
    path, office = folder / "ksd.db", Office(chance)
    with on_disk(path, story.disk, chance):
        database = Database.open(path, clock=office.clock)
        story.note_state(database)
        if backup_first:
            _back_up(story, database, folder, office)
        office.begin(database)
        story.note_state(database)
        for _ in range(chance.randint(3, _ACTS)):
            database = _act(story, database, office, chance)
            story.note_state(database)


def _act(story: Story, database: Database, office: Office, chance: Random) -> Database:
    act = chance.random()
    if act < 0.08:
        database.close()
        return Database.open(database.path, clock=office.clock)
    if act < 0.13:
        _back_up(story, database, database.path.parent, office)
    elif act < 0.16:
        office.import_regions(database, chance.randint(1, _MANY_REGIONS))
    else:
        office.work(database)
    return database


def _back_up(story: Story, database: Database, folder: Path, office: Office) -> None:
    backup = take_backup(database, folder / "cadangan", "uji", clock=office.clock)
    assert backup
    story.note_state(database)
    story.backups.append((len(story.disk.ops), backup))


@contextmanager
def on_disk(path: Path, disk: Disk, chance: Random) -> Iterator[None]:
    """Let the program find its database on the simulated disk, and all else where it is."""
    connect: Any = sqlite3.connect
    with mounted(path, disk, chance) as vfs, ExitStack() as opened:

        def connect_there(database: Any, *rest: Any, timeout: float = 5.0, **more: Any) -> Any:
            if Path(database) == path:
                return opened.enter_context(closing(Connection(str(path), vfs, timeout)))
            return connect(database, *rest, timeout=timeout, **more)

        with patch.object(sqlite3, "connect", connect_there):
            yield
