"""Cleaning of typed, pasted and imported text, once, where it comes in."""

import re
import unicodedata
from functools import lru_cache

MAX_TEXT = 20_000

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\u2028\u2029]")
_BLANKS = re.compile(r"[\u00a0\u2007\u202f]")


def clean_text(text: str) -> str:
    """Return text fit for the database and for Word: NFC, no controls, no lone surrogates.

    Newlines and tabs stay, CRLF becomes LF, no-break spaces become spaces; cut at MAX_TEXT.
    """
    text = text.encode("utf-8", "ignore").decode("utf-8")
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _BLANKS.sub(" ", _CONTROLS.sub("", text)).strip()[:MAX_TEXT]


def search_key(text: str) -> str:
    """Return text folded for searching and comparing names: no case, accents or punctuation."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(
        r"[^\w]+", " ", "".join(c for c in folded if not unicodedata.combining(c))
    ).strip()


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """Return the `search_key` of a name; names are compared again and again."""
    return search_key(name)


def lines(text: str) -> list[str]:
    """Return the non-empty lines of a field in which each line is an item."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def join_words(words: list[str], last: str = "dan") -> str:
    """Return 'A', 'A dan B' or 'A, B, dan C' as legal drafting writes lists."""
    if len(words) <= 2:
        return f" {last} ".join(words)
    return f"{', '.join(words[:-1])}, {last} {words[-1]}"


def join_phrases(phrases: list[str]) -> str:
    """Join phrases of which one may hold a 'dan' of its own: 'a dan b, c, serta d'."""
    return join_words(phrases, "serta" if any(" dan " in one for one in phrases) else "dan")
