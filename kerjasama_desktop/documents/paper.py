"""Paper sizes and type of the office, put into a template's parts."""

import re

from kerjasama_desktop.domain.pengaturan import HurufSurat, Kertas

UKURAN: dict[Kertas, tuple[int, int]] = {
    Kertas.F4: (12189, 18709),
    Kertas.F4_210: (11906, 18709),
    Kertas.FOLIO: (12240, 18720),
    Kertas.A4: (11906, 16838),
}
"""Width and height in twentieths of a point."""

_HURUF: dict[HurufSurat, tuple[str, int]] = {
    HurufSurat.ARIAL_11: ("Arial", 22),
    HurufSurat.ARIAL_12: ("Arial", 24),
    HurufSurat.BOOKMAN_12: ("Bookman Old Style", 24),
}
_PAGE_SIZE = re.compile(r'<w:pgSz w:w="(\d+)" w:h="(\d+)"')
_LEADER = re.compile(r'(<w:tab w:val="right" w:leader="dot" w:pos=")\d+"')
_MARGINS = 3118
"""Left and right together, 5.5 cm."""
_DEFAULTS = re.compile(r"<w:docDefaults>.*?</w:docDefaults>", re.DOTALL)


def set_paper(xml: str, kertas: Kertas) -> str:
    """Return word/document.xml with every section on the paper, landscape sections turned."""
    short, long = UKURAN[kertas]

    def size(found: re.Match[str]) -> str:
        landscape = int(found[1]) > int(found[2])
        width, height = (long, short) if landscape else (short, long)
        return f'<w:pgSz w:w="{width}" w:h="{height}"'

    return _PAGE_SIZE.sub(size, xml)


def set_leaders(styles: str, kertas: Kertas) -> str:
    """Return word/styles.xml with the dots of a contents list running to the paper's text edge."""
    return _LEADER.sub(rf'\g<1>{UKURAN[kertas][0] - _MARGINS}"', styles)


def set_letter_type(styles: str, huruf: HurufSurat) -> str:
    """Return word/styles.xml with the letter type of the office; produk hukum keep Bookman."""
    name, half_points = _HURUF[huruf]

    def defaults(found: re.Match[str]) -> str:
        text = found[0]
        if '"Arial"' not in text:
            return text
        sized = re.sub(r'(<w:szC?s? w:val=")\d+"', rf'\g<1>{half_points}"', text)
        return sized.replace('"Arial"', f'"{name}"')

    return _DEFAULTS.sub(defaults, styles, count=1)
