"""Every tag of a kind of document with its meaning and an example, for help and for paper."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kerjasama_desktop.documents.shapes import Shape
from kerjasama_desktop.documents.template_rules import TemplateRules
from kerjasama_desktop.paths import template

DAFTAR_TAG = template("daftar_tag.docx")
_LETTERS = "xyz"
_SHOWN = 80

PEMBUKA = (
    "Tag adalah tulisan dalam templat yang diganti program dengan isian Anda. Tulis tag persis "
    "seperti di bawah ini, dengan huruf kecil.",
    "{{ nama }} mencetak satu isian. {% for x in daftar %} … {% endfor %} mengulang isinya untuk "
    "setiap butir daftar. {% if nama %} … {% endif %} mencetak isinya hanya bila nama itu terisi.",
    "Di depan for, if, else, endfor, dan endif tulis p bila tag itu sendirian di satu alinea "
    "({%p for x in daftar %}), dan tr bila tag itu sendirian di satu baris tabel "
    "({%tr for x in daftar %}).",
)
"""What to know before reading the list."""


@dataclass(frozen=True)
class TagEntry:
    """`tag` as it is written; `tingkat` counts the loops it stands in."""

    tag: str
    arti: str
    contoh: str
    tingkat: int


@dataclass(frozen=True)
class _Place:
    """Where names stand: what is written before them, their path, what they belong to, loops."""

    written: str = ""
    path: str = ""
    of: str = ""
    loops: int = 0


def tag_list(rules: TemplateRules) -> list[TagEntry]:
    return list(_entries(rules, rules.names, _Place()))


def _entries(rules: TemplateRules, shape: Shape, place: _Place) -> Iterator[TagEntry]:
    for name, inner in shape.names.items():
        yield from _entry(rules, inner, f"{place.written}{name}", f"{place.path}{name}", place)


def _entry(
    rules: TemplateRules, shape: Shape, written: str, path: str, place: _Place
) -> Iterator[TagEntry]:
    meaning = rules.meaning(path)
    told = f"{place.of}: {meaning[:1].lower()}{meaning[1:]}" if place.of else meaning
    if "daftar" in shape.kinds:
        letter, item = _LETTERS[min(place.loops, len(_LETTERS) - 1)], shape.item or Shape()
        inside = f"{{{{ {letter} }}}}" if _is_text(item) else "…"
        tag = f"{{% for {letter} in {written} %}} {inside} {{% endfor %}}"
        yield TagEntry(tag, told, _short(item.example), place.loops)
        yield from _items(rules, item, letter, _Place("", f"{path}.", "", place.loops + 1))
    elif "pilihan" in shape.kinds:
        yield TagEntry(f"{{% if {written} %}} … {{% endif %}}", told, "", place.loops)
    elif _is_text(shape):
        yield TagEntry(f"{{{{ {written} }}}}", told, _short(shape.example), place.loops)
    yield from _entries(rules, shape, _Place(f"{written}.", f"{path}.", told, place.loops))


def _items(rules: TemplateRules, item: Shape, letter: str, place: _Place) -> Iterator[TagEntry]:
    """Yield what may stand inside a loop; a list of lists is read by number: x.0, x.1."""
    if item.item is not None:
        yield from _items(rules, item.item, f"{letter}.0", place)
    yield from _entries(rules, item, replace(place, written=f"{letter}."))


def _is_text(shape: Shape) -> bool:
    return shape.printable and not shape.names and shape.item is None


def _short(example: str) -> str:
    text = " ".join(example.split())
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()} …"


def sheet_context(all_rules: list[TemplateRules]) -> Mapping[str, object]:
    """Return the names of the sheet that lists the tags of these kinds."""
    return {
        "pembuka": list(PEMBUKA),
        "jenis": [
            {
                "judul": rules.kind.judul,
                "baris": [
                    {"tag": entry.tag, "arti": entry.arti, "contoh": entry.contoh}
                    for entry in tag_list(rules)
                ],
            }
            for rules in all_rules
        ],
    }
