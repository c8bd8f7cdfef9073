"""The difference between the text in force and the one wanted, as an amending text says it.

The wording follows UU 12/2011 Lampiran II on amending regulations (from general knowledge; to be
verified): changed, inserted and deleted provisions in the order of the articles.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from kerjasama_desktop.domain.ketentuan import Ketentuan, Nomor
from kerjasama_desktop.domain.naskah_berlaku import Bab, Naskah
from kerjasama_desktop.domain.perubahan_pasal import count_of, pasal_sentence
from kerjasama_desktop.domain.terbilang import angka_terbilang
from kerjasama_desktop.domain.text import join_words

_BERBUNYI = "yang berbunyi sebagai berikut:"
_ANNOUNCED = re.compile(r",? (sehingga( Pasal \w+)?|yang) berbunyi sebagai berikut:$")
_FEW = 3


@dataclass(frozen=True, slots=True)
class Kutipan:
    """New wording: `bab` where its heading is quoted, then Pasal."""

    bab: Bab | None
    pasal: tuple[Ketentuan, ...] = ()


@dataclass(frozen=True, slots=True)
class ButirPerubahan:
    """One change: the sentence, and the new wording below it unless something is deleted."""

    kalimat: str
    kutipan: tuple[Kutipan, ...] = ()


def butir_perubahan(lama: Naskah, baru: Naskah, *, ber_bab: bool) -> list[ButirPerubahan]:
    """Return the changes that lead from one text to the other, in the order of the articles.

    An agreement has Pasal only (`ber_bab` false).
    """
    text = _Teks(
        {pasal.nomor: pasal for bab in lama for pasal in bab.pasal},
        [(bab, pasal) for bab in baru for pasal in bab.pasal],
        ber_bab,
    )
    if not ber_bab:
        return list(_of_pasal(text, range(len(text.baru))))
    return list(_of_babs(text, {bab.nomor: bab for bab in lama}, baru))


def ringkas(kalimat: str) -> str:
    """Return a sentence without its announcement of new wording: what is changed, in short."""
    return _ANNOUNCED.sub("", kalimat)


def semula_menjadi(lama: Naskah, baru: Naskah) -> list[tuple[Ketentuan | None, Ketentuan]]:
    """Return each Pasal that changes as it was (None: it is new) and as it is to be."""
    before = {pasal.nomor: pasal for bab in lama for pasal in bab.pasal}
    after = [pasal for bab in baru for pasal in bab.pasal]
    return [(was, pasal) for pasal in after if (was := before.get(pasal.nomor)) != pasal]


@dataclass(frozen=True, slots=True)
class _Teks:
    """The old Pasal by their numbers, and the new ones in their order with their BAB."""

    lama: Mapping[Nomor | None, Ketentuan]
    baru: Sequence[tuple[Bab, Ketentuan]]
    ber_bab: bool

    def status(self, place: int) -> str:
        pasal = self.baru[place][1]
        was = self.lama.get(pasal.nomor)
        if was is None:
            return "disisipkan"
        if pasal == was:
            return ""
        return "dihapus" if pasal.dihapus else "diubah"


def _of_babs(
    text: _Teks, known: Mapping[Nomor | None, Bab], baru: Naskah
) -> Iterator[ButirPerubahan]:
    for is_new, group in groupby(baru, lambda bab: bab.nomor not in known):
        babs = list(group)
        if is_new:
            yield _inserted_babs(babs, baru, known)
        else:
            for bab in babs:
                yield from _of_bab(text, known[bab.nomor], bab)


def _inserted_babs(
    babs: Sequence[Bab], baru: Naskah, known: Mapping[Nomor | None, Bab]
) -> ButirPerubahan:
    first = baru.index(babs[0])
    before = baru[first - 1].sebutan if first else ""
    after = next((bab.sebutan for bab in baru[first:] if bab.nomor in known), "")
    names = join_words([bab.sebutan for bab in babs])
    what = f"{angka_terbilang(len(babs))} bab, yakni {names} {_BERBUNYI}"
    return ButirPerubahan(
        f"{_between(before, after)} {what}", tuple(Kutipan(bab, bab.pasal) for bab in babs)
    )


def _between(before: str, after: str) -> str:
    if before and after:
        return f"Di antara {before} dan {after} disisipkan"
    if before:
        return f"Setelah {before} ditambahkan"
    return f"Sebelum {after} disisipkan" if after else "Ditambahkan"


def _of_bab(text: _Teks, was: Bab, bab: Bab) -> Iterator[ButirPerubahan]:
    if bab.dihapus and not was.dihapus:
        yield ButirPerubahan(f"{bab.sebutan} beserta {_range(was.hidup)} dihapus.")
        return
    if bab.judul != was.judul:
        sentence = f"Judul {bab.sebutan} diubah sehingga berbunyi sebagai berikut:"
        yield ButirPerubahan(sentence, (Kutipan(bab),))
    yield from _of_pasal(text, [n for n, (its, _) in enumerate(text.baru) if its is bab])


def _range(pasal: Sequence[Ketentuan]) -> str:
    names = [one.sebutan for one in pasal]
    return join_words(names) if len(names) <= _FEW else f"{names[0]} sampai dengan {names[-1]}"


def _of_pasal(text: _Teks, places: Sequence[int]) -> Iterator[ButirPerubahan]:
    for status, group in groupby(places, text.status):
        found = list(group)
        pasal = [text.baru[place][1] for place in found]
        if status == "disisipkan":
            sentence = f"{_where(text, found)} {count_of(pasal)}, yakni {_range(pasal)} {_BERBUNYI}"
            yield ButirPerubahan(sentence, (Kutipan(None, tuple(pasal)),))
        elif status == "dihapus":
            yield ButirPerubahan(f"{_range(pasal)} dihapus.")
        elif status == "diubah":
            for one in pasal:
                sentence = pasal_sentence(text.lama[one.nomor], one)
                yield ButirPerubahan(sentence, (Kutipan(None, (one,)),))


def _where(text: _Teks, places: Sequence[int]) -> str:
    """Return between which Pasal; where these stand in two BAB, also in which of them it is."""
    first, last = places[0], places[-1]
    bab = text.baru[first][0]
    before = text.baru[first - 1] if first else None
    rest = text.baru[last + 1 :]
    after = next(((its, pasal) for its, pasal in rest if pasal.nomor in text.lama), None)
    words = _between(before[1].sebutan if before else "", after[1].sebutan if after else "")
    at_border = any(near and near[0] is not bab for near in (before, after))
    if text.ber_bab and at_border:
        return f"Dalam {bab.sebutan}, {words[0].lower()}{words[1:]}"
    return words
