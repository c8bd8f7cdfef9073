"""Making documents: what is written, registered, kept, and said when it cannot be done."""

import errno
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import samples
from office_help import again, make, on_file
from wordfiles import text

from kerjasama_desktop.documents.catalog import DocumentJob
from kerjasama_desktop.documents.produce import produce
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import NomorDokumen
from kerjasama_desktop.errors import FileNotWritten, InvalidInput, TemplateBroken
from kerjasama_desktop.services import cooperation, extra_papers, paperwork, preview
from kerjasama_desktop.services.document_states import sign
from kerjasama_desktop.services.paper_number import paper_number
from kerjasama_desktop.services.paperwork import PaperState
from kerjasama_desktop.storage import safe_file
from kerjasama_desktop.storage.database import Database


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    return tmp_path / "dokumen"


@pytest.fixture
def case(database: Database, berkas: Berkas) -> Berkas:
    return on_file(database, berkas)


def states(case: Berkas, documents: Path) -> set[PaperState]:
    return {paperwork.state_of(p.dokumen, documents) for p in paperwork.papers(case)}


def test_whole_set_is_made_and_registered(
    database: Database, case: Berkas, documents: Path
) -> None:
    papers = paperwork.papers(case)
    assert states(case, documents) == {PaperState.BELUM}
    steps: list[tuple[int, int, str]] = []
    made = paperwork.make_documents(
        database, case, papers, documents, lambda *s: steps.append(s), lambda: False
    )
    assert made.errors == ()
    assert not made.changed
    assert not made.held
    assert len(made.entries) == len(papers) == len(steps)
    assert steps[2] == (2, len(papers), papers[2].job.judul)
    folder = documents / "Contoh Pengelolaan Air Bersih Mata Air Bulu Tellue"
    assert len(list(folder.glob("*.docx"))) == len(papers)
    assert (folder / "06 Berita Acara Musyawarah Desa - Boddie.docx").is_file()
    loaded = again(database, case)
    assert loaded.kerjasama.dokumen == list(made.entries)
    assert states(loaded, documents) == {PaperState.SIAP}


def test_register_leaves_alone_what_was_typed_meanwhile(
    database: Database, case: Berkas, documents: Path
) -> None:
    copy = replace(case, kerjasama=case.kerjasama.model_copy(deep=True))
    case.kerjasama.objek = "Objek yang baru diketik"
    cooperation.save(database, case)
    make(database, copy, documents, "notulen")
    loaded = again(database, case).kerjasama
    assert loaded.objek == "Objek yang baru diketik"
    assert {d.jenis for d in loaded.dokumen} == {"notulen"}
    assert copy.kerjasama.dokumen == []


def test_entry_bears_number_day_and_revision(
    database: Database, case: Berkas, documents: Path
) -> None:
    make(database, case, documents, "berita_acara_musdes")
    make(database, again(database, case), documents, "berita_acara_musdes")
    first = again(database, case).kerjasama.dokumen[0]
    assert (first.nomor, first.tanggal) == ("400.10.2/28/BODDIE", date(2026, 8, 18))
    assert first.revisi == 2
    assert len(again(database, case).kerjasama.dokumen) == 2


@pytest.mark.parametrize(
    ("jenis", "nomor", "tanggal"),
    [
        ("peraturan_bersama", "2, 3", date(2026, 10, 14)),
        ("surat_pengantar_camat", "400.10.2/46/BODDIE", date(2026, 10, 19)),
        ("rencana_kerja_sama", "", date(2026, 9, 14)),
        ("rab", "", date(2026, 9, 14)),
        ("profil_objek", "", date(2026, 8, 25)),
        ("pakta_integritas", "", date(2026, 10, 15)),
        ("sampul", "", None),
        ("jenis_lain", "", None),
    ],
)
def test_number_of_a_paper(case: Berkas, jenis: str, nomor: str, tanggal: date | None) -> None:
    assert paper_number(case, jenis, None) == (nomor, tanggal)


def test_number_and_day_of_a_village_paper_or_meeting(case: Berkas) -> None:
    boddie = next(p for p in case.pihak if p.pemrakarsa)
    consultation = next(m for m in case.kerjasama.musyawarah if m.nomor == "400.10.2/38/BODDIE")
    assert paper_number(case, "keputusan_perwakilan", boddie.id) == ("14", date(2026, 9, 25))
    assert paper_number(case, "berita_acara_konsultasi", consultation.id) == (
        "400.10.2/38/BODDIE",
        date(2026, 9, 21),
    )


def test_a_typed_number_joins_the_day_that_is_known(case: Berkas) -> None:
    boddie = next(p for p in case.pihak if p.pemrakarsa)
    entry = NomorDokumen(jenis="pengantar_salinan", subjek_id=boddie.id, nomor="400.10.2/47")
    case.kerjasama.nomor_dokumen = [entry]
    known = date(2026, 10, 19)
    assert paper_number(case, "pengantar_salinan", boddie.id) == ("400.10.2/47", known)
    entry.tanggal = date(2026, 10, 20)
    assert paper_number(case, "pengantar_salinan", boddie.id)[1] == date(2026, 10, 20)


def test_batal_keeps_what_was_made(database: Database, case: Berkas, documents: Path) -> None:
    count = 0

    def stop() -> bool:
        nonlocal count
        count += 1
        return count > 3

    papers = paperwork.papers(case)
    made = paperwork.make_documents(database, case, papers, documents, lambda *_: None, stop)
    assert len(made.entries) == 3
    assert len(again(database, case).kerjasama.dokumen) == 3
    assert len(list(documents.rglob("*.docx"))) == 3


def test_changed_by_hand_is_kept_under_its_name(
    database: Database, case: Berkas, documents: Path
) -> None:
    made = make(database, case, documents, "keputusan_bpd")
    path = documents / made.entries[0].berkas
    path.write_bytes(path.read_bytes() + b"tangan")
    by_hand = path.read_bytes()
    case = again(database, case)
    states = [
        paperwork.state_of(p.dokumen, documents)
        for p in paperwork.papers(case)
        if p.key[0] == "keputusan_bpd"
    ]
    assert states == [PaperState.DIUBAH, PaperState.SIAP]
    second = make(database, case, documents, "keputusan_bpd")
    assert path.read_bytes() == by_hand
    assert second.changed == ((path.name, f"{path.stem} (2).docx"),)
    third = make(database, again(database, case), documents, "keputusan_bpd")
    assert third.entries[0].berkas.endswith(" (2).docx")
    assert len(list(path.parent.iterdir())) == 3


def test_strange_file_in_the_way_is_not_overwritten(
    database: Database, case: Berkas, documents: Path
) -> None:
    folder = paperwork.folder_of(case, documents)
    folder.mkdir(parents=True)
    strange = folder / "15 Surat Pengantar kepada Camat.docx"
    strange.write_bytes(b"surat lama")
    made = make(database, case, documents, "surat_pengantar_camat")
    assert strange.read_bytes() == b"surat lama"
    assert made.changed[0][1] == "15 Surat Pengantar kepada Camat (2).docx"


def test_same_content_needs_no_second_name(
    database: Database, case: Berkas, documents: Path
) -> None:
    """The register may have been lost, as after taking in a bundle."""
    make(database, case, documents, "surat_pengantar_camat")
    made = make(database, case, documents, "surat_pengantar_camat")
    assert not made.changed
    assert len(list(documents.rglob("*.docx"))) == 1


def test_open_in_word_gets_another_name(
    database: Database, case: Berkas, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def elsewhere(path: Path, data: bytes) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        other = path.with_stem(f"{path.stem} (2)")
        other.write_bytes(data)
        return other

    monkeypatch.setattr(paperwork, "write_safely", elsewhere)
    made = make(database, case, documents, "surat_pengantar_camat")
    assert made.held == (
        (
            "15 Surat Pengantar kepada Camat.docx",
            "15 Surat Pengantar kepada Camat (2).docx",
        ),
    )
    assert not made.changed


def test_full_disk_stops_with_a_sentence_and_keeps_the_rest(
    database: Database, case: Berkas, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    through = safe_file._write_through
    written: list[Path] = []

    def full(path: Path, data: bytes) -> None:
        if documents in path.parents:
            written.append(path)
        if len(written) > 2:
            raise OSError(errno.ENOSPC, "penuh")
        through(path, data)

    monkeypatch.setattr(safe_file, "_write_through", full)
    made = make(database, case, documents)
    assert [type(error) for error in made.errors] == [FileNotWritten]
    assert "Penyimpanan penuh" in str(made.errors[0])
    assert len(made.entries) == 2
    assert len(again(database, case).kerjasama.dokumen) == 2


def test_template_mistake_is_said_and_the_others_are_made(
    database: Database, case: Berkas, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(case: Berkas, job: DocumentJob, *, draf: bool) -> bytes:
        if job.kind.key == "notulen":
            raise TemplateBroken("Templat notulen.docx rusak.")
        return produce(case, job, draf=draf)

    monkeypatch.setattr("kerjasama_desktop.documents.produce.produce", broken)
    made = make(database, case, documents, "notulen", "keputusan_bpd")
    assert {str(error) for error in made.errors} == {"Templat notulen.docx rusak."}
    assert [entry.jenis for entry in made.entries] == ["keputusan_bpd", "keputusan_bpd"]
    make(database, case, documents, "keputusan_bpd")
    assert paperwork.outdated(database, again(database, case), lambda: False) == set()


def test_a_bug_is_not_swallowed(
    database: Database, case: Berkas, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wrong(*_: object, **__: object) -> bytes:
        raise KeyError("bug")

    monkeypatch.setattr("kerjasama_desktop.documents.produce.produce", wrong)
    with pytest.raises(KeyError):
        make(database, case, documents)


def test_drafts_follow_the_rules_about_themselves(berkas_kosong: Berkas) -> None:
    drafts = {p.key[0] for p in paperwork.papers(berkas_kosong) if p.draf}
    assert "peraturan_bersama" in drafts
    assert "rencana_kerja_sama" not in drafts
    plan = next(p for p in paperwork.papers(berkas_kosong) if p.key[0] == "rencana_kerja_sama")
    assert "judul kerja sama" in plan.kurang


def test_draft_becomes_final_when_made_again(
    database: Database, case: Berkas, documents: Path
) -> None:
    klausul, case.kerjasama.klausul = case.kerjasama.klausul, []
    make(database, case, documents, "peraturan_bersama")
    draft = again(database, case)
    assert PaperState.DRAF in states(draft, documents)
    draft.kerjasama.klausul = klausul
    make(database, draft, documents, "peraturan_bersama")
    assert PaperState.DRAF not in states(again(database, draft), documents)


def test_gone_file_is_told(database: Database, case: Berkas, documents: Path) -> None:
    (entry,) = make(database, case, documents, "peraturan_bersama").entries
    (documents / entry.berkas).unlink()
    assert PaperState.HILANG in states(again(database, case), documents)
    assert paperwork.file_of(entry, documents) is None


def test_signed_is_not_made_again(database: Database, case: Berkas, documents: Path) -> None:
    (entry,) = make(database, case, documents, "peraturan_bersama").entries
    path = documents / entry.berkas
    before = path.read_bytes()
    case = again(database, case)
    sign(database, case, entry, samples.TODAY, "")
    case = again(database, case)
    case.kerjasama.judul = "Judul baru"
    made = make(database, case, documents, "peraturan_bersama", "surat_pengantar_camat")
    assert [one.jenis for one in made.entries] == ["surat_pengantar_camat"]
    assert "sudah ditandatangani, sehingga tidak dibuat lagi" in str(made.errors[0])
    assert path.read_bytes() == before


def test_state_looks_at_the_file_again_only_when_it_was_written(
    database: Database, case: Berkas, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (entry,) = make(database, case, documents, "peraturan_bersama").entries
    assert paperwork.state_of(entry, documents) is PaperState.SIAP
    path = documents / entry.berkas
    data = path.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", lambda _: b"dibaca lagi")
        assert paperwork.state_of(entry, documents) is PaperState.SIAP
    path.write_bytes(data[:-1] + b"x")
    assert paperwork.state_of(entry, documents) is PaperState.DIUBAH
    path.write_bytes(data)
    assert paperwork.state_of(entry, documents) is PaperState.SIAP


def test_unreadable_file_counts_as_anothers_until_it_can_be_read(
    database: Database, case: Berkas, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(_: Path) -> bytes:
        raise PermissionError

    (entry,) = make(database, case, documents, "peraturan_bersama").entries
    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", held)
        assert paperwork.state_of(entry, documents) is PaperState.DIUBAH
    assert paperwork.state_of(entry, documents) is PaperState.SIAP


def test_outdated_names_what_would_come_out_otherwise(
    database: Database, case: Berkas, documents: Path
) -> None:
    make(database, case, documents)
    case = again(database, case)
    assert paperwork.outdated(database, case, lambda: False) == set()
    case.kerjasama.surat_camat_nomor = "400.10.2/99/BODDIE"
    assert paperwork.outdated(database, case, lambda: False) == {("surat_pengantar_camat", None)}
    assert paperwork.outdated(database, case, lambda: True) == set()


def test_outdated_looks_at_the_document_where_nothing_was_kept(
    database: Database, case: Berkas, documents: Path
) -> None:
    make(database, case, documents, "surat_pengantar_camat")
    case = again(database, case)
    with database.begin() as tx:
        tx.books.forget_snapshots(case.kerjasama.dokumen[0].id, [])
    assert paperwork.outdated(database, case, lambda: False) == set()
    case.kerjasama.surat_camat_nomor = "400.10.2/99/BODDIE"
    assert paperwork.outdated(database, case, lambda: False) == {("surat_pengantar_camat", None)}


def test_folder_stays_when_the_title_changes(
    database: Database, case: Berkas, documents: Path
) -> None:
    before = paperwork.folder_of(case, documents)
    make(database, case, documents, "notulen")
    case = again(database, case)
    case.kerjasama.judul = "Judul lain"
    assert paperwork.folder_of(case, documents) == before


def test_folder_made_without_a_title_is_left_when_there_is_one(
    database: Database, berkas_kosong: Berkas, documents: Path
) -> None:
    case = on_file(database, berkas_kosong)
    make(database, case, documents, "keputusan_bpd")
    case = again(database, case)
    assert paperwork.folder_of(case, documents).name == "Kerja sama tanpa nama"
    case.kerjasama.judul = "Irigasi"
    assert paperwork.folder_of(case, documents).name == "Irigasi"


def test_folders_of_like_titles_differ(
    database: Database, case: Berkas, berkas_mitra: Berkas, documents: Path
) -> None:
    case.kerjasama.contoh = False
    case.kerjasama.judul = "Jalan: Desa"
    cooperation.save(database, case)
    berkas_mitra.kerjasama.judul = "JALAN Desa"
    twin = on_file(database, berkas_mitra)
    assert paperwork.folder_of(again(database, case), documents).name.startswith("Jalan Desa ")
    assert paperwork.folder_of(twin, documents).name == (f"JALAN Desa {str(twin.kerjasama.id)[:4]}")


def test_preview_shows_the_file_or_what_would_be_made(
    database: Database, case: Berkas, documents: Path
) -> None:
    papers = {p.key[0]: p for p in paperwork.papers(case)}
    assert "PERATURAN BERSAMA" in preview.preview(case, papers["peraturan_bersama"], documents).html
    made = make(database, case, documents, "peraturan_bersama")
    path = documents / made.entries[0].berkas
    path.write_bytes(b"rusak")
    case = again(database, case)
    paper = next(p for p in paperwork.papers(case) if p.dokumen)
    with pytest.raises(InvalidInput, match="tidak dapat dibaca"):
        preview.preview(case, paper, documents)


def test_the_receipt_lists_what_was_made_with_it(
    database: Database, berkas: Berkas, tmp_path: Path
) -> None:
    case = on_file(database, berkas)
    extra_papers.ask_for(
        case.kerjasama, [j for j in extra_papers.offered(case) if j.kind.key == "tanda_terima"]
    )
    cooperation.save(database, case)
    made = make(database, case, tmp_path)
    assert made.entries[-1].jenis == "tanda_terima"
    receipt = text((tmp_path / made.entries[-1].berkas).read_bytes())
    assert all(entry.judul in receipt for entry in made.entries[1:-1])
    assert paperwork.outdated(database, again(database, case), lambda: False) == set()
