"""The rules of domain.md section 6: what law and good order say about a cooperation."""

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Finding, Severity
from kerjasama_desktop.domain.rules import (
    bkad,
    dasar_hukum,
    identitas,
    isi,
    isian,
    keserasian,
    penawaran,
    perencanaan,
    persetujuan,
    perubahan,
    perubahan_urutan,
    pihak,
    rujukan,
    tahun_kegiatan,
    tanpa_pihak,
    teknik,
    urutan,
)
from kerjasama_desktop.domain.rules.common import Rule, is_overridden

RULES: tuple[Rule, ...] = (
    *pihak.RULES,
    *identitas.RULES,
    *perencanaan.RULES,
    *tahun_kegiatan.RULES,
    *persetujuan.RULES,
    *penawaran.RULES,
    *isi.RULES,
    *isian.RULES,
    *tanpa_pihak.RULES,
    *rujukan.RULES,
    *teknik.RULES,
    *dasar_hukum.RULES,
    *bkad.RULES,
    *keserasian.RULES,
    *urutan.RULES,
    *perubahan.RULES,
    *perubahan_urutan.RULES,
)

_ORDER = list(Severity)


def findings(berkas: Berkas) -> list[Finding]:
    """Return all findings, overridden ones included: gravest first, then by rule number."""
    found = [finding for rule in RULES for finding in rule(berkas)]
    return sorted(found, key=lambda f: (_ORDER.index(f.severity), f.code))


def open_findings(berkas: Berkas) -> list[Finding]:
    """Return the findings without warnings for which a reason is kept; nothing else is waived."""
    return [
        finding
        for finding in findings(berkas)
        if finding.severity is not Severity.WARN or not is_overridden(berkas, finding)
    ]
