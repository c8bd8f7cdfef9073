"""Template and context to the bytes of a .docx, strictly: nothing missing, nothing lost."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from jinja2 import Template, TemplateSyntaxError, UndefinedError

from kerjasama_desktop.documents.emblem import emblem_part, png_size, set_emblem_size
from kerjasama_desktop.documents.istilah import Istilah, spoken_parts
from kerjasama_desktop.documents.package import (
    CORE,
    core_properties,
    read_parts,
    squeeze,
    text_of,
    write_parts,
)
from kerjasama_desktop.documents.paper import set_leaders, set_letter_type, set_paper
from kerjasama_desktop.documents.sandbox import (
    EMITTED,
    LetterEnvironment,
    NotList,
    NotText,
    Printed,
    Refused,
    TooMuch,
    unclosed,
)
from kerjasama_desktop.documents.template_text import TAGGED
from kerjasama_desktop.domain.pengaturan import HurufSurat, Kertas
from kerjasama_desktop.errors import TemplateBroken

_TAG = re.compile(r"\{[{%].*?[%}]\}")
_PARAGRAPH = re.compile(r"<w:p(?=[ >])")
_EMPTY_TABLE = re.compile(r"<w:tbl>(?:(?!<w:tr[ >]|</w:tbl>).)*</w:tbl>", re.DOTALL)
_EMPTY_CELL = re.compile(r"(</w:tcPr>|<w:tcPr/>|<w:tc>)\s*</w:tc>")
_MARKUP = re.compile(r"<[^>]+>")
_MAX_TEXT = 5_000_000
"""Characters of one part; the longest letter of thirty villages has a twentieth of it."""
_MISTAKES: dict[type[Exception], str] = {
    NotText: "mencetak daftar atau nilai lain yang bukan teks. "
    "Pakai tag for untuk daftar dan tag if untuk pilihan.",
    NotList: "memakai for atau join pada nilai yang bukan daftar. "
    "Cetak nilai itu langsung, tanpa for atau join.",
    TooMuch: "memuat terlalu banyak tag atau putaran. Kurangi tag for di dalam tag for.",
    TypeError: "memakai saringan atau perbandingan yang tidak cocok dengan nilainya. "
    "Periksa tag if dan saringan di templat.",
}
_STYLES = "word/styles.xml"


_BIASA = Istilah()


@dataclass(frozen=True)
class RenderOptions:
    """What the office decides about a letter; `penulis` is the village, never a person."""

    kertas: Kertas = Kertas.F4
    huruf_surat: HurufSurat = HurufSurat.ARIAL_12
    draf: bool = False
    salinan: bool = False
    judul: str = ""
    penulis: str = ""
    logo_png: bytes = b""
    istilah: Istilah = _BIASA

    def __post_init__(self) -> None:
        if self.draf and self.salinan:
            raise ValueError("only what is final is copied")


@dataclass(frozen=True)
class Prepared:
    """A template that is read and ready to be filled; `emblem` is the part of its picture."""

    name: str
    parts: Mapping[str, bytes]
    compiled: Mapping[str, Template]
    emblem: str


def render(template: Path, context: Mapping[str, object], options: RenderOptions) -> bytes:
    """Return the finished .docx of a template file; see `fill`."""
    return fill(read_template(template, options.istilah), context, options)


def read_template(template: Path, istilah: Istilah = _BIASA) -> Prepared:
    """Return a template file of the program's own, its words those of the villages.

    It is read again only when it has changed.

    Raises:
        TemplateBroken: it cannot be read.
    """
    stat = template.stat()
    return _read(template, istilah, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=128)
def _read(template: Path, istilah: Istilah, _changed: int, _size: int) -> Prepared:
    return prepare(template.name, spoken_parts(read_parts(template.read_bytes()), istilah))


def prepare(name: str, parts: Mapping[str, bytes]) -> Prepared:
    """Return a template made of these parts; `name` is what messages call it.

    Raises:
        TemplateBroken: for a mistake in the template.
    """
    from docxtpl import DocxTemplate

    patch = DocxTemplate(name).patch_xml
    environment = LetterEnvironment()
    compiled = {
        part: _compile(name, environment, patch(_checked(name, parts[part].decode())))
        for part in parts
        if TAGGED.fullmatch(part)
    }
    return Prepared(name, parts, compiled, emblem_part(parts))


def fill(prepared: Prepared, context: Mapping[str, object], options: RenderOptions) -> bytes:
    """Return the finished .docx.

    `context` holds only dict, list, str, int and bool; the names `draf`, `salinan` and
    `logo` are added.

    Raises:
        TemplateBroken: for an unknown name, or a value that did not reach the paper.
    """
    emitted = Printed()
    logo = png_size(options.logo_png)
    added = {"draf": options.draf, "salinan": options.salinan, "logo": logo is not None}
    names = {**context, **added, EMITTED: emitted}
    parts = dict(prepared.parts)
    for part, compiled in prepared.compiled.items():
        xml = _fill(prepared.name, compiled, names)
        parts[part] = _finish(xml, options, logo).encode()
    _set_office(parts, options, prepared.emblem if logo else "")
    data = write_parts(parts)
    _verify(prepared.name, text_of(data, prepared.compiled), emitted)
    return data


def _checked(template: str, xml: str) -> str:
    """Return the part again where its tags are closed and not too many."""
    try:
        left = unclosed(_MARKUP.sub("", xml))
    except TooMuch as error:
        raise TemplateBroken(f"Templat {template} {_MISTAKES[TooMuch]}") from error
    if left:
        raise TemplateBroken(
            f"Templat {template} memuat tag yang tidak ditutup: {left}. "
            "Tulis tanda penutupnya, }} atau %}."
        )
    return xml


def _compile(template: str, environment: LetterEnvironment, xml: str) -> Template:
    source = _PARAGRAPH.sub("\n<w:p", xml)
    try:
        return environment.from_string(source)
    except Refused as error:
        raise TemplateBroken(
            f"Templat {template} memakai “{error}”, yang tidak diizinkan di templat. "
            "Hapus tag itu dari templat."
        ) from error
    except TemplateSyntaxError as error:
        line = source.splitlines()[min(error.lineno, source.count("\n") + 1) - 1]
        tag = _TAG.search(_MARKUP.sub("", line))
        raise TemplateBroken(
            f"Templat {template} tidak dapat dibaca di dekat tag "
            f"{tag[0] if tag else 'terakhir'}. Periksa penulisan tag itu."
        ) from error
    except (RecursionError, SyntaxError, ValueError, MemoryError) as error:
        raise TemplateBroken(
            f"Templat {template} memuat tag yang terlalu rumit. Sederhanakan tag di templat."
        ) from error


def _fill(template: str, compiled: Template, names: Mapping[str, object]) -> str:
    try:
        return "".join(_limited(compiled.generate(names)))
    except UndefinedError as error:
        raise _unknown(template, str(error)) from error
    except tuple(_MISTAKES) as error:
        raise TemplateBroken(f"Templat {template} {_MISTAKES[type(error)]}") from error


def _limited(pieces: Iterable[str]) -> Iterator[str]:
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > _MAX_TEXT:
            raise TooMuch
        yield piece


def _unknown(template: str, told: str) -> TemplateBroken:
    """Say in the person's language what Jinja tells of a name that nobody gives."""
    beyond = re.search(r"has no element (\d+)", told)
    if beyond:
        return TemplateBroken(
            f"Templat {template} meminta butir ke-{int(beyond[1]) + 1} dari daftar yang lebih "
            "pendek. Pakai tag for untuk daftar."
        )
    quoted = re.findall(r"'([^']+)'", told)
    name = next((word for word in reversed(quoted) if not word.endswith(" object")), "?")
    return TemplateBroken(
        f"Templat {template} memakai nama “{name}” yang tidak dikenal. "
        "Periksa penulisan nama itu di templat."
    )


def _finish(xml: str, options: RenderOptions, logo: tuple[int, int] | None) -> str:
    """Put paper and emblem in; a cell needs a paragraph and a table a row, or Word complains."""
    xml = _EMPTY_TABLE.sub("", _EMPTY_CELL.sub(r"\1<w:p/></w:tc>", xml))
    return set_paper(set_emblem_size(xml, logo) if logo else xml, options.kertas)


def _set_office(parts: dict[str, bytes], options: RenderOptions, emblem: str) -> None:
    if emblem:
        parts[emblem] = options.logo_png
    if _STYLES in parts:
        styles = set_letter_type(parts[_STYLES].decode(), options.huruf_surat)
        parts[_STYLES] = set_leaders(styles, options.kertas).encode()
    if CORE in parts:
        parts[CORE] = core_properties(options.judul, options.penulis)


def _verify(template: str, text: str, emitted: Iterable[str]) -> None:
    """Look for every value printed, in order, and for tags left over between them."""
    between, place = [], 0
    for value in map(squeeze, emitted):
        found = text.find(value, place)
        if found < 0:
            raise TemplateBroken(
                f"Isi “{value[:60]}” tidak sampai ke dokumen dari templat {template}. "
                "Dokumen tidak disimpan."
            )
        between.append(text[place:found])
        place = found + len(value)
    left = _TAG.search("\n".join([*between, text[place:]]))
    if left:
        raise TemplateBroken(
            f"Templat {template} masih memuat tag {left[0][:60]}. Periksa penulisan tag itu."
        )
