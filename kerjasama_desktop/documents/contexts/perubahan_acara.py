"""Names of the berita acara of a change, a delay, an ending and a settled dispute."""

from collections.abc import Iterable
from uuid import UUID

from kerjasama_desktop.documents.contexts import bahan
from kerjasama_desktop.documents.contexts.berita_acara_mad import camat_blocks
from kerjasama_desktop.documents.contexts.common import (
    Isian,
    grid,
    isi,
    isi_tanggal,
    jabatan_kepala,
    nama_desa,
    penanda_tangan,
)
from kerjasama_desktop.documents.contexts.keputusan import bkad_name
from kerjasama_desktop.documents.contexts.perubahan import change, changes
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa, JabatanPejabat
from kerjasama_desktop.domain.kerjasama import Mitra
from kerjasama_desktop.domain.penyusunan_isian import dispute_official, forum, joint_instrument
from kerjasama_desktop.domain.penyusunan_menimbang import TERBANYAK
from kerjasama_desktop.domain.penyusunan_perubahan import (
    judul_instrumen,
    sebutan_pendek,
    sebutan_terkini,
)
from kerjasama_desktop.domain.perubahan import AlasanBerakhir, Perubahan
from kerjasama_desktop.domain.perubahan_naskah import ringkas
from kerjasama_desktop.domain.terbilang import tanggal
from kerjasama_desktop.domain.text import lines

_BARIS_FORMULIR = 8
_SATU_HALAMAN = 6
"""So many parties' signatures stay on one page."""


def berita_acara_perubahan(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """What the parties agree to change, and in which instrument it is put."""
    perubahan = change(berkas, subjek_id)
    items = [ringkas(item.kalimat) for item in changes(berkas, perubahan)]
    instrumen, title = joint_instrument(berkas), judul_instrumen(berkas, perubahan)
    until = ""
    if perubahan.selesai:
        until = f"Kerja sama berlaku sampai dengan tanggal {tanggal(perubahan.selesai)}."
    return {
        **_record(berkas, perubahan),
        "judul": isi(berkas.kerjasama.judul, 28),
        "pokok": bahan.punctuated(items) or [isi("", 60)],
        "sampai": until,
        "bentuk": f"{instrumen} tentang {title}" if berkas.kerjasama.antar_desa else title,
        "instrumen": instrumen,
    }


def berita_acara_penundaan(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Why, from when to when, and what holds meanwhile."""
    perubahan = change(berkas, subjek_id)
    known = [name for name in _MEANWHILE if getattr(perubahan, name)]
    return {
        **_record(berkas, perubahan),
        "mulai": isi_tanggal(perubahan.mulai),
        "selesai": isi_tanggal(perubahan.selesai),
        "keadaan": _state(perubahan, known or _MEANWHILE),
    }


def berita_acara_pengakhiran(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """On which ground it ends and how things stand; assets and balance follow as forms."""
    perubahan = change(berkas, subjek_id)
    k = berkas.kerjasama
    expired = perubahan.alasan is AlasanBerakhir.MASA_BERAKHIR
    revoked = k.antar_desa and not expired
    return {
        **_record(berkas, perubahan),
        "dasar_berakhir": perubahan.alasan.label if perubahan.alasan else isi("", 60),
        "alasan": bahan.listed(lines(perubahan.uraian)),
        "keadaan": _state(perubahan, _NAMES),
        "bkad": bkad_name(berkas) if k.ber_bkad else "",
        "pencabutan": judul_instrumen(berkas, perubahan) if revoked else "",
        "instrumen": joint_instrument(berkas),
        "berakhir": isi_tanggal(k.selesai if expired else perubahan.tanggal),
        "baris_kosong": [""] * _BARIS_FORMULIR,
    }


def berita_acara_perselisihan(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """What was disputed, who mediated, and what was settled; final between villages only."""
    perubahan = change(berkas, subjek_id)
    official = _mediator(berkas, perubahan)
    return {
        **_record(berkas, perubahan),
        "fasilitator": official["jabatan"],
        "final": berkas.kerjasama.antar_desa,
        "sebagai": "Yang memfasilitasi,",
        "baris_pejabat": grid([official], 2),
    }


def _mediator(berkas: Berkas, perubahan: Perubahan) -> Isian:
    """Return who mediated; within one kecamatan the camat where nobody was entered."""
    if not perubahan.fasilitator and not perubahan.jabatan_fasilitator:
        camat = camat_blocks(berkas, perubahan.tanggal)
        if len(camat) == 1:
            return camat[0]
    office = perubahan.jabatan_fasilitator or dispute_official(berkas)
    return penanda_tangan(office, None) | {"nama": isi(perubahan.fasilitator, 32)}


def _record(berkas: Berkas, perubahan: Perubahan) -> Isian:
    """Return what every one of them says: when, where, who, about what, why, what was agreed."""
    people = _parties(berkas, perubahan)
    return {
        "tentang": bahan.perihal(berkas),
        "nomor": isi(perubahan.nomor),
        "hari_ini": bahan.pembuka_hari(perubahan.tanggal),
        "bertempat": isi(perubahan.tempat, 32),
        "musyawarah": forum(berkas).replace("PARA PIHAK", "para pihak"),
        "rujukan": _reference(berkas, perubahan),
        "alasan": _points(perubahan.uraian),
        "hasil": _points(perubahan.hasil),
        "pihak": people,
        "baris_pihak": grid(people, 2),
        "sedikit": len(people) <= _SATU_HALAMAN,
        "sebagai": "Mengetahui,",
        "baris_pejabat": grid(camat_blocks(berkas, perubahan.tanggal), 2),
    }


def _reference(berkas: Berkas, perubahan: Perubahan) -> str:
    """Return the instrument; that of many villages by its day instead of all its numbers."""
    if len(berkas.pihak) <= TERBANYAK:
        return sebutan_terkini(berkas, perubahan, perubahan.tanggal)
    day = isi_tanggal(berkas.kerjasama.tanggal_penetapan)
    return f"{sebutan_pendek(berkas)} yang ditetapkan pada tanggal {day}"


def _points(text: str) -> list[str]:
    """Return the lines of a field as a list, a lone one as a sentence, none as dots."""
    found = bahan.listed(lines(text)) or [isi("", 60)]
    return [bahan.capital(found[0])] if len(found) == 1 else found


def _parties(berkas: Berkas, perubahan: Perubahan) -> list[Isian]:
    """Return who takes part and signs for each party; dots for what is not known."""
    people = [
        bahan.ttd(berkas, pihak, JabatanPejabat.KEPALA, perubahan.tanggal)
        | {"mewakili": nama_desa(berkas.desa_of(pihak))}
        for pihak in berkas.pihak
    ]
    if not berkas.kerjasama.antar_desa:
        people += [_partner(mitra) for mitra in berkas.mitra or [Mitra()]]
    if len(people) < 2:
        other = Desa()
        block = penanda_tangan(jabatan_kepala(other), None)
        people.append(block | {"mewakili": nama_desa(other)})
    return people


def _partner(mitra: Mitra) -> Isian:
    block = penanda_tangan(f"{isi(mitra.jabatan, 20)} {isi(mitra.nama)}", None)
    return block | {"nama": isi(mitra.penandatangan, 28), "mewakili": isi(mitra.nama)}


_NAMES = {
    "kegiatan": "Kegiatan",
    "keuangan": "Keuangan",
    "aset": "Aset",
    "kewajiban": "Kewajiban",
    "arsip": "Dokumen dan arsip",
}
_MEANWHILE = ("kegiatan", "keuangan", "aset", "kewajiban")


def _state(perubahan: Perubahan, names: Iterable[str]) -> list[Isian]:
    return [
        {"nama": _NAMES[name], "isi": bahan.sentences(bahan.capital(getattr(perubahan, name)), 32)}
        for name in names
    ]
