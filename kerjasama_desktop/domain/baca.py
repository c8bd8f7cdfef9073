"""Reading what people type: dates, money, numbers, choices, pasted tables."""

import re
from datetime import date
from typing import TypeVar

from kerjasama_desktop.domain.records import Pilihan
from kerjasama_desktop.domain.terbilang import BULAN
from kerjasama_desktop.domain.text import search_key

P = TypeVar("P", bound=Pilihan)

_NUMERIC = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2}|\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WORDS = re.compile(r"(?:[a-z]+,\s*)?(\d{1,2})\s+([a-z]{3,9})\.?\s+(\d{2}|\d{4})")
_DAY = re.compile(r"\b\d{1,2}(?: +[A-Za-z]{3,9} +|[-/.]\d{1,2}[-/.])\d{4}\b")
_UNTIL = re.compile(
    rf"\b(?:sampai|s\.?d\.?|hingga)\b(?: dengan)?(?: tanggal)? *{_DAY.pattern}", re.I
)
_YEAR = re.compile(r"\bTahun ((?:19|20)\d\d)\b", re.IGNORECASE)


def read_date(text: str) -> date:
    """Read '22-11-2026', '22/11/26', '2026-11-22', '22 Nov 2026' or 'Minggu, 22 November 2026'.

    Raises:
        ValueError: for anything else, or a day that does not exist.
    """
    folded = " ".join(text.casefold().split())
    if found := _ISO.fullmatch(folded):
        year, month, day = (int(part) for part in found.groups())
    elif found := _NUMERIC.fullmatch(folded):
        day, month, year = (int(part) for part in found.groups())
    elif found := _WORDS.fullmatch(folded):
        day, month, year = int(found[1]), _month(found[2]), int(found[3])
    else:
        raise ValueError(text)
    return date(year + 2000 if year < 100 else year, month, day)


def last_day_in(text: str) -> date | None:
    """Return the last day that a reference names as its own: 'Surat Kuasa Nomor 3 Tahun 2020
    tanggal 1 Oktober 2020'; of a year alone its first day, None where it names neither.
    """
    own = _UNTIL.sub("", text)
    days = [day for found in _DAY.findall(own) if (day := _day_or_none(found))]
    years = [date(int(year), 1, 1) for year in _YEAR.findall(own)]
    return max(days or years, default=None)


def _day_or_none(text: str) -> date | None:
    try:
        return read_date(text)
    except ValueError:
        return None


def _month(word: str) -> int:
    aliases = {"agt": 8, "agust": 8, "nop": 11, "nopember": 11, "pebruari": 2}
    if word in aliases:
        return aliases[word]
    matches = [n for n, name in enumerate(BULAN, 1) if name.casefold().startswith(word)]
    if len(matches) != 1:
        raise ValueError(word)
    return matches[0]


def read_number(text: str) -> float:
    """Read '12,5', '1.250', '1.250,75' or '12.5' (a lone point before fewer than three digits).

    Raises:
        ValueError: where the text is no number.
    """
    plain = text.replace(" ", "").removeprefix("Rp").removeprefix("rp").removeprefix(".")
    if "," in plain or re.fullmatch(r"\d{1,3}(\.\d{3})+", plain):
        plain = plain.replace(".", "").replace(",", ".")
    if not re.fullmatch(r"\d{1,15}(\.\d{0,6})?", plain):
        raise ValueError(text)
    return float(plain)


def read_rupiah(text: str) -> int:
    """Read 'Rp25.000.000', '25000000', '25.000.000,00' or '25 juta' as whole rupiah."""
    folded = text.casefold().strip().removesuffix(",-")
    for word, factor in (("miliar", 10**9), ("juta", 10**6), ("ribu", 1000)):
        if folded.endswith(word):
            return round(read_number(folded.removesuffix(word).strip()) * factor)
    return round(read_number(folded))


def read_choice(choices: type[P], text: str) -> P:
    """Read a code or a label, or the beginning of just one label.

    Raises:
        ValueError: where nothing, or more than one label, matches.
    """
    key = search_key(text)
    for choice in choices:
        if key in (search_key(choice.value), search_key(choice.label)):
            return choice
    matches = [c for c in choices if search_key(c.label).startswith(key)] if key else []
    if len(matches) != 1:
        raise ValueError(text)
    return matches[0]


def read_table(text: str) -> list[list[str]]:
    """Split what Excel puts on the clipboard into rows of cells; empty rows are left out."""
    rows = [[cell.strip() for cell in line.split("\t")] for line in text.splitlines()]
    return [row for row in rows if any(row)]
