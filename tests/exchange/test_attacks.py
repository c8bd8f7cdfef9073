"""Bundles whose zip is sound but whose manifests or descriptor are not."""

import json
from hashlib import sha256
from uuid import uuid4

import pytest
from exchange.crafted import (
    FILES,
    PDF,
    Files,
    code_of,
    entries_of,
    raw_zip,
    with_descriptor,
    with_lines,
    zipped,
)


def without(*paths: str) -> Files:
    return {path: data for path, data in FILES.items() if path not in paths}


def changed(path: str, old: bytes, new: bytes) -> Files:
    assert old in FILES[path]
    return {**FILES, path: FILES[path].replace(old, new, 1)}


MANIFEST = "manifest-sha256.txt"
TAGS = "tagmanifest-sha256.txt"
PDF_PATH = f"data/lampiran/{sha256(PDF).hexdigest()}.pdf"
PLAIN: list[tuple[str, str, Files]] = [
    *((f"no {path}", "KURANG", without(path)) for path in ("bagit.txt", "bag-info.txt", MANIFEST)),
    ("no tagmanifest", "KURANG", without(TAGS)),
    ("no attachment", "KURANG", without(PDF_PATH)),
    ("file outside the manifest", "MANIFES", {**FILES, "data/lain.jsonl": b"{}\n"}),
    (
        "attachment outside the manifest",
        "MANIFES",
        {**FILES, f"data/lampiran/{'0' * 64}.pdf": PDF},
    ),
    ("rubbish in the tagmanifest", "MANIFES", {**FILES, TAGS: FILES[TAGS] + b"rubbish\n"}),
    ("no text in the tagmanifest", "MANIFES", {**FILES, TAGS: b"\xff\xfe"}),
    ("line twice", "MANIFES", {**FILES, TAGS: FILES[TAGS] + FILES[TAGS]}),
    ("tag file not listed", "MANIFES", {**FILES, TAGS: FILES[TAGS].split(b"\n", 1)[1]}),
    ("payload in the tagmanifest", "MANIFES", {**FILES, TAGS: FILES[TAGS] + FILES[MANIFEST]}),
    ("empty tagmanifest", "MANIFES", {**FILES, TAGS: b""}),
    ("rows changed", "SIDIK_BERBEDA", changed("data/pihak.jsonl", b"true", b"null")),
    ("manifest changed", "SIDIK_BERBEDA", {**FILES, MANIFEST: FILES[MANIFEST] + b"\n"}),
    ("bag-info changed", "SIDIK_BERBEDA", changed("bag-info.txt", b"Boddie", b"Baddie")),
    ("BagIt of another version", "STRUKTUR", changed("bagit.txt", b"1.0", b"0.97")),
    ("other encoding of tag files", "STRUKTUR", changed("bagit.txt", b"UTF-8", b"UTF-7")),
]


@pytest.mark.parametrize(("code", "files"), [p[1:] for p in PLAIN], ids=[p[0] for p in PLAIN])
def test_bags(code: str, files: Files) -> None:
    assert code_of(raw_zip(entries_of(files))) == code


DESCRIPTOR = "data/datapackage.json"
DESCRIBED: list[tuple[str, str, Files]] = [
    ("no descriptor", "KURANG", without(DESCRIPTOR)),
    ("no cooperations", "KURANG", without("data/kerja_sama.jsonl")),
    ("descriptor empty", "DESKRIPTOR", {**FILES, DESCRIPTOR: b""}),
    (
        "descriptor with BOM",
        "DESKRIPTOR",
        {**FILES, DESCRIPTOR: b"\xef\xbb\xbf" + FILES[DESCRIPTOR]},
    ),
    ("descriptor in UTF-16", "DESKRIPTOR", {**FILES, DESCRIPTOR: "{}".encode("utf-16")}),
    ("descriptor a list", "DESKRIPTOR", {**FILES, DESCRIPTOR: b"[]"}),
    ("descriptor with NaN", "DESKRIPTOR", changed(DESCRIPTOR, b'"x-urut": 12', b'"x-urut": NaN')),
    ("descriptor deep", "DESKRIPTOR", {**FILES, DESCRIPTOR: b"[" * 90_000}),
    ("descriptor long", "DESKRIPTOR", {**FILES, DESCRIPTOR: FILES[DESCRIPTOR] + b" " * 2**20}),
    ("other format", "DESKRIPTOR", with_descriptor(FILES, x_format="paket-lain")),
    ("other kind", "DESKRIPTOR", with_descriptor(FILES, x_jenis="gabungan")),
    ("personal without encryption", "DESKRIPTOR", with_descriptor(FILES, x_privasi="pribadi")),
    ("bad id", "DESKRIPTOR", with_descriptor(FILES, x_id="1")),
    ("bad code", "DESKRIPTOR", with_descriptor(FILES, x_desa="73.10.11.2005")),
    ("code of Arabic digits", "DESKRIPTOR", with_descriptor(FILES, x_desa="٧٣١٠١١٢٠٠٥")),
    ("other kecamatan", "DESKRIPTOR", with_descriptor(FILES, x_kecamatan="731012")),
    ("number as text", "DESKRIPTOR", with_descriptor(FILES, x_urut="12")),
    ("negative number", "DESKRIPTOR", with_descriptor(FILES, x_urut=-1)),
    ("time without zone", "DESKRIPTOR", with_descriptor(FILES, x_dibuat="2026-11-22T09:10:00")),
    ("too many ancestors", "DESKRIPTOR", with_descriptor(FILES, x_leluhur=[str(uuid4())] * 21)),
    ("wrong counts", "DESKRIPTOR", with_descriptor(FILES, x_jumlah={"pihak": 2})),
    ("wrong content hash", "DESKRIPTOR", with_descriptor(FILES, x_isi_sha256="0" * 64)),
    ("no resources", "DESKRIPTOR", with_descriptor(FILES, resources=[])),
    (
        "resource elsewhere",
        "DESKRIPTOR",
        changed(DESCRIPTOR, b'"path": "pihak.jsonl"', b'"path": "../pihak.jsonl"'),
    ),
    ("attachment not listed", "DESKRIPTOR", with_descriptor(FILES, x_lampiran=[])),
    (
        "attachment's name not its hash",
        "SIDIK_BERBEDA",
        changed(PDF_PATH, b"pindaian", b"palsu..."),
    ),
    ("version 2", "VERSI_TERLALU_BARU", with_descriptor(FILES, x_versi="2.0")),
    (
        "version 2 with other keys",
        "VERSI_TERLALU_BARU",
        with_descriptor(FILES, x_versi="2.0", x_id=0),
    ),
    ("version 0", "VERSI", with_descriptor(FILES, x_versi="0.9")),
    ("version as a number", "VERSI", with_descriptor(FILES, x_versi=1.0)),
    ("version as words", "VERSI", with_descriptor(FILES, x_versi="satu")),
    ("version of Arabic digits", "VERSI", with_descriptor(FILES, x_versi="١.٠")),
    ("no version", "VERSI", with_descriptor(FILES, x_versi=None)),
    ("unknown feature", "FITUR_WAJIB_TIDAK_DIKENAL", with_descriptor(FILES, x_wajib=["sandi"])),
    ("feature no list", "FITUR_WAJIB_TIDAK_DIKENAL", with_descriptor(FILES, x_wajib="sandi")),
    (
        "later minor with unknown feature",
        "FITUR_WAJIB_TIDAK_DIKENAL",
        with_descriptor(FILES, x_versi="1.9", x_wajib=["tanda"]),
    ),
    (
        "line too long",
        "BARIS_PANJANG",
        with_lines(FILES, "pihak", b'{"x":"' + b"x" * 2**20 + b'"}'),
    ),
]


@pytest.mark.parametrize(
    ("code", "files"), [case[1:] for case in DESCRIBED], ids=[case[0] for case in DESCRIBED]
)
def test_descriptors(code: str, files: Files) -> None:
    assert code_of(zipped(files)) == code


def test_program_dressed_as_pdf() -> None:
    program = b"MZ\x90\0 this program"
    digest = sha256(program).hexdigest()
    files = {**without(PDF_PATH), f"data/lampiran/{digest}.pdf": program}
    listed = json.loads(FILES[DESCRIPTOR])["x-lampiran"][0] | {"sha256": digest}
    assert code_of(zipped(with_descriptor(files, x_lampiran=[listed]))) == "JENIS_BERKAS"
