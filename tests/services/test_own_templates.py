"""A village's own templates: edited in Word, checked, used where sound, never where not."""

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from office_help import again, make, on_file
from template_help import find, kind
from wordfiles import text

from kerjasama_desktop.documents.kinds import KINDS
from kerjasama_desktop.documents.package import read_parts
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.errors import FileNotWritten, InvalidInput
from kerjasama_desktop.services import paperwork, preview
from kerjasama_desktop.services.own_templates import OwnTemplates
from kerjasama_desktop.storage.database import Database

KEY = "keputusan_bpd"
BPD = kind(KEY)


@pytest.fixture
def own(tmp_path: Path) -> OwnTemplates:
    return OwnTemplates(tmp_path / "templat")


def opened(path: Path) -> WordDocument:
    return Document(str(path))


def comments(path: Path) -> list[tuple[str, str]]:
    return [(comment.author, comment.text) for comment in opened(path).comments]


def edit_as_a_person_would(path: Path) -> None:
    """Own words, bold letters in the middle of tags, a comment of one's own."""
    document = opened(path)
    number = find(document, "{{ nomor }}")
    number.clear()
    for piece in ("No", ". {", "{ no", "mor }", "} "):
        number.add_run(piece).bold = "mor" in piece
    document.add_comment(number.runs, text="cek lagi", author="Budi")
    find(document, "TENTANG").runs[0].text = "TENTANG HAL BERIKUT"
    document.save(str(path))


def spoil(path: Path) -> None:
    document = opened(path)
    find(document, "{{ kabupaten }}").runs[0].text = "{{ kabupatn }}"
    document.save(str(path))


def job_of(case: Berkas) -> paperwork.Paper:
    return next(p for p in paperwork.papers(case) if p.job.kind.key == KEY)


def test_files_are_named_as_a_person_would(own: OwnTemplates) -> None:
    names = [own.path(kind).name for kind in KINDS]
    assert "Peraturan Bersama Kepala Desa.docx" in names
    assert len({name.casefold() for name in names}) == len(names)


@pytest.mark.parametrize("key", [kind.key for kind in KINDS])
def test_a_fresh_copy_is_sound_and_opens_in_word(own: OwnTemplates, key: str) -> None:
    path = own.use_own(kind(key))
    found = own.examination(kind(key))
    assert found is not None
    assert found.koreksi == ()
    assert found.template is not None
    body = opened(path).element.xml
    assert not [value for value in body.split('"') if value.startswith("{%")]
    assert [author for author, _ in comments(path)] == ["Kerja Sama Desa"]


def test_own_words_reach_the_document(own: OwnTemplates, berkas: Berkas) -> None:
    edit_as_a_person_would(own.use_own(BPD))
    assert own.check(BPD).koreksi == ()
    made = own.produce(berkas, job_of(berkas).job)
    assert made.stood_in == ""
    words = text(made.data)
    assert "TENTANG HAL BERIKUT" in words
    assert "\nNo. NOMOR " in words
    assert "comment" not in "".join(read_parts(made.data))
    author = Document(BytesIO(made.data)).core_properties.author
    assert author == "Desa Benteng"


def test_a_copy_is_made_once(own: OwnTemplates) -> None:
    edit_as_a_person_would(own.use_own(BPD))
    before = own.path(BPD).read_bytes()
    assert own.use_own(BPD).read_bytes() == before


def test_a_template_with_mistakes_is_not_used_and_the_person_is_told(
    own: OwnTemplates, berkas: Berkas
) -> None:
    spoil(own.use_own(BPD))
    found = own.check(BPD)
    assert found.template is None
    made, shipped = (t.produce(berkas, job_of(berkas).job) for t in (own, OwnTemplates()))
    assert made.data == shipped.data
    assert made.stood_in == (
        "Templat bawaan dipakai, karena Templat Desa “Keputusan BPD” memuat 1 kesalahan; perbaiki "
        "di Pengaturan, Templat."
    )


def test_an_edited_template_is_checked_again_by_itself(own: OwnTemplates, berkas: Berkas) -> None:
    path = own.use_own(BPD)
    assert own.check(BPD).koreksi == ()
    spoil(path)
    assert own.produce(berkas, job_of(berkas).job).stood_in
    own.drop_own(BPD)
    edit_as_a_person_would(own.use_own(BPD))
    assert not own.produce(berkas, job_of(berkas).job).stood_in


def test_remarks_stand_in_the_file_and_go_at_the_next_check(own: OwnTemplates) -> None:
    path = own.use_own(BPD)
    edit_as_a_person_would(path)
    sound = path.read_bytes()
    spoil(path)
    own.check(BPD)
    assert comments(path) == [
        ("Budi", "cek lagi"),
        (
            "Kerja Sama Desa",
            "Tag {{ kabupatn }} tidak dikenal. Mungkin yang dimaksud {{ kabupaten }}.",
        ),
    ]
    checked = path.read_bytes()
    own.check(BPD)
    assert comments(path) == [(c.author, c.text) for c in Document(BytesIO(checked)).comments]
    path.write_bytes(sound)
    own.check(BPD)
    assert comments(path) == [("Budi", "cek lagi")]


def test_a_sound_file_without_remarks_is_not_written(own: OwnTemplates) -> None:
    path = own.use_own(BPD)
    own.check(BPD)
    before = path.stat().st_mtime_ns
    own.check(BPD)
    assert path.stat().st_mtime_ns == before


def test_remarks_are_not_written_beside_a_file_that_word_holds(
    own: OwnTemplates, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(own.use_own(BPD))
    monkeypatch.setattr("kerjasama_desktop.storage.safe_file._PAUSES", ())

    def held(source: Path, target: Path) -> Path:
        raise PermissionError(13, "held", str(target))

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(FileNotWritten, match="Tutup dahulu"):
        own.check(BPD)
    assert [path.name for path in own.path(BPD).parent.iterdir()] == ["Keputusan BPD.docx"]


@pytest.mark.parametrize("data", [b"", b"bukan Word", b"PK\x03\x04" + b"\0" * 90])
def test_a_hostile_file_is_refused_in_words(own: OwnTemplates, berkas: Berkas, data: bytes) -> None:
    own.use_own(BPD)
    own.path(BPD).write_bytes(data)
    assert [k.tempat for k in own.check(BPD).koreksi] == ["Seluruh templat"]
    assert own.path(BPD).read_bytes() == data
    assert "memuat 1 kesalahan" in own.produce(berkas, job_of(berkas).job).stood_in


def test_given_up_means_moved_aside(own: OwnTemplates, berkas: Berkas) -> None:
    path = own.use_own(BPD)
    edit_as_a_person_would(path)
    before = path.read_bytes()
    aside = own.drop_own(BPD)
    assert aside.read_bytes() == before
    assert own.examination(BPD) is None
    with pytest.raises(FileNotWritten, match="tidak dapat dipindahkan"):
        own.drop_own(BPD)
    assert own.produce(berkas, job_of(berkas).job).stood_in == ""
    with pytest.raises(InvalidInput, match="belum ada"):
        own.check(BPD)
    own.take_back(BPD, aside)
    assert path.read_bytes() == before
    assert own.examination(BPD)


def test_what_only_this_case_shows_lets_the_shipped_one_stand_in(
    own: OwnTemplates, berkas: Berkas
) -> None:
    path = own.use_own(BPD)
    document = opened(path)
    document.add_paragraph("{{ memperhatikan.0.teks }}")
    document.save(str(path))
    assert own.check(BPD).koreksi == ()
    job = job_of(berkas).job
    assert own.produce(berkas, job).stood_in == ""
    berkas.kerjasama.musyawarah = []
    made = own.produce(berkas, job)
    assert "“Keputusan BPD” tidak cocok untuk Keputusan BPD – Benteng: Templat" in made.stood_in
    assert made.data == OwnTemplates().produce(berkas, job).data


def test_documents_and_preview_are_made_from_own_templates(
    database: Database, berkas: Berkas, own: OwnTemplates, tmp_path: Path
) -> None:
    documents = tmp_path / "dokumen"
    case = on_file(database, berkas)
    make(database, case, documents, KEY)
    case = again(database, case)
    assert paperwork.outdated(database, case, lambda: False, own) == set()
    edit_as_a_person_would(own.use_own(BPD))
    stale = paperwork.outdated(database, case, lambda: False, own)
    assert {key for key, _ in stale} == {KEY}
    paper = job_of(berkas)
    assert "HAL BERIKUT" in preview.preview(berkas, paper, documents, own).html
    made = make(database, case, documents, KEY, own=own)
    assert made.stood_in == ()
    assert "HAL BERIKUT" in text((documents / made.entries[0].berkas).read_bytes())
    spoil(own.path(BPD))
    made = make(database, again(database, case), documents, KEY, own=own)
    assert len(made.stood_in) == 1
    assert len(made.entries) == 2
