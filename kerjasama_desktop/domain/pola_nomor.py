"""Patterns of numbers: written out with their tokens, and the running number read back."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.nomor import Buku, PolaNomor
from kerjasama_desktop.domain.regulasi import Register
from kerjasama_desktop.domain.terbilang import romawi
from kerjasama_desktop.domain.wilayah import dotted

KLASIFIKASI = "400.10.2"
"""Code for village affairs in use now (verify for cooperation); the register has those before."""

TANDA: Mapping[str, str] = {
    "urut": "nomor urut; {urut:03} menulisnya tiga angka",
    "klasifikasi": "kode klasifikasi",
    "kode_desa": "kode surat Desa, atau kode wilayahnya",
    "singkatan_desa": "singkatan nama Desa",
    "bulan_romawi": "bulan dengan angka Romawi",
    "bulan": "bulan dengan dua angka",
    "tahun": "tahun",
}
"""Tokens a pattern may hold, each with its meaning."""

_LETTER = "{klasifikasi}/{urut:03}/{kode_desa}/{tahun}"
_BAWAAN = {
    Buku.PERJANJIAN: "{klasifikasi}/{urut:03}/PKS/{tahun}",
    Buku.SURAT: _LETTER,
    Buku.SURAT_BPD: "{klasifikasi}/{urut:03}/BPD/{kode_desa}/{tahun}",
    Buku.BERITA_ACARA: "{klasifikasi}/{urut:03}/BA/{kode_desa}/{tahun}",
}
_TOKEN = re.compile(r"\{([^{}]*)\}")
_URUT = re.compile(r"urut(?::0([1-9]))?")
_YEAR = range(2000, 2101)


@dataclass(frozen=True, slots=True)
class Bahan:
    """What the tokens stand for, but for the running number."""

    klasifikasi: str
    kode_desa: str
    singkatan_desa: str
    tanggal: date


def default_pattern(buku: Buku) -> PolaNomor:
    """Return the pattern of a book nobody has set: produk hukum print 'NOMOR n TAHUN yyyy', so
    their number is the running number alone.
    """
    pola = _BAWAAN.get(buku, "{urut}")
    return PolaNomor(buku=buku, pola=pola, klasifikasi=KLASIFIKASI if buku in _BAWAAN else "")


def classification(typed: str, register: Register, day: date) -> str:
    """Return the code as set for the book; the one in use now gives way to that of the day."""
    if typed != KLASIFIKASI:
        return typed
    codes = (r.klasifikasi for r in register.values() if r.klasifikasi and r.in_force(day))
    return next(codes, typed)


def material(desa: Desa, klasifikasi: str, day: date) -> Bahan:
    """Return what a village's numbers of this day are written with."""
    short = abbreviation(desa.nama)
    return Bahan(klasifikasi, desa.kode_surat or dotted(desa.kode) or short, short, day)


def abbreviation(nama: str) -> str:
    """Return 'BODDIE' for 'Boddie', 'OOO' for 'Oro-oro Ombo'."""
    words = re.findall(r"\w+", nama.upper())
    return words[0] if len(words) == 1 else "".join(word[0] for word in words)


def problem(pola: str) -> str:
    """Return one sentence on what is wrong with a pattern; '' for a good or an empty one."""
    if not pola:
        return ""
    for name in _TOKEN.findall(pola):
        if name not in TANDA and not _URUT.fullmatch(name):
            near = get_close_matches(name.partition(":")[0].casefold(), TANDA, 1, 0.5)
            proposal = f"Mungkin maksudnya “{{{near[0]}}}”." if near else "Pilih dari daftar tanda."
            return f"Pola memuat “{{{name}}}” yang tidak dikenal. {proposal}"
    if re.search(r"[{}]", _TOKEN.sub("", pola)):
        return "Ada kurung kurawal yang tidak berpasangan dalam pola. Tulis tanda seperti {urut}."
    if not any(_URUT.fullmatch(name) for name in _TOKEN.findall(pola)):
        return "Pola belum memuat {urut}, sehingga semua nomor akan sama. Tambahkan {urut}."
    return ""


def written(pola: str, urut: int, bahan: Bahan) -> str:
    """Return the number: '400.10.2/007/BODDIE/2026'; the pattern must have no problem."""
    values = {
        "klasifikasi": bahan.klasifikasi,
        "kode_desa": bahan.kode_desa,
        "singkatan_desa": bahan.singkatan_desa,
        "bulan_romawi": romawi(bahan.tanggal.month),
        "bulan": f"{bahan.tanggal.month:02}",
        "tahun": str(bahan.tanggal.year),
    }

    def value(found: re.Match[str]) -> str:
        running = _URUT.fullmatch(found[1])
        return f"{urut:0{running[1] or 1}}" if running else values[found[1]]

    return _TOKEN.sub(value, pola)


def running_number(pola: str, nomor: str) -> int | None:
    """Return the running number of a number typed by hand, as far as it follows the pattern.

    Only its place between the strokes counts, for villages drop and change the rest:
    '400.10.2/28/BODDIE' is 28 in '{klasifikasi}/{urut:03}/{kode_desa}/{tahun}'.
    """
    parts, typed = pola.split("/"), plain(nomor).split("/")
    place = next((n for n, part in enumerate(parts) if "{urut" in part), None)
    if place is None or place >= len(typed) or (len(parts) == 1 and len(typed) > 1):
        return None
    found = re.fullmatch(_as_regex(parts[place]), typed[place].strip(), re.IGNORECASE)
    number = int(found[1]) if found else None
    return None if number in _YEAR else number


def _as_regex(part: str) -> str:
    pieces = re.split(r"(\{[^{}]*\})", part)
    return "".join(
        r"(\d{1,6})" if piece.startswith("{urut") else ".+?" if "{" in piece else re.escape(piece)
        for piece in pieces
    )


def plain(nomor: str) -> str:
    """Return a number without 'Nomor' before it and 'Tahun 2026' after it."""
    text = re.sub(r"^(nomor|no)\b[.:\s]*", "", nomor.strip(), flags=re.IGNORECASE)
    return re.sub(r"\s+tahun\s+\d{4}$", "", text, flags=re.IGNORECASE)


def comparable(nomor: str) -> str:
    """Return what two equal numbers share: leading zeros, blanks and capitals do not count."""
    return re.sub(r"\s+|(?<!\d)0+(?=\d)", "", plain(nomor)).casefold()
