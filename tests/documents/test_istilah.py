"""Local terms in documents: replaced where they are meant, left where law is named."""

import pytest
from published.jeunieb import jeunieb
from wordfiles import text

from kerjasama_desktop.documents.catalog import jobs
from kerjasama_desktop.documents.istilah import Istilah, each_text
from kerjasama_desktop.documents.produce import produce

ACEH = Istilah("Gampong", "Keuchik", "Sekretaris Gampong", "Tuha Peuet Gampong")
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
