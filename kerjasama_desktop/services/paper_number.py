"""Number and day that a document bears: read for the register, and where they are kept."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from pydantic import ValidationError

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import NomorDokumen
from kerjasama_desktop.domain.kerjasama import Kerjasama, Pihak
from kerjasama_desktop.domain.perubahan_berlaku import jenis_nomor_mitra
from kerjasama_desktop.domain.records import Record
from kerjasama_desktop.errors import InvalidInput

if TYPE_CHECKING:
    from kerjasama_desktop.documents.catalog import DocumentJob
    from kerjasama_desktop.documents.kind import DocumentKind

_LONGEST = 120
_FIELDS = {
    "undangan_musyawarah": ("nomor_undangan", "tanggal_undangan"),
    "daftar_hadir": ("", "tanggal"),
    "notulen": ("", "tanggal"),
    "berita_acara_musdes": ("nomor", "tanggal"),
    "berita_acara_mad": ("nomor", "tanggal"),
    "berita_acara_konsultasi": ("nomor", "tanggal"),
    "berita_acara_perubahan_rpjm": ("nomor", "tanggal"),
    "berita_acara_rapat_bpd": ("nomor", "tanggal"),
    "pengumuman_penawaran": ("pengumuman_nomor", "pengumuman_tanggal"),
    "surat_penawaran": ("nomor", "tanggal"),
    "surat_jawaban": ("nomor_jawaban", "tanggal_jawaban"),
    "inventarisasi_potensi": ("", "tanggal_inventarisasi"),
    "matriks_prioritas": ("", "tanggal_prioritas"),
    "kerangka_acuan_kerja": ("", "kak_tanggal"),
    "keputusan_bpd": ("bpd_nomor", "bpd_tanggal"),
    "keputusan_perwakilan": ("wakil_nomor", "wakil_tanggal"),
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
_OWN_DAY = {"pengantar_salinan": "tanggal_salinan"}
"""Where a paper's day stands with the record although its number stands in an entry."""
_OF_VILLAGES = {
    "peraturan_bersama": "nomor",
    "perjanjian_bersama": "nomor",
    "keputusan_bersama_bkad": "nomor_sk",
}
_DAYS: dict[str, Callable[[Kerjasama], date | None]] = {
    "rencana_kerja_sama": lambda k: k.rencana.tanggal,
    "profil_objek": lambda k: k.tanggal_penawaran or k.rencana.tanggal,
    "rab": lambda k: k.rencana.tanggal,
    "pakta_integritas": lambda k: k.bkad.tanggal_sk,
    "keputusan_bersama_bkad": lambda k: k.bkad.tanggal_sk,
}


def paper_number(case: Berkas, jenis: str, subjek_id: UUID | None) -> tuple[str, date | None]:
    """Return number and day; '' and None where they are not known or there are none."""
    number, day = _FIELDS.get(jenis, ("", ""))
    paper = case.nomor_dokumen(jenis, subjek_id)
    entries = [case.nomor_dokumen(jenis, subjek_id, pihak.id) for pihak in case.pihak]
    kinds = [jenis_nomor_mitra(case, jenis, mitra) for mitra in case.mitra[1:]]
    partners = [case.nomor_dokumen(kind, subjek_id) for kind in kinds]
    known = (entry.nomor for entry in (*entries, paper, *partners) if entry.nomor)
    own = ", ".join(known)[:_LONGEST]
    subject = _subject(case.kerjasama, subjek_id)
    nomor: str = getattr(subject, number) if number else ""
    day = day or _OWN_DAY.get(jenis, "")
    tanggal: date | None = getattr(subject, day) if day else None
    if jenis in _OF_VILLAGES:
        numbers = (getattr(pihak, _OF_VILLAGES[jenis]) for pihak in case.pihak)
        nomor = ", ".join(text for text in numbers if text)[:_LONGEST]
    if jenis in _DAYS:
        tanggal = _DAYS[jenis](case.kerjasama)
    return own or nomor, paper.tanggal or tanggal


def is_joint(kind: "DocumentKind") -> bool:
    """True where each village gives the paper a number of its own."""
    return kind.key in _OF_VILLAGES or _in_entries_of_villages(kind)


def _in_entries_of_villages(kind: "DocumentKind") -> bool:
    """True where those numbers stand in entries: no record has a field for them."""
    alone = kind.bernomor or kind.key in _OF_VILLAGES or _FIELDS.get(kind.key, ("", ""))[0]
    return kind.per_desa or not alone


def number_of(case: Berkas, job: "DocumentJob", pihak: Pihak) -> str:
    """Return the number this village gives to the paper."""
    if job.kind.per_desa:
        return case.nomor_pihak(job.kind.key, job.subjek_id, pihak)
    record, field = _place(case, job, pihak)
    return str(getattr(record, field))


def set_number(case: Berkas, job: "DocumentJob", pihak: Pihak, nomor: str) -> None:
    """Put the number this village gives to the paper where it is kept.

    Raises:
        InvalidInput: it is longer than the place allows.
    """
    record, field = _place(case, job, pihak)
    try:
        setattr(record, field, nomor)
    except ValidationError as error:
        raise InvalidInput(
            f"Nomor “{nomor}” terlalu panjang untuk dokumen ini. Pendekkan polanya di Pengaturan, "
            "bagian Nomor surat."
        ) from error
    _keep(case, record)


def set_day(case: Berkas, jenis: str, subjek_id: UUID | None, day: date) -> None:
    """Put the day of a paper where it is kept, unless a day stands there or it has no place."""
    if paper_number(case, jenis, subjek_id)[1] is not None or jenis in _DAYS:
        return
    if jenis in _FIELDS:
        setattr(_subject(case.kerjasama, subjek_id), _FIELDS[jenis][1], day)
    else:
        entry = case.nomor_dokumen(jenis, subjek_id)
        entry.tanggal = day
        _keep(case, entry)


def _place(case: Berkas, job: "DocumentJob", pihak: Pihak) -> tuple[Record, str]:
    key, subjek_id = job.kind.key, job.subjek_id
    if key in _OF_VILLAGES:
        return pihak, _OF_VILLAGES[key]
    if _in_entries_of_villages(job.kind):
        return case.nomor_dokumen(key, subjek_id, pihak.id), "nomor"
    if not job.kind.bernomor:
        return _subject(case.kerjasama, subjek_id), _FIELDS[key][0]
    return case.nomor_dokumen(key, subjek_id), "nomor"


def _keep(case: Berkas, record: Record) -> None:
    """An entry that was made just now joins the cooperation."""
    entries = case.kerjasama.nomor_dokumen
    if isinstance(record, NomorDokumen) and all(record.id != entry.id for entry in entries):
        case.kerjasama.nomor_dokumen = [*entries, record]


def _subject(kerjasama: Kerjasama, subjek_id: UUID | None) -> Any:
    items = (
        *kerjasama.pihak,
        *kerjasama.musyawarah,
        *kerjasama.penawaran,
        *kerjasama.perubahan,
    )
    return next((item for item in items if item.id == subjek_id), kerjasama)
