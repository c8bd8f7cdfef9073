"""Potensi and kebutuhan of a village, and their priority."""

from datetime import date
from uuid import UUID

from sqlmodel import Field

from kerjasama_desktop.domain.records import Pilihan, Record


class JenisPotensi(Pilihan):
    POTENSI = "POTENSI", "Potensi"
    KEBUTUHAN = "KEBUTUHAN", "Kebutuhan"
    MASALAH = "MASALAH", "Masalah"


class KategoriPotensi(Pilihan):
    """domain.md 5.13; the first group comes from the four-step article."""

    PERTANIAN = "PERTANIAN", "Alam: pertanian"
    PERKEBUNAN = "PERKEBUNAN", "Alam: perkebunan"
    PETERNAKAN = "PETERNAKAN", "Alam: peternakan"
    PERIKANAN = "PERIKANAN", "Alam: perikanan"
    KEHUTANAN = "KEHUTANAN", "Alam: kehutanan"
    AIR = "AIR", "Alam: air"
    PARIWISATA = "PARIWISATA", "Alam: pariwisata"
    GALIAN = "GALIAN", "Alam: bahan galian"
    SDM = "SDM", "Sumber daya manusia"
    INFRASTRUKTUR = "INFRASTRUKTUR", "Infrastruktur dan sarana prasarana"
    EKONOMI = "EKONOMI", "Ekonomi dan usaha"
    SOSIAL_BUDAYA = "SOSIAL_BUDAYA", "Sosial budaya"
    KELEMBAGAAN = "KELEMBAGAAN", "Kelembagaan"
    LINGKUNGAN = "LINGKUNGAN", "Lingkungan"


class BidangDesa(Pilihan):
    """The four fields of village affairs (UU 6/2014; numbers as the DPMD uses them)."""

    PEMERINTAHAN = "PEMERINTAHAN", "penyelenggaraan Pemerintahan Desa"
    PEMBANGUNAN = "PEMBANGUNAN", "pelaksanaan Pembangunan Desa"
    PEMBINAAN = "PEMBINAAN", "pembinaan kemasyarakatan Desa"
    PEMBERDAYAAN = "PEMBERDAYAAN", "pemberdayaan masyarakat Desa"


class Kriteria(Pilihan):
    """Criteria of the priority matrix, each scored 1 to 5 (domain.md 3.2)."""

    KESESUAIAN = "KESESUAIAN", "Kesesuaian dengan RPJM Desa dan RKP Desa"
    KEWENANGAN = "KEWENANGAN", "Kewenangan Desa"
    EKONOMI = "EKONOMI", "Dampak ekonomi"
    SOSIAL = "SOSIAL", "Dampak sosial"
    PENERIMA = "PENERIMA", "Jumlah penerima manfaat"
    URGENSI = "URGENSI", "Urgensi"
    ANGGARAN = "ANGGARAN", "Kemampuan APB Desa"
    MITRA = "MITRA", "Kesiapan mitra"
    LINGKUNGAN = "LINGKUNGAN", "Kelestarian lingkungan"


class Potensi(Record):
    """One potential, need or problem of a village (Permendagri 96/2017 Pasal 13 ayat (2))."""

    desa_id: UUID
    jenis: JenisPotensi = JenisPotensi.POTENSI
    kategori: KategoriPotensi | None = None
    nama: str = Field(default="", max_length=200)
    lokasi: str = Field(default="", max_length=200)
    volume: float | None = Field(default=None, ge=0)
    satuan: str = Field(default="", max_length=40)
    kondisi: str = Field(default="", max_length=1000)
    pemilik: str = Field(default="", max_length=200)
    dalam_kewenangan: bool | None = None
    bidang: BidangDesa | None = None
    rujukan_rpjm: str = Field(default="", max_length=200)
    rujukan_rkp: str = Field(default="", max_length=200)
    kelemahan: str = Field(default="", max_length=1000)
    peluang: str = Field(default="", max_length=1000)
    sumber_data: str = Field(default="", max_length=200)
    tanggal: date | None = None
    skor: dict[Kriteria, int] = Field(default_factory=dict)


def priority_score(skor: dict[Kriteria, int], bobot: dict[Kriteria, int]) -> float | None:
    """Return the weighted mean of the scores given (1.0-5.0); None while nothing is scored."""
    weights = {kriteria: bobot.get(kriteria, 1) for kriteria in skor}
    total = sum(weights.values())
    if not total:
        return None
    return sum(skor[kriteria] * weight for kriteria, weight in weights.items()) / total


def by_priority(
    potensi: list[Potensi], bobot: dict[Kriteria, int]
) -> list[tuple[Potensi, float | None]]:
    """Return the items with their score, best first; unscored ones last, then by name."""
    scored = [(item, priority_score(item.skor, bobot)) for item in potensi]
    return sorted(scored, key=lambda pair: (-(pair[1] or 0), pair[0].nama))
