"""Definitions that a text needs: those of words which it uses elsewhere."""

import re
from collections.abc import Sequence

from kerjasama_desktop.domain.naskah import Bagian, Klausul

_DEFINED = re.compile(
    r"\d+\. (?P<term>.+?)(?: atau yang disebut[^,]*?)?"
    r"(?: yang selanjutnya (?:disebut|disingkat) (?P<short>.+?))? adalah "
)


def without_unused_terms(klausul: Sequence[Klausul], others: Sequence[str]) -> list[Klausul]:
    """Return the text without the definitions of words that neither it nor the others use."""
    elsewhere = [one.isi for one in klausul if one.bagian is not Bagian.KETENTUAN_UMUM]
    return [
        one.model_copy(update={"isi": _needed(one.isi, [*elsewhere, *others])})
        if one.bagian is Bagian.KETENTUAN_UMUM
        else one
        for one in klausul
    ]


def _needed(text: str, elsewhere: Sequence[str]) -> str:
    kept = text.splitlines()
    while True:
        unused = [line for line in kept if not _used(line, [*kept, *elsewhere])]
        if not unused:
            return "\n".join(_renumbered(kept))
        kept = [line for line in kept if line not in unused]


def _used(line: str, texts: Sequence[str]) -> bool:
    """True for what defines nothing, and where a word defined stands in another text."""
    found = _DEFINED.match(line)
    if not found:
        return True
    words = [re.escape(word) for word in (found["term"], found["short"]) if word]
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")
    return any(pattern.search(text) for text in texts if text != line)


def _renumbered(lines: Sequence[str]) -> list[str]:
    number, found = 0, []
    for line in lines:
        mark = re.match(r"\d+\. ", line)
        number += bool(mark)
        found.append(f"{number}. {line[mark.end() :]}" if mark else line)
    return found
