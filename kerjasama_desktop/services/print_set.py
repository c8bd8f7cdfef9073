"""The page of contents that is printed before a set of documents."""

from collections.abc import Sequence
from pathlib import Path

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import Dokumen
from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.storage.safe_file import write_safely


def write_contents(case: Berkas, entries: Sequence[Dokumen], folders: UserFolders) -> Path:
    """Write the page that lists these documents and return where it is.

    It lies with the program's data, not with the letters: each printing makes it anew, and the
    printing program may still be reading it when this one has gone on.

    Raises:
        FileNotWritten: the disk takes no more.
        TemplateBroken: the template holds a mistake.
    """
    from kerjasama_desktop.documents.catalog import DAFTAR_ISI
    from kerjasama_desktop.documents.contexts.daftar_isi import daftar_isi
    from kerjasama_desktop.documents.produce import produce_sheet

    data = produce_sheet(case, DAFTAR_ISI, daftar_isi(case, entries), "Daftar Isi")
    return write_safely(folders.data / "Daftar Isi.docx", data)
