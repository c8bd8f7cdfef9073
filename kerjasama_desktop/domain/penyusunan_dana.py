"""What a party gives, in words: its form, amount, source, and year."""

from collections.abc import Iterable

from kerjasama_desktop.domain.rencana import Kontribusi, SumberDana, total_kontribusi
from kerjasama_desktop.domain.terbilang import rupiah_terbilang
from kerjasama_desktop.domain.text import join_words

_MONEY = ("uang", "dana", "iuran", "modal", "penyertaan modal")
"""What a form begins with that is counted and not valued."""


def contribution(group: Iterable[Kontribusi], blank: str) -> str:
    """Return 'berupa uang sebesar Rp… yang bersumber dari …' of all that one party gives."""
    shares = together(group)
    words = join_words([_share(one, blank) for one in shares])
    if sum(bool(one.jumlah) for one in shares) < 2:
        return words
    return f"seluruhnya sebesar {rupiah_terbilang(total_kontribusi(shares))}, yaitu {words}"


def together(group: Iterable[Kontribusi]) -> list[Kontribusi]:
    """Return one share for each source, year, and form."""
    found: dict[tuple[object, ...], Kontribusi] = {}
    for one in group:
        key = one.sumber, one.tahun, one.bentuk.casefold()
        before = found[key].jumlah if key in found else 0
        found[key] = one.model_copy(update={"jumlah": before + one.jumlah})
    return list(found.values())


def _share(one: Kontribusi, blank: str) -> str:
    money = not one.bentuk or one.bentuk.casefold().startswith(_MONEY)
    form = f"berupa {one.bentuk[:1].lower()}{one.bentuk[1:]}" if one.bentuk else ""
    amount = rupiah_terbilang(one.jumlah) if one.jumlah else ""
    value = f"{'sebesar' if money else 'senilai'} {amount}" if amount else ""
    words = " ".join(part for part in (form, value) if part) or blank
    source = source_of_year(one)
    if source:
        return f"{words} yang bersumber dari {source}"
    return f"{words} pada tahun {one.tahun}" if one.tahun else words


def source_of_year(one: Kontribusi) -> str:
    """Return 'Dana Desa Tahun Anggaran 2026'; money of others has no budget year."""
    if not one.sumber:
        return ""
    year = "Tahun Anggaran" if one.sumber.dari_apb_desa else "tahun"
    name = source_name(one.sumber)
    return f"{name} {year} {one.tahun}" if one.tahun else name


def source_name(sumber: SumberDana) -> str:
    """Return a source as it stands inside a sentence, without the budget it passes through."""
    words = sumber.label.removeprefix("APB Desa: ")
    if sumber.dari_apb_desa or words[1].isupper():
        return words
    return words[0].lower() + words[1:]


def source_phrases(sumber: Iterable[SumberDana | None]) -> list[str]:
    """Return 'APB Desa yang berasal dari Dana Desa dan …', then the other sources of money."""
    known = list(dict.fromkeys(one for one in sumber if one))
    budget = [source_name(one) for one in known if one.dari_apb_desa]
    others = [source_name(one) for one in known if not one.dari_apb_desa]
    first = [f"APB Desa yang berasal dari {join_words(budget)}"] if budget else []
    return first + others
