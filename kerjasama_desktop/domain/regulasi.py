"""The law register: which regulations exist, when they are in force, and how they are cited."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

from kerjasama_desktop.domain.records import Pilihan
from kerjasama_desktop.domain.text import search_key

_FILLER = re.compile(r"\b(nomor|no|tahun|republik|indonesia|ri)\b")
_YEAR = re.compile(r" Tahun (\d{4})\b")
_OPEN = "………"
_STATE_NEWS_SINCE = 2012
"""UU 12/2011 Pasal 81 and 86 (verify): from then on a ministry's regulation stands in Berita
Negara; before, not all did.
"""


class JenisRegulasi(Pilihan):
    """Rank of instruments, highest first: rank order is member order (domain.md 5.18)."""

    UUD = "UUD", "Undang-Undang Dasar"
    UU = "UU", "Undang-Undang"
    PP = "PP", "Peraturan Pemerintah"
    PERPRES = "PERPRES", "Peraturan Presiden"
    PERMEN = "PERMEN", "Peraturan Menteri"
    PERDA_PROV = "PERDA_PROV", "Peraturan Daerah Provinsi"
    PERGUB = "PERGUB", "Peraturan Gubernur"
    PERDA = "PERDA", "Peraturan Daerah"
    PERBUP = "PERBUP", "Peraturan Bupati/Wali Kota"
    PERDES = "PERDES", "Peraturan Desa"
    LAINNYA = "LAINNYA", "Lainnya"

    @property
    def rank(self) -> int:
        return list(JenisRegulasi).index(self)


@dataclass(frozen=True, slots=True)
class Perubahan:
    """An amendment: from its day on, the citation names it."""

    nama: str
    lembaran: str
    berlaku: date


@dataclass(frozen=True, slots=True)
class Regulasi:
    """One instrument; `sebutan` is its short name for messages, such as 'Permendagri 96/2017'."""

    id: str
    jenis: JenisRegulasi
    nama: str
    sebutan: str
    nomor: int
    tahun: int
    lembaran: str
    berlaku: date
    dicabut: date | None
    dicabut_oleh: str
    untuk: frozenset[str]
    terverifikasi: bool
    catatan: str
    perubahan: tuple[Perubahan, ...]
    wilayah: str = ""
    """Digits of the region's code where it holds; '' for the whole country."""
    klasifikasi: str = ""
    """Code that the letters of a village bear while it is in force; '' for most."""

    def holds_in(self, kode: Iterable[str]) -> bool:
        """Return whether it holds for villages of these codes."""
        return all(one.startswith(self.wilayah) for one in kode)

    def in_force(self, day: date) -> bool:
        return self.berlaku <= day and not self.is_revoked(day)

    def is_revoked(self, day: date) -> bool:
        return self.dicabut is not None and self.dicabut <= day

    def citation(self, day: date, *, open_places: bool = True) -> str:
        """Return the full citation as it reads on the day, without the closing ';'.

        `open_places`: a gazette of the state whose number is not known stands there with dots.
        """
        first, *changes = (
            _with_gazette(nama, lembaran or (blank if open_places else ""))
            for nama, lembaran, blank in self._cited(day)
        )
        if not changes:
            return first
        if len(changes) == 1:
            return f"{first} sebagaimana telah diubah dengan {changes[0]}"
        return f"{first} sebagaimana telah beberapa kali diubah, terakhir dengan {changes[-1]}"

    def without_gazette(self, day: date) -> list[str]:
        """Return what of the citation of the day lacks the number of its gazette."""
        named = self._cited(day)
        printed = [named[0], *named[1:][-1:]]
        return [nama for nama, lembaran, blank in printed if blank and not lembaran]

    def _cited(self, day: date) -> list[tuple[str, str, str]]:
        """Return itself and its amendments by then: name, gazette, and the gazette's open place."""
        amendments = [(a.nama, a.lembaran) for a in self.perubahan if a.berlaku <= day]
        return [
            (nama, lembaran, _open_gazette(self.jenis, nama))
            for nama, lembaran in ((self.nama, self.lembaran), *amendments)
        ]

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """Rank, then year, then number (UU 12/2011 Lampiran II)."""
        return self.jenis.rank, self.tahun, self.nomor


class Register(dict[str, Regulasi]):
    """Regulations by id; it is read, not changed."""

    @cached_property
    def by_name(self) -> dict[str, Regulasi]:
        """Regulations by the ways they are named: 'undang undang 6 2014' and 'uu 6 2014'; of those
        with the same name the first.
        """
        names: dict[str, Regulasi] = {}
        for regulasi in self.values():
            for name in (head(regulasi.nama), regulasi.sebutan):
                names.setdefault(bare(name), regulasi)
        return names


def parse_register(text: str) -> Register:
    """Read resources/regulasi.json; the file is ours, so a mistake in it is a bug and raises."""
    return Register((entry["id"], _regulasi(entry)) for entry in json.loads(text)["regulasi"])


def head(nama: str) -> str:
    return nama.split(" tentang ")[0]


@lru_cache(maxsize=1024)
def bare(text: str) -> str:
    """Return the words that tell a regulation from others: '6 2014' of 'Nomor 6 Tahun 2014'."""
    return " ".join(_FILLER.sub(" ", search_key(text)).split())


def in_citation_order(regulasi: Iterable[Regulasi]) -> list[Regulasi]:
    return sorted(regulasi, key=lambda item: item.sort_key)


def suggested(
    register: Register, day: date, tags: Iterable[str], kode: Iterable[str] = ()
) -> list[Regulasi]:
    """Return what a document of the day should cite: in force, meant for one of the tags, and
    holding where the villages of these codes lie.
    """
    wanted, villages = set(tags), list(kode)
    return in_citation_order(
        r
        for r in register.values()
        if r.untuk & wanted and r.in_force(day) and r.holds_in(villages)
    )


def _open_gazette(jenis: JenisRegulasi, nama: str) -> str:
    """Return where what the state has enacted is published, its numbers left open; '' where it
    need not be published so.
    """
    found = _YEAR.search(nama)
    year = int(found[1]) if found else 0
    state = f"Negara Republik Indonesia Tahun {year} Nomor {_OPEN}"
    if jenis in {JenisRegulasi.UU, JenisRegulasi.PP}:
        return f"Lembaran {state}, Tambahan Lembaran Negara Republik Indonesia Nomor {_OPEN}"
    if jenis is JenisRegulasi.PERPRES:
        return f"Lembaran {state}"
    news = jenis is JenisRegulasi.PERMEN and year >= _STATE_NEWS_SINCE
    return f"Berita {state}" if news else ""


def _with_gazette(nama: str, lembaran: str) -> str:
    return f"{nama} ({lembaran})" if lembaran else nama


def _regulasi(entry: dict[str, Any]) -> Regulasi:
    return Regulasi(
        id=entry["id"],
        jenis=JenisRegulasi(entry["jenis"]),
        nama=entry["nama"],
        sebutan=entry["sebutan"],
        nomor=entry["nomor"],
        tahun=entry["tahun"],
        lembaran=entry.get("lembaran", ""),
        berlaku=date.fromisoformat(entry["berlaku"]),
        dicabut=_day(entry.get("dicabut")),
        dicabut_oleh=entry.get("dicabut_oleh", ""),
        untuk=frozenset(entry.get("untuk", [])),
        terverifikasi=entry.get("terverifikasi", False),
        catatan=entry.get("catatan", ""),
        wilayah=entry.get("wilayah", "").replace(".", ""),
        klasifikasi=entry.get("klasifikasi", ""),
        perubahan=tuple(
            Perubahan(a["nama"], a.get("lembaran", ""), date.fromisoformat(a["berlaku"]))
            for a in entry.get("perubahan", [])
        ),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
