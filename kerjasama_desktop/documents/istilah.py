"""Local terms: 'Musyawarah Gampong' where the villages are called so, but not inside a citation."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, NamedTuple

_TEXT = re.compile(r"(<w:t(?: [^>]*)?>)([^<]*)")
_TAG = re.compile(r"(\{\{.*?\}\}|\{%.*?%\})")
_SPEAKABLE = re.compile(r"Desa|DESA|BPD|[Kk]ecamatan|KECAMATAN|Camat|CAMAT")
_NATIONAL = re.compile(r"(?:Undang-Undang|Peraturan (?:Pemerintah|Presiden|Menteri)) ")
"""An item of Mengingat begins so, and is a citation to its end."""
_CITATION = re.compile(
    r"((?:Undang-Undang|Peraturan (?:Pemerintah|Presiden|Menteri\b[^.;]*?))"
    r" Nomor \d+ Tahun \d+ tentang "
    r"(?:[^.;()]*(?= \((?:Lembaran|Berita) (?:Negara|Daerah))|(?:(?! serta hasil )[^,.;()])*)"
    r"|(?:Qanun|Peraturan (?:Daerah|Gubernur|Bupati|Wali Kota))\b[^.;]*?"
    r" Nomor \S+ Tahun \d+ tentang (?:(?! (?:dan|serta) Peraturan )[^,.;()])*"
    r"|Nomor \S+ Tahun \d+ tentang (?:Kewenangan|Rencana|Anggaran) "
    r"(?:(?! (?:dan|serta) Peraturan )[^,.;()])*)"
)
"""Law of the state or the region to the end of its title; of a village's the title it was given."""
_OF_LAW = (
    "(?i:badan kerja sama (?:antar-)?)Desa",
    "(?i:usaha milik|BUM|dana|pendamping|bintara pembina|indeks|SDGs|menteri|kementerian) Desa",
    "(?i:pemberdayaan masyarakat dan|sistem (?:informasi|keuangan)) Desa",
    "(?i:tentang|mengenai) Desa(?! (?i:peserta|pendiri))",
)
"""What the state has named so: a body, money, an office, a system, the law 'tentang Desa'."""
_OF_VILLAGE = (
    r"\b(?i:musyawarah|pemerintah|pemerintahan|perangkat|peraturan|masyarakat|wakil|warga|lembaga|"
    "lembaga kemasyarakatan|RPJM|RKP|APB|menengah|belanja|aset|kewenangan|perwakilan|pembangunan|"
    "berita|lembaran) Desa"
)
"""Said of the village also where its name follows: 'Musyawarah Desa Lancang'."""
_OF_ALL = "(?i:setiap|masing-masing|kedua|para|semua) Desa"
_BETWEEN = r"\b(?i:antar)-Desa"
"""Said of all villages together, so only where all use the same word."""
_IN_SENTENCE = (
    r"(?<!(?i:permusyawaratan) )(?<!(?i:kepala) )(?<!(?i:antar)-)\bDesa"
    r"(?! (?!(?i:peserta|pendiri|tahun|atau|dalam|dan|dengan|di|mengenai|menjadi|oleh|pada|"
    r"serta|tentang|untuk|yang)\b)[A-Z])"
)
"""'kewenangan Desa', 'POTENSI DESA DAN …'; but not 'Desa Boddie', which is a name."""
_COUNCIL = "Badan Permusyawaratan Desa atau yang disebut dengan nama lain yang selanjutnya"
_LETTERS = r"(?<![\w/.-])BPD(?![\w/-]|\.\w)"
"""The abbreviation in a sentence, not in a letter's number."""
_SPACE = "[ \N{NO-BREAK SPACE}]"


class Rule(NamedTuple):
    """A pattern, the law's word that it ends with, and the village's word for it."""

    pattern: str
    law: str
    local: str


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
        before, word = found[0][: -len(law)], found[0][-len(law) :]
        capitals = found.string.isupper() if law.isupper() else word.isupper()
        return before + (local.upper() if capitals else local)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """All rules at once: no word is replaced in what another rule has put there."""
        kept = map(_literal, sorted(self._kept, key=len, reverse=True))
        stays = (_in_both_cases(law, "Desa") for law in self._stays)
        first = rf"(?P<r0>(?<!\w)(?:{'|'.join((*stays, *kept))})(?!\w))"
        rest = (
            rf"(?P<r{place}>{_in_both_cases(pattern, law)}(?!\w){self._unless(law)})"
            for place, (pattern, law, _) in enumerate(self._rules, 1)
        )
        return re.compile("|".join((first, *rest)))

    @property
    def _stays(self) -> tuple[str, ...]:
        return (*_OF_LAW, _OF_ALL) if self.lain else _OF_LAW

    @cached_property
    def _kept(self) -> frozenset[str]:
        places = {self.kecamatan, self.kecamatan.lower(), self.camat}
        own = {self.desa, self.kepala, self._secretary, self.bpd, *places}
        words = (own | self.lain) - {"", "Desa"}
        return frozenset(words | {word.upper() for word in words})

    def _unless(self, law: str) -> str:
        """Return what must not follow the law's word: the rest of a longer one that stays."""
        rests = [kept[len(law) :] for kept in self._kept if kept.startswith(f"{law} ")]
        return rf"(?!(?i:{'|'.join(map(_literal, rests))})(?!\w))" if rests else ""

    @cached_property
    def _rules(self) -> list[Rule]:
        together = "(?<!(?i:bersama) )" if self.lain else ""
        rules = [
            Rule(rf"{together}\bKepala Desa", "Kepala Desa", self.kepala),
            Rule(r"\bSekretaris Desa", "Sekretaris Desa", self._secretary),
            *self._council,
            *([] if self.lain else [Rule(_BETWEEN, "Desa", self.desa)]),
            *(Rule(pattern, "Desa", self.desa) for pattern in (_OF_VILLAGE, _IN_SENTENCE)),
            Rule(r"\bkecamatan", "kecamatan", self.kecamatan.lower()),
            Rule(r"\bKecamatan(?! [A-Z])", "Kecamatan", self.kecamatan),
            Rule(r"\bCamat(?! [A-Z])", "Camat", self.camat),
        ]
        return [rule for rule in rules if rule.law != rule.local]

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
            Rule(rf"\b{_COUNCIL} disingkat BPD", "disingkat BPD", f"disebut {self.bpd}"),
            Rule(r"\bBadan Permusyawaratan Desa(?! atau yang)", Istilah.bpd, self.bpd),
            Rule(_LETTERS, "BPD", self.bpd),
        ]


def _literal(word: str) -> str:
    return re.escape(word).replace(r"\ ", _SPACE)


def _in_both_cases(pattern: str, law: str) -> str:
    """Return a pattern that also finds the law's word in the capitals of a title."""
    before, _, after = pattern.rpartition(law)
    word = law if law.isupper() or law.islower() else f"(?:{law}|{law.upper()})"
    return f"{before}{word}{after}".replace(" ", _SPACE)


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


def keeping(names: Iterable[str], change: Callable[[str], str]) -> Callable[[str], str]:
    """Return a change that leaves what people have named as they named it, in capitals too."""
    kept = sorted(filter(_SPEAKABLE.search, names), key=len, reverse=True)
    if not kept:
        return change
    pattern = re.compile(f"({'|'.join(map(_literal, kept))})", re.IGNORECASE)

    def changed(text: str) -> str:
        pieces = pattern.split(text)
        return "".join(one if place % 2 else change(one) for place, one in enumerate(pieces))

    return changed


def each_text(value: Any, change: Callable[[str], str]) -> Any:
    """Return a context with every text in it changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, Mapping):
        return {key: each_text(one, change) for key, one in value.items()}
    return [each_text(one, change) for one in value] if isinstance(value, list) else value
