"""Run as a process of its own: open the database named in a line, hold it until told to close.

A line is the path, and the moment to open it at (of time.time) where there is one.
"""

import sys
import time
from pathlib import Path

from kerjasama_desktop.errors import UserFacingError
from kerjasama_desktop.storage.database import Database

_WAIT = 0.2


def say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def open_at(path: Path, moment: float) -> None:
    while time.time() < moment:
        pass
    try:
        database = Database.open(path, busy_wait=_WAIT)
    except UserFacingError as error:
        say(type(error).__name__)
        return
    except Exception as error:
        say(repr(error).replace("\n", " "))
        return
    say("terbuka")
    sys.stdin.readline()
    database.close()
    say("tertutup")


def main() -> None:
    say("siap")
    for line in sys.stdin:
        path, _, moment = line.rstrip("\n").partition("\t")
        open_at(Path(path), float(moment or 0))


main()
