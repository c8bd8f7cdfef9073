"""A disk that remembers every operation in order, and what a power cut leaves of it."""

from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import count
from random import Random
from typing import NamedTuple

SECTOR = 512


class Kind(Enum):
    CREATE = auto()
    DELETE = auto()
    WRITE = auto()
    TRUNCATE = auto()
    SYNC = auto()
    SYNC_FOLDER = auto()


class Op(NamedTuple):
    """`file` is a number, for another file may have the same name later."""

    kind: Kind
    file: int = 0
    name: str = ""
    offset: int = 0
    data: bytes = b""

    def apply(self, content: bytearray) -> None:
        if self.kind is Kind.WRITE:
            _put(content, self.offset, self.data)
        elif self.kind is Kind.TRUNCATE:
            del content[self.offset :]


@dataclass(frozen=True)
class Cut:
    """A power cut before operation number `at`.

    `windows`: a folder cannot be synced; syncing a file makes its own name and all earlier changes
    of the folder durable. `doubtful`: how many of the last writes are in doubt even though synced.
    """

    at: int
    windows: bool = False
    doubtful: int = 0


@dataclass
class Disk:
    """The files by name as the running program sees them."""

    start: dict[str, bytes]
    ops: list[Op] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._numbers = count()
        self.names = {name: next(self._numbers) for name in self.start}
        self.content = {self.names[name]: bytearray(data) for name, data in self.start.items()}
        self._first = {self.names[name]: data for name, data in self.start.items()}

    def create(self, name: str) -> int:
        number = self.names[name] = next(self._numbers)
        self.content[number] = bytearray()
        self.ops.append(Op(Kind.CREATE, number, name))
        return number

    def delete(self, name: str) -> None:
        self.ops.append(Op(Kind.DELETE, self.names.pop(name), name))

    def write(self, file: int, offset: int, data: bytes) -> None:
        self._do(Op(Kind.WRITE, file, offset=offset, data=data))

    def truncate(self, file: int, size: int) -> None:
        self._do(Op(Kind.TRUNCATE, file, offset=size))

    def sync(self, file: int) -> None:
        self.ops.append(Op(Kind.SYNC, file))

    def sync_folder(self) -> None:
        self.ops.append(Op(Kind.SYNC_FOLDER))

    def left_by(self, cut: Cut, chance: Random) -> dict[str, bytes]:
        """Return the files that survive."""
        ops = self.ops[: cut.at]
        honest = _honest(ops, cut.doubtful)
        names = self._names_left(ops, honest, cut.windows, chance)
        histories: dict[int, list[tuple[int, Op]]] = {number: [] for number in self.content}
        for place, op in enumerate(ops):
            histories[op.file].append((place, op))
        return {
            name: _content_left(self._first.get(number, b""), histories[number], honest, chance)
            for name, number in names.items()
        }

    def _do(self, op: Op) -> None:
        op.apply(self.content[op.file])
        self.ops.append(op)

    def _names_left(
        self, ops: list[Op], honest: int, windows: bool, chance: Random
    ) -> dict[str, int]:
        """Creations and deletions survive in their order up to a random one, unless synced."""
        changes = [
            (place, op) for place, op in enumerate(ops) if op.kind in {Kind.CREATE, Kind.DELETE}
        ]
        births = {op.file: n for n, (_, op) in enumerate(changes, 1) if op.kind is Kind.CREATE}
        durable = 0
        for place, op in enumerate(ops[:honest]):
            if op.kind is Kind.SYNC_FOLDER and not windows:
                durable = sum(1 for at, _ in changes if at < place)
            elif op.kind is Kind.SYNC and windows:
                durable = max(durable, births.get(op.file, 0))
        names = {name: number for number, name in enumerate(self.start)}
        for _, op in changes[: chance.randint(durable, len(changes))]:
            if op.kind is Kind.CREATE:
                names[op.name] = op.file
            else:
                names.pop(op.name, None)
        return names


def _honest(ops: list[Op], doubtful: int) -> int:
    """Return the place from which on a sync did nothing."""
    writes = [place for place, op in enumerate(ops) if op.kind is Kind.WRITE]
    if not doubtful:
        return len(ops)
    return writes[-doubtful] if doubtful <= len(writes) else 0


def _content_left(
    start: bytes, history: list[tuple[int, Op]], honest: int, chance: Random
) -> bytes:
    """Each sector that is not synced survives with p = 0.5 each time it is written."""
    synced = [place for place, op in history if op.kind is Kind.SYNC and place < honest]
    last = synced[-1] if synced else -1
    now = bytearray(start)
    for place, op in history:
        if place < last:
            op.apply(now)
    left = bytearray(now)
    for place, op in history:
        if place > last:
            op.apply(now)
            _survive(op, now, left, chance)
    return bytes(left)


def _survive(op: Op, now: bytearray, left: bytearray, chance: Random) -> None:
    if op.kind is Kind.TRUNCATE:
        if chance.random() < 0.5:
            op.apply(left)
    elif op.kind is Kind.WRITE:
        first = op.offset - op.offset % SECTOR
        for at in range(first, op.offset + len(op.data), SECTOR):
            if chance.random() < 0.5:
                _put(left, at, now[at : at + SECTOR])


def _put(content: bytearray, offset: int, data: bytes | bytearray) -> None:
    if len(content) < offset:
        content.extend(bytes(offset - len(content)))
    content[offset : offset + len(data)] = data
