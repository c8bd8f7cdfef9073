"""Run as a process of its own: hold the database named first, until told to end."""

import sys
from pathlib import Path

from kerjasama_desktop.storage.database import Database


def main() -> None:
    database = Database.open(Path(sys.argv[1]))
    sys.stdout.write("0\n")
    sys.stdout.flush()
    sys.stdin.readline()
    database.close()


main()
