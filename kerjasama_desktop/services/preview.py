"""Show a document without Word: from its file, or as it would be made now."""

from pathlib import Path

from kerjasama_desktop.documents.simple_view import SimpleView as SimpleView
from kerjasama_desktop.documents.simple_view import simple_view
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.services.own_templates import SHIPPED_ONLY, OwnTemplates
from kerjasama_desktop.services.paperwork import Paper, file_of


def preview(
    case: Berkas, paper: Paper, documents: Path, own: OwnTemplates = SHIPPED_ONLY
) -> SimpleView:
    """Return the simple view of the paper's file, or of the paper as it would be made now.

    Raises:
        TemplateBroken: the template holds a mistake.
        InvalidInput: the file cannot be read.
    """
    path = file_of(paper.dokumen, documents)
    if path:
        return view_of(path)
    return simple_view(own.produce(case, paper.job, draf=paper.draf).data)


def view_of(path: Path) -> SimpleView:
    """Return the simple view of a .docx.

    Raises:
        InvalidInput: it cannot be read, or is no Word document.
    """
    try:
        return simple_view(path.read_bytes())
    except (OSError, ValueError) as error:
        raise InvalidInput(
            f"“{path.name}” tidak dapat dibaca. Tutup berkas itu di Word, atau buat lagi."
        ) from error
