"""Reads a .docx that comes from a person, without trust: what could harm is refused."""

import io
import re
import zipfile
import zlib

from kerjasama_desktop.documents.word_styles import Element, W
from kerjasama_desktop.errors import TemplateBroken

MIB = 2**20
MAX_FILE = 20 * MIB
MAX_PARTS = 200
MAX_TOTAL = 100 * MIB
MAX_XML = 5 * MIB
"""Of all XML together: a tree of it takes about ten times as much memory."""

_DOCUMENT = "word/document.xml"
_TYPES = "[Content_Types].xml"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MAIN = b"wordprocessingml.document.main+xml"
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = 0x1 | 0x40 | 0x2000
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_SEGMENT = r"\.?[\w\[\]%()&+~@{}, -](?:[\w\[\]%()&+~@{},. -]*[\w\[\]%()&+~@{},-])?"
_NAME = re.compile(rf"{_SEGMENT}(?:/{_SEGMENT})*", re.ASCII)
_ACTIVE = re.compile(r"vba\w*\.(bin|xml)|/activex/|/embeddings/|afchunk", re.IGNORECASE)
_REACHING_FIELD = re.compile(
    r"^\s*(DDE|DDEAUTO|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE|MACROBUTTON)\b",
    re.IGNORECASE | re.MULTILINE,
)


def read_user_docx(data: bytes) -> dict[str, bytes]:
    """Return the parts by name, in their order; XML parts as plain UTF-8 without comments.

    Raises:
        TemplateBroken: the file is no plain .docx, is too large, or holds macros, embedded
            objects, links to files elsewhere or document type declarations.
    """
    if len(data) > MAX_FILE:
        raise TemplateBroken(
            f"Berkas ini lebih besar dari {MAX_FILE // MIB} MB; kecilkan gambarnya, "
            "lalu simpan lagi dari Word."
        )
    parts = {name: _part(name, content) for name, content in _unzip(data).items()}
    _check_document(parts)
    return parts


def _unzip(data: bytes) -> dict[str, bytes]:
    if data.startswith(_OLD_OR_LOCKED):
        raise TemplateBroken(
            "Berkas ini berformat Word lama (.doc) atau berkata sandi; simpan dari Word sebagai "
            "Dokumen Word (*.docx) tanpa kata sandi."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            _check_entries(entries)
            return {entry.filename: archive.read(entry) for entry in entries}
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError) as error:
        raise TemplateBroken(
            "Berkas ini bukan dokumen Word yang utuh; buka di Word, lalu simpan lagi sebagai "
            "Dokumen Word (*.docx)."
        ) from error


def _check_entries(entries: list[zipfile.ZipInfo]) -> None:
    total = sum(entry.file_size for entry in entries)
    xml = sum(entry.file_size for entry in entries if _is_xml(entry.filename))
    if len(entries) > MAX_PARTS or total > MAX_TOTAL or xml > MAX_XML:
        raise TemplateBroken(
            "Isi berkas ini terlalu besar untuk sebuah templat; kurangi gambar dan halamannya, "
            "lalu simpan lagi dari Word."
        )
    names = [entry.filename.casefold() for entry in entries]
    if len(set(names)) < len(names) or not all(map(_is_plain, entries)):
        raise TemplateBroken(
            "Susunan berkas ini tidak lazim bagi dokumen Word; salin isinya ke dokumen Word baru, "
            "lalu simpan dokumen baru itu."
        )
    if any(map(_ACTIVE.search, names)):
        raise TemplateBroken(
            "Berkas ini memuat makro atau benda sisipan dari program lain; hapus bagian itu di "
            "Word, lalu simpan sebagai Dokumen Word (*.docx)."
        )


def _is_plain(entry: zipfile.ZipInfo) -> bool:
    return (
        entry.filename == entry.orig_filename
        and _NAME.fullmatch(entry.filename) is not None
        and entry.compress_type in _METHODS
        and not entry.flag_bits & _ENCRYPTED
    )


def _is_xml(name: str) -> bool:
    return name.casefold().endswith((".xml", ".rels"))


def _part(name: str, content: bytes) -> bytes:
    if not _is_xml(name):
        return content
    from lxml import etree

    root = _parse(content)
    for link in root.iter(_RELATION):
        _check_link(link)
    _check_fields(root)
    plain: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return plain


def _parse(content: bytes) -> Element:
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        if b"<!DOCTYPE" in content.replace(b"\0", b""):
            raise ValueError("document type")
        root = etree.fromstring(content, parser)
        if root.getroottree().docinfo.internalDTD is not None:
            raise ValueError("document type")
    except (etree.XMLSyntaxError, ValueError) as error:
        raise TemplateBroken(
            "Bagian dari berkas ini rusak atau memuat deklarasi yang tidak ditulis oleh Word; "
            "salin isinya ke dokumen Word baru, lalu simpan dokumen baru itu."
        ) from error
    return root


def _check_link(link: Element) -> None:
    external = link.get("TargetMode", "Internal") != "Internal"
    if external and not link.get("Type", "").endswith("/hyperlink"):
        raise TemplateBroken(
            "Berkas ini tertaut ke gambar, templat, atau berkas lain di luar dirinya; putuskan "
            "tautan itu di Word atau sisipkan gambarnya, lalu simpan lagi."
        )


def _check_fields(root: Element) -> None:
    """A code may be spread over several runs; fldChar begins and ends it."""
    codes = [
        element.text or "" if element.tag == f"{W}instrText" else "\n"
        for element in root.iter(f"{W}instrText", f"{W}fldChar")
    ]
    codes += [f"\n{field.get(f'{W}instr')}" for field in root.iter(f"{W}fldSimple")]
    found = _REACHING_FIELD.search("".join(codes))
    if found:
        raise TemplateBroken(
            f"Berkas ini memuat bidang Word {found[1].upper()}, yang mengambil isi dari luar "
            "dokumen; hapus bidang itu, lalu simpan lagi."
        )


def _check_document(parts: dict[str, bytes]) -> None:
    document = parts.get(_DOCUMENT, b"")
    if f'"{W[1:-1]}"'.encode() not in document or _MAIN not in parts.get(_TYPES, b""):
        raise TemplateBroken(
            "Berkas ini bukan dokumen Word biasa; simpan dari Word dengan jenis "
            "Dokumen Word (*.docx)."
        )
