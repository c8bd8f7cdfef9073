"""Local terms: 'Musyawarah Gampong' where the villages are called so, but not inside a citation."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

_TEXT = re.compile(r"(<w:t(?: [^>]*)?>)([^<]*)")
_TAG = re.compile(r"(\{\{.*?\}\}|\{%.*?%\})")
_SPEAKABLE = re.compile(r"Desa|BPD|[Kk]ecamatan|Camat")
_NATIONAL = re.compile(r"(?:Undang-Undang|Peraturan (?:Pemerintah|Presiden|Menteri)) ")
"""An item of Mengingat begins so, and is a citation to its end."""
_CITATION = re.compile(
    r"((?:Undang-Undang|Peraturan (?:Pemerintah|Presiden|Menteri\b[^.;]*?))"
    r" Nomor \d+ Tahun \d+ tentang "
    r"(?:[^.;()]*(?= \((?:Lembaran|Berita) (?:Negara|Daerah))|(?:(?! serta hasil )[^,.;()])*)"
    r"|Nomor \S+ Tahun \d+ tentang (?:Kewenangan|Rencana|Anggaran) "
    r"(?:(?! (?:dan|serta) Peraturan )[^,.;()])*)"
)
"""National law to the end of its title; of a village's regulation the title it was given."""
_OF_VILLAGE = (
    r"\b(?:Musyawarah|Pemerintah|Pemerintahan|Perangkat|perangkat|Peraturan|"
    r"masyarakat|Masyarakat|wakil|Wakil|warga|Lembaga Kemasyarakatan|"
    r"lembaga kemasyarakatan|lembaga|Lembaga|RPJM|RKP|APB|Menengah|Belanja|Aset|"
    r"Kewenangan|Perwakilan|Pembangunan|Berita) Desa"
)
_OF_ALL = r"\b(?:setiap|Setiap|masing-masing|kedua|para|semua) Desa"
"""Said of all villages together, so only where all use the same word."""
_IN_SENTENCE = (
    r"(?:^|\b(?!(?:setiap|masing-masing|kedua|para|semua|tentang|mengenai|dana|pendamping) )"
    r"(?<!usaha )(?<!Masyarakat )[a-z][a-z-]* )Desa(?! [A-Z])"
)
"""'kewenangan Desa', 'milik Desa'; but not a name, the law, or 'Dinas … Masyarakat dan Desa'."""
_BETWEEN = r"(?<![Bb]adan [Kk]erja [Ss]ama )\b[Aa]ntar-Desa"
"""The body keeps the name the law gives it: Badan Kerja Sama Antar-Desa."""
_COUNCIL = "Badan Permusyawaratan Desa atau yang disebut dengan nama lain yang selanjutnya"
_LETTERS = r"(?<![\w/.-])BPD(?![\w/-]|\.\w)"
"""The abbreviation in a sentence, not in a letter's number."""

Rule = tuple[str, str, str]
"""A pattern, the law's word that it ends with, and the village's word for it."""


@dataclass(frozen=True)
class Istilah:
    """The words of the villages a document is about; the law's own words by default.

    `lain` are villages that the document also names and that are called otherwise: 'Kepala Desa
    Boddie' in a letter of an Ondoafi.
    """

    desa: str = "Desa"
    kepala: str = "Kepala Desa"
    sekretaris: str = "Sekretaris Desa"
    bpd: str = "Badan Permusyawaratan Desa"
    kecamatan: str = "Kecamatan"
    camat: str = "Camat"
    lain: frozenset[str] = frozenset()

    @property
    def biasa(self) -> bool:
        return replace(self, lain=frozenset()) == Istilah()

    def spoken(self, text: str) -> str:
        """Return text with the local words; names of national law stay as they are.

        What is already spoken stays too, so that a text may pass here more than once.
        """
        if self.biasa or not _SPEAKABLE.search(text) or _NATIONAL.match(text):
            return text
        pieces = _CITATION.split(text)
        return "".join(
            piece if place % 2 else self._pattern.sub(self._word, piece)
            for place, piece in enumerate(pieces)
        )

    def _word(self, found: re.Match[str]) -> str:
        place = int(str(found.lastgroup)[1:])
        if place == 0:
            return found[0]
        _, law, local = self._rules[place - 1]
        return found[0].removesuffix(law) + local

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """All rules at once: no word is replaced in what another rule has put there."""
        kept = sorted(self._kept, key=len, reverse=True)
        first = rf"(?P<r0>(?<!\w)(?:{'|'.join(map(re.escape, kept))})(?!\w))"
        rest = (
            rf"(?P<r{place}>{pattern}(?!\w){self._unless(law)})"
            for place, (pattern, law, _) in enumerate(self._rules, 1)
        )
        return re.compile("|".join((first, *rest)))

    @cached_property
    def _kept(self) -> frozenset[str]:
        places = {self.kecamatan, self.kecamatan.lower(), self.camat}
        own = {self.desa, self.kepala, self._secretary, self.bpd, *places}
        return frozenset(own | self.lain - {""}) - {"Desa"}

    def _unless(self, law: str) -> str:
        """Return what must not follow the law's word: the rest of a longer one that stays."""
        rests = [kept.removeprefix(law) for kept in self._kept if kept.startswith(f"{law} ")]
        return rf"(?!(?:{'|'.join(map(re.escape, rests))})(?!\w))" if rests else ""

    @cached_property
    def _rules(self) -> list[Rule]:
        desa = [(pattern, "Desa", self.desa) for pattern in (_OF_VILLAGE, _IN_SENTENCE)]
        shared = [(pattern, "Desa", self.desa) for pattern in (_OF_ALL, _BETWEEN)]
        together = "(?<!Bersama )" if self.lain else ""
        rules = [
            (rf"{together}\bKepala Desa", "Kepala Desa", self.kepala),
            (r"\bSekretaris Desa", "Sekretaris Desa", self._secretary),
            *self._council,
            *([] if self.lain else shared),
            *desa,
            (r"\bkecamatan", "kecamatan", self.kecamatan.lower()),
            (r"\bKecamatan(?! [A-Z])", "Kecamatan", self.kecamatan),
            (r"\bCamat(?! [A-Z])", "Camat", self.camat),
        ]
        return [rule for rule in rules if rule[1] != rule[2]]

    @property
    def _secretary(self) -> str:
        """A village that only changed its own name changes it in this office too."""
        usual = self.sekretaris == Istilah.sekretaris
        return f"Sekretaris {self.desa}" if usual else self.sekretaris

    @property
    def _council(self) -> list[Rule]:
        if self.bpd == Istilah.bpd:
            return []
        return [
            (rf"\b{_COUNCIL} disingkat BPD", "disingkat BPD", f"disebut {self.bpd}"),
            (r"\bBadan Permusyawaratan Desa(?! atau yang)", Istilah.bpd, self.bpd),
            (_LETTERS, "BPD", self.bpd),
        ]


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
    pieces = _TAG.split(found[2])
    words = (piece if place % 2 else istilah.spoken(piece) for place, piece in enumerate(pieces))
    return found[1] + "".join(words)


def each_text(value: Any, change: Callable[[str], str]) -> Any:
    """Return a context with every text in it changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, Mapping):
        return {key: each_text(one, change) for key, one in value.items()}
    return [each_text(one, change) for one in value] if isinstance(value, list) else value
