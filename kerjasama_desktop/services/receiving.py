"""Take in a bundle: our own ones come back as cooperations; nothing on file is overwritten."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from pydantic import BaseModel, ValidationError

from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.domain.potensi import Potensi
from kerjasama_desktop.domain.records import Record
from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.exchange.bundle import Bundle, read_bundle
from kerjasama_desktop.storage.database import Database

R = TypeVar("R", bound=Record)

_LARGEST = 64 * 2**20
_SINGLE = ("rencana", "bkad")


@dataclass(frozen=True)
class Incoming:
    """A bundle that was read: what is new here and what is on file already."""

    bundle: Bundle
    desa: str
    baru: list[Kerjasama]
    ada: list[str]
    milik_sendiri: bool


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
        baru=[item for item in found if item.id not in known],
        ada=[known[item.id] for item in found if item.id in known],
        milik_sendiri=bundle.descriptor.desa == own,
    )


def take_in(database: Database, incoming: Incoming) -> int:
    """Add the cooperations that are not on file; return how many.

    Raises:
        InvalidInput: the bundle is another village's; the kecamatan receives those.
    """
    if not incoming.milik_sendiri:
        raise InvalidInput(
            f"Paket ini milik {incoming.desa}. Di sini hanya paket Desa Anda yang dapat diambil "
            "kembali; paket Desa lain diterima oleh kecamatan."
        )
    rows = incoming.bundle.rows
    with database.begin() as tx:
        new_ids: dict[UUID, UUID] = {}
        for desa in _records(Desa, rows.get("desa", [])):
            known = tx.desa.by_kode(desa.kode)
            if known is None:
                tx.desa.save(desa)
            new_ids[desa.id] = known.id if known else desa.id
        on_file = {item.id for item in tx.potensi.of(new_ids.values())}
        for item in _records(Potensi, rows.get("potensi", [])):
            item.desa_id = new_ids.get(item.desa_id, item.desa_id)
            if item.id not in on_file:
                tx.potensi.save(item)
        for kerjasama in incoming.baru:
            for pihak in kerjasama.pihak:
                pihak.desa_id = new_ids.get(pihak.desa_id, pihak.desa_id)
            tx.kerjasama.save(kerjasama)
    return len(incoming.baru)


def _cooperations(bundle: Bundle) -> list[Kerjasama]:
    return [_cooperation(row, bundle.rows) for row in bundle.rows["kerja_sama"]]


def _cooperation(row: BaseModel, rows: Mapping[str, Iterable[BaseModel]]) -> Kerjasama:
    kerjasama: Kerjasama = _record(Kerjasama, row)
    for name, field in Kerjasama.model_fields.items():
        if name not in rows:
            continue
        own = sorted(
            (r for r in rows[name] if getattr(r, "kerjasama_id", None) == kerjasama.id),
            key=lambda r: getattr(r, "urut", 0),
        )
        if name in _SINGLE:
            for child in own:
                setattr(kerjasama, name, _record(field.annotation, child))
        else:
            kind = field.annotation.__args__[0]  # type: ignore[union-attr]
            setattr(kerjasama, name, [_record(kind, child) for child in own])
    return kerjasama


def _records(kind: type[R], rows: Iterable[BaseModel]) -> list[R]:
    return [_record(kind, row) for row in rows]


def _record(kind: Any, row: BaseModel) -> Any:
    """Return the record of a row; codes this program does not know become 'not yet known'.

    Raises:
        InvalidInput: where a required code is unknown.
    """
    values = row.model_dump(exclude_none=True)
    values["id"] = values.pop("uuid")
    known = {name: value for name, value in values.items() if name in kind.model_fields}
    known.pop("diubah", None)
    try:
        return kind.model_validate(known)
    except ValidationError as error:
        for mistake in error.errors():
            known.pop(str(mistake["loc"][0]), None)
    try:
        return kind.model_validate(known)
    except ValidationError as error:
        raise InvalidInput(
            "Paket berisi kode yang belum dikenal program ini. Perbarui program, lalu coba lagi."
        ) from error
