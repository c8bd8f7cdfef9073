"""A template filled with the sample, to be looked at before it is used."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.pengaturan import Pengaturan
from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.services.own_templates import OwnTemplates
from kerjasama_desktop.storage.safe_file import safe_name, write_safely

if TYPE_CHECKING:
    from kerjasama_desktop.documents.kind import DocumentKind


def write_trial(
    own: OwnTemplates, kind: "DocumentKind", settings: Pengaturan, desa: Desa, folder: Path
) -> Path:
    """Write the sample's document of a kind, on the office's paper; return where it is.

    Raises:
        InvalidInput: the own template has mistakes, or the sample has no such document.
        FileNotWritten: the disk takes no more.
    """
    from kerjasama_desktop.documents.render import fill, read_template
    from kerjasama_desktop.services.template_samples import rules_of

    found, samples = own.examination(kind), rules_of(kind).samples
    if found and found.template is None:
        raise InvalidInput(
            "Contoh hasil belum dapat dibuat. Perbaiki dulu kesalahan pada templat, lalu Periksa."
        )
    if not samples:
        raise InvalidInput(f"Desa contoh tidak memiliki {kind.judul}, jadi tidak ada contohnya.")
    template = found.template if found else None
    options = replace(
        samples[0].options,
        kertas=settings.kertas,
        huruf_surat=settings.huruf_surat,
        logo_png=desa.logo_png,
    )
    data = fill(template or read_template(kind.template), samples[0].context, options)
    return write_safely(folder / safe_name(f"Contoh {kind.judul}", ".docx"), data)
