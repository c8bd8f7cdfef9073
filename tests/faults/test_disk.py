"""The simulated disk keeps what was synced, and may lose or tear what was not."""

import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from faults.disk import SECTOR, Cut, Disk
from faults.story import on_disk

OLD, NEW = b"a" * SECTOR * 4, b"b" * SECTOR * 4


def left(disk: Disk, seed: int, **more: object) -> dict[str, bytes]:
    return disk.left_by(Cut(len(disk.ops), **more), Random(seed))  # type: ignore[arg-type]  # noqa: S311


def test_what_is_synced_stays() -> None:
    disk = Disk({"": OLD})
    disk.write(disk.names[""], 0, NEW)
    disk.sync(disk.names[""])
    assert all(left(disk, seed) == {"": NEW} for seed in range(50))


def test_what_is_not_synced_survives_by_sectors() -> None:
    disk = Disk({"": OLD})
    disk.write(disk.names[""], 0, NEW)
    found = {left(disk, seed)[""] for seed in range(500)}
    assert found >= {OLD, NEW}
    assert len(found) == 2**4


def test_a_lying_disk_may_lose_what_is_synced() -> None:
    disk = Disk({"": OLD})
    disk.write(disk.names[""], 0, NEW)
    disk.sync(disk.names[""])
    assert {left(disk, seed, doubtful=1)[""] for seed in range(500)} >= {OLD, NEW}


def test_a_new_file_is_there_once_the_folder_is_synced() -> None:
    disk = Disk({})
    disk.sync(disk.create("-wal"))
    assert {len(left(disk, seed)) for seed in range(50)} == {0, 1}
    disk.sync_folder()
    assert {len(left(disk, seed)) for seed in range(50)} == {1}


def test_windows_syncs_no_folder_but_the_name_of_a_synced_file() -> None:
    disk = Disk({"-journal": OLD})
    disk.delete("-journal")
    disk.sync_folder()
    assert {"-journal" in left(disk, seed, windows=True) for seed in range(50)} == {True, False}
    disk.sync(disk.create("-wal"))
    assert {tuple(left(disk, seed, windows=True)) for seed in range(50)} == {("-wal",)}


@pytest.mark.parametrize("way", ["VACUUM", "backup"])
def test_a_copy_goes_to_the_real_disk(way: str, folder: Path) -> None:
    disk, copy = Disk({}), folder / "salinan.db"
    with on_disk(folder / "ksd.db", disk, Random(1)):  # noqa: S311
        connection = sqlite3.connect(folder / "ksd.db")
        connection.execute("CREATE TABLE desa (nama TEXT)")
        connection.execute("INSERT INTO desa VALUES ('Boddie')")
        if way == "VACUUM":
            connection.execute("VACUUM INTO ?", (str(copy),))
        else:
            with closing(sqlite3.connect(copy)) as target:
                connection.backup(target)
    assert [file.name for file in folder.iterdir()] == ["salinan.db"]
    with closing(sqlite3.connect(copy)) as target:
        assert target.execute("SELECT nama FROM desa").fetchall() == [("Boddie",)]
