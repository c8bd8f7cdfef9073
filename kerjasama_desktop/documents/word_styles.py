"""What Word's styles say of a paragraph or a run, with what the styles below them say."""

from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

Element = Any
"""An lxml element; the library is loaded only when a document is read."""
Chain = tuple[Element, ...]
"""A style and those it is based on."""


def val(element: Element | None, path: str, default: str = "") -> str:
    """Return w:val of a descendant such as 'pPr/pStyle'; the default where it is missing."""
    found = None if element is None else element.find("/".join(W + n for n in path.split("/")))
    return default if found is None else str(found.get(f"{W}val", default))


def is_on(element: Element | None) -> bool:
    """True where a switch such as w:b is there and not switched off."""
    return element is not None and element.get(f"{W}val", "1") not in {"0", "false", "off"}


class Styles:
    def __init__(self, root: Element | None) -> None:
        items = [] if root is None else root.findall(f"{W}style")
        self._styles = {item.get(f"{W}styleId"): item for item in items}
        self._defaults = None if root is None else root.find(f"{W}docDefaults")
        paragraph = (
            name
            for name, item in self._styles.items()
            if item.get(f"{W}type") == "paragraph" and item.get(f"{W}default") == "1"
        )
        self._chains: dict[str, Chain] = {}
        self._inherited: dict[tuple[Chain, str, str], list[Element]] = {}
        self.default: str = next(paragraph, "")

    def chain(self, name: str) -> Chain:
        """Return the style and those it is based on, the nearest first."""
        if name not in self._chains:
            found: list[Element] = []
            step = name
            while (style := self._styles.get(step)) is not None and style not in found:
                found.append(style)
                step = val(style, "basedOn")
            self._chains[name] = tuple(found)
        return self._chains[name]

    def look(self, own: Element | None, chain: Chain, kind: str, name: str) -> list[Element]:
        """Return all w:`name` that hold, the nearest first.

        `own` is the paragraph's or run's w:`kind` (pPr, rPr); the document's defaults come last.
        """
        mine = None if own is None else own.find(f"{W}{name}")
        key = chain, kind, name
        if key not in self._inherited:
            self._inherited[key] = self._find(chain, kind, name)
        return self._inherited[key] if mine is None else [mine, *self._inherited[key]]

    def _find(self, chain: Chain, kind: str, name: str) -> list[Element]:
        places = [style.find(f"{W}{kind}") for style in chain]
        if self._defaults is not None:
            places.append(self._defaults.find(f"{W}{kind}Default/{W}{kind}"))
        found = (None if place is None else place.find(f"{W}{name}") for place in places)
        return [element for element in found if element is not None]


def merged(elements: list[Element | None]) -> dict[str, str]:
    """Return the attributes of these elements without their namespace; earlier ones win."""
    result: dict[str, str] = {}
    for element in reversed(elements):
        if element is not None:
            result |= {str(name).removeprefix(W): str(text) for name, text in element.items()}
    return result
