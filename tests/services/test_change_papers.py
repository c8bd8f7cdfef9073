"""Which papers stay drafts once a cooperation is changed."""

from datetime import date

import perubahan_help as life

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.perubahan import JenisPerubahan
from kerjasama_desktop.services.paperwork import Paper, papers


def paper(case: Berkas, key: str, number: int = 0) -> Paper:
    return [p for p in papers(case) if p.job.kind.key == key][number]


def test_a_change_keeps_the_enacted_text_no_draft(berkas: Berkas) -> None:
    life.add(berkas, JenisPerubahan.PENGAKHIRAN)
    assert not paper(berkas, "peraturan_bersama").draf
    assert paper(berkas, "berita_acara_pengakhiran").draf
    assert {f.code for f in paper(berkas, "peraturan_pencabutan").blocking} == {"V79"}


def test_each_change_waits_for_what_is_said_of_itself(berkas: Berkas) -> None:
    life.changed(berkas)
    life.add(berkas, JenisPerubahan.PERUBAHAN, tanggal=date(2026, 11, 16))
    assert [paper(berkas, "peraturan_perubahan", n).draf for n in range(2)] == [False, True]
    assert {f.code for f in paper(berkas, "peraturan_perubahan", 1).blocking} == {"V80"}


def test_new_wording_left_open_keeps_it_a_draft(berkas: Berkas) -> None:
    life.changed(berkas)
    berkas.kerjasama.klausul_baru[0].isi += " ……"
    assert {f.code for f in paper(berkas, "peraturan_perubahan").blocking} == {"V49"}


def test_promulgation_comes_after_the_signature(berkas: Berkas) -> None:
    life.changed(berkas)
    for entry in berkas.kerjasama.nomor_dokumen:
        entry.tanggal_undang = None
    assert not paper(berkas, "peraturan_perubahan").draf
