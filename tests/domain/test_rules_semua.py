"""All rules together: samples are clean, order, overrides, fields that exist, cost."""

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from samples import many_villages

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.bkad import Bkad, Pengurus
from kerjasama_desktop.domain.desa import Desa, JabatanPejabat, Pejabat
from kerjasama_desktop.domain.findings import Finding, Severity, Step
from kerjasama_desktop.domain.kerjasama import (
    JenisKerjasama,
    Kerjasama,
    Mitra,
    ObjekPotensi,
    Pengecualian,
    Pihak,
)
from kerjasama_desktop.domain.musyawarah import Keputusan, Musyawarah, Peserta
from kerjasama_desktop.domain.naskah import Bagian, DasarHukum, Klausul
from kerjasama_desktop.domain.penawaran import Penawaran
from kerjasama_desktop.domain.regulasi_desa import correction_of, with_local
from kerjasama_desktop.domain.rencana import Kontribusi, ManfaatBiaya, Rencana
from kerjasama_desktop.domain.rules import findings, open_findings
from kerjasama_desktop.domain.rules.common import _STEP_OF_FIELD, step_of

RECORDS = {
    "bkad": Bkad,
    "dasar_hukum": DasarHukum,
    "desa": Desa,
    "keputusan": Keputusan,
    "kontribusi": Kontribusi,
    "manfaat_biaya": ManfaatBiaya,
    "mitra": Mitra,
    "musyawarah": Musyawarah,
    "objek_potensi": ObjekPotensi,
    "penawaran": Penawaran,
    "pengurus": Pengurus,
    "peserta": Peserta,
    "pihak": Pihak,
    "rencana": Rencana,
    "klausul": Klausul,
    "pejabat": Pejabat,
}


def exists(field: str) -> bool:
    """True where the path leads to an attribute, a part of the text or an office."""
    first, _, rest = field.partition(".")
    if first not in {"desa", "pejabat"} and first not in Kerjasama.model_fields:
        return False
    if not rest:
        return True
    if first == "klausul" and rest in set(Bagian):
        return True
    if first == "pejabat":
        return rest in set(JabatanPejabat)
    return rest in RECORDS[first].model_fields


def emptied(berkas: Berkas) -> Berkas:
    """The case with every date and text of its villages, meetings and text taken away."""
    kerjasama = berkas.kerjasama
    kerjasama.pihak = [Pihak(id=p.id, desa_id=p.desa_id) for p in kerjasama.pihak]
    kerjasama.mitra = [Mitra(id=m.id) for m in kerjasama.mitra]
    kerjasama.musyawarah, kerjasama.klausul, kerjasama.pengurus = [], [], []
    kerjasama.mulai = kerjasama.selesai = kerjasama.kak_tanggal = None
    kerjasama.pengumuman_tanggal = None
    kerjasama.rencana, kerjasama.manfaat_biaya, kerjasama.dasar_hukum = Rencana(), [], []
    return berkas


def test_sample_of_two_villages_lacks_only_what_the_register_lacks(berkas: Berkas) -> None:
    """No source told the gazette of PP 16/2026; who knows it writes it in the settings."""
    (hit,) = findings(berkas)
    assert (hit.code, hit.severity) == ("V58", Severity.WARN)
    assert "Peraturan Pemerintah Nomor 16 Tahun 2026 belum ada dalam daftar" in hit.message
    entry = correction_of(berkas.register["pp-16-2026"])
    entry.lembaran = "Lembaran Negara Republik Indonesia Tahun 2026 Nomor 44"
    assert findings(replace(berkas, register=with_local(berkas.register, [entry]))) == []


def test_third_party_sample_blocks_nothing(berkas_mitra: Berkas) -> None:
    assert [f for f in findings(berkas_mitra) if f.severity is Severity.BLOCK] == []


def test_new_cooperation_names_what_is_missing_in_each_step(berkas_kosong: Berkas) -> None:
    blocked = {f.step for f in findings(berkas_kosong) if f.severity is Severity.BLOCK}
    assert blocked == {Step.PARA_PIHAK, Step.POTENSI, Step.MUSYAWARAH, Step.NASKAH}


@pytest.mark.parametrize("jenis", list(JenisKerjasama))
def test_nothing_at_all_is_no_accident(berkas_kosong: Berkas, jenis: JenisKerjasama) -> None:
    case = replace(berkas_kosong, kerjasama=Kerjasama(jenis=jenis))
    assert {"V01"} <= {f.code for f in findings(case)} or jenis is JenisKerjasama.PIHAK_KETIGA
    assert all(f.message for f in findings(case))


def test_gravest_first_then_by_number(berkas: Berkas) -> None:
    found = findings(emptied(berkas))
    assert {f.severity for f in found} >= {Severity.BLOCK, Severity.WARN}
    order = list(Severity)
    assert found == sorted(found, key=lambda f: (order.index(f.severity), f.code))


def test_keys_are_unique(berkas: Berkas, berkas_mitra: Berkas) -> None:
    for case in (emptied(berkas), emptied(berkas_mitra)):
        keys = [f.key for f in findings(case)]
        assert len(keys) > 10
        assert len(keys) == len(set(keys))


def test_fields_lead_somewhere(berkas: Berkas, berkas_mitra: Berkas) -> None:
    found = [*findings(emptied(berkas)), *findings(emptied(berkas_mitra))]
    assert [f.field for f in found if not exists(f.field)] == []


def test_every_field_of_the_step_table_exists() -> None:
    assert [field for field in _STEP_OF_FIELD if not exists(field)] == []


def test_unlisted_field_is_mended_where_its_record_is() -> None:
    assert step_of("musyawarah.hasil") is Step.MUSYAWARAH
    assert step_of("pihak.rpjm_perdes") is not step_of("pihak.desa_id")


def waive(berkas: Berkas, finding: Finding, alasan: str) -> None:
    berkas.kerjasama.pengecualian.append(
        Pengecualian(kunci=finding.key, alasan=alasan, tanggal=date(2026, 11, 1))
    )


def no_consultation(berkas: Berkas) -> None:
    kept = [m for m in berkas.kerjasama.musyawarah if "KONSULTASI" not in m.bentuk]
    berkas.kerjasama.musyawarah = kept


def no_period(berkas: Berkas) -> None:
    berkas.kerjasama.selesai = None


def test_warning_with_a_reason_is_closed_and_only_that_one(berkas: Berkas) -> None:
    no_consultation(berkas)
    first, *others = findings(berkas)
    waive(berkas, first, "Dilaksanakan bersama di kecamatan")
    assert others
    assert open_findings(berkas) == others
    assert findings(berkas) == [first, *others]


@pytest.mark.parametrize(
    ("change", "alasan"), [(no_consultation, ""), (no_period, "Belum diputuskan")]
)
def test_no_reason_or_a_block_stays_open(
    berkas: Berkas, change: Callable[[Berkas], None], alasan: str
) -> None:
    change(berkas)
    before = [finding for finding in findings(berkas) if finding.step is not Step.NASKAH]
    for finding in before:
        waive(berkas, finding, alasan)
    assert before
    assert [one for one in open_findings(berkas) if one in before] == before


def test_messages_speak_to_people(berkas: Berkas, berkas_mitra: Berkas) -> None:
    for finding in [*findings(emptied(berkas)), *findings(emptied(berkas_mitra))]:
        assert finding.message[0].isupper()
        assert finding.message.endswith(".")
        assert "!" not in finding.message
        assert "None" not in finding.message
        assert finding.basis


def test_work_does_not_grow_with_the_square_of_the_villages() -> None:
    few, many = (_calls(many_villages(count, per_desa=7)) for count in (10, 30))
    assert many < 6 * few


def _calls(case: Berkas) -> int:
    """Return how many functions one check of a case calls."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    findings(case)
    sys.setprofile(count)
    try:
        findings(case)
    finally:
        sys.setprofile(None)
    return calls
