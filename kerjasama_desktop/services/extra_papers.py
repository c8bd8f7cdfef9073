"""Supporting papers: which may be added to a cooperation, adding them, and their numbers."""

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
    new = [NomorDokumen(jenis=job.kind.key, subjek_id=job.subjek_id) for job in jobs]
    kerjasama.nomor_dokumen = [*kerjasama.nomor_dokumen, *new]


def give_up(kerjasama: Kerjasama, job: "DocumentJob") -> None:
    """Take a paper that was not made out of the set again, with its number."""
    key = (job.kind.key, job.subjek_id, None)
    kerjasama.nomor_dokumen = [n for n in kerjasama.nomor_dokumen if n.kunci != key]


def numbered(case: Berkas, job: "DocumentJob") -> NomorDokumen:
    """Return the record that holds the paper's number and day, made if there is none yet."""
    found = case.nomor_dokumen(job.kind.key, job.subjek_id)
    if found not in case.kerjasama.nomor_dokumen:
        case.kerjasama.nomor_dokumen = [*case.kerjasama.nomor_dokumen, found]
        found = case.nomor_dokumen(job.kind.key, job.subjek_id)
    return found
