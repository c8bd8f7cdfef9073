"""The view without Word: every word is there, and every number is the one Word would write."""

import re
import struct
import zlib
from html import unescape
from pathlib import Path

import pytest
import wordfiles
from samples import many_villages, third_party

from kerjasama_desktop.documents.catalog import DocumentJob, jobs
from kerjasama_desktop.documents.package import read_parts, squeeze, text_of, write_parts
from kerjasama_desktop.documents.produce import produce
from kerjasama_desktop.documents.simple_view import simple_view
from kerjasama_desktop.domain.berkas import Berkas

NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def shown(html: str) -> str:
    """Return what a reader sees, a paragraph to a line."""
    text = re.sub(r"</p>|<br/>", "\n", html)
    return unescape(re.sub(r"<[^>]+>", "", text))


def letters(text: str) -> str:
    return squeeze(text).casefold()


def made(case: Berkas, key: str) -> bytes:
    return produce(case, _job(case, key))


def _job(case: Berkas, key: str) -> DocumentJob:
    return next(job for job in jobs(case) if job.kind.key == key)


def _is_part(words: str, text: str) -> bool:
    """True where `words` stand in `text` in their order, with only numbers between them."""
    place = 0
    for sign in words:
        place = text.find(sign, place) + 1
        if place == 0:
            return False
    return True


@pytest.mark.parametrize("which", ["berkas", "berkas_mitra", "berkas_kosong"])
def test_all_text_of_every_document_is_shown(which: str, request: pytest.FixtureRequest) -> None:
    case: Berkas = request.getfixturevalue(which)
    for job in jobs(case):
        data = produce(case, job)
        root = wordfiles.paragraphs(data)
        seen = letters(shown(simple_view(data).html))
        for _, text in root:
            assert letters(text) in seen, (job.nama_berkas, text)
        assert _is_part(letters(text_of(data, ["word/document.xml"])), seen), job.nama_berkas


def test_regulation_numbers_run_on_and_begin_again(berkas: Berkas) -> None:
    lines = shown(simple_view(made(berkas, "peraturan_bersama")).html).splitlines()
    chapters = [line.strip() for line in lines if line.startswith("BAB ")]
    articles = [line.strip() for line in lines if re.match(r"Pasal \d+\s*$", line)]
    assert chapters[:3] == ["BAB I", "BAB II", "BAB III"]
    assert articles == [f"Pasal {n}" for n in range(1, len(articles) + 1)]
    assert len(articles) > 30
    first = lines.index("Pasal 6")
    ayat = [line.split("\t")[0] for line in lines[first : first + 12] if "\t" in line]
    assert ayat[:2] == ["(1)", "(2)"]
    considering = next(line for line in lines if "bahwa untuk menjamin" in line)
    assert considering.startswith("a.\t")


def test_a_draft_says_so(berkas: Berkas) -> None:
    job = _job(berkas, "peraturan_bersama")
    assert "DRAF" in simple_view(produce(berkas, job, draf=True)).html
    assert "DRAF" not in simple_view(produce(berkas, job)).html


def test_page_is_the_paper_of_the_office(berkas: Berkas) -> None:
    view = simple_view(made(berkas, "peraturan_bersama"))
    assert (view.width, view.height) == (813, 1247)
    lying = simple_view(made(berkas, "inventarisasi_potensi"))
    assert lying.width > lying.height


def test_many_villages_with_grid_and_spans() -> None:
    html = simple_view(made(many_villages(), "rencana_kerja_sama")).html
    assert "<thead>" in html
    assert 'border="1"' in html
    assert "page-break-before:always" in html


def test_third_party_agreement_is_shown() -> None:
    view = simple_view(made(third_party(), "perjanjian_bersama"))
    assert "Universitas Bumi Caruban".casefold() in shown(view.html).casefold()


def document(body: str, numbering: str = "", styles: str = "") -> bytes:
    parts = {"word/document.xml": f"<w:document {NS}><w:body>{body}</w:body></w:document>"}
    if numbering:
        parts["word/numbering.xml"] = f"<w:numbering {NS}>{numbering}</w:numbering>"
    if styles:
        parts["word/styles.xml"] = f"<w:styles {NS}>{styles}</w:styles>"
    return write_parts({name: xml.encode() for name, xml in parts.items()})


def numbered(text: str, number: int, level: int = 0) -> str:
    numbers = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{numbers}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def level(place: int, kind: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def _lists() -> str:
    return (
        f'<w:abstractNum w:abstractNumId="7">{level(0, "upperRoman", "%1.")}'
        f"{level(1, 'decimal', '%1.%2')}{level(2, 'bullet', chr(0xF0B7))}</w:abstractNum>"
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )


def test_lists_of_a_file_edited_by_hand() -> None:
    body = (
        numbered("a", 1)
        + numbered("b", 1, 1)
        + numbered("c", 1, 1)
        + numbered("d", 1)
        + numbered("e", 1, 1)
        + numbered("f", 1, 2)
        + numbered("g", 2)
        + numbered("h", 2)
        + numbered("i", 0)
    )
    lines = shown(simple_view(document(body, _lists())).html).split("\n")
    assert [line.replace("\t", " ") for line in lines if line] == [
        "I. a", "I.1 b", "I.2 c", "II. d", "II.1 e", "• f", "V. g", "VI. h", "i",
    ]  # fmt: skip


def test_a_level_that_never_restarts() -> None:
    runs_on = level(1, "lowerLetter", "%2", '<w:lvlRestart w:val="0"/>')
    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{level(0, "decimal", "%1")}{runs_on}'
        '</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>'
    )
    body = numbered("x", 3) + numbered("x", 3, 1) + numbered("x", 3) + numbered("x", 3, 1)
    lines = shown(simple_view(document(body, numbering)).html).split("\n")
    assert [line[0] for line in lines if line] == ["1", "a", "2", "b"]


def test_numbers_of_styles_and_their_capitals() -> None:
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        '</w:style><w:style w:type="paragraph" w:styleId="Bab"><w:basedOn w:val="Normal"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:jc w:val="center"/></w:pPr>'
        "<w:rPr><w:caps/><w:b/></w:rPr></w:style>"
    )
    body = '<w:p><w:pPr><w:pStyle w:val="Bab"/></w:pPr><w:r><w:t>umum &amp; lain</w:t></w:r></w:p>'
    html = simple_view(document(body, _lists(), styles)).html
    assert "UMUM &amp; LAIN" in html
    assert 'align="center"' in html
    assert "font-weight:600" in html
    assert shown(html).startswith("I.\t")


def test_tables_that_join_cells() -> None:
    def cell(text: str, more: str = "") -> str:
        return f"<w:tc><w:tcPr>{more}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"

    rows = (
        cell("dua", '<w:gridSpan w:val="2"/>'),
        cell("atas", '<w:vMerge w:val="restart"/>') + cell("b"),
        cell("", "<w:vMerge/>") + cell("c"),
    )
    grid = '<w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="1000"/></w:tblGrid>'
    body = f"<w:tbl>{grid}{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"
    html = simple_view(document(body)).html
    assert 'colspan="2"' in html
    assert 'rowspan="2"' in html
    assert html.count("<td") == 4
    assert 'width="25.0%"' in html


def test_page_breaks_inside_and_between_sections() -> None:
    body = (
        '<w:p><w:r><w:t>satu</w:t><w:br w:type="page"/><w:t>dua</w:t></w:r></w:p>'
        "<w:p><w:pPr><w:sectPr/></w:pPr></w:p><w:p><w:r><w:t>tiga</w:t></w:r></w:p>"
    )
    html = simple_view(document(body)).html
    assert html.count("page-break-before:always") == 2
    assert shown(html).split() == ["satu", "dua", "tiga"]


@pytest.mark.parametrize("data", [b"", b"bukan zip", write_parts({"a.xml": b"<a/>"})])
def test_what_is_no_word_file_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="no Word document"):
        simple_view(data)


def test_broken_xml_is_refused(berkas: Berkas, tmp_path: Path) -> None:
    parts = read_parts(made(berkas, "peraturan_bersama"))
    parts["word/document.xml"] = parts["word/document.xml"][:-40]
    with pytest.raises(ValueError, match="no Word document"):
        simple_view(write_parts(parts))


def test_emblem_travels_inside(berkas: Berkas, png: bytes) -> None:
    for desa in berkas.desa.values():
        desa.logo_png = png
    html = simple_view(made(berkas, "undangan_musyawarah")).html
    assert '<img src="data:image/png;base64,' in html


@pytest.fixture
def png() -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + check

    head = struct.pack(">IIBBBBB", 2, 2, 8, 2, 0, 0, 0)
    pixels = zlib.compress((b"\x00" + b"\x10\x60\x50" * 2) * 2)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


def test_the_bars_of_a_schedule_are_shown(berkas: Berkas) -> None:
    data = made(berkas, "rencana_kerja_sama")
    bars = [style for style, _ in wordfiles.paragraphs(data) if style == "TabelArsir"]
    assert bars
    assert simple_view(data).html.count("background-color:#8FAADC;") == len(bars)
