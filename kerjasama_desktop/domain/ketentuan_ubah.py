"""New wording takes over the old numbers: 5A is inserted, 7 stays where it was, deleted.

After UU 12/2011 Lampiran II on amending regulations (from general knowledge; to be verified).
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kerjasama_desktop.domain.ketentuan import Jenis, Ketentuan, Nomor
from kerjasama_desktop.domain.pasangan import Pasangan, aligned


def merged(old: Sequence[Ketentuan], new: Sequence[Ketentuan]) -> tuple[Ketentuan, ...]:
    """Return what hangs under a provision in its new wording, with the numbers it had.

    Where the kind of number differs, as when ayat take the place of huruf, all count anew.
    """
    if _kinds(one for one in old if not one.dihapus) != _kinds(new):
        return tuple(new)
    items = list(merged_siblings(old, new))
    numbers = numbered([(one.jenis, one.nomor) for one in items])
    return tuple(replace(one, nomor=nomor) for one, nomor in zip(items, numbers, strict=True))


def _kinds(items: Iterable[Ketentuan]) -> set[Jenis]:
    return {one.jenis for one in items} - {Jenis.ISI}


def merged_siblings(old: Sequence[Ketentuan], new: Sequence[Ketentuan]) -> Iterator[Ketentuan]:
    """Give the new wording with the old numbers, inserted ones without, deleted ones in place."""
    waiting = deque(old)
    for before, after in _settled(aligned([one for one in old if not one.dihapus], new)):
        while waiting and waiting[0].dihapus:
            yield waiting.popleft()
        if before is not None:
            waiting.popleft()
        if after is not None:
            yield _joined(before, after)
        elif before is not None and before.jenis is not Jenis.ISI:
            yield deleted(before)
    yield from waiting


def deleted(one: Ketentuan) -> Ketentuan:
    return Ketentuan(one.jenis, one.nomor, dihapus=True)


def _joined(before: Ketentuan | None, after: Ketentuan) -> Ketentuan:
    if before is None:
        return replace(after, nomor=None)
    return replace(after, nomor=before.nomor, isi=merged(before.isi, after.isi))


def _settled(pairs: Iterable[Pasangan]) -> Iterator[Pasangan]:
    """Let what is inserted stand only before a plain number: nothing goes between 5 and 5A.

    Before 5A, and before the first, it takes over that number and what had it moves on.
    """
    inserted: deque[Ketentuan] = deque()
    for before, after in pairs:
        if before is None and after is not None and after.jenis is not Jenis.ISI:
            inserted.append(after)
        elif inserted and before is not None and _follows_closely(before, inserted[0]):
            if after is not None:
                inserted.append(after)
            yield before, inserted.popleft()
        else:
            yield from ((None, one) for one in inserted)
            inserted.clear()
            yield before, after
    yield from ((None, one) for one in inserted)


def _follows_closely(one: Ketentuan, inserted: Ketentuan) -> bool:
    if one.nomor is None or one.jenis is not inserted.jenis:
        return False
    return one.nomor.sisip > 0 or one.nomor.urut == 1


def numbered(items: Sequence[tuple[Jenis, Nomor | None]]) -> list[Nomor | None]:
    """Return the numbers of siblings; those that had none get one after what stands before them.

    Behind the last of its kind it is the next number, else the one before with a letter.
    """
    numbers = [nomor for _, nomor in items]
    for place, (jenis, nomor) in enumerate(items):
        if nomor is None and jenis is not Jenis.ISI:
            same = [at for at, (other, _) in enumerate(items) if other is jenis]
            before = [known for at in same if at < place and (known := numbers[at])]
            after = [known for at in same if at > place and (known := numbers[at])]
            numbers[place] = _next(before, after)
    return numbers


def _next(before: Sequence[Nomor], after: Sequence[Nomor]) -> Nomor:
    if not after:
        return Nomor(max((nomor.urut for nomor in before), default=0) + 1)
    base = (before[-1] if before else after[0]).urut
    used = [nomor.sisip for nomor in (*before, *after) if nomor.urut == base]
    return Nomor(base, max(used) + 1)
