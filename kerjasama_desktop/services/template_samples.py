"""What templates are tried with: every document of the sample, also with a third party and with
a joint enterprise.
"""

from datetime import date
from functools import cache
from uuid import UUID

from kerjasama_desktop.documents.catalog import jobs, offered
from kerjasama_desktop.documents.kind import DocumentKind
from kerjasama_desktop.documents.template_rules import Sample, TemplateRules, rules_for
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kerjasama import Topik
from kerjasama_desktop.domain.musyawarah import (
    BentukMusyawarah,
    HasilMusyawarah,
    MetodeKeputusan,
    Musyawarah,
)
from kerjasama_desktop.domain.naskah import Bagian
from kerjasama_desktop.domain.perubahan import (
    AlasanBerakhir,
    JenisPerubahan,
    KlausulBaru,
    Perubahan,
)
from kerjasama_desktop.services.library import sample_case
from kerjasama_desktop.services.sample_mitra import third_party_sample
from kerjasama_desktop.services.sample_villages import sample_id

_DAY = date(2026, 10, 20)
"""The sample's today: after all that happens in it."""
_RAPAT = (BentukMusyawarah.MUSDES_PERUBAHAN, BentukMusyawarah.RAPAT_BPD)
"""Meetings that the sample does without."""


@cache
def rules_of(kind: DocumentKind) -> TemplateRules:
    """Return what a template of this kind may and must say."""
    return rules_for(kind, _samples().get(kind.key, ()))


@cache
def _samples() -> dict[str, list[Sample]]:
    found: dict[str, list[Sample]] = {}
    for case in (sample_case(_DAY), third_party_sample(_DAY)):
        changes = [_change(jenis) for jenis in JenisPerubahan]
        case.kerjasama.perubahan = changes
        case.kerjasama.klausul_baru = [_new_wording(case, changes[0])]
        meetings = [_meeting(bentuk, case.pihak[0].id) for bentuk in _RAPAT]
        case.kerjasama.musyawarah = [*case.kerjasama.musyawarah, *meetings]
        for job in [*jobs(case), *offered(case)]:
            found.setdefault(job.kind.key, []).append(Sample(case, job))
    enterprise = _enterprise()
    for job in offered(enterprise):
        found.setdefault(job.kind.key, [Sample(enterprise, job)])
    return found


def _enterprise() -> Berkas:
    """Return the sample as a cooperation that founds a BUM Desa bersama."""
    case = sample_case(_DAY)
    case.kerjasama.topik = Topik.BUMDESMA
    case.kerjasama.judul = "Pendirian BUM Desa Bersama Tirta Bulu Tellue"
    return case


def _meeting(bentuk: BentukMusyawarah, pihak_id: UUID) -> Musyawarah:
    return Musyawarah(
        id=sample_id(f"rapat {bentuk}"),
        bentuk=bentuk,
        pihak_id=pihak_id,
        nomor="400.10.2/52/BODDIE",
        tanggal=date(2026, 10, 12),
        waktu="09.00",
        tempat="Kantor Desa",
        acara="Pembahasan rencana kerja sama\nPengambilan keputusan",
        hasil=HasilMusyawarah.MENYEPAKATI,
        metode=MetodeKeputusan.MUFAKAT,
    )


def _new_wording(case: Berkas, perubahan: Perubahan) -> KlausulBaru:
    clause = next(k for k in case.kerjasama.klausul if k.bagian is Bagian.JANGKA_WAKTU)
    isi = f"{clause.isi}\n(5) Perpanjangan diberitahukan kepada masyarakat."
    return KlausulBaru(
        id=sample_id("klausul baru"), perubahan_id=perubahan.id, bagian=clause.bagian, isi=isi
    )


def _change(jenis: JenisPerubahan) -> Perubahan:
    return Perubahan(
        id=sample_id(f"perubahan {jenis}"),
        jenis=jenis,
        nomor="400.10.2/51/BODDIE",
        tanggal=date(2026, 10, 19),
        tempat="Balai Desa Boddie",
        alasan=AlasanBerakhir.KESEPAKATAN,
        uraian="Para pihak membahas giliran pengaliran pada musim kemarau.",
        hasil="Para pihak sepakat mengubah pembagian air.",
        mulai=date(2026, 11, 1),
        selesai=date(2026, 12, 31),
        kegiatan="Seluruh kegiatan telah selesai.",
        keuangan="Seluruh kontribusi telah dibayar.",
        aset="Jaringan perpipaan menjadi milik bersama.",
        kewajiban="Tidak ada kewajiban yang tersisa.",
        arsip="Disimpan di Kantor Desa Boddie.",
        fasilitator="Syahrul Mappanyukki",
        jabatan_fasilitator="Camat Mandalle",
        tanggal_penetapan=date(2026, 10, 20),
    )
