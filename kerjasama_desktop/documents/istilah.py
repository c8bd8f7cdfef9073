"""Local terms: 'Musyawarah Gampong' where the villages are called so, but not inside a citation."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

_TEXT = re.compile(r"(<w:t(?: [^>]*)?>)([^<]*)")
_NATIONAL = re.compile(r"(?:Undang-Undang|Peraturan (?:Pemerintah|Presiden|Menteri)) ")
"""An item of Mengingat begins so, and is a citation to its end."""
_CITATION = re.compile(
    r"((?:Undang-Undang|Peraturan (?:Pemerintah|Presiden|Menteri\b[^.;]*?))"
    r" Nomor \d+ Tahun \d+ tentang (?:[^.;()]*(?= \((?:Lembaran|Berita))|[^,.;()]*))"
)
_OF_VILLAGE = (
    r"\b(Musyawarah|Pemerintah|Pemerintahan|Perangkat|perangkat|Sekretaris|Peraturan|setiap|"
    r"Setiap|masing-masing|masyarakat|Masyarakat|wakil|Wakil|warga|kedua|Lembaga Kemasyarakatan|"
    r"lembaga kemasyarakatan|lembaga|Lembaga|RPJM|RKP|APB|para) Desa\b"
)
_BETWEEN = r"(?<![Bb]adan [Kk]erja [Ss]ama )\b([Aa])ntar-Desa\b"
"""The body keeps the name the law gives it: Badan Kerja Sama Antar-Desa."""


@dataclass(frozen=True)
class Istilah:
    """The words of the villages a document is about; the law's own words by default."""

    desa: str = "Desa"
    kepala: str = "Kepala Desa"
    sekretaris: str = "Sekretaris Desa"
    bpd: str = "Badan Permusyawaratan Desa"

    @property
    def biasa(self) -> bool:
        return self == Istilah()

    @cached_property
    def _rules(self) -> list[tuple[re.Pattern[str], str]]:
        bpd = "BPD" if self.bpd == Istilah.bpd else self.bpd
        return [
            (re.compile(r"\bKepala Desa\b"), self.kepala),
            (re.compile(r"\bSekretaris Desa\b"), self.sekretaris),
            (re.compile(r"\bBadan Permusyawaratan Desa\b"), self.bpd),
            (re.compile(r"\bKetua BPD\b"), f"Ketua {bpd}"),
            (re.compile(_BETWEEN), rf"\1ntar-{self.desa}"),
            (re.compile(_OF_VILLAGE), rf"\1 {self.desa}"),
            (re.compile(r"^Desa$"), self.desa),
        ]

    def spoken(self, text: str) -> str:
        """Return text with the local words; names of national law stay as they are."""
        if self.biasa or ("esa" not in text and "BPD" not in text):
            return text
        if _NATIONAL.match(text):
            return text
        pieces = _CITATION.split(text)
        return "".join(
            piece if place % 2 else self._replaced(piece) for place, piece in enumerate(pieces)
        )

    def _replaced(self, text: str) -> str:
        for pattern, words in self._rules:
            text = pattern.sub(words, text)
        return text


def spoken_parts(parts: Mapping[str, bytes], istilah: Istilah) -> Mapping[str, bytes]:
    """Return a template's parts with the words it brings itself spoken as in the village."""
    if istilah.biasa:
        return parts
    return {
        name: _TEXT.sub(lambda found: _spoken(found, istilah), data.decode()).encode()
        if name.startswith("word/") and name.endswith(".xml")
        else data
        for name, data in parts.items()
    }


def _spoken(found: re.Match[str], istilah: Istilah) -> str:
    return f"{found[1]}{istilah.spoken(found[2])}"


def each_text(value: Any, change: Callable[[str], str]) -> Any:
    """Return a context with every text in it changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, Mapping):
        return {key: each_text(one, change) for key, one in value.items()}
    return [each_text(one, change) for one in value] if isinstance(value, list) else value
