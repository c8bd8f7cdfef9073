"""The papers of a cooperation: what stops each from being final, what it lacks, its entry."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from kerjasama_desktop.domain import rules
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import Dokumen
from kerjasama_desktop.domain.findings import Finding, Severity, Step

if TYPE_CHECKING:
    from kerjasama_desktop.documents.catalog import DocumentJob

_NASKAH = frozenset(
    {"peraturan_bersama", "perjanjian_bersama", "keputusan_bersama_bkad", "pendirian_bumdesma"}
)
_AFTER = frozenset({Step.PENYERAHAN, Step.PERUBAHAN})
"""Steps after the signing, which keep no joint text a draft."""
_OWN_RULES = {
    "surat_penawaran": frozenset({"V33"}),
    "berita_acara_musdes": frozenset({"V21"}),
    "keputusan_bersama_bkad": frozenset({"V67"}),
    "nota_kesepahaman": frozenset({"V02", "V04", "V10", "V12"}),
    "perdes_kerja_sama": frozenset({"V04"}),
}


@dataclass(frozen=True)
class Paper:
    """A document of the catalogue, what stops it from being final, what it still lacks (it is
    made all the same, with dots), and its register entry.
    """

    job: "DocumentJob"
    blocking: tuple[Finding, ...]
    kurang: tuple[str, ...]
    dokumen: Dokumen | None

    @property
    def draf(self) -> bool:
        return bool(self.blocking)

    @property
    def tetap(self) -> bool:
        """Signed: it is not made anew without a reason."""
        return self.dokumen is not None and self.dokumen.status.tetap

    @property
    def key(self) -> tuple[str, UUID | None]:
        return self.job.kind.key, self.job.subjek_id

    @property
    def judul(self) -> str:
        """What it is, without whose."""
        return self.job.judul.partition(" – ")[0]

    @property
    def untuk(self) -> str:
        return self.job.judul.partition(" – ")[2]


def papers(case: Berkas) -> list[Paper]:
    """Return every document this cooperation can have, in the order of the set."""
    from kerjasama_desktop.documents.catalog import jobs
    from kerjasama_desktop.documents.kelengkapan import kurang

    found = [f for f in rules.findings(case) if f.severity is Severity.BLOCK]
    known = {(d.jenis, d.subjek_id): d for d in case.kerjasama.dokumen}
    return [
        Paper(
            job,
            _stopping(case, job, found),
            tuple(kurang(case, job)),
            known.get((job.kind.key, job.subjek_id)),
        )
        for job in jobs(case)
    ]


def _stopping(case: Berkas, job: "DocumentJob", blocking: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return what keeps this document a draft.

    Joint texts wait for everything but their own promulgation and what follows it; what changes
    them waits for all that is said of that change but its promulgation; a letter waits only for
    the rules about itself.
    """
    key = job.kind.key
    own = _OWN_RULES.get(key, frozenset())
    if job.kind.step is Step.PERUBAHAN:
        texts = {c.id for c in case.kerjasama.klausul_baru if c.perubahan_id == job.subjek_id}
        subjects = texts | {job.subjek_id}
        return tuple(f for f in blocking if f.item in subjects and f.code != "V71")
    if key not in _NASKAH:
        return tuple(f for f in blocking if f.code in own)
    return tuple(f for f in blocking if f.code in own or (f.step not in _AFTER and f.code != "V67"))
