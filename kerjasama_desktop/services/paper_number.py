"""Number and day that a document bears, for the register."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kerjasama import Kerjasama

_LONGEST = 120
_FIELDS = {
    "undangan_musyawarah": ("nomor_undangan", "tanggal_undangan"),
    "daftar_hadir": ("", "tanggal"),
    "notulen": ("", "tanggal"),
    "berita_acara_musdes": ("nomor", "tanggal"),
    "berita_acara_mad": ("nomor", "tanggal"),
    "pengumuman_penawaran": ("pengumuman_nomor", "pengumuman_tanggal"),
    "surat_penawaran": ("nomor", "tanggal"),
    "surat_jawaban": ("nomor_jawaban", "tanggal_jawaban"),
    "inventarisasi_potensi": ("", "tanggal_inventarisasi"),
    "matriks_prioritas": ("", "tanggal_prioritas"),
    "kerangka_acuan_kerja": ("", "kak_tanggal"),
    "keputusan_bpd": ("bpd_nomor", "bpd_tanggal"),
    "peraturan_bersama": ("", "tanggal_penetapan"),
    "perjanjian_bersama": ("", "tanggal_penetapan"),
    "surat_pengantar_camat": ("surat_camat_nomor", "surat_camat_tanggal"),
    "berita_acara_perubahan": ("nomor", "tanggal"),
    "berita_acara_penundaan": ("nomor", "tanggal"),
    "berita_acara_pengakhiran": ("nomor", "tanggal"),
    "berita_acara_perselisihan": ("nomor", "tanggal"),
    "peraturan_perubahan": ("", "tanggal_penetapan"),
    "peraturan_pencabutan": ("", "tanggal_penetapan"),
    "adendum": ("", "tanggal_penetapan"),
}
_OF_VILLAGES = {
    "peraturan_bersama": "nomor",
    "perjanjian_bersama": "nomor",
    "keputusan_bersama_bkad": "nomor_sk",
}
_DAYS: dict[str, Callable[[Kerjasama], date | None]] = {
    "rencana_kerja_sama": lambda k: k.rencana.tanggal,
    "keputusan_bersama_bkad": lambda k: k.bkad.tanggal_sk,
}


def paper_number(case: Berkas, jenis: str, subjek_id: UUID | None) -> tuple[str, date | None]:
    """Return number and day; '' and None where they are not known or there are none."""
    number, day = _FIELDS.get(jenis, ("", ""))
    paper = case.nomor_dokumen(jenis, subjek_id)
    entries = [case.nomor_dokumen(jenis, subjek_id, pihak.id) for pihak in case.pihak]
    own = ", ".join(entry.nomor for entry in (*entries, paper) if entry.nomor)[:_LONGEST]
    if jenis not in _FIELDS and (own or paper.tanggal):
        return own, paper.tanggal
    subject = _subject(case.kerjasama, subjek_id)
    nomor: str = getattr(subject, number) if number else own
    tanggal: date | None = getattr(subject, day) if day else None
    if jenis in _OF_VILLAGES:
        numbers = (getattr(pihak, _OF_VILLAGES[jenis]) for pihak in case.pihak)
        nomor = ", ".join(text for text in numbers if text)[:_LONGEST]
    if jenis in _DAYS:
        tanggal = _DAYS[jenis](case.kerjasama)
    return nomor, tanggal


def _subject(kerjasama: Kerjasama, subjek_id: UUID | None) -> Any:
    items = (
        *kerjasama.pihak,
        *kerjasama.musyawarah,
        *kerjasama.penawaran,
        *kerjasama.perubahan,
    )
    return next((item for item in items if item.id == subjek_id), kerjasama)
