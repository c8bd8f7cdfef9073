"""Other cases for tests: eight (or n) villages, a third party, a new and empty cooperation."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid5

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.bkad import Jabatan, Pengurus, UnsurBkad
from kerjasama_desktop.domain.desa import Desa, JabatanPejabat, JenisKelamin, Pejabat
from kerjasama_desktop.domain.kerjasama import (
    Beban,
    BidangUu92,
    JenisKerjasama,
    JenisMitra,
    Kerjasama,
    Mitra,
    Pihak,
    Topik,
)
from kerjasama_desktop.domain.musyawarah import (
    BentukMusyawarah,
    HasilMusyawarah,
    MetodeKeputusan,
    Musyawarah,
    Peserta,
    Unsur,
)
from kerjasama_desktop.domain.penawaran import HasilJawaban, Penawaran
from kerjasama_desktop.domain.pengaturan import Pengaturan
from kerjasama_desktop.domain.potensi import BidangDesa
from kerjasama_desktop.domain.rencana import (
    BarisRab,
    JenisManfaatBiaya,
    Kegiatan,
    Kontribusi,
    ManfaatBiaya,
    Rencana,
    SumberDana,
)
from kerjasama_desktop.services.library import compose, regulation_register
from kerjasama_desktop.storage.database import Database

TODAY = date(2026, 11, 22)
NAMESPACE = UUID("00000000-aaaa-4aaa-8aaa-000000000000")
NAMA = [
    "Sahang", "Wagir Lor", "Talun", "Gondowido", "Pupus", "Mrican", "Plalangan", "Jimbe",
]  # fmt: skip
KODE = [
    "3502192002", "3502192003", "3502192004", "3502192005", "3502192006", "3502182003",
    "3502182004", "3502182007",
]  # fmt: skip


def some_id(name: str) -> UUID:
    return uuid5(NAMESPACE, name)


def make_desa(nama: str, kode: str, **more: Any) -> Desa:
    return Desa(id=some_id(kode), nama=nama, kode=kode, **more)


def officials(desa: Desa) -> list[Pejabat]:
    people = [
        (JabatanPejabat.KEPALA, f"Slamet {desa.nama}", JenisKelamin.L),
        (JabatanPejabat.SEKRETARIS, f"Wahyu {desa.nama}", JenisKelamin.P),
        (JabatanPejabat.KETUA_BPD, f"Bambang {desa.nama}", JenisKelamin.L),
        (JabatanPejabat.CAMAT, f"Haryono {desa.kecamatan}", JenisKelamin.L),
    ]
    return [
        Pejabat(
            id=some_id(f"{desa.kode} {jabatan}"),
            desa_id=desa.id,
            jabatan=jabatan,
            nama=nama,
            jenis_kelamin=sex,
            mulai=date(2022, 1, 1),
            selesai=date(2029, 12, 31),
        )
        for jabatan, nama, sex in people
    ]


def make_pihak(desa: Desa, number: int) -> Pihak:
    return Pihak(
        id=some_id(f"pihak {desa.kode}"),
        desa_id=desa.id,
        pemrakarsa=number == 1,
        tanggal_inventarisasi=date(2026, 3, 2),
        tanggal_prioritas=date(2026, 3, 9),
        kewenangan_perdes=f"Peraturan Desa {desa.nama} Nomor 1 Tahun 2019",
        rpjm_perdes=f"Peraturan Desa {desa.nama} Nomor 2 Tahun 2022",
        rpjm_kegiatan="2.03.01 Jalan antar-Desa",
        rpjm_awal=2022,
        rpjm_akhir=2029,
        rkp_perdes=f"Peraturan Desa {desa.nama} Nomor 5 Tahun 2025",
        rkp_kegiatan="2.03.01 Jalan antar-Desa",
        rkp_tahun=2026,
        apb_perdes=f"Peraturan Desa {desa.nama} Nomor 6 Tahun 2025",
        apb_kode="2.3.01",
        anggaran=30_000_000,
        hak="menggunakan jalan antar-Desa",
        kewajiban="memelihara ruas jalan di wilayahnya",
        bpd_nomor=str(number + 1),
        bpd_tanggal=date(2026, 5, 19),
        nomor=str(number),
        nomor_berita=str(number),
        nomor_sk=str(number + 2),
        tanggal_undang=date(2026, 5, 21),
    )


def _meeting(bentuk: BentukMusyawarah, pihak: Pihak | None, day: date, nama: str) -> Musyawarah:
    return Musyawarah(
        id=some_id(f"{bentuk} {nama}"),
        bentuk=bentuk,
        pihak_id=pihak.id if pihak else None,
        nomor=f"140/{day.month}/{nama}",
        tanggal=day,
        waktu="09.00 WIB",
        tempat=f"Balai Desa {nama}",
        acara="Kesepakatan kerja sama",
        pimpinan=f"Bambang {nama}",
        jabatan_pimpinan="Ketua BPD",
        unsur_pimpinan=Unsur.BPD,
        notulis=f"Wahyu {nama}",
        hadir_l=12 if pihak else None,
        hadir_p=9 if pihak else None,
        hasil=HasilMusyawarah.MENYEPAKATI,
        metode=MetodeKeputusan.VOTING if pihak else MetodeKeputusan.MUFAKAT,
        setuju=19 if pihak else None,
        tidak_setuju=2 if pihak else None,
    )


def _members(pihak: list[Pihak], per_desa: int) -> list[Pengurus]:
    jabatan = [Jabatan.KETUA, Jabatan.SEKRETARIS, Jabatan.BENDAHARA]
    members = []
    for number in range(len(pihak) * per_desa):
        owner = pihak[number % len(pihak)]
        members.append(
            Pengurus(
                id=some_id(f"pengurus {number} {owner.id}"),
                nama=f"Anggota Nomor {chr(65 + number % 26)}{number}",
                jenis_kelamin=JenisKelamin.P if number // len(pihak) % 2 else JenisKelamin.L,
                unsur=list(UnsurBkad)[number % 5],
                pihak_id=owner.id,
                jabatan=jabatan[number] if number < 3 else Jabatan.ANGGOTA,
            )
        )
    return members


def make_desa_list(count: int) -> list[Desa]:
    """Eight real villages of two kecamatan, then numbered ones in the second kecamatan."""
    rows = list(zip(NAMA, KODE, strict=True))[:count]
    rows += [(f"Uji {n}", f"35021820{n:02d}") for n in range(30, 30 + count - len(rows))]
    return [
        make_desa(
            nama,
            kode,
            kecamatan="Ngebel" if kode[4:6] == "19" else "Jenangan",
            kabupaten="Ponorogo",
            provinsi="Jawa Timur",
        )
        for nama, kode in rows
    ]


def make_case(kerjasama: Kerjasama, desa: list[Desa]) -> Berkas:
    case = Berkas(
        kerjasama=kerjasama,
        desa={d.id: d for d in desa},
        pejabat={d.id: officials(d) for d in desa},
        potensi={},
        pengaturan=Pengaturan(id=some_id("pengaturan"), garis=some_id("garis")),
        register=regulation_register(),
        today=TODAY,
    )
    compose(case)
    return case


def many_villages(count: int = 8, per_desa: int = 3) -> Berkas:
    desa = make_desa_list(count)
    pihak = [make_pihak(d, n) for n, d in enumerate(desa, 1)]
    musdes = [
        _meeting(BentukMusyawarah.MUSDES, p, date(2026, 3, 23), d.nama)
        for p, d in zip(pihak, desa, strict=True)
    ]
    consultations = [
        _meeting(BentukMusyawarah.KONSULTASI_PUBLIK, p, date(2026, 4, 27), d.nama)
        for p, d in zip(pihak, desa, strict=True)
    ]
    mad = _meeting(BentukMusyawarah.MAD, None, date(2026, 5, 18), "Ngebel")
    kerjasama = Kerjasama(
        id=some_id(f"kerjasama {count}"),
        judul="Pembangunan dan Pemeliharaan Jalan Antar-Desa",
        bidang_uu92=BidangUu92.KEMASYARAKATAN,
        bidang_desa=BidangDesa.PEMBANGUNAN,
        topik=Topik.JALAN,
        beban=[Beban.APB_DESA],
        objek="Jalan antar-Desa sepanjang 14 kilometer",
        mulai=date(2026, 5, 21),
        selesai=date(2029, 5, 20),
        tempat_penetapan="Ngebel",
        tanggal_penetapan=date(2026, 5, 20),
        mulai_berlaku=date(2026, 5, 21),
        pihak=pihak,
        musyawarah=[*musdes, *consultations, mad],
        peserta=[
            Peserta(
                id=some_id(f"delegasi {p.id} {sex}"),
                musyawarah_id=mad.id,
                pihak_id=p.id,
                nama=f"Delegasi {d.nama} {sex}",
                jenis_kelamin=sex,
                unsur=Unsur.BPD,
                delegasi=True,
            )
            for p, d in zip(pihak, desa, strict=True)
            for sex in JenisKelamin
        ],
        pengurus=_members(pihak, per_desa),
        penawaran=[
            Penawaran(
                id=some_id(f"penawaran {p.id}"),
                pihak_id=p.id,
                nomor=f"140/{n}/SHG",
                tanggal=date(2026, 4, 1),
                jawaban=HasilJawaban.MENERIMA,
                nomor_jawaban=f"140/{n}",
                tanggal_jawaban=date(2026, 4, 10),
            )
            for n, p in enumerate(pihak[1:], 2)
        ],
    )
    kerjasama.bkad.nama = "BKAD Jalan Ngebel-Jenangan"
    kerjasama.bkad.mulai, kerjasama.bkad.selesai = date(2026, 5, 21), date(2029, 5, 20)
    kerjasama.bkad.tanggal_sk = date(2026, 5, 22)
    _fund(kerjasama)
    return make_case(kerjasama, desa)


def _fund(kerjasama: Kerjasama) -> None:
    share = 20_000_000
    kerjasama.kegiatan = [
        Kegiatan(
            id=some_id("kegiatan jalan"),
            nama="Perkerasan jalan",
            lokasi="Semua Desa",
            volume="14 kilometer",
            sasaran="Jalan dapat dilalui sepanjang tahun",
            mulai=date(2026, 6, 1),
            selesai=date(2026, 6, 1) + timedelta(days=120),
            pelaksana="BKAD",
        )
    ]
    kerjasama.rab = [
        BarisRab(
            id=some_id("rab batu"),
            kegiatan_id=kerjasama.kegiatan[0].id,
            uraian="Batu pecah",
            volume=len(kerjasama.pihak),
            satuan="paket",
            harga_satuan=share,
            sumber=SumberDana.DANA_DESA,
        )
    ]
    kerjasama.kontribusi = [
        Kontribusi(
            id=some_id(f"kontribusi {p.id}"),
            pihak_id=p.id,
            sumber=SumberDana.DANA_DESA,
            jumlah=share,
            tahun=2026,
        )
        for p in kerjasama.pihak
    ]


def third_party() -> Berkas:
    """Kalikoa (its head is called Kuwu) and an invented university, begun by the village."""
    desa = make_desa(
        "Kalikoa",
        "3209202005",
        sebutan_kepala="Kuwu",
        kecamatan="Kedawung",
        kabupaten="Cirebon",
        provinsi="Jawa Barat",
    )
    pihak = make_pihak(desa, 1)
    pihak.hak = "menerima pendampingan pengelolaan sampah"
    pihak.kewajiban = "menyediakan lahan dan bangunan"
    kerjasama = Kerjasama(
        id=some_id("kerjasama mitra"),
        judul="Pengolahan Sampah dan Wisata Edukasi",
        jenis=JenisKerjasama.PIHAK_KETIGA,
        bidang_desa=BidangDesa.PEMBERDAYAAN,
        topik=Topik.SAMPAH,
        beban=[Beban.APB_DESA],
        objek="Tempat pengolahan sampah Desa",
        mulai=date(2026, 6, 1),
        selesai=date(2028, 5, 31),
        tempat_penetapan="Kalikoa",
        tanggal_penetapan=date(2026, 5, 20),
        pengumuman_nomor="140/11/KLK",
        pengumuman_tanggal=date(2026, 4, 1),
        pengumuman_media="Papan pengumuman Desa",
        kak_tanggal=date(2026, 3, 30),
        pihak=[pihak],
        mitra=[
            Mitra(
                id=some_id("mitra"),
                jenis=JenisMitra.PERGURUAN_TINGGI,
                nama="Universitas Bumi Caruban",
                alamat="Jalan Pilang Raya Nomor 10, Cirebon",
                akta="Akta Nomor 12 Tahun 1998",
                penandatangan="Dewi Kartika Sari",
                jabatan="Rektor",
                dasar_kewenangan="Keputusan Yayasan Nomor 4 Tahun 2024",
                nomor="77/PKS/UBC/2026",
                hak="menggunakan lokasi untuk penelitian",
                kewajiban="mendampingi pengelola selama 2 (dua) tahun",
            )
        ],
        musyawarah=[_meeting(BentukMusyawarah.MUSDES, pihak, date(2026, 3, 23), "Kalikoa")],
        penawaran=[
            Penawaran(
                id=some_id("penawaran mitra"),
                mitra_id=some_id("mitra"),
                nomor="140/12/KLK",
                tanggal=date(2026, 4, 6),
                jawaban=HasilJawaban.MENERIMA,
                nomor_jawaban="41/UBC/2026",
                tanggal_jawaban=date(2026, 4, 20),
            )
        ],
        manfaat_biaya=[
            ManfaatBiaya(
                id=some_id("manfaat"),
                jenis=JenisManfaatBiaya.MANFAAT,
                uraian="Penjualan kompos",
                jumlah=48_000_000,
            ),
            ManfaatBiaya(
                id=some_id("biaya"),
                jenis=JenisManfaatBiaya.BIAYA,
                uraian="Operasional",
                jumlah=30_000_000,
            ),
        ],
        rencana=Rencana(
            id=some_id("rencana mitra"),
            latar_belakang="Sampah rumah tangga belum terolah.",
            tujuan="mengurangi sampah yang dibuang",
            lingkungan="Tidak menimbulkan bau",
            lingkungan_diperiksa=True,
            tata_ruang="Sesuai RTRW kabupaten",
            tata_ruang_diperiksa=True,
        ),
    )
    _fund(kerjasama)
    return make_case(kerjasama, [desa])


def empty_case() -> Berkas:
    desa = make_desa("Sahang", "3502192002", kecamatan="Ngebel", kabupaten="Ponorogo")
    kerjasama = Kerjasama(
        id=some_id("kosong"), pihak=[Pihak(id=some_id("pihak kosong"), desa_id=desa.id)]
    )
    return Berkas(
        kerjasama=kerjasama,
        desa={desa.id: desa},
        pejabat={},
        potensi={},
        pengaturan=Pengaturan(desa_id=desa.id),
        register=regulation_register(),
        today=TODAY,
    )


def store(database: Database, case: Berkas) -> None:
    """Write a case with its villages, officials, potentials and settings into a database."""
    with database.begin() as tx:
        for desa in case.desa.values():
            tx.desa.save(desa)
            tx.desa.save_pejabat(desa.id, case.pejabat.get(desa.id, []))
        for item in case.potensi.values():
            tx.potensi.save(item)
        tx.pengaturan.save(case.pengaturan)
        tx.kerjasama.save(case.kerjasama)
