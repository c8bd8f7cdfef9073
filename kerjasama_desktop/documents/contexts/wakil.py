"""Who speaks for a village: its delegates to the MAD, and its members of the BKAD."""

from datetime import date

from kerjasama_desktop.documents.contexts.common import Isian
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kehadiran import Nama
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah

_KOSONG: Isian = {"nama": "", "jk": "", "unsur": ""}
_BARIS_KOSONG = 3


def bergelar(
    berkas: Berkas, day: date | None, rows: list[Isian], pihak: Pihak | None = None
) -> list[Isian]:
    """Return the rows as letters and minutes of that day name people: officials with titles."""
    names, village = Nama(berkas, day), pihak.id if pihak else None
    return [{**row, "nama": names.full(str(row["nama"]), village)} for row in rows]


def delegates(berkas: Berkas, pihak: Pihak | None) -> list[Isian]:
    """Return the village's delegates to the MAD, or three rows to fill by hand."""
    mad = {m.id for m in berkas.musyawarah if m.bentuk is BentukMusyawarah.MAD}
    rows: list[Isian] = [
        {
            "nama": p.nama,
            "jk": p.jenis_kelamin.value if p.jenis_kelamin else "",
            "unsur": p.jabatan or (p.unsur.label if p.unsur else ""),
        }
        for p in berkas.kerjasama.peserta
        if p.delegasi and p.musyawarah_id in mad and pihak and p.pihak_id == pihak.id
    ]
    return rows or [_KOSONG] * _BARIS_KOSONG


def members(berkas: Berkas, pihak: Pihak | None = None) -> list[Isian]:
    """Return the members of the BKAD who are named, of one village or of all."""
    return [
        {
            "nama": member.nama,
            "jk": member.jenis_kelamin.value if member.jenis_kelamin else "",
            "desa": berkas.party_name(member.pihak_id),
            "unsur": member.unsur.label if member.unsur else "",
            "jabatan": member.jabatan.label if member.jabatan else "",
        }
        for member in berkas.pengurus
        if member.nama and (pihak is None or member.pihak_id == pihak.id)
    ]


def candidates(berkas: Berkas, pihak: Pihak | None) -> list[Isian]:
    """Return whom the village chooses for the BKAD, or three rows to fill by hand."""
    chosen = members(berkas, pihak) if pihak else []
    return chosen or [_KOSONG] * _BARIS_KOSONG
