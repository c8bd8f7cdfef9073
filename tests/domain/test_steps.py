"""The steps of the workspace: names and states."""

import pytest

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.domain.kerjasama import JenisKerjasama, Kerjasama
from kerjasama_desktop.domain.perubahan import JenisPerubahan, Perubahan
from kerjasama_desktop.domain.rules import open_findings
from kerjasama_desktop.domain.steps import StepState, StepStatus, step_label, step_state


def state(case: Berkas, step: Step) -> StepState:
    return step_state(case, step, open_findings(case))


@pytest.mark.parametrize(
    ("kerjasama", "words"),
    [
        (Kerjasama(), "BKAD"),
        (Kerjasama(pasal4=True), "Pelaksana"),
        (Kerjasama(jenis=JenisKerjasama.PIHAK_KETIGA), "Pelaksana"),
    ],
)
def test_where_no_bkad_is_formed_the_step_is_called_pelaksana(
    kerjasama: Kerjasama, words: str
) -> None:
    assert step_label(kerjasama, Step.BKAD) == words
    assert step_label(kerjasama, Step.NASKAH) == "Naskah"


@pytest.mark.parametrize("step", list(Step))
def test_nothing_has_begun_in_a_new_cooperation(berkas_kosong: Berkas, step: Step) -> None:
    words = "Bila diperlukan" if step is Step.PERUBAHAN else "Belum mulai"
    assert state(berkas_kosong, step).label == words


@pytest.mark.parametrize("step", [s for s in Step if s not in {Step.DOKUMEN, Step.PERUBAHAN}])
def test_all_is_complete_in_the_sample(berkas: Berkas, step: Step) -> None:
    assert state(berkas, step).label == "Lengkap"


def test_a_plan_without_rights_or_risks_is_not_complete(berkas: Berkas) -> None:
    risks = berkas.kerjasama.risiko
    berkas.kerjasama.risiko = []
    assert state(berkas, Step.RENCANA).status is StepStatus.SEDANG_DIISI
    berkas.kerjasama.risiko = risks
    assert state(berkas, Step.RENCANA).label == "Lengkap"
    berkas.kerjasama.pihak[1].hak = ""
    assert state(berkas, Step.RENCANA).status is StepStatus.SEDANG_DIISI


def test_no_document_is_made_in_the_sample(berkas: Berkas) -> None:
    assert state(berkas, Step.DOKUMEN).status is StepStatus.BELUM_MULAI


def test_nothing_has_to_be_changed_in_the_sample(berkas: Berkas) -> None:
    assert state(berkas, Step.PERUBAHAN).label == "Bila diperlukan"
    berkas.kerjasama.perubahan = [Perubahan(jenis=JenisPerubahan.PENGAKHIRAN)]
    assert state(berkas, Step.PERUBAHAN).label == "2 perlu dilengkapi"
    berkas.kerjasama.perubahan = [Perubahan(jenis=JenisPerubahan.PERSELISIHAN)]
    assert state(berkas, Step.PERUBAHAN).label == "Lengkap"


def test_what_blocks_is_counted(berkas: Berkas) -> None:
    for pihak in berkas.kerjasama.pihak:
        pihak.rpjm_kegiatan = ""
    found = state(berkas, Step.POTENSI)
    blocking = [f for f in open_findings(berkas) if f.step is Step.POTENSI and f.severity == "B"]
    assert found == StepState(StepStatus.PERLU_DILENGKAPI, len(blocking))
    assert found.label == f"{len(blocking)} perlu dilengkapi"
    assert blocking


def test_a_stage_still_open_keeps_a_step_from_being_complete(berkas: Berkas) -> None:
    berkas.kerjasama.surat_camat_tanggal = None
    assert state(berkas, Step.PENYERAHAN).label in {"Sedang diisi", "1 perlu dilengkapi"}
    assert step_state(berkas, Step.PENYERAHAN, []).status is StepStatus.SEDANG_DIISI
