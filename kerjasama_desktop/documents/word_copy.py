"""Copies of templates for people: one to edit in Word, one to give to another village."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from kerjasama_desktop.documents.koreksi import BODY, Koreksi
from kerjasama_desktop.documents.package import CORE, core_properties, read_parts, write_parts
from kerjasama_desktop.documents.user_docx import read_user_docx
from kerjasama_desktop.documents.word_comments import with_comments, without_comments

AUTHOR = "Kerja Sama Desa"
_INITIALS = "KSD"
_GUIDE = (
    "Ubah tulisan, huruf, dan tata letak sesuka Anda. Tulisan di antara {{ }} dan {% %} adalah tag "
    "yang diisi oleh program; pindahkan atau salin seutuhnya. Simpan, lalu pilih Periksa di "
    "Pengaturan, Templat. Daftar tag ada di Bantuan."
)
_SHADED = re.compile(
    r'<w:shd [^>]*w:fill="\{% if ([^%]+) %\}[^"]*"/>(</w:tcPr><w:p>(?:<w:pPr>.*?</w:pPr>)?)</w:p>'
)


def editable(shipped: bytes, moment: datetime) -> bytes:
    """Return a shipped template that Word can open and a person can edit, with a word of advice.

    A tag inside a cell's shading is nothing Word knows; the cell is marked with a sign instead.
    """
    parts = read_parts(shipped)
    mark = r"\2<w:r><w:t>{% if \1 %}■{% endif %}</w:t></w:r></w:p>"
    parts[BODY] = _SHADED.sub(mark, parts[BODY].decode()).encode()
    return write_parts(with_comments(parts, [(0, _GUIDE)], AUTHOR, _INITIALS, moment))


def with_remarks(data: bytes, remarks: Sequence[Koreksi], moment: datetime) -> bytes:
    """Return a person's template with the doctor's remarks in place of those of last time.

    Raises:
        TemplateBroken: the file is not one that may be opened.
    """
    parts = read_user_docx(data)
    cleaned = without_comments(parts, AUTHOR)
    notes = [_note(remark) for remark in remarks]
    if notes:
        cleaned = with_comments(cleaned, notes, AUTHOR, _INITIALS, moment)
    return data if cleaned == parts else write_parts(cleaned)


def _note(remark: Koreksi) -> tuple[int, str]:
    """Return where a remark stands in the body, and its words; Word takes none elsewhere."""
    advice = "" if remark.berat else "Saran: "
    if remark.bagian == BODY:
        return remark.alinea, f"{advice}{remark.kalimat}"
    return 0, f"{advice}{remark.tempat}: {remark.kalimat}"


def bare(data: bytes) -> dict[str, bytes]:
    """Return the parts of a person's template without comments: what documents are made from.

    Raises:
        TemplateBroken: the file is not one that may be opened.
    """
    return without_comments(read_user_docx(data))


def shareable(data: bytes, title: str, village: str) -> bytes:
    """Return a person's template without comments and without the person's name.

    Raises:
        TemplateBroken: the file is not one that may be opened.
    """
    return write_parts(_named(bare(data), title, village))


def _named(parts: Mapping[str, bytes], title: str, village: str) -> dict[str, bytes]:
    named = dict(parts)
    if CORE in named:
        named[CORE] = core_properties(title, village)
    return named
