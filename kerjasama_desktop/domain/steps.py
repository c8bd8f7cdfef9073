"""The steps of the workspace: their names per kind, and the state of each."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum, auto

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Finding, Severity, Step
from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.domain.tahapan import urutan_tahap


class StepStatus(Enum):
    BELUM_MULAI = auto()
    SEDANG_DIISI = auto()
    PERLU_DILENGKAPI = auto()
    LENGKAP = auto()
    BILA_DIPERLUKAN = auto()


@dataclass(frozen=True, slots=True)
class StepState:
    status: StepStatus
    blocking: int = 0

    @property
    def label(self) -> str:
        return {
            StepStatus.BELUM_MULAI: "Belum mulai",
            StepStatus.SEDANG_DIISI: "Sedang diisi",
            StepStatus.PERLU_DILENGKAPI: f"{self.blocking} perlu dilengkapi",
            StepStatus.LENGKAP: "Lengkap",
            StepStatus.BILA_DIPERLUKAN: "Bila diperlukan",
        }[self.status]


def step_label(kerjasama: Kerjasama, step: Step) -> str:
    """The BKAD step is called Pelaksana where no BKAD is formed."""
    return "Pelaksana" if step is Step.BKAD and not kerjasama.ber_bkad else step.label


_STARTED: dict[Step, Callable[[Kerjasama], object]] = {
    Step.PARA_PIHAK: lambda k: k.judul or len(k.pihak) > 1 or k.mitra,
    Step.POTENSI: lambda k: k.objek_potensi or any(p.tanggal_inventarisasi for p in k.pihak),
    Step.RENCANA: lambda k: k.rencana.tujuan or k.kegiatan or k.rab or k.kontribusi,
    Step.MUSYAWARAH: lambda k: k.musyawarah or k.penawaran,
    Step.BKAD: lambda k: k.pengurus or k.bkad.nama,
    Step.NASKAH: lambda k: k.klausul or k.menimbang,
    Step.DOKUMEN: lambda k: k.dokumen,
    Step.PENYERAHAN: lambda k: k.surat_camat_tanggal or any(p.tanggal_undang for p in k.pihak),
    Step.PERUBAHAN: lambda k: k.perubahan,
}


def _plan_lacks(kerjasama: Kerjasama) -> bool:
    """True while nobody gives anything, a party has no rights or duties, or no risk is named."""
    said = [(p.hak, p.kewajiban) for p in kerjasama.pihak]
    said += [(m.hak, m.kewajiban) for m in kerjasama.mitra]
    return not (kerjasama.kontribusi and kerjasama.risiko and all(map(all, said)))


def step_state(berkas: Berkas, step: Step, findings: Iterable[Finding]) -> StepState:
    """Return how far a step is, from what is filled in and what the rules say of it."""
    if step is Step.BKAD and not berkas.kerjasama.ber_bkad:
        return StepState(StepStatus.LENGKAP)
    if not _STARTED[step](berkas.kerjasama):
        needed = step is not Step.PERUBAHAN
        return StepState(StepStatus.BELUM_MULAI if needed else StepStatus.BILA_DIPERLUKAN)
    blocking = sum(f.step is step and f.severity is Severity.BLOCK for f in findings)
    if blocking:
        return StepState(StepStatus.PERLU_DILENGKAPI, blocking)
    if step is Step.RENCANA and _plan_lacks(berkas.kerjasama):
        return StepState(StepStatus.SEDANG_DIISI)
    stages = [tahap for tahap in urutan_tahap(berkas.kerjasama) if tahap.step is step]
    if any(tahap.sisa(berkas) for tahap in stages):
        return StepState(StepStatus.SEDANG_DIISI)
    return StepState(StepStatus.LENGKAP)
