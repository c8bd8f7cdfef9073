"""The template language refuses whatever could run code or eat the machine."""

from pathlib import Path

import pytest
from wordfiles import paragraph, text, word_file

from kerjasama_desktop.documents.render import RenderOptions, render
from kerjasama_desktop.errors import TemplateBroken

PAYLOADS = [
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ lipsum(n=1000000) }}",
    "{{ lipsum.__globals__['os'].system('id') }}",
    "{{ self.__init__.__globals__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ nama.__class__ }}",
    "{{ nama['__class__'] }}",
    "{{ nama['__cla' ~ 'ss__'] }}",
    "{{ nama|attr('__class__') }}",
    "{{ nama|map(attribute='__class__')|list }}",
    "{{ nama.format(nama) }}",
    "{{ '%999999999d' % 1 }}",
    "{{ 'x' * 300000000 }}",
    "{{ 9 ** 9 ** 9 }}",
    "{{ 1 + 1 }}",
    "{{ range(99999999)|list }}",
    "{{ joiner('a')() }}",
    "{{ namespace(a=1) }}",
    "{{ dict(a=1) }}",
    "{{ [1, 2] }}",
    "{{ {'a': 1} }}",
    "{{ (1, 2) }}",
    "{{ nama[0:5] }}",
    "{{ nama[nomor] }}",
    "{{ nama|pprint }}",
    "{{ nama|tojson }}",
    "{{ nama|safe }}",
    "{{ nama ~ nama }}",
    "{{ nama|center(999999999) }}",
    "{{ _tercetak }}",
    "{{ nama if nama is mapping else nomor }}",
    "{% set x = 1 %}{{ x }}",
    "{% include 'a' %}",
    "{% import 'a' as b %}",
    "{% extends 'a' %}",
    "{% macro a() %}{% endmacro %}",
    "{% call a() %}{% endcall %}",
    "{% filter upper %}a{% endfilter %}",
    "{% block a %}{% endblock %}",
    "{% raw %}{{ a }}{% endraw %}{{ nama.mro() }}",
    "{% for a in nama recursive %}{% endfor %}",
    "{% for a, b in nama %}{% endfor %}",
    "{% for a in x %}{% for b in x %}{% for c in x %}{% for d in x %}{{ d }}"
    "{% endfor %}{% endfor %}{% endfor %}{% endfor %}",
    "{% with a = 1 %}{% endwith %}",
    "{% autoescape false %}{{ nama }}{% endautoescape %}",
    "{% do nama.append(1) %}",
]
CONTEXT: dict[str, object] = {"nama": "Boddie", "nomor": 3, "x": ["a"]}


@pytest.mark.parametrize("place", ["body", "header"])
@pytest.mark.parametrize("payload", PAYLOADS)
def test_payload_is_refused(tmp_path: Path, payload: str, place: str) -> None:
    harmless, harmful = paragraph("aman"), paragraph(payload)
    pair = (harmful, harmless) if place == "body" else (harmless, harmful)
    with pytest.raises(TemplateBroken, match=r"uji\.docx"):
        render(word_file(tmp_path, *pair), CONTEXT, RenderOptions())


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
