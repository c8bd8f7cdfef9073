"""The template language: names, filters, for and if; everything else is refused when parsed."""

import re
from typing import Any

from jinja2 import StrictUndefined, Undefined, nodes, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

EMITTED = "_tercetak"
"""Name in the render context of the list that collects every value printed."""
MAX_LOOPS = 3

FILTERS = ("upper", "lower", "join", "default", "length", "first", "last")
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
_ILLEGAL = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Refused(Exception):
    """A template uses something outside the language; str() is the construct's name."""

    def __init__(self, name: str, node: nodes.Node) -> None:
        super().__init__(name)
        self.node = node


class NotText(Exception):
    """A template prints a list or another thing that is no text."""


class LetterEnvironment(ImmutableSandboxedEnvironment):
    """Jinja without calls, arithmetic and assignments; unknown names are errors."""

    def __init__(self) -> None:
        super().__init__(
            autoescape=True, undefined=StrictUndefined, finalize=_print, optimized=False
        )
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in FILTERS}
        self.tests = {name: self.tests[name] for name in TESTS}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        _check(tree, 0)
        return tree

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A dict gives its keys only, so that a key may be called 'items'."""
        if isinstance(obj, dict):
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)


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
    if isinstance(node, nodes.Filter) and (node.name not in FILTERS or node.dyn_args):
        raise Refused(node.name, node)
    if isinstance(node, nodes.Test) and node.name not in TESTS:
        raise Refused(node.name, node)
    if isinstance(node, nodes.Getitem) and not isinstance(node.arg, nodes.Const):
        raise Refused("Getitem", node)
    name = _name_of(node)
    if name.startswith("_"):
        raise Refused(name, node)


def _name_of(node: nodes.Node) -> str:
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return node.attr
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        return str(node.arg.value)
    return ""
