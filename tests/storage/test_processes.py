"""Real processes: the second is refused until the first ends; see faults/ for what is killed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kerjasama_desktop.errors import DatabaseBusy
from kerjasama_desktop.storage.database import Database

_SCRIPT = Path(__file__).with_name("hold.py")


def start(path: Path) -> "subprocess.Popen[str]":
    root = Path(__file__).resolve().parents[2]
    return subprocess.Popen(
        [sys.executable, str(_SCRIPT), str(path)],
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
