"""The texts of resources/naskah, which are the same for every village, as articles."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from kerjasama_desktop.documents.contexts.common import Isian, pasal_list
from kerjasama_desktop.documents.contexts.produk_hukum import judul_bab
from kerjasama_desktop.domain.naskah import read_pasal
from kerjasama_desktop.domain.pustaka import fill
from kerjasama_desktop.paths import resource

_HEADING = re.compile(r"^== (.+)$", re.MULTILINE)


@cache
def naskah_baku(name: str) -> tuple[tuple[str, str], ...]:
    """Return the parts of a text: (title, articles as `read_pasal` reads them)."""
    _, *pieces = _HEADING.split(resource("naskah", f"{name}.txt").read_text("utf-8"))
    return tuple(zip(pieces[::2], (text.strip() for text in pieces[1::2]), strict=True))


def chapters(
    name: str, values: Mapping[str, str], flags: frozenset[str] = frozenset()
) -> list[Isian]:
    """Return all articles for bagian/pasal.txt, the first of each BAB bearing its title."""
    return list(_articles(name, values, flags, "bab"))


def titled_articles(name: str, values: Mapping[str, str]) -> list[Isian]:
    """Return articles with their titles below the number, as an agreement has them."""
    return list(_articles(name, values, frozenset(), "judul"))


def _articles(
    name: str, values: Mapping[str, str], flags: frozenset[str], place: str
) -> Iterator[Isian]:
    for title, text in naskah_baku(name):
        articles = pasal_list(read_pasal(fill(text, values, flags)))
        articles[0][place] = judul_bab(fill(title, values))
        yield from articles
