"""The words of references that follow: what is written where a Pasal or ayat has moved."""

import pytest

from kerjasama_desktop.domain.naskah import Bagian, Klausul
from kerjasama_desktop.domain.penyesuaian import follow

BASE = (
    "Umum berlaku bagi semua.",
    "(1) Air dibagi.\n(2) Jadwal ditetapkan bersama:\na. kemarau;\nb. hujan.\n(3) Petugas jaga.",
    "Tujuan bersama.",
)
NEW = "Pasal sisipan yang baru sama sekali."


def after(*before: str, moved: tuple[str, ...], last: str, typed: str = "") -> str:
    """Return the last article when those before it have moved; `typed` is how it reads now."""
    old = [Klausul(bagian=Bagian.BIDANG, isi="\n\n".join([*before, last]))]
    isi = "\n\n".join([*moved, typed or last])
    new = [Klausul(id=old[0].id, bagian=Bagian.BIDANG, isi=isi)]
    return follow(old, new).klausul[0].isi.split("\n\n")[-1]


@pytest.mark.parametrize(
    ("said", "reads"),
    [
        ("dalam Pasal 2 ayat (2) huruf b.", "dalam Pasal 3 ayat (2) huruf b."),
        ("dalam Pasal 1 sampai dengan Pasal 3.", "dalam Pasal 1 sampai dengan Pasal 4."),
        ("dalam Pasal 2 ayat (1) dan ayat (3).", "dalam Pasal 3 ayat (1) dan ayat (3)."),
        ("dalam Pasal 2 dan 3.", "dalam Pasal 3 dan 4."),
        ("dalam pasal 2 ayat 3.", "dalam pasal 3 ayat 3."),
        ("dalam ayat (3) Pasal 2.", "dalam ayat (3) Pasal 3."),
        ("dalam Pasal 9.", "dalam Pasal 9."),
        ("dalam Pasal 2 Peraturan Bersama ini.", "dalam Pasal 3 Peraturan Bersama ini."),
        ("Pasal 2 Undang-Undang Nomor 6 Tahun 2014.", "Pasal 2 Undang-Undang Nomor 6 Tahun 2014."),
    ],
)
def test_after_an_inserted_article(said: str, reads: str) -> None:
    last = f"Ketentuan {said}"
    moved = (BASE[0], NEW, *BASE[1:])
    assert after(*BASE, moved=moved, last=last) == f"Ketentuan {reads}"


def test_what_was_typed_since_stays() -> None:
    moved = (BASE[0], NEW, *BASE[1:])
    last, typed = "Ketentuan dalam Pasal 2.", "Ketentuan dalam Pasal 2 dan Pasal 4."
    assert after(*BASE, moved=moved, last=last, typed=typed).endswith("Pasal 3 dan Pasal 4.")
    typed = "Ketentuan dalam Pasal 4."
    assert after(*BASE, moved=moved, last=last, typed=typed) == typed


def test_ayat_and_letters_move_within_their_pasal() -> None:
    last = (
        "(1) Satu hal.\n(2) Hal pada ayat (1) huruf a.\n(3) Hal pada ayat (1) dan ayat (2).\n"
        "(4) Daftar:\na. hal pada huruf b;\nb. lain."
    )
    typed = (
        "(1) Sisipan.\n(1) Satu hal.\n(2) Hal pada ayat (1) huruf a.\n"
        "(3) Hal pada ayat (1) dan ayat (2).\n(4) Daftar:\na. baru;\na. hal pada huruf b;\nb. lain."
    )
    reads = after(*BASE, moved=BASE, last=last, typed=typed).splitlines()
    assert reads[2] == "(2) Hal pada ayat (1) huruf a.", "nothing stood there before"
    assert reads[3] == "(3) Hal pada ayat (2) dan ayat (3)."
    assert reads[6] == "a. hal pada huruf c;"


def test_an_ayat_that_goes_to_another_pasal_is_named_in_full() -> None:
    last = "(1) Petugas berganti.\n(2) Pergantian pada ayat (1) dicatat.\n(3) Selesai."
    typed = "(1) Pergantian pada ayat (1) dicatat.\n(2) Selesai."
    moved = (BASE[0], f"{BASE[1]}\n(4) Petugas berganti.", BASE[2])
    reads = after(*BASE, moved=moved, last=last, typed=typed)
    assert reads == "(1) Pergantian dalam Pasal 2 ayat (4) dicatat.\n(2) Selesai."


def test_a_list_that_comes_under_an_ayat() -> None:
    old = "Hal meliputi:\na. air bersih;\nb. jalan desa."
    new = "(1) Hal meliputi:\na. air bersih;\nb. jalan desa.\n(2) Hal lain."
    last = "Ketentuan dalam Pasal 1 huruf b berlaku."
    assert (
        after(old, moved=(new,), last=last) == "Ketentuan dalam Pasal 1 ayat (1) huruf b berlaku."
    )


def test_what_is_gone_is_marked_once() -> None:
    last = "Ketentuan dalam Pasal 2 ayat (3) dan ayat (1) serta Pasal 3."
    old = [Klausul(bagian=Bagian.BIDANG, isi="\n\n".join([*BASE, last]))]
    shorter = old[0].isi.replace("\n(3) Petugas jaga.", "")
    result = follow(old, [old[0].model_copy(update={"isi": shorter})])
    marked = "Ketentuan dalam Pasal 2 ayat (3) [dihapus] dan Pasal 2 ayat (1) serta Pasal 3."
    assert result.klausul[0].isi.endswith(marked)
    assert (result.hilang, result.terlepas) == (1, True)
    again = [one.model_copy(update={"isi": f"{NEW}\n\n{one.isi}"}) for one in result.klausul]
    text = follow(result.klausul, again).klausul[0].isi
    assert text.endswith("Pasal 2 ayat (3) [dihapus] dan Pasal 3 ayat (1) serta Pasal 4.")


def test_everything_else_of_the_text_is_kept() -> None:
    isi = f"{BASE[0]}\n \n  (1)   Lihat  Pasal 1  sekarang. \n\t(2)\tDua."
    old = [Klausul(bagian=Bagian.BIDANG, isi=isi, diubah=True)]
    new = [Klausul(id=old[0].id, bagian=Bagian.BIDANG, isi=f"{NEW}\n\n{isi}", diubah=True)]
    result = follow(old, new)
    assert result.klausul[0].isi == new[0].isi.replace("Pasal 1", "Pasal 2")
    assert result.klausul[0].diubah
    assert (result.disesuaikan, result.kalimat) == (1, "1 rujukan Pasal disesuaikan.")
