"""Suite P: a NIK, a telephone number and an address in every field that takes text; then every
file that the program wrote is looked through.
"""

import io
import logging
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import samples
from faults.outcome import Outcome
from pydantic import ValidationError

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kerjasama import Kerjasama, Mitra
from kerjasama_desktop.domain.records import Record
from kerjasama_desktop.exchange.privacy import FIELDS, Level, fields_leaving
from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.services import (
    cooperation,
    handover,
    paperwork,
    registers,
    safekeeping,
    second_place,
    tending,
    trash,
)
from kerjasama_desktop.services.library import sample_case
from kerjasama_desktop.services.registers import JenisRegister
from kerjasama_desktop.storage.database import Database

_KEPT = {"kode", "sha256", "berkas", "jenis", "kunci", "zona_waktu", "regulasi_id", "sebutan"}
"""Codes, and what the program fills itself."""

_ROOT = "kerja_sama"
FILE_NAMES = {"kerja_sama.judul", "desa.nama", "desa.kode", "mitra.nama", "musyawarah.acara"}
"""What stands in the names of documents, for people find them by it."""
NOTES = {"desa.nama"}
"""What stands in the note beside a backup: whose it is."""
RECORDER = {"pengaturan.operator"}
"""Who recorded a change is told with it, at the level `terbatas`."""
LETTERHEAD = {
    "desa.alamat", "desa.surel", "desa.telepon", "desa.sebutan_kepala", "desa.sebutan_camat",
    "pejabat.nama", "pejabat.gelar_depan", "pejabat.gelar_belakang", "pejabat.pangkat",
    "pejabat.nip",
}  # fmt: skip
"""What the cover of a bundle shows as every letter does: where the office is, and who signs."""
NEVER = {
    "alamat", "telepon", "surel", "nik", "npwp", "nib", "akta", "nip", "pemilik", "catatan",
    "keterangan", "letak",
}  # fmt: skip
"""Fields that leave with a bundle at no level, whatever its list says."""


@dataclass
class Marks:
    """A number of its own for every field, so that a hit says where it came from."""

    fields: dict[str, str] = field(default_factory=dict)

    def text_for(self, name: str, longest: int) -> str:
        number = len(self.fields) + 1
        nik, phone = f"7310{number:012d}", f"0812{number:09d}"
        self.fields[nik], self.fields[phone] = name, name
        full = f"{nik} {phone} Jalan Kenanga {nik}"
        return full if longest >= len(full) else nik

    def found_in(self, content: bytes) -> set[str]:
        return {name for mark, name in self.fields.items() if mark.encode() in content}


def run(runs: int, seed: int, folder: Path) -> Outcome:
    """There is one flow; `runs` is how many documents are made in it."""
    marks, root = Marks(), folder / "P"
    with logging_to(root / "log" / "program.log"):
        _work(UserFolders.below(root), root, marks, runs)
    hits = [hit for path in sorted(root.rglob("*")) if path.is_file() for hit in look(path, marks)]
    wrong = sorted({f"{path}: {names}" for path, names in hits if names})
    files = sum(path.is_file() for path in root.rglob("*"))
    return Outcome(
        suite="P",
        title="personal data in every field; where it is found afterwards",
        runs=files,
        seed=seed,
        failures=tuple(wrong),
        note=f"{len(marks.fields) // 2} isian bertanda, {files} berkas diperiksa",
    )


def fill(case: Berkas, marks: Marks) -> None:
    """Put marks into every field that takes text."""
    kerjasama = case.kerjasama
    _fill(kerjasama, _ROOT, marks)
    for name in Kerjasama.model_fields:
        value = getattr(kerjasama, name)
        for row in value if isinstance(value, list) else [value]:
            if isinstance(row, Record):
                _fill(row, name, marks)
    for table, rows in (
        ("desa", case.desa.values()),
        ("pejabat", [one for people in case.pejabat.values() for one in people]),
        ("potensi", case.potensi.values()),
        ("pengaturan", [case.pengaturan]),
    ):
        for record in rows:
            _fill(record, table, marks)


def _fill(record: Record, table: str, marks: Marks) -> None:
    for name, info in type(record).model_fields.items():
        if info.annotation is str and name not in _KEPT:
            longest = next((m.max_length for m in info.metadata if hasattr(m, "max_length")), 10**6)
            with suppress(ValidationError):
                setattr(record, name, marks.text_for(f"{table}.{name}", longest))


def _work(folders: UserFolders, root: Path, marks: Marks, documents: int) -> None:
    """A whole flow, with faults that reach the log."""
    now = datetime.now(UTC)
    (root / "flashdisk").mkdir(parents=True)
    case = sample_case(samples.TODAY)
    case.kerjasama.contoh = False
    case.pengaturan.desa_id = next(iter(case.desa))
    case.kerjasama.mitra = [Mitra()]
    fill(case, marks)
    with closing(Database.open(folders.database)) as database:
        samples.store(database, case)
        case = cooperation.load_case(database, case.kerjasama.id, samples.TODAY)
        cooperation.save(database, case)
        paperwork.make_documents(
            database,
            case,
            paperwork.papers(case)[:documents],
            folders.documents,
            _quiet,
            lambda: False,
        )
        for level in Level:
            handover.hand_over(
                database, [case.kerjasama.id], root / level.value, now, level, None, _quiet
            )
        for kind in JenisRegister:
            registers.save(database, kind, None, root / f"{kind.value}.xlsx", samples.TODAY)
        second_place.choose(folders, root / "flashdisk")
        safekeeping.back_up(database, folders, "uji")
        tending.close_day(database, folders, now)
        _stumble(database, case)
        trash.remove(database, case.kerjasama.id)
        tending.tend(database, folders, now)


def _quiet(*_: object) -> None: ...


def _stumble(database: Database, case: Berkas) -> None:
    """Run into a bug of which the database knows the values."""
    twice = case.kerjasama.pengurus[0]
    case.kerjasama.pengurus = [*case.kerjasama.pengurus, twice]
    log_as_the_window_does(lambda: cooperation.save(database, case))


def log_as_the_window_does(act: Callable[[], object]) -> None:
    """Do what fails, in the background and in the window."""
    from kerjasama_desktop.ui import crash

    try:
        act()
    except Exception as error:
        crash.explain(error)
        crash._log.critical("bug", exc_info=sys.exc_info())
    else:
        raise AssertionError("nothing failed")


@contextmanager
def logging_to(path: Path) -> Iterator[None]:
    """Log as app.py does."""
    path.parent.mkdir(parents=True)
    handler = logging.FileHandler(path, encoding="utf-8")
    handler.setLevel(logging.WARNING)
    root = logging.getLogger()
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)
        handler.close()


def look(path: Path, marks: Marks) -> Iterator[tuple[str, str]]:
    """Yield, for a file and its name, the fields that have no business there."""
    in_name = marks.found_in(str(path).encode()) - FILE_NAMES
    yield f"name of a {path.suffix}", ", ".join(sorted(in_name))
    found = set().union(*(marks.found_in(part) for part in _parts(path)))
    yield path.parent.name + "/*" + path.suffix, ", ".join(sorted(found - _allowed(path)))


def _parts(path: Path) -> Iterator[bytes]:
    """Yield the content, unpacked, with what stands in bits of XML."""
    data = path.read_bytes()
    yield data
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield name.encode()
                yield archive.read(name)


class _All(set[str]):
    """Anything may stand there."""

    def __rsub__(self, other: set[str]) -> set[str]:
        return set()


def _allowed(path: Path) -> set[str]:
    """Return the fields that may stand in a file, by what it is."""
    if path.suffix == ".docx" and path.name.startswith("Pengantar KSD"):
        return FILE_NAMES | LETTERHEAD | _leaving(Level.TERBATAS)
    if path.suffix in {".docx", ".xlsx"}:
        return _All()  # made to show it
    if path.name.endswith(".ksd.zip"):
        return _leaving(Level(path.parent.name))
    if path.parent.name == "log":
        return set()
    if path.suffix == ".json":
        return NOTES
    if _is_database(path) or path.parent.name == "berkas":
        return _All()
    return set()


def _is_database(path: Path) -> bool:
    """The live one, its log, those moved aside, the backups, and the search index."""
    return path.suffix == ".db" or path.name.endswith((".db-wal", ".db-shm"))


def _leaving(level: Level) -> set[str]:
    leaving = {(table, name) for table in FIELDS for name in fields_leaving(table, level)}
    listed = {f"{table}.{name}" for table, name in leaving if name not in NEVER}
    return listed | (RECORDER if level is Level.TERBATAS else set())
