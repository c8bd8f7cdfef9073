"""After the joint regulation of three villages of Konda, 2021 (domain.md 8, E2)."""

from datetime import date

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.bkad import Bkad, Jabatan, Pengurus, UnsurBkad
from kerjasama_desktop.domain.desa import Desa, ZonaWaktu
from kerjasama_desktop.domain.kerjasama import (
    Beban,
    BidangUu92,
    Kerjasama,
    ObjekPotensi,
    Pihak,
    Topik,
)
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah, Musyawarah, Peserta, Unsur
from kerjasama_desktop.domain.naskah import DasarHukum
from kerjasama_desktop.domain.penawaran import HasilJawaban, Penawaran
from kerjasama_desktop.domain.potensi import BidangDesa, JenisPotensi, KategoriPotensi, Potensi
from kerjasama_desktop.domain.rencana import (
    BarisRab,
    Kegiatan,
    Kontribusi,
    Rencana,
    Risiko,
    SumberDana,
    TingkatRisiko,
)
from published.parts import (
    PEOPLE,
    L,
    P,
    an_id,
    composed,
    decided,
    delegates,
    item,
    meeting,
    member,
    officials,
    part_of,
)

SIGNED = date(2021, 9, 15)
ACTIVITY = "2.03.01 Pemeliharaan jalan usaha tani"
FOUNDING = (
    "Undang-Undang Nomor 4 Tahun 2003 tentang Pembentukan Kabupaten Konawe Selatan di Provinsi "
    "Sulawesi Tenggara (Lembaran Negara Republik Indonesia Tahun 2003 Nomor 24, Tambahan Lembaran "
    "Negara Republik Indonesia Nomor 4267)"
)
_NAMES = {
    "Cialam Jaya": ("Samsul Bahri", "Wa Ode Marlina", "La Ode Hasan"),
    "Wonua": ("Asriadi", "Hartati", "Muhidin"),
    "Lawoila": ("Nurdin", "Sitti Hajar", "Abdul Gani"),
}


def konda() -> Berkas:
    PEOPLE.update(_NAMES)
    desa = [_desa(nama, f"740507201{number}") for number, nama in enumerate(_NAMES, 2)]
    pihak = [
        part_of(one, number, SIGNED, ACTIVITY, begins=number == 1)
        for number, one in enumerate(desa, 1)
    ]
    for one in pihak:
        one.hak = "memakai jalan usaha tani bersama\nmenempatkan wakil dalam BKAD"
        one.kewajiban = "memelihara ruas jalan di wilayahnya\nmembayar kontribusi tepat waktu"
    potensi = [
        item(
            one,
            f"Jalan usaha tani {one.nama}",
            date(2021, 6, 17),
            jenis=JenisPotensi.POTENSI if number == 0 else JenisPotensi.KEBUTUHAN,
            kategori=KategoriPotensi.INFRASTRUKTUR,
            lokasi="Dusun I",
            volume=2,
            satuan="kilometer",
            kondisi="Rusak pada musim hujan",
            pemilik=f"Pemerintah Desa {one.nama}",
            rujukan_rpjm="2.03.01",
            rujukan_rkp="2.03.01",
            kelemahan="Belum ada saluran tepi",
            peluang="Menghubungkan sawah ketiga Desa dengan jalan kabupaten",
            sumber_data="Pendataan Desa 2021",
        )
        for number, one in enumerate(desa)
    ]
    kerjasama = _kerjasama(desa, pihak, potensi)
    case = composed(
        kerjasama,
        desa,
        {
            one.id: officials(one, (*_NAMES[one.nama], "Irwan Silondae"), SIGNED.replace(year=2019))
            for one in desa
        },
        potensi,
    )
    kerjasama.dasar_hukum = [DasarHukum(teks=FOUNDING), *kerjasama.dasar_hukum]
    return case


def _desa(nama: str, kode: str) -> Desa:
    return Desa(
        id=an_id(kode),
        kode=kode,
        nama=nama,
        kecamatan="Konda",
        kabupaten="Konawe Selatan",
        provinsi="Sulawesi Tenggara",
        alamat=f"Jalan Poros Konda, Desa {nama}",
        kode_pos="93874",
        zona_waktu=ZonaWaktu.WITA,
        kode_surat="".join(word[0] for word in nama.split()) + "-KDA",
    )


def _kerjasama(desa: list[Desa], pihak: list[Pihak], potensi: list[Potensi]) -> Kerjasama:
    musyawarah, mad = _meetings(desa, pihak)
    kegiatan = Kegiatan(
        id=an_id("konda jalan"),
        nama="Perkerasan jalan usaha tani",
        lokasi="Desa Cialam Jaya, Desa Wonua, dan Desa Lawoila",
        volume="6 kilometer",
        sasaran="Jalan dapat dilalui kendaraan pengangkut hasil panen sepanjang tahun",
        mulai=date(2021, 10, 4),
        selesai=date(2021, 12, 17),
        pelaksana="BKAD",
    )
    return Kerjasama(
        id=an_id("konda"),
        judul="Pengelolaan Jalan Usaha Tani Bersama",
        bidang_uu92=BidangUu92.KEMASYARAKATAN,
        bidang_desa=BidangDesa.PEMBANGUNAN,
        topik=Topik.JALAN,
        objek="Jalan usaha tani sepanjang 6 kilometer di ketiga Desa",
        beban=[Beban.APB_DESA],
        mulai=SIGNED,
        selesai=date(2026, 9, 14),
        tempat_penetapan="Cialam Jaya",
        tanggal_penetapan=SIGNED,
        mulai_berlaku=SIGNED,
        surat_camat_nomor="140/61/CJ-KDA/2021",
        surat_camat_tanggal=date(2021, 9, 20),
        pihak=pihak,
        objek_potensi=[
            ObjekPotensi(id=an_id(f"objek {one.id}"), potensi_id=one.id) for one in potensi
        ],
        rencana=_rencana(),
        kegiatan=[kegiatan],
        rab=[
            BarisRab(
                id=an_id("konda rab"),
                kegiatan_id=kegiatan.id,
                uraian="Batu pecah dan sirtu",
                volume=6,
                satuan="kilometer",
                harga_satuan=15_000_000,
                sumber=SumberDana.DANA_DESA,
            )
        ],
        kontribusi=[
            Kontribusi(
                id=an_id(f"konda kontribusi {one.id}"),
                pihak_id=one.id,
                sumber=SumberDana.DANA_DESA,
                jumlah=30_000_000,
                bentuk="Uang",
                tahun=2021,
            )
            for one in pihak
        ],
        risiko=[
            Risiko(
                id=an_id("konda risiko"),
                uraian="Kendaraan bermuatan berlebih merusak jalan",
                tingkat=TingkatRisiko.SEDANG,
                penanganan="Pembatasan muatan yang disepakati ketiga Desa",
            )
        ],
        musyawarah=[*musyawarah, mad],
        keputusan=[
            line
            for one in (*musyawarah, mad)
            for line in decided(one, "Menyepakati kerja sama pengelolaan jalan usaha tani")
        ],
        peserta=_delegates(mad, pihak),
        penawaran=[
            Penawaran(
                id=an_id(f"konda penawaran {one.id}"),
                pihak_id=one.id,
                nomor=f"140/{30 + number}/CJ-KDA/2021",
                tanggal=date(2021, 7, 12),
                batas_jawaban=date(2021, 7, 26),
                jawaban=HasilJawaban.MENERIMA,
                nomor_jawaban=f"140/{18 + number}/2021",
                tanggal_jawaban=date(2021, 7, 23),
            )
            for number, one in enumerate(pihak[1:])
        ],
        bkad=Bkad(
            id=an_id("konda bkad"),
            nama="BKAD Medulu Mepokoaso",
            alamat="Kantor Desa Cialam Jaya",
            mulai=SIGNED,
            selesai=date(2026, 9, 14),
            tanggal_sk=SIGNED,
            tempat_sk="Cialam Jaya",
        ),
        pengurus=_members(pihak),
    )


def _rencana() -> Rencana:
    return Rencana(
        id=an_id("konda rencana"),
        latar_belakang="Jalan usaha tani yang menghubungkan ketiga Desa rusak pada musim hujan, "
        "sehingga ongkos angkut hasil panen naik.",
        maksud="memperbaiki dan memelihara jalan usaha tani secara bersama-sama",
        tujuan="memperlancar pengangkutan hasil panen\nmenurunkan ongkos angkut petani",
        sasaran="310 kepala keluarga petani di ketiga Desa",
        strategi="mendahulukan ruas yang putus pada musim hujan\nmelibatkan kelompok tani",
        lokasi="Desa Cialam Jaya, Desa Wonua, dan Desa Lawoila",
        penerima_l=640,
        penerima_p=615,
        indikator="Panjang jalan yang dapat dilalui\nOngkos angkut per karung",
        lingkungan="Saluran tepi dibuat agar air tidak menggenangi sawah.",
        lingkungan_diperiksa=True,
        tata_ruang="Sesuai dengan rencana tata ruang wilayah kabupaten.",
        tata_ruang_diperiksa=True,
        tanggal=date(2021, 8, 2),
    )


def _meetings(desa: list[Desa], pihak: list[Pihak]) -> tuple[list[Musyawarah], Musyawarah]:
    village, consult = BentukMusyawarah.MUSDES, BentukMusyawarah.KONSULTASI_PUBLIK
    held = [
        meeting(village, date(2021, 7, 1 if n == 0 else 20), d, p, "Pembahasan kerja sama Desa")
        for n, (d, p) in enumerate(zip(desa, pihak, strict=True))
    ]
    held += [
        meeting(consult, date(2021, 8, 23), d, p, "Masukan warga atas rancangan")
        for d, p in zip(desa, pihak, strict=True)
    ]
    mad = meeting(
        BentukMusyawarah.MAD, date(2021, 9, 9), desa[0], None, "Pembahasan rancangan\nBKAD"
    )
    return held, mad


def _delegates(mad: Musyawarah, pihak: list[Pihak]) -> list[Peserta]:
    farmers, women = "Ketua kelompok tani", Unsur.KELOMPOK_PEREMPUAN
    people = (
        (
            ("Hasrun", L, Unsur.TOKOH_MASYARAKAT, farmers),
            ("Wa Sari", P, Unsur.LEMBAGA_LAIN, "Ketua kelompok wanita tani"),
            ("Wa Ode Ratna", P, women, ""),
        ),
        (
            ("Bahar", L, Unsur.PEMERINTAH_DESA, "Kepala Dusun I"),
            ("Rusmiati", P, Unsur.LKD, "Ketua PKK"),
            ("Harniati", P, women, ""),
        ),
        (
            ("Tamrin", L, Unsur.BPD, "Anggota BPD"),
            ("Masnah", P, Unsur.LKD, "Ketua PKK"),
            ("Nurmin", P, women, ""),
        ),
    )
    return [
        one
        for party, three in zip(pihak, people, strict=True)
        for one in delegates(mad, party, *three)
    ]


def _members(pihak: list[Pihak]) -> list[Pengurus]:
    a, b, c = pihak
    return [
        member(a, "Hasrun", L, UnsurBkad.TOKOH_MASYARAKAT, Jabatan.KETUA),
        member(b, "Rusmiati", P, UnsurBkad.LKD, Jabatan.SEKRETARIS),
        member(c, "Masnah", P, UnsurBkad.LKD, Jabatan.BENDAHARA),
        member(a, "Wa Sari", P, UnsurBkad.LEMBAGA_LAIN, Jabatan.ANGGOTA),
        member(b, "Bahar", L, UnsurBkad.PEMERINTAH_DESA, Jabatan.ANGGOTA),
        member(c, "Tamrin", L, UnsurBkad.BPD, Jabatan.ANGGOTA),
    ]
