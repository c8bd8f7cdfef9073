"""V78-V80 and the older rules asked of changes."""

from collections.abc import Callable
from datetime import date, timedelta

import perubahan_help as life
import pytest
from rules_help import found
from samples import TODAY, many_villages, third_party

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Finding, Severity, Step
from kerjasama_desktop.domain.naskah import Bagian
from kerjasama_desktop.domain.perubahan import AlasanBerakhir, JenisPerubahan, Perubahan
from kerjasama_desktop.domain.rules import findings

BLOCK, WARN, INFO = Severity.BLOCK, Severity.WARN, Severity.INFO
Make = Callable[[Berkas], Perubahan]
ALL: list[Make] = [life.changed, life.delayed, life.ended, life.in_dispute]


def only(berkas: Berkas, code: str) -> Finding:
    (hit,) = found(berkas, code)
    assert hit.step is Step.PERUBAHAN
    return hit


@pytest.mark.parametrize("make", ALL)
@pytest.mark.parametrize("name", ["berkas", "berkas_delapan", "berkas_mitra"])
def test_a_complete_change_has_no_finding(
    request: pytest.FixtureRequest, name: str, make: Make
) -> None:
    case: Berkas = request.getfixturevalue(name)
    before = findings(case)
    make(case)
    assert findings(case) == before


@pytest.mark.parametrize("make", ALL)
def test_an_empty_change_says_what_is_lacking_in_indonesian(berkas: Berkas, make: Make) -> None:
    full = make(berkas)
    berkas.kerjasama.perubahan = [Perubahan(jenis=full.jenis)]
    berkas.kerjasama.klausul_baru = []
    lacking = {
        JenisPerubahan.PERUBAHAN: ["V79", "V80"],
        JenisPerubahan.PENUNDAAN: ["V79"],
        JenisPerubahan.PENGAKHIRAN: ["V79", "V79"],
        JenisPerubahan.PERSELISIHAN: [],
    }
    hits = [hit for hit in findings(berkas) if hit.step is Step.PERUBAHAN]
    assert [hit.code for hit in hits] == lacking[full.jenis]
    assert {hit.severity for hit in hits} <= {BLOCK}
    assert len({hit.key for hit in hits}) == len(hits)
    for hit in hits:
        assert hit.message.endswith(".")
        assert "!" not in hit.message


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (181, ""),
        (180, "Kerja sama berakhir dalam 180 hari, pada 21 Mei 2027."),
        (30, "Kerja sama berakhir dalam 30 hari, pada 22 Desember 2026."),
        (-1, "Jangka waktu kerja sama sudah berakhir pada 21 November 2026."),
    ],
)
def test_v78_the_end_is_announced(berkas: Berkas, days: int, words: str) -> None:
    berkas.kerjasama.selesai = TODAY + timedelta(days=days)
    hits = found(berkas, "V78")
    assert [(hit.severity, hit.field, hit.step) for hit in hits] == (
        [(INFO, "perubahan", Step.PERUBAHAN)] if words else []
    )
    for hit in hits:
        assert hit.message == f"{words} Putuskan perpanjangan atau pengakhiran melalui musyawarah."


@pytest.mark.parametrize("make", [life.ended, life.changed])
def test_v78_is_silent_once_it_is_decided_what_comes_after(berkas: Berkas, make: Make) -> None:
    berkas.kerjasama.selesai = TODAY + timedelta(days=20)
    made = make(berkas)
    if made.jenis is JenisPerubahan.PERUBAHAN:
        assert found(berkas, "V78")
        made.selesai = date(2029, 1, 1)
    assert found(berkas, "V78") == []


def test_v78_a_draft_does_not_end_soon(berkas: Berkas) -> None:
    berkas.kerjasama.selesai = TODAY + timedelta(days=20)
    berkas.kerjasama.pihak[0].tanggal_undang = None
    assert found(berkas, "V78") == []


def test_v79_an_ending_names_its_ground(berkas: Berkas) -> None:
    life.ended(berkas).alasan = None
    hit = only(berkas, "V79")
    assert (hit.severity, hit.field) == (BLOCK, "perubahan.alasan")
    assert hit.item == berkas.kerjasama.perubahan[0].id
    assert hit.message == ("Pengakhiran harus menyebut alasan. Pilih satu dari sembilan alasan.")


def test_v79_an_ending_is_deliberated(berkas: Berkas) -> None:
    life.ended(berkas).tanggal = None
    hit = only(berkas, "V79")
    assert (hit.severity, hit.field) == (BLOCK, "perubahan.tanggal")
    assert "dimusyawarahkan dengan para pihak" in hit.message


def test_v79_the_term_is_over_only_when_it_is(berkas: Berkas) -> None:
    life.ended(berkas).alasan = AlasanBerakhir.MASA_BERAKHIR
    hit = only(berkas, "V79")
    assert (hit.severity, hit.field) == (WARN, "perubahan.alasan")
    berkas.kerjasama.selesai = life.AGREED
    assert found(berkas, "V79") == []


@pytest.mark.parametrize("make", ALL[:3])
def test_v80_what_is_not_in_force_cannot_be_changed(berkas: Berkas, make: Make) -> None:
    make(berkas)
    berkas.kerjasama.pihak[0].tanggal_undang = None
    hit = only(berkas, "V80")
    assert (hit.severity, hit.field) == (BLOCK, "perubahan.tanggal")
    assert "tidak merujuk kerja sama yang berlaku" in hit.message


def test_v80_nor_before_or_after_it_is(berkas: Berkas) -> None:
    early = life.delayed(berkas)
    early.tanggal = date(2026, 10, 1)
    assert "mendahului berlakunya kerja sama pada 15 Oktober 2026" in only(berkas, "V80").message
    early.tanggal = date(2026, 11, 20)
    life.ended(berkas)
    assert "kerja sama berakhir 10 November 2026" in only(berkas, "V80").message


def test_v80_a_dispute_may_outlive_the_cooperation(berkas: Berkas) -> None:
    life.ended(berkas)
    life.in_dispute(berkas).tanggal = date(2026, 11, 20)
    assert found(berkas, "V80") == []


def test_v80_a_change_changes_something(berkas: Berkas) -> None:
    made = life.changed(berkas)
    berkas.kerjasama.klausul_baru = berkas.kerjasama.klausul_baru[1:]
    hit = only(berkas, "V80")
    assert (hit.severity, hit.field, hit.item) == (BLOCK, "klausul_baru", made.id)
    assert hit.message.startswith("Perubahan isi (2 November 2026) belum mengubah apa pun.")


@pytest.mark.parametrize(
    ("bagian", "name"),
    [(Bagian.KETENTUAN_UMUM, "Desa Benteng"), (Bagian.RUANG_LINGKUP, "Desa Boddie")],
)
def test_v80_no_party_leaves_in_passing(berkas: Berkas, bagian: Bagian, name: str) -> None:
    made = life.changed(berkas)
    clause = life.want(berkas, made, bagian, name, "Desa lain")
    hit = only(berkas, "V80")
    assert (hit.severity, hit.field, hit.item) == (BLOCK, "klausul_baru", clause.id)
    assert f"tidak lagi menyebut {name}." in hit.message


def test_v80_the_third_party_does_not_leave_either() -> None:
    case = third_party()
    clause = next(k for k in case.kerjasama.klausul if k.bagian is Bagian.KETENTUAN_UMUM)
    clause.isi += "\n\nDesa Kalikoa dan Universitas Bumi Caruban bekerja sama."
    made = life.changed(case)
    life.want(case, made, Bagian.KETENTUAN_UMUM, "Universitas Bumi Caruban", "mitra lain")
    assert "tidak lagi menyebut Universitas Bumi Caruban." in only(case, "V80").message


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"mulai": date(2027, 2, 1), "selesai": date(2027, 1, 1)}, "perubahan.selesai"),
        ({"tanggal": date(2026, 11, 10)}, "perubahan.tanggal_penetapan"),
        ({"tanggal_penetapan": date(2026, 11, 11)}, "perubahan.tanggal_penetapan"),
    ],
)
def test_v69_days_follow_each_other(berkas: Berkas, fields: dict[str, date], field: str) -> None:
    made = life.delayed(berkas) if "mulai" in fields else life.ended(berkas)
    for name, day in fields.items():
        setattr(made, name, day)
    hit = only(berkas, "V69")
    assert (hit.severity, hit.field, hit.item) == (BLOCK, field, made.id)


def test_v44_a_new_end_stands_in_the_text(berkas: Berkas) -> None:
    made = life.changed(berkas)
    made.selesai = date(2033, 10, 31)
    hit = only(berkas, "V44")
    assert (hit.severity, hit.field) == (BLOCK, "perubahan.selesai")
    assert "31 Oktober 2033, belum disebut" in hit.message
    berkas.kerjasama.klausul_baru[0].isi += "\nBerakhir tanggal 31 Oktober 2033."
    assert found(berkas, "V44") == []
    made.selesai = date(2020, 1, 1)
    assert "harus sesudah tanggal mulai" in only(berkas, "V44").message


def test_v71_a_change_is_published_in_every_village(berkas: Berkas) -> None:
    made = life.changed(berkas)
    berkas.kerjasama.nomor_dokumen[1].tanggal_undang = None
    hit = only(berkas, "V71")
    assert (hit.severity, hit.field) == (BLOCK, "perubahan.tanggal_penetapan")
    assert "belum diundangkan di Desa Boddie." in hit.message
    made.tanggal_penetapan = TODAY
    assert found(berkas, "V71") == []


def test_v73_a_number_is_given_once_a_year(berkas: Berkas) -> None:
    life.changed(berkas)
    ending = life.ended(berkas)
    berkas.kerjasama.nomor_dokumen[2].nomor = "011"
    hit = only(berkas, "V73")
    assert (hit.severity, hit.item) == (BLOCK, ending.id)
    assert "Nomor 011 Tahun 2026 Desa Benteng sudah dipakai." in hit.message
    berkas.kerjasama.nomor_dokumen[2].nomor = "2"
    assert "Nomor 2 Tahun 2026" in only(berkas, "V73").message
    ending.tanggal_penetapan = date(2027, 1, 1)
    assert found(berkas, "V73") == []


def test_v46_the_right_official_settles_a_dispute() -> None:
    case = many_villages(8)
    made = life.in_dispute(case)
    assert made.jabatan_fasilitator == "Bupati Ponorogo"
    made.jabatan_fasilitator = "Camat Ngebel"
    hit = only(case, "V46")
    assert (hit.severity, hit.field) == (WARN, "perubahan.jabatan_fasilitator")
    assert "seharusnya Bupati" in hit.message


def test_v47_no_final_settlement_with_a_third_party() -> None:
    case = third_party()
    made = life.in_dispute(case)
    made.hasil = "putusan bersifat final"
    assert only(case, "V47").field == "perubahan.hasil"


def test_v49_no_dots_are_left_in_a_change(berkas: Berkas) -> None:
    life.changed(berkas).hasil = "disepakati sebesar Rp………"
    berkas.kerjasama.klausul_baru[0].isi += " …………"
    assert {(hit.field, hit.step) for hit in found(berkas, "V49")} == {
        ("perubahan.hasil", Step.PERUBAHAN),
        ("klausul_baru", Step.PERUBAHAN),
    }
