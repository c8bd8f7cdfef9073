"""What the tests of documents and bundles share: a case on file, and its documents made."""

from pathlib import Path

import samples

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.services import cooperation, paperwork
from kerjasama_desktop.services.own_templates import SHIPPED_ONLY, OwnTemplates
from kerjasama_desktop.services.paperwork import Made
from kerjasama_desktop.storage.database import Database


def on_file(database: Database, case: Berkas) -> Berkas:
    """Write a case and return it as the program would load it."""
    samples.store(database, case)
    return again(database, case)


def again(database: Database, case: Berkas) -> Berkas:
    return cooperation.load_case(database, case.kerjasama.id, samples.TODAY)


def make(
    database: Database,
    case: Berkas,
    documents: Path,
    *keys: str,
    own: OwnTemplates = SHIPPED_ONLY,
) -> Made:
    """Make the documents of these kinds, or all."""
    chosen = [p for p in paperwork.papers(case) if not keys or p.job.kind.key in keys]
    return paperwork.make_documents(
        database, case, chosen, documents, lambda *_: None, lambda: False, own
    )
