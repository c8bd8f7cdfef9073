"""Context of the mandate for a village's delegates to the MAD (domain.md 3.26, 4.9)."""

from datetime import date
from uuid import UUID

from kerjasama_desktop.documents.contexts import bahan, wakil
from kerjasama_desktop.documents.contexts.common import (
    Isian,
    isi,
    jabatan_kepala,
    kop,
    nama_desa,
    tempat_tanggal,
)
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import JabatanPejabat
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah
from kerjasama_desktop.domain.penyusunan_isian import joint_instrument


def _mandated(berkas: Berkas, pihak: Pihak | None, day: date | None) -> list[Isian]:
    """Return the delegates but the head of village, who gives the mandate; else blank rows."""
    giver = berkas.official(pihak, JabatanPejabat.KEPALA, day) if pihak else None
    rows = wakil.bergelar(berkas, day, wakil.delegates(berkas, pihak), pihak)
    others = [row for row in rows if giver is None or row["nama"] != giver.nama_bergelar]
    return others or wakil.delegates(berkas, None)


def mandat(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    pihak = berkas.pihak_by_id(subjek_id)
    desa = bahan.village(berkas, pihak)
    paper = berkas.nomor_dokumen("mandat_delegasi", subjek_id)
    mad = next((m for m in berkas.musyawarah if m.bentuk is BentukMusyawarah.MAD), None)
    return {
        "kop": kop(desa),
        "nomor": isi(paper.nomor),
        "pemberi": bahan.ttd(berkas, pihak, JabatanPejabat.KEPALA, paper.tanggal),
        "kepala": jabatan_kepala(desa),
        "desa": nama_desa(desa),
        "delegasi": _mandated(berkas, pihak, paper.tanggal),
        "hari_tanggal": bahan.pada_hari(mad.tanggal if mad else None),
        "tempat": isi(mad.tempat if mad else "", 32),
        "perihal": bahan.perihal(berkas),
        "instrumen": joint_instrument(berkas),
        "tempat_tanggal": tempat_tanggal(desa.nama, paper.tanggal),
        "ttd": bahan.ttd(berkas, pihak, JabatanPejabat.KEPALA, paper.tanggal),
        "tembusan": [*bahan.camat(berkas), "Arsip"],
    }
