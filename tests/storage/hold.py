"""Run as a process of its own: hold the database named first, until told to end.

With 'save' as second argument: save without end, and say each number that is safely on file.
"""

import sys
from pathlib import Path

from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.kerjasama import Kerjasama, Pihak
from kerjasama_desktop.storage.database import Database


def save_without_end(database: Database) -> None:
    desa = Desa(nama="0")
    kerjasama = Kerjasama(judul="0", pihak=[Pihak(desa_id=desa.id)])
    number = 0
    while True:
        number += 1
        desa.nama = kerjasama.judul = kerjasama.pihak[0].hak = str(number)
        with database.begin() as tx:
            tx.desa.save(desa)
            tx.kerjasama.save(kerjasama)
        say(str(number))


def say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def main() -> None:
    database = Database.open(Path(sys.argv[1]))
    say("0")
    if sys.argv[2:] == ["save"]:
        save_without_end(database)
    sys.stdin.readline()
    database.close()


main()
