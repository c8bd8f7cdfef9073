"""The villages, people and meetings of which the secretary writes."""

from dataclasses import dataclass
from datetime import date, timedelta

from kerjasama_desktop.domain.bkad import Jabatan, Pengurus, UnsurBkad
from kerjasama_desktop.domain.desa import Desa, JabatanPejabat, JenisKelamin, Pejabat
from kerjasama_desktop.domain.kerjasama import (
    JenisKerjasama,
    JenisMitra,
    Kerjasama,
    Mitra,
    Pihak,
    Prakarsa,
)
from kerjasama_desktop.domain.musyawarah import (
    BentukMusyawarah,
    HasilMusyawarah,
    MetodeKeputusan,
    Musyawarah,
    Unsur,
)
from kerjasama_desktop.domain.penawaran import ArahPenawaran, HasilJawaban, Penawaran
from kerjasama_desktop.domain.potensi import (
    BidangDesa,
    JenisPotensi,
    KategoriPotensi,
    Kriteria,
    Potensi,
)
from kerjasama_desktop.domain.rencana import Kegiatan, Rencana

PLACES = [
    ("Manggalung", "7310112002", "Mandalle"), ("Coppo Tompong", "7310112003", "Mandalle"),
    ("Tamarupa", "7310112004", "Mandalle"), ("Mandalle", "7310112006", "Mandalle"),
    ("Punranga", "7310092003", "Ma'rang"), ("Alesipitto", "7310092004", "Ma'rang"),
    ("Tamangapa", "7310092005", "Ma'rang"), ("Pitusunggu", "7310092006", "Ma'rang"),
]  # fmt: skip


@dataclass(frozen=True)
class Plan:
    """Which kind of cooperation is to be written."""

    name: str
    villages: int = 2
    jenis: JenisKerjasama = JenisKerjasama.ANTAR_DESA
    prakarsa: Prakarsa = Prakarsa.DESA
    pasal4: bool = False

    @property
    def antar_desa(self) -> bool:
        return self.jenis is JenisKerjasama.ANTAR_DESA

    @property
    def bkad(self) -> bool:
        return self.antar_desa and not self.pasal4


def officials(desa: Desa) -> list[Pejabat]:
    names = ("Hasanuddin", "Rahmawati", "Sulaiman", "Mappatunru")
    sexes = (JenisKelamin.L, JenisKelamin.P, JenisKelamin.L, JenisKelamin.L)
    return [
        Pejabat(
            desa_id=desa.id,
            jabatan=jabatan,
            nama=f"{nama} {desa.kecamatan if jabatan is JabatanPejabat.CAMAT else desa.nama}",
            jenis_kelamin=sex,
            mulai=date(2022, 1, 1),
            selesai=date(2029, 12, 31),
        )
        for jabatan, nama, sex in zip(JabatanPejabat, names, sexes, strict=True)
    ]


def partner() -> Mitra:
    return Mitra(
        jenis=JenisMitra.KOPERASI,
        nama="Koperasi Sumber Bersama",
        alamat="Jalan Andi Mauraga Nomor 4, Pangkajene",
        akta="Akta Nomor 3 Tahun 2015",
        nib="0220001112223",
        npwp="0123456789012345",
        penandatangan="Ratna Dewi",
        jabatan="Ketua",
        dasar_kewenangan="Berita acara rapat anggota Nomor 2 Tahun 2025",
        nomor="7/KSB/2026",
        hak="memakai jalan tani",
        kewajiban="meminjamkan alat berat",
    )


def hold(
    kerjasama: Kerjasama, bentuk: BentukMusyawarah, day: date, pihak: Pihak | None, desa: Desa
) -> Musyawarah:
    meeting = Musyawarah(
        bentuk=bentuk,
        pihak_id=pihak.id if pihak else None,
        nomor_undangan=f"005/{day.month}/{desa.kode_surat}",
        tanggal_undangan=day - timedelta(days=5),
        nomor=f"400.10.2/{day.day}/{desa.kode_surat}",
        tanggal=day,
        waktu="09.00 WITA",
        tempat=f"Balai Desa {desa.nama}",
        acara="Pembahasan kerja sama jalan tani",
        pimpinan=f"Sulaiman {desa.nama}",
        jabatan_pimpinan="Ketua BPD",
        unsur_pimpinan=Unsur.BPD,
        notulis=f"Rahmawati {desa.nama}",
        jabatan_notulis="Sekretaris Desa",
        camat_hadir=pihak is None,
        hadir_l=None if pihak is None else 20,
        hadir_p=None if pihak is None else 14,
        hasil=HasilMusyawarah.MENYEPAKATI,
        metode=MetodeKeputusan.MUFAKAT,
        rencana_ttd=date(2026, 10, 26) if pihak is None else None,
    )
    kerjasama.musyawarah = [*kerjasama.musyawarah, meeting]
    return meeting


def answer(kerjasama: Kerjasama) -> None:
    for number, offer in enumerate(kerjasama.penawaran, 22):
        offer.jawaban = HasilJawaban.MENERIMA
        offer.nomor_jawaban = f"400.10.2/{number}"
        offer.tanggal_jawaban = date(2026, 9, 8)


def refer(pihak: Pihak, nama: str) -> None:
    """Name the village's own regulations, as every village must."""
    pihak.kewenangan_perdes = f"Peraturan Desa {nama} Nomor 1 Tahun 2020"
    pihak.rpjm_perdes = f"Peraturan Desa {nama} Nomor 2 Tahun 2022"
    pihak.rpjm_kegiatan = pihak.rkp_kegiatan = "2.03.01 Jalan usaha tani"
    pihak.rpjm_awal, pihak.rpjm_akhir, pihak.rkp_tahun = 2022, 2029, 2026
    pihak.rkp_perdes = f"Peraturan Desa {nama} Nomor 4 Tahun 2025"
    pihak.apb_perdes = f"Peraturan Desa {nama} Nomor 6 Tahun 2025"
    pihak.apb_kode, pihak.anggaran = "2.3.01", 40_000_000
    pihak.hak = "memakai jalan tani bersama"
    pihak.kewajiban = "memelihara ruas jalan di wilayahnya"


def potential(pihak: Pihak, nama: str) -> Potensi:
    """A potential of the village that begins, a need of the others."""
    return Potensi(
        desa_id=pihak.desa_id,
        jenis=JenisPotensi.POTENSI if pihak.pemrakarsa else JenisPotensi.KEBUTUHAN,
        kategori=KategoriPotensi.INFRASTRUKTUR,
        nama=f"Jalan tani {nama}",
        dalam_kewenangan=True,
        bidang=BidangDesa.PEMBANGUNAN,
        tanggal=date(2026, 8, 3),
        skor=dict.fromkeys(Kriteria, 4),
    )


def describe(rencana: Rencana) -> None:
    rencana.latar_belakang = "Jalan tani rusak pada musim hujan."
    rencana.maksud, rencana.tujuan = "memperbaiki jalan tani", "memperlancar hasil panen"
    rencana.sasaran, rencana.lokasi = "400 kepala keluarga", "semua Desa"
    rencana.lingkungan_diperiksa = rencana.tata_ruang_diperiksa = True
    rencana.lingkungan = rencana.tata_ruang = "Sesuai"


def activity() -> Kegiatan:
    return Kegiatan(
        nama="Perkerasan jalan",
        volume="6 kilometer",
        mulai=date(2026, 11, 9),
        selesai=date(2027, 3, 31),
        pelaksana="Para Desa",
    )


def members(pihak: list[Pihak]) -> list[Pengurus]:
    """Ten at least, from all elements, half of them women, two of each village."""
    offices = [Jabatan.KETUA, Jabatan.SEKRETARIS, Jabatan.BENDAHARA]
    return [
        Pengurus(
            nama=f"Pengurus {chr(65 + number)}",
            jenis_kelamin=list(JenisKelamin)[(number + number // len(pihak)) % 2],
            unsur=list(UnsurBkad)[number % 5],
            pihak_id=pihak[number % len(pihak)].id,
            jabatan=offices[number] if number < 3 else Jabatan.ANGGOTA,
        )
        for number in range(max(10, 2 * len(pihak)))
    ]


def offer_of(mitra: Mitra, day: date) -> Penawaran:
    return Penawaran(mitra_id=mitra.id, arah=ArahPenawaran.MASUK, nomor="12/KSB/2026", tanggal=day)
