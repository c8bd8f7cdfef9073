"""Zips made by hand that must be refused, each with its code."""

import struct
import time
import zlib
from dataclasses import replace
from typing import Any

import pytest
from exchange.crafted import (
    ENTRIES,
    FILES,
    SOUND,
    TOP,
    Entry,
    code_of,
    deflated,
    outcome,
    raw_zip,
    settled,
    zipped,
)

from kerjasama_desktop.exchange import container
from kerjasama_desktop.exchange.bundle import read_bundle


def test_the_untouched_parts_are_sound() -> None:
    assert read_bundle(raw_zip(ENTRIES)).rows == read_bundle(SOUND).rows
    assert read_bundle(zipped(settled(FILES))).rows == read_bundle(SOUND).rows


NAMES = [
    b"../win.txt",
    f"{TOP}/../../etc/passwd".encode(),
    f"{TOP}/data/../../x.jsonl".encode(),
    b"/etc/passwd",
    f"/{TOP}/data/x.jsonl".encode(),
    b"C:/x.txt",
    b"C:\\x.txt",
    f"{TOP}\\data\\x.jsonl".encode(),
    f"{TOP}/data\\x.jsonl".encode(),
    f"{TOP}/data/x.jsonl\0.exe".encode(),
    f"{TOP}/data/CON".encode(),
    f"{TOP}/data/x.jsonl:stream".encode(),
    f"{TOP}/data/x.jsonl.".encode(),
    f"{TOP}/data/x.jsonl ".encode(),
    f"{TOP}/data/X.JSONL".encode(),
    f"{TOP}/data/x.jsonl\n".encode(),
    f"{TOP}//data/x.jsonl".encode(),
    f"{TOP}/./data/x.jsonl".encode(),
    f"{TOP}/data/lampiran/surat.pdf".encode(),
    f"{TOP}/data/lampiran/{'a' * 64}.exe".encode(),
    f"{TOP}/data/lampiran/{'a' * 64}.pdf.exe".encode(),
    f"{TOP}/data/paket/dalam.zip".encode(),
    f"{TOP}/fetch.txt".encode(),
    f"{TOP}/setup.exe".encode(),
    f"{TOP}/data/".encode(),
    b"bagit.txt",
    b"",
    b"../data/x.jsonl",
    b" KSD/data/x.jsonl",
    b"KSD./data/x.jsonl",
    b"K" * 90 + b"/data/x.jsonl",
    "KSD_\u202e/data/x.jsonl".encode(),
    f"{TOP}/data/\uff0e\uff0e/x.jsonl".encode(),
    f"{TOP}/data/{'a' * 41}.jsonl".encode(),
]


@pytest.mark.parametrize("name", NAMES)
def test_names_that_are_not_in_the_list(name: bytes) -> None:
    assert code_of(raw_zip([*ENTRIES, Entry(name, b"x")])) == "NAMA_BERKAS"


def with_entry(**changes: Any) -> bytes:
    """The sound zip with its last entry changed."""
    return raw_zip([*ENTRIES[:-1], replace(ENTRIES[-1], **changes)])


LAST = ENTRIES[-1]
PACKED = deflated(LAST.data)
UNICODE_PATH = struct.pack("<BL", 1, zlib.crc32(LAST.name)) + b"../x"
ZIPS: list[tuple[str, str, bytes]] = [
    ("empty file", "BUKAN_ZIP", b""),
    ("text", "BUKAN_ZIP", b"bukan zip" * 9),
    ("cut in half", "BUKAN_ZIP", SOUND[: len(SOUND) // 2]),
    ("only an end record", "BUKAN_ZIP", raw_zip([])),
    ("program before the zip", "BUKAN_ZIP", b"MZ" + SOUND),
    ("zip before the zip", "BUKAN_ZIP", SOUND + SOUND),
    ("rubbish behind", "BUKAN_ZIP", SOUND + b"\0"),
    ("comment", "BUKAN_ZIP", SOUND[:-2] + b"\x04\x00abcd"),
    ("comment size without comment", "BUKAN_ZIP", SOUND[:-2] + b"\x04\x00"),
    ("second disk", "BUKAN_ZIP", SOUND[:-18] + b"\1\0" + SOUND[-16:]),
    ("directory size lies", "BUKAN_ZIP", SOUND[:-10] + b"\1\0\0\0" + SOUND[-6:]),
    ("directory offset lies", "BUKAN_ZIP", SOUND[:-6] + b"\1\0\0\0" + SOUND[-2:]),
    ("directory is rubbish", "BUKAN_ZIP", SOUND.replace(b"PK\1\2", b"PK\1\3")),
    ("zip64 sizes", "JUMLAH_BERKAS", SOUND[:-14] + b"\xff" * 12 + SOUND[-2:]),
    (
        "many entries",
        "JUMLAH_BERKAS",
        raw_zip([Entry(f"{TOP}/data/t{n}.jsonl".encode(), b"") for n in range(2_001)]),
    ),
    (
        "many entries, few told",
        "JUMLAH_BERKAS",
        raw_zip([Entry(f"{TOP}/data/t{n}.jsonl".encode(), b"") for n in range(2_001)], count=9),
    ),
    (
        "huge directory",
        "JUMLAH_BERKAS",
        raw_zip([Entry(b"a" * 60_000, b"") for _ in range(20)]),
    ),
    ("name twice", "NAMA_GANDA", raw_zip([*ENTRIES, ENTRIES[3]])),
    ("name twice, other data", "NAMA_GANDA", raw_zip([*ENTRIES, replace(ENTRIES[3], data=b"x")])),
    ("two top folders", "STRUKTUR", raw_zip([*ENTRIES, Entry(b"LAIN/bagit.txt", b"")])),
    ("top folder in other case", "STRUKTUR", raw_zip([*ENTRIES, Entry(b"ksd_/bagit.txt", b"")])),
    ("symlink", "JENIS_BERKAS", with_entry(mode=0o120777)),
    ("device", "JENIS_BERKAS", with_entry(mode=0o060644)),
    ("fifo", "JENIS_BERKAS", with_entry(mode=0o010644)),
    ("folder by mode", "JENIS_BERKAS", with_entry(mode=0o040755)),
    ("folder by attribute", "JENIS_BERKAS", with_entry(mode=0, attributes=0x10)),
    ("encrypted", "ZIP_TERSANDI", with_entry(flags=1)),
    ("strongly encrypted", "ZIP_TERSANDI", with_entry(flags=0x41)),
    ("masked header", "ZIP_TERSANDI", with_entry(flags=0x2000)),
    ("encrypted in the local header only", "ZIP_TERSANDI", with_entry(local_flags=1)),
    ("bzip2", "KOMPRESI", with_entry(method=12)),
    ("lzma", "KOMPRESI", with_entry(method=14)),
    ("aes", "KOMPRESI", with_entry(method=99)),
    ("deflate64", "KOMPRESI", with_entry(method=9)),
    ("local method differs", "KOMPRESI", with_entry(local_method=8)),
    ("huge by declaration", "BOM_ZIP", with_entry(size=65 * container.MIB)),
    (
        "bomb of zeros",
        "BOM_ZIP",
        with_entry(data=deflated(b"\0" * 9_000_000), method=8, size=9_000_000),
    ),
    (
        "sum too large",
        "BOM_ZIP",
        raw_zip([replace(entry, size=60 * container.MIB) for entry in ENTRIES[:5]]),
    ),
    ("entries share bytes", "BOM_ZIP", raw_zip([*ENTRIES[:-1], replace(LAST, offset=0)])),
    (
        "entry inside another",
        "BOM_ZIP",
        raw_zip([*ENTRIES[:-1], replace(LAST, offset=40)]),
    ),
    ("says less than it holds", "ISI_RUSAK", with_entry(data=PACKED, method=8, size=5)),
    (
        "says less, with the sum of the part",
        "ISI_RUSAK",
        with_entry(data=PACKED, method=8, size=5, crc=zlib.crc32(LAST.data[:5])),
    ),
    ("says more than it holds", "ISI_RUSAK", with_entry(data=PACKED, method=8, size=9_000)),
    ("stored size lies", "ISI_RUSAK", with_entry(size=5)),
    ("wrong sum", "ISI_RUSAK", with_entry(crc=1)),
    ("no deflate stream", "ISI_RUSAK", with_entry(data=b"\xff" * 50, method=8, size=50)),
    ("stream cut", "ISI_RUSAK", with_entry(data=PACKED[:-4], method=8, size=len(LAST.data))),
    (
        "data behind the stream",
        "ISI_RUSAK",
        with_entry(data=PACKED + b"MZ", method=8, size=len(LAST.data), crc=zlib.crc32(LAST.data)),
    ),
    ("offset beyond the end", "ISI_RUSAK", with_entry(offset=len(SOUND) * 9)),
    ("local name differs", "ISI_RUSAK", with_entry(local_name=b"../x")),
    ("local header without mark", "ISI_RUSAK", with_entry(mark=b"PK\7\7")),
    (
        "content runs beyond the end",
        "ISI_RUSAK",
        raw_zip(ENTRIES).replace(
            struct.pack("<LL", len(LAST.data), len(LAST.data)) + struct.pack("<H", len(LAST.name)),
            struct.pack("<LL", 9_999_999, len(LAST.data)) + struct.pack("<H", len(LAST.name)),
        ),
    ),
]


@pytest.mark.parametrize(("code", "data"), [case[1:] for case in ZIPS], ids=[z[0] for z in ZIPS])
def test_zips(code: str, data: bytes) -> None:
    start = time.process_time()
    assert code_of(data) == code
    assert time.process_time() - start < 1


def test_unicode_path_field_cannot_rename() -> None:
    extra = struct.pack("<HH", 0x7075, len(UNICODE_PATH)) + UNICODE_PATH
    data = with_entry(extra=extra)
    assert outcome(data) in {"SAH", "NAMA_BERKAS", "BUKAN_ZIP"}


def test_file_beyond_64_mb() -> None:
    assert code_of(b"PK\x03\x04" + bytes(64 * container.MIB)) == "TERLALU_BESAR"
