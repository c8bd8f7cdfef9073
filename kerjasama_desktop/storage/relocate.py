"""Moving all data to another folder: copied and compared, decided by one file, then finished.

Until `POINTER` stands in the old folder nothing is decided, and the old place goes on. From then
on the new one counts, and what is left to do may be interrupted and run again.
"""

import re
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

from pydantic import BaseModel, ConfigDict

from kerjasama_desktop.errors import DataElsewhere, FileNotWritten, InvalidInput
from kerjasama_desktop.storage.aside import (
    COMPANIONS,
    finish_restore,
    move_aside,
    pending_restore,
)
from kerjasama_desktop.storage.connection import settle
from kerjasama_desktop.storage.copies import forget_cached, require_whole, sha256_of
from kerjasama_desktop.storage.disk import files_below, require_room
from kerjasama_desktop.storage.failures import spoken, writing_files
from kerjasama_desktop.storage.gate import gate
from kerjasama_desktop.storage.note_file import read_note_file, write_note_file
from kerjasama_desktop.storage.safe_file import replace_patiently
from kerjasama_desktop.storage.side_files import copy_whole

POINTER = "dipindahkan.json"
STAGING = "sedang-dipindahkan"
"""Folder at the new place in which all is laid until it is decided; its mark lies beside it."""

_MARK = f"{STAGING}.json"
_WHY = "dipindahkan"
_DATABASE = "ksd.db"
_OF_THIS_PLACE = re.compile(
    rf"ksd\.db({'|'.join(COMPANIONS)}|\.gerbang)|ksd\.{_WHY}-.*|\.[0-9a-f]{{32}}\.tmp"
)
"""Files that do not come along: SQLite's own, what an earlier move left here, drafts."""
_BUSY_WAIT = 3.0

Progress = Callable[[int, int, str], object]


class Pointer(BaseModel):
    """Left in the old folder."""

    model_config = ConfigDict(frozen=True, defer_build=True)

    ke: str
    nomor: UUID


class Mark(BaseModel):
    """Left at the new place while something is under way to it."""

    model_config = ConfigDict(frozen=True, defer_build=True)

    dari: str
    nomor: UUID


def follow(data: Path) -> Path:
    """Return the folder in which the data are now; finish a move that was interrupted.

    Raises:
        DataElsewhere: they were moved to a folder that is not there.
        DatabaseBusy, FileNotWritten: a move cannot be finished.
    """
    place, seen = data, {data}
    _finish(place)
    while pointer := read_pointer(place):
        target = Path(pointer.ke)
        _finish(target)
        lost = not (target / _DATABASE).exists() and read_pointer(target) is None
        if lost or target in seen:
            raise DataElsewhere(_gone(place, target))
        place = target
        seen.add(place)
    return place


def read_pointer(data: Path) -> Pointer | None:
    """Return where the data of this folder went, None where they did not go.

    Raises:
        DataElsewhere: they did, but it cannot be read whither.
    """
    pointer = read_note_file(Pointer, data / POINTER)
    if pointer is None and (data / POINTER).exists():
        raise DataElsewhere(
            f"Data pernah dipindahkan dari {data}, tetapi berkas {POINTER} di sana tidak terbaca. "
            "Hubungi pendamping teknis; data tidak diubah."
        )
    return pointer


def require_place(database: Path, target: Path) -> None:
    """Refuse a new place that holds data, or is the present one or below or above it.

    Raises:
        InvalidInput: it is.
    """
    here, there = database.parent.resolve(), target.resolve()
    if here.is_relative_to(there) or there.is_relative_to(here):
        raise InvalidInput(
            "Folder itu sama dengan folder data yang sekarang, atau salah satunya ada di dalam "
            "yang lain. Pilih folder lain."
        )
    held = target / _DATABASE
    if held.exists() or pending_restore(held).exists():
        raise InvalidInput(
            f"Di folder {target} sudah ada data Kerja Sama Desa. Pilih folder lain, agar tidak ada "
            "data yang tertimpa."
        )


def move_data(database: Path, target: Path, progress: Progress = lambda *_: None) -> None:
    """Take the closed database and all that lies beside it to another folder.

    Nothing is deleted: the old database is moved aside, all else stays at the old place as well.

    Raises:
        InvalidInput: the new place cannot be used; nothing has changed.
        DatabaseBusy: the database is open.
        DatabaseUnreadable: it is damaged; nothing has changed.
        FileNotWritten: disk full, taken away, or no permission.
    """
    require_place(database, target)
    with spoken(), writing_files(), gate(database, _BUSY_WAIT):
        finish_restore(database)
        settle(database, _BUSY_WAIT)
        mark = _begin(database.parent, target)
        _copy_all(database.parent, target, progress)
        require_whole(target / STAGING / database.name)
        _decide(database.parent, target, mark)
        _finish(target)


def _begin(old: Path, target: Path) -> Mark:
    """Clear what an interrupted attempt of ours left at the new place, and mark a new one."""
    staging, before = target / STAGING, read_note_file(Mark, target / _MARK)
    if before and Path(before.dari) == old:
        shutil.rmtree(staging, ignore_errors=True)
    if staging.exists() or (before and Path(before.dari) != old):
        raise InvalidInput(
            f"Di folder {target} masih ada pemindahan lain yang belum selesai. Pilih folder lain."
        )
    mark = Mark(dari=str(old), nomor=uuid4())
    write_note_file(target / _MARK, mark)
    return mark


def _copy_all(old: Path, target: Path, progress: Progress) -> None:
    files = _files_to_move(old)
    require_room(target, sum(path.stat().st_size for path in files))
    for number, path in enumerate(files):
        progress(number, len(files), path.name)
        _copy_compared(path, target / STAGING / path.relative_to(old))


def _files_to_move(old: Path) -> list[Path]:
    """Return all files below a data folder but those that belong to its place alone."""
    return sorted(path for path in files_below(old) if not _stays(path.relative_to(old)))


def _stays(place: Path) -> bool:
    if place.parts[0] in {STAGING, _MARK, POINTER}:
        return True
    return bool(_OF_THIS_PLACE.fullmatch(place.name))


def _copy_compared(source: Path, copy: Path) -> None:
    copy_whole(source, copy)
    forget_cached(copy)
    if sha256_of(copy) != sha256_of(source):
        raise FileNotWritten(
            f"“{source.name}” tidak terbaca seperti yang ditulis. Data tetap di tempat lama; "
            "pakai disk lain."
        )


def _decide(old: Path, target: Path, mark: Mark) -> None:
    """Neither the mark nor the pointer of an earlier move must speak against this one."""
    (old / _MARK).unlink(missing_ok=True)
    pointer = Pointer(ke=str(target), nomor=mark.nomor)
    write_note_file(old / POINTER, pointer)


def _finish(target: Path) -> None:
    """Lay what was decided in its place; may be interrupted at any point and run again."""
    mark = read_note_file(Mark, target / _MARK)
    if mark is None or not _is_decided(target, mark):
        return
    with spoken(), writing_files(), gate(target / _DATABASE, _BUSY_WAIT):
        moment = datetime.now(UTC)
        _lay_in_place(target, moment)
        (target / POINTER).unlink(missing_ok=True)
        move_aside(Path(mark.dari) / _DATABASE, _WHY, moment)
        shutil.rmtree(target / STAGING, ignore_errors=True)
        (target / _MARK).unlink(missing_ok=True)


def _is_decided(target: Path, mark: Mark) -> bool:
    """True where the old folder points here because of this very move.

    Raises:
        DataElsewhere: the old folder, which alone knows, is not there.
    """
    old = Path(mark.dari)
    if not old.is_dir() and not (target / _DATABASE).exists():
        raise DataElsewhere(
            f"Pemindahan data dari {old} belum selesai, dan folder itu tidak ditemukan. Pasang "
            "disknya, lalu buka program lagi."
        )
    pointer = read_note_file(Pointer, old / POINTER)
    return pointer is not None and pointer.nomor == mark.nomor


def _lay_in_place(target: Path, moment: datetime) -> None:
    """The database comes last; what was there before is moved aside."""
    staging = target / STAGING
    for path in sorted(files_below(staging), key=lambda path: path == staging / _DATABASE):
        present = target / path.relative_to(staging)
        if path.parent == staging and path.name == _DATABASE:
            move_aside(present, "sebelum-pindah", moment)
        elif present.exists() and sha256_of(present) != sha256_of(path):
            name = f"{present.name}.sebelum-pindah-{moment:%Y%m%d-%H%M%S}"
            replace_patiently(present, present.with_name(name))
        present.parent.mkdir(parents=True, exist_ok=True)
        replace_patiently(path, present)


def _gone(old: Path, target: Path) -> str:
    asides = sorted(old.glob(f"{Path(_DATABASE).stem}.{_WHY}-*.db"))
    kept = asides[-1] if asides else old / _DATABASE
    return (
        f"Data sudah dipindahkan ke {target}, tetapi tidak ditemukan di sana. Pasang disknya, lalu "
        f"buka program lagi. Data sebelum dipindahkan masih ada di {kept}; bila disk itu hilang, "
        f"hapus {old / POINTER}, buka program, lalu pulihkan berkas tadi di Cadangan."
    )
