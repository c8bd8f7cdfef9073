"""What people type and paste: read as meant, or refused with a ValueError."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kerjasama_desktop.domain.baca import (
    last_day_in,
    read_choice,
    read_date,
    read_number,
    read_rupiah,
    read_table,
)
from kerjasama_desktop.domain.desa import JenisKelamin
from kerjasama_desktop.domain.musyawarah import Unsur
from kerjasama_desktop.domain.rencana import SumberDana
from kerjasama_desktop.domain.terbilang import angka, hari_tanggal, rupiah, tanggal

DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
CELLS = st.text(st.characters(blacklist_categories=["Cc", "Zl", "Zp", "Zs"]), max_size=8)


@pytest.mark.parametrize(
    "text",
    [
        "22-11-2026", "22/11/26", "22.11.2026", "22 11 2026", "2026-11-22", "22 Nov 2026",
        "22 nop. 2026", "22 NOVEMBER 2026", "Minggu, 22 November 2026", " 22  November   26 ",
    ],
)  # fmt: skip
def test_reads_a_day(text: str) -> None:
    assert read_date(text) == date(2026, 11, 22)


@pytest.mark.parametrize("word", ["Agustus", "agt", "Agust", "ags"])
def test_august_has_many_short_forms(word: str) -> None:
    if word == "ags":
        with pytest.raises(ValueError, match=word):
            read_date(f"17 {word} 2026")
    else:
        assert read_date(f"17 {word} 2026") == date(2026, 8, 17)


@pytest.mark.parametrize(
    "text", ["", "31-02-2026", "0-1-2026", "22-13-2026", "besok", "22 Ju 2026", "22 J 2026", "2026"]
)
def test_refuses_what_is_no_day(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_date(text)


@given(DAYS, st.sampled_from([tanggal, hari_tanggal, date.isoformat, "{:%d-%m-%Y}".format]))
def test_every_written_day_is_read_back(day: date, write: Callable[[date], str]) -> None:
    assert read_date(write(day)) == day


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12), ("12,5", 12.5), ("12.5", 12.5), ("1.250", 1250), ("1.250,75", 1250.75),
        ("1.250.000", 1250000), ("12.50", 12.5), ("0", 0), ("1 250", 1250), ("Rp. 1.250", 1250),
    ],
)  # fmt: skip
def test_reads_a_number(text: str, number: float) -> None:
    assert read_number(text) == number


@given(st.integers(0, 10**12))
def test_every_written_number_is_read_back(number: int) -> None:
    assert read_number(angka(number)) == number
    assert read_rupiah(rupiah(number)) == number
    assert read_rupiah(f"{rupiah(number)},00") == number


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("25000000", 25_000_000), ("Rp25.000.000", 25_000_000), ("rp 25.000.000,-", 25_000_000),
        ("25 juta", 25_000_000), ("2,5 juta", 2_500_000), ("1,2 miliar", 1_200_000_000),
        ("750 ribu", 750_000),
    ],
)  # fmt: skip
def test_reads_money(text: str, amount: int) -> None:
    assert read_rupiah(text) == amount


@pytest.mark.parametrize("text", ["", "-5", "juta", "1,2,3", "dua", "1e9", "9" * 20])
def test_refuses_what_is_no_amount(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_rupiah(text)


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("BPD", Unsur.BPD), ("badan permusyawaratan desa", Unsur.BPD),
        ("Tokoh Adat", Unsur.TOKOH_ADAT), ("kelompok perempuan", Unsur.KELOMPOK_PEREMPUAN),
        ("pendamping", Unsur.PENDAMPING),
    ],
)  # fmt: skip
def test_reads_a_choice_by_code_label_or_its_beginning(text: str, choice: Unsur) -> None:
    assert read_choice(Unsur, text) is choice


@pytest.mark.parametrize("text", ["", "tokoh", "warga", "?"])
def test_refuses_a_choice_that_is_none_or_many(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_choice(Unsur, text)


@given(st.sampled_from([*SumberDana, *Unsur, *JenisKelamin]))
def test_every_label_is_read_back(choice: SumberDana | Unsur | JenisKelamin) -> None:
    assert read_choice(type(choice), choice.label) is choice


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    for read in (read_date, read_number, read_rupiah, lambda t: read_choice(Unsur, t)):
        try:
            read(text)
        except ValueError:
            continue


def test_a_copied_range_becomes_rows_without_the_empty_ones() -> None:
    assert read_table("Siti\tP\r\n\r\n\t\r\n Budi \tL\r\n") == [["Siti", "P"], ["Budi", "L"]]


@given(st.lists(st.lists(CELLS, min_size=1, max_size=4), max_size=6))
def test_cells_of_a_range_stay_as_they_are(rows: list[list[str]]) -> None:
    text = "\r\n".join("\t".join(row) for row in rows)
    assert read_table(text) == [row for row in rows if any(row)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Surat Kuasa Rektor Nomor 41/UBC/2020 tanggal 1 Oktober 2020", date(2020, 10, 1)),
        ("Akta Nomor 12 Tahun 1998 tanggal 3-4-1998", date(1998, 4, 3)),
        ("Keputusan Yayasan Nomor 4 Tahun 2024", date(2024, 1, 1)),
        ("Surat Tugas tanggal 1 Juli 2020 berlaku sampai dengan tanggal 31 Desember 2022",
         date(2020, 7, 1)),
        ("Akta tanggal 3 Maret 1998 dan Surat Kuasa tanggal 2 Mei 2020", date(2020, 5, 2)),
        ("Anggaran Dasar Pasal 9", None),
        ("tanggal 31 Februari 2020", None),
    ],
)  # fmt: skip
def test_a_reference_tells_its_last_day(text: str, day: date | None) -> None:
    assert last_day_in(text) == day
