"""No paper counts or cites what a village taken out has left behind."""

from samples import TODAY, many_villages
from wordfiles import text

from kerjasama_desktop.documents.catalog import jobs
from kerjasama_desktop.documents.produce import produce
from kerjasama_desktop.services.library import compose
from kerjasama_desktop.services.paperwork import papers
from kerjasama_desktop.services.sample_mitra import third_party_sample


def test_a_village_taken_out_is_in_no_paper() -> None:
    """But in the list of those who came to the MAD: they were there."""
    case = many_villages(3)
    gone = case.kerjasama.pihak.pop()
    compose(case)
    found = {job.kind.key: text(produce(case, job)) for job in jobs(case)}
    assert [key for key, words in found.items() if "Talun" in words] == ["daftar_hadir"]
    assert gone.id not in {job.subjek_id for job in jobs(case)}
    assert "Rp60.000.000" not in found["peraturan_bersama"] + found["berita_acara_mad"]
    assert "sama dengan jumlah rencana anggaran biaya" not in found["rab"]


def test_the_joint_text_stays_a_draft_meanwhile() -> None:
    case = many_villages(3)
    case.kerjasama.kontribusi[0].pihak_id = None
    found = {paper.job.kind.key: paper for paper in papers(case)}
    assert "V88" in {finding.code for finding in found["peraturan_bersama"].blocking}


def test_a_plan_with_a_third_party_names_no_bkad() -> None:
    case = third_party_sample(TODAY)
    plan = next(job for job in jobs(case) if job.kind.key == "rencana_kerja_sama")
    words = text(produce(case, plan))
    assert "Susunan pengurus" not in words
    assert "BKAD" not in words
    assert "Rp118.000.000" in words
    letter = next(job for job in jobs(case) if job.kind.key == "surat_pengantar_camat")
    assert "Pengangkatan Pengurus" not in text(produce(case, letter))
