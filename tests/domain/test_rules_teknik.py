"""V51: title and Menimbang as the law on drafting wants them."""

import pytest
from rules_help import found

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Severity, Step
from kerjasama_desktop.services.library import compose


@pytest.mark.parametrize(
    "judul",
    [
        "Pengelolaan Air Bersih",
        "Pembangunan Jalan Antar-Desa Tahap II",
        "PENGELOLAAN PAMSIMAS DAN RT/RW",
        "Pengelolaan Pasar Desa Oro-oro Ombo",
    ],
)
def test_a_good_title(berkas: Berkas, judul: str) -> None:
    berkas.kerjasama.judul = judul
    compose(berkas)
    assert not found(berkas, "V51")


@pytest.mark.parametrize(
    ("judul", "words"),
    [
        ("Pengelolaan PAMSIMAS", "singkatan PAMSIMAS: tulis kepanjangannya"),
        ("Pembentukan BUMDes dan BKAD", "singkatan BUMDes dan BKAD"),
        ("Jalan Kec. Mandalle", "singkatan Kec."),
        ("Pengelolaan Air Bersih.", "diakhiri tanda baca"),
        ("Tentang Pengelolaan Air Bersih", "cukup tulis pokok yang diatur"),
        ("Peraturan Bersama Air Bersih;", "diakhiri tanda baca: hapus tandanya dan memuat nama"),
    ],
)
def test_a_title_with_a_fault(berkas: Berkas, judul: str, words: str) -> None:
    berkas.kerjasama.judul = judul
    compose(berkas)
    (hit,) = found(berkas, "V51")
    assert (hit.field, hit.step, hit.severity) == ("judul", Step.PARA_PIHAK, Severity.WARN)
    assert words in hit.message


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("bahwa perlu;", "perlu menetapkan {};", "Butir huruf b harus diawali 'bahwa'."),
        ("bahwa perlu", "bahwa perlu {};", "Butir huruf a harus diakhiri titik koma."),
        ("1. bahwa perlu;", "2. bahwa perlu {};", "di depan butir huruf a dan huruf b;"),
        ("a. bahwa perlu;", "bahwa perlu {};", "di depan butir huruf a;"),
        ("bahwa perlu;", "bahwa perlu menetapkan;", "Butir terakhir harus menyebut judul 'Peng"),
    ],
)
def test_considerations_with_a_fault(berkas: Berkas, first: str, last: str, words: str) -> None:
    berkas.kerjasama.menimbang = f"{first}\n{last.format(berkas.kerjasama.judul)}"
    (hit,) = found(berkas, "V51")
    assert (hit.field, hit.severity) == ("menimbang", Severity.WARN)
    assert words in hit.message
    assert hit.message.count("Butir") + hit.message.count("Hapus") == 1


def test_composed_considerations_are_clean(berkas: Berkas, berkas_mitra: Berkas) -> None:
    for case in (berkas, berkas_mitra):
        assert case.kerjasama.menimbang
        assert not found(case, "V51")
