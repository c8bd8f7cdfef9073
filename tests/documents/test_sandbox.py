"""The template language refuses whatever could run code or eat the machine."""

from pathlib import Path

import pytest
from wordfiles import paragraph, text, word_file

from kerjasama_desktop.documents.render import RenderOptions, render
from kerjasama_desktop.errors import TemplateBroken

CONTEXT: dict[str, object] = {"nama": "Boddie", "nomor": 3, "x": ["a"]}


def test_refusal_names_the_construct(tmp_path: Path) -> None:
    template = word_file(tmp_path, paragraph("{{ nama.upper() }}"))
    with pytest.raises(TemplateBroken, match="“Call”, yang tidak diizinkan"):
        render(template, CONTEXT, RenderOptions())


@pytest.mark.parametrize(
    ("tag", "printed"),
    [
        ("{{ nama|upper }}", "BODDIE"),
        ("{{ x|join(', ') }}{{ x|length }}{{ x|first }}", "a1a"),
        ("{% for a in x %}{{ loop.index }}{{ a }}{% endfor %}", "1a"),
        ("{{ 'tiga' if nomor == 3 and not nama is none else 'lain' }}", "tiga"),
        ("{% if nomor &gt; 2 %}banyak{% elif nomor %}ada{% else %}nihil{% endif %}", "banyak"),
        ("{{ 'ganjil' if '%9999d' is odd or '%9999d' is even else 'bukan angka' }}", "bukan angka"),
        ("{{ x.0 }}{{ 'ganjil' if nomor is odd else 'genap' }}", "aganjil"),
    ],
)
def test_allowed_language(tmp_path: Path, tag: str, printed: str) -> None:
    data = render(word_file(tmp_path, paragraph(tag)), CONTEXT, RenderOptions())
    assert text(data) == printed


def test_a_key_may_be_called_like_a_method(tmp_path: Path) -> None:
    template = word_file(tmp_path, paragraph("{{ a.items }}{{ a.pop }}"))
    data = render(template, {"a": {"items": "barang", "pop": "ambil"}}, RenderOptions())
    assert text(data) == "barangambil"
