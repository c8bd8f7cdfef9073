"""V69-V73: order of days, signing within a week, publication, numbers."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from rules_help import Change, found, own

from kerjasama_desktop.domain.berkas import Berkas, Ringkasan
from kerjasama_desktop.domain.findings import Severity, Step
from kerjasama_desktop.domain.kerjasama import JenisKerjasama, Status
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah
from kerjasama_desktop.domain.penawaran import ArahPenawaran


def village(number: int, **fields: object) -> Change:
    def change(berkas: Berkas) -> None:
        for name, value in fields.items():
            setattr(berkas.kerjasama.pihak[number], name, value)

    return change


def held(bentuk: BentukMusyawarah, number: int, day: date) -> Change:
    def change(berkas: Berkas) -> None:
        [m for m in berkas.kerjasama.musyawarah if m.bentuk is bentuk][number].tanggal = day

    return change


def offer(**fields: object) -> Change:
    def change(berkas: Berkas) -> None:
        for name, value in fields.items():
            setattr(berkas.kerjasama.penawaran[0], name, value)

    return change


MUSDES, MAD = BentukMusyawarah.MUSDES, BentukMusyawarah.MAD
KONSULTASI = BentukMusyawarah.KONSULTASI_PUBLIK
BLOCK, WARN = Severity.BLOCK, Severity.WARN
BODDIE, BENTENG = 0, 1
LATE = date(2026, 10, 20)
ORDER: list[tuple[Severity, Change, str, str]] = [
    (BLOCK, held(MUSDES, BENTENG, LATE), "Musyawarah Desa (Desa Benteng)", "penandatanganan"),
    (BLOCK, held(MAD, 0, LATE), "Musyawarah Antar-Desa", "penandatanganan"),
    (
        BLOCK,
        village(BODDIE, tanggal_undang=date(2026, 10, 13)),
        "Penandatanganan (14 Oktober 2026)",
        "pengundangan dalam Berita Desa Boddie",
    ),
    (
        WARN,
        village(BODDIE, tanggal_inventarisasi=date(2026, 8, 11)),
        "Inventarisasi Desa Boddie",
        "skala prioritas",
    ),
    (WARN, held(MUSDES, BODDIE, date(2026, 8, 26)), "Desa Boddie", "Penawaran kepada Desa Benteng"),
    (WARN, held(MUSDES, BENTENG, date(2026, 9, 5)), "Desa Benteng", "jawaban dari Desa Benteng"),
    (WARN, offer(tanggal=date(2026, 9, 5)), "Penawaran", "jawaban dari Desa Benteng"),
    (WARN, held(KONSULTASI, BODDIE, date(2026, 10, 9)), "Konsultasi publik", "Antar-Desa"),
    (WARN, village(BENTENG, bpd_tanggal=LATE), "Persetujuan BPD", "penandatanganan"),
    (WARN, village(BENTENG, bpd_tanggal=date(2026, 10, 7)), "Antar-Desa", "persetujuan BPD"),
]


@pytest.mark.parametrize(("severity", "change", "before", "after"), ORDER)
def test_order_of_days(
    berkas: Berkas, severity: Severity, change: Change, before: str, after: str
) -> None:
    assert not found(berkas, "V69")
    change(berkas)
    hit = found(berkas, "V69")[0]
    assert hit.severity is severity
    first, last = hit.message.split("tidak boleh sesudah")
    assert before in first
    assert after in last


def test_one_wrong_day_is_said_once(berkas: Berkas) -> None:
    held(MAD, 0, LATE)(berkas)
    assert len([f for f in found(berkas, "V69") if f.field == "musyawarah.tanggal"]) == 1


def test_same_day_is_in_order(berkas: Berkas) -> None:
    own(tanggal_penetapan=date(2026, 10, 12))(berkas)
    village(BODDIE, tanggal_undang=date(2026, 10, 12))(berkas)
    assert not found(berkas, "V69")


def test_incoming_offer_is_answered_after_our_own_musdes(berkas: Berkas) -> None:
    kerjasama = berkas.kerjasama
    berkas.pengaturan.desa_id = kerjasama.pihak[BENTENG].desa_id
    offer(arah=ArahPenawaran.MASUK, pihak_id=kerjasama.pihak[BODDIE].id)(berkas)
    assert not found(berkas, "V69")
    held(MUSDES, BENTENG, date(2026, 9, 5))(berkas)
    assert "jawaban kepada Desa Boddie" in found(berkas, "V69")[0].message


@pytest.mark.parametrize(
    ("change", "severity", "words"),
    [
        (own(kak_tanggal=date(2026, 4, 2)), WARN, "pengumuman penawaran (1 April 2026)"),
        (own(pengumuman_tanggal=date(2026, 4, 7)), WARN, "Penawaran kepada Universitas"),
        (held(MUSDES, 0, date(2026, 5, 21)), BLOCK, "penandatanganan (20 Mei 2026)"),
    ],
)
def test_order_with_a_third_party(
    berkas_mitra: Berkas, change: Change, severity: Severity, words: str
) -> None:
    assert not found(berkas_mitra, "V69")
    change(berkas_mitra)
    hit = found(berkas_mitra, "V69")[0]
    assert hit.severity is severity
    assert words in hit.message


def test_pasal_4_does_not_look_at_a_mad(berkas: Berkas) -> None:
    held(MAD, 0, LATE)(berkas)
    berkas.kerjasama.pasal4 = True
    assert not found(berkas, "V69")


@pytest.mark.parametrize(("day", "count"), [(date(2026, 10, 15), 0), (date(2026, 10, 16), 1)])
def test_signing_within_seven_days(berkas: Berkas, day: date, count: int) -> None:
    own(tanggal_penetapan=day)(berkas)
    hits = found(berkas, "V70")
    assert len(hits) == count
    assert all(hit.severity is WARN and "8 hari" in hit.message for hit in hits)


@pytest.mark.parametrize("field", ["nomor", "tanggal_undang", "nomor_berita"])
def test_publication_is_due_after_signing(berkas: Berkas, field: str) -> None:
    assert not found(berkas, "V71")
    setattr(berkas.kerjasama.pihak[BENTENG], field, None if "tanggal" in field else "")
    (hit,) = found(berkas, "V71")
    assert (hit.severity, hit.field, hit.step) == (BLOCK, "pihak.tanggal_undang", Step.PENYERAHAN)
    assert not found(replace(berkas, today=date(2026, 10, 14)), "V71")
    assert found(replace(berkas, today=date(2026, 10, 15)), "V71")
    own(tanggal_penetapan=None)(berkas)
    assert not found(berkas, "V71")


def test_third_party_is_not_published(berkas_mitra: Berkas) -> None:
    berkas_mitra.kerjasama.pihak[0].tanggal_undang = None
    assert not found(berkas_mitra, "V71")


def test_effect_before_publication(berkas: Berkas) -> None:
    assert not found(berkas, "V72")
    own(mulai_berlaku=date(2026, 10, 14))(berkas)
    (hit,) = found(berkas, "V72")
    assert hit.severity is WARN
    assert "mendahului pengundangan" in hit.message


def test_effect_before_signing_with_a_third_party(berkas_mitra: Berkas) -> None:
    own(mulai_berlaku=date(2026, 5, 20))(berkas_mitra)
    assert not found(berkas_mitra, "V72")
    own(mulai_berlaku=date(2026, 5, 19))(berkas_mitra)
    assert "mendahului penandatanganan 20 Mei 2026" in found(berkas_mitra, "V72")[0].message


def other(berkas: Berkas, **more: object) -> Ringkasan:
    summary = Ringkasan(
        id=uuid4(),
        judul="Jalan Tani",
        jenis=JenisKerjasama.ANTAR_DESA,
        status=Status.AKTIF,
        topik=None,
        mulai=None,
        selesai=None,
        tanggal_penetapan=date(2026, 2, 2),
        diubah="",
        contoh=True,
        nomor=((berkas.kerjasama.pihak[BODDIE].desa_id, "03"),),
    )
    return replace(summary, **more)  # type: ignore[arg-type]


def test_number_used_before(berkas: Berkas) -> None:
    assert not found(berkas, "V73")
    (hit,) = found(replace(berkas, lain=(other(berkas),)), "V73")
    assert hit.severity is BLOCK
    assert "Nomor 3 Tahun 2026 Desa Boddie sudah dipakai untuk 'Jalan Tani'" in hit.message


@pytest.mark.parametrize(
    "more",
    [
        {"jenis": JenisKerjasama.PIHAK_KETIGA},
        {"tanggal_penetapan": date(2025, 12, 31)},
        {"nomor": ()},
        {"contoh": False},
    ],
)
def test_number_not_used_before(berkas: Berkas, more: dict[str, object]) -> None:
    assert not found(replace(berkas, lain=(other(berkas, **more),)), "V73")


def test_own_number_is_not_a_double(berkas: Berkas) -> None:
    assert not found(replace(berkas, lain=(other(berkas, id=berkas.kerjasama.id),)), "V73")


def test_year_in_the_number(berkas: Berkas) -> None:
    village(BODDIE, nomor="3 Tahun 2025")(berkas)
    (hit,) = found(berkas, "V73")
    assert hit.severity is WARN
    village(BODDIE, nomor="3 Tahun 2026")(berkas)
    assert not found(berkas, "V73")
