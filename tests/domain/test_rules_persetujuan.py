"""V25-V34: each rule fires on the mistake and is silent on the complete sample."""

from datetime import date
from uuid import uuid4

import pytest
from rules_help import Change, found

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import JenisKelamin
from kerjasama_desktop.domain.findings import Severity
from kerjasama_desktop.domain.kerjasama import Beban
from kerjasama_desktop.domain.musyawarah import (
    BentukMusyawarah,
    HasilMusyawarah,
    Musyawarah,
    Unsur,
)
from kerjasama_desktop.domain.naskah import WAJIB, Bagian
from kerjasama_desktop.domain.penawaran import ArahPenawaran, HasilJawaban


def drop(bentuk: BentukMusyawarah) -> Change:
    def change(berkas: Berkas) -> None:
        kept = [m for m in berkas.kerjasama.musyawarah if m.bentuk is not bentuk]
        berkas.kerjasama.musyawarah = kept

    return change


def meeting(bentuk: BentukMusyawarah, **fields: object) -> Change:
    def change(berkas: Berkas) -> None:
        first = next(m for m in berkas.kerjasama.musyawarah if m.bentuk is bentuk)
        for name, value in fields.items():
            setattr(first, name, value)

    return change


def absent_from_mad(berkas: Berkas) -> None:
    mad = next(m for m in berkas.kerjasama.musyawarah if m.bentuk is BentukMusyawarah.MAD)
    benteng = berkas.pihak[0].id
    berkas.kerjasama.peserta = [
        p for p in berkas.kerjasama.peserta if (p.musyawarah_id, p.pihak_id) != (mad.id, benteng)
    ]


def only_men(berkas: Berkas) -> None:
    for person in berkas.kerjasama.peserta:
        person.jenis_kelamin = JenisKelamin.L


def sex_unknown(berkas: Berkas) -> None:
    berkas.kerjasama.peserta[0].jenis_kelamin = None


def no_approval(berkas: Berkas) -> None:
    berkas.kerjasama.pihak[0].bpd_nomor = ""


def approval_optional(berkas: Berkas) -> None:
    no_approval(berkas)
    berkas.pengaturan.wajib_persetujuan_bpd = False


def burden_not_ticked(berkas: Berkas) -> None:
    no_approval(berkas)
    berkas.kerjasama.beban = []


def asset_without_permit(berkas: Berkas) -> None:
    berkas.kerjasama.rencana.aset_desa = "Tanah kas Desa 400 meter persegi"


def asset_unnamed(berkas: Berkas) -> None:
    berkas.kerjasama.beban = [Beban.ASET_DESA]


def no_clause_on_money(berkas: Berkas) -> None:
    kept = [k for k in berkas.kerjasama.klausul if k.bagian is not Bagian.PENDANAAN]
    berkas.kerjasama.klausul = kept


def no_offer(berkas: Berkas) -> None:
    berkas.kerjasama.penawaran = []


def refused(berkas: Berkas) -> None:
    berkas.kerjasama.penawaran[0].jawaban = HasilJawaban.MENOLAK


MUSDES, MAD = BentukMusyawarah.MUSDES, BentukMusyawarah.MAD
NO = HasilMusyawarah.TIDAK_MENYEPAKATI
CASES: list[tuple[str, Severity, Change, str]] = [
    ("V25", Severity.BLOCK, drop(MUSDES), "Berita acara Musyawarah Desa Benteng belum ada"),
    ("V25", Severity.BLOCK, meeting(MUSDES, hasil=NO), "18 Agustus 2026 tidak menyepakati"),
    ("V25", Severity.BLOCK, meeting(MUSDES, hasil=None), "Isi hasil Musyawarah Desa Boddie"),
    ("V25", Severity.BLOCK, meeting(MUSDES, tanggal=None), "Isi tanggal"),
    (
        "V26",
        Severity.WARN,
        meeting(MUSDES, unsur_pimpinan=Unsur.PEMERINTAH_DESA),
        "dari unsur Pemerintah Desa",
    ),
    ("V26", Severity.WARN, meeting(MUSDES, unsur_pimpinan=None), "belum ada unsurnya"),
    ("V27", Severity.BLOCK, drop(MAD), "Berita acara Musyawarah Antar-Desa belum ada"),
    ("V27", Severity.BLOCK, meeting(MAD, hasil=NO), "tidak menyepakati"),
    ("V27", Severity.BLOCK, meeting(MAD, hasil=None), "Isi hasil Musyawarah Antar-Desa"),
    ("V28", Severity.BLOCK, absent_from_mad, "Desa Benteng tidak tercatat hadir"),
    ("V29", Severity.WARN, only_men, "0 dari 8 orang (0%), acuan 30%"),
    ("V29", Severity.INFO, sex_unknown, "Jenis kelamin 1 peserta"),
    ("V29", Severity.INFO, meeting(MUSDES, hadir_l=40, hadir_p=20), "memuat 4 dan 4"),
    ("V30", Severity.BLOCK, no_approval, "BPD Desa Boddie belum lengkap. Isi nomor"),
    ("V30", Severity.WARN, approval_optional, "menggunakan dana APB Desa"),
    ("V30", Severity.WARN, burden_not_ticked, "melewati masa jabatan"),
    ("V31", Severity.WARN, drop(BentukMusyawarah.KONSULTASI_PUBLIK), "konsultasi publik"),
    ("V32", Severity.WARN, asset_without_permit, "izin"),
    ("V32", Severity.WARN, asset_unnamed, "aset Desa yang dipakai"),
    ("V33", Severity.BLOCK, no_clause_on_money, "kepada Desa Benteng belum memuat: Pendanaan"),
    ("V34", Severity.WARN, no_offer, "Belum ada surat jawaban Desa Benteng"),
    ("V34", Severity.WARN, refused, "Desa Benteng menolak penawaran"),
]


@pytest.mark.parametrize(("code", "severity", "change", "words"), CASES)
def test_rule(berkas: Berkas, code: str, severity: Severity, change: Change, words: str) -> None:
    assert not found(berkas, code)
    change(berkas)
    hits = found(berkas, code)
    assert hits
    assert hits[0].severity is severity
    assert words in hits[0].message


def test_pasal_4_needs_musdes_but_no_mad(berkas: Berkas) -> None:
    berkas.kerjasama.pasal4 = True
    berkas.kerjasama.musyawarah, berkas.kerjasama.peserta = [], []
    assert len(found(berkas, "V25")) == 2
    assert not found(berkas, "V27")
    assert not found(berkas, "V28")


def test_third_party_needs_musdes_but_no_mad(berkas_mitra: Berkas) -> None:
    assert not found(berkas_mitra, "V25")
    berkas_mitra.kerjasama.musyawarah = []
    assert len(found(berkas_mitra, "V25")) == 1
    assert not found(berkas_mitra, "V27")


def test_a_second_musdes_that_agrees_settles_it(berkas: Berkas) -> None:
    first = berkas.kerjasama.musyawarah[0]
    first.hasil = NO
    again = Musyawarah(
        bentuk=MUSDES,
        pihak_id=first.pihak_id,
        tanggal=date(2026, 9, 1),
        hasil=HasilMusyawarah.MENYEPAKATI,
    )
    berkas.kerjasama.musyawarah.append(again)
    assert not found(berkas, "V25")


def test_musdes_of_no_village_counts_for_none(berkas: Berkas) -> None:
    for held in berkas.kerjasama.musyawarah:
        held.pihak_id = None
    assert len(found(berkas, "V25")) == 2
    assert not found(berkas, "V27")


def test_offer_in_own_words_may_hold_the_eight_items(berkas: Berkas) -> None:
    berkas.kerjasama.klausul = []
    assert all(b.label in found(berkas, "V33")[0].message for b in WAJIB)
    berkas.kerjasama.penawaran[0].isi = (
        "Bidang: air bersih. Ruang lingkup dan tata cara pelaksanaan, jangka waktu lima tahun, "
        "hak dan kewajiban, pembiayaan bersama, perubahan, serta penyelesaian perselisihan."
    )
    assert not found(berkas, "V33")


def test_incoming_offer_needs_only_our_reply(berkas: Berkas) -> None:
    initiator = next(p for p in berkas.kerjasama.pihak if p.pemrakarsa)
    own = next(p for p in berkas.kerjasama.pihak if not p.pemrakarsa)
    berkas.pengaturan.desa_id = own.desa_id
    offer = berkas.kerjasama.penawaran[0]
    offer.arah, offer.pihak_id, offer.jawaban = ArahPenawaran.MASUK, initiator.id, None
    (hit,) = found(berkas, "V34")
    assert hit.item == offer.id
    offer.jawaban = HasilJawaban.MENERIMA_CATATAN
    assert not found(berkas, "V34")


def test_women_are_counted_against_the_threshold_of_the_office(berkas: Berkas) -> None:
    berkas.pengaturan.ambang_perempuan = 45
    assert {f.severity for f in found(berkas, "V29")} == {Severity.WARN}
    berkas.pengaturan.ambang_perempuan = 44
    assert not found(berkas, "V29")


def test_whoever_signs_for_a_village_at_the_mad_counts(berkas: Berkas) -> None:
    mad = next(m for m in berkas.kerjasama.musyawarah if m.bentuk is BentukMusyawarah.MAD)
    mad.hadir_l, mad.hadir_p = 3, 4
    (hit,) = found(berkas, "V29")
    assert "memuat 5 dan 4 termasuk pimpinan, notulis, dan penanda tangan lain." in hit.message
    mad.hadir_l = 5
    assert not found(berkas, "V29")
    berkas.pengaturan.ambang_perempuan = 45
    assert "4 dari 9 orang" in " ".join(f.message for f in found(berkas, "V29"))


def test_bpd_meeting_is_not_measured_by_gender(berkas: Berkas) -> None:
    rapat = Musyawarah(id=uuid4(), bentuk=BentukMusyawarah.RAPAT_BPD, hadir_l=7, hadir_p=0)
    berkas.kerjasama.musyawarah.append(rapat)
    assert not found(berkas, "V29")
