"""What each stage still lacks, in words a person can act on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah, HasilMusyawarah
from kerjasama_desktop.domain.naskah import WAJIB
from kerjasama_desktop.domain.penawaran import Penawaran
from kerjasama_desktop.domain.text import join_words


@dataclass(frozen=True, slots=True)
class Sisa:
    """What a stage still lacks: words to a person, where it is filled, and waiting since when."""

    teks: str
    field: str
    item: UUID | None = None
    sejak: date | None = None


def _lacking(berkas: Berkas, pihak: Iterable[Pihak], words: str, field: str) -> Sisa | None:
    """Name the villages for which something is lacking; the first one is where to go."""
    found = list(pihak)
    if not found:
        return None
    names = join_words([berkas.desa_of(p).nama_lengkap for p in found])
    return Sisa(f"{words} {names}", field, found[0].id)


def parties(berkas: Berkas) -> Sisa | None:
    kerjasama = berkas.kerjasama
    if not kerjasama.judul:
        return Sisa("Beri nama kerja sama ini", "judul")
    if kerjasama.antar_desa and len(kerjasama.pihak) < 2:
        return Sisa("Tambahkan Desa yang diajak bekerja sama", "pihak")
    if not kerjasama.antar_desa and not kerjasama.mitra:
        return Sisa("Tambahkan pihak ketiga yang diajak bekerja sama", "mitra")
    return None


def inventory(berkas: Berkas) -> Sisa | None:
    lacking = (p for p in berkas.pihak if not p.tanggal_inventarisasi)
    return _lacking(
        berkas, lacking, "Isi tanggal inventarisasi potensi", "pihak.tanggal_inventarisasi"
    )


def priority(berkas: Berkas) -> Sisa | None:
    lacking = (p for p in berkas.pihak if not p.tanggal_prioritas)
    return _lacking(berkas, lacking, "Isi tanggal skala prioritas", "pihak.tanggal_prioritas")


def _agreed(berkas: Berkas, pihak: Pihak) -> bool:
    return any(
        m.bentuk is BentukMusyawarah.MUSDES and m.pihak_id == pihak.id and m.sepakat
        for m in berkas.kerjasama.musyawarah
    )


def musdes(berkas: Berkas) -> Sisa | None:
    lacking = (p for p in berkas.pihak if not _agreed(berkas, p))
    return _lacking(berkas, lacking, "Catat hasil Musyawarah", "musyawarah")


def musdes_initiator(berkas: Berkas) -> Sisa | None:
    lacking = (p for p in berkas.pihak if p.pemrakarsa and not _agreed(berkas, p))
    return _lacking(berkas, lacking, "Catat hasil Musyawarah", "musyawarah")


def rpjm(berkas: Berkas) -> Sisa | None:
    lacking = (p for p in berkas.pihak if not (p.rpjm_kegiatan and p.rkp_kegiatan))
    return _lacking(berkas, lacking, "Isi rujukan RPJM dan RKP", "pihak.rpjm_kegiatan")


def rkp(berkas: Berkas) -> Sisa | None:
    lacking = (p for p in berkas.pihak if not p.rkp_kegiatan)
    return _lacking(berkas, lacking, "Isi rujukan RKP", "pihak.rkp_kegiatan")


def plan(berkas: Berkas) -> Sisa | None:
    kerjasama = berkas.kerjasama
    if not kerjasama.rencana.tujuan:
        return Sisa("Isi tujuan kerja sama", "rencana.tujuan")
    if not kerjasama.rab:
        return Sisa("Isi rencana anggaran biaya", "rab")
    return None


def _addressees(berkas: Berkas) -> list[Pihak]:
    return [p for p in berkas.pihak if not p.pemrakarsa]


def _offer_of(berkas: Berkas, pihak: Pihak) -> Penawaran | None:
    return next((o for o in berkas.kerjasama.penawaran if o.pihak_id == pihak.id), None)


def offer(berkas: Berkas) -> Sisa | None:
    lacking = (
        p
        for p in _addressees(berkas)
        if not ((offer := _offer_of(berkas, p)) is not None and offer.tanggal)
    )
    return _lacking(berkas, lacking, "Buat surat penawaran kepada", "penawaran")


def answer(berkas: Berkas) -> Sisa | None:
    waiting = [
        p
        for p in _addressees(berkas)
        if not ((offer := _offer_of(berkas, p)) is not None and offer.jawaban)
    ]
    sisa = _lacking(berkas, waiting, "Isi jawaban", "penawaran")
    offer = _offer_of(berkas, waiting[0]) if waiting else None
    if sisa and offer and offer.tanggal:
        return Sisa(sisa.teks, sisa.field, offer.id, offer.tanggal)
    return sisa


def delegates(berkas: Berkas) -> Sisa | None:
    lacking = (p for p in berkas.pihak if not p.wakil_tanggal)
    return _lacking(
        berkas, lacking, "Isi Keputusan tentang perwakilan Desa dari", "pihak.wakil_tanggal"
    )


def draft(berkas: Berkas) -> Sisa | None:
    filled = {k.bagian for k in berkas.kerjasama.klausul if k.isi}
    if not filled.issuperset(WAJIB):
        return Sisa("Susun naskah dengan delapan klausul wajib", "klausul")
    if not berkas.kerjasama.menimbang:
        return Sisa("Susun bagian Menimbang", "menimbang")
    return None


def consultation(berkas: Berkas) -> Sisa | None:
    held = {
        m.pihak_id
        for m in berkas.kerjasama.musyawarah
        if m.bentuk is BentukMusyawarah.KONSULTASI_PUBLIK and m.tanggal
    }
    lacking = (p for p in berkas.pihak if p.id not in held)
    return _lacking(berkas, lacking, "Catat konsultasi publik", "musyawarah")


def mad(berkas: Berkas) -> Sisa | None:
    for musyawarah in berkas.kerjasama.musyawarah:
        if musyawarah.bentuk is BentukMusyawarah.MAD and musyawarah.tanggal:
            if musyawarah.hasil is HasilMusyawarah.MENYEPAKATI:
                return None
            return Sisa("Isi hasil Musyawarah Antar-Desa", "musyawarah", musyawarah.id)
    return Sisa("Catat Musyawarah Antar-Desa", "musyawarah")


def bpd(berkas: Berkas) -> Sisa | None:
    """BPD approval, where the cooperation is a burden (domain.md 2.3)."""
    if not berkas.kerjasama.beban:
        return None
    lacking = (p for p in berkas.pihak if not p.bpd_tanggal)
    return _lacking(berkas, lacking, "Isi persetujuan BPD", "pihak.bpd_tanggal")


def signed(berkas: Berkas) -> Sisa | None:
    day = berkas.kerjasama.tanggal_penetapan
    return (
        None if day and day <= berkas.today else Sisa("Tanda tangani naskah", "tanggal_penetapan")
    )


def promulgated(berkas: Berkas) -> Sisa | None:
    lacking = (p for p in berkas.pihak if not (p.tanggal_undang and p.nomor_berita))
    return _lacking(berkas, lacking, "Isi nomor dan tanggal Berita", "pihak.tanggal_undang")


def handed_over(berkas: Berkas) -> Sisa | None:
    if berkas.kerjasama.surat_camat_tanggal:
        return None
    return Sisa("Sampaikan salinan kepada Camat dan BPD", "surat_camat_tanggal")


def bkad(berkas: Berkas) -> Sisa | None:
    if not any(p.nama for p in berkas.kerjasama.pengurus):
        return Sisa("Isi anggota BKAD", "pengurus")
    if not berkas.kerjasama.bkad.tanggal_sk:
        return Sisa("Isi tanggal Keputusan Bersama tentang BKAD", "bkad.tanggal_sk")
    return None


def terms(berkas: Berkas) -> Sisa | None:
    if berkas.kerjasama.kak_tanggal:
        return None
    return Sisa("Susun Kerangka Acuan Kerja", "kak_tanggal")


def benefit(berkas: Berkas) -> Sisa | None:
    if berkas.kerjasama.manfaat_biaya:
        return None
    return Sisa("Isi analisis manfaat dan biaya", "manfaat_biaya")


def environment(berkas: Berkas) -> Sisa | None:
    rencana = berkas.kerjasama.rencana
    if rencana.lingkungan_diperiksa and rencana.tata_ruang_diperiksa:
        return None
    return Sisa(
        "Periksa kesesuaian lingkungan hidup dan tata ruang", "rencana.lingkungan_diperiksa"
    )


def announced(berkas: Berkas) -> Sisa | None:
    if berkas.kerjasama.pengumuman_tanggal:
        return None
    return Sisa("Umumkan penawaran kepada pihak ketiga", "pengumuman_tanggal")


def partner_offer(berkas: Berkas) -> Sisa | None:
    if any(o.mitra_id and o.tanggal for o in berkas.kerjasama.penawaran):
        return None
    return Sisa("Catat surat penawaran pihak ketiga", "penawaran")


def partner_chosen(berkas: Berkas) -> Sisa | None:
    offers = [o for o in berkas.kerjasama.penawaran if o.mitra_id]
    if any(o.jawaban for o in offers):
        return None
    return Sisa(
        "Isi jawaban atas penawaran pihak ketiga", "penawaran", offers[0].id if offers else None
    )
