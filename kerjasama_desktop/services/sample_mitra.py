"""The sample cooperation turned into one with a third party, to try templates with."""

from datetime import date

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.bkad import Bkad
from kerjasama_desktop.domain.kerjasama import JenisKerjasama, JenisMitra, Mitra, ObjekPotensi
from kerjasama_desktop.domain.penawaran import HasilJawaban, Penawaran
from kerjasama_desktop.domain.rencana import (
    BarisRab,
    JenisManfaatBiaya,
    Kontribusi,
    ManfaatBiaya,
    SumberDana,
)
from kerjasama_desktop.services.library import compose, sample_case
from kerjasama_desktop.services.sample_villages import BODDIE, PIHAK_BODDIE, sample_id

_MITRA = sample_id("mitra")
_PELAKSANA = "Pemerintah Desa Boddie bersama mitra"
_DIBIAYAI_MITRA = "Pipa HDPE 2 inci"


def third_party_sample(today: date) -> Berkas:
    """Boddie and an invented firm, begun by the village; complete enough for every document."""
    case = sample_case(today)
    k = case.kerjasama
    k.jenis = JenisKerjasama.PIHAK_KETIGA
    k.bidang_uu92 = None
    k.pihak = [p for p in k.pihak if p.id == PIHAK_BODDIE]
    k.musyawarah = [m for m in k.musyawarah if m.pihak_id == PIHAK_BODDIE]
    k.peserta = [p for p in k.peserta if p.pihak_id == PIHAK_BODDIE]
    k.objek_potensi = [link for link in k.objek_potensi if _ours(case, link)]
    k.bkad, k.pengurus = Bkad(), []
    k.mitra = [_mitra()]
    k.penawaran = [_penawaran()]
    for item in k.kegiatan:
        item.pelaksana = _PELAKSANA
    k.rab, k.kontribusi = _rab(k.rab), _kontribusi()
    k.manfaat_biaya = [
        _line(JenisManfaatBiaya.MANFAAT, "Iuran pelanggan air bersih", 48_000_000),
        _line(JenisManfaatBiaya.BIAYA, "Pemeliharaan jaringan dan upah petugas", 30_000_000),
    ]
    k.pengumuman_nomor, k.pengumuman_tanggal = "400.10.2/30/BODDIE", date(2026, 8, 20)
    k.pengumuman_media = "Papan pengumuman dan situs Desa"
    k.kak_tanggal = date(2026, 8, 19)
    compose(case)
    return case


def _mitra() -> Mitra:
    return Mitra(
        id=_MITRA,
        jenis=JenisMitra.SWASTA,
        nama="CV Tirta Karya Mandalle",
        alamat="Jalan Andi Maruddani Nomor 7, Mandalle",
        akta="Akta Nomor 21 Tahun 2019",
        penandatangan="Hasan Basri",
        jabatan="Direktur",
        dasar_kewenangan="Anggaran Dasar Pasal 9",
        nomor="11/TKM/2026",
        hak="menerima bagian hasil sesuai dengan kesepakatan",
        kewajiban="memelihara jaringan perpipaan dan melatih petugas Desa",
    )


def _ours(case: Berkas, link: ObjekPotensi) -> bool:
    return case.potensi[link.potensi_id].desa_id == BODDIE


def _rab(lines: list[BarisRab]) -> list[BarisRab]:
    """Return the sample's budget with its dearest line paid by the partner."""
    paid = {"sumber": SumberDana.PIHAK_KETIGA}
    return [
        line.model_copy(update=paid if line.uraian == _DIBIAYAI_MITRA else {}) for line in lines
    ]


def _kontribusi() -> list[Kontribusi]:
    rows = [
        (PIHAK_BODDIE, None, SumberDana.DANA_DESA, 6_750_000, "Uang"),
        (PIHAK_BODDIE, None, SumberDana.ADD, 3_700_000, "Uang"),
        (PIHAK_BODDIE, None, SumberDana.SWADAYA, 19_550_000, "Tenaga dan material warga"),
        (None, _MITRA, SumberDana.PIHAK_KETIGA, 88_000_000, "Pipa"),
    ]
    return [
        Kontribusi(
            id=sample_id(f"kontribusi {sumber}"),
            pihak_id=pihak,
            mitra_id=mitra,
            sumber=sumber,
            jumlah=jumlah,
            bentuk=bentuk,
            tahun=2026,
        )
        for pihak, mitra, sumber, jumlah, bentuk in rows
    ]


def _penawaran() -> Penawaran:
    return Penawaran(
        id=sample_id("penawaran mitra"),
        mitra_id=_MITRA,
        nomor="400.10.2/31/BODDIE",
        tanggal=date(2026, 8, 25),
        batas_jawaban=date(2026, 9, 8),
        jawaban=HasilJawaban.MENERIMA,
        nomor_jawaban="10/TKM/2026",
        tanggal_jawaban=date(2026, 9, 4),
    )


def _line(jenis: JenisManfaatBiaya, uraian: str, jumlah: int) -> ManfaatBiaya:
    return ManfaatBiaya(id=sample_id(uraian), jenis=jenis, uraian=uraian, jumlah=jumlah)
