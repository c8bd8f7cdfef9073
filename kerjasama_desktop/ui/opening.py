"""Opening the data at the start: where they are now, whole, or restored."""

from datetime import date, datetime

from kerjasama_desktop.errors import UserFacingError
from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.storage.database import Database


def today() -> date:
    return datetime.now().astimezone().date()


def followed(folders: UserFolders) -> UserFolders | UserFacingError:
    """Go where the data were moved to; finish a move that was interrupted."""
    from kerjasama_desktop.services import relocation

    try:
        return relocation.followed(folders)
    except UserFacingError as error:
        return error


def opened(folders: UserFolders) -> tuple[UserFolders, Database] | UserFacingError:
    """Return where the data are now, and the database there."""
    there = followed(folders)
    if isinstance(there, UserFacingError):
        return there
    database = open_database(there)
    return database if isinstance(database, UserFacingError) else (there, database)


def open_database(folders: UserFolders, busy_wait: float = 3.0) -> Database | UserFacingError:
    try:
        database = Database.open(folders.database, busy_wait=busy_wait)
    except UserFacingError as error:
        return error
    return _checked(database, folders)


def _checked(database: Database, folders: UserFolders) -> Database | UserFacingError:
    """Look through all of it where the last run found it damaged."""
    from kerjasama_desktop.services import doubt

    try:
        doubt.check_if_doubted(database, folders)
    except UserFacingError as error:
        database.abandon()
        return error
    return database


def recover(folders: UserFolders, error: UserFacingError) -> Database | UserFacingError:
    """Offer the ways back in place of data that cannot be opened."""
    from PySide6.QtWidgets import QDialog

    from kerjasama_desktop.services import recovery
    from kerjasama_desktop.ui import notify
    from kerjasama_desktop.ui.recovery_dialog import RecoveryDialog

    dialog = RecoveryDialog(folders, str(error), recovery.ways_back(folders, today()))
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return error
    notify.tell(None, "Data dipulihkan", dialog.news)
    return open_database(folders)


def tell_closed(why: UserFacingError) -> int:
    """Say why the program does not open, and return its exit code."""
    from kerjasama_desktop.ui import notify

    notify.tell(None, "Data tidak dapat dibuka", str(why))
    return 1
