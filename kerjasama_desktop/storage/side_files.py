"""Files that belong to the database and lie beside it: scans, kept templates, own templates.

A backup folder holds each content once, under its SHA-256.
"""

import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath
from uuid import uuid4

from kerjasama_desktop.storage.attachment_folder import FOLDER as ATTACHMENTS
from kerjasama_desktop.storage.copies import sha256_of, sync_to_disk
from kerjasama_desktop.storage.disk import files_below
from kerjasama_desktop.storage.safe_file import replace_patiently

TEMPLATES = "templat"
STORE = "berkas"
"""Folder beside the backups that keeps the contents."""

SideFiles = Mapping[str, str]
"""SHA-256 by place below the data folder: {'templat/Undangan.docx': '9f86…'}."""


def side_files(database: Path) -> dict[str, str]:
    """Return the files that belong to this database; those that cannot be read are left out.

    An attachment is named by its content, so it is not read here.
    """
    root, found = database.parent, {}
    for path in _files(root / ATTACHMENTS):
        found[_place(path, root)] = path.stem
    for path in _files(root / TEMPLATES):
        with suppress(OSError):
            found[_place(path, root)] = sha256_of(path)
    return found


def keep_side_files(database: Path, files: SideFiles, folder: Path) -> None:
    """Put what the backup folder does not have yet into it.

    Raises:
        OSError: disk full or no permission.
    """
    for place, name in files.items():
        kept = folder / STORE / name
        source = database.parent / place
        if not kept.exists() and source.exists():
            copy_whole(source, kept)


def copy_side_files(files: SideFiles, source: Path, target: Path) -> None:
    """Carry the contents from one backup folder to another, each read back.

    Raises:
        OSError: disk full, no permission, or what was read back is not what was written.
    """
    for name in set(files.values()):
        kept = target / STORE / name
        if (source / STORE / name).exists() and not (kept.exists() and sha256_of(kept) == name):
            copy_whole(source / STORE / name, kept)


def copy_whole(source: Path, target: Path) -> None:
    """Copy a file so that it is there whole or not at all, and on the disk."""
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f".{uuid4().hex}.tmp")
    try:
        shutil.copyfile(source, draft)
        sync_to_disk(draft)
        replace_patiently(draft, target)
    finally:
        draft.unlink(missing_ok=True)


def lost_side_files(files: SideFiles, folder: Path) -> list[str]:
    """Return the places of those whose content the backup folder lacks or holds damaged."""
    lost = []
    for place, name in files.items():
        kept = folder / STORE / name
        if not kept.exists() or sha256_of(kept) != name:
            lost.append(place)
    return lost


def stage_side_files(files: SideFiles, folder: Path, database: Path, staged: Path) -> None:
    """Put ready what a restore will lay beside the database, as far as that is not there."""
    for place, name in files.items():
        present, kept = database.parent / place, folder / STORE / name
        if not _is(present, name) and kept.exists() and sha256_of(kept) == name:
            copy_whole(kept, staged / place)


def place_staged_files(staged: Path, database: Path, stamp: str) -> None:
    """Lay the files that were put ready in their places; another file there is moved aside.

    May be interrupted at any point and run again.
    """
    for path in _files(staged):
        present = database.parent / path.relative_to(staged)
        present.parent.mkdir(parents=True, exist_ok=True)
        if present.exists():
            aside = present.with_name(f"{present.name}.sebelum-pulih-{stamp}")
            replace_patiently(present, aside)
        replace_patiently(path, present)
    shutil.rmtree(staged, ignore_errors=True)


def drop_unused(folder: Path, used: Iterable[str]) -> None:
    """Take away contents that no backup of the folder refers to any more."""
    wanted = set(used)
    for path in _files(folder / STORE):
        if path.name not in wanted:
            with suppress(OSError):
                path.unlink()


def _files(folder: Path) -> list[Path]:
    """Return the whole files below a folder, in order; those being written are left out."""
    return sorted(path for path in files_below(folder) if not path.name.startswith((".", "~$")))


def _place(path: Path, root: Path) -> str:
    return str(PurePosixPath(path.relative_to(root)))


def _is(path: Path, name: str) -> bool:
    return path.exists() and sha256_of(path) == name
