"""What the tests of papers for a third party, of Perdes and BUM Desa bersama share."""

from samples import many_villages
from wordfiles import text

from kerjasama_desktop.documents.catalog import DocumentJob, jobs
from kerjasama_desktop.documents.kinds_mitra import MITRA
from kerjasama_desktop.documents.produce import produce
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kerjasama import Topik
from kerjasama_desktop.domain.rencana import Kegiatan
from kerjasama_desktop.services.extra_papers import ask_for, offered
from kerjasama_desktop.services.paperwork import papers

KEYS = {kind.key for kind in MITRA}


def bumdesma(count: int) -> Berkas:
    case = many_villages(count)
    k = case.kerjasama
    k.topik = Topik.BUMDESMA
    k.judul = "Pendirian BUM Desa Bersama Telaga Mandiri"
    k.kegiatan = [Kegiatan(nama="Usaha air minum"), Kegiatan(nama="Pengelolaan wisata telaga")]
    return case


def ours(case: Berkas) -> list[DocumentJob]:
    """Ask for every paper of this file that the case can have, and return them."""
    ask_for(case.kerjasama, [job for job in offered(case) if job.kind.key in KEYS])
    return [job for job in jobs(case) if job.kind.key in KEYS]


def printed(case: Berkas, key: str) -> str:
    return text(produce(case, next(job for job in ours(case) if job.kind.key == key)))


def is_draft(case: Berkas, key: str) -> bool:
    ours(case)
    return next(paper for paper in papers(case) if paper.job.kind.key == key).draf
