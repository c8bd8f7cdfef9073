"""V33-V34 and V92: what an offer must contain, that it was accepted, that all are answered."""

from collections.abc import Iterator
from datetime import timedelta

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Finding
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.naskah import WAJIB, Bagian
from kerjasama_desktop.domain.penawaran import ArahPenawaran, Penawaran
from kerjasama_desktop.domain.rules.common import Rule, answering_village, block, name_of, warn
from kerjasama_desktop.domain.terbilang import tanggal
from kerjasama_desktop.domain.text import join_words, search_key

_WORDS_OF_ITEM = {
    Bagian.RUANG_LINGKUP: ("ruang lingkup",),
    Bagian.BIDANG: ("bidang", "potensi"),
    Bagian.TATA_CARA: ("tata cara", "pelaksanaan"),
    Bagian.JANGKA_WAKTU: ("jangka waktu",),
    Bagian.HAK_KEWAJIBAN: ("hak", "kewajiban"),
    Bagian.PENDANAAN: ("pendanaan", "biaya", "pembiayaan"),
    Bagian.PERUBAHAN: ("perubahan", "penundaan", "pembatalan"),
    Bagian.PERSELISIHAN: ("perselisihan",),
}
"""Words by which an offer written freely shows that it deals with an item."""


def v33_offer_complete(berkas: Berkas) -> Iterator[Finding]:
    if not berkas.kerjasama.antar_desa:
        return
    written = {k.bagian for k in berkas.kerjasama.klausul if k.isi}
    for offer in berkas.kerjasama.penawaran:
        missing = [b.label for b in WAJIB if b not in written and not _speaks_of(offer, b)]
        if offer.arah is ArahPenawaran.KELUAR and missing:
            to = berkas.party_name(offer.pihak_id, offer.mitra_id)
            yield block(
                "V33",
                "penawaran.isi",
                f"Surat penawaran kepada {to or 'calon mitra'} belum memuat: "
                f"{join_words(missing)}. Isi bagian itu dalam naskah atau dalam surat penawaran.",
                "Pasal 13 ayat (3) huruf b Permendagri 96/2017 (butir 6-8 perlu verifikasi)",
                offer.id,
            )


def _speaks_of(offer: Penawaran, bagian: Bagian) -> bool:
    text = f" {search_key(offer.isi)} "
    return any(f" {word} " in text for word in _WORDS_OF_ITEM[bagian])


def v34_reply_accepted(berkas: Berkas) -> Iterator[Finding]:
    """Every village that was asked must have said yes; where we were asked, only we count."""
    if not berkas.kerjasama.antar_desa or len(berkas.pihak) < 2:
        return
    for pihak in _offered(berkas):
        replies = [
            o for o in berkas.kerjasama.penawaran if answering_village(berkas, o) == pihak.id
        ]
        if not any(o.jawaban and o.jawaban.diterima for o in replies):
            refused = next((o for o in replies if o.jawaban), None)
            said = (
                f"{name_of(berkas, pihak)} menolak penawaran. Catat penawaran baru yang diterima "
                "atau keluarkan Desa itu dari para pihak."
                if refused
                else f"Belum ada surat jawaban {name_of(berkas, pihak)} yang menerima penawaran. "
                "Catat nomor, tanggal, dan isi jawabannya sebelum menyusun naskah."
            )
            yield warn(
                "V34",
                "penawaran.jawaban" if replies else "penawaran",
                said,
                "Kebiasaan baik: kelanjutan Pasal 13 ayat (3) Permendagri 96/2017",
                replies[-1].id if replies else pihak.id,
            )


def v92_offers_closed(berkas: Berkas) -> Iterator[Finding]:
    """Nobody signs while third parties may still offer, or wait for an answer."""
    kerjasama = berkas.kerjasama
    signed, announced = kerjasama.tanggal_penetapan, kerjasama.pengumuman_tanggal
    if kerjasama.antar_desa or signed is None:
        return
    if kerjasama.prakarsa_desa and announced:
        closes = announced + timedelta(days=berkas.pengaturan.batas_jawaban_hari)
        if signed <= closes:
            yield warn(
                "V92",
                "tanggal_penetapan",
                f"Penandatanganan {tanggal(signed)} mendahului berakhirnya waktu penawaran dalam "
                f"pengumuman ({tanggal(closes)}). Tanda tangani sesudahnya, atau periksa tanggal "
                "pengumuman.",
                "Kebiasaan baik: kelanjutan Pasal 14 ayat (3) Permendagri 96/2017",
            )
    for offer in berkas.penawaran:
        if offer.mitra_id and offer.arah is ArahPenawaran.MASUK and offer.jawaban is None:
            yield warn(
                "V92",
                "penawaran.jawaban",
                f"Penawaran {berkas.party_name(None, offer.mitra_id)} belum dijawab, sedangkan "
                f"naskah ditandatangani {tanggal(signed)}. Catat jawabannya.",
                "Kebiasaan baik: kelanjutan Pasal 14 ayat (3) dan Pasal 15 Permendagri 96/2017",
                offer.id,
            )


def _offered(berkas: Berkas) -> list[Pihak]:
    """Our own village where another began it; else every village that did not begin it."""
    own = berkas.own_pihak
    started = {p.id for p in berkas.pihak if p.pemrakarsa}
    if own is None or (started and own.id not in started):
        return [own] if own else []
    return [p for p in berkas.pihak if p.id not in (started or {own.id})]


RULES: tuple[Rule, ...] = (v33_offer_complete, v34_reply_accepted, v92_offers_closed)
