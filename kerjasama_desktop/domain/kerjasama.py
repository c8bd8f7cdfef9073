"""Kerjasama: one cooperation with all that belongs to it."""

from datetime import date, datetime
from uuid import UUID

from sqlmodel import Field

from kerjasama_desktop.domain.bkad import Bkad, Pengurus
from kerjasama_desktop.domain.dokumen import Dokumen
from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.domain.musyawarah import Keputusan, Musyawarah, Pembahasan, Peserta
from kerjasama_desktop.domain.naskah import DasarHukum, Klausul
from kerjasama_desktop.domain.penawaran import Penawaran
from kerjasama_desktop.domain.potensi import BidangDesa
from kerjasama_desktop.domain.records import Pilihan, Record
from kerjasama_desktop.domain.rencana import (
    BarisRab,
    Kegiatan,
    Kontribusi,
    ManfaatBiaya,
    Rencana,
    Risiko,
)
from kerjasama_desktop.domain.wilayah import RuangLingkup


class JenisKerjasama(Pilihan):
    ANTAR_DESA = "ANTAR_DESA", "Kerja sama antar-Desa", "Dituangkan dalam Peraturan Bersama."
    PIHAK_KETIGA = (
        "PIHAK_KETIGA",
        "Kerja sama dengan pihak ketiga",
        "Dituangkan dalam Perjanjian Bersama.",
    )


class Prakarsa(Pilihan):
    """Who began a third-party cooperation (Permendagri 96/2017 Pasal 5 ayat (3))."""

    DESA = "DESA", "Prakarsa Desa"
    PIHAK_KETIGA = "PIHAK_KETIGA", "Prakarsa pihak ketiga"


class BidangUu92(Pilihan):
    """The three fields of inter-village cooperation (UU 6/2014 Pasal 92 ayat (1))."""

    USAHA = (
        "USAHA",
        "pengembangan usaha bersama yang dimiliki oleh Desa untuk mencapai nilai ekonomi yang "
        "berdaya saing",
    )
    KEMASYARAKATAN = (
        "KEMASYARAKATAN",
        "kegiatan kemasyarakatan, pelayanan, pembangunan, dan pemberdayaan masyarakat antar-Desa",
    )
    KEAMANAN = "KEAMANAN", "bidang keamanan dan ketertiban"


class Topik(Pilihan):
    """What it is about; chooses the default clauses."""

    AIR_BERSIH = "AIR_BERSIH", "Air bersih"
    IRIGASI = "IRIGASI", "Irigasi"
    JALAN = "JALAN", "Jalan dan jembatan antar-Desa"
    SAMPAH = "SAMPAH", "Pengelolaan sampah"
    WISATA = "WISATA", "Wisata"
    PASAR = "PASAR", "Pasar Desa"
    BUMDESMA = "BUMDESMA", "BUM Desa bersama"
    KEAMANAN = "KEAMANAN", "Keamanan dan ketertiban"
    KESEHATAN = "KESEHATAN", "Kesehatan dan Posyandu"
    PENDIDIKAN = "PENDIDIKAN", "Pendidikan dan PAUD"
    PELESTARIAN = "PELESTARIAN", "Pelestarian sungai dan hutan"
    PERTANIAN = "PERTANIAN", "Pertanian dan perikanan"
    BATAS = "BATAS", "Batas Desa"
    BENCANA = "BENCANA", "Tanggap bencana"
    LAINNYA = "LAINNYA", "Lainnya"


class Status(Pilihan):
    """Where the cooperation stands (domain.md 5.10)."""

    DRAF = "DRAF", "Draf"
    INVENTARISASI = "INVENTARISASI", "Inventarisasi"
    PRIORITAS = "PRIORITAS", "Skala prioritas"
    MUSDES = "MUSDES", "Musyawarah Desa"
    TIDAK_DISEPAKATI = "TIDAK_DISEPAKATI", "Tidak disepakati"
    DISEPAKATI = "DISEPAKATI", "Disepakati"
    PENCANTUMAN = "PENCANTUMAN", "Pencantuman RPJM/RKP"
    PENAWARAN = "PENAWARAN", "Penawaran"
    DITOLAK = "DITOLAK", "Penawaran ditolak"
    DITERIMA = "DITERIMA", "Penawaran diterima"
    PENYUSUNAN = "PENYUSUNAN", "Penyusunan"
    KONSULTASI = "KONSULTASI", "Konsultasi"
    MAD = "MAD", "Musyawarah Antar-Desa"
    MUSDES_PERSETUJUAN = "MUSDES_PERSETUJUAN", "Musyawarah Desa persetujuan"
    PERSETUJUAN_BPD = "PERSETUJUAN_BPD", "Persetujuan BPD"
    PENANDATANGANAN = "PENANDATANGANAN", "Ditandatangani"
    DIUNDANGKAN = "DIUNDANGKAN", "Diundangkan"
    AKTIF = "AKTIF", "Aktif"
    DIUBAH = "DIUBAH", "Diubah"
    DITUNDA = "DITUNDA", "Ditunda"
    BERAKHIR = "BERAKHIR", "Berakhir"
    DIBATALKAN = "DIBATALKAN", "Dibatalkan"
    DIARSIPKAN = "DIARSIPKAN", "Diarsipkan"

    @property
    def mengikat(self) -> bool:
        """True while parties are bound (for V14)."""
        return self in {Status.PENANDATANGANAN, Status.DIUNDANGKAN, Status.AKTIF, Status.DIUBAH}


class Beban(Pilihan):
    """What makes a cooperation a burden, so that the BPD must approve (domain.md 2.3)."""

    APB_DESA = "APB_DESA", "Menggunakan dana APB Desa"
    ASET_DESA = "ASET_DESA", "Menggunakan aset Desa atau tanah kas Desa"
    PUNGUTAN = "PUNGUTAN", "Menimbulkan pungutan kepada masyarakat"
    PEMBATASAN = "PEMBATASAN", "Membatasi hak warga"
    MASA_JABATAN = "MASA_JABATAN", "Jangka waktu melewati masa jabatan Kepala Desa"


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


class ObjekPotensi(Record):
    """Link to an item of a village's inventory that this cooperation is about."""

    potensi_id: UUID


class RiwayatStatus(Record):
    status: Status
    tanggal: date
    oleh: str = Field(default="", max_length=120)
    catatan: str = Field(default="", max_length=500)


class Pengecualian(Record):
    """A warning overridden, with the reason; `kunci` is Finding.key."""

    kunci: str = Field(max_length=200)
    alasan: str = Field(max_length=1000)
    tanggal: date
    oleh: str = Field(default="", max_length=120)


class KerjasamaInduk(Record):
    """The cooperation's own fields, without the lists that hang on it.

    `langkah…` is the next action, kept at saving so that Beranda need not load everything.
    """

    judul: str = Field(default="", max_length=300)
    jenis: JenisKerjasama = JenisKerjasama.ANTAR_DESA
    prakarsa: Prakarsa = Prakarsa.DESA
    pasal4: bool = False
    ruang_lingkup: RuangLingkup | None = None
    bidang_uu92: BidangUu92 | None = None
    bidang_desa: BidangDesa | None = None
    topik: Topik | None = None
    objek: str = Field(default="", max_length=500)
    status: Status = Status.DRAF
    contoh: bool = False
    beban: list[Beban] = Field(default_factory=list)
    mulai: date | None = None
    selesai: date | None = None
    tempat_penetapan: str = Field(default="", max_length=120)
    tanggal_penetapan: date | None = None
    mulai_berlaku: date | None = None
    menimbang: str = ""
    memperhatikan: str = ""
    pengumuman_nomor: str = Field(default="", max_length=80)
    pengumuman_tanggal: date | None = None
    pengumuman_media: str = Field(default="", max_length=200)
    kak_tanggal: date | None = None
    surat_camat_nomor: str = Field(default="", max_length=80)
    surat_camat_tanggal: date | None = None
    catatan: str = ""
    langkah: str = Field(default="", max_length=500)
    langkah_step: Step | None = None
    langkah_field: str = Field(default="", max_length=80)
    langkah_item: UUID | None = None
    langkah_sejak: date | None = None
    diubah: datetime | None = None

    @property
    def antar_desa(self) -> bool:
        return self.jenis is JenisKerjasama.ANTAR_DESA


class Kerjasama(KerjasamaInduk):
    """The whole: what a step shows and saves."""

    rencana: Rencana = Field(default_factory=Rencana)
    bkad: Bkad = Field(default_factory=Bkad)
    pihak: list[Pihak] = Field(default_factory=list)
    mitra: list[Mitra] = Field(default_factory=list)
    objek_potensi: list[ObjekPotensi] = Field(default_factory=list)
    kegiatan: list[Kegiatan] = Field(default_factory=list)
    rab: list[BarisRab] = Field(default_factory=list)
    kontribusi: list[Kontribusi] = Field(default_factory=list)
    risiko: list[Risiko] = Field(default_factory=list)
    manfaat_biaya: list[ManfaatBiaya] = Field(default_factory=list)
    musyawarah: list[Musyawarah] = Field(default_factory=list)
    peserta: list[Peserta] = Field(default_factory=list)
    pembahasan: list[Pembahasan] = Field(default_factory=list)
    keputusan: list[Keputusan] = Field(default_factory=list)
    penawaran: list[Penawaran] = Field(default_factory=list)
    pengurus: list[Pengurus] = Field(default_factory=list)
    klausul: list[Klausul] = Field(default_factory=list)
    dasar_hukum: list[DasarHukum] = Field(default_factory=list)
    dokumen: list[Dokumen] = Field(default_factory=list)
    riwayat: list[RiwayatStatus] = Field(default_factory=list)
    pengecualian: list[Pengecualian] = Field(default_factory=list)
