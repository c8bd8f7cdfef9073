"""The papers of a change, a delay, an ending and a dispute (domain.md 3.20-3.22)."""

from collections.abc import Callable

from kerjasama_desktop.documents.contexts import perubahan, perubahan_acara
from kerjasama_desktop.documents.kind import DocumentKind, Subjek
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.domain.nomor import Buku
from kerjasama_desktop.domain.perubahan import AlasanBerakhir, JenisPerubahan, Perubahan


def _of(jenis: JenisPerubahan) -> Callable[[Perubahan], bool]:
    return lambda change: change.jenis is jenis


def _dicabut(change: Perubahan) -> bool:
    """A term that is over needs no revocation."""
    expired = change.alasan is AlasanBerakhir.MASA_BERAKHIR
    return change.jenis is JenisPerubahan.PENGAKHIRAN and not expired


def _antar_desa(berkas: Berkas) -> bool:
    return berkas.kerjasama.antar_desa


def _pihak_ketiga(berkas: Berkas) -> bool:
    return not berkas.kerjasama.antar_desa


PERUBAHAN: tuple[DocumentKind, ...] = (
    DocumentKind(
        "berita_acara_perubahan",
        "17",
        "Berita Acara Perubahan",
        Step.PERUBAHAN,
        Subjek.PERUBAHAN,
        perubahan_acara.berita_acara_perubahan,
        perubahan=_of(JenisPerubahan.PERUBAHAN),
        buku=Buku.BERITA_ACARA,
    ),
    DocumentKind(
        "peraturan_perubahan",
        "18",
        "Peraturan Bersama Perubahan",
        Step.PERUBAHAN,
        Subjek.PERUBAHAN,
        perubahan.peraturan_perubahan,
        perubahan=_of(JenisPerubahan.PERUBAHAN),
        berlaku=_antar_desa,
        buku=Buku.PERATURAN_BERSAMA,
    ),
    DocumentKind(
        "adendum",
        "18",
        "Adendum Perjanjian Bersama",
        Step.PERUBAHAN,
        Subjek.PERUBAHAN,
        perubahan.adendum,
        perubahan=_of(JenisPerubahan.PERUBAHAN),
        berlaku=_pihak_ketiga,
        buku=Buku.PERJANJIAN,
    ),
    DocumentKind(
        "berita_acara_penundaan",
        "19",
        "Berita Acara Penundaan",
        Step.PERUBAHAN,
        Subjek.PERUBAHAN,
        perubahan_acara.berita_acara_penundaan,
        perubahan=_of(JenisPerubahan.PENUNDAAN),
        buku=Buku.BERITA_ACARA,
    ),
    DocumentKind(
        "berita_acara_pengakhiran",
        "20",
        "Berita Acara Pengakhiran",
        Step.PERUBAHAN,
        Subjek.PERUBAHAN,
        perubahan_acara.berita_acara_pengakhiran,
        perubahan=_of(JenisPerubahan.PENGAKHIRAN),
        buku=Buku.BERITA_ACARA,
    ),
    DocumentKind(
        "peraturan_pencabutan",
        "21",
        "Peraturan Bersama Pencabutan",
        Step.PERUBAHAN,
        Subjek.PERUBAHAN,
        perubahan.peraturan_pencabutan,
        perubahan=_dicabut,
        berlaku=_antar_desa,
        buku=Buku.PERATURAN_BERSAMA,
    ),
    DocumentKind(
        "berita_acara_perselisihan",
        "22",
        "Berita Acara Penyelesaian Perselisihan",
        Step.PERUBAHAN,
        Subjek.PERUBAHAN,
        perubahan_acara.berita_acara_perselisihan,
        perubahan=_of(JenisPerubahan.PERSELISIHAN),
        buku=Buku.BERITA_ACARA,
    ),
)
