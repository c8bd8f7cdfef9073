"""What the system says of the disk under a folder: its kind, its file system, its free space."""

import os
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kerjasama_desktop.errors import FileNotWritten

MEGA = 1_000_000
SCARCE = 500 * MEGA
FULL = 100 * MEGA
"""Below this, nothing large is written any more."""

_NETWORKS = re.compile(r"nfs\d?|cifs|smb\w*|9p|afs|ncpfs|sshfs|fuse\.(sshfs|rclone|davfs)|davfs2?")
_MOUNTED_BY_HAND = ("/media/", "/run/media/")
_REMOVABLE, _REMOTE = 2, 4


@dataclass(frozen=True)
class Disk:
    """`free` is in bytes; None where the system does not say."""

    file_system: str = ""
    network: bool = False
    removable: bool = False
    free: int | None = None


def files_below(folder: Path) -> Iterator[Path]:
    """Yield the files in the folder and the folders within it; what cannot be read is passed by."""
    for top, _, names in os.walk(folder):
        yield from (Path(top) / name for name in names)


def disk_of(path: Path) -> Disk:
    """Return what is known of the disk on which this folder lies, or would lie."""
    there = _nearest(path)
    free = free_space(path)
    if sys.platform == "win32":
        kind, file_system = _windows_volume(there)
        return Disk(file_system, kind == _REMOTE, kind == _REMOVABLE, free)
    mounts = Path("/proc/mounts")
    if not mounts.exists():
        return Disk(free=free)
    mount, file_system = mount_of(there, mounts.read_text("utf-8", "replace"))
    removable = f"{mount}/".startswith(_MOUNTED_BY_HAND)
    return Disk(file_system, bool(_NETWORKS.fullmatch(file_system)), removable, free)


def mount_of(path: Path, mounts: str) -> tuple[str, str]:
    """Return the mount point and file system of a path from the text of /proc/mounts."""
    found = ("/", "")
    for line in mounts.splitlines():
        _, point, kind, *_ = (*line.split(" "), "", "", "")
        point = re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), point)
        if point and path.is_relative_to(point) and len(point) >= len(found[0]):
            found = (point, kind)
    return found


def free_space(path: Path) -> int | None:
    """Return the free bytes where this folder lies; None where that cannot be told."""
    try:
        return shutil.disk_usage(_nearest(path)).free
    except OSError:
        return None


def require_room(folder: Path, needed: int = 0) -> None:
    """Stop something large from being written onto a disk that is nearly full.

    Raises:
        FileNotWritten: after `needed` bytes, less than `FULL` would be free.
    """
    free = free_space(folder)
    if free is not None and free < needed + FULL:
        raise FileNotWritten(
            f"Ruang kosong di disk tempat {folder} tinggal {size_words(free)}, sehingga pekerjaan "
            f"ini tidak dimulai. Kosongkan sampai paling sedikit {size_words(needed + FULL)}, lalu "
            "coba lagi."
        )


def size_words(size: int) -> str:
    """Return '12 KB', '320 MB', '4,2 GB'."""
    if size >= 1000 * MEGA:
        return f"{size / 1000 / MEGA:.1f} GB".replace(".", ",")
    if size >= MEGA:
        return f"{size // MEGA} MB"
    return f"{-(-size // 1000)} KB"


def _nearest(path: Path) -> Path:
    """Return the folder, or the nearest one above it that is there."""
    absolute = path.absolute()
    return next((p for p in (absolute, *absolute.parents) if p.exists()), absolute)


def _windows_volume(path: Path) -> tuple[int, str]:
    """Return the drive type and the name of the file system, as Windows numbers and names them."""
    if sys.platform != "win32":
        return 0, ""
    import ctypes

    root = path.anchor.rstrip("\\") + "\\"
    name = ctypes.create_unicode_buffer(64)
    kernel = ctypes.windll.kernel32
    kind = kernel.GetDriveTypeW(root)
    kernel.GetVolumeInformationW(root, None, 0, None, None, None, name, len(name))
    return int(kind), name.value
