"""Puts the parts of a template together as a .docx, byte for byte the same each time."""

import io
import zipfile
import zlib
from pathlib import Path

from wordkit.body import Body
from wordkit.keeping import closed
from wordkit.pages import FAMILIES, Orientation, footer_xml, header_xml
from wordkit.source import Command, Item, SourceError, read_source
from wordkit.style_xml import styles_xml
from wordkit.styles import BOOKMAN, W

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_PARTS = ("styles", "numbering", "settings", "fontTable")
_EDGES = [(kind, place) for kind in ("header", "footer") for place in ("Default", "First")]


def build(source: Path) -> bytes:
    """Return the .docx of a source file.

    Raises:
        SourceError: where the source cannot be read or names an unknown style.
    """
    items = list(closed(read_source(source)))
    family, orientation = _page(source, items)
    try:
        body = Body(family, [item for item in items if not _is_page(item)], orientation)
        document = body.xml()
    except ValueError as error:
        raise SourceError(f"{source.name}: {error}") from error
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _root_relations(),
        "docProps/core.xml": _core(),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _document_relations(),
        "word/styles.xml": styles_xml(family),
        "word/numbering.xml": body.lists.xml(),
        "word/settings.xml": _SETTINGS,
        "word/fontTable.xml": _FONTS,
    }
    for kind, place in _EDGES:
        write = header_xml if kind == "header" else footer_xml
        parts[f"word/{kind}{place}.xml"] = write(family, first=place == "First")
    return _zip({name: (_XML + text).encode() for name, text in parts.items()})


def _is_page(item: Item) -> bool:
    return isinstance(item, Command) and item.name == "page"


def _page(source: Path, items: list[Item]) -> tuple[str, Orientation]:
    pages = [item.argument for item in items if isinstance(item, Command) and item.name == "page"]
    family, _, turn = pages[0].partition(" ") if len(pages) == 1 else ("", "", "")
    if family not in FAMILIES:
        raise SourceError(f"{source.name}: harus ada satu @page dari {sorted(FAMILIES)}")
    return family, Orientation(turn or "portrait")


def _zip(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**parts, "word/media/lambang.png": _blank_png()}.items():
            info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            archive.writestr(info, content)
    return buffer.getvalue()


def _content_types() -> str:
    overrides = {f"/word/{part}.xml": f"{_TYPE}{part}+xml" for part in _PARTS}
    overrides["/word/document.xml"] = f"{_TYPE}document.main+xml"
    overrides["/docProps/core.xml"] = "application/vnd.openxmlformats-package.core-properties+xml"
    for kind, place in _EDGES:
        overrides[f"/word/{kind}{place}.xml"] = f"{_TYPE}{kind}+xml"
    body = "".join(
        f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in overrides.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}content-types">'
        f'<Default Extension="rels" ContentType="{_TYPE_RELATIONS}"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="png" ContentType="image/png"/>{body}</Types>'
    )


_TYPE_RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"


def _relations(entries: list[tuple[str, str, str]]) -> str:
    body = "".join(
        f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>'
        for key, kind, target in entries
    )
    return f'<Relationships xmlns="{_PACKAGE}relationships">{body}</Relationships>'


def _root_relations() -> str:
    core = f"{_PACKAGE}relationships/metadata/core-properties"
    return _relations(
        [
            ("rId1", f"{_REL}officeDocument", "word/document.xml"),
            ("rId2", core, "docProps/core.xml"),
        ]
    )


def _document_relations() -> str:
    fixed = [(f"rId{part}", f"{_REL}{part}", f"{part}.xml") for part in _PARTS]
    edges = [
        (f"rId{kind.title()}{place}", f"{_REL}{kind}", f"{kind}{place}.xml")
        for kind, place in _EDGES
    ]
    return _relations([*fixed, *edges, ("rIdLogo", f"{_REL}image", "media/lambang.png")])


def _core() -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title></dc:title>'
        "<dc:creator></dc:creator><dc:language>id-ID</dc:language></cp:coreProperties>"
    )


def _blank_png() -> bytes:
    """Return a transparent picture of one pixel, the place of the emblem."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data).to_bytes(4, "big")
        return len(data).to_bytes(4, "big") + kind + data + check

    head = b"\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00"
    pixel = zlib.compress(b"\x00\x00\x00\x00\x00")
    body = chunk(b"IHDR", head) + chunk(b"IDAT", pixel) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


_SETTINGS = (
    f'<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/>'
    '<w:defaultTabStop w:val="567"/><w:autoHyphenation w:val="0"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
    "</w:settings>"
)
_FONTS = (
    f'<w:fonts xmlns:w="{W}"><w:font w:name="{BOOKMAN}"><w:altName w:val="Bookman"/>'
    '<w:panose1 w:val="02050604050505020204"/><w:charset w:val="00"/><w:family w:val="roman"/>'
    '<w:pitch w:val="variable"/></w:font><w:font w:name="Arial">'
    '<w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/><w:family w:val="swiss"/>'
    '<w:pitch w:val="variable"/></w:font></w:fonts>'
)
