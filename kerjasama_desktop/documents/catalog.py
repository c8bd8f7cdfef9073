"""Which documents a case needs, in the order of the file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from uuid import UUID

from kerjasama_desktop.documents.contexts.common import penyalin
from kerjasama_desktop.documents.istilah import Istilah, each_text, keeping
from kerjasama_desktop.documents.kind import DocumentKind, Subjek
from kerjasama_desktop.documents.kinds import KINDS
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah, Musyawarah
from kerjasama_desktop.domain.penawaran import Penawaran
from kerjasama_desktop.domain.perubahan import Perubahan
from kerjasama_desktop.domain.terbilang import ordinal
from kerjasama_desktop.paths import template

PENGANTAR_PAKET = template("pengantar_paket.docx")
DAFTAR_ISI = template("daftar_isi.docx")
BUKU_PERATURAN = template("buku_peraturan.docx")
AGENDA_SURAT = template("agenda_surat.docx")


@dataclass(frozen=True, slots=True)
class DocumentJob:
    """One document that can be made; `nama_berkas` still has to pass storage's safe_name."""

    kind: DocumentKind
    subjek_id: UUID | None
    judul: str
    nama_berkas: str


def kind_of(key: str) -> DocumentKind | None:
    return next((kind for kind in KINDS if kind.key == key), None)


def jobs(berkas: Berkas) -> list[DocumentJob]:
    """Return every document of this case in file order, each with a file name of its own.

    Supporting papers are among them where somebody asked for them.
    """
    asked = _asked_for(berkas)
    return [
        job
        for job in _possible(berkas)
        if not job.kind.pelengkap or (job.kind.key, job.subjek_id) in asked
    ]


def offered(berkas: Berkas) -> list[DocumentJob]:
    """Return the supporting papers that may be added to this case."""
    asked = _asked_for(berkas)
    return [
        job
        for job in _possible(berkas)
        if job.kind.pelengkap and (job.kind.key, job.subjek_id) not in asked
    ]


def _asked_for(berkas: Berkas) -> set[tuple[str, UUID | None]]:
    k = berkas.kerjasama
    return {(n.jenis, n.subjek_id) for n in k.nomor_dokumen} | {
        (d.jenis, d.subjek_id) for d in k.dokumen
    }


def _possible(berkas: Berkas) -> list[DocumentJob]:
    result: list[DocumentJob] = []
    taken: set[str] = set()
    for kind in KINDS:
        if not kind.berlaku(berkas):
            continue
        for subjek_id, judul, name in _subjects(kind, berkas):
            stem = f"{kind.urut} {judul}{f' - {name}' if name else ''}"
            title = f"{judul} – {name}" if name else judul
            result.append(DocumentJob(kind, subjek_id, title, f"{_free(stem, taken)}.docx"))
    return result


def context(berkas: Berkas, job: DocumentJob) -> dict[str, object]:
    """Return the names the job's template uses; every document knows who would copy it."""
    names = {"penyalin": penyalin(berkas), **job.kind.context(berkas, job.subjek_id)}
    terms = istilah(berkas, job)
    return names if terms.biasa else each_text(names, keeping(_given(berkas), terms.spoken))


def _given(berkas: Berkas) -> Iterator[str]:
    """Give the names people chose: of the cooperation, its body and the third parties."""
    yield berkas.kerjasama.judul
    yield berkas.kerjasama.bkad.nama
    yield from (mitra.nama for mitra in berkas.mitra)


def istilah(berkas: Berkas, job: DocumentJob) -> Istilah:
    """Return the words of the village a document is about, else those all villages share."""
    found = (p for p in berkas.pihak if p.id == job.subjek_id)
    own = next(found, None) or _host(berkas, job)
    villages = [own] if own else berkas.pihak
    words = {_terms(berkas.desa_of(pihak)) for pihak in villages}
    if len(words) != 1:
        return Istilah()
    terms = words.pop()
    others = (berkas.desa_of(pihak) for pihak in berkas.pihak)
    return replace(terms, lain=frozenset(_names(d for d in others if _terms(d) != terms)))


def _names(villages: Iterable[Desa]) -> Iterator[str]:
    """Give what villages and their offices are called in full."""
    for desa in villages:
        terms = _terms(desa)
        for word in (terms.desa, terms.kepala, terms.sekretaris, terms.bpd):
            yield f"{word} {desa.nama}".strip()


def _host(berkas: Berkas, job: DocumentJob) -> Pihak | None:
    meetings = (m for m in berkas.kerjasama.musyawarah if m.id == job.subjek_id)
    return next((berkas.pihak_by_id(m.pihak_id) for m in meetings), None)


def _terms(desa: Desa) -> Istilah:
    return Istilah(
        desa.sebutan_desa,
        desa.sebutan_kepala,
        desa.sebutan_sekretaris,
        desa.sebutan_bpd,
        desa.sebutan_kecamatan,
        desa.sebutan_camat,
    )


def _free(stem: str, taken: set[str]) -> str:
    """Return the stem, or 'stem (2)' where an earlier document has it; case does not count."""
    name, number = stem, 1
    while name.casefold() in taken:
        number += 1
        name = f"{stem} ({number})"
    taken.add(name.casefold())
    return name


def _subjects(kind: DocumentKind, berkas: Berkas) -> Iterator[tuple[UUID | None, str, str]]:
    """Yield (subject, title, whose) for each document of a kind."""
    if kind.subjek is Subjek.KERJASAMA:
        yield None, kind.judul, ""
    elif kind.subjek is Subjek.PIHAK:
        for pihak in berkas.pihak:
            yield pihak.id, kind.judul, berkas.desa_of(pihak).nama
    elif kind.subjek is Subjek.MUSYAWARAH:
        for meeting in _meetings(kind, berkas):
            title = f"{kind.judul} {_form(meeting)}" if kind.names_meeting else kind.judul
            yield meeting.id, title, _village(berkas, meeting.pihak_id)
    elif kind.subjek is Subjek.PENAWARAN:
        for offer in filter(kind.penawaran, berkas.penawaran):
            yield offer.id, kind.judul, _addressee(berkas, offer)
    else:
        for number, change in enumerate(_changes(kind, berkas), 1):
            title = kind.judul if number == 1 else f"{kind.judul} {ordinal(number)}"
            yield change.id, title, ""


def _changes(kind: DocumentKind, berkas: Berkas) -> list[Perubahan]:
    """Return the changes of a kind, the earliest first and those without a day last."""
    changes = filter(kind.perubahan, berkas.kerjasama.perubahan)
    return sorted(changes, key=lambda p: (p.hari is None, str(p.hari)))


def _meetings(kind: DocumentKind, berkas: Berkas) -> list[Musyawarah]:
    """Return the meetings of a kind, the earliest first and those without a day last."""
    meetings = [m for m in berkas.musyawarah if m.bentuk in kind.bentuk]
    return sorted(meetings, key=lambda m: (m.tanggal is None, str(m.tanggal)))


def _form(meeting: Musyawarah) -> str:
    """Return the kind of meeting as file names have it: short, and as they always were."""
    public = meeting.bentuk is BentukMusyawarah.KONSULTASI_PUBLIK
    return "Konsultasi Publik" if public else meeting.bentuk.label


def _village(berkas: Berkas, pihak_id: UUID | None) -> str:
    pihak = berkas.pihak_by_id(pihak_id)
    return berkas.desa_of(pihak).nama if pihak else ""


def _addressee(berkas: Berkas, offer: Penawaran) -> str:
    return _village(berkas, offer.pihak_id) or berkas.party_name(None, offer.mitra_id)
