"""What a template of a kind may and must say: learnt from sample contexts and the shipped one."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from lxml import etree

from kerjasama_desktop.documents.catalog import DocumentJob, context
from kerjasama_desktop.documents.kind import DocumentKind
from kerjasama_desktop.documents.package import read_parts
from kerjasama_desktop.documents.produce import options
from kerjasama_desktop.documents.render import RenderOptions
from kerjasama_desktop.documents.shapes import Shape
from kerjasama_desktop.documents.tag_blocks import Blocks
from kerjasama_desktop.documents.tag_names import Names
from kerjasama_desktop.documents.template_text import Tag, in_reading_order, paragraphs, tags
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.paths import resource

ALWAYS = ("draf", "salinan", "logo")
"""Names that `render.fill` gives to every document."""


@dataclass(frozen=True)
class Sample:
    """One document of a sample case: what it is filled with."""

    case: Berkas
    job: DocumentJob

    @property
    def context(self) -> dict[str, object]:
        return context(self.case, self.job)

    @property
    def options(self) -> RenderOptions:
        return options(self.case, self.job)


@dataclass(frozen=True)
class TemplateRules:
    """`names` are those a template may use, `wajib` those it must print; `printed` and `used` are
    those that the shipped template prints and asks for. `samples` are what it is tried with.
    """

    kind: DocumentKind
    names: Shape
    wajib: tuple[str, ...]
    printed: tuple[str, ...]
    used: frozenset[str]
    samples: tuple[Sample, ...]

    def meaning(self, path: str) -> str:
        return meaning(self.kind.key, path)


def rules_for(kind: DocumentKind, samples: Sequence[Sample]) -> TemplateRules:
    """Return the rules of a kind; without samples only the shipped template's tags are known."""
    names = Shape({"kelompok"})
    for sample in samples:
        names.learn(sample.context)
    for name in ALWAYS:
        names.give(name).learn(False)
    printed, used = _learn(names, read_parts(kind.template.read_bytes()))
    wanted = _words()["wajib"]
    wajib = [name for name in printed if name in wanted or f"{kind.key}:{name}" in wanted]
    return TemplateRules(kind, names, tuple(wajib), tuple(printed), used, tuple(samples))


def _learn(names: Shape, shipped: Mapping[str, bytes]) -> tuple[list[str], frozenset[str]]:
    """Add the names only the shipped template knows; return what it prints, in order, and asks."""
    printed: dict[str, None] = {}
    used: set[str] = set()
    for part in in_reading_order(shipped):
        follower, blocks = Names(names, learn=True), Blocks()
        for paragraph in paragraphs(part, etree.fromstring(shipped[part])):
            for tag in tags(paragraph.text):
                if isinstance(tag, Tag):
                    follower.check(tag)
                    _, ended = blocks.follow(tag, paragraph)
                    for _ in range(ended):
                        follower.close_loop()
        printed |= follower.printed
        used |= follower.used
    return [name for name in printed if name in names.names], frozenset(used)


def meaning(kind: str, path: str) -> str:
    """Return what a name means in this kind of document; nothing where nobody has written it.

    `path` is the name with those it stands in, such as 'rab.baris.jumlah'.
    """
    words = _words()["arti"]
    name = path.rpartition(".")[2]
    keys = (f"{kind}:{path}", f"{kind}:{name}", path, name)
    return next((words[key] for key in keys if key in words), "")


@cache
def _words() -> dict[str, dict[str, str]]:
    """Return resources/tag.json: what names mean, and which a template may not leave out."""
    read = json.loads(resource("tag.json").read_text("utf-8"))
    return {"arti": read["arti"], "wajib": dict.fromkeys(read["wajib"], "")}
