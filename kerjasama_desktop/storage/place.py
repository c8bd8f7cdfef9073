"""Whether the folder of the data is a safe place, and if not, why not and what to do."""

import os
import re
from collections.abc import Mapping
from pathlib import Path, PurePath

from kerjasama_desktop.storage.disk import FULL, SCARCE, Disk, disk_of, size_words

_SYNCED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google ?drive": "Google Drive",
    "box( ?sync)?": "Box",
    "mega( ?sync)?": "MEGA",
    "pcloud": "pCloud",
    "baidu": "Baidu",
    "icloud": "iCloud",
}
_WHOLE = ("Box", "MEGA")
"""Names that are ordinary words as well: taken only where nothing but a sign follows."""
_FRAGILE = re.compile(r"v?fat(16|32)?|msdos|exfat", re.IGNORECASE)


def concerns(
    path: PurePath, disk: Disk | None = None, environ: Mapping[str, str] = os.environ
) -> list[str]:
    """Return what speaks against this folder as the place of the data, the gravest first.

    `disk` is what the system says of it; it is asked where nothing is given.
    """
    found = disk_of(Path(path)) if disk is None else disk
    return [
        sentence
        for sentence in (
            _about_network(path, found),
            _about_sync(path, environ),
            _about_removal(found),
            _about_file_system(found),
        )
        if sentence
    ]


def room_concern(disk: Disk) -> str:
    """Return a sentence where the disk is nearly full, else ''; another place does not mend it."""
    if disk.free is None or disk.free >= SCARCE:
        return ""
    left = f"Ruang kosong di disk data tinggal {size_words(disk.free)}"
    if disk.free < FULL:
        return (
            f"{left}, sehingga cadangan dan dokumen baru tidak dibuat. Kosongkan ruang dengan "
            "memindahkan foto, video, atau unduhan ke disk lain."
        )
    return f"{left}. Kosongkan ruang sebelum penuh, agar semua yang diketik tetap dapat disimpan."


def sync_service(path: PurePath, environ: Mapping[str, str]) -> str:
    """Return the name of the service that copies this folder by itself, '' if none is known."""
    for part in path.parts:
        name = _service(part)
        if name:
            return name
    for variable, value in environ.items():
        name = _service(variable)
        if name and _is_below(path, value):
            return name
    return ""


def _service(word: str) -> str:
    for pattern, name in _SYNCED.items():
        end = r"(\W.*)?$" if name in _WHOLE else ""
        if re.match(pattern + end, word, re.IGNORECASE):
            return name
    return ""


def _is_below(path: PurePath, folder: str) -> bool:
    root = type(path)(folder)
    return root.is_absolute() and path.is_relative_to(root)


def _about_network(path: PurePath, disk: Disk) -> str:
    if not (disk.network or _is_unc(path)):
        return ""
    return (
        "Data ada di folder jaringan: bila jaringan terputus saat menyimpan, data dapat rusak. "
        "Pindahkan ke disk komputer ini."
    )


def _is_unc(path: PurePath) -> bool:
    text = str(path).replace("/", "\\").casefold()
    return text.startswith("\\\\?\\unc\\") or bool(re.match(r"\\\\[^?.\\]", text))


def _about_sync(path: PurePath, environ: Mapping[str, str]) -> str:
    name = sync_service(path, environ)
    return name and (
        f"Data ada di folder yang disalin sendiri oleh {name}: penyalinan di tengah penyimpanan "
        "dapat merusak data. Pindahkan ke folder lain di komputer ini."
    )


def _about_removal(disk: Disk) -> str:
    if not disk.removable:
        return ""
    return (
        "Data ada di flashdisk atau disk lepas: bila tercabut saat program terbuka, data dapat "
        "rusak. Pindahkan ke disk komputer ini, dan pakai flashdisk untuk cadangan."
    )


def _about_file_system(disk: Disk) -> str:
    if not _FRAGILE.fullmatch(disk.file_system):
        return ""
    return (
        f"Data ada di disk berformat {disk.file_system.upper()}, yang mudah rusak bila listrik "
        "padam. Pindahkan ke disk komputer ini, yang biasanya berformat NTFS."
    )
