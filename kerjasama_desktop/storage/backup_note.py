"""What stands beside a backup: which village, when, why, and what it holds."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from kerjasama_desktop import __version__
from kerjasama_desktop.storage.copies import read_only, sha256_of
from kerjasama_desktop.storage.note_file import read_note_file

_NO_LINE = UUID(int=0)


class BackupNote(BaseModel):
    """The .json beside a backup.

    `urut` counts the backups of a folder, `perubahan` the changes of the database of lineage
    `garis`; order goes by urut, for clocks are wrong at times. `ukuran` is in bytes. `berkas`
    are the files that belong to the database, by their place, with their SHA-256.
    """

    model_config = ConfigDict(frozen=True, defer_build=True)

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
    berkas: dict[str, str] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup file; without a note where that is missing or unreadable."""

    path: Path
    note: BackupNote | None


def list_backups(folder: Path) -> list[Backup]:
    """Return the backups in the folder, the newest first; without a note they come last."""
    found = [Backup(path, read_note(path)) for path in folder.glob("*.db")]
    return sorted(found, key=_place, reverse=True)


def last_place(backups: list[Backup]) -> int:
    """Return the highest counter of these backups, 0 where there is none."""
    return max((backup.note.urut for backup in backups if backup.note), default=0)


def read_note(path: Path) -> BackupNote | None:
    """Return the note beside a backup; None where it is missing or unreadable."""
    return read_note_file(BackupNote, note_path(path))


def note_path(path: Path) -> Path:
    return path.with_suffix(".json")


def note_of(
    copy: Path, urut: int, reason: str, now: datetime, beside: dict[str, str]
) -> BackupNote:
    """Return the note of a verified copy, of whatever schema version; `beside` as `side_files`."""
    with read_only(copy) as connection:
        garis, kode, nama = _identity(connection)
        return BackupNote(
            urut=urut,
            dibuat=now,
            alasan=reason,
            kode_desa=kode,
            nama_desa=nama,
            garis=garis,
            perubahan=_first(connection, "SELECT perubahan FROM keadaan") or 0,
            skema=_first(connection, "PRAGMA user_version"),
            aplikasi=__version__,
            jumlah=count_rows(connection),
            ukuran=copy.stat().st_size,
            sha256=sha256_of(copy),
            berkas=beside,
        )


def _identity(connection: sqlite3.Connection) -> tuple[UUID, str, str]:
    row = connection.execute(
        "SELECT p.garis, d.kode, d.nama FROM pengaturan p LEFT JOIN desa d ON d.id = p.desa_id"
    ).fetchone()
    return (UUID(row[0]), row[1] or "", row[2] or "") if row else (_NO_LINE, "", "")


def _first(connection: sqlite3.Connection, query: str) -> int:
    row = connection.execute(query).fetchone()
    return int(row[0]) if row else 0


def count_rows(connection: sqlite3.Connection) -> dict[str, int]:
    """Return how many rows each table has."""
    tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    return {
        name: _first(connection, f'SELECT count(*) FROM "{name}"')  # noqa: S608
        for (name,) in connection.execute(tables).fetchall()
    }


def _place(backup: Backup) -> tuple[int, str]:
    return (backup.note.urut if backup.note else 0), backup.path.name
