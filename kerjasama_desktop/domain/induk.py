"""The cooperation's own fields and their choices, and a cooperation in a few words."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Field

from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.domain.potensi import BidangDesa
from kerjasama_desktop.domain.records import Pilihan, Record
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


MANUAL = frozenset(
    {Status.DIUBAH, Status.DITUNDA, Status.BERAKHIR, Status.DIBATALKAN, Status.DIARSIPKAN}
)
"""States a person sets or a change on record brings; the others follow from what is filled in."""


def term_is_over(status: Status, selesai: date | None, today: date) -> bool:
    """True where the parties are bound no more and have not said so: they must decide."""
    return status.mengikat and selesai is not None and selesai < today


def status_words(status: Status, selesai: date | None, today: date) -> str:
    """Return the state as it is on a day: 'Aktif', but 'Jangka waktu berakhir' after its term."""
    return "Jangka waktu berakhir" if term_is_over(status, selesai, today) else status.label


class Beban(Pilihan):
    """What makes a cooperation a burden, so that the BPD must approve (domain.md 2.3)."""

    APB_DESA = "APB_DESA", "Menggunakan dana APB Desa"
    ASET_DESA = "ASET_DESA", "Menggunakan aset Desa atau tanah kas Desa"
    PUNGUTAN = "PUNGUTAN", "Menimbulkan pungutan kepada masyarakat"
    PEMBATASAN = "PEMBATASAN", "Membatasi hak warga"
    MASA_JABATAN = "MASA_JABATAN", "Jangka waktu melewati masa jabatan Kepala Desa"


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

    @property
    def ber_bkad(self) -> bool:
        """True where a MAD and a BKAD belong to the process: between villages, not by Pasal 4."""
        return self.antar_desa and not self.pasal4

    @property
    def prakarsa_desa(self) -> bool:
        """True for a third-party cooperation that the village began (Pasal 14)."""
        return not self.antar_desa and self.prakarsa is Prakarsa.DESA


@dataclass(frozen=True, slots=True)
class Ringkasan:
    """Another cooperation in a few words: for lists, V14 and V73."""

    id: UUID
    judul: str
    jenis: JenisKerjasama
    status: Status
    topik: Topik | None
    mulai: date | None
    selesai: date | None
    tanggal_penetapan: date | None
    diubah: str
    contoh: bool
    desa: tuple[UUID, ...] = ()
    nama_pihak: tuple[str, ...] = ()
    nomor: tuple[tuple[UUID, str], ...] = ()
    """(desa_id, nomor) of each party's regulation number."""
    langkah: str = ""
    langkah_step: Step | None = None
    langkah_field: str = ""
    langkah_item: UUID | None = None
    langkah_sejak: date | None = None
