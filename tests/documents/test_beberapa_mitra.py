"""An agreement with several third parties: all that are party to it, and nobody else."""

from typing import Any

import pytest
from mitra_help import printed
from perubahan_help import changed, delayed
from samples import some_id, third_party
from wordfiles import text

from kerjasama_desktop.documents.catalog import jobs
from kerjasama_desktop.documents.produce import produce
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import NomorDokumen
from kerjasama_desktop.domain.penawaran import ArahPenawaran, HasilJawaban, Penawaran
from kerjasama_desktop.domain.perubahan_berlaku import jenis_nomor_mitra
from kerjasama_desktop.domain.pihak import Mitra
from kerjasama_desktop.domain.rencana import Kontribusi, SumberDana
from kerjasama_desktop.services.library import compose
from kerjasama_desktop.services.paper_number import paper_number

COMPANY, LOSER = "PT Resik Caruban", "CV Rugi Tender"


def _partner(nama: str, **more: Any) -> Mitra:
    return Mitra(
        id=some_id(nama),
        nama=nama,
        alamat="Jalan Tuparev 2, Cirebon",
        penandatangan=f"Wakil {nama}",
        jabatan="Direktur",
        nomor=f"5/{nama}",
        **more,
    )


@pytest.fixture
def two() -> Berkas:
    """The university and a company are party; another company's offer was turned down."""
    case = third_party()
    k = case.kerjasama
    k.mitra += [
        _partner(COMPANY, hak="menjual kompos", kewajiban="menyediakan mesin"),
        _partner(LOSER, hak="menang", kewajiban="kalah"),
    ]
    answers = ((COMPANY, HasilJawaban.MENERIMA), (LOSER, HasilJawaban.MENOLAK))
    k.penawaran += [
        Penawaran(mitra_id=some_id(nama), arah=ArahPenawaran.MASUK, jawaban=answer)
        for nama, answer in answers
    ]
    k.kontribusi += [
        Kontribusi(mitra_id=some_id(COMPANY), jumlah=3_000_000, sumber=SumberDana.PIHAK_KETIGA)
    ]
    k.klausul = []
    compose(case)
    return case


def _made(case: Berkas, key: str) -> str:
    return text(produce(case, next(job for job in jobs(case) if job.kind.key == key)))


def test_the_agreement_is_with_all_who_are_party(two: Berkas) -> None:
    words = _made(two, "perjanjian_bersama")
    assert "UNIVERSITAS BUMI CARUBAN DAN PT RESIK CARUBAN" in words
    assert "PIHAK KEDUA adalah Universitas Bumi Caruban dan PT Resik Caruban." in words
    assert "yang bersama-sama dengan nomor 2 selanjutnya disebut PIHAK KEDUA." in words
    assert words.count("selanjutnya disebut PIHAK KESATU.") == 1
    assert "NOMOR 5/PT Resik Caruban" in words
    assert "Direktur PT Resik Caruban," in words
    assert words.count(f"Wakil {COMPANY}") == 2
    assert "kontribusi PT Resik Caruban sebesar Rp3.000.000,00" in words
    assert "rangkap 3 (tiga)" in words
    assert LOSER not in words
    assert "berhak menang" not in words


def test_a_lone_partner_is_not_spoken_of_as_many(berkas_mitra: Berkas) -> None:
    words = _made(berkas_mitra, "perjanjian_bersama")
    assert "bersama-sama dengan nomor" not in words
    assert "Rektor Universitas Bumi Caruban," in words


@pytest.mark.parametrize("key", ["adendum", "berita_acara_penundaan", "nota_kesepahaman", "sampul"])
def test_other_papers_name_them_too(two: Berkas, key: str) -> None:
    changed(two)
    delayed(two)
    words = printed(two, key) if key == "nota_kesepahaman" else _made(two, key)
    assert COMPANY.upper() in words.upper()
    assert "Universitas Bumi Caruban".upper() in words.upper()
    assert LOSER.upper() not in words.upper()


def test_the_loser_stays_in_the_evaluation(two: Berkas) -> None:
    assert LOSER in printed(two, "berita_acara_evaluasi")


def test_only_a_refusal_without_acceptance_excludes(two: Berkas) -> None:
    assert [m.nama for m in two.mitra][1:] == [COMPANY]
    again = Penawaran(mitra_id=some_id(LOSER), jawaban=HasilJawaban.MENERIMA_CATATAN)
    two.kerjasama.penawaran.append(again)
    assert [m.nama for m in two.mitra][1:] == [COMPANY, LOSER]


def _headed(words: str) -> list[str]:
    return [line for line in words.splitlines() if line.startswith("NOMOR ")]


def test_each_party_has_a_line_for_its_number(two: Berkas) -> None:
    for mitra in two.kerjasama.mitra:
        mitra.nomor = ""
    assert len(_headed(_made(two, "perjanjian_bersama"))) == 3
    assert len(_headed(printed(two, "nota_kesepahaman"))) == 3


def test_each_partner_gives_an_addendum_its_own_number(two: Berkas) -> None:
    change = changed(two)
    company = next(m for m in two.mitra if m.nama == COMPANY)
    kind = jenis_nomor_mitra(two, "adendum", company)
    assert kind != "adendum"
    two.kerjasama.nomor_dokumen += [
        NomorDokumen(jenis=kind, subjek_id=change.id, nomor="5/ADD/RESIK")
    ]
    lines = _headed(_made(two, "adendum"))
    assert len(lines) == 3
    assert lines[-1] == "NOMOR 5/ADD/RESIK"
    assert len(set(lines)) == 3
    assert paper_number(two, "adendum", change.id)[0].endswith("91/ADD/UBC/2026, 5/ADD/RESIK")
