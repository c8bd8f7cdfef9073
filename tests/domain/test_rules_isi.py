"""V35-V49: each rule fires on the mistake and is silent on the complete sample."""

from datetime import date

import pytest
from published.kalikoa import kalikoa
from rules_help import Change, found

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Severity
from kerjasama_desktop.domain.naskah import WAJIB, Bagian, DasarHukum, Klausul
from kerjasama_desktop.domain.rules.isi import _BRANCHES, _NOT_OPERATIVE
from kerjasama_desktop.services.library import clause_library


def clause(berkas: Berkas, bagian: Bagian) -> Klausul:
    return next(k for k in berkas.kerjasama.klausul if k.bagian is bagian)


@pytest.mark.parametrize("number", range(8))
@pytest.mark.parametrize("isi", ["", "(1) \na. \n\n(2) "])
def test_mandatory_item(berkas: Berkas, number: int, isi: str) -> None:
    bagian, code = WAJIB[number], f"V{35 + number}"
    assert not found(berkas, code)
    clause(berkas, bagian).isi = isi
    (hit,) = found(berkas, code)
    assert hit.severity is Severity.BLOCK
    assert hit.field == f"klausul.{bagian}"
    assert hit.basis == f"Pasal 6 huruf {'abcdefgh'[number]} Permendagri 96/2017"


def no_duties(berkas: Berkas) -> None:
    berkas.kerjasama.pihak[0].kewajiban = ""


def no_end(berkas: Berkas) -> None:
    berkas.kerjasama.selesai = None


def ends_at_once(berkas: Berkas) -> None:
    berkas.kerjasama.selesai = berkas.kerjasama.mulai


def endless(berkas: Berkas) -> None:
    clause(berkas, Bagian.JANGKA_WAKTU).isi = "Kerja Sama berlaku untuk waktu tidak terbatas."


def too_little_money(berkas: Berkas) -> None:
    berkas.kerjasama.kontribusi[0].jumlah -= 1_000_000


def too_much_money(berkas: Berkas) -> None:
    berkas.kerjasama.kontribusi[0].jumlah += 2_000_000


def disputes(text: str) -> Change:
    def change(berkas: Berkas) -> None:
        clause(berkas, Bagian.PERSELISIHAN).isi = text

    return change


def another_scope(berkas: Berkas) -> None:
    clause(berkas, Bagian.RUANG_LINGKUP).isi = "Ruang lingkup Kerja Sama meliputi promosi wisata."


def two_kecamatan(berkas: Berkas) -> None:
    desa = berkas.desa_of(berkas.pihak[-1])
    desa.kode, desa.kecamatan = "7310102001", "Segeri"


def one_ground(berkas: Berkas) -> None:
    clause(berkas, Bagian.PERUBAHAN).isi = "Kerja Sama berakhir apabila objek Kerja Sama hilang."


CASES: list[tuple[str, Severity, Change, str]] = [
    ("V43", Severity.WARN, no_duties, "Kewajiban Desa Boddie belum diatur"),
    ("V44", Severity.BLOCK, no_end, "Isi tanggal berakhir"),
    ("V44", Severity.BLOCK, ends_at_once, "harus sesudah tanggal mulai (15 Oktober 2026)"),
    ("V44", Severity.BLOCK, endless, "'tidak terbatas'"),
    ("V45", Severity.WARN, too_little_money, "kurang Rp1.000.000"),
    ("V45", Severity.WARN, too_much_money, "lebih Rp2.000.000"),
    ("V46", Severity.WARN, disputes("Diselesaikan oleh Bupati."), "menyebut Bupati"),
    ("V46", Severity.WARN, disputes("Diselesaikan secara musyawarah."), "belum menyebut pejabat"),
    ("V46", Severity.WARN, two_kecamatan, "seharusnya Bupati"),
    ("V48", Severity.INFO, one_ground, "tujuan telah tercapai"),
    ("V91", Severity.INFO, another_scope, "belum menyebut kegiatan yang direncanakan"),
]


@pytest.mark.parametrize(("code", "severity", "change", "words"), CASES)
def test_rule(berkas: Berkas, code: str, severity: Severity, change: Change, words: str) -> None:
    assert not found(berkas, code)
    change(berkas)
    (hit,) = found(berkas, code)
    assert hit.severity is severity
    assert words in hit.message


def test_period_of_two_days_is_enough(berkas: Berkas) -> None:
    berkas.kerjasama.mulai, berkas.kerjasama.selesai = date(2026, 10, 15), date(2026, 10, 16)
    assert not found(berkas, "V44")


def test_local_name_of_the_camat_counts(berkas: Berkas) -> None:
    for desa in berkas.desa.values():
        desa.sebutan_camat = "Kepala Distrik"
    disputes("Diselesaikan oleh Kepala Distrik Mandalle.")(berkas)
    assert not found(berkas, "V46")


def test_third_party_may_settle_without_an_official(berkas_mitra: Berkas) -> None:
    disputes("Diselesaikan secara musyawarah, lalu melalui pengadilan.")(berkas_mitra)
    assert not found(berkas_mitra, "V46")


def test_final_is_for_villages_only(berkas: Berkas, berkas_mitra: Berkas) -> None:
    text = "Diselesaikan oleh Camat dan bersifat final."
    disputes(text)(berkas)
    assert not found(berkas, "V47")
    assert not found(berkas_mitra, "V47")
    disputes(text)(berkas_mitra)
    assert found(berkas_mitra, "V47")[0].severity is Severity.WARN


def test_duties_of_the_third_party(berkas_mitra: Berkas) -> None:
    assert not found(berkas_mitra, "V43")
    berkas_mitra.kerjasama.mitra[0].hak = ""
    (hit,) = found(berkas_mitra, "V43")
    assert (hit.field, hit.item) == ("mitra.hak", berkas_mitra.kerjasama.mitra[0].id)


@pytest.mark.parametrize("mark", ["………", "....", "____", "{{ nama }}", "}}", "xxx", "XXXX"])
def test_place_left_open(berkas: Berkas, mark: str) -> None:
    assert not found(berkas, "V49")
    part = clause(berkas, Bagian.BIDANG)
    part.isi = f"Kerja Sama dilaksanakan di {mark}."
    (hit,) = found(berkas, "V49")
    assert (hit.severity, hit.field, hit.item) == (Severity.BLOCK, "klausul", part.id)


@pytest.mark.parametrize("text", ["BAB XXX", "a... dan b", "Pasal 1.", "alamat surel a_b"])
def test_ordinary_text_is_no_open_place(berkas: Berkas, text: str) -> None:
    clause(berkas, Bagian.BIDANG).isi = text
    assert not found(berkas, "V49")


def test_open_places_are_found_everywhere(berkas: Berkas) -> None:
    kerjasama = berkas.kerjasama
    kerjasama.menimbang = "bahwa …;"
    kerjasama.rencana.tujuan = "xxx"
    kerjasama.pihak[0].hak = "menerima …… liter"
    kerjasama.penawaran[0].isi = "...."
    kerjasama.keputusan[0].isi = "Menyepakati ……"
    kerjasama.dasar_hukum.append(DasarHukum(teks="Peraturan Daerah Nomor …… Tahun ……"))
    assert {f.field for f in found(berkas, "V49")} == {
        "menimbang",
        "rencana.tujuan",
        "pihak.hak",
        "penawaran.isi",
        "keputusan.isi",
        "dasar_hukum.teks",
    }


def test_two_costs_in_one_plan_are_to_be_explained(berkas_mitra: Berkas) -> None:
    (hit,) = found(berkas_mitra, "V93")
    assert hit.severity is Severity.INFO
    assert "Rp30.000.000 berbeda dari total RAB Rp20.000.000" in hit.message
    berkas_mitra.kerjasama.manfaat_biaya[1].jumlah = 20_000_000
    assert not found(berkas_mitra, "V93")


def test_clauses_on_what_is_not_planned_are_remarked() -> None:
    case = kalikoa()
    bank, dues = found(case, "V95")
    assert "mengatur Bank Sampah pada bagian Tata Cara" in bank.message
    assert "Iuran Sampah pada bagian Pendanaan" in dues.message
    assert {bank.severity, dues.severity} == {Severity.INFO}
    case.kerjasama.kegiatan[0].nama = "Pembentukan bank sampah dan pungutan iuran"
    assert not found(case, "V95")
    case.kerjasama.kegiatan = []
    assert not found(case, "V95")


def test_whoever_is_trained_in_dues_does_not_raise_them(berkas: Berkas) -> None:
    """The sample agrees on its dues as an activity of their own."""
    assert not found(berkas, "V95")
    own = berkas.kerjasama.kegiatan
    berkas.kerjasama.kegiatan = [one for one in own if "pengelolaan iuran" not in one.nama]
    assert any("pencatatan iuran" in one.nama for one in berkas.kerjasama.kegiatan)
    (hit,) = found(berkas, "V95")
    assert "mengatur Iuran Air" in hit.message


def test_a_branch_is_a_term_of_the_library() -> None:
    library = clause_library()
    for topik, terms in _BRANCHES.items():
        parts = library[topik.value.lower()]
        for term in terms:
            assert f". {term} adalah" in parts[Bagian.KETENTUAN_UMUM].isi
            used = [one for part, one in parts.items() if part not in _NOT_OPERATIVE]
            assert any(term in one.isi for one in used)
