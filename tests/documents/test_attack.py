"""Hostile templates in every part of a .docx: refused or left as harmless text, nothing is run."""

import time
from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest
from attacks import BOMBS, PAYLOADS
from jinja2 import Environment
from wordfiles import W, paragraph

from kerjasama_desktop.documents.package import read_parts, write_parts
from kerjasama_desktop.documents.render import RenderOptions, render
from kerjasama_desktop.documents.user_docx import read_user_docx
from kerjasama_desktop.errors import TemplateBroken
from kerjasama_desktop.paths import template

CONTEXT: dict[str, object] = {
    "nama": "Boddie",
    "nomor": 3,
    "x": ["a"] * 60,
    "teks": "kata " * 600,
}
RENDERED = {
    "word/document.xml": "<w:document {ns}><w:body>{p}<w:sectPr/></w:body></w:document>",
    "word/headerDefault.xml": "<w:hdr {ns}>{p}</w:hdr>",
    "word/footerFirst.xml": "<w:ftr {ns}>{p}</w:ftr>",
    "word/footnotes.xml": '<w:footnotes {ns}><w:footnote w:id="1">{p}</w:footnote></w:footnotes>',
    "word/endnotes.xml": '<w:endnotes {ns}><w:endnote w:id="1">{p}</w:endnote></w:endnotes>',
}
"""Parts that are filled in."""
LEFT_ALONE = {
    "docProps/app.xml": '<Properties xmlns="x"><Company>{t}</Company></Properties>',
    "docProps/custom.xml": '<Properties xmlns="x"><property name="{t}"><a>{t}</a></property>'
    "</Properties>",
    "word/comments.xml": '<w:comments {ns}><w:comment w:id="1">{p}</w:comment></w:comments>',
    "word/styles.xml": '<w:styles {ns}><w:style w:styleId="{t}"/></w:styles>',
    "word/settings.xml": '<w:settings {ns}><w:decimalSymbol w:val="{t}"/></w:settings>',
    "word/numbering.xml": '<w:numbering {ns}><w:lvlText w:val="{t}"/></w:numbering>',
    "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/'
    'package/2006/relationships"><Relationship Id="r" Type="t" Target="{t}"/></Relationships>',
    "customXml/item1.xml": "<a>{t}</a>",
}
"""Parts that are copied."""
CORE = (
    '<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:title>{t}</dc:title>'
    "<dc:creator>{t}</dc:creator><dc:subject>{t}</dc:subject></cp:coreProperties>"
)
HARMLESS = {"word/document.xml": RENDERED["word/document.xml"].replace("{p}", paragraph("aman"))}


@pytest.fixture(autouse=True)
def nothing_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    begun = time.process_time()
    yield
    assert not (tmp_path / "kenari").exists()
    assert time.process_time() - begun < 2


def attacked(folder: Path, part: str, markup: str, payload: str) -> Path:
    """Write a template with this payload in this part, as it comes from a person."""
    text = escape(payload)
    xml = markup.replace("{p}", paragraph(text)).replace("{t}", text)
    parts = read_parts(template("keputusan_bpd.docx").read_bytes())
    for name, content in {**HARMLESS, part: xml}.items():
        parts[name] = content.replace("{ns}", f'xmlns:w="{W[1:-1]}"').encode()
    path = folder / "uji.docx"
    path.write_bytes(write_parts(read_user_docx(write_parts(parts))))
    return path


@pytest.mark.parametrize("part", RENDERED)
@pytest.mark.parametrize("payload", PAYLOADS)
def test_payload_is_refused_where_it_would_be_run(tmp_path: Path, part: str, payload: str) -> None:
    path = attacked(tmp_path, part, RENDERED[part], payload)
    with pytest.raises(TemplateBroken, match=r"uji\.docx"):
        render(path, CONTEXT, RenderOptions())


@pytest.mark.parametrize("part", LEFT_ALONE)
@pytest.mark.parametrize("payload", PAYLOADS)
def test_payload_is_only_text_elsewhere(tmp_path: Path, part: str, payload: str) -> None:
    path = attacked(tmp_path, part, LEFT_ALONE[part], payload)
    parts = read_parts(render(path, CONTEXT, RenderOptions()))
    assert parts[part] == read_parts(path.read_bytes())[part]


def test_title_and_author_are_ours_whatever_the_template_says(tmp_path: Path) -> None:
    for payload in PAYLOADS:
        path = attacked(tmp_path, "docProps/core.xml", CORE, payload)
        data = render(path, CONTEXT, RenderOptions(judul="Judul", penulis="Desa"))
        core = read_parts(data)["docProps/core.xml"]
        assert b"<dc:title>Judul</dc:title><dc:creator>Desa</dc:creator>" in core
        assert escape(payload).encode() not in core


@pytest.mark.parametrize("name", BOMBS)
def test_bomb_is_refused_at_once(tmp_path: Path, name: str) -> None:
    part = "word/document.xml"
    path = attacked(tmp_path, part, RENDERED[part], BOMBS[name])
    with pytest.raises(TemplateBroken, match=r"uji\.docx"):
        render(path, CONTEXT, RenderOptions())


@pytest.mark.parametrize("pieces", [("{{ cycler", ".__init__ }}"), ("{", "{ 1 + 1 }", "}")])
def test_payload_torn_over_runs_is_refused(tmp_path: Path, pieces: tuple[str, ...]) -> None:
    runs = "".join(f"<w:r><w:t>{piece}</w:t></w:r>" for piece in pieces)
    part = "word/document.xml"
    path = attacked(tmp_path, part, RENDERED[part].replace("{p}", f"<w:p>{runs}</w:p>"), "")
    with pytest.raises(TemplateBroken, match="tidak diizinkan"):
        render(path, CONTEXT, RenderOptions())


def test_a_payload_in_a_value_is_printed_as_it_is(tmp_path: Path) -> None:
    part = "word/document.xml"
    path = attacked(tmp_path, part, RENDERED[part], "{{ nama }}")
    for payload in PAYLOADS:
        data = render(path, {**CONTEXT, "nama": payload}, RenderOptions())
        assert escape(payload, quote=False).encode() in read_parts(data)[part].replace(
            b"&#39;", b"'"
        ).replace(b"&#34;", b'"')


def test_the_canary_would_sing(tmp_path: Path) -> None:
    """The same payload runs in an environment without our language."""
    opening = next(payload for payload in PAYLOADS if "['open']" in payload)
    Environment(autoescape=True).from_string(opening).render()
    assert (tmp_path / "kenari").exists()
    (tmp_path / "kenari").unlink()
