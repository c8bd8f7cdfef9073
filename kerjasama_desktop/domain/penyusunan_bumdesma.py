"""A BUM Desa bersama in the texts: what it is called, and what the law of the day says of it.

PP 11/2021 made it a legal entity; before, a text may not call it one.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa

_LAW = "pp-11-2021"
NEW, OLD = "bumdes_2021", "bumdes_2015"
_USUAL = Desa().sebutan_desa
_NAME = r"(?:\s+[\"“]?(?P<nama>[A-Z0-9].*))?"


@dataclass(frozen=True)
class BumDesma:
    """An enterprise as title or object name it; `desa` is the word for village in its name."""

    desa: str = _USUAL
    nama: str = ""

    @property
    def singkat(self) -> str:
        return f"BUM {self.desa} Bersama"

    @property
    def lengkap(self) -> str:
        return f"Badan Usaha Milik {self.desa} Bersama {self.nama}".strip()


def bumdes_flags(berkas: Berkas) -> frozenset[str]:
    """Return the flag of the lines that fit the law on BUM Desa of the text's day."""
    law = berkas.register.get(_LAW)
    day = berkas.kerjasama.tanggal_penetapan or berkas.today
    return frozenset({OLD if law and day < law.berlaku else NEW})


def bumdesma(berkas: Berkas) -> BumDesma:
    """Return the enterprise as it was typed, one name for all papers: 'Badan Usaha Milik Gampong
    Bersama Sepakat', 'BUMDesma "Sari Bumi"'.
    """
    called = {berkas.desa_of(pihak).sebutan_desa for pihak in berkas.pihak} | {_USUAL}
    words = {word.casefold(): word for word in called}
    pattern = _pattern(words.values())
    k = berkas.kerjasama
    found = [one for text in (k.judul, k.objek) if (one := pattern.search(text))]
    best = next((one for one in found if one["nama"]), next(iter(found), None))
    if best is None:
        return BumDesma()
    word = " ".join((best["desa"] or _USUAL).split())
    return BumDesma(words.get(word.casefold(), _USUAL), (best["nama"] or "").strip(' "“”.'))


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Return what finds the kind of enterprise, and the name behind it."""
    local = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words))
    kind = rf"(?i:(?:BUM|Badan\s+Usaha\s+Milik)\s*(?P<desa>{local}|Des)\s+Bersama|BUMDesma)"
    return re.compile(kind + _NAME)


def nama_bumdesma(berkas: Berkas) -> str:
    """Return the name alone, '' where neither title nor object give it."""
    return bumdesma(berkas).nama


def bumdesma_values(berkas: Berkas) -> dict[str, str]:
    found = bumdesma(berkas)
    return {"bumdesma": found.singkat, "bumdesma_lengkap": found.lengkap}
