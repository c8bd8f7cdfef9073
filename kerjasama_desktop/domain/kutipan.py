"""What an item of Mengingat cites, known by its id or by how its own words begin."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from kerjasama_desktop.domain.naskah import DasarHukum
from kerjasama_desktop.domain.regulasi import JenisRegulasi, Register, Regulasi, bare, head
from kerjasama_desktop.domain.regulasi_desa import UMUM
from kerjasama_desktop.domain.text import search_key

_NUMBERING = re.compile(r"^\s*\d{1,2}[.)]\s*")
_LONGEST = 40
"""So many words a name of a regulation has at most."""
_NUMBER = re.compile(r"\bnomor (\d+)\w* tahun (\d{4})\b")
_HEADS = (
    (JenisRegulasi.UUD, r"undang undang dasar|uud"),
    (JenisRegulasi.UU, r"undang undang|uu|peraturan pemerintah pengganti|perp?pu"),
    (JenisRegulasi.PP, r"peraturan pemerintah|pp"),
    (JenisRegulasi.PERPRES, r"peraturan presiden|perpres"),
    (JenisRegulasi.PERMEN, r"peraturan (menteri|badan|kepala badan)|permen\w*"),
    (JenisRegulasi.PERDA_PROV, r"(peraturan daerah|perda) (provinsi|daerah)|qanun aceh"),
    (JenisRegulasi.PERGUB, r"peraturan gubernur|pergub"),
    (JenisRegulasi.PERDES, r"peraturan (desa|nagari|gampong|negeri)|qanun gampong|perdes"),
    (JenisRegulasi.PERDA, r"peraturan daerah|perda|qanun"),
    (JenisRegulasi.PERBUP, r"peraturan (bupati|wali ?kota)|perbup|perwal\w*"),
)


class Kutipan(NamedTuple):
    """An item of Mengingat and the regulation of the register it cites."""

    dasar: DasarHukum
    regulasi: Regulasi


def citations(items: Iterable[DasarHukum], register: Register) -> list[Kutipan]:
    found = ((dasar, cited(dasar, register)) for dasar in items)
    return [Kutipan(dasar, regulasi) for dasar, regulasi in found if regulasi]


def cited(dasar: DasarHukum, register: Register) -> Regulasi | None:
    """What own words begin with, else what the id says."""
    names = (register.by_name.get(name) for name in _beginnings(dasar.teks))
    return next(filter(None, names), None) or register.get(dasar.regulasi_id)


def rank(dasar: DasarHukum, register: Register) -> tuple[int, int, int]:
    """Rank, year and number, read from own words where the register does not know it; Perdes keep
    the order of their villages: year and number are 0.
    """
    regulasi = cited(dasar, register)
    if regulasi and regulasi.jenis is not JenisRegulasi.PERDES:
        return regulasi.sort_key
    return _rank_in_words(regulasi.nama if regulasi else dasar.teks)


@lru_cache(maxsize=1024)
def _rank_in_words(text: str) -> tuple[int, int, int]:
    words = search_key(_NUMBERING.sub("", text))
    jenis = (jenis for jenis, head in _HEADS if re.match(rf"(?:{head})\b", words))
    found = next(jenis, JenisRegulasi.LAINNYA)
    number = _NUMBER.search(words)
    if found in {JenisRegulasi.PERDES, JenisRegulasi.LAINNYA} or not number:
        return found.rank, 0, 0
    return found.rank, int(number[2]), int(number[1])


def in_order(items: Iterable[DasarHukum], register: Register) -> list[DasarHukum]:
    return sorted(items, key=lambda dasar: rank(dasar, register))


def item_for(regulasi: Regulasi, day: date) -> DasarHukum:
    """Return an item that cites the regulation; a village's own one in words, for others who
    receive the cooperation do not have it in their register.
    """
    own = regulasi.wilayah or regulasi.untuk == UMUM
    words = regulasi.citation(day, open_places=False) if own else ""
    return DasarHukum(regulasi_id=regulasi.id, teks=words)


def inserted(
    items: Sequence[DasarHukum], regulasi: Regulasi, register: Register, day: date
) -> list[DasarHukum]:
    """Return the items with the regulation before the first that ranks below it."""
    ranks = [rank(item, register) for item in items]
    place = next((n for n, one in enumerate(ranks) if one > regulasi.sort_key), len(items))
    return [*items[:place], item_for(regulasi, day), *items[place:]]


def short_name(dasar: DasarHukum, register: Register) -> str:
    """Return 'UU 6/2014', or how own words begin."""
    regulasi = cited(dasar, register)
    return regulasi.sebutan if regulasi else head(_NUMBERING.sub("", dasar.teks))


@lru_cache(maxsize=1024)
def _beginnings(text: str) -> list[str]:
    """Return the names the text may begin with: 'uu', 'uu 6', 'uu 6 2014', longest first."""
    words = bare(_NUMBERING.sub("", text)).split()[:_LONGEST]
    return list(accumulate(words, "{} {}".format))[::-1]
