"""What a fault suite reports."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Outcome:
    """Each failure names its own seed, so that it can be replayed; `note` holds figures."""

    suite: str
    title: str
    runs: int
    seed: int
    failures: tuple[str, ...] = ()
    note: str = ""
