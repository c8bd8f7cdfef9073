"""Faults put into the program on purpose: a suite that does not notice them is of no use."""

import sys
from collections.abc import Callable
from pathlib import Path
from time import sleep
from typing import Any

from kerjasama_desktop.services import cooperation

_PIECE = 2000


def everywhere(name: str, other: Any) -> None:
    """Put something else in place of a function in all modules that have imported it."""
    for module in list(sys.modules.values()):
        if module.__name__.startswith("kerjasama_desktop") and hasattr(module, name):
            setattr(module, name, other)


def write_plainly(path: Path, data: bytes, **_: object) -> Path:
    """Write as most programs do: straight into the file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        for start in range(0, len(data), _PIECE):
            file.write(data[start : start + _PIECE])
            file.flush()
            sleep(0.001)
    return path


def copy_plainly(source: Path, target: Path) -> None:
    write_plainly(target, source.read_bytes())


def _write_plainly() -> None:
    everywhere("write_safely", write_plainly)
    everywhere("copy_whole", copy_plainly)


def _save_nothing() -> None:
    cooperation.save = lambda database, case: None


MUTANTS: dict[str, tuple[Callable[[], None], tuple[str, ...]]] = {
    "write plainly": (_write_plainly, ("documents", "bundle")),
    "save nothing": (_save_nothing, ("save",)),
}
"""Each with the tasks in which it shows."""
