"""Cures of Mengingat: each mends its finding and leaves the rest alone."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import many_villages, third_party

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kerjasama import Pengecualian
from kerjasama_desktop.domain.naskah import DasarHukum
from kerjasama_desktop.domain.perbaikan_dasar import Perbaikan, curable, cure, cure_all
from kerjasama_desktop.domain.regulasi import Register
from kerjasama_desktop.services.library import regulation_register

CORE = ["uu-6-2014", "pp-16-2026", "permendagri-111-2014", "permendagri-96-2017"]
DAYS = st.dates(date(2012, 1, 1), date(2027, 12, 31))
WORDS = [
    "Undang-Undang Nomor 6 Tahun 2014 tentang Desa",
    "Permendagri 96/2017 (Berita Negara Tahun 2017 Nomor 1)",
    "Peraturan Desa Boddie Nomor 2 Tahun 2019",
    "Keputusan Bupati Kudus Nomor 4 Tahun 2020",
    "Peraturan Daerah Kudus Nomor 4 Tahun 2015",
]


@pytest.fixture
def case() -> Berkas:
    return many_villages(2)


def cite(case: Berkas, *items: str) -> None:
    case.kerjasama.dasar_hukum = [
        DasarHukum(teks=item) if " " in item else DasarHukum(regulasi_id=item) for item in items
    ]


def mended(case: Berkas, code: str) -> Perbaikan:
    (finding,) = [finding for finding in curable(case) if finding.code == code]
    return cure(case, finding)


def said(items: list[DasarHukum]) -> list[str]:
    return [item.regulasi_id or item.teks for item in items]


@pytest.mark.parametrize(
    ("items", "code", "button", "result"),
    [
        (
            ["uu-6-2014", "pp-16-2026", "permendagri-111-2014", "permendagri-38-2007"],
            "V52",
            "Ganti dengan Permendagri 96/2017",
            CORE,
        ),
        ([*CORE, "permendagri-38-2007"], "V52", "Hapus dari Mengingat", CORE),
        (["permendagri-37-2007"], "V52", "Ganti dengan Permendagri 20/2018", None),
        (["uu-6-2014", "pp-43-2014", *CORE[2:]], "V53", "Ganti dengan PP 16/2026", CORE),
        ([WORDS[0], *CORE[1:]], "V54", "Tulis kutipan lengkap", CORE),
        ([WORDS[0], *CORE], "V54", "Hapus dari Mengingat", CORE),
        ([*CORE[:3], WORDS[1]], "V58", "Tulis kutipan lengkap", CORE),
        (
            [CORE[1], "permendagri-20-2018"],
            "V55",
            "Tambahkan semuanya",
            [*CORE, "permendagri-20-2018"],
        ),
        ([CORE[2], CORE[0], WORDS[2], CORE[3], CORE[1]], "V56", "Urutkan", [*CORE, WORDS[2]]),
        ([*CORE, WORDS[3]], "V59", "Hapus dari Mengingat", CORE),
    ],
)
def test_cure(
    case: Berkas, items: list[str], code: str, button: str, result: list[str] | None
) -> None:
    cite(case, *items)
    before = list(case.kerjasama.dasar_hukum)
    one = mended(case, code)
    assert one.kata.startswith(button)
    assert said(one.hasil) == (result or ["permendagri-20-2018"])
    assert not one.hapus
    assert case.kerjasama.dasar_hukum == before


def test_what_is_not_yet_in_force_is_removed(case: Berkas) -> None:
    case.kerjasama.tanggal_penetapan = date(2020, 1, 6)
    cite(case, "uu-6-2014", "pp-43-2014", "pp-16-2026")
    assert said(mended(case, "V57").hasil) == ["uu-6-2014", "pp-43-2014"]


def test_what_came_later_gives_way_to_what_was_in_force(case: Berkas) -> None:
    case.kerjasama.tanggal_penetapan = date(2018, 9, 29)
    new = ["pp-11-2021", "permendesa-16-2019", "permendesa-3-2021"]
    cite(case, "uu-6-2014", "pp-43-2014", *CORE[2:], *new)
    buttons = {cure(case, finding).kata for finding in curable(case) if finding.code == "V57"}
    assert buttons == {
        "Hapus dari Mengingat",
        "Ganti dengan Permendesa PDTT 2/2015",
        "Ganti dengan Permendesa PDTT 4/2015",
    }
    assert said(cure_all(case).hasil) == [
        "uu-6-2014",
        "pp-43-2014",
        "permendagri-111-2014",
        "permendesa-2-2015",
        "permendesa-4-2015",
        "permendagri-96-2017",
    ]


@pytest.mark.parametrize("by", ["Perda 9/2020", "Kepmendagri 300.2.2-2138 Tahun 2025"])
def test_without_a_fit_replacement_it_is_asked_first(case: Berkas, by: str) -> None:
    old = replace(case.register["permendagri-38-2007"], dicabut_oleh=by)
    case = replace(case, register=Register({**case.register, old.id: old}))
    cite(case, *CORE, old.id)
    one = mended(case, "V52")
    assert (one.kata, one.hapus) == ("Hapus dari Mengingat", ("Permendagri 38/2007",))
    assert said(one.hasil) == CORE
    assert cure_all(case).hapus == one.hapus


def test_one_missing_act_is_named_on_the_button(case: Berkas) -> None:
    cite(case, *CORE[1:])
    assert mended(case, "V55").kata == "Tambahkan UU 6/2014"


def test_a_full_citation_keeps_its_place_in_the_record(case: Berkas) -> None:
    cite(case, WORDS[0], *CORE[1:])
    own = case.kerjasama.dasar_hukum[0]
    (first, *_) = mended(case, "V54").hasil
    assert (first.id, first.teks) == (own.id, "")


def test_a_warning_with_a_reason_is_left_alone(case: Berkas) -> None:
    cite(case, *CORE, WORDS[3])
    (finding,) = curable(case)
    kept = Pengecualian(kunci=finding.key, alasan="Diminta camat", tanggal=case.today)
    case.kerjasama.pengecualian = [kept]
    assert curable(case) == []
    assert said(cure_all(case).hasil) == [*CORE, WORDS[3]]


@given(
    st.lists(st.sampled_from([*regulation_register(), *WORDS]), max_size=12, unique=True),
    DAYS,
    st.booleans(),
)
def test_all_can_be_mended_at_once(items: list[str], day: date, villages: bool) -> None:
    case = many_villages(2) if villages else third_party()
    case.kerjasama.tanggal_penetapan = day
    cite(case, *items)
    case.kerjasama.dasar_hukum = cure_all(case).hasil
    assert curable(case) == []
    kept = said(case.kerjasama.dasar_hukum)
    assert [item for item in WORDS[2:3] if item in items] == [i for i in kept if i in WORDS[2:3]]
