"""The archive: all documents, their states, and words inside them."""

import unicodedata
from datetime import UTC, datetime
from pathlib import Path

import pytest
from office_help import again, make, on_file
from scan_files import PDF
from wordfiles import paragraph, word_file

from kerjasama_desktop.documents.package import words_of
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.services import archive, archive_texts, scans
from kerjasama_desktop.services.archive import Archived, Filter, Hits
from kerjasama_desktop.services.paper_state import PaperState
from kerjasama_desktop.storage.database import Database


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    return tmp_path / "dokumen"


@pytest.fixture
def items(
    database: Database, berkas: Berkas, berkas_mitra: Berkas, documents: Path
) -> list[Archived]:
    """Minutes and decisions of two villages, and an agreement with a university."""
    case, third = on_file(database, berkas), on_file(database, berkas_mitra)
    make(database, case, documents, "berita_acara_musdes", "keputusan_bpd")
    make(database, third, documents, "perjanjian_bersama")
    return archive.archived(database)


def titles(found: list[Archived]) -> set[str]:
    return {item.dokumen.judul for item in found}


def find(database: Database, items: list[Archived], text: str = "", **wanted: object) -> set[str]:
    hits = archive.search(database, text, items)
    return titles(archive.filtered(items, Filter(text, **wanted), hits, {}))  # type: ignore[arg-type]


def test_all_cooperations_are_listed(items: list[Archived], berkas: Berkas) -> None:
    assert len(items) == 5
    minutes = next(a for a in items if a.dokumen.nomor == "400.10.2/28/BODDIE")
    assert minutes.jenis == "Berita Acara Musyawarah Desa"
    assert minutes.kerja_sama == berkas.kerjasama.judul
    assert minutes.tahun == 2026
    assert minutes.desa == ("Desa Boddie",)
    assert "boddie" in minutes.words
    assert "18 agustus 2026" in minutes.words


def test_filters(database: Database, items: list[Archived]) -> None:
    boddie = {"Berita Acara Musyawarah Desa – Boddie", "Keputusan BPD – Boddie"}
    assert find(database, items, desa="Desa Boddie") == boddie
    assert find(database, items, jenis="Keputusan BPD", desa="Desa Boddie") == {
        "Keputusan BPD – Boddie"
    }
    assert find(database, items, tahun=2020) == set()
    assert len(find(database, items, status=PaperState.SIAP)) == 5
    assert find(database, items, status=PaperState.DRAF) == set()
    third = next(a for a in items if a.jenis == "Perjanjian Bersama")
    assert third.desa == ("Desa Kalikoa", "Universitas Bumi Caruban")
    assert find(database, items, desa="Universitas Bumi Caruban") == {"Perjanjian Bersama"}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("perjanjian", {"Perjanjian Bersama"}),
        ("kompos universitas", {"Perjanjian Bersama"}),
        ("REKTOR", {"Perjanjian Bersama"}),
        ("keputusan boddie", {"Keputusan BPD – Boddie"}),
        ("kata yang tidak pernah ditulis", set()),
    ],
)
def test_words_in_titles_and_inside(
    database: Database, items: list[Archived], words: str, found: set[str]
) -> None:
    for form in ("NFC", "NFD"):
        assert find(database, items, unicodedata.normalize(form, words)) >= found
    if not found:
        assert find(database, items, words) == set()


def test_without_the_index_titles_are_still_found(items: list[Archived]) -> None:
    found = archive.filtered(items, Filter("perjanjian"), Hits(), {})
    assert titles(found) == {"Perjanjian Bersama"}
    assert archive.filtered(items, Filter("rektor"), Hits(), {}) == []


def test_excerpt_shows_where_the_word_stands(database: Database, items: list[Archived]) -> None:
    hits = archive.search(database, "rektor", items)
    (excerpt,) = hits.excerpts.values()
    assert "rektor" in excerpt.casefold()
    assert archive.search(database, "", items) == Hits()
    assert archive.search(database, "x", items).by_word == {}


def test_state_of_the_file_is_known_when_it_was_looked_at(
    database: Database, items: list[Archived], documents: Path
) -> None:
    gone, changed, *_ = items
    (documents / gone.dokumen.berkas).unlink()
    path = documents / changed.dokumen.berkas
    path.write_bytes(path.read_bytes() + b"x")
    states = archive.states(items, documents)
    assert archive.state_in(gone, {}) is PaperState.SIAP
    assert archive.state_in(gone, states) is PaperState.HILANG
    assert archive.state_in(changed, states) is PaperState.DIUBAH
    wanted = Filter(status=PaperState.DIUBAH)
    assert archive.filtered(items, wanted, Hits(), states) == [changed]


def test_what_was_changed_in_word_is_read_again(
    database: Database, items: list[Archived], documents: Path
) -> None:
    entries = [item.dokumen for item in items]
    assert archive_texts.not_indexed(database, entries, documents) == []
    path = documents / items[0].dokumen.berkas
    path.write_bytes(word_file(documents, paragraph("Ditambah tentang rumpon")).read_bytes())
    changed = archive_texts.not_indexed(database, entries, documents)
    assert changed == [items[0].dokumen]
    archive_texts.take_in(database, changed, documents)
    assert find(database, items, "rumpon") == {items[0].dokumen.judul}
    assert archive_texts.not_indexed(database, entries, documents) == []


def test_what_is_gone_is_forgotten_or_left(
    database: Database, items: list[Archived], documents: Path
) -> None:
    """A document that is no longer registered goes; one whose file is lost is still found."""
    entries = [item.dokumen for item in items]
    lost = next(item for item in items if item.jenis == "Perjanjian Bersama")
    (documents / lost.dokumen.berkas).unlink()
    assert archive_texts.not_indexed(database, entries, documents) == []
    archive_texts.take_in(database, [lost.dokumen], documents)
    assert find(database, items, "rektor") == {"Perjanjian Bersama"}
    archive_texts.not_indexed(database, [e for e in entries if e != lost.dokumen], documents)
    assert find(database, items, "rektor") == set()


def test_lost_index_is_built_again(
    database: Database, items: list[Archived], documents: Path
) -> None:
    database.path.with_name("cari.db").write_bytes(b"rusak" * 3000)
    entries = [item.dokumen for item in items]
    missing = archive_texts.not_indexed(database, entries, documents)
    assert len(missing) == len(items)
    archive_texts.take_in(database, missing, documents)
    assert find(database, items, "rektor") == {"Perjanjian Bersama"}


def test_scans_are_listed_with_their_document(
    database: Database, items: list[Archived], tmp_path: Path
) -> None:
    path = tmp_path / "ttd.pdf"
    path.write_bytes(PDF)
    one = items[0]
    now = datetime(2026, 11, 22, tzinfo=UTC)
    scan = scans.attach(database, one.kerjasama_id, one.dokumen.id, path, now)
    found = {item.key: item.pindaian for item in archive.archived(database)}
    assert found[one.key] == (scan,)
    assert sum(map(len, found.values())) == 1


@pytest.mark.parametrize("body", [None, "<w:p>", "cut"])
def test_what_is_no_word_file_has_no_words(tmp_path: Path, body: str | None) -> None:
    data = word_file(tmp_path, body).read_bytes() if body else b"bukan zip"
    assert words_of(data[:-30] if body == "cut" else data) == ""


def test_words_of_a_file_keep_their_blanks(tmp_path: Path) -> None:
    run = "<w:p><w:r><w:t>satu</w:t><w:tab/><w:t>dua</w:t></w:r></w:p>"
    assert words_of(word_file(tmp_path, run + run).read_bytes()) == "satu dua\nsatu dua"


def test_revision_is_found_again_after_making(
    database: Database, items: list[Archived], documents: Path, berkas: Berkas
) -> None:
    case = again(database, berkas)
    case.kerjasama.judul = "Pengelolaan Embung Rimbun"
    make(database, case, documents, "keputusan_bpd")
    hits = archive.search(database, "rimbun", items)
    assert len(hits.by_word["rimbun"]) == 2
