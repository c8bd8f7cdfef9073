"""Evaluation, Nota Kesepahaman, umbrella Perdes, and what all papers of that file must be."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from docx import Document
from legal_help import badly_ended, dangling
from mitra_help import KEYS, bumdesma, is_draft, ours, printed
from samples import TODAY, empty_case, make_case, make_desa, make_pihak, many_villages, third_party
from wordfiles import paragraphs, strange, text

from kerjasama_desktop.documents.catalog import context
from kerjasama_desktop.documents.contexts.evaluasi import berita_acara_evaluasi
from kerjasama_desktop.documents.contexts.naskah_baku import naskah_baku
from kerjasama_desktop.documents.contexts.perdes import perdes_kerja_sama
from kerjasama_desktop.documents.kelengkapan import kurang
from kerjasama_desktop.documents.produce import produce
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import StatusPejabat
from kerjasama_desktop.domain.dokumen import NomorDokumen
from kerjasama_desktop.domain.kerjasama import Kerjasama, Mitra, Topik
from kerjasama_desktop.domain.naskah import DasarHukum, Pasal, read_pasal
from kerjasama_desktop.domain.penawaran import ArahPenawaran, HasilJawaban, Penawaran
from kerjasama_desktop.domain.regulasi import JenisRegulasi
from kerjasama_desktop.domain.regulasi_desa import RegulasiDesa, with_local
from kerjasama_desktop.paths import resource
from kerjasama_desktop.services.library import sample_case

ODD = ("O'o / Batu (Lama)", "Sei ’Ain & St. Yosef-Raya")
LOCAL = {
    "gampong": {"sebutan_desa": "Gampong", "sebutan_kepala": "Keuchik"},
    "kalurahan": {
        "sebutan_desa": "Kalurahan",
        "sebutan_kepala": "Lurah",
        "sebutan_sekretaris": "Carik",
        "sebutan_bpd": "Badan Permusyawaratan Kalurahan",
        "sebutan_kecamatan": "Kapanewon",
        "sebutan_camat": "Panewu",
    },
    "kota": {"sebutan_kabupaten": "Kota"},
}


def villages_called(names: tuple[str, str], **terms: str) -> Berkas:
    desa = [
        make_desa(nama, f"350219200{n}", **{"kecamatan": "Ngebel", "kabupaten": "Batu"} | terms)
        for n, nama in enumerate(names, 2)
    ]
    pihak = [make_pihak(one, n) for n, one in enumerate(desa, 1)]
    return make_case(Kerjasama(topik=Topik.BUMDESMA, pihak=pihak), desa)


def acting() -> Berkas:
    case = bumdesma(2)
    for people in case.pejabat.values():
        people[0].status, people[1].status = StatusPejabat.PJ, StatusPejabat.PLT
    return case


def _local(name: str) -> Callable[[], Berkas]:
    return lambda: villages_called(("Blang", "Lhok"), **LOCAL[name])


CASES: dict[str, Callable[[], Berkas]] = {
    "kosong": empty_case,
    "contoh": lambda: sample_case(TODAY),
    "delapan": lambda: bumdesma(8),
    "tiga_puluh": lambda: bumdesma(30),
    "mitra": third_party,
    "aneh": lambda: villages_called(ODD),
    "pejabat": acting,
    **{name: _local(name) for name in LOCAL},
}


@pytest.mark.parametrize("name", CASES)
def test_every_paper_of_every_case_is_sound(name: str) -> None:
    case = CASES[name]()
    for job in ours(case):
        assert strange(context(case, job)) == []
        data = produce(case, job)
        words = text(data)
        assert not re.search(r"\{[{%]|\bNone\b", words), job.judul
        assert Document(BytesIO(data)).core_properties.title == job.judul
        for pihak in case.pihak:
            desa = case.desa_of(pihak).nama
            own = job.subjek_id in {None, pihak.id}
            assert (desa.casefold() in words.casefold()) or not own


def test_which_paper_is_for_which_cooperation() -> None:
    assert {job.kind.key for job in ours(third_party())} == KEYS - {"pendirian_bumdesma"}
    assert {job.kind.key for job in ours(bumdesma(2))} == {
        "perdes_kerja_sama",
        "pendirian_bumdesma",
    }
    assert {job.kind.key for job in ours(many_villages(2))} == {"perdes_kerja_sama"}


def fixed(name: str, left_out: str = "bumdes_2015") -> list[Pasal]:
    """Return the articles with the lines of either law on BUM Desa."""
    texts = [
        re.sub(rf"^\[{left_out}\].*\n?", "", text, flags=re.M) for _, text in naskah_baku(name)
    ]
    texts = [re.sub(r"^\[bumdes_\d+\] ", "", text, flags=re.M) for text in texts]
    return [pasal for text in texts for pasal in read_pasal(text)]


TEXTS = sorted(path.stem for path in resource("naskah").glob("*.txt"))


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("left_out", ["bumdes_2015", "bumdes_2021"])
def test_fixed_texts_are_drafted_as_law_is(name: str, left_out: str) -> None:
    articles = fixed(name, left_out)
    lists = re.compile(r"^(\[\w+\] )?\{\w+\}$")
    for pasal in articles:
        assert [line for line in badly_ended(pasal) if not lists.match(line)] == []
    assert dangling(articles) == []
    words = " ".join(butir.teks for pasal in articles for butir in pasal.butir)
    assert not re.search(r"\bkerjasama\b|antar [Dd]esa|\bakan\b|\bharus wajib\b|  ", words)


def test_guide_for_editors_names_every_placeholder_of_the_fixed_texts() -> None:
    guide = "".join(
        resource(folder, "README.md").read_text("utf-8") for folder in ("naskah", "klausul")
    )
    for name in TEXTS:
        words = resource("naskah", f"{name}.txt").read_text("utf-8")
        assert {n for n in re.findall(r"\{(\w+)\}", words) if f"`{{{n}}}`" not in guide} == set()


def test_the_umbrella_perdes_has_the_form_of_the_regulation(berkas: Berkas) -> None:
    boddie = next(p for p in berkas.pihak if berkas.desa_of(p).nama == "Boddie")
    job = next(job for job in ours(berkas) if job.subjek_id == boddie.id)
    entry = next(n for n in berkas.kerjasama.nomor_dokumen if n.subjek_id == boddie.id)
    entry.nomor, entry.tanggal = "4", date(2026, 9, 1)
    entry.nomor_berita, entry.tanggal_undang = "5", date(2026, 9, 2)
    words = text(produce(berkas, job))
    assert words.splitlines()[:8] == [
        "KEPALA DESA BODDIE",
        "KABUPATEN PANGKAJENE DAN KEPULAUAN",
        "PERATURAN DESA BODDIE",
        "NOMOR 4 TAHUN 2026",
        "TENTANG",
        "KERJA SAMA DESA",
        "DENGAN RAHMAT TUHAN YANG MAHA ESA",
        "KEPALA DESA BODDIE,",
    ]
    assert (
        "Dengan Kesepakatan Bersama\nBADAN PERMUSYAWARATAN DESA BODDIE\ndan\nKEPALA DESA BODDIE\n"
        "MEMUTUSKAN:"
    ) in words
    assert "PERATURAN DESA TENTANG KERJA SAMA DESA." in words
    assert "Ditetapkan di Boddie\npada tanggal 1 September 2026\nKEPALA DESA BODDIE,\nANDI" in words
    assert (
        "Diundangkan di Boddie\npada tanggal 2 September 2026\nSEKRETARIS DESA BODDIE,\nNUR HIKMAH"
        "\nLEMBARAN DESA BODDIE\nTAHUN 2026 NOMOR 5"
    ) in words
    assert "Benteng" not in words
    assert kurang(berkas, job) == []


def test_a_copy_of_the_umbrella_perdes_is_vouched_for_by_its_own_secretary(berkas: Berkas) -> None:
    benteng = next(p for p in berkas.pihak if berkas.desa_of(p).nama == "Benteng")
    job = next(job for job in ours(berkas) if job.subjek_id == benteng.id)
    words = text(produce(berkas, job, salinan=True))
    assert words.startswith("SALINAN\nKEPALA DESA BENTENG\n")
    assert "ttd.\nSITTI ROHANI" in words
    assert "Salinan sesuai dengan aslinya\nSEKRETARIS DESA BENTENG,\nABDUL RAHIM" in words


@pytest.mark.parametrize(
    ("day", "cited", "not_cited"),
    [
        (date(2025, 5, 5), "Peraturan Pemerintah Nomor 43 Tahun 2014", "Nomor 16 Tahun 2026"),
        (date(2026, 5, 5), "Peraturan Pemerintah Nomor 16 Tahun 2026", "Nomor 43 Tahun 2014"),
    ],
)
def test_the_umbrella_perdes_cites_the_law_of_its_day(
    berkas: Berkas, day: date, cited: str, not_cited: str
) -> None:
    first = berkas.pihak[0]
    berkas.kerjasama.nomor_dokumen = [
        NomorDokumen(jenis="perdes_kerja_sama", subjek_id=first.id, tanggal=day)
    ]
    law = "\n".join(_mengingat(berkas))
    assert cited in law
    assert not_cited not in law
    assert law.endswith("tentang Kewenangan Desa;")


def _mengingat(case: Berkas) -> list[str]:
    rows = perdes_kerja_sama(case, case.pihak[0].id)["mengingat"]
    assert isinstance(rows, list)
    return [row["teks"] for row in rows]


def test_the_umbrella_perdes_cites_the_law_that_founded_the_area(berkas: Berkas) -> None:
    founding = "Undang-Undang Nomor 29 Tahun 1959 tentang Pembentukan Daerah Tingkat II"
    other = "Undang-Undang Nomor 17 Tahun 2019 tentang Sumber Daya Air"
    berkas.kerjasama.dasar_hukum = [DasarHukum(teks=founding), DasarHukum(teks=other)]
    law = _mengingat(berkas)
    assert law[0] == f"{founding};"
    assert f"{other};" not in law


@pytest.mark.parametrize(("wilayah", "count"), [("7310", 1), ("3502", 0), ("", 1)])
def test_the_umbrella_perdes_cites_the_local_rules_of_its_area(
    berkas: Berkas, wilayah: str, count: int
) -> None:
    own = RegulasiDesa(
        jenis=JenisRegulasi.PERDA,
        nama="Peraturan Daerah Nomor 5 Tahun 2019 tentang Kerja Sama Desa",
        nomor=5,
        tahun=2019,
        wilayah=wilayah,
    )
    case = replace(berkas, register=with_local(berkas.register, [own]))
    assert sum("Peraturan Daerah Nomor 5 Tahun 2019" in text for text in _mengingat(case)) == count


def test_local_words_stand_in_the_umbrella_perdes() -> None:
    words = printed(CASES["kalurahan"](), "perdes_kerja_sama")
    assert words.startswith("LURAH BLANG\nKABUPATEN BATU\nPERATURAN KALURAHAN BLANG\n")
    assert "Kalurahan adalah Kalurahan Blang, Kapanewon Ngebel, Kabupaten Batu." in words
    assert "Lurah adalah Lurah Blang." in words
    assert "LEMBARAN KALURAHAN BLANG" in words
    assert "CARIK BLANG," in words
    assert "melalui Panewu Ngebel" in words
    assert "Wali Kota Batu" in printed(CASES["kota"](), "perdes_kerja_sama")


def test_the_umbrella_perdes_tells_stages_and_grounds() -> None:
    articles = fixed("perdes_kerja_sama")
    ending = next(p for p in articles if "berakhir apabila" in p.butir[0].teks)
    assert len(ending.butir) == 1 + 9
    stages = [p for p in articles if "melalui tahapan" in p.butir[0].teks]
    assert [len(p.butir) for p in stages] == [7, 7]
    mandatory = next(p for p in articles if "Perjanjian Bersama paling sedikit" in p.butir[0].teks)
    assert len(mandatory.butir) == 1 + 8


def test_evaluation_shows_the_offer_and_leaves_the_judgement_open(berkas_mitra: Berkas) -> None:
    words = printed(berkas_mitra, "berita_acara_evaluasi")
    assert (
        "Universitas Bumi Caruban\nPerguruan tinggi\nJawaban Nomor 41/UBC/2026 tanggal 20 April "
        "2026 atas penawaran Desa Kalikoa Nomor 140/12/KLK tanggal 6 April 2026" in words
    )
    assert "Dewi Kartika Sari, Rektor\nmemenuhi/tidak memenuhi *)" in words
    assert "Pengumuman Penawaran Nomor 140/11/KLK tanggal 1 April 2026; dan" in words
    assert "dapat diterima/dapat diterima dengan perubahan/tidak dapat diterima *)." in words
    assert "Perbandingan manfaat terhadap biaya adalah 1,6" in words
    assert "Mengetahui,\nKetua Badan Permusyawaratan Desa Kalikoa,\nBambang Kalikoa" in words


def test_evaluation_of_an_offer_received_tells_what_was_answered(berkas_mitra: Berkas) -> None:
    mitra = berkas_mitra.kerjasama.mitra[0]
    rival = Mitra(nama="PT Karya Lestari")
    berkas_mitra.kerjasama.mitra = [mitra, rival]
    berkas_mitra.kerjasama.penawaran = [
        Penawaran(
            mitra_id=mitra.id,
            arah=ArahPenawaran.MASUK,
            nomor="12/UBC/2026",
            tanggal=date(2026, 4, 2),
            jawaban=HasilJawaban.MENOLAK,
        )
    ]
    names = berita_acara_evaluasi(berkas_mitra, None)
    assert names["hasil"] == [
        "Penawaran Universitas Bumi Caruban tidak dapat diterima.",
        "Penawaran PT Karya Lestari dapat diterima/dapat diterima dengan perubahan/tidak dapat "
        "diterima *).",
    ]
    offers = names["penawar"]
    assert isinstance(offers, list)
    assert offers[0]["surat"] == "Penawaran Nomor 12/UBC/2026 tanggal 2 April 2026"
    assert offers[1]["surat"].startswith("Penawaran Nomor ……")


def test_nota_kesepahaman_is_no_agreement_yet(berkas_mitra: Berkas) -> None:
    job = next(j for j in ours(berkas_mitra) if j.kind.key == "nota_kesepahaman")
    entry = berkas_mitra.nomor_dokumen("nota_kesepahaman")
    entry.nomor, entry.tanggal = "140/9/KLK", date(2026, 4, 27)
    data = produce(berkas_mitra, job)
    words = text(data)
    assert words.startswith("NOTA KESEPAHAMAN\nANTARA\nPEMERINTAH DESA KALIKOA\nDENGAN\n")
    assert "NOMOR 140/9/KLK\nNOMOR ……" in words
    assert "Senin tanggal dua puluh tujuh bulan April" in words
    assert "bertempat di Kalikoa, kami" in words
    assert "77/PKS/UBC/2026" not in words
    assert "Nota Kesepahaman ini tidak membebani Anggaran Pendapatan dan Belanja Desa" in words
    titles = [words.strip() for style, words in paragraphs(data) if style == "Pasal"]
    assert titles[0] == "MAKSUD DAN TUJUAN"
    assert titles[-1] == "KETENTUAN PENUTUP"
    assert kurang(berkas_mitra, job) == []


def test_nota_waits_only_for_the_identity_of_the_parties(berkas_mitra: Berkas) -> None:
    berkas_mitra.kerjasama.klausul = []
    assert is_draft(berkas_mitra, "perjanjian_bersama")
    assert not is_draft(berkas_mitra, "nota_kesepahaman")
    berkas_mitra.kerjasama.mitra[0].dasar_kewenangan = ""
    assert is_draft(berkas_mitra, "nota_kesepahaman")
