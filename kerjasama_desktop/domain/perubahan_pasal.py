"""The sentence that says how one Pasal changes: which of its ayat, or the whole of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from kerjasama_desktop.domain.ketentuan import Jenis, Ketentuan
from kerjasama_desktop.domain.terbilang import angka_terbilang
from kerjasama_desktop.domain.text import join_words

_LIST_END = re.compile(r"(; (dan|atau|dan/atau)|[;.])$")


def pasal_sentence(lama: Ketentuan, baru: Ketentuan) -> str:
    """Return 'Ketentuan ayat (2) Pasal 5 diubah sehingga Pasal 5 berbunyi sebagai berikut:'.

    Huruf and angka are named likewise where the Pasal has no ayat; where nothing of it stays, it
    is changed as a whole.
    """
    said = [] if _is_new(lama, baru) else list(_changes(lama, baru))
    if not said:
        return f"Ketentuan {baru.sebutan} diubah sehingga berbunyi sebagai berikut:"
    words = f"{', '.join(said[:-1])}, dan {said[-1]}" if len(said) > 1 else said[0]
    return f"{words[0].upper()}{words[1:]} sehingga {baru.sebutan} berbunyi sebagai berikut:"


def _is_new(lama: Ketentuan, baru: Ketentuan) -> bool:
    """True where no unit of it stays as it is, or something beside the units is changed."""
    kinds = {one.jenis for one in (*lama.hidup, *baru.hidup)} - {Jenis.ISI}
    beside = [[one.bunyi for one in p.hidup if one.nomor is None] for p in (lama, baru)]
    stays = set(_units(lama)) & set(_units(baru))
    return len(kinds) != 1 or beside[0] != beside[1] or lama.teks != baru.teks or not stays


def _units(pasal: Ketentuan) -> list[Ketentuan]:
    return [one for one in pasal.isi if one.nomor is not None]


def _changes(lama: Ketentuan, baru: Ketentuan) -> Iterator[str]:
    """Give what is changed, inserted, added and deleted; the first names the Pasal."""
    before = {one.nomor: one for one in _units(lama)}
    units = _units(baru)
    of = f" {baru.sebutan}"
    known = [(one, before[one.nomor]) for one in units if one.nomor in before]
    if changed := [one for one, was in known if not one.dihapus and _core(one) != _core(was)]:
        yield f"ketentuan {_names(changed)}{of} diubah"
        of = ""
    for sentence in _inserted(units, set(before), of):
        yield sentence
        of = ""
    if gone := [one for one, was in known if one.dihapus and not was.dihapus]:
        yield f"ketentuan {_names(gone)}{of} dihapus"


def _core(one: Ketentuan) -> Ketentuan:
    """Without the mark and 'dan' that only tell where in a list it stands."""
    return replace(one, teks=_LIST_END.sub("", one.teks))


def _inserted(units: Sequence[Ketentuan], known: set[object], of: str) -> Iterator[str]:
    before: Ketentuan | None = None
    for is_new, group in groupby(units, lambda one: one.nomor not in known):
        found = list(group)
        if is_new:
            what = f"{count_of(found)}, yakni {_names(found)}"
            following = next((u for u in units[units.index(found[-1]) + 1 :]), None)
            if before and following:
                yield f"di antara {before.sebutan} dan {following.sebutan}{of} disisipkan {what}"
            else:
                yield f"{'pada' if of else ''}{of} ditambahkan {what}".strip()
            of = ""
        before = found[-1]


def _names(items: Sequence[Ketentuan]) -> str:
    return join_words([one.sebutan for one in items])


def count_of(items: Sequence[Ketentuan]) -> str:
    """Return '2 (dua) ayat'."""
    return f"{angka_terbilang(len(items))} {items[0].jenis.name.lower()}"
