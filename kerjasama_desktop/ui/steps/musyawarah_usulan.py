"""What the program proposes for meetings: which come next by law, and who leads and records."""

from collections.abc import Callable
from typing import NamedTuple
from uuid import UUID

from kerjasama_desktop.domain import tahapan_sisa as sisa
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import JabatanPejabat
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah, Musyawarah, Unsur
from kerjasama_desktop.domain.tahapan import urutan_tahap

_STAGES: dict[Callable[[Berkas], sisa.Sisa | None], BentukMusyawarah] = {
    sisa.musdes_initiator: BentukMusyawarah.MUSDES,
    sisa.musdes: BentukMusyawarah.MUSDES,
    sisa.consultation: BentukMusyawarah.KONSULTASI_PUBLIK,
    sisa.mad: BentukMusyawarah.MAD,
}
"""Stages of the law that ask for a meeting, by the question what they still lack."""

_LED_BY_BPD = frozenset(
    {BentukMusyawarah.MUSDES, BentukMusyawarah.MUSDES_PERUBAHAN, BentukMusyawarah.RAPAT_BPD}
)


class Usulan(NamedTuple):
    """A meeting to hold; no village for one that all hold together."""

    bentuk: BentukMusyawarah
    pihak_id: UUID | None


def village_order(case: Berkas) -> list[Pihak]:
    """Villages that began it first, each group in the order of codes."""
    return sorted(case.pihak, key=lambda pihak: not pihak.pemrakarsa)


def lacking(case: Berkas, held: list[Musyawarah]) -> list[Usulan]:
    """Return the meetings the stages ask for and that are not yet in the list, in legal order."""
    found: dict[Usulan, None] = {}
    for tahap in urutan_tahap(case.kerjasama):
        bentuk = _STAGES.get(tahap.sisa)
        if bentuk is BentukMusyawarah.MAD:
            found[Usulan(bentuk, None)] = None
        elif bentuk:
            initiators = tahap.sisa is sisa.musdes_initiator
            for pihak in village_order(case):
                if pihak.pemrakarsa or not initiators:
                    found[Usulan(bentuk, pihak.id)] = None
    there = {(m.bentuk, m.pihak_id) for m in held}
    return [usulan for usulan in found if usulan not in there]


def chairs(case: Berkas, meeting: Musyawarah) -> dict[str, object]:
    """Return leader and note-taker by field, from the officials; only what is still empty.

    A village's meeting is led by its BPD (Permendagri 96/2017 Pasal 13 ayat (2) huruf c),
    a consultation and the MAD by a head of village.
    """
    pihak = case.pihak_by_id(meeting.pihak_id) or next(iter(village_order(case)), None)
    if pihak is None:
        return {}
    desa = case.desa_of(pihak)
    bpd = meeting.bentuk in _LED_BY_BPD
    office = JabatanPejabat.KETUA_BPD if bpd else JabatanPejabat.KEPALA
    title = f"{desa.sebutan_jabatan(office)} {desa.nama}"
    leader = case.official(pihak, office, meeting.tanggal)
    writer = case.official(pihak, JabatanPejabat.SEKRETARIS, meeting.tanggal)
    found: dict[str, object] = {}
    if leader and not meeting.pimpinan:
        found["pimpinan"] = leader.nama_bergelar
        found["jabatan_pimpinan"] = title
        found["unsur_pimpinan"] = Unsur.BPD if bpd else Unsur.PEMERINTAH_DESA
    if writer and not meeting.notulis:
        found["notulis"] = writer.nama_bergelar
        found["jabatan_notulis"] = f"{desa.sebutan_sekretaris} {desa.nama}"
    return found
