"""Musyawarah of one village or of several: who came, what was said and decided."""

from datetime import date
from uuid import UUID

from sqlmodel import Field

from kerjasama_desktop.domain.desa import JenisKelamin
from kerjasama_desktop.domain.records import Pilihan, Record


class BentukMusyawarah(Pilihan):
    MUSDES = "MUSDES", "Musyawarah Desa"
    MUSDES_PERUBAHAN = "MUSDES_PERUBAHAN", "Musyawarah perubahan RPJM Desa/RKP Desa"
    KONSULTASI_PUBLIK = "KONSULTASI_PUBLIK", "Konsultasi publik"
    MAD = "MAD", "Musyawarah Antar-Desa"
    RAPAT_BPD = "RAPAT_BPD", "Rapat BPD"


class HasilMusyawarah(Pilihan):
    MENYEPAKATI = "MENYEPAKATI", "Menyepakati kerja sama"
    TIDAK_MENYEPAKATI = "TIDAK_MENYEPAKATI", "Tidak menyepakati kerja sama"


class MetodeKeputusan(Pilihan):
    MUFAKAT = "MUFAKAT", "musyawarah mufakat"
    VOTING = "VOTING", "pemungutan suara"


class Unsur(Pilihan):
    """Who takes part in a Musyawarah Desa (domain.md 3.3)."""

    PEMERINTAH_DESA = "PEMERINTAH_DESA", "Pemerintah Desa"
    BPD = "BPD", "Badan Permusyawaratan Desa"
    LKD = "LKD", "Lembaga Kemasyarakatan Desa"
    LEMBAGA_LAIN = "LEMBAGA_LAIN", "Lembaga Desa lainnya"
    TOKOH_ADAT = "TOKOH_ADAT", "Tokoh adat"
    TOKOH_AGAMA = "TOKOH_AGAMA", "Tokoh agama"
    TOKOH_MASYARAKAT = "TOKOH_MASYARAKAT", "Tokoh masyarakat"
    TOKOH_PENDIDIKAN = "TOKOH_PENDIDIKAN", "Tokoh pendidikan"
    KELOMPOK_TANI = "KELOMPOK_TANI", "Kelompok tani"
    KELOMPOK_NELAYAN = "KELOMPOK_NELAYAN", "Kelompok nelayan"
    KELOMPOK_PERAJIN = "KELOMPOK_PERAJIN", "Kelompok perajin"
    KELOMPOK_PEREMPUAN = "KELOMPOK_PEREMPUAN", "Kelompok perempuan"
    PEMERHATI_ANAK = "PEMERHATI_ANAK", "Pemerhati dan pelindungan anak"
    MASYARAKAT_MISKIN = "MASYARAKAT_MISKIN", "Kelompok masyarakat miskin"
    PENDAMPING = "PENDAMPING", "Pendamping Desa"
    KECAMATAN = "KECAMATAN", "Kecamatan"
    LAINNYA = "LAINNYA", "Undangan lainnya"


class TopikMad(Pilihan):
    """What a MAD may deal with (UU 6/2014 Pasal 92 ayat (4))."""

    LEMBAGA = "LEMBAGA", "pembentukan lembaga antar-Desa"
    PROGRAM = "PROGRAM", "pelaksanaan program Pemerintah dan Pemerintah Daerah"
    PERENCANAAN = (
        "PERENCANAAN",
        "perencanaan, pelaksanaan, dan pemantauan program pembangunan antar-Desa",
    )
    ANGGARAN = "ANGGARAN", "pengalokasian anggaran untuk pembangunan antar-Desa"
    MASUKAN = "MASUKAN", "masukan terhadap program Pemerintah Daerah"
    LAIN = "LAIN", "kegiatan lain melalui kerja sama antar-Desa"


class Musyawarah(Record):
    """One meeting; pihak_id names the village of a village meeting, None for a MAD."""

    bentuk: BentukMusyawarah
    pihak_id: UUID | None = None
    nomor_undangan: str = Field(default="", max_length=80)
    tanggal_undangan: date | None = None
    nomor: str = Field(default="", max_length=80)
    tanggal: date | None = None
    waktu: str = Field(default="", max_length=40)
    tempat: str = Field(default="", max_length=200)
    acara: str = ""
    pimpinan: str = Field(default="", max_length=120)
    jabatan_pimpinan: str = Field(default="", max_length=120)
    unsur_pimpinan: Unsur | None = None
    notulis: str = Field(default="", max_length=120)
    jabatan_notulis: str = Field(default="", max_length=120)
    narasumber: str = Field(default="", max_length=500)
    camat_hadir: bool = False
    paparan: str = ""
    hadir_l: int | None = Field(default=None, ge=0)
    hadir_p: int | None = Field(default=None, ge=0)
    hasil: HasilMusyawarah | None = None
    metode: MetodeKeputusan | None = None
    setuju: int | None = Field(default=None, ge=0)
    tidak_setuju: int | None = Field(default=None, ge=0)
    abstain: int | None = Field(default=None, ge=0)
    rencana_ttd: date | None = None

    @property
    def sepakat(self) -> bool:
        """It was held on a known day and agreed."""
        return self.tanggal is not None and self.hasil is HasilMusyawarah.MENYEPAKATI


class Peserta(Record):
    """One attendant; `delegasi` marks a village's delegate to the MAD."""

    musyawarah_id: UUID
    pihak_id: UUID | None = None
    nama: str = Field(default="", max_length=120)
    jenis_kelamin: JenisKelamin | None = None
    unsur: Unsur | None = None
    jabatan: str = Field(default="", max_length=120)
    alamat: str = Field(default="", max_length=200)
    delegasi: bool = False


class Pembahasan(Record):
    """A question or remark and its answer, for the notulen."""

    musyawarah_id: UUID
    nama: str = Field(default="", max_length=120)
    asal: str = Field(default="", max_length=120)
    isi: str = ""
    jawaban: str = ""


class Keputusan(Record):
    """A numbered result; with a person and a day it is also a follow-up."""

    musyawarah_id: UUID
    topik: TopikMad | None = None
    isi: str = ""
    penanggung_jawab: str = Field(default="", max_length=120)
    tenggat: date | None = None


def attendance(musyawarah: Musyawarah, peserta: list[Peserta]) -> tuple[int, int]:
    """Return (men, women): from the list of names where there is one, else the typed totals."""
    own = [p for p in peserta if p.musyawarah_id == musyawarah.id]
    if own:
        women = sum(p.jenis_kelamin == JenisKelamin.P for p in own)
        men = sum(p.jenis_kelamin == JenisKelamin.L for p in own)
        return men, women
    return musyawarah.hadir_l or 0, musyawarah.hadir_p or 0
