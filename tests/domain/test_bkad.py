"""The live picture of a BKAD."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerjasama_desktop.domain.bkad import Pengurus, UnsurBkad, composition, min_women
from kerjasama_desktop.domain.desa import JenisKelamin

PEOPLE = st.lists(
    st.builds(
        Pengurus,
        nama=st.sampled_from(["", "Sitti Aminah", "Baso Tenri"]),
        jenis_kelamin=st.sampled_from([None, *JenisKelamin]),
        unsur=st.sampled_from([None, *UnsurBkad]),
    ),
    max_size=20,
)


@pytest.mark.parametrize(
    ("members", "threshold", "women"),
    [(0, 30, 0), (1, 30, 1), (7, 30, 3), (10, 30, 3), (11, 30, 4), (9, 50, 5), (9, 0, 0)],
)
def test_threshold_is_rounded_up(members: int, threshold: int, women: int) -> None:
    assert min_women(members, threshold) == women


@given(st.integers(0, 500), st.integers(0, 100))
def test_threshold_is_the_least_number_that_suffices(members: int, threshold: int) -> None:
    least, wanted = min_women(members, threshold), Fraction(threshold * members, 100)
    assert least >= wanted
    assert least - 1 < wanted


@given(PEOPLE)
def test_only_named_people_count(people: list[Pengurus]) -> None:
    picture = composition(people)
    named = [p for p in people if p.nama]
    assert picture.jumlah == len(named)
    assert picture.perempuan == len([p for p in named if p.jenis_kelamin == "P"])
    assert 0 <= picture.persen <= 100
    assert set(picture.unsur_kurang) | picture.unsur == set(UnsurBkad)
    assert not set(picture.unsur_kurang) & picture.unsur


def test_missing_elements_stand_in_the_order_of_the_law() -> None:
    people = [Pengurus(nama="Baso Tenri", unsur=UnsurBkad.LKD)]
    assert composition(people).unsur_kurang == [
        UnsurBkad.PEMERINTAH_DESA,
        UnsurBkad.BPD,
        UnsurBkad.LEMBAGA_LAIN,
        UnsurBkad.TOKOH_MASYARAKAT,
    ]


def test_share_is_a_whole_percentage() -> None:
    people = [Pengurus(nama="Sitti Aminah", jenis_kelamin=JenisKelamin.P)] * 2
    people += [Pengurus(nama="Baso Tenri", jenis_kelamin=JenisKelamin.L)] * 5
    assert composition(people).persen == 29
    assert composition([]).persen == 0
