"""Whether every for and if is closed, in a place where the document stays whole."""

from collections.abc import Iterator
from dataclasses import dataclass

from kerjasama_desktop.documents.sandbox import MAX_LOOPS
from kerjasama_desktop.documents.tag_language import Problem, rewritten
from kerjasama_desktop.documents.template_text import Paragraph, Tag, tags
from kerjasama_desktop.documents.word_styles import Element, W

_OPENS = ("for", "if")
_CLOSES = {"endfor": "for", "endif": "if"}
_LOST = tuple(W + name for name in ("drawing", "pict", "sectPr", "object"))
_WHERE = {"p": "alinea", "tr": "baris tabel", "tc": "sel tabel"}


@dataclass(frozen=True)
class Remark:
    """A problem and the paragraph where it shows; `berat` stops the use of the template."""

    at: Paragraph
    problem: Problem
    berat: bool = True


@dataclass(frozen=True)
class _Open:
    tag: Tag
    at: Paragraph
    holder: Element | None


class Blocks:
    """Follows the commands of one part in order."""

    def __init__(self) -> None:
        self._open: list[_Open] = []

    def follow(self, tag: Tag, at: Paragraph) -> tuple[list[Remark], int]:
        """Take the next command; return what is wrong and how many loops it ended."""
        remarks = list(_misplaced(tag, at))
        if tag.word in _OPENS:
            self._open.append(_Open(tag, at, _holder(tag, at)))
            loops = sum(block.tag.word == "for" for block in self._open)
            if tag.word == "for" and loops > MAX_LOOPS:
                remarks.append(Remark(at, _TOO_DEEP))
        elif tag.word in _CLOSES:
            wrong, ended = self._close(tag, at)
            return remarks + wrong, ended
        elif tag.word in {"elif", "else"}:
            remarks += self._branch(tag, at)
        return remarks, 0

    def finish(self) -> list[Remark]:
        """Return what is still open at the end of the part."""
        left, self._open = self._open, []
        return [_unclosed(block) for block in left]

    def _close(self, tag: Tag, at: Paragraph) -> tuple[list[Remark], int]:
        wanted = _CLOSES[tag.word]
        places = [n for n, block in enumerate(self._open) if block.tag.word == wanted]
        if not places:
            salah = f"Ada {tag.text} tanpa {{% {wanted} … %}} pembukanya."
            return [Remark(at, Problem(salah, "Hapus tag ini, atau tulis pembukanya."))], 0
        ended = self._open[places[-1] :]
        del self._open[places[-1] :]
        remarks = [_unclosed(block) for block in ended[1:]]
        remarks += _unlike(ended[0], tag, at)
        return remarks, sum(block.tag.word == "for" for block in ended)

    def _branch(self, tag: Tag, at: Paragraph) -> list[Remark]:
        if not self._open or self._open[-1].tag.word != "if":
            salah = f"Ada {tag.text} di luar {{% if … %}}."
            return [Remark(at, Problem(salah, "Hapus tag ini, atau tulis {% if … %} di depannya."))]
        return list(_unlike(self._open[-1], tag, at))


_TOO_DEEP = Problem(
    f"Pengulangan bertumpuk lebih dari {MAX_LOOPS} tingkat.",
    f"Pakai paling banyak {MAX_LOOPS} for yang bertumpuk.",
)


def _holder(tag: Tag, at: Paragraph) -> Element | None:
    """Return what must hold both ends of a block: the cell or body, the table, the row."""
    if tag.prefix in {"tr", "tc"}:
        found = next(at.element.iterancestors(W + tag.prefix), None)
        return None if found is None else found.getparent()
    return at.element.getparent()


def _unclosed(block: _Open) -> Remark:
    end = rewritten(block.tag, f"end{block.tag.word}")
    return Remark(
        block.at, Problem(f"{block.tag.text} tidak ditutup.", f"Tulis {end} di akhir bagiannya.")
    )


def _unlike(block: _Open, tag: Tag, at: Paragraph) -> Iterator[Remark]:
    """Both ends of a block are of one sort and stand in one place."""
    inline = {"", "r"}
    begun, here = block.tag.prefix, tag.prefix
    if begun != here and not {begun, here} <= inline:
        better = rewritten(Tag("", "%", begun, ""), tag.inner)
        yield Remark(
            at,
            Problem(
                f"{tag.text} tidak sejenis dengan pembukanya, {block.tag.text}.",
                f"Tulis {better}.",
                better,
            ),
        )
    elif block.holder is not _holder(tag, at):
        yield Remark(
            at,
            Problem(
                f"{tag.text} berada di tempat lain dari pembukanya, {block.tag.text}.",
                "Taruh keduanya dalam sel, tabel, atau bagian halaman yang sama.",
            ),
        )
    elif begun in inline and block.at.number != at.number:
        pair = rewritten(Tag("", "%", "p", ""), block.tag.inner)
        yield Remark(
            at,
            Problem(
                f"{block.tag.text} dan {tag.text} berada di alinea yang berbeda, sehingga "
                "menyisakan baris kosong.",
                f"Taruh masing-masing di alinea sendiri sebagai {pair} dan "
                f"{rewritten(Tag('', '%', 'p', ''), tag.inner)}.",
            ),
            berat=False,
        )


def _misplaced(tag: Tag, at: Paragraph) -> Iterator[Remark]:
    """A command of a whole paragraph, row or cell takes away all else that stands there."""
    if tag.prefix not in _WHERE:
        return
    unit, element = _WHERE[tag.prefix], at.element
    if tag.prefix != "p":
        element = next(at.element.iterancestors(W + tag.prefix), None)
    if element is None:
        better = rewritten(Tag("", "%", "p", ""), tag.inner)
        salah = f"{tag.text} hanya untuk {unit}, tetapi berada di luar tabel."
        yield Remark(at, Problem(salah, f"Tulis {better}.", better))
        return
    text = at.text if tag.prefix == "p" else "".join(element.itertext(f"{W}t"))
    others = [
        other for other in tags(text) if isinstance(other, Tag) and other.prefix == tag.prefix
    ]
    if len(others) > 1:
        if others[0].text == tag.text or others[0] == tag:
            yield Remark(
                at,
                Problem(
                    f"Ada lebih dari satu tag {{%{tag.prefix} … %}} dalam satu {unit}.",
                    f"Taruh masing-masing di {unit} sendiri.",
                ),
            )
    elif "".join(text.split()) != "".join(tag.text.split()):
        yield Remark(
            at,
            Problem(
                f"Isi lain pada {unit} tempat {tag.text} akan hilang.",
                f"Taruh {tag.text} sendirian di {unit} tersendiri.",
            ),
        )
    elif any(next(element.iter(name), None) is not None for name in _LOST):
        yield Remark(
            at,
            Problem(
                f"Gambar atau ganti bagian pada {unit} tempat {tag.text} akan hilang.",
                f"Taruh {tag.text} sendirian di {unit} tersendiri.",
            ),
        )
