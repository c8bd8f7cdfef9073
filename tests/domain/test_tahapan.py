"""The stages: their legal order, the next action of a growing case, the state that follows."""

from collections.abc import Callable
from datetime import date, timedelta

import perubahan_help as life
import pytest
from samples import TODAY

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.induk import MANUAL
from kerjasama_desktop.domain.kerjasama import JenisKerjasama, Kerjasama, Prakarsa, Status
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah, HasilMusyawarah
from kerjasama_desktop.domain.penawaran import HasilJawaban
from kerjasama_desktop.domain.perubahan import AlasanBerakhir, Perubahan
from kerjasama_desktop.domain.perubahan_berlaku import berlaku_sejak
from kerjasama_desktop.domain.tahapan import status_of, tahap_berikut, urutan_tahap

Change = Callable[[Kerjasama], object]
THIRD = JenisKerjasama.PIHAK_KETIGA


def codes(**fields: object) -> list[str]:
    return [tahap.kode for tahap in urutan_tahap(Kerjasama(**fields))]  # type: ignore[arg-type]


def test_between_villages_the_order_is_that_of_pasal_13() -> None:
    assert codes() == [
        "A0", "A1", "A2", "A3", "A5", "A6", "A7", "A8", "A8", "A9", "A10", "A11", "A12", "A13",
        "A14", "A15", "A16", "A17",
    ]  # fmt: skip


def test_by_pasal_4_there_is_no_delegation_no_mad_and_no_bkad() -> None:
    assert codes(pasal4=True) == [c for c in codes() if c not in {"A9", "A12", "A17"}]


def test_with_a_third_party_by_the_village_the_order_is_that_of_pasal_14() -> None:
    assert codes(jenis=THIRD) == [
        "A0", "A1", "A2", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T9", "T10", "A13",
        "T12", "A16",
    ]  # fmt: skip


def test_with_a_third_party_by_itself_its_offer_comes_first() -> None:
    assert codes(jenis=THIRD, prakarsa=Prakarsa.PIHAK_KETIGA) == [
        "A0", "T9", "A1", "T2", "T3", "T4", "T7", "T9", "T10", "A13", "T12", "A16",
    ]  # fmt: skip


def test_pasal_4_says_nothing_of_third_parties() -> None:
    assert codes(jenis=THIRD, pasal4=True) == codes(jenis=THIRD)


def clear(name: str) -> Change:
    return lambda k: setattr(k, name, None)


def clear_of_villages(name: str, empty: object = None) -> Change:
    def change(kerjasama: Kerjasama) -> None:
        for pihak in kerjasama.pihak:
            setattr(pihak, name, empty)

    return change


def without(bentuk: BentukMusyawarah) -> Change:
    return lambda k: setattr(k, "musyawarah", [m for m in k.musyawarah if m.bentuk is not bentuk])


def unanswered(kerjasama: Kerjasama) -> None:
    for offer in kerjasama.penawaran:
        offer.jawaban = None


BETWEEN_VILLAGES: list[tuple[str, Change, str, Status]] = [
    ("Beri nama kerja sama ini", lambda k: setattr(k, "judul", ""), "judul", Status.DRAF),
    ("Isi tanggal inventarisasi potensi Desa Benteng dan Desa Boddie",
     clear_of_villages("tanggal_inventarisasi"), "pihak.tanggal_inventarisasi", Status.DRAF),
    ("Isi tanggal skala prioritas Desa Benteng dan Desa Boddie",
     clear_of_villages("tanggal_prioritas"), "pihak.tanggal_prioritas", Status.INVENTARISASI),
    ("Catat hasil Musyawarah Desa Boddie",
     without(BentukMusyawarah.MUSDES), "musyawarah", Status.PRIORITAS),
    ("Isi rujukan RPJM dan RKP Desa Benteng dan Desa Boddie",
     clear_of_villages("rkp_kegiatan", ""), "pihak.rpjm_kegiatan", Status.DISEPAKATI),
    ("Isi tujuan kerja sama",
     lambda k: setattr(k.rencana, "tujuan", ""), "rencana.tujuan", Status.PENCANTUMAN),
    ("Isi rencana anggaran biaya", lambda k: setattr(k, "rab", []), "rab", Status.PENCANTUMAN),
    ("Buat surat penawaran kepada Desa Benteng",
     lambda k: setattr(k, "penawaran", []), "penawaran", Status.PENCANTUMAN),
    ("Isi jawaban Desa Benteng", unanswered, "penawaran", Status.PENAWARAN),
    ("Isi Keputusan tentang perwakilan Desa dari Desa Benteng dan Desa Boddie",
     clear_of_villages("wakil_tanggal"), "pihak.wakil_tanggal", Status.DITERIMA),
    ("Susun naskah dengan delapan klausul wajib",
     lambda k: setattr(k, "klausul", k.klausul[:3]), "klausul", Status.DITERIMA),
    ("Catat konsultasi publik Desa Benteng dan Desa Boddie",
     without(BentukMusyawarah.KONSULTASI_PUBLIK), "musyawarah", Status.PENYUSUNAN),
    ("Catat Musyawarah Antar-Desa",
     without(BentukMusyawarah.MAD), "musyawarah", Status.KONSULTASI),
    ("Isi persetujuan BPD Desa Benteng dan Desa Boddie",
     clear_of_villages("bpd_tanggal"), "pihak.bpd_tanggal", Status.MAD),
    ("Tanda tangani naskah",
     clear("tanggal_penetapan"), "tanggal_penetapan", Status.PERSETUJUAN_BPD),
    ("Isi nomor dan tanggal Berita Desa Benteng dan Desa Boddie",
     clear_of_villages("tanggal_undang"), "pihak.tanggal_undang", Status.PENANDATANGANAN),
    ("Sampaikan salinan kepada Camat dan BPD",
     clear("surat_camat_tanggal"), "surat_camat_tanggal", Status.DIUNDANGKAN),
    ("Isi anggota BKAD", lambda k: setattr(k, "pengurus", []), "pengurus", Status.DIUNDANGKAN),
]  # fmt: skip


@pytest.mark.parametrize(("words", "change", "field", "status"), BETWEEN_VILLAGES)
def test_the_first_thing_lacking_is_the_next_action(
    berkas: Berkas, words: str, change: Change, field: str, status: Status
) -> None:
    change(berkas.kerjasama)
    found = tahap_berikut(berkas)
    assert found is not None
    assert (found[1].teks, found[1].field) == (words, field)
    assert status_of(berkas) is status


@pytest.mark.parametrize("stage", range(len(BETWEEN_VILLAGES)))
def test_a_growing_case_walks_through_all_actions_in_order(berkas: Berkas, stage: int) -> None:
    """Everything from this stage on is lacking; what comes later does not come first."""
    for _, change, _, _ in reversed(BETWEEN_VILLAGES[stage:]):
        change(berkas.kerjasama)
    found = tahap_berikut(berkas)
    assert found is not None
    assert found[1].field == BETWEEN_VILLAGES[stage][2]


@pytest.mark.parametrize("name", ["berkas", "berkas_kosong"])
def test_where_all_is_done_there_is_no_next_action(
    request: pytest.FixtureRequest, name: str
) -> None:
    case: Berkas = request.getfixturevalue(name)
    done = name == "berkas"
    assert (tahap_berikut(case) is None) is done
    assert status_of(case) is (Status.AKTIF if done else Status.DRAF)


THIRD_PARTY: list[tuple[str, Change, Status]] = [
    ("Tambahkan pihak ketiga yang diajak bekerja sama",
     lambda k: setattr(k, "mitra", []), Status.DRAF),
    ("Isi analisis manfaat dan biaya",
     lambda k: setattr(k, "manfaat_biaya", []), Status.PENCANTUMAN),
    ("Susun Kerangka Acuan Kerja", clear("kak_tanggal"), Status.PENCANTUMAN),
    ("Periksa kesesuaian lingkungan hidup dan tata ruang",
     lambda k: setattr(k.rencana, "tata_ruang_diperiksa", False), Status.PENCANTUMAN),
    ("Umumkan penawaran kepada pihak ketiga", clear("pengumuman_tanggal"), Status.PENCANTUMAN),
    ("Catat surat penawaran pihak ketiga",
     lambda k: setattr(k, "penawaran", []), Status.PENAWARAN),
    ("Isi jawaban atas penawaran pihak ketiga", unanswered, Status.PENAWARAN),
]  # fmt: skip


@pytest.mark.parametrize(("words", "change", "status"), THIRD_PARTY)
def test_a_third_party_case_asks_for_its_own_things(
    berkas_mitra: Berkas, words: str, change: Change, status: Status
) -> None:
    change(berkas_mitra.kerjasama)
    found = tahap_berikut(berkas_mitra)
    assert found is not None
    assert found[1].teks == words
    assert status_of(berkas_mitra) is status


def test_a_third_party_that_begins_must_offer_before_all_else(berkas_mitra: Berkas) -> None:
    kerjasama = berkas_mitra.kerjasama
    kerjasama.prakarsa, kerjasama.penawaran = Prakarsa.PIHAK_KETIGA, []
    kerjasama.pihak[0].tanggal_inventarisasi = None
    found = tahap_berikut(berkas_mitra)
    assert found is not None
    assert found[1].teks == "Catat surat penawaran pihak ketiga"


def test_an_awaited_answer_says_since_when(berkas: Berkas) -> None:
    unanswered(berkas.kerjasama)
    offer = berkas.kerjasama.penawaran[0]
    found = tahap_berikut(berkas)
    assert found is not None
    assert (found[1].item, found[1].sejak) == (offer.id, offer.tanggal)


def test_a_day_of_signing_still_to_come_is_not_yet_signed(berkas: Berkas) -> None:
    berkas.kerjasama.tanggal_penetapan = TODAY + timedelta(days=1)
    found = tahap_berikut(berkas)
    assert found is not None
    assert found[1].field == "tanggal_penetapan"


def test_a_meeting_that_says_no_ends_it(berkas: Berkas) -> None:
    berkas.kerjasama.musyawarah[0].hasil = HasilMusyawarah.TIDAK_MENYEPAKATI
    assert status_of(berkas) is Status.TIDAK_DISEPAKATI


@pytest.mark.parametrize(
    ("answers", "refused"),
    [
        ([HasilJawaban.MENOLAK], True),
        ([HasilJawaban.MENERIMA_CATATAN], False),
        ([HasilJawaban.MENOLAK, HasilJawaban.MENERIMA], False),
        ([None], False),
    ],
)
def test_it_is_refused_when_every_answer_is_no(
    berkas: Berkas, answers: list[HasilJawaban | None], refused: bool
) -> None:
    offer = berkas.kerjasama.penawaran[0]
    berkas.kerjasama.penawaran = [
        offer.model_copy(update={"jawaban": answer}) for answer in answers
    ]
    assert (status_of(berkas) is Status.DITOLAK) is refused


@pytest.mark.parametrize("status", sorted(MANUAL))
def test_a_state_set_by_a_person_stays(berkas: Berkas, status: Status) -> None:
    berkas.kerjasama.status = status
    berkas.kerjasama.judul = ""
    assert status_of(berkas) is status


@pytest.mark.parametrize(
    ("make", "status"),
    [
        (life.changed, Status.DIUBAH),
        (life.delayed, Status.DITUNDA),
        (life.ended, Status.BERAKHIR),
        (life.in_dispute, Status.AKTIF),
    ],
)
@pytest.mark.parametrize("name", ["berkas", "berkas_mitra"])
def test_a_change_that_counts_makes_the_state(
    request: pytest.FixtureRequest, name: str, make: Callable[[Berkas], Perubahan], status: Status
) -> None:
    case: Berkas = request.getfixturevalue(name)
    before = status_of(case)
    made = make(case)
    assert status_of(case) is (before if status is Status.AKTIF else status)
    made.tanggal = None
    assert status_of(case) is before


def test_a_change_counts_when_every_village_has_promulgated_it(berkas: Berkas) -> None:
    made = life.changed(berkas)
    assert berlaku_sejak(berkas, made) == life.PUBLISHED
    berkas.kerjasama.nomor_dokumen[0].tanggal_undang = None
    assert berlaku_sejak(berkas, made) is None
    assert status_of(berkas) is Status.AKTIF


def test_an_expired_term_ends_without_a_regulation(berkas: Berkas) -> None:
    made = life.ended(berkas)
    berkas.kerjasama.nomor_dokumen = []
    assert status_of(berkas) is Status.AKTIF
    made.alasan = AlasanBerakhir.MASA_BERAKHIR
    assert berlaku_sejak(berkas, made) == life.AGREED
    assert status_of(berkas) is Status.BERAKHIR


def test_a_delay_passes(berkas: Berkas) -> None:
    life.changed(berkas)
    made = life.delayed(berkas)
    made.selesai = TODAY
    assert status_of(berkas) is Status.DITUNDA
    made.selesai = TODAY - timedelta(days=1)
    assert status_of(berkas) is Status.DIUBAH
    made.mulai, made.selesai = TODAY + timedelta(days=1), None
    assert status_of(berkas) is Status.DIUBAH


def test_what_is_not_in_force_is_not_changed(berkas: Berkas) -> None:
    life.changed(berkas)
    berkas.kerjasama.tanggal_penetapan = None
    assert status_of(berkas) is Status.PERSETUJUAN_BPD


@pytest.mark.parametrize("status", [Status.DIBATALKAN, Status.DIARSIPKAN])
def test_what_a_person_closed_stays_closed(berkas: Berkas, status: Status) -> None:
    life.changed(berkas)
    berkas.kerjasama.status = status
    assert status_of(berkas) is status


def test_without_a_burden_no_consent_of_the_bpd_is_awaited(berkas: Berkas) -> None:
    berkas.kerjasama.beban = []
    for pihak in berkas.kerjasama.pihak:
        pihak.bpd_tanggal = None
    assert tahap_berikut(berkas) is None


def test_an_earlier_gap_holds_the_state_back(berkas: Berkas) -> None:
    berkas.kerjasama.pihak[0].tanggal_prioritas = None
    assert status_of(berkas) is Status.INVENTARISASI
    berkas.kerjasama.pihak[0].tanggal_prioritas = date(2026, 8, 10)
    assert status_of(berkas) is Status.AKTIF
