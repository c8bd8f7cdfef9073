"""What goes into a template comes out on paper, and every mistake is said."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wordfiles import paragraph, part, png, text, word_file

from kerjasama_desktop.documents.emblem import emblem_part, png_size, set_emblem_size
from kerjasama_desktop.documents.package import read_parts
from kerjasama_desktop.documents.paper import UKURAN, set_letter_type
from kerjasama_desktop.documents.render import RenderOptions, fill, prepare, render
from kerjasama_desktop.domain.pengaturan import HurufSurat, Kertas
from kerjasama_desktop.errors import TemplateBroken
from kerjasama_desktop.paths import template

LETTER: dict[str, object] = {
    "kop": {"baris": ["Pemerintah Kabupaten Uji"], "nama": "Desa Uji", "alamat": "Jalan Satu"}
}
ANY_TEXT = st.text(st.characters(exclude_categories=[]), max_size=60)


@pytest.fixture(scope="module")
def one_value(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return word_file(tmp_path_factory.mktemp("nilai"), paragraph("awal {{ nilai }} akhir"))


def test_every_difficult_character_survives(one_value: Path) -> None:
    value = "A & B <b> \"C\" 'D' ’“” 😀\nbaris dua\tkolom\x07\x0b\ud800 {{ x }} {% if %} ]]>"
    data = render(one_value, {"nilai": value}, RenderOptions())
    expected = "A & B <b> \"C\" 'D' ’“” 😀\nbaris dua\tkolom {{ x }} {% if %} ]]>"
    assert text(data) == f"awal {expected} akhir"


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(ANY_TEXT)
def test_any_text_survives(one_value: Path, value: str) -> None:
    data = render(one_value, {"nilai": value}, RenderOptions())
    kept = re.sub("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", value)
    assert text(data) == f"awal {kept} akhir".replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("tag", "named"),
    [
        ("{{ nama_desa }}", "nama_desa"),
        ("{{ desa.kepala }}", "kepala"),
        ("{% for a in daftar_x %}{{ a }}{% endfor %}", "daftar_x"),
        ("{% if ada %}x{% endif %}", "ada"),
    ],
)
def test_unknown_name_is_named(tmp_path: Path, tag: str, named: str) -> None:
    with pytest.raises(TemplateBroken, match=f"“{named}” yang tidak dikenal"):
        render(word_file(tmp_path, paragraph(tag)), {"desa": {}}, RenderOptions())


def test_unreadable_tag_is_named(tmp_path: Path) -> None:
    broken = word_file(tmp_path, paragraph("biasa") + paragraph("{{ desa nama }}"))
    with pytest.raises(TemplateBroken, match=r"dekat tag \{\{ desa nama \}\}"):
        render(broken, {}, RenderOptions())


@pytest.mark.parametrize("value", [["x"], {"a": "x"}, True, 1.5])
def test_only_text_and_whole_numbers_are_printed(one_value: Path, value: object) -> None:
    with pytest.raises(TemplateBroken, match="mencetak daftar"):
        render(one_value, {"nilai": value}, RenderOptions())


def test_a_value_that_misses_the_paper_is_noticed(tmp_path: Path) -> None:
    hidden = '<w:p><w:pPr><w:pStyle w:val="{{ a }}"/></w:pPr></w:p>'
    with pytest.raises(TemplateBroken, match="“rahasia” tidak sampai ke dokumen"):
        render(word_file(tmp_path, hidden), {"a": "rahasia"}, RenderOptions())


def test_a_tag_left_over_is_noticed(tmp_path: Path) -> None:
    with pytest.raises(TemplateBroken, match="masih memuat tag"):
        render(word_file(tmp_path, paragraph("{% raw %}{{ a }}{% endraw %}")), {}, RenderOptions())


def test_none_prints_nothing(one_value: Path) -> None:
    assert text(render(one_value, {"nilai": None}, RenderOptions())) == "awal  akhir"


def test_loops_that_give_nothing_leave_valid_tables(tmp_path: Path) -> None:
    cell = "<w:tc><w:tcPr/>{}</w:tc>"
    loop = paragraph("{%p for a in x %}") + paragraph("{{ a }}") + paragraph("{%p endfor %}")
    rows = f"<w:tr>{cell.format(loop)}</w:tr>"
    empty = "".join(
        f"<w:tr>{cell.format(paragraph(tag))}</w:tr>"
        for tag in ("{%tr for a in x %}", "{{ a }}", "{%tr endfor %}")
    )
    table = "<w:tbl><w:tblGrid/>{}</w:tbl>"
    data = render(
        word_file(tmp_path, table.format(rows) + table.format(empty)), {"x": []}, RenderOptions()
    )
    assert part(data).count("<w:tbl>") == 1
    assert "<w:tcPr/><w:p/></w:tc>" in part(data).replace("\n", "")


@pytest.mark.parametrize("kertas", list(Kertas))
def test_paper_is_set_in_both_directions(tmp_path: Path, kertas: Kertas) -> None:
    turned = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="18709" w:h="12189"/></w:sectPr></w:pPr></w:p>'
    data = render(word_file(tmp_path, turned), {}, RenderOptions(kertas=kertas))
    width, height = UKURAN[kertas]
    sizes = re.findall(r'<w:pgSz w:w="(\d+)" w:h="(\d+)"', part(data))
    assert sizes == [(str(height), str(width)), (str(width), str(height))]


@pytest.mark.parametrize(
    ("huruf", "font", "size"),
    [
        (HurufSurat.ARIAL_11, "Arial", 22),
        (HurufSurat.ARIAL_12, "Arial", 24),
        (HurufSurat.BOOKMAN_12, "Bookman Old Style", 24),
    ],
)
def test_letters_use_the_type_of_the_office(huruf: HurufSurat, font: str, size: int) -> None:
    letter = read_parts(template("surat_jawaban.docx").read_bytes())["word/styles.xml"].decode()
    legal = read_parts(template("keputusan_bpd.docx").read_bytes())["word/styles.xml"].decode()
    defaults = set_letter_type(letter, huruf).partition("</w:docDefaults>")[0]
    assert f'w:ascii="{font}"' in defaults
    assert f'<w:sz w:val="{size}"/>' in defaults
    assert set_letter_type(legal, huruf) == legal


_EXTENT = '<w:drawing><wp:extent cx="{0}" cy="{1}"/><wp:docPr id="1" name="{2}"/></w:drawing>'


@pytest.mark.parametrize(
    ("size", "place", "expected"),
    [
        ((40, 40), (720000, 720000), (720000, 720000)),
        ((30, 60), (720000, 720000), (360000, 720000)),
        ((60, 30), (720000, 720000), (720000, 360000)),
        ((60, 30), (900000, 900000), (900000, 450000)),
    ],
)
def test_emblem_keeps_its_proportions(
    size: tuple[int, int], place: tuple[int, int], expected: tuple[int, int]
) -> None:
    assert png_size(png(*size)) == size
    xml = _EXTENT.format(*place, "Lambang") + _EXTENT.format(*place, "Foto")
    expected_xml = _EXTENT.format(*expected, "Lambang") + _EXTENT.format(*place, "Foto")
    assert set_emblem_size(xml, size) == expected_xml


@pytest.mark.parametrize("image", [b"", b"bukan gambar, hanya teks yang cukup panjang"])
def test_what_is_no_picture_is_no_emblem(image: bytes) -> None:
    assert png_size(image) is None


@pytest.mark.parametrize("picture", ["lambang.png", "image1.png"])
def test_emblem_is_found_under_the_name_that_word_gave_it(picture: str) -> None:
    parts = read_parts(template("undangan_musyawarah.docx").read_bytes())
    links = "word/_rels/document.xml.rels"
    parts[f"word/media/{picture}"] = parts.pop("word/media/lambang.png")
    parts[links] = parts[links].replace(b"lambang.png", picture.encode())
    assert emblem_part(parts) == f"word/media/{picture}"


def test_title_and_author_are_the_office_s_and_no_person_s(tmp_path: Path) -> None:
    source = read_parts(word_file(tmp_path, paragraph("x")).read_bytes())
    core = b"<cp:coreProperties><dc:title/><cp:lastModifiedBy>Budi</cp:lastModifiedBy>"
    source["docProps/core.xml"] = core
    options = RenderOptions(judul="A & <B>", penulis="Desa Uji")
    made = part(fill(prepare("uji", source), {}, options), "docProps/core.xml")
    assert "<dc:title>A &amp; &lt;B&gt;</dc:title>" in made
    assert "<dc:creator>Desa Uji</dc:creator>" in made
    assert "Budi" not in made


def test_same_input_gives_same_bytes(one_value: Path) -> None:
    first, second = (render(one_value, {"nilai": "x"}, RenderOptions()) for _ in range(2))
    assert first == second


def test_changed_template_is_read_again(tmp_path: Path) -> None:
    path = word_file(tmp_path, paragraph("satu"))
    assert text(render(path, {}, RenderOptions())) == "satu"
    word_file(tmp_path, paragraph("dua dua"))
    assert text(render(path, {}, RenderOptions())) == "dua dua"
