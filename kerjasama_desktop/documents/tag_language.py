"""Reads one tag with the template language; what it cannot read is explained."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import TemplateSyntaxError, nodes

from kerjasama_desktop.documents.sandbox import FILTERS, TESTS, LetterEnvironment, Refused
from kerjasama_desktop.documents.shapes import Kind, Shape, nearest
from kerjasama_desktop.documents.template_text import Tag

COMMANDS = ("for", "endfor", "if", "elif", "else", "endif")
_ALONE = ("endfor", "else", "endif")
_ALIKE = {
    "untuk": "for",
    "jika": "if",
    "bila": "if",
    "elseif": "elif",
    "elsif": "elif",
    "end_for": "endfor",
    "end_if": "endif",
}
_FOREIGN = frozenset(
    {"set", "macro", "call", "include", "import", "from", "extends", "block", "filter", "with"}
    | {"raw", "autoescape", "do", "trans", "endset", "endmacro", "endcall", "endblock"}
    | {"endfilter", "endwith", "endraw", "endautoescape", "cellbg", "colspan", "hm", "vm"}
)
"""What Jinja and docxtpl know besides, and the sandbox refuses."""
_QUOTES = str.maketrans("“”‘’", "\"\"''")
"""docxtpl straightens these itself; other quotation marks it leaves."""
_ODD_QUOTES = re.compile("[„‟″«»`´′‚‛]")
_WORDS = re.compile(r"[\w.]+(?:\s+[\w.]+)+")


@dataclass(frozen=True)
class Problem:
    """What is wrong with a tag and what to do; `better` is the tag put right, where it is known."""

    salah: str
    saran: str
    better: str = ""


class Language:
    """Parses the words between the signs of a tag as the renderer would."""

    def __init__(self) -> None:
        self._environment = LetterEnvironment()

    def read(self, tag: Tag, names: Mapping[str, Shape]) -> nodes.Node | Problem | None:
        """Return what the tag says: an expression, a For, or None for one that only ends a block.

        `names` are those a suggestion may take.
        """
        if not tag.inner:
            return Problem("Ada tag yang kosong.", "Hapus tag itu, atau tulis nama di dalamnya.")
        wrong = _wrong_command(tag) if tag.kind == "%" else _wrong_print(tag)
        if wrong:
            return wrong
        if tag.word in _ALONE and tag.kind == "%":
            return None
        try:
            return self._parse(tag)
        except Refused as refused:
            return _refused(tag, refused, names)
        except (TemplateSyntaxError, RecursionError, ValueError):
            return _unreadable(tag, names)

    def _parse(self, tag: Tag) -> nodes.Node:
        inner = tag.inner.translate(_QUOTES)
        if tag.kind == "{":
            output = self._environment.parse(f"{{{{ {inner} }}}}").body[0]
            return next(output.iter_child_nodes())
        if tag.word == "for":
            loop = self._environment.parse(f"{{% {inner} %}}{{% endfor %}}").body[0]
            if isinstance(loop, nodes.For) and isinstance(loop.iter, nodes.Filter):
                loop.iter = loop.iter.node or loop.iter  # without what counts its rounds
            return loop
        condition = inner.removeprefix(tag.word)
        parsed = self._environment.parse(f"{{% if {condition} %}}{{% endif %}}").body[0]
        return next(parsed.iter_child_nodes())


def rewritten(tag: Tag, inner: str, kind: str = "%") -> str:
    """Return the tag with other words between its signs."""
    opening = f"{{{kind}{tag.prefix} "
    return f"{opening}{inner} {'}}' if kind == '{' else '%}'}"


def _first(names: Mapping[str, Shape], kind: Kind, otherwise: str) -> str:
    return next((name for name, shape in names.items() if kind in shape.kinds), otherwise)


def _loop(tag: Tag, names: Mapping[str, Shape]) -> str:
    """Return an example of for with a list of this document."""
    return rewritten(tag, f"for x in {_first(names, 'daftar', 'daftar')}")


def _wrong_command(tag: Tag) -> Problem | None:
    word, rest = tag.word, tag.rest
    if word in COMMANDS and not (rest and word in _ALONE):
        return None
    if word in _FOREIGN:
        return Problem(
            f"Perintah {tag.text} tidak dapat dipakai di templat.",
            "Hapus perintah itu; yang dapat dipakai hanya for dan if.",
        )
    if word in {"p", "tr", "tc", "r"}:
        better = f"{{%{word} {rest} %}}"
        return Problem(f"Ada spasi di dalam pembuka tag {tag.text}.", f"Tulis {better}.", better)
    joined = re.match(r"(end|else)\s+(for|if)\b", tag.inner)
    if joined:
        meant = "elif" if joined[1] == "else" else "".join(joined.groups())
        rest = tag.inner[joined.end() :].strip()
    elif word in _ALONE:
        meant, rest = word, ""
    else:
        meant = _ALIKE.get(word.casefold()) or nearest(word, dict.fromkeys(COMMANDS))
    if not meant:
        return Problem(
            f"Perintah {tag.text} tidak dikenal.",
            "Untuk mencetak isian, pakai dua kurung kurawal, misalnya {{ judul }}.",
        )
    better = rewritten(tag, f"{meant} {rest}".strip())
    return Problem(
        f"Perintah {tag.text} tidak dikenal.", f"Mungkin yang dimaksud {better}.", better
    )


def _wrong_print(tag: Tag) -> Problem | None:
    if tag.prefix and tag.prefix != "r":
        better = f"{{{{ {tag.inner} }}}}"
        return Problem(
            f"Huruf {tag.prefix} di depan nama pada {tag.text} merusak dokumen.",
            f"Tulis {better}.",
            better,
        )
    if tag.word in COMMANDS:
        better = rewritten(tag, tag.inner)
        return Problem(
            f"Perintah {tag.word} pada {tag.text} memakai tanda yang keliru.",
            f"Perintah ditulis dengan tanda persen: {better}.",
            better,
        )
    return None


def _unreadable(tag: Tag, names: Mapping[str, Shape]) -> Problem:
    inner = tag.inner
    if _ODD_QUOTES.search(inner):
        return Problem(
            f"Tanda kutip pada {tag.text} tidak dikenal.",
            'Ganti dengan tanda kutip biasa, seperti "ayat".',
        )
    if tag.kind == "{":
        return _unreadable_name(tag, names)
    if tag.word == "for":
        return Problem(
            f"Perintah {tag.text} tidak lengkap.",
            f"Tulis nama sementara, kata in, lalu nama daftar, misalnya {_loop(tag, names)}.",
        )
    if re.search(r"[^=!<>]=[^=]", inner):
        better = rewritten(tag, re.sub(r"\s*(?<![=!<>])=(?!=)\s*", " == ", inner))
        return Problem(
            f"Perbandingan pada {tag.text} memakai satu tanda sama dengan.",
            f"Pakai dua: {better}.",
            better,
        )
    example = f"{tag.word} {_first(names, 'teks', 'judul')}"
    return Problem(
        f"Syarat pada {tag.text} tidak dapat dibaca.",
        f"Tulis satu nama sesudah {tag.word}, misalnya {rewritten(tag, example)}.",
    )


def _unreadable_name(tag: Tag, names: Mapping[str, Shape]) -> Problem:
    if not _WORDS.fullmatch(tag.inner):
        return Problem(
            f"Tag {tag.text} tidak dapat dibaca.",
            "Di antara kurung kurawal hanya boleh ada nama, misalnya {{ judul }}.",
        )
    root, dot, rest = "_".join(tag.inner.split()).partition(".")
    near = nearest(root, names)
    better = f"{{{{ {near}{dot}{rest} }}}}" if near else ""
    return Problem(
        f"Nama pada {tag.text} memuat spasi.",
        f"Mungkin yang dimaksud {better}."
        if near
        else "Tulis satu nama tanpa spasi; lihat daftar tag di Bantuan.",
        better,
    )


def _refused(tag: Tag, refused: Refused, names: Mapping[str, Shape]) -> Problem:
    node, text = refused.node, tag.text
    if isinstance(node, nodes.Filter | nodes.Test):
        return _unknown_filter(tag, node)
    if isinstance(node, nodes.Call):
        return _called(tag, node)
    if isinstance(node, nodes.BinExpr | nodes.UnaryExpr):
        near = nearest(tag.inner, names) if re.fullmatch(r"[\w-]+", tag.inner) else ""
        better = f"{{{{ {near} }}}}" if near else ""
        if near:
            return Problem(
                f"Nama pada {text} memuat tanda hubung.", f"Mungkin yang dimaksud {better}.", better
            )
        return Problem(
            f"Tag {text} berisi hitungan, yang tidak diizinkan di templat.",
            "Pakai nama yang sudah berisi hasilnya; lihat daftar tag di Bantuan.",
        )
    if isinstance(node, nodes.For):
        return Problem(
            f"Perintah {text} tidak diizinkan.",
            f"Pakai satu nama sementara saja, misalnya {_loop(tag, names)}.",
        )
    if str(refused).startswith("_"):
        return Problem(
            f"Nama pada {text} diawali garis bawah, yang tidak diizinkan.", "Hapus tag itu."
        )
    return Problem(
        f"Tag {text} memakai bentuk yang tidak diizinkan di templat.",
        "Pakai hanya nama, for, dan if, seperti dalam daftar tag di Bantuan.",
    )


def _unknown_filter(tag: Tag, node: nodes.Filter | nodes.Test) -> Problem:
    known, what = (FILTERS, "|") if isinstance(node, nodes.Filter) else (TESTS, "is ")
    near = nearest(node.name, dict.fromkeys(known))
    better = tag.text.replace(node.name, near) if near else ""
    return Problem(
        f"“{what}{node.name}” pada {tag.text} tidak dikenal.",
        f"Mungkin yang dimaksud {better}."
        if near
        else f"Yang dapat dipakai: {', '.join(f'{what}{name}' for name in known)}.",
        better,
    )


def _called(tag: Tag, node: nodes.Call) -> Problem:
    method = node.node.attr if isinstance(node.node, nodes.Getattr) else ""
    better = ""
    if method in FILTERS:
        better = re.sub(rf"\.{method}\(.*?\)", f"|{method}", tag.text)
    return Problem(
        f"Tag {tag.text} memanggil fungsi, yang tidak diizinkan di templat.",
        f"Tulis {better}." if better else "Tulis nama saja, tanpa tanda kurung ( ).",
        better,
    )
