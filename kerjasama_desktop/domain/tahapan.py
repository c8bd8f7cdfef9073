"""The stages the law orders, per kind of cooperation: which are done, which comes next."""

from itertools import takewhile

from kerjasama_desktop.domain import tahapan_daftar as daftar
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.induk import MANUAL
from kerjasama_desktop.domain.kerjasama import Kerjasama, Prakarsa, Status
from kerjasama_desktop.domain.musyawarah import HasilMusyawarah, Musyawarah
from kerjasama_desktop.domain.perubahan_berlaku import status_perubahan
from kerjasama_desktop.domain.tahapan_daftar import Tahap
from kerjasama_desktop.domain.tahapan_sisa import Sisa

DARI_PERUBAHAN = "Mengikuti langkah Perubahan"
"""Note of a state that follows from a change on record, so that it goes when the change goes."""
_TERAKHIR = frozenset({Status.DIBATALKAN, Status.DIARSIPKAN})


def urutan_tahap(kerjasama: Kerjasama) -> tuple[Tahap, ...]:
    """Return the stages in their legal order.

    Antar-Desa: Permendagri 96/2017 Pasal 13; Pasal 4 route (BUM Desa or kawasan perdesaan):
    agreed by Musyawarah Desa, without MAD and BKAD; third party: Pasal 14 (prakarsa Desa) or
    Pasal 15 (prakarsa pihak ketiga).
    """
    if kerjasama.antar_desa:
        return daftar.PASAL_4 if kerjasama.pasal4 else daftar.ANTAR_DESA
    return daftar.PRAKARSA_DESA if kerjasama.prakarsa is Prakarsa.DESA else daftar.PRAKARSA_MITRA


def tahap_berikut(berkas: Berkas) -> tuple[Tahap, Sisa] | None:
    """Return the first stage that lacks something, and what; None when all are done."""
    for tahap in urutan_tahap(berkas.kerjasama):
        sisa = tahap.sisa(berkas)
        if sisa:
            return tahap, sisa
    return None


def status_of(berkas: Berkas) -> Status:
    """Return the state that follows from what is filled in; a state set by a person stays."""
    kerjasama = berkas.kerjasama
    changed = status_perubahan(berkas)
    if changed and kerjasama.status not in _TERAKHIR:
        return changed
    if kerjasama.status in MANUAL and not _followed(kerjasama):
        return kerjasama.status
    if any(_refused(m) for m in kerjasama.musyawarah):
        return Status.TIDAK_DISEPAKATI
    answers = [p.jawaban for p in kerjasama.penawaran if p.jawaban]
    if answers and not any(answer.diterima for answer in answers):
        return Status.DITOLAK
    stages = urutan_tahap(kerjasama)
    reached = list(takewhile(lambda tahap: tahap.sisa(berkas) is None, stages))
    if len(reached) == len(stages):
        return Status.AKTIF
    order = list(Status)
    return max((tahap.status for tahap in reached), key=order.index, default=Status.DRAF)


def _followed(kerjasama: Kerjasama) -> bool:
    noted = kerjasama.riwayat[-1:]
    return any(n.status is kerjasama.status and n.catatan == DARI_PERUBAHAN for n in noted)


def _refused(musyawarah: Musyawarah) -> bool:
    return musyawarah.hasil is HasilMusyawarah.TIDAK_MENYEPAKATI
