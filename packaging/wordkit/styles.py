"""The named Word styles that carry all form: word/styles.xml per page family."""

from dataclasses import dataclass, field
from typing import Any
from xml.sax.saxutils import quoteattr

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BOOKMAN = "Bookman Old Style"
LEGAL = frozenset({"produk_hukum", "perjanjian"})


def cm(length: float) -> int:
    """Return centimetres in twentieths of a point."""
    return round(length * 1440 / 2.54)


@dataclass(frozen=True)
class Style:
    """A paragraph style; lengths in cm, `before`/`after`/`size` in points.

    `numbering` is (numId, level) of a list that belongs to the style itself; `list_kind` names the
    kind of list whose instance is chosen by the paragraph; `leading_break` puts the text on the
    line below the number.
    """

    name: str
    align: str = "left"
    before: float = 0
    after: float = 0
    line: float = 1.0
    left: float = 0
    hanging: float = 0
    first_line: float = 0
    size: float = 0
    bold: bool = False
    italic: bool = False
    caps: bool = False
    underline: bool = False
    keep_next: bool = False
    outline: int | None = None
    numbering: tuple[int, int] | None = None
    list_kind: str = ""
    leading_break: bool = False
    extra: str = field(default="", repr=False)
    tabs: str = field(default="", repr=False)

    @property
    def id(self) -> str:
        return self.name.replace(" ", "")


_RULE = (
    '<w:pBdr><w:bottom w:val="thinThickSmallGap" w:sz="18" w:space="1" w:color="auto"/></w:pBdr>'
)
_LEADER = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9071"/></w:tabs>'


def all_styles(family: str) -> dict[str, Style]:
    """Return the styles of a page family by name."""
    bold = family != "produk_hukum"
    styles = [*_text(bold), *_legal(bold), *_letter(), *_tables(), *_report()]
    return {style.name: style for style in styles}


def _text(bold: bool) -> list[Style]:
    body: dict[str, Any] = {"align": "both", "line": 1.08}
    title: dict[str, Any] = {"align": "center", "caps": True, "bold": bold, "keep_next": True}
    return [
        Style("Isi", after=6, **body),
        Style("Isi Lanjut", after=6, keep_next=True, **body),
        Style("Isi Menjorok", after=6, first_line=1.25, **body),
        Style("Isi Menjorok Lanjut", after=6, first_line=1.25, keep_next=True, **body),
        Style("Isi Lanjut Sela", before=8, after=6, keep_next=True, **body),
        Style("Isi Sela", before=8, after=6, **body),
        Style("Isi Menjorok Sela", before=8, after=6, first_line=1.25, **body),
        Style(
            "Isi Menjorok Lanjut Sela", before=8, after=6, first_line=1.25, keep_next=True, **body
        ),
        Style("Isi Rapat", line=1.08),
        Style("Judul", after=12, **title),
        Style("Judul Rapat", **{**title, "keep_next": False}),
        Style("Judul Jarak", before=14, after=8, **title),
        Style("Judul Nomor", align="center", after=12, keep_next=True),
        Style("Judul Nomor Rapat", align="center"),
        Style("Subjudul", before=6, after=4, bold=True, keep_next=True),
        Style("Butir Angka", after=4, list_kind="angka", **body),
        Style("Butir Huruf", after=4, list_kind="huruf", **body),
        Style("Butir Strip", after=4, list_kind="strip", **body),
        Style("Pemisah", size=1, after=4),
        Style("Pemisah Baris", size=1, after=10),
        Style("Halaman Baru", size=1, extra="<w:pageBreakBefore/>"),
        Style("Catatan", size=9, after=4, italic=True),
    ]


def _legal(bold: bool) -> list[Style]:
    body: dict[str, Any] = {"align": "both", "line": 1.08, "after": 4}
    heading: dict[str, Any] = {
        "align": "center",
        "keep_next": True,
        "leading_break": True,
        "bold": bold,
    }
    return [
        Style("Pembuka"),
        Style("Pembuka Lekat", keep_next=True),
        Style("Menetapkan", caps=True, **body),
        Style("Memutuskan", align="center", before=6, after=8, keep_next=True),
        Style("Bab", before=12, after=8, caps=True, outline=0, numbering=(1, 0), **heading),
        Style("Pasal", before=6, after=4, outline=1, numbering=(2, 0), **heading),
        Style("Ayat", numbering=(2, 1), **body),
        Style("Huruf", numbering=(2, 2), **body),
        Style("Angka", numbering=(2, 3), **body),
        Style("Angka Pasal", numbering=(2, 4), **body),
        Style("Huruf Pasal", numbering=(2, 5), **body),
        Style("Angka Huruf Pasal", numbering=(2, 6), **body),
        Style("Angka Ayat", numbering=(2, 7), **body),
        Style("Huruf Angka Pasal", numbering=(2, 8), **body),
        Style("Isi Ayat", left=1, **body),
        Style("Lampiran", left=8.5, caps=True),
    ]


def _letter() -> list[Style]:
    return [
        Style("Kop", align="center", size=12, caps=True),
        Style("Kop Nama", align="center", size=16, bold=True, caps=True),
        Style("Kop Alamat", align="center", size=9),
        Style("Kop Garis", size=2, after=10, extra=_RULE),
        Style("Kop Logo", align="center"),
        Style("Tempat Tanggal"),
        Style("TTD Jabatan", before=6),
        Style("TTD Jabatan Lekat", before=6, keep_next=True),
        Style("TTD Jabatan Rapat"),
        Style("TTD Jabatan Sela", before=10),
        Style("TTD Nama", before=48, after=8),
        Style("TTD Nama Garis", before=48, underline=True),
        Style("TTD Nama Meterai", before=66, after=8),
        Style("TTD Keterangan", after=2),
        Style("Tembusan", size=10, before=12, keep_next=True),
        Style("Tembusan Butir", size=10, list_kind="angka"),
    ]


def _tables() -> list[Style]:
    return [
        Style(
            "Tabel Kepala", align="center", size=10, bold=True, before=2, after=2, keep_next=True
        ),
        Style("Tabel Isi", size=10, before=1, after=1),
        Style("Tabel Tengah", size=10, align="center", before=1, after=1),
        Style("Tabel Isi Lekat", size=10, before=1, after=1, keep_next=True),
        Style("Tabel Tengah Lekat", size=10, align="center", before=1, after=1, keep_next=True),
        Style("Tabel Angka", size=10, align="right", before=1, after=1),
        Style("Tabel Jumlah", size=10, bold=True, before=1, after=1),
        Style("Tabel Kelompok", size=10, bold=True, before=1, after=1, keep_next=True),
        Style("Tabel Jumlah Angka", size=10, bold=True, align="right", before=1, after=1),
        Style("Tabel Kecil", size=9),
        Style("Tabel Kecil Tengah", size=9, align="center"),
        Style("Tabel Kecil Angka", size=9, align="right"),
        Style("Judul Tabel", align="center", before=6, after=4, keep_next=True, numbering=(3, 0)),
    ]


def _report() -> list[Style]:
    return [
        Style("Subbab", before=8, after=4, bold=True, keep_next=True, outline=1, numbering=(1, 1)),
        Style("Sampul Judul", align="center", size=18, bold=True, caps=True, after=12),
        Style("Sampul Isi", align="center", size=14, after=8),
        Style("Sampul Jarak", align="center", size=14, before=150, after=8),
        Style("Judul Daftar", align="center", bold=True, caps=True, after=12, keep_next=True),
        Style("toc 1", after=4, tabs=_LEADER, line=1.08),
        Style("toc 2", after=2, left=0.75, tabs=_LEADER, line=1.08),
        Style("header", align="center"),
        Style("footer", align="center", size=9),
    ]


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
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style.id}">'
        f'<w:name w:val={quoteattr(style.name)}/><w:basedOn w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{_paragraph_properties(style)}</w:pPr><w:rPr>{_run_properties(style)}</w:rPr>"
        "</w:style>"
    )


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
        parts.append(f'<w:ind w:left="{cm(style.left)}" w:firstLine="{cm(style.first_line)}"/>')
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
