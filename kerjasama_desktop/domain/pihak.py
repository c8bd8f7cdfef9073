"""Who takes part in a cooperation: villages with their references, and third parties."""

from datetime import date
from uuid import UUID

from sqlmodel import Field

from kerjasama_desktop.domain.baca import last_day_in
from kerjasama_desktop.domain.records import Pilihan, Record


class Pihak(Record):
    """A village's part in this cooperation: its references, consent, duties and numbers."""

    desa_id: UUID
    pemrakarsa: bool = False
    tanggal_inventarisasi: date | None = None
    tanggal_prioritas: date | None = None
    kewenangan_perdes: str = Field(default="", max_length=300)
    rpjm_perdes: str = Field(default="", max_length=300)
    rpjm_kegiatan: str = Field(default="", max_length=300)
    rpjm_awal: int | None = Field(default=None, ge=2000, le=2100)
    rpjm_akhir: int | None = Field(default=None, ge=2000, le=2100)
    rkp_perdes: str = Field(default="", max_length=300)
    rkp_kegiatan: str = Field(default="", max_length=300)
    rkp_tahun: int | None = Field(default=None, ge=2000, le=2100)
    apb_perdes: str = Field(default="", max_length=300)
    apb_kode: str = Field(default="", max_length=60)
    anggaran: int | None = Field(default=None, ge=0)
    bpd_nomor: str = Field(default="", max_length=80)
    bpd_tanggal: date | None = None
    bpd_ketentuan: str = ""
    wakil_nomor: str = Field(default="", max_length=80)
    wakil_tanggal: date | None = None
    hak: str = ""
    kewajiban: str = ""
    nomor: str = Field(default="", max_length=40)
    tanggal_undang: date | None = None
    nomor_berita: str = Field(default="", max_length=40)
    nomor_sk: str = Field(default="", max_length=40)
    tanggal_salinan: date | None = None


class JenisMitra(Pilihan):
    """Kinds of third party (domain.md 5.6)."""

    SWASTA = "SWASTA", "Perusahaan swasta"
    BUMN = "BUMN", "BUMN"
    BUMD = "BUMD", "BUMD"
    KOPERASI = "KOPERASI", "Koperasi"
    ORMAS = "ORMAS", "Organisasi kemasyarakatan, yayasan, atau perkumpulan"
    LSM = "LSM", "Lembaga swadaya masyarakat"
    PERGURUAN_TINGGI = "PERGURUAN_TINGGI", "Perguruan tinggi"
    PENDIDIKAN = "PENDIDIKAN", "Lembaga pendidikan atau pesantren"
    KEUANGAN = "KEUANGAN", "Lembaga keuangan atau bank"
    PEMERINTAH = "PEMERINTAH", "Instansi pemerintah atau lembaga negara"
    MEDIA = "MEDIA", "Media"
    DONOR = "DONOR", "Lembaga donor"
    PERORANGAN = "PERORANGAN", "Perorangan"
    LAINNYA = "LAINNYA", "Lembaga lainnya"


class Mitra(Record):
    """A third party with its legal identity."""

    jenis: JenisMitra | None = None
    nama: str = Field(default="", max_length=200)
    alamat: str = Field(default="", max_length=300)
    akta: str = Field(default="", max_length=300)
    nib: str = Field(default="", max_length=40)
    npwp: str = Field(default="", max_length=40)
    penandatangan: str = Field(default="", max_length=120)
    jabatan: str = Field(default="", max_length=120)
    dasar_kewenangan: str = Field(default="", max_length=300)
    nomor: str = Field(default="", max_length=80)
    hak: str = ""
    kewajiban: str = ""

    def kewenangan_pada(self, day: date | None) -> str:
        """Return what gives the signer the power, '' where it did not exist yet on that day."""
        since = last_day_in(self.dasar_kewenangan)
        return "" if day and since and since > day else self.dasar_kewenangan


class ObjekPotensi(Record):
    """Link to an item of a village's inventory that this cooperation is about."""

    potensi_id: UUID
