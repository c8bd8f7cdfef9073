"""V49: places left open in what will be printed."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from uuid import UUID

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Finding
from kerjasama_desktop.domain.records import Record
from kerjasama_desktop.domain.rules.common import Rule, block, name_of

_OPEN = re.compile(r"…+|\.{4,}|_{3,}|\{\{|\}\}|x{3,}|X{4,}")

Place = tuple[str, UUID | None, str, str]
"""Field, record, the words for it, and the text."""


def v49_nothing_left_open(berkas: Berkas) -> Iterator[Finding]:
    for field, item, words, text in _places(berkas):
        found = _open_place(text)
        if found:
            yield block(
                "V49",
                field,
                f"Masih ada isian kosong ('{found}') pada {words}. Lengkapi atau hapus.",
                "Kelengkapan naskah sebelum ditandatangani",
                item,
            )


@lru_cache(maxsize=512)
def _open_place(text: str) -> str:
    found = _OPEN.search(text)
    return found[0] if found else ""


def _places(berkas: Berkas) -> Iterator[Place]:
    kerjasama = berkas.kerjasama
    yield from _fields("", kerjasama, "kerja sama", ("judul", "objek"), repeats=False)
    yield from _fields("", kerjasama, "naskah", ("menimbang", "memperhatikan"), repeats=False)
    plan = ("latar_belakang", "maksud", "tujuan", "sasaran", "strategi", "aset_desa")
    yield from _fields("rencana.", kerjasama.rencana, "rencana", plan, repeats=False)
    for klausul in kerjasama.klausul:
        yield "klausul", klausul.id, f"bagian {klausul.judul_tampil}", klausul.isi
    for dasar in kerjasama.dasar_hukum:
        yield "dasar_hukum.teks", dasar.id, "dasar hukum (Mengingat)", dasar.teks
    for keputusan in kerjasama.keputusan:
        yield "keputusan.isi", keputusan.id, "keputusan musyawarah", keputusan.isi
    for offer in kerjasama.penawaran:
        yield "penawaran.isi", offer.id, "isi penawaran", offer.isi
    for perubahan in kerjasama.perubahan:
        yield from _fields("perubahan.", perubahan, perubahan.jenis.label, _CHANGE)
    for clause in kerjasama.klausul_baru:
        yield "klausul_baru", clause.id, f"isi baru {clause.judul_tampil}", clause.isi
    for pihak in kerjasama.pihak:
        fields = ("hak", "kewajiban", "bpd_ketentuan")
        yield from _fields("pihak.", pihak, name_of(berkas, pihak), fields)
    for mitra in kerjasama.mitra:
        yield from _fields("mitra.", mitra, mitra.nama or "mitra", ("hak", "kewajiban"))


_CHANGE = ("uraian", "hasil", "kegiatan", "keuangan", "aset", "kewajiban", "arsip", "menimbang")
_WORDS = {
    "latar_belakang": "latar belakang",
    "aset_desa": "aset Desa",
    "bpd_ketentuan": "ketentuan Keputusan BPD",
}


def _fields(
    prefix: str, record: Record, owner: str, names: Iterable[str], *, repeats: bool = True
) -> Iterator[Place]:
    for name in names:
        words = f"{_WORDS.get(name, name)} ({owner})"
        yield prefix + name, record.id if repeats else None, words, getattr(record, name)


RULES: tuple[Rule, ...] = (v49_nothing_left_open,)
