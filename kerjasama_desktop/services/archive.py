"""All documents that were ever made, of all cooperations."""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from kerjasama_desktop.domain.dokumen import Dokumen
from kerjasama_desktop.domain.terbilang import tanggal
from kerjasama_desktop.domain.text import search_key
from kerjasama_desktop.services.paperwork import PaperState, state_of
from kerjasama_desktop.storage.database import Database


@dataclass(frozen=True)
class Archived:
    """A document with the cooperation it belongs to; `words` is what a search looks at."""

    kerjasama_id: UUID
    kerja_sama: str
    dokumen: Dokumen
    jenis: str
    status: PaperState
    tahun: int | None
    words: str


def archived(database: Database, documents: Path) -> list[Archived]:
    """Return the documents that were made, the newest first."""
    with database.begin() as tx:
        found = tx.kerjasama.documents()
    return [_archived(owner, title, one, documents) for owner, title, one in found if one.berkas]


def _archived(owner: UUID, title: str, dokumen: Dokumen, documents: Path) -> Archived:
    from kerjasama_desktop.documents.catalog import kind_of

    kind = kind_of(dokumen.jenis)
    day = dokumen.tanggal or (dokumen.dibuat.date() if dokumen.dibuat else None)
    status = state_of(dokumen, documents)
    words = [dokumen.judul, dokumen.nomor, title, status.value, tanggal(day) if day else ""]
    return Archived(
        kerjasama_id=owner,
        kerja_sama=title or "Kerja sama tanpa nama",
        dokumen=dokumen,
        jenis=kind.judul if kind else dokumen.judul,
        status=status,
        tahun=day.year if day else None,
        words=search_key(" ".join(words)),
    )
