"""The text in force: what was enacted, overlaid by the changes in the order of their day."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.domain.ketentuan import Jenis, Ketentuan, Nomor, read_tree, sebutan
from kerjasama_desktop.domain.ketentuan_ubah import merged_siblings, numbered
from kerjasama_desktop.domain.naskah import Bagian, read_pasal
from kerjasama_desktop.domain.penomoran import printed
from kerjasama_desktop.domain.perubahan import JenisPerubahan, KlausulBaru, Perubahan

_DIHAPUS = re.compile(r"dihapus[.;]?", re.IGNORECASE)
_KEPALA = re.compile(r"Pasal \d{1,3}[A-Z]{0,2}")


@dataclass(frozen=True, slots=True)
class Bab:
    """One part of the text: a BAB between villages; in an agreement only its Pasal are printed."""

    bagian: Bagian
    nomor: Nomor | None
    judul: str
    pasal: tuple[Ketentuan, ...]
    dihapus: bool = False

    @property
    def sebutan(self) -> str:
        return sebutan(Jenis.BAB, self.nomor)

    @property
    def hidup(self) -> tuple[Ketentuan, ...]:
        return tuple(pasal for pasal in self.pasal if not pasal.dihapus)


Naskah = tuple[Bab, ...]


def urutan_perubahan(kerjasama: Kerjasama) -> list[Perubahan]:
    """Return the changes of the text in the order of their day; those without one come last."""
    changes = [p for p in kerjasama.perubahan if p.jenis is JenisPerubahan.PERUBAHAN]
    return sorted(changes, key=lambda p: (p.hari is None, str(p.hari)))


def naskah_berlaku(kerjasama: Kerjasama, sebelum: Perubahan | None = None) -> Naskah:
    """Return the text after all changes, or as it was before this one."""
    naskah = enacted(kerjasama)
    for change in urutan_perubahan(kerjasama):
        if sebelum is not None and change.id == sebelum.id:
            break
        naskah = amended(kerjasama, naskah, change)
    return naskah


def enacted(kerjasama: Kerjasama) -> Naskah:
    """Return the text as it was signed, Pasal counted over all its parts."""
    babs: list[Bab] = []
    count = 0
    for number, (clause, articles) in enumerate(printed(kerjasama.klausul), 1):
        title = "" if kerjasama.antar_desa else clause.judul_tampil
        pasal: list[Ketentuan] = []
        for isi in (read_tree(one.butir) for one in articles):
            count += 1
            pasal.append(Ketentuan(Jenis.PASAL, Nomor(count), "" if pasal else title, isi))
        babs.append(Bab(clause.bagian, Nomor(number), clause.judul_tampil, tuple(pasal)))
    return tuple(babs)


def amended(kerjasama: Kerjasama, naskah: Naskah, perubahan: Perubahan) -> Naskah:
    """Return the text as the change wants it; a part that it leaves without text is dropped."""
    wanted = {one.bagian: one for one in klausul_baru(kerjasama, perubahan)}
    titled = not kerjasama.antar_desa
    babs: list[Bab] = []
    for bab in naskah:
        clause = None if bab.dihapus else wanted.pop(bab.bagian, None)
        babs.append(_worded(bab, clause, titled) if clause else bab)
    for clause in wanted.values():
        added = _worded(Bab(clause.bagian, None, "", ()), clause, titled)
        if added.pasal:
            babs.insert(_place(babs, clause.bagian), added)
    return _with_numbers(babs)


def klausul_baru(kerjasama: Kerjasama, perubahan: Perubahan) -> list[KlausulBaru]:
    return [one for one in kerjasama.klausul_baru if one.perubahan_id == perubahan.id]


def _worded(bab: Bab, clause: KlausulBaru, titled: bool) -> Bab:
    new = read_wanted(clause.isi, clause.judul_tampil if titled else "")
    pasal = tuple(merged_siblings(bab.pasal, new))
    return Bab(bab.bagian, bab.nomor, clause.judul_tampil, pasal, dihapus=not new)


def _place(babs: Sequence[Bab], bagian: Bagian) -> int:
    order = list(Bagian)
    later = (n for n, bab in enumerate(babs) if order.index(bab.bagian) > order.index(bagian))
    return next(later, len(babs))


def _with_numbers(babs: Sequence[Bab]) -> Naskah:
    """Give inserted BAB and Pasal their numbers; Pasal are counted over all parts."""
    chapters = numbered([(Jenis.BAB, bab.nomor) for bab in babs])
    numbers = iter(numbered([(Jenis.PASAL, pasal.nomor) for bab in babs for pasal in bab.pasal]))
    return tuple(
        replace(
            bab,
            nomor=chapter,
            pasal=tuple(replace(pasal, nomor=next(numbers)) for pasal in bab.pasal),
        )
        for bab, chapter in zip(babs, chapters, strict=True)
    )


def read_wanted(isi: str, judul: str = "") -> list[Ketentuan]:
    """Read a wanted text; what was copied from the text in force may come with it.

    A line 'Pasal 5' stands for itself, and a provision that says 'Dihapus.' is not there.
    """
    found: list[Ketentuan] = []
    for article in read_pasal(isi):
        butir = [one for one in article.butir if not _KEPALA.fullmatch(one.teks)]
        tree = _without_deleted(read_tree(butir))
        if tree:
            found.append(Ketentuan(Jenis.PASAL, None, "" if found else judul, tree))
    return found


def _without_deleted(items: Iterable[Ketentuan]) -> tuple[Ketentuan, ...]:
    return tuple(
        replace(one, isi=_without_deleted(one.isi))
        for one in items
        if not _DIHAPUS.fullmatch(one.teks)
    )


def write_text(bab: Bab) -> str:
    """Return the living text of a part as a person would type it, with its own numbers."""
    return "\n\n".join("\n".join(text_lines(pasal)) for pasal in bab.hidup)


def text_lines(ketentuan: Ketentuan) -> Iterator[str]:
    """Give what hangs under a provision, one line each, with the marks that are typed."""
    for one in ketentuan.hidup:
        yield f"{mark(one)} {one.teks}".strip()
        yield from text_lines(one)


def mark(one: Ketentuan) -> str:
    """Return '(2a)', 'c1.', '8a.' or ''."""
    return f"{one.label}." if one.jenis in {Jenis.HURUF, Jenis.ANGKA} else one.label
