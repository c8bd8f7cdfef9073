"""All data in one file: a backup with its note and its files in a zip, locked if wanted."""

import io
import re
import zipfile
from pathlib import Path

from kerjasama_desktop.errors import DatabaseUnreadable, InvalidInput
from kerjasama_desktop.storage.backup_note import Backup, BackupNote, note_path
from kerjasama_desktop.storage.failures import writing_files
from kerjasama_desktop.storage.note_file import write_note_file
from kerjasama_desktop.storage.safe_file import write_safely
from kerjasama_desktop.storage.side_files import STORE

SUFFIX = ".ksdata"
LOCKED = ".age"

_DATABASE, _NOTE = "cadangan.db", "cadangan.json"
_CONTENT = re.compile(rf"{STORE}/[0-9a-f]{{64}}", re.ASCII)
_MAX_NOTE = 2**20
_MAX_CONTENT = 64 * 2**20
_MAX_PARCEL = 2**30
_BROKEN = "Berkas pindahan ini rusak atau tidak utuh. Buat dan salin lagi dari komputer asalnya."
_TOO_BIG = "Data lebih dari 1 GB tidak dapat dijadikan satu berkas. Salin ke tempat kedua saja."


def pack(backup: Backup) -> bytes:
    """Return a verified backup and what belongs to it as one zip.

    Raises:
        InvalidInput: it is more than one file can hold.
        DatabaseUnreadable: the backup has no note.
    """
    if backup.note is None:
        raise DatabaseUnreadable(_BROKEN)
    store, names = backup.path.parent / STORE, sorted(set(backup.note.berkas.values()))
    present = [store / name for name in names if (store / name).exists()]
    if backup.note.ukuran + sum(path.stat().st_size for path in present) > _MAX_PARCEL:
        raise InvalidInput(_TOO_BIG)
    target = io.BytesIO()
    with writing_files(), zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as parcel:
        parcel.writestr(_NOTE, backup.note.model_dump_json())
        parcel.write(backup.path, _DATABASE)
        for path in present:
            parcel.write(path, f"{STORE}/{path.name}")
    return target.getvalue()


def unpack(data: bytes, folder: Path) -> Backup:
    """Lay the backup of a parcel into an empty folder; its contents are checked when restored.

    Raises:
        DatabaseUnreadable: it is not whole or not ours; nothing was written outside the folder.
        FileNotWritten: disk full or no permission.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parcel:
            note = BackupNote.model_validate_json(_read(parcel, _NOTE, _MAX_NOTE))
            path = folder / _DATABASE
            write_note_file(note_path(path), note)
            write_safely(path, _read(parcel, _DATABASE, note.ukuran), beside=False)
            for name in parcel.namelist():
                if _CONTENT.fullmatch(name):
                    write_safely(folder / name, _read(parcel, name, _MAX_CONTENT), beside=False)
    except (zipfile.BadZipFile, KeyError, ValueError, NotImplementedError, EOFError) as error:
        raise DatabaseUnreadable(_BROKEN) from error
    return Backup(path, note)


def _read(parcel: zipfile.ZipFile, name: str, limit: int) -> bytes:
    """Return what is written there, but never more than it may be."""
    if parcel.getinfo(name).file_size > limit:
        raise ValueError(name)
    with parcel.open(name) as file:
        return file.read(limit)


def lock(data: bytes, password: str) -> bytes:
    """Encrypt with a password (age v1, scrypt); takes seconds on purpose."""
    from pyrage import passphrase

    locked: bytes = passphrase.encrypt(data, password)
    return locked


def unlock(data: bytes, password: str) -> bytes:
    """Decrypt what `lock` encrypted.

    Raises:
        InvalidInput: the password is another one, or the file was changed.
    """
    from pyrage import DecryptError, passphrase

    try:
        plain: bytes = passphrase.decrypt(data, password)
    except DecryptError as error:
        raise InvalidInput(
            "Kata sandi tidak cocok, atau berkasnya rusak. Ketik lagi; huruf besar dan kecil "
            "dibedakan."
        ) from error
    return plain
