"""The second place for backups: a stick or another disk, chosen once."""

from datetime import datetime, timedelta
from pathlib import Path

from kerjasama_desktop.errors import FileNotWritten, UserFacingError
from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.services import safekeeping
from kerjasama_desktop.storage import backup
from kerjasama_desktop.storage.backup_note import Backup, list_backups
from kerjasama_desktop.storage.computer_note import change_computer_note, read_computer_note
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.storage.safe_file import safe_name

FOLDER = "Cadangan Kerja Sama Desa"
_REMIND = timedelta(days=14)


def place(folders: UserFolders) -> Path | None:
    """Return the chosen place, whether it is there just now or not."""
    chosen = read_computer_note(folders.data).tempat
    return Path(chosen) if chosen else None


def choose(folders: UserFolders, chosen: Path) -> None:
    """Remember the place.

    Raises:
        FileNotWritten: it is not a folder that can be written to, or lies below the data.
    """
    if not chosen.is_dir():
        raise FileNotWritten(
            f"Folder {chosen} tidak ditemukan. Pasang penyimpanannya, lalu ulangi."
        )
    if chosen.resolve().is_relative_to(folders.data.resolve()):
        raise FileNotWritten(
            "Folder itu ada di dalam folder data sendiri. Pilih flashdisk atau disk lain."
        )
    change_computer_note(folders.data, tempat=str(chosen), disalin=None)


def same_disk(folders: UserFolders, chosen: Path) -> bool:
    """True where the place is on the disk of the data: it would be lost together with it."""
    try:
        return chosen.stat().st_dev == folders.data.stat().st_dev
    except OSError:
        return False


def backups_there(chosen: Path) -> list[Backup]:
    """Return the backups of all villages at a place, the newest of each first."""
    root = chosen / FOLDER
    folders = sorted(path for path in root.iterdir() if path.is_dir()) if root.is_dir() else []
    return [item for folder in (*folders, chosen) for item in list_backups(folder)]


def copy_there(database: Database, folders: UserFolders, reason: str, now: datetime) -> Backup:
    """Bring the present state to the second place and read it back.

    Raises:
        FileNotWritten: no place chosen, it is not there, or it takes no more.
        DatabaseUnreadable: what was read back is not what was written.
    """
    chosen = place(folders)
    if chosen is None or not chosen.is_dir():
        where = f" {chosen}" if chosen else ""
        raise FileNotWritten(
            f"Tempat kedua{where} tidak ditemukan. Pasang flashdisk atau disknya, lalu coba lagi."
        )
    newest = safekeeping.back_up(database, folders, reason) or safekeeping.backups(folders)[0]
    kode = newest.note.kode_desa if newest.note else ""
    carried = backup.carry(newest, chosen / FOLDER / safe_name(kode or "tanpa-kode"))
    change_computer_note(folders.data, disalin=now)
    return carried


def copy_there_if_present(
    database: Database, folders: UserFolders, reason: str, now: datetime
) -> str:
    """Do the same where the place happens to be there; return why it could not be done, if so."""
    chosen = place(folders)
    if chosen is None or not chosen.is_dir():
        return ""
    try:
        copy_there(database, folders, reason, now)
    except UserFacingError as error:
        return str(error)
    return ""


def reminder(folders: UserFolders, now: datetime) -> str:
    """Return a sentence where nothing has come to a second place for too long, else ''."""
    note = read_computer_note(folders.data)
    if not note.tempat:
        oldest = min((b.note.dibuat for b in safekeeping.backups(folders) if b.note), default=now)
        if now - oldest < _REMIND:
            return ""
        return (
            "Cadangan hanya ada di disk komputer ini. Pilih flashdisk atau disk lain sebagai "
            "tempat kedua, agar data tetap ada bila komputer rusak atau hilang."
        )
    past = (now - note.disalin).days if note.disalin else -1
    if 0 <= past < _REMIND.days:
        return ""
    since = f"sejak {past} hari lalu" if past > 0 else "sama sekali"
    return (
        f"Cadangan belum disalin ke tempat kedua {since}. Pasang flashdisk atau disknya, lalu "
        "pilih Salin sekarang."
    )
