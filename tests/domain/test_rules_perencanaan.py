"""V15-V24: each rule fires on the mistake and is silent on the complete sample."""

from datetime import date

import pytest
from rules_help import Change, found, own

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Severity
from kerjasama_desktop.domain.kerjasama import Prakarsa, Status
from kerjasama_desktop.domain.rencana import JenisManfaatBiaya, SumberDana


def first_village(**fields: object) -> Change:
    def change(berkas: Berkas) -> None:
        for name, value in fields.items():
            setattr(berkas.kerjasama.pihak[0], name, value)

    return change


def running_without_budget_code(berkas: Berkas) -> None:
    berkas.kerjasama.pihak[0].apb_kode = ""
    berkas.kerjasama.status = Status.AKTIF


def outside_authority(berkas: Berkas) -> None:
    berkas.objek_potensi[0].dalam_kewenangan = False


_PLAN = "Peraturan Desa Nomor 9 Tahun 2026 tentang Rencana Kerja Pemerintah Desa Tahun 2027"


def works_in_january(berkas: Berkas) -> None:
    """The last activity runs into the next year, which one of the two villages has planned."""
    berkas.kerjasama.kegiatan[2].selesai = date(2027, 1, 29)
    berkas.pihak[0].rkp_perdes += f" dan {_PLAN}"


CASES: list[tuple[str, Severity, str, Change, str]] = [
    ("V15", Severity.BLOCK, "pihak.rpjm_kegiatan", first_village(rpjm_kegiatan=""), "RPJM Desa"),
    ("V15", Severity.BLOCK, "pihak.rpjm_perdes", first_village(rpjm_perdes=""), "Peraturan Desa"),
    ("V16", Severity.BLOCK, "pihak.rkp_kegiatan", first_village(rkp_kegiatan=""), "Tahun 2026"),
    ("V16", Severity.BLOCK, "pihak.rkp_tahun", first_village(rkp_tahun=None), "tahunnya"),
    ("V16", Severity.WARN, "pihak.rkp_tahun", first_village(rkp_tahun=2027), "Tahun 2027"),
    ("V16", Severity.WARN, "pihak.rkp_perdes", works_in_january, "Rujuk juga RKP Desa Tahun 2027"),
    ("V17", Severity.WARN, "pihak.rpjm_akhir", first_village(rpjm_akhir=2025), "(2022-2025)"),
    ("V17", Severity.WARN, "pihak.rpjm_akhir", first_village(rpjm_awal=2027), "2026 di luar"),
    ("V18", Severity.WARN, "pihak.apb_kode", first_village(apb_kode=""), "Rp51.850.000"),
    ("V18", Severity.WARN, "pihak.apb_perdes", first_village(apb_perdes=""), "Peraturan Desa"),
    ("V18", Severity.BLOCK, "pihak.apb_kode", running_without_budget_code, "kode kegiatannya"),
    ("V18", Severity.WARN, "kontribusi.tahun", works_in_january, "hanya dari Tahun Anggaran 2026"),
    ("V19", Severity.WARN, "pihak.anggaran", first_village(anggaran=50_000_000), "Rp50.000.000"),
    (
        "V20",
        Severity.WARN,
        "pihak.kewenangan_perdes",
        first_village(kewenangan_perdes=""),
        "kewenangan Desa Boddie",
    ),
    ("V20", Severity.WARN, "objek_potensi", own(objek_potensi=[]), "yang dicentang"),
    ("V20", Severity.WARN, "objek_potensi", outside_authority, "di luar kewenangan"),
    (
        "V21",
        Severity.BLOCK,
        "pihak.tanggal_prioritas",
        first_village(tanggal_prioritas=None),
        "belum disusun",
    ),
    (
        "V21",
        Severity.BLOCK,
        "pihak.tanggal_prioritas",
        first_village(tanggal_prioritas=date(2026, 8, 19)),
        "(18 Agustus 2026) mendahului skala prioritas (19 Agustus 2026)",
    ),
]


@pytest.mark.parametrize(("code", "severity", "field", "change", "words"), CASES)
def test_rule_between_villages(
    berkas: Berkas, code: str, severity: Severity, field: str, change: Change, words: str
) -> None:
    assert not found(berkas, code)
    change(berkas)
    (hit,) = found(berkas, code)
    assert (hit.severity, hit.field) == (severity, field)
    assert words in hit.message


def unchecked(berkas: Berkas) -> None:
    berkas.kerjasama.rencana.lingkungan_diperiksa = False


def unchecked_before_signing(berkas: Berkas) -> None:
    berkas.kerjasama.rencana.tata_ruang_diperiksa = False
    berkas.kerjasama.tanggal_penetapan = None


def only_benefits(berkas: Berkas) -> None:
    lines = berkas.kerjasama.manfaat_biaya
    berkas.kerjasama.manfaat_biaya = [m for m in lines if m.jenis is JenisManfaatBiaya.MANFAAT]


THIRD_PARTY: list[tuple[str, Severity, Change, str]] = [
    ("V22", Severity.BLOCK, unchecked, "lingkungan hidup"),
    ("V22", Severity.WARN, unchecked_before_signing, "tata ruang"),
    ("V23", Severity.BLOCK, only_benefits, "belum memuat biaya"),
    ("V23", Severity.BLOCK, own(kak_tanggal=None), "Kerangka Acuan Kerja"),
    ("V24", Severity.WARN, own(pengumuman_tanggal=None), "Pengumuman"),
]


@pytest.mark.parametrize(("code", "severity", "change", "words"), THIRD_PARTY)
def test_rule_third_party(
    berkas_mitra: Berkas, code: str, severity: Severity, change: Change, words: str
) -> None:
    assert not found(berkas_mitra, code)
    change(berkas_mitra)
    (hit,) = found(berkas_mitra, code)
    assert hit.severity is severity
    assert words in hit.message


def test_third_party_initiative_needs_no_analysis_announcement_or_priorities(
    berkas_mitra: Berkas,
) -> None:
    kerjasama = berkas_mitra.kerjasama
    kerjasama.manfaat_biaya, kerjasama.kak_tanggal, kerjasama.pengumuman_tanggal = [], None, None
    kerjasama.pihak[0].tanggal_prioritas = None
    assert found(berkas_mitra, "V21")
    kerjasama.prakarsa = Prakarsa.PIHAK_KETIGA
    assert not [f for code in ("V21", "V23", "V24") for f in found(berkas_mitra, code)]


def test_the_article_on_the_rkp_is_that_of_who_began(berkas_mitra: Berkas) -> None:
    berkas_mitra.kerjasama.pihak[0].rkp_kegiatan = ""
    (hit,) = found(berkas_mitra, "V16")
    assert hit.basis.startswith("Pasal 14 ayat (2) huruf c")
    berkas_mitra.kerjasama.prakarsa = Prakarsa.PIHAK_KETIGA
    (hit,) = found(berkas_mitra, "V16")
    assert hit.basis.startswith("Pasal 15 Permendagri 96/2017")


def test_village_that_was_asked_needs_no_priorities(berkas: Berkas) -> None:
    asked = next(p for p in berkas.kerjasama.pihak if not p.pemrakarsa)
    asked.tanggal_prioritas = None
    assert not found(berkas, "V21")


def test_budget_is_compared_year_by_year(berkas: Berkas) -> None:
    village = berkas.kerjasama.pihak[0]
    village.anggaran = 50_000_000
    assert found(berkas, "V19")
    small = min(
        (k for k in berkas.kerjasama.kontribusi if k.pihak_id == village.id), key=lambda k: k.jumlah
    )
    small.tahun = 2027
    assert not found(berkas, "V19")


def test_works_of_a_later_year_are_paid_and_planned_in_that_year(berkas: Berkas) -> None:
    works_in_january(berkas)
    berkas.pihak[1].rkp_perdes += f" dan {_PLAN}"
    assert not found(berkas, "V16")
    next(k for k in berkas.kerjasama.kontribusi if k.sumber is SumberDana.ADD).tahun = 2027
    assert not found(berkas, "V18")


def test_works_that_no_budget_pays_need_no_money_of_their_year(berkas: Berkas) -> None:
    works_in_january(berkas)
    for line in berkas.kerjasama.rab:
        line.sumber = SumberDana.SWADAYA
    assert not found(berkas, "V18")


def test_no_plan_is_asked_for_years_that_none_can_have(berkas: Berkas) -> None:
    works_in_january(berkas)
    berkas.kerjasama.kegiatan[2].selesai = date(2029, 1, 29)
    (hit,) = found(berkas, "V16")
    assert "pada tahun 2027, sedangkan" in hit.message


def test_contribution_equal_to_budget_is_fine(berkas: Berkas) -> None:
    berkas.kerjasama.pihak[0].anggaran = 51_850_000
    assert not found(berkas, "V19")


def test_priorities_on_the_day_of_musdes_are_fine(berkas: Berkas) -> None:
    berkas.kerjasama.pihak[0].tanggal_prioritas = date(2026, 8, 18)
    assert not found(berkas, "V21")
