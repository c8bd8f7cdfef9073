"""Own templates go through another word processor and come back as they were."""

import shutil
import subprocess
from pathlib import Path

import pytest
from docx import Document
from template_help import kind, with_paragraphs

from kerjasama_desktop.documents.kinds import KINDS
from kerjasama_desktop.documents.package import text_of
from kerjasama_desktop.documents.render import fill, read_template
from kerjasama_desktop.services.own_templates import OwnTemplates
from kerjasama_desktop.services.template_samples import rules_of

SOFFICE = shutil.which("soffice")
pytestmark = [
    pytest.mark.libreoffice,
    pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed"),
]
BODY = ["word/document.xml"]


def saved_again(folder: Path) -> Path:
    """Open every document of a folder in LibreOffice and save it; return the new folder."""
    target = folder / "disimpan"
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    command = [str(SOFFICE), profile, "--headless", "--convert-to", "docx", "--outdir", str(target)]
    files = sorted(map(str, folder.glob("*.docx")))
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=180)
    return target


def test_templates_saved_by_another_program_are_used_and_say_the_same(tmp_path: Path) -> None:
    own = OwnTemplates(tmp_path / "templat")
    for one in KINDS:
        own.use_own(one)
    back = OwnTemplates(saved_again(tmp_path / "templat"))
    for one in KINDS:
        found = back.examination(one)
        assert found is not None
        assert found.koreksi == (), one.key
        assert found.template is not None
        for sample in rules_of(one).samples:
            shipped = fill(read_template(one.template), sample.context, sample.options)
            again = fill(found.template, sample.context, sample.options)
            assert text_of(again, BODY).replace("■", "") == text_of(shipped, BODY), one.key


def test_remarks_are_comments_in_another_program_too(tmp_path: Path) -> None:
    own, bpd = OwnTemplates(tmp_path / "templat"), kind("keputusan_bpd")
    own.use_own(bpd)
    own.path(bpd).write_bytes(with_paragraphs("keputusan_bpd", "{{ nomer }}", "{% if draf %}"))
    own.check(bpd)
    document = Document(str(saved_again(tmp_path / "templat") / own.path(bpd).name))
    comments = {comment.text: comment.author for comment in document.comments}
    assert comments == {
        "Tag {{ nomer }} tidak dikenal. Mungkin yang dimaksud {{ nomor }}.": "Kerja Sama Desa",
        "{% if draf %} tidak ditutup. Tulis {% endif %} di akhir bagiannya.": "Kerja Sama Desa",
    }
