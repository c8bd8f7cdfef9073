"""What the tests of own templates share: shipped templates edited as a person would in Word."""

from collections.abc import Callable
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.text.paragraph import Paragraph

from kerjasama_desktop.documents.catalog import kind_of
from kerjasama_desktop.documents.doctor import examine
from kerjasama_desktop.documents.kind import DocumentKind
from kerjasama_desktop.documents.koreksi import Koreksi
from kerjasama_desktop.services.template_samples import rules_of


def kind(key: str) -> DocumentKind:
    found = kind_of(key)
    assert found is not None
    return found


def shipped(key: str) -> bytes:
    return kind(key).template.read_bytes()


def edited(key: str, *edits: Callable[[WordDocument], object]) -> bytes:
    """Return a shipped template after python-docx has changed and saved it."""
    document = Document(str(kind(key).template))
    for edit in edits:
        edit(document)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def with_paragraphs(key: str, *texts: str) -> bytes:
    """Return a shipped template with paragraphs at its end."""
    return edited(key, lambda document: [document.add_paragraph(text) for text in texts])


def all_paragraphs(document: WordDocument) -> list[Paragraph]:
    """Return the paragraphs of the body in order, those in tables among them."""
    found = document.element.body.xpath(".//w:p")
    return [Paragraph(element, document) for element in found]


def find(document: WordDocument, text: str) -> Paragraph:
    return next(p for p in all_paragraphs(document) if text in p.text)


def examined(key: str, data: bytes) -> list[Koreksi]:
    """Return the doctor's remarks; the template is refused only for grave ones."""
    found = examine(data, rules_of(kind(key)))
    assert (found.template is None) == any(koreksi.berat for koreksi in found.koreksi)
    return list(found.koreksi)
