"""Printing the whole set: how many copies of each kind, and the page of contents before it."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import Dokumen
from kerjasama_desktop.domain.nomor import Buku
from kerjasama_desktop.domain.pengaturan import Rangkap
from kerjasama_desktop.errors import InvalidInput, TemplateBroken
from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.services import snapshots
from kerjasama_desktop.services.paper_state import is_ours
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.storage.safe_file import write_safely

_JOINT = frozenset({Buku.PERATURAN_BERSAMA, Buku.PERJANJIAN})
"""Every party keeps an original of these, and the camat and the bupati get a copy."""
_UPWARD = 2
_COPIED = frozenset(
    {Buku.PERATURAN_BERSAMA, Buku.PERATURAN_DESA, Buku.KEPUTUSAN_KEPALA, Buku.KEPUTUSAN_BPD}
)
"""Produk hukum: their copies bear 'ttd.' and say who vouches for them."""
COVER = "sampul"
"""The kind that lies before the page of contents and is not listed on it."""


def copies(database: Database, case: Berkas, kinds: Iterable[str]) -> list[Rangkap]:
    """Return how many copies of each kind are printed: as the last time, else as is usual."""
    with database.begin() as tx:
        kept = {one.jenis: one for one in tx.books.copies()}
    return [kept.get(jenis) or _usual(case, jenis) for jenis in dict.fromkeys(kinds)]


def _usual(case: Berkas, jenis: str) -> Rangkap:
    from kerjasama_desktop.documents.catalog import kind_of

    kind = kind_of(jenis)
    if kind is None or kind.buku not in _JOINT:
        return Rangkap(jenis=jenis)
    parties = len(case.pihak) + len(case.mitra)
    return Rangkap(jenis=jenis, asli=max(2, parties), salinan=_UPWARD)


def remember(database: Database, chosen: Iterable[Rangkap]) -> None:
    """Keep these numbers of copies for the next time."""
    with database.begin() as tx:
        kept = {one.jenis: one for one in tx.books.copies()}
        tx.books.save_copies((kept | {one.jenis: one for one in chosen}).values())


def files(
    database: Database,
    case: Berkas,
    lines: Sequence[tuple[Dokumen, Path, Rangkap]],
    folders: UserFolders,
) -> list[Path]:
    """Return the files to print, in order: covers, the page of contents, originals and copies.

    Raises:
        FileNotWritten: the disk takes no more.
        TemplateBroken: the template of the contents holds a mistake.
    """
    covers: list[Path] = []
    rest: list[Path] = []
    for dokumen, original, one in lines:
        found = [original] * one.asli
        if one.salinan:
            found += [copy_file(database, dokumen, original, folders)] * one.salinan
        (covers if dokumen.jenis == COVER else rest).extend(found)
    listed = [d for d, _, one in lines if one.asli + one.salinan and d.jenis != COVER]
    return [*covers, write_contents(case, listed, folders), *rest]


def copy_file(database: Database, dokumen: Dokumen, original: Path, folders: UserFolders) -> Path:
    """Return the file a copy is printed from: of a signed produk hukum its SALINAN, made anew with
    the program's data; of everything else, and of what a person changed in Word, the original.

    Raises:
        FileNotWritten: the disk takes no more.
    """
    from kerjasama_desktop.documents.catalog import kind_of

    kind = kind_of(dokumen.jenis)
    signed = dokumen.status.tetap and is_ours(original, dokumen)
    if kind is None or kind.buku not in _COPIED or not signed:
        return original
    try:
        data = snapshots.made_again(database, dokumen, salinan=True)
    except (InvalidInput, TemplateBroken):
        return original
    return write_safely(folders.data / "Salinan" / original.name, data)


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
