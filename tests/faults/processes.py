"""Real processes that do what they are told, line by line."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]


class Child:
    """Says 'siap' when it has imported the program."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def say(self, line: str) -> None:
        assert self._process.stdin
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()

    def hear(self) -> str:
        assert self._process.stdout
        return self._process.stdout.readline().strip()

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()


@contextmanager
def spawn(script: Path, *arguments: str) -> Iterator[Child]:
    """Start a script as a process of its own, and wait until it is ready."""
    places = os.pathsep.join([str(_ROOT), *sys.path])
    with subprocess.Popen(
        [sys.executable, str(script), *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": places},
    ) as process:
        child = Child(process)
        try:
            assert child.hear() == "siap"
            yield child
        finally:
            child.kill()
