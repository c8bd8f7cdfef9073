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
            _stopping(job.kind.key, found),
            tuple(kurang(case, job)),
            known.get((job.kind.key, job.subjek_id)),
        )
        for job in jobs(case)
    ]


def _stopping(key: str, blocking: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return what keeps this document a draft.

    Joint texts wait for everything but their own promulgation and what follows it; a letter waits
    only for the rules about itself.
    """
    own = _OWN_RULES.get(key, frozenset())
    if key not in _NASKAH:
        return tuple(f for f in blocking if f.code in own)
    return tuple(
        f for f in blocking if f.code in own or (f.step is not Step.PENYERAHAN and f.code != "V67")
    )
