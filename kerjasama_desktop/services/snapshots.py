"""Snapshots: what each version of a document was made from, and making a lost file again."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import Dokumen, RiwayatDokumen
from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.services.own_templates import examine_for
from kerjasama_desktop.storage.attachment_folder import AttachmentFolder
from kerjasama_desktop.storage.database import Database, Transaction
from kerjasama_desktop.storage.safe_file import write_safely

if TYPE_CHECKING:
    from kerjasama_desktop.documents.catalog import DocumentJob
    from kerjasama_desktop.documents.render import Prepared
    from kerjasama_desktop.documents.snapshot import Snapshot


@dataclass(frozen=True)
class Restored:
    """Where the file is again, and whether it is the same to the byte."""

    path: Path
    sama: bool


def snapshot_of(case: Berkas, job: "DocumentJob", own: bytes, *, draf: bool) -> bytes:
    """Return what the document is made from now; `own` is the village's template, if used."""
    from kerjasama_desktop.documents import snapshot
    from kerjasama_desktop.documents.catalog import context
    from kerjasama_desktop.documents.produce import options

    wanted = options(case, job, draf=draf)
    return snapshot.take(_template(job, own), context(case, job), wanted, own=bool(own))


def _template(job: "DocumentJob", own: bytes) -> bytes:
    return own or job.kind.template.read_bytes()


def alike(one: bytes, other: bytes) -> bool:
    """True where the same document comes of both."""
    from kerjasama_desktop.documents import snapshot

    return snapshot.alike(one, other)


def keep_parts(database: Database, case: Berkas, job: "DocumentJob", own: bytes) -> None:
    """Keep the template and the emblem of a document; they may be others in years to come.

    Raises:
        FileNotWritten: the disk takes no more.
    """
    from kerjasama_desktop.documents.produce import sender

    folder, logo = AttachmentFolder(database.path), sender(case, job).logo_png
    folder.put(_template(job, own), "docx")
    if logo:
        folder.put(logo, "png")


def note(tx: Transaction, dokumen: Dokumen, isi: bytes, riwayat: Iterable[RiwayatDokumen]) -> None:
    """Keep the snapshot of this version, and of those that were signed; others go."""
    former = {one.revisi for one in riwayat if one.dokumen_id == dokumen.id}
    tx.books.keep_snapshot(dokumen.id, dokumen.revisi, isi)
    tx.books.forget_snapshots(dokumen.id, {dokumen.revisi, *former})


def kept(database: Database, entries: Iterable[Dokumen]) -> dict[tuple[str, UUID | None], bytes]:
    """Return what the present versions were made from, by kind and subject."""
    with database.begin() as tx:
        found = {(d.jenis, d.subjek_id): tx.books.snapshot(d.id, d.revisi) for d in entries}
    return {key: isi for key, isi in found.items() if isi is not None}


def restore(database: Database, dokumen: Dokumen, documents: Path) -> Restored:
    """Make a lost file again from what it was made from, whoever is in office today.

    Raises:
        InvalidInput: nothing was kept of it, or not its template.
        TemplateBroken: this program does not fill its template any more.
        FileNotWritten: the disk takes no more.
    """
    data = made_again(database, dokumen)
    path = write_safely(documents / dokumen.berkas, data)
    return Restored(path, sha256(data).hexdigest() == dokumen.sha256)


def made_again(database: Database, dokumen: Dokumen, *, salinan: bool = False) -> bytes:
    """Return the document from what it was made from, or as its copy (SALINAN).

    Raises:
        InvalidInput: nothing was kept of it, or not its template.
        TemplateBroken: this program does not fill its template any more.
    """
    from kerjasama_desktop.documents import snapshot

    with database.begin() as tx:
        kept = tx.books.snapshot(dokumen.id, dokumen.revisi)
        logos = [desa.logo_png for desa in tx.desa.all()]
    found = snapshot.read(kept) if kept else None
    folder = AttachmentFolder(database.path)
    template = _prepared(folder, dokumen, found) if found else None
    if found is None or template is None:
        raise InvalidInput(
            f"Isi “{dokumen.judul}” saat itu tidak tersimpan, sehingga berkasnya tidak dapat "
            "dibuat seperti dahulu. Pindai naskah aslinya, lalu lampirkan."
        )
    logo = folder.read(found.lambang, "png") or _with_hash(found.lambang, logos)
    return snapshot.produce_from(found, template, logo or b"", salinan=salinan)


def _prepared(folder: AttachmentFolder, dokumen: Dokumen, found: "Snapshot") -> "Prepared | None":
    """Return the template of a snapshot, ready to be filled."""
    from kerjasama_desktop.documents.catalog import kind_of
    from kerjasama_desktop.documents.render import read_template

    kind, data = kind_of(dokumen.jenis), folder.read(found.templat, "docx")
    if kind and data and found.milik:
        return examine_for(kind, data).template
    if data:
        return read_template(folder.path(found.templat, "docx"), found.options.istilah)
    if kind and _with_hash(found.templat, [kind.template.read_bytes()]):
        return read_template(kind.template, found.options.istilah)
    return None


def _with_hash(name: str, contents: Iterable[bytes]) -> bytes | None:
    """Where the folder was lost, what is still in use may be the same."""
    return next((data for data in contents if sha256(data).hexdigest() == name), None)
