"""Files for people: whole or not at all, under names every Windows accepts."""

import errno
import os
import re
import time
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from kerjasama_desktop.errors import FileNotWritten

MAX_NAME = 80

_FORBIDDEN = re.compile(
    r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]'
)
_DEVICES = re.compile(r"(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³])", re.IGNORECASE)
_PAUSES = tuple(0.05 * 2**attempt for attempt in range(7))
_OTHER_NAMES = 20

Sleep = Callable[[float], object]


def safe_name(text: str, suffix: str = "") -> str:
    """Return a file name of at most MAX_NAME characters, suffix included, valid on Windows."""
    name = unicodedata.normalize("NFC", text.encode("utf-8", "ignore").decode("utf-8"))
    name = " ".join(_FORBIDDEN.sub(" ", name).split()).strip(" .")
    name = name[: MAX_NAME - len(suffix)].rstrip(" .") or "tanpa nama"
    if _DEVICES.fullmatch(name.split(".")[0].rstrip()):
        name = f"_{name}"[: MAX_NAME - len(suffix)].rstrip(" .")
    return name + suffix


def write_safely(
    path: Path, data: bytes, *, beside: bool = True, sleep: Sleep = time.sleep
) -> Path:
    """Write the file whole and return where it is.

    Where the old file is held by Word or another program, the new one gets the name
    'name (2).docx' and so on, unless it may not lie `beside` it.

    Raises:
        FileNotWritten: disk full, no permission, or no free name.
    """
    temporary = path.with_name(f".{uuid4().hex}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_through(temporary, data)
        return _put_in_place(temporary, path, beside, sleep)
    except OSError as error:
        raise FileNotWritten(_sentence(error, path)) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _write_through(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def replace_patiently(
    source: Path, target: Path, *, pauses: tuple[float, ...] = _PAUSES, sleep: Sleep = time.sleep
) -> None:
    """Rename, trying again after each pause, for antivirus and sync programs hold files a moment.

    Raises:
        PermissionError: the target is still held after the last pause.
    """
    for pause in pauses:
        try:
            source.replace(target)
        except PermissionError:
            sleep(pause)
        else:
            return
    source.replace(target)


def _put_in_place(temporary: Path, path: Path, beside: bool, sleep: Sleep) -> Path:
    try:
        pauses = () if _open_in_word(path) else _PAUSES
        replace_patiently(temporary, path, pauses=pauses, sleep=sleep)
    except PermissionError as error:
        if not beside:
            raise _held(path) from error
        return _put_beside(temporary, path)
    return path


def _put_beside(temporary: Path, path: Path) -> Path:
    for number in range(2, _OTHER_NAMES + 2):
        other = path.with_name(f"{path.stem} ({number}){path.suffix}")
        if not other.exists():
            return temporary.replace(other)
    raise _held(path)


def _held(path: Path) -> FileNotWritten:
    return FileNotWritten(
        f"“{path.name}” sedang dipakai program lain. Tutup dahulu, lalu coba lagi."
    )


def _open_in_word(path: Path) -> bool:
    """Word keeps '~$' and the name beside an open file; long names lose up to two letters.

    The mark may be left over from a crash, so it only spares the waiting.
    """
    return any(path.with_name(f"~${path.name[cut:]}").exists() for cut in range(3))


def _sentence(error: OSError, path: Path) -> str:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return (
            f"Penyimpanan penuh, sehingga “{path.name}” belum tersimpan. Kosongkan ruang, lalu "
            "coba lagi."
        )
    return (
        f"“{path.name}” tidak dapat ditulis di folder {path.parent}. Periksa apakah folder itu ada "
        "dan boleh Anda ubah, lalu coba lagi."
    )
