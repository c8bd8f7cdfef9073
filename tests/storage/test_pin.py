"""The PIN: what is taken, what is kept, what opens, and how guessing is slowed."""

from pathlib import Path

import pytest

from kerjasama_desktop.errors import FileNotWritten, InvalidInput
from kerjasama_desktop.storage import pin


@pytest.mark.parametrize("typed", ["1234", "rahasia", "Ab12Ab12Ab12", "Tukıñ"])
def test_a_pin_opens_with_itself_only(tmp_path: Path, typed: str) -> None:
    made = pin.set_pin(tmp_path, typed, 10)
    kept = pin.read_pin(tmp_path)
    assert kept == made
    assert kept.opens(typed)
    for other in ("", "0000", typed + "1", typed[:-1], typed.swapcase() + "x"):
        assert not kept.opens(other)


@pytest.mark.parametrize("typed", ["", "123", "1" * 13, "12 34", "12-34", "\ud800123"])
def test_what_is_no_pin_is_refused(tmp_path: Path, typed: str) -> None:
    with pytest.raises(InvalidInput, match="4 sampai 12"):
        pin.set_pin(tmp_path, typed, 10)
    assert not (tmp_path / pin.FILE).exists()


@pytest.mark.parametrize("minutes", [0, 121])
def test_minutes_have_bounds(tmp_path: Path, minutes: int) -> None:
    with pytest.raises(InvalidInput, match="menit"):
        pin.set_pin(tmp_path, "1234", minutes)


def test_the_file_does_not_tell_the_pin(tmp_path: Path) -> None:
    first = pin.set_pin(tmp_path, "4711", 5)
    text = (tmp_path / pin.FILE).read_text("utf-8")
    assert "4711" not in text
    assert pin.set_pin(tmp_path, "4711", 5).sidik != first.sidik


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"{}",
        b'{"garam": "00", "sidik": "00", "menit": 10}',
        b'{"garam": "%s", "sidik": "%s", "menit": 0}' % (b"0" * 32, b"0" * 64),
    ],
)
def test_a_damaged_file_is_no_lock_and_known_as_damaged(tmp_path: Path, content: bytes) -> None:
    assert not pin.is_damaged(tmp_path)
    (tmp_path / pin.FILE).write_bytes(content)
    assert pin.read_pin(tmp_path) is None
    assert pin.is_damaged(tmp_path)
    pin.set_pin(tmp_path, "1234", 10)
    assert not pin.is_damaged(tmp_path)


def test_it_is_taken_away(tmp_path: Path) -> None:
    pin.set_pin(tmp_path, "1234", 10)
    pin.remove_pin(tmp_path)
    pin.remove_pin(tmp_path)
    assert pin.read_pin(tmp_path) is None


def test_a_file_that_is_held_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, *, missing_ok: bool) -> None:
        raise PermissionError(13, "held")

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(FileNotWritten, match="sedang dipakai program lain"):
        pin.remove_pin(tmp_path)


def test_the_pause_begins_with_the_fifth_wrong_try_and_grows() -> None:
    now = [100.0]
    tries = pin.Tries(lambda: now[0])
    waited = []
    for _ in range(12):
        tries.count_wrong()
        waited.append(tries.seconds_left)
        now[0] += tries.seconds_left
        assert tries.seconds_left == 0
    assert waited == [0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 960, 960]
    tries.count_wrong()
    now[0] += 0.5
    assert tries.seconds_left == 960
    tries.forget()
    assert (tries.wrong, tries.seconds_left) == (0, 0)
