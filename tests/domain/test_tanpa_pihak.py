"""What a party taken out leaves behind: neither counted nor cited, but found (V88)."""

from collections.abc import Callable
from datetime import date

import pytest
from rules_help import found
from samples import TODAY, many_villages, third_party

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.bkad import Jabatan, Pengurus, UnsurBkad
from kerjasama_desktop.domain.findings import Severity, Step
from kerjasama_desktop.domain.kerjasama import JenisKerjasama
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah, HasilMusyawarah, Musyawarah
from kerjasama_desktop.domain.penawaran import HasilJawaban, Penawaran
from kerjasama_desktop.domain.rencana import Kontribusi
from kerjasama_desktop.services.library import compose
from kerjasama_desktop.services.sample_mitra import third_party_sample


def without_talun(*, stored: bool) -> Berkas:
    """Three villages less one, as it is in the window or, its ids gone, as it is read again."""
    case = many_villages(3)
    kerjasama = case.kerjasama
    gone = kerjasama.pihak.pop()
    rows = (kerjasama.kontribusi, kerjasama.musyawarah, kerjasama.penawaran, kerjasama.pengurus)
    for row in (one for table in rows for one in table if stored):
        if row.pihak_id == gone.id:
            row.pihak_id = None
    compose(case)
    return case


@pytest.mark.parametrize("stored", [False, True])
def test_the_text_counts_and_cites_only_the_parties(stored: bool) -> None:
    k = without_talun(stored=stored).kerjasama
    text = "\n".join([k.menimbang, k.memperhatikan, *(clause.isi for clause in k.klausul)])
    assert "Talun" not in text
    assert "sebesar Rp40.000.000,00" in text
    assert "Rp60.000.000" not in text


@pytest.mark.parametrize("stored", [False, True])
def test_each_leftover_is_found_where_it_is_mended(stored: bool) -> None:
    case = without_talun(stored=stored)
    findings = found(case, "V88")
    assert {f.severity for f in findings} == {Severity.BLOCK}
    fields = [(f.field, f.step) for f in findings]
    assert fields.count(("kontribusi.pihak_id", Step.RENCANA)) == 1
    assert fields.count(("musyawarah", Step.MUSYAWARAH)) == 2
    assert fields.count(("penawaran.pihak_id", Step.MUSYAWARAH)) == 1
    assert fields.count(("pengurus.pihak_id", Step.BKAD)) == 3
    ids = {one.id for one in [*case.kerjasama.kontribusi, *case.kerjasama.musyawarah]}
    assert {f.item for f in findings if f.step is Step.RENCANA} < ids
    assert "Rp20.000.000" in next(f.message for f in findings if f.step is Step.RENCANA)


def test_money_that_no_paper_counts_does_not_balance_the_budget() -> None:
    assert "kurang Rp20.000.000" in found(without_talun(stored=True), "V45")[0].message


@pytest.mark.parametrize("make", [lambda: many_villages(3), third_party])
def test_complete_cases_have_no_leftovers(make: Callable[[], Berkas]) -> None:
    case = make()
    k = case.kerjasama
    assert not found(case, "V88")
    assert (case.kontribusi, case.musyawarah, case.penawaran) == (
        k.kontribusi,
        k.musyawarah,
        k.penawaran,
    )


def test_rows_just_added_are_no_leftovers() -> None:
    case = many_villages(2)
    case.kerjasama.kontribusi.append(Kontribusi())
    case.kerjasama.penawaran.append(Penawaran())
    case.kerjasama.pengurus.append(Pengurus())
    assert not found(case, "V88")


def test_a_camat_as_pembina_stands_for_no_village() -> None:
    case = many_villages(2)
    camat = Pengurus(nama="Haryono", jabatan=Jabatan.PEMBINA)
    case.kerjasama.pengurus.append(camat)
    assert camat in case.pengurus
    assert not found(case, "V88")
    camat.unsur = UnsurBkad.PEMERINTAH_DESA
    assert camat not in case.pengurus
    assert [f.item for f in found(case, "V88")] == [camat.id]


def test_a_mad_needs_several_villages() -> None:
    case = third_party()
    mad = Musyawarah(
        bentuk=BentukMusyawarah.MAD,
        tanggal=date(2026, 5, 4),
        hasil=HasilMusyawarah.MENYEPAKATI,
    )
    case.kerjasama.musyawarah.append(mad)
    compose(case)
    assert "Musyawarah antar-Desa" not in case.kerjasama.menimbang
    assert "satu Desa" in found(case, "V88")[0].message


def test_money_of_a_partner_turned_down_is_not_counted() -> None:
    case = third_party()
    mitra = case.kerjasama.mitra[0]
    case.kerjasama.kontribusi.append(Kontribusi(mitra_id=mitra.id, bentuk="Alat"))
    assert not found(case, "V88")
    case.kerjasama.penawaran[0].jawaban = HasilJawaban.MENOLAK
    assert "Kontribusi Alat" in found(case, "V88")[0].message
    assert case.penawaran, "the letter itself stays on file"


def test_between_villages_there_are_no_partners() -> None:
    case = third_party()
    case.kerjasama.jenis = JenisKerjasama.ANTAR_DESA
    assert (case.mitra, case.penawaran) == ([], [])


def test_what_a_village_taken_out_owns_is_no_object(berkas: Berkas) -> None:
    berkas.kerjasama.pihak = [p for p in berkas.pihak if berkas.desa_of(p).nama != "Benteng"]
    assert {item.nama for item in berkas.objek_potensi} == {"Mata air Bulu Tellue"}
    compose(berkas)
    assert "Dusun Kampung Baru" not in berkas.kerjasama.menimbang


def test_the_third_party_sample_has_no_leftovers() -> None:
    case = third_party_sample(TODAY)
    k = case.kerjasama
    assert not found(case, "V88") + found(case, "V45")
    assert not k.pengurus
    assert not k.bkad.nama
    assert not any("Benteng" in clause.isi for clause in k.klausul)
