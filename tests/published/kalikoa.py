"""After the agreement of Kalikoa with a university, 2020 (domain.md 8, E11): begun by the partner.

The head of Kalikoa is called Kuwu.
"""

from datetime import date

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.kerjasama import (
    Beban,
    JenisKerjasama,
    JenisMitra,
    Kerjasama,
    Mitra,
    ObjekPotensi,
    Pihak,
    Prakarsa,
    Topik,
)
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah
from kerjasama_desktop.domain.penawaran import ArahPenawaran, HasilJawaban, Penawaran
from kerjasama_desktop.domain.potensi import BidangDesa, KategoriPotensi, Potensi
from kerjasama_desktop.domain.rencana import (
    BarisRab,
    JenisManfaatBiaya,
    Kegiatan,
    Kontribusi,
    ManfaatBiaya,
    Rencana,
    Risiko,
    SumberDana,
    TingkatRisiko,
)
from published.parts import PEOPLE, an_id, composed, decided, item, meeting, officials, part_of

SIGNED = date(2020, 10, 16)
PARTNER = "Universitas Bumi Caruban"
ACTIVITY = "2.05.02 Pengelolaan sampah skala Desa"
_NAMES = {"Kalikoa": ("Rusdi Hartono", "Lilis Suryani", "Maman Sulaeman")}


def kalikoa() -> Berkas:
    PEOPLE.update(_NAMES)
    desa = Desa(
        id=an_id("3209202005"),
        kode="3209202005",
        nama="Kalikoa",
        kecamatan="Kedawung",
        kabupaten="Cirebon",
        provinsi="Jawa Barat",
        sebutan_kepala="Kuwu",
        alamat="Jalan Ir. H. Djuanda Nomor 7, Kalikoa",
        kode_pos="45153",
        kode_surat="KLK",
    )
    pihak = part_of(desa, 4, SIGNED, ACTIVITY, begins=True)
    pihak.hak = "menerima pendampingan pengolahan sampah\nmenerima hasil penelitian"
    pihak.kewajiban = "menyediakan lahan dan bangunan\nmenyediakan tenaga pengelola"
    potensi = item(
        desa,
        "Tempat pengolahan sampah Desa",
        date(2020, 7, 20),
        kategori=KategoriPotensi.INFRASTRUKTUR,
        bidang=BidangDesa.PEMBERDAYAAN,
        lokasi="Blok Pahing",
        volume=1,
        satuan="unit",
        kondisi="Bangunan baik, alat belum ada",
        pemilik="Pemerintah Desa Kalikoa",
        rujukan_rpjm="2.05.02",
        rujukan_rkp="2.05.02",
        kelemahan="Pengelola belum terlatih",
        peluang="Wisata edukasi dan pupuk kompos",
        sumber_data="Pendataan Desa 2020",
    )
    return composed(
        _kerjasama(desa, pihak, potensi),
        [desa],
        {desa.id: officials(desa, (*_NAMES["Kalikoa"], "Ahmad Faisal"), date(2019, 12, 2))},
        [potensi],
    )


def _kerjasama(desa: Desa, pihak: Pihak, potensi: Potensi) -> Kerjasama:
    musdes = meeting(
        BentukMusyawarah.MUSDES, date(2020, 9, 7), desa, pihak, "Pembahasan tawaran kerja sama"
    )
    kegiatan = Kegiatan(
        id=an_id("kalikoa kegiatan"),
        nama="Pelatihan pengolahan sampah dan pemandu wisata edukasi",
        lokasi="Tempat pengolahan sampah Desa Kalikoa",
        volume="8 kali",
        sasaran="40 orang warga terlatih, setengahnya perempuan",
        mulai=date(2020, 11, 2),
        selesai=date(2020, 12, 18),
        pelaksana=f"{PARTNER} bersama Pemerintah Desa",
    )
    return Kerjasama(
        id=an_id("kalikoa"),
        judul="Pengolahan Sampah dan Wisata Edukasi",
        jenis=JenisKerjasama.PIHAK_KETIGA,
        prakarsa=Prakarsa.PIHAK_KETIGA,
        bidang_desa=BidangDesa.PEMBERDAYAAN,
        topik=Topik.SAMPAH,
        objek="Tempat pengolahan sampah Desa Kalikoa",
        beban=[Beban.APB_DESA],
        mulai=SIGNED,
        selesai=date(2022, 10, 15),
        tempat_penetapan="Kalikoa",
        tanggal_penetapan=SIGNED,
        kak_tanggal=date(2020, 8, 24),
        surat_camat_nomor="140/88/KLK/2020",
        surat_camat_tanggal=date(2020, 10, 20),
        pihak=[pihak],
        mitra=[_partner()],
        objek_potensi=[ObjekPotensi(id=an_id("kalikoa objek"), potensi_id=potensi.id)],
        rencana=_rencana(),
        kegiatan=[kegiatan],
        rab=[
            BarisRab(
                id=an_id("kalikoa rab"),
                kegiatan_id=kegiatan.id,
                uraian="Bahan dan konsumsi pelatihan",
                volume=8,
                satuan="kali",
                harga_satuan=2_500_000,
                sumber=SumberDana.DANA_DESA,
            )
        ],
        kontribusi=[
            Kontribusi(
                id=an_id("kalikoa kontribusi"),
                pihak_id=pihak.id,
                sumber=SumberDana.DANA_DESA,
                jumlah=20_000_000,
                bentuk="Uang",
                tahun=2020,
            )
        ],
        manfaat_biaya=[
            ManfaatBiaya(
                id=an_id("kalikoa manfaat"), uraian="Penjualan kompos dan karcis", jumlah=54_000_000
            ),
            ManfaatBiaya(
                id=an_id("kalikoa biaya"),
                jenis=JenisManfaatBiaya.BIAYA,
                uraian="Pelatihan dan operasional",
                jumlah=32_000_000,
            ),
        ],
        risiko=[
            Risiko(
                id=an_id("kalikoa risiko"),
                uraian="Sampah tidak terpilah dari rumah",
                tingkat=TingkatRisiko.SEDANG,
                penanganan="Sosialisasi pemilahan di setiap RT",
            )
        ],
        musyawarah=[musdes],
        keputusan=decided(musdes, f"Menyepakati kerja sama dengan {PARTNER}"),
        penawaran=[
            Penawaran(
                id=an_id("kalikoa penawaran"),
                mitra_id=an_id("kalikoa mitra"),
                arah=ArahPenawaran.MASUK,
                nomor="112/LPPM/VIII/2020",
                tanggal=date(2020, 8, 10),
                isi="Pendampingan pengolahan sampah dan wisata edukasi.",
                jawaban=HasilJawaban.MENERIMA,
                nomor_jawaban="140/71/KLK/2020",
                tanggal_jawaban=date(2020, 9, 10),
            )
        ],
    )


def _partner() -> Mitra:
    return Mitra(
        id=an_id("kalikoa mitra"),
        jenis=JenisMitra.PERGURUAN_TINGGI,
        nama=PARTNER,
        alamat="Jalan Tuparev Nomor 70, Cirebon",
        akta="Akta Nomor 12 Tahun 1998",
        nib="9120001234567",
        npwp="012345678426000",
        penandatangan="Dewi Kartika Sari",
        jabatan="Ketua Lembaga Penelitian dan Pengabdian kepada Masyarakat",
        dasar_kewenangan="Surat Kuasa Rektor Nomor 41/UBC/2020 tanggal 1 Oktober 2020",
        nomor="113/LPPM/X/2020",
        hak="memakai lokasi untuk penelitian dan pengabdian",
        kewajiban="mendampingi pengelola selama 2 (dua) tahun\nmelatih warga",
    )


def _rencana() -> Rencana:
    return Rencana(
        id=an_id("kalikoa rencana"),
        latar_belakang="Sampah rumah tangga belum terolah dan dibuang ke sungai.",
        maksud="mengolah sampah sejak dari rumah dengan pendampingan perguruan tinggi",
        tujuan="mengurangi sampah yang dibuang\nmembuka wisata edukasi pengolahan sampah",
        sasaran="820 kepala keluarga di Desa Kalikoa",
        strategi="memilah sampah dari rumah\nmelatih pemandu wisata dari warga",
        lokasi="Desa Kalikoa",
        penerima_l=1310,
        penerima_p=1345,
        indikator="Berat sampah yang diolah setiap bulan\nJumlah pengunjung",
        lingkungan="Air lindi ditampung dan tidak dialirkan ke sungai.",
        lingkungan_diperiksa=True,
        tata_ruang="Sesuai dengan rencana tata ruang wilayah kabupaten.",
        tata_ruang_diperiksa=True,
        aset_desa="Bangunan tempat pengolahan sampah",
        izin_aset="Keputusan Kuwu Kalikoa Nomor 5 Tahun 2020",
        kak_keluaran="Pedoman pengelolaan\nWarga terlatih",
        kak_syarat_mitra="Perguruan tinggi terakreditasi",
        kak_pelaporan="Laporan setiap semester",
        tanggal=date(2020, 8, 20),
    )
