"""The PIN of the screen lock: a curtain before the screen, kept apart from the data.

It does not encrypt: a forgotten key would cost the village its data.
"""

import hmac
import math
import os
import time
import unicodedata
from collections.abc import Callable
from hashlib import scrypt
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from kerjasama_desktop.errors import FileNotWritten, InvalidInput
from kerjasama_desktop.storage.note_file import read_note_file, write_note_file

FILE = "kunci.json"
SHORTEST, LONGEST = 4, 12
LEAST_MINUTES, MOST_MINUTES, USUAL_MINUTES = 1, 120, 10

_FREE_TRIES = 5
_FIRST_PAUSE, _LONGEST_PAUSE = 30, 960
_COST, _BLOCK, _LANES = 2**14, 8, 1
_SALT, _HASH = 16, 32


class Pin(BaseModel):
    """`garam` and `sidik` are salt and hash in hexadecimal, `menit` the idleness that locks."""

    model_config = ConfigDict(frozen=True, defer_build=True)

    garam: str = Field(pattern=f"^[0-9a-f]{{{2 * _SALT}}}$")
    sidik: str = Field(pattern=f"^[0-9a-f]{{{2 * _HASH}}}$")
    menit: int = Field(ge=LEAST_MINUTES, le=MOST_MINUTES)

    def opens(self, typed: str) -> bool:
        """True where this is the PIN; takes a noticeable moment, so that guessing does."""
        return hmac.compare_digest(_hash(typed, bytes.fromhex(self.garam)), self.sidik)


def read_pin(data: Path) -> Pin | None:
    """Return the PIN that is set; None without one, and where its file is damaged."""
    return read_note_file(Pin, data / FILE)


def is_damaged(data: Path) -> bool:
    """True where a file is there that holds no PIN."""
    return (data / FILE).exists() and read_pin(data) is None


def set_pin(data: Path, typed: str, minutes: int) -> Pin:
    """Keep a PIN.

    Raises:
        InvalidInput: too short, too long, or other than digits and letters; or the minutes.
        FileNotWritten: disk full or no permission.
    """
    plain = _plain(typed)
    if not (SHORTEST <= len(plain) <= LONGEST and plain.isalnum()):
        raise InvalidInput(f"Isi PIN dengan {SHORTEST} sampai {LONGEST} angka atau huruf.")
    if not LEAST_MINUTES <= minutes <= MOST_MINUTES:
        raise InvalidInput(f"Isi menit dari {LEAST_MINUTES} sampai {MOST_MINUTES}.")
    salt = os.urandom(_SALT)
    pin = Pin(garam=salt.hex(), sidik=_hash(plain, salt), menit=minutes)
    write_note_file(data / FILE, pin)
    return pin


def remove_pin(data: Path) -> None:
    """Take the PIN away.

    Raises:
        FileNotWritten: the file is held by another program.
    """
    try:
        (data / FILE).unlink(missing_ok=True)
    except OSError as error:
        raise FileNotWritten(
            f"“{FILE}” sedang dipakai program lain. Tutup dahulu, lalu coba lagi."
        ) from error


class Tries:
    """Counts wrong tries: after the fifth, each further one must wait, longer every time.

    A new start of the program forgets them: who can do that could open the data without it.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._wrong = 0
        self._free_at = 0.0

    @property
    def wrong(self) -> int:
        return self._wrong

    @property
    def seconds_left(self) -> int:
        """Return how long to wait before the next try; 0 where it may be made."""
        return max(0, math.ceil(self._free_at - self._clock()))

    def count_wrong(self) -> None:
        self._wrong += 1
        over = self._wrong - _FREE_TRIES
        if over >= 0:
            pause = min(_FIRST_PAUSE * 2 ** min(over, 10), _LONGEST_PAUSE)
            self._free_at = self._clock() + pause

    def forget(self) -> None:
        self._wrong, self._free_at = 0, 0.0


def _hash(typed: str, salt: bytes) -> str:
    return scrypt(
        _plain(typed).encode("utf-8", "ignore"), salt=salt, n=_COST, r=_BLOCK, p=_LANES, dklen=_HASH
    ).hex()


def _plain(typed: str) -> str:
    return unicodedata.normalize("NFC", typed)
