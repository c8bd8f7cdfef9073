"""How a cooperation's state is said."""

from datetime import date

import pytest

from kerjasama_desktop.domain.induk import Status, status_words


@pytest.mark.parametrize(
    ("status", "end", "words"),
    [
        (Status.AKTIF, date(2026, 9, 14), "Jangka waktu berakhir"),
        (Status.DIUBAH, date(2026, 9, 14), "Jangka waktu berakhir"),
        (Status.AKTIF, date(2026, 11, 22), "Aktif"),
        (Status.AKTIF, None, "Aktif"),
        (Status.BERAKHIR, date(2026, 9, 14), "Berakhir"),
        (Status.DITUNDA, date(2026, 9, 14), "Ditunda"),
        (Status.PENYUSUNAN, date(2026, 9, 14), "Penyusunan"),
    ],
)
def test_a_term_that_has_run_out_is_said(status: Status, end: date | None, words: str) -> None:
    assert status_words(status, end, date(2026, 11, 22)) == words
