"""The paragraphs of a template as a person reads them, and the tags that stand in them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kerjasama_desktop.documents.word_styles import Element, W

TAGGED = re.compile(r"word/(document|header\w*|footer\w*|footnotes|endnotes)\.xml")
"""The parts that are filled; the body first in a reader's eye."""
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PIECES = {f"{W}t": "", f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n"}

_OPEN = re.compile(r"\{(?P<gap>\s*)(?P<kind>[{%#])|\{\s*(?P<single>[A-Za-z_][\w. ]*?)\s*\}+")
_CLOSE = re.compile(r"\}\s*\}|%\s*\}|#\s*\}|\}")
_STRAY = re.compile(r"\}\s*\}|%\s*\}")
_ENDS = {"{": "}}", "%": "%}", "#": "#}"}
_PREFIX = re.compile(r"(p|tr|tc|r) \s*(?=\S)")


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of a tagged part; `number` counts all paragraphs of that part from 0."""

    part: str
    number: int
    text: str
    element: Element


@dataclass(frozen=True)
class Tag:
    """A whole tag: `kind` is '{' for what is printed, '%' for a command, '#' for a comment.

    `prefix` is docxtpl's p, tr, tc or r, or nothing; `inner` is what stands between the signs.
    """

    text: str
    kind: str
    prefix: str
    inner: str

    @property
    def word(self) -> str:
        """The command: 'for', 'endif' …"""
        return self.inner.split(maxsplit=1)[0] if self.inner else ""

    @property
    def rest(self) -> str:
        return self.inner.removeprefix(self.word).strip()


@dataclass(frozen=True)
class Torn:
    """Something that was meant as a tag: what is wrong with it, and how to write it.

    `saran` holds `meant`, the tag as it was probably meant; its name may still be unknown. Where
    only `maybe` is it a tag, it is none unless its name is known.
    """

    text: str
    salah: str
    saran: str
    meant: str = ""
    maybe: bool = False


def paragraphs(name: str, root: Element) -> list[Paragraph]:
    """Return the paragraphs of a part in order; what older programs read twice is left out."""
    return [
        Paragraph(name, number, _text(element), element)
        for number, element in enumerate(root.iter(f"{W}p"))
        if next(element.iterancestors(_FALLBACK), None) is None
    ]


def in_reading_order(parts: Mapping[str, bytes]) -> list[str]:
    """Return the names of the tagged parts, the body first."""
    found = [name for name in parts if TAGGED.fullmatch(name)]
    return sorted(found, key=lambda name: (name != "word/document.xml", name))


def _text(paragraph: Element) -> str:
    """Return a paragraph's own text, without that of a text box inside it."""
    return "".join(
        (node.text or "") if node.tag == f"{W}t" else _PIECES[node.tag]
        for node in paragraph.iter(*_PIECES)
        if next(node.iterancestors(f"{W}p")) is paragraph
    )


def tags(text: str) -> Iterator[Tag | Torn]:
    """Yield the tags of a paragraph in order, whole ones and torn ones."""
    place = 0
    while found := _OPEN.search(text, place):
        yield from _strays(text[place : found.start()])
        if found["single"]:
            yield _single(found[0], found["single"])
            place = found.end()
            continue
        tag, place = _tag(text, found)
        yield tag
    yield from _strays(text[place:])


def _tag(text: str, opening: re.Match[str]) -> tuple[Tag | Torn, int]:
    """Return the tag that begins here and where the text goes on after it."""
    following = (found for found in _OPEN.finditer(text, opening.end()) if not found["single"])
    limit = next((found.start() for found in following), len(text))
    kind = opening["kind"]
    closing = _CLOSE.search(text, opening.end(), limit)
    if closing is None:
        return _unclosed(text[opening.start() : limit].strip(), kind), limit
    tripled = text.startswith("{", opening.end())
    end = closing.end() + (tripled and text.startswith("}", closing.end()))
    whole = text[opening.start() : end]
    if tripled or opening["gap"] or closing[0] != _ENDS[kind]:
        return _misshapen(whole, text[opening.end() : closing.start()].strip("{ "), kind), end
    prefix = _PREFIX.match(text, opening.end(), closing.start())
    inner = text[prefix.end() if prefix else opening.end() : closing.start()]
    return Tag(whole, kind, prefix[1] if prefix else "", inner.strip("-+ \t\n\xa0")), end


def _written(inner: str, kind: str) -> str:
    return f"{{{kind} {' '.join(inner.split())} {_ENDS[kind]}"


def _unclosed(whole: str, kind: str) -> Torn:
    shown = whole if len(whole) < 40 else f"{whole[:38].rstrip()} …"
    words = re.match(r"\{\s*[{%#]\s*((?:(?:p|tr)\s+)?[\w.]*)", whole)
    example = _written(words[1] if words and words[1] else "nama", kind)
    return Torn(
        whole,
        f"Tag “{shown}” tidak ditutup di alinea ini.",
        f"Tulis tag sampai {_ENDS[kind]} dalam satu alinea, misalnya {example}.",
        example,
    )


def _misshapen(whole: str, inner: str, kind: str) -> Torn:
    meant = _written(inner, kind)
    return Torn(
        whole,
        f"Tanda kurung pada “{whole}” tidak tepat.",
        f"Tulis {meant}, tanpa spasi di antara kedua tanda pembuka atau penutupnya.",
        meant,
    )


def _single(whole: str, name: str) -> Torn:
    meant = _written(name, "{")
    return Torn(
        whole,
        f"“{whole}” hanya memakai satu kurung kurawal, sehingga tidak diisi.",
        f"Tulis {meant} bila ini tag.",
        meant,
        maybe=True,
    )


def _strays(text: str) -> Iterator[Torn]:
    for found in _STRAY.finditer(text):
        sign = "".join(found[0].split())
        yield Torn(
            found[0],
            f"Ada penutup tag “{found[0]}” tanpa pembukanya.",
            f"Tulis pembuka {'{{' if sign == '}}' else '{%'} di alinea yang sama, atau hapus "
            "penutup ini.",
        )
