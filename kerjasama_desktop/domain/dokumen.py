"""The register of documents that were made, with their numbers, former versions and scans."""

from datetime import date, datetime
from uuid import UUID

from sqlmodel import Field

from kerjasama_desktop.domain.records import Pilihan, Record


class StatusDokumen(Pilihan):
    """In their order; only produk hukum become Diundangkan and Berlaku."""

    DRAF = "DRAF", "Draf"
    SIAP_CETAK = "SIAP_CETAK", "Siap cetak"
    DITANDATANGANI = "DITANDATANGANI", "Ditandatangani"
    DIUNDANGKAN = "DIUNDANGKAN", "Diundangkan"
    BERLAKU = "BERLAKU", "Berlaku"

    @property
    def tetap(self) -> bool:
        """True from the signature on: the file is not made anew without a reason."""
        return self not in {StatusDokumen.DRAF, StatusDokumen.SIAP_CETAK}


class Dokumen(Record):
    """One produced file; `jenis` is a key of documents.catalog, subjek_id what it is about.

    `letak` says where the signed paper lies.
    """

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
    letak: str = Field(default="", max_length=200)


class NomorDokumen(Record):
    """A paper that was asked for, with the number and day that no other record has fields for.

    `pihak_id` is set where every village gives its own number; nomor_berita and tanggal_undang
    belong to its promulgation there.
    """

    jenis: str = Field(max_length=60)
    subjek_id: UUID | None = None
    pihak_id: UUID | None = None
    nomor: str = Field(default="", max_length=120)
    tanggal: date | None = None
    nomor_berita: str = Field(default="", max_length=40)
    tanggal_undang: date | None = None

    @property
    def kunci(self) -> tuple[str, UUID | None, UUID | None]:
        """What it is the number of: kind, subject, village."""
        return self.jenis, self.subjek_id, self.pihak_id


class RiwayatDokumen(Record):
    """A former version of a document that was reopened: its file is kept."""

    dokumen_id: UUID
    revisi: int = Field(ge=1)
    status: StatusDokumen
    nomor: str = Field(default="", max_length=120)
    berkas: str = Field(default="", max_length=300)
    sha256: str = Field(default="", max_length=64)
    waktu: datetime
    alasan: str = Field(default="", max_length=500)
    oleh: str = Field(default="", max_length=120)


class Pindaian(Record):
    """A scan of the signed paper, stored under its SHA-256; `jenis` is pdf, jpg or png."""

    dokumen_id: UUID
    sha256: str = Field(max_length=64)
    jenis: str = Field(max_length=10)
    nama: str = Field(default="", max_length=200)
    ukuran: int = Field(ge=0)
    waktu: datetime
