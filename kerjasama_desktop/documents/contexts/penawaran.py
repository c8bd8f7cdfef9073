"""Contexts of the offer, its answer, and the public announcement (domain.md 3.8)."""

import re
from datetime import timedelta
from uuid import UUID

from kerjasama_desktop.documents.contexts import bahan, wakil
from kerjasama_desktop.documents.contexts.common import (
    Isian,
    isi,
    isi_tanggal,
    jabatan_kepala,
    jabatan_ketua_bpd,
    kop,
    nama_desa,
    nama_kecamatan,
    tempat_tanggal,
)
from kerjasama_desktop.documents.contexts.pokok import pokok
from kerjasama_desktop.documents.contexts.syarat import syarat_mitra
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa, JabatanPejabat
from kerjasama_desktop.domain.kerjasama import Mitra, Pihak
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah, Musyawarah
from kerjasama_desktop.domain.penawaran import ArahPenawaran, HasilJawaban, Penawaran
from kerjasama_desktop.domain.penyusunan_isian import as_item, joint_instrument
from kerjasama_desktop.domain.text import join_phrases, lines

_MEDIA = re.compile(r"^(Grup|Laman|Media|Papan|Pengeras|Situs)\b")
_JAWABAN = {
    HasilJawaban.MENERIMA: "menerima",
    HasilJawaban.MENERIMA_CATATAN: "menerima dengan catatan",
    HasilJawaban.MENOLAK: "belum dapat menerima",
}


def _offer(berkas: Berkas, subjek_id: UUID | None) -> Penawaran:
    return next(p for p in berkas.kerjasama.penawaran if p.id == subjek_id)


def _mitra(berkas: Berkas, mitra_id: UUID | None) -> Mitra | None:
    return next((m for m in berkas.kerjasama.mitra if m.id == mitra_id), None)


def surat_penawaran(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of our offer; it holds the eight items of Permendagri 96/2017 Pasal 6."""
    offer = _offer(berkas, subjek_id)
    sender = bahan.initiator(berkas)
    desa = bahan.village(berkas, sender)
    target = berkas.pihak_by_id(offer.pihak_id)
    mitra = _mitra(berkas, offer.mitra_id)
    return {
        "kop": kop(desa),
        "nomor": isi(offer.nomor),
        "sifat": "Penting",
        "lampiran": "1 (satu) berkas",
        "tempat_tanggal": tempat_tanggal(desa.nama, offer.tanggal),
        "hal": f"Penawaran {bahan.jenis(berkas)}",
        "perihal": bahan.perihal(berkas),
        "yth": _addressee(berkas, target, mitra),
        "dasar": _basis(berkas, sender),
        "ajakan": (
            f"{nama_desa(desa)} bermaksud melaksanakan {bahan.perihal(berkas)} dan "
            f"dengan hormat menawarkan kepada {_called(berkas, target, mitra)} untuk bekerja sama "
            "dengan pokok-pokok sebagaimana tercantum dalam Lampiran, yang merupakan bagian tidak "
            "terpisahkan dari surat ini."
        ),
        "pokok": pokok(berkas, target, mitra),
        "isi": bahan.sentences(offer.isi) if offer.isi else [],
        "tanggal": isi_tanggal(offer.tanggal),
        "jawaban": (
            "Jawaban atas penawaran ini kami harapkan secara tertulis paling lambat tanggal "
            f"{isi_tanggal(offer.batas_jawaban)}."
        ),
        "ttd": bahan.ttd(berkas, sender, JabatanPejabat.KEPALA, offer.tanggal),
        "tembusan": _copies(berkas, sender),
    }


def _addressee(berkas: Berkas, target: Pihak | None, mitra: Mitra | None) -> list[str]:
    if mitra:
        return [f"{mitra.jabatan or 'Pimpinan'} {isi(mitra.nama, 20)}", *_at(mitra.alamat)]
    desa = berkas.desa_of(target) if target else Desa()
    return [jabatan_kepala(desa), nama_kecamatan(desa)]


def _at(address: str) -> list[str]:
    return lines(address) or [isi("", 24)]


def _called(berkas: Berkas, target: Pihak | None, mitra: Mitra | None) -> str:
    return isi(mitra.nama, 20) if mitra else nama_desa(berkas.desa_of(target) if target else Desa())


def _copies(berkas: Berkas, sender: Pihak | None) -> list[str]:
    desa = bahan.village(berkas, sender)
    return [*bahan.camat(berkas), jabatan_ketua_bpd(desa), "Arsip"]


def _musdes(berkas: Berkas, pihak: Pihak | None) -> Musyawarah | None:
    """Return the last Musyawarah Desa of the village."""
    own = [
        m
        for m in berkas.musyawarah
        if m.bentuk is BentukMusyawarah.MUSDES and pihak and m.pihak_id == pihak.id
    ]
    return next(reversed(own), None)


def _discussed(berkas: Berkas, pihak: Pihak | None, offer: Penawaran) -> str:
    """Return how an offer was dealt with: in a Musyawarah Desa held after it, else by the office.

    A Musyawarah Desa held before the offer cannot have discussed it, but has agreed on the object.
    """
    meeting = _musdes(berkas, pihak)
    if meeting and meeting.tanggal and offer.tanggal and meeting.tanggal < offer.tanggal:
        return (
            "Penawaran tersebut telah kami teliti dengan berpedoman pada hasil Musyawarah Desa "
            f"pada {_decided(meeting)}."
        )
    return f"Penawaran tersebut telah dibahas dalam Musyawarah Desa pada {_decided(meeting)}."


def _decided(meeting: Musyawarah | None) -> str:
    """Return 'hari Selasa tanggal 18 Agustus 2026 (Berita Acara Nomor …)'."""
    when = bahan.pada_hari(meeting.tanggal if meeting else None)
    return f"{when} (Berita Acara Nomor {isi(meeting.nomor if meeting else '', 16)})"


def _basis(berkas: Berkas, sender: Pihak | None) -> str:
    return (
        f"Berdasarkan hasil Musyawarah Desa di {nama_desa(bahan.village(berkas, sender))} "
        f"pada {_decided(_musdes(berkas, sender))} dan sesuai dengan {bahan.PERMENDAGRI},"
    )


def surat_jawaban(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of a village's answer: of the one addressed, or ours to an offer received.

    A third party answers on its own paper (kinds.py leaves that one out).
    """
    offer = _offer(berkas, subjek_id)
    other, mitra = berkas.pihak_by_id(offer.pihak_id), _mitra(berkas, offer.mitra_id)
    incoming = offer.arah is ArahPenawaran.MASUK
    ours = berkas.own_pihak if incoming else bahan.initiator(berkas)
    sender = ours if incoming else other
    desa = bahan.village(berkas, sender)
    addressee = _addressee(berkas, *((other, mitra) if incoming else (ours, None)))
    return {
        "kop": kop(desa),
        "nomor": isi(offer.nomor_jawaban),
        "sifat": "Penting",
        "lampiran": "–",
        "tempat_tanggal": tempat_tanggal(desa.nama, offer.tanggal_jawaban),
        "hal": f"Jawaban atas penawaran {bahan.jenis(berkas)}",
        "yth": addressee,
        "rujukan": (
            f"Sehubungan dengan surat {addressee[0]} Nomor {isi(offer.nomor, 20)} tanggal "
            f"{isi_tanggal(offer.tanggal)} tentang penawaran {bahan.perihal(berkas)}, dengan "
            "hormat kami sampaikan hal-hal sebagai berikut:"
        ),
        "butir": _answer(berkas, offer, sender),
        "catatan": _notes(offer),
        "judul_catatan": "Alasan:" if offer.jawaban is HasilJawaban.MENOLAK else "Catatan:",
        "pilihan": offer.jawaban is None,
        "wakil": wakil.bergelar(
            berkas, offer.tanggal_jawaban, wakil.delegates(berkas, sender), sender
        )
        if _wants_delegates(berkas, offer)
        else [],
        "ttd": bahan.ttd(berkas, sender, JabatanPejabat.KEPALA, offer.tanggal_jawaban),
        "tembusan": _copies(berkas, sender),
    }


def _wants_delegates(berkas: Berkas, offer: Penawaran) -> bool:
    return berkas.kerjasama.antar_desa and offer.jawaban is not HasilJawaban.MENOLAK


def _notes(offer: Penawaran) -> list[str]:
    if offer.jawaban is HasilJawaban.MENERIMA:
        return []
    return bahan.listed(bahan.paragraphs(offer.catatan_jawaban))


def _answer(berkas: Berkas, offer: Penawaran, sender: Pihak | None) -> list[str]:
    who = nama_desa(bahan.village(berkas, sender))
    verb = f"menerima/menerima dengan catatan/menolak {bahan.PILIH}"
    if offer.jawaban:
        verb = _JAWABAN[offer.jawaban]
    return [
        _discussed(berkas, sender, offer),
        f"Berdasarkan hal tersebut, Pemerintah {who} {verb} penawaran kerja sama dimaksud.",
        *_next_step(berkas, offer),
    ]


def _next_step(berkas: Berkas, offer: Penawaran) -> list[str]:
    if offer.jawaban is None or not offer.jawaban.diterima:
        return []
    return [
        f"Selanjutnya para pihak menyusun rancangan {joint_instrument(berkas)} dan "
        "memusyawarahkannya sebelum ditandatangani."
    ]


def pengumuman(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of the public offer to third parties (Permendagri 96/2017 Pasal 14)."""
    k = berkas.kerjasama
    sender = bahan.initiator(berkas)
    desa = bahan.village(berkas, sender)
    day = k.pengumuman_tanggal
    deadline = day + timedelta(days=berkas.pengaturan.batas_jawaban_hari) if day else None
    return {
        "kop": kop(desa),
        "nomor": isi(k.pengumuman_nomor),
        "judul": isi(k.judul, 40),
        "pembuka": (
            f"Berdasarkan {bahan.PERMENDAGRI} serta hasil Musyawarah Desa pada "
            f"{_decided(_musdes(berkas, sender))}, Pemerintah {nama_desa(desa)} membuka "
            "penawaran kerja sama kepada pihak ketiga dengan ketentuan sebagai berikut:"
        ),
        "pokok": [{"nomor": n, **item} for n, item in enumerate(pokok(berkas), 2)],
        "tujuan": join_phrases([as_item(text) for text in bahan.paragraphs(k.rencana.tujuan, 32)]),
        "lokasi": isi(k.rencana.lokasi or nama_desa(desa), 32),
        "syarat": bahan.listed(syarat_mitra(berkas)),
        "cara": (
            f"Penawaran disampaikan secara tertulis kepada {jabatan_kepala(desa)} "
            f"di kantor {nama_desa(desa)}, {isi(desa.alamat, 32)}, paling "
            f"lambat tanggal {isi_tanggal(deadline)}."
        ),
        "media": isi(_MEDIA.sub(lambda found: found[0].lower(), k.pengumuman_media), 32),
        "tempat": isi(desa.nama, 16),
        "tanggal": isi_tanggal(day),
        "ttd": bahan.ttd(berkas, sender, JabatanPejabat.KEPALA, day),
    }
