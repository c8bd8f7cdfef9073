"""The sheets around a set: cover, receipt, and the blank forms."""

from datetime import date

import pytest
from letters_help import paper, says
from samples import many_villages

from kerjasama_desktop.documents.contexts.lembar import sampul, tanda_terima
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import Dokumen, StatusDokumen
from kerjasama_desktop.domain.potensi import KategoriPotensi, Kriteria

SIGNED = StatusDokumen.DITANDATANGANI


def test_the_cover_names_cooperation_parties_and_numbers(berkas: Berkas) -> None:
    assert says(
        paper(berkas, "sampul"),
        "BERKAS KERJA SAMA ANTAR-DESA Pengelolaan Air Bersih Mata Air Bulu Tellue",
        "Desa Benteng dan Desa Boddie Peraturan Bersama Kepala Desa",
        "Desa Benteng Nomor 2 Tahun 2026 Desa Boddie Nomor 3 Tahun 2026",
        "Boddie, 14 Oktober 2026 KABUPATEN PANGKAJENE DAN KEPULAUAN Tahun 2026",
    )


def test_the_cover_of_an_agreement_has_both_numbers_as_given(berkas_mitra: Berkas) -> None:
    text = paper(berkas_mitra, "sampul")
    assert says(
        text, "Desa Kalikoa Nomor 1 Tahun 2026 Universitas Bumi Caruban Nomor 77/PKS/UBC/2026"
    )


@pytest.mark.parametrize(("count", "numbers"), [(4, 4), (8, 8), (9, 0), (30, 0)])
def test_many_numbers_do_not_crowd_the_cover(count: int, numbers: int) -> None:
    assert len(sampul(many_villages(count), None)["nomor"]) == numbers  # type: ignore[arg-type]


def test_an_unnumbered_cooperation_has_a_cover_without_numbers(berkas_kosong: Berkas) -> None:
    context = sampul(berkas_kosong, None)
    assert (context["nomor"], context["tanggal"], context["tahun"]) == ([], "", "Tahun 2026")


def entry(jenis: str, **more: object) -> Dokumen:
    return Dokumen(jenis=jenis, judul=jenis.title()).model_copy(update=more)


def test_the_receipt_lists_what_is_signed(berkas: Berkas) -> None:
    berkas.kerjasama.dokumen = [
        entry("notulen"),
        entry("peraturan_bersama", status=SIGNED, nomor="2, 3", tanggal=date(2026, 10, 14)),
        entry("sampul", status=SIGNED),
    ]
    assert tanda_terima(berkas, None)["baris"] == [
        {
            "judul": "Peraturan_Bersama",
            "nomor": "2, 3",
            "tanggal": "14 Oktober 2026",
            "banyak": "1 (satu) berkas",
        }
    ]
    text = paper(berkas, "tanda_terima")
    assert says(text, "dari Pemerintah Desa Boddie kepada: …", "Penerima,", "Pengirim,")


def test_before_any_signature_the_receipt_lists_what_was_made(berkas: Berkas) -> None:
    berkas.kerjasama.dokumen = [entry("notulen"), entry("tanda_terima")]
    rows = tanda_terima(berkas, None)["baris"]
    assert [row["judul"] for row in rows] == ["Notulen"]  # type: ignore[attr-defined]


def test_a_receipt_for_nothing_has_blank_rows(berkas_kosong: Berkas) -> None:
    rows = tanda_terima(berkas_kosong, None)["baris"]
    assert rows == [{"judul": "", "nomor": "", "tanggal": "", "banyak": ""}] * 6


def test_the_forms_are_blank_but_for_the_village(berkas: Berkas) -> None:
    text = paper(berkas, "formulir_identifikasi", "Boddie")
    assert says(
        text,
        "Formulir 1: identifikasi Potensi Desa Desa Boddie Kecamatan Mandalle, Kabupaten",
        "Formulir 2: identifikasi Kebutuhan Desa",
        "Formulir 3: identifikasi Masalah Desa",
        "Formulir 4: penilaian skala prioritas",
        "Formulir 5: narasumber",
        *(kind.label for kind in KategoriPotensi),
        *(kind.label for kind in Kriteria),
    )
    assert not says(text, "Mata air Bulu Tellue")
    assert not says(text, "Pengelolaan Air Bersih")
