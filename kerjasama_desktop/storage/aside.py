"""Moving a database file aside with all that belongs to it; nothing is ever deleted."""

from datetime import UTC, datetime
from pathlib import Path

from kerjasama_desktop.storage.safe_file import replace_patiently
from kerjasama_desktop.storage.side_files import place_staged_files

COMPANIONS = ("-wal", "-shm", "-journal")
"""Files SQLite keeps beside a database; left behind, a '-wal' would undo a restore."""


def pending_restore(database: Path) -> Path:
    """Return where a prepared restore waits; if the file is there, the restore is decided."""
    return database.with_name(f"{database.name}.pulih")


def pending_files(database: Path) -> Path:
    """Return the folder in which the files that belong to a prepared restore wait."""
    return database.with_name(f"{database.name}.pulih-berkas")


def finish_restore(database: Path) -> Path | None:
    """Put a prepared restore in place; return where the former database is now, if there was one.

    May be interrupted at any point and run again: the name aside comes from the prepared file.
    """
    prepared = pending_restore(database)
    if not prepared.exists():
        return None
    moment = datetime.fromtimestamp(prepared.stat().st_mtime, UTC)
    place_staged_files(pending_files(database), database, f"{moment:%Y%m%d-%H%M%S}")
    aside = move_aside(database, "sebelum-pulih", moment)
    replace_patiently(prepared, database)
    return aside


def move_aside(database: Path, why: str, moment: datetime) -> Path | None:
    """Rename 'ksd.db' and its companions to 'ksd.<why>-<time>.db'; return that, if there was one.

    The database goes first: without it, its companions are harmless until they follow.
    """
    stamp = f"{moment:%Y%m%d-%H%M%S-%f}"
    aside = database.with_name(f"{database.stem}.{why}-{stamp}{database.suffix}")
    for companion in ("", *COMPANIONS):
        part = database.with_name(database.name + companion)
        if part.exists():
            replace_patiently(part, aside.with_name(aside.name + companion))
    return aside if aside.exists() else None
