"""What a reader of law found in the papers of one village and its third party."""

from dataclasses import replace
from datetime import date

import pytest
from letters_help import with_all
from published.kalikoa import kalikoa
from wordfiles import text

from kerjasama_desktop.documents.catalog import jobs
from kerjasama_desktop.documents.produce import produce
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import JabatanPejabat
from kerjasama_desktop.domain.dokumen import Dokumen, NomorDokumen
from kerjasama_desktop.domain.kerjasama import Beban, Prakarsa
from kerjasama_desktop.domain.penyusunan_isian import placeholder_values
from kerjasama_desktop.domain.rencana import Kontribusi, SumberDana
from kerjasama_desktop.domain.rules import findings
from kerjasama_desktop.services.library import compose


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
    asset = "menggunakan aset Desa berupa bangunan tempat pengolahan sampah"
    both = f"{asset}, dan mempunyai jangka waktu yang melewati"
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
    agreed = "elatihan pengolahan sampah dan pemandu wisata edukasi"
    assert f"Ruang lingkup\nP{agreed}\n" in words(case, "berita_acara_musdes")
    signed = words(case, "perjanjian_bersama")
    assert f"Ruang lingkup Kerja Sama meliputi p{agreed}." in signed
    assert "pengumpulan dan pengangkutan Sampah" not in signed


def test_what_the_partner_began_rests_on_its_letter(case: Berkas) -> None:
    letter = "Universitas Bumi Caruban Nomor 112/LPPM/VIII/2020 tanggal 10 Agustus 2020"
    assert f"membahas surat penawaran kerja sama dari {letter}." in words(
        case, "berita_acara_musdes"
    )
    invited = words(case, "undangan_musyawarah")
    assert f"atas surat penawaran {letter}, sesuai" in invited
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


def test_the_agreement_names_the_consent_and_the_plans_it_rests_on(case: Berkas) -> None:
    agreement = words(case, "perjanjian_bersama")
    _, _, noted = agreement.partition("Dengan memperhatikan:")
    assert "Berita Acara Musyawarah Desa Kalikoa Nomor 140/7/KLK/2020" in noted
    assert "Keputusan Badan Permusyawaratan Desa Kalikoa Nomor" in noted
    premises, _, _ = agreement.partition("\nBerdasarkan:")
    assert "tercantum dalam Peraturan Desa Kalikoa Nomor 5 Tahun 2019" in premises
    assert "Rencana Kerja Pemerintah Desa Tahun 2020" in premises
    assert "telah dianggarkan dalam Peraturan Desa Kalikoa" in premises


def test_a_lone_contributor_is_no_enumeration(case: Berkas) -> None:
    agreement = words(case, "perjanjian_bersama")
    assert "PIHAK KESATU memberikan kontribusi berupa uang sebesar" in agreement
    assert "PARA PIHAK terdiri atas kontribusi" not in agreement


def test_the_evaluation_precedes_what_it_prepares(case: Berkas) -> None:
    paper = words(case, "berita_acara_evaluasi")
    assert "Berita Acara Musyawarah Desa" not in paper
    assert "sebagai bahan Musyawarah Desa dan" in paper
    found = [n for n in case.kerjasama.nomor_dokumen if n.jenis == "berita_acara_evaluasi"]
    case.kerjasama.nomor_dokumen = [
        *(n for n in case.kerjasama.nomor_dokumen if n not in found),
        NomorDokumen(jenis="berita_acara_evaluasi", tanggal=date(2020, 9, 14)),
    ]
    paper = words(case, "berita_acara_evaluasi")
    assert "Berita Acara Musyawarah Desa Nomor 140/7/KLK/2020" in paper
    assert "sebagai bahan persetujuan BPD dan" in paper


def on(case: Berkas, jenis: str, day: date) -> None:
    own = [n for n in case.kerjasama.nomor_dokumen if n.jenis != jenis]
    case.kerjasama.nomor_dokumen = [*own, NomorDokumen(jenis=jenis, tanggal=day)]


def test_no_paper_names_an_authority_given_later(case: Berkas) -> None:
    given = "Surat Kuasa Rektor"
    assert given in words(case, "perjanjian_bersama")
    for key in ("nota_kesepahaman", "berita_acara_evaluasi"):
        assert given not in words(case, key)
    on(case, "nota_kesepahaman", date(2020, 8, 20))
    on(case, "berita_acara_evaluasi", date(2020, 8, 31))
    for key in ("nota_kesepahaman", "berita_acara_evaluasi"):
        assert given not in words(case, key)
    assert "(Akta Nomor 12 Tahun 1998, NIB 9120001234567), berdasarkan ……" in words(
        case, "nota_kesepahaman"
    )
    (hit,) = [f for f in findings(case) if f.code == "V12"]
    assert "Nota Kesepahaman tanggal 20 Agustus 2020" in hit.message
    assert "Berita Acara Evaluasi tanggal 31 Agustus 2020" in hit.message
    assert "Perjanjian Bersama" not in hit.message
    on(case, "nota_kesepahaman", date(2020, 10, 5))
    on(case, "berita_acara_evaluasi", date(2020, 10, 6))
    for key in ("nota_kesepahaman", "berita_acara_evaluasi"):
        assert given in words(case, key)


def test_an_undated_nota_knows_the_law_of_the_agreement(case: Berkas) -> None:
    nota = words(case, "nota_kesepahaman")
    assert "Peraturan Pemerintah Nomor 43 Tahun 2014" in nota
    assert "Tahun 2024" not in nota
    assert "Tahun 2026" not in nota


def test_the_evaluation_rests_on_the_terms_written_before_it(case: Berkas) -> None:
    terms = "Kerangka Acuan Kerja tanggal 24 Agustus 2020"
    criterion = "mitra dalam Kerangka Acuan Kerja, sumber daya, dan pengalaman sejenis"
    for named in (terms, criterion):
        assert named in words(case, "berita_acara_evaluasi")
    on(case, "berita_acara_evaluasi", date(2020, 8, 12))
    paper = words(case, "berita_acara_evaluasi")
    assert "Kerangka Acuan Kerja" not in paper
    assert "Sumber daya dan pengalaman sejenis" in paper


def test_the_evaluation_explains_a_cost_beyond_the_budget(case: Berkas) -> None:
    paper = words(case, "berita_acara_evaluasi")
    assert "biaya lain Rp12.000.000,00 (dua belas juta rupiah) di luar perkiraan itu." in paper
    assert "dengan objek tempat pengolahan sampah" in paper
    assert "01.234.567.8-426.000" in paper


def test_enumerations_of_the_agreement_end_as_lists_do(case: Berkas) -> None:
    for key in ("perjanjian_bersama", "nota_kesepahaman"):
        before = words(case, key).partition("PARA PIHAK sepakat mengadakan")[0].rstrip()
        premises, law = before.split("Berdasarkan:\n")
        for part in (premises, law):
            items = part.rstrip().splitlines()
            assert items[-1].endswith(".")
            assert items[-2].endswith("; dan") or "Dengan memperhatikan:" in part


def test_the_field_is_not_narrowed_to_what_was_not_planned(case: Berkas) -> None:
    agreement = words(case, "perjanjian_bersama")
    assert "dalam bidang pemberdayaan masyarakat Desa.\n" in agreement
    case.kerjasama.kegiatan = []
    compose(case)
    assert "khususnya Pengelolaan Sampah rumah tangga" in words(case, "perjanjian_bersama")


def test_the_village_and_its_head_are_defined(case: Berkas) -> None:
    agreement = words(case, "perjanjian_bersama")
    assert "Desa adalah Desa Kalikoa." in agreement
    assert "Kuwu adalah kepala Pemerintah Desa Kalikoa." in agreement


def test_papers_name_the_asset_not_the_choice_on_the_screen(case: Berkas) -> None:
    asset = "aset Desa berupa bangunan tempat pengolahan sampah"
    for key in ("berita_acara_musdes", "keputusan_bpd"):
        assert f"menggunakan {asset}" in words(case, key)
        assert "atau tanah kas Desa" not in words(case, key)
    assert f"penggunaan {asset} tidak mengubah status" in words(case, "keputusan_bpd")
    case.kerjasama.rencana.aset_desa = ""
    assert "aset Desa" not in words(case, "keputusan_bpd").partition("MEMUTUSKAN")[2]
    case.kerjasama.beban = [Beban.ASET_DESA]
    assert "penggunaan aset Desa tidak mengubah status" in words(case, "keputusan_bpd")


def test_the_ground_names_the_village_once(case: Berkas) -> None:
    ground = "potensi berupa tempat pengolahan sampah di Desa Kalikoa yang"
    assert ground in words(case, "perjanjian_bersama")


def test_before_the_open_offer_no_paper_names_the_partner(case: Berkas) -> None:
    k = case.kerjasama
    k.prakarsa, k.pengumuman_tanggal = Prakarsa.DESA, date(2020, 8, 25)
    share = Kontribusi(mitra_id=k.mitra[0].id, bentuk="Tenaga ahli", jumlah=1_000_000)
    k.kontribusi = [*k.kontribusi, share]
    for key in ("rencana_kerja_sama", "rab", "kerangka_acuan_kerja"):
        assert "Universitas" not in words(case, key).replace("Universitas Bumi Caruban bersama", "")
    k.rencana.tanggal = date(2020, 8, 26)
    assert "Universitas Bumi Caruban" in words(case, "rab")


def test_a_bare_number_tells_its_year(case: Berkas) -> None:
    case.kerjasama.pihak[0].nomor = "4"
    assert "NOMOR 4 TAHUN 2020\nNOMOR 113/LPPM/X/2020" in words(case, "perjanjian_bersama")
    decision = Dokumen(jenis="keputusan_bpd", judul="Keputusan BPD", nomor="5")
    decision.tanggal = date(2020, 9, 21)
    case.kerjasama.dokumen = [decision]
    receipt = words(case, "tanda_terima")
    assert "Keputusan BPD\n5 Tahun 2020\n21 September 2020\n1 (satu) berkas" in receipt


def test_an_agreement_is_in_force_from_the_day_the_cooperation_begins(case: Berkas) -> None:
    case.kerjasama.mulai = date(2020, 11, 1)
    assert placeholder_values(case)["saat_berlaku"] == "1 November 2020"
    case.kerjasama.mulai = date(2020, 10, 16)
    assert placeholder_values(case)["saat_berlaku"] == "ditandatangani"


def test_the_end_is_named_where_it_is_announced(case: Berkas) -> None:
    letter = words(replace(case, today=date(2022, 7, 1)), "pemberitahuan_berakhir")
    assert "berakhir pada tanggal 15 Oktober 2022 dan pengakhirannya dituangkan" in letter


def test_the_partner_signs_under_its_name_with_room_for_the_duty_stamp(case: Berkas) -> None:
    for key in ("perjanjian_bersama", "nota_kesepahaman"):
        _, _, signed = words(case, key).rpartition("PIHAK KEDUA,")
        assert "kepada Masyarakat Universitas Bumi Caruban,\nMeterai\nRusdi Hartono" in signed
        assert "Meterai\nDewi Kartika Sari" in signed


def test_a_lone_head_signs_the_budget_beside_its_author(case: Berkas) -> None:
    budget = words(case, "rab")
    assert "Disetujui oleh\nKuwu Kalikoa,\nRusdi Hartono\nKalikoa, 20 Agustus 2020" in budget
    assert budget.count("Disetujui oleh") == 1


def test_the_plan_of_one_village_speaks_of_one(case: Berkas) -> None:
    case.kerjasama.rencana.strategi = "memilah sampah dari rumah"
    plan = words(case, "rencana_kerja_sama")
    assert "setiap Desa" not in plan
    assert "\nMemilah sampah dari rumah.\n" in plan


def test_a_lone_decision_ends_the_sentence(case: Berkas) -> None:
    minutes = words(case, "berita_acara_musdes")
    assert "Musyawarah Desa memutuskan menyepakati kerja sama dengan Universitas" in minutes
    assert "Acara: Pembahasan tawaran kerja sama." in minutes
    assert "Lilis Suryani\nNotulis (Sekretaris Desa Kalikoa)" in minutes


def test_the_answer_is_the_government_s_and_says_what_follows(case: Berkas) -> None:
    answer = words(case, "surat_jawaban")
    assert "Pemerintah Desa Kalikoa menerima penawaran" in answer
    assert "Selanjutnya para pihak menyusun rancangan Perjanjian Bersama" in answer


def test_lists_of_the_kak_and_the_announcement_read_well(case: Berkas) -> None:
    k = case.kerjasama
    k.prakarsa, k.pengumuman_tanggal = Prakarsa.DESA, date(2020, 8, 25)
    k.pengumuman_media = "Papan pengumuman Desa"
    public = words(case, "pengumuman_penawaran")
    assert "melalui papan pengumuman Desa." in public
    assert "pihak ketiga\nmengenai\nPengolahan Sampah" in public
