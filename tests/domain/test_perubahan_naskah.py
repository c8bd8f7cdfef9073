"""Amending: numbers stay, what changed is said, and doing what is said gives the wanted text."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import some_id

from kerjasama_desktop.domain.kerjasama import JenisKerjasama, Kerjasama
from kerjasama_desktop.domain.ketentuan import Jenis, Ketentuan, Nomor, label
from kerjasama_desktop.domain.naskah import Bagian, Klausul
from kerjasama_desktop.domain.naskah_berlaku import (
    Bab,
    Naskah,
    amended,
    naskah_berlaku,
    read_wanted,
    urutan_perubahan,
    write_text,
)
from kerjasama_desktop.domain.perubahan import JenisPerubahan, KlausulBaru, Perubahan
from kerjasama_desktop.domain.perubahan_naskah import (
    ButirPerubahan,
    butir_perubahan,
    semula_menjadi,
)

PARTS = (Bagian.RUANG_LINGKUP, Bagian.BIDANG, Bagian.JANGKA_WAKTU, Bagian.PENUTUP)
Texts = dict[Bagian, str]


def change(number: int = 1, **fields: object) -> Perubahan:
    values = {"id": some_id(f"perubahan {number}"), "tanggal": date(2027, number, 1), **fields}
    return Perubahan(jenis=JenisPerubahan.PERUBAHAN, **values)  # type: ignore[arg-type]


def case(enacted: Texts, *wanted: Texts, third_party: bool = False) -> Kerjasama:
    """A cooperation enacted with these parts, then changed as often as there are wanted ones."""
    kind = JenisKerjasama.PIHAK_KETIGA if third_party else JenisKerjasama.ANTAR_DESA
    changes = [change(number) for number, _ in enumerate(wanted, 1)]
    return Kerjasama(
        jenis=kind,
        klausul=[Klausul(bagian=part, isi=text) for part, text in enacted.items()],
        perubahan=changes,
        klausul_baru=[
            KlausulBaru(perubahan_id=one.id, bagian=part, isi=text)
            for one, parts in zip(changes, wanted, strict=True)
            for part, text in parts.items()
        ],
    )


def changes_of(kerjasama: Kerjasama, number: int = -1) -> list[ButirPerubahan]:
    """What the last change does to the text before it."""
    one = urutan_perubahan(kerjasama)[number]
    before = naskah_berlaku(kerjasama, one)
    return butir_perubahan(before, amended(kerjasama, before, one), ber_bab=kerjasama.antar_desa)


def sentences(kerjasama: Kerjasama) -> list[str]:
    return [one.kalimat for one in changes_of(kerjasama)]


ENACTED: Texts = {
    Bagian.RUANG_LINGKUP: "Ruang lingkup.\n\n(1) Satu.\n(2) Dua.\n(3) Tiga.",
    Bagian.BIDANG: "Bidang ini:\na. air;\nb. jalan; dan\nc. pasar.",
    Bagian.JANGKA_WAKTU: "Lima tahun.",
}


@pytest.mark.parametrize(
    ("part", "wanted", "said"),
    [
        (
            Bagian.JANGKA_WAKTU,
            "Enam tahun.",
            ["Ketentuan Pasal 4 diubah sehingga berbunyi sebagai berikut:"],
        ),
        (
            Bagian.RUANG_LINGKUP,
            "Ruang lingkup.\n\n(1) Satu.\n(2) Dua puluh.\n(3) Tiga.",
            ["Ketentuan ayat (2) Pasal 2 diubah sehingga Pasal 2 berbunyi sebagai berikut:"],
        ),
        (
            Bagian.RUANG_LINGKUP,
            "Ruang lingkup.\n\n(1) Satu.\n(2) Dua.\n(3) Antara.\n(4) Tiga.",
            [
                "Di antara ayat (2) dan ayat (3) Pasal 2 disisipkan 1 (satu) ayat, yakni ayat (2a) "
                "sehingga Pasal 2 berbunyi sebagai berikut:"
            ],
        ),
        (
            Bagian.RUANG_LINGKUP,
            "Ruang lingkup.\n\n(1) Satu.\n(2) Dua.\n(3) Tiga.\n(4) Empat.\n(5) Lima.",
            [
                "Pada Pasal 2 ditambahkan 2 (dua) ayat, yakni ayat (4) dan ayat (5) sehingga Pasal "
                "2 berbunyi sebagai berikut:"
            ],
        ),
        (
            Bagian.RUANG_LINGKUP,
            "Ruang lingkup.\n\n(1) Satu.\n(3) Tiga.",
            ["Ketentuan ayat (2) Pasal 2 dihapus sehingga Pasal 2 berbunyi sebagai berikut:"],
        ),
        (
            Bagian.RUANG_LINGKUP,
            "Ruang lingkup.\n\n(1) Satu lagi.\n(2) Dua.\n(3) Sisipan baru sekali.\n(4) Tiga.\n"
            "(5) Akhir.",
            [
                "Ketentuan ayat (1) Pasal 2 diubah, di antara ayat (2) dan ayat (3) disisipkan 1 "
                "(satu) ayat, yakni ayat (2a), dan ditambahkan 1 (satu) ayat, yakni ayat (4) "
                "sehingga Pasal 2 berbunyi sebagai berikut:"
            ],
        ),
        (
            Bagian.RUANG_LINGKUP,
            "Ruang lingkup.\n\n(1) Lain.\n(2) Beda.\n(3) Baru.",
            ["Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:"],
        ),
        (
            Bagian.BIDANG,
            "Bidang ini:\na. air;\nb. jalan;\nc. sungai; dan\nd. pasar.",
            [
                "Di antara huruf b dan huruf c Pasal 3 disisipkan 1 (satu) huruf, yakni huruf b1 "
                "sehingga Pasal 3 berbunyi sebagai berikut:"
            ],
        ),
        (
            Bagian.BIDANG,
            "Bidang itu:\na. air;\nb. jalan; dan\nc. pasar.",
            ["Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:"],
        ),
        (Bagian.RUANG_LINGKUP, "(1) Satu.\n(2) Dua.\n(3) Tiga.", ["Pasal 1 dihapus."]),
        (
            Bagian.RUANG_LINGKUP,
            "Ruang lingkup.\n\nBaru.\n\nLagi.\n\n(1) Satu.\n(2) Dua.\n(3) Tiga.",
            [
                "Di antara Pasal 1 dan Pasal 2 disisipkan 2 (dua) pasal, yakni Pasal 1A dan Pasal "
                "1B yang berbunyi sebagai berikut:"
            ],
        ),
        (
            Bagian.BIDANG,
            "Bidang ini:\na. air;\nb. jalan; dan\nc. pasar.\n\nTambahan.",
            [
                "Dalam BAB II, di antara Pasal 3 dan Pasal 4 disisipkan 1 (satu) pasal, yakni "
                "Pasal 3A yang berbunyi sebagai berikut:"
            ],
        ),
        (
            Bagian.JANGKA_WAKTU,
            "Lima tahun.\n\nDapat diperpanjang.",
            [
                "Setelah Pasal 4 ditambahkan 1 (satu) pasal, yakni Pasal 5 yang berbunyi sebagai "
                "berikut:"
            ],
        ),
        (Bagian.RUANG_LINGKUP, "", ["BAB I beserta Pasal 1 dan Pasal 2 dihapus."]),
        (
            Bagian.TATA_CARA,
            "Pelaksanaan.",
            [
                "Di antara BAB II dan BAB III disisipkan 1 (satu) bab, yakni BAB IIA yang berbunyi "
                "sebagai berikut:"
            ],
        ),
        (
            Bagian.PENUTUP,
            "Penutup.",
            [
                "Setelah BAB III ditambahkan 1 (satu) bab, yakni BAB IV yang berbunyi sebagai "
                "berikut:"
            ],
        ),
    ],
)
def test_what_changes_is_said_in_the_words_of_the_technique(
    part: Bagian, wanted: str, said: list[str]
) -> None:
    assert sentences(case(ENACTED, {part: wanted})) == said


def test_a_new_title_of_a_bab_is_quoted_with_its_number() -> None:
    kerjasama = case(ENACTED, {Bagian.BIDANG: ENACTED[Bagian.BIDANG]})
    kerjasama.klausul_baru[0].judul = "Bidang dan Kegiatan"
    (one,) = changes_of(kerjasama)
    assert one.kalimat == "Judul BAB II diubah sehingga berbunyi sebagai berikut:"
    assert one.kutipan[0].bab
    assert (one.kutipan[0].bab.sebutan, one.kutipan[0].bab.judul) == (
        "BAB II",
        "Bidang dan Kegiatan",
    )


def test_a_deleted_ayat_keeps_its_number() -> None:
    kerjasama = case(ENACTED, {Bagian.RUANG_LINGKUP: "Ruang lingkup.\n\n(1) Satu.\n(2) Tiga."})
    (one,) = changes_of(kerjasama)
    ayat = one.kutipan[0].pasal[0].isi
    assert [(a.label, a.teks, a.dihapus) for a in ayat] == [
        ("(1)", "Satu.", False),
        ("(2)", "", True),
        ("(3)", "Tiga.", False),
    ]


def test_a_later_change_builds_on_the_numbers_of_the_earlier() -> None:
    first = "Ruang lingkup.\n\nSisipan.\n\n(1) Satu.\n(3) Tiga."
    second = "Ruang lingkup.\n\nSisipan.\n\nKedua.\n\n(1) Satu.\n(2) Baru.\n(3) Tiga."
    kerjasama = case(ENACTED, {Bagian.RUANG_LINGKUP: first}, {Bagian.RUANG_LINGKUP: second})
    assert sentences(kerjasama) == [
        "Di antara Pasal 1A dan Pasal 2 disisipkan 1 (satu) pasal, yakni Pasal 1B yang berbunyi "
        "sebagai berikut:",
        "Di antara ayat (2) dan ayat (3) Pasal 2 disisipkan 1 (satu) ayat, yakni ayat (2a) "
        "sehingga Pasal 2 berbunyi sebagai berikut:",
    ]


def test_nothing_goes_between_an_article_and_the_one_inserted_behind_it() -> None:
    first = "Ruang lingkup.\n\nSisipan lama.\n\n(1) Satu.\n(2) Dua.\n(3) Tiga."
    second = first.replace("Sisipan lama.", "Mendahului.\n\nSisipan lama.")
    kerjasama = case(ENACTED, {Bagian.RUANG_LINGKUP: first}, {Bagian.RUANG_LINGKUP: second})
    assert sentences(kerjasama) == [
        "Ketentuan Pasal 1A diubah sehingga berbunyi sebagai berikut:",
        "Di antara Pasal 1A dan Pasal 2 disisipkan 1 (satu) pasal, yakni Pasal 1B yang berbunyi "
        "sebagai berikut:",
    ]


def test_changes_count_in_the_order_of_their_day_and_those_without_one_last() -> None:
    late, early, none = change(9), change(2, tanggal_penetapan=date(2027, 3, 1)), change(1)
    none.tanggal = None
    end = Perubahan(jenis=JenisPerubahan.PENGAKHIRAN, tanggal=date(2027, 1, 1))
    assert urutan_perubahan(Kerjasama(perubahan=[none, late, end, early])) == [early, late, none]


def test_text_in_force_comes_back_from_a_copy_with_its_headings_and_deleted_parts() -> None:
    pasted = "Pasal 1\nRuang lingkup.\n\nPasal 2\n(1) Satu.\n(2) Dihapus.\n(2a) Baru.\n\nPasal 3"
    assert [[a.teks for a in pasal.isi] for pasal in read_wanted(pasted)] == [
        ["Ruang lingkup."],
        ["Satu.", "Baru."],
    ]


def test_an_agreement_is_changed_by_its_pasal_and_their_titles() -> None:
    wanted = {Bagian.BIDANG: "Bidang lain.", Bagian.TATA_CARA: "Pelaksanaan."}
    kerjasama = case(ENACTED, wanted, third_party=True)
    assert sentences(kerjasama) == [
        "Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:",
        "Di antara Pasal 3 dan Pasal 4 disisipkan 1 (satu) pasal, yakni Pasal 3A yang berbunyi "
        "sebagai berikut:",
    ]
    one = kerjasama.perubahan[0]
    before = naskah_berlaku(kerjasama, one)
    pairs = semula_menjadi(before, amended(kerjasama, before, one))
    assert [(was and was.sebutan, now.sebutan, now.teks) for was, now in pairs] == [
        ("Pasal 3", "Pasal 3", "Bidang Kerja Sama"),
        (None, "Pasal 3A", "Tata Cara dan Ketentuan Pelaksanaan"),
    ]


@pytest.mark.parametrize(
    ("jenis", "nomor", "words"),
    [
        (Jenis.BAB, Nomor(5, 1), "VA"),
        (Jenis.PASAL, Nomor(5, 27), "5AA"),
        (Jenis.AYAT, Nomor(2, 1), "(2a)"),
        (Jenis.HURUF, Nomor(3, 1), "c1"),
        (Jenis.ANGKA, Nomor(8, 2), "8b"),
        (Jenis.ISI, None, ""),
    ],
)
def test_labels(jenis: Jenis, nomor: Nomor | None, words: str) -> None:
    assert label(jenis, nomor) == words


words = st.text("abc", min_size=1, max_size=2)
lists = st.one_of(
    words.map(lambda w: [w]),
    st.lists(words, min_size=1, max_size=4).map(
        lambda texts: [f"({n}) {text}" for n, text in enumerate(texts, 1)]
    ),
    st.lists(words, min_size=1, max_size=3).map(
        lambda texts: ["isi:", *(f"{'abc'[n]}. {text}" for n, text in enumerate(texts))]
    ),
)
parts = st.lists(lists.map("\n".join), min_size=1, max_size=4).map("\n\n".join)
enacted_texts = st.lists(parts, min_size=1, max_size=3).map(
    lambda texts: dict(zip(PARTS, texts, strict=False))
)
wanted_texts = st.dictionaries(st.sampled_from(PARTS), st.one_of(parts, st.just("")), max_size=3)


@given(enacted_texts)
def test_no_change_is_no_sentence(enacted: Texts) -> None:
    kerjasama = case(enacted, {})
    kerjasama.klausul_baru = [
        KlausulBaru(perubahan_id=kerjasama.perubahan[0].id, bagian=bab.bagian, isi=write_text(bab))
        for bab in naskah_berlaku(kerjasama, kerjasama.perubahan[0])
    ]
    assert changes_of(kerjasama) == []


@given(enacted_texts, wanted_texts, wanted_texts)
def test_doing_what_is_said_gives_the_wanted_text(
    enacted: Texts, first: Texts, second: Texts
) -> None:
    kerjasama = case(enacted, first, second)
    for number, one in enumerate(kerjasama.perubahan):
        before = naskah_berlaku(kerjasama, one)
        after = amended(kerjasama, before, one)
        assert done(before, changes_of(kerjasama, number)) == living(after)


@given(enacted_texts, wanted_texts, wanted_texts)
def test_the_text_says_what_was_wanted(enacted: Texts, first: Texts, second: Texts) -> None:
    kerjasama = case(enacted, first, second)
    texts = enacted | first | second
    wanted = [
        (part, [p.bunyi for p in read_wanted(texts[part])]) for part in PARTS if part in texts
    ]
    found = [
        (bab.bagian, [pasal.bunyi for pasal in bab.hidup])
        for bab in naskah_berlaku(kerjasama)
        if not bab.dihapus
    ]
    assert found == [(part, says) for part, says in wanted if says]


@given(enacted_texts, wanted_texts, wanted_texts)
def test_no_number_is_lost_or_given_twice(enacted: Texts, first: Texts, second: Texts) -> None:
    kerjasama = case(enacted, first, second)
    kept: set[Nomor | None] = set()
    for one in [*kerjasama.perubahan, None]:
        naskah = naskah_berlaku(kerjasama, one)
        numbers = [pasal.nomor for bab in naskah for pasal in bab.pasal]
        assert kept <= set(numbers)
        assert len(set(numbers)) == len(numbers)
        assert all(in_order(pasal) for bab in naskah for pasal in bab.pasal)
        kept = set(numbers)


@given(enacted_texts, wanted_texts)
def test_changes_follow_the_articles(enacted: Texts, wanted: Texts) -> None:
    quoted = [
        pasal.nomor
        for one in changes_of(case(enacted, wanted))
        for quote in one.kutipan
        for pasal in quote.pasal
        if pasal.nomor and pasal.nomor.urut > 1
    ]
    assert quoted == sorted(quoted)


def in_order(pasal: Ketentuan) -> bool:
    numbers = [one.nomor for one in pasal.isi if one.nomor]
    return all(a < b for a, b in pairwise(numbers)) and all(in_order(one) for one in pasal.isi)


Chapter = tuple[str, str, list[tuple[str, tuple[object, ...]]]]
"""Number, title, and the Pasal that live, each with its number and what it says."""


def living(naskah: Naskah) -> list[Chapter]:
    return [
        (bab.sebutan, bab.judul, [(p.sebutan, p.bunyi) for p in bab.hidup])
        for bab in naskah
        if not bab.dihapus
    ]


def done(before: Naskah, changes: Sequence[ButirPerubahan]) -> list[Chapter]:
    """Carry out the changes as a clerk would: by their sentences and what they quote."""
    naskah = [replace(bab, pasal=tuple(bab.pasal)) for bab in before]
    for one in changes:
        _carry_out(naskah, one)
    return living(tuple(naskah))


def _carry_out(naskah: list[Bab], one: ButirPerubahan) -> None:
    if one.kalimat.endswith("dihapus."):
        _delete(naskah, one.kalimat)
    elif one.kutipan[0].bab and one.kutipan[0].pasal:
        _insert_babs(naskah, one)
    elif one.kutipan[0].bab:
        _replace_bab(naskah, one.kutipan[0].bab.sebutan, judul=one.kutipan[0].bab.judul)
    elif "pasal, yakni" in one.kalimat:
        _insert_pasal(naskah, one)
    else:
        (new,) = one.kutipan[0].pasal
        for bab in list(naskah):
            pasal = tuple(new if p.sebutan == new.sebutan else p for p in bab.pasal)
            _replace_bab(naskah, bab.sebutan, pasal=pasal)


def _replace_bab(naskah: list[Bab], name: str, **values: object) -> None:
    place = next(n for n, bab in enumerate(naskah) if bab.sebutan == name)
    naskah[place] = replace(naskah[place], **values)  # type: ignore[arg-type]


def _delete(naskah: list[Bab], sentence: str) -> None:
    chapter = re.match(r"BAB \w+", sentence)
    names = re.findall(r"Pasal \w+", sentence)
    flat = [pasal.sebutan for bab in naskah for pasal in bab.pasal]
    if "sampai dengan" in sentence:
        names = flat[flat.index(names[0]) : flat.index(names[1]) + 1]
    for bab in list(naskah):
        pasal = tuple(replace(p, dihapus=p.dihapus or p.sebutan in names) for p in bab.pasal)
        gone = bab.dihapus or (chapter is not None and chapter[0] == bab.sebutan)
        _replace_bab(naskah, bab.sebutan, pasal=pasal, dihapus=gone)


def _insert_babs(naskah: list[Bab], one: ButirPerubahan) -> None:
    after = re.match(r"(?:Di antara|Setelah) (BAB \w+)", one.kalimat)
    names = [bab.sebutan for bab in naskah]
    place = names.index(after[1]) + 1 if after else 0
    naskah[place:place] = [quote.bab for quote in one.kutipan if quote.bab]


def _insert_pasal(naskah: list[Bab], one: ButirPerubahan) -> None:
    near = re.findall(r"Pasal \w+", one.kalimat.split("isipkan")[0].split("tambahkan")[0])
    chapter = re.match(r"Dalam (BAB \w+)", one.kalimat)
    for bab in list(naskah):
        names = [pasal.sebutan for pasal in bab.pasal]
        if bab.sebutan == chapter[1] if chapter else set(near) & set(names):
            place = names.index(near[0]) + 1 if near[0] in names else 0
            place = 0 if one.kalimat.startswith("Sebelum") else place
            pasal = (*bab.pasal[:place], *one.kutipan[0].pasal, *bab.pasal[place:])
            _replace_bab(naskah, bab.sebutan, pasal=pasal)
