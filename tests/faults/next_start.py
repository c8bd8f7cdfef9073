"""What the next start finds after a fault: the database whole, every file whole, nothing left."""

import json
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any
from unittest.mock import patch
from zipfile import ZipFile

from faults.contents import LINEAGE, damage, state
from faults.village import Facts, Place, facts
from lxml import etree

from kerjasama_desktop.domain.nomor import KeadaanNomor
from kerjasama_desktop.errors import UserFacingError
from kerjasama_desktop.exchange.bundle import read_bundle
from kerjasama_desktop.services import tending
from kerjasama_desktop.storage import leftovers
from kerjasama_desktop.storage.attachment_folder import AttachmentFolder
from kerjasama_desktop.storage.backup import verify_backup
from kerjasama_desktop.storage.database import Database

TEMPORARY = ("*.tmp", "*.tmp-*", "*.pulih", "*.pulih-*", "*-draf", "*-draf-*", "ksd-latihan-*")
"""Names of what is being made; after a start and the tending none is left."""


class Found:
    """What the database holds, with and without what a restore changes, and the facts."""

    def __init__(self, database: Database, place: Place) -> None:
        self.all = state(database, ["keadaan"])
        self.rows = state(database, LINEAGE)
        self.facts: Facts = facts(database, place)
        self.doubled = _doubled(database)


def start(place: Place) -> tuple[Found, str]:
    """Open as the next start would, tend; return what was found, and what is wrong with it.

    Raises:
        Exception: it cannot be opened.
    """
    with closing(Database.open(place.folders.database)) as database:
        for old in place.folders.data.glob("lama-*/ksd.db"):
            Database.open(old).close()
        found = Found(database, place)
        problem = "; ".join([*_torn(place), *_lacking(database, place)])
        with patch.object(leftovers, "_STARTED", time.time() + 1):
            tending.tend(database, place.folders, datetime.now(UTC))
    wrong = [problem, found.doubled, damage(place.folders.database), *_left(place)]
    return found, "; ".join(filter(None, wrong))


def _doubled(database: Database) -> str:
    with database.begin() as tx:
        own = tx.pengaturan.get().desa_id
        numbers = tx.books.numbers(own) if own else []
    force = [
        (one.buku, one.tahun, one.nomor)
        for one in numbers
        if one.keadaan is not KeadaanNomor.BATAL and not one.alasan
    ]
    return "" if len(force) == len(set(force)) else "a number was given twice"


def _torn(place: Place) -> Iterator[str]:
    """Yield the files that are neither old nor new."""
    for path in sorted(place.root.rglob("*")):
        if path.is_file():
            problem = _problem(path)
            if problem:
                yield f"{path.name}: {problem}"


def _problem(path: Path) -> str:
    try:
        if path.suffix == ".docx":
            with ZipFile(BytesIO(path.read_bytes())) as parts:
                etree.fromstring(parts.read("word/document.xml"))
                return parts.testzip() or ""
        if path.name.endswith(".ksd.zip"):
            read_bundle(path.read_bytes())
        elif path.suffix == ".json":
            json.loads(path.read_bytes())
        elif path.suffix == ".db" and path.parent.name not in {"data"} and path.stem != "ksd":
            verify_backup(path)
        elif path.parent.name in {"berkas", "lampiran"} and not path.name.startswith("."):
            found = sha256(path.read_bytes()).hexdigest()
            return "" if found == path.stem else "is not what its name says"
    except (Exception, UserFacingError) as error:
        return repr(error)
    return ""


def _lacking(database: Database, place: Place) -> Iterator[str]:
    """Yield the documents and scans that are on file, and whose file is not there."""
    with database.begin() as tx:
        raw: Any = tx.connection.connection.driver_connection
        papers = raw.execute("SELECT berkas FROM dokumen WHERE berkas != ''").fetchall()
        scans = raw.execute("SELECT sha256 || '.' || jenis FROM pindaian").fetchall()
    kept = AttachmentFolder(database.path).path("x", "y").parent
    wanted = [place.folders.documents / name for (name,) in papers]
    wanted += [kept / name for (name,) in scans]
    yield from (f"{path.name} is on file, and is not there" for path in wanted if not path.exists())


def _left(place: Place) -> list[str]:
    found = sorted(path.relative_to(place.root) for path in place.root.rglob("*"))
    return [f"left: {path}" for path in found if _is_left(path)]


def _is_left(path: Path) -> bool:
    """True where it is temporary, or in a folder that is."""
    return any(one.match(pattern) for one in (path, *path.parents) for pattern in TEMPORARY)
