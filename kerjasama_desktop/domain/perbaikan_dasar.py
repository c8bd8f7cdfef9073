"""Cures for what V52-V59 find in Mengingat: what the list is once the finding is mended."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Finding
from kerjasama_desktop.domain.kutipan import (
    citations,
    cited,
    in_order,
    inserted,
    item_for,
    short_name,
)
from kerjasama_desktop.domain.naskah import DasarHukum
from kerjasama_desktop.domain.regulasi import JenisRegulasi, Register, Regulasi
from kerjasama_desktop.domain.rules import dasar_hukum
from kerjasama_desktop.domain.rules.common import document_day, is_overridden

_AT_MOST = 200
"""So many cures one after another; every cure mends its finding, so it never comes to this."""

_SHORT = 30
"""So many letters of a name have room on a button."""
_REMOVE = "Hapus dari Mengingat"


@dataclass(frozen=True, slots=True)
class Perbaikan:
    """`kata` is what the button says; `hapus` names what goes without a replacement."""

    kata: str
    hasil: list[DasarHukum]
    hapus: tuple[str, ...] = ()


def curable(berkas: Berkas) -> list[Finding]:
    """Return what the rules find in Mengingat, but warnings for which a reason is kept."""
    found = (finding for rule in dasar_hukum.CURABLE for finding in rule(berkas))
    return [finding for finding in found if not is_overridden(berkas, finding)]


def cure(berkas: Berkas, finding: Finding) -> Perbaikan:
    """Return the cure of one of the findings of `curable`."""
    items = berkas.kerjasama.dasar_hukum
    match finding.code:
        case "V52" | "V53":
            return _replaced(berkas, _item(items, finding.item))
        case "V54" | "V58":
            return _in_full(berkas, _item(items, finding.item))
        case "V55":
            return _with_core(berkas)
        case "V56":
            return Perbaikan("Urutkan", in_order(items, berkas.register))
        case "V57":
            return _set_back(berkas, _item(items, finding.item))
        case _:
            return _removed(berkas, _item(items, finding.item))


def cure_all(berkas: Berkas) -> Perbaikan:
    """Return the list with everything mended that is found, one after another."""
    gone: list[str] = []
    for _ in range(_AT_MOST):
        found = curable(berkas)
        if not found:
            break
        one = cure(berkas, found[0])
        gone += one.hapus
        berkas = with_items(berkas, one.hasil)
    return Perbaikan("Perbaiki semua", berkas.kerjasama.dasar_hukum, tuple(dict.fromkeys(gone)))


def with_items(berkas: Berkas, items: Sequence[DasarHukum]) -> Berkas:
    """Return the case as it would be with this Mengingat."""
    changed = berkas.kerjasama.model_copy(update={"dasar_hukum": list(items)})
    return replace(berkas, kerjasama=changed)


def _item(items: Sequence[DasarHukum], item_id: UUID | None) -> DasarHukum:
    return next(item for item in items if item.id == item_id)


def _replaced(berkas: Berkas, old: DasarHukum) -> Perbaikan:
    register, day = berkas.register, document_day(berkas)
    regulasi = cited(old, register)
    new = _successor(regulasi, register, day) if regulasi else None
    rest = [item for item in berkas.kerjasama.dasar_hukum if item.id != old.id]
    name = short_name(old, register)
    if new is None:
        return Perbaikan(_REMOVE, rest, (name,))
    if new.id in _ids(rest, register):
        return Perbaikan(_REMOVE, rest)
    words = new.sebutan if len(new.sebutan) <= _SHORT else "penggantinya"
    return Perbaikan(f"Ganti dengan {words}", inserted(rest, new, register, day))


def _successor(regulasi: Regulasi, register: Register, day: date) -> Regulasi | None:
    """Return the regulation in force that took its place, by way of those between."""
    by_name = {one.sebutan: one for one in register.values()}
    next_: Regulasi | None = regulasi
    while next_ and next_.is_revoked(day):
        next_ = by_name.pop(next_.dicabut_oleh, None)
    fit = next_ and next_.in_force(day) and next_.jenis is not JenisRegulasi.LAINNYA
    return next_ if fit else None


def _set_back(berkas: Berkas, old: DasarHukum) -> Perbaikan:
    """Put what was in force on the day in place of what came later."""
    register, day = berkas.register, document_day(berkas)
    regulasi = cited(old, register)
    rest = [item for item in berkas.kerjasama.dasar_hukum if item.id != old.id]
    former = _predecessors(regulasi, register, day) if regulasi else []
    missing = [one for one in former if one.id not in _ids(rest, register)]
    for one in missing:
        rest = inserted(rest, one, register, day)
    short = len(missing) == 1 and len(missing[0].sebutan) <= _SHORT
    words = missing[0].sebutan if short else "pendahulunya"
    return Perbaikan(f"Ganti dengan {words}" if missing else _REMOVE, rest)


def _predecessors(regulasi: Regulasi, register: Register, day: date) -> list[Regulasi]:
    """Return the regulations in force whose place it took, by way of those between; what papers
    do not cite is left out.
    """
    found: list[Regulasi] = []
    for one in register.values():
        if one.dicabut_oleh == regulasi.sebutan and one.id != regulasi.id:
            later = day < one.berlaku
            found += _predecessors(one, register, day) if later else [one]
    return [one for one in found if one.in_force(day) and one.untuk]


def _in_full(berkas: Berkas, old: DasarHukum) -> Perbaikan:
    """The register writes the citation as it reads on the day of the document."""
    items = berkas.kerjasama.dasar_hukum
    regulasi = cited(old, berkas.register)
    rest = [item for item in items if item.id != old.id]
    if regulasi is None or regulasi.id in _ids(rest, berkas.register):
        return Perbaikan(_REMOVE, rest)
    full = item_for(regulasi, document_day(berkas)).model_copy(update={"id": old.id})
    whole = [full if item.id == old.id else item for item in items]
    return Perbaikan("Tulis kutipan lengkap", whole)


def _ids(items: Sequence[DasarHukum], register: Register) -> set[str]:
    return {kutipan.regulasi.id for kutipan in citations(items, register)}


def _with_core(berkas: Berkas) -> Perbaikan:
    items = list(berkas.kerjasama.dasar_hukum)
    missing = dasar_hukum.missing_core(berkas)
    for regulasi in missing:
        items = inserted(items, regulasi, berkas.register, document_day(berkas))
    return Perbaikan(f"Tambahkan {missing[0].sebutan if len(missing) == 1 else 'semuanya'}", items)


def _removed(berkas: Berkas, old: DasarHukum) -> Perbaikan:
    rest = [item for item in berkas.kerjasama.dasar_hukum if item.id != old.id]
    return Perbaikan(_REMOVE, rest)
