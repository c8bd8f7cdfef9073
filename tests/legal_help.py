"""What the tests of clauses and fixed texts share: is a text drafted as law is?"""

import re
from collections.abc import Sequence
from itertools import pairwise

from kerjasama_desktop.domain.naskah import Butir, Pasal, Tingkat

_CHAIN = re.compile(
    r"(?:\bPasal (?P<pasal>\d+) ?)?"
    r"(?P<ayat>\bayat \(\d+\)(?:(?:,| dan|, dan| atau| sampai dengan) ayat \(\d+\))*)?"
    r"(?: ?\bhuruf (?P<huruf>[a-z]))?"
)


def badly_ended(pasal: Pasal) -> list[str]:
    """Return the paragraphs whose closing mark is not the one their place asks for."""
    pairs = pairwise([*pasal.butir, Butir(Tingkat.ISI, "")])
    return [one.teks for one, following in pairs if not _ends_well(one, following)]


def _ends_well(butir: Butir, following: Butir) -> bool:
    lists = (Tingkat.HURUF, Tingkat.ANGKA)
    if butir.tingkat is Tingkat.HURUF and following.tingkat is Tingkat.HURUF:
        return butir.teks.endswith((";", "; dan", "; atau", "; dan/atau"))
    if following.tingkat in lists and butir.tingkat is not following.tingkat:
        return butir.teks.endswith((":", ".", ";"))
    return butir.teks.endswith((".", ":"))


def dangling(articles: Sequence[Pasal]) -> list[str]:
    """Return the references, each with its paragraph, to an article, ayat or huruf not there."""
    return [
        f"{found[0]}: {butir.teks}"
        for number, pasal in enumerate(articles, 1)
        for place, butir in enumerate(pasal.butir)
        for found in _CHAIN.finditer(butir.teks)
        if found[0].strip() and not _is_there(articles, number, place, found)
    ]


def _is_there(articles: Sequence[Pasal], number: int, place: int, found: re.Match[str]) -> bool:
    target = int(found["pasal"] or number)
    if not 1 <= target <= len(articles):
        return False
    butir = articles[target - 1].butir
    ayat = [int(n) for n in re.findall(r"\d+", found["ayat"] or "")]
    if any(n > sum(b.tingkat is Tingkat.AYAT for b in butir) for n in ayat):
        return False
    if not found["huruf"]:
        return True
    own = 0 if found["pasal"] else _ayat_before(articles[number - 1], place)
    return ord(found["huruf"]) - 96 <= _huruf(butir, ayat[-1] if ayat else own)


def _ayat_before(pasal: Pasal, place: int) -> int:
    return sum(b.tingkat is Tingkat.AYAT for b in pasal.butir[: place + 1])


def _huruf(butir: Sequence[Butir], ayat: int) -> int:
    """Count the huruf of an ayat; of an article without ayat for 0."""
    count = seen = 0
    for one in butir:
        seen += one.tingkat is Tingkat.AYAT
        count += seen == ayat and one.tingkat is Tingkat.HURUF
    return count
