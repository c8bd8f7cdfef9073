"""How a change of a row is told: what the row is, which of its fields, from what to what."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, get_args
from uuid import UUID

from kerjasama_desktop.domain.jejak import KERJASAMA, Jejak, Tindakan, record_kind
from kerjasama_desktop.domain.records import Pilihan
from kerjasama_desktop.domain.terbilang import tanggal
from kerjasama_desktop.domain.text import join_words

ISTILAH: dict[str, tuple[str, str]] = {
    KERJASAMA: ("Kerja sama", "judul"),
    "rencana": ("Rencana", ""),
    "bkad": ("BKAD", ""),
    "pihak": ("Desa", "desa_id"),
    "mitra": ("Pihak ketiga", "nama"),
    "objek_potensi": ("Potensi yang dikerjasamakan", "potensi_id"),
    "kegiatan": ("Kegiatan", "nama"),
    "rab": ("Baris RAB", "uraian"),
    "kontribusi": ("Kontribusi", "bentuk"),
    "risiko": ("Risiko", "uraian"),
    "manfaat_biaya": ("Manfaat dan biaya", "uraian"),
    "musyawarah": ("", "bentuk"),
    "peserta": ("Peserta", "nama"),
    "pembahasan": ("Pembahasan", "nama"),
    "keputusan": ("Keputusan", "isi"),
    "penawaran": ("Penawaran", "nomor"),
    "pengurus": ("Anggota BKAD", "nama"),
    "klausul": ("Bagian naskah", "bagian"),
    "dasar_hukum": ("Dasar hukum", "teks"),
    "dokumen": ("Dokumen", "judul"),
    "nomor_dokumen": ("Nomor dokumen", "nomor"),
    "pindaian": ("Pindaian", "nama"),
    "perubahan": ("Perubahan", "jenis"),
    "klausul_baru": ("Isi baru", "bagian"),
    "pengecualian": ("Pengecualian", "alasan"),
}
"""By name of its rows: what one is called, and the field that tells which one it is."""

_ABBREVIATIONS = {
    "bkad": "BKAD",
    "bpd": "BPD",
    "rpjm": "RPJM",
    "rkp": "RKP",
    "apb": "APB",
    "kak": "KAK",
    "nib": "NIB",
    "npwp": "NPWP",
    "sk": "SK",
    "perdes": "Perdes",
    "desa": "Desa",
    "camat": "Camat",
    "l": "laki-laki",
    "p": "perempuan",
    "ttd": "tanda tangan",
    "uu92": "UU Desa",
}
_LONGEST = 120


def call(tabel: str, values: Mapping[str, Any], names: Mapping[UUID, str]) -> str:
    """Return what a row is called: 'Anggota BKAD Siti Aminah'; names are those of other rows."""
    noun, field = ISTILAH[tabel]
    value = values.get(field)
    found = names.get(value, "") if isinstance(value, UUID) else _shown(value)
    return f"{noun} {_short(found)}".strip()


def tell(entry: Jejak) -> str:
    """Return what was done: 'Anggota BKAD Siti Aminah diubah: jabatan, unsur'."""
    did = f"{entry.sebutan} {entry.tindakan.label}"
    if entry.tindakan is not Tindakan.UBAH:
        return did
    return f"{did}: {join_words([field_words(name) for name in entry.baru])}"


def details(entry: Jejak) -> list[tuple[str, str, str]]:
    """Return (field, as it was, as it became) of a changed row."""
    kind = record_kind(entry.tabel)
    return [
        (
            field_words(name).capitalize(),
            _read(kind.model_fields[name].annotation, entry.lama.get(name)),
            _read(kind.model_fields[name].annotation, value),
        )
        for name, value in entry.baru.items()
        if name in kind.model_fields
    ]


def field_words(name: str) -> str:
    """Return the words of a field's name: 'tanggal undangan'."""
    words = [word for word in name.split("_") if word != "id"]
    return " ".join(_ABBREVIATIONS.get(word, word) for word in words)


def _read(annotation: Any, value: Any) -> str:
    """Return a stored value as a person reads it; `annotation` is the type of its field."""
    for kind in (annotation, *get_args(annotation)):
        if isinstance(kind, type) and isinstance(value, str):
            if issubclass(kind, Pilihan) and value in set(kind):
                return kind(value).label
            if kind is date:
                return tanggal(date.fromisoformat(value))
            if kind is UUID:
                return "pilihan lain"
    return _shown(value)


def _shown(value: Any) -> str:
    if isinstance(value, Pilihan):
        return value.label
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, datetime):
        return tanggal(value.astimezone().date())
    if isinstance(value, date):
        return tanggal(value)
    if isinstance(value, list | dict):
        return ", ".join(_shown(item) for item in value)
    return "" if value is None else str(value)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
