"""A finding: what a rule of law or good order says about a cooperation."""

from dataclasses import dataclass
from uuid import UUID

from kerjasama_desktop.domain.records import Pilihan


class Severity(Pilihan):
    BLOCK = "B", "Harus diperbaiki"
    WARN = "W", "Perlu perhatian"
    INFO = "I", "Keterangan"


class Step(Pilihan):
    """A step of the workspace."""

    PARA_PIHAK = "PARA_PIHAK", "Para pihak"
    POTENSI = "POTENSI", "Potensi"
    RENCANA = "RENCANA", "Rencana"
    MUSYAWARAH = "MUSYAWARAH", "Musyawarah"
    BKAD = "BKAD", "BKAD"
    NASKAH = "NASKAH", "Naskah"
    DOKUMEN = "DOKUMEN", "Dokumen"
    PENYERAHAN = "PENYERAHAN", "Penyerahan"
    PERUBAHAN = "PERUBAHAN", "Perubahan"


@dataclass(frozen=True, slots=True)
class Finding:
    """`code` is the rule's number of domain.md section 6; `field` is dotted, such as
    'pihak.rpjm_kegiatan' (the attribute of Kerjasama, then the field), `item` the record's id
    where the field repeats.
    """

    code: str
    severity: Severity
    step: Step
    field: str
    message: str
    basis: str
    item: UUID | None = None

    @property
    def key(self) -> str:
        """Stable name under which an override is kept."""
        return ":".join(part for part in (self.code, self.field, str(self.item or "")) if part)
