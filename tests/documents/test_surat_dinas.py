"""Supporting letters: to the camat or the bupati, to the BPD, and to the other parties."""

from datetime import date
from uuid import UUID, uuid4

import pytest
from letters_help import paper, says
from samples import many_villages

from kerjasama_desktop.documents.contexts.surat_dinas import pemberitahuan_berakhir
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import NomorDokumen


def numbered(berkas: Berkas, key: str, day: date, subjek_id: UUID | None = None) -> None:
    """Give a supporting paper its number and day."""
    entry = NomorDokumen(jenis=key, subjek_id=subjek_id, nomor="400.10.2/77/BODDIE", tanggal=day)
    berkas.kerjasama.nomor_dokumen = [*berkas.kerjasama.nomor_dokumen, entry]


def across(berkas: Berkas) -> Berkas:
    """Put the last village into the neighbouring kabupaten."""
    desa = berkas.desa_of(berkas.pihak[-1])
    desa.kode, desa.kabupaten, desa.kecamatan = "3503012001", "Trenggalek", "Panggul"
    return berkas


def test_the_camat_is_consulted_about_the_draft(berkas: Berkas) -> None:
    numbered(berkas, "surat_konsultasi_camat", date(2026, 9, 23))
    assert says(
        paper(berkas, "surat_konsultasi_camat"),
        "400.10.2/77/BODDIE Boddie, 23 September 2026",
        "Konsultasi rancangan Peraturan Bersama Kepala Desa",
        "Yth. Camat Mandalle",
        "Peraturan Menteri Dalam Negeri Nomor 111 Tahun 2014 tentang Pedoman Teknis Peraturan di",
        "pada tanggal 21 September 2026 dan tanggal 22 September 2026.",
        "dalam Pasal 6 Peraturan Menteri Dalam Negeri Nomor 96 Tahun 2017",
        "sebelum Musyawarah antar-Desa yang direncanakan pada hari Kamis tanggal 8 Oktober 2026.",
        "Kepala Desa Boddie, Andi Makkasau, S.Sos.",
        "Kepala Desa Benteng Arsip",
    )


@pytest.mark.parametrize(
    ("day", "said", "unsaid"),
    [
        (date(2026, 9, 21), "pada tanggal 21 September 2026.", "22 September 2026"),
        (date(2026, 9, 1), "sebelum Musyawarah antar-Desa", "telah dikonsultasikan kepada"),
        (date(2026, 10, 9), "sebelum rancangan tersebut ditetapkan.", "Musyawarah antar-Desa"),
    ],
)
def test_a_letter_tells_only_what_its_day_knows(
    berkas: Berkas, day: date, said: str, unsaid: str
) -> None:
    numbered(berkas, "surat_konsultasi_camat", day)
    text = paper(berkas, "surat_konsultasi_camat")
    assert says(text, said)
    assert not says(text, unsaid)


def test_many_consultations_are_a_span_and_every_camat_is_asked() -> None:
    berkas = many_villages(8)
    meetings = [m for m in berkas.kerjasama.musyawarah if m.bentuk == "KONSULTASI_PUBLIK"]
    for n, found in enumerate(meetings):
        found.tanggal = date(2026, 4, 20 + n)
    text = paper(berkas, "surat_konsultasi_camat")
    assert says(
        text,
        "Yth. Camat Jenangan Camat Ngebel di Tempat",
        "antara 8 (delapan) Desa untuk dikonsultasikan",
        "tanggal 20 April 2026 sampai dengan tanggal 27 April 2026.",
        "Para Kepala Desa peserta kerja sama",
    )


def test_a_draft_agreement_is_consulted_without_the_rule_on_regulations(
    berkas_mitra: Berkas,
) -> None:
    text = paper(berkas_mitra, "surat_konsultasi_camat")
    assert says(text, "rancangan Perjanjian Bersama", "sebelum rancangan tersebut ditandatangani.")
    assert not says(text, "Nomor 111 Tahun 2014")


def test_the_camat_is_asked_to_facilitate(berkas: Berkas) -> None:
    text = paper(berkas, "permohonan_fasilitasi")
    assert says(
        text,
        "Yth. Camat Mandalle di Tempat",
        "atas nama Bupati Pangkajene dan Kepulauan",
        "penyelenggaraan Musyawarah antar-Desa yang direncanakan pada hari Kamis tanggal 8 "
        "Oktober 2026, bertempat di Aula Kantor Kecamatan Mandalle;",
        "Bupati Pangkajene dan Kepulauan c.q. Kepala Dinas Pemberdayaan Masyarakat dan Desa",
    )
    berkas.kerjasama.pasal4 = True
    assert not says(paper(berkas, "permohonan_fasilitasi"), "Musyawarah antar-Desa")


def test_across_kabupaten_the_bupati_is_asked_and_no_regulation_promised() -> None:
    text = paper(across(many_villages(3)), "permohonan_fasilitasi")
    assert says(
        text,
        "Yth. Bupati Ponorogo c.q. Kepala Dinas Pemberdayaan Masyarakat dan Desa Kabupaten",
        "melalui Camat Ngebel di Tempat",
        "Desa Wagir Lor di Kabupaten Ponorogo, dan Desa Talun di Kabupaten Trenggalek",
        "mengikuti ketentuan kerja sama antar daerah dan belum dapat dituangkan dalam Peraturan",
        "koordinasi dengan Pemerintah Kabupaten Trenggalek;",
    )
    assert not says(text, "penyelenggaraan Musyawarah antar-Desa")
    many = paper(across(many_villages(8)), "permohonan_fasilitasi")
    assert says(many, "antara 8 (delapan) Desa di Kabupaten Ponorogo dan Kabupaten Trenggalek.")


def test_the_parties_are_told_when_it_ends(berkas: Berkas) -> None:
    numbered(berkas, "pemberitahuan_berakhir", date(2031, 7, 16))
    assert says(
        paper(berkas, "pemberitahuan_berakhir"),
        "Yth. Kepala Desa Benteng di Tempat",
        "kerja sama antar-Desa berdasarkan Peraturan Bersama Kepala Desa Benteng Nomor 2 Tahun "
        "2026 dan Kepala Desa Boddie Nomor 3 Tahun 2026 tentang Pengelolaan Air Bersih Mata Air "
        "Bulu Tellue akan berakhir pada tanggal 14 Oktober 2031, yaitu 90 (sembilan puluh) hari",
        "perpanjangan jangka waktu, dengan atau tanpa perubahan isi; atau",
        "paling lambat tanggal 30 Juli 2031 untuk dibahas bersama dalam Musyawarah antar-Desa",
        "Ketua Badan Kerja Sama antar-Desa Tirta Bulu Tellue",
    )


def test_many_parties_are_listed_on_the_next_page() -> None:
    berkas = many_villages(8)
    text = paper(berkas, "pemberitahuan_berakhir")
    assert says(text, "Yth. Para Kepala Desa (daftar terlampir)", "1 (satu) lembar")
    assert says(text, "Daftar tujuan surat", "1. Kepala Desa Mrican", "7. Kepala Desa Pupus")
    assert not says(text, "8. Kepala Desa")


def test_a_partner_is_told_by_the_office_it_signed_with(berkas_mitra: Berkas) -> None:
    text = paper(berkas_mitra, "pemberitahuan_berakhir")
    assert says(
        text,
        "Yth. Rektor Universitas Bumi Caruban Jalan Pilang Raya Nomor 10, Cirebon di Tempat",
        "Perjanjian Bersama Nomor 1 Tahun 2026 dan Nomor 77/PKS/UBC/2026 tanggal 20 Mei 2026",
        "untuk dibahas dalam musyawarah para pihak",
    )
    partner = berkas_mitra.kerjasama.mitra[0]
    another = partner.model_copy(update={"id": uuid4(), "nama": "Yayasan Lestari", "alamat": ""})
    berkas_mitra.kerjasama.mitra = [partner, another]
    assert says(
        paper(berkas_mitra, "pemberitahuan_berakhir"),
        "Rektor Universitas Bumi Caruban, Jalan Pilang Raya Nomor 10, Cirebon",
        "Rektor Yayasan Lestari",
    )


def test_after_the_end_no_days_are_left(berkas: Berkas) -> None:
    numbered(berkas, "pemberitahuan_berakhir", date(2031, 10, 14))
    assert pemberitahuan_berakhir(berkas, None)["sisa"] == ""


def test_what_has_ended_is_told_so(berkas: Berkas) -> None:
    numbered(berkas, "pemberitahuan_berakhir", date(2031, 11, 3))
    text = paper(berkas, "pemberitahuan_berakhir")
    assert says(
        text,
        "Pemberitahuan berakhirnya kerja sama",
        "Bulu Tellue telah berakhir pada tanggal 14 Oktober 2031.",
        "melanjutkan kerja sama dengan naskah yang baru",
        "untuk dibahas dalam Musyawarah antar-Desa.",
    )
    assert not says(text, "akan berakhir")
    assert not says(text, "sebelum jangka waktu")


def test_every_kepala_desa_asks_his_own_bpd(berkas: Berkas) -> None:
    boddie, benteng = (paper(berkas, "surat_pengantar_bpd", n) for n in ("Boddie", "Benteng"))
    assert says(
        boddie,
        "Yth. Ketua Badan Permusyawaratan Desa Boddie",
        "Sesuai dengan Pasal 13 ayat (2) huruf c Peraturan Menteri Dalam Negeri Nomor 96 Tahun",
        "pada tanggal 3 Agustus 2026 dan menyusun skala prioritasnya pada tanggal 10 Agustus 2026.",
        "wakil Desa dalam Musyawarah antar-Desa dan dalam badan kerja sama antar-Desa.",
    )
    assert not says(boddie, "telah menerima penawaran")
    assert says(
        benteng,
        "telah menerima penawaran kerja sama dari Kepala Desa Boddie melalui surat Nomor "
        "400.10.2/31/BODDIE tanggal 25 Agustus 2026.",
        "Kepala Desa Benteng, Hj. Sitti Rohani",
    )


def test_the_bpd_gets_the_joint_text_with_the_villages_own_numbers(berkas: Berkas) -> None:
    assert says(
        paper(berkas, "pengantar_salinan", "Benteng"),
        "Benteng, 19 Oktober 2026 Yth. Ketua Badan Permusyawaratan Desa Benteng",
        "Salinan Peraturan Bersama Kepala Desa Benteng Nomor 2 Tahun 2026 dan Kepala Desa Boddie "
        "Nomor 3 Tahun 2026 tentang Pengelolaan Air Bersih",
        "diundangkan dalam Berita Desa Benteng Tahun 2026 Nomor 2 tanggal 15 Oktober 2026",
        "Salinan Keputusan Bersama Kepala Desa Benteng Nomor 10 Tahun 2026 dan Kepala Desa Boddie "
        "Nomor 15 Tahun 2026 tentang Pengangkatan Pengurus",
    )
    assert "NIP" not in paper(berkas, "pengantar_salinan", "Benteng")


def test_a_typed_day_goes_before_the_day_of_the_copies(berkas: Berkas) -> None:
    boddie = next(p for p in berkas.pihak if p.pemrakarsa)
    numbered(berkas, "pengantar_salinan", date(2026, 10, 21), boddie.id)
    assert says(paper(berkas, "pengantar_salinan", "Boddie"), "Boddie, 21 Oktober 2026")


def test_a_letter_asked_for_twice_keeps_one_number(berkas: Berkas) -> None:
    numbered(berkas, "permohonan_fasilitasi", date(2026, 9, 1))
    assert says(paper(berkas, "permohonan_fasilitasi"), "400.10.2/77/BODDIE")
    keys = [n.jenis for n in berkas.kerjasama.nomor_dokumen]
    assert keys.count("permohonan_fasilitasi") == 1
