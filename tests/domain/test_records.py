"""Copies of records for workers, and records of other versions."""

import pytest
from pydantic import ValidationError
from samples import many_villages

from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.records import copied, understood


def test_what_is_typed_later_does_not_reach_a_copy() -> None:
    original = many_villages(3, 7).kerjasama
    copy = copied(original)
    assert copy == original
    original.judul = original.rencana.tujuan = original.pihak[0].rpjm_perdes = "Lain"
    original.pengurus.pop()
    original.beban.clear()
    kept = many_villages(3, 7).kerjasama
    assert (copy.judul, copy.rencana.tujuan) == (kept.judul, kept.rencana.tujuan)
    assert copy.pihak[0].rpjm_perdes == kept.pihak[0].rpjm_perdes
    assert len(copy.pengurus) == len(kept.pengurus)
    assert copy.beban == kept.beban


def test_what_another_version_wrote_is_read_as_far_as_it_is_known() -> None:
    pihak = many_villages(2, 7).kerjasama.pihak[0]
    values = pihak.model_dump() | {"kelak": 1, "rpjm_tahun_awal": "dua ribu"}
    assert understood(Pihak, values).desa_id == pihak.desa_id
    with pytest.raises(ValidationError):
        understood(Pihak, {**values, "desa_id": "bukan pengenal"})
