"""Copies of templates for people: one to edit in Word, one to give to another village."""

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


def editable(shipped: bytes, moment: datetime) -> bytes:
    """Return a copy of a shipped template for a person to edit, with a word of advice."""
    parts = read_parts(shipped)
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
