"""What all rules share: how a finding is made, which step mends a field, and small questions."""

from collections.abc import Callable, Iterable
from datetime import date
from uuid import UUID

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Finding, Severity, Step
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah, HasilMusyawarah, Musyawarah
from kerjasama_desktop.domain.penawaran import ArahPenawaran, Penawaran
from kerjasama_desktop.domain.records import Record
from kerjasama_desktop.domain.text import join_words

Rule = Callable[[Berkas], Iterable[Finding]]

_STEP_OF_FIELD = {
    "beban": Step.RENCANA,
    "bkad": Step.BKAD,
    "dasar_hukum": Step.NASKAH,
    "desa": Step.PARA_PIHAK,
    "jenis": Step.PARA_PIHAK,
    "judul": Step.PARA_PIHAK,
    "kak_tanggal": Step.RENCANA,
    "keputusan": Step.MUSYAWARAH,
    "klausul": Step.NASKAH,
    "klausul_baru": Step.PERUBAHAN,
    "kontribusi": Step.RENCANA,
    "manfaat_biaya": Step.RENCANA,
    "memperhatikan": Step.NASKAH,
    "menimbang": Step.NASKAH,
    "mitra": Step.PARA_PIHAK,
    "mitra.hak": Step.RENCANA,
    "mitra.kewajiban": Step.RENCANA,
    "mulai": Step.PARA_PIHAK,
    "mulai_berlaku": Step.PENYERAHAN,
    "musyawarah": Step.MUSYAWARAH,
    "objek": Step.PARA_PIHAK,
    "objek_potensi": Step.POTENSI,
    "pasal4": Step.PARA_PIHAK,
    "pejabat": Step.PARA_PIHAK,
    "penawaran": Step.MUSYAWARAH,
    "pengumuman_tanggal": Step.MUSYAWARAH,
    "pengurus": Step.BKAD,
    "peserta": Step.MUSYAWARAH,
    "pihak": Step.PARA_PIHAK,
    "pihak.anggaran": Step.POTENSI,
    "pihak.apb_kode": Step.POTENSI,
    "pihak.apb_perdes": Step.POTENSI,
    "pihak.bpd_ketentuan": Step.MUSYAWARAH,
    "pihak.bpd_nomor": Step.MUSYAWARAH,
    "pihak.bpd_tanggal": Step.MUSYAWARAH,
    "pihak.hak": Step.RENCANA,
    "pihak.kewajiban": Step.RENCANA,
    "pihak.kewenangan_perdes": Step.POTENSI,
    "pihak.nomor": Step.NASKAH,
    "pihak.rkp_kegiatan": Step.POTENSI,
    "pihak.rkp_perdes": Step.POTENSI,
    "pihak.rkp_tahun": Step.POTENSI,
    "pihak.rpjm_akhir": Step.POTENSI,
    "pihak.rpjm_kegiatan": Step.POTENSI,
    "pihak.rpjm_perdes": Step.POTENSI,
    "pihak.tanggal_inventarisasi": Step.POTENSI,
    "pihak.tanggal_prioritas": Step.POTENSI,
    "pihak.tanggal_undang": Step.PENYERAHAN,
    "perubahan": Step.PERUBAHAN,
    "rencana": Step.RENCANA,
    "ruang_lingkup": Step.PARA_PIHAK,
    "selesai": Step.PARA_PIHAK,
    "tanggal_penetapan": Step.NASKAH,
}
"""Where a field is mended; a dotted field not named here is mended where its first part is."""


def step_of(field: str) -> Step:
    return _STEP_OF_FIELD.get(field) or _STEP_OF_FIELD[field.split(".", maxsplit=1)[0]]


def block(code: str, field: str, message: str, basis: str, item: UUID | None = None) -> Finding:
    return Finding(code, Severity.BLOCK, step_of(field), field, message, basis, item)


def warn(code: str, field: str, message: str, basis: str, item: UUID | None = None) -> Finding:
    return Finding(code, Severity.WARN, step_of(field), field, message, basis, item)


def info(code: str, field: str, message: str, basis: str, item: UUID | None = None) -> Finding:
    return Finding(code, Severity.INFO, step_of(field), field, message, basis, item)


def is_overridden(berkas: Berkas, finding: Finding) -> bool:
    """True where a reason is kept under the finding's key."""
    return any(p.kunci == finding.key and p.alasan for p in berkas.kerjasama.pengecualian)


def empty_fields(record: Record, **words: str) -> dict[str, str]:
    """Return, of the named fields, those without a value, each with the words for it."""
    return {field: said for field, said in words.items() if not getattr(record, field)}


def third_party_basis(berkas: Berkas, letter: str) -> str:
    """The letter of Pasal 14 ayat (2) for what the village began; else Pasal 15 as a whole."""
    if berkas.kerjasama.prakarsa_desa:
        return f"Pasal 14 ayat (2) {letter} Permendagri 96/2017"
    return "Pasal 15 Permendagri 96/2017 (ayat perlu verifikasi)"


def name_of(berkas: Berkas, pihak: Pihak) -> str:
    desa = berkas.desa_of(pihak)
    return desa.nama_lengkap if desa.nama else "Desa yang belum diberi nama"


def names_of(berkas: Berkas, parties: Iterable[Pihak]) -> str:
    return join_words([name_of(berkas, pihak) for pihak in parties])


def initiators(berkas: Berkas) -> list[Pihak]:
    """The villages that began it; all of them where none is marked."""
    return [p for p in berkas.pihak if p.pemrakarsa] or berkas.pihak


def meetings(
    berkas: Berkas, bentuk: BentukMusyawarah, pihak: Pihak | None = None
) -> list[Musyawarah]:
    """Meetings of this form held by this village; without a village, all of this form."""
    return [
        m
        for m in berkas.kerjasama.musyawarah
        if m.bentuk is bentuk and (pihak is None or m.pihak_id == pihak.id)
    ]


def first_day(
    berkas: Berkas, bentuk: BentukMusyawarah, pihak: Pihak | None = None
) -> tuple[date, Musyawarah] | None:
    """The earliest dated meeting that did not say no, with its day."""
    dated = [
        (m.tanggal, m)
        for m in meetings(berkas, bentuk, pihak)
        if m.tanggal and m.hasil is not HasilMusyawarah.TIDAK_MENYEPAKATI
    ]
    return min(dated, key=lambda pair: pair[0], default=None)


def answering_village(berkas: Berkas, offer: Penawaran) -> UUID | None:
    """The village that answers this offer: the addressee, of an incoming one our own."""
    if offer.arah is ArahPenawaran.KELUAR:
        return offer.pihak_id
    own = berkas.own_pihak
    return own.id if own else None


def document_day(berkas: Berkas) -> date:
    """The day whose law applies: the day of signing, until then today."""
    return berkas.kerjasama.tanggal_penetapan or berkas.today
