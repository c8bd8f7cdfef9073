"""The supporting papers (domain.md 3.26): made where somebody asks for them."""

from kerjasama_desktop.documents.contexts import (
    bkad,
    delegasi,
    keputusan_kepala,
)
from kerjasama_desktop.documents.kind import DocumentKind, Subjek
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.domain.nomor import Buku


def _ber_bkad(berkas: Berkas) -> bool:
    return berkas.kerjasama.ber_bkad


PELENGKAP: tuple[DocumentKind, ...] = (
    DocumentKind(
        "mandat_delegasi",
        "10",
        "Surat Mandat Delegasi",
        Step.MUSYAWARAH,
        Subjek.PIHAK,
        delegasi.mandat,
        berlaku=_ber_bkad,
        bernomor=True,
        pelengkap=True,
        guna="Memberi mandat kepada utusan Desa dalam Musyawarah Antar-Desa.",
        buku=Buku.SURAT,
    ),
    DocumentKind(
        "keputusan_bkd",
        "10",
        "Keputusan tentang Pembentukan BKD",
        Step.MUSYAWARAH,
        Subjek.PIHAK,
        keputusan_kepala.keputusan_bkd,
        bernomor=True,
        pelengkap=True,
        guna="Membentuk Badan Kerja Sama Desa sebagai delegasi Desa.",
        buku=Buku.KEPUTUSAN_KEPALA,
    ),
    DocumentKind(
        "pakta_integritas",
        "14",
        "Pakta Integritas Pengurus BKAD",
        Step.BKAD,
        Subjek.KERJASAMA,
        bkad.pakta_integritas,
        berlaku=_ber_bkad,
        pelengkap=True,
        guna="Menyatakan kesanggupan semua pengurus BKAD bekerja jujur dan terbuka.",
    ),
)
