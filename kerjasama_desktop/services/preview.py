"""Show a document without Word: from its file, or as it would be made now."""

from pathlib import Path

from kerjasama_desktop.documents.simple_view import SimpleView as SimpleView
from kerjasama_desktop.documents.simple_view import simple_view
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.services.paperwork import Paper, file_of


def preview(case: Berkas, paper: Paper, documents: Path) -> SimpleView:
    """Return the simple view of the paper's file, or of the paper as it would be made now.

    Raises:
        TemplateBroken: the template holds a mistake.
        InvalidInput: the file cannot be read.
    """
    from kerjasama_desktop.documents.produce import produce

    path = file_of(paper.dokumen, documents)
    return view_of(path) if path else simple_view(produce(case, paper.job, draf=paper.draf))


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
