"""What a document still lacks, in a few words each; it can be made all the same, with dots."""

from collections.abc import Callable, Sequence
from uuid import UUID

from kerjasama_desktop.documents.catalog import DocumentJob
from kerjasama_desktop.documents.kind import Subjek
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import JabatanPejabat
from kerjasama_desktop.domain.kerjasama import Kerjasama, Pihak
from kerjasama_desktop.domain.penyusunan_bumdesma import nama_bumdesma
from kerjasama_desktop.domain.perubahan_berlaku import INSTRUMEN
from kerjasama_desktop.domain.records import Record

Needs = Sequence[tuple[str, str]]
"""(field, what to call it)."""

_BERITA_ACARA: Needs = (
    ("nomor", "nomor berita acara"),
    ("tanggal", "tanggal musyawarah"),
    ("pimpinan", "nama pimpinan"),
    ("hasil", "hasil musyawarah"),
)
_FIELDS: dict[str, Needs] = {
    "undangan_musyawarah": (
        ("nomor_undangan", "nomor undangan"),
        ("tanggal_undangan", "tanggal undangan"),
        ("tanggal", "tanggal musyawarah"),
        ("tempat", "tempat musyawarah"),
        ("acara", "acara"),
    ),
    "daftar_hadir": (("tanggal", "tanggal musyawarah"), ("tempat", "tempat musyawarah")),
    "notulen": (("tanggal", "tanggal musyawarah"), ("notulis", "nama notulis")),
    "berita_acara_musdes": _BERITA_ACARA,
    "berita_acara_mad": _BERITA_ACARA,
    "berita_acara_konsultasi": (
        ("nomor", "nomor berita acara"),
        ("tanggal", "tanggal musyawarah"),
        ("pimpinan", "nama pimpinan"),
        ("notulis", "nama notulis"),
    ),
    "berita_acara_perubahan_rpjm": _BERITA_ACARA,
    "berita_acara_rapat_bpd": _BERITA_ACARA,
    "surat_penawaran": (("nomor", "nomor surat"), ("tanggal", "tanggal surat")),
    "surat_jawaban": (
        ("jawaban", "jawaban"),
        ("nomor_jawaban", "nomor surat jawaban"),
        ("tanggal_jawaban", "tanggal surat jawaban"),
    ),
    "keputusan_bpd": (("bpd_nomor", "nomor keputusan"), ("bpd_tanggal", "tanggal keputusan")),
    "keputusan_perwakilan": (
        ("wakil_nomor", "nomor keputusan"),
        ("wakil_tanggal", "tanggal keputusan"),
    ),
    "pengumuman_penawaran": (
        ("judul", "judul kerja sama"),
        ("pengumuman_nomor", "nomor pengumuman"),
        ("pengumuman_tanggal", "tanggal pengumuman"),
    ),
    "sampul": (("judul", "judul kerja sama"),),
    "profil_objek": (("judul", "judul kerja sama"), ("objek", "objek kerja sama")),
    "rab": (("rab", "rencana anggaran biaya"), ("kontribusi", "kontribusi setiap pihak")),
    "rencana_kerja_bkad": (
        ("kegiatan", "program kegiatan"),
        ("rab", "rencana anggaran biaya"),
        ("pengurus", "pengurus BKAD"),
    ),
    "pakta_integritas": (("pengurus", "pengurus BKAD"),),
    "surat_pengantar_bpd": (
        ("tanggal_inventarisasi", "tanggal inventarisasi"),
        ("tanggal_prioritas", "tanggal skala prioritas"),
    ),
    "inventarisasi_potensi": (("tanggal_inventarisasi", "tanggal inventarisasi"),),
    "matriks_prioritas": (("tanggal_prioritas", "tanggal skala prioritas"),),
    "pemberitahuan_berakhir": (("selesai", "tanggal berakhirnya kerja sama"),),
    "rencana_kerja_sama": (
        ("judul", "judul kerja sama"),
        ("kegiatan", "program kegiatan"),
        ("rab", "rencana anggaran biaya"),
    ),
    "kerangka_acuan_kerja": (
        ("judul", "judul kerja sama"),
        ("kegiatan", "program kegiatan"),
        ("kak_tanggal", "tanggal kerangka acuan kerja"),
    ),
    "peraturan_bersama": (
        ("judul", "judul kerja sama"),
        ("klausul", "isi naskah"),
        ("tanggal_penetapan", "tanggal penetapan"),
    ),
    "perjanjian_bersama": (
        ("judul", "judul kerja sama"),
        ("mitra", "mitra"),
        ("klausul", "isi naskah"),
        ("tanggal_penetapan", "tanggal penandatanganan"),
    ),
    "keputusan_bersama_bkad": (("pengurus", "pengurus BKAD"),),
    "berita_acara_evaluasi": (("mitra", "mitra"),),
    "nota_kesepahaman": (("judul", "judul kerja sama"), ("mitra", "mitra")),
    "pendirian_bumdesma": (
        ("kegiatan", "program kegiatan, yaitu jenis usahanya"),
        ("kontribusi", "penyertaan modal setiap Desa"),
    ),
    "surat_pengantar_camat": (
        ("surat_camat_nomor", "nomor surat"),
        ("surat_camat_tanggal", "tanggal surat"),
    ),
}
_DELIBERATED: Needs = (
    ("nomor", "nomor berita acara"),
    ("tanggal", "tanggal musyawarah"),
    ("hasil", "hasil musyawarah"),
)
_FIELDS |= {
    "berita_acara_perubahan": (*_DELIBERATED, ("uraian", "alasan perubahan")),
    "berita_acara_penundaan": (
        *_DELIBERATED,
        ("uraian", "alasan penundaan"),
        ("mulai", "tanggal mulai penundaan"),
        ("selesai", "tanggal akhir penundaan"),
    ),
    "berita_acara_pengakhiran": (*_DELIBERATED, ("alasan", "alasan berakhirnya")),
    "berita_acara_perselisihan": (
        *_DELIBERATED,
        ("uraian", "pokok perselisihan"),
        ("fasilitator", "nama fasilitator"),
    ),
    "peraturan_perubahan": (("tanggal_penetapan", "tanggal penetapan"),),
    "peraturan_pencabutan": (("tanggal_penetapan", "tanggal penetapan"),),
    "adendum": (("tanggal_penetapan", "tanggal penandatanganan"),),
}
_NUMBERED: Needs = (("nomor", "nomor"), ("tanggal", "tanggal"))
_DATED: Needs = (("tanggal", "tanggal"),)
_PLAN: tuple[Callable[[Kerjasama], object], str] = (
    lambda k: k.rencana.tanggal,
    "tanggal rencana kerja sama",
)
_DECISION: tuple[Callable[[Kerjasama], object], str] = (
    lambda k: k.bkad.tanggal_sk,
    "tanggal keputusan bersama",
)
_DAYS = {
    "rencana_kerja_sama": _PLAN,
    "rab": _PLAN,
    "keputusan_bersama_bkad": _DECISION,
    "pakta_integritas": _DECISION,
}
"""Days that stand in a part of the cooperation."""
_OWN_DAY = {"pengantar_salinan": "tanggal_salinan"}
"""Where a paper's day stands with the record although its number does not."""
_NUMBERS: dict[str, tuple[str, str]] = {
    "peraturan_bersama": ("nomor", "nomor peraturan bersama"),
    "keputusan_bersama_bkad": ("nomor_sk", "nomor keputusan bersama"),
}
_SIGNERS: dict[str, tuple[JabatanPejabat, str]] = {
    "peraturan_bersama": (JabatanPejabat.KEPALA, "nama kepala desa"),
    "perjanjian_bersama": (JabatanPejabat.KEPALA, "nama kepala desa"),
    "keputusan_bersama_bkad": (JabatanPejabat.KEPALA, "nama kepala desa"),
    "keputusan_bpd": (JabatanPejabat.KETUA_BPD, "nama ketua BPD"),
    "perdes_kerja_sama": (JabatanPejabat.KEPALA, "nama kepala desa"),
    "nota_kesepahaman": (JabatanPejabat.KEPALA, "nama kepala desa"),
    "pendirian_bumdesma": (JabatanPejabat.KEPALA, "nama kepala desa"),
    "keputusan_perwakilan": (JabatanPejabat.KEPALA, "nama kepala desa"),
    "keputusan_bkd": (JabatanPejabat.KEPALA, "nama kepala desa"),
    **dict.fromkeys(INSTRUMEN, (JabatanPejabat.KEPALA, "nama kepala desa")),
}


def kurang(berkas: Berkas, job: DocumentJob) -> list[str]:
    """Return what is missing: 'nomor berita acara', 'nomor peraturan bersama (Boddie)'."""
    key = job.kind.key
    record = _record(berkas, job)
    missing = [words for name, words in _FIELDS.get(key, ()) if not getattr(record, name)]
    if key in _DAYS and not _DAYS[key][0](berkas.kerjasama):
        missing.append(_DAYS[key][1])
    if job.kind.bertanggal and not berkas.nomor_dokumen(key, job.subjek_id).tanggal:
        missing.append("tanggal")
    if job.kind.bernomor:
        paper = berkas.nomor_dokumen(key, job.subjek_id)
        own_day = getattr(record, _OWN_DAY.get(key, ""), None)
        found = {"nomor": paper.nomor, "tanggal": paper.tanggal or own_day}
        own = _DATED if job.kind.per_desa else _NUMBERED
        missing += [words for name, words in own if not found[name]]
    if key == "pendirian_bumdesma" and not nama_bumdesma(berkas):
        missing.append("nama BUM Desa bersama dalam judul kerja sama")
    if key in {"inventarisasi_potensi", "matriks_prioritas"}:
        missing += _potentials(berkas, job.subjek_id, scored=key == "matriks_prioritas")
    return missing + _of_villages(berkas, job)


def _record(berkas: Berkas, job: DocumentJob) -> Record:
    k = berkas.kerjasama
    found: dict[Subjek, Callable[[], Record]] = {
        Subjek.KERJASAMA: lambda: k,
        Subjek.PIHAK: lambda: next(p for p in k.pihak if p.id == job.subjek_id),
        Subjek.MUSYAWARAH: lambda: next(m for m in k.musyawarah if m.id == job.subjek_id),
        Subjek.PENAWARAN: lambda: next(o for o in k.penawaran if o.id == job.subjek_id),
        Subjek.PERUBAHAN: lambda: next(p for p in k.perubahan if p.id == job.subjek_id),
    }
    return found[job.kind.subjek]()


def _potentials(berkas: Berkas, pihak_id: UUID | None, *, scored: bool) -> list[str]:
    pihak = berkas.pihak_by_id(pihak_id)
    own = [p for p in berkas.potensi.values() if pihak and p.desa_id == pihak.desa_id]
    if not own:
        return ["potensi dan kebutuhan Desa"]
    return ["skor skala prioritas"] if scored and not any(p.skor for p in own) else []


def _of_villages(berkas: Berkas, job: DocumentJob) -> list[str]:
    """Return what is missing of the villages whose numbers and signatures the paper bears."""
    if not (job.kind.per_desa or job.kind.key in _NUMBERS.keys() | _SIGNERS.keys()):
        return []
    if job.kind.subjek is Subjek.PIHAK:
        concerned = [p for p in berkas.kerjasama.pihak if p.id == job.subjek_id]
    else:
        concerned = berkas.pihak
    return [
        f"{words} ({berkas.desa_of(pihak).nama})"
        for pihak in concerned
        for words in _of_village(berkas, job, pihak)
    ]


def _of_village(berkas: Berkas, job: DocumentJob, pihak: Pihak) -> list[str]:
    key, subjek_id = job.kind.key, job.subjek_id
    missing = []
    if job.kind.per_desa and not berkas.nomor_pihak(key, subjek_id, pihak):
        missing.append("nomor peraturan bersama")
    if key in INSTRUMEN and not berkas.nomor_dokumen(key, subjek_id, pihak.id).nomor:
        missing.append("nomor")
    if key in _NUMBERS and not getattr(pihak, _NUMBERS[key][0]):
        missing.append(_NUMBERS[key][1])
    if key in _SIGNERS and berkas.official(pihak, _SIGNERS[key][0]) is None:
        missing.append(_SIGNERS[key][1])
    return missing
