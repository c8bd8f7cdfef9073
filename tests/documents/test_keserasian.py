"""The papers of one file agree with each other: who is named when, numbers, who signs."""

from datetime import date
from typing import Any

import pytest
from samples import many_villages, some_id, third_party
from wordfiles import text

from kerjasama_desktop.documents.catalog import jobs, offered
from kerjasama_desktop.documents.produce import produce
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import JenisKelamin
from kerjasama_desktop.domain.kerjasama import BidangUu92, JenisKerjasama, Prakarsa
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah, Musyawarah, Peserta
from kerjasama_desktop.services.library import compose

PARTNER = "Universitas Bumi Caruban"


def printed(case: Berkas, key: str) -> str:
    every = [*jobs(case), *offered(case)]
    return text(produce(case, next(job for job in every if job.kind.key == key)))


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({}, False),
        ({"pengumuman_tanggal": None}, False),
        ({"pengumuman_tanggal": date(2026, 3, 23)}, False),
        ({"pengumuman_tanggal": date(2026, 3, 22)}, True),
        ({"prakarsa": Prakarsa.PIHAK_KETIGA}, True),
    ],
)
def test_no_partner_is_named_before_the_open_offer(changes: dict[str, Any], named: bool) -> None:
    case = third_party()
    for field, value in changes.items():
        setattr(case.kerjasama, field, value)
    words = printed(case, "berita_acara_musdes")
    assert ("Desa Kalikoa dan pihak ketiga" in words) is not named
    assert (PARTNER in words) is named


def test_the_profile_goes_with_the_offer_and_names_no_partner() -> None:
    assert PARTNER not in printed(third_party(), "profil_objek")


def test_the_bpd_meeting_cites_no_later_number_and_no_annex(berkas: Berkas) -> None:
    meeting = Musyawarah(
        bentuk=BentukMusyawarah.RAPAT_BPD,
        pihak_id=berkas.pihak[0].id,
        tanggal=date(2026, 10, 10),
    )
    berkas.kerjasama.musyawarah = [*berkas.kerjasama.musyawarah, meeting]
    words = printed(berkas, "berita_acara_rapat_bpd")
    assert "dituangkan dalam Keputusan Badan Permusyawaratan Desa Benteng.\n" in words
    assert "lampirannya" not in words
    assert "Rapat BPD" not in words


def test_the_letter_upward_lists_the_papers_with_their_numbers(berkas: Berkas) -> None:
    words = printed(berkas, "surat_pengantar_camat")
    assert "Kepala Desa Benteng Nomor 2 Tahun 2026 dan Kepala Desa Boddie Nomor 3" in words
    assert (
        "Keputusan Bersama Kepala Desa Benteng Nomor 10 Tahun 2026 dan Kepala Desa Boddie Nomor "
        "15 Tahun 2026 tentang Pengangkatan Pengurus Badan Kerja Sama antar-Desa Tirta" in words
    )


def test_the_route_of_pasal_4_has_no_paper_of_a_bkad(berkas: Berkas) -> None:
    berkas.kerjasama.pasal4 = True
    compose(berkas)
    assert "Pengangkatan Pengurus" not in printed(berkas, "surat_pengantar_camat")
    assert "F. Pengurus" not in printed(berkas, "berita_acara_mad")


def _with_a_partner(berkas: Berkas) -> Berkas:
    k, partner = berkas.kerjasama, third_party().kerjasama
    k.jenis, k.mitra, k.penawaran = JenisKerjasama.PIHAK_KETIGA, partner.mitra, partner.penawaran
    compose(berkas)
    return berkas


def test_a_camat_signs_an_agreement_once(berkas: Berkas) -> None:
    words = printed(_with_a_partner(berkas), "perjanjian_bersama")
    assert words.count("Mengetahui,") == 1
    assert words.count("Saksi,") == 2
    assert words.count("Drs. Syahrul Mappanyukki") == 1


def test_each_camat_signs_an_agreement() -> None:
    words = printed(_with_a_partner(many_villages(7)), "perjanjian_bersama")
    assert words.count("Mengetahui,") == 2
    assert words.rindex("Camat Jenangan,") < words.rindex("Camat Ngebel,")


def test_nobody_mandates_himself(berkas: Berkas) -> None:
    words = printed(berkas, "mandat_delegasi")
    head, _, rest = words.partition("memberi mandat kepada:")
    assert "Sitti Rohani" in head
    assert "Kepala Desa Benteng" not in rest.partition("untuk mewakili")[0]
    assert "Musyawarah antar-Desa tentang kerja sama antar-Desa mengenai" in rest
    assert "pada hari Kamis tanggal 8 Oktober 2026, bertempat di" in rest


def test_a_village_that_only_sends_its_head_has_blank_rows() -> None:
    case = many_villages(2)
    mad = next(m for m in case.kerjasama.musyawarah if m.bentuk is BentukMusyawarah.MAD)
    case.kerjasama.peserta = [
        Peserta(
            id=some_id("kepala"),
            musyawarah_id=mad.id,
            pihak_id=case.pihak[0].id,
            nama="Slamet Sahang",
            jenis_kelamin=JenisKelamin.L,
            delegasi=True,
        )
    ]
    words = printed(case, "mandat_delegasi")
    assert "Slamet Sahang\nL" not in words
    assert "\n3.\n" in words


def test_a_decision_calls_itself_by_one_name(berkas: Berkas) -> None:
    words = printed(berkas, "keputusan_bersama_bkad")
    assert "ditetapkannya Keputusan Bersama Kepala Desa ini" in words
    assert "Keputusan Bersama ini" not in words


def test_the_planned_signing_is_the_day_of_it_where_no_other_was_planned() -> None:
    case = many_villages(8)
    assert "direncanakan pada tanggal 20 Mei 2026." in printed(case, "berita_acara_mad")
    case.kerjasama.tanggal_penetapan = date(2026, 5, 1)
    assert "direncanakan pada tanggal ……" in printed(case, "berita_acara_mad")


def test_the_plan_names_the_region_and_a_lone_activity_in_the_sentence() -> None:
    words = printed(many_villages(7), "rencana_kerja_sama")
    assert "dalam lingkup antar-kecamatan dalam Kabupaten Ponorogo." in words
    assert "Ruang lingkup kerja sama meliputi perkerasan jalan." in words
    near = printed(many_villages(2), "rencana_kerja_sama")
    assert "dalam lingkup Kecamatan Ngebel." in near


def test_the_field_is_not_called_a_field_twice(berkas: Berkas) -> None:
    berkas.kerjasama.bidang_uu92 = BidangUu92.KEAMANAN
    words = printed(berkas, "berita_acara_musdes") + printed(berkas, "rencana_kerja_sama")
    assert "eamanan dan ketertiban" in words
    assert "Bidang keamanan" not in words
    assert "bidang keamanan" not in words
