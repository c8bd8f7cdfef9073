"""The list of tags, as pages of the help and as a Word document."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kerjasama_desktop.domain.pengaturan import Pengaturan
from kerjasama_desktop.storage.safe_file import write_safely

if TYPE_CHECKING:
    from kerjasama_desktop.documents.kind import DocumentKind
    from kerjasama_desktop.documents.tag_list import TagEntry

FIRST = "templat"
"""The help topic these pages belong to."""
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")


@dataclass(frozen=True)
class TagPage:
    """A page of the help: its name, its title, its text as Markdown."""

    name: str
    title: str
    text: str


def page_name(kind: "DocumentKind") -> str:
    return f"tag_{kind.key}"


def tag_pages() -> list[TagPage]:
    """Return a page for each kind of document; takes a few hundred milliseconds at first."""
    from kerjasama_desktop.documents.kinds import KINDS
    from kerjasama_desktop.documents.tag_list import tag_list
    from kerjasama_desktop.services.template_samples import rules_of

    return [_page(page_name(kind), kind.judul, tag_list(rules_of(kind))) for kind in KINDS]


def _page(name: str, judul: str, entries: "Sequence[TagEntry]") -> TagPage:
    title = f"Tag: {judul}"
    rows = [f"| `{e.tag}` | {_plain(e.arti)} | {_plain(e.contoh)} |" for e in entries]
    table = "\n".join(["| Tag | Arti | Contoh |", "|---|---|---|", *rows])
    hint = f"Cara menulisnya ada di [Templat sendiri]({FIRST}.md)."
    return TagPage(name, title, f"# {title}\n\n{hint}\n\n{table}\n")


def links(pages: "Sequence[TagPage]") -> str:
    """Return Markdown that leads to the pages, to stand at the end of their topic."""
    listed = "\n".join(f"- [{_plain(page.title)}]({page.name}.md)" for page in pages)
    return f"\n## Tag setiap dokumen\n\n{listed}\n"


def _plain(text: str) -> str:
    """Return text that Markdown leaves as it is."""
    return _SPECIAL.sub(r"\\\1", text)


def write_tag_list(path: Path, settings: Pengaturan, village: str) -> Path:
    """Write the list of all tags as a Word document; return where it is.

    Raises:
        FileNotWritten: the disk takes no more.
    """
    from kerjasama_desktop.documents.kinds import KINDS
    from kerjasama_desktop.documents.render import RenderOptions, render
    from kerjasama_desktop.documents.tag_list import DAFTAR_TAG, sheet_context
    from kerjasama_desktop.services.template_samples import rules_of

    options = RenderOptions(
        kertas=settings.kertas,
        huruf_surat=settings.huruf_surat,
        judul="Daftar Tag Templat",
        penulis=village,
    )
    context = sheet_context([rules_of(kind) for kind in KINDS])
    return write_safely(path, render(DAFTAR_TAG, context, options))
