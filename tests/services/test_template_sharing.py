"""Templates travel from one village to another, and nothing of ours is lost on the way."""

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from template_help import find, kind, with_paragraphs

from kerjasama_desktop.documents.package import read_parts
from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.exchange.template_pack import PackedTemplate, TemplatePack, write_pack
from kerjasama_desktop.services.own_templates import OwnTemplates
from kerjasama_desktop.services.template_sharing import (
    export_templates,
    pack_name,
    read_templates,
    take_templates,
)

BPD, NOTULEN, HADIR = (kind(key) for key in ("keputusan_bpd", "notulen", "daftar_hadir"))


@pytest.fixture
def ours(tmp_path: Path) -> OwnTemplates:
    return OwnTemplates(tmp_path / "kita")


@pytest.fixture
def theirs(tmp_path: Path) -> OwnTemplates:
    """One edited with a private comment, one as shipped, one with a mistake."""
    own = OwnTemplates(tmp_path / "mereka")
    for one in (BPD, NOTULEN, HADIR):
        own.use_own(one)
    document = Document(str(own.path(BPD)))
    find(document, "TENTANG").runs[0].text = "TENTANG HAL INI"
    document.add_comment(document.paragraphs[0].runs, text="rahasia kantor", author="Budi")
    document.core_properties.author = "Budi Santoso"
    document.save(str(own.path(BPD)))
    own.path(HADIR).write_bytes(with_paragraphs("daftar_hadir", "{{ salah"))
    return own


def pack_of(theirs: OwnTemplates, folder: Path) -> Path:
    path = folder / pack_name("Desa Benteng")
    assert export_templates(theirs, [BPD, NOTULEN, HADIR], "Desa Benteng", path) == 2
    return path


def test_named_after_the_village() -> None:
    assert pack_name("Desa Benteng") == "Templat Desa Benteng.ksd-templat.zip"
    assert pack_name('Desa "A/B"') == "Templat Desa A B.ksd-templat.zip"


def test_round_trip(ours: OwnTemplates, theirs: OwnTemplates, tmp_path: Path) -> None:
    received = read_templates(ours, pack_of(theirs, tmp_path))
    assert received.desa == "Desa Benteng"
    assert [one.kind for one in received.sound] == [BPD, NOTULEN]
    assert [one.replaces for one in received.offered] == [False, False]
    assert take_templates(ours, received) == 2
    found = ours.examination(BPD)
    assert found is not None
    assert found.template is not None
    assert "HAL INI" in Document(str(ours.path(BPD))).element.xml


def test_comments_and_names_of_persons_stay_behind(
    ours: OwnTemplates, theirs: OwnTemplates, tmp_path: Path
) -> None:
    received = read_templates(ours, pack_of(theirs, tmp_path))
    parts = read_parts(received.offered[0].data)
    everything = b"".join(parts.values())
    assert b"rahasia" not in everything
    assert b"Budi" not in everything
    core = Document(BytesIO(received.offered[0].data)).core_properties
    assert (core.author, core.title) == ("Desa Benteng", "Keputusan BPD")


def test_the_replaced_one_is_kept_aside(
    ours: OwnTemplates, theirs: OwnTemplates, tmp_path: Path
) -> None:
    before = ours.use_own(BPD).read_bytes()
    received = read_templates(ours, pack_of(theirs, tmp_path))
    assert [one.replaces for one in received.offered] == [True, False]
    assert ours.path(BPD).read_bytes() == before
    take_templates(ours, received)
    kept = list((tmp_path / "kita" / "lama").iterdir())
    assert [path.read_bytes() for path in kept] == [before]


def test_what_has_mistakes_is_shown_and_not_taken(ours: OwnTemplates, tmp_path: Path) -> None:
    packed = [
        PackedTemplate("notulen", "Notulen", with_paragraphs("notulen", "{{ salah")),
        PackedTemplate("surat_masa_depan", "Surat Masa Depan", b"PK"),
        PackedTemplate("daftar_hadir", "Daftar Hadir", b"PK\x03\x04 bukan Word"),
    ]
    path = tmp_path / "lain.ksd-templat.zip"
    path.write_bytes(write_pack(TemplatePack("Desa Uji", "9", tuple(packed))))
    received = read_templates(ours, path)
    assert received.sound == []
    assert [one.kind.key for one in received.offered] == ["notulen", "daftar_hadir"]
    assert received.unknown == ("Surat Masa Depan",)
    assert take_templates(ours, received) == 0
    assert not ours.path(NOTULEN).exists()


def test_only_sound_templates_are_shared(theirs: OwnTemplates, tmp_path: Path) -> None:
    path = tmp_path / "paket.ksd-templat.zip"
    with pytest.raises(InvalidInput, match="Belum ada Templat Desa yang dapat dibagikan"):
        export_templates(theirs, [HADIR], "Desa Benteng", path)
    assert not path.exists()


def test_an_unreadable_file_is_said(ours: OwnTemplates, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="tidak dapat dibaca"):
        read_templates(ours, tmp_path / "tidak ada.zip")
