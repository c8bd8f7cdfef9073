"""A file beside the database that is lost or damaged, fetched from a backup that has it."""

from collections.abc import Callable
from pathlib import Path

from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.services import second_place
from kerjasama_desktop.storage.copies import sha256_of
from kerjasama_desktop.storage.failures import writing_files
from kerjasama_desktop.storage.side_files import STORE, copy_whole


def fetch_side_file(folders: UserFolders, place: str, name: str) -> Callable[[], str] | None:
    """Return what fetches the content named by its SHA-256 to its place; None where no backup
    has it whole.
    """
    source = next((path for path in _kept(folders, name) if sha256_of(path) == name), None)
    if source is None:
        return None

    def fetch() -> str:
        with writing_files():
            copy_whole(source, folders.data / place)
        return "Berkasnya diambil dari cadangan."

    return fetch


def _kept(folders: UserFolders, name: str) -> list[Path]:
    roots = [folders.backups]
    chosen = second_place.place(folders)
    if chosen:
        roots += [folder for folder in (chosen / second_place.FOLDER).glob("*") if folder.is_dir()]
    return [path for root in roots if (path := root / STORE / name).is_file()]
