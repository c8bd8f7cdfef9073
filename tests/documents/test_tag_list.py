"""Every name has a meaning and stands in the list, written as the doctor accepts it."""

import pytest
from template_help import examined, kind, with_paragraphs

from kerjasama_desktop.documents.kinds import KINDS
from kerjasama_desktop.documents.package import squeeze, text_of
from kerjasama_desktop.documents.render import RenderOptions, render
from kerjasama_desktop.documents.tag_list import DAFTAR_TAG, sheet_context, tag_list
from kerjasama_desktop.documents.template_rules import meaning
from kerjasama_desktop.services.template_samples import rules_of


def test_every_name_has_a_meaning() -> None:
    missing = {
        kind.key: sorted(
            {
                path
                for where, name, _ in rules_of(kind).names.walk()
                if not meaning(
                    kind.key, path := f"{where}.{name}".replace("[]", "").removeprefix(".")
                )
            }
        )
        for kind in KINDS
    }
    lacking = {key: paths for key, paths in missing.items() if paths}
    assert lacking == {}, "write in resources/tag.json, under arti, what these names mean"


def test_a_kind_may_mean_something_of_its_own() -> None:
    assert meaning("undangan_musyawarah", "nomor") == "Nomor dokumen"
    assert meaning("peraturan_bersama", "nomor").startswith("Nomor dan tahun setiap Desa")
    assert meaning("rencana_kerja_sama", "manfaat.biaya") == "Rincian biaya"
    assert meaning("rencana_kerja_sama", "nama_yang_tidak_ada") == ""


@pytest.mark.parametrize("key", [kind.key for kind in KINDS])
def test_listed_tags_are_right(key: str) -> None:
    """Those outside loops can be written as they are listed."""
    tags = [entry.tag for entry in tag_list(rules_of(kind(key))) if entry.tingkat == 0]
    assert len(tags) == len(set(tags)) > 3
    assert examined(key, with_paragraphs(key, *tags)) == []


def test_tags_are_listed_with_meaning_and_example() -> None:
    listed = {e.tag: (e.arti, e.contoh, e.tingkat) for e in tag_list(rules_of(kind("notulen")))}
    assert listed["{{ waktu }}"] == ("Waktu", "Pukul 09.00 WITA sampai dengan selesai", 0)
    assert listed["{{ pimpinan.nama }}"][0] == "Pimpinan musyawarah: nama"
    assert listed["{% for x in pembahasan %} … {% endfor %}"][2] == 0
    assert listed["{% for y in x.isi %} {{ y }} {% endfor %}"][2] == 1
    assert listed["{{ x.asal }}"][2] == 1
    assert listed["{% if draf %} … {% endif %}"][1] == ""


def test_a_list_of_lists_is_read_by_number() -> None:
    tags = [entry.tag for entry in tag_list(rules_of(kind("peraturan_bersama")))]
    assert "{{ x.0.jabatan }}" in tags
    assert "{% for y in x.0.atas %} {{ y }} {% endfor %}" in tags


def test_the_sheet_holds_them_all() -> None:
    rules = [rules_of(kind) for kind in KINDS]
    words = text_of(
        render(DAFTAR_TAG, sheet_context(rules), RenderOptions()), ["word/document.xml"]
    )
    for one in rules:
        assert squeeze(one.kind.judul) in words
        for entry in tag_list(one):
            assert squeeze(f"{entry.tag}{entry.arti}{entry.contoh}") in words
