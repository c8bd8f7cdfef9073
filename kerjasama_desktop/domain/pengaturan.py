"""Settings of the office: facts that belong to the village, hence to its database and backups."""

from uuid import UUID, uuid4

from sqlmodel import Field

from kerjasama_desktop.domain.bkad import AMBANG_PEREMPUAN
from kerjasama_desktop.domain.potensi import Kriteria
from kerjasama_desktop.domain.records import Pilihan, Record


class Kertas(Pilihan):
    """Paper: width and height in twentieths of a point stand with documents.paper."""

    F4 = "F4", "F4 (21,5 × 33 cm)"
    F4_210 = "F4_210", "F4 (21 × 33 cm)"
    FOLIO = "FOLIO", "Folio (21,59 × 33,02 cm)"
    A4 = "A4", "A4 (21 × 29,7 cm)"


class HurufSurat(Pilihan):
    ARIAL_11 = "ARIAL_11", "Arial 11"
    ARIAL_12 = "ARIAL_12", "Arial 12"
    BOOKMAN_12 = "BOOKMAN_12", "Bookman Old Style 12"


def default_weights() -> dict[Kriteria, int]:
    return dict.fromkeys(Kriteria, 1)


class Rangkap(Record):
    """How many copies of a kind of document are printed, remembered from the last time."""

    jenis: str = Field(max_length=60)
    asli: int = Field(default=1, ge=0, le=99)
    salinan: int = Field(default=0, ge=0, le=99)


class Pengaturan(Record):
    """One row. garis/leluhur: lineage of this database (reliability 3.6)."""

    desa_id: UUID | None = None
    operator: str = Field(default="", max_length=120)
    kertas: Kertas = Kertas.F4
    huruf_surat: HurufSurat = HurufSurat.ARIAL_12
    ambang_perempuan: int = Field(default=AMBANG_PEREMPUAN, ge=0, le=100)
    wajib_persetujuan_bpd: bool = True
    batas_jawaban_hari: int = Field(default=14, ge=1, le=365)
    bobot: dict[Kriteria, int] = Field(default_factory=default_weights)
    garis: UUID = Field(default_factory=uuid4)
    leluhur: list[UUID] = Field(default_factory=list)
    urut_paket: int = Field(default=0, ge=0)
