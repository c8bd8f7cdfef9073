"""What an item of Mengingat cites, and where it belongs."""

from dataclasses import replace

import pytest

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kutipan import cited, in_order, rank
from kerjasama_desktop.domain.naskah import DasarHukum
from kerjasama_desktop.domain.regulasi import JenisRegulasi, Register


def test_own_words_are_recognised(berkas: Berkas) -> None:
    own = DasarHukum(teks="Undang-Undang Nomor 6 Tahun 2014 tentang Desa (Lembaran …)")
    found = cited(own, berkas.register)
    assert found is not None
    assert found.id == "uu-6-2014"
    assert cited(DasarHukum(teks="Peraturan Desa Boddie Nomor 1"), berkas.register) is None


@pytest.mark.parametrize(
    ("teks", "jenis", "year", "number"),
    [
        ("Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", "UUD", 0, 0),
        ("UU Nomor 1 Tahun 1970 tentang Keselamatan Kerja", "UU", 1970, 1),
        ("Peraturan Pemerintah Nomor 3 Tahun 2001 tentang Contoh", "PP", 2001, 3),
        ("1. Peraturan Menteri Contoh Nomor 4 Tahun 2002 tentang Contoh", "PERMEN", 2002, 4),
        ("Permentan Nomor 4 Tahun 2002", "PERMEN", 2002, 4),
        ("Peraturan Daerah Provinsi Jawa Timur Nomor 2 Tahun 2003", "PERDA_PROV", 2003, 2),
        ("Peraturan Daerah Kabupaten Kudus Nomor 5 Tahun 2015 tentang Desa", "PERDA", 2015, 5),
        ("Qanun Kabupaten Bireuen Nomor 5 Tahun 2015", "PERDA", 2015, 5),
        ("Peraturan Wali Kota Batu Nomor 9 Tahun 2016", "PERBUP", 2016, 9),
        ("Peraturan Desa Boddie Nomor 2 Tahun 2019", "PERDES", 0, 0),
        ("Surat Camat Mandalle Nomor 3 Tahun 2020", "LAINNYA", 0, 0),
    ],
)
def test_rank_is_read_from_own_words(
    berkas: Berkas, teks: str, jenis: str, year: int, number: int
) -> None:
    expected = (JenisRegulasi(jenis).rank, year, number)
    assert rank(DasarHukum(teks=teks), berkas.register) == expected


def test_own_words_and_register_are_put_into_one_order(berkas: Berkas) -> None:
    words = [
        "Peraturan Desa Boddie Nomor 2 Tahun 2019",
        "Peraturan Desa Benteng Nomor 1 Tahun 2018",
        "Peraturan Bupati Pangkajene dan Kepulauan Nomor 4 Tahun 2020",
        "Peraturan Daerah Kabupaten Pangkajene dan Kepulauan Nomor 8 Tahun 2015",
    ]
    own = [DasarHukum(teks=teks) for teks in words]
    law = [DasarHukum(regulasi_id=key) for key in ("permendagri-96-2017", "uu-6-2014")]
    found = in_order([*own, *law], berkas.register)
    assert found == [law[1], law[0], own[3], own[2], own[0], own[1]]


def test_the_longest_name_that_fits_is_meant(berkas: Berkas) -> None:
    law = berkas.register["uu-6-2014"]
    longer = replace(law, id="contoh", sebutan="UU 6/2014 Contoh Panjang")
    register = Register({**berkas.register, longer.id: longer})
    assert cited(DasarHukum(teks="UU 6/2014 Contoh Panjang (LN)"), register) is longer
    assert cited(DasarHukum(teks="3. UU Nomor 6 Tahun 2014"), register) is law
    assert cited(DasarHukum(teks="UU 6/20144"), register) is None
