"""What the three cases share: officials, meetings, plans of a village, members of the BKAD."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID, uuid5

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.bkad import Jabatan, Pengurus, UnsurBkad
from kerjasama_desktop.domain.desa import (
    Desa,
    JabatanPejabat,
    JenisKelamin,
    Pejabat,
    StatusPejabat,
)
from kerjasama_desktop.domain.kerjasama import Kerjasama, Pihak
from kerjasama_desktop.domain.musyawarah import (
    BentukMusyawarah,
    HasilMusyawarah,
    Keputusan,
    MetodeKeputusan,
    Musyawarah,
    Peserta,
    Unsur,
)
from kerjasama_desktop.domain.pengaturan import Pengaturan
from kerjasama_desktop.domain.potensi import BidangDesa, JenisPotensi, Kriteria, Potensi
from kerjasama_desktop.services.library import compose, regulation_register

L, P = JenisKelamin.L, JenisKelamin.P
_NAMESPACE = UUID("6a0c7f0e-1b8f-4d55-9f64-0f4f1d8f5a77")
_OFFICES = (
    JabatanPejabat.KEPALA,
    JabatanPejabat.SEKRETARIS,
    JabatanPejabat.KETUA_BPD,
    JabatanPejabat.CAMAT,
)


def an_id(name: str) -> UUID:
    return uuid5(_NAMESPACE, name)


def officials(
    desa: Desa, names: Sequence[str], since: date, status: StatusPejabat = StatusPejabat.DEFINITIF
) -> list[Pejabat]:
    """Head, secretary, chair of the BPD, camat; the head with the status given."""
    return [
        Pejabat(
            id=an_id(f"{desa.kode} {office}"),
            desa_id=desa.id,
            jabatan=office,
            nama=name,
            jenis_kelamin=P if office is JabatanPejabat.SEKRETARIS else L,
            status=status if office is JabatanPejabat.KEPALA else StatusPejabat.DEFINITIF,
            mulai=since,
            dasar=f"Keputusan {desa.kepala_daerah} {desa.kabupaten} Nomor 141/{since.day} Tahun "
            f"{since.year}",
        )
        for office, name in zip(_OFFICES, names, strict=True)
    ]


def part_of(desa: Desa, number: int, signed: date, activity: str, *, begins: bool) -> Pihak:
    """A village's part with every reference and number, its Perdes of the years before."""
    year = signed.year
    perdes = f"Peraturan {desa.nama_lengkap} Nomor"
    return Pihak(
        id=an_id(f"pihak {desa.kode}"),
        desa_id=desa.id,
        pemrakarsa=begins,
        tanggal_inventarisasi=signed - timedelta(days=90),
        tanggal_prioritas=signed - timedelta(days=83),
        kewenangan_perdes=f"{perdes} {number} Tahun {year - 2} tentang Kewenangan "
        f"{desa.sebutan_desa}",
        rpjm_perdes=f"{perdes} {number + 1} Tahun {year - 1} tentang Rencana Pembangunan Jangka "
        f"Menengah {desa.sebutan_desa}",
        rpjm_kegiatan=activity,
        rpjm_awal=year - 1,
        rpjm_akhir=year + 5,
        rkp_perdes=f"{perdes} {number + 3} Tahun {year - 1} tentang Rencana Kerja Pemerintah "
        f"{desa.sebutan_desa} Tahun {year}",
        rkp_kegiatan=activity,
        rkp_tahun=year,
        apb_perdes=f"{perdes} {number + 5} Tahun {year - 1} tentang Anggaran Pendapatan dan "
        f"Belanja {desa.sebutan_desa} Tahun Anggaran {year}",
        apb_kode="2.3.01",
        anggaran=45_000_000,
        bpd_nomor=str(number + 1),
        bpd_tanggal=signed - timedelta(days=3),
        wakil_nomor=str(number + 6),
        wakil_tanggal=signed - timedelta(days=40),
        nomor=str(number),
        nomor_berita=str(number),
        nomor_sk=str(number + 8),
        tanggal_undang=signed,
        tanggal_salinan=signed + timedelta(days=5),
    )


def item(desa: Desa, nama: str, day: date, **more: object) -> Potensi:
    return Potensi.model_validate(
        {
            "id": an_id(f"potensi {desa.kode} {nama}"),
            "desa_id": desa.id,
            "jenis": JenisPotensi.POTENSI,
            "nama": nama,
            "dalam_kewenangan": True,
            "bidang": BidangDesa.PEMBANGUNAN,
            "tanggal": day,
            "skor": dict.fromkeys(Kriteria, 4),
            **more,
        }
    )


def meeting(
    bentuk: BentukMusyawarah, day: date, desa: Desa, pihak: Pihak | None, acara: str
) -> Musyawarah:
    """A meeting of a village or, without one, the MAD at the first village's hall."""
    own = pihak is not None
    return Musyawarah(
        id=an_id(f"{bentuk} {desa.kode}"),
        bentuk=bentuk,
        pihak_id=pihak.id if pihak else None,
        nomor_undangan=f"005/{day.day}/{desa.kode_surat}",
        tanggal_undangan=day - timedelta(days=6),
        nomor=f"140/{day.day}/{desa.kode_surat}/{day.year}",
        tanggal=day,
        waktu=f"09.00 {desa.zona_waktu.value}",
        tempat=f"Balai {desa.nama_lengkap}",
        acara=acara,
        pimpinan=PEOPLE[desa.nama][2],
        jabatan_pimpinan=f"Ketua {desa.sebutan_bpd}",
        unsur_pimpinan=Unsur.BPD,
        notulis=PEOPLE[desa.nama][1],
        jabatan_notulis=desa.sebutan_sekretaris,
        narasumber=f"{desa.sebutan_camat} {desa.kecamatan}",
        camat_hadir=not own,
        paparan=f"{desa.sebutan_sekretaris} memaparkan hasil inventarisasi dan skala prioritas.",
        hadir_l=21 if own else None,
        hadir_p=17 if own else None,
        hasil=HasilMusyawarah.MENYEPAKATI,
        metode=MetodeKeputusan.MUFAKAT,
        rencana_ttd=None if own else day + timedelta(days=6),
    )


PEOPLE: dict[str, tuple[str, str, str]] = {}
"""Head, secretary and chair of the BPD by village, filled by each case."""


def decided(musyawarah: Musyawarah, *texts: str) -> list[Keputusan]:
    return [
        Keputusan(id=an_id(f"{musyawarah.id} {text}"), musyawarah_id=musyawarah.id, isi=text)
        for text in texts
    ]


def delegates(
    mad: Musyawarah, pihak: Pihak, *people: tuple[str, JenisKelamin, Unsur, str]
) -> list[Peserta]:
    return [
        Peserta(
            id=an_id(f"peserta {mad.id} {nama}"),
            musyawarah_id=mad.id,
            pihak_id=pihak.id,
            nama=nama,
            jenis_kelamin=sex,
            unsur=unsur,
            jabatan=jabatan,
            delegasi=True,
        )
        for nama, sex, unsur, jabatan in people
    ]


def member(
    pihak: Pihak, nama: str, sex: JenisKelamin, unsur: UnsurBkad, jabatan: Jabatan
) -> Pengurus:
    return Pengurus(
        id=an_id(f"pengurus {nama}"),
        nama=nama,
        jenis_kelamin=sex,
        unsur=unsur,
        pihak_id=pihak.id,
        jabatan=jabatan,
    )


def composed(
    kerjasama: Kerjasama,
    desa: Sequence[Desa],
    pejabat: dict[UUID, list[Pejabat]],
    potensi: Sequence[Potensi],
) -> Berkas:
    """Return the case as it is years later, on the shared day of the tests, its text composed."""
    case = Berkas(
        kerjasama=kerjasama,
        desa={one.id: one for one in desa},
        pejabat=pejabat,
        potensi={one.id: one for one in potensi},
        pengaturan=Pengaturan(id=an_id("pengaturan"), desa_id=desa[0].id, garis=an_id("garis")),
        register=regulation_register(),
        today=date(2026, 11, 22),
    )
    compose(case)
    return case
