"""Contexts of a village's inventory and of its priority matrix (domain.md 3.1 and 3.2)."""

from uuid import UUID

from kerjasama_desktop.documents.contexts import bahan
from kerjasama_desktop.documents.contexts.common import (
    Isian,
    isi,
    isi_tanggal,
    nama_desa,
    nama_kabupaten,
    nama_kecamatan,
    tempat_tanggal,
)
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa, JabatanPejabat
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.potensi import (
    KategoriPotensi,
    Kriteria,
    Potensi,
    by_priority,
    priority_score,
)
from kerjasama_desktop.domain.terbilang import angka

BARIS_KOSONG = 5


def inventarisasi(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of the inventory; items of this cooperation are marked with a star."""
    pihak = berkas.pihak_by_id(subjek_id)
    day = pihak.tanggal_inventarisasi if pihak else None
    items = sorted(_own(berkas, pihak), key=_category_order)
    return {
        **_heading(berkas, pihak),
        "tanggal": isi_tanggal(day),
        "kewenangan": isi(pihak.kewenangan_perdes if pihak else "", 40),
        "baris": [_inventory_row(berkas, item) for item in items] or _blank_rows(),
        "berbintang": not items or any(_is_object(berkas, item) for item in items),
        "kepala": bahan.ttd(berkas, pihak, JabatanPejabat.KEPALA, day),
        "sekretaris": bahan.ttd(berkas, pihak, JabatanPejabat.SEKRETARIS, day),
        "tempat_tanggal": tempat_tanggal(bahan.village(berkas, pihak).nama, day),
    }


def _own(berkas: Berkas, pihak: Pihak | None) -> list[Potensi]:
    return [p for p in berkas.potensi.values() if pihak and p.desa_id == pihak.desa_id]


def _category_order(item: Potensi) -> tuple[int, str]:
    known = list(KategoriPotensi)
    return (known.index(item.kategori) if item.kategori else len(known), item.nama)


def _heading(berkas: Berkas, pihak: Pihak | None) -> Isian:
    desa: Desa = bahan.village(berkas, pihak)
    return {
        "desa": nama_desa(desa),
        "wilayah": f"{nama_kecamatan(desa)}, {nama_kabupaten(desa)}",
        "perihal": bahan.perihal(berkas),
    }


def _is_object(berkas: Berkas, item: Potensi) -> bool:
    return any(item.id == used.id for used in berkas.objek_potensi)


def _inventory_row(berkas: Berkas, item: Potensi) -> Isian:
    star = " *)" if _is_object(berkas, item) else ""
    volume = "" if item.volume is None else angka(item.volume)
    return {
        "kategori": item.kategori.label if item.kategori else "",
        "nama": f"{item.nama}{star}",
        "jenis": item.jenis.label,
        "lokasi": item.lokasi,
        "volume": f"{volume} {item.satuan}".strip(),
        "kondisi": item.kondisi,
        "pemilik": item.pemilik,
        "kewenangan": {True: "Ya", False: "Tidak", None: ""}[item.dalam_kewenangan],
        "bidang": bahan.capital(item.bidang.label) if item.bidang else "",
        "rujukan": [
            f"{plan} {text}"
            for plan, text in (("RPJM", item.rujukan_rpjm), ("RKP", item.rujukan_rkp))
            if text
        ]
        or [""],
        "kelemahan": item.kelemahan,
        "peluang": item.peluang,
        "sumber": item.sumber_data,
    }


def _blank_rows() -> list[Isian]:
    names = "kategori nama jenis lokasi volume kondisi pemilik kewenangan bidang kelemahan peluang"
    blank: Isian = {**dict.fromkeys(names.split(), ""), "sumber": "", "rujukan": [""]}
    return [blank] * BARIS_KOSONG


def prioritas(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of the matrix: scores 1-5, weights, weighted mean, rank."""
    pihak = berkas.pihak_by_id(subjek_id)
    weights = berkas.pengaturan.bobot
    ranked = by_priority(_own(berkas, pihak), weights)
    day = pihak.tanggal_prioritas if pihak else None
    head = bahan.ttd(berkas, pihak, JabatanPejabat.KEPALA, day)
    return {
        **_heading(berkas, pihak),
        "tanggal": isi_tanggal(day),
        "kriteria": [
            {"huruf": letter, "nama": k.label, "bobot": str(weights.get(k, 1))}
            for letter, k in zip("abcdefghi", Kriteria, strict=True)
        ],
        "baris": [_score_row(item, weights) for item, _ in ranked]
        or [{"nama": "", "jenis": "", "skor": [""] * len(Kriteria), "nilai": ""}] * BARIS_KOSONG,
        "ttd": {**head, "tempat_tanggal": tempat_tanggal(bahan.village(berkas, pihak).nama, day)},
    }


def _score_row(item: Potensi, weights: dict[Kriteria, int]) -> Isian:
    score = priority_score(item.skor, weights)
    return {
        "nama": item.nama,
        "jenis": item.jenis.label,
        "skor": [str(item.skor[k]) if k in item.skor else "" for k in Kriteria],
        "nilai": "" if score is None else f"{score:.2f}".replace(".", ","),
    }
