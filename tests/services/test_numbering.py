"""Numbers of papers: reserved, taken again, typed, changed, refused; never given twice."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
import samples
from hypothesis import given, settings
from hypothesis import strategies as st
from office_help import again, make, on_file

from kerjasama_desktop.documents.catalog import DocumentJob, context, jobs, kind_of, offered
from kerjasama_desktop.documents.kind import DocumentKind
from kerjasama_desktop.documents.kinds import KINDS
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import NomorDokumen
from kerjasama_desktop.domain.kerjasama import Topik
from kerjasama_desktop.domain.nomor import Buku, KeadaanNomor, NomorBuku, PolaNomor
from kerjasama_desktop.domain.penawaran import ArahPenawaran
from kerjasama_desktop.errors import InvalidInput, TemplateBroken
from kerjasama_desktop.services import cooperation, number_choice, numbering, trash
from kerjasama_desktop.services import paper_number as paper_number_module
from kerjasama_desktop.services.number_shelf import Shelf
from kerjasama_desktop.services.paper_number import (
    is_joint,
    number_of,
    paper_number,
    set_day,
    set_number,
)
from kerjasama_desktop.storage.database import Database

DICADANGKAN, DIPAKAI, BATAL = KeadaanNomor


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    return tmp_path / "dokumen"


@pytest.fixture
def case(database: Database, berkas: Berkas) -> Berkas:
    """The sample as our own cooperation, with no number typed but those of the BPD's consent."""
    berkas.kerjasama.contoh = False
    own = berkas.own_pihak
    assert own
    berkas.pengaturan.desa_id = own.desa_id
    for job in jobs(berkas):
        if job.kind.buku not in {None, Buku.KEPUTUSAN_BPD}:
            for pihak in berkas.pihak:
                set_number(berkas, job, pihak, "")
    return on_file(database, berkas)


def job_of(case: Berkas, key: str, name: str = "") -> DocumentJob:
    return next(j for j in jobs(case) if j.kind.key == key and name in j.judul)


def number(case: Berkas, job: DocumentJob) -> str:
    own = case.own_pihak
    assert own
    return number_of(case, job, own)


def book(database: Database, case: Berkas) -> list[NomorBuku]:
    own = case.own_pihak
    assert own
    with database.begin() as tx:
        return tx.books.numbers(own.desa_id)


def set_pattern(database: Database, **values: object) -> None:
    with database.begin() as tx:
        tx.books.save_patterns([PolaNomor.model_validate(values)])


def test_a_paper_that_is_ready_gets_the_next_number(
    database: Database, case: Berkas, documents: Path
) -> None:
    set_pattern(
        database,
        buku=Buku.SURAT,
        pola="{klasifikasi}/{urut:03}/{kode_desa}/{tahun}",
        klasifikasi="400.10.2",
        terakhir=46,
        tahun=2026,
    )
    made = make(database, case, documents, "surat_pengantar_camat")
    assert made.numbers == (("Surat Pengantar kepada Camat", "400.10.2/047/BODDIE/2026"),)
    assert made.entries[0].nomor == "400.10.2/047/BODDIE/2026"
    kept = again(database, case).kerjasama
    assert kept.surat_camat_nomor == "400.10.2/047/BODDIE/2026"
    (entry,) = book(database, case)
    assert (entry.urut, entry.keadaan, entry.tahun) == (47, DICADANGKAN, 2026)
    assert entry.perihal.startswith("Surat Pengantar kepada Camat: Pengelolaan")
    assert entry.tanggal == date(2026, 10, 19)


def test_letters_are_numbered_by_their_days(
    database: Database, case: Berkas, documents: Path
) -> None:
    make(database, case, documents)
    letters = [n for n in book(database, case) if n.buku is Buku.SURAT]
    assert [n.urut for n in letters] == list(range(1, len(letters) + 1))
    days = [n.tanggal for n in letters if n.tanggal]
    assert len(days) > 3
    assert days == sorted(days)


def test_the_bpd_numbers_its_own_invitation(
    database: Database, case: Berkas, documents: Path
) -> None:
    make(database, case, documents, "undangan_musyawarah")
    (own,) = [n for n in book(database, case) if n.buku is Buku.SURAT_BPD]
    assert own.nomor == "400.10.2/001/BPD/BODDIE/2026"


def test_numbers_of_other_villages_are_never_invented(
    database: Database, case: Berkas, documents: Path
) -> None:
    made = make(database, case, documents)
    kept = again(database, case)
    own, other = kept.own_pihak, next(p for p in kept.pihak if p is not kept.own_pihak)
    assert own
    assert (own.nomor, own.wakil_nomor, own.nomor_sk) == ("1", "1", "2")
    assert (other.nomor, other.nomor_sk) == ("", "")
    assert [n.desa_id for n in book(database, case) if n.buku is Buku.KEPUTUSAN_BPD] == [
        own.desa_id
    ]
    musdes = [m for m in kept.kerjasama.musyawarah if m.pihak_id == other.id]
    assert musdes
    assert not any(m.nomor or m.nomor_undangan for m in musdes)
    assert made.errors == ()


def test_an_answer_is_numbered_by_who_answers(
    database: Database, case: Berkas, documents: Path
) -> None:
    make(database, case, documents, "surat_jawaban")
    offer = again(database, case).kerjasama.penawaran[0]
    assert offer.nomor_jawaban == ""
    case.kerjasama.penawaran[0].arah = ArahPenawaran.MASUK
    cooperation.save(database, case)
    make(database, case, documents, "surat_jawaban")
    assert again(database, case).kerjasama.penawaran[0].nomor_jawaban.startswith("400.10.2/001")


def test_without_our_village_in_it_nothing_is_numbered(
    database: Database, berkas_delapan: Berkas, documents: Path
) -> None:
    case = on_file(database, berkas_delapan)
    assert make(database, case, documents, "undangan_musyawarah").numbers == ()
    with database.begin() as tx:
        assert all(not tx.books.numbers(desa_id) for desa_id in case.desa)


def test_made_again_it_keeps_its_number(database: Database, case: Berkas, documents: Path) -> None:
    make(database, case, documents, "surat_pengantar_camat")
    second = make(database, again(database, case), documents, "surat_pengantar_camat")
    assert second.numbers == ()
    assert [n.urut for n in book(database, case)] == [1]


def test_what_failed_takes_the_same_number_again(
    database: Database, case: Berkas, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> bytes:
        raise TemplateBroken("Templat rusak.")

    copy = replace(case, kerjasama=case.kerjasama.model_copy(deep=True))
    with monkeypatch.context() as patch:
        patch.setattr("kerjasama_desktop.documents.produce.produce", broken)
        assert make(database, case, documents, "surat_pengantar_camat").entries == ()
    assert [n.keadaan for n in book(database, case)] == [DICADANGKAN]
    made = make(database, copy, documents, "surat_pengantar_camat")
    assert made.entries[0].nomor == "400.10.2/001/BODDIE/2026"
    assert [n.urut for n in book(database, case)] == [1]


def test_an_older_copy_that_is_saved_does_not_lose_the_number(
    database: Database, case: Berkas, documents: Path
) -> None:
    older = replace(case, kerjasama=case.kerjasama.model_copy(deep=True))
    make(database, case, documents, "surat_pengantar_camat")
    cooperation.save(database, older)
    assert older.kerjasama.surat_camat_nomor == ""
    assert again(database, case).kerjasama.surat_camat_nomor == "400.10.2/001/BODDIE/2026"
    assert cooperation.renew(database, older).kerjasama.surat_camat_nomor


def test_a_draft_gets_no_number(database: Database, case: Berkas, documents: Path) -> None:
    case.kerjasama.klausul = []
    make(database, case, documents, "peraturan_bersama")
    assert book(database, case) == []


def test_by_hand_nothing_is_given(database: Database, case: Berkas, documents: Path) -> None:
    set_pattern(database, buku=Buku.SURAT, pola="")
    assert make(database, case, documents, "surat_pengantar_camat").numbers == ()
    case.kerjasama.surat_camat_nomor = "400/5/2026"
    make(database, case, documents, "surat_pengantar_camat")
    (entry,) = book(database, case)
    assert (entry.nomor, entry.urut, entry.keadaan) == ("400/5/2026", 5, DIPAKAI)


def test_a_typed_number_is_entered_as_used(
    database: Database, case: Berkas, documents: Path
) -> None:
    case.kerjasama.surat_camat_nomor = "400.10.2/46/BODDIE"
    make(database, case, documents, "surat_pengantar_camat")
    (entry,) = book(database, case)
    assert (entry.urut, entry.keadaan) == (46, DIPAKAI)
    job = job_of(case, "surat_penawaran")
    make(database, case, documents, "surat_penawaran")
    assert number(case, job) == "400.10.2/047/BODDIE/2026"


def test_a_changed_number_leaves_the_old_one_as_not_used(
    database: Database, case: Berkas, documents: Path
) -> None:
    make(database, case, documents, "surat_pengantar_camat")
    case.kerjasama.surat_camat_nomor = "400.10.2/009/BODDIE/2026"
    make(database, case, documents, "surat_pengantar_camat")
    old, new = book(database, case)
    assert (old.urut, old.keadaan) == (1, BATAL)
    assert "400.10.2/009" in old.alasan
    assert (new.urut, new.keadaan) == (9, DIPAKAI)


def test_a_number_that_was_removed_is_told(
    database: Database, case: Berkas, documents: Path
) -> None:
    set_pattern(database, buku=Buku.SURAT, pola="")
    case.kerjasama.surat_camat_nomor = "12"
    make(database, case, documents, "surat_pengantar_camat")
    case.kerjasama.surat_camat_nomor = ""
    make(database, case, documents, "surat_pengantar_camat")
    (entry,) = book(database, case)
    assert (entry.keadaan, entry.alasan) == (BATAL, "Nomor dihapus dari isian")


def test_a_reserved_number_follows_the_year_of_its_day(
    database: Database, case: Berkas, documents: Path
) -> None:
    make(database, case, documents, "surat_pengantar_camat")
    case.kerjasama.surat_camat_tanggal = date(2027, 1, 4)
    make(database, case, documents, "surat_pengantar_camat")
    old, new = book(database, case)
    assert (old.tahun, old.keadaan) == (2026, BATAL)
    assert (new.tahun, new.nomor) == (2027, "400.10.2/001/BODDIE/2027")
    assert again(database, case).kerjasama.surat_camat_nomor == "400.10.2/001/BODDIE/2027"


def test_a_taken_number_is_refused_before_the_paper_is_made(
    database: Database, case: Berkas, documents: Path
) -> None:
    case.kerjasama.surat_camat_nomor = "400.10.2/7/BODDIE"
    make(database, case, documents, "surat_pengantar_camat")
    own = job_of(case, "mandat_delegasi") if _asked(database, case) else None
    assert own
    case.kerjasama.nomor_dokumen[0].nomor = "400.10.2/007/boddie"
    made = make(database, case, documents, "mandat_delegasi")
    assert made.entries == ()
    (refusal,) = made.errors
    assert "sudah dipakai untuk “Surat Pengantar kepada Camat" in str(refusal)
    number_choice.assign(database, case, own, "400.10.2/007/boddie", "Satu agenda dua surat")
    made = make(database, case, documents, "mandat_delegasi")
    assert [entry.nomor for entry in made.entries] == ["400.10.2/007/boddie"]


def _asked(database: Database, case: Berkas) -> bool:
    own = case.own_pihak
    assert own
    case.kerjasama.nomor_dokumen = [NomorDokumen(jenis="mandat_delegasi", subjek_id=own.id)]
    cooperation.save(database, case)
    return True


def test_a_supporting_paper_bears_its_number_in_its_own_entry(
    database: Database, case: Berkas, documents: Path
) -> None:
    _asked(database, case)
    case.kerjasama.nomor_dokumen[0].tanggal = date(2026, 9, 28)
    made = make(database, case, documents, "mandat_delegasi")
    assert made.entries[0].nomor == "400.10.2/001/BODDIE/2026"
    (entry,) = again(database, case).kerjasama.nomor_dokumen
    assert entry.nomor == "400.10.2/001/BODDIE/2026"


def test_no_number_is_kept_for_a_paper_without_a_day(
    database: Database, case: Berkas, documents: Path
) -> None:
    _asked(database, case)
    made = make(database, case, documents, "mandat_delegasi")
    assert [entry.nomor for entry in made.entries] == [""]
    assert book(database, case) == []
    offer = number_choice.offer(database, case, job_of(case, "mandat_delegasi"))
    assert offer == number_choice.NumberOffer(Buku.SURAT, 0, "", "")


def test_a_number_typed_on_a_paper_without_a_day_is_entered_without_one(
    database: Database, case: Berkas, documents: Path
) -> None:
    _asked(database, case)
    case.kerjasama.nomor_dokumen[0].nomor = "140/12/BODDIE"
    make(database, case, documents, "mandat_delegasi")
    (entry,) = book(database, case)
    assert (entry.keadaan, entry.urut, entry.tanggal) == (DIPAKAI, 12, None)


@pytest.mark.parametrize(
    ("day", "nomor"),
    [
        (date(2021, 9, 20), "140/001/BODDIE/2021"),
        (date(2026, 9, 28), "400.10.2/001/BODDIE/2026"),
    ],
)
def test_the_code_is_that_of_the_papers_day(
    database: Database, case: Berkas, documents: Path, day: date, nomor: str
) -> None:
    _asked(database, case)
    case.kerjasama.nomor_dokumen[0].tanggal = day
    made = make(database, case, documents, "mandat_delegasi")
    assert made.entries[0].nomor == nomor


def test_a_paper_that_is_gone_frees_what_was_kept_for_it(
    database: Database, case: Berkas, documents: Path
) -> None:
    make(database, case, documents, "surat_penawaran")
    case = again(database, case)
    case.kerjasama.penawaran = []
    cooperation.save(database, case)
    make(database, case, documents, "surat_pengantar_camat")
    states = {n.urut: (n.keadaan, n.alasan) for n in book(database, case)}
    assert states == {1: (BATAL, "Dokumennya tidak ada lagi"), 2: (DICADANGKAN, "")}


def test_numbers_outlive_their_cooperation(
    database: Database, case: Berkas, documents: Path
) -> None:
    make(database, case, documents, "surat_pengantar_camat", "surat_penawaran")
    with database.begin() as tx:
        first, second = tx.books.numbers_of(case.kerjasama.id)
        tx.books.save_number(first.model_copy(update={"keadaan": DIPAKAI}))
    trash.remove(database, case.kerjasama.id)
    states = {n.urut: (n.keadaan, n.kerjasama_id) for n in book(database, case)}
    assert states == {first.urut: (DIPAKAI, None), second.urut: (BATAL, None)}


def test_too_long_a_number_is_one_sentence(
    database: Database, case: Berkas, documents: Path
) -> None:
    set_pattern(database, buku=Buku.PERATURAN_BERSAMA, pola=f"{'x' * 40}{{urut}}")
    made = make(database, case, documents, "peraturan_bersama")
    assert "terlalu panjang" in str(made.errors[0])
    assert book(database, case) == []


@pytest.mark.parametrize("kind", [k for k in KINDS if k.buku], ids=lambda k: k.key)
@pytest.mark.parametrize("which", ["berkas", "berkas_mitra"])
def test_each_numbered_kind_has_a_place_for_its_number(
    kind: DocumentKind, which: str, request: pytest.FixtureRequest
) -> None:
    """The register finds it there, and the paper prints it."""
    case: Berkas = request.getfixturevalue(which)
    own = case.own_pihak
    assert own
    case.kerjasama.topik = Topik.BUMDESMA
    for job in [j for j in (*jobs(case), *offered(case)) if j.kind is kind]:
        set_number(case, job, own, "77/UJI")
        assert number_of(case, job, own) == "77/UJI"
        assert "77/UJI" in paper_number(case, kind.key, job.subjek_id)[0]
        if not is_other_villages(case, job):
            assert "77/UJI" in str(context(case, job))


def is_other_villages(case: Berkas, job: DocumentJob) -> bool:
    """True for a paper of a village that is not ours, which does not print our number."""
    own = case.own_pihak
    return job.kind.buku is Buku.KEPUTUSAN_BPD and own is not None and job.subjek_id != own.id


def test_villages_may_share_a_number_or_have_their_own(case: Berkas) -> None:
    own = case.own_pihak
    assert own
    case.kerjasama.topik = Topik.BUMDESMA
    job = next(j for j in offered(case) if j.kind.key == "pendirian_bumdesma")
    case.kerjasama.nomor_dokumen = [NomorDokumen(jenis=job.kind.key, nomor="5")]
    assert number_of(case, job, own) == "5"
    set_number(case, job, own, "9")
    assert number_of(case, job, own) == "9"
    assert case.nomor_dokumen(job.kind.key).nomor == "5"
    assert case.nomor_dokumen(job.kind.key, None, own.id).nomor == "9"


def test_instruments_whose_day_stands_elsewhere_are_numbered_by_village(
    case: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their number has no field of its own, and the one without a village is the partner's."""
    own, kind = case.own_pihak, kind_of("mandat_delegasi")
    assert own
    assert kind
    monkeypatch.setitem(paper_number_module._FIELDS, "adendum", ("", "tanggal_penetapan"))
    job = DocumentJob(replace(kind, key="adendum", bernomor=False), None, "Adendum", "Adendum.docx")
    case.kerjasama.nomor_dokumen = [NomorDokumen(jenis="adendum", nomor="77/PKS/UBC")]
    assert is_joint(job.kind)
    assert number_of(case, job, own) == ""
    set_number(case, job, own, "3")
    assert case.nomor_dokumen("adendum", None, own.id).nomor == "3"
    assert case.nomor_dokumen("adendum").nomor == "77/PKS/UBC"


def test_a_day_is_put_where_there_was_none(berkas: Berkas) -> None:
    day = date(2026, 12, 1)
    berkas.kerjasama.surat_camat_tanggal = None
    berkas.kerjasama.bkad.tanggal_sk = None
    set_day(berkas, "surat_pengantar_camat", None, day)
    set_day(berkas, "peraturan_bersama", None, day)
    set_day(berkas, "keputusan_bersama_bkad", None, day)
    set_day(berkas, "mandat_delegasi", None, day)
    assert berkas.kerjasama.surat_camat_tanggal == day
    assert berkas.kerjasama.tanggal_penetapan == date(2026, 10, 14)
    assert berkas.kerjasama.bkad.tanggal_sk is None
    assert berkas.nomor_dokumen("mandat_delegasi").tanggal == day


class TestChoice:
    def test_the_next_number_is_offered_and_taken(
        self, database: Database, case: Berkas, documents: Path
    ) -> None:
        job = job_of(case, "surat_pengantar_camat")
        offer = number_choice.offer(database, case, job)
        assert offer == number_choice.NumberOffer(Buku.SURAT, 2026, "", "400.10.2/001/BODDIE/2026")
        number_choice.assign(database, case, job, offer.berikut)
        assert case.kerjasama.surat_camat_nomor == offer.berikut
        assert again(database, case).kerjasama.surat_camat_nomor == offer.berikut
        (entry,) = book(database, case)
        assert (entry.urut, entry.keadaan) == (1, DICADANGKAN)
        number_choice.assign(database, case, job, offer.berikut)
        number_choice.assign(database, case, job, "400.10.2/002/BODDIE/2026")
        assert [n.keadaan for n in book(database, case)] == [BATAL, DICADANGKAN]

    def test_a_clash_is_told_and_needs_a_reason(
        self, database: Database, case: Berkas, documents: Path
    ) -> None:
        camat, letter = job_of(case, "surat_pengantar_camat"), job_of(case, "surat_penawaran")
        number_choice.assign(database, case, camat, "12/X")
        assert "sudah dipakai" in number_choice.clash(database, case, letter, "12/x")
        assert number_choice.clash(database, case, camat, "12/x") == ""
        with pytest.raises(InvalidInput, match="sudah dipakai"):
            number_choice.assign(database, case, letter, "12/X")
        assert number(again(database, case), letter) == ""
        number_choice.assign(database, case, letter, "12/X", "Surat yang sama")
        assert [n.alasan for n in book(database, case)] == ["", "Surat yang sama"]

    def test_nothing_typed_is_refused(self, database: Database, case: Berkas) -> None:
        with pytest.raises(InvalidInput, match="masih kosong"):
            number_choice.assign(database, case, job_of(case, "surat_penawaran"), " ")

    def test_papers_of_others_are_not_ours_to_number(
        self, database: Database, case: Berkas
    ) -> None:
        answer = job_of(case, "surat_jawaban")
        assert number_choice.offer(database, case, answer) is None
        assert number_choice.clash(database, case, answer, "1") == ""
        with pytest.raises(InvalidInput):
            number_choice.assign(database, case, answer, "1")

    def test_by_hand_there_is_no_next(self, database: Database, case: Berkas) -> None:
        set_pattern(database, buku=Buku.SURAT, pola="")
        offer = number_choice.offer(database, case, job_of(case, "surat_penawaran"))
        assert offer
        assert offer.berikut == ""


def test_runs_at_the_same_time_never_give_one_number_twice(
    database: Database, case: Berkas, documents: Path
) -> None:
    letters = [j for j in jobs(case) if j.kind.buku is Buku.SURAT]
    copies = [
        (replace(case, kerjasama=case.kerjasama.model_copy(deep=True)), job) for job in letters
    ]

    def run(pair: tuple[Berkas, DocumentJob]) -> None:
        numbering.settle(database, pair[0], [(pair[1], False)])

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(run, copies * 2))
    found = [n.urut for n in book(database, case) if n.buku is Buku.SURAT]
    ours = [j for j in letters if numbering.numbered(case, j)]
    bpd = [j for j in ours if (item := numbering.numbered(case, j)) and item.buku is not Buku.SURAT]
    assert sorted(n for n in found if n) == list(range(1, len(ours) - len(bpd) + 1))


DAYS = st.dates(date(2025, 12, 1), date(2027, 2, 1))


@given(st.lists(st.tuples(DAYS, st.sampled_from(["", "typed"])), min_size=1, max_size=12))
@settings(max_examples=20)
def test_any_order_of_days_and_hands_gives_each_number_once(
    tmp_path_factory: pytest.TempPathFactory, wanted: list[tuple[date, str]]
) -> None:
    """Across years, reserved and typed: no doubles, and each year rises from where it began."""
    desa = samples.make_desa("Boddie", "7310112005")
    database = Database.open(tmp_path_factory.mktemp("nomor") / "ksd.db")
    with database.begin() as tx:
        tx.desa.save(desa)
        for count, (day, hand) in enumerate(wanted):
            shelf = Shelf(tx, desa)
            urut, nomor = shelf.next(Buku.SURAT, day)
            shelf.put(
                NomorBuku(
                    desa_id=desa.id,
                    buku=Buku.SURAT,
                    tahun=day.year,
                    urut=urut,
                    nomor=nomor,
                    jenis="x",
                    subjek_id=UUID(int=count),
                    keadaan=DIPAKAI if hand else DICADANGKAN,
                )
            )
        found = tx.books.numbers(desa.id)
        years = {year: Shelf(tx, desa).year(Buku.SURAT, year) for year in (2025, 2026, 2027)}
    database.close()
    assert len({n.nomor for n in found}) == len(wanted)
    for year in years.values():
        assert [n.urut for n in year.numbers] == list(range(1, len(year.numbers) + 1))
        assert year.gaps() == []
