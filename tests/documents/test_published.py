"""The whole set of three published cases, read as a careful Kabag Hukum would read it."""

import re
from collections.abc import Callable

import pytest
from page_words import ENGLISH
from published import CASES
from wordfiles import text

from kerjasama_desktop.documents.catalog import DocumentJob, jobs
from kerjasama_desktop.documents.produce import produce
from kerjasama_desktop.domain import rules
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Severity

Make = Callable[[], Berkas]
_BY_HAND = {
    "berita_acara_musdes": "Wakil masyarakat",
    "berita_acara_konsultasi": "Wakil masyarakat",
    "rencana_kerja_bkad": "Perubahan rencana kerja",
    "surat_pengantar_camat": "Diterima tanggal",
}
"""What is filled with a pen: who signs for the people, the day of the BKAD's plan, the receipt."""
_CITED = re.compile(r"\b(?:Undang-Undang|Peraturan Pemerintah|Peraturan Menteri[^;(]*?) Nomor \d+")


@pytest.fixture(params=CASES, ids=lambda make: make.__name__)
def case(request: pytest.FixtureRequest) -> Berkas:
    make: Make = request.param
    return make()


@pytest.fixture
def papers(case: Berkas) -> list[tuple[DocumentJob, str]]:
    return [(job, text(produce(case, job))) for job in jobs(case)]


def test_nothing_is_left_to_mend(case: Berkas) -> None:
    left = [f.message for f in rules.findings(case) if f.severity is not Severity.INFO]
    assert left == []


def test_no_dots_where_data_exists(papers: list[tuple[DocumentJob, str]]) -> None:
    for job, words in papers:
        if job.kind.key in _BY_HAND:
            words = words.partition(_BY_HAND[job.kind.key])[0].rstrip("…\n 0123456789.")
        assert "……" not in words, job.nama_berkas


def test_no_english(papers: list[tuple[DocumentJob, str]]) -> None:
    for job, words in papers:
        assert not ENGLISH.search(words), job.nama_berkas


def test_only_law_of_the_day_is_cited(case: Berkas, papers: list[tuple[DocumentJob, str]]) -> None:
    """Law revoked before the joint text, or born after it, occurs in no document."""
    day = case.kerjasama.tanggal_penetapan
    assert day
    wrong = [r for r in case.register.values() if not r.in_force(day)]
    names = {r.nama.split(" tentang ")[0]: r.sebutan for r in wrong}
    for job, words in papers:
        for name in _CITED.findall(words):
            assert name not in names, (job.nama_berkas, name)
        found = [short for full, short in names.items() if f"{full} " in words]
        assert not found, (job.nama_berkas, found)


def test_nobody_is_called_by_another_title(papers: list[tuple[DocumentJob, str]]) -> None:
    for job, words in papers:
        assert not re.search(r"\bDesa Desa\b|\bGampong Gampong\b|\bdan dan\b|\.\.|;;|  ", words), (
            job.nama_berkas
        )
