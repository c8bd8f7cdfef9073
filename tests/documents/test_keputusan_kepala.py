"""Decisions of one Kepala Desa: the village's seats in the BKAD, and its BKD."""

from datetime import date

from letters_help import paper, says
from published.jeunieb import jeunieb
from samples import many_villages

from kerjasama_desktop.documents.contexts.keputusan_kepala import keputusan_bkd
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import JenisKelamin
from kerjasama_desktop.domain.dokumen import NomorDokumen
from kerjasama_desktop.domain.musyawarah import Unsur


def test_the_villages_members_of_the_bkad_are_appointed(berkas: Berkas) -> None:
    text = paper(berkas, "keputusan_perwakilan", "Boddie")
    assert says(
        text,
        "KABUPATEN PANGKAJENE DAN KEPULAUAN KEPUTUSAN KEPALA DESA BODDIE NOMOR 14 TAHUN 2026",
        "PENETAPAN PERWAKILAN DESA BODDIE DALAM KEPENGURUSAN BADAN KERJA SAMA ANTAR-DESA",
        "Pasal 92 ayat (3) Undang-Undang Nomor 6 Tahun 2014 tentang Desa",
        "dengan mempertimbangkan keadilan gender, terdiri atas 2 (dua) orang laki-laki dan 1",
        "dalam huruf a, huruf b, dan huruf c, perlu menetapkan Keputusan Kepala Desa tentang",
        "Berita Acara Musyawarah Desa Nomor 400.10.2/28/BODDIE tanggal 18 Agustus 2026;",
        "Peraturan Pemerintah Nomor 16 Tahun 2026",
        "Ditetapkan di Boddie pada tanggal 25 September 2026 KEPALA DESA BODDIE, ANDI MAKKASAU",
        "dari unsur Pemerintah Desa, anggota Badan Permusyawaratan Desa, dan tokoh masyarakat "
        "dengan mempertimbangkan",
        "No. Nama L/P Unsur 1. Andi Rahmat L Pemerintah Desa 2.",
        "jabatannya dalam Badan Kerja Sama antar-Desa yang disepakati dalam Musyawarah",
    )
    assert not says(text, "Nurhayati")


def test_offices_are_told_from_the_day_on_which_the_mad_agreed(berkas: Berkas) -> None:
    pihak = next(p for p in berkas.pihak if p.pemrakarsa)
    pihak.wakil_tanggal = date(2026, 10, 8)
    assert says(
        paper(berkas, "keputusan_perwakilan", "Boddie"),
        "1. Andi Rahmat L Pemerintah Desa Ketua",
        "3. Baso Tenri L Tokoh masyarakat Anggota",
    )


def test_before_the_bkad_is_named_the_delegates_stand_in(berkas: Berkas) -> None:
    berkas.kerjasama.pengurus = []
    text = paper(berkas, "keputusan_perwakilan", "Benteng")
    assert says(text, "1. Sitti Rohani P Kepala Desa 2.", "mempertimbangkan keadilan gender.")


def test_men_alone_are_not_said_to_be_chosen_for_fairness(berkas: Berkas) -> None:
    """The rule on women warns of it; the decision does not claim the contrary."""
    for member in berkas.kerjasama.pengurus:
        member.jenis_kelamin = JenisKelamin.L
    text = paper(berkas, "keputusan_perwakilan", "Benteng")
    assert not says(text, "keadilan gender")
    assert says(text, "KEDUA : Perwakilan sebagaimana dimaksud dalam diktum KESATU mempunyai tugas")


def test_villages_of_one_name_are_not_confused() -> None:
    berkas = many_villages(2)
    for desa in berkas.desa.values():
        desa.nama = "Sukamaju"
    first, second = ([f"Anggota Nomor {c}{n}" for c, n in pairs] for pairs in (
        (("A", 0), ("C", 2), ("E", 4)),
        (("B", 1), ("D", 3), ("F", 5)),
    ))  # fmt: skip
    text = paper(berkas, "keputusan_perwakilan")
    assert says(text, *first)
    assert not any(says(text, name) for name in second)


def test_the_law_is_that_of_the_decisions_own_day(berkas: Berkas) -> None:
    pihak = next(p for p in berkas.pihak if p.pemrakarsa)
    pihak.wakil_tanggal = date(2026, 3, 2)
    text = paper(berkas, "keputusan_perwakilan", "Boddie")
    assert says(text, "Peraturan Pemerintah Nomor 43 Tahun 2014")
    assert not says(text, "Peraturan Pemerintah Nomor 16 Tahun 2026")


def test_the_bkd_has_its_heads_and_whom_the_meetings_know(berkas: Berkas) -> None:
    benteng = next(p for p in berkas.pihak if berkas.desa_of(p).nama == "Benteng")
    berkas.kerjasama.nomor_dokumen = [
        NomorDokumen(
            jenis="keputusan_bkd", subjek_id=benteng.id, nomor="11", tanggal=date(2026, 9, 7)
        )
    ]
    assert says(
        paper(berkas, "keputusan_bkd", "Benteng"),
        "NOMOR 11 TAHUN 2026",
        "PEMBENTUKAN BADAN KERJA SAMA DESA",
        "menjadi penghubung Desa dengan Badan Kerja Sama antar-Desa; dan",
        "pada tanggal 7 September 2026",
        "Desa Benteng akan melaksanakan kerja sama antar-Desa mengenai",
        "1. Sitti Rohani P Kepala Desa Benteng Penanggung jawab",
        "2. Baharuddin L Ketua Badan Permusyawaratan Desa Benteng Penasihat",
        "3. Abdul Rahim L Sekretaris Desa Benteng Koordinator",
        "5. Nurhayati P Ketua Tim Penggerak Pemberdayaan Kesejahteraan Keluarga Anggota",
        "Tembusan: Camat Mandalle Ketua Badan Permusyawaratan Desa Benteng",
    )


def test_the_bkd_calls_a_penjabat_so() -> None:
    text = paper(jeunieb(), "keputusan_bkd", "Lancang")
    assert says(text, "1. Zulkifli L Pj. Keuchik Lancang Penanggung jawab")
    assert not says(text, "Zulkifli L Keuchik Lancang")


def test_only_heads_of_an_institution_represent_it(berkas: Berkas) -> None:
    boddie = next(p for p in berkas.pihak if p.pemrakarsa)
    person = next(p for p in berkas.kerjasama.peserta if p.pihak_id == boddie.id)
    person.nama, person.jabatan, person.unsur = "Kasma", "Anggota PKK", Unsur.LKD
    person.jenis_kelamin = JenisKelamin.P

    def pkk() -> object:
        return keputusan_bkd(berkas, boddie.id)["anggota"][4]  # type: ignore[index]

    assert "Kasma" not in str(pkk())
    person.jabatan = "Ketua Tim Penggerak PKK"
    assert "Kasma" in str(pkk())


def test_a_third_party_has_a_bkd_without_a_bkad(berkas_mitra: Berkas) -> None:
    text = paper(berkas_mitra, "keputusan_bkd")
    assert says(
        text, "KEPUTUSAN KUWU KALIKOA", "menyusun dan membahas rancangan Perjanjian Bersama"
    )
    assert not says(text, "penghubung Desa")


def test_the_bkd_is_what_the_umbrella_perdes_says_of_it(berkas: Berkas) -> None:
    """No law tells who belongs to a BKD or that a Musyawarah Desa forms it."""
    perdes = paper(berkas, "perdes_kerja_sama", "Benteng")
    assert says(
        perdes,
        "Kepala Desa dapat membentuk BKD dengan Keputusan Kepala Desa. BKD mempunyai tugas",
        "Keanggotaan BKD terdiri atas unsur Pemerintah Desa, BPD, lembaga kemasyarakatan Desa, dan "
        "tokoh masyarakat serta disusun dengan mempertimbangkan keadilan gender.",
    )
    decision = paper(berkas, "keputusan_bkd", "Benteng")
    assert says(decision, "perlu dibentuk Badan Kerja Sama Desa;")
    assert not says(decision, "delegasi Desa")
