"""Papers of a meeting: attendance, minutes, and the berita acara."""

import re
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from letters_help import add_meeting, meeting, only_plain, paper, printed, says, words
from published.jeunieb import jeunieb
from samples import many_villages

from kerjasama_desktop.documents.catalog import jobs
from kerjasama_desktop.documents.contexts import acara, berita_acara, berita_acara_mad
from kerjasama_desktop.documents.produce import produce
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kerjasama import Beban
from kerjasama_desktop.domain.musyawarah import (
    BentukMusyawarah,
    HasilMusyawarah,
    Keputusan,
    MetodeKeputusan,
    Unsur,
)

CASES = ("berkas", "berkas_delapan", "berkas_mitra", "berkas_kosong")
PAPERS = {
    "daftar_hadir": acara.daftar_hadir,
    "notulen": acara.notulen,
    "berita_acara_musdes": berita_acara.berita_acara_musdes,
    "berita_acara_mad": berita_acara_mad.berita_acara_mad,
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
    assert len(context["peserta"]) == 9 + 5  # type: ignore[arg-type]
    assert context["jumlah"] == {"l": "5", "p": "4", "semua": "9"}
    assert context["per_desa"] == [
        {"nama": "Desa Benteng", "l": "2", "p": "2", "jumlah": "4"},
        {"nama": "Desa Boddie", "l": "3", "p": "2", "jumlah": "5"},
    ]
    assert context["per_unsur"][0] == {  # type: ignore[index]
        "nama": "Pemerintah Desa",
        "l": "1",
        "p": "2",
        "jumlah": "3",
    }
    assert says(printed("daftar_hadir", context), "Rosdiana", "Desa Benteng", "13.")
    found.hasil = None
    before = acara.daftar_hadir(berkas, found.id)
    assert len(before["peserta"]) == 9 + acara.BARIS_KOSONG  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("office", "unsur", "words"),
    [
        ("Kepala Desa", Unsur.PEMERINTAH_DESA, "Kepala Desa"),
        ("Anggota BPD Boddie", Unsur.BPD, "Anggota BPD Boddie"),
        ("Ketua", Unsur.KELOMPOK_PEREMPUAN, "Ketua kelompok perempuan"),
        ("Anggota", Unsur.BPD, "Anggota Badan Permusyawaratan Desa"),
        ("Ketua kelompok tani", Unsur.KELOMPOK_TANI, "Ketua kelompok tani"),
        ("Ketua kelompok tani", Unsur.TOKOH_MASYARAKAT, "Ketua kelompok tani (tokoh masyarakat)"),
        ("Ketua PKK", Unsur.LKD, "Ketua PKK (Lembaga Kemasyarakatan Desa)"),
        ("", Unsur.TOKOH_ADAT, "Tokoh adat"),
        ("Bidan", None, "Bidan"),
    ],
)
def test_an_element_is_told_where_the_office_does_not(
    berkas: Berkas, office: str, unsur: Unsur | None, words: str
) -> None:
    found = meeting(berkas, BentukMusyawarah.MUSDES)
    person = next(p for p in berkas.kerjasama.peserta if p.musyawarah_id == found.id)
    person.jabatan, person.unsur = office, unsur
    rows = acara.daftar_hadir(berkas, found.id)["peserta"]
    assert rows[0]["unsur"] == words  # type: ignore[index]


def test_whoever_signs_for_a_village_at_the_mad_was_there(berkas: Berkas) -> None:
    """Head, chair of the BPD and notulis stand on the list under the name with which they sign."""
    found = meeting(berkas, BentukMusyawarah.MAD)
    rows = acara.daftar_hadir(berkas, found.id)["peserta"]
    assert isinstance(rows, list)
    names = [row["nama"] for row in rows]
    assert names[:2] == ["Hj. Sitti Rohani", "H. Baharuddin"]
    assert "Sitti Rohani" not in names
    assert rows[8] == {
        "nama": "Nur Hikmah, S.E.",
        "jk": "P",
        "unsur": "Sekretaris Desa",
        "asal": "Desa Boddie",
    }
    assert says(
        paper(berkas, "berita_acara_mad"),
        "dihadiri oleh 9 (sembilan) orang, terdiri atas 5 (lima) orang laki-laki dan 4 (empat)",
    )
    assert says(paper(berkas, "notulen", "Musyawarah Antar-Desa"), "Peserta : 9 (sembilan) orang,")


def test_the_share_of_men_is_left_out_where_it_is_not_known(berkas: Berkas) -> None:
    for holder in berkas.pejabat[berkas.pihak[0].desa_id]:
        holder.jenis_kelamin = None
    found = meeting(berkas, BentukMusyawarah.MAD)
    assert says(paper(berkas, "berita_acara_mad"), "dihadiri oleh 9 (sembilan) orang, dari unsur")
    totals = acara.daftar_hadir(berkas, found.id)["jumlah"]
    assert totals["semua"] == "9"  # type: ignore[index]
    assert set(totals["l"]) == {"…"}  # type: ignore[index]


def test_one_person_has_one_name_in_one_paper(berkas: Berkas) -> None:
    berkas.kerjasama.pembahasan[2].nama = "Sitti Rohani"
    written = (
        ("daftar_hadir", "Benteng"),
        ("daftar_hadir", "Musyawarah Antar-Desa"),
        ("berita_acara_musdes", "Benteng"),
        ("berita_acara_konsultasi", "Benteng"),
        ("berita_acara_mad", ""),
        ("surat_jawaban", "Benteng"),
    )
    for key, detail in written:
        text = paper(berkas, key, detail)
        assert text.count("SittiRohani") == text.count("Hj.SittiRohani") > 0, key
        assert text.count("Baharuddin") == text.count("H.Baharuddin"), key


def test_whoever_took_the_minutes_was_there(berkas: Berkas) -> None:
    """Also where no official bears the name; a namesake on the list is the same person."""
    found = meeting(berkas, BentukMusyawarah.MUSDES)
    before = len(acara.attendants(berkas, found))
    found.notulis, found.jabatan_notulis = "Rahmawati", "Kaur Umum"
    added = acara.attendants(berkas, found)
    assert len(added) == before + 1
    assert added[-1].jabatan == "Kaur Umum"
    signers = berita_acara.signers_of_village(berkas, found, berkas.pihak_by_id(found.pihak_id))
    assert [row["nama"] for row in signers].count("Rahmawati") == 1
    found.notulis = "hasnah"
    assert len(acara.attendants(berkas, found)) == before


@pytest.mark.parametrize(
    ("place", "words", "signed"),
    [
        (
            "Aula Kantor Kecamatan Mandalle",
            "di Aula Kantor Kecamatan Mandalle, Kabupaten Pangkajene dan Kepulauan, telah",
            "Mandalle, 8 Oktober 2026",
        ),
        (
            "Balai Desa Benteng",
            "di Balai Desa Benteng, Kecamatan Mandalle, Kabupaten Pangkajene dan Kepulauan, telah",
            "Benteng, 8 Oktober 2026",
        ),
        (
            "Gedung serbaguna",
            "di Gedung serbaguna, Kecamatan Mandalle, Kabupaten Pangkajene dan Kepulauan, telah",
            "Boddie, 8 Oktober 2026",
        ),
    ],
)
def test_the_place_of_a_mad_is_told_up_to_its_kabupaten(
    berkas: Berkas, place: str, words: str, signed: str
) -> None:
    found = meeting(berkas, BentukMusyawarah.MAD)
    found.tempat = place
    assert says(paper(berkas, "berita_acara_mad"), f"bertempat {words}")
    assert acara.daftar_hadir(berkas, found.id)["tempat_tanggal"] == signed


def test_only_typed_totals_count_where_no_name_is_listed(berkas: Berkas) -> None:
    found = meeting(berkas, BentukMusyawarah.MAD)
    berkas.kerjasama.peserta = []
    found.hadir_l, found.hadir_p = 12, 9
    assert acara.daftar_hadir(berkas, found.id)["jumlah"] == {"l": "12", "p": "9", "semua": "21"}


def test_an_office_is_told_with_its_village(berkas: Berkas) -> None:
    found = meeting(berkas, BentukMusyawarah.MAD)
    found.pimpinan, found.jabatan_pimpinan = "Baharuddin", "Ketua BPD"
    found.notulis, found.jabatan_notulis = "Orang lain", "Sekretaris Desa"
    context = acara.notulen(berkas, found.id)
    assert context["pimpinan"] == {"nama": "H. Baharuddin", "jabatan": "Ketua BPD Benteng"}
    assert context["notulis"] == {"nama": "Orang lain", "jabatan": "Sekretaris Desa Boddie"}
    found.jabatan_pimpinan, found.jabatan_notulis = "Ketua BPD Boddie", "Pendamping Desa"
    context = acara.notulen(berkas, found.id)
    assert context["pimpinan"]["jabatan"] == "Ketua BPD Boddie"  # type: ignore[index]
    assert context["notulis"]["jabatan"] == "Pendamping Desa"  # type: ignore[index]
    assert context["tempat_desa"][0] == "Kecamatan Mandalle"  # type: ignore[index]


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
        "Muhammad Arsyad (Ketua Badan Permusyawaratan Desa Boddie)",
        "8 (delapan) orang, terdiri atas 4 (empat) orang laki-laki dan 4 (empat) orang perempuan",
        "Apakah pembagian air ke Desa Benteng mengurangi air untuk warga Boddie?",
        "paling sedikit 6 liter per detik.",
        "menetapkan wakil Desa dalam Musyawarah antar-Desa dan dalam badan kerja sama antar-Desa; "
        "dan",
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
        "tokoh masyarakat, kelompok tani, kelompok perempuan, dan Pendamping Desa, sebagaimana",
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
    assert context["wakil"] == context["wakil_bkad"] == []
    assert "Musyawarah Desa tidak menyepakati rencana" in str(context["putusan"])


def test_the_village_chooses_its_members_of_the_bkad(berkas: Berkas) -> None:
    """The decision that appoints them rests on these minutes."""
    chosen = "Wakil Desa dalam badan kerja sama antar-Desa adalah sebagai berikut:"
    assert says(
        paper(berkas, "berita_acara_musdes", "Benteng"),
        f"{chosen} No. Nama L/P Unsur 1. Nurhayati P Lembaga Kemasyarakatan Desa "
        "2. Muhammad Yusuf L Anggota BPD 3. Abdul Karim L Pemerintah Desa 4. Rosdiana P",
    )
    berkas.kerjasama.pengurus = []
    assert says(paper(berkas, "berita_acara_musdes", "Benteng"), f"{chosen} No. Nama L/P Unsur 1. ")
    berkas.kerjasama.pasal4 = True
    assert not says(paper(berkas, "berita_acara_musdes", "Benteng"), chosen)


def test_no_bkad_is_chosen_for_a_cooperation_with_a_third_party(berkas_mitra: Berkas) -> None:
    assert not says(paper(berkas_mitra, "berita_acara_musdes"), "badan kerja sama antar-Desa")


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
    text = printed("berita_acara_mad", berita_acara_mad.berita_acara_mad(berkas, found.id))
    assert says(
        text,
        "Kamis tanggal delapan bulan Oktober",
        "dihadiri pula oleh Camat Mandalle",
        "Musyawarah antar-Desa menyepakati kerja sama antar-Desa",
        "A. Delegasi setiap Desa",
        "Pembentukan lembaga antar-Desa: membentuk BKAD Tirta Bulu Tellue.",
        "Ketua Badan Permusyawaratan Desa Boddie 6. 7. Sitti Aminah Wakil Desa Boddie 7.",
        "Rancangan Peraturan Bersama Kepala Desa yang disepakati memuat ruang lingkup, bidang",
        "serta penyelesaian perselisihan, dan dilampirkan pada Berita Acara ini.",
        "Rp118.000.000,00 (seratus delapan belas juta rupiah)",
        "direncanakan pada tanggal 14 Oktober 2026",
        "H. Baharuddin",
        "Drs. Syahrul Mappanyukki, M.Si.",
        "NIP 197005121991031004",
    )


def test_no_row_of_the_mad_is_torn_over_a_page(berkas: Berkas) -> None:
    job = next(j for j in jobs(berkas) if j.kind.key == "berita_acara_mad")
    with ZipFile(BytesIO(produce(berkas, job))) as package:
        rows = re.findall(r"<w:tr[ >].*?</w:tr>", package.read("word/document.xml").decode(), re.S)
    contributions = [row for row in rows if "Tahun Anggaran" in row]
    assert contributions
    assert all("<w:cantSplit" in row for row in contributions)


def test_what_was_decided_without_a_matter_comes_first(berkas: Berkas) -> None:
    found = meeting(berkas, BentukMusyawarah.MAD)
    own = [d for d in berkas.kerjasama.keputusan if d.musyawarah_id == found.id]
    own[-1].topik = None
    text = printed("berita_acara_mad", berita_acara_mad.berita_acara_mad(berkas, found.id))
    alone = (
        "Musyawarah antar-Desa memutuskan menyepakati kontribusi setiap Desa sesuai dengan rencana."
    )
    assert says(text, alone)
    assert text.index("memutuskan") < text.index("Pembentukanlembagaantar-Desa:")
    assert not says(text, "Kegiatan lain melalui")
    own[-2].topik = None
    text = printed("berita_acara_mad", berita_acara_mad.berita_acara_mad(berkas, found.id))
    assert says(text, "Musyawarah antar-Desa memutuskan: menyepakati rancangan")


def test_the_mad_tells_form_source_and_year_of_what_is_given(berkas: Berkas) -> None:
    found = meeting(berkas, BentukMusyawarah.MAD)
    for one in berkas.kerjasama.kontribusi:
        one.bentuk, one.tahun = "uang", 2027
    text = printed("berita_acara_mad", berita_acara_mad.berita_acara_mad(berkas, found.id))
    assert says(text, "Uang APB Desa yang berasal dari Dana Desa Tahun Anggaran 2027 Rp")
    assert says(text, ",00 Jumlah seluruhnya: Rp118.000.000,00")


def test_the_mad_speaks_of_gampong_and_names_whose_officials_led_it() -> None:
    assert says(
        paper(jeunieb(), "berita_acara_mad"),
        "A. Delegasi setiap Gampong",
        "Tgk. Ismail (Ketua Tuha Peuet Gampong Blang Me Timu)",
        "Nurul Fajri (Sekretaris Gampong Blang Me Timu)",
        "Mukhlis Wakil Gampong Blang Me Timu",
    )
    assert says(
        paper(jeunieb(), "daftar_hadir", "Musyawarah Antar-Desa"), "Zulkifli L Pj. Keuchik Gampong"
    )


def test_thirty_villages_sign_and_two_camat_take_note() -> None:
    berkas = many_villages(30)
    found = meeting(berkas, BentukMusyawarah.MAD)
    context = berita_acara_mad.berita_acara_mad(berkas, found.id)
    assert len(context["para_desa"]) == 30 * (2 + 2)  # type: ignore[arg-type]
    assert len(context["desa"]) == len(context["kontribusi"]) == 30  # type: ignore[arg-type]
    assert "Haryono Jenangan" in words(context)
    assert "Haryono Ngebel" in words(context)


def test_dots_stand_for_a_mad_without_anything(berkas_kosong: Berkas) -> None:
    added = add_meeting(berkas_kosong, BentukMusyawarah.MAD)
    context = berita_acara_mad.berita_acara_mad(berkas_kosong, added.id)
    assert context["kontribusi_jumlah"] == ""
    assert context["topik"] == []
    assert "Wakil Desa Sahang" in words(context)
    assert "…" in str(context["hari_ini"])
