"""What a reader of law found in the papers of one village and its third party."""

from datetime import date

import pytest
from letters_help import with_all
from published.kalikoa import kalikoa
from wordfiles import text

from kerjasama_desktop.documents.catalog import jobs
from kerjasama_desktop.documents.produce import produce
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import JabatanPejabat
from kerjasama_desktop.domain.kerjasama import Prakarsa
from kerjasama_desktop.domain.rencana import SumberDana


@pytest.fixture
def case() -> Berkas:
    return kalikoa()


def words(berkas: Berkas, key: str) -> str:
    return text(produce(berkas, next(j for j in jobs(with_all(berkas)) if j.kind.key == key)))


def test_what_was_not_chosen_is_no_object(case: Berkas) -> None:
    assert "*) Menjadi objek" in words(case, "inventarisasi_potensi")
    case.kerjasama.objek_potensi = []
    for key in ("profil_objek", "rencana_kerja_sama"):
        assert "Blok Pahing" not in words(case, key)
        assert "Bangunan baik" not in words(case, key)
    assert "*)" not in words(case, "inventarisasi_potensi")


def test_the_papers_name_every_burden_that_the_rule_counts(case: Berkas) -> None:
    head = next(
        p for p in case.pejabat[case.pihak[0].desa_id] if p.jabatan is JabatanPejabat.KEPALA
    )
    head.selesai = date(2021, 12, 1)
    both = "menggunakan aset Desa atau tanah kas Desa, dan mempunyai jangka waktu yang melewati"
    assert f"Belanja Desa, {both} masa jabatan Kuwu sehingga" in words(case, "keputusan_bpd")
    assert f"menggunakan dana APB Desa, {both}" in words(case, "berita_acara_musdes")


def test_the_bpd_approves_what_is_asked_not_the_whole_budget(case: Berkas) -> None:
    case.pihak[0].anggaran = 45_000_000
    decision = words(case, "keputusan_bpd")
    assert "paling banyak sebesar Rp20.000.000,00" in decision
    assert "Rp45.000.000" not in decision
    case.kerjasama.kontribusi[0].sumber = SumberDana.SWADAYA
    assert "paling banyak sebesar" not in words(case, "keputusan_bpd")


def test_the_scope_signed_is_the_scope_agreed(case: Berkas) -> None:
    agreed = "elatihan pengolahan sampah dan pemandu wisata edukasi."
    assert f"P{agreed}" in words(case, "berita_acara_musdes")
    signed = words(case, "perjanjian_bersama")
    assert f"Ruang lingkup Kerja Sama meliputi p{agreed}" in signed
    assert "pengumpulan dan pengangkutan Sampah" not in signed


def test_what_the_partner_began_rests_on_its_letter(case: Berkas) -> None:
    letter = "Universitas Bumi Caruban Nomor 112/LPPM/VIII/2020 tanggal 10 Agustus 2020"
    assert f"membahas surat penawaran kerja sama dari {letter}." in words(
        case, "berita_acara_musdes"
    )
    invited = words(case, "undangan_musyawarah")
    assert f"atas penawaran {letter}, sesuai" in invited
    assert "Camat Kedawung (narasumber)" in invited
    assert "Masyarakat Universitas Bumi Caruban" in invited
    asked = words(case, "surat_pengantar_bpd")
    assert "Pasal 15 Peraturan Menteri" in asked
    assert letter.replace("Nomor", "melalui surat Nomor") in asked
    assert "matriks skala prioritas, dan surat penawaran" in asked
    assert "sesuai dengan Pasal 15" in words(case, "profil_objek")
    assert "mengajukan penawaran" not in words(case, "kerangka_acuan_kerja")


def test_what_the_village_began_rests_on_pasal_14(case: Berkas) -> None:
    case.kerjasama.prakarsa = Prakarsa.DESA
    case.kerjasama.penawaran = []
    assert "Pasal 14 ayat (2) huruf b" in words(case, "surat_pengantar_bpd")
    assert "Pasal 14 ayat (2) huruf d" in words(case, "profil_objek")
    assert "mengajukan penawaran" in words(case, "kerangka_acuan_kerja")
