"""What to say of names in tags that lead nowhere, or to something that is no text."""

import re

from jinja2 import nodes

from kerjasama_desktop.documents.shapes import Shape, nearest
from kerjasama_desktop.documents.tag_language import Problem
from kerjasama_desktop.documents.template_text import Tag

LISTED = 6
"""Names told at most in one sentence."""


def constant(node: nodes.Getitem) -> object:
    return node.arg.value if isinstance(node.arg, nodes.Const) else ""


def written(node: nodes.Node) -> str:
    """Return a path as it stands in the template."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{written(node.node)}.{node.attr}"
    if isinstance(node, nodes.Getitem):
        return f"{written(node.node)}.{constant(node)}"
    if isinstance(node, nodes.Filter) and node.node is not None:
        return f"{written(node.node)}|{node.name}"
    return "…"


def swap(text: str, wrong: str, right: str) -> str:
    return re.sub(rf"(?<![\w.]){re.escape(wrong)}(?!\w)", right, text, count=1)


def not_text(path: str, shape: Shape, tag: Tag) -> Problem:
    if "daftar" in shape.kinds:
        inner = next(iter(shape.item.names), "") if shape.item else ""
        shown = f"x.{inner}" if inner else "x"
        return Problem(
            f"{tag.text} berisi daftar, bukan satu isian.",
            f"Tulis {{% for x in {path} %}} … {{{{ {shown} }}}} … {{% endfor %}}.",
        )
    if "pilihan" in shape.kinds:
        return Problem(
            f"{tag.text} adalah pilihan ya atau tidak, bukan teks.",
            f"Pakai {{% if {path} %}} … {{% endif %}}.",
        )
    names = " atau ".join(f"{{{{ {path}.{name} }}}}" for name in list(shape.names)[:LISTED])
    return Problem(f"{tag.text} berisi beberapa isian.", f"Pilih salah satu: {names}.")


def unknown_inside(base: str, key: str, shape: Shape, tag: Tag) -> Problem:
    salah = f"Nama “{key}” pada {tag.text} tidak dikenal."
    if "daftar" in shape.kinds and shape.item is not None:
        return Problem(
            f"“{base}” pada {tag.text} berisi daftar.",
            f"Tulis {{% for x in {base} %}} … {{{{ x.{key} }}}} … {{% endfor %}}.",
        )
    near = nearest(key, shape.names)
    if near:
        better = re.sub(rf"(?<=\.){re.escape(key)}(?!\w)", near, tag.text, count=1)
        return Problem(salah, f"Mungkin yang dimaksud {better}.", better)
    if not shape.names:
        better = swap(tag.text, f"{base}.{key}", base)
        return Problem(salah, f"“{base}” tidak mempunyai bagian; tulis {better}.", better)
    return Problem(salah, f"Yang ada pada “{base}”: {', '.join(shape.names)}.")
