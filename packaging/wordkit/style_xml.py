"""Writes word/styles.xml of a page family."""

from xml.sax.saxutils import quoteattr

from wordkit.styles import BOOKMAN, LEGAL, Style, W, all_styles, cm


def styles_xml(family: str) -> str:
    """Return word/styles.xml of a page family."""
    font = BOOKMAN if family in LEGAL else "Arial"
    paragraphs = "".join(_style_xml(style) for style in all_styles(family).values())
    return (
        f'<w:styles xmlns:w="{W}">{_defaults(font)}'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        '<w:qFormat/><w:rPr><w:lang w:val="id-ID"/></w:rPr></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="FontBawaan">'
        '<w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>'
        f"{_CHARACTERS}{_TABLE_STYLES}{paragraphs}</w:styles>"
    )


def _defaults(font: str) -> str:
    names = " ".join(f'w:{kind}="{font}"' for kind in ("ascii", "hAnsi", "eastAsia", "cs"))
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {names}/>"
        '<w:sz w:val="24"/><w:szCs w:val="24"/>'
        '<w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault><w:pPr><w:widowControl/><w:suppressAutoHyphens/>"
        '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault>"
        "</w:docDefaults>"
    )


_CHARACTERS = (
    '<w:style w:type="character" w:customStyle="1" w:styleId="Tebal"><w:name w:val="Tebal"/>'
    "<w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>"
    '<w:style w:type="character" w:customStyle="1" w:styleId="GarisBawah">'
    '<w:name w:val="Garis Bawah"/><w:qFormat/><w:rPr><w:u w:val="single"/></w:rPr></w:style>'
)
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def _table_style(name: str, borders: str, left: int, right: int) -> str:
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{name.replace(" ", "")}">'
        f'<w:name w:val="{name}"/><w:tblPr>{borders}<w:tblCellMar>'
        f'<w:top w:w="0" w:type="dxa"/><w:left w:w="{left}" w:type="dxa"/>'
        f'<w:bottom w:w="0" w:type="dxa"/><w:right w:w="{right}" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
    )


_TABLE_STYLES = _table_style("Tabel Polos", "", 0, 57) + _table_style(
    "Tabel Kisi", f"<w:tblBorders>{_BORDERS}</w:tblBorders>", 85, 85
)
_BUILT_IN = frozenset({"toc 1", "toc 2", "header", "footer"})


def _style_xml(style: Style) -> str:
    custom = "" if style.name in _BUILT_IN else ' w:customStyle="1"'
    following = style.following and f'<w:next w:val="{style.following}"/>'
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style.id}">'
        f'<w:name w:val={quoteattr(style.name)}/><w:basedOn w:val="{style.twin_of or "Normal"}"/>'
        f"{following}<w:qFormat/>{_form(style)}</w:style>"
    )


def _form(style: Style) -> str:
    if style.twin_of:
        return "<w:pPr><w:keepNext/></w:pPr>"
    return f"<w:pPr>{_paragraph_properties(style)}</w:pPr><w:rPr>{_run_properties(style)}</w:rPr>"


def _paragraph_properties(style: Style) -> str:
    parts = ["<w:keepNext/>" if style.keep_next else ""]
    if style.numbering:
        num, level = style.numbering
        parts.append(f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>')
    parts += [style.extra, style.tabs]
    parts.append(
        f'<w:spacing w:before="{round(style.before * 20)}" w:after="{round(style.after * 20)}" '
        f'w:line="{round(style.line * 240)}" w:lineRule="auto"/>'
    )
    if style.left or style.first_line:
        parts.append(
            f'<w:ind w:left="{cm(style.left)}" w:right="{cm(style.right)}" '
            f'w:firstLine="{cm(style.first_line)}"/>'
        )
    parts.append(f'<w:jc w:val="{style.align}"/>')
    if style.outline is not None:
        parts.append(f'<w:outlineLvl w:val="{style.outline}"/>')
    return "".join(parts)


def _run_properties(style: Style) -> str:
    half_points = round(style.size * 2)
    return "".join(
        (
            "<w:b/><w:bCs/>" if style.bold else "",
            "<w:i/><w:iCs/>" if style.italic else "",
            "<w:caps/>" if style.caps else "",
            f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>' if style.size else "",
            '<w:u w:val="single"/>' if style.underline else "",
        )
    )
