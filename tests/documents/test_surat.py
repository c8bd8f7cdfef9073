"""Letters: invitations, offers, answers, announcement, and the papers sent upward."""

from datetime import date, datetime
from uuid import UUID

import pytest
from letters_help import add_meeting, meeting, only_plain, printed, says, words
from samples import many_villages
from wordfiles import paragraphs

from kerjasama_desktop.documents.contexts import penawaran, surat
from kerjasama_desktop.documents.render import RenderOptions, render
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import StatusPejabat
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah
from kerjasama_desktop.domain.naskah import WAJIB
from kerjasama_desktop.domain.penawaran import ArahPenawaran, HasilJawaban, Penawaran
from kerjasama_desktop.domain.rencana import Kontribusi, SumberDana
from kerjasama_desktop.paths import template

CASES = ("berkas", "berkas_delapan", "berkas_mitra", "berkas_kosong")
PAKET = surat.RincianPaket(
    nama_berkas="Paket KSD - Boddie.ksd.zip",
    sha256="0123456789abcdef" * 4,
    ukuran=182_034,
    dibuat=datetime(2026, 11, 22, 9, 5),  # noqa: DTZ001 - a wall clock, as the person sees it
    kerja_sama=("Pengelolaan Air Bersih",),
    jumlah=(("Pihak", 2),),
)


@pytest.mark.parametrize("case", CASES)
def test_every_letter_of_every_case_prints_plain_values(
    case: str, request: pytest.FixtureRequest
) -> None:
    berkas: Berkas = request.getfixturevalue(case)
    for bentuk in (BentukMusyawarah.MUSDES, BentukMusyawarah.MAD):
        add_meeting(berkas, bentuk)
    offer = Penawaran()
    berkas.kerjasama.penawaran = [*berkas.kerjasama.penawaran, offer]
    contexts = {
        "pengumuman_penawaran": [penawaran.pengumuman(berkas, None)],
        "surat_pengantar_camat": [surat.pengantar_camat(berkas, None)],
        "pengantar_paket": [surat.pengantar_paket(berkas, PAKET)],
        "undangan_musyawarah": [surat.undangan(berkas, m.id) for m in berkas.kerjasama.musyawarah],
        "surat_penawaran": [
            penawaran.surat_penawaran(berkas, o.id) for o in berkas.kerjasama.penawaran
        ],
        "surat_jawaban": [
            penawaran.surat_jawaban(berkas, o.id) for o in berkas.kerjasama.penawaran
        ],
    }
    for key, made in contexts.items():
        for context in made:
            assert only_plain(context), key
            assert printed(key, context)


def test_the_bpd_invites_to_the_musyawarah_desa(berkas: Berkas) -> None:
    found = meeting(berkas, BentukMusyawarah.MUSDES)
    text = printed("undangan_musyawarah", surat.undangan(berkas, found.id))
    assert says(
        text,
        "Badan Permusyawaratan Desa Boddie",
        "005/08/BPD-BODDIE",
        "Selasa, 18 Agustus 2026",
        "Pukul 09.00 WITA sampai dengan selesai",
        "Balai Desa Boddie",
        "Ketua Badan Permusyawaratan Desa Boddie,",
        "Muhammad Arsyad",
        "Perwakilan kelompok perempuan",
        "Camat Mandalle",
    )


def test_who_speaks_is_invited_once(berkas: Berkas) -> None:
    found = meeting(berkas, BentukMusyawarah.MUSDES)
    invited = surat.undangan(berkas, found.id)["undangan"]
    assert isinstance(invited, list)
    assert "Pendamping Desa (narasumber)" in invited
    assert "Pendamping Desa" not in invited
    found.narasumber = "Camat Mandalle"
    assert "Pendamping Desa" in str(surat.undangan(berkas, found.id)["undangan"])


def test_the_head_of_the_village_that_began_invites_to_the_mad(berkas: Berkas) -> None:
    found = meeting(berkas, BentukMusyawarah.MAD)
    context = surat.undangan(berkas, found.id)
    assert says(
        printed("undangan_musyawarah", context),
        "Pemerintah Kabupaten Pangkajene dan Kepulauan",
        "Kamis, 8 Oktober 2026",
        "Kepala Desa Boddie,",
        "Andi Makkasau, S.Sos.",
        "Desa Benteng Hj. Sitti Rohani H. Baharuddin Hj. Sitti Rohani Muhammad Yusuf",
    )


def test_an_invitation_to_nothing_known_has_dots_and_the_time_zone(berkas_kosong: Berkas) -> None:
    added = add_meeting(berkas_kosong, BentukMusyawarah.KONSULTASI_PUBLIK)
    context = surat.undangan(berkas_kosong, added.id)
    assert "WIB" in str(context["waktu"])
    assert "…" in str(context["hari_tanggal"])
    assert says(printed("undangan_musyawarah", context), "Kepala Desa Sahang,", "Camat Ngebel")


def test_other_names_of_offices_and_an_acting_head_are_respected(berkas: Berkas) -> None:
    desa = next(d for d in berkas.desa.values() if d.nama == "Boddie")
    desa.sebutan_desa, desa.sebutan_kepala = "Gampong", "Keuchik"
    desa.sebutan_bpd, desa.sebutan_kabupaten = "Tuha Peuet Gampong", "Kota"
    berkas.pejabat[desa.id][0].status = StatusPejabat.PJ
    text = printed("surat_pengantar_camat", surat.pengantar_camat(berkas, None))
    assert says(text, "Gampong Boddie", "Pj. Keuchik Boddie,", "Yth. Wali Kota Pangkajene")
    found = meeting(berkas, BentukMusyawarah.MUSDES)
    invitation = printed("undangan_musyawarah", surat.undangan(berkas, found.id))
    assert says(invitation, "Ketua Tuha Peuet Gampong Boddie,", "Keuchik Boddie beserta")


def test_the_offer_holds_the_eight_items(berkas: Berkas) -> None:
    offer = berkas.kerjasama.penawaran[0]
    text = printed("surat_penawaran", penawaran.surat_penawaran(berkas, offer.id))
    assert says(text, *(bagian.label for bagian in WAJIB))
    assert says(
        text,
        "Yth. Kepala Desa Benteng",
        "hari Selasa tanggal 18 Agustus 2026 (Berita Acara Nomor 400.10.2/28/BODDIE)",
        "pemasangan pipa transmisi ke Dusun Kampung Baru",
        "5 (lima) tahun, terhitung sejak tanggal 15 Oktober 2026",
        "Rp118.000.000,00 (seratus delapan belas juta rupiah)",
        "Desa Benteng berkewajiban memelihara jaringan perpipaan di wilayahnya",
        "difasilitasi dan diselesaikan oleh Camat Mandalle",
        "yang merupakan bagian tidak terpisahkan dari surat ini",
        "paling lambat tanggal 8 September 2026",
    )


def test_an_offer_to_one_of_three_names_all_and_what_is_asked() -> None:
    berkas = many_villages(3)
    target = berkas.pihak[1]
    offer = Penawaran(pihak_id=target.id)
    berkas.kerjasama.penawaran = [offer]
    berkas.kerjasama.kontribusi = [
        Kontribusi(
            pihak_id=target.id,
            sumber=SumberDana.DANA_DESA,
            jumlah=30_000_000,
            bentuk="Uang",
            tahun=2026,
        )
    ]
    text = printed("surat_penawaran", penawaran.surat_penawaran(berkas, offer.id))
    names = [berkas.desa_of(pihak).nama for pihak in berkas.pihak]
    assert says(text, f"Para pihak adalah Desa {names[0]}, Desa {names[1]}, dan Desa {names[2]}.")
    assert says(
        text,
        f"Kontribusi yang diminta dari Desa {names[1]} berupa uang sebesar Rp30.000.000,00 (tiga "
        "puluh juta rupiah) yang bersumber dari Dana Desa Tahun Anggaran 2026.",
    )


def test_whoever_signs_an_invitation_does_not_invite_himself(berkas: Berkas) -> None:
    musdes = meeting(berkas, BentukMusyawarah.MUSDES)
    text = printed("undangan_musyawarah", surat.undangan(berkas, musdes.id))
    assert says(
        text, "Mengingat pentingnya Musyawarah Desa ini", "2. Anggota Badan Permusyawaratan"
    )
    public = meeting(berkas, BentukMusyawarah.KONSULTASI_PUBLIK)
    text = printed("undangan_musyawarah", surat.undangan(berkas, public.id))
    assert says(text, "Mengingat pentingnya Konsultasi Publik ini", "1. Perangkat Desa")


def test_across_kecamatan_the_regent_settles_disputes(berkas_delapan: Berkas) -> None:
    offer = berkas_delapan.kerjasama.penawaran[0]
    context = penawaran.surat_penawaran(berkas_delapan, offer.id)
    assert "diselesaikan oleh Bupati Ponorogo" in words(context)
    assert context["tembusan"][:2] == ["Camat Jenangan", "Camat Ngebel"]  # type: ignore[index]


@pytest.mark.parametrize(
    ("jawaban", "sentence"),
    [
        (HasilJawaban.MENERIMA, "Desa Benteng menerima penawaran"),
        (HasilJawaban.MENERIMA_CATATAN, "Desa Benteng menerima dengan catatan penawaran"),
        (HasilJawaban.MENOLAK, "Desa Benteng belum dapat menerima penawaran"),
        (None, "menerima/menerima dengan catatan/menolak *)"),
    ],
)
def test_the_answer_says_what_was_decided(
    berkas: Berkas, jawaban: HasilJawaban | None, sentence: str
) -> None:
    offer = berkas.kerjasama.penawaran[0]
    offer.jawaban, offer.catatan_jawaban = jawaban, "debit dijamin\nbiaya dibagi"
    text = printed("surat_jawaban", penawaran.surat_jawaban(berkas, offer.id))
    assert says(text, sentence, "Desa Benteng", "400.10.2/31/BODDIE tanggal 25 Agustus 2026")
    assert says(text, "debit dijamin; dan", "biaya dibagi.") is (
        jawaban is not HasilJawaban.MENERIMA
    )
    assert says(text, "Muhammad Yusuf") is (jawaban is not HasilJawaban.MENOLAK)
    assert says(text, "Coret yang tidak perlu") is (jawaban is None)


def test_we_answer_an_offer_received(berkas: Berkas) -> None:
    offer = berkas.kerjasama.penawaran[0]
    offer.arah = ArahPenawaran.MASUK
    context = penawaran.surat_jawaban(berkas, offer.id)
    assert context["yth"] == ["Kepala Desa Benteng", "Kecamatan Mandalle"]
    assert "Desa Boddie menerima penawaran" in words(context)


def test_a_meeting_before_the_offer_did_not_discuss_it(berkas_mitra: Berkas) -> None:
    offer, musdes = berkas_mitra.kerjasama.penawaran[0], berkas_mitra.kerjasama.musyawarah[0]
    offer.arah = ArahPenawaran.MASUK
    answer = words(penawaran.surat_jawaban(berkas_mitra, offer.id))
    assert "telah kami teliti dengan berpedoman pada hasil Musyawarah Desa" in answer
    assert "Rektor Universitas Bumi Caruban" in answer
    assert "telah dibahas" not in answer
    musdes.tanggal = date(2026, 4, 13)
    answer = words(penawaran.surat_jawaban(berkas_mitra, offer.id))
    assert "telah dibahas dalam Musyawarah Desa pada hari Senin tanggal 13 April 2026" in answer


def test_the_offer_is_a_letter_with_its_items_on_the_next_page(berkas: Berkas) -> None:
    offer = berkas.kerjasama.penawaran[0]
    names = penawaran.surat_penawaran(berkas, offer.id)
    data = render(template("surat_penawaran.docx"), names, RenderOptions())
    styles = [style for style, _ in paragraphs(data)]
    assert styles.index("TTDNamaGaris") < styles.index("Tembusan") < styles.index("HalamanBaru")
    assert styles.index("HalamanBaru") < styles.index("TabelKepala")


def test_the_announcement_names_terms_and_last_day(berkas_mitra: Berkas) -> None:
    text = printed("pengumuman_penawaran", penawaran.pengumuman(berkas_mitra, None))
    assert says(
        text,
        "140/11/KLK",
        "Pengolahan Sampah dan Wisata Edukasi",
        "paling lambat tanggal 15 April 2026",
        "melalui papan pengumuman Desa",
        "difasilitasi oleh Camat Kedawung sebelum ditempuh jalur hukum",
        "bertujuan untuk mengurangi sampah yang dibuang, berlokasi di Desa Kalikoa.",
        *(bagian.label for bagian in WAJIB),
    )


def test_papers_go_through_every_camat(berkas_delapan: Berkas) -> None:
    text = printed("surat_pengantar_camat", surat.pengantar_camat(berkas_delapan, None))
    assert says(
        text,
        "Yth. Bupati Ponorogo",
        "Kepala Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Ponorogo",
        "Camat Jenangan",
        "Camat Ngebel",
        "8 (delapan) berkas",
        "antara 8 (delapan) Desa untuk menjadi bahan",
        "Diterima tanggal",
    )


def test_consultation_representatives_and_budget_are_sent(berkas: Berkas) -> None:
    text = printed("surat_pengantar_camat", surat.pengantar_camat(berkas, None))
    assert says(
        text,
        "Berita acara konsultasi publik 2 (dua) berkas",
        "Keputusan tentang perwakilan Desa 2 (dua) berkas",
        "Rencana anggaran biaya 1 (satu) berkas",
    )


def test_only_papers_that_exist_are_sent(berkas_kosong: Berkas) -> None:
    sent = surat.pengantar_camat(berkas_kosong, None)["kirim"]
    assert [row["banyak"] for row in sent] == ["1 (satu) berkas"]  # type: ignore[attr-defined]


def test_the_cover_of_a_package_names_its_file_and_fingerprint(berkas: Berkas) -> None:
    text = printed("pengantar_paket", surat.pengantar_paket(berkas, PAKET))
    assert says(
        text,
        "Paket KSD - Boddie.ksd.zip",
        "0123456789abcdef" * 4,
        "182.034 bita",
        "22 November 2026 pukul 09.05 WITA",
        "Pengelolaan Air Bersih",
    )


def test_an_unknown_subject_is_a_mistake(berkas: Berkas) -> None:
    with pytest.raises(StopIteration):
        surat.undangan(berkas, UUID(int=0))


def test_the_day_of_a_letter_decides_who_signs(berkas: Berkas) -> None:
    offer = berkas.kerjasama.penawaran[0]
    desa = next(d for d in berkas.desa.values() if d.nama == "Boddie")
    old = berkas.pejabat[desa.id][0]
    old.selesai = date(2026, 8, 1)
    new = old.model_copy(update={"nama": "Daeng Tata", "mulai": date(2026, 8, 2), "selesai": None})
    berkas.pejabat[desa.id].insert(0, new)
    context = penawaran.surat_penawaran(berkas, offer.id)
    assert "Daeng Tata, S.Sos." in words(context)
