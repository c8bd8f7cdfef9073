"""Papers of every set beside the main ones: cover, data sheets, berita acara, work plan, budget."""

from kerjasama_desktop.documents.contexts import (
    berita_acara_desa,
    bkad,
    keputusan_kepala,
    lembar,
    profil,
    rab,
)
from kerjasama_desktop.documents.kind import DocumentKind, Subjek
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah
from kerjasama_desktop.domain.nomor import Buku

_P, _M, _K = Subjek.PIHAK, Subjek.MUSYAWARAH, Subjek.KERJASAMA


def _ber_bkad(berkas: Berkas) -> bool:
    return berkas.kerjasama.ber_bkad


PENDAMPING: tuple[DocumentKind, ...] = (
    DocumentKind(
        "sampul",
        "00",
        "Sampul",
        Step.DOKUMEN,
        _K,
        lembar.sampul,
    ),
    DocumentKind(
        "berita_acara_perubahan_rpjm",
        "06",
        "Berita Acara Perubahan RPJM Desa dan RKP Desa",
        Step.MUSYAWARAH,
        _M,
        berita_acara_desa.berita_acara_perubahan_rpjm,
        bentuk=frozenset({BentukMusyawarah.MUSDES_PERUBAHAN}),
        buku=Buku.BERITA_ACARA,
    ),
    DocumentKind(
        "profil_objek",
        "06",
        "Profil Objek Kerja Sama",
        Step.RENCANA,
        _K,
        profil.profil_objek,
    ),
    DocumentKind(
        "rab",
        "09",
        "Rencana Anggaran Biaya",
        Step.RENCANA,
        _K,
        rab.rab,
    ),
    DocumentKind(
        "berita_acara_konsultasi",
        "10",
        "Berita Acara Konsultasi Publik",
        Step.MUSYAWARAH,
        _M,
        berita_acara_desa.berita_acara_konsultasi,
        bentuk=frozenset({BentukMusyawarah.KONSULTASI_PUBLIK}),
        buku=Buku.BERITA_ACARA,
    ),
    DocumentKind(
        "keputusan_perwakilan",
        "10",
        "Keputusan tentang Perwakilan Desa dalam BKAD",
        Step.MUSYAWARAH,
        _P,
        keputusan_kepala.keputusan_perwakilan,
        berlaku=_ber_bkad,
        buku=Buku.KEPUTUSAN_KEPALA,
    ),
    DocumentKind(
        "berita_acara_rapat_bpd",
        "12",
        "Berita Acara Rapat BPD",
        Step.MUSYAWARAH,
        _M,
        berita_acara_desa.berita_acara_rapat_bpd,
        bentuk=frozenset({BentukMusyawarah.RAPAT_BPD}),
        buku=Buku.BERITA_ACARA,
    ),
    DocumentKind(
        "rencana_kerja_bkad",
        "14",
        "Rencana Kerja BKAD",
        Step.BKAD,
        _K,
        bkad.rencana_kerja_bkad,
        berlaku=_ber_bkad,
        bertanggal=True,
    ),
)
