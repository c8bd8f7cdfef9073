"""The template language: names, filters, for and if; everything else is refused when parsed."""

import re
from collections.abc import Iterable
from typing import Any

from jinja2 import StrictUndefined, Undefined, nodes, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

EMITTED = "_tercetak"
"""Name in the render context of the `Printed` that collects every value printed."""
MAX_LOOPS = 3
MAX_ROUNDS = 100_000
MAX_TAGS = 10_000
MAX_SEPARATOR = 20

_COUNT = "_putaran"
FILTERS = ("upper", "lower", "join", "default", "length", "first", "last")
_ARGUMENTS = {"join": 1, "default": 2}
TESTS = ("odd", "even", "none", "defined")
_ALLOWED: tuple[type[nodes.Node], ...] = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.Getitem,
    nodes.Const,
    nodes.If,
    nodes.For,
    nodes.Filter,
    nodes.Test,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.CondExpr,
)
_EDGE = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_CLOSES = {"{{": "}}", "{%": "%}", "{#": "#}"}
_ILLEGAL = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Refused(Exception):
    """A template uses something outside the language; str() is the construct's name."""

    def __init__(self, name: str, node: nodes.Node) -> None:
        super().__init__(name)
        self.node = node


class NotText(Exception):
    """A template prints a list or another thing that is no text."""


class NotList(Exception):
    """A template goes through text or another thing that is no list."""


class TooMuch(Exception):
    """A template goes round and round."""


class Printed(list[str]):
    """Every value printed, in order; `rounds` counts how often the loops went round."""

    rounds = 0


class LetterEnvironment(ImmutableSandboxedEnvironment):
    """Jinja without calls, arithmetic and assignments; unknown names are errors."""

    def __init__(self) -> None:
        super().__init__(
            autoescape=True, undefined=StrictUndefined, finalize=_print, optimized=False
        )
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in FILTERS}
        self.filters |= {"join": _join, _COUNT: _counted}
        self.tests = {name: self.tests[name] for name in TESTS}
        self.tests |= {"odd": _is_odd, "even": _is_even}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        _check(tree, 0)
        for loop in tree.find_all(nodes.For):
            loop.iter = nodes.Filter(
                loop.iter, _COUNT, [], [], None, None, lineno=loop.lineno, environment=self
            )
        return tree

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A dict gives its keys only, so that a key may be called 'items'."""
        if isinstance(obj, dict):
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)


def unclosed(text: str) -> str:
    """Return the beginning of the first tag that is not closed; empty where all are.

    `text` is a part's text without XML. docxtpl searches for the end of every tag, so thousands
    of open ones would keep it busy for minutes.

    Raises:
        TooMuch: for more tags than any letter needs.
    """
    opened: re.Match[str] | None = None
    count = 0
    for edge in _EDGE.finditer(text):
        if opened is None and edge[0] in _CLOSES:
            opened = edge
            count += 1
        elif opened is not None and edge[0] in _CLOSES:
            break
        elif opened is not None and edge[0] == _CLOSES[opened[0]]:
            opened = None
    if count > MAX_TAGS:
        raise TooMuch
    return text[opened.start() :][:40] if opened else ""


@pass_context
def _counted(context: Context, items: object) -> list[object]:
    """Let a loop go through lists only, and count its rounds."""
    if isinstance(items, Undefined):
        str(items)
    if not isinstance(items, list):
        raise NotList(type(items).__name__)
    printed: Printed = context[EMITTED]
    printed.rounds += len(items)
    if printed.rounds > MAX_ROUNDS:
        raise TooMuch
    return items


def _join(items: Iterable[object], separator: str = "") -> str:
    """Join texts; a text itself has no items, or joining could double it without end."""
    if isinstance(items, Undefined):
        str(items)
    if not isinstance(items, list):
        raise NotList(type(items).__name__)
    if not all(isinstance(item, str | int) for item in items):
        raise NotText("list")
    return separator.join(str(item) for item in items)


def _is_odd(value: int) -> bool:
    return isinstance(value, int) and value % 2 == 1


def _is_even(value: int) -> bool:
    return isinstance(value, int) and value % 2 == 0


@pass_context
def _print(context: Context, value: object) -> Markup:
    """Escape a value for Word and note it; line breaks and tabs become Word's own."""
    if isinstance(value, Undefined):
        str(value)
    if value is None:
        return Markup()
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise NotText(type(value).__name__)
    text = _ILLEGAL.sub("", str(value))
    context[EMITTED].append(text)
    xml = str(escape(text))
    if "\n" in xml or "\t" in xml:
        xml = xml.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
        xml = xml.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    return Markup(xml)  # noqa: S704  (escaped two lines above)


def _check(node: nodes.Node, loops: int) -> None:
    if not isinstance(node, _ALLOWED):
        raise Refused(type(node).__name__, node)
    if isinstance(node, nodes.For):
        loops += 1
        if loops > MAX_LOOPS or node.recursive or not isinstance(node.target, nodes.Name):
            raise Refused("For", node)
    _check_names(node)
    for child in node.iter_child_nodes():
        _check(child, loops)


def _check_names(node: nodes.Node) -> None:
    if isinstance(node, nodes.Filter):
        _check_filter(node)
    if isinstance(node, nodes.Test) and node.name not in TESTS:
        raise Refused(node.name, node)
    if isinstance(node, nodes.Getitem) and not isinstance(node.arg, nodes.Const):
        raise Refused("Getitem", node)
    name = _name_of(node)
    if name.startswith("_"):
        raise Refused(name, node)


def _check_filter(node: nodes.Filter) -> None:
    """Allow plain arguments only; what stands between joined texts is short and fixed."""
    named = node.kwargs or node.dyn_args or node.dyn_kwargs
    many = len(node.args) > _ARGUMENTS.get(node.name, 0)
    if node.name not in FILTERS or named or many:
        raise Refused(node.name, node)
    if node.name == "join" and not all(_is_short(argument) for argument in node.args):
        raise Refused(node.name, node)


def _is_short(node: nodes.Expr) -> bool:
    return (
        isinstance(node, nodes.Const)
        and isinstance(node.value, str)
        and len(node.value) <= MAX_SEPARATOR
    )


def _name_of(node: nodes.Node) -> str:
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return node.attr
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        return str(node.arg.value)
    return ""
