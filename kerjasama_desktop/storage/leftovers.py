"""What a killed program left half-made; nothing else is ever touched."""

import os
import re
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from kerjasama_desktop.storage.disk import files_below

REHEARSAL = "ksd-latihan-"
"""Beginning of the name of a folder in which a restore is rehearsed."""

_DRAFT = re.compile(
    r"\.[0-9a-f]{32}\.tmp|(ksd-\d{8}-\d{6}-\d{6}\.tmp|.+\.pulih-draf)(-journal|-wal|-shm)?"
)
_STARTED = time.time()


def sweep(folders: Sequence[Path]) -> int:
    """Delete what an earlier run left half-made below these folders; return how many files.

    What is younger than this run may be being written just now. A restore that is decided has
    been finished when the database was opened.
    """
    found = [path for folder in folders for path in _drafts(folder)]
    made = [path for folder in folders for path in _own_folders(folder)]
    for path in found:
        with suppress(OSError):
            path.unlink()
    for path in made:
        with suppress(OSError):
            path.rmdir()
    return len(found)


def _own_folders(folder: Path) -> Iterator[Path]:
    """Yield the folders that a restore or a rehearsal made for itself, the deepest first."""
    for top, _, _ in os.walk(folder, topdown=False):
        if _is_half_made(Path(top), folder) and _is_old(Path(top)):
            yield Path(top)


def _drafts(folder: Path) -> Iterator[Path]:
    for path in files_below(folder):
        ours = _DRAFT.fullmatch(path.name) or _is_half_made(path.parent, folder)
        if ours and _is_old(path):
            yield path


def _is_half_made(top: Path, folder: Path) -> bool:
    """True within a folder that a restore or a rehearsal makes for itself."""
    parts = top.relative_to(folder).parts
    return any(part.endswith(".pulih-berkas") or part.startswith(REHEARSAL) for part in parts)


def _is_old(path: Path) -> bool:
    try:
        return path.stat().st_mtime < _STARTED
    except OSError:
        return False
