"""Attachments of a bundle: which kinds may travel, told by content and not by name."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal
from uuid import UUID

from kerjasama_desktop.domain.text import clean_text
from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.exchange.container import MAX_FILE
from kerjasama_desktop.exchange.descriptor import Lampiran
from kerjasama_desktop.exchange.refusal import refused

Kind = Literal["pdf", "jpg", "png", "docx"]

_MAX_NAME = 120


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to send along; `dokumen` is the id of the document it belongs to."""

    nama: str
    isi: bytes
    dokumen: UUID


def kind_of(content: bytes) -> Kind | None:
    """Return the kind of a file by its first bytes; None where it may not travel."""
    if content.startswith(b"%PDF-"):
        return "pdf"
    if content.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if content.startswith(b"PK\x03\x04") and b"word/document.xml" in content:
        return "docx"
    return None


def list_attachments(attachments: Sequence[Attachment]) -> dict[Lampiran, bytes]:
    """Return each attachment's entry of the descriptor with its content, in a fixed order.

    Raises:
        InvalidInput: a file is of another kind or beyond 64 MB.
    """
    entries = {_entry(attachment): attachment.isi for attachment in attachments}
    return dict(sorted(entries.items(), key=lambda item: (item[0].path, str(item[0].dokumen))))


def attached_files(entries: Sequence[Lampiran], files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the contents by hash; each is listed, bears its own hash, and is what it says.

    Raises:
        BundleRefused: DESKRIPTOR, SIDIK_BERBEDA or JENIS_BERKAS.
    """
    present = {path: data for path, data in files.items() if path.startswith("data/lampiran/")}
    if present.keys() != {entry.path for entry in entries}:
        raise refused("DESKRIPTOR", "x-lampiran")
    for entry in entries:
        content = present[entry.path]
        if sha256(content).hexdigest() != entry.sha256:
            raise refused("SIDIK_BERBEDA", entry.path)
        if kind_of(content) != entry.jenis:
            raise refused("JENIS_BERKAS", entry.path)
    return {entry.sha256: present[entry.path] for entry in entries}


def _entry(attachment: Attachment) -> Lampiran:
    nama = shown_name(attachment.nama)
    kind = kind_of(attachment.isi)
    if kind is None:
        raise InvalidInput(
            f"Lampiran {nama} bukan PDF, JPG, PNG, atau DOCX. Ubah menjadi PDF, lalu pilih lagi."
        )
    if len(attachment.isi) > MAX_FILE:
        raise InvalidInput(
            f"Lampiran {nama} lebih besar dari 64 MB. Pindai ulang dengan mutu lebih rendah."
        )
    return Lampiran(
        sha256=sha256(attachment.isi).hexdigest(),
        jenis=kind,
        nama=nama,
        dokumen=attachment.dokumen,
    )


def shown_name(nama: str) -> str:
    """Return the last part of a file name, fit to be shown; it is never used as a path."""
    return re.split(r"[/\\]", clean_text(nama))[-1].replace("\n", " ")[-_MAX_NAME:] or "lampiran"
