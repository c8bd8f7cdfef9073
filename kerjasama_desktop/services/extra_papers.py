"""Supporting papers: which may be added to a cooperation, and adding them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import NomorDokumen
from kerjasama_desktop.domain.kerjasama import Kerjasama

if TYPE_CHECKING:
    from kerjasama_desktop.documents.catalog import DocumentJob


def offered(case: Berkas) -> list["DocumentJob"]:
    """Return the papers that this cooperation can have and nobody asked for yet."""
    from kerjasama_desktop.documents.catalog import offered as of_catalog

    return of_catalog(case)


def ask_for(kerjasama: Kerjasama, jobs: Iterable["DocumentJob"]) -> None:
    """Let these papers belong to the set of this cooperation."""
    kerjasama.nomor_dokumen = [
        *kerjasama.nomor_dokumen,
        *(NomorDokumen(jenis=job.kind.key, subjek_id=job.subjek_id) for job in jobs),
    ]
