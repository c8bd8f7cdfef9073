"""The named Word styles that carry all form, per page family."""

from dataclasses import dataclass, field, replace
from typing import Any

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BOOKMAN = "Bookman Old Style"
SHADED = "Tabel Arsir"
LEGAL = frozenset({"produk_hukum", "perjanjian"})


def cm(length: float) -> int:
    """Return centimetres in twentieths of a point."""
    return round(length * 1440 / 2.54)


@dataclass(frozen=True)
class Style:
    """A paragraph style; lengths in cm, `before`/`after`/`size` in points.

    `numbering` is (numId, level) of a list that belongs to the style itself; `list_kind` names the
    kind of list whose instance is chosen by the paragraph; `leading_break` puts the text on the
    line below the number; `following` is the style of the paragraph a person writes next; a style
    with `twin_of` differs from that one only by keeping with what follows.
    """

    name: str
    align: str = "left"
    before: float = 0
    after: float = 0
    line: float = 1.0
    left: float = 0
    right: float = 0
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
    following: str = ""
    twin_of: str = ""
    extra: str = field(default="", repr=False)
    tabs: str = field(default="", repr=False)

    @property
    def id(self) -> str:
        return self.name.replace(" ", "")


_RULE = (
    '<w:pBdr><w:bottom w:val="thinThickSmallGap" w:sz="18" w:space="1" w:color="auto"/></w:pBdr>'
)
_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="8FAADC"/>'
_LEADER = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9071"/></w:tabs>'


def all_styles(family: str) -> dict[str, Style]:
    """Return the styles of a page family by name."""
    bold = family != "produk_hukum"
    legal = _legal(bold)
    styles = [*_text(bold), *legal, *_twins(legal), *_letter(), *_tables(), *_report()]
    return {style.name: style for style in styles}


def kept(name: str) -> str:
    """Return the style that looks like this one and keeps with what follows."""
    return "Isi Lanjut" if name == "Isi" else f"{name} Lekat"


def _twins(styles: list[Style]) -> list[Style]:
    """Return a keeping twin of every running text of the law."""
    return [
        replace(style, name=kept(style.name), keep_next=True, twin_of=style.id)
        for style in styles
        if style.align == "both" and not style.caps
    ]


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
        Style("Judul Jarak", before=14, after=8, outline=0, **title),
        Style("Judul Nomor", align="center", after=12, keep_next=True),
        Style("Judul Nomor Rapat", align="center"),
        Style("Subjudul", before=6, after=4, bold=True, keep_next=True, outline=1),
        Style("Butir Angka", after=4, list_kind="angka", **body),
        Style("Butir Angka Lekat", after=4, list_kind="angka", keep_next=True, **body),
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
        Style(
            "Bab",
            before=12,
            after=8,
            caps=True,
            outline=0,
            numbering=(1, 0),
            following="" if bold else "Pasal",
            **heading,
        ),
        Style("Pasal", before=6, after=4, outline=1, numbering=(2, 0), following="Ayat", **heading),
        Style("Ayat", numbering=(2, 1), **body),
        Style("Huruf", numbering=(2, 2), **body),
        Style("Angka", numbering=(2, 3), **body),
        Style("Angka Pasal", numbering=(2, 4), **body),
        Style("Huruf Pasal", numbering=(2, 5), **body),
        Style("Angka Huruf Pasal", numbering=(2, 6), **body),
        Style("Angka Ayat", numbering=(2, 7), **body),
        Style("Huruf Angka Pasal", numbering=(2, 8), **body),
        Style("Isi Ayat", left=1, **body),
        Style(
            "Pasal Romawi",
            align="center",
            before=6,
            after=4,
            keep_next=True,
            outline=1,
            bold=bold,
            following="Isi",
        ),
        Style("Kutipan", **body),
        Style(
            "Kutipan Bab", align="center", before=6, after=4, left=0.9, caps=True, keep_next=True
        ),
        Style("Kutipan Pasal", align="center", before=4, after=4, left=0.9, keep_next=True),
        Style("Lampiran", left=8.5, caps=True),
        Style("Salinan", align="right", caps=True, after=12),
    ]


def _letter() -> list[Style]:
    return [
        Style("Kop", align="center", size=12, caps=True),
        Style("Kop Nama", align="center", size=16, bold=True, caps=True),
        Style("Kop Alamat", align="center", size=9),
        Style("Kop Garis", size=2, after=10, extra=_RULE),
        Style("Kop Logo", align="center"),
        Style("Tempat Tanggal"),
        Style("Tempat Tanggal Lekat", keep_next=True),
        Style("TTD Jabatan", before=6),
        Style("TTD Jabatan Lekat", before=6, keep_next=True),
        Style("TTD Jabatan Rapat"),
        Style("TTD Jabatan Sela", before=10),
        Style("TTD Nama", before=48, after=8),
        Style("TTD Nama Garis", before=48, underline=True),
        Style("TTD Nama Meterai", before=66, after=8),
        Style("TTD Meterai Lekat", size=9, before=18, keep_next=True),
        Style("TTD Keterangan", after=2),
        Style("Tembusan", size=10, before=12, keep_next=True),
        Style("Tembusan Butir", size=10, list_kind="angka"),
    ]


def _tables() -> list[Style]:
    head: dict[str, Any] = {
        "align": "center",
        "bold": True,
        "before": 2,
        "after": 2,
        "keep_next": True,
    }
    return [
        Style("Tabel Kepala", size=10, **head),
        Style("Tabel Kepala Kecil", size=9, **head),
        Style("Tabel Isi", size=10, before=1, after=1),
        Style("Tabel Tengah", size=10, align="center", before=1, after=1),
        Style("Tabel Isi Lekat", size=10, before=1, after=1, keep_next=True),
        Style("Tabel Tengah Lekat", size=10, align="center", before=1, after=1, keep_next=True),
        Style("Tabel Angka", size=10, align="right", before=1, after=1),
        Style("Tabel Jumlah", size=10, bold=True, before=1, after=1),
        Style("Tabel Kelompok", size=10, bold=True, before=1, after=1, keep_next=True),
        Style("Tabel Jumlah Angka", size=10, bold=True, align="right", before=1, after=1),
        Style(SHADED, size=9, left=-0.15, right=-0.15, extra=_SHADE),
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
