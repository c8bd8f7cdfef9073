"""What the text says of parties where several stand on one side, and of who does what."""

import re
from datetime import date

import pytest
from samples import many_villages, some_id, third_party

from kerjasama_desktop.domain import penyusunan
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kerjasama import JenisKerjasama, Mitra, Topik
from kerjasama_desktop.domain.naskah import Bagian
from kerjasama_desktop.domain.penawaran import HasilJawaban, Penawaran
from kerjasama_desktop.services.library import clause_library

LIBRARY = clause_library()
_TWICE = re.compile(r"\b(\w+(?: \w+)?) (?:atau|dan) \1\b(?! \w)")


def composed(case: Berkas) -> dict[Bagian, str]:
    return {one.bagian: one.isi for one in penyusunan.default_klausul(case, LIBRARY)}


def villages_with_a_partner() -> Berkas:
    case = many_villages(2)
    k, partner = case.kerjasama, third_party().kerjasama
    k.jenis, k.topik, k.bidang_uu92 = JenisKerjasama.PIHAK_KETIGA, Topik.AIR_BERSIH, None
    k.mitra, k.penawaran = partner.mitra, partner.penawaran
    k.pihak[0].hak, k.pihak[1].hak = "memperoleh 4 liter", "memperoleh 6 liter\nmenerima laporan"
    return case


def two_partners() -> Berkas:
    case = third_party()
    case.kerjasama.mitra += [
        Mitra(
            id=some_id("CV Resik"),
            nama="CV Resik",
            hak="menjual kompos",
            kewajiban="mengangkut sampah",
        )
    ]
    return case


def test_each_village_of_a_side_has_its_own_rights_and_duties() -> None:
    first, second, _ = composed(villages_with_a_partner())[Bagian.HAK_KEWAJIBAN].split("\n\n")
    assert "(1) Desa Sahang sebagai bagian dari PIHAK KESATU berhak memperoleh 4 liter." in first
    assert "(3) Desa Wagir Lor sebagai bagian dari PIHAK KESATU berhak:\na. memperoleh 6" in first
    assert "(4) Desa Wagir Lor sebagai bagian dari PIHAK KESATU berkewajiban" in first
    assert second.startswith("(1) PIHAK KEDUA berhak ")


def test_each_partner_of_a_side_answers_for_its_own_duties() -> None:
    first, second, _ = composed(two_partners())[Bagian.HAK_KEWAJIBAN].split("\n\n")
    assert first.startswith("(1) PIHAK KESATU berhak ")
    assert "(2) Universitas Bumi Caruban sebagai bagian dari PIHAK KEDUA berkewajiban" in second
    assert "(4) CV Resik sebagai bagian dari PIHAK KEDUA berkewajiban mengangkut" in second


def test_the_first_party_is_every_government_with_its_head() -> None:
    general = composed(villages_with_a_partner())[Bagian.KETENTUAN_UMUM]
    assert (
        "PIHAK KESATU adalah Pemerintah Desa Sahang dan Pemerintah Desa Wagir Lor yang diwakili "
        "oleh Kepala Desa masing-masing." in general
    )
    alone = composed(third_party())[Bagian.KETENTUAN_UMUM]
    assert "PIHAK KESATU adalah Pemerintah Desa Kalikoa yang diwakili oleh Kuwu." in alone


@pytest.mark.parametrize("topik", [None, *Topik])
@pytest.mark.parametrize("pasal4", [False, True])
def test_nobody_is_named_twice_in_a_choice(topik: Topik | None, pasal4: bool) -> None:
    case = many_villages(2)
    case.kerjasama.topik, case.kerjasama.pasal4 = topik, pasal4
    text = "\n".join(composed(case).values())
    assert not [found[0] for found in _TWICE.finditer(text)]
    to = "kepada Pemerintah Desa" if pasal4 else "kepada BKAD atau Pemerintah Desa"
    assert f"pengaduan {to} secara lisan" in text


def test_a_term_is_defined_with_capitals() -> None:
    general = composed(many_villages(2))[Bagian.KETENTUAN_UMUM]
    assert "3. Kerja Sama antar-Desa yang selanjutnya disebut Kerja Sama adalah" in general


def test_an_offer_names_the_village_that_made_it() -> None:
    text = "\n".join(penyusunan.default_menimbang(villages_with_a_partner()))
    assert "penawaran kerja sama yang disampaikan Desa Sahang melalui surat Nomor" in text


def test_each_offer_is_a_ground_of_its_own() -> None:
    case = two_partners()
    case.kerjasama.penawaran += [
        Penawaran(
            mitra_id=some_id("CV Resik"),
            nomor="140/13/KLK",
            tanggal=date(2026, 4, 7),
            jawaban=HasilJawaban.MENERIMA,
        )
    ]
    grounds = penyusunan.default_menimbang(case)
    offers = [text for text in grounds if "telah menerima penawaran" in text]
    assert [text.split()[1] for text in offers] == ["Universitas", "CV"]
    assert grounds[-1].startswith("bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf")
    assert f"huruf {chr(95 + len(grounds))}, perlu" in grounds[-1]
