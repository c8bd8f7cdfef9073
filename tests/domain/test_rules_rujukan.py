"""V50: references that point to nothing."""

import pytest
from rules_help import found

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Severity, Step
from kerjasama_desktop.domain.kerjasama import Topik
from kerjasama_desktop.domain.naskah import Bagian, Klausul
from kerjasama_desktop.domain.penomoran import articles
from kerjasama_desktop.services.library import compose


def penutup(berkas: Berkas, isi: str) -> Klausul:
    clause = next(k for k in berkas.kerjasama.klausul if k.bagian is Bagian.PENUTUP)
    clause.isi = isi
    return clause


@pytest.mark.parametrize("topik", [None, *Topik])
def test_library_refers_to_what_is_there(
    berkas: Berkas, berkas_mitra: Berkas, topik: Topik | None
) -> None:
    for case in (berkas, berkas_mitra):
        case.kerjasama.topik = topik
        compose(case)
        assert not found(case, "V50")


def test_each_lost_reference_is_named(berkas: Berkas) -> None:
    clause = penutup(berkas, "(1) Pasal 80 dan Pasal 2 berlaku.\n(2) Hal pada ayat (7), huruf c.")
    (hit,) = found(berkas, "V50")
    last = len(articles(berkas.kerjasama.klausul))
    assert hit.message == (
        f"Rujukan ke Pasal 80, ayat (7) dalam Pasal {last}, dan huruf c pada bagian Ketentuan "
        f"Penutup tidak ditemukan. Naskah ini sampai Pasal {last}; perbaiki nomornya."
    )
    assert (hit.severity, hit.step) == (Severity.WARN, Step.NASKAH)
    assert (hit.field, hit.item) == ("klausul", clause.id)


def test_a_mark_left_by_a_removed_rule_blocks(berkas: Berkas) -> None:
    clause = penutup(berkas, "Ketentuan dalam Pasal 2 ayat (1) [dihapus] berlaku.")
    (hit,) = found(berkas, "V50")
    assert hit.severity is Severity.BLOCK
    assert "dirujuk dengan Pasal 2 ayat (1) pada bagian" in hit.message
    assert (hit.field, hit.item) == ("klausul.isi", clause.id)


def test_other_regulations_are_left_alone(berkas: Berkas) -> None:
    penutup(berkas, "Menurut Pasal 92 ayat (9) Undang-Undang Nomor 6 Tahun 2014 tentang Desa.")
    assert not found(berkas, "V50")


@pytest.mark.parametrize(
    ("last", "named"),
    [("huruf a dan huruf d", "huruf d"), ("huruf c", "huruf c"), ("huruf a dan huruf b", "")],
)
def test_letters_of_menimbang(berkas: Berkas, last: str, named: str) -> None:
    berkas.kerjasama.menimbang = (
        f"bahwa satu;\nbahwa dua;\nbahwa berdasarkan {last}, perlu menetapkan sesuatu;"
    )
    hits = found(berkas, "V50")
    assert [hit.field for hit in hits] == ["menimbang"] * bool(named)
    assert all(f"Rujukan ke {named} dalam Menimbang tidak tepat" in hit.message for hit in hits)
