"""Supporting papers join the set when somebody asks for them."""

from datetime import date

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.services.extra_papers import ask_for, offered
from kerjasama_desktop.services.paper_number import is_joint, paper_number, set_number
from kerjasama_desktop.services.paperwork import papers


def kinds(case: Berkas) -> list[str]:
    return [paper.job.kind.key for paper in papers(case)]


def test_a_supporting_paper_joins_the_set_when_asked_for(berkas: Berkas) -> None:
    assert "mandat_delegasi" not in kinds(berkas)
    wanted = [job for job in offered(berkas) if job.kind.key == "mandat_delegasi"]
    assert [job.judul for job in wanted] == [
        "Surat Mandat Delegasi – Benteng",
        "Surat Mandat Delegasi – Boddie",
    ]
    ask_for(berkas.kerjasama, wanted[:1])
    assert kinds(berkas).count("mandat_delegasi") == 1
    assert wanted[0] not in offered(berkas)
    assert wanted[1] in offered(berkas)


def test_a_numbered_paper_lacks_its_number_until_it_is_typed(berkas: Berkas) -> None:
    ask_for(berkas.kerjasama, [j for j in offered(berkas) if j.kind.key == "mandat_delegasi"][:1])
    (entry,) = berkas.kerjasama.nomor_dokumen
    entry.nomor = "400.10.2/9/2026"
    (paper,) = [p for p in papers(berkas) if p.job.kind.key == "mandat_delegasi"]
    assert paper.kurang == ("tanggal",)


def test_the_letter_with_the_copies_keeps_its_number_in_its_entry(berkas: Berkas) -> None:
    """Its day stands with the village, and yet it has one number, not one of every village."""
    (job,) = [
        j
        for j in offered(berkas)
        if j.kind.key == "pengantar_salinan" and j.judul.endswith("Boddie")
    ]
    pihak = next(p for p in berkas.pihak if p.id == job.subjek_id)
    assert not is_joint(job.kind)
    set_number(berkas, job, pihak, "400.10.2/47")
    assert berkas.nomor_dokumen("pengantar_salinan", pihak.id).nomor == "400.10.2/47"
    assert paper_number(berkas, job.kind.key, pihak.id) == ("400.10.2/47", date(2026, 10, 19))
