"""V01-V14: each rule fires on the mistake and is silent on the complete sample."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from rules_help import found

from kerjasama_desktop.domain.berkas import Berkas, Ringkasan
from kerjasama_desktop.domain.desa import Desa, JabatanPejabat
from kerjasama_desktop.domain.findings import Severity, Step
from kerjasama_desktop.domain.kerjasama import JenisKerjasama, JenisMitra, Pihak, Status, Topik
from kerjasama_desktop.domain.wilayah import RuangLingkup

Change = Callable[[Berkas], Berkas | None]


def change_last_village(berkas: Berkas, **fields: str) -> None:
    desa = berkas.desa_of(berkas.pihak[-1])
    for name, value in fields.items():
        setattr(desa, name, value)


def add_village(berkas: Berkas, kode: str) -> Berkas:
    desa = Desa(kode=kode, nama="Bantimurung", kecamatan="Lain", kabupaten="Lain")
    berkas.kerjasama.pihak.append(Pihak(desa_id=desa.id))
    return replace(berkas, desa={**berkas.desa, desa.id: desa})


def only_own_village(berkas: Berkas) -> None:
    berkas.kerjasama.pihak = berkas.kerjasama.pihak[:1]


def village_twice(berkas: Berkas) -> None:
    first = berkas.kerjasama.pihak[0]
    berkas.kerjasama.pihak.append(Pihak(desa_id=first.desa_id))


def retire_head(berkas: Berkas) -> None:
    for person in berkas.pejabat[berkas.pihak[0].desa_id]:
        person.selesai = date(2026, 10, 1)


def forget_officials(berkas: Berkas) -> Berkas:
    return replace(berkas, pejabat={})


def with_official_names(berkas: Berkas) -> Berkas:
    return replace(berkas, wilayah={"7310112001": "Benteng", "7310112005": "Bodie"})


def wrong_reach(berkas: Berkas) -> None:
    berkas.kerjasama.ruang_lingkup = RuangLingkup.ANTAR_KECAMATAN


def other_kecamatan(berkas: Berkas) -> None:
    change_last_village(berkas, kode="7310102001", kecamatan="Segeri")


def other_kecamatan_without_camat(berkas: Berkas) -> None:
    other_kecamatan(berkas)
    people = berkas.pejabat[berkas.pihak[0].desa_id]
    people[:] = [p for p in people if p.jabatan is not JabatanPejabat.CAMAT]


def bumdes(berkas: Berkas) -> None:
    berkas.kerjasama.topik = Topik.BUMDESMA


def pasal4(berkas: Berkas) -> None:
    berkas.kerjasama.pasal4 = True


def summary(berkas: Berkas, **more: object) -> Ringkasan:
    base = Ringkasan(
        id=uuid4(),
        judul="Air Bersih Lama",
        jenis=JenisKerjasama.ANTAR_DESA,
        status=Status.AKTIF,
        topik=Topik.AIR_BERSIH,
        mulai=date(2024, 1, 1),
        selesai=date(2027, 12, 31),
        tanggal_penetapan=date(2024, 1, 1),
        diubah="",
        contoh=True,
        desa=(berkas.pihak[0].desa_id,),
        nomor=((berkas.pihak[0].desa_id, "7"),),
    )
    return replace(base, **more)  # type: ignore[arg-type]


BETWEEN_VILLAGES: list[tuple[str, Severity, Change, str]] = [
    ("V01", Severity.BLOCK, only_own_village, "paling sedikit 2 (dua) Desa"),
    ("V03", Severity.BLOCK, village_twice, "73.10.11.2005"),
    ("V04", Severity.BLOCK, lambda b: change_last_village(b, kode=""), "belum diisi"),
    ("V04", Severity.BLOCK, lambda b: change_last_village(b, kode="7310111005"), "Kelurahan"),
    ("V04", Severity.BLOCK, lambda b: change_last_village(b, kode="7310114005"), "harus 2 atau 3"),
    ("V04", Severity.BLOCK, lambda b: change_last_village(b, kode="73101"), "bukan 10 angka"),
    ("V05", Severity.WARN, with_official_names, "tertulis Bodie"),
    ("V05", Severity.WARN, lambda b: replace(b, wilayah={"1": "X"}), "tidak ada pada daftar"),
    ("V06", Severity.BLOCK, lambda b: add_village(b, "7309012001"), "kabupaten/kota lain"),
    ("V07", Severity.BLOCK, lambda b: add_village(b, "7409012001"), "lintas provinsi"),
    ("V08", Severity.WARN, wrong_reach, "seharusnya 'satu kecamatan'"),
    ("V09", Severity.INFO, other_kecamatan, "2 kecamatan (Segeri dan Mandalle)"),
    ("V09", Severity.WARN, other_kecamatan_without_camat, "Isi nama Camat"),
    ("V10", Severity.BLOCK, forget_officials, "Nama Kepala Desa Benteng belum diisi"),
    ("V10", Severity.WARN, retire_head, "14 Oktober 2026"),
    ("V13", Severity.INFO, bumdes, "centang “Melibatkan BUM Desa"),
    ("V13", Severity.INFO, pasal4, "tidak diperiksa"),
    ("V14", Severity.WARN, lambda b: replace(b, lain=(summary(b),)), "'Air Bersih Lama' (Nomor 7)"),
]


@pytest.mark.parametrize(("code", "severity", "change", "words"), BETWEEN_VILLAGES)
def test_rule_between_villages(
    berkas: Berkas, code: str, severity: Severity, change: Change, words: str
) -> None:
    assert not found(berkas, code)
    hits = found(change(berkas) or berkas, code)
    assert hits
    assert hits[0].severity is severity
    assert words in hits[0].message


def without_mitra(berkas: Berkas) -> None:
    berkas.kerjasama.mitra = []


def without_village(berkas: Berkas) -> None:
    berkas.kerjasama.pihak = []


def individual(berkas: Berkas) -> None:
    berkas.kerjasama.mitra[0].jenis = JenisMitra.PERORANGAN


def no_authority(berkas: Berkas) -> None:
    berkas.kerjasama.mitra[0].alamat = ""
    berkas.kerjasama.mitra[0].dasar_kewenangan = ""


THIRD_PARTY: list[tuple[str, Severity, Change, str, str]] = [
    ("V02", Severity.BLOCK, without_mitra, "mitra", "Tambahkan mitra"),
    ("V02", Severity.BLOCK, without_village, "pihak", "Tambahkan Desa"),
    ("V11", Severity.WARN, individual, "mitra.jenis", "Perorangan"),
    ("V12", Severity.BLOCK, no_authority, "mitra.alamat", "alamat dan dasar kewenangan"),
]


@pytest.mark.parametrize(("code", "severity", "change", "field", "words"), THIRD_PARTY)
def test_rule_third_party(
    berkas_mitra: Berkas, code: str, severity: Severity, change: Change, field: str, words: str
) -> None:
    assert not found(berkas_mitra, code)
    change(berkas_mitra)
    (hit,) = found(berkas_mitra, code)
    assert (hit.severity, hit.field, hit.step) == (severity, field, Step.PARA_PIHAK)
    assert words in hit.message


@pytest.mark.parametrize(
    "more",
    [
        {"status": Status.BERAKHIR},
        {"topik": Topik.JALAN},
        {"selesai": date(2026, 10, 14)},
        {"mulai": date(2031, 10, 15), "selesai": date(2033, 1, 1)},
        {"desa": ()},
        {"contoh": False},
    ],
)
def test_other_cooperation_does_not_bind(berkas: Berkas, more: dict[str, object]) -> None:
    assert not found(replace(berkas, lain=(summary(berkas, **more),)), "V14")


def test_names_match_without_case_space_and_apostrophe(berkas: Berkas) -> None:
    change_last_village(berkas, nama="Ka'bah Boddie")
    names = {"7310112001": "BENTENG", "7310112005": "KABAH BODDIE"}
    assert not found(replace(berkas, wilayah=names), "V05")


def test_third_party_needs_no_secretary(berkas_mitra: Berkas) -> None:
    people = next(iter(berkas_mitra.pejabat.values()))
    people[:] = [p for p in people if p.jabatan is not JabatanPejabat.SEKRETARIS]
    assert not found(berkas_mitra, "V10")
