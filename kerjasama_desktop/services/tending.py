"""What the program does for the safety of the data by itself: on starting, hourly, on closing."""

import logging
from datetime import datetime, timedelta

from kerjasama_desktop.errors import DatabaseUnreadable, UserFacingError
from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.services import moving, rehearsal, safekeeping, second_place, trash
from kerjasama_desktop.storage.computer_note import change_computer_note, read_computer_note
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.storage.leftovers import sweep

_BACK, _LEAP, _STEADY = timedelta(hours=-26), timedelta(days=14), timedelta(days=3)
_log = logging.getLogger(__name__)


def tend(database: Database, folders: UserFolders, now: datetime) -> None:
    """Clear what a killed program left, empty what is out of date, back up once a day, rehearse.

    Takes seconds; a failure is logged, and told where a person can act on it later.
    """
    chosen = second_place.place(folders)
    there = [chosen / second_place.FOLDER] if chosen else []
    sweep((folders.data, folders.documents, *there))
    moving.clear(folders)
    try:
        if _clock_is_steady(folders, now):
            trash.expire(database, now)
        if not _backed_up_today(folders, now):
            _back_up(database, folders, "cadangan harian")
        if rehearsal.due(folders, now):
            rehearsal.rehearse(folders, now)
    except UserFacingError as error:
        _log.warning("tending: %s", type(error).__name__)


def _clock_is_steady(folders: UserFolders, now: datetime) -> bool:
    """True where the clock has gone on for days without a leap; a leap may be a wrong clock."""
    note = read_computer_note(folders.data)
    leapt = note.dilihat is None or not _BACK <= now - note.dilihat <= _LEAP
    since = now if leapt or note.tenang is None else note.tenang
    change_computer_note(folders.data, dilihat=now, tenang=since)
    return now - since >= _STEADY


def close_day(database: Database, folders: UserFolders, now: datetime) -> None:
    """Back up what has changed, here and at the second place where that is there."""
    try:
        _back_up(database, folders, "menutup program")
        failed = second_place.copy_there_if_present(database, folders, "menutup program", now)
    except UserFacingError as error:
        failed = type(error).__name__
    if failed:
        _log.warning("no backup at close: %s", failed)


def _back_up(database: Database, folders: UserFolders, reason: str) -> None:
    """Note where the data turn out to be damaged: the next start then checks them first."""
    try:
        safekeeping.back_up(database, folders, reason)
    except DatabaseUnreadable:
        change_computer_note(folders.data, rusak=True)
        raise


def _backed_up_today(folders: UserFolders, now: datetime) -> bool:
    found = safekeeping.backups(folders)
    note = found[0].note if found else None
    return note is not None and note.dibuat.astimezone().date() == now.astimezone().date()
