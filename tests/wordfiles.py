"""Small Word files for tests, and what a produced file says."""

import struct
import zlib
from pathlib import Path

from lxml import etree

from kerjasama_desktop.documents.package import read_parts, write_parts

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_PLAIN = (dict, list, str, int, bool)


def paragraph(text: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def word_file(folder: Path, body: str, header: str = "") -> Path:
    """Write a template whose body and header hold this markup."""
    section = '<w:sectPr><w:pgSz w:w="12189" w:h="18709"/></w:sectPr>'
    path = folder / "uji.docx"
    path.write_bytes(
        write_parts(
            {
                "[Content_Types].xml": b"<Types/>",
                "word/document.xml": (
                    f"<w:document {_NS}><w:body>{body}{section}</w:body></w:document>".encode()
                ),
                "word/header1.xml": f"<w:hdr {_NS}>{header or paragraph('')}</w:hdr>".encode(),
            }
        )
    )
    return path


def png(width: int, height: int) -> bytes:
    """Return a grey picture of this size."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def part(data: bytes, name: str = "word/document.xml") -> str:
    return read_parts(data)[name].decode()


def paragraphs(data: bytes) -> list[tuple[str, str]]:
    """Return (style, text) of every paragraph of the body, line breaks as newlines."""
    root = etree.fromstring(part(data).encode())
    return [(_style(p), _text(p)) for p in root.iter(f"{W}p")]


def text(data: bytes) -> str:
    """Return the body's text, one paragraph per line, no-break spaces as spaces."""
    return "\n".join(text for _, text in paragraphs(data)).replace("\u00a0", " ")


def _style(element: etree._Element) -> str:
    style = element.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else str(style.get(f"{W}val"))


def _text(element: etree._Element) -> str:
    pieces = {f"{W}br": "\n", f"{W}tab": "\t"}
    return "".join(
        (node.text or "") if node.tag == f"{W}t" else pieces[node.tag]
        for node in element.iter(f"{W}t", f"{W}br", f"{W}tab")
    )


def strange(value: object, path: str = "") -> list[str]:
    """Return the places of a context that hold anything but dict, list, str, int and bool."""
    if isinstance(value, dict):
        return [bad for key, item in value.items() for bad in strange(item, f"{path}.{key}")]
    if isinstance(value, list):
        return [bad for n, item in enumerate(value) for bad in strange(item, f"{path}[{n}]")]
    return [] if type(value) in _PLAIN else [f"{path}: {type(value).__name__}"]
