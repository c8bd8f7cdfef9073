"""Suite K: opening an old file, or making a new one, fails or is killed at any statement."""

import hashlib
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

from faults.contents import damage, state_of
from faults.outcome import Outcome
from faults.processes import spawn

from kerjasama_desktop.errors import DatabaseTooNew, UserFacingError
from kerjasama_desktop.storage import migrate
from kerjasama_desktop.storage.copies import require_whole
from kerjasama_desktop.storage.database import Database

FIXTURES = Path(__file__).parents[1] / "fixtures" / "databases"
KEPT_SEEDS: tuple[int, ...] = ()
"""Seeds of kills that did harm once; see `replay`."""

_CHILD = Path(__file__).with_name("open_when_told.py")
_NEW_FILE = "baru"
_LONGEST = 0.15

Hook = Callable[[int, str], None]


@dataclass
class Start:
    """A file of a former version (or none, for a new one), and every state it may be found in."""

    name: str
    content: bytes | None
    folder: Path
    states: set[str] = field(default_factory=set)
    final: str = ""
    checked: dict[str, str] = field(default_factory=dict)

    def lay(self, place: str) -> Path:
        path = self.folder / self.name / place / "ksd.db"
        path.parent.mkdir(parents=True)
        if self.content is not None:
            path.write_bytes(self.content)
        return path


def run(runs: int, seed: int, folder: Path) -> Outcome:
    """`runs` counts the real processes that are killed; the statements are always all."""
    failures: list[str] = []
    statements, starts = 0, all_starts(folder)
    for start in starts:
        total = count_statements(start)
        statements += total
        failures += [fail_at(start, number) for number in range(1, total + 1)]
        failures += kill_at_every_statement(start)
    failures += [kill(seed * 10_000 + number, starts) for number in range(runs)]
    return Outcome(
        suite="K",
        title="opening an old or new file fails, or is killed, at every statement",
        runs=statements * 2 + runs,
        seed=seed,
        failures=tuple(filter(None, failures)),
        note=f"{len(starts)} berkas awal, {statements} perintah, {runs} proses dimatikan",
    )


def replay(kill_seed: int, folder: Path) -> str:
    return kill(kill_seed, all_starts(folder))


def all_starts(folder: Path) -> list[Start]:
    """Return a start for each fixture and for a new file, with the states between its steps."""
    files = {file.stem: file.read_bytes() for file in sorted(FIXTURES.glob("v*.sqlite"))}
    shutil.rmtree(folder / "K", ignore_errors=True)
    starts = [
        Start(name, content, folder / "K") for name, content in {**files, _NEW_FILE: None}.items()
    ]
    for start in starts:
        steps = migrate.known_steps()
        start.states = {_after_steps(start, steps[:number]) for number in range(len(steps))}
        start.final = _after_steps(start, steps)
    return starts


def _after_steps(start: Start, steps: list[migrate.Step]) -> str:
    path = start.lay(f"langkah-{len(steps)}")
    if steps:
        with patch.object(migrate, "known_steps", lambda: steps), suppress(DatabaseTooNew):
            Database.open(path).close()
    return look(path)


def look(path: Path) -> str:
    """Return a hash of the schema and of all rows."""
    with closing(sqlite3.connect(path)) as connection:
        schema = connection.execute("SELECT sql FROM sqlite_master ORDER BY name").fetchall()
        mark = connection.execute("PRAGMA application_id").fetchone()
        return _hash(repr((schema, mark, state_of(connection))).encode())


@contextmanager
def watched(hook: Hook) -> Iterator[None]:
    """Within the block, say each statement with its number before SQLite gets it."""
    numbers, within = count(1), True

    class Watched(sqlite3.Connection):
        def execute(self, sql: str, *parameters: Any) -> sqlite3.Cursor:
            if within:
                hook(next(numbers), sql)
            return super().execute(sql, *parameters)

        def executemany(self, sql: str, *parameters: Any) -> sqlite3.Cursor:
            if within:
                hook(next(numbers), sql)
            return super().executemany(sql, *parameters)

    with patch.object(sqlite3, "connect", partial(sqlite3.connect, factory=Watched)):
        try:
            yield
        finally:
            within = False


def count_statements(start: Start) -> int:
    seen: list[int] = []
    with watched(lambda number, sql: seen.append(number)):
        database = Database.open(start.lay("hitung"))
    database.close()
    return seen[-1]


def fail_at(start: Start, number: int) -> str:
    """Open while one statement fails; return what is wrong afterwards, if anything is."""
    path, failed = start.lay(f"gagal-{number}"), ""

    def fail(count: int, sql: str) -> None:
        nonlocal failed
        if count == number:
            failed = sql.strip()[:60]
            raise disk_error()

    problem = ""
    try:
        with watched(fail):
            database = Database.open(path)
        database.close()
    except UserFacingError:
        pass
    except Exception as error:
        problem = repr(error)
    problem = problem or aftermath(start, path)
    return f"{start.name}: statement {number} failed ({failed}): {problem}" if problem else ""


def disk_error() -> sqlite3.Error:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR
    return error


def kill_at_every_statement(start: Start) -> list[str]:
    """Copy the files before every statement, for so a killed process leaves them; open each."""
    path, images = start.lay("mati"), []

    def keep(count: int, sql: str) -> None:
        image = path.parent.with_name(f"mati-{count}")
        shutil.copytree(path.parent, image)
        images.append((sql.strip()[:60], image / path.name))

    with watched(keep):
        database = Database.open(path)
    database.close()
    found = ((sql, aftermath(start, image)) for sql, image in images)
    return [f"{start.name}: killed before {sql}: {problem}" for sql, problem in found if problem]


def kill(kill_seed: int, starts: list[Start]) -> str:
    """Kill a real process at a random moment while it opens the file."""
    chance = Random(f"kill {kill_seed}")  # noqa: S311
    start = chance.choice(starts)
    path = start.lay(f"bunuh-{kill_seed}")
    with spawn(_CHILD) as child:
        child.say(str(path))
        time.sleep(chance.uniform(0, _LONGEST))
        child.kill()
    problem = aftermath(start, path)
    return f"kill {kill_seed} ({start.name}): {problem}" if problem else ""


def aftermath(start: Start, path: Path) -> str:
    """The file is as it was, or after a whole step; and opening it again ends as it should.

    What was left the same to the byte is not looked at twice.
    """
    mark = _mark(path)
    if mark not in start.checked:
        start.checked[mark] = _aftermath(start, path)
    shutil.rmtree(path.parent)
    return start.checked[mark]


def _aftermath(start: Start, path: Path) -> str:
    aside = path.parent.with_name("lihat")
    shutil.copytree(path.parent, aside)
    found = look(aside / path.name)
    shutil.rmtree(aside)
    if found not in {*start.states, start.final}:
        return "between two steps"
    try:
        with closing(Database.open(path)) as database, database.begin() as tx:
            tx.desa.all()
        for copy in path.parent.glob("*sebelum*"):
            require_whole(copy)
    except Exception as error:
        return f"not opened again: {error!r}"
    return damage(path) or ("" if look(path) == start.final else "another end than undisturbed")


def _mark(path: Path) -> str:
    """Return a hash of the database and what SQLite keeps beside it; copies do not count."""
    files = sorted(file for file in path.parent.iterdir() if file.name.startswith(path.name))
    return _hash(b"".join(file.name.encode() + file.read_bytes() for file in files))


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
