"""Suite G: a backup was damaged, or crafted; it is refused, quickly, and the data stays."""

import shutil
import sqlite3
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from threading import Timer
from typing import Any
from unittest.mock import patch

import samples
from faults.contents import LINEAGE, state
from faults.damage_kinds import DAMAGES, EVIL, HARD, craft
from faults.outcome import Outcome

from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.errors import UserFacingError
from kerjasama_desktop.storage.backup import take_backup, verify_backup
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.storage.restore import restore_backup

KEPT_SEEDS: tuple[int, ...] = (202611220989, 202611222567)
"""Seeds of runs that failed once; see `replay`."""

PATIENCE = 6.0
_HARD_EVERY = 1000
_CRAFTED_SHARE = 0.3

Harm = Callable[[Path, bytes], str]
"""Writes a file that differs from the good one, and says what was done to it."""

NOTICED, HARMLESS, SILENT, UNUSABLE = "ketahuan", "isi sama", "isi lain", "tidak terpakai"


class Fault(Exception):
    """What must not be."""


@dataclass(frozen=True)
class Sample:
    """A good backup with its note, the state it holds, and a live database, closed."""

    backup: bytes
    note: bytes
    state: str
    live: bytes


def run(runs: int, seed: int, folder: Path) -> Outcome:
    failures: list[str] = []
    fates: Counter[tuple[str, str]] = Counter()
    for number in range(runs):
        run_seed = seed * 10_000 + number
        try:
            fates[replay(run_seed, folder)] += 1
        except Exception as error:
            failures.append(f"run {run_seed}: {error!r}")
    return Outcome(
        suite="G",
        title="damaged and crafted backups are verified and restored",
        runs=runs,
        seed=seed,
        failures=tuple(failures),
        note=_figures(fates),
    )


def replay(run_seed: int, folder: Path) -> tuple[str, str]:
    """Damage a backup once; return how, and what became of it where its note is missing.

    Raises:
        Fault: it was taken for good with its note there, hung, or harmed the data.
    """
    chance = Random(f"damage {run_seed}")  # noqa: S311
    if run_seed % _HARD_EVERY == _HARD_EVERY - 1:
        return "crafted", try_crafted(chance.choice(tuple(HARD)), folder)
    if chance.random() < _CRAFTED_SHARE:
        return "crafted", try_crafted(chance.choice(tuple(EVIL)), folder)
    return "damaged", _try(_damage(chance), folder)


def try_crafted(kind: str, folder: Path) -> str:
    """Raises: Fault, as `replay`."""

    def harm(path: Path, good: bytes) -> str:
        path.write_bytes(good)
        craft(kind, path)
        return kind

    return _try(harm, folder)


def _damage(chance: Random) -> Harm:
    def harm(path: Path, good: bytes) -> str:
        content = bytearray(good)
        while content == good:
            how = chance.choice(DAMAGES)
            how(content, chance)
        path.write_bytes(content)
        return how.__name__

    return harm


def _try(harm: Harm, folder: Path) -> str:
    sample = good_sample(folder)
    place = folder / "percobaan"
    backup, live = place / "ksd.db", place / "hidup" / "ksd.db"
    live.parent.mkdir(parents=True)
    try:
        live.write_bytes(sample.live)
        kind = harm(backup, sample.backup)
        backup.with_suffix(".json").write_bytes(sample.note)
        _require_refused(kind, backup, live, sample)
        backup.with_suffix(".json").unlink()
        return _fate(kind, backup, live, sample)
    finally:
        shutil.rmtree(place)


@cache
def good_sample(folder: Path) -> Sample:
    place = folder / "contoh"
    with closing(Database.open(place / "ksd.db")) as database:
        samples.store(database, samples.many_villages())
        backup = take_backup(database, place / "cadangan", "uji")
        held = state(database, LINEAGE)
    assert backup
    live = place / "hidup.db"
    with closing(Database.open(live)) as database, database.begin() as tx:
        tx.desa.save(Desa(nama="Hidup"))
    note = backup.path.with_suffix(".json").read_bytes()
    return Sample(backup.path.read_bytes(), note, held, live.read_bytes())


def _require_refused(kind: str, backup: Path, live: Path, sample: Sample) -> None:
    for act in (lambda: verify_backup(backup), lambda: restore_backup(backup, live)):
        if not _refused(kind, act):
            raise Fault(f"{kind}: taken for good although its note was there")
    _require_untouched(kind, live, sample)


def _fate(kind: str, backup: Path, live: Path, sample: Sample) -> str:
    """Try the backup without its note."""
    if _refused(kind, lambda: verify_backup(backup)):
        if not _refused(kind, lambda: restore_backup(backup, live)):
            raise Fault(f"{kind}: restored although it was refused before")
        _require_untouched(kind, live, sample)
        return NOTICED
    if _refused(kind, lambda: restore_backup(backup, live)):
        _require_untouched(kind, live, sample)
        return NOTICED
    return _use(live, sample)


def _use(live: Path, sample: Sample) -> str:
    """Read all there is through the stores."""
    try:
        with closing(Database.open(live)) as database:
            _read_all(database)
            found = state(database, LINEAGE)
    except UserFacingError:
        return UNUSABLE
    return HARMLESS if found == sample.state else SILENT


def _read_all(database: Database) -> None:
    with database.begin() as tx:
        desa = [one.id for one in tx.desa.all()]
        tx.desa.pejabat(desa)
        tx.potensi.of(desa)
        tx.pengaturan.get()
        tx.kerjasama.documents()
        for one in tx.ringkasan.all():
            tx.kerjasama.get(one.id)


def _refused(kind: str, act: Callable[[], object]) -> bool:
    """True where it ends with a sentence for a person; False where it ends well."""
    begun = time.monotonic()
    try:
        with impatience():
            act()
        refused = False
    except UserFacingError:
        refused = True
    except Exception as error:
        raise Fault(f"{kind}: {error!r}") from error
    if time.monotonic() - begun > PATIENCE:
        raise Fault(f"{kind}: took longer than {PATIENCE:.0f} seconds")
    return refused


@contextmanager
def impatience() -> Iterator[None]:
    """Interrupt every connection made within the block once patience is over."""
    made: list[sqlite3.Connection] = []
    connect: Any = sqlite3.connect

    def remember(*arguments: Any, **more: Any) -> sqlite3.Connection:
        made.append(connect(*arguments, **{**more, "check_same_thread": False}))
        return made[-1]

    def interrupt() -> None:
        for connection in made:
            with suppress(sqlite3.ProgrammingError):
                connection.interrupt()

    timer = Timer(PATIENCE, interrupt)
    timer.start()
    try:
        with patch.object(sqlite3, "connect", remember):
            yield
    finally:
        timer.cancel()


def _require_untouched(kind: str, live: Path, sample: Sample) -> None:
    own = {live.name, f"{live.name}.gerbang"}
    if not {file.name for file in live.parent.iterdir()} <= own or live.read_bytes() != sample.live:
        raise Fault(f"{kind}: the data was touched")


def _figures(fates: Counter[tuple[str, str]]) -> str:
    parts = []
    for group, words in (("damaged", "rusak"), ("crafted", "dibuat jahat")):
        counts = {fate: n for (one, fate), n in fates.items() if one == group}
        listed = ", ".join(f"{n} {fate}" for fate, n in sorted(counts.items()))
        parts.append(f"{words}: dengan catatannya semua ditolak; tanpa catatan: {listed}")
    return "; ".join(parts)
