"""Templates and documents are valid OOXML as far as can be told without the standard's schemas."""

from pathlib import Path
from typing import Any

import pytest
from letters_help import with_all
from ooxml import complaints
from samples import many_villages
from wordfiles import png

from kerjasama_desktop.documents.catalog import jobs, offered
from kerjasama_desktop.documents.package import read_parts
from kerjasama_desktop.documents.produce import produce
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.paths import template

TEMPLATES = sorted(template("keputusan_bpd.docx").parent.glob("*.docx"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_template_is_valid_before_it_is_filled(path: Path) -> None:
    assert complaints(read_parts(path.read_bytes())) == []


@pytest.mark.parametrize("case", ["berkas", "berkas_kosong", "berkas_delapan", "berkas_mitra"])
@pytest.mark.parametrize("look", [{}, {"draf": True}, {"salinan": True}], ids=str)
def test_every_document_is_valid(
    request: pytest.FixtureRequest, case: str, look: dict[str, Any]
) -> None:
    berkas: Berkas = request.getfixturevalue(case)
    for desa in berkas.desa.values():
        desa.logo_png = png(30, 40)
    for job in [*jobs(berkas), *offered(berkas)]:
        assert complaints(read_parts(produce(berkas, job, **look))) == [], job.nama_berkas


def test_a_document_of_thirty_villages_is_valid() -> None:
    berkas = with_all(many_villages(30))
    for job in jobs(berkas):
        if job.subjek_id is None:
            assert complaints(read_parts(produce(berkas, job))) == [], job.nama_berkas


DOCUMENT, STYLES, RELATIONS = "word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels"
DAMAGES = {
    "order in tcPr": (
        DOCUMENT,
        '<w:gridSpan w:val="3"/>',
        '<w:vAlign w:val="top"/><w:gridSpan w:val="3"/>',
    ),
    "order in sectPr": (DOCUMENT, "<w:sectPr>", "<w:sectPr><w:titlePg/>"),
    "order in style": (STYLES, "<w:qFormat/>", '<w:qFormat/><w:next w:val="Isi"/>'),
    "cantSplit twice": (DOCUMENT, "<w:cantSplit/>", "<w:cantSplit/><w:cantSplit/>"),
    "in pPr": (DOCUMENT, '<w:pStyle w:val="Judul"/>', '<w:pStyle w:val="Judul"/><w:b/>'),
    "pStyle Hilang is nowhere": (DOCUMENT, 'w:val="Judul"', 'w:val="Hilang"'),
    "numId 99 is nowhere": (DOCUMENT, '<w:numId w:val="4"/>', '<w:numId w:val="99"/>'),
    "no relationship rId9": (DOCUMENT, 'r:id="rIdHeaderDefault"', 'r:id="rId9"'),
    "hilang.xml is missing": (RELATIONS, 'Target="styles.xml"', 'Target="hilang.xml"'),
    "styles.xml has no content type": ("[Content_Types].xml", 'Extension="xml"', 'Extension="x"'),
    "style Judul 2 times": (STYLES, 'w:styleId="JudulRapat"', 'w:styleId="Judul"'),
    "pgSz w='21cm'": (DOCUMENT, '<w:pgSz w:w="12189"', '<w:pgSz w:w="21cm"'),
    "a tag in an attribute": (DOCUMENT, 'w:hRule="atLeast"', 'w:hRule="{% if x %}"'),
    "does not end with a paragraph": (DOCUMENT, "</w:p></w:tc>", "</w:p><w:tbl/></w:tc>"),
}


@pytest.mark.parametrize("said", DAMAGES)
def test_a_damage_would_be_noticed(said: str) -> None:
    name, old, new = DAMAGES[said]
    parts = read_parts(template("keputusan_bersama_bkad.docx").read_bytes())
    whole = parts[name].decode()
    assert old in whole
    if said.startswith("styles.xml has"):
        whole = whole.replace('PartName="/word/styles.xml"', 'PartName="/word/lain.xml"')
    parts[name] = whole.replace(old, new, 1).encode()
    assert any(said in complaint for complaint in complaints(parts)), complaints(parts)
