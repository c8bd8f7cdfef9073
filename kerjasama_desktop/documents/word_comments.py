"""Word's own comments in a .docx: put there at paragraphs, and taken away again."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from posixpath import normpath

from kerjasama_desktop.documents.word_styles import Element, W

_DOCUMENT = "word/document.xml"
_LINKS = "word/_rels/document.xml.rels"
_TYPES = "[Content_Types].xml"
_COMMENTS = "word/comments.xml"
_BESIDE = ("commentsExtended", "commentsIds", "commentsExtensible")
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/"
_LINK = f"{_PACKAGE}relationships}}Relationship"
_OVERRIDE = f"{_PACKAGE}content-types}}Override"
_TEXT_BOX = f"{W}txbxContent"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def with_comments(
    parts: Mapping[str, bytes],
    notes: Iterable[tuple[int, str]],
    author: str,
    initials: str,
    moment: datetime,
) -> dict[str, bytes]:
    """Return the parts with a comment for each (number of the body's paragraph, text)."""
    from lxml import etree

    made = _with_comments_part(parts)
    comments, document = (_parse(made[name]) for name in (_comments_part(made), _DOCUMENT))
    body = [_outermost(paragraph) for paragraph in document.iter(f"{W}p")]
    free = max((int(c.get(f"{W}id")) for c in comments.iter(f"{W}comment")), default=-1) + 1
    for key, (number, text) in enumerate(notes, free):
        comment = etree.SubElement(comments, f"{W}comment", {f"{W}id": str(key)})
        comment.set(f"{W}author", author)
        comment.set(f"{W}date", moment.strftime("%Y-%m-%dT%H:%M:%SZ"))
        comment.set(f"{W}initials", initials)
        run = etree.SubElement(etree.SubElement(comment, f"{W}p"), f"{W}r")
        written = etree.SubElement(run, f"{W}t", {_SPACE: "preserve"})
        written.text = text
        _anchor(body[number], str(key))
    made[_comments_part(made)], made[_DOCUMENT] = _bytes(comments), _bytes(document)
    return made


def without_comments(parts: Mapping[str, bytes], author: str = "") -> dict[str, bytes]:
    """Return the parts without the comments of an author, or without any."""
    made = dict(parts)
    name = _comments_part(made)
    if name not in made:
        return made
    comments, document = _parse(made[name]), _parse(made[_DOCUMENT])
    gone = [c for c in comments.iter(f"{W}comment") if author in ("", c.get(f"{W}author"))]
    _unanchor(document, {c.get(f"{W}id") for c in gone})
    made[_DOCUMENT] = _bytes(document)
    if len(gone) == len(comments):
        beside = [f"word/{stem}.xml" for stem in (*_BESIDE, *(["people"] * (not author)))]
        return _drop(made, [name, *beside])
    keys = {_local(p, "paraId") for c in gone for p in c.iter(f"{W}p")} - {""}
    for comment in gone:
        comments.remove(comment)
    made[name] = _bytes(comments)
    _forget(made, keys)
    return made


def _parse(data: bytes) -> Element:
    from lxml import etree

    return etree.fromstring(data)


def _bytes(root: Element) -> bytes:
    from lxml import etree

    data: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return data


def _comments_part(parts: Mapping[str, bytes]) -> str:
    if _LINKS not in parts:
        return ""
    links = _parse(parts[_LINKS]).iter(_LINK)
    targets = (link.get("Target") for link in links if link.get("Type") == _REL)
    return next((normpath(f"word/{target}") for target in targets), "")


def _with_comments_part(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    from lxml import etree

    made = dict(parts)
    if _comments_part(made) in made:
        return made
    links, types = _parse(made[_LINKS]), _parse(made[_TYPES])
    target = _COMMENTS.removeprefix("word/")
    etree.SubElement(links, _LINK, {"Id": "rIdCatatan", "Type": _REL, "Target": target})
    etree.SubElement(types, _OVERRIDE, {"PartName": f"/{_COMMENTS}", "ContentType": _TYPE})
    made[_LINKS], made[_TYPES] = _bytes(links), _bytes(types)
    made[_COMMENTS] = _bytes(etree.Element(f"{W}comments", nsmap={"w": W[1:-1]}))
    return made


def _outermost(paragraph: Element) -> Element:
    """Word takes no comment inside a text box; the paragraph that holds the box gets it."""
    boxes = list(paragraph.iterancestors(_TEXT_BOX))
    return next(boxes[-1].iterancestors(f"{W}p")) if boxes else paragraph


def _anchor(paragraph: Element, key: str) -> None:
    from lxml import etree

    start = etree.Element(f"{W}commentRangeStart", {f"{W}id": key})
    has_properties = len(paragraph) > 0 and paragraph[0].tag == f"{W}pPr"
    paragraph.insert(1 if has_properties else 0, start)
    etree.SubElement(paragraph, f"{W}commentRangeEnd", {f"{W}id": key})
    run = etree.SubElement(paragraph, f"{W}r")
    etree.SubElement(run, f"{W}commentReference", {f"{W}id": key})


def _unanchor(document: Element, keys: set[str]) -> None:
    marks = [f"{W}{name}" for name in ("commentRangeStart", "commentRangeEnd", "commentReference")]
    for mark in [m for m in document.iter(*marks) if m.get(f"{W}id") in keys]:
        run = mark.getparent()
        alone = run.tag == f"{W}r" and all(c is mark or c.tag == f"{W}rPr" for c in run)
        gone = run if alone else mark
        gone.getparent().remove(gone)


def _drop(parts: dict[str, bytes], names: Iterable[str]) -> dict[str, bytes]:
    """Remove parts with what leads to them; everything here belongs to the document."""
    links, types = _parse(parts[_LINKS]), _parse(parts[_TYPES])
    for name in names:
        parts.pop(name, None)
        for link in [e for e in links if normpath(f"word/{e.get('Target')}") == name]:
            links.remove(link)
        for kind in [e for e in types if e.get("PartName") == f"/{name}"]:
            types.remove(kind)
    parts[_LINKS], parts[_TYPES] = _bytes(links), _bytes(types)
    return parts


def _forget(parts: dict[str, bytes], keys: set[str]) -> None:
    """Clear what newer Words note about removed comments; a reply to one stands by itself."""
    for name in (f"word/{stem}.xml" for stem in _BESIDE):
        if name not in parts:
            continue
        root = _parse(parts[name])
        for entry in list(root):
            if {_local(entry, "paraId"), _local(entry, "durableId")} & keys:
                keys |= {_local(entry, "durableId")} - {""}
                root.remove(entry)
            elif _local(entry, "paraIdParent") in keys:
                del entry.attrib[_key(entry, "paraIdParent")]
        parts[name] = _bytes(root)


def _key(element: Element, name: str) -> str:
    return next((key for key in element.attrib if key.rpartition("}")[2] == name), "")


def _local(element: Element, name: str) -> str:
    """Return an attribute whatever its namespace, for each version of Word has its own."""
    return str(element.get(_key(element, name)) or "") if _key(element, name) else ""
