"""Looks up the names in tags among those the document gives, in and outside loops."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import nodes

from kerjasama_desktop.documents.name_problems import (
    LISTED,
    constant,
    not_text,
    swap,
    unknown_inside,
    written,
)
from kerjasama_desktop.documents.shapes import Shape, nearest
from kerjasama_desktop.documents.tag_language import Language, Problem
from kerjasama_desktop.documents.template_text import Tag

_ALTERNATIVES = 3
_LOOP = Shape(
    {"kelompok"},
    {name: Shape({"teks"}) for name in ("index", "length")}
    | {name: Shape({"pilihan"}) for name in ("first", "last")},
)


@dataclass(frozen=True)
class _Local:
    """A name that stands for each item of a list, until its endfor."""

    name: str
    shape: Shape
    root: str
    loop: str


@dataclass(frozen=True)
class _Found:
    """What a path leads to, and the name of the context it starts from."""

    shape: Shape
    root: str


class _Unknown(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.salah)
        self.problem = problem


class Names:
    """Follows the tags of one part in order; `printed` gathers what reaches the paper, also what
    would but for a slip, and `used` all that is asked for.

    With `learn` what is not known is taken as right: so the shipped template teaches the names of
    lists that are empty in every sample.
    """

    def __init__(self, top: Shape, *, learn: bool = False) -> None:
        self.top = top
        self.printed: dict[str, None] = {}
        self.used: set[str] = set()
        self._learn = learn
        self._language = Language()
        self._locals: list[_Local] = []
        self._ended: dict[str, str] = {}

    @property
    def loops(self) -> int:
        return len(self._locals)

    def check(self, tag: Tag) -> list[Problem]:
        """Return what is wrong with a tag; a `for` opens its loop all the same."""
        if tag.kind == "#":
            return []
        read = self._language.read(tag, self._known())
        problems = [read] if isinstance(read, Problem) else []
        if tag.kind == "%" and tag.word == "for":
            problems += self._open_loop(tag, read)
        elif isinstance(read, nodes.Node):
            problems += self._look_up(read, tag)
            if tag.kind == "{" and not problems:
                problems += self._check_printed(read, tag)
        for problem in problems:
            meant = re.findall(r"\w+", problem.better)
            self.printed |= {name: None for name in meant if name in self.top.names}
        return problems

    def close_loop(self) -> None:
        ended = self._locals.pop()
        self._ended[ended.name] = ended.loop

    def _known(self) -> dict[str, Shape]:
        return {**self.top.names, **{local.name: local.shape for local in self._locals}}

    def _open_loop(self, tag: Tag, read: object) -> list[Problem]:
        problems: list[Problem] = []
        if not isinstance(read, nodes.For) or not isinstance(read.target, nodes.Name):
            self._locals.append(_Local("", Shape(), "", tag.inner))
            return problems
        problems += self._look_up(read.iter, tag)
        found = _Found(Shape(), "")
        if not problems:
            found = self._value(read.iter, tag)
            if not found.shape.unknown and found.shape.item is None:
                problems += self._no_list(read.iter, found.shape, tag)
        item = found.shape.items() if self._learn else found.shape.item or Shape()
        self._locals.append(_Local(read.target.name, item, found.root, tag.inner))
        if read.test is not None:
            problems += self._look_up(read.test, tag)
        return problems

    def _no_list(self, node: nodes.Node, shape: Shape, tag: Tag) -> list[Problem]:
        if "daftar" in shape.kinds:
            return []
        lists = [name for name, s in self.top.names.items() if "daftar" in s.kinds]
        return [
            Problem(
                f"“{written(node)}” pada {tag.text} bukan daftar, jadi tidak dapat diulang.",
                f"Yang dapat diulang dengan for: {', '.join(lists[:LISTED])}."
                if lists
                else f"Hapus for, lalu tulis {{{{ {written(node)} }}}} saja.",
            )
        ]

    def _look_up(self, node: nodes.Node, tag: Tag) -> list[Problem]:
        """Return the unknown names in an expression."""
        problems: list[Problem] = []
        for path in _paths(node):
            try:
                found = self._value(path, tag)
            except _Unknown as unknown:
                problems.append(unknown.problem)
            else:
                self.used.add(found.root)
                if tag.kind == "{":
                    self.printed[found.root] = None
        return problems

    def _check_printed(self, node: nodes.Node, tag: Tag) -> list[Problem]:
        if isinstance(node, nodes.CondExpr):
            branches = [branch for branch in (node.expr1, node.expr2) if branch is not None]
            return [problem for b in branches for problem in self._check_printed(b, tag)]
        if not isinstance(node, nodes.Name | nodes.Getattr | nodes.Getitem | nodes.Filter):
            return []
        shape = self._value(node, tag).shape
        if shape.printable or self._learn:
            return []
        return [not_text(written(node), shape, tag)]

    def _value(self, node: nodes.Node, tag: Tag) -> _Found:
        """Return what a path or a filtered path stands for."""
        if isinstance(node, nodes.Filter) and node.node is not None:
            return self._filtered(node, self._value(node.node, tag))
        if isinstance(node, nodes.Name):
            return self._start(node.name, tag)
        if isinstance(node, nodes.Getattr | nodes.Getitem):
            return self._inside(node, tag)
        return _Found(Shape({"teks"}), "")

    @staticmethod
    def _filtered(node: nodes.Filter, found: _Found) -> _Found:
        if node.name in {"first", "last"}:
            return _Found(found.shape.item or Shape(), found.root)
        if node.name == "default":
            return found
        if node.name == "join" and found.shape.item is not None:
            return _Found(found.shape.item, found.root)
        return _Found(Shape({"teks"}), found.root)

    def _start(self, name: str, tag: Tag) -> _Found:
        for local in reversed(self._locals):
            if local.name == name:
                return _Found(local.shape, local.root)
        if name == "loop" and self._locals:
            return _Found(_LOOP, "")
        if name in self.top.names:
            return _Found(self.top.names[name], name)
        if self._learn:
            return _Found(self.top.give(name), name)
        raise _Unknown(self._unknown_start(name, tag))

    def _inside(self, node: nodes.Getattr | nodes.Getitem, tag: Tag) -> _Found:
        base = self._value(node.node, tag)
        key = node.attr if isinstance(node, nodes.Getattr) else str(constant(node))
        if key in base.shape.names:
            return _Found(base.shape.names[key], base.root)
        if key.isdecimal() and base.shape.item is not None:
            return _Found(base.shape.item, base.root)
        if self._learn and not base.shape.kinds:
            return _Found(base.shape.give(key), base.root)
        if base.shape.unknown or (key.isdecimal() and "daftar" in base.shape.kinds):
            return _Found(Shape(), base.root)
        raise _Unknown(unknown_inside(written(node.node), key, base.shape, tag))

    def _unknown_start(self, name: str, tag: Tag) -> Problem:
        salah = f"Tag {tag.text} tidak dikenal."
        if tag.kind == "%":
            salah = f"Nama “{name}” pada {tag.text} tidak dikenal."
        local = self._better_local(name, tag)
        if local:
            return Problem(salah, f"Mungkin yang dimaksud {local}.", local)
        if name in self._ended:
            return Problem(
                f"“{name}” pada {tag.text} berada di luar pengulangannya.",
                f"Nama itu hanya berlaku di antara {{% {self._ended[name]} %}} dan {{% endfor %}}.",
            )
        better = self._better_start(name, tag)
        if better:
            return Problem(salah, f"Mungkin yang dimaksud {better}.", better)
        hint = self._hint_inside_list(name)
        return Problem(salah, hint or "Hapus tag ini, atau lihat daftar tag di Bantuan.")

    def _better_local(self, name: str, tag: Tag) -> str:
        """Return the tag with the name of a loop it stands in, where that has what is asked."""
        attribute = re.search(rf"(?<![\w.]){name}\.(\w+)", tag.text)
        for local in reversed(self._locals):
            if attribute and attribute[1] in local.shape.names:
                return swap(tag.text, name, local.name)
            if name in local.shape.names:
                return swap(tag.text, name, f"{local.name}.{name}")
        return ""

    def _better_start(self, name: str, tag: Tag) -> str:
        near = nearest(name, self._known())
        groups = [
            f"{group}.{name}"
            for group, shape in self.top.names.items()
            if name in shape.names and "kelompok" in shape.kinds
        ]
        if groups and near.casefold() != name.casefold():
            return " atau ".join(swap(tag.text, name, group) for group in groups[:_ALTERNATIVES])
        return swap(tag.text, name, near) if near else ""

    def _hint_inside_list(self, name: str) -> str:
        for where, inner, _ in self.top.walk():
            root, found, rest = where.partition("[]")
            if inner == name and found and not rest:
                return (
                    f"Nama itu hanya ada di dalam daftar {root}: tulis "
                    f"{{% for x in {root} %}} … {{{{ x.{name} }}}} … {{% endfor %}}."
                )
        return ""


def _paths(node: nodes.Node) -> Iterator[nodes.Node]:
    """Yield the longest paths of an expression: a name with all that follows its dots."""
    if isinstance(node, nodes.Name | nodes.Getattr | nodes.Getitem):
        yield node
        return
    for child in node.iter_child_nodes():
        yield from _paths(child)
