"""Rencana: aims, programme, money, risks; and the papers a third-party plan needs."""

from datetime import date
from uuid import UUID

from sqlmodel import Field

from kerjasama_desktop.domain.records import Pilihan, Record


class SumberDana(Pilihan):
    """Where money comes from (domain.md 5.7)."""

    PADES = "PADES", "APB Desa: Pendapatan Asli Desa"
    DANA_DESA = "DANA_DESA", "APB Desa: Dana Desa"
    ADD = "ADD", "APB Desa: Alokasi Dana Desa"
    BAGI_HASIL = "BAGI_HASIL", "APB Desa: bagi hasil pajak dan retribusi"
    BANTUAN_KEUANGAN = "BANTUAN_KEUANGAN", "APB Desa: bantuan keuangan provinsi/kabupaten"
    SWADAYA = "SWADAYA", "Swadaya masyarakat"
    PIHAK_KETIGA = "PIHAK_KETIGA", "Kontribusi pihak ketiga"
    HIBAH = "HIBAH", "Hibah atau sumbangan tidak mengikat"
    APBD = "APBD", "APBD kabupaten/kota atau provinsi"
    APBN = "APBN", "APBN atau program Pemerintah"
    MODAL_BUMDES = "MODAL_BUMDES", "Penyertaan modal BUM Desa"
    HASIL_USAHA = "HASIL_USAHA", "Hasil usaha kerja sama"
    LAINNYA = "LAINNYA", "Sumber lain yang sah dan tidak mengikat"

    @property
    def dari_apb_desa(self) -> bool:
        return self in _APB_DESA


_APB_DESA = frozenset(
    {
        SumberDana.PADES,
        SumberDana.DANA_DESA,
        SumberDana.ADD,
        SumberDana.BAGI_HASIL,
        SumberDana.BANTUAN_KEUANGAN,
    }
)


class Rencana(Record):
    """The cooperation plan; one per cooperation (domain.md 3.9)."""

    latar_belakang: str = ""
    maksud: str = ""
    tujuan: str = ""
    sasaran: str = ""
    strategi: str = ""
    lokasi: str = Field(default="", max_length=500)
    penerima_l: int | None = Field(default=None, ge=0)
    penerima_p: int | None = Field(default=None, ge=0)
    indikator: str = ""
    lingkungan: str = ""
    lingkungan_diperiksa: bool = False
    tata_ruang: str = ""
    tata_ruang_diperiksa: bool = False
    aset_desa: str = ""
    izin_aset: str = Field(default="", max_length=300)
    kak_keluaran: str = ""
    kak_syarat_mitra: str = ""
    kak_pelaporan: str = ""
    tanggal: date | None = None


class Kegiatan(Record):
    """One activity of the programme."""

    nama: str = Field(default="", max_length=300)
    lokasi: str = Field(default="", max_length=200)
    volume: str = Field(default="", max_length=80)
    sasaran: str = Field(default="", max_length=300)
    mulai: date | None = None
    selesai: date | None = None
    pelaksana: str = Field(default="", max_length=200)


class BarisRab(Record):
    """One line of the budget; amounts in whole rupiah."""

    kegiatan_id: UUID | None = None
    uraian: str = Field(default="", max_length=300)
    volume: float = Field(default=0, ge=0)
    satuan: str = Field(default="", max_length=40)
    harga_satuan: int = Field(default=0, ge=0)
    sumber: SumberDana | None = None

    @property
    def jumlah(self) -> int:
        """Volume times unit price, rounded half up to whole rupiah."""
        return int(self.volume * self.harga_satuan + 0.5)


class Kontribusi(Record):
    """What one party puts in, from one source; exactly one of pihak_id and mitra_id is set."""

    pihak_id: UUID | None = None
    mitra_id: UUID | None = None
    sumber: SumberDana | None = None
    jumlah: int = Field(default=0, ge=0)
    bentuk: str = Field(default="", max_length=300)
    tahun: int | None = Field(default=None, ge=2000, le=2100)


class TingkatRisiko(Pilihan):
    RENDAH = "RENDAH", "Rendah"
    SEDANG = "SEDANG", "Sedang"
    TINGGI = "TINGGI", "Tinggi"


class Risiko(Record):
    uraian: str = Field(default="", max_length=500)
    tingkat: TingkatRisiko | None = None
    penanganan: str = Field(default="", max_length=500)


class JenisManfaatBiaya(Pilihan):
    MANFAAT = "MANFAAT", "Manfaat"
    BIAYA = "BIAYA", "Biaya"


class ManfaatBiaya(Record):
    """One line of the benefit-cost analysis (Permendagri 96/2017 Pasal 14 ayat (2) huruf e)."""

    jenis: JenisManfaatBiaya = JenisManfaatBiaya.MANFAAT
    uraian: str = Field(default="", max_length=500)
    jumlah: int = Field(default=0, ge=0)
    tahun_ke: int = Field(default=1, ge=1, le=50)


def total_rab(rab: list[BarisRab]) -> int:
    return sum(line.jumlah for line in rab)


def total_kontribusi(kontribusi: list[Kontribusi]) -> int:
    return sum(line.jumlah for line in kontribusi)
