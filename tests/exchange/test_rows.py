"""Rows that break the format: all are told, none is taken."""

import json
import time
import zlib
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from exchange.crafted import (
    FILES,
    Entry,
    bagged,
    deflated,
    entries_of,
    lines,
    raw_zip,
    with_lines,
    zipped,
)

from kerjasama_desktop.exchange.bundle import read_bundle
from kerjasama_desktop.exchange.refusal import RowsRefused


def kegiatan(**changes: Any) -> bytes:
    row = lines(FILES, "kegiatan")[0] | changes
    return json.dumps({key: value for key, value in row.items() if value != "-"}).encode()


GOOD = kegiatan()
ROW_ERRORS: list[tuple[str, bytes]] = [
    ("kolom uuid: harus UUID", kegiatan(uuid="bukan")),
    ("kolom uuid: wajib ada", kegiatan(uuid="-")),
    ("kolom rev: wajib ada", kegiatan(rev="-")),
    ("kolom rev: angka terlalu kecil", kegiatan(rev=0)),
    ("kolom rev: angka terlalu besar", kegiatan(rev=2**63)),
    ("kolom rev: harus bilangan bulat", kegiatan(rev="1")),
    ("kolom rev: harus bilangan bulat", kegiatan(rev=1.0)),
    ("kolom rev: harus bilangan bulat", kegiatan(rev=True)),
    ("kolom nama: teks terlalu panjang", kegiatan(nama="x" * 301)),
    ("kolom nama: harus teks", kegiatan(nama=5)),
    ("kolom mulai: harus tanggal TTTT-BB-HH", kegiatan(mulai="2026-02-30")),
    ("kolom mulai: harus tanggal TTTT-BB-HH", kegiatan(mulai="22/11/2026")),
    ("kolom mulai: harus tanggal TTTT-BB-HH", kegiatan(mulai=20_000)),
    ("kolom diubah: harus tanggal dan jam ISO 8601", kegiatan(diubah="kemarin")),
    ("kolom kerjasama_id: rujukan ke kerja_sama tidak ada", kegiatan(kerjasama_id=str(uuid4()))),
    ("kolom -: isi tidak sesuai format", b"[]"),
    ("bukan JSON yang sah", b""),
    ("bukan JSON yang sah", b"\xef\xbb\xbf" + GOOD),
    ("bukan JSON yang sah", b"\xff\xfe"),
    ("bukan JSON yang sah", GOOD[:-3]),
    ("bukan JSON yang sah", GOOD + GOOD),
    ("bukan JSON yang sah", GOOD[:-1] + b',"x":NaN}'),
    ("bukan JSON yang sah", GOOD[:-1] + b',"x":-Infinity}'),
    ("bukan JSON yang sah", b"[" * 100_000 + b"]" * 100_000),
    ("bukan JSON yang sah", GOOD[:-1] + b',"x":"\\ud800"}'),
    ("bukan JSON yang sah", GOOD[:-1] + b',"x":' + b"9" * 9_000 + b"}"),
]


@pytest.mark.parametrize(("words", "line"), ROW_ERRORS)
def test_rows(words: str, line: bytes) -> None:
    files = with_lines(with_lines(FILES, "rab"), "kegiatan", line)
    with pytest.raises(RowsRefused) as refused:
        read_bundle(zipped(files))
    assert refused.value.code == "DATA_TIDAK_SAH"
    assert refused.value.errors[0].endswith(words)
    assert words in str(refused.value)


@pytest.mark.parametrize(
    ("table", "column", "value", "words"),
    [
        ("rab", "volume", "NaN", "isi tidak sesuai format"),
        ("rab", "harga_satuan", 0.5, "harus bilangan bulat"),
        ("rab", "harga_satuan", None, "harus bilangan bulat"),
        ("rab", "harga_satuan", -1, "angka terlalu kecil"),
        ("pihak", "anggaran", 10**30, "angka terlalu besar"),
        ("pihak", "rpjm_awal", 2101, "angka terlalu besar"),
        ("pihak", "pemrakarsa", 1, "harus true atau false"),
        ("desa", "kode", "73.10.11.2005", "harus kode wilayah 10 angka"),
        ("potensi", "skor", {"EKONOMI": "5"}, "harus bilangan bulat"),
        ("kerja_sama", "beban", ["X" * 61], "teks terlalu panjang"),
    ],
)
def test_columns(table: str, column: str, value: object, words: str) -> None:
    rows = lines(FILES, table)
    rows[0][column] = value
    files = with_lines(FILES, table, *(json.dumps(row).encode() for row in rows))
    with pytest.raises(RowsRefused) as refused:
        read_bundle(zipped(files))
    assert any(f"{table} baris 1, kolom {column}: {words}" in e for e in refused.value.errors)


def test_number_that_overflows() -> None:
    rows = [json.dumps(row).encode() for row in lines(FILES, "rab")]
    rows[0] = rows[0].replace(b'"volume": ', b'"volume": 1e999, "x": ')
    with pytest.raises(RowsRefused, match="rab baris 1, kolom volume"):
        read_bundle(zipped(with_lines(FILES, "rab", *rows)))


def test_same_row_twice() -> None:
    with pytest.raises(RowsRefused, match="muncul lebih dari sekali"):
        read_bundle(zipped(with_lines(with_lines(FILES, "rab"), "kegiatan", GOOD, GOOD)))


def test_all_mistakes_are_told_the_first_three_in_the_sentence() -> None:
    bad = [kegiatan(uuid="bukan", nama=number) for number in range(10)]
    with pytest.raises(RowsRefused, match="Ada 20 kesalahan") as refused:
        read_bundle(zipped(with_lines(with_lines(FILES, "rab"), "kegiatan", *bad)))
    assert len(refused.value.errors) == 20
    assert str(refused.value).count("kegiatan baris") == 3
    assert refused.value.errors[-1] == "kegiatan baris 10, kolom nama: harus teks"


def test_list_of_mistakes_ends_somewhere() -> None:
    files = with_lines(with_lines(FILES, "rab"), "kegiatan", *([b"x"] * 150_000))
    start = time.process_time()
    with pytest.raises(RowsRefused) as refused:
        read_bundle(raw_zip([replace_deflated(e) for e in entries_of(bagged(files))]))
    assert len(refused.value.errors) == 1_000
    assert time.process_time() - start < 2


def replace_deflated(entry: Entry) -> Entry:
    packed = deflated(entry.data)
    if len(entry.data) > 199 * len(packed):
        return entry
    return replace(entry, data=packed, method=8, size=len(entry.data), crc=zlib.crc32(entry.data))
