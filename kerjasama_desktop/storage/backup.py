"""Backups: take, list, verify, thin out, restore."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from kerjasama_desktop import __version__
from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.pengaturan import Pengaturan
from kerjasama_desktop.errors import DatabaseTooNew, DatabaseUnreadable
from kerjasama_desktop.storage.aside import COMPANIONS, finish_restore, pending_restore
from kerjasama_desktop.storage.copies import (
    not_whole,
    read_only,
    require_whole,
    sha256_of,
    sync_to_disk,
)
from kerjasama_desktop.storage.database import Database, now_utc
from kerjasama_desktop.storage.failures import writing_files
from kerjasama_desktop.storage.migrate import newest_version
from kerjasama_desktop.storage.safe_file import replace_patiently, safe_name, write_safely

_ALWAYS_KEPT = 3
_PERIODS = (("%Y-%m-%d", 12), ("%G-%V", 8), ("%Y-%m", 12))
_ANCESTORS_KEPT = 20


class BackupNote(BaseModel):
    """What stands in the .json beside a backup.

    `urut` counts the backups of a folder, `perubahan` the changes of the database of lineage
    `garis`; order goes by urut, for clocks are wrong at times. `ukuran` is in bytes.
    """

    model_config = ConfigDict(frozen=True)

    urut: int
    dibuat: AwareDatetime
    alasan: str
    kode_desa: str
    nama_desa: str
    garis: UUID
    perubahan: int
    skema: int
    aplikasi: str
    jumlah: dict[str, int]
    ukuran: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup file; without a note where that is missing or unreadable."""

    path: Path
    note: BackupNote | None


def take_backup(
    database: Database,
    folder: Path,
    reason: str,
    *,
    skip_unchanged: bool = False,
    clock: Callable[[], datetime] = now_utc,
) -> Backup | None:
    """Write a verified copy of the open database into the folder, then thin the folder out.

    Returns None where `skip_unchanged` and the newest backup there is of this very state.

    Raises:
        FileNotWritten: disk full or no permission.
        DatabaseUnreadable: the live database is damaged.
    """
    settings, desa = _identity(database)
    changes, present = database.changes(), list_backups(folder)
    if skip_unchanged and present and _is_of(present[0].note, settings.garis, changes):
        return None
    facts = {
        "urut": max((b.note.urut for b in present if b.note), default=0) + 1,
        "dibuat": clock(),
        "alasan": reason,
        "kode_desa": desa.kode,
        "nama_desa": desa.nama,
        "garis": settings.garis,
        "perubahan": changes,
    }
    with writing_files():
        return _write_backup(database, folder, facts)


def list_backups(folder: Path) -> list[Backup]:
    """Return the backups in the folder, the newest first; without a note they come last."""
    found = [Backup(path, _read_note(path)) for path in folder.glob("*.db")]
    return sorted(found, key=_place, reverse=True)


def verify_backup(path: Path) -> None:
    """Prove that a backup can be restored.

    Raises:
        DatabaseUnreadable: missing, damaged, changed since it was made, or not ours.
        DatabaseTooNew: a later version of this program wrote it.
    """
    if not path.is_file():
        raise DatabaseUnreadable(
            f"Cadangan “{path.name}” tidak ditemukan. Pasang penyimpanannya, atau pilih yang lain."
        )
    note = _read_note(path)
    if note and sha256_of(path) != note.sha256:
        raise not_whole(path)
    require_whole(path)


def restore_backup(path: Path, database: Path) -> Path | None:
    """Put a backup in place of the closed database; return where the former one is now.

    The restored database begins a new lineage. If interrupted, it is finished by the next
    `Database.open`, or begun anew by calling this again.

    Raises:
        DatabaseBusy: the database is open.
        DatabaseUnreadable, DatabaseTooNew: the backup cannot be used; nothing has changed.
        FileNotWritten: disk full or no permission.
    """
    verify_backup(path)
    if database.exists():
        with suppress(DatabaseUnreadable, DatabaseTooNew):
            Database.open(database).close()
    with writing_files():
        _prepare(path, database)
        return finish_restore(database)


def surplus(backups: list[Backup], now: datetime) -> list[Backup]:
    """Return which backups may go; the newest must come first.

    Kept are: the last three, all of two days, one for each of 12 days, 8 weeks and 12 months
    that have any, those dated in the future, for then a clock is wrong, and those without a note.
    """
    kept = {backup.path for backup in backups[:_ALWAYS_KEPT]}
    dated = {b.path: b.note.dibuat for b in backups if b.note}
    kept |= {path for path, made in dated.items() if made > now - timedelta(days=2)}
    past = sorted((p for p in dated if dated[p] <= now), key=lambda p: dated[p], reverse=True)
    for period, count in _PERIODS:
        first: dict[str, Path] = {}
        for path in past:
            first.setdefault(dated[path].strftime(period), path)
        kept |= set(list(first.values())[:count])
    return [b for b in backups if b.path in dated and b.path not in kept]


def _identity(database: Database) -> tuple[Pengaturan, Desa]:
    """Return the settings and our own village, empty where it is not chosen yet."""
    with database.begin() as tx:
        settings = tx.pengaturan.get()
        return settings, tx.desa.get(settings.desa_id) if settings.desa_id else Desa()


def _is_of(note: BackupNote | None, garis: UUID, changes: int) -> bool:
    return note is not None and (note.garis, note.perubahan) == (garis, changes)


def _write_backup(database: Database, folder: Path, facts: dict[str, Any]) -> Backup:
    folder.mkdir(parents=True, exist_ok=True)
    path = _free_path(folder, facts["kode_desa"], facts["dibuat"])
    copy = path.with_suffix(".tmp")
    try:
        database.copy_to(copy)
        note = _note_of(copy, facts)
        write_safely(_note_path(path), note.model_dump_json(indent=2).encode())
        replace_patiently(copy, path)
    finally:
        copy.unlink(missing_ok=True)
    _thin_out(folder, note.dibuat)
    return Backup(path, note)


def _note_of(copy: Path, facts: dict[str, Any]) -> BackupNote:
    return BackupNote(
        **facts,
        skema=newest_version(),
        aplikasi=__version__,
        jumlah=_count_rows(copy),
        ukuran=copy.stat().st_size,
        sha256=sha256_of(copy),
    )


def _free_path(folder: Path, kode: str, now: datetime) -> Path:
    stem = f"ksd-{safe_name(kode or 'tanpa-kode')}-{now.astimezone():%Y%m%d-%H%M%S}"
    numbers = ("", *(f"-{number}" for number in range(2, 1000)))
    paths = (folder / f"{stem}{number}.db" for number in numbers)
    return next(path for path in paths if not path.exists())


def _count_rows(path: Path) -> dict[str, int]:
    with read_only(path) as connection:
        tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
        return {
            name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608
            for (name,) in connection.execute(tables).fetchall()
        }


def _note_path(path: Path) -> Path:
    return path.with_suffix(".json")


def _read_note(path: Path) -> BackupNote | None:
    try:
        return BackupNote.model_validate_json(_note_path(path).read_bytes())
    except (OSError, ValidationError):
        return None


def _place(backup: Backup) -> tuple[int, str]:
    return (backup.note.urut if backup.note else 0), backup.path.name


def _thin_out(folder: Path, now: datetime) -> None:
    for backup in surplus(list_backups(folder), now):
        backup.path.unlink()
        _note_path(backup.path).unlink()


def _prepare(backup: Path, database: Path) -> None:
    """Make the file that waits to be put in place: migrated, in a new lineage, on disk."""
    prepared = pending_restore(database)
    draft = prepared.with_name(f"{prepared.name}-draf")
    for companion in ("", *COMPANIONS):
        draft.with_name(draft.name + companion).unlink(missing_ok=True)
    shutil.copyfile(backup, draft)
    restored = Database.open(draft)
    try:
        with restored.begin() as tx:
            settings = tx.pengaturan.get()
            settings.leluhur = [*settings.leluhur, settings.garis][-_ANCESTORS_KEPT:]
            settings.garis = uuid4()
            tx.pengaturan.save(settings)
    finally:
        restored.close()
    sync_to_disk(draft)
    replace_patiently(draft, prepared)
