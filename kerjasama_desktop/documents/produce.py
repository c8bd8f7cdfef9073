"""One document, from the case to the bytes of its .docx."""

from dataclasses import replace
from pathlib import Path

from kerjasama_desktop.documents.catalog import DocumentJob, context, istilah
from kerjasama_desktop.documents.kind import Subjek
from kerjasama_desktop.documents.render import Prepared, RenderOptions, fill, read_template, render
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.penawaran import ArahPenawaran
from kerjasama_desktop.domain.pengaturan import Pengaturan


def produce(
    berkas: Berkas,
    job: DocumentJob,
    *,
    draf: bool = False,
    salinan: bool = False,
    template: Prepared | None = None,
) -> bytes:
    """Return the document with the office's paper and type and the emblem of whose letter it is.

    `salinan` makes the copy of a produk hukum: 'ttd.' for each signature, and at the end who
    vouches for it. Other documents look the same. `template` is the village's own one, where it
    stands in for the shipped one.

    Raises:
        TemplateBroken: where the template holds a mistake.
        ValueError: for a copy of a draft.
    """
    wanted = replace(options(berkas, job, draf=draf), salinan=salinan)
    prepared = template or read_template(job.kind.template, wanted.istilah)
    return fill(prepared, context(berkas, job), wanted)


def produce_sheet(berkas: Berkas, sheet: Path, isian: dict[str, object], judul: str) -> bytes:
    """Return a sheet that is no document of the case, on our own village's paper.

    Raises:
        TemplateBroken: where the template holds a mistake.
    """
    return produce_book(berkas.pengaturan, berkas.own_desa or Desa(), sheet, isian, judul)


def produce_book(
    pengaturan: Pengaturan, desa: Desa, sheet: Path, isian: dict[str, object], judul: str
) -> bytes:
    """Return a sheet of a village that belongs to no single case.

    Raises:
        TemplateBroken: where the template holds a mistake.
    """
    return render(sheet, isian, _options(pengaturan, desa, judul))


def options(berkas: Berkas, job: DocumentJob, *, draf: bool = False) -> RenderOptions:
    found = _options(berkas.pengaturan, sender(berkas, job), job.judul, draf=draf)
    return replace(found, istilah=istilah(berkas, job))


def _options(
    pengaturan: Pengaturan, desa: Desa, judul: str, *, draf: bool = False
) -> RenderOptions:
    return RenderOptions(
        kertas=pengaturan.kertas,
        huruf_surat=pengaturan.huruf_surat,
        draf=draf,
        judul=judul,
        penulis=desa.nama_lengkap,
        logo_png=desa.logo_png,
    )


def sender(berkas: Berkas, job: DocumentJob) -> Desa:
    """Return the village whose paper it is: the one it is about, else the one that began."""
    pihak = _subject(berkas, job)
    if pihak is None:
        initiators = [p for p in berkas.pihak if p.pemrakarsa]
        pihak = next(iter(initiators), berkas.own_pihak)
    return berkas.desa_of(pihak) if pihak else berkas.own_desa or Desa()


def _subject(berkas: Berkas, job: DocumentJob) -> Pihak | None:
    if job.kind.subjek is Subjek.PIHAK:
        return berkas.pihak_by_id(job.subjek_id)
    k = berkas.kerjasama
    if job.kind.subjek is Subjek.MUSYAWARAH:
        return next(berkas.pihak_by_id(m.pihak_id) for m in k.musyawarah if m.id == job.subjek_id)
    if job.kind.key == "surat_jawaban":
        offer = next(o for o in k.penawaran if o.id == job.subjek_id)
        answered_by_us = offer.arah is ArahPenawaran.MASUK
        return berkas.own_pihak if answered_by_us else berkas.pihak_by_id(offer.pihak_id)
    return None
