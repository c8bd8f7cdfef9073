"""All documents that were ever made, of all cooperations, and the search over them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from uuid import UUID

from kerjasama_desktop.domain.dokumen import Dokumen, Pindaian
from kerjasama_desktop.domain.induk import Ringkasan
from kerjasama_desktop.domain.terbilang import tanggal
from kerjasama_desktop.domain.text import search_key
from kerjasama_desktop.services.paper_state import PaperState, registered_state, state_of
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.storage.text_index import TextIndex

_SHORTEST = 2
"""A single letter stands in every document."""
_EXCERPTS = 40
_NOWHERE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Archived:
    """A document with the cooperation it belongs to and the villages it concerns; `words` is what
    a search looks at besides the document itself.
    """

    kerjasama_id: UUID
    kerja_sama: str
    dokumen: Dokumen
    jenis: str
    tahun: int | None
    desa: tuple[str, ...]
    words: str
    key: str
    pindaian: tuple[Pindaian, ...] = ()


@dataclass(frozen=True)
class Hits:
    """What was found inside the documents: for each word the keys of those that hold it, and a
    few words around the first hit, by key.
    """

    by_word: Mapping[str, set[str]] = field(default_factory=dict)
    excerpts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Filter:
    """What is looked for; None and '' let everything pass."""

    text: str = ""
    jenis: str | None = None
    tahun: int | None = None
    desa: str | None = None
    status: PaperState | None = None


def archived(database: Database) -> list[Archived]:
    """Return the documents that were made, the newest first; no file is looked at."""
    with database.begin() as tx:
        found = tx.kerjasama.documents()
        cooperations = {item.id: item for item in tx.ringkasan.all()}
        scans = tx.kerjasama.scans()
    return [
        _archived(cooperations[owner], one, tuple(scans.get(one.id, ())))
        for owner, _, one in found
        if one.berkas
    ]


def _archived(owner: Ringkasan, dokumen: Dokumen, pindaian: tuple[Pindaian, ...]) -> Archived:
    from kerjasama_desktop.documents.catalog import kind_of

    kind = kind_of(dokumen.jenis)
    day = dokumen.tanggal or (dokumen.dibuat.date() if dokumen.dibuat else None)
    whose = dokumen.judul.rpartition(" – ")[2]
    named = tuple(nama for nama in owner.nama_pihak if nama.endswith(f" {whose}"))
    state = registered_state(dokumen).value
    words = [dokumen.judul, dokumen.nomor, owner.judul, state, tanggal(day) if day else ""]
    return Archived(
        kerjasama_id=owner.id,
        kerja_sama=owner.judul or "Kerja sama tanpa nama",
        dokumen=dokumen,
        jenis=kind.judul if kind else dokumen.judul,
        tahun=day.year if day else None,
        desa=named or owner.nama_pihak,
        words=search_key(" ".join(words)),
        key=str(dokumen.id),
        pindaian=pindaian,
    )


def states(items: Sequence[Archived], documents: Path) -> dict[str, PaperState]:
    """Return how each document stands, by key, looking at its file."""
    return {item.key: state_of(item.dokumen, documents) for item in items}


def search(database: Database, text: str, items: Sequence[Archived]) -> Hits:
    """Look for the words inside the documents, in the order of `items`."""
    words = list(dict.fromkeys(search_key(text).split()))
    longer = [word for word in words if len(word) >= _SHORTEST]
    index = TextIndex(database.path)
    by_word = dict(zip(longer, index.search(longer), strict=True))
    anywhere = set().union(*by_word.values())
    inside = [item for item in items if item.key in anywhere] if anywhere else []
    found = islice((i.key for i in inside if _speaks_of(i, words, by_word)), _EXCERPTS)
    return Hits(by_word, index.excerpts(longer, list(found)))


def filtered(
    items: Sequence[Archived],
    wanted: Filter,
    hits: Hits,
    states_of: Mapping[str, PaperState],
) -> list[Archived]:
    """Return what is looked for; every word stands in the title and the like, or inside."""
    words = search_key(wanted.text).split()
    found = [item for item in items if _speaks_of(item, words, hits.by_word)]
    if wanted.jenis:
        found = [item for item in found if item.jenis == wanted.jenis]
    if wanted.tahun:
        found = [item for item in found if item.tahun == wanted.tahun]
    if wanted.desa:
        found = [item for item in found if wanted.desa in item.desa]
    if wanted.status:
        found = [item for item in found if state_in(item, states_of) is wanted.status]
    return found


def state_in(item: Archived, states_of: Mapping[str, PaperState]) -> PaperState:
    """Return how a document stands; as it is registered while its file was not looked at."""
    return states_of.get(item.key) or registered_state(item.dokumen)


def _speaks_of(item: Archived, words: Sequence[str], inside: Mapping[str, set[str]]) -> bool:
    return all(word in item.words or item.key in inside.get(word, _NOWHERE) for word in words)
