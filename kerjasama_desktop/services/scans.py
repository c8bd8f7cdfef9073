"""Scans of signed papers: attach, find and remove; each content is kept once, by its hash."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from uuid import UUID

from kerjasama_desktop.domain.dokumen import Pindaian
from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.exchange.attachments import Attachment, Kind, shown_name
from kerjasama_desktop.services.scan_check import LARGEST, is_whole, kind_of_scan
from kerjasama_desktop.storage.attachment_folder import AttachmentFolder
from kerjasama_desktop.storage.database import Database

KINDS = "Pindaian (*.pdf *.jpg *.jpeg *.png)"


def attach(
    database: Database, kerjasama_id: UUID, dokumen_id: UUID, path: Path, now: datetime
) -> Pindaian:
    """Keep a copy of the scan with the document and return its entry.

    Raises:
        InvalidInput: it is no whole PDF, JPEG or PNG, too large, or there already.
        FileNotWritten: the disk takes no more.
    """
    data, kind = _read(path)
    name = AttachmentFolder(database.path).put(data, kind)
    with database.begin() as tx:
        kerjasama = tx.kerjasama.get(kerjasama_id)
        if any(p.dokumen_id == dokumen_id and p.sha256 == name for p in kerjasama.pindaian):
            raise InvalidInput(f"“{path.name}” sudah dilampirkan pada dokumen ini.")
        scan = Pindaian(
            dokumen_id=dokumen_id,
            sha256=name,
            jenis=kind,
            nama=shown_name(path.name),
            ukuran=len(data),
            waktu=now,
        )
        kerjasama.pindaian = [*kerjasama.pindaian, scan]
        tx.kerjasama.save(kerjasama)
    return scan


def _read(path: Path) -> tuple[bytes, Kind]:
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= LARGEST else b""
    except OSError as error:
        raise InvalidInput(
            f"“{path.name}” tidak dapat dibaca. Salin ke komputer ini, lalu pilih lagi."
        ) from error
    if size > LARGEST:
        raise InvalidInput(
            f"“{path.name}” lebih besar dari 25 MB. Pindai ulang dengan mutu lebih rendah, lalu "
            "pilih lagi."
        )
    kind = kind_of_scan(data)
    if kind is None:
        raise InvalidInput(
            f"“{path.name}” bukan PDF, JPEG, atau PNG. Simpan pindaian sebagai PDF, lalu pilih "
            "lagi."
        )
    if not is_whole(data, kind):
        raise InvalidInput(
            f"“{path.name}” tidak utuh; mungkin belum selesai disalin. Salin lagi dari alat "
            "pindai, lalu pilih lagi."
        )
    return data, kind


def scans_of(kerjasama: Kerjasama, dokumen_id: UUID) -> list[Pindaian]:
    """Return the scans of a document, in the order they were attached."""
    return [scan for scan in kerjasama.pindaian if scan.dokumen_id == dokumen_id]


def path_of(database: Database, scan: Pindaian) -> Path:
    """Return where the scan is.

    Raises:
        InvalidInput: the file is gone or was changed.
    """
    folder = AttachmentFolder(database.path)
    if folder.read(scan.sha256, scan.jenis) is None:
        raise InvalidInput(
            f"Pindaian “{scan.nama}” hilang atau rusak. Lampirkan lagi dari berkas aslinya."
        )
    return folder.path(scan.sha256, scan.jenis)


def remove(database: Database, kerjasama_id: UUID, scan: Pindaian) -> None:
    """Take a scan off its document; it stays in Keranjang, and its file with it."""
    with database.begin() as tx:
        kerjasama = tx.kerjasama.get(kerjasama_id)
        kerjasama.pindaian = [one for one in kerjasama.pindaian if one.id != scan.id]
        tx.kerjasama.save(kerjasama)


def to_enclose(database: Database, scans: Sequence[Pindaian]) -> list[Attachment]:
    """Return the scans as attachments of a bundle; what is gone cannot travel."""
    folder = AttachmentFolder(database.path)
    found = ((scan, folder.read(scan.sha256, scan.jenis)) for scan in scans)
    return [Attachment(scan.nama, data, scan.dokumen_id) for scan, data in found if data]
