"""The table of stages and their legal order per kind of cooperation."""

from collections.abc import Callable
from dataclasses import dataclass

from kerjasama_desktop.domain import tahapan_sisa as sisa
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.domain.kerjasama import Status


@dataclass(frozen=True, slots=True)
class Tahap:
    """`kode` as in domain.md 2.1 and 2.2; `sisa` gives the first thing lacking, None when done."""

    kode: str
    judul: str
    pelaku: str
    step: Step
    status: Status
    dasar: str
    sisa: Callable[[Berkas], sisa.Sisa | None]


# fmt: off
_P96 = "Permendagri 96/2017 "
_S = Step
_A0 = Tahap(
    "A0", "Menentukan para pihak", "Kepala Desa",
    _S.PARA_PIHAK, Status.DRAF, "UU 6/2014 Pasal 91", sisa.parties,
)
_A1 = Tahap(
    "A1", "Inventarisasi potensi dan kebutuhan", "Kepala Desa",
    _S.POTENSI, Status.INVENTARISASI, _P96 + "Pasal 13 ayat (2) huruf a", sisa.inventory,
)
_A2 = Tahap(
    "A2", "Skala prioritas", "Kepala Desa",
    _S.POTENSI, Status.PRIORITAS, _P96 + "Pasal 13 ayat (2) huruf b", sisa.priority,
)
_A3 = Tahap(
    "A3", "Musyawarah Desa pemrakarsa", "BPD",
    _S.MUSYAWARAH, Status.DISEPAKATI, _P96 + "Pasal 13 ayat (2) huruf c, d",
    sisa.musdes_initiator,
)
_A5 = Tahap(
    "A5", "Pencantuman dalam RPJM Desa dan RKP Desa", "Pemerintah Desa dan BPD",
    _S.POTENSI, Status.PENCANTUMAN, _P96 + "Pasal 13 ayat (2) huruf e", sisa.rpjm,
)
_A6 = Tahap(
    "A6", "Rencana dan data lengkap", "Pemerintah Desa",
    _S.RENCANA, Status.PENCANTUMAN, _P96 + "Pasal 13 ayat (2) huruf f", sisa.plan,
)
_A7 = Tahap(
    "A7", "Surat penawaran", "Kepala Desa pemrakarsa",
    _S.MUSYAWARAH, Status.PENAWARAN, _P96 + "Pasal 13 ayat (3)", sisa.offer,
)
_A8 = Tahap(
    "A8", "Surat jawaban", "Kepala Desa penerima",
    _S.MUSYAWARAH, Status.DITERIMA, _P96 + "Pasal 13", sisa.answer,
)
_A8B = Tahap(
    "A8", "Musyawarah Desa setiap Desa", "BPD",
    _S.MUSYAWARAH, Status.DITERIMA, _P96 + "Pasal 13 ayat (2)", sisa.musdes,
)
_A9 = Tahap(
    "A9", "Penetapan perwakilan Desa", "Kepala Desa",
    _S.MUSYAWARAH, Status.DITERIMA, "Kebiasaan baik", sisa.delegates,
)
_A10 = Tahap(
    "A10", "Penyusunan rancangan Peraturan Bersama", "Kepala Desa",
    _S.NASKAH, Status.PENYUSUNAN, _P96 + "Pasal 6 dan Pasal 13 ayat (1)", sisa.draft,
)
_A11 = Tahap(
    "A11", "Konsultasi publik", "Kepala Desa",
    _S.MUSYAWARAH, Status.KONSULTASI, "Permendagri 111/2014 (perlu verifikasi)", sisa.consultation,
)
_A12 = Tahap(
    "A12", "Musyawarah Antar-Desa", "Para Kepala Desa",
    _S.MUSYAWARAH, Status.MAD, "UU 6/2014 Pasal 92 ayat (2)", sisa.mad,
)
_A13 = Tahap(
    "A13", "Persetujuan BPD", "BPD",
    _S.MUSYAWARAH, Status.PERSETUJUAN_BPD, "Kebiasaan baik", sisa.bpd,
)
_A14 = Tahap(
    "A14", "Penandatanganan Peraturan Bersama", "Para Kepala Desa",
    _S.NASKAH, Status.PENANDATANGANAN, _P96 + "Pasal 13 ayat (1)", sisa.signed,
)
_A15 = Tahap(
    "A15", "Pengundangan dalam Berita Desa", "Sekretaris Desa",
    _S.PENYERAHAN, Status.DIUNDANGKAN, "Permendagri 111/2014", sisa.promulgated,
)
_A17 = Tahap(
    "A17", "Penetapan pengurus BKAD", "Para Kepala Desa",
    _S.BKAD, Status.AKTIF, "UU 6/2014 Pasal 92 ayat (3)", sisa.bkad,
)
_A16 = Tahap(
    "A16", "Penyampaian salinan", "Pemerintah Desa",
    _S.PENYERAHAN, Status.DIUNDANGKAN, "Kebiasaan baik", sisa.handed_over,
)
_T2 = Tahap(
    "T2", "Musyawarah Desa", "BPD",
    _S.MUSYAWARAH, Status.DISEPAKATI, _P96 + "Pasal 14 ayat (2) huruf b", sisa.musdes,
)
_T3 = Tahap(
    "T3", "Pencantuman dalam RKP Desa", "Pemerintah Desa",
    _S.POTENSI, Status.PENCANTUMAN, _P96 + "Pasal 14 ayat (2) huruf c", sisa.rkp,
)
_T4 = Tahap(
    "T4", "Rencana dan data lengkap", "Pemerintah Desa",
    _S.RENCANA, Status.PENCANTUMAN, _P96 + "Pasal 14 ayat (2) huruf d", sisa.plan,
)
_T5 = Tahap(
    "T5", "Analisis manfaat dan biaya", "Pemerintah Desa",
    _S.RENCANA, Status.PENCANTUMAN, _P96 + "Pasal 14 ayat (2) huruf e", sisa.benefit,
)
_T6 = Tahap(
    "T6", "Kerangka Acuan Kerja", "Pemerintah Desa",
    _S.RENCANA, Status.PENCANTUMAN, _P96 + "Pasal 14 ayat (2) huruf f", sisa.terms,
)
_T7 = Tahap(
    "T7", "Lingkungan hidup dan tata ruang", "Pemerintah Desa",
    _S.RENCANA, Status.PENCANTUMAN, _P96 + "Pasal 14 ayat (2) huruf g", sisa.environment,
)
_T8 = Tahap(
    "T8", "Pengumuman penawaran", "Pemerintah Desa",
    _S.MUSYAWARAH, Status.PENAWARAN, _P96 + "Pasal 14 ayat (3) huruf a", sisa.announced,
)
_T9 = Tahap(
    "T9", "Penawaran pihak ketiga", "Pihak ketiga",
    _S.MUSYAWARAH, Status.PENAWARAN, _P96 + "Pasal 14 ayat (3) huruf b", sisa.partner_offer,
)
_T9B = Tahap(
    "T9", "Jawaban atas penawaran", "Kepala Desa",
    _S.MUSYAWARAH, Status.DITERIMA, _P96 + "Pasal 14 ayat (3)", sisa.partner_chosen,
)
_T10 = Tahap(
    "T10", "Penyusunan Perjanjian Bersama", "Para pihak",
    _S.NASKAH, Status.PENYUSUNAN, _P96 + "Pasal 6", sisa.draft,
)
_T12 = Tahap(
    "T12", "Penandatanganan Perjanjian Bersama", "Para pihak",
    _S.NASKAH, Status.PENANDATANGANAN, _P96 + "Pasal 5 ayat (3)", sisa.signed,
)

# fmt: on
ANTAR_DESA = (
    _A0,
    _A1,
    _A2,
    _A3,
    _A5,
    _A6,
    _A7,
    _A8,
    _A8B,
    _A9,
    _A10,
    _A11,
    _A12,
    _A13,
    _A14,
    _A15,
    _A16,
    _A17,
)
PASAL_4 = (_A0, _A1, _A2, _A3, _A5, _A6, _A7, _A8, _A8B, _A10, _A11, _A13, _A14, _A15, _A16)
PRAKARSA_DESA = (
    _A0,
    _A1,
    _A2,
    _T2,
    _T3,
    _T4,
    _T5,
    _T6,
    _T7,
    _T8,
    _T9,
    _T9B,
    _T10,
    _A13,
    _T12,
    _A16,
)
PRAKARSA_MITRA = (_A0, _T9, _A1, _T2, _T3, _T4, _T7, _T9B, _T10, _A13, _T12, _A16)
