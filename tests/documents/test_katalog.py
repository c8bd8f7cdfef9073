"""Accompanying and supporting papers × odd names, local titles, two to thirty villages."""

import re

import pytest
from letters_help import add_meeting, with_all
from samples import empty_case, many_villages
from wordfiles import strange, text

from kerjasama_desktop.documents.catalog import DocumentJob, context, jobs
from kerjasama_desktop.documents.kinds import KINDS
from kerjasama_desktop.documents.kinds_pelengkap import PELENGKAP
from kerjasama_desktop.documents.kinds_pendamping import PENDAMPING
from kerjasama_desktop.documents.produce import produce
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import StatusPejabat
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah
from kerjasama_desktop.storage.safe_file import safe_name

NAMA = ("Ma'rang/Tua", "Ma’had (Baru)", "Kp. St. & Elia-1")
SEBUTAN = {
    "gampong": ("Gampong", "Keuchik", "Sekretaris Gampong", "Tuha Peuet Gampong", "Kabupaten"),
    "nagari": ("Nagari", "Wali Nagari", "Sekretaris Nagari", "Badan Musyawarah Nagari", "Kota"),
}
OURS = {kind.key for kind in (*PENDAMPING, *PELENGKAP)}


def odd(sebutan: str) -> Berkas:
    """Three villages with awkward names and local titles, one of them led by a penjabat."""
    berkas = many_villages(3)
    desa, kepala, sekretaris, bpd, kabupaten = SEBUTAN[sebutan]
    for village, nama in zip(berkas.desa.values(), NAMA, strict=True):
        village.nama, village.sebutan_desa, village.sebutan_kepala = nama, desa, kepala
        village.sebutan_sekretaris, village.sebutan_bpd = sekretaris, bpd
        village.sebutan_kabupaten = kabupaten
        for official in berkas.pejabat[village.id]:
            official.nama = f"D’Arcy O'Neil {nama} <b> & {{{{ nama }}}}"
    next(iter(berkas.pejabat.values()))[0].status = StatusPejabat.PJ
    for bentuk in BentukMusyawarah:
        add_meeting(berkas, bentuk)
    return with_all(berkas)


def made(berkas: Berkas, job: DocumentJob) -> str:
    return text(produce(berkas, job))


@pytest.mark.parametrize("sebutan", SEBUTAN)
def test_odd_names_reach_every_paper_whole(sebutan: str) -> None:
    berkas = odd(sebutan)
    seen = set()
    for job in jobs(berkas):
        assert strange(context(berkas, job)) == [], job.nama_berkas
        words = made(berkas, job)
        assert any(nama.casefold() in words.casefold() for nama in NAMA), job.nama_berkas
        assert safe_name(job.nama_berkas.removesuffix(".docx"), ".docx")
        if job.kind.key in OURS:
            assert "Kepala Desa" not in words, job.nama_berkas
            seen.add(job.kind.key)
    assert seen == OURS


def test_a_kota_has_a_wali_kota() -> None:
    berkas = odd("nagari")
    words = [made(berkas, job) for job in jobs(berkas) if job.kind.key in OURS]
    assert any("Wali Kota Ponorogo" in one for one in words)
    assert not any("Bupati" in one or "Kabupaten" in one for one in words)


@pytest.mark.parametrize("count", [2, 3, 4, 5, 9, 30])
def test_every_paper_holds_any_number_of_villages(count: int) -> None:
    berkas = with_all(many_villages(count))
    found = jobs(berkas)
    of_one = {berkas.pihak[0].id, berkas.pihak[-1].id, None}
    for job in found:
        if job.subjek_id in of_one:
            words = made(berkas, job)
            assert "None" not in words, job.nama_berkas
            assert not re.search(r"\{[{%]|, ,|\.\.|  ", words), job.nama_berkas


def test_an_empty_case_can_have_every_supporting_paper() -> None:
    berkas = with_all(empty_case())
    wanted = {kind.key for kind in KINDS if kind.pelengkap and kind.berlaku(berkas)}
    assert {job.kind.key for job in jobs(berkas)} >= wanted
    assert "formulir_identifikasi" in wanted


def test_a_supporting_paper_says_what_it_is_for() -> None:
    for kind in KINDS:
        assert bool(kind.guna) is kind.pelengkap, kind.key
        assert not kind.guna or kind.guna.endswith("."), kind.key


def test_minutes_are_offered_only_for_a_meeting_held() -> None:
    berkas = many_villages(2)
    keys = {job.kind.key for job in jobs(berkas)}
    assert "berita_acara_konsultasi" in keys
    assert not {"berita_acara_rapat_bpd", "berita_acara_perubahan_rpjm"} & keys
