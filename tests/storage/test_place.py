"""Where the data lie: what is a bad place and why, and how much room there is."""

import shutil
from collections import namedtuple
from collections.abc import Mapping
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from types import MappingProxyType

import pytest

from kerjasama_desktop.errors import FileNotWritten
from kerjasama_desktop.storage import disk as disks
from kerjasama_desktop.storage.disk import MEGA, Disk
from kerjasama_desktop.storage.place import concerns, room_concern

NTFS = Disk("NTFS", free=50_000 * MEGA)
LOCAL = PureWindowsPath(r"C:\Users\Sekdes\AppData\Local\KerjaSamaDesa\Kerja Sama Desa\data")
Usage = namedtuple("Usage", "total used free")


def found(
    path: PurePath, disk: Disk = NTFS, environ: Mapping[str, str] = MappingProxyType({})
) -> list[str]:
    return concerns(path, disk, environ)


def test_the_usual_place_is_a_good_one() -> None:
    assert found(LOCAL, NTFS, {"OneDrive": r"C:\Users\Sekdes\OneDrive", "TEMP": str(LOCAL)}) == []


@pytest.mark.parametrize(
    "path",
    [
        r"\\server\bersama\desa",
        "//server/bersama/desa",
        r"\\?\UNC\server\bersama\desa",
        r"\\192.168.1.5\bersama",
    ],
)
def test_network_folders_by_name(path: str) -> None:
    (words,) = found(PureWindowsPath(path))
    assert words.startswith("Data ada di folder jaringan")


@pytest.mark.parametrize("path", [r"\\?\C:\Data", r"\\.\C:\Data", r"C:\server", r"D:\\"])
def test_other_names_are_no_network(path: str) -> None:
    assert found(PureWindowsPath(path)) == []


@pytest.mark.parametrize(
    ("part", "service"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Desa Boddie", "OneDrive"),
        ("onedrive", "OneDrive"),
        ("Dropbox (Pribadi)", "Dropbox"),
        ("Google Drive", "Google Drive"),
        ("GoogleDrive", "Google Drive"),
        ("Box", "Box"),
        ("Box Sync", "Box"),
        ("MEGA", "MEGA"),
        ("MEGAsync", "MEGA"),
        ("pCloudDrive", "pCloud"),
        ("BaiduNetdisk", "Baidu"),
        ("iCloudDrive", "iCloud"),
    ],
)
def test_synced_folders_by_name(part: str, service: str) -> None:
    for path in (
        PureWindowsPath(r"C:\Users\Sekdes") / part / "data",
        PurePosixPath("/home/sekdes") / part / "data",
    ):
        (words,) = found(path)
        assert f"disalin sendiri oleh {service}" in words
        assert "Pindahkan" in words


@pytest.mark.parametrize(
    "part", ["Megawati", "Boxing", "Drive D", "Data OneDrive", "cloud", "mega2"]
)
def test_names_that_only_look_alike(part: str) -> None:
    assert found(PureWindowsPath(r"C:\Users") / part / "data") == []


@pytest.mark.parametrize("variable", ["OneDrive", "OneDriveCommercial", "ONEDRIVECONSUMER"])
def test_synced_folders_by_what_the_system_says(variable: str) -> None:
    environ = {variable: r"D:\Awan Desa"}
    (words,) = found(PureWindowsPath(r"d:\awan desa\Kerja Sama"), NTFS, environ)
    assert "OneDrive" in words
    assert found(PureWindowsPath(r"D:\Awan Desa Lain"), NTFS, environ) == []
    assert found(PureWindowsPath(r"D:\Awan Desa"), NTFS, {variable: ""}) == []
    assert found(PureWindowsPath(r"D:\Awan Desa"), NTFS, {"PATH": r"D:\Awan Desa"}) == []


@pytest.mark.parametrize(
    ("disk", "begins"),
    [
        (Disk("NTFS", network=True), "Data ada di folder jaringan"),
        (Disk("NTFS", removable=True), "Data ada di flashdisk atau disk lepas"),
        (Disk("FAT32"), "Data ada di disk berformat FAT32"),
        (Disk("exFAT"), "Data ada di disk berformat EXFAT"),
        (Disk("vfat"), "Data ada di disk berformat VFAT"),
    ],
)
def test_bad_disks(disk: Disk, begins: str) -> None:
    (words,) = found(LOCAL, disk)
    assert words.startswith(begins)
    assert "Pindahkan" in words


@pytest.mark.parametrize("file_system", ["NTFS", "ReFS", "ext4", "btrfs", "overlay", "", "fat_ish"])
def test_other_file_systems(file_system: str) -> None:
    assert found(LOCAL, Disk(file_system)) == []


def test_all_that_is_wrong_is_said() -> None:
    stick = PureWindowsPath(r"E:\Dropbox\data")
    assert len(found(stick, Disk("FAT32", network=True, removable=True))) == 4


MOUNTS = """\
sysfs /sys sysfs rw 0 0
/dev/sda2 / ext4 rw 0 0
/dev/sdb1 /media/sekdes/STIK\\040DESA vfat rw 0 0
/dev/sdc1 /media/sekdes/STIK exfat rw 0 0
server:/data /mnt/kantor nfs4 rw 0 0
//server/b /mnt/kantor/dalam cifs rw 0 0
broken
"""


@pytest.mark.parametrize(
    ("path", "mount", "file_system"),
    [
        ("/home/sekdes", "/", "ext4"),
        ("/media/sekdes/STIK DESA/data", "/media/sekdes/STIK DESA", "vfat"),
        ("/media/sekdes/STIK", "/media/sekdes/STIK", "exfat"),
        ("/media/sekdes/STIKER", "/", "ext4"),
        ("/mnt/kantor/desa", "/mnt/kantor", "nfs4"),
        ("/mnt/kantor/dalam/desa", "/mnt/kantor/dalam", "cifs"),
    ],
)
def test_the_mount_under_a_path(path: str, mount: str, file_system: str) -> None:
    assert disks.mount_of(Path(path), MOUNTS) == (mount, file_system)


@pytest.mark.parametrize(
    ("mount", "network", "removable"),
    [
        (("/", "ext4"), False, False),
        (("/mnt/kantor", "nfs4"), True, False),
        (("/mnt/kantor", "cifs"), True, False),
        (("/mnt/kantor", "smb3"), True, False),
        (("/mnt/kantor", "9p"), True, False),
        (("/mnt/kantor", "fuse.sshfs"), True, False),
        (("/media/sekdes/STIK", "vfat"), False, True),
        (("/run/media/sekdes/STIK", "exfat"), False, True),
    ],
)
@pytest.mark.skipif(not Path("/proc/mounts").exists(), reason="Linux says it there")
def test_what_linux_says_of_a_disk(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    mount: tuple[str, str],
    network: bool,
    removable: bool,
) -> None:
    monkeypatch.setattr(disks, "mount_of", lambda path, text: mount)
    disk = disks.disk_of(tmp_path / "belum" / "ada")
    assert (disk.file_system, disk.network, disk.removable) == (mount[1], network, removable)
    assert disk.free is not None
    assert disk.free > 0


def test_a_disk_that_tells_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> None:
        raise OSError(5, "dead")

    monkeypatch.setattr(shutil, "disk_usage", refuse)
    assert disks.free_space(tmp_path) is None
    disks.require_room(tmp_path)
    assert room_concern(Disk()) == ""


@pytest.mark.parametrize(
    ("free", "words"),
    [
        (500 * MEGA, ""),
        (499 * MEGA, "tinggal 499 MB. Kosongkan ruang sebelum penuh"),
        (100 * MEGA, "tinggal 100 MB. Kosongkan ruang sebelum penuh"),
        (99 * MEGA, "tinggal 99 MB, sehingga cadangan dan dokumen baru tidak dibuat"),
    ],
)
def test_room_on_the_disk(free: int, words: str) -> None:
    assert words in room_concern(Disk("NTFS", free=free))
    assert bool(room_concern(Disk("NTFS", free=free))) is bool(words)


@pytest.mark.parametrize(
    ("free", "needed", "enough"), [(100, 0, True), (99, 0, False), (149, 50, False)]
)
def test_nothing_large_goes_onto_a_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free: int, needed: int, enough: bool
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda path: Usage(0, 0, free * MEGA))
    if enough:
        disks.require_room(tmp_path, needed * MEGA)
    else:
        with pytest.raises(FileNotWritten, match=f"tinggal {free} MB"):
            disks.require_room(tmp_path, needed * MEGA)


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 KB"),
        (1, "1 KB"),
        (999_000, "999 KB"),
        (320 * MEGA, "320 MB"),
        (4_200 * MEGA, "4,2 GB"),
    ],
)
def test_sizes_in_words(size: int, words: str) -> None:
    assert disks.size_words(size) == words
