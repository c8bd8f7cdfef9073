"""Later versions, foreign writers and large bundles."""

import json
import time
import tracemalloc
from uuid import UUID

import pytest
from exchange.crafted import (
    TOP,
    Entry,
    content,
    deflated,
    lines,
    raw_zip,
    settled,
    sound_files,
    with_descriptor,
    with_lines,
    zipped,
)

from kerjasama_desktop.errors import BundleRefused
from kerjasama_desktop.exchange import container
from kerjasama_desktop.exchange.bundle import read_bundle, write_bundle


def test_later_minor_version_is_read_with_warnings() -> None:
    files = sound_files()
    rows = [{**row, "warna": "biru", "baru": 1} for row in lines(files, "pihak")]
    files["data/pihak.jsonl"] = b"".join(json.dumps(row).encode() + b"\n" for row in rows)
    files["data/tabel_baru.jsonl"] = b'{"apa":1}\n'
    bundle = read_bundle(zipped(settled_as(files, "1.7")))
    assert bundle.warnings[1:] == ["2 kolom baru tidak dibaca.", "1 tabel baru tidak dibaca."]
    assert "lebih baru" in bundle.warnings[0]
    assert "tabel_baru" not in bundle.rows


def settled_as(files: dict[str, bytes], version: str) -> dict[str, bytes]:

    return with_descriptor(settled(files), x_versi=version, x_baru=True)


def test_codes_of_later_programs_are_kept() -> None:
    files = sound_files()
    rows = lines(files, "pengurus")
    rows[0]["jabatan"] = "KODE_BARU"

    changed = with_lines(files, "pengurus", *(json.dumps(row).encode() for row in rows))
    read = read_bundle(zipped(changed)).rows["pengurus"]
    assert "KODE_BARU" in {row.model_dump()["jabatan"] for row in read}


def test_text_of_others_is_cleaned() -> None:
    files = sound_files()
    rows = lines(files, "kegiatan")
    rows[0] |= {"nama": " Pipa\u0000 \u200bair\u2028 ", "lokasi": ""}

    changed = with_lines(files, "kegiatan", *(json.dumps(row).encode() for row in rows))
    row = read_bundle(zipped(changed)).rows["kegiatan"][0].model_dump()
    assert (row["nama"], row["lokasi"]) == ("Pipa \u200bair", None)


def test_last_line_need_not_end() -> None:
    files = sound_files()
    files["data/risiko.jsonl"] = files["data/risiko.jsonl"].rstrip(b"\n")
    bundle = read_bundle(zipped(settled(files)))
    assert len(bundle.rows["risiko"]) == bundle.descriptor.jumlah["risiko"] == 2


def test_narrower_scope_is_read() -> None:

    files = {
        path: data
        for path, data in sound_files().items()
        if path in {"data/kerja_sama.jsonl", "data/keputusan.jsonl"} or ".jsonl" not in path
    }
    assert read_bundle(zipped(settled(files))).rows.keys() == {"kerja_sama", "keputusan"}


def test_many_rows_are_read_in_time() -> None:

    files = sound_files()
    row = lines(files, "kegiatan")[0]
    many = [json.dumps({**row, "uuid": str(UUID(int=number))}).encode() for number in range(30_000)]
    data = zipped(with_lines(with_lines(files, "rab"), "kegiatan", *many))
    start = time.process_time()
    assert len(read_bundle(data).rows["kegiatan"]) == 30_000
    assert time.process_time() - start < 6


def test_more_rows_than_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kerjasama_desktop.exchange.rows.MAX_ROWS", 40)
    with pytest.raises(BundleRefused, match="paling banyak 40 baris") as refused:
        read_bundle(write_bundle(content()))
    assert refused.value.code == "TERLALU_BESAR"


def test_bombs_are_refused_before_they_inflate() -> None:

    bomb = deflated(b"\0" * (60 * container.MIB))
    entries = [
        Entry(f"{TOP}/data/t{number}.jsonl".encode(), bomb, method=8, size=60 * container.MIB)
        for number in range(4)
    ]
    data = raw_zip(entries)
    tracemalloc.start()
    start = time.process_time()
    with pytest.raises(BundleRefused) as refused:
        read_bundle(data)
    assert time.process_time() - start < 1
    assert tracemalloc.get_traced_memory()[1] < 4 * container.MIB
    tracemalloc.stop()
    assert refused.value.code == "BOM_ZIP"
