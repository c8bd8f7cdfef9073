"""Which names a context gives and what is behind each: learnt from contexts, not written down."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Literal

Kind = Literal["teks", "pilihan", "daftar", "kelompok"]

_CUTOFF = 0.6


@dataclass
class Shape:
    """What a name stands for: text, a choice for `if`, a list, or a group of names.

    Without any kind nothing is known, as for the items of a list that was always empty. `example`
    is the first text met.
    """

    kinds: set[Kind] = field(default_factory=set)
    names: "dict[str, Shape]" = field(default_factory=dict)
    item: "Shape | None" = None
    example: str = ""

    def learn(self, value: object) -> None:
        """Take in one more value that this name had."""
        if isinstance(value, Mapping):
            self.kinds.add("kelompok")
            for name, inner in value.items():
                self.give(name).learn(inner)
        elif isinstance(value, list):
            self.kinds.add("daftar")
            for inner in value:
                self.items().learn(inner)
        else:
            self.kinds.add("pilihan" if isinstance(value, bool) else "teks")
            self.example = self.example or str(value)

    def give(self, name: str) -> "Shape":
        return self.names.setdefault(name, Shape())

    def items(self) -> "Shape":
        if self.item is None:
            self.item = Shape()
        return self.item

    @property
    def unknown(self) -> bool:
        return not self.kinds and not self.names

    @property
    def printable(self) -> bool:
        return self.unknown or "teks" in self.kinds

    def walk(self, before: str = "") -> "Iterator[tuple[str, str, Shape]]":
        """Yield (where, name, shape) of all names below; '[]' in `where` stands for any item."""
        for name, shape in self.names.items():
            yield before, name, shape
            yield from shape.walk(f"{before}.{name}" if before else name)
        if self.item is not None:
            yield from self.item.walk(f"{before}[]")


def shape_of(contexts: Iterator[Mapping[str, object]]) -> Shape:
    """Return the names of contexts, those of one kind of document made of several cases."""
    shape = Shape()
    for context in contexts:
        shape.learn(context)
    return shape


def nearest(word: str, candidates: "Mapping[str, object]") -> str:
    """Return the candidate most like the word; nothing where none is."""
    plain = "_".join(word.replace("-", " ").replace("_", " ").casefold().split())
    if plain in candidates:
        return plain
    return next(iter(get_close_matches(plain, candidates, 1, _CUTOFF)), "")
