"""The templates as shipped: fresh, strict, readable by Word's relatives, numbered by Word."""

import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from docx import Document
from letters_help import add_meeting, with_all
from lxml import etree
from samples import many_villages
from wordfiles import W, paragraphs, part, text

from kerjasama_desktop.documents.catalog import (
    AGENDA_SURAT,
    BUKU_PERATURAN,
    DAFTAR_ISI,
    PENGANTAR_PAKET,
    jobs,
)
from kerjasama_desktop.documents.kinds import KINDS
from kerjasama_desktop.documents.package import read_parts
from kerjasama_desktop.documents.paper import UKURAN
from kerjasama_desktop.documents.produce import produce
from kerjasama_desktop.documents.tag_list import DAFTAR_TAG
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah
from kerjasama_desktop.domain.pengaturan import Kertas

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "templates_docx"
CASES = ("berkas", "berkas_kosong", "berkas_delapan", "berkas_mitra")
SOFFICE = shutil.which("soffice")


@pytest.fixture(params=CASES)
def case(request: pytest.FixtureRequest) -> Berkas:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Berkas)
    for bentuk in BentukMusyawarah:
        add_meeting(found, bentuk)
    return with_all(found)


def test_built_templates_equal_a_fresh_build(tmp_path: Path) -> None:
    script = ROOT / "packaging" / "build_templates.py"
    subprocess.run([sys.executable, script, tmp_path], check=True, capture_output=True)
    fresh = {path.name: path.read_bytes() for path in tmp_path.glob("*.docx")}
    shipped = {path.name: path.read_bytes() for path in TEMPLATES.glob("*.docx")}
    assert fresh.keys() == shipped.keys()
    assert [name for name in fresh if read_parts(fresh[name]) != read_parts(shipped[name])] == []


def test_every_kind_has_its_template() -> None:
    sheets = {PENGANTAR_PAKET, DAFTAR_ISI, DAFTAR_TAG, BUKU_PERATURAN, AGENDA_SURAT}
    wanted = {kind.template for kind in KINDS} | sheets
    assert {path for path in wanted if not path.is_file()} == set()
    assert {path.name for path in TEMPLATES.glob("*.docx")} == {path.name for path in wanted}


def test_every_document_of_every_case_is_sound(case: Berkas) -> None:
    for job in jobs(case):
        data = produce(case, job)
        words = text(data)
        assert "{{" not in words, job.nama_berkas
        assert "{%" not in words, job.nama_berkas
        assert "None" not in words, job.nama_berkas
        assert Document(BytesIO(data)).core_properties.title == job.judul


@pytest.mark.parametrize("kertas", list(Kertas))
def test_every_document_is_on_the_paper_set(berkas: Berkas, kertas: Kertas) -> None:
    berkas.pengaturan.kertas = kertas
    width, height = (str(length) for length in UKURAN[kertas])
    for job in jobs(berkas):
        sizes = re.findall(r'<w:pgSz w:w="(\d+)" w:h="(\d+)"', part(produce(berkas, job)))
        assert sizes, job.nama_berkas
        assert set(sizes) <= {(width, height), (height, width)}, job.nama_berkas


def test_draf_stands_in_the_headers_only_of_drafts(berkas: Berkas) -> None:
    job = jobs(berkas)[0]
    for draf in (True, False):
        parts = read_parts(produce(berkas, job, draf=draf))
        headers = [name for name in parts if name.startswith("word/header")]
        marked = [name for name in headers if b'string="DRAF"' in parts[name]]
        assert len(headers) == 2
        assert marked == (headers if draf else [])


def test_no_table_is_without_grid_rows_or_paragraphs(case: Berkas) -> None:
    for job in jobs(case):
        root = etree.fromstring(part(produce(case, job)).encode())
        for table in root.iter(f"{W}tbl"):
            assert table.findall(f"{W}tr"), job.nama_berkas
            columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
            assert {_width(row) for row in table.findall(f"{W}tr")} == {columns}, job.nama_berkas
        for cell in root.iter(f"{W}tc"):
            assert cell[-1].tag == f"{W}p", job.nama_berkas


def _width(row: etree._Element) -> int:
    spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.findall(f"{W}tc")]
    return sum(1 if span is None else int(span.get(f"{W}val")) for span in spans)


BY_STYLE = {"pStyle", "numPr", "sectPr"}
"""All that a paragraph may say of its own form: its style, its list, the section it ends."""
MAY_BE_EMPTY = {"Pemisah", "Pemisah Baris", "Halaman Baru", "Kop Garis", "Pasal"}
"""Between two tables, after a row's block, a new page, the rule below the letterhead, a number."""


@pytest.mark.parametrize("path", sorted(TEMPLATES.glob("*.docx")), ids=lambda path: path.stem)
def test_form_is_in_styles_not_in_paragraphs(path: Path) -> None:
    root = etree.fromstring(read_parts(path.read_bytes())["word/document.xml"])
    assert {etree.QName(p).localname for e in root.iter(f"{W}pPr") for p in e} <= BY_STYLE
    assert {etree.QName(p).localname for e in root.iter(f"{W}rPr") for p in e} <= {"rStyle"}
    assert not list(root.iter(f"{W}tab"))


def test_no_blanks_or_empty_paragraphs_make_distance(case: Berkas) -> None:
    for job in jobs(case):
        root = etree.fromstring(part(produce(case, job)).encode())
        words = "".join(root.itertext(f"{W}t"))
        assert "   " not in words, job.nama_berkas
        for paragraph in root.iterchildren():
            _assert_not_for_distance(paragraph, job.nama_berkas)


def _assert_not_for_distance(body: etree._Element, where: str) -> None:
    """A spacer stands only between tables, at the end, or before a new page."""
    allowed = {name.replace(" ", "") for name in MAY_BE_EMPTY}
    for paragraph in body.iterchildren(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if "".join(paragraph.itertext()).strip() or paragraph.find(f"{W}r/{W}drawing") is not None:
            continue
        assert style is not None, where
        assert style.get(f"{W}val") in allowed, f"{where}: {style.get(f'{W}val')}"


@pytest.mark.parametrize("path", sorted(TEMPLATES.glob("*.docx")), ids=lambda path: path.stem)
def test_a_heading_row_never_stands_alone(path: Path) -> None:
    """Its cells keep with the next row; LibreOffice looks at the first of them."""
    parts = read_parts(path.read_bytes())
    styles = etree.fromstring(parts["word/styles.xml"])
    kept = {
        style.get(f"{W}styleId")
        for style in styles.iter(f"{W}style")
        if style.find(f"{W}pPr/{W}keepNext") is not None
    }
    root = etree.fromstring(parts["word/document.xml"])
    for row in root.iter(f"{W}tr"):
        if row.find(f"{W}trPr/{W}tblHeader") is not None:
            first = row.find(f"{W}tc/{W}p/{W}pPr/{W}pStyle")
            assert first is not None
            assert first.get(f"{W}val") in kept


def test_joint_regulation_is_numbered_by_word(berkas: Berkas) -> None:
    job = next(job for job in jobs(berkas) if job.kind.key == "peraturan_bersama")
    styles = [style for style, _ in paragraphs(produce(berkas, job))]
    assert styles.count("Bab") == len(berkas.kerjasama.klausul)
    assert styles.count("Pasal") > styles.count("Bab")
    assert styles.count("Ayat") > styles.count("Pasal")
    assert not [t for s, t in paragraphs(produce(berkas, job)) if s == "Pasal" and t.strip()]


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Callable[[dict[str, bytes]], Path]:
    def convert(files: dict[str, bytes]) -> Path:
        folder = tmp_path_factory.mktemp("libreoffice")
        for name, data in files.items():
            (folder / name).write_bytes(data)
        profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
        command = [str(SOFFICE), profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8"]
        names = [str(folder / name) for name in files]
        subprocess.run(
            [*command, "--outdir", str(folder), *names],
            check=True,
            capture_output=True,
            timeout=180,
        )
        return folder

    return convert


@pytest.mark.libreoffice
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_all_and_numbers_as_the_law_does(
    converted: Callable[[dict[str, bytes]], Path],
    berkas: Berkas,
    berkas_kosong: Berkas,
    berkas_mitra: Berkas,
) -> None:
    cases = {"a": berkas, "k": berkas_kosong, "m": berkas_mitra, "t": many_villages(30)}
    files = {
        f"{name} {job.nama_berkas}": produce(case, job)
        for name, case in cases.items()
        for job in jobs(case)
        if name != "t" or job.kind.key == "peraturan_bersama"
    }
    folder = converted(files)
    assert {path.stem for path in folder.glob("*.txt")} == {Path(name).stem for name in files}
    regulation = (folder / "a 13 Peraturan Bersama Kepala Desa.txt").read_text("utf-8-sig")
    _assert_numbered([line.strip() for line in regulation.splitlines()])
    assert "KEPALA DESA SAHANG," in (folder / "t 13 Peraturan Bersama Kepala Desa.txt").read_text(
        "utf-8-sig"
    ).replace("\u00a0", " ")


def _assert_numbered(lines: list[str]) -> None:
    """Check that articles run on, and ayat and huruf begin again in each of them."""
    articles = [int(n) for line in lines for n in re.findall(r"^Pasal (\d+)$", line)]
    assert articles == list(range(1, len(articles) + 1))
    chapters = [found[1] for line in lines if (found := re.match(r"BAB ([IVXLC]+)", line))]
    assert chapters[:4] == ["I", "II", "III", "IV"]
    body = lines[next(n for n, line in enumerate(lines) if line == "Pasal 1") :]
    for article in re.split(r"^Pasal \d+$", "\n".join(body), flags=re.MULTILINE):
        ayat = [int(number) for number in re.findall(r"^\((\d+)\) ", article, re.MULTILINE)]
        assert ayat == list(range(1, len(ayat) + 1)), article
        huruf = re.findall(r"^([a-z])\. ", article, re.MULTILINE)
        for before, letter in pairwise(["", *huruf]):
            assert letter == "a" or ord(letter) == ord(before) + 1, article
    assert sum(line.startswith("(1) ") for line in body) > 10
    assert sum(line.startswith("a. ") for line in body) > 5


def test_package_can_be_read_as_zip(berkas: Berkas) -> None:
    data = produce(berkas, jobs(berkas)[0])
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert archive.namelist()[0] == "[Content_Types].xml"
