"""Examines a village's own template: what would stop it from being used, and what to do."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from kerjasama_desktop.documents.koreksi import Koreksi
from kerjasama_desktop.documents.render import Prepared, fill, prepare
from kerjasama_desktop.documents.shapes import Shape
from kerjasama_desktop.documents.tag_blocks import Blocks, Remark
from kerjasama_desktop.documents.tag_language import Problem
from kerjasama_desktop.documents.tag_names import Names
from kerjasama_desktop.documents.template_rules import TemplateRules
from kerjasama_desktop.documents.template_text import (
    Paragraph,
    Tag,
    Torn,
    in_reading_order,
    paragraphs,
    tags,
)
from kerjasama_desktop.documents.word_copy import bare
from kerjasama_desktop.documents.word_styles import W
from kerjasama_desktop.errors import TemplateBroken

_CHANGES = tuple(W + name for name in ("ins", "del", "moveFrom", "moveTo"))
_MOST_WORDS = 300
"""Characters of a sentence or of the text it is about."""
_OTHER_SIGNS = re.compile(r"\[(\w[\w ]*)\]|(?:<<|«)(\w[\w ]*)(?:>>|»)")
_LONGEST = 2 * 2**20
"""Bytes of all that is filled; the longest shipped template has less than a twentieth."""
_MOST = 200
"""Remarks on one part; whoever has more begins with these."""


@dataclass(frozen=True)
class Examination:
    """What the doctor found; `template` is there where documents may be made from it."""

    koreksi: tuple[Koreksi, ...]
    template: Prepared | None


def examine(data: bytes, rules: TemplateRules) -> Examination:
    """Examine a .docx as the template of a kind; its remarks are in reading order."""
    try:
        parts = bare(data)
    except TemplateBroken as refusal:
        return Examination((Koreksi(str(refusal), ""),), None)
    if sum(len(parts[name]) for name in in_reading_order(parts)) > _LONGEST:
        return Examination((_TOO_LONG,), None)
    found = tuple(_read_through(parts, rules))
    if any(koreksi.berat for koreksi in found):
        return Examination(found, None)
    try:
        prepared = prepare(rules.kind.judul, parts)
        for sample in rules.samples:
            fill(prepared, sample.context, sample.options)
    except TemplateBroken as broken:
        return Examination((Koreksi(str(broken), ""), *found), None)
    return Examination(found, prepared)


def _read_through(parts: Mapping[str, bytes], rules: TemplateRules) -> list[Koreksi]:
    """Return what is wrong with the words of a template, without filling it."""
    from lxml import etree

    found: list[Koreksi] = []
    printed: set[str] = set()
    used: set[str] = set()
    for part in in_reading_order(parts):
        names = Names(rules.names)
        read = paragraphs(part, etree.fromstring(parts[part]))
        remarks = list(islice(_follow(read, names), _MOST))
        if len(remarks) == _MOST:
            remarks.append(Remark(remarks[-1].at, _MORE))
        found += map(_koreksi, remarks)
        printed |= names.printed.keys()
        used |= names.used
    missing, advice = _missing(rules, printed)
    advice += [_MARKS[name] for name in _MARKS if name in rules.used - used]
    return list(dict.fromkeys([*missing, *found, *advice]))


def _follow(read: Sequence[Paragraph], names: Names) -> Iterator[Remark]:
    """Go through a part as the renderer does, and yield what it would stumble over."""
    blocks = Blocks()
    for paragraph in read:
        if any(next(paragraph.element.iter(tag), None) is not None for tag in _CHANGES):
            yield Remark(paragraph, _TRACKED)
        yield from _other_signs(paragraph, names.top)
        for tag in tags(paragraph.text):
            if isinstance(tag, Torn):
                yield from _torn(paragraph, tag, names)
                continue
            for problem in names.check(tag):
                yield Remark(paragraph, problem)
            if tag.kind == "%":
                wrong, ended = blocks.follow(tag, paragraph)
                yield from wrong
                for _ in range(ended):
                    names.close_loop()
    yield from blocks.finish()


def _other_signs(at: Paragraph, top: Shape) -> Iterator[Remark]:
    """Yield names between signs that other programs use: [nomor], <<nomor>>, «nomor»."""
    for found in _OTHER_SIGNS.finditer(at.text):
        name = "_".join((found[1] or found[2]).casefold().split())
        if name in top.names:
            yield Remark(
                at,
                Problem(
                    f"“{found[0]}” tidak diisi oleh program.",
                    f"Tulis {{{{ {name} }}}} bila ini tag.",
                ),
                berat=False,
            )


_TOO_LONG = Koreksi(
    "Templat ini terlalu panjang.",
    "Mulai lagi dari templat bawaan, lalu salin hanya yang diperlukan.",
)
_MARKS = {
    "draf": Koreksi(
        "Tanda DRAF tidak ada di templat ini, sehingga draf tercetak seperti dokumen akhir.",
        "Salin kepala halaman dari templat bawaan.",
        berat=False,
    ),
    "salinan": Koreksi(
        "Bagian salinan tidak ada di templat ini, sehingga salinan tercetak seperti aslinya.",
        "Salin bagian {%p if salinan %} dari templat bawaan.",
        berat=False,
    ),
}
_MORE = Problem("Sesudah ini masih ada catatan lain.", "Perbaiki dulu yang ini, lalu periksa lagi.")
_TRACKED = Problem(
    "Alinea ini memuat perubahan terlacak (Lacak Perubahan).",
    "Di Word, pilih Tinjau, lalu terima atau tolak semua perubahan.",
)


def _torn(at: Paragraph, torn: Torn, names: Names) -> Iterator[Remark]:
    """Yield what to say of a torn tag, with the name put right where it is misspelt too."""
    meant = next((tag for tag in tags(torn.meant) if isinstance(tag, Tag)), None)
    problems = names.check(meant) if meant and meant.kind == "{" else []
    better = next((problem.better for problem in problems if problem.better), "")
    if not torn.maybe or better or not problems:
        saran = torn.saran.replace(torn.meant, better) if better else torn.saran
        yield Remark(at, Problem(torn.salah, saran))


def _koreksi(remark: Remark) -> Koreksi:
    at = remark.at
    salah, saran = (_short(words) for words in (remark.problem.salah, remark.problem.saran))
    return Koreksi(salah, saran, remark.berat, at.part, at.number, _short(at.text))


def _short(words: str) -> str:
    return words if len(words) <= _MOST_WORDS else f"{words[:_MOST_WORDS].rstrip()} …"


def _missing(rules: TemplateRules, printed: set[str]) -> tuple[list[Koreksi], list[Koreksi]]:
    """Return what to say of names that the shipped template prints and this one does not."""
    left_out = [name for name in rules.printed if name not in printed]
    others = [_as_tag(rules, name) for name in left_out if name not in rules.wajib]
    told = f"Yang ada di templat bawaan tetapi tidak di sini: {', '.join(others)}."
    advice = [Koreksi(told, "Abaikan bila memang tidak dipakai.", berat=False)]
    return [_must(rules, name) for name in left_out if name in rules.wajib], advice * bool(others)


def _must(rules: TemplateRules, name: str) -> Koreksi:
    meaning = rules.meaning(name)
    told = f" ({meaning[:1].lower()}{meaning[1:]})" if meaning else ""
    return Koreksi(
        f"Bagian wajib {_as_tag(rules, name)}{told} tidak ada di templat ini.",
        "Salin bagian itu dari templat bawaan.",
    )


def _as_tag(rules: TemplateRules, name: str) -> str:
    shape = rules.names.names[name]
    if "daftar" in shape.kinds:
        return f"{{% for x in {name} %}}"
    inner = next((n for n, s in shape.names.items() if s.printable), "")
    return f"{{{{ {name}.{inner} }}}}" if inner else f"{{{{ {name} }}}}"
