"""Real processes: the second is refused, and a killed one loses nothing it had acknowledged."""

import os
import random
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path

import pytest

from kerjasama_desktop.errors import DatabaseBusy
from kerjasama_desktop.storage.database import Database

KILLS = 20
AT_ONCE = 4
_SCRIPT = Path(__file__).with_name("hold.py")


def start(path: Path, *arguments: str) -> "subprocess.Popen[str]":
    root = Path(__file__).resolve().parents[2]
    return subprocess.Popen(
        [sys.executable, str(_SCRIPT), str(path), *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(root)},
    )


def test_a_second_process_is_refused_until_the_first_ends(path: Path) -> None:
    with start(path) as other:
        assert other.stdout
        assert other.stdout.readline() == "0\n"
        with pytest.raises(DatabaseBusy, match="sudah terbuka"):
            Database.open(path, busy_wait=0.1)
        other.communicate("selesai\n")
    Database.open(path).close()


def test_a_killed_process_frees_the_lock_and_loses_no_acknowledged_save(tmp_path: Path) -> None:
    chance = random.Random(20261122)  # noqa: S311
    paths = [tmp_path / f"{number}.db" for number in range(KILLS)]
    acknowledged = 0
    for first in range(0, KILLS, AT_ONCE):
        with ExitStack() as group:
            running = [(path, start(path, "save")) for path in paths[first : first + AT_ONCE]]
            for _, process in running:
                group.enter_context(process)
                group.callback(process.kill)
            for path, process in running:
                last = kill(process, chance.randint(1, 8), chance.uniform(0, 0.01))
                require_saved(path, last)
                acknowledged += last
    assert acknowledged >= KILLS


def kill(process: "subprocess.Popen[str]", saves: int, after: float) -> int:
    """Kill it some time after so many saves; return the last save it had acknowledged."""
    assert process.stdout
    for number in range(saves + 1):
        assert process.stdout.readline() == f"{number}\n"
    time.sleep(after)
    process.kill()
    said = process.stdout.read().splitlines(keepends=True)
    return max((int(line) for line in said if line.endswith("\n")), default=saves)


def require_saved(path: Path, last: int) -> None:
    """The last acknowledged save, or one after it, is on file, and none is torn."""
    database = Database.open(path)
    with database.begin() as tx:
        saved = [tx.kerjasama.get(item.id) for item in tx.ringkasan.all()]
        villages = [desa.nama for desa in tx.desa.all()]
    database.close()
    assert [k.judul for k in saved] == [k.pihak[0].hak for k in saved] == villages
    assert max((int(k.judul) for k in saved), default=0) >= last
