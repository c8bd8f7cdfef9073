"""Numbers, money, dates and periods in words."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerjasama_desktop.domain.terbilang import (
    angka,
    angka_terbilang,
    hari_tanggal,
    jangka_waktu,
    ordinal,
    romawi,
    rupiah,
    rupiah_terbilang,
    tanggal,
    tanggal_terbilang,
    terbilang,
)

UNITS = {
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7,
    "delapan": 8, "sembilan": 9,
}  # fmt: skip
TIMES = {"puluh": 10, "ratus": 100}
GROUPS = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}
SHORT = {
    "sepuluh": "satu puluh",
    "sebelas": "satu belas",
    "seratus": "satu ratus",
    "seribu": "satu ribu",
}


def value_of(words: str) -> int:
    """Read number words back, knowing nothing of how they were made."""
    for short, long in SHORT.items():
        words = words.replace(short, long)
    total = group = digit = 0
    for word in words.split():
        if word in UNITS:
            digit = UNITS[word]
        elif word == "belas":
            group, digit = group + 10 + digit, 0
        elif word in TIMES:
            group, digit = group + digit * TIMES[word], 0
        else:
            total, group, digit = total + (group + digit) * GROUPS[word], 0, 0
    return total + group + digit


@given(st.integers(0, 10**15 - 1))
def test_words_read_back_to_the_number(number: int) -> None:
    words = terbilang(number)
    assert value_of(words) == number
    assert "satu puluh" not in words
    assert "satu belas" not in words
    assert "satu ratus" not in words
    assert words.count("nol") == (number == 0)


@given(st.integers(1, 10**15 - 1))
def test_negative_numbers_say_minus(number: int) -> None:
    assert terbilang(-number) == f"minus {terbilang(number)}"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nol"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (19, "sembilan belas"),
        (20, "dua puluh"),
        (100, "seratus"),
        (111, "seratus sebelas"),
        (1000, "seribu"),
        (1100, "seribu seratus"),
        (21_001, "dua puluh satu ribu satu"),
        (101_000, "seratus satu ribu"),
        (1_000_000, "satu juta"),
        (1_001_000, "satu juta seribu"),
        (1_001_500, "satu juta seribu lima ratus"),
        (11_000_000_000, "sebelas miliar"),
        (1998, "seribu sembilan ratus sembilan puluh delapan"),
    ],
)
def test_words(number: int, words: str) -> None:
    assert terbilang(number) == words


def test_too_large_a_number_is_refused() -> None:
    with pytest.raises(ValueError, match="1000000000000000"):
        terbilang(10**15)


@given(st.integers(0, 10**14))
def test_rupiah_reads_back(amount: int) -> None:
    text = rupiah(amount)
    assert text.startswith("Rp")
    assert int(text[2:].replace(".", "")) == amount
    assert all(len(part) == 3 for part in text[2:].split(".")[1:])


def test_money_in_full() -> None:
    assert rupiah_terbilang(25_000_000) == "Rp25.000.000,00 (dua puluh lima juta rupiah)"


@pytest.mark.parametrize(
    ("number", "text"),
    [(1250, "1.250"), (12.5, "12,5"), (1250.25, "1.250,25"), (3.0, "3"), (0.1 + 0.2, "0,3")],
)
def test_angka(number: float, text: str) -> None:
    assert angka(number) == text


def test_dates() -> None:
    day = date(2026, 11, 23)
    assert tanggal(day) == "23 November 2026"
    assert hari_tanggal(day) == "Senin, 23 November 2026"
    assert tanggal_terbilang(day) == (
        "Senin tanggal dua puluh tiga bulan November tahun dua ribu dua puluh enam (23-11-2026)"
    )


@given(st.dates(max_value=date(9999, 1, 1)))
def test_the_week_has_seven_names(day: date) -> None:
    names = {hari_tanggal(day + timedelta(n)).split(",")[0] for n in range(7)}
    assert len(names) == 7


@given(st.integers(1, 3999))
def test_roman_numerals_read_back(number: int) -> None:
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    signs = [values[sign] for sign in romawi(number)]
    following = [*signs[1:], 0]
    assert sum(-a if a < b else a for a, b in zip(signs, following, strict=True)) == number
    assert not any(sign * 4 in romawi(number) for sign in "IXC")


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (date(2026, 10, 15), date(2031, 10, 14), "5 (lima) tahun"),
        (date(2026, 1, 1), date(2026, 12, 31), "1 (satu) tahun"),
        (date(2026, 1, 1), date(2027, 6, 30), "1 (satu) tahun 6 (enam) bulan"),
        (date(2026, 1, 1), date(2026, 1, 3), "1 (satu) bulan"),
        (date(2024, 2, 1), date(2024, 2, 29), "1 (satu) bulan"),
    ],
)
def test_period(start: date, end: date, text: str) -> None:
    assert jangka_waktu(start, end) == text


def test_number_with_words() -> None:
    assert angka_terbilang(1250) == "1.250 (seribu dua ratus lima puluh)"


@pytest.mark.parametrize(
    ("number", "words"), [(1, "Kesatu"), (2, "Kedua"), (10, "Kesepuluh"), (12, "Kedua Belas")]
)
def test_titles_count_in_words(number: int, words: str) -> None:
    assert ordinal(number) == words
