"""After the BKAD of the gampong of Jeunieb, 2018 (domain.md 8, E8): local names, one Pj."""

from datetime import date

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.bkad import Bkad, Jabatan, Pengurus, UnsurBkad
from kerjasama_desktop.domain.desa import Desa, StatusPejabat
from kerjasama_desktop.domain.kerjasama import (
    Beban,
    BidangUu92,
    Kerjasama,
    ObjekPotensi,
    Pihak,
    Topik,
)
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah, Musyawarah, Peserta, Unsur
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

SIGNED = date(2018, 9, 29)
ACTIVITY = "4.07.02 Pengembangan usaha simpan pinjam masyarakat"
_NAMES = {
    "Blang Me Timu": ("T. Marzuki", "Nurul Fajri", "Tgk. Ismail"),
    "Lancang": ("Zulkifli", "Cut Intan", "Tgk. Razali"),
    "Ulee Gajah": ("Saifuddin", "Mawaddah", "Tgk. Usman"),
    "Keude Jeunieb": ("M. Nasir", "Husna", "Tgk. Hamid"),
}
_CODES = ("1111022018", "1111022019", "1111022034", "1111022041")


def jeunieb() -> Berkas:
    PEOPLE.update(_NAMES)
    desa = [_gampong(nama, kode) for nama, kode in zip(_NAMES, _CODES, strict=True)]
    pihak = [
        part_of(one, number, SIGNED, ACTIVITY, begins=number == 1)
        for number, one in enumerate(desa, 3)
    ]
    pihak[0].pemrakarsa = True
    for one in pihak:
        one.hak = "memperoleh bagian hasil usaha sesuai dengan penyertaan modal"
        one.kewajiban = "menyertakan modal sesuai dengan kesepakatan\nmenjaga kelancaran angsuran"
    potensi = [
        item(
            one,
            f"Kelompok usaha perempuan {one.nama}",
            date(2018, 7, 1),
            jenis=JenisPotensi.POTENSI if number == 0 else JenisPotensi.KEBUTUHAN,
            kategori=KategoriPotensi.EKONOMI,
            bidang=BidangDesa.PEMBERDAYAAN,
            lokasi="Dusun Meunasah",
            volume=4,
            satuan="kelompok",
            kondisi="Aktif, tetapi kekurangan modal",
            pemilik="Kelompok usaha",
            rujukan_rpjm="4.07.02",
            rujukan_rkp="4.07.02",
            kelemahan="Pembukuan belum tertib",
            peluang="Modal bergulir bersama antar-Gampong",
            sumber_data="Pendataan Gampong 2018",
        )
        for number, one in enumerate(desa)
    ]
    temporary = (StatusPejabat.DEFINITIF, StatusPejabat.PJ)
    return composed(
        _kerjasama(desa, pihak, potensi),
        desa,
        {
            one.id: officials(
                one,
                (*_NAMES[one.nama], "Iskandar Ali"),
                date(2016, 1, 4),
                temporary[one.nama == "Lancang"],
            )
            for one in desa
        },
        potensi,
    )


def _gampong(nama: str, kode: str) -> Desa:
    return Desa(
        id=an_id(kode),
        kode=kode,
        nama=nama,
        kecamatan="Jeunieb",
        kabupaten="Bireuen",
        provinsi="Aceh",
        sebutan_desa="Gampong",
        sebutan_kepala="Keuchik",
        sebutan_sekretaris="Sekretaris Gampong",
        sebutan_bpd="Tuha Peuet Gampong",
        alamat=f"Gampong {nama}, Jeunieb",
        kode_pos="24263",
        kode_surat="".join(word[0] for word in nama.split()) + "-JNB",
    )


def _kerjasama(desa: list[Desa], pihak: list[Pihak], potensi: list[Potensi]) -> Kerjasama:
    musyawarah, mad = _meetings(desa, pihak)
    kegiatan = Kegiatan(
        id=an_id("jeunieb kegiatan"),
        nama="Penyaluran modal bergulir kelompok usaha",
        lokasi="Semua Gampong",
        volume="16 kelompok",
        sasaran="Kelompok usaha perempuan memperoleh modal",
        mulai=date(2018, 10, 8),
        selesai=date(2018, 12, 21),
        pelaksana="BUM Desa bersama",
    )
    return Kerjasama(
        id=an_id("jeunieb"),
        judul="Pembentukan dan Pengelolaan Badan Usaha Milik Gampong Bersama Semangat Bersama",
        bidang_uu92=BidangUu92.USAHA,
        bidang_desa=BidangDesa.PEMBERDAYAAN,
        topik=Topik.BUMDESMA,
        objek="Usaha simpan pinjam kelompok masyarakat",
        beban=[Beban.APB_DESA],
        mulai=SIGNED,
        selesai=date(2023, 9, 28),
        tempat_penetapan="Jeunieb",
        tanggal_penetapan=SIGNED,
        mulai_berlaku=SIGNED,
        surat_camat_nomor="140/77/BMT-JNB/2018",
        surat_camat_tanggal=date(2018, 10, 4),
        pihak=pihak,
        objek_potensi=[
            ObjekPotensi(id=an_id(f"objek {one.id}"), potensi_id=one.id) for one in potensi
        ],
        rencana=_rencana(),
        kegiatan=[kegiatan],
        rab=[
            BarisRab(
                id=an_id("jeunieb rab"),
                kegiatan_id=kegiatan.id,
                uraian="Modal bergulir kelompok",
                volume=16,
                satuan="kelompok",
                harga_satuan=10_000_000,
                sumber=SumberDana.PADES,
            )
        ],
        kontribusi=[
            Kontribusi(
                id=an_id(f"jeunieb modal {one.id}"),
                pihak_id=one.id,
                sumber=SumberDana.PADES,
                jumlah=40_000_000,
                bentuk="Penyertaan modal",
                tahun=2018,
            )
            for one in pihak
        ],
        risiko=[
            Risiko(
                id=an_id("jeunieb risiko"),
                uraian="Angsuran macet",
                tingkat=TingkatRisiko.SEDANG,
                penanganan="Tanggung renteng dalam kelompok",
            )
        ],
        musyawarah=[*musyawarah, mad],
        keputusan=[
            line
            for one in (*musyawarah, mad)
            for line in decided(one, "Menyepakati pembentukan usaha bersama antar-Gampong")
        ],
        peserta=_delegates(mad, pihak),
        penawaran=[
            Penawaran(
                id=an_id(f"jeunieb penawaran {one.id}"),
                pihak_id=one.id,
                nomor=f"140/{50 + number}/BMT-JNB/2018",
                tanggal=date(2018, 7, 23),
                batas_jawaban=date(2018, 8, 6),
                jawaban=HasilJawaban.MENERIMA,
                nomor_jawaban=f"140/{20 + number}/2018",
                tanggal_jawaban=date(2018, 8, 3),
            )
            for number, one in enumerate(pihak[1:])
        ],
        bkad=Bkad(
            id=an_id("jeunieb bkad"),
            nama="BKAD Semangat Bersama",
            alamat="Kantor Keuchik Blang Me Timu",
            mulai=SIGNED,
            selesai=date(2023, 9, 28),
            tanggal_sk=SIGNED,
            tempat_sk="Jeunieb",
        ),
        pengurus=_members(pihak),
    )


def _rencana() -> Rencana:
    return Rencana(
        id=an_id("jeunieb rencana"),
        latar_belakang="Kelompok usaha perempuan di keempat Gampong kekurangan modal dan meminjam "
        "dari pelepas uang dengan bunga tinggi.",
        maksud="mengelola modal bergulir melalui badan usaha milik bersama",
        tujuan="menyediakan modal yang terjangkau bagi kelompok usaha\n"
        "meningkatkan pendapatan asli Gampong",
        sasaran="16 kelompok usaha dengan 160 anggota",
        strategi="mendahulukan kelompok yang pembukuannya tertib",
        lokasi="Empat Gampong di Kecamatan Jeunieb",
        penerima_l=20,
        penerima_p=140,
        indikator="Jumlah kelompok penerima\nTingkat pengembalian",
        lingkungan="Usaha kelompok tidak menimbulkan limbah berbahaya.",
        lingkungan_diperiksa=True,
        tata_ruang="Tidak mengubah pemanfaatan ruang.",
        tata_ruang_diperiksa=True,
        tanggal=date(2018, 8, 13),
    )


def _meetings(desa: list[Desa], pihak: list[Pihak]) -> tuple[list[Musyawarah], Musyawarah]:
    village, consult = BentukMusyawarah.MUSDES, BentukMusyawarah.KONSULTASI_PUBLIK
    held = [
        meeting(village, date(2018, 7, 14 if n == 0 else 28), d, p, "Pembahasan usaha bersama")
        for n, (d, p) in enumerate(zip(desa, pihak, strict=True))
    ]
    held += [
        meeting(consult, date(2018, 9, 3), d, p, "Masukan warga atas rancangan")
        for d, p in zip(desa, pihak, strict=True)
    ]
    mad = meeting(BentukMusyawarah.MAD, date(2018, 9, 24), desa[0], None, "Pembahasan rancangan")
    return held, mad


def _delegates(mad: Musyawarah, pihak: list[Pihak]) -> list[Peserta]:
    imum = (Unsur.TOKOH_AGAMA, "Imum Meunasah")
    people = (
        ("Mukhlis", "Ainal Mardhiah", "Safriana", imum),
        ("Fauzi", "Yusra", "Rahmi", (Unsur.PEMERINTAH_DESA, "Kepala Dusun")),
        ("Amiruddin", "Nuraini", "Salmiah", imum),
        ("Junaidi", "Rohani", "Cut Nila", (Unsur.BPD, "Anggota Tuha Peuet")),
    )
    return [
        one
        for party, (man, woman, other, role) in zip(pihak, people, strict=True)
        for one in delegates(
            mad,
            party,
            (man, L, *role),
            (woman, P, Unsur.KELOMPOK_PEREMPUAN, "Ketua kelompok usaha"),
            (other, P, Unsur.LKD, "Ketua PKK"),
        )
    ]


def _members(pihak: list[Pihak]) -> list[Pengurus]:
    a, b, c, d = pihak
    return [
        member(a, "Mukhlis", L, UnsurBkad.TOKOH_MASYARAKAT, Jabatan.KETUA),
        member(b, "Yusra", P, UnsurBkad.LKD, Jabatan.SEKRETARIS),
        member(c, "Nuraini", P, UnsurBkad.LEMBAGA_LAIN, Jabatan.BENDAHARA),
        member(d, "Junaidi", L, UnsurBkad.BPD, Jabatan.ANGGOTA),
        member(a, "Ainal Mardhiah", P, UnsurBkad.LKD, Jabatan.ANGGOTA),
        member(b, "Fauzi", L, UnsurBkad.PEMERINTAH_DESA, Jabatan.ANGGOTA),
    ]
