"""Page families: paper, margins, headers and footers."""

from enum import StrEnum

from wordkit.styles import W, cm

WIDTH, HEIGHT = 12189, 18709
"""F4, 21.5 x 33 cm, in twentieths of a point; the program changes it to the paper set."""
TOP, BOTTOM, LEFT, RIGHT = cm(2.5), cm(3), cm(3), cm(2.5)
FAMILIES = frozenset({"produk_hukum", "surat", "acara", "laporan", "perjanjian"})


class Orientation(StrEnum):
    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


def text_width(orientation: Orientation) -> int:
    return (WIDTH if orientation is Orientation.PORTRAIT else HEIGHT) - LEFT - RIGHT


def section_xml(orientation: Orientation, *, first: bool) -> str:
    """Return w:sectPr; only the first section has a first page without a number."""
    width, height, turned = WIDTH, HEIGHT, ""
    if orientation is Orientation.LANDSCAPE:
        width, height, turned = HEIGHT, WIDTH, ' w:orient="landscape"'
    title = "<w:titlePg/>" if first else ""
    references = "".join(
        f'<w:{kind}Reference w:type="{kind_type}" r:id="rId{kind.title()}{kind_type.title()}"/>'
        for kind in ("header", "footer")
        for kind_type in ("default", "first")
    )
    return (
        f'<w:sectPr>{references}<w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
        f'<w:pgMar w:top="{TOP}" w:right="{RIGHT}" w:bottom="{BOTTOM}" w:left="{LEFT}" '
        f'w:header="{cm(1.25)}" w:footer="{cm(1.25)}" w:gutter="0"/>{title}</w:sectPr>'
    )


def header_xml(family: str, *, first: bool) -> str:
    """Return a header: the page number of produk hukum, letters and agreements, and DRAF."""
    numbered = not first and family != "laporan"
    text = f"{_text('- ')}{_field('PAGE')}{_text(' -')}" if numbered else ""
    return _part("hdr", "header", text, _watermark("Pertama" if first else "Lanjut"))


def footer_xml(family: str, *, first: bool) -> str:
    """Return a footer: 'halaman 2 dari 9' in reports, after the cover."""
    text = ""
    if family == "laporan" and not first:
        text = f"{_text('halaman ')}{_field('PAGE')}{_text(' dari ')}{_field('NUMPAGES')}"
    return _part("ftr", "footer", text, "")


def _part(root: str, style: str, text: str, before: str) -> str:
    return (
        f'<w:{root} xmlns:w="{W}" xmlns:v="urn:schemas-microsoft-com:vml" '
        'xmlns:o="urn:schemas-microsoft-com:office:office" '
        'xmlns:w10="urn:schemas-microsoft-com:office:word">'
        f'{before}<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{text}</w:p></w:{root}>'
    )


def _text(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def _field(name: str) -> str:
    return (
        f'<w:fldSimple w:instr=" {name} "><w:r><w:rPr><w:noProof/></w:rPr><w:t>2</w:t></w:r>'
        "</w:fldSimple>"
    )


def _watermark(name: str) -> str:
    shape = (
        f'<v:shape id="Draf{name}" o:spid="_x0000_s{2049 + len(name)}" type="#_x0000_t136" '
        'style="position:absolute;margin-left:0;margin-top:0;width:330pt;height:132pt;'
        "rotation:315;z-index:-251658240;mso-position-horizontal:center;"
        "mso-position-horizontal-relative:margin;mso-position-vertical:center;"
        'mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#d9d9d9" '
        'stroked="f"><v:fill opacity=".5"/>'
        '<v:textpath style="font-family:&quot;Arial&quot;;font-size:1pt" string="DRAF"/>'
        '<w10:wrap anchorx="margin" anchory="margin"/></v:shape>'
    )
    paragraph = (
        '<w:p><w:pPr><w:pStyle w:val="Pemisah"/></w:pPr><w:r><w:pict>'
        f"{_SHAPE_TYPE}{shape}</w:pict></w:r></w:p>"
    )
    return f"{_statement('if draf')}{paragraph}{_statement('endif')}"


def _statement(text: str) -> str:
    return f"<w:p><w:r><w:t>{{%p {text} %}}</w:t></w:r></w:p>"


_SHAPE_TYPE = (
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
    'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/>'
    '<v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>'
    '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/>'
    '<v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>'
    '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/>'
    '</v:formulas><v:path textpathok="t" o:connecttype="custom" '
    'o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>'
    '<v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" '
    'xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>'
)
