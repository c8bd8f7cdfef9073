"""Remarks stand in the document as Word's own comments, and go without a trace."""

import re
from datetime import UTC, datetime
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree
from template_help import all_paragraphs, edited, find, shipped
from wordfiles import W

from kerjasama_desktop.documents.package import read_parts, write_parts
from kerjasama_desktop.documents.word_comments import with_comments, without_comments

DAY = datetime(2026, 11, 22, 3, 4, 5, tzinfo=UTC)
KEY = "keputusan_bpd"
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_W15 = "http://schemas.microsoft.com/office/word/2012/wordml"


def remark(data: bytes, *notes: tuple[int, str]) -> bytes:
    return write_parts(with_comments(read_parts(data), notes, "Kerja Sama Desa", "KSD", DAY))


def clean(data: bytes, author: str = "Kerja Sama Desa") -> bytes:
    return write_parts(without_comments(read_parts(data), author))


def opened(data: bytes) -> WordDocument:
    return Document(BytesIO(data))


def commented(document: WordDocument, key: int) -> str:
    """Return the text between the marks of a comment."""
    body, inside, text = document.element.body, False, ""
    for node in body.iter():
        if node.get(f"{W}id") == str(key) and node.tag == f"{W}commentRangeStart":
            inside = True
        elif node.get(f"{W}id") == str(key) and node.tag == f"{W}commentRangeEnd":
            inside = False
        elif inside and node.tag == f"{W}t":
            text += node.text or ""
    return text


def by_a_person(document: WordDocument) -> None:
    runs = find(document, "{{ nomor }}").runs
    document.add_comment(runs, text="Nomor dari buku agenda", author="Budi", initials="B")


def test_a_reader_of_its_own_finds_comments_at_their_paragraphs() -> None:
    source = opened(shipped(KEY))
    texts = [paragraph.text for paragraph in all_paragraphs(source)]
    place = texts.index("{{ nomor }}")
    document = opened(remark(shipped(KEY), (place, "Nomor < 1 & seterusnya."), (0, "Umum.")))
    first, second = document.comments
    assert (first.text, first.author, first.initials) == (
        "Nomor < 1 & seterusnya.",
        "Kerja Sama Desa",
        "KSD",
    )
    assert first.timestamp == DAY
    assert commented(document, first.comment_id) == "{{ nomor }}"
    assert commented(document, second.comment_id) == texts[0]
    assert [paragraph.text for paragraph in all_paragraphs(document)] == texts


def test_removing_leaves_the_file_as_it_was() -> None:
    remarked = remark(shipped(KEY), (0, "Satu."), (3, "Dua."))
    before, after = read_parts(shipped(KEY)), read_parts(clean(remarked))
    assert after.keys() == before.keys()
    assert re.findall(b"comment", after["word/document.xml"]) == []
    assert clean(remarked) == clean(remark(remarked, (2, "Tiga.")))


def test_the_comments_of_a_person_stay() -> None:
    mine = edited(KEY, by_a_person)
    remarked = opened(remark(mine, (0, "Perbaiki.")))
    assert [c.author for c in remarked.comments] == ["Budi", "Kerja Sama Desa"]
    cleaned = opened(clean(remark(mine, (0, "Perbaiki."))))
    assert [(c.author, c.text) for c in cleaned.comments] == [("Budi", "Nomor dari buku agenda")]
    assert commented(cleaned, 0) == "{{ nomor }}"


def test_without_an_author_all_comments_go() -> None:
    document = opened(clean(remark(edited(KEY, by_a_person), (0, "Perbaiki.")), author=""))
    assert RELATIONSHIP_TYPE.COMMENTS not in {r.reltype for r in document.part.rels.values()}
    assert "comment" not in document.element.xml


def test_what_newer_words_note_about_a_comment_goes_with_it() -> None:
    parts = read_parts(remark(edited(KEY, by_a_person), (0, "Perbaiki.")))
    comments = etree.fromstring(parts["word/comments.xml"])
    for number, paragraph in enumerate(comments.iter(f"{W}p"), 1):
        paragraph.set(f"{{{_W14}}}paraId", f"0000000{number}")
    parts["word/comments.xml"] = etree.tostring(comments)
    parts["word/commentsExtended.xml"] = (
        f'<w15:commentsEx xmlns:w15="{_W15}"><w15:commentEx w15:paraId="00000001" '
        'w15:paraIdParent="00000002"/><w15:commentEx w15:paraId="00000002"/></w15:commentsEx>'
    ).encode()
    left = without_comments(parts, "Kerja Sama Desa")["word/commentsExtended.xml"].decode()
    assert re.findall(r"<w15:commentEx [^>]*>", left) == ['<w15:commentEx w15:paraId="00000001"/>']


def test_a_remark_inside_a_text_box_stands_at_the_paragraph_that_holds_it() -> None:
    box = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Kotak</w:t></w:r></w:p></w:txbxContent>"
    parts = read_parts(shipped(KEY))
    parts["word/document.xml"] = parts["word/document.xml"].replace(
        b"<w:body>", f"<w:body><w:p>{box}</w:pict></w:r></w:p>".encode()
    )
    document = opened(remark(write_parts(parts), (1, "Di kotak.")))
    inside = document.element.body.xpath(".//w:txbxContent//w:commentRangeStart")
    assert inside == []
    assert commented(document, 0) == "Kotak"
