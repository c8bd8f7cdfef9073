"""Damaged bundles are read or refused; nothing else happens."""

import random
import time
from collections.abc import Callable

import pytest
from exchange.crafted import (
    FILES,
    SOUND,
    outcome,
    settled,
    zipped,
)

from kerjasama_desktop.exchange.refusal import CODES


def _flip(data: bytes, dice: random.Random) -> bytes:
    place = dice.randrange(len(data))
    return data[:place] + bytes([data[place] ^ 1 << dice.randrange(8)]) + data[place + 1 :]


def _cut(data: bytes, dice: random.Random) -> bytes:
    start = dice.randrange(len(data))
    return data[:start] + data[start + dice.randrange(1, 400) :]


def _insert(data: bytes, dice: random.Random) -> bytes:
    start = dice.randrange(len(data))
    return data[:start] + dice.randbytes(dice.randrange(1, 50)) + data[start:]


def _zeros(data: bytes, dice: random.Random) -> bytes:
    start = dice.randrange(len(data))
    return data[:start] + bytes(64) + data[start + 64 :]


def _splice(data: bytes, dice: random.Random) -> bytes:
    one, two = sorted(dice.randrange(len(data)) for _ in range(2))
    return data[:two] + data[one:]


MUTATIONS: list[Callable[[bytes, random.Random], bytes]] = [_flip, _cut, _insert, _zeros, _splice]


def mutant(seed: int) -> bytes:
    """Half are damaged outside; half inside, with every sum and hash made right again."""
    dice = random.Random(seed)  # noqa: S311
    mutate = MUTATIONS[seed % len(MUTATIONS)]
    if seed % 2:
        return mutate(SOUND, dice)
    path = dice.choice([path for path in sorted(FILES) if path.startswith("data/") and FILES[path]])
    files = {**FILES, path: mutate(FILES[path], dice)}
    return zipped(settled(files) if path.endswith(".jsonl") else files)


@pytest.mark.parametrize("batch", range(6))
def test_mutants_are_read_or_refused(batch: int) -> None:
    refused = 0
    for seed in range(batch * 100, batch * 100 + 100):
        data = mutant(seed)
        start = time.process_time()
        code = outcome(data)
        assert code in {*CODES, "SAH"}
        assert time.process_time() - start < 2
        refused += code != "SAH"
    assert refused > 60
