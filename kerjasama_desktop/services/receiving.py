"""Take in a bundle: our own ones come back as cooperations; nothing on file is overwritten."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from pydantic import BaseModel, ValidationError

from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.dokumen import Pindaian
from kerjasama_desktop.domain.jejak import record_kind
from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.domain.potensi import Potensi
from kerjasama_desktop.domain.records import Record, understood
from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.exchange.bundle import Bundle, read_bundle
from kerjasama_desktop.exchange.container import MAX_FILE
from kerjasama_desktop.exchange.privacy import Level
from kerjasama_desktop.services import cooperation
from kerjasama_desktop.services.handover import COUNTED
from kerjasama_desktop.services.numbering import settle
from kerjasama_desktop.services.paperwork import papers
from kerjasama_desktop.storage.attachment_folder import AttachmentFolder
from kerjasama_desktop.storage.database import Database, Transaction
from kerjasama_desktop.storage.safe_file import safe_name, write_safely

R = TypeVar("R", bound=Record)

_LARGEST = MAX_FILE
_SINGLE = ("rencana", "bkad")


@dataclass(frozen=True)
class Incoming:
    """A bundle that was read: what is new here, what is on file already (titles), how many of
    what it holds, and why it cannot be taken in ('' where it can).
    """

    bundle: Bundle
    desa: str
    dibuat: datetime
    baru: list[Kerjasama]
    ada: list[str]
    jumlah: list[tuple[str, int]]
    halangan: str


def open_bundle(database: Database, path: Path) -> Incoming:
    """Read and check a bundle without changing anything.

    Raises:
        InvalidInput: the file cannot be read or is too large.
        BundleRefused: the bundle breaks the format.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise InvalidInput(f"Berkas “{path.name}” lebih besar dari 64 MB; ini bukan paket KSD.")
        data = path.read_bytes()
    except OSError as error:
        raise InvalidInput(
            f"Berkas “{path.name}” tidak dapat dibaca. Salin ke komputer ini, lalu coba lagi."
        ) from error
    bundle = read_bundle(data)
    with database.begin() as tx:
        known = {item.id: item.judul for item in tx.ringkasan.all()}
        own_id = tx.pengaturan.get().desa_id
        own = tx.desa.get(own_id).kode if own_id else ""
    found = _cooperations(bundle)
    return Incoming(
        bundle=bundle,
        desa=bundle.descriptor.desa_nama,
        dibuat=bundle.descriptor.dibuat,
        baru=[item for item in found if item.id not in known],
        ada=[known[item.id] for item in found if item.id in known],
        jumlah=[(words, len(bundle.rows.get(name, []))) for name, words in COUNTED],
        halangan=_obstacle(bundle, own),
    )


def _obstacle(bundle: Bundle, own: str) -> str:
    descriptor = bundle.descriptor
    if not own:
        return "Isi dahulu identitas Desa Anda di Pengaturan, lalu buka paket ini lagi."
    if descriptor.desa != own:
        return (
            f"Paket ini milik {descriptor.desa_nama}. Di sini hanya paket Desa Anda yang dapat "
            "diambil kembali; paket Desa lain diterima oleh kecamatan."
        )
    if descriptor.privasi is not Level.TERBATAS:
        return (
            "Paket ini hanya memuat angka, tanpa judul dan uraian, sehingga tidak dapat menjadi "
            "kerja sama lagi. Buka paket tingkat Terbatas, atau pulihkan dari cadangan."
        )
    return ""


def take_in(database: Database, incoming: Incoming, documents: Path | None = None) -> int:
    """Add the cooperations that are not on file; return how many.

    `documents` is the folder into which the enclosed Word documents are put back; enclosed scans
    come back to their documents, and their numbers into the number book. Files are written before
    the cooperations, so that what failed half-way can be done again.

    Raises:
        InvalidInput: the bundle cannot be taken in; `incoming.halangan` says why.
        FileNotWritten: an enclosed document could not be written; nothing is on file.
    """
    if incoming.halangan:
        raise InvalidInput(incoming.halangan)
    rows = incoming.bundle.rows
    for kerjasama in incoming.baru:
        if documents:
            _put_back(kerjasama, incoming.bundle, documents)
        _put_scans_back(database, kerjasama, incoming)
    with database.begin() as tx:
        new_ids = _keep_villages(tx, villages_of(incoming.bundle))
        _keep_potentials(tx, _records(Potensi, rows.get("potensi", [])), new_ids)
        for kerjasama in incoming.baru:
            for pihak in kerjasama.pihak:
                pihak.desa_id = new_ids.get(pihak.desa_id, pihak.desa_id)
            tx.kerjasama.save(kerjasama)
    for kerjasama in incoming.baru:
        _enter_numbers(database, kerjasama, incoming.dibuat.date())
    return len(incoming.baru)


def villages_of(bundle: Bundle) -> list[Desa]:
    """Return the villages that a bundle names."""
    return _records(Desa, bundle.rows.get("desa", []))


def _keep_villages(tx: Transaction, villages: Iterable[Desa]) -> dict[UUID, UUID]:
    """Add villages that are not on file; return the id here by the id in the bundle."""
    new_ids: dict[UUID, UUID] = {}
    for desa in villages:
        known = tx.desa.by_kode(desa.kode) if desa.kode else None
        if known is None:
            tx.desa.save(desa)
        new_ids[desa.id] = known.id if known else desa.id
    return new_ids


def _keep_potentials(
    tx: Transaction, items: Iterable[Potensi], new_ids: Mapping[UUID, UUID]
) -> None:
    on_file = {item.id for item in tx.potensi.of(new_ids.values())}
    for item in items:
        item.desa_id = new_ids.get(item.desa_id, item.desa_id)
        if item.id not in on_file:
            tx.potensi.save(item)


def _put_back(kerjasama: Kerjasama, bundle: Bundle, documents: Path) -> None:
    """Write the enclosed documents of a cooperation and note where they are."""
    entries = {entry.id: entry for entry in kerjasama.dokumen}
    folder = _free_folder(documents / safe_name(kerjasama.judul or "Kerja sama dari paket"))
    for enclosed in bundle.descriptor.lampiran:
        entry = entries.get(enclosed.dokumen)
        if entry and enclosed.jenis == "docx":
            name = safe_name(Path(enclosed.nama).stem, f".{enclosed.jenis}")
            path = write_safely(folder / name, bundle.attachments[enclosed.sha256])
            entry.berkas = f"{folder.name}/{path.name}"


def _put_scans_back(database: Database, kerjasama: Kerjasama, incoming: Incoming) -> None:
    known = {entry.id for entry in kerjasama.dokumen}
    folder = AttachmentFolder(database.path)
    found = []
    for enclosed in incoming.bundle.descriptor.lampiran:
        if enclosed.dokumen in known and enclosed.jenis != "docx":
            data = incoming.bundle.attachments[enclosed.sha256]
            folder.put(data, enclosed.jenis)
            found.append(
                Pindaian(
                    dokumen_id=enclosed.dokumen,
                    sha256=enclosed.sha256,
                    jenis=enclosed.jenis,
                    nama=enclosed.nama,
                    ukuran=len(data),
                    waktu=incoming.dibuat,
                )
            )
    kerjasama.pindaian = found


def _enter_numbers(database: Database, kerjasama: Kerjasama, day: date) -> None:
    """What is registered bears its number already; as drafts they are given none."""
    case = cooperation.load_case(database, kerjasama.id, day)
    settle(database, case, [(paper.job, True) for paper in papers(case) if paper.dokumen])


def _free_folder(folder: Path) -> Path:
    """Return a folder of which there is none yet: what lies there may be another's work."""
    wanted, number = folder, 1
    while wanted.exists():
        number += 1
        wanted = folder.with_name(f"{folder.name} ({number})")
    return wanted


def _cooperations(bundle: Bundle) -> list[Kerjasama]:
    return [_cooperation(row, bundle.rows) for row in bundle.rows["kerja_sama"]]


def _cooperation(row: BaseModel, rows: Mapping[str, Iterable[BaseModel]]) -> Kerjasama:
    kerjasama = _record(Kerjasama, row)
    for name in Kerjasama.model_fields:
        if name not in rows:
            continue
        own = sorted(
            (r for r in rows[name] if getattr(r, "kerjasama_id", None) == kerjasama.id),
            key=lambda r: getattr(r, "urut", 0),
        )
        found = _records(record_kind(name), own)
        if name not in _SINGLE:
            setattr(kerjasama, name, found)
        elif found:
            setattr(kerjasama, name, found[-1])
    return kerjasama


def _records(kind: type[R], rows: Iterable[BaseModel]) -> list[R]:
    return [_record(kind, row) for row in rows]


def _record(kind: type[R], row: BaseModel) -> R:
    """Return the record of a row; codes this program does not know become 'not yet known'.

    Raises:
        InvalidInput: where a required code is unknown.
    """
    values = row.model_dump(exclude_none=True, exclude={"diubah"})
    values["id"] = values.pop("uuid")
    try:
        return understood(kind, values)
    except ValidationError as error:
        raise InvalidInput(
            "Paket berisi kode yang belum dikenal program ini. Perbarui program, lalu coba lagi."
        ) from error
