"""What a killed program left half-written; nothing else is ever touched."""

import os
import re
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

_OURS = re.compile(r"\.[0-9a-f]{32}\.tmp|ksd-\d{8}-\d{6}-\d{6}\.tmp")
_STARTED = time.time()


def sweep(folders: Iterable[Path]) -> int:
    """Delete drafts of files below these folders that an earlier run left; return how many.

    What is younger than this run may be being written just now.
    """
    found = [path for folder in folders for path in _drafts(folder)]
    for path in found:
        with suppress(OSError):
            path.unlink()
    return len(found)


def _drafts(folder: Path) -> list[Path]:
    files = (Path(top) / name for top, _, names in os.walk(folder) for name in names)
    return [path for path in files if _OURS.fullmatch(path.name) and _is_old(path)]


def _is_old(path: Path) -> bool:
    try:
        return path.stat().st_mtime < _STARTED
    except OSError:
        return False
