"""The register of documents that were made."""

from datetime import date, datetime
from uuid import UUID

from sqlmodel import Field

from kerjasama_desktop.domain.records import Pilihan, Record


class StatusDokumen(Pilihan):
    DRAF = "DRAF", "Draf"
    SIAP_CETAK = "SIAP_CETAK", "Siap cetak"
    DITANDATANGANI = "DITANDATANGANI", "Ditandatangani"


class Dokumen(Record):
    """One produced file; `jenis` is a key of documents.catalog, subjek_id what it is about."""

    jenis: str = Field(max_length=60)
    subjek_id: UUID | None = None
    judul: str = Field(default="", max_length=300)
    nomor: str = Field(default="", max_length=120)
    tanggal: date | None = None
    status: StatusDokumen = StatusDokumen.DRAF
    berkas: str = Field(default="", max_length=300)
    sha256: str = Field(default="", max_length=64)
    dibuat: datetime | None = None
    revisi: int = Field(default=1, ge=1)
