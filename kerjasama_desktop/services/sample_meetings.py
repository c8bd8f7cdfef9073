"""The sample's meetings: Musdes and consultation of both villages, and the MAD."""

from datetime import date, timedelta
from uuid import UUID, uuid5

from kerjasama_desktop.domain.desa import JenisKelamin
from kerjasama_desktop.domain.musyawarah import (
    BentukMusyawarah,
    HasilMusyawarah,
    Keputusan,
    MetodeKeputusan,
    Musyawarah,
    Pembahasan,
    Peserta,
    TopikMad,
    Unsur,
)

_NAMESPACE = UUID("c3b5d1a4-07f3-4b61-9a55-2f9f4b1d7e33")
_NOTULIS = {"Boddie": "Nur Hikmah", "Benteng": "Abdul Rahim"}
L, P = JenisKelamin.L, JenisKelamin.P
_MUSDES_BODDIE, _MUSDES_BENTENG, _KONSUL_BODDIE, _KONSUL_BENTENG, _MAD = (
    uuid5(_NAMESPACE, name) for name in ("mb", "me", "kb", "ke", "mad")
)


_DIPILIH = "Menetapkan wakil Desa dalam Musyawarah antar-Desa dan dalam badan kerja sama antar-Desa"


def musyawarah(boddie: UUID, benteng: UUID) -> list[Musyawarah]:
    return [
        _musdes(_MUSDES_BODDIE, boddie, "BODDIE", date(2026, 8, 18), "Muhammad Arsyad"),
        _musdes(_MUSDES_BENTENG, benteng, "BENTENG", date(2026, 9, 2), "Baharuddin"),
        _konsultasi(_KONSUL_BODDIE, boddie, "Boddie", date(2026, 9, 21), "Andi Makkasau"),
        _konsultasi(_KONSUL_BENTENG, benteng, "Benteng", date(2026, 9, 22), "Sitti Rohani"),
        Musyawarah(
            id=_MAD,
            bentuk=BentukMusyawarah.MAD,
            nomor_undangan="400.10.2/40/BODDIE",
            tanggal_undangan=date(2026, 10, 1),
            nomor="400.10.2/42/BODDIE",
            tanggal=date(2026, 10, 8),
            waktu="09.00 WITA",
            tempat="Aula Kantor Kecamatan Mandalle",
            acara="Pembahasan rancangan Peraturan Bersama\nPembentukan BKAD\n"
            "Kesepakatan kontribusi setiap Desa",
            pimpinan="Andi Makkasau",
            jabatan_pimpinan="Kepala Desa Boddie",
            unsur_pimpinan=Unsur.PEMERINTAH_DESA,
            notulis="Nur Hikmah",
            jabatan_notulis="Sekretaris Desa Boddie",
            narasumber="Camat Mandalle",
            camat_hadir=True,
            paparan="Kepala Desa Boddie menjelaskan rencana kerja sama dan rancangan Peraturan "
            "Bersama.\nKetua BPD Benteng menyampaikan hasil Musyawarah Desa Benteng.",
            hasil=HasilMusyawarah.MENYEPAKATI,
            metode=MetodeKeputusan.MUFAKAT,
            rencana_ttd=date(2026, 10, 14),
        ),
    ]


def _musdes(meeting: UUID, pihak: UUID, kode: str, day: date, pimpinan: str) -> Musyawarah:
    nama = kode.title()
    return Musyawarah(
        id=meeting,
        bentuk=BentukMusyawarah.MUSDES,
        pihak_id=pihak,
        nomor_undangan=f"005/08/BPD-{kode}",
        tanggal_undangan=day - timedelta(days=7),
        nomor=f"400.10.2/28/{kode}",
        tanggal=day,
        waktu="09.00 WITA",
        tempat=f"Balai Desa {nama}",
        acara="Pembahasan skala prioritas kerja sama Desa\n"
        "Kesepakatan kerja sama pengelolaan air bersih\nPenunjukan wakil Desa",
        pimpinan=pimpinan,
        jabatan_pimpinan=f"Ketua Badan Permusyawaratan Desa {nama}",
        unsur_pimpinan=Unsur.BPD,
        notulis=_NOTULIS[nama],
        jabatan_notulis=f"Sekretaris Desa {nama}",
        narasumber="Pendamping Desa",
        paparan="Sekretaris Desa memaparkan hasil inventarisasi dan skala prioritas.",
        hasil=HasilMusyawarah.MENYEPAKATI,
        metode=MetodeKeputusan.MUFAKAT,
    )


def _konsultasi(meeting: UUID, pihak: UUID, nama: str, day: date, pimpinan: str) -> Musyawarah:
    return Musyawarah(
        id=meeting,
        bentuk=BentukMusyawarah.KONSULTASI_PUBLIK,
        pihak_id=pihak,
        nomor_undangan=f"400.10.2/37/{nama.upper()}",
        tanggal_undangan=day - timedelta(days=7),
        nomor=f"400.10.2/38/{nama.upper()}",
        tanggal=day,
        waktu="13.30 WITA",
        tempat=f"Balai Desa {nama}",
        acara="Masukan warga atas rancangan Peraturan Bersama",
        pimpinan=pimpinan,
        jabatan_pimpinan=f"Kepala Desa {nama}",
        unsur_pimpinan=Unsur.PEMERINTAH_DESA,
        notulis=_NOTULIS[nama],
        jabatan_notulis=f"Sekretaris Desa {nama}",
        narasumber="Pendamping Desa",
        paparan=f"Kepala Desa {nama} memaparkan pokok-pokok rancangan Peraturan Bersama.",
        hadir_l=18,
        hadir_p=15,
    )


def peserta(boddie: UUID, benteng: UUID) -> list[Peserta]:
    people = [
        (_MUSDES_BODDIE, boddie, "Andi Makkasau", L, Unsur.PEMERINTAH_DESA, "Kepala Desa"),
        (_MUSDES_BODDIE, boddie, "Nur Hikmah", P, Unsur.PEMERINTAH_DESA, "Sekretaris Desa"),
        (_MUSDES_BODDIE, boddie, "Muhammad Arsyad", L, Unsur.BPD, "Ketua BPD"),
        (_MUSDES_BODDIE, boddie, "Sitti Aminah", P, Unsur.BPD, "Anggota BPD"),
        (_MUSDES_BODDIE, boddie, "Hasnah", P, Unsur.KELOMPOK_PEREMPUAN, "Ketua"),
        (_MUSDES_BODDIE, boddie, "Baso Tenri", L, Unsur.TOKOH_MASYARAKAT, ""),
        (_MUSDES_BODDIE, boddie, "Ambo Dalle", L, Unsur.KELOMPOK_TANI, "Ketua"),
        (_MUSDES_BENTENG, benteng, "Sitti Rohani", P, Unsur.PEMERINTAH_DESA, "Kepala Desa"),
        (_MUSDES_BODDIE, boddie, "Andi Tenri Ola", P, Unsur.PENDAMPING, "Pendamping Desa"),
        (_MUSDES_BENTENG, benteng, "Abdul Rahim", L, Unsur.PEMERINTAH_DESA, "Sekretaris Desa"),
        (_MUSDES_BENTENG, benteng, "Baharuddin", L, Unsur.BPD, "Ketua BPD"),
        (_MUSDES_BENTENG, benteng, "Muhammad Yusuf", L, Unsur.BPD, "Anggota BPD"),
        (_MUSDES_BENTENG, benteng, "Nurhayati", P, Unsur.LKD, "Ketua PKK"),
        (_MUSDES_BENTENG, benteng, "Rosdiana", P, Unsur.LEMBAGA_LAIN, "Kelompok Wanita Tani"),
        (_MUSDES_BENTENG, benteng, "Laupe", L, Unsur.TOKOH_ADAT, ""),
        (_MUSDES_BENTENG, benteng, "Andi Tenri Ola", P, Unsur.PENDAMPING, "Pendamping Desa"),
        (_MAD, boddie, "Andi Makkasau", L, Unsur.PEMERINTAH_DESA, "Kepala Desa"),
        (_MAD, boddie, "Sitti Aminah", P, Unsur.BPD, "Anggota BPD"),
        (_MAD, boddie, "Baso Tenri", L, Unsur.TOKOH_MASYARAKAT, ""),
        (_MAD, benteng, "Sitti Rohani", P, Unsur.PEMERINTAH_DESA, "Kepala Desa"),
        (_MAD, benteng, "Muhammad Yusuf", L, Unsur.BPD, "Anggota BPD"),
        (_MAD, benteng, "Rosdiana", P, Unsur.LEMBAGA_LAIN, "Kelompok Wanita Tani"),
    ]
    return [
        Peserta(
            id=uuid5(_NAMESPACE, f"peserta {meeting} {nama}"),
            musyawarah_id=meeting,
            pihak_id=pihak,
            nama=nama,
            jenis_kelamin=sex,
            unsur=unsur,
            jabatan=jabatan,
            delegasi=meeting == _MAD,
        )
        for meeting, pihak, nama, sex, unsur, jabatan in people
    ]


def pembahasan() -> list[Pembahasan]:
    return [
        Pembahasan(
            id=uuid5(_NAMESPACE, "tanya 1"),
            musyawarah_id=_MUSDES_BODDIE,
            nama="Hasnah",
            asal="Dusun Lembang",
            isi="Apakah pembagian air ke Desa Benteng mengurangi air untuk warga Boddie?",
            jawaban="Debit mata air 12 liter per detik; Desa Boddie tetap mendapat paling "
            "sedikit 6 liter per detik.",
        ),
        Pembahasan(
            id=uuid5(_NAMESPACE, "masukan 1"),
            musyawarah_id=_KONSUL_BODDIE,
            nama="Ambo Dalle",
            asal="Dusun Bulu Tellue",
            isi="Pada musim kemarau kebutuhan rumah tangga di sekitar mata air mohon didahulukan.",
            jawaban="Disetujui; rancangan mendahulukan kebutuhan pokok rumah tangga dan mengatur "
            "giliran yang diumumkan.",
        ),
        Pembahasan(
            id=uuid5(_NAMESPACE, "masukan 2"),
            musyawarah_id=_KONSUL_BENTENG,
            nama="Nurhayati",
            asal="PKK",
            isi="Keluarga miskin mohon diberi keringanan atau dibebaskan dari iuran air.",
            jawaban="Disetujui; dicantumkan dalam rancangan.",
        ),
        Pembahasan(
            id=uuid5(_NAMESPACE, "tanya 2"),
            musyawarah_id=_MAD,
            nama="Muhammad Yusuf",
            asal="BPD Benteng",
            isi="Siapa yang memelihara pipa di perbatasan kedua Desa?",
            jawaban="Setiap Desa di wilayahnya; petugas BKAD memeriksanya, dan biayanya dari iuran "
            "pengguna air.",
        ),
    ]


def keputusan() -> list[Keputusan]:
    rows = [
        (_MUSDES_BODDIE, None, "Menyepakati kerja sama pengelolaan air bersih dengan Desa Benteng"),
        (_MUSDES_BODDIE, None, _DIPILIH),
        (_MUSDES_BENTENG, None, "Menerima penawaran kerja sama dari Desa Boddie"),
        (_MUSDES_BENTENG, None, _DIPILIH),
        (_KONSUL_BODDIE, None, "Masyarakat mendukung rancangan dengan pengaturan giliran air"),
        (_KONSUL_BENTENG, None, "Masyarakat mendukung rancangan dengan keringanan iuran"),
        (_MAD, TopikMad.LEMBAGA, "Membentuk BKAD Tirta Bulu Tellue"),
        (_MAD, TopikMad.PERENCANAAN, "Menyepakati rancangan Peraturan Bersama untuk ditetapkan"),
        (_MAD, TopikMad.ANGGARAN, "Menyepakati kontribusi setiap Desa sesuai dengan rencana"),
    ]
    return [
        Keputusan(
            id=uuid5(_NAMESPACE, f"{meeting} {isi}"), musyawarah_id=meeting, topik=topik, isi=isi
        )
        for meeting, topik, isi in rows
    ]
