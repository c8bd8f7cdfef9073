"""The source language of templates: what each construct becomes, and how mistakes are named."""

import importlib
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from wordfiles import paragraphs, part, text

from kerjasama_desktop.documents.package import read_parts
from kerjasama_desktop.documents.render import RenderOptions, render

Builder = Callable[[str], bytes]
PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Builder:
    monkeypatch.syspath_prepend(str(PACKAGING))
    package = importlib.import_module("wordkit.package")

    def build_text(source: str) -> bytes:
        path = tmp_path / "uji.txt"
        path.write_text(source, encoding="utf-8")
        return bytes(package.build(path))

    return build_text


def rendered(data: bytes, folder: Path, **names: object) -> bytes:
    path = folder / "uji.docx"
    path.write_bytes(data)
    return render(path, names, RenderOptions())


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("Isi: tanpa halaman", "harus ada satu @page"),
        ("@page koran\nIsi: x", "harus ada satu @page"),
        ("@page surat\n@page surat", "harus ada satu @page"),
        ("@page surat\nGaya Aneh: x", "gaya tidak dikenal: Gaya Aneh"),
        ("@page surat\n\nkalimat tanpa gaya", "uji.txt:3: bukan 'Gaya: teks'"),
        ("@page surat\n@lompat", "uji.txt:2: perintah tidak dikenal"),
        ("@page surat\n@table 1 2 plain\nrow Isi || satu\n@end", "1 sel dan 1 gaya untuk 2 kolom"),
        ("@page surat\n@table 1 2 plain\nrow Isi | Isi | Isi || a | b\n@end", "2 sel dan 3 gaya"),
        ("@page surat\n@table 1 plain\nrow Isi: a\n@end", "baris tanpa"),
        ("@page surat\n@table 1 plain\nIsi: a\n@end", "bukan baris tabel"),
        ("@page surat\n@table 1 plain\nrow Isi || a", "tabel tanpa @end"),
        ("@page surat\n@lekat x\nIsi: a", "@lekat tanpa @end"),
        ("@page surat\n@lekat x\nJudul: a\n@end", "gaya tidak dikenal: Judul Lekat"),
        ("@page surat\n@section miring", "miring"),
    ],
)
def test_mistakes_name_file_and_cause(build: Builder, source: str, message: str) -> None:
    with pytest.raises(Exception, match=re.escape(message)) as caught:
        build(source)
    assert type(caught.value).__name__ == "SourceError"
    assert str(caught.value).startswith("uji.txt")


def test_lines_comments_and_inline_marks(build: Builder, tmp_path: Path) -> None:
    source = "@page surat\n# catatan\nIsi: satu **tebal** dan\n  __garis__ {{ x|upper }}<br>akhir"
    data = rendered(build(source), tmp_path, x="a")
    assert paragraphs(data) == [("Isi", "satu tebal dan garis A\nakhir")]
    assert re.findall(r'<w:rStyle w:val="(\w+)"', part(data)) == ["Tebal", "GarisBawah"]


def test_loops_and_choices_over_lines_rows_and_cells(build: Builder, tmp_path: Path) -> None:
    source = """@page surat
{% for a in x %}{% if a.ya %}
Isi: {{ a.n }}
{% endif %}{% endfor %}
@table 1 2 grid
{% for a in x %}
row Tabel Isi || {{ a.n }} | {% for b in a.isi %} ~ {{ b }} ~ {% endfor %}
{% endfor %}
@end
"""
    rows = [{"n": "satu", "ya": True, "isi": ["p", "q"]}, {"n": "dua", "ya": False, "isi": []}]
    data = rendered(build(source), tmp_path, x=rows)
    assert text(data).split() == ["satu", "satu", "p", "q", "dua"]
    assert part(data).count("<w:tr>") == 2


def test_cells_join_shade_and_take_own_styles(build: Builder, tmp_path: Path) -> None:
    source = """@page surat
@table 1 1 2 grid header=1
row Tabel Kepala || a | < | b
row [tinggi=1] Tabel Isi || [arsir hari] c | d | e ~ <Tabel Angka> f
row Tabel Isi || ^ | g | h
@end
"""
    data = rendered(build(source), tmp_path, hari=True)
    xml = part(data)
    assert xml.count('<w:gridSpan w:val="2"/>') == 1
    assert xml.count('<w:vMerge w:val="restart"/>') == xml.count("<w:vMerge/>") == 1
    assert [words for style, words in paragraphs(data) if style == "TabelArsir"] == ["c"]
    assert xml.count("<w:tblHeader/>") == 1
    assert '<w:trHeight w:val="567" w:hRule="atLeast"/>' in xml
    assert ("TabelAngka", "f") in paragraphs(data)
    assert re.findall(r'<w:tcW w:w="(\d+)"', xml)[:2] == ["2500", "2500"]


def test_a_block_keeps_with_what_follows_where_its_condition_holds(
    build: Builder, tmp_path: Path
) -> None:
    source = """@page produk_hukum
{% for x in daftar %}
@lekat loop.last
Ayat: {{ x }}
Isi: {{ x }}
@end
{% endfor %}
Isi: akhir"""
    data = rendered(build(source), tmp_path, daftar=["a", "b"])
    styles = [style for style, words in paragraphs(data) if words]
    assert styles == ["Ayat", "Isi", "AyatLekat", "IsiLanjut", "Isi"]


TABLE = "@table 8 8 {}\nrow Isi || a | b\n@end\n"
PLAIN, GRID = TABLE.format("plain"), TABLE.format("grid")


@pytest.mark.parametrize(
    ("below", "rows"),
    [
        (PLAIN, ["tutup", "a b"]),
        (f"{{% if x %}}\n{PLAIN}{{% else %}}\n{PLAIN}{{% endif %}}", ["tutup", "a b"]),
        (f"{{% if x %}}\n{PLAIN}{{% endif %}}", ["a b"]),
        (f"{{% if x %}}\n{PLAIN}{{% else %}}\nIsi: c\n{{% endif %}}", ["a b"]),
        (GRID, ["a b"]),
        ("Isi: c", []),
        ("", []),
    ],
)
def test_a_closing_sentence_stands_in_the_table_below_it(
    build: Builder, tmp_path: Path, below: str, rows: list[str]
) -> None:
    data = rendered(build(f"@page surat\nIsi Lanjut: tutup\n{below}"), tmp_path, x=True)
    found = re.findall(r"<w:tr>(.*?)</w:tr>", part(data).replace("\n", ""))
    assert [" ".join(re.findall(r"<w:t [^>]*>(.*?)</w:t>", row)) for row in found] == rows
    assert [words for style, words in paragraphs(data) if style == "IsiLanjut"] == ["tutup"]
    assert part(data).count('<w:gridSpan w:val="2"/>') == len(rows) // 2


def test_a_twin_differs_from_its_style_only_by_keeping(build: Builder) -> None:
    styles = part(build("@page produk_hukum\nIsi: x"), "word/styles.xml")
    found = re.search(r'w:styleId="AyatLekat">(.*?)</w:style>', styles)
    assert found
    assert '<w:basedOn w:val="Ayat"/>' in found[1]
    assert "<w:pPr><w:keepNext/></w:pPr>" in found[1]


def test_a_name_is_signed_in_an_original_and_says_ttd_in_a_copy(
    build: Builder, tmp_path: Path
) -> None:
    path = tmp_path / "tanda.docx"
    path.write_bytes(build("@page surat\nTTD Nama: @ttd(a)\nTTD Nama: @ttd(b)"))
    names = {"a": "ANDI", "b": ""}
    assert text(render(path, names, RenderOptions())).split() == ["ANDI"]
    assert text(render(path, names, RenderOptions(salinan=True))).split() == ["ttd.", "ANDI"]


def test_each_named_list_counts_for_itself(build: Builder) -> None:
    source = "@page surat\n" + "\n".join(
        f"Butir {kind} @{name}: x"
        for kind, name in (("Angka", "a"), ("Angka", "b"), ("Huruf", "a"), ("Angka", "a"))
    )
    parts = read_parts(build(source))
    used = re.findall(rb'<w:numId w:val="(\d+)"', parts["word/document.xml"])
    assert used == [b"4", b"5", b"6", b"4"]
    for number in set(used):
        assert b'<w:num w:numId="' + number + b'">' in parts["word/numbering.xml"]


def test_sections_turn_the_page_and_keep_one_title_page(build: Builder) -> None:
    source = "@page laporan\nIsi: a\n@section landscape\nIsi: b\n@section portrait\nIsi: c"
    xml = part(build(source))
    sizes = re.findall(r'<w:pgSz w:w="(\d+)" w:h="(\d+)"', xml)
    assert [int(width) > int(height) for width, height in sizes] == [False, True, False]
    assert xml.count("<w:titlePg/>") == 1
    assert part(build("@page laporan landscape\nIsi: a")).count('w:orient="landscape"') == 1


def test_tables_in_a_row_are_kept_apart_and_none_ends_the_document(build: Builder) -> None:
    table = "@table 1 plain\nrow Isi || a\n@end\n"
    xml = part(build(f"@page surat\n{table}{table}"))
    assert "</w:tbl><w:tbl>" not in xml
    assert "</w:tbl><w:sectPr>" not in xml


def test_contents_list_shows_the_chapters_before_word_does(build: Builder, tmp_path: Path) -> None:
    data = build("@page laporan\n@toc\nBab: Pendahuluan\nIsi: x\nBab: Penutup")
    shown = [words for style, words in paragraphs(data) if style == "toc1"]
    assert shown == ["BAB I Pendahuluan", "BAB II Penutup"]
    assert 'w:dirty="true"' in part(data)


def test_only_tables_that_would_touch_are_held_apart(build: Builder, tmp_path: Path) -> None:
    table = "@table 1 plain\nrow Isi || {}\n@end\n"
    choice = f"{{% if x %}}\n{table.format('a')}{{% else %}}\n{table.format('b')}{{% endif %}}\n"
    for source, held in (
        (f"Isi: awal\n{choice}Isi: akhir", 0),
        (f"{choice}{table.format('c')}Isi: akhir", 1),
        (f"{table.format('c')}{choice}Isi: akhir", 1),
    ):
        for x in (True, False):
            data = rendered(build(f"@page surat\n{source}"), tmp_path, x=x)
            between = [style for style, _ in paragraphs(data) if style == "Pemisah"]
            assert len(between) == held, source
