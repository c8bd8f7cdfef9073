"""From when a cooperation and its changes count, and the state that follows from them."""

from datetime import date

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kerjasama import Kerjasama, Mitra, Status
from kerjasama_desktop.domain.perubahan import AlasanBerakhir, JenisPerubahan, Perubahan

_PERATURAN = {
    JenisPerubahan.PERUBAHAN: "peraturan_perubahan",
    JenisPerubahan.PENGAKHIRAN: "peraturan_pencabutan",
}

INSTRUMEN = frozenset({*_PERATURAN.values(), "adendum"})
"""Kinds of documents to which every party gives a number in Kerjasama.nomor_dokumen."""


def instrumen(kerjasama: Kerjasama, perubahan: Perubahan) -> str:
    """Return the kind of document that follows from the deliberation and bears its own number:
    'peraturan_perubahan', 'peraturan_pencabutan', 'adendum', or '' where there is none, as where
    the term is over.
    """
    if kerjasama.antar_desa and perubahan.alasan is not AlasanBerakhir.MASA_BERAKHIR:
        return _PERATURAN.get(perubahan.jenis, "")
    changes = perubahan.jenis is JenisPerubahan.PERUBAHAN
    return "adendum" if changes and not kerjasama.antar_desa else ""


def jenis_nomor_mitra(berkas: Berkas, key: str, mitra: Mitra) -> str:
    """Return under which kind a partner's number of this instrument is kept: the first partner's
    under the instrument's own, any other's under one of its own.
    """
    first = next(iter(berkas.mitra), mitra)
    return key if first.id == mitra.id else f"{key}:{mitra.id.hex}"


def mengikat_sejak(berkas: Berkas) -> date | None:
    """Return the day from which the parties are bound: promulgated everywhere, or signed."""
    kerjasama = berkas.kerjasama
    if not kerjasama.antar_desa:
        return kerjasama.tanggal_penetapan
    days = [pihak.tanggal_undang for pihak in kerjasama.pihak]
    return _last(days) if kerjasama.tanggal_penetapan else None


def berlaku_sejak(berkas: Berkas, perubahan: Perubahan) -> date | None:
    """Return the day from which a change counts; None while it does not, or where it has none.

    A regulation counts when every village has promulgated it, an addendum when it is signed, a
    delay from its first day, an ending without a regulation from the deliberation.
    """
    if perubahan.jenis is JenisPerubahan.PERSELISIHAN or perubahan.tanggal is None:
        return None
    if perubahan.jenis is JenisPerubahan.PENUNDAAN:
        return perubahan.mulai
    key = instrumen(berkas.kerjasama, perubahan)
    if key == "adendum":
        return perubahan.tanggal_penetapan
    if not key:
        return perubahan.tanggal
    papers = [berkas.nomor_dokumen(key, perubahan.id, p.id) for p in berkas.kerjasama.pihak]
    return _last([paper.tanggal_undang for paper in papers])


def _last(days: list[date | None]) -> date | None:
    known = [day for day in days if day]
    return max(known) if known and len(known) == len(days) else None


def status_perubahan(berkas: Berkas) -> Status | None:
    """Return Berakhir, Ditunda or Diubah where a change that counts today makes it so."""
    begun = [
        perubahan
        for perubahan in berkas.kerjasama.perubahan
        if (day := berlaku_sejak(berkas, perubahan)) and day <= berkas.today
    ]
    kinds = {perubahan.jenis for perubahan in begun}
    if mengikat_sejak(berkas) is None:
        return None
    if JenisPerubahan.PENGAKHIRAN in kinds:
        return Status.BERAKHIR
    delays = [p for p in begun if p.jenis is JenisPerubahan.PENUNDAAN]
    if any(p.selesai is None or p.selesai >= berkas.today for p in delays):
        return Status.DITUNDA
    return Status.DIUBAH if JenisPerubahan.PERUBAHAN in kinds else None
