"""Data that a backup had found damaged are looked through before they are used again.

Apart from `tending`, for every start asks this and should not wait for what tending needs.
"""

from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.storage.computer_note import change_computer_note, read_computer_note
from kerjasama_desktop.storage.database import Database


def check_if_doubted(database: Database, folders: UserFolders) -> None:
    """Look through the whole database where a backup had found it damaged.

    Raises:
        DatabaseUnreadable: it is.
    """
    if read_computer_note(folders.data).rusak:
        database.require_whole()
        change_computer_note(folders.data, rusak=False)
