"""Papers of a meeting: attendance, minutes, and the berita acara."""

from datetime import date

import pytest
from letters_help import add_meeting, meeting, only_plain, printed, says, words
from samples import many_villages

from kerjasama_desktop.documents.contexts import acara, berita_acara
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kerjasama import Beban
from kerjasama_desktop.domain.musyawarah import (
    BentukMusyawarah,
    HasilMusyawarah,
    Keputusan,
    MetodeKeputusan,
)

CASES = ("berkas", "berkas_delapan", "berkas_mitra", "berkas_kosong")
PAPERS = {
    "daftar_hadir": acara.daftar_hadir,
    "notulen": acara.notulen,
    "berita_acara_musdes": berita_acara.berita_acara_musdes,
    "berita_acara_mad": berita_acara.berita_acara_mad,
}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("key", PAPERS)
def test_every_paper_of_every_case_prints_plain_values(
    key: str, case: str, request: pytest.FixtureRequest
) -> None:
    berkas: Berkas = request.getfixturevalue(case)
    for bentuk in BentukMusyawarah:
        add_meeting(berkas, bentuk)
    for found in berkas.kerjasama.musyawarah:
        context = PAPERS[key](berkas, found.id)
        assert only_plain(context)
        assert printed(key, context)


def test_the_attendance_list_has_names_blank_rows_and_totals(berkas: Berkas) -> None:
    found = meeting(berkas, BentukMusyawarah.MAD)
    context = acara.daftar_hadir(berkas, found.id)
    assert len(context["peserta"]) == 6 + 5  # type: ignore[arg-type]
    assert context["jumlah"] == {"l": "3", "p": "3", "semua": "6"}
    assert context["per_desa"] == [
        {"nama": "Desa Benteng", "l": "1", "p": "2", "jumlah": "3"},
        {"nama": "Desa Boddie", "l": "2", "p": "1", "jumlah": "3"},
    ]
    assert context["per_unsur"][0] == {  # type: ignore[index]
        "nama": "Pemerintah Desa",
        "l": "1",
        "p": "1",
        "jumlah": "2",
    }
    assert says(printed("daftar_hadir", context), "Rosdiana", "Desa Benteng", "11.")
    found.hasil = None
    before = acara.daftar_hadir(berkas, found.id)
    assert len(before["peserta"]) == 6 + acara.BARIS_KOSONG  # type: ignore[arg-type]


def test_the_attendance_list_has_room_for_all_who_came(berkas_mitra: Berkas) -> None:
    found = meeting(berkas_mitra, BentukMusyawarah.MUSDES)
    gone = [p for p in berkas_mitra.kerjasama.peserta if p.musyawarah_id != found.id]
    berkas_mitra.kerjasama.peserta = gone
    found.hadir_l, found.hadir_p = 21, 17
    assert len(acara.daftar_hadir(berkas_mitra, found.id)["peserta"]) == 38  # type: ignore[arg-type]


def test_a_village_is_named_once_as_the_place(berkas: Berkas) -> None:
    found = meeting(berkas, BentukMusyawarah.MUSDES)
    found.tempat = "Balai Desa Boddie"
    text = printed("berita_acara_musdes", berita_acara.berita_acara_musdes(berkas, found.id))
    assert says(text, "bertempat di Balai Desa Boddie, Kecamatan Mandalle, Kabupaten")


def test_the_offer_that_was_discussed_is_told(berkas: Berkas) -> None:
    offer = berkas.kerjasama.penawaran[0]
    for found in berkas.kerjasama.musyawarah:
        if found.bentuk is BentukMusyawarah.MUSDES:
            found.tanggal = date(2026, 8, 29)
            words = str(berita_acara.berita_acara_musdes(berkas, found.id)["penawaran"])
            addressed = found.pihak_id == offer.pihak_id
            told = "Kepala Desa Boddie Nomor 400.10.2/31/BODDIE tanggal 25 Agustus 2026"
            assert words == (told if addressed else "")


def test_without_names_the_typed_totals_are_printed(berkas: Berkas) -> None:
    found = meeting(berkas, BentukMusyawarah.KONSULTASI_PUBLIK)
    context = acara.daftar_hadir(berkas, found.id)
    assert context["jumlah"] == {"l": "18", "p": "15", "semua": "33"}
    assert context["per_unsur"] == []


def test_nobody_counted_leaves_dots(berkas_kosong: Berkas) -> None:
    added = add_meeting(berkas_kosong, BentukMusyawarah.RAPAT_BPD)
    jumlah = acara.daftar_hadir(berkas_kosong, added.id)["jumlah"]
    assert set("".join(jumlah.values())) == {"…"}  # type: ignore[attr-defined]


def test_the_minutes_hold_talk_agreements_and_follow_up(berkas: Berkas) -> None:
    found = meeting(berkas, BentukMusyawarah.MUSDES)
    extra = Keputusan(
        musyawarah_id=found.id,
        isi="Menyusun RAB",
        penanggung_jawab="Nur Hikmah",
        tenggat=date(2026, 8, 31),
    )
    berkas.kerjasama.keputusan = [*berkas.kerjasama.keputusan, extra]
    assert says(
        printed("notulen", acara.notulen(berkas, found.id)),
        "Muhammad Arsyad (Ketua BPD Boddie)",
        "6 (enam) orang, terdiri atas 4 (empat) orang laki-laki dan 2 (dua) orang perempuan",
        "Apakah pembagian air ke Desa Benteng mengurangi air untuk warga Boddie?",
        "paling sedikit 6 liter per detik.",
        "menugaskan wakil Desa dalam Musyawarah antar-Desa; dan",
        "Nur Hikmah",
        "31 Agustus 2026",
    )


def test_the_berita_acara_opens_with_the_day_in_words(berkas: Berkas) -> None:
    found = meeting(berkas, BentukMusyawarah.MUSDES)
    text = printed("berita_acara_musdes", berita_acara.berita_acara_musdes(berkas, found.id))
    assert says(
        text,
        "Pada hari ini, Selasa tanggal delapan belas bulan Agustus tahun dua ribu dua puluh enam "
        "(18-08-2026), bertempat di Balai Desa Boddie, Kecamatan Mandalle, "
        "Kabupaten Pangkajene dan Kepulauan",
        "Musyawarah Desa menyepakati rencana kerja sama antar-Desa",
        "Keputusan diambil secara musyawarah mufakat.",
        "tentang Rencana Pembangunan Jangka Menengah Desa, kegiatan 2.04.03",
        "Diperlukan, karena kerja sama ini menggunakan dana APB Desa",
        "APB Desa yang berasal dari Dana Desa dan Alokasi Dana Desa serta swadaya masyarakat",
        "tokoh masyarakat, kelompok tani, dan kelompok perempuan, sebagaimana",
        "Ketua Badan Permusyawaratan Desa Boddie",
        "Wakil masyarakat (kelompok perempuan)",
        "Andi Makkasau, S.Sos.",
        "Hasnah",
        "disahkan dengan penuh tanggung jawab",
    )
    assert not says(text, "Coret yang tidak perlu")


def test_votes_are_counted_in_words(berkas_delapan: Berkas) -> None:
    found = meeting(berkas_delapan, BentukMusyawarah.MUSDES)
    context = berita_acara.berita_acara_musdes(berkas_delapan, found.id)
    assert context["cara"] == (
        "Keputusan diambil melalui pemungutan suara dengan hasil 19 (sembilan belas) suara "
        "setuju, 2 (dua) suara tidak setuju, dan 0 (nol) suara abstain."
    )


def test_what_is_not_decided_is_struck_out_by_hand(berkas_kosong: Berkas) -> None:
    added = add_meeting(berkas_kosong, BentukMusyawarah.MUSDES)
    text = printed("berita_acara_musdes", berita_acara.berita_acara_musdes(berkas_kosong, added.id))
    assert says(text, "menyepakati/tidak menyepakati *)", "Coret yang tidak perlu", "Desa Sahang")


def test_a_village_that_declines_sends_no_delegates(berkas: Berkas) -> None:
    found = meeting(berkas, BentukMusyawarah.MUSDES)
    found.hasil, found.metode = HasilMusyawarah.TIDAK_MENYEPAKATI, MetodeKeputusan.MUFAKAT
    context = berita_acara.berita_acara_musdes(berkas, found.id)
    assert context["wakil"] == []
    assert "Musyawarah Desa tidak menyepakati rencana" in str(context["putusan"])


def test_a_third_party_is_named_and_who_began(berkas_mitra: Berkas) -> None:
    berkas_mitra.kerjasama.beban = [Beban.ASET_DESA]
    found = meeting(berkas_mitra, BentukMusyawarah.MUSDES)
    assert says(
        printed("berita_acara_musdes", berita_acara.berita_acara_musdes(berkas_mitra, found.id)),
        "Kerja sama Desa dengan pihak ketiga atas prakarsa Desa",
        "Desa Kalikoa dan pihak ketiga",
        "Kuwu Kalikoa",
        "menggunakan aset Desa",
    )


def test_the_mad_names_delegates_decisions_money_and_signers(berkas: Berkas) -> None:
    found = meeting(berkas, BentukMusyawarah.MAD)
    text = printed("berita_acara_mad", berita_acara.berita_acara_mad(berkas, found.id))
    assert says(
        text,
        "Kamis tanggal delapan bulan Oktober",
        "dihadiri pula oleh Camat Mandalle",
        "Musyawarah antar-Desa menyepakati kerja sama antar-Desa",
        "Pembentukan lembaga antar-Desa:",
        "Membentuk BKAD Tirta Bulu Tellue.",
        "Rancangan Peraturan Bersama Kepala Desa yang disepakati memuat ruang lingkup, bidang",
        "serta penyelesaian perselisihan, dan dilampirkan pada Berita Acara ini.",
        "Rp118.000.000,00 (seratus delapan belas juta rupiah)",
        "direncanakan pada tanggal 14 Oktober 2026",
        "H. Baharuddin",
        "Drs. Syahrul Mappanyukki, M.Si.",
        "NIP 197005121991031004",
    )


def test_what_was_decided_without_a_matter_comes_first(berkas: Berkas) -> None:
    found = meeting(berkas, BentukMusyawarah.MAD)
    own = [d for d in berkas.kerjasama.keputusan if d.musyawarah_id == found.id]
    own[-1].topik = None
    text = printed("berita_acara_mad", berita_acara.berita_acara_mad(berkas, found.id))
    assert says(text, "Musyawarah Antar-Desa memutuskan:")
    assert text.index("memutuskan:") < text.index("Pembentukanlembagaantar-Desa:")
    assert not says(text, "Kegiatan lain melalui")


def test_the_mad_tells_form_source_and_year_of_what_is_given(berkas: Berkas) -> None:
    found = meeting(berkas, BentukMusyawarah.MAD)
    for one in berkas.kerjasama.kontribusi:
        one.bentuk, one.tahun = "uang", 2027
    text = printed("berita_acara_mad", berita_acara.berita_acara_mad(berkas, found.id))
    assert says(text, "Uang APB Desa yang berasal dari Dana Desa Tahun Anggaran 2027 Rp")
    assert says(text, ",00 Jumlah seluruhnya: Rp118.000.000,00")


def test_thirty_villages_sign_and_two_camat_take_note() -> None:
    berkas = many_villages(30)
    found = meeting(berkas, BentukMusyawarah.MAD)
    context = berita_acara.berita_acara_mad(berkas, found.id)
    assert len(context["para_desa"]) == 60  # type: ignore[arg-type]
    assert len(context["desa"]) == len(context["kontribusi"]) == 30  # type: ignore[arg-type]
    assert "Haryono Jenangan" in words(context)
    assert "Haryono Ngebel" in words(context)


def test_dots_stand_for_a_mad_without_anything(berkas_kosong: Berkas) -> None:
    added = add_meeting(berkas_kosong, BentukMusyawarah.MAD)
    context = berita_acara.berita_acara_mad(berkas_kosong, added.id)
    assert context["kontribusi_jumlah"] == ""
    assert context["topik"] == []
    assert "…" in str(context["hari_ini"])
