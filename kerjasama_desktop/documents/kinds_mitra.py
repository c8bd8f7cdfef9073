"""The papers about a third party, the umbrella Perdes, and the BUM Desa bersama."""

from kerjasama_desktop.documents.contexts import bumdesma, evaluasi, nota, perdes
from kerjasama_desktop.documents.kind import DocumentKind, Subjek
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.domain.kerjasama import Topik
from kerjasama_desktop.domain.nomor import Buku


def _pihak_ketiga(berkas: Berkas) -> bool:
    return not berkas.kerjasama.antar_desa


def _bumdesma(berkas: Berkas) -> bool:
    return berkas.kerjasama.antar_desa and berkas.kerjasama.topik is Topik.BUMDESMA


MITRA: tuple[DocumentKind, ...] = (
    DocumentKind(
        "perdes_kerja_sama",
        "01",
        "Peraturan Desa tentang Kerja Sama Desa",
        Step.PARA_PIHAK,
        Subjek.PIHAK,
        perdes.perdes_kerja_sama,
        bernomor=True,
        pelengkap=True,
        guna="Menjadi payung semua kerja sama Desa; cukup ditetapkan satu kali oleh setiap Desa.",
        buku=Buku.PERATURAN_DESA,
    ),
    DocumentKind(
        "berita_acara_evaluasi",
        "08",
        "Berita Acara Evaluasi Penawaran",
        Step.PARA_PIHAK,
        Subjek.KERJASAMA,
        evaluasi.berita_acara_evaluasi,
        berlaku=_pihak_ketiga,
        bernomor=True,
        pelengkap=True,
        guna="Mencatat penilaian tim Desa atas penawaran pihak ketiga.",
        buku=Buku.BERITA_ACARA,
    ),
    DocumentKind(
        "nota_kesepahaman",
        "12",
        "Nota Kesepahaman",
        Step.NASKAH,
        Subjek.KERJASAMA,
        nota.nota_kesepahaman,
        berlaku=_pihak_ketiga,
        bernomor=True,
        pelengkap=True,
        guna="Mencatat kesepahaman dengan pihak ketiga sebelum Perjanjian Bersama disusun.",
        buku=Buku.PERJANJIAN,
    ),
    DocumentKind(
        "pendirian_bumdesma",
        "14",
        "Peraturan Bersama tentang Pendirian BUM Desa Bersama",
        Step.NASKAH,
        Subjek.KERJASAMA,
        bumdesma.pendirian_bumdesma,
        berlaku=_bumdesma,
        bernomor=True,
        per_desa=True,
        pelengkap=True,
        guna="Mendirikan BUM Desa bersama dan menetapkan Anggaran Dasarnya sebagai lampiran.",
        buku=Buku.PERATURAN_BERSAMA,
    ),
)
