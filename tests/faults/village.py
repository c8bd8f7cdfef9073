"""A village office with all kinds of files on it, made once and laid anew for each fault."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

import samples
from scan_files import PDF

from kerjasama_desktop.domain.kerjasama import JenisKerjasama
from kerjasama_desktop.exchange.privacy import Level
from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.services import (
    cooperation,
    handover,
    paperwork,
    safekeeping,
    scans,
    second_place,
    trash,
    villages,
)
from kerjasama_desktop.services.library import sample_case
from kerjasama_desktop.storage.computer_note import change_computer_note
from kerjasama_desktop.storage.database import Database

MAIN = samples.some_id("utama")
"""The cooperation with contents, documents and a scan."""

Facts = dict[str, str]
GROWING = ("nomor", "dokumen", "pindaian", "cadangan", "salinan", "paket")
"""Facts that are lists: what was acknowledged must be there, and there may be more."""

_MEMBERS = "SELECT count(*) FROM pengurus WHERE kerjasama_id = ?"
_SCANS = "SELECT sha256 FROM pindaian WHERE kerjasama_id = ?"
_PAPERS = "SELECT jenis || '/' || ifnull(subjek_id, '') FROM dokumen WHERE kerjasama_id = ?"


@dataclass(frozen=True)
class Place:
    """Where the office is; `sent` is a bundle of a cooperation that is not on file any more."""

    root: Path

    @property
    def folders(self) -> UserFolders:
        return UserFolders.below(self.root)

    @property
    def stick(self) -> Path:
        return self.root / "flashdisk"

    @property
    def packets(self) -> Path:
        return self.folders.documents / "Paket"

    @property
    def sent(self) -> Path:
        return next((self.root / "kiriman").glob("*.ksd.zip"))

    def new_scan(self, mark: str) -> Path:
        path = self.root / f"pindaian {mark}.pdf"
        path.write_bytes(PDF + f"% {mark}\n%%EOF\n".encode())
        return path


def lay(folder: Path, name: str) -> Place:
    """Return a fresh copy of the office below the folder of the suite."""
    return lay_at(folder / name, folder)


def lay_at(root: Path, folder: Path) -> Place:
    place = Place(root)
    shutil.copytree(prepared(folder).root, place.root)
    change_computer_note(place.folders.data, tempat=str(place.stick))
    return place


@cache
def prepared(folder: Path) -> Place:
    """Make the office once for all suites that use this folder."""
    place = Place(folder / "kantor")
    place.stick.mkdir(parents=True)
    now = datetime.now(UTC)
    database = Database.open(place.folders.database)
    case = sample_case(samples.TODAY)
    case.kerjasama.id, case.kerjasama.contoh = MAIN, False
    samples.store(database, case)
    villages.save_desa(database, next(iter(case.desa.values())), own=True)
    sent = _start(database, "Pasar Bersama")
    for kerjasama_id in (MAIN, sent):
        _make_papers(database, place, kerjasama_id)
        _attach(database, place, kerjasama_id, now)
    _hand_over(database, [MAIN], place.packets, now)
    _hand_over(database, [sent], place.root / "kiriman", now)
    with database.begin() as tx:
        tx.kerjasama.delete(sent)
    _start(database, "Jembatan Gantung")
    trash.remove(database, _start(database, "Lumbung Pangan"))
    second_place.choose(place.folders, place.stick)
    second_place.copy_there(database, place.folders, "disalin", now)
    change_computer_note(place.folders.data, dilatih=now)
    database.close()
    return place


def _start(database: Database, judul: str) -> UUID:
    return cooperation.start(database, judul, JenisKerjasama.ANTAR_DESA, samples.TODAY)


def _make_papers(database: Database, place: Place, kerjasama_id: UUID) -> None:
    case = cooperation.load_case(database, kerjasama_id, samples.TODAY)
    chosen = paperwork.papers(case)[:3]
    paperwork.make_documents(
        database, case, chosen, place.folders.documents, lambda *_: None, lambda: False
    )


def _attach(database: Database, place: Place, kerjasama_id: UUID, now: datetime) -> None:
    entry = cooperation.load_case(database, kerjasama_id, samples.TODAY).kerjasama.dokumen[0]
    scans.attach(database, kerjasama_id, entry.id, place.new_scan(str(kerjasama_id)), now)


def _hand_over(database: Database, chosen: list[UUID], folder: Path, now: datetime) -> None:
    documents = folder.parent / "dokumen" if folder.name == "kiriman" else folder.parent
    handover.hand_over(
        database, chosen, folder, now, Level.TERBATAS, documents, lambda *_: None, pindaian=True
    )


def facts(database: Database, place: Place) -> Facts:
    """Return what a person would look for: what stands in each cooperation, and which files."""
    found: Facts = {}
    with database.begin() as tx:
        raw: Any = tx.connection.connection.driver_connection
        for kerjasama, objek in raw.execute("SELECT id, objek FROM kerjasama").fetchall():
            name = UUID(kerjasama)
            found[f"objek {name}"] = objek
            (members,) = raw.execute(_MEMBERS, [kerjasama]).fetchone()
            found[f"pengurus {name}"] = str(members)
            found[f"pindaian {name}"] = _list(_first(raw, _SCANS, kerjasama))
            found[f"dokumen {name}"] = _list(_first(raw, _PAPERS, kerjasama))
        found["nomor"] = _list(_first(raw, "SELECT nomor FROM nomor_buku"))
    found["cadangan"] = _list(item.path.name for item in safekeeping.backups(place.folders))
    found["salinan"] = _list(item.path.name for item in second_place.backups_there(place.stick))
    found["paket"] = _list(path.name for path in place.packets.glob("*.ksd.zip"))
    return found


def _first(raw: Any, query: str, *values: str) -> Iterable[str]:
    return (str(row[0]) for row in raw.execute(query, values).fetchall())


def _list(items: Iterable[str]) -> str:
    return "\n".join(sorted(set(items)))


def differs(found: Facts, *allowed: Facts) -> str:
    """Return which fact is none of those allowed, '' if all are."""
    wrong = [key for key in {*found, *allowed[0]} if not _fits(key, found, allowed)]
    return ", ".join(
        f"{key}: {found.get(key)!r}, not {[one.get(key) for one in allowed]}" for key in wrong[:3]
    )


def begun(before: Facts, after: Facts) -> Facts:
    """Return what stands there when new cooperations have come, and not yet what grows in them."""
    new = {key: "" for key in after if key not in before and key.split()[0] in GROWING}
    return after | new


def _fits(key: str, found: Facts, allowed: tuple[Facts, ...]) -> bool:
    if key.split()[0] not in GROWING:
        return any(found.get(key) == one.get(key) for one in allowed)
    there = set(found.get(key, "").splitlines())
    return any(
        set(one.get(key, "").splitlines()) <= there and (key in one) == (key in found)
        for one in allowed
    )
