"""How lists and facts are set: alone in a cell, as items, in a sentence, and what is left out."""

from published.jeunieb import jeunieb
from published.kalikoa import kalikoa
from published.konda import konda
from wordfiles import paragraphs, text

from kerjasama_desktop.documents.catalog import jobs, offered
from kerjasama_desktop.documents.produce import produce
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.text import join_phrases


def words(case: Berkas, key: str) -> str:
    job = next(job for job in (*jobs(case), *offered(case)) if job.kind.key == key)
    return text(produce(case, job)).replace("\u00a0", " ")


def test_a_lone_fact_in_a_cell_has_a_capital_and_no_full_stop() -> None:
    case = konda()
    for key in ("profil_objek", "berita_acara_musdes"):
        assert "Ruang lingkup\n" in words(case, key)
        assert "Perkerasan jalan usaha tani\n" in words(case, key)
    for key in ("profil_objek", "rencana_kerja_sama"):
        assert "Kegiatan kemasyarakatan, pelayanan" in words(case, key)
    assert "meliputi perkerasan jalan usaha tani." in words(case, "rencana_kerja_sama")
    assert "Pemberdayaan masyarakat Desa" in words(kalikoa(), "kerangka_acuan_kerja")


def test_several_activities_are_items_of_one_list(berkas: Berkas) -> None:
    listed = (
        "perbaikan bangunan penangkap air;\npemasangan pipa transmisi ke Dusun Kampung Baru;\n"
        "pelatihan pengelola air dan pencatatan iuran;\n"
        "pelindungan mata air dan kawasan di sekitarnya; dan\npelayanan air bersih"
    )
    lettered = "a. perbaikan bangunan penangkap air;\nb. pemasangan pipa transmisi ke"
    assert lettered in words(berkas, "berita_acara_musdes")
    assert listed in words(berkas, "profil_objek")


def test_a_list_follows_a_sentence_that_opens_it(berkas: Berkas) -> None:
    assert "Strategi kerja sama ini adalah:\nmemper" in words(berkas, "rencana_kerja_sama")
    terms = words(kalikoa(), "kerangka_acuan_kerja")
    assert "Keluaran kerja sama ini adalah:\npedoman pengelolaan; dan\nwarga terlatih." in terms


def test_a_lone_agreement_bears_no_number() -> None:
    case = konda()
    job = next(job for job in jobs(case) if job.kind.key == "notulen")
    agreed = "Menyepakati kerja sama pengelolaan jalan usaha tani."
    assert ("Isi", agreed) in paragraphs(produce(case, job))


def test_the_profile_leaves_out_what_an_object_need_not_have(berkas: Berkas) -> None:
    bare = next(item for item in berkas.objek_potensi if not item.pemilik)
    profile = words(berkas, "profil_objek")
    assert "lengkap tentang objek kerja sama antar-Desa mengenai Pengelolaan" in profile
    assert profile.count("Pemilik atau penguasa") == profile.count("Kelemahan") == 1
    bare.lokasi = ""
    assert "Lokasi\n……" in words(berkas, "profil_objek")
    berkas.kerjasama.objek_potensi = []
    assert "Pemilik atau penguasa\n……" in words(berkas, "profil_objek")


def test_phrases_with_a_dan_of_their_own_are_joined_by_serta(berkas: Berkas) -> None:
    assert join_phrases(["menanam", "merawat"]) == "menanam dan merawat"
    assert join_phrases(["a dan b", "c", "d"]) == "a dan b, c, serta d"
    offer = words(berkas, "surat_penawaran")
    assert "sekitarnya, serta pelayanan air bersih, pemeliharaan jaringan air, dan" in offer
    assert "menempatkan wakil dalam badan kerja sama antar-Desa" in offer
    assert "BKAD" not in offer


def test_an_answer_names_whose_letter_it_answers(berkas: Berkas) -> None:
    letter = "surat Kepala Desa Boddie Nomor 400.10.2/31/BODDIE tanggal 25 Agustus 2026 tentang"
    assert f"{letter} penawaran kerja sama antar-Desa" in words(berkas, "surat_jawaban")


def test_papers_are_listed_under_their_titles() -> None:
    assert "Rencana kerja sama antar-Gampong\n" in words(jeunieb(), "surat_pengantar_camat")
    assert "Rencana kerja sama Desa dengan pihak ketiga\n" in words(
        kalikoa(), "surat_pengantar_camat"
    )
