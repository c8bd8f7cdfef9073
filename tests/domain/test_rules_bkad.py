"""V60-V68: each rule fires on the mistake and is silent on the complete sample."""

from datetime import date

import pytest
from rules_help import Change, found

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.bkad import INTI, Jabatan, Pengurus, UnsurBkad
from kerjasama_desktop.domain.desa import JenisKelamin
from kerjasama_desktop.domain.findings import Severity
from kerjasama_desktop.domain.kerjasama import Pengecualian
from kerjasama_desktop.domain.naskah import Bagian
from kerjasama_desktop.domain.rules import findings, open_findings


def bkad(**fields: object) -> Change:
    def change(berkas: Berkas) -> None:
        for name, value in fields.items():
            setattr(berkas.kerjasama.bkad, name, value)

    return change


def unnamed(berkas: Berkas) -> None:
    berkas.kerjasama.pengurus = [Pengurus(jabatan=Jabatan.KETUA)]


def no_other_body(berkas: Berkas) -> None:
    for person in berkas.kerjasama.pengurus:
        if person.unsur is UnsurBkad.LEMBAGA_LAIN:
            person.unsur = UnsurBkad.LKD


def one_village(berkas: Berkas) -> None:
    boddie = next(p.id for p in berkas.kerjasama.pihak if p.pemrakarsa)
    for person in berkas.kerjasama.pengurus:
        person.pihak_id = boddie


def one_woman(berkas: Berkas) -> None:
    for person in berkas.kerjasama.pengurus:
        if person.jabatan is not Jabatan.BENDAHARA:
            person.jenis_kelamin = JenisKelamin.L


def no_treasurer(berkas: Berkas) -> None:
    for person in berkas.kerjasama.pengurus:
        if person.jabatan is Jabatan.BENDAHARA:
            person.jabatan = Jabatan.ANGGOTA


def two_offices(berkas: Berkas) -> None:
    core = [p for p in berkas.kerjasama.pengurus if p.jabatan in INTI]
    core[1].nama = f"  {core[0].nama.upper()} "


def twice(berkas: Berkas) -> None:
    first = berkas.kerjasama.pengurus[0]
    again = Pengurus(nama=first.nama.lower(), pihak_id=first.pihak_id, jabatan=Jabatan.ANGGOTA)
    berkas.kerjasama.pengurus.append(again)


def clause(text: str, bagian: Bagian = Bagian.BKAD) -> Change:
    def change(berkas: Berkas) -> None:
        next(k for k in berkas.kerjasama.klausul if k.bagian is bagian).isi = text

    return change


CASES: list[tuple[str, Severity, Change, str]] = [
    ("V60", Severity.WARN, unnamed, "pengurusnya belum diisi"),
    ("V61", Severity.BLOCK, no_other_body, "belum memuat unsur Lembaga Desa lainnya"),
    ("V62", Severity.BLOCK, one_village, "Desa Benteng belum mempunyai wakil"),
    ("V63", Severity.WARN, one_woman, "Perempuan baru 1 dari 7 anggota BKAD (14%). Acuan 30%"),
    ("V64", Severity.BLOCK, no_treasurer, "Bendahara BKAD belum diisi"),
    ("V64", Severity.BLOCK, two_offices, "merangkap Ketua dan Sekretaris"),
    ("V65", Severity.WARN, twice, "lebih dari satu kali"),
    ("V66", Severity.WARN, bkad(selesai=date(2031, 10, 15)), "berakhir 14 Oktober 2031"),
    ("V66", Severity.WARN, bkad(mulai=date(2026, 10, 14)), "sebelum kerja sama mulai"),
    (
        "V66",
        Severity.WARN,
        bkad(tanggal_sk=date(2026, 10, 16)),
        "ditetapkan 16 Oktober 2026, sehingga berlaku surut",
    ),
    ("V67", Severity.BLOCK, bkad(tanggal_sk=date(2026, 10, 13)), "mendahului Peraturan Bersama"),
    ("V68", Severity.WARN, clause("BKAD adalah badan hukum."), "bukan badan hukum"),
    ("V68", Severity.WARN, clause("Badan ini berbadan hukum."), "bukan badan hukum"),
    ("V68", Severity.WARN, clause("BKAD berbadan hukum.", Bagian.TATA_CARA), "Tata Cara"),
]


@pytest.mark.parametrize(("code", "severity", "change", "words"), CASES)
def test_rule(berkas: Berkas, code: str, severity: Severity, change: Change, words: str) -> None:
    assert not found(berkas, code)
    change(berkas)
    hits = found(berkas, code)
    assert hits
    assert hits[0].severity is severity
    assert words in hits[0].message


@pytest.mark.parametrize(
    "text",
    [
        "BKAD bukan badan hukum.",
        "BKAD bukan merupakan badan hukum.",
        "BKAD dapat membentuk BUM Desa bersama yang berbadan hukum.",
    ],
)
def test_denying_legal_personality_is_right(berkas: Berkas, text: str) -> None:
    clause(text)(berkas)
    assert not found(berkas, "V68")


def test_partner_may_be_a_legal_person(berkas: Berkas) -> None:
    clause("Mitra harus berbadan hukum.", Bagian.TATA_CARA)(berkas)
    assert not found(berkas, "V68")


@pytest.mark.parametrize("change", [unnamed, no_other_body, one_woman, no_treasurer, one_village])
def test_pasal_4_has_no_bkad(berkas: Berkas, change: Change) -> None:
    berkas.kerjasama.pasal4 = True
    change(berkas)
    assert not [f for f in findings(berkas) if "V60" <= f.code <= "V67"]


def test_third_party_has_no_bkad(berkas_mitra: Berkas) -> None:
    assert not [f for f in findings(berkas_mitra) if "V60" <= f.code <= "V67"]


def test_five_elements_become_a_warning_with_a_reason(berkas: Berkas) -> None:
    no_other_body(berkas)
    (hit,) = found(berkas, "V61")
    waiver = Pengecualian(kunci=hit.key, alasan="", tanggal=date(2026, 11, 1))
    berkas.kerjasama.pengecualian = [waiver]
    assert found(berkas, "V61")[0].severity is Severity.BLOCK
    waiver.alasan = "Tidak ada lembaga lain di kedua Desa"
    assert found(berkas, "V61")[0].severity is Severity.WARN
    assert "V61" not in {f.code for f in open_findings(berkas)}


def test_gender_three_of_seven_is_enough_and_two_is_not(berkas: Berkas) -> None:
    women = [p for p in berkas.kerjasama.pengurus if p.jenis_kelamin is JenisKelamin.P]
    assert len(women) == 3
    women[-1].jenis_kelamin = None
    hit = found(berkas, "V63")[0]
    assert "2 dari 7 anggota BKAD (29%)" in hit.message
    assert "berarti 3 orang" in hit.message
    assert "Jenis kelamin 1 anggota belum diisi" in hit.message


def test_gender_of_delegations_and_core(berkas: Berkas) -> None:
    for person in berkas.kerjasama.pengurus:
        person.jenis_kelamin = JenisKelamin.L
    hits = {f.field: f for f in found(berkas, "V63")}
    assert "belum ada dari 7" in hits["pengurus"].message
    assert "Desa Benteng dan Desa Boddie" in hits["pengurus.pihak_id"].message
    assert hits["pengurus.jabatan"].severity is Severity.INFO


def test_office_may_switch_the_gender_measure_off(berkas: Berkas) -> None:
    one_woman(berkas)
    berkas.pengaturan.ambang_perempuan = 0
    assert not found(berkas, "V63")


def test_same_name_in_two_villages_may_be_two_people(berkas: Berkas) -> None:
    twice(berkas)
    other = next(p.id for p in berkas.kerjasama.pihak if not p.pemrakarsa)
    berkas.kerjasama.pengurus[-1].pihak_id = other
    assert not found(berkas, "V65")


def test_decree_on_the_day_of_signing_is_fine(berkas: Berkas) -> None:
    bkad(tanggal_sk=date(2026, 10, 14))(berkas)
    assert not found(berkas, "V67")
