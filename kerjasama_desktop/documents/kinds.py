"""The kinds of documents of every cooperation, and the list of all kinds in file order."""

from kerjasama_desktop.documents.contexts import (
    acara,
    berita_acara,
    berita_acara_mad,
    keputusan,
    penawaran,
    perencanaan,
    perjanjian,
    produk_hukum,
    rencana,
    surat,
)
from kerjasama_desktop.documents.kind import DocumentKind, Subjek
from kerjasama_desktop.documents.kinds_mitra import MITRA
from kerjasama_desktop.documents.kinds_pelengkap import PELENGKAP
from kerjasama_desktop.documents.kinds_pendamping import PENDAMPING
from kerjasama_desktop.documents.kinds_perubahan import PERUBAHAN
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah
from kerjasama_desktop.domain.nomor import Buku
from kerjasama_desktop.domain.penawaran import ArahPenawaran, Penawaran

_FORUMS = frozenset(
    {BentukMusyawarah.MUSDES, BentukMusyawarah.MAD, BentukMusyawarah.KONSULTASI_PUBLIK}
)


def _antar_desa(berkas: Berkas) -> bool:
    return berkas.kerjasama.antar_desa


def _pihak_ketiga(berkas: Berkas) -> bool:
    return not berkas.kerjasama.antar_desa


def _diumumkan(berkas: Berkas) -> bool:
    return berkas.kerjasama.prakarsa_desa


def _dijawab_desa(offer: Penawaran) -> bool:
    """A third party answers our offer itself, on its own paper."""
    return offer.arah is ArahPenawaran.MASUK or offer.mitra_id is None


def _kita_tawarkan(offer: Penawaran) -> bool:
    return offer.arah is ArahPenawaran.KELUAR


def _ber_bkad(berkas: Berkas) -> bool:
    return berkas.kerjasama.ber_bkad


_P, _M, _O, _K = Subjek.PIHAK, Subjek.MUSYAWARAH, Subjek.PENAWARAN, Subjek.KERJASAMA

_UTAMA = (
    DocumentKind(
        "inventarisasi_potensi",
        "01",
        "Inventarisasi Potensi dan Kebutuhan",
        Step.POTENSI,
        _P,
        perencanaan.inventarisasi,
    ),
    DocumentKind(
        "matriks_prioritas",
        "02",
        "Matriks Skala Prioritas",
        Step.POTENSI,
        _P,
        perencanaan.prioritas,
    ),
    DocumentKind(
        "undangan_musyawarah",
        "03",
        "Undangan",
        Step.MUSYAWARAH,
        _M,
        surat.undangan,
        bentuk=_FORUMS,
        names_meeting=True,
        buku=Buku.SURAT,
    ),
    DocumentKind(
        "daftar_hadir",
        "04",
        "Daftar Hadir",
        Step.MUSYAWARAH,
        _M,
        acara.daftar_hadir,
        bentuk=frozenset(BentukMusyawarah),
        names_meeting=True,
    ),
    DocumentKind(
        "notulen",
        "05",
        "Notulen",
        Step.MUSYAWARAH,
        _M,
        acara.notulen,
        bentuk=_FORUMS,
        names_meeting=True,
    ),
    DocumentKind(
        "berita_acara_musdes",
        "06",
        "Berita Acara Musyawarah Desa",
        Step.MUSYAWARAH,
        _M,
        berita_acara.berita_acara_musdes,
        bentuk=frozenset({BentukMusyawarah.MUSDES}),
        buku=Buku.BERITA_ACARA,
    ),
    DocumentKind(
        "pengumuman_penawaran",
        "07",
        "Pengumuman Penawaran",
        Step.PARA_PIHAK,
        _K,
        penawaran.pengumuman,
        berlaku=_diumumkan,
        buku=Buku.SURAT,
    ),
    DocumentKind(
        "surat_penawaran",
        "07",
        "Surat Penawaran",
        Step.PARA_PIHAK,
        _O,
        penawaran.surat_penawaran,
        penawaran=_kita_tawarkan,
        buku=Buku.SURAT,
    ),
    DocumentKind(
        "surat_jawaban",
        "08",
        "Surat Jawaban",
        Step.PARA_PIHAK,
        _O,
        penawaran.surat_jawaban,
        penawaran=_dijawab_desa,
        buku=Buku.SURAT,
    ),
    DocumentKind(
        "rencana_kerja_sama",
        "09",
        "Rencana Kerja Sama",
        Step.RENCANA,
        _K,
        rencana.rencana,
    ),
    DocumentKind(
        "kerangka_acuan_kerja",
        "10",
        "Kerangka Acuan Kerja",
        Step.RENCANA,
        _K,
        rencana.kak,
        berlaku=_pihak_ketiga,
    ),
    DocumentKind(
        "berita_acara_mad",
        "11",
        "Berita Acara Musyawarah Antar-Desa",
        Step.MUSYAWARAH,
        _M,
        berita_acara_mad.berita_acara_mad,
        bentuk=frozenset({BentukMusyawarah.MAD}),
        buku=Buku.BERITA_ACARA,
    ),
    DocumentKind(
        "keputusan_bpd",
        "12",
        "Keputusan BPD",
        Step.MUSYAWARAH,
        _P,
        keputusan.keputusan_bpd,
        buku=Buku.KEPUTUSAN_BPD,
    ),
    DocumentKind(
        "peraturan_bersama",
        "13",
        "Peraturan Bersama Kepala Desa",
        Step.NASKAH,
        _K,
        produk_hukum.peraturan_bersama,
        berlaku=_antar_desa,
        buku=Buku.PERATURAN_BERSAMA,
    ),
    DocumentKind(
        "perjanjian_bersama",
        "13",
        "Perjanjian Bersama",
        Step.NASKAH,
        _K,
        perjanjian.perjanjian_bersama,
        berlaku=_pihak_ketiga,
        buku=Buku.PERJANJIAN,
    ),
    DocumentKind(
        "keputusan_bersama_bkad",
        "14",
        "Keputusan Bersama tentang Pengurus BKAD",
        Step.BKAD,
        _K,
        keputusan.keputusan_bersama_bkad,
        berlaku=_ber_bkad,
        buku=Buku.KEPUTUSAN_KEPALA,
    ),
    DocumentKind(
        "surat_pengantar_camat",
        "15",
        "Surat Pengantar kepada Camat",
        Step.PENYERAHAN,
        _K,
        surat.pengantar_camat,
        buku=Buku.SURAT,
    ),
)

KINDS: tuple[DocumentKind, ...] = tuple(
    sorted((*_UTAMA, *PENDAMPING, *PELENGKAP, *MITRA, *PERUBAHAN), key=lambda kind: kind.urut)
)
"""In file order. Two sheets are made elsewhere: the cover of a package (16) with the package, the
page of contents when the set is printed.
"""
