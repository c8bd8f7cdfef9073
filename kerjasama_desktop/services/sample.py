"""The sample cooperation ("Desa contoh"): two real villages, invented people, every step filled."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kerjasama_desktop.domain.bkad import Bkad, Jabatan, Pengurus, UnsurBkad
from kerjasama_desktop.domain.desa import (
    Desa,
    Pejabat,
)
from kerjasama_desktop.domain.kerjasama import (
    Beban,
    BidangUu92,
    Kerjasama,
    ObjekPotensi,
    Pihak,
    Topik,
)
from kerjasama_desktop.domain.penawaran import HasilJawaban, Penawaran
from kerjasama_desktop.domain.potensi import (
    BidangDesa,
    JenisPotensi,
    KategoriPotensi,
    Kriteria,
    Potensi,
)
from kerjasama_desktop.services import sample_meetings, sample_plan
from kerjasama_desktop.services.sample_villages import (
    BENTENG,
    BODDIE,
    KERJASAMA,
    PIHAK_BENTENG,
    PIHAK_BODDIE,
    L,
    P,
    desa,
    officials_benteng,
    officials_boddie,
    sample_id,
)

_RPJM = "Rencana Pembangunan Jangka Menengah Desa"
_RKP = "Rencana Kerja Pemerintah Desa Tahun 2026"
_APB = "Anggaran Pendapatan dan Belanja Desa Tahun Anggaran 2026"


@dataclass(frozen=True)
class Sample:
    desa: list[Desa]
    pejabat: dict[UUID, list[Pejabat]]
    potensi: list[Potensi]
    kerjasama: Kerjasama


def build_sample() -> Sample:
    """Return the sample without clauses and legal basis, which composing adds."""
    return Sample(
        desa=[desa("Benteng", "7310112001", BENTENG), desa("Boddie", "7310112005", BODDIE)],
        pejabat={BODDIE: officials_boddie(), BENTENG: officials_benteng()},
        potensi=_potensi(),
        kerjasama=_kerjasama(),
    )


def _potensi() -> list[Potensi]:
    scores = dict(zip(Kriteria, (5, 5, 4, 5, 5, 5, 4, 4, 5), strict=True))
    return [
        Potensi(
            id=sample_id("mata air"),
            desa_id=BODDIE,
            kategori=KategoriPotensi.AIR,
            nama="Mata air Bulu Tellue",
            lokasi="Dusun Bulu Tellue",
            volume=12,
            satuan="liter/detik",
            kondisi="Mengalir sepanjang tahun; bangunan penangkap sudah retak",
            pemilik="Pemerintah Desa Boddie",
            dalam_kewenangan=True,
            bidang=BidangDesa.PEMBANGUNAN,
            rujukan_rpjm="2.04.03",
            rujukan_rkp="2.04.03",
            kelemahan="Jaringan pipa baru melayani satu dusun",
            peluang="Dapat melayani dusun di Desa Benteng yang kekurangan air",
            sumber_data="Pendataan Desa 2026",
            tanggal=date(2026, 8, 3),
            skor=scores,
        ),
        Potensi(
            id=sample_id("embung"),
            desa_id=BODDIE,
            kategori=KategoriPotensi.PERTANIAN,
            nama="Embung tadah hujan",
            lokasi="Dusun Lembang",
            volume=1,
            satuan="unit",
            kondisi="Baik",
            dalam_kewenangan=True,
            bidang=BidangDesa.PEMBANGUNAN,
            tanggal=date(2026, 8, 3),
            skor={
                **scores,
                Kriteria.KESESUAIAN: 2,
                Kriteria.URGENSI: 3,
                Kriteria.MITRA: 2,
                Kriteria.PENERIMA: 3,
            },
        ),
        Potensi(
            id=sample_id("air minum benteng"),
            desa_id=BENTENG,
            jenis=JenisPotensi.KEBUTUHAN,
            kategori=KategoriPotensi.AIR,
            nama="Air bersih Dusun Kampung Baru",
            lokasi="Dusun Kampung Baru",
            volume=214,
            satuan="kepala keluarga",
            kondisi="Sumur kering pada bulan Juli sampai November",
            dalam_kewenangan=True,
            bidang=BidangDesa.PEMBANGUNAN,
            rujukan_rpjm="2.04.03",
            rujukan_rkp="2.04.03",
            peluang="Menyambung dari mata air Bulu Tellue di Desa Boddie",
            sumber_data="Pendataan Desa 2026",
            tanggal=date(2026, 8, 5),
            skor=scores,
        ),
    ]


def _kerjasama() -> Kerjasama:
    return Kerjasama(
        id=KERJASAMA,
        judul="Pengelolaan Air Bersih Mata Air Bulu Tellue",
        contoh=True,
        bidang_uu92=BidangUu92.KEMASYARAKATAN,
        bidang_desa=BidangDesa.PEMBANGUNAN,
        topik=Topik.AIR_BERSIH,
        objek="Mata air Bulu Tellue di Desa Boddie beserta jaringan perpipaannya",
        beban=[Beban.APB_DESA],
        mulai=date(2026, 10, 15),
        selesai=date(2031, 10, 14),
        tempat_penetapan="Boddie",
        tanggal_penetapan=date(2026, 10, 14),
        mulai_berlaku=date(2026, 10, 15),
        surat_camat_nomor="400.10.2/46/BODDIE",
        surat_camat_tanggal=date(2026, 10, 19),
        rencana=sample_plan.rencana(),
        bkad=_bkad(),
        pihak=[_pihak_boddie(), _pihak_benteng()],
        objek_potensi=[
            ObjekPotensi(id=sample_id(f"objek {name}"), potensi_id=sample_id(name))
            for name in ("mata air", "air minum benteng")
        ],
        kegiatan=sample_plan.kegiatan(),
        rab=sample_plan.rab(),
        kontribusi=sample_plan.kontribusi(PIHAK_BODDIE, PIHAK_BENTENG),
        risiko=sample_plan.risiko(),
        musyawarah=sample_meetings.musyawarah(PIHAK_BODDIE, PIHAK_BENTENG),
        peserta=sample_meetings.peserta(PIHAK_BODDIE, PIHAK_BENTENG),
        pembahasan=sample_meetings.pembahasan(),
        keputusan=sample_meetings.keputusan(),
        penawaran=[_penawaran()],
        pengurus=_pengurus(),
    )


def _perdes(desa: str, nomor: int, tahun: int, tentang: str) -> str:
    return f"Peraturan Desa {desa} Nomor {nomor} Tahun {tahun} tentang {tentang}"


def _pihak_boddie() -> Pihak:
    return Pihak(
        id=PIHAK_BODDIE,
        desa_id=BODDIE,
        pemrakarsa=True,
        tanggal_inventarisasi=date(2026, 8, 3),
        tanggal_prioritas=date(2026, 8, 10),
        kewenangan_perdes="Peraturan Desa Boddie Nomor 2 Tahun 2019 tentang Kewenangan Desa",
        rpjm_perdes=_perdes("Boddie", 3, 2022, _RPJM),
        rpjm_kegiatan="2.04.03 Pembangunan dan pemeliharaan sambungan air bersih",
        rpjm_awal=2022,
        rpjm_akhir=2028,
        rkp_perdes=_perdes("Boddie", 4, 2025, _RKP),
        rkp_kegiatan="2.04.03 Pembangunan dan pemeliharaan sambungan air bersih",
        rkp_tahun=2026,
        apb_perdes=_perdes("Boddie", 6, 2025, _APB),
        apb_kode="2.4.03",
        anggaran=70_000_000,
        bpd_nomor="5",
        bpd_tanggal=date(2026, 10, 12),
        wakil_nomor="14",
        wakil_tanggal=date(2026, 9, 25),
        hak="memperoleh air bersih paling sedikit 6 (enam) liter per detik\n"
        "menerima laporan pengelolaan setiap semester",
        kewajiban="menyediakan dan melindungi mata air Bulu Tellue beserta lahannya\n"
        "membayar kontribusi sesuai dengan kesepakatan",
        nomor="3",
        tanggal_undang=date(2026, 10, 15),
        nomor_berita="3",
        nomor_sk="15",
        tanggal_salinan=date(2026, 10, 19),
    )


def _pihak_benteng() -> Pihak:
    return Pihak(
        id=PIHAK_BENTENG,
        desa_id=BENTENG,
        tanggal_inventarisasi=date(2026, 8, 5),
        tanggal_prioritas=date(2026, 8, 12),
        kewenangan_perdes="Peraturan Desa Benteng Nomor 1 Tahun 2020 tentang Kewenangan Desa",
        rpjm_perdes=_perdes("Benteng", 2, 2022, _RPJM),
        rpjm_kegiatan="2.04.03 Pembangunan sambungan air bersih ke rumah tangga",
        rpjm_awal=2022,
        rpjm_akhir=2028,
        rkp_perdes=_perdes("Benteng", 5, 2025, _RKP),
        rkp_kegiatan="2.04.03 Pembangunan sambungan air bersih ke rumah tangga",
        rkp_tahun=2026,
        apb_perdes=_perdes("Benteng", 6, 2025, _APB),
        apb_kode="2.4.03",
        anggaran=60_000_000,
        bpd_nomor="3",
        bpd_tanggal=date(2026, 10, 12),
        wakil_nomor="9",
        wakil_tanggal=date(2026, 9, 28),
        hak="memperoleh air bersih paling sedikit 4 (empat) liter per detik\n"
        "menempatkan wakil dalam BKAD",
        kewajiban="memelihara jaringan perpipaan di wilayahnya\n"
        "membayar kontribusi sesuai dengan kesepakatan",
        nomor="2",
        tanggal_undang=date(2026, 10, 15),
        nomor_berita="2",
        nomor_sk="10",
        tanggal_salinan=date(2026, 10, 19),
    )


def _penawaran() -> Penawaran:
    return Penawaran(
        id=sample_id("penawaran"),
        pihak_id=PIHAK_BENTENG,
        nomor="400.10.2/31/BODDIE",
        tanggal=date(2026, 8, 25),
        batas_jawaban=date(2026, 9, 8),
        jawaban=HasilJawaban.MENERIMA,
        nomor_jawaban="400.10.2/22/BENTENG",
        tanggal_jawaban=date(2026, 9, 4),
    )


def _bkad() -> Bkad:
    return Bkad(
        id=sample_id("bkad"),
        nama="BKAD Tirta Bulu Tellue",
        alamat="Kantor Desa Boddie, Kecamatan Mandalle",
        mulai=date(2026, 10, 15),
        selesai=date(2031, 10, 14),
        tanggal_sk=date(2026, 10, 15),
        tempat_sk="Boddie",
    )


def _pengurus() -> list[Pengurus]:
    people = [
        ("Andi Rahmat", L, UnsurBkad.PEMERINTAH_DESA, PIHAK_BODDIE, Jabatan.KETUA),
        ("Nurhayati", P, UnsurBkad.LKD, PIHAK_BENTENG, Jabatan.SEKRETARIS),
        ("Sitti Aminah", P, UnsurBkad.BPD, PIHAK_BODDIE, Jabatan.BENDAHARA),
        ("Muhammad Yusuf", L, UnsurBkad.BPD, PIHAK_BENTENG, Jabatan.ANGGOTA),
        ("Baso Tenri", L, UnsurBkad.TOKOH_MASYARAKAT, PIHAK_BODDIE, Jabatan.ANGGOTA),
        ("Abdul Karim", L, UnsurBkad.PEMERINTAH_DESA, PIHAK_BENTENG, Jabatan.ANGGOTA),
        ("Rosdiana", P, UnsurBkad.LEMBAGA_LAIN, PIHAK_BENTENG, Jabatan.ANGGOTA),
    ]
    return [
        Pengurus(
            id=sample_id(f"pengurus {nama}"),
            nama=nama,
            jenis_kelamin=sex,
            unsur=unsur,
            pihak_id=pihak,
            jabatan=jabatan,
        )
        for nama, sex, unsur, pihak, jabatan in people
    ]
