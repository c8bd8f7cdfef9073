"""Template and context to the bytes of a .docx, strictly: nothing missing, nothing lost."""

import re
import struct
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from xml.sax.saxutils import escape

from jinja2 import Template, TemplateSyntaxError, UndefinedError

from kerjasama_desktop.documents.package import read_parts, squeeze, text_of, write_parts
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
from kerjasama_desktop.domain.pengaturan import HurufSurat, Kertas
from kerjasama_desktop.errors import TemplateBroken

_TAGGED = re.compile(r"word/(document|header\w*|footer\w*|footnotes|endnotes)\.xml")
_TAG = re.compile(r"\{[{%].*?[%}]\}")
_PARAGRAPH = re.compile(r"<w:p(?=[ >])")
_EMPTY_TABLE = re.compile(r"<w:tbl>(?:(?!<w:tr[ >]|</w:tbl>).)*</w:tbl>", re.DOTALL)
_EMPTY_CELL = re.compile(r"(</w:tcPr>|<w:tcPr/>|<w:tc>)\s*</w:tc>")
_TITLE = re.compile(rb"<dc:title>.*?</dc:title>")
_AUTHOR = re.compile(rb"<dc:creator>.*?</dc:creator>")
_LOGO_SIZE = 720_000
_LOGO_PART = "word/media/lambang.png"
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
_CORE = "docProps/core.xml"
_STYLES = "word/styles.xml"


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

    def __post_init__(self) -> None:
        if self.draf and self.salinan:
            raise ValueError("only what is final is copied")


@dataclass(frozen=True)
class _Prepared:
    parts: Mapping[str, bytes]
    compiled: Mapping[str, Template]


def render(template: Path, context: Mapping[str, object], options: RenderOptions) -> bytes:
    """Return the finished .docx.

    `context` holds only dict, list, str, int and bool; the names `draf`, `salinan` and
    `logo` are added.

    Raises:
        TemplateBroken: for a mistake in the template, an unknown name, or a value that did not
            reach the paper.
    """
    stat = template.stat()
    prepared = _prepare(template, stat.st_mtime_ns, stat.st_size)
    logo = _png_size(options.logo_png)
    emitted = Printed()
    added = {"draf": options.draf, "salinan": options.salinan, "logo": logo is not None}
    names = {**context, **added, EMITTED: emitted}
    parts = dict(prepared.parts)
    for name, compiled in prepared.compiled.items():
        xml = _fill(template, compiled, names)
        parts[name] = _finish(xml, options, logo).encode()
    _set_office(parts, options, logo is not None)
    data = write_parts(parts)
    _verify(template, text_of(data, prepared.compiled), emitted)
    return data


@lru_cache(maxsize=40)
def _prepare(template: Path, _changed: int, _size: int) -> _Prepared:
    from docxtpl import DocxTemplate

    parts = read_parts(template.read_bytes())
    patch = DocxTemplate(template).patch_xml
    environment = LetterEnvironment()
    compiled = {
        name: _compile(template, environment, patch(_checked(template, parts[name].decode())))
        for name in parts
        if _TAGGED.fullmatch(name)
    }
    return _Prepared(parts, compiled)


def _checked(template: Path, xml: str) -> str:
    """Return the part again where its tags are closed and not too many."""
    try:
        left = unclosed(_MARKUP.sub("", xml))
    except TooMuch as error:
        raise TemplateBroken(f"Templat {template.name} {_MISTAKES[TooMuch]}") from error
    if left:
        raise TemplateBroken(
            f"Templat {template.name} memuat tag yang tidak ditutup: {left}. "
            "Tulis tanda penutupnya, }} atau %}."
        )
    return xml


def _compile(template: Path, environment: LetterEnvironment, xml: str) -> Template:
    source = _PARAGRAPH.sub("\n<w:p", xml)
    try:
        return environment.from_string(source)
    except Refused as error:
        raise TemplateBroken(
            f"Templat {template.name} memakai “{error}”, yang tidak diizinkan di templat. "
            "Hapus tag itu dari templat."
        ) from error
    except TemplateSyntaxError as error:
        line = source.splitlines()[min(error.lineno, source.count("\n") + 1) - 1]
        tag = _TAG.search(_MARKUP.sub("", line))
        raise TemplateBroken(
            f"Templat {template.name} tidak dapat dibaca di dekat tag "
            f"{tag[0] if tag else 'terakhir'}. Periksa penulisan tag itu."
        ) from error
    except (RecursionError, SyntaxError, ValueError, MemoryError) as error:
        raise TemplateBroken(
            f"Templat {template.name} memuat tag yang terlalu rumit. Sederhanakan tag di templat."
        ) from error


def _fill(template: Path, compiled: Template, names: Mapping[str, object]) -> str:
    try:
        return "".join(_limited(compiled.generate(names)))
    except UndefinedError as error:
        quoted = re.findall(r"'([^']+)'", str(error))
        name = next((word for word in reversed(quoted) if not word.endswith(" object")), "?")
        raise TemplateBroken(
            f"Templat {template.name} memakai nama “{name}” yang tidak dikenal. "
            "Periksa penulisan nama itu di templat."
        ) from error
    except tuple(_MISTAKES) as error:
        raise TemplateBroken(f"Templat {template.name} {_MISTAKES[type(error)]}") from error


def _limited(pieces: Iterable[str]) -> Iterator[str]:
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > _MAX_TEXT:
            raise TooMuch
        yield piece


def _finish(xml: str, options: RenderOptions, logo: tuple[int, int] | None) -> str:
    """Put paper and emblem in; a cell needs a paragraph and a table a row, or Word complains."""
    xml = _EMPTY_TABLE.sub("", _EMPTY_CELL.sub(r"\1<w:p/></w:tc>", xml))
    if logo:
        width, height = logo
        xml = xml.replace(f'cx="{_LOGO_SIZE}" cy="{_LOGO_SIZE}"', f'cx="{width}" cy="{height}"')
    return set_paper(xml, options.kertas)


def _set_office(parts: dict[str, bytes], options: RenderOptions, logo: bool) -> None:
    if logo:
        parts[_LOGO_PART] = options.logo_png
    if _STYLES in parts:
        styles = set_letter_type(parts[_STYLES].decode(), options.huruf_surat)
        parts[_STYLES] = set_leaders(styles, options.kertas).encode()
    if _CORE in parts:
        title = f"<dc:title>{escape(options.judul)}</dc:title>".encode()
        author = f"<dc:creator>{escape(options.penulis)}</dc:creator>".encode()
        core = _TITLE.sub(lambda _: title, parts[_CORE])
        parts[_CORE] = _AUTHOR.sub(lambda _: author, core)


def _png_size(png: bytes) -> tuple[int, int] | None:
    """Return the emblem's size on paper, at most 2 x 2 cm; None where there is no picture."""
    if png[:8] != b"\x89PNG\r\n\x1a\n" or len(png) < 24:
        return None
    width, height = struct.unpack(">II", png[16:24])
    if not width or not height:
        return None
    scale = _LOGO_SIZE / max(width, height)
    return max(1, round(width * scale)), max(1, round(height * scale))


def _verify(template: Path, text: str, emitted: Iterable[str]) -> None:
    """Look for every value printed, in order, and for tags left over between them."""
    between, place = [], 0
    for value in map(squeeze, emitted):
        found = text.find(value, place)
        if found < 0:
            raise TemplateBroken(
                f"Isi “{value[:60]}” tidak sampai ke dokumen dari templat {template.name}. "
                "Dokumen tidak disimpan."
            )
        between.append(text[place:found])
        place = found + len(value)
    left = _TAG.search("\n".join([*between, text[place:]]))
    if left:
        raise TemplateBroken(
            f"Templat {template.name} masih memuat tag {left[0][:60]}. Periksa penulisan tag itu."
        )
