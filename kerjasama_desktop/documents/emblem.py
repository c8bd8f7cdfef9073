"""The village's emblem in a template: which picture it is, and its true proportions."""

import re
import struct
from collections.abc import Mapping
from posixpath import normpath

_DRAWING = re.compile(
    r'<w:drawing>(?:(?!</w:drawing>).)*?<wp:docPr [^>]*name="Lambang".*?</w:drawing>', re.DOTALL
)
_EXTENT = re.compile(r'cx="(\d+)" cy="(\d+)"')
_PICTURE = re.compile(r'<a:blip [^>]*?r:embed="([^"]+)"')
_LINK = re.compile(r"<Relationship [^>]*>")


def emblem_part(parts: Mapping[str, bytes]) -> str:
    """Return the part that holds the emblem's picture; nothing where the template has none.

    Word renames pictures when it saves, but keeps the name of the drawing.
    """
    for name in parts:
        if name.startswith("word/") and name.endswith(".xml") and b'"Lambang"' in parts[name]:
            drawing = _DRAWING.search(parts[name].decode())
            picture = _PICTURE.search(drawing[0]) if drawing else None
            if picture:
                return _target(parts, name, picture[1])
    return ""


def _target(parts: Mapping[str, bytes], name: str, key: str) -> str:
    folder, _, file = name.rpartition("/")
    links = parts.get(f"{folder}/_rels/{file}.rels", b"").decode()
    for link in _LINK.findall(links):
        target = re.search(r'Target="([^"]+)"', link)
        if f'Id="{key}"' in link and target:
            return normpath(f"{folder}/{target[1]}")
    return ""


def set_emblem_size(xml: str, size: tuple[int, int]) -> str:
    """Return the part with the emblem as large as its place allows, in its own proportions."""

    def fitted(found: re.Match[str]) -> str:
        width, height = int(found[1]), int(found[2])
        scale = min(width / size[0], height / size[1])
        fit = max(1, round(size[0] * scale)), max(1, round(size[1] * scale))
        return f'cx="{fit[0]}" cy="{fit[1]}"'

    return _DRAWING.sub(lambda drawing: _EXTENT.sub(fitted, drawing[0]), xml)


def png_size(png: bytes) -> tuple[int, int] | None:
    """Return width and height in pixels; None where there is no picture."""
    if png[:8] != b"\x89PNG\r\n\x1a\n" or len(png) < 24:
        return None
    width, height = struct.unpack(">II", png[16:24])
    return (width, height) if width and height else None
