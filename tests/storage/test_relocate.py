"""Moving the data: all arrives, nothing is lost at whatever point it stops, and starts follow."""

import errno
import shutil
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest

from kerjasama_desktop.errors import (
    DatabaseBusy,
    DatabaseUnreadable,
    DataElsewhere,
    FileNotWritten,
    InvalidInput,
)
from kerjasama_desktop.storage import aside, pin, relocate, side_files
from kerjasama_desktop.storage.attachment_folder import AttachmentFolder
from kerjasama_desktop.storage.backup import take_backup, verify_backup
from kerjasama_desktop.storage.backup_note import list_backups
from kerjasama_desktop.storage.computer_note import change_computer_note, read_computer_note
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.storage.restore import restore_backup

SCAN = b"%PDF-1.7 naskah"
NAME = "Desa Boddie"


class PowerCut(BaseException):
    """The process is gone."""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A data folder with a scan, a template, a backup, a PIN and what this computer remembers."""
    folder = tmp_path / "lama"
    database = Database.open(folder / "ksd.db")
    with database.begin() as tx:
        settings = tx.pengaturan.get()
        settings.operator = NAME
        tx.pengaturan.save(settings)
    AttachmentFolder(database.path).put(SCAN, "pdf")
    (folder / "templat").mkdir()
    (folder / "templat" / "Undangan.docx").write_bytes(b"templat Desa")
    take_backup(database, folder / "cadangan", "uji")
    pin.set_pin(folder, "2468", 10)
    change_computer_note(folder, tempat="E:\\")
    database.close()
    return folder


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return tmp_path / "baru" / "Data Kerja Sama Desa"


def written_in(data: Path) -> str:
    database = Database.open(data / "ksd.db")
    with database.begin() as tx:
        name = tx.pengaturan.get().operator
    database.close()
    return name


def whole(data: Path) -> bool:
    """True where all that was in the old folder is here."""
    (scan,) = (data / "lampiran").iterdir()
    (backup,) = list_backups(data / "cadangan")
    verify_backup(backup.path)
    return (
        written_in(data) == NAME
        and scan.read_bytes() == SCAN
        and (data / "templat" / "Undangan.docx").read_bytes() == b"templat Desa"
        and pin.read_pin(data) is not None
        and read_computer_note(data).tempat == "E:\\"
    )


def asides(data: Path) -> list[Path]:
    return sorted(data.glob("ksd.dipindahkan-*.db"))


def test_all_arrives_and_the_old_stays_aside(old: Path, new: Path) -> None:
    steps: list[tuple[int, int, str]] = []
    relocate.move_data(old / "ksd.db", new, lambda *step: steps.append(step))
    assert not (old / "ksd.db").exists()
    (aside_db,) = asides(old)
    verify_backup(aside_db)
    assert whole(new)
    assert relocate.follow(old) == new
    assert relocate.follow(new) == new
    assert (old / "templat" / "Undangan.docx").exists()
    left = {path.name for path in new.iterdir()}
    assert not left & {relocate.STAGING, "sedang-dipindahkan.json", relocate.POINTER}
    assert [number for number, _, _ in steps] == list(range(len(steps)))
    assert {total for _, total, _ in steps} == {len(steps)}


def test_the_old_one_can_be_restored_by_hand(old: Path, new: Path, tmp_path: Path) -> None:
    relocate.move_data(old / "ksd.db", new)
    restore_backup(asides(old)[0], tmp_path / "lain" / "ksd.db")
    assert written_in(tmp_path / "lain") == NAME


def test_a_settled_database_is_moved(old: Path, new: Path) -> None:
    """What a crash left in the log comes along."""
    database = Database.open(old / "ksd.db")
    with database.begin() as tx:
        settings = tx.pengaturan.get()
        settings.operator = "belum di berkas"
        tx.pengaturan.save(settings)
    log = (old / "ksd.db-wal").read_bytes()
    file = (old / "ksd.db").read_bytes()
    database.close()
    (old / "ksd.db").write_bytes(file)
    (old / "ksd.db-wal").write_bytes(log)
    relocate.move_data(old / "ksd.db", new)
    assert written_in(new) == "belum di berkas"


def test_there_and_back_and_there_again(old: Path, new: Path) -> None:
    for here, there in ((old, new), (new, old), (old, new), (new, old)):
        relocate.move_data(here / "ksd.db", there)
        assert whole(there)
        assert relocate.follow(old) == there
        assert relocate.follow(new) == there
    assert len(asides(old)) == 2
    assert len(asides(new)) == 2


def test_a_chain_is_followed_to_its_end(old: Path, new: Path, tmp_path: Path) -> None:
    third = tmp_path / "ketiga"
    relocate.move_data(old / "ksd.db", new)
    relocate.move_data(new / "ksd.db", third)
    assert [relocate.follow(place) for place in (old, new, third)] == [third] * 3
    assert whole(third)


def test_a_mark_that_could_not_be_removed_does_no_harm(
    old: Path, new: Path, tmp_path: Path
) -> None:
    """It must not take a later pointer for the one of an earlier move."""
    third = tmp_path / "ketiga"
    mark = new / "sedang-dipindahkan.json"
    relocate.move_data(old / "ksd.db", new)
    pointer = relocate.read_pointer(old)
    assert pointer is not None
    mark.write_text(relocate.Mark(dari=str(old), nomor=pointer.nomor).model_dump_json())
    relocate.move_data(new / "ksd.db", third)
    assert relocate.follow(old) == third
    assert relocate.follow(new) == third
    assert whole(third)


def test_other_files_at_the_new_place_are_moved_aside(old: Path, new: Path) -> None:
    other = new / "templat" / "Undangan.docx"
    other.parent.mkdir(parents=True)
    other.write_bytes(b"templat lain")
    relocate.move_data(old / "ksd.db", new)
    assert whole(new)
    (kept,) = other.parent.glob("Undangan.docx.sebelum-pindah-*")
    assert kept.read_bytes() == b"templat lain"


@pytest.mark.parametrize("name", ["ksd.db", "ksd.db.pulih"])
def test_a_place_with_data_is_refused(old: Path, new: Path, name: str) -> None:
    new.mkdir(parents=True)
    (new / name).write_bytes(b"milik lain")
    with pytest.raises(InvalidInput, match="sudah ada data"):
        relocate.move_data(old / "ksd.db", new)
    assert (new / name).read_bytes() == b"milik lain"
    assert whole(old)


@pytest.mark.parametrize("place", [".", "dalam", "..", "lampiran/x"])
def test_a_place_within_is_refused(old: Path, place: str) -> None:
    with pytest.raises(InvalidInput, match="ada di dalam"):
        relocate.move_data(old / "ksd.db", old / place)
    assert whole(old)


def test_an_open_database_is_refused(old: Path, new: Path) -> None:
    database = Database.open(old / "ksd.db")
    with pytest.raises(DatabaseBusy):
        relocate.move_data(old / "ksd.db", new)
    database.close()
    assert whole(old)
    assert not (new / relocate.STAGING).exists()


def test_a_damaged_database_is_not_moved(old: Path, new: Path) -> None:
    file = old / "ksd.db"
    data = bytearray(file.read_bytes())
    data[5000:9000] = b"\xaa" * 4000
    file.write_bytes(data)
    with pytest.raises(DatabaseUnreadable):
        relocate.move_data(file, new)
    assert file.read_bytes() == bytes(data)
    assert relocate.follow(old) == old


def test_a_copy_that_reads_otherwise_is_refused(
    old: Path, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lie(source: Path, target: Path) -> None:
        side_files.copy_whole(source, target)
        target.write_bytes(target.read_bytes()[:-1] + b"?")

    monkeypatch.setattr(relocate, "copy_whole", lie)
    with pytest.raises(FileNotWritten, match="tidak terbaca seperti yang ditulis"):
        relocate.move_data(old / "ksd.db", new)
    assert relocate.follow(old) == old
    assert whole(old)


def test_leftovers_of_others_are_left_alone(old: Path, new: Path) -> None:
    foreign = new / relocate.STAGING / "surat.docx"
    foreign.parent.mkdir(parents=True)
    foreign.write_bytes(b"surat")
    with pytest.raises(InvalidInput, match="pemindahan lain"):
        relocate.move_data(old / "ksd.db", new)
    mark = relocate.Mark(dari=str(new / "entah"), nomor=uuid4())
    (new / "sedang-dipindahkan.json").write_text(mark.model_dump_json())
    with pytest.raises(InvalidInput, match="pemindahan lain"):
        relocate.move_data(old / "ksd.db", new)
    assert foreign.read_bytes() == b"surat"
    assert whole(old)


STEPS: list[tuple[object, str, bool]] = [
    *((relocate, name, False) for name in ("settle", "forget_cached", "sha256_of")),
    *((relocate, name, False) for name in ("require_whole", "_finish", "_lay_in_place")),
    *(
        (relocate, name, after)
        for name in ("copy_whole", "write_note_file")
        for after in (False, True)
    ),
    *((relocate, "replace_patiently", after) for after in (False, True)),
    *((relocate, "move_aside", after) for after in (False, True)),
    *((shutil, "rmtree", after) for after in (False, True)),
    *((Path, "unlink", after) for after in (False, True)),
]


def _breaking(
    original: Callable[..., object], at: int, error: BaseException, *, after: bool
) -> Callable[..., object]:
    """Do as before until the call of this number; break there, before or after its work."""
    calls = [0]

    def act(*arguments: object, **named: object) -> object:
        calls[0] += 1
        if calls[0] == at and not after:
            raise error
        result = original(*arguments, **named)
        if calls[0] == at:
            raise error
        return result

    return act


@pytest.mark.parametrize(("where", "step", "after"), STEPS, ids=lambda part: str(part)[:20])
def test_at_whatever_point_it_stops_nothing_is_lost(
    tmp_path: Path,
    old: Path,
    monkeypatch: pytest.MonkeyPatch,
    where: object,
    step: str,
    after: bool,
) -> None:
    """Cut the power at the first, second, … call of each step; the next start finds all."""
    for at in range(1, 60):
        here, new = tmp_path / f"{at}" / "lama", tmp_path / f"{at}" / "baru"
        shutil.copytree(old, here)
        broken = _breaking(getattr(where, step), at, PowerCut(), after=after)
        monkeypatch.setattr(where, step, broken)
        try:
            relocate.move_data(here / "ksd.db", new)
        except PowerCut:
            pass
        else:
            break
        finally:
            monkeypatch.undo()
        place = relocate.follow(here)
        assert place in (here, new)
        assert whole(place)
        assert relocate.follow(new) == new
        if place == here:
            relocate.move_data(here / "ksd.db", new)
            assert whole(new)
        assert not (here / "ksd.db").exists()
    assert 1 < at < 59


@pytest.mark.parametrize(
    "step", ["copy_whole", "write_note_file", "replace_patiently", "move_aside"]
)
def test_a_failing_disk_is_said_and_nothing_is_lost(
    tmp_path: Path, old: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    new = tmp_path / "baru"
    error = OSError(errno.EIO, "dying")
    monkeypatch.setattr(relocate, step, _breaking(getattr(relocate, step), 1, error, after=False))
    with pytest.raises(FileNotWritten):
        relocate.move_data(old / "ksd.db", new)
    monkeypatch.undo()
    assert whole(relocate.follow(old))


def test_a_full_disk_is_said_before_anything_is_copied(
    old: Path, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kerjasama_desktop.storage.disk.free_space", lambda path: 100_000_000)
    with pytest.raises(FileNotWritten, match="tinggal 100 MB"):
        relocate.move_data(old / "ksd.db", new)
    assert not (new / relocate.STAGING).exists()
    monkeypatch.undo()
    relocate.move_data(old / "ksd.db", new)
    assert whole(new)


def test_a_target_that_is_gone_is_said_and_the_old_data_named(old: Path, new: Path) -> None:
    relocate.move_data(old / "ksd.db", new)
    new.rename(new.with_name("dicabut"))
    with pytest.raises(DataElsewhere) as caught:
        relocate.follow(old)
    words = str(caught.value)
    assert str(new) in words
    assert str(asides(old)[0]) in words
    assert "Pasang disknya" in words
    new.with_name("dicabut").rename(new)
    assert relocate.follow(old) == new


def test_a_stick_taken_away_before_it_was_finished_is_asked_for(
    old: Path, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(relocate, "_lay_in_place", _breaking(print, 1, PowerCut(), after=False))
    with pytest.raises(PowerCut):
        relocate.move_data(old / "ksd.db", new)
    monkeypatch.undo()
    old.rename(old.with_name("dicabut"))
    with pytest.raises(DataElsewhere, match="belum selesai"):
        relocate.follow(new)
    old.with_name("dicabut").rename(old)
    assert relocate.follow(new) == new
    assert whole(new)


def test_a_loop_is_not_walked_forever(tmp_path: Path) -> None:
    places = [tmp_path / name for name in ("a", "b", "c")]
    for place, following in zip(places, [*places[1:], places[0]], strict=True):
        place.mkdir()
        pointer = relocate.Pointer(ke=str(following), nomor=uuid4())
        (place / relocate.POINTER).write_text(pointer.model_dump_json())
    with pytest.raises(DataElsewhere):
        relocate.follow(places[0])


def test_an_unreadable_pointer_is_said(old: Path) -> None:
    (old / relocate.POINTER).write_bytes(b"rusak")
    with pytest.raises(DataElsewhere, match="tidak terbaca"):
        relocate.follow(old)
    assert (old / "ksd.db").exists()


def test_a_folder_that_never_moved_is_itself(old: Path, tmp_path: Path) -> None:
    assert relocate.follow(old) == old
    assert relocate.follow(tmp_path / "belum ada") == tmp_path / "belum ada"
    assert not (tmp_path / "belum ada").exists()
    assert aside.pending_restore(old / "ksd.db").exists() is False
