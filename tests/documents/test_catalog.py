"""Which documents a case has, what they are called, and what they lack."""

from uuid import UUID

import pytest
from letters_help import with_all
from samples import many_villages
from wordfiles import strange

from kerjasama_desktop.documents.catalog import DocumentJob, context, jobs, kind_of
from kerjasama_desktop.documents.kelengkapan import kurang
from kerjasama_desktop.documents.kind import Subjek
from kerjasama_desktop.documents.kinds import KINDS
from kerjasama_desktop.documents.kinds_pendamping import PENDAMPING
from kerjasama_desktop.documents.produce import options, sender
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.kerjasama import Prakarsa
from kerjasama_desktop.domain.penawaran import ArahPenawaran
from kerjasama_desktop.domain.pengaturan import HurufSurat, Kertas

CASES = ("berkas", "berkas_kosong", "berkas_delapan", "berkas_mitra")


@pytest.fixture(params=CASES)
def case(request: pytest.FixtureRequest) -> Berkas:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Berkas)
    return found


def keys(berkas: Berkas) -> list[str]:
    return [job.kind.key for job in jobs(berkas)]


def the_job(berkas: Berkas, key: str, subjek_id: UUID | None = None) -> DocumentJob:
    return next(
        job for job in jobs(berkas) if job.kind.key == key and subjek_id in {None, job.subjek_id}
    )


def test_kinds_are_unique_and_in_file_order() -> None:
    assert len({kind.key for kind in KINDS}) == len(KINDS)
    assert [kind.urut for kind in KINDS] == sorted(kind.urut for kind in KINDS)
    assert kind_of("notulen") is next(kind for kind in KINDS if kind.key == "notulen")
    assert kind_of("tidak_ada") is None


def test_file_names_are_unique_and_say_number_title_and_village(case: Berkas) -> None:
    names = [job.nama_berkas for job in jobs(case)]
    assert len({name.casefold() for name in names}) == len(names)
    assert names == sorted(names, key=lambda name: name[:2])


def test_sample_has_one_of_each_village_meeting_and_offer(berkas: Berkas) -> None:
    made = jobs(berkas)
    names = {job.nama_berkas for job in made}
    assert "06 Berita Acara Musyawarah Desa - Boddie.docx" in names
    assert "03 Undangan Musyawarah Antar-Desa.docx" in names
    assert "07 Surat Penawaran - Benteng.docx" in names
    assert "13 Peraturan Bersama Kepala Desa.docx" in names
    for subjek, count in ((Subjek.PIHAK, 2), (Subjek.KERJASAMA, 1)):
        kinds = {job.kind.key for job in made if job.kind.subjek is subjek}
        assert {keys(berkas).count(key) for key in kinds} == {count}


def test_two_meetings_of_a_village_get_two_file_names(berkas: Berkas) -> None:
    musdes = next(m for m in berkas.kerjasama.musyawarah if m.bentuk == "MUSDES")
    berkas.kerjasama.musyawarah.append(musdes.model_copy(update={"id": UUID(int=7)}))
    stem = "06 Berita Acara Musyawarah Desa - "
    names = [job.nama_berkas for job in jobs(berkas) if job.nama_berkas.startswith(stem)]
    assert len(names) == 3
    assert sum(name.endswith(" (2).docx") for name in names) == 1


def test_third_party_has_its_own_papers(berkas_mitra: Berkas) -> None:
    found = keys(berkas_mitra)
    assert {"pengumuman_penawaran", "kerangka_acuan_kerja", "perjanjian_bersama"} <= set(found)
    assert not {"peraturan_bersama", "keputusan_bersama_bkad", "berita_acara_mad"} & set(found)
    berkas_mitra.kerjasama.prakarsa = Prakarsa.PIHAK_KETIGA
    assert "pengumuman_penawaran" not in keys(berkas_mitra)


def test_a_third_party_answers_our_offer_on_its_own_paper(berkas_mitra: Berkas) -> None:
    assert "surat_penawaran" in keys(berkas_mitra)
    assert "surat_jawaban" not in keys(berkas_mitra)
    berkas_mitra.kerjasama.penawaran[0].arah = ArahPenawaran.MASUK
    assert "surat_penawaran" not in keys(berkas_mitra)
    assert "surat_jawaban" in keys(berkas_mitra)


def test_no_bkad_decision_on_the_route_of_pasal_4(berkas: Berkas) -> None:
    assert "keputusan_bersama_bkad" in keys(berkas)
    berkas.kerjasama.pasal4 = True
    assert "keputusan_bersama_bkad" not in keys(berkas)


def test_an_offer_received_has_an_answer_but_no_offer_of_ours(berkas: Berkas) -> None:
    berkas.kerjasama.penawaran[0].arah = ArahPenawaran.MASUK
    assert "surat_penawaran" not in keys(berkas)
    assert sender(berkas, the_job(berkas, "surat_jawaban")).nama == "Boddie"


def test_contexts_hold_plain_values_only(case: Berkas) -> None:
    for job in jobs(case):
        assert strange(context(case, job)) == [], job.nama_berkas


@pytest.mark.parametrize(
    ("key", "desa"),
    [
        ("surat_penawaran", "Boddie"),
        ("surat_jawaban", "Benteng"),
        ("surat_pengantar_camat", "Boddie"),
        ("peraturan_bersama", "Boddie"),
        ("keputusan_bpd", "Benteng"),
    ],
)
def test_author_is_whose_paper_it_is(berkas: Berkas, key: str, desa: str) -> None:
    assert options(berkas, the_job(berkas, key)).penulis == f"Desa {desa}"


def test_office_settings_reach_the_paper(berkas: Berkas) -> None:
    berkas.pengaturan.kertas, berkas.pengaturan.huruf_surat = Kertas.A4, HurufSurat.ARIAL_11
    boddie = next(desa for desa in berkas.desa.values() if desa.nama == "Boddie")
    boddie.logo_png = b"lambang"
    job = the_job(berkas, "surat_penawaran")
    made = options(berkas, job, draf=True)
    assert (made.kertas, made.huruf_surat, made.logo_png) == (
        Kertas.A4,
        HurufSurat.ARIAL_11,
        b"lambang",
    )
    assert made.draf
    assert made.judul == job.judul == "Surat Penawaran – Benteng"


def test_a_case_without_villages_has_an_anonymous_sender(berkas_kosong: Berkas) -> None:
    berkas_kosong.kerjasama.pihak = []
    berkas_kosong.pengaturan.desa_id = None
    assert sender(berkas_kosong, the_job(berkas_kosong, "rencana_kerja_sama")).nama == Desa().nama


def test_complete_case_lacks_nothing_in_its_legal_text(berkas: Berkas) -> None:
    for key in ("peraturan_bersama", "keputusan_bersama_bkad", "keputusan_bpd"):
        assert kurang(berkas, the_job(berkas, key)) == []


def test_what_is_missing_is_said_per_village() -> None:
    case = many_villages(2)
    case.kerjasama.pihak[1].nomor = ""
    case.pejabat[case.kerjasama.pihak[0].desa_id].clear()
    assert kurang(case, the_job(case, "peraturan_bersama")) == [
        "nama kepala desa (Sahang)",
        "nomor peraturan bersama (Wagir Lor)",
    ]


def test_empty_case_says_what_is_missing(berkas_kosong: Berkas) -> None:
    assert kurang(berkas_kosong, the_job(berkas_kosong, "inventarisasi_potensi")) == [
        "tanggal inventarisasi",
        "potensi dan kebutuhan Desa",
    ]
    assert "judul kerja sama" in kurang(berkas_kosong, the_job(berkas_kosong, "rencana_kerja_sama"))


def test_scores_are_missed_only_by_the_matrix(berkas: Berkas) -> None:
    for item in berkas.potensi.values():
        item.skor = {}
    assert kurang(berkas, the_job(berkas, "matriks_prioritas")) == ["skor skala prioritas"]
    assert kurang(berkas, the_job(berkas, "inventarisasi_potensi")) == []


@pytest.mark.parametrize(
    ("key", "missing"),
    [
        ("sampul", ["judul kerja sama"]),
        ("profil_objek", ["judul kerja sama", "objek kerja sama"]),
        (
            "rab",
            [
                "rencana anggaran biaya",
                "kontribusi setiap pihak",
                "tanggal rencana kerja sama",
            ],
        ),
        (
            "rencana_kerja_bkad",
            ["program kegiatan", "rencana anggaran biaya", "pengurus BKAD", "tanggal"],
        ),
        ("pakta_integritas", ["pengurus BKAD", "tanggal keputusan bersama"]),
        (
            "keputusan_perwakilan",
            ["nomor keputusan", "tanggal keputusan", "nama kepala desa (Sahang)"],
        ),
        ("keputusan_bkd", ["nomor", "tanggal", "nama kepala desa (Sahang)"]),
        (
            "surat_pengantar_bpd",
            ["tanggal inventarisasi", "tanggal skala prioritas", "nomor", "tanggal"],
        ),
        ("pemberitahuan_berakhir", ["tanggal berakhirnya kerja sama", "nomor", "tanggal"]),
        ("formulir_identifikasi", []),
        ("tanda_terima", []),
    ],
)
def test_a_new_case_lacks_what_each_paper_needs(
    berkas_kosong: Berkas, key: str, missing: list[str]
) -> None:
    assert kurang(berkas_kosong, the_job(with_all(berkas_kosong), key)) == missing


def test_the_day_of_the_copies_counts_as_the_day_of_their_letter(berkas: Berkas) -> None:
    assert kurang(berkas, the_job(with_all(berkas), "pengantar_salinan")) == ["nomor"]


def test_an_invitation_lacks_its_own_day(berkas: Berkas) -> None:
    meeting = next(m for m in berkas.kerjasama.musyawarah if m.nomor_undangan)
    meeting.tanggal_undangan = None
    assert kurang(berkas, the_job(berkas, "undangan_musyawarah", meeting.id)) == [
        "tanggal undangan"
    ]


def test_the_sample_lacks_a_day_at_most_in_its_accompanying_papers(berkas: Berkas) -> None:
    for kind in PENDAMPING:
        for job in (j for j in jobs(berkas) if j.kind is kind):
            day = ["tanggal"] if kind.bertanggal else []
            assert kurang(berkas, job) == day, job.nama_berkas


def test_minutes_say_what_the_meeting_lacks(berkas: Berkas) -> None:
    meeting = next(m for m in berkas.kerjasama.musyawarah if m.bentuk == "MUSDES")
    meeting.nomor, meeting.hasil = "", None
    job = the_job(berkas, "berita_acara_musdes", meeting.id)
    assert kurang(berkas, job) == ["nomor berita acara", "hasil musyawarah"]
