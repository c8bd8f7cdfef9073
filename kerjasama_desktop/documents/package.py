"""A .docx as named parts: read, write, and the text that stands in it."""

import io
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape

CORE = "docProps/core.xml"

_DAY = (2026, 1, 1, 0, 0, 0)
"""The same date on every part, so that the same letter gives the same bytes."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT, _PARAGRAPH = f"{_W}t", f"{_W}p"
_BLANKS = {f"{_W}tab", f"{_W}br", f"{_W}cr", f"{_W}noBreakHyphen"}
_DOCUMENT = "word/document.xml"
_LONGEST = 20 * 2**20
_UNREADABLE = (
    zipfile.BadZipFile, zlib.error, KeyError, SyntaxError, EOFError, RuntimeError, ValueError,
)  # fmt: skip

_CORE_XML = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties '
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title>'
    "<dc:creator>{author}</dc:creator><dc:language>id-ID</dc:language></cp:coreProperties>"
)


def core_properties(title: str, author: str) -> bytes:
    """Return the properties anew: those of a file saved in Word name the person."""
    return _CORE_XML.format(title=escape(title), author=escape(author)).encode()


def read_parts(data: bytes) -> dict[str, bytes]:
    """Return the parts by name, in their order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write_parts(parts: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, _DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return buffer.getvalue()


def text_of(data: bytes, names: Iterable[str]) -> str:
    """Return the text of these parts without any blank, as a reader of the file would find it.

    Raises:
        lxml.etree.XMLSyntaxError: where a part is not well-formed.
    """
    from lxml import etree

    pieces: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in names:
            root = etree.fromstring(archive.read(name))
            pieces += [element.text or "" for element in root.iter(_TEXT)]
    return squeeze("".join(pieces))


def words_of(data: bytes) -> str:
    """Return the text of a Word file for searching, a paragraph to a line; '' of what is none.

    The file may come from anywhere: no entity of it is followed.
    """
    from lxml import etree

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if archive.getinfo(_DOCUMENT).file_size > _LONGEST:
                return ""
            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            root = etree.fromstring(archive.read(_DOCUMENT), parser)
    except _UNREADABLE:
        return ""
    pieces: list[str] = []
    for element in root.iter(_PARAGRAPH, _TEXT, *_BLANKS):
        if element.tag == _TEXT:
            pieces.append(element.text or "")
        else:
            pieces.append("\n" if element.tag == _PARAGRAPH else " ")
    return "".join(pieces).strip()


def squeeze(text: str) -> str:
    """Return text without blanks: line breaks and tabs are elements in Word, not characters."""
    return "".join(text.split())
