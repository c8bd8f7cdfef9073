"""Area codes and the reach they imply."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerjasama_desktop.domain.wilayah import (
    RuangLingkup,
    dotted,
    is_desa,
    is_kelurahan,
    is_kode,
    is_kota,
    normal_kode,
    ruang_lingkup,
)

KODE = st.from_regex(r"[0-9]{10}", fullmatch=True)


@given(KODE)
def test_dots_go_and_come_back(kode: str) -> None:
    assert normal_kode(dotted(kode)) == kode
    assert len(dotted(kode)) == 13


@given(st.text(max_size=20))
def test_any_text_may_stand_where_a_code_belongs(text: str) -> None:
    normal = normal_kode(text)
    assert normal_kode(normal) == normal
    assert is_kode(normal) or dotted(normal) == normal


@pytest.mark.parametrize(
    ("kode", "kelurahan", "desa"),
    [
        ("7310111005", True, False),
        ("7310112005", False, True),
        ("9103013001", False, True),
        ("7310114005", False, False),
        ("73101120", False, False),
    ],
)
def test_seventh_digit(kode: str, kelurahan: bool, desa: bool) -> None:
    assert is_kelurahan(kode) is kelurahan
    assert is_desa(kode) is desa


@pytest.mark.parametrize(
    ("kode", "kota"),
    [("3579012001", True), ("3571012001", True), ("3570012001", False), ("3502192002", False)],
)
def test_kota_begins_at_71(kode: str, kota: bool) -> None:
    assert is_kota(kode) is kota


@pytest.mark.parametrize(
    ("kodes", "reach"),
    [
        ([], None),
        (["", "bukan kode"], None),
        (["7310112001"], RuangLingkup.DALAM_KECAMATAN),
        (["7310112001", "7310112005"], RuangLingkup.DALAM_KECAMATAN),
        (["7310112001", ""], RuangLingkup.DALAM_KECAMATAN),
        (["7310112001", "7310102005"], RuangLingkup.ANTAR_KECAMATAN),
        (["7310112001", "7309112001"], RuangLingkup.ANTAR_KABUPATEN),
        (["7310112001", "7410112001"], RuangLingkup.ANTAR_PROVINSI),
    ],
)
def test_reach(kodes: list[str], reach: RuangLingkup | None) -> None:
    assert ruang_lingkup(kodes) is reach


@given(st.lists(KODE, min_size=1, max_size=6), KODE)
def test_reach_depends_on_no_order_and_never_shrinks(kodes: list[str], more: str) -> None:
    order = list(RuangLingkup)
    reach = ruang_lingkup(kodes)
    wider = ruang_lingkup([more, *reversed(kodes)])
    assert reach is not None
    assert wider is not None
    assert ruang_lingkup(reversed(kodes)) is reach
    assert order.index(wider) >= order.index(reach)


@given(st.lists(KODE, min_size=1, max_size=6))
def test_reach_is_the_longest_common_prefix(kodes: list[str]) -> None:
    common = next(n for n in (6, 4, 2, 0) if all(k[:n] == kodes[0][:n] for k in kodes))
    expected = dict(zip((6, 4, 2, 0), RuangLingkup, strict=True))
    assert ruang_lingkup(kodes) is expected[common]
