"""What Word's styles say of a paragraph or a run, with what the styles below them say."""

from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

Element = Any
"""An lxml element; the library is loaded only when a document is read."""


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
        self.default: str = next(paragraph, "")

    def chain(self, name: str) -> list[Element]:
        """Return the style and those it is based on, the nearest first."""
        found: list[Element] = []
        while (style := self._styles.get(name)) is not None and style not in found:
            found.append(style)
            name = val(style, "basedOn")
        return found

    def look(
        self, own: Element | None, chain: list[Element], kind: str, name: str
    ) -> list[Element]:
        """Return all w:`name` that hold, the nearest first.

        `own` is the paragraph's or run's w:`kind` (pPr, rPr); the document's defaults come last.
        """
        places = [own, *(style.find(f"{W}{kind}") for style in chain)]
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
