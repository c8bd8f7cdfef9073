"""Context of the data sheets on the object of a cooperation.

Permendagri 96/2017 Pasal 13 ayat (2) huruf f; with a third party Pasal 14 ayat (2)
huruf d where the village began it, else Pasal 15.
"""

from uuid import UUID

from kerjasama_desktop.documents.contexts import bahan
from kerjasama_desktop.documents.contexts.common import (
    Isian,
    isi,
    nama_desa,
    nama_kabupaten,
    tempat_tanggal,
)
from kerjasama_desktop.documents.contexts.rencana import aims, potentials, purposes
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa, JabatanPejabat
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.penyusunan_isian import joint_instrument
from kerjasama_desktop.domain.potensi import Potensi, priority_score
from kerjasama_desktop.domain.terbilang import angka, tanggal

_BOLEH_KOSONG = ("Pemilik atau penguasa", "Kelemahan", "Peluang kerja sama")
"""Facts that an object need not have; unknown ones of an object that is named are left out."""


def profil_objek(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of the profile: each potential in full, and what is planned with it.

    It goes with the offer, so it bears the offer's day.
    """
    sender = bahan.initiator(berkas)
    desa = bahan.village(berkas, sender)
    day = berkas.kerjasama.tanggal_penawaran or berkas.kerjasama.rencana.tanggal
    items = potentials(berkas) or [Potensi(desa_id=desa.id)]
    return {
        **aims(berkas),
        "tujuan": bahan.in_cell(purposes(berkas.kerjasama.rencana.tujuan)),
        "kegiatan": bahan.in_cell(bahan.listed(bahan.kegiatan(berkas) or [isi("", 60)])),
        "judul": isi(berkas.kerjasama.judul, 40),
        "kabupaten": nama_kabupaten(desa),
        "dasar": f"Pasal {_article(berkas)} {bahan.PERMENDAGRI}",
        "kegunaan": "penilaian penawaran" if _offered_to_us(berkas) else "penawaran",
        "instrumen": joint_instrument(berkas),
        "para_pihak": bahan.para_pihak_pada(berkas, day),
        "lembar": [_sheet(berkas, item) for item in items],
        "perencanaan": [_plans(berkas, pihak) for pihak in berkas.pihak],
        "kepala": bahan.ttd(berkas, sender, JabatanPejabat.KEPALA, day),
        "sekretaris": bahan.ttd(berkas, sender, JabatanPejabat.SEKRETARIS, day),
        "tempat_tanggal": tempat_tanggal(desa.nama, day),
    }


def _offered_to_us(berkas: Berkas) -> bool:
    return not (berkas.kerjasama.antar_desa or berkas.kerjasama.prakarsa_desa)


def _article(berkas: Berkas) -> str:
    if berkas.kerjasama.antar_desa:
        return "13 ayat (2) huruf f"
    return "15" if _offered_to_us(berkas) else "14 ayat (2) huruf d"


def _sheet(berkas: Berkas, item: Potensi) -> Isian:
    desa = berkas.desa.get(item.desa_id) or Desa()
    volume = "" if item.volume is None else angka(item.volume)
    collected = tanggal(item.tanggal) if item.tanggal else ""
    facts = [
        ("Desa", nama_desa(desa)),
        ("Jenis", item.jenis.label if item.nama else ""),
        ("Kategori", item.kategori.label if item.kategori else ""),
        ("Lokasi", item.lokasi),
        ("Volume", f"{volume} {item.satuan}".strip()),
        ("Kondisi", item.kondisi),
        ("Pemilik atau penguasa", item.pemilik),
        ("Kewenangan Desa", _authority(berkas, item)),
        ("Bidang", bahan.capital(item.bidang.label) if item.bidang else ""),
        ("Rujukan RPJM Desa", item.rujukan_rpjm),
        ("Rujukan RKP Desa", item.rujukan_rkp),
        ("Kelemahan", item.kelemahan),
        ("Peluang kerja sama", item.peluang),
        ("Nilai skala prioritas", _score(berkas, item)),
        ("Sumber dan tanggal data", ", ".join(filter(None, (item.sumber_data, collected)))),
    ]
    return {
        "nama": isi(item.nama, 32),
        "baris": [
            {"nama": name, "isi": isi(text, 32)}
            for name, text in facts
            if text or not item.nama or name not in _BOLEH_KOSONG
        ],
    }


def _authority(berkas: Berkas, item: Potensi) -> str:
    """Return whether it is within the village's authority, and by which Perdes."""
    owner = next((p for p in berkas.pihak if p.desa_id == item.desa_id), None)
    answer = {True: "Ya", False: "Tidak", None: ""}[item.dalam_kewenangan]
    if item.dalam_kewenangan and owner and owner.kewenangan_perdes:
        return f"{answer}, berdasarkan {owner.kewenangan_perdes}"
    return answer


def _score(berkas: Berkas, item: Potensi) -> str:
    score = priority_score(item.skor, berkas.pengaturan.bobot)
    return "" if score is None else f"{score:.2f} dari 5,00".replace(".", ",")


def _plans(berkas: Berkas, pihak: Pihak) -> Isian:
    return {
        "desa": nama_desa(berkas.desa_of(pihak)),
        "rpjm": [isi(pihak.rpjm_perdes, 20), isi(pihak.rpjm_kegiatan, 20)],
        "rkp": [isi(pihak.rkp_perdes, 20), isi(pihak.rkp_kegiatan, 20)],
    }
