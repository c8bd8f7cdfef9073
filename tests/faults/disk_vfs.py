"""SQLite's door to a simulated disk; files it is not asked to keep lie on the real one."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any

import apsw
from faults.disk import Disk
from typing_extensions import override

NAME = "simulated-disk"
_REAL = apsw.vfs_names()[0]
_SECTOR_HINT = 4096


class DiskVfs(apsw.VFS):
    """Keeps the database and its companions on the disk, and makes random bytes repeatable."""

    def __init__(self, database: Path, disk: Disk, chance: Random) -> None:
        super().__init__(NAME, base=_REAL, makedefault=True)
        self._database = str(database)
        self._disk = disk
        self._chance = chance

    @override
    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        if path is None or not self._is_ours(path):
            return apsw.VFSFile(_REAL, name, flags)
        own = path.removeprefix(self._database)
        if own not in self._disk.names:
            if not flags[0] & apsw.SQLITE_OPEN_CREATE:
                raise apsw.CantOpenError(path)
            self._disk.create(own)
        flags[1] = flags[0]
        return DiskFile(self._disk, own)

    @override
    def xDelete(self, filename: str, syncdir: bool) -> None:
        if not self._is_ours(filename):
            super().xDelete(filename, syncdir)
        elif filename.removeprefix(self._database) in self._disk.names:
            self._disk.delete(filename.removeprefix(self._database))
            if syncdir:
                self._disk.sync_folder()

    @override
    def xAccess(self, pathname: str, flags: int) -> bool:
        if self._is_ours(pathname):
            return pathname.removeprefix(self._database) in self._disk.names
        return super().xAccess(pathname, flags)

    @override
    def xRandomness(self, numbytes: int) -> bytes:
        return self._chance.randbytes(numbytes)

    def _is_ours(self, path: str) -> bool:
        return path in {self._database + ending for ending in ("", "-wal", "-journal", "-shm")}


class DiskFile(apsw.VFSFile):
    """An open file; the first sync of a new journal also syncs the folder, as on Unix."""

    def __init__(self, disk: Disk, name: str) -> None:
        self._disk = disk
        self._file = disk.names[name]
        self._folder_due = bool(name)

    @override
    def xRead(self, amount: int, offset: int) -> bytes:
        return bytes(self._disk.content[self._file][offset : offset + amount])

    @override
    def xWrite(self, data: bytes, offset: int) -> None:
        self._disk.write(self._file, offset, bytes(data))

    @override
    def xTruncate(self, newsize: int) -> None:
        self._disk.truncate(self._file, newsize)

    @override
    def xSync(self, flags: int) -> None:
        self._disk.sync(self._file)
        if self._folder_due:
            self._disk.sync_folder()
            self._folder_due = False

    @override
    def xFileSize(self) -> int:
        return len(self._disk.content[self._file])

    @override
    def xSectorSize(self) -> int:
        return _SECTOR_HINT

    @override
    def xDeviceCharacteristics(self) -> int:
        return apsw.SQLITE_IOCAP_POWERSAFE_OVERWRITE

    @override
    def xFileControl(self, op: int, ptr: int) -> bool:
        return False

    @override
    def xCheckReservedLock(self) -> bool:
        return False

    @override
    def xLock(self, level: int) -> None: ...

    @override
    def xUnlock(self, level: int) -> None: ...

    @override
    def xClose(self) -> None: ...


@contextmanager
def mounted(database: Path, disk: Disk, chance: Random) -> Iterator[str]:
    """Return the name under which SQLite finds the disk."""
    vfs: Any = DiskVfs(database, disk, chance)
    apsw.randomness(0)
    try:
        yield NAME
    finally:
        vfs.unregister()
