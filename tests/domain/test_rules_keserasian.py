"""V94 and V96: one person and one number book in all papers of a cooperation."""

from collections.abc import Callable

import pytest
from published.jeunieb import jeunieb
from published.konda import konda
from rules_help import found

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.bkad import UnsurBkad
from kerjasama_desktop.domain.findings import Severity
from kerjasama_desktop.domain.musyawarah import Unsur


@pytest.mark.parametrize(
    ("listed", "member", "told"),
    [
        (Unsur.LKD, UnsurBkad.BPD, True),
        (Unsur.LKD, UnsurBkad.LEMBAGA_LAIN, True),
        (Unsur.KELOMPOK_TANI, UnsurBkad.BPD, True),
        (Unsur.BPD, UnsurBkad.TOKOH_MASYARAKAT, True),
        (Unsur.LKD, UnsurBkad.TOKOH_MASYARAKAT, False),
        (Unsur.KELOMPOK_TANI, UnsurBkad.LEMBAGA_LAIN, False),
        (Unsur.TOKOH_ADAT, UnsurBkad.TOKOH_MASYARAKAT, False),
        (Unsur.PENDAMPING, UnsurBkad.LKD, False),
    ],
)
def test_one_person_stands_for_one_element(
    berkas: Berkas, listed: Unsur, member: UnsurBkad, told: bool
) -> None:
    assert not found(berkas, "V94")
    for person in berkas.kerjasama.peserta:
        if person.nama == "Rosdiana":
            person.unsur = listed
    chosen = next(p for p in berkas.kerjasama.pengurus if p.nama == "Rosdiana")
    chosen.unsur = member
    hits = found(berkas, "V94")
    assert [hit.item for hit in hits] == ([chosen.id] if told else [])
    assert all(hit.severity is Severity.INFO and "Rosdiana" in hit.message for hit in hits)
    chosen.pihak_id = berkas.pihak[1].id
    assert not found(berkas, "V94")


@pytest.mark.parametrize("case", [konda, jeunieb])
def test_the_published_cases_name_each_person_once(case: Callable[[], Berkas]) -> None:
    assert not found(case(), "V94")


def test_a_later_decision_has_a_higher_number(berkas: Berkas) -> None:
    assert not found(berkas, "V96")
    benteng = berkas.pihak[0]
    benteng.nomor_sk = "3"
    (hit,) = found(berkas, "V96")
    assert hit.item == benteng.id
    assert "(3) tidak sesudah nomor" in hit.message
    benteng.nomor_sk = "3/BKAD"
    assert not found(berkas, "V96")
    benteng.nomor_sk, berkas.kerjasama.bkad.tanggal_sk = "3", None
    assert not found(berkas, "V96")
