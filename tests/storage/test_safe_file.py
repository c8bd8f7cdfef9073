"""Files are whole or absent, and names are valid on Windows."""

import errno
import os
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerjasama_desktop.errors import FileNotWritten
from kerjasama_desktop.storage.safe_file import MAX_NAME, safe_name, write_safely

DEVICES = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "COM1", "com9", "LPT1", "lpt³", "COM¹"]


class Held:
    """Replacing fails for the named target the first `times` times, as while Word holds it."""

    def __init__(self, target: Path, times: int, winerror: int = 32) -> None:
        self.target, self.times, self.winerror = target, times, winerror
        self.pauses: list[float] = []
        self._replace = Path.replace

    def replace(self, source: Path, target: Path) -> Path:
        if target == self.target and self.times > 0:
            self.times -= 1
            error = PermissionError(errno.EACCES, "in use", str(source))
            error.winerror = self.winerror  # type: ignore[attr-defined,unused-ignore]
            raise error
        return self._replace(source, target)


def hold(monkeypatch: pytest.MonkeyPatch, target: Path, times: int, winerror: int = 32) -> Held:
    held = Held(target, times, winerror)
    monkeypatch.setattr(Path, "replace", lambda source, target: held.replace(source, target))
    return held


def names_in(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


def test_writes_the_file_and_makes_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "Surat.docx"
    assert write_safely(path, b"isi") == path
    assert write_safely(path, b"isi baru") == path
    assert path.read_bytes() == b"isi baru"
    assert names_in(path.parent) == {"Surat.docx"}


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_waits_while_the_file_is_held_for_a_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, winerror: int
) -> None:
    path = tmp_path / "Surat.docx"
    held = hold(monkeypatch, path, times=3, winerror=winerror)
    assert write_safely(path, b"isi", sleep=held.pauses.append) == path
    assert held.pauses == [0.05, 0.1, 0.2]
    assert names_in(tmp_path) == {"Surat.docx"}


def test_takes_another_name_where_the_file_stays_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Surat.docx"
    path.write_bytes(b"lama")
    (tmp_path / "Surat (2).docx").write_bytes(b"lama juga")
    held = hold(monkeypatch, path, times=1000)
    assert write_safely(path, b"isi", sleep=held.pauses.append) == tmp_path / "Surat (3).docx"
    assert 5 < sum(held.pauses) < 7
    assert path.read_bytes() == b"lama"
    assert names_in(tmp_path) == {"Surat.docx", "Surat (2).docx", "Surat (3).docx"}


@pytest.mark.parametrize("mark", ["~$Surat.docx", "~$urat.docx", "~$rat.docx"])
def test_does_not_wait_for_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mark: str) -> None:
    path = tmp_path / "Surat.docx"
    (tmp_path / mark).touch()
    held = hold(monkeypatch, path, times=1000)
    assert write_safely(path, b"isi", sleep=held.pauses.append).name == "Surat (2).docx"
    assert held.pauses == []


def test_a_mark_left_over_from_a_crash_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "Surat.docx"
    (tmp_path / "~$Surat.docx").touch()
    assert write_safely(path, b"isi") == path


def test_says_that_every_name_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "Surat.docx"
    for number in range(2, 22):
        (tmp_path / f"Surat ({number}).docx").touch()
    held = hold(monkeypatch, path, times=1000)
    with pytest.raises(FileNotWritten, match="sedang dipakai program lain"):
        write_safely(path, b"isi", sleep=held.pauses.append)
    assert not list(tmp_path.glob(".*"))


def test_a_full_disk_leaves_the_old_file_and_no_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Surat.docx"
    path.write_bytes(b"lama")

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileNotWritten, match="Penyimpanan penuh"):
        write_safely(path, b"isi")
    assert path.read_bytes() == b"lama"
    assert names_in(tmp_path) == {"Surat.docx"}


def test_says_that_the_folder_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "berkas").touch()
    with pytest.raises(FileNotWritten, match="tidak dapat ditulis di folder"):
        write_safely(tmp_path / "berkas" / "Surat.docx", b"isi")


def test_says_that_there_is_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(source: Path, target: Path) -> Path:
        raise PermissionError(errno.EACCES, "denied", str(target))

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(FileNotWritten, match="boleh Anda ubah"):
        write_safely(tmp_path / "Surat.docx", b"isi", sleep=lambda seconds: None)
    assert names_in(tmp_path) == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Surat Penawaran 140/12/BDI", "Surat Penawaran 140 12 BDI"),
        ("  Berita acara.  ", "Berita acara"),
        ('a<b>c:d"e|f?g*h\\i', "a b c d e f g h i"),
        ("", "tanpa nama"),
        ("...", "tanpa nama"),
        ("nul", "_nul"),
        ("Aux.2026", "_Aux.2026"),
        ("Cafe\u0301", "Café"),
        ("a\u202etxt\ud800", "a txt"),
        ("Conan", "Conan"),
    ],
)
def test_names_for_windows(text: str, name: str) -> None:
    assert safe_name(text, ".docx") == f"{name}.docx"


@given(
    text=st.one_of(
        st.text(),
        st.text(min_size=70, max_size=200),
        st.builds(
            "".join,
            st.tuples(
                st.sampled_from(["", " ", "."]), st.sampled_from(DEVICES), st.text(max_size=3)
            ),
        ),
    ),
    suffix=st.sampled_from(["", ".docx", ".ksd.zip"]),
)
def test_any_text_makes_a_valid_name(text: str, suffix: str) -> None:
    name = safe_name(text, suffix)
    assert 0 < len(name) <= MAX_NAME
    assert name.endswith(suffix)
    assert not set(name) & set('<>:"/\\|?*')
    assert all(ord(sign) >= 32 for sign in name)
    assert name == name.strip(" ").rstrip(".")
    assert not PureWindowsPath(name).is_reserved()
    assert name.split(".")[0].rstrip().upper() not in {device.upper() for device in DEVICES}
    assert safe_name(name) == name
