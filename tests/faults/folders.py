"""A folder for the files of a suite, in memory where there is such a place: faults are simulated,
so nothing is gained by waiting for a real disk.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_MEMORY = Path("/dev/shm")  # noqa: S108


@contextmanager
def passing_folder() -> Iterator[Path]:
    """Yield an empty folder, which is gone after the block."""
    where = _MEMORY if _MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(dir=where, ignore_cleanup_errors=True) as name:
        yield Path(name)
