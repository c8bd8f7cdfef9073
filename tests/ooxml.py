"""What a strict reader of Word files would complain about, without anyone's schema files."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath

from lxml import etree
from wordfiles import W

Parts = Mapping[str, bytes]

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_V = "{urn:schemas-microsoft-com:vml}"
_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
ORDER = {
    name: children.split()
    for name, children in {
        "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr "
        "suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct "
        "topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind "
        "contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
        "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
        "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss "
        "imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs "
        "highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish",
        "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize "
        "tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook",
        "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection "
        "tcFitText vAlign hideMark",
        "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc "
        "pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi "
        "rtlGutter docGrid printerSettings",
        "tbl": "tblPr tblGrid tr",
        "tr": "tblPrEx trPr tc",
        "numPr": "ilvl numId",
        "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden "
        "unhideWhenUsed qFormat locked rsid pPr rPr tblPr trPr tcPr tblStylePr",
        "styles": "docDefaults latentStyles style",
        "docDefaults": "rPrDefault pPrDefault",
        "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
        "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
        "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId lvlJc pPr rPr",
        "num": "abstractNumId lvlOverride",
        "font": "altName panose1 charset family notTrueType pitch sig",
        "settings": "writeProtection view zoom embedTrueTypeFonts mirrorMargins trackRevisions "
        "documentProtection defaultTabStop autoHyphenation doNotHyphenateCaps evenAndOddHeaders "
        "characterSpacingControl footnotePr endnotePr compat rsids themeFontLang clrSchemeMapping "
        "decimalSymbol listSeparator",
        "inline": "extent effectExtent docPr cNvGraphicFramePr graphic",
        "document": "background body",
    }.items()
}
"""The sequences of ECMA-376 Part 1; the children of trPr stand in any order, each once."""
_REPEATED = {"headerReference", "footerReference", "tr", "tc", "style", "tblStylePr"} | {
    *("abstractNum", "num", "lvl", "lvlOverride"),
}
_FIRST = {"p": "pPr", "r": "rPr", "tc": "tcPr"}
_WHOLE = re.compile(r"-?\d+")
_MEASURES = {
    "pgSz": "w h", "pgMar": "top right bottom left header footer gutter", "gridCol": "w",
    "tcW": "w", "tblW": "w", "spacing": "before after line", "ind": "left right firstLine hanging",
    "gridSpan": "val", "sz": "val", "szCs": "val", "outlineLvl": "val", "ilvl": "val",
    "numId": "val", "start": "val", "trHeight": "val", "tab": "pos",
}  # fmt: skip
_COLOUR = re.compile(r"auto|[0-9A-F]{6}")


def complaints(parts: Parts) -> list[str]:
    """Return what is wrong with these parts, part by part; empty where all is well."""
    roots = {
        name: etree.fromstring(data)
        for name, data in parts.items()
        if name.endswith((".xml", ".rels"))
    }
    found = [*_types(parts, roots["[Content_Types].xml"])]
    for name, root in roots.items():
        found += [f"{name}: {problem}" for problem in _part(root)]
        if not name.endswith(".rels"):
            found += [f"{name}: {problem}" for problem in _links(name, root, roots, parts)]
    return [*found, *_references(roots)]


def _part(root: etree._Element) -> Iterator[str]:
    for element in root.iter(etree.Element):
        tag = etree.QName(element).localname
        children = [etree.QName(child).localname for child in element]
        if tag in ORDER:
            yield from _sequence(tag, children)
        if tag == "trPr":
            yield from _twice(tag, children)
        if _FIRST.get(tag) in children[1:]:
            yield f"{_FIRST[tag]} does not come first in {tag}"
        if tag in {"tc", "hdr", "ftr"} and children[-1:] != ["p"]:
            yield f"{tag} does not end with a paragraph"
        yield from _values(tag, element)
    yield from _ids(root)


def _sequence(tag: str, children: list[str]) -> Iterator[str]:
    unknown = set(children) - set(ORDER[tag])
    if unknown:
        yield f"{sorted(unknown)} in {tag}"
        return
    places = [ORDER[tag].index(child) for child in children]
    if tag == "sectPr":
        places = [max(place, 1) for place in places]
    if places != sorted(places):
        yield f"order in {tag}: {children}"
    yield from _twice(tag, children)


def _twice(tag: str, children: list[str]) -> Iterator[str]:
    for child, count in Counter(children).items():
        if count > 1 and child not in _REPEATED:
            yield f"{child} twice in {tag}"


def _values(tag: str, element: etree._Element) -> Iterator[str]:
    for name in _MEASURES.get(tag, "").split():
        value = element.get(f"{W}{name}")
        if value is not None and not _WHOLE.fullmatch(value):
            yield f"{tag} {name}={value!r}"
    for name in ("fill", "color"):
        value = element.get(f"{W}{name}")
        if value is not None and not _COLOUR.fullmatch(value):
            yield f"{tag} {name}={value!r}"
    if any("{%" in value or "{{" in value for value in element.attrib.values()):
        yield f"a tag in an attribute of {tag}"


def _ids(root: etree._Element) -> Iterator[str]:
    keys = {
        f"{_WP}docPr": "id",
        f"{_V}shape": "id",
        f"{_V}shapetype": "id",
        f"{W}bookmarkStart": f"{W}id",
        f"{W}style": f"{W}styleId",
        f"{W}abstractNum": f"{W}abstractNumId",
        f"{W}num": f"{W}numId",
        _REL: "Id",
    }
    for tag, key in keys.items():
        for value, count in Counter(found.get(key) for found in root.iter(tag)).items():
            if count > 1 or value is None:
                yield f"{etree.QName(tag).localname} {value} {count} times"


def _types(parts: Parts, types: etree._Element) -> Iterator[str]:
    kinds = {kind.get("Extension") for kind in types.iter(f"{_TYPE}Default")}
    named = [kind.get("PartName", "").lstrip("/") for kind in types.iter(f"{_TYPE}Override")]
    for name in parts:
        if name not in named and name.rpartition(".")[2] not in kinds:
            yield f"{name} has no content type"
    yield from (f"{name} has a content type only" for name in named if name not in parts)


def _links(
    name: str, root: etree._Element, roots: Mapping[str, etree._Element], parts: Parts
) -> Iterator[str]:
    folder = dirname(name)
    relations = roots.get(join(folder, "_rels", f"{name.rpartition('/')[2]}.rels"))
    found = () if relations is None else relations.iter(_REL)
    targets = {link.get("Id"): normpath(join(folder, link.get("Target", ""))) for link in found}
    yield from (f"{target} is missing" for target in targets.values() if target not in parts)
    for element in root.iter(etree.Element):
        for key, value in element.attrib.items():
            if str(key).startswith(_R) and value not in targets:
                yield f"no relationship {value}"


def _references(roots: Mapping[str, etree._Element]) -> Iterator[str]:
    styles = defaultdict(set)
    for style in roots["word/styles.xml"].iter(f"{W}style"):
        styles[style.get(f"{W}type")].add(style.get(f"{W}styleId"))
    numbering = roots["word/numbering.xml"]
    designs = {item.get(f"{W}abstractNumId") for item in numbering.iter(f"{W}abstractNum")}
    lists = {item.get(f"{W}numId") for item in numbering.iter(f"{W}num")}
    wanted = {
        **dict.fromkeys(("pStyle", "basedOn", "next"), styles["paragraph"]),
        "rStyle": styles["character"],
        "tblStyle": styles["table"],
        "numId": lists,
        "abstractNumId": designs,
    }
    for name, root in roots.items():
        for tag, known in wanted.items():
            for element in root.iter(f"{W}{tag}"):
                if element.get(f"{W}val") not in known:
                    yield f"{name}: {tag} {element.get(f'{W}val')} is nowhere"
