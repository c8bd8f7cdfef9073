"""Keep the search index in step with the files of the documents."""

from collections.abc import Iterable
from pathlib import Path

from kerjasama_desktop.domain.dokumen import Dokumen
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.storage.text_index import Indexed, TextIndex


def take_in(database: Database, entries: Iterable[Dokumen], documents: Path) -> None:
    """Index the files of these documents, as far as they are there."""
    found = (_read(entry, documents / entry.berkas) for entry in entries if entry.berkas)
    TextIndex(database.path).put(item for item in found if item)


def not_indexed(database: Database, entries: Iterable[Dokumen], documents: Path) -> list[Dokumen]:
    """Return which of all the documents are new or were changed in Word; forget the others that
    are in the index.
    """
    index, made = TextIndex(database.path), {str(e.id): e for e in entries if e.berkas}
    known = index.known()
    index.drop(known.keys() - made.keys())
    return [e for key, e in made.items() if _differs(documents / e.berkas, known.get(key))]


def _differs(path: Path, known: tuple[int, int] | None) -> bool:
    """True where the file is there and not as it was indexed."""
    try:
        stat = path.stat()
    except OSError:
        return False
    return known != (stat.st_mtime_ns, stat.st_size)


def _read(entry: Dokumen, path: Path) -> Indexed | None:
    from kerjasama_desktop.documents.package import words_of

    try:
        stat, data = path.stat(), path.read_bytes()
    except OSError:
        return None
    return Indexed(str(entry.id), stat.st_mtime_ns, stat.st_size, words_of(data))
