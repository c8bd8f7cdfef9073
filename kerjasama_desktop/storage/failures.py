"""What goes wrong with a database file, said as a sentence."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from kerjasama_desktop.errors import (
    DatabaseBusy,
    DatabaseUnreadable,
    FileNotWritten,
    InvalidInput,
    UserFacingError,
)

BUSY = (
    "Kerja Sama Desa sudah terbuka di komputer ini. Gunakan jendela yang sudah terbuka, atau "
    "tutup dahulu, lalu coba lagi."
)
DAMAGED = (
    "Berkas data rusak atau bukan milik program ini, sehingga tidak dibuka. Pulihkan dari cadangan "
    "terakhir; berkas yang rusak tetap disimpan."
)
_WAITING = "Program masih menyelesaikan pekerjaan lain. Tunggu sebentar, lalu coba lagi."
_FULL = (
    "Penyimpanan penuh, sehingga perubahan terakhir belum tersimpan. Kosongkan ruang, lalu coba "
    "lagi."
)
_NOT_WRITTEN = (
    "Berkas data tidak dapat ditulis. Periksa apakah folder data masih ada dan boleh diubah, lalu "
    "coba lagi."
)
_TOO_BIG = "Ada angka yang terlalu besar untuk disimpan. Periksa jumlah rupiah dan volume."

_BY_CODE: dict[int, tuple[type[UserFacingError], str]] = {
    sqlite3.SQLITE_BUSY: (DatabaseBusy, BUSY),
    sqlite3.SQLITE_FULL: (FileNotWritten, _FULL),
    sqlite3.SQLITE_IOERR: (FileNotWritten, _NOT_WRITTEN),
    sqlite3.SQLITE_READONLY: (FileNotWritten, _NOT_WRITTEN),
    sqlite3.SQLITE_CANTOPEN: (FileNotWritten, _NOT_WRITTEN),
    sqlite3.SQLITE_PERM: (FileNotWritten, _NOT_WRITTEN),
    sqlite3.SQLITE_CORRUPT: (DatabaseUnreadable, DAMAGED),
    sqlite3.SQLITE_NOTADB: (DatabaseUnreadable, DAMAGED),
    sqlite3.SQLITE_INTERRUPT: (DatabaseUnreadable, DAMAGED),
}


@contextmanager
def spoken() -> Iterator[None]:
    """Turn what a person can act on into a UserFacingError; let bugs pass as they are."""
    try:
        yield
    except DBAPIError as error:
        raise _said(error.orig) or error from error
    except sqlite3.Error as error:
        raise _said(error) or error from error
    except UnicodeDecodeError as error:
        raise DatabaseUnreadable(DAMAGED) from error
    except PoolTimeout as error:
        raise DatabaseBusy(_WAITING) from error
    except OverflowError as error:
        raise InvalidInput(_TOO_BIG) from error


@contextmanager
def writing_files() -> Iterator[None]:
    """The same for copying and renaming database files."""
    try:
        yield
    except OSError as error:
        full = error.errno == errno.ENOSPC
        raise FileNotWritten(_FULL if full else _NOT_WRITTEN) from error


@contextmanager
def reading_rows() -> Iterator[None]:
    """A row that breaks its record's shape was damaged after it was written."""
    try:
        yield
    except (ValueError, LookupError) as error:
        raise DatabaseUnreadable(DAMAGED) from error


def _said(error: BaseException | None) -> UserFacingError | None:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & 0xFF
    if "decode to UTF-8" in str(error):
        code = sqlite3.SQLITE_CORRUPT
    kind, sentence = _BY_CODE.get(code, (None, ""))
    return kind(sentence) if kind else None
