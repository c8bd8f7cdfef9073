"""Berita acara of the consultation, of the change of the plans, and of the BPD's meeting."""

from datetime import date

import pytest
from letters_help import add_meeting, meeting, paper, says

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import JenisKelamin
from kerjasama_desktop.domain.musyawarah import (
    BentukMusyawarah,
    HasilMusyawarah,
    Keputusan,
    MetodeKeputusan,
    Musyawarah,
    Pembahasan,
    Peserta,
    Unsur,
)

RAPAT, PERUBAHAN = BentukMusyawarah.RAPAT_BPD, BentukMusyawarah.MUSDES_PERUBAHAN
KONSULTASI = BentukMusyawarah.KONSULTASI_PUBLIK


def held(berkas: Berkas, bentuk: BentukMusyawarah, **more: object) -> Musyawarah:
    """Let the village that began the cooperation hold a meeting."""
    added = Musyawarah(
        bentuk=bentuk,
        pihak_id=next(p.id for p in berkas.pihak if p.pemrakarsa),
        nomor="400.10.2/51/BODDIE",
        tanggal=date(2026, 10, 12),
        tempat="Kantor Desa Boddie",
        pimpinan="Muhammad Arsyad",
        jabatan_pimpinan="Ketua BPD Boddie",
        hasil=HasilMusyawarah.MENYEPAKATI,
        metode=MetodeKeputusan.MUFAKAT,
    )
    added = added.model_copy(update=more)
    berkas.kerjasama.musyawarah = [*berkas.kerjasama.musyawarah, added]
    return added


def test_the_consultation_holds_what_the_people_said(berkas: Berkas) -> None:
    assert says(
        paper(berkas, "berita_acara_konsultasi", "Boddie"),
        "rancangan Peraturan Bersama Kepala Desa tentang Pengelolaan Air Bersih Mata Air",
        "Nomor 400.10.2/38/BODDIE",
        "Pada hari ini, Senin tanggal dua puluh satu bulan September tahun dua ribu dua puluh enam",
        "sesuai dengan Peraturan Menteri Dalam Negeri Nomor 111 Tahun 2014 tentang Pedoman Teknis",
        "33 (tiga puluh tiga) orang, terdiri atas 18 (delapan belas) orang laki-laki",
        "Pada musim kemarau kebutuhan rumah tangga di sekitar mata air mohon didahulukan.",
        "mengatur giliran yang diumumkan.",
        "Masyarakat mendukung rancangan dengan pengaturan giliran air",
        "sebelum dibahas dalam Musyawarah antar-Desa.",
        "Kepala Desa Boddie, pimpinan konsultasi publik",
    )


def test_the_head_signs_the_consultation_he_or_she_did_not_lead(berkas: Berkas) -> None:
    chair = "Andi Makkasau, S.Sos. Kepala Desa Boddie, pimpinan konsultasi publik"
    leader = f"{chair} 1. 2. Nur Hikmah, S.E. Notulis"
    text = paper(berkas, "berita_acara_konsultasi", "Boddie")
    assert says(text, leader, "S.E. Notulis (Sekretaris Desa Boddie)", "Acara: Masukan warga")
    consultation = meeting(berkas, KONSULTASI)
    consultation.pimpinan, consultation.jabatan_pimpinan = "Muhammad Arsyad", "Ketua BPD"
    assert says(
        paper(berkas, "berita_acara_konsultasi", "Boddie"),
        "Muhammad Arsyad Ketua BPD Boddie, pimpinan konsultasi publik 1. "
        "2. Andi Makkasau, S.Sos. Kepala Desa Boddie 2. 3. Nur Hikmah, S.E. Notulis",
    )
    consultation.pimpinan = consultation.jabatan_pimpinan = ""
    consultation.unsur_pimpinan = None
    assert says(paper(berkas, "berita_acara_konsultasi", "Boddie"), "Pimpinan konsultasi publik 1.")


def test_what_follows_the_consultation_depends_on_the_route(berkas: Berkas) -> None:
    berkas.kerjasama.pasal4 = True
    text = paper(berkas, "berita_acara_konsultasi")
    assert says(text, "sebelum ditetapkan.")
    assert not says(text, "sebelum dibahas")


def test_a_consultation_with_a_third_party_cites_no_rule_on_regulations(
    berkas_mitra: Berkas,
) -> None:
    add_meeting(berkas_mitra, KONSULTASI)
    text = paper(berkas_mitra, "berita_acara_konsultasi")
    assert says(text, "rancangan Perjanjian Bersama tentang", "sebelum ditandatangani.")
    assert not says(text, "Nomor 111 Tahun 2014")


def test_an_unwritten_consultation_leaves_rows_to_fill(berkas: Berkas) -> None:
    berkas.kerjasama.pembahasan = []
    berkas.kerjasama.keputusan = []
    found = meeting(berkas, KONSULTASI)
    berkas.kerjasama.peserta = [
        Peserta(musyawarah_id=found.id, nama="Ambo Dalle", unsur=Unsur.KELOMPOK_TANI)
    ]
    text = paper(berkas, "berita_acara_konsultasi", "Boddie")
    assert says(text, "1. 2. 3. D. Hasil", "Ambo Dalle Wakil masyarakat (kelompok tani)", "…" * 30)


def test_the_change_names_plan_perdes_and_activity(berkas: Berkas) -> None:
    held(berkas, PERUBAHAN)
    assert says(
        paper(berkas, "berita_acara_perubahan_rpjm"),
        "Musyawarah perubahan Rencana Pembangunan Jangka Menengah Desa dan Rencana Kerja",
        "sesuai dengan Pasal 13 ayat (2) huruf e Peraturan Menteri Dalam Negeri Nomor 96",
        "Musyawarah menyepakati pencantuman bidang dan/atau potensi Desa dimaksud sebagai berikut",
        "RPJM Desa Tahun 2022–2028 Peraturan Desa Boddie Nomor 3 Tahun 2022",
        "RKP Desa Tahun 2026",
        "2.4.03, anggaran Rp70.000.000,00 (tujuh puluh juta rupiah)",
        "Keputusan diambil secara musyawarah mufakat.",
        "Andi Makkasau, S.Sos.",
    )


def test_a_refused_change_lists_nothing(berkas: Berkas) -> None:
    held(berkas, PERUBAHAN, hasil=HasilMusyawarah.TIDAK_MENYEPAKATI)
    text = paper(berkas, "berita_acara_perubahan_rpjm")
    assert says(text, "Musyawarah tidak menyepakati pencantuman", "dalam RPJM Desa dan RKP Desa.")
    assert not says(text, "Peraturan Desa Boddie Nomor 3 Tahun 2022")


def test_with_a_third_party_the_change_rests_on_pasal_14(berkas_mitra: Berkas) -> None:
    add_meeting(berkas_mitra, PERUBAHAN)
    text = paper(berkas_mitra, "berita_acara_perubahan_rpjm")
    assert says(text, "Pasal 14 ayat (2) huruf c Peraturan Menteri Dalam Negeri Nomor 96")


def test_the_bpd_approves_on_terms_and_its_members_sign(berkas: Berkas) -> None:
    found = held(berkas, RAPAT, notulis="Sitti Aminah")
    people = [("Muhammad Arsyad", "Ketua BPD"), ("Sitti Aminah", "Sekretaris BPD"), ("Rusli", "")]
    berkas.kerjasama.peserta = [
        Peserta(
            musyawarah_id=found.id,
            nama=nama,
            unsur=Unsur.BPD,
            jabatan=jabatan,
            jenis_kelamin=JenisKelamin.P if nama == "Sitti Aminah" else JenisKelamin.L,
        )
        for nama, jabatan in people
    ]
    text = paper(berkas, "berita_acara_rapat_bpd")
    assert says(
        text,
        "Rapat Badan Permusyawaratan Desa Boddie",
        "telah memenuhi ketentuan kuorum dalam tata tertib Badan Permusyawaratan Desa.",
        "Rapat menyetujui kerja sama antar-Desa mengenai Pengelolaan Air Bersih",
        "paling banyak sebesar Rp51.850.000,00 (lima puluh satu juta delapan ratus",
        "sampai dengan tanggal 14 Oktober 2031; dan",
        "Persetujuan ini dituangkan dalam Keputusan Badan Permusyawaratan Desa Boddie. Demikian",
        "1. Muhammad Arsyad Ketua Badan Permusyawaratan Desa Boddie 1.",
        "2. Sitti Aminah Sekretaris BPD 2.",
        "3. Rusli Anggota 3.",
    )
    assert not says(text, "4. …")


def test_a_bpd_that_refuses_sets_no_terms(berkas: Berkas) -> None:
    held(berkas, RAPAT, hasil=HasilMusyawarah.TIDAK_MENYEPAKATI)
    text = paper(berkas, "berita_acara_rapat_bpd")
    assert says(text, "Rapat tidak menyetujui kerja sama antar-Desa mengenai Pengelolaan")
    assert not says(text, "dituangkan dalam Keputusan")


@pytest.mark.parametrize(("present", "rows"), [(0, 5), (3, 5), (7, 7), (40, 9)])
def test_rows_for_members_follow_who_was_present(berkas: Berkas, present: int, rows: int) -> None:
    held(berkas, RAPAT, hadir_l=present, hadir_p=0, notulis="Nur Hikmah")
    text = paper(berkas, "berita_acara_rapat_bpd")
    assert says(text, f"{rows + 1}. Nur Hikmah, S.E. Notulis")


def test_the_bpd_may_discuss_and_decide_more(berkas: Berkas) -> None:
    found = held(berkas, RAPAT)
    berkas.kerjasama.pembahasan = [
        Pembahasan(musyawarah_id=found.id, nama="Rusli", isi="Siapa merawat?", jawaban="BKAD.")
    ]
    berkas.kerjasama.keputusan = [Keputusan(musyawarah_id=found.id, isi="Meminta laporan")]
    text = paper(berkas, "berita_acara_rapat_bpd")
    assert says(text, "Siapa merawat?", "Selain itu, rapat memutuskan:", "Meminta laporan")


def test_an_undecided_meeting_leaves_the_choice(berkas: Berkas) -> None:
    held(berkas, RAPAT, hasil=None)
    text = paper(berkas, "berita_acara_rapat_bpd")
    assert says(text, "telah/belum memenuhi *) ketentuan kuorum", "menyetujui/tidak menyetujui *)")
    assert says(text, "Coret yang tidak perlu")
