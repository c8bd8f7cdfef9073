"""Local terms in documents: replaced where they are meant, left where law is named."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from published.jeunieb import jeunieb
from samples import many_villages, third_party
from wordfiles import text

from kerjasama_desktop.documents.catalog import istilah, jobs, offered
from kerjasama_desktop.documents.istilah import Istilah, each_text, keeping, spoken_parts
from kerjasama_desktop.documents.produce import produce
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kerjasama import Kerjasama, Topik
from kerjasama_desktop.paths import resource
from kerjasama_desktop.services.library import compose

ADAT = Istilah(
    "Desa Adat", "Kepala Desa Adat", "Sekretaris Desa Adat", "Badan Permusyawaratan Desa Adat"
)
ONDOAFI = Istilah("Desa Adat", "Ondoafi", bpd="Badan Musyawarah Adat")
LURAH = Istilah(
    "Kalurahan",
    "Lurah",
    "Carik",
    "Badan Permusyawaratan Kalurahan",
    kecamatan="Kapanewon",
    camat="Panewu",
)
WALI = Istilah("Nagari", "Wali Nagari", "Sekretaris Nagari", "Bamus Nagari")
WITH_OTHERS = replace(
    ONDOAFI,
    lain=frozenset(
        {
            "Desa Boddie",
            "Kepala Desa Boddie",
            "Sekretaris Desa Boddie",
            "Badan Permusyawaratan Desa Boddie",
        }
    ),
)
VILLAGES = [ADAT, ONDOAFI, LURAH, WALI, WITH_OTHERS, Istilah("Desa Dinas"), Istilah(camat="Panewu")]
WORDS = [
    "Desa", "desa", "Desa Adat", "Kepala Desa", "Sekretaris Desa", "Badan Permusyawaratan Desa",
    "BPD", "antar-Desa", "Pemerintah", "kewenangan", "setiap", "tentang", "Boddie", "Adat", "dan",
    "Kecamatan", "kecamatan", "Camat", "atau yang disebut dengan nama lain yang selanjutnya",
    "disingkat", "DESA", "ANTAR-DESA", "KEPALA DESA", "MODAL", "DESA ADAT",
    "Lurah", "Ketua", "Bersama", "Peraturan", "Nomor 3 Tahun 2026",
]  # fmt: skip
ACEH = Istilah("Gampong", "Keuchik", "Sekretaris Gampong", "Tuha Peuet Gampong")
_JOINT = ("peraturan_bersama", "perjanjian_bersama")
CITED = (
    "Undang-Undang Nomor 6 Tahun 2014 tentang Desa",
    "Peraturan Menteri Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi Nomor 16 Tahun 2019 "
    "tentang Musyawarah Desa",
    "Peraturan Menteri Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi Nomor 4 Tahun 2015 "
    "tentang Pendirian, Pengurusan dan Pengelolaan, dan Pembubaran Badan Usaha Milik Desa (Berita "
    "Negara Republik Indonesia Tahun 2015 Nomor 296)",
    "Peraturan Menteri Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi Nomor 4 Tahun 2015 "
    "tentang Pendirian, Pengurusan dan Pengelolaan, dan Pembubaran Badan Usaha Milik Desa",
    "Peraturan Menteri Dalam Negeri Nomor 46 Tahun 2016 tentang Laporan Kepala Desa",
)


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("Musyawarah Desa Lancang", "Musyawarah Gampong Lancang"),
        ("Undangan Musyawarah Antar-Desa", "Undangan Musyawarah Antar-Gampong"),
        ("rencana kerja sama antar-Desa", "rencana kerja sama antar-Gampong"),
        ("Badan Kerja Sama Antar-Desa", "Badan Kerja Sama Antar-Desa"),
        ("badan kerja sama antar-Desa", "badan kerja sama antar-Desa"),
        ("Kepala Desa", "Keuchik"),
        ("lembaga Desa lainnya", "lembaga Gampong lainnya"),
        ("Badan Usaha Milik Desa Bersama", "Badan Usaha Milik Desa Bersama"),
        ("Ketua BPD", "Ketua Tuha Peuet Gampong"),
        ("Desa", "Gampong"),
        ("kepada masyarakat Desa", "kepada masyarakat Gampong"),
        ("Balai Desa Wonua", "Balai Desa Wonua"),
        (
            f"sesuai dengan {CITED[0]}, Musyawarah Desa",
            f"sesuai dengan {CITED[0]}, Musyawarah Gampong",
        ),
    ],
)
def test_terms_are_spoken_as_in_the_village(text: str, spoken: str) -> None:
    assert ACEH.spoken(text) == spoken
    assert ACEH.spoken(spoken) == spoken
    assert Istilah().spoken(text) == text


@pytest.mark.parametrize("text", CITED)
def test_names_of_law_stay(text: str) -> None:
    assert ACEH.spoken(f"{text};") == f"{text};"


def test_every_text_of_a_context_is_changed() -> None:
    context = {"a": "Kepala Desa", "b": [{"c": "Desa", "d": 3, "e": True}, "Wonua"]}
    assert each_text(context, ACEH.spoken) == {
        "a": "Keuchik",
        "b": [{"c": "Gampong", "d": 3, "e": True}, "Wonua"],
    }


def test_documents_of_gampong_speak_of_gampong() -> None:
    case = jeunieb()
    made = {job.nama_berkas: text(produce(case, job)) for job in jobs(case)}
    minutes = made["06 Berita Acara Musyawarah Desa - Lancang.docx"]
    assert "Musyawarah Gampong" in minutes
    assert "Musyawarah Desa" not in minutes
    invited = made["03 Undangan Musyawarah Antar-Desa.docx"]
    assert "Keuchik" in invited
    assert "Kepala Desa" not in invited
    law = made["13 Peraturan Bersama Kepala Desa.docx"]
    assert "tentang Desa (Lembaran Negara" in law


@pytest.mark.parametrize(
    ("terms", "text", "spoken"),
    [
        (ADAT, "Sekretaris Desa Benteng,", "Sekretaris Desa Adat Benteng,"),
        (ADAT, "Kepala Desa Adat Benteng", "Kepala Desa Adat Benteng"),
        (ADAT, "setiap Desa Peserta", "setiap Desa Adat Peserta"),
        (ADAT, "Perangkat Desa Adat", "Perangkat Desa Adat"),
        (ADAT, "Ketua Badan Permusyawaratan Desa", "Ketua Badan Permusyawaratan Desa Adat"),
        (ONDOAFI, "Pemerintah Desa", "Pemerintah Desa Adat"),
        (ONDOAFI, "Sekretaris Desa", "Sekretaris Desa Adat"),
        (ONDOAFI, "Persetujuan BPD", "Persetujuan Badan Musyawarah Adat"),
        (ONDOAFI, "Nomor 005/08/BPD-BODDIE", "Nomor 005/08/BPD-BODDIE"),
        (
            ACEH,
            "Badan Permusyawaratan Desa atau yang disebut dengan nama lain yang selanjutnya "
            "disingkat BPD adalah lembaga",
            "Badan Permusyawaratan Desa atau yang disebut dengan nama lain yang selanjutnya "
            "disebut Tuha Peuet Gampong adalah lembaga",
        ),
        (
            ACEH,
            "Anggaran Pendapatan dan Belanja Desa yang selanjutnya disingkat APB Desa",
            "Anggaran Pendapatan dan Belanja Gampong yang selanjutnya disingkat APB Gampong",
        ),
        (
            LURAH,
            "Rencana Pembangunan Jangka Menengah Desa yang selanjutnya disingkat RPJM Desa",
            "Rencana Pembangunan Jangka Menengah Kalurahan yang selanjutnya disingkat RPJM "
            "Kalurahan",
        ),
        (
            LURAH,
            "Peraturan Desa Guwosari Nomor 3 Tahun 2022 tentang Rencana Pembangunan Jangka "
            "Menengah Desa, kegiatan jalan",
            "Peraturan Kalurahan Guwosari Nomor 3 Tahun 2022 tentang Rencana Pembangunan Jangka "
            "Menengah Desa, kegiatan jalan",
        ),
        (ACEH, "potensi dan kewenangan Desa", "potensi dan kewenangan Gampong"),
        (ACEH, "tetap menjadi milik Desa", "tetap menjadi milik Gampong"),
        (ACEH, "membebani Desa atau masyarakat", "membebani Gampong atau masyarakat"),
        (ACEH, "adil bagi semua Desa", "adil bagi semua Gampong"),
        (ACEH, "Desa dan delegasi", "Gampong dan delegasi"),
        (ACEH, "penghubung Desa dengan", "penghubung Gampong dengan"),
        (
            ACEH,
            "PERSETUJUAN ATAS KERJA SAMA ANTAR-DESA",
            "PERSETUJUAN ATAS KERJA SAMA ANTAR-GAMPONG",
        ),
        (ACEH, "BADAN KERJA SAMA ANTAR-DESA", "BADAN KERJA SAMA ANTAR-DESA"),
        (ACEH, "BADAN USAHA MILIK DESA BERSAMA", "BADAN USAHA MILIK DESA BERSAMA"),
        (ACEH, "POTENSI DAN KEBUTUHAN DESA", "POTENSI DAN KEBUTUHAN GAMPONG"),
        (ACEH, "KERJA SAMA DESA DENGAN PIHAK KETIGA", "KERJA SAMA GAMPONG DENGAN PIHAK KETIGA"),
        (ACEH, "KEPALA\N{NO-BREAK SPACE}DESA", "KEUCHIK"),
        (ACEH, "BALAI DESA WONUA", "BALAI DESA WONUA"),
        (ACEH, "PERSETUJUAN BPD", "PERSETUJUAN TUHA PEUET GAMPONG"),
        (
            LURAH,
            "KERJA\N{NO-BREAK SPACE}SAMA ANTAR-DESA",
            "KERJA\N{NO-BREAK SPACE}SAMA ANTAR-KALURAHAN",
        ),
        (ADAT, "KEPALA\N{NO-BREAK SPACE}DESA ADAT X", "KEPALA\N{NO-BREAK SPACE}DESA ADAT X"),
        (ACEH, "Penyertaan Modal Desa", "Penyertaan Modal Gampong"),
        (ACEH, "Pendapatan Asli Desa Tahun Anggaran", "Pendapatan Asli Gampong Tahun Anggaran"),
        (ACEH, "mengembangkan usaha bersama Desa yang", "mengembangkan usaha bersama Gampong yang"),
        (ACEH, "Kerja Sama Desa adalah", "Kerja Sama Gampong adalah"),
        (ACEH, "Badan Kerja Sama Desa (BKD)", "Badan Kerja Sama Desa (BKD)"),
        (
            ACEH,
            "Qanun Kabupaten Bireuen Nomor 2 Tahun 2016 tentang Keuangan Desa, potensi Desa",
            "Qanun Kabupaten Bireuen Nomor 2 Tahun 2016 tentang Keuangan Desa, potensi Gampong",
        ),
        (ACEH, "APB Desa yang berasal dari Dana Desa", "APB Gampong yang berasal dari Dana Desa"),
        (ACEH, "bersumber dari dana Desa", "bersumber dari dana Desa"),
        (ACEH, "Dinas Pemberdayaan Masyarakat dan Desa", "Dinas Pemberdayaan Masyarakat dan Desa"),
        (ACEH, "hasil usaha milik Desa", "hasil usaha milik Desa"),
        (
            ACEH,
            f"Berdasarkan {CITED[0]} serta hasil Musyawarah Desa (Berita Acara Nomor 3)",
            f"Berdasarkan {CITED[0]} serta hasil Musyawarah Gampong (Berita Acara Nomor 3)",
        ),
        (LURAH, "dalam lingkup satu kecamatan", "dalam lingkup satu kapanewon"),
        (LURAH, "Kecamatan", "Kapanewon"),
        (LURAH, "Kantor Kecamatan Mandalle", "Kantor Kecamatan Mandalle"),
        (LURAH, "Camat dan BPD", "Panewu dan Badan Permusyawaratan Kalurahan"),
        (
            WITH_OTHERS,
            "Kepala Desa menerima penawaran dari Kepala Desa Boddie",
            "Ondoafi menerima penawaran dari Kepala Desa Boddie",
        ),
        (WITH_OTHERS, "Pemerintah Desa Boddie", "Pemerintah Desa Boddie"),
        (WITH_OTHERS, "Peraturan Bersama Kepala Desa", "Peraturan Bersama Kepala Desa"),
        (WITH_OTHERS, "kerja sama antar-Desa", "kerja sama antar-Desa"),
        (WITH_OTHERS, "Musyawarah setiap Desa", "Musyawarah setiap Desa"),
    ],
)
def test_each_word_is_spoken_once(terms: Istilah, text: str, spoken: str) -> None:
    assert terms.spoken(text) == spoken
    assert terms.spoken(spoken) == spoken


@given(st.sampled_from([ACEH, *VILLAGES]), st.lists(st.sampled_from(WORDS), max_size=12))
def test_speaking_twice_is_speaking_once(terms: Istilah, words: list[str]) -> None:
    once = terms.spoken(" ".join(words))
    assert terms.spoken(once) == once


@pytest.mark.parametrize("terms", [ACEH, *VILLAGES])
def test_every_text_of_the_program_may_be_spoken_twice(terms: Istilah) -> None:
    files = [*resource("klausul").glob("*.txt"), *resource("naskah").glob("*.txt")]
    texts = [line for file in files for line in file.read_text("utf-8").splitlines()]
    assert len(texts) > 500
    for once in map(terms.spoken, texts):
        assert terms.spoken(once) == once


def test_what_people_have_named_keeps_its_name() -> None:
    speak = keeping(["Pengelolaan Pasar Desa", "Usaha Bersama"], ACEH.spoken)
    assert speak("tentang Pengelolaan Pasar Desa di Desa") == (
        "tentang Pengelolaan Pasar Desa di Gampong"
    )
    assert speak("PENGELOLAAN PASAR DESA") == "PENGELOLAAN PASAR DESA"
    case = called(many_villages(2), ACEH)
    for job in jobs(case):
        assert "Jalan Antar-Gampong" not in text(produce(case, job)), job.nama_berkas


def called(case: Berkas, terms: Istilah, only: int | None = None) -> Berkas:
    for number, pihak in enumerate(case.pihak):
        if only in (None, number):
            desa = case.desa_of(pihak)
            desa.sebutan_desa, desa.sebutan_kepala = terms.desa, terms.kepala
            desa.sebutan_sekretaris, desa.sebutan_bpd = terms.sekretaris, terms.bpd
            desa.sebutan_kecamatan, desa.sebutan_camat = terms.kecamatan, terms.camat
    compose(case)
    return case


@pytest.mark.parametrize("terms", [ADAT, ONDOAFI, LURAH])
def test_no_paper_doubles_a_word(terms: Istilah) -> None:
    case = called(many_villages(2), terms)
    for job in [*jobs(case), *offered(case)]:
        words = text(produce(case, job)).upper()
        assert "ADAT ADAT" not in words, job.judul
        assert "KALURAHAN KALURAHAN" not in words, job.judul


_LAW_IN_PAPERS = re.compile(
    r"(?:Undang-Undang|Peraturan (?:Pemerintah|Menteri[^.;]*?)) Nomor \d+ Tahun \d+ "
    r"tentang [^.;()]*"
    r"|perundang-undangan mengenai Desa|Undang-Undang tentang Desa"
    r"|(?i:badan kerja sama (?:antar-)?|usaha milik |BUM |dana |pendamping |bintara pembina )Desa"
    r"|(?i:badan kerja sama (?:antar-)?|usaha milik )DESA|Pemberdayaan Masyarakat dan Desa"
    r"|Badan Permusyawaratan Desa atau yang disebut dengan nama lain"
    r"|adalah desa (?:dan desa adat )?atau yang disebut dengan nama lain"
    r"|perundang-undangan mengenai (?:badan usaha milik|pengelolaan keuangan) desa"
    r"|\(dua\) desa atau lebih"
)
"""Where papers of every village speak as the law: citations and what the state has named."""
_LEFT = re.compile(r".{0,40}\b(?:Desa|DESA|desa)\b.{0,20}")


def native(case: Berkas, terms: Istilah) -> Berkas:
    """Return a case of which the people, too, wrote the words of their own villages."""
    words = {"Gampong": terms.desa, "Keuchik": terms.kepala, "Desa": terms.desa}
    pattern = re.compile("|".join(words))
    text = pattern.sub(lambda found: words[found[0]], case.kerjasama.model_dump_json())
    return called(replace(case, kerjasama=Kerjasama.model_validate_json(text)), terms)


@pytest.mark.parametrize("make", [lambda: many_villages(2), third_party, jeunieb])
@pytest.mark.parametrize("terms", [ACEH, ADAT, ONDOAFI, LURAH, WALI], ids=lambda one: one.desa)
def test_no_word_of_the_law_is_left_where_the_village_has_its_own(
    make: Callable[[], Berkas], terms: Istilah
) -> None:
    case = native(make(), terms)
    own = re.compile("|".join(rf"{one}|{one.upper()}" for one in (terms.desa, terms.kepala)))
    for job in [*jobs(case), *offered(case)]:
        words = own.sub("", _LAW_IN_PAPERS.sub("", text(produce(case, job)).replace("\xa0", " ")))
        assert not _LEFT.findall(words), job.nama_berkas


@pytest.mark.parametrize("topik", Topik)
def test_clauses_of_every_topic_speak_as_the_village(topik: Topik) -> None:
    for case in (many_villages(2), third_party()):
        case.kerjasama.topik = topik
        own = native(case, ACEH)
        job = next(one for one in jobs(own) if one.kind.key in _JOINT)
        words = _LAW_IN_PAPERS.sub("", text(produce(own, job)))
        assert not _LEFT.findall(words)


def test_tags_of_a_template_are_no_words() -> None:
    part = b"<w:t>{{ d.kecamatan }} di kecamatan {% if kecamatan %}</w:t>"
    spoken = spoken_parts({"word/document.xml": part}, LURAH)["word/document.xml"]
    assert spoken == b"<w:t>{{ d.kecamatan }} di kapanewon {% if kecamatan %}</w:t>"


def test_a_letter_speaks_of_the_other_village_as_it_calls_itself() -> None:
    case = called(many_villages(2), ONDOAFI, only=0)
    terms = {job.subjek_id: istilah(case, job) for job in offered(case)}
    own, other = (terms[pihak.id] for pihak in case.pihak)
    assert own.spoken("Kepala Desa") == "Ondoafi"
    assert own.spoken("Kepala Desa Wagir Lor") == "Kepala Desa Wagir Lor"
    assert other.biasa
