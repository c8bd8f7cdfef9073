"""What stands in the documents, for searching: a file of its own that may be lost and rebuilt."""

import logging
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar
from unicodedata import normalize

from kerjasama_desktop.domain.text import search_key

T = TypeVar("T")

FILE = "cari.db"

_LAYOUT = 1
_WORDS, _BEFORE = 14, 2
_MARK = "\x02"
_WAIT = 3.0
_FILES = (
    "CREATE TABLE berkas (id INTEGER PRIMARY KEY, kunci TEXT NOT NULL UNIQUE, "
    "diubah INTEGER NOT NULL, ukuran INTEGER NOT NULL)"
)
_FULL = "CREATE VIRTUAL TABLE isi USING fts5(teks, tokenize='unicode61 remove_diacritics 2')"
_PLAIN = "CREATE TABLE isi (teks TEXT NOT NULL, cari TEXT NOT NULL)"
_HITS = "FROM isi JOIN berkas ON berkas.id = isi.rowid WHERE"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Indexed:
    """The text of one file; time of change and size tell whether it is still the same."""

    kunci: str
    diubah: int
    ukuran: int
    teks: str


@cache
def has_fts() -> bool:
    """True where this SQLite can search whole texts; else every text is looked through."""
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.execute(_FULL)
        except sqlite3.OperationalError:
            return False
    return True


class TextIndex:
    """May be used from any thread. A damaged file is begun anew; one that cannot be read or
    written finds nothing, for no work must fail because of it.
    """

    def __init__(self, database: Path) -> None:
        self._path = database.with_name(FILE)
        self._fts = has_fts()

    def known(self) -> dict[str, tuple[int, int]]:
        """Return time of change and size of each file by its key."""

        def read(connection: sqlite3.Connection) -> dict[str, tuple[int, int]]:
            rows = connection.execute("SELECT kunci, diubah, ukuran FROM berkas")
            return {kunci: (diubah, ukuran) for kunci, diubah, ukuran in rows}

        return self._do(read, {})

    def put(self, items: Iterable[Indexed]) -> None:
        """Take these texts in, each in place of the one with its key."""
        found = list(items)

        def write(connection: sqlite3.Connection) -> None:
            for item in found:
                _remove(connection, item.kunci)
                self._insert(connection, item)

        self._do(write, None)

    def drop(self, kunci: Iterable[str]) -> None:
        gone = list(kunci)

        def write(connection: sqlite3.Connection) -> None:
            for one in gone:
                _remove(connection, one)

        self._do(write, None)

    def search(self, words: Sequence[str]) -> list[set[str]]:
        """Return for each word, folded by search_key, the keys of the files that hold it or one
        that begins with it.
        """

        def read(connection: sqlite3.Connection) -> list[set[str]]:
            found = []
            for word in words:
                condition, values = self._condition([word])
                rows = connection.execute(f"SELECT kunci {_HITS} {condition}", values)
                found.append({kunci for (kunci,) in rows})
            return found

        return self._do(read, [set() for _ in words]) if words else []

    def excerpts(self, words: Sequence[str], kunci: Sequence[str]) -> dict[str, str]:
        """Return what stands around the first hit in each of these files that has one."""
        condition, values = self._condition(words)
        teks = f"snippet(isi, 0, '{_MARK}', '', '…', {_WORDS})" if self._fts else "teks"
        among = f"kunci IN ({', '.join('?' * len(kunci))})"

        def read(connection: sqlite3.Connection) -> dict[str, str]:
            query = f"SELECT kunci, {teks} {_HITS} ({condition}) AND {among}"
            rows = connection.execute(query, [*values, *kunci])
            return {key: found if self._fts else _marked(found, words) for key, found in rows}

        nothing: dict[str, str] = {}
        found = self._do(read, nothing) if words and kunci else nothing
        return {key: _from_hit(marked) for key, marked in found.items()}

    def _condition(self, words: Sequence[str]) -> tuple[str, list[str]]:
        """Any of these words."""
        if self._fts:
            return "isi MATCH ?", [" OR ".join(f'"{word}"*' for word in words)]
        return " OR ".join(["cari LIKE ?"] * len(words)), [f"% {word}%" for word in words]

    def _insert(self, connection: sqlite3.Connection, item: Indexed) -> None:
        teks = normalize("NFC", item.teks)
        number = connection.execute(
            "INSERT INTO berkas (kunci, diubah, ukuran) VALUES (?, ?, ?)",
            (item.kunci, item.diubah, item.ukuran),
        ).lastrowid
        if self._fts:
            connection.execute("INSERT INTO isi (rowid, teks) VALUES (?, ?)", (number, teks))
        else:
            row = (number, teks, f" {search_key(teks)}")
            connection.execute("INSERT INTO isi (rowid, teks, cari) VALUES (?, ?, ?)", row)

    def _do(self, work: Callable[[sqlite3.Connection], T], otherwise: T) -> T:
        for _ in range(2):
            try:
                with closing(self._connect()) as connection, connection:
                    return work(connection)
            except sqlite3.OperationalError as error:
                _log.warning("search index not used: %s", error)
                return otherwise
            except sqlite3.DatabaseError as error:
                _log.warning("search index begun anew: %s", error)
                self._delete()
        return otherwise

    def _connect(self) -> sqlite3.Connection:
        """Open the file, with its tables made where it is new."""
        connection = sqlite3.connect(self._path, timeout=_WAIT)
        try:
            connection.execute("PRAGMA synchronous = OFF")
            layout = 2 * _LAYOUT + self._fts
            (found,) = connection.execute("PRAGMA user_version").fetchone()
            if found not in {0, layout}:
                raise sqlite3.DatabaseError("another layout")
            if found == 0:
                connection.execute(_FILES)
                connection.execute(_FULL if self._fts else _PLAIN)
                connection.execute(f"PRAGMA user_version = {layout}")
        except BaseException:
            connection.close()
            raise
        return connection

    def _delete(self) -> None:
        for ending in ("", "-journal"):
            with suppress(OSError):
                self._path.with_name(f"{FILE}{ending}").unlink(missing_ok=True)


def _remove(connection: sqlite3.Connection, kunci: str) -> None:
    number = "(SELECT id FROM berkas WHERE kunci = ?)"
    connection.execute(f"DELETE FROM isi WHERE rowid = {number}", (kunci,))  # noqa: S608
    connection.execute("DELETE FROM berkas WHERE kunci = ?", (kunci,))


def _marked(text: str, words: Sequence[str]) -> str:
    """Mark the first word that begins like one of these, and leave out what is far behind it."""
    parts = text.split()
    hits = (n for n, part in enumerate(parts) if search_key(part).startswith(tuple(words)))
    first = next(hits, 0)
    end = first + _WORDS
    after = " ".join(parts[first:end]) + ("…" if end < len(parts) else "")
    return f"{' '.join(parts[:first])} {_MARK}{after}"


def _from_hit(marked: str) -> str:
    """Return the excerpt from two words before the hit on, in one line."""
    before, _, after = marked.partition(_MARK)
    parts = before.split()
    cut = "…" if len(parts) > _BEFORE else ""
    words = [*parts[-_BEFORE:], *after.replace(_MARK, "").split()]
    return cut + " ".join(words)
