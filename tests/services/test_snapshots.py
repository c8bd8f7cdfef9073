"""Snapshots: old documents stay as they were, whoever is in office now."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from office_help import again, make, on_file
from scan_files import png

from kerjasama_desktop.documents import snapshot
from kerjasama_desktop.documents.catalog import context, jobs, kind_of
from kerjasama_desktop.documents.kind import DocumentKind
from kerjasama_desktop.documents.produce import options, produce
from kerjasama_desktop.documents.render import read_template
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import JabatanPejabat, Pejabat
from kerjasama_desktop.domain.dokumen import Dokumen
from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.services import document_states, paperwork, snapshots, villages
from kerjasama_desktop.services.own_templates import OwnTemplates
from kerjasama_desktop.storage.attachment_folder import AttachmentFolder
from kerjasama_desktop.storage.database import Database

DAY = date(2026, 10, 20)


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    return tmp_path / "dokumen"


@pytest.fixture
def case(database: Database, berkas: Berkas) -> Berkas:
    """The sample, with an emblem on its letters."""
    for desa in berkas.desa.values():
        desa.logo_png = png(30, 40)
    return on_file(database, berkas)


def signed(database: Database, case: Berkas, documents: Path, key: str) -> Dokumen:
    entry = make(database, case, documents, key).entries[0]
    document_states.sign(database, case, entry, DAY, "")
    return next(d for d in again(database, case).kerjasama.dokumen if d.id == entry.id)


def change_office(database: Database, case: Berkas) -> Berkas:
    """Another Kepala Desa was in office all along, another emblem, another name of the village."""
    for desa in case.desa.values():
        people = villages.officials(database, desa.id)
        heads = [p for p in people if p.jabatan is JabatanPejabat.KEPALA]
        others = [p for p in people if p not in heads]
        head = Pejabat(desa_id=desa.id, jabatan=JabatanPejabat.KEPALA, nama="Rahmat Baru")
        desa.logo_png, desa.alamat = png(50, 20, 200), "Jalan Baru Nomor 9"
        villages.save_desa(database, desa, [head, *others])
    return again(database, case)


@pytest.mark.parametrize("which", ["berkas", "berkas_delapan", "berkas_mitra"])
def test_every_document_comes_again_to_the_byte(which: str, request: pytest.FixtureRequest) -> None:
    case: Berkas = request.getfixturevalue(which)
    logo = png()
    for desa in case.desa.values():
        desa.logo_png = logo
    for job in jobs(case):
        wanted = options(case, job)
        shipped = job.kind.template.read_bytes()
        found = snapshot.read(snapshot.take(shipped, context(case, job), wanted, own=False))
        template = read_template(job.kind.template, found.options.istilah)
        assert snapshot.produce_from(found, template, logo) == produce(case, job), job.judul
        kept = snapshot.take(shipped, context(case, job), wanted, own=False)
        assert logo not in kept


def test_a_lost_signed_file_is_the_same_after_a_change_of_office(
    database: Database, case: Berkas, documents: Path
) -> None:
    entry = signed(database, case, documents, "surat_pengantar_camat")
    path = documents / entry.berkas
    before = path.read_bytes()
    path.unlink()
    case = change_office(database, case)
    restored = snapshots.restore(database, entry, documents)
    assert restored == snapshots.Restored(path, True)
    assert path.read_bytes() == before
    make(database, case, documents, "berita_acara_mad")
    assert path.read_bytes() == before


def test_change_of_office_makes_only_unsigned_documents_outdated(
    database: Database, case: Berkas, documents: Path
) -> None:
    signed(database, case, documents, "surat_pengantar_camat")
    make(database, case, documents, "surat_penawaran")
    assert paperwork.outdated(database, again(database, case), lambda: False) == set()
    found = paperwork.outdated(database, change_office(database, case), lambda: False)
    assert {key for key, _ in found} == {"surat_penawaran"}


def test_snapshots_of_signed_versions_stay_and_others_go(
    database: Database, case: Berkas, documents: Path
) -> None:
    for _ in range(3):
        make(database, again(database, case), documents, "surat_pengantar_camat")
    entry = signed(database, again(database, case), documents, "surat_pengantar_camat")
    now = datetime(2026, 11, 22, tzinfo=UTC)
    document_states.reopen(database, case, entry, "Salah alamat", documents, now)
    for _ in range(2):
        made = make(database, again(database, case), documents, "surat_pengantar_camat").entries[0]
    with database.begin() as tx:
        kept = [n for n in range(1, 9) if tx.books.snapshot(entry.id, n) is not None]
    assert kept == [entry.revisi, made.revisi]
    assert entry.revisi == 4


def lose(database: Database, ending: str) -> None:
    for file in database.path.with_name("lampiran").glob(f"*.{ending}"):
        file.unlink()


def test_what_is_still_in_use_stands_in_for_what_was_lost(
    database: Database, case: Berkas, documents: Path
) -> None:
    """As after a restore on another computer."""
    entry = signed(database, case, documents, "surat_pengantar_camat")
    (documents / entry.berkas).unlink()
    lose(database, "png")
    lose(database, "docx")
    assert snapshots.restore(database, entry, documents).sama


def test_without_emblem_template_or_snapshot_it_is_said(
    database: Database,
    case: Berkas,
    documents: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    entry = signed(database, case, documents, "surat_pengantar_camat")
    (documents / entry.berkas).unlink()
    lose(database, "png")
    change_office(database, case)
    restored = snapshots.restore(database, entry, documents)
    assert restored.path.is_file()
    assert not restored.sama
    lose(database, "docx")
    other = tmp_path / "templat.docx"
    other.write_bytes(b"versi baru")
    monkeypatch.setattr(DocumentKind, "template", other)
    with pytest.raises(InvalidInput, match="tidak tersimpan"):
        snapshots.restore(database, entry, documents)
    with database.begin() as tx:
        tx.books.forget_snapshots(entry.id, [])
    with pytest.raises(InvalidInput, match="tidak tersimpan"):
        snapshots.restore(database, entry, documents)


def test_a_new_version_of_the_template_changes_no_signed_document(
    database: Database, case: Berkas, documents: Path, tmp_path: Path
) -> None:
    """Made from the village's own template, which is changed and then given up."""
    own = OwnTemplates(tmp_path / "templat")
    kind = kind_of("surat_pengantar_camat")
    assert kind
    own.put(kind, kind.template.read_bytes())
    entry = make(database, case, documents, kind.key, own=own).entries[0]
    document_states.sign(database, case, entry, DAY, "")
    path = documents / entry.berkas
    before = path.read_bytes()
    assert paperwork.outdated(database, again(database, case), lambda: False, own) == set()
    path.unlink()
    own.drop_own(kind)
    assert snapshots.restore(database, entry, documents).sama
    assert path.read_bytes() == before


def test_a_damaged_snapshot_is_no_document() -> None:
    with pytest.raises(ValueError, match="snapshot"):
        snapshot.read(b"rusak")


def test_an_attachment_that_was_changed_is_not_handed_out(tmp_path: Path) -> None:
    folder = AttachmentFolder(tmp_path / "ksd.db")
    name = folder.put(b"isi", "pdf")
    assert folder.read(name, "pdf") == b"isi"
    folder.path(name, "pdf").write_bytes(b"lain")
    assert folder.read(name, "pdf") is None
    assert folder.put(b"isi", "pdf") == name
    assert folder.read(name, "pdf") == b"isi"
    folder.drop(name, "pdf")
    folder.drop(name, "pdf")
    assert folder.read(name, "pdf") is None
