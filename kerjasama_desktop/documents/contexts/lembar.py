"""Contexts of the sheets around a set: its cover, the receipt, and blank forms to fill by hand."""

from uuid import UUID

from kerjasama_desktop.documents.contexts import bahan
from kerjasama_desktop.documents.contexts.common import (
    Isian,
    isi,
    kop,
    nama_desa,
    nama_kabupaten,
    nama_kecamatan,
)
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import JabatanPejabat
from kerjasama_desktop.domain.dokumen import Dokumen
from kerjasama_desktop.domain.nomor import nomor_bertahun
from kerjasama_desktop.domain.penyusunan_isian import joint_instrument
from kerjasama_desktop.domain.potensi import JenisPotensi, KategoriPotensi, Kriteria
from kerjasama_desktop.domain.terbilang import tanggal

_NOMOR_TERBANYAK = 8
"""Of so many parties the cover names each with its number; of more only the parties."""
_BARIS = 6
_LEMBAR = frozenset({"sampul", "tanda_terima"})


def sampul(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of the cover of the set."""
    k = berkas.kerjasama
    desa = bahan.village(berkas, bahan.initiator(berkas))
    day = k.tanggal_penetapan
    year = day or k.mulai or berkas.today
    numbers = [(nama_desa(berkas.desa_of(p)), p.nomor) for p in berkas.pihak]
    numbers += [(isi(m.nama, 24), m.nomor) for m in berkas.mitra]
    few = len(numbers) <= _NOMOR_TERBANYAK
    return {
        "jenis": f"Berkas {bahan.jenis(berkas)}",
        "judul": isi(k.judul, 40),
        "para_pihak": bahan.para_pihak(berkas),
        "instrumen": joint_instrument(berkas),
        "nomor": [
            {"nama": name, "nomor": _number(berkas, number)}
            for name, number in numbers
            if few and number
        ],
        "tanggal": tanggal(day) if day else "",
        "tempat": isi(k.tempat_penetapan, 16),
        "kabupaten": nama_kabupaten(desa),
        "tahun": f"Tahun {year.year}",
    }


def _number(berkas: Berkas, number: str) -> str:
    """Return 'Nomor 3 Tahun 2026'; most numbers of agreements tell their year themselves."""
    day = berkas.kerjasama.tanggal_penetapan
    if berkas.kerjasama.antar_desa and day:
        return f"Nomor {number} Tahun {day.year}"
    return f"Nomor {nomor_bertahun(number, day)}"


def tanda_terima(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of the receipt: what is signed, else what was made, else blank rows."""
    sender = bahan.initiator(berkas)
    desa = bahan.village(berkas, sender)
    made = [d for d in berkas.kerjasama.dokumen if d.jenis not in _LEMBAR]
    signed = [d for d in made if d.status.tetap]
    rows = [_row(entry) for entry in signed or made]
    return {
        "kop": kop(desa),
        "perihal": bahan.perihal(berkas),
        "desa": nama_desa(desa),
        "penerima": isi("", 40),
        "baris": rows or [_row(Dokumen(jenis=""))] * _BARIS,
        "titik": isi("", 16),
        "ttd": bahan.ttd(berkas, sender, JabatanPejabat.KEPALA, None),
    }


def _row(entry: Dokumen) -> Isian:
    return {
        "judul": entry.judul,
        "nomor": nomor_bertahun(entry.nomor, entry.tanggal),
        "banyak": "1 (satu) berkas" if entry.judul else "",
        "tanggal": tanggal(entry.tanggal) if entry.tanggal else "",
    }


def formulir_identifikasi(berkas: Berkas, subjek_id: UUID | None) -> Isian:
    """Return the context of the blank forms: only the village's name is filled in."""
    desa = bahan.village(berkas, berkas.pihak_by_id(subjek_id))
    weights = berkas.pengaturan.bobot
    return {
        "desa": nama_desa(desa),
        "wilayah": f"{nama_kecamatan(desa)}, {nama_kabupaten(desa)}",
        "titik": isi("", 24),
        "jenis": [kind.label for kind in JenisPotensi],
        "kategori": [kind.label for kind in KategoriPotensi],
        "kriteria": [
            {"huruf": letter, "nama": kind.label, "bobot": str(weights.get(kind, 1))}
            for letter, kind in zip("abcdefghi", Kriteria, strict=True)
        ],
        "baris": [str(number) for number in range(1, _BARIS + 1)],
        "baris_nilai": [str(number) for number in range(1, 11)],
        "baris_narasumber": [str(number) for number in range(1, 16)],
    }
