"""Peraturan Bersama, the two Keputusan and the Perjanjian Bersama say what the law asks."""

from datetime import date

import pytest
from lxml import etree
from samples import make_case, many_villages, some_id
from wordfiles import W, paragraphs, part, text

from kerjasama_desktop.documents.catalog import jobs
from kerjasama_desktop.documents.contexts.common import grid, isi, pasal_list, penanda_tangan
from kerjasama_desktop.documents.contexts.keputusan import keputusan_bersama_bkad, keputusan_bpd
from kerjasama_desktop.documents.contexts.perjanjian import perjanjian_bersama
from kerjasama_desktop.documents.contexts.produk_hukum import peraturan_bersama
from kerjasama_desktop.documents.produce import produce
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa, JabatanPejabat, Pejabat, StatusPejabat
from kerjasama_desktop.domain.kerjasama import Beban, Kerjasama, Mitra, Pihak
from kerjasama_desktop.domain.naskah import WAJIB, read_pasal
from kerjasama_desktop.domain.penyusunan import default_memperhatikan


def printed(berkas: Berkas, key: str) -> str:
    job = next(job for job in jobs(berkas) if job.kind.key == key)
    return text(produce(berkas, job))


def test_heading_of_the_joint_regulation(berkas: Berkas) -> None:
    lines = printed(berkas, "peraturan_bersama").splitlines()
    assert lines[:8] == [
        "KABUPATEN PANGKAJENE DAN KEPULAUAN",
        "PERATURAN BERSAMA KEPALA DESA BENTENG DAN KEPALA DESA BODDIE",
        "NOMOR 2 TAHUN 2026",
        "NOMOR 3 TAHUN 2026",
        "TENTANG",
        "PENGELOLAAN AIR BERSIH MATA AIR BULU TELLUE",
        "DENGAN RAHMAT TUHAN YANG MAHA ESA",
        "KEPALA DESA BENTENG DAN KEPALA DESA BODDIE,",
    ]


def test_consideration_lists_bear_their_label_once(berkas: Berkas) -> None:
    berkas.kerjasama.memperhatikan = "Surat satu;\nSurat dua;"
    names = peraturan_bersama(berkas, None)
    for label in ("Menimbang", "Mengingat", "Memperhatikan"):
        rows = names[label.lower()]
        assert isinstance(rows, list)
        assert [row["label"] for row in rows] == [label] + [""] * (len(rows) - 1)
        assert all(row["teks"].endswith(";") for row in rows)


def test_closing_of_the_joint_regulation(berkas: Berkas) -> None:
    words = printed(berkas, "peraturan_bersama")
    assert (
        "Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Bersama Kepala Desa "
        "ini dengan penempatannya dalam Berita Desa Benteng dan Berita Desa Boddie."
    ) in words
    assert "Ditetapkan di Boddie\npada tanggal 14 Oktober 2026\nKEPALA DESA BODDIE,\nANDI" in words
    assert "KEPALA DESA BENTENG,\nSITTI ROHANI" in words
    for block in (
        "Diundangkan di Boddie\npada tanggal 15 Oktober 2026\n",
        "SEKRETARIS DESA BODDIE,\nNUR HIKMAH\n",
        "BERITA DESA BODDIE\nTAHUN 2026 NOMOR 3",
    ):
        assert block in words
    assert "S.Sos." not in words
    assert "Hj." not in words


def test_menetapkan_ends_with_a_full_stop(berkas: Berkas) -> None:
    assert peraturan_bersama(berkas, None)["menetapkan"] == (
        "PERATURAN BERSAMA KEPALA DESA BENTENG DAN KEPALA DESA BODDIE TENTANG PENGELOLAAN AIR "
        "BERSIH MATA AIR BULU TELLUE."
    )


def test_every_clause_is_printed_under_its_chapter(berkas: Berkas) -> None:
    job = next(job for job in jobs(berkas) if job.kind.key == "peraturan_bersama")
    found = paragraphs(produce(berkas, job))
    chapters = [words.strip() for style, words in found if style == "Bab"]
    titles = [clause.judul_tampil.upper() for clause in berkas.kerjasama.klausul]
    assert [title.replace("\u00a0", " ") for title in chapters] == titles
    body = "\n".join(words for _, words in found)
    for clause in berkas.kerjasama.klausul:
        for article in read_pasal(clause.isi):
            for item in article.butir:
                assert item.teks in body


@pytest.mark.parametrize(("count", "columns"), [(2, 2), (8, 2), (9, 3), (30, 3)])
def test_signatures_of_all_villages(count: int, columns: int) -> None:
    case = many_villages(count)
    names = peraturan_bersama(case, None)
    assert names["kolom"] == columns
    words = printed(case, "peraturan_bersama")
    for pihak in case.pihak:
        desa = case.desa_of(pihak).nama.upper()
        assert f"KEPALA DESA {desa},\nSLAMET {desa}" in words
        assert f"SEKRETARIS DESA {desa},\nWAHYU {desa}\n" in words
        assert f"BERITA DESA {desa}\nTAHUN 2026 NOMOR {pihak.nomor_berita}" in words
    assert words.count("Ditetapkan di Ngebel") == 1
    assert f"NOMOR {count} TAHUN 2026" in words


def test_acting_heads_are_shown_as_such(berkas: Berkas) -> None:
    for people in berkas.pejabat.values():
        people[0].status = StatusPejabat.PJ
        people[1].status = StatusPejabat.PLT
    words = printed(berkas, "peraturan_bersama")
    assert "Pj. KEPALA DESA BENTENG,\nSITTI ROHANI" in words
    assert "Plt. SEKRETARIS DESA BODDIE," in words
    assert "BERSAMA KEPALA DESA BENTENG" in words


def _local_case(**names: str) -> Berkas:
    villages = [
        Desa.model_validate(
            {"id": some_id(nama), "nama": nama, "kode": f"357901200{n}", "kabupaten": "Batu"}
            | names
        )
        for n, nama in enumerate(("Oro-oro Ombo", "Pesanggrahan"), 6)
    ]
    parties = [Pihak(desa_id=desa.id) for desa in villages]
    return make_case(Kerjasama(judul="Wisata Bersama", pihak=parties), villages)


def test_kota_and_local_names_are_respected() -> None:
    case = _local_case(
        sebutan_kabupaten="Kota",
        sebutan_desa="Gampong",
        sebutan_kepala="Keuchik",
        sebutan_sekretaris="Sekretaris Gampong",
    )
    words = printed(case, "peraturan_bersama")
    assert words.startswith("KOTA BATU\nPERATURAN BERSAMA KEUCHIK ORO-ORO OMBO DAN KEUCHIK PESANG")
    assert "BERITA GAMPONG PESANGGRAHAN" in words
    assert "pengundangan Peraturan Bersama Keuchik ini" in words
    assert "SEKRETARIS GAMPONG PESANGGRAHAN," in words


def test_villages_of_two_kabupaten_name_both() -> None:
    case = _local_case()
    second = case.desa_of(case.pihak[1])
    second.kabupaten = "Malang"
    assert peraturan_bersama(case, None)["kabupaten"] == "KABUPATEN BATU DAN KABUPATEN MALANG"


def test_empty_case_prints_chapters_and_dots(berkas_kosong: Berkas) -> None:
    job = next(job for job in jobs(berkas_kosong) if job.kind.key == "peraturan_bersama")
    found = paragraphs(produce(berkas_kosong, job))
    chapters = {words.strip() for style, words in found if style == "Bab"}
    assert {part.label.upper() for part in WAJIB} <= {c.replace("\u00a0", " ") for c in chapters}
    words = "\n".join(words for _, words in found).replace("\u00a0", " ")
    assert "KEPALA DESA SAHANG,\n……" in words
    assert "KEPALA DESA ………,".replace("………", isi("", 16)) in words
    assert "NOMOR ………… TAHUN".replace("…………", isi("", 8)) in words


def test_joint_decision_appoints_every_member(berkas: Berkas) -> None:
    words = printed(berkas, "keputusan_bersama_bkad")
    assert "KEPUTUSAN BERSAMA KEPALA DESA BENTENG DAN KEPALA DESA BODDIE" in words
    assert "PENGANGKATAN PENGURUS BADAN KERJA SAMA ANTAR-DESA TIRTA BULU TELLUE" in words
    for person in berkas.kerjasama.pengurus:
        assert person.nama in words
    for label in ("KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM"):
        assert f"\n{label}\n" in words
    assert "badan hukum" not in words
    assert "Bupati Pangkajene dan Kepulauan melalui Camat Mandalle" in words
    assert words.count("pada tanggal 15 Oktober 2026") == 1
    assert "bertanggung jawab kepada masing-masing Kepala Desa serta menyampaikan" in words
    assert "Berita Acara Musyawarah antar-Desa Nomor 400.10.2/42/BODDIE" in words
    assert "SUSUNAN PENGURUS BADAN KERJA SAMA ANTAR-DESA TIRTA BULU TELLUE" in words


def test_the_last_dictum_stands_in_the_table_of_the_signatures(berkas: Berkas) -> None:
    for key in ("keputusan_bersama_bkad", "keputusan_bpd"):
        job = next(job for job in jobs(berkas) if job.kind.key == key)
        root = etree.fromstring(part(produce(berkas, job)).encode())
        tables = ["".join(table.itertext()) for table in root.iter(f"{W}tbl")]
        closing = next(
            words for words in tables if "mulai berlaku pada tanggal ditetapkan" in words
        )
        assert "Ditetapkan di" in closing
        assert "KEPALA DESA BODDIE," in closing or "KETUA BADAN PERMUSYAWARATAN DESA" in closing


def test_many_numbers_of_the_regulation_stand_in_mengingat_only(berkas_delapan: Berkas) -> None:
    names = keputusan_bersama_bkad(berkas_delapan, None)
    menimbang, mengingat = names["menimbang"], names["mengingat"]
    assert isinstance(menimbang, list)
    assert isinstance(mengingat, list)
    assert menimbang[0]["teks"].startswith(
        "bahwa untuk melaksanakan Peraturan Bersama Kepala Desa tentang Pembangunan"
    )
    assert "Kepala Desa Jimbe Nomor 8 Tahun 2026" in mengingat[-1]["teks"]


def test_copies_of_many_villages_are_told_in_short(berkas_delapan: Berkas) -> None:
    assert keputusan_bersama_bkad(berkas_delapan, None)["tembusan"] == [
        "Bupati Ponorogo melalui Camat Jenangan dan Camat Ngebel",
        "Ketua Badan Permusyawaratan Desa masing-masing Desa",
    ]


@pytest.mark.parametrize("count", [2, 3])
def test_the_copies_are_told_on_the_page_of_the_signatures(count: int) -> None:
    """They stand in one table, of which no row but the last may end a page."""
    case = many_villages(count)
    job = next(job for job in jobs(case) if job.kind.key == "keputusan_bersama_bkad")
    body = etree.fromstring(part(produce(case, job)).encode())
    (table,) = (
        one for one in body.iter(f"{W}tbl") if any(t.text == "Tembusan:" for t in one.iter(f"{W}t"))
    )
    *_, signed, copies = table.findall(f"{W}tr")
    assert "Ketua Badan Permusyawaratan Desa" in "".join(copies.itertext())
    styles = {style.get(f"{W}val") for style in signed.iter(f"{W}pStyle")}
    assert "TTDJabatanLekat" in styles


def test_joint_decision_rests_on_the_regulation_and_bears_its_own_year(berkas: Berkas) -> None:
    berkas.kerjasama.bkad.tanggal_sk = date(2027, 1, 4)
    names = keputusan_bersama_bkad(berkas, None)
    assert names["nomor"] == ["NOMOR 10 TAHUN 2027", "NOMOR 15 TAHUN 2027"]
    basis = names["mengingat"]
    assert isinstance(basis, list)
    assert basis[-1]["teks"] == (
        "Peraturan Bersama Kepala Desa Benteng Nomor 2 Tahun 2026 dan Kepala Desa Boddie Nomor 3 "
        "Tahun 2026 tentang Pengelolaan Air Bersih Mata Air Bulu Tellue;"
    )


def test_bpd_decision_names_the_partner(berkas_mitra: Berkas) -> None:
    names = keputusan_bpd(berkas_mitra, berkas_mitra.pihak[0].id)
    assert names["judul"] == (
        "PERSETUJUAN ATAS KERJA SAMA DESA DENGAN UNIVERSITAS BUMI CARUBAN MENGENAI PENGOLAHAN "
        "SAMPAH DAN WISATA EDUKASI"
    )


def test_decision_of_the_bpd_names_every_partner(berkas_mitra: Berkas) -> None:
    second = Mitra(nama="Koperasi Resik Makmur")
    berkas_mitra.kerjasama.mitra.append(second)
    names = keputusan_bpd(berkas_mitra, berkas_mitra.pihak[0].id)
    partners = "Universitas Bumi Caruban dan Koperasi Resik Makmur"
    assert partners.upper() in str(names["judul"])
    assert f"Kerja Sama Desa dengan {partners} mengenai" in str(names["menimbang"])
    noted = " ".join(default_memperhatikan(berkas_mitra))
    assert f"Kerja Sama Desa dengan {partners} mengenai" in noted


def test_joint_decision_without_members_leaves_rows_to_fill(berkas_kosong: Berkas) -> None:
    rows = keputusan_bersama_bkad(berkas_kosong, None)["pengurus"]
    assert isinstance(rows, list)
    assert len(rows) == 7
    assert {row["nama"] for row in rows} == {""}


def test_bpd_decision_names_burden_terms_and_chair(berkas: Berkas) -> None:
    boddie = next(p for p in berkas.pihak if berkas.desa_of(p).nama == "Boddie")
    berkas.kerjasama.beban = [Beban.APB_DESA, Beban.ASET_DESA]
    job = next(
        j for j in jobs(berkas) if j.kind.key == "keputusan_bpd" and j.subjek_id == boddie.id
    )
    words = text(produce(berkas, job))
    assert "KEPUTUSAN BADAN PERMUSYAWARATAN DESA BODDIE\nNOMOR 5 TAHUN 2026" in words
    assert "huruf a menggunakan dana Anggaran Pendapatan dan Belanja Desa, menggunakan" in words
    assert "paling banyak sebesar Rp51.850.000,00" in words
    assert "KETUA BADAN PERMUSYAWARATAN DESA BODDIE,\nMUHAMMAD ARSYAD" in words
    boddie.bpd_ketentuan = "iuran paling tinggi Rp5.000;\nlaporan setiap semester."
    decided = keputusan_bpd(berkas, boddie.id)["diktum"]
    assert isinstance(decided, list)
    assert decided[1]["huruf"] == ["iuran paling tinggi Rp5.000; dan", "laporan setiap semester."]


def test_agreement_names_both_parties(berkas_mitra: Berkas) -> None:
    words = printed(berkas_mitra, "perjanjian_bersama")
    assert words.startswith("PERJANJIAN BERSAMA\nANTARA\nPEMERINTAH DESA KALIKOA\nDENGAN\n")
    assert "Pada hari ini, Rabu tanggal dua puluh bulan Mei tahun dua ribu dua puluh enam" in words
    assert "Kuwu Kalikoa, yang diangkat berdasarkan ……" in words
    assert "berkedudukan di Kecamatan Kedawung, Kabupaten Cirebon" in words
    assert "Universitas Bumi Caruban (Akta Nomor 12 Tahun 1998), berdasarkan Keputusan" in words
    assert "selanjutnya disebut PIHAK KESATU." in words
    assert "selanjutnya disebut PIHAK KEDUA." in words
    _, _, signed = words.rpartition("PIHAK KESATU,\n")
    assert signed.replace("\n\n", "\n").startswith(
        "Kuwu Kalikoa,\nPIHAK KEDUA,\nRektor Universitas Bumi Caruban,\nMeterai\nSlamet Kalikoa\n"
        "Meterai\nDewi Kartika Sari\nSaksi,"
    )
    assert "Mengetahui,\nCamat Kedawung,\nBambang Kalikoa" in signed.replace("\n\n", "\n")


def test_the_agreement_names_what_the_head_of_village_was_appointed_by(
    berkas_mitra: Berkas,
) -> None:
    desa = berkas_mitra.desa_of(berkas_mitra.pihak[0])
    basis = "Keputusan Bupati Cirebon Nomor 141.1/Kep.100-DPMD/2021"
    for person in berkas_mitra.pejabat[desa.id]:
        person.dasar = basis
    words = printed(berkas_mitra, "perjanjian_bersama")
    assert f"Kuwu Kalikoa, yang diangkat berdasarkan {basis}, berkedudukan di" in words


def test_each_clause_of_the_agreement_is_an_article_with_a_title(berkas_mitra: Berkas) -> None:
    job = next(job for job in jobs(berkas_mitra) if job.kind.key == "perjanjian_bersama")
    titles = [
        words.strip().replace("\u00a0", " ")
        for style, words in paragraphs(produce(berkas_mitra, job))
        if style == "Pasal"
    ]
    assert titles == [
        "KETENTUAN UMUM",
        "MAKSUD DAN TUJUAN",
        "RUANG LINGKUP",
        "BIDANG KERJA SAMA",
        "TATA CARA DAN KETENTUAN PELAKSANAAN",
        "KETENTUAN TEKNIS PELAKSANAAN",
        "JANGKA WAKTU",
        "HAK DAN KEWAJIBAN PIHAK KESATU",
        "HAK DAN KEWAJIBAN PIHAK KEDUA",
        "KEWAJIBAN KHUSUS PARA PIHAK",
        "PENDANAAN",
        "ASET DAN PELESTARIAN HASIL KERJA SAMA",
        "LINGKUNGAN HIDUP DAN TATA RUANG",
        "PELAPORAN, PEMANTAUAN, DAN EVALUASI",
        "PERUBAHAN, PENUNDAAN, DAN PEMBATALAN",
        "KEADAAN MEMAKSA",
        "BERAKHIRNYA KERJA SAMA",
        "PENYELESAIAN PERSELISIHAN",
        "PELINDUNGAN DATA PRIBADI",
        "KETENTUAN LAIN-LAIN",
        "KETENTUAN PENUTUP",
    ]


def test_agreement_of_two_villages_shows_the_partner_once(berkas: Berkas) -> None:
    berkas.kerjasama.mitra = []
    rows = perjanjian_bersama(berkas, None)["ttd"]
    assert isinstance(rows, list)
    assert [row["kedua"] for row in rows] == ["PIHAK KEDUA,", ""]
    assert [row["nama"] for row in rows] == ["Hj. Sitti Rohani", "Andi Makkasau, S.Sos."]


def test_styles_of_paragraphs_follow_what_they_hang_under() -> None:
    articles = read_pasal(
        "Pembuka:\n1. satu\na. anak\n\na. huruf\n1. angka\nb. huruf\n\n(1) ayat\nlanjutan\n"
        "a. huruf\n1. angka\nb. huruf\n(2) ayat\n1. angka"
    )
    styles = [[item["gaya"] for item in article["butir"]] for article in pasal_list(articles)]  # type: ignore[attr-defined]
    assert styles == [
        ["isi", "angka_pasal", "huruf_angka_pasal"],
        ["huruf_pasal", "angka_huruf_pasal", "huruf_pasal"],
        ["ayat", "isi_ayat", "huruf", "angka", "huruf", "ayat", "angka_ayat"],
    ]


def test_grid_fills_the_last_row_with_blanks_of_the_same_keys() -> None:
    rows = grid([{"nama": str(n), "atas": ["x"]} for n in range(4)], 3)
    assert [len(row) for row in rows] == [3, 3]
    assert rows[1][1] == {"nama": "", "atas": []}
    assert grid([], 2) == []


def test_signature_block_shows_titles_rank_and_nip() -> None:
    person = Pejabat(
        desa_id=some_id("desa"),
        jabatan=JabatanPejabat.CAMAT,
        nama="Syahrul",
        gelar_depan="Drs.",
        gelar_belakang="M.Si.",
        nip="197005121991031004",
        pangkat="Pembina",
        mulai=date(2020, 1, 1),
    )
    block = penanda_tangan("Camat Mandalle", person)
    assert block["nama"] == "Drs. Syahrul, M.Si."
    assert block["nama_polos"] == "SYAHRUL"
    assert block["keterangan"] == ["Pembina", "NIP 197005121991031004"]
    assert penanda_tangan("Camat Mandalle", None)["keterangan"] == []


def test_a_bpd_notes_the_mad_held_before_it(berkas: Berkas) -> None:
    own = berkas.pihak[0]
    for day, known in ((date(2026, 10, 9), True), (date(2026, 10, 7), False)):
        own.bpd_tanggal = day
        names = keputusan_bpd(berkas, own.id)
        noted = str(names["memperhatikan"])
        assert ("Berita Acara Musyawarah antar-Desa Nomor" in noted) is known
        assert "menggunakan dana Anggaran Pendapatan dan Belanja Desa" in str(names["menimbang"])
