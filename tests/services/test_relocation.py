"""Where all lies, what Beranda says of it, and nothing large on a full disk."""

from datetime import UTC, datetime
from pathlib import Path

import office_help
import pytest

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.errors import FileNotWritten
from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.services import notices, paperwork, relocation, safekeeping
from kerjasama_desktop.services.papers import papers
from kerjasama_desktop.storage import disk as disks
from kerjasama_desktop.storage import place
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.storage.disk import MEGA, Disk

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture
def folders(tmp_path: Path) -> UserFolders:
    return UserFolders(tmp_path, tmp_path / "dokumen", tmp_path / "log")


def disk_is(monkeypatch: pytest.MonkeyPatch, disk: Disk) -> None:
    monkeypatch.setattr(place, "disk_of", lambda path: disk)
    monkeypatch.setattr(relocation, "disk_of", lambda path: disk)
    monkeypatch.setattr(disks, "free_space", lambda path: disk.free)


def test_it_says_what_lies_where(folders: UserFolders) -> None:
    folders.documents.mkdir()
    (folders.documents / "surat.docx").write_bytes(b"x" * 2_500_000)
    lying = {one.name: one for one in relocation.lying(folders)}
    assert lying["Dokumen"].path == folders.documents
    assert lying["Dokumen"].size == "2 MB"
    assert lying["Catatan program"].size == "0 KB"


def test_a_sound_place_is_not_spoken_of(
    database: Database, folders: UserFolders, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk_is(monkeypatch, Disk("NTFS", free=500 * MEGA))
    assert notices.notices(database, folders, NOW) == []
    assert relocation.concerns(folders) == []


def test_the_gravest_concern_leads_to_the_tab(
    database: Database, folders: UserFolders, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk_is(monkeypatch, Disk("FAT32", removable=True, free=5000 * MEGA))
    (notice,) = notices.notices(database, folders, NOW)
    assert "flashdisk atau disk lepas" in notice.words
    assert (notice.action, notice.tab) == ("Pindahkan", "Tempat data")
    assert len(relocation.concerns(folders)) == 2


def test_a_full_disk_is_said_without_a_way_elsewhere(
    database: Database, folders: UserFolders, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk_is(monkeypatch, Disk("NTFS", free=320 * MEGA))
    (notice,) = notices.notices(database, folders, NOW)
    assert "tinggal 320 MB" in notice.words
    assert notice.action == ""


def test_no_backup_goes_onto_a_full_disk(
    database: Database, folders: UserFolders, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk_is(monkeypatch, Disk("NTFS", free=99 * MEGA))
    with pytest.raises(FileNotWritten, match="tinggal 99 MB"):
        safekeeping.back_up(database, folders, "uji")
    assert safekeeping.backups(folders) == []


@pytest.mark.parametrize(("count", "refused"), [(1, False), (3, True)])
def test_no_set_of_documents_goes_onto_a_full_disk(
    database: Database,
    folders: UserFolders,
    berkas: Berkas,
    monkeypatch: pytest.MonkeyPatch,
    count: int,
    refused: bool,
) -> None:
    case = office_help.on_file(database, berkas)
    disk_is(monkeypatch, Disk("NTFS", free=99 * MEGA))
    chosen = [paper for paper in papers(case) if not paper.tetap][:count]

    def make() -> paperwork.Made:
        return paperwork.make_documents(
            database, case, chosen, folders.documents, lambda *_: None, lambda: False
        )

    if refused:
        with pytest.raises(FileNotWritten, match="tinggal 99 MB"):
            make()
        assert not folders.documents.exists()
    else:
        assert len(make().entries) == 1


def test_the_usual_place_is_proposed_unless_the_data_are_there(
    folders: UserFolders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = UserFolders.below(tmp_path / "biasa")
    monkeypatch.setattr(UserFolders, "standard", lambda: usual)
    assert relocation.proposed(folders) == usual.data
    assert relocation.proposed(usual) is None


def test_data_get_a_folder_of_their_own(tmp_path: Path) -> None:
    own = tmp_path / relocation.FOLDER
    assert relocation.below(tmp_path) == own
    assert relocation.below(own) == own


def test_a_moved_folder_is_followed(database: Database, tmp_path: Path) -> None:
    database.close()
    folders, target = UserFolders(tmp_path, tmp_path / "d", tmp_path / "l"), tmp_path.parent / "x"
    relocation.move(folders, target, lambda *_: None)
    found = relocation.followed(folders)
    assert found == UserFolders(target, folders.documents, folders.logs)
    assert relocation.followed(found) == found
