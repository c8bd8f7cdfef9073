"""References inside a text ("Pasal 5 ayat (2) huruf b"): found, and followed to what they mean.

A reference to an article of another regulation is none of ours and is left out.
"""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kerjasama_desktop.domain.penomoran import Alamat, Baris, letter

HAPUS = "[dihapus]"
"""Stands behind a reference whose target was taken out of the text."""

_WORD = re.compile(
    r"\b(?:(?i:pasal)\s+(?P<pasal>\d{1,3})|(?i:ayat)\s*\(?(?P<ayat>\d{1,3})\)?"
    r"|(?i:huruf)\s+(?P<huruf>(?P<one>[a-z])(?P=one)?)|(?i:angka)\s+(?P<angka>\d{1,3})\)?)(?!\w)"
)
_ENDS = r"(?=\s*(?:[.,;:)]|$|(?:dan|atau|serta|sampai|ayat|huruf)\b))"
_BARE = {
    "pasal": re.compile(rf"(\d{{1,3}}){_ENDS}"),
    "ayat": re.compile(r"\((\d{1,3})\)"),
    "huruf": re.compile(r"([a-z])(?!\w|\.\w)"),
    "angka": re.compile(rf"(\d{{1,3}})\)?{_ENDS}"),
}
"""The second of two in 'ayat (1) dan (2)', where the word is not said again."""
_JOINT = re.compile(
    r",?\s+(?:dan/atau|dan|atau|serta|sampai\s+dengan|s\.d\.|s/d|hingga|jo\.?|juncto)\s+|,\s+"
    r"|\s*[-–]\s*"
)
_GONE = re.compile(rf"\s*{re.escape(HAPUS)}")
_INTO = re.compile(r"\b(?:dalam|pada|dan|atau|dengan)\s+$")
"""Before a lone 'angka 2', which otherwise is a mere number."""

_ACT = (
    r"(?:Undang-[Uu]ndang|UUD?\b|Peraturan|Perp?pu\b|PP\b|Perpres|Permen\w*|Perda\b|Perbup|Perwal\w*"
    r"|Pergub|Perdes|Qanun|Keputusan|Instruksi|Kitab|KUH\w*|Perjanjian|Anggaran|Akta)"
)
_OURS = (
    r"(?:Peraturan|Perjanjian)\s+Bersama(?:(?:\s+[\w-]+){0,4}?\s+ini\b|(?!.*\b(?:Nomor|tentang)\b))"
)
_OF_ANOTHER = re.compile(rf"\s+(?:(?:dari|dalam|pada)\s+)?(?!{_OURS}){_ACT}")
_AFTER_ANOTHER = re.compile(
    r"(?:Nomor\s+\S+\s+Tahun\s+\d{4}|\b\w+\s+\d+/\d{4}|Indonesia\s+Tahun\s+1945)"
    r"(?:\s+tentang\s[^.;]*)?,?\s+$"
)
_OWN_WORDS = re.compile(
    r"\b(?:dalam|pada|dengan|dan|atau|dimaksud|oleh|dari|sesuai|berdasarkan|menurut|ketentuan|"
    r"melalui|terhadap|kecuali)\s+$"
)
_NEAR = 300


@dataclass(frozen=True, slots=True)
class Rujukan:
    """`disebut` are the levels it names itself; one that is `sambung` takes the levels above from
    the one before it, as in 'Pasal 5 ayat (1) dan ayat (2)'. `angka` are (level, start, end) of
    its numbers.
    """

    awal: int
    akhir: int
    disebut: Alamat
    angka: tuple[tuple[str, int, int], ...]
    sambung: bool
    hilang: bool


@lru_cache(maxsize=4096)
def references(teks: str) -> tuple[Rujukan, ...]:
    """Return the references to this same text that a line holds, in their order."""
    found: list[Rujukan] = []
    place = 0
    while start := _WORD.search(teks, place):
        chain = list(_chain(teks, start))
        place = chain[-1].akhir
        lone = start["angka"] and not _INTO.search(teks[: start.start()])
        if not lone and not _is_foreign(teks, start.start(), place):
            found += chain
    return tuple(found)


def _chain(teks: str, start: re.Match[str]) -> Iterator[Rujukan]:
    match: re.Match[str] | None = start
    level = start.lastgroup or ""
    joined = False
    while match:
        numbers = [_number(match, level)]
        end = match.end()
        while deeper := _WORD.match(teks, _skip(teks, end)):
            if any(_level(deeper) == name for name, _, _ in numbers):
                break
            numbers.append(_number(deeper, _level(deeper)))
            end = deeper.end()
        gone = _GONE.match(teks, end)
        end = gone.end() if gone else end
        said = {name: _value(name, teks[first:last]) for name, first, last in numbers}
        yield Rujukan(match.start(), end, Alamat(**said), tuple(numbers), joined, bool(gone))
        joint, joined = _JOINT.match(teks, end), True
        match = _WORD.match(teks, joint.end()) if joint else None
        level = _level(match) if match else numbers[-1][0]
        if joint and not match:
            match = _BARE[level].match(teks, joint.end())


def _skip(teks: str, place: int) -> int:
    return place + len(teks[place:]) - len(teks[place:].lstrip())


def _level(match: re.Match[str]) -> str:
    return next(name for name in Alamat._fields if match[name])


def _number(match: re.Match[str], level: str) -> tuple[str, int, int]:
    group = level if level in match.re.groupindex else 1
    return level, match.start(group), match.end(group)


def _value(level: str, text: str) -> int:
    return ord(text[0]) - 96 + 26 * (len(text) - 1) if level == "huruf" else int(text)


def _is_foreign(teks: str, start: int, end: int) -> bool:
    if _OF_ANOTHER.match(teks, end):
        return True
    before = teks[max(0, start - _NEAR) : start]
    return bool(_AFTER_ANOTHER.search(before)) and not _OWN_WORDS.search(before)


def known(articles: Sequence[Sequence[Baris]]) -> set[Alamat]:
    """Return every address that can be referred to."""
    places = {Alamat(number) for number in range(1, len(articles) + 1)}
    return places | {line.alamat for article in articles for line in article}


def meaning(
    said: Alamat, own: Alamat, before: Alamat | None, places: Container[Alamat]
) -> Alamat | None:
    """Return what is meant by the levels said in a paragraph at `own`; None: nothing is there.

    `before` is what the reference before means, where this one is joined to it.
    """
    return next((one for one in _readings(said, own, before) if one in places), None)


def _readings(said: Alamat, own: Alamat, before: Alamat | None) -> Iterator[Alamat]:
    if said.pasal:
        yield said
        return
    top = next(place for place, number in enumerate(said) if number)
    if before:
        yield Alamat(*before[:top], *said[top:])
    here = said._replace(pasal=own.pasal)
    if not said.ayat:
        yield here._replace(ayat=own.ayat)
        huruf, angka = said.huruf or own.huruf, said.angka or own.angka
        yield Alamat(own.pasal, own.ayat, huruf, angka)
    yield here


def meanings(
    found: Sequence[Rujukan], own: Alamat, places: Container[Alamat]
) -> list[Alamat | None]:
    """Return what each reference of a paragraph means."""
    meant: list[Alamat | None] = []
    for one in found:
        before = meant[-1] if one.sambung else None
        meant.append(None if one.hilang else meaning(one.disebut, own, before, places))
    return meant


def in_words(said: Alamat) -> str:
    """Return 'Pasal 5 ayat (2) huruf b angka 1'."""
    words = (
        f"Pasal {said.pasal}" if said.pasal else "",
        f"ayat ({said.ayat})" if said.ayat else "",
        f"huruf {letter(said.huruf)}" if said.huruf else "",
        f"angka {said.angka}" if said.angka else "",
    )
    return " ".join(word for word in words if word)
