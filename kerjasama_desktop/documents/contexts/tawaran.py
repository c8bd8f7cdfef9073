"""Offers that a village had received by the day of a paper, as the paper names them."""

from datetime import date

from kerjasama_desktop.documents.contexts import bahan
from kerjasama_desktop.documents.contexts.common import isi, jabatan_kepala
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.penawaran import ArahPenawaran, Penawaran
from kerjasama_desktop.domain.terbilang import tanggal
from kerjasama_desktop.domain.text import join_words


def received(berkas: Berkas, village: Pihak | None, day: date | None) -> list[Penawaran]:
    """Return the dated offers to the village, of another village or of a third party."""
    return [
        offer
        for offer in berkas.penawaran
        if offer.tanggal and (day is None or offer.tanggal <= day) and _to(village, offer)
    ]


def _to(village: Pihak | None, offer: Penawaran) -> bool:
    if offer.mitra_id:
        return offer.arah is ArahPenawaran.MASUK
    return village is not None and offer.pihak_id == village.id


def letters(berkas: Berkas, offers: list[Penawaran], through: str = "") -> str:
    """Return 'Kepala Desa Boddie Nomor … tanggal …', with 'melalui surat' between where asked."""
    return join_words(
        [
            f"{_sender(berkas, offer)} {through}Nomor {isi(offer.nomor, 16)} tanggal "
            f"{tanggal(offer.tanggal)}"
            for offer in offers
            if offer.tanggal
        ]
    )


def _sender(berkas: Berkas, offer: Penawaran) -> str:
    if offer.mitra_id:
        return berkas.party_name(None, offer.mitra_id) or isi("", 24)
    return jabatan_kepala(bahan.village(berkas, bahan.initiator(berkas)))
