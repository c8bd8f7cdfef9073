"""Area codes: ten digits, and what they say about who may cooperate with whom."""

import re
from collections.abc import Iterable

from kerjasama_desktop.domain.records import Pilihan

_DIGITS = re.compile(r"\d{10}")


class RuangLingkup(Pilihan):
    """Reach of a cooperation, computed from the codes (Permendagri 96/2017 Pasal 3)."""

    DALAM_KECAMATAN = "DALAM_KECAMATAN", "satu kecamatan"
    ANTAR_KECAMATAN = "ANTAR_KECAMATAN", "antar-kecamatan dalam satu kabupaten/kota"
    ANTAR_KABUPATEN = "ANTAR_KABUPATEN", "antar-kabupaten/kota dalam satu provinsi"
    ANTAR_PROVINSI = "ANTAR_PROVINSI", "antar-provinsi"


def normal_kode(text: str) -> str:
    """Return the ten digits of '73.10.11.2005' or '7310112005'; other text unchanged."""
    digits = re.sub(r"[.\s]", "", text)
    return digits if _DIGITS.fullmatch(digits) else text.strip()


def is_kode(kode: str) -> bool:
    return _DIGITS.fullmatch(kode) is not None


def dotted(kode: str) -> str:
    """Return '73.10.11.2005' for '7310112005'; text that is no code unchanged."""
    if not is_kode(kode):
        return kode
    return f"{kode[:2]}.{kode[2:4]}.{kode[4:6]}.{kode[6:]}"


def is_kelurahan(kode: str) -> bool:
    return is_kode(kode) and kode[6] == "1"


def is_desa(kode: str) -> bool:
    """True for a desa (7th digit 2) or a desa adat (3)."""
    return is_kode(kode) and kode[6] in "23"


def is_kota(kode: str) -> bool:
    """True where digits 3-4 name a kota (71-99); nineteen kota have desa."""
    return is_kode(kode) and "71" <= kode[2:4] <= "99"


def ruang_lingkup(kodes: Iterable[str]) -> RuangLingkup | None:
    """Return the reach of these villages; None while fewer than one valid code is known."""
    known = [kode for kode in kodes if is_kode(kode)]
    if not known:
        return None
    for length, reach in (
        (6, RuangLingkup.DALAM_KECAMATAN),
        (4, RuangLingkup.ANTAR_KECAMATAN),
        (2, RuangLingkup.ANTAR_KABUPATEN),
    ):
        if len({kode[:length] for kode in known}) == 1:
            return reach
    return RuangLingkup.ANTAR_PROVINSI
