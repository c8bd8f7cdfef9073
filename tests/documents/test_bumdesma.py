"""The founding of a BUM Desa bersama, with its Anggaran Dasar."""

import re
from datetime import date

import pytest
from mitra_help import bumdesma, is_draft, ours, printed
from published.jeunieb import jeunieb
from samples import many_villages
from wordfiles import text

from kerjasama_desktop.documents.catalog import jobs
from kerjasama_desktop.documents.contexts.bumdesma import pendirian_bumdesma
from kerjasama_desktop.documents.contexts.common import isi
from kerjasama_desktop.documents.kelengkapan import kurang
from kerjasama_desktop.documents.produce import produce
from kerjasama_desktop.documents.simple_view import simple_view
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import NomorDokumen
from kerjasama_desktop.domain.kerjasama import Topik
from kerjasama_desktop.domain.penyusunan_bumdesma import bumdesma as enterprise
from kerjasama_desktop.domain.rencana import Kontribusi, SumberDana
from kerjasama_desktop.services.library import compose
from kerjasama_desktop.services.paper_number import paper_number


@pytest.mark.parametrize(
    ("judul", "objek", "nama"),
    [
        ("Pendirian BUM Desa Bersama Telaga Mandiri", "", "Desa Bersama Telaga Mandiri"),
        ("Usaha bersama", 'BUMDesma "Sari Bumi"', "Desa Bersama Sari Bumi"),
        ("Pengembangan BUM Desa bersama dan pasar", "", "Desa Bersama"),
        ("Pengembangan BUMDes Bersama", "BUMDesma Rukun", "Desa Bersama Rukun"),
        ("", "Badan Usaha Milik Desa Bersama Rukun", "Desa Bersama Rukun"),
        ("Pendirian Badan Usaha Milik Gampong Bersama Sepakat", "", "Gampong Bersama Sepakat"),
        ("Pengelolaan badan usaha milik gampong bersama", "", "Gampong Bersama"),
        ("Simpan pinjam", "", "Desa Bersama"),
    ],
)
def test_name_of_the_enterprise(judul: str, objek: str, nama: str) -> None:
    case = many_villages(2)
    for desa in case.desa.values():
        desa.sebutan_desa = "Gampong"
    case.kerjasama.judul, case.kerjasama.objek = judul, objek
    assert enterprise(case).lengkap == f"Badan Usaha Milik {nama}"
    assert enterprise(case).singkat == f"BUM {nama.split(' ')[0]} Bersama"


def joint(case: Berkas) -> str:
    return text(produce(case, next(j for j in jobs(case) if j.kind.key == "peraturan_bersama")))


def test_one_enterprise_has_one_name_in_every_paper() -> None:
    case = jeunieb()
    name = "Badan Usaha Milik Gampong Bersama Semangat Bersama"
    for key in ("peraturan_bersama", "pendirian_bumdesma"):
        words = joint(case) if key == "peraturan_bersama" else printed(case, key)
        assert f"{name} yang selanjutnya disebut BUM Gampong Bersama adalah" in words
        for other in ("BUM Desa Bersama", "Desa Bersama Semangat", "MILIK DESA BERSAMA"):
            assert other not in words
    assert f"ANGGARAN DASAR {name.upper()}" in words
    assert f"bahwa pendirian {name} sebagaimana dimaksud dalam huruf a" in words
    assert "badan usaha milik setiap Gampong Pendiri" in words
    assert "badan usaha milik Gampong yang telah ada" in joint(case)


def test_the_joint_text_leaves_no_sum_to_another_regulation() -> None:
    words = joint(jeunieb())
    assert "Pendirian dan Anggaran Dasar BUM Gampong Bersama ditetapkan dengan" in words
    assert "besaran Penyertaan Modal" not in words
    assert "berdaya saing, sebagai bagian dari pemberdayaan masyarakat" in words


def test_a_joint_text_without_a_name_leaves_no_dots_for_it() -> None:
    case = many_villages(2)
    case.kerjasama.topik = Topik.BUMDESMA
    compose(case)
    assert "Badan Usaha Milik Desa Bersama yang selanjutnya disebut BUM Desa" in joint(case)


def test_the_founding_names_the_joint_text_that_orders_it() -> None:
    words = printed(jeunieb(), "pendirian_bumdesma")
    cited = (
        "Peraturan Bersama Keuchik Blang Me Timu Nomor 3 Tahun 2018, Keuchik Lancang Nomor 4 "
        "Tahun 2018, Keuchik Ulee Gajah Nomor 5 Tahun 2018, dan Keuchik Keude Jeunieb Nomor 6 "
        "Tahun 2018 tentang Pembentukan dan Pengelolaan Badan Usaha Milik Gampong Bersama "
        "Semangat Bersama"
    )
    assert f"bahwa untuk melaksanakan {cited}, Gampong" in words
    assert f"{cited};" in words
    assert "Memperhatikan\n:\nBerita Acara Musyawarah antar-Gampong Nomor" in words


def test_a_founding_before_the_joint_text_does_not_name_it() -> None:
    case = jeunieb()
    paper = NomorDokumen(jenis="pendirian_bumdesma", tanggal=date(2018, 9, 1))
    case.kerjasama.nomor_dokumen = [paper]
    words = printed(case, "pendirian_bumdesma")
    assert "bahwa untuk mengembangkan usaha bersama Gampong" in words
    assert "Keuchik Lancang Nomor 4 Tahun 2018" not in words


def test_founding_regulation_bears_each_villages_number() -> None:
    case = bumdesma(3)
    job = next(j for j in ours(case) if j.kind.key == "pendirian_bumdesma")
    assert kurang(case, job)[0] == "tanggal"
    assert "nomor peraturan bersama (Sahang)" in kurang(case, job)
    case.nomor_dokumen("pendirian_bumdesma").tanggal = date(2026, 5, 20)
    case.kerjasama.nomor_dokumen = [
        *case.kerjasama.nomor_dokumen,
        *(
            NomorDokumen(
                jenis="pendirian_bumdesma",
                pihak_id=pihak.id,
                nomor=str(number),
                nomor_berita=str(number + 10),
                tanggal_undang=date(2026, 5, 21),
            )
            for number, pihak in enumerate(case.pihak, 7)
        ),
    ]
    words = text(produce(case, job))
    assert "NOMOR 7 TAHUN 2026\nNOMOR 8 TAHUN 2026\nNOMOR 9 TAHUN 2026\nTENTANG" in words
    assert "BERITA DESA WAGIR LOR\nTAHUN 2026 NOMOR 18" in words
    assert paper_number(case, "pendirian_bumdesma", None) == ("7, 8, 9", date(2026, 5, 20))
    assert kurang(case, job) == []


def test_one_number_typed_for_the_paper_is_ours() -> None:
    case = bumdesma(3)
    job = next(j for j in ours(case) if j.kind.key == "pendirian_bumdesma")
    case.nomor_dokumen("pendirian_bumdesma").nomor = "9"
    names = pendirian_bumdesma(case, None)["nomor"]
    assert isinstance(names, list)
    dots = f"NOMOR {isi('', 8)}"
    assert [number.split(" TAHUN")[0] for number in names] == ["NOMOR 9", dots, dots]
    lacking = [f"nomor peraturan bersama ({nama})" for nama in ("Wagir Lor", "Talun")]
    assert kurang(case, job) == ["tanggal", *lacking]


def test_anggaran_dasar_is_numbered_anew_and_names_the_capital() -> None:
    case = bumdesma(2)
    first = case.pihak[0]
    case.kerjasama.kontribusi.append(
        Kontribusi(pihak_id=first.id, sumber=SumberDana.SWADAYA, jumlah=5_000_000)
    )
    job = next(j for j in ours(case) if j.kind.key == "pendirian_bumdesma")
    data = produce(case, job)
    numbers = re.findall(r"Pasal (\d+)<", simple_view(data).html)
    assert numbers.count("1") == numbers.count("12") == 2
    assert numbers.count("13") == 1
    words = text(data)
    main, annex = words.split("ANGGARAN DASAR BADAN USAHA MILIK DESA BERSAMA TELAGA MANDIRI")
    assert "LAMPIRAN I\nPERATURAN BERSAMA KEPALA DESA SAHANG" in main
    assert "LAMPIRAN II\nPERATURAN BERSAMA KEPALA DESA SAHANG" in annex
    assert "Anggaran Dasar sebagaimana dimaksud pada ayat (1) tercantum dalam Lampiran I " in main
    assert "untuk pertama kali tercantum dalam Lampiran II " in main
    assert "Ditetapkan di" in main
    assert "Ditetapkan di" not in annex
    for part in (main, annex):
        assert "Desa Wagir Lor sebesar Rp20.000.000,00 (dua puluh juta rupiah)" in part
        assert "masyarakat Desa Sahang sebesar Rp5.000.000,00" in part
        assert "sebesar Rp45.000.000,00" in part
    assert "usaha air minum; dan\npengelolaan wisata telaga." in annex
    assert "Penasihat\nSlamet Sahang\nDesa Sahang" in annex


def test_without_capital_of_the_people_nothing_is_said_of_it() -> None:
    words = printed(bumdesma(2), "pendirian_bumdesma")
    assert "berasal dari penyertaan modal masyarakat" not in words


def test_founding_waits_for_what_keeps_the_cooperation_from_being_signed() -> None:
    case = bumdesma(2)
    assert not is_draft(case, "pendirian_bumdesma")
    case.kerjasama.selesai = None
    assert is_draft(case, "pendirian_bumdesma")
    assert not is_draft(case, "perdes_kerja_sama")


def test_an_undated_founding_cites_the_law_of_the_joint_text() -> None:
    case = bumdesma(2)
    case.kerjasama.tanggal_penetapan = date(2018, 9, 29)
    names = pendirian_bumdesma(case, None)
    rows = names["mengingat"]
    assert isinstance(rows, list)
    law = "\n".join(row["teks"] for row in rows)
    assert "Peraturan Pemerintah Nomor 43 Tahun 2014" in law
    for later in ("Nomor 16 Tahun 2026", "Nomor 11 Tahun 2021", "Nomor 3 Tahun 2024"):
        assert later not in law
    assert "Organisasi pengelola sebagaimana dimaksud pada ayat (1)" in str(names["pasal"])
    assert "TAHUN 2018" not in str(names["nomor"])


@pytest.mark.parametrize("day", [date(2018, 9, 29), date(2021, 3, 1)])
def test_a_founding_says_what_the_law_of_its_day_says(day: date) -> None:
    case = bumdesma(2)
    case.nomor_dokumen("pendirian_bumdesma")
    case.kerjasama.nomor_dokumen = [NomorDokumen(jenis="pendirian_bumdesma", tanggal=day)]
    words = printed(case, "pendirian_bumdesma")
    legal = day.year == 2021
    for phrase in ("adalah badan hukum", "sertifikat pendaftaran", "laporan semesteran"):
        assert (phrase in words) is legal
    assert ("Organisasi pengelola sebagaimana dimaksud pada ayat (1)" in words) is not legal


def test_a_founding_lacks_the_name_of_the_enterprise() -> None:
    case = bumdesma(2)
    case.kerjasama.judul = case.kerjasama.objek = "Usaha bersama"
    job = next(j for j in ours(case) if j.kind.key == "pendirian_bumdesma")
    assert "nama BUM Desa bersama dalam judul kerja sama" in kurang(case, job)
