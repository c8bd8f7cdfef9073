"""All data in one file, in and out, with and without a password; bad files change nothing."""

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import samples

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.errors import DatabaseUnreadable, InvalidInput, UserFacingError
from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.services import moving, overview, safekeeping
from kerjasama_desktop.storage import parcel
from kerjasama_desktop.storage.attachment_folder import AttachmentFolder
from kerjasama_desktop.storage.database import Database

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
SCAN = b"%PDF-1.7 naskah"
PASSWORD = "mata air bulu tellue"  # noqa: S105


@pytest.fixture
def old(tmp_path: Path) -> UserFolders:
    return UserFolders.below(tmp_path / "lama")


@pytest.fixture
def new(tmp_path: Path) -> UserFolders:
    return UserFolders.below(tmp_path / "baru")


@pytest.fixture
def database(old: UserFolders, berkas: Berkas) -> Iterator[Database]:
    database = Database.open(old.database)
    samples.store(database, berkas)
    AttachmentFolder(old.database).put(SCAN, "pdf")
    yield database
    database.close()


@pytest.mark.parametrize("password", ["", PASSWORD])
def test_everything_arrives_on_the_new_laptop(
    database: Database, old: UserFolders, new: UserFolders, tmp_path: Path, password: str
) -> None:
    name = moving.proposed_name(database, NOW, locked=bool(password))
    assert name.startswith("Data Desa Boddie 2026-11-22.ksdata")
    path = moving.save_all(database, old, tmp_path / name, password)
    assert (SCAN in path.read_bytes()) is False
    found = moving.lay_out(new, path, password)
    safekeeping.restore(found.path, new)
    arrived = Database.open(new.database)
    assert overview.summaries(arrived) == overview.summaries(database)
    with arrived.begin() as there, database.begin() as here:
        assert there.pengaturan.get().leluhur == [here.pengaturan.get().garis]
    arrived.close()
    (scan,) = (new.data / "lampiran").iterdir()
    assert scan.read_bytes() == SCAN
    moving.clear(new)
    assert not (new.data / moving.ARRIVED).exists()


def test_another_password_is_said(
    database: Database, old: UserFolders, new: UserFolders, tmp_path: Path
) -> None:
    path = moving.save_all(database, old, tmp_path / "data.ksdata.age", PASSWORD)
    with pytest.raises(InvalidInput, match="Kata sandi tidak cocok"):
        moving.lay_out(new, path, "salah")


def test_a_plain_backup_is_taken_as_it_is(database: Database, old: UserFolders) -> None:
    made = safekeeping.back_up(database, old, "uji")
    assert made
    assert moving.lay_out(old, made.path) == made


def harmed(data: bytes) -> Iterator[bytes]:
    yield b""
    yield b"bukan zip"
    yield data[: len(data) // 2]
    yield zipped({"lain.txt": b"x"})
    yield zipped({"cadangan.json": b"{}", "cadangan.db": b"x"})
    yield with_database(data, b"x" * 5000)
    yield with_database(data, None)


def zipped(files: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


def with_database(data: bytes, content: bytes | None) -> bytes:
    """The parcel with another database in it, or with one far larger than its note says."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    former = files["cadangan.db"]
    files["cadangan.db"] = content if content is not None else former + b"\0" * 10_000
    return zipped(files)


def test_a_harmed_file_is_said_and_changes_nothing(
    database: Database, old: UserFolders, new: UserFolders, tmp_path: Path
) -> None:
    path = moving.save_all(database, old, tmp_path / "data.ksdata", "")
    for number, harm in enumerate(harmed(path.read_bytes())):
        path.write_bytes(harm)
        with pytest.raises(UserFacingError):
            moving.lay_out(new, path)
        assert not new.database.exists(), number


def test_names_that_lead_elsewhere_are_not_followed(
    database: Database, old: UserFolders, new: UserFolders, tmp_path: Path
) -> None:
    path = moving.save_all(database, old, tmp_path / "data.ksdata", "")
    with zipfile.ZipFile(path, "a") as archive:
        for name in ("../jahat", "berkas/../../jahat", "berkas/" + "g" * 64):
            archive.writestr(name, b"jahat")
    found = moving.lay_out(new, path)
    written = {file.name for file in tmp_path.rglob("*") if file.is_file()}
    assert found.path.exists()
    assert "jahat" not in written
    assert "g" * 64 not in written


def test_more_than_one_file_can_hold_is_said(
    database: Database, old: UserFolders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parcel, "_MAX_PARCEL", 1000)
    with pytest.raises(InvalidInput, match="lebih dari 1 GB"):
        moving.save_all(database, old, tmp_path / "data.ksdata", "")


def test_a_missing_file_is_said(new: UserFolders, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="tidak dapat dibaca"):
        moving.lay_out(new, tmp_path / "tidak ada.ksdata")
    with pytest.raises(DatabaseUnreadable, match="tidak ditemukan"):
        moving.lay_out(new, tmp_path / "tidak ada.db")
