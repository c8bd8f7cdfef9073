"""Where the data, documents and log lie, how large they are, and the way to a safer place."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.storage import place, relocate
from kerjasama_desktop.storage.disk import disk_of, files_below, size_words
from kerjasama_desktop.storage.safe_file import safe_name

FOLDER = "Data Kerja Sama Desa"
Progress = Callable[[int, int, str], object]


@dataclass(frozen=True)
class Lying:
    """Something of ours, where it lies and how large it is, in words."""

    name: str
    path: Path
    size: str


def followed(folders: UserFolders) -> UserFolders:
    """Return the folders with the one in which the data are now.

    Raises:
        UserFacingError: see `relocate.follow`.
    """
    return replace(folders, data=relocate.follow(folders.data))


def lying(folders: UserFolders) -> list[Lying]:
    """Return what lies where; walks through all of it."""
    named = {"Data": folders.data, "Dokumen": folders.documents, "Catatan program": folders.logs}
    return [Lying(name, path, size_words(_size(path))) for name, path in named.items()]


def concerns(folders: UserFolders) -> list[str]:
    """Return what speaks against the present place of the data, the gravest first."""
    return place.concerns(folders.data)


def concerns_there(target: Path) -> list[str]:
    return place.concerns(target)


def room_concern(folders: UserFolders) -> str:
    return place.room_concern(disk_of(folders.data))


def proposed(folders: UserFolders) -> Path | None:
    """Return the place the system keeps for such data, unless they are there."""
    usual = UserFolders.standard().data
    return None if usual.resolve() == folders.data.resolve() else usual


def below(chosen: Path) -> Path:
    """Return the folder of our own in a folder that a person chose."""
    return chosen if chosen.name == FOLDER else chosen / safe_name(FOLDER)


def require_place(folders: UserFolders, target: Path) -> None:
    """See `relocate.require_place`.

    Raises:
        InvalidInput: the data cannot go there.
    """
    relocate.require_place(folders.database, target)


def move(folders: UserFolders, target: Path, progress: Progress) -> None:
    """Take the data there; the database must be closed. See `relocate.move_data`.

    Raises:
        UserFacingError: where `followed` still gives the present folder, nothing has changed.
    """
    relocate.move_data(folders.database, target, progress)


def _size(folder: Path) -> int:
    total = 0
    for path in files_below(folder):
        with suppress(OSError):
            total += path.stat().st_size
    return total
