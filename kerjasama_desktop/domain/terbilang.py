"""Numbers, money and dates in words and in legal form."""

from collections.abc import Callable
from datetime import date

_ONES = [
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
]
_GROUPS = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (1000, "ribu"))
HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
)  # fmt: skip
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def terbilang(number: int) -> str:
    """Return a whole number in words: 1001500 → 'satu juta seribu lima ratus'.

    Raises:
        ValueError: at 10**15 and more, which no letter needs.
    """
    if number < 0:
        return f"minus {terbilang(-number)}"
    if number >= 10**15:
        raise ValueError(number)
    return " ".join(_words(number)) or _ONES[0]


def _words(number: int) -> list[str]:
    words: list[str] = []
    for size, name in _GROUPS:
        count, number = divmod(number, size)
        if count == 1 and name == "ribu":
            words.append("seribu")
        elif count:
            words += [*_below_thousand(count), name]
    return words + _below_thousand(number)


def _below_thousand(number: int) -> list[str]:
    hundreds, rest = divmod(number, 100)
    words = ["seratus"] if hundreds == 1 else [_ONES[hundreds], "ratus"] if hundreds else []
    if rest >= 20:
        tens, rest = divmod(rest, 10)
        words += [_ONES[tens], "puluh"]
    elif rest >= 12:
        return [*words, _ONES[rest - 10], "belas"]
    return words + ([_ONES[rest]] if rest else [])


def angka(number: int | float) -> str:
    """Return '1.250' or '12,5' as Indonesian writes numbers."""
    text = f"{number:,.2f}".rstrip("0").rstrip(".") if number % 1 else f"{int(number):,}"
    return text.translate(str.maketrans(",.", ".,"))


def rupiah(amount: int) -> str:
    """Return 'Rp25.000.000'."""
    return f"Rp{angka(amount)}"


def rupiah_terbilang(amount: int) -> str:
    """Return 'Rp25.000.000,00 (dua puluh lima juta rupiah)'."""
    return f"{rupiah(amount)},00 ({terbilang(amount)} rupiah)"


def angka_terbilang(number: int) -> str:
    """Return '5 (lima)'."""
    return f"{angka(number)} ({terbilang(number)})"


def ordinal(number: int) -> str:
    """Return 'Kesatu', 'Kedua', 'Kedua Belas', as a title counts."""
    return f"ke{terbilang(number)}".title()


def hari(day: date) -> str:
    return HARI[day.weekday()]


def tanggal(day: date) -> str:
    """Return '23 November 2026'."""
    return f"{day.day} {BULAN[day.month - 1]} {day.year}"


def hari_tanggal(day: date) -> str:
    """Return 'Senin, 23 November 2026'."""
    return f"{hari(day)}, {tanggal(day)}"


def hari_bertanggal(day: date) -> str:
    """Return 'Senin tanggal 23 November 2026', as it follows 'pada hari'."""
    return f"{hari(day)} tanggal {tanggal(day)}"


def tanggal_terbilang(day: date) -> str:
    """Return the opening of a berita acara:
    'Senin tanggal dua puluh tiga bulan November tahun dua ribu dua puluh enam (23-11-2026)'.
    """
    return (
        f"{hari(day)} tanggal {terbilang(day.day)} bulan {BULAN[day.month - 1]} "
        f"tahun {terbilang(day.year)} ({day:%d-%m-%Y})"
    )


def romawi(number: int) -> str:
    """Return a Roman numeral for 1 and above."""
    text = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        text += sign * count
    return text


def jangka_waktu(start: date, end: date) -> str:
    """Return '5 (lima) tahun' or '1 (satu) tahun 6 (enam) bulan' for an inclusive period.

    A period that is not whole months is rounded to the nearest month, at least one.
    """
    return _period(start, end, angka_terbilang)


def lama(start: date, end: date) -> str:
    """Return '5 tahun' or '1 tahun 6 bulan': the same period for the screen."""
    return _period(start, end, angka)


def _period(start: date, end: date, number: Callable[[int], str]) -> str:
    days = (end - start).days + 1
    years, months = divmod(max(1, round(days / 30.4375)), 12)
    parts = [f"{number(years)} tahun"] if years else []
    return " ".join(parts + ([f"{number(months)} bulan"] if months else []))
