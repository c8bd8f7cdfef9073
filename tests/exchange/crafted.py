"""Bundles for tests: sound ones from the sample, and zips made by hand, byte by byte."""

import dataclasses
import io
import json
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from hashlib import sha256
from typing import Any
from uuid import UUID, uuid5

import pytest

from kerjasama_desktop.domain.dokumen import Dokumen, NomorDokumen, StatusDokumen
from kerjasama_desktop.domain.kerjasama import (
    JenisMitra,
    Kerjasama,
    KerjasamaInduk,
    Mitra,
    Pengecualian,
    RiwayatStatus,
    Status,
)
from kerjasama_desktop.domain.naskah import Bagian, DasarHukum, Klausul
from kerjasama_desktop.domain.perubahan import JenisPerubahan, KlausulBaru, Perubahan
from kerjasama_desktop.domain.records import Record
from kerjasama_desktop.domain.rencana import JenisManfaatBiaya, ManfaatBiaya
from kerjasama_desktop.errors import BundleRefused
from kerjasama_desktop.exchange.attachments import Attachment
from kerjasama_desktop.exchange.bundle import BundleContent, read_bundle, write_bundle
from kerjasama_desktop.exchange.refusal import CODES
from kerjasama_desktop.services.sample import build_sample

TOP = "KSD_7310112005_20261122_000012"
WITA = timezone(timedelta(hours=8))
PDF = b"%PDF-1.7\n% pindaian berita acara\n%%EOF\n"
DOCUMENT = uuid5(UUID(int=7), "dokumen")

Rows = dict[str, list[dict[str, Any]]]
Files = dict[str, bytes]


def full_kerjasama() -> Kerjasama:
    """The sample, with a row in each table the sample leaves empty."""
    kerjasama = build_sample().kerjasama
    kerjasama.mitra = [
        Mitra(
            id=_id("mitra"),
            jenis=JenisMitra.SWASTA,
            nama="PT Tirta Pangkep",
            penandatangan="Nurhayati",
            jabatan="Direktur",
        )
    ]
    kerjasama.manfaat_biaya = [
        ManfaatBiaya(id=_id("manfaat"), jenis=JenisManfaatBiaya.BIAYA, jumlah=12_500_000)
    ]
    kerjasama.klausul = [
        Klausul(id=_id("klausul 1"), bagian=Bagian.RUANG_LINGKUP, isi="(1) Air bersih.\n(2) Pipa."),
        Klausul(id=_id("klausul 2"), bagian=Bagian.BIDANG, isi="Pelayanan “air”", diubah=True),
    ]
    kerjasama.dasar_hukum = [DasarHukum(id=_id("dasar"), regulasi_id="uu-6-2014")]
    kerjasama.dokumen = [
        Dokumen(
            id=DOCUMENT,
            jenis="berita_acara",
            judul="Berita acara",
            status=StatusDokumen.DITANDATANGANI,
            sha256=sha256(PDF).hexdigest(),
            dibuat=datetime(2026, 11, 20, 3, 0, tzinfo=UTC),
        )
    ]
    kerjasama.nomor_dokumen = [
        NomorDokumen(id=_id("nomor"), jenis="mandat_delegasi", pihak_id=kerjasama.pihak[0].id)
    ]
    change = Perubahan(id=_id("perubahan"), jenis=JenisPerubahan.PERUBAHAN)
    kerjasama.perubahan = [change]
    kerjasama.klausul_baru = [
        KlausulBaru(
            id=_id("klausul baru"), perubahan_id=change.id, bagian=Bagian.BIDANG, isi="Pipa."
        )
    ]
    kerjasama.riwayat = [
        RiwayatStatus(id=_id("riwayat"), status=Status.MUSDES, tanggal=date(2026, 3, 5))
    ]
    kerjasama.pengecualian = [
        Pengecualian(
            id=_id("kecuali"), kunci="V20:bkad", alasan="Disepakati", tanggal=date(2026, 4, 1)
        )
    ]
    return kerjasama


def _id(name: str) -> UUID:
    return uuid5(UUID(int=7), name)


def stored_rows() -> Rows:
    """The rows as storage gives them: `uuid`, `rev`, `diubah` and JSON values."""
    sample = build_sample()
    kerjasama = full_kerjasama()
    rows: Rows = {
        "kerjasama": [_row(KerjasamaInduk.model_validate(_own_values(kerjasama)))],
        "desa": [_row(desa) for desa in sample.desa],
        "potensi": [_row(item) for item in sample.potensi],
    }
    for name in Kerjasama.model_fields.keys() - KerjasamaInduk.model_fields.keys():
        value = getattr(kerjasama, name)
        records = value if isinstance(value, list) else [value]
        rows[name] = [
            {**_row(record), "kerjasama_id": str(kerjasama.id), "urut": place}
            for place, record in enumerate(records)
        ]
    return rows


def _own_values(kerjasama: Kerjasama) -> dict[str, Any]:
    return {name: getattr(kerjasama, name) for name in KerjasamaInduk.model_fields}


def _row(record: Record) -> dict[str, Any]:
    values = record.model_dump(mode="json", exclude={"logo_png", "diubah"})
    values["uuid"] = values.pop("id")
    return {**values, "rev": 1, "diubah": "2026-11-22T01:10:00Z"}


def content(**changes: Any) -> BundleContent:
    base = BundleContent(
        id=_id("paket"),
        desa_kode="7310112005",
        desa_nama="Desa Boddie",
        garis=_id("garis"),
        leluhur=[_id("garis lama")],
        urut=12,
        dibuat=datetime(2026, 11, 22, 9, 10, tzinfo=WITA),
        aplikasi="1.0.0",
        skema=1,
        tables=stored_rows(),
        attachments=[Attachment("C:\\Pindai\\berita acara.pdf", PDF, DOCUMENT)],
    )
    return dataclasses.replace(base, **changes)


def sound_files(data: bytes | None = None) -> dict[str, bytes]:
    """The files of a bundle (default: the sound one) by path below its top folder."""
    with zipfile.ZipFile(io.BytesIO(data or write_bundle(content()))) as archive:
        return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


def lines(files: Mapping[str, bytes], table: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in files[f"data/{table}.jsonl"].splitlines()]


def with_lines(files: dict[str, bytes], table: str, *changed: bytes) -> dict[str, bytes]:
    """The files with this table replaced, and the descriptor saying so."""
    return settled({**files, f"data/{table}.jsonl": b"".join(line + b"\n" for line in changed)})


def with_descriptor(files: dict[str, bytes], **changes: Any) -> dict[str, bytes]:
    """The files with `x-` keys changed: x_versi='2.0'."""
    descriptor = json.loads(files["data/datapackage.json"])
    descriptor |= {name.replace("_", "-"): value for name, value in changes.items()}
    return {**files, "data/datapackage.json": json.dumps(descriptor).encode()}


def settled(files: dict[str, bytes]) -> dict[str, bytes]:
    """The files with counts, content hash and resources made right again."""
    tables = {path[5:-6]: data for path, data in sorted(files.items()) if path.endswith(".jsonl")}
    digest = "".join(f"{name} {sha256(data).hexdigest()}\n" for name, data in tables.items())
    return with_descriptor(
        files,
        x_jumlah={
            name: len(data.split(b"\n")) - (data[-1:] in {b"", b"\n"})
            for name, data in tables.items()
        },
        x_isi_sha256=sha256(digest.encode()).hexdigest(),
        resources=[{"name": name, "path": f"{name}.jsonl"} for name in tables],
    )


def bagged(files: dict[str, bytes]) -> dict[str, bytes]:
    """The files with manifests made right again."""
    manifest = _manifest(files, [path for path in files if path.startswith("data/")])
    files = {**files, "manifest-sha256.txt": manifest}
    tags = _manifest(files, ["bag-info.txt", "bagit.txt", "manifest-sha256.txt"])
    return {**files, "tagmanifest-sha256.txt": tags}


def _manifest(files: Mapping[str, bytes], paths: list[str]) -> bytes:
    return "".join(f"{sha256(files[path]).hexdigest()}  {path}\n" for path in paths).encode()


@dataclass
class Entry:
    """One member of a hand-made zip; what is None is told truly."""

    name: bytes
    data: bytes
    method: int = 0
    flags: int = 0
    mode: int = 0o100644
    attributes: int = 0
    size: int | None = None
    crc: int | None = None
    local_name: bytes | None = None
    local_flags: int | None = None
    local_method: int | None = None
    mark: bytes = b"PK\x03\x04"
    offset: int | None = None
    extra: bytes = b""


def entries_of(files: Mapping[str, bytes], top: str = TOP) -> list[Entry]:
    return [Entry(f"{top}/{path}".encode(), data) for path, data in sorted(files.items())]


def deflated(data: bytes) -> bytes:
    engine = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return engine.compress(data) + engine.flush()


def raw_zip(entries: list[Entry], count: int | None = None) -> bytes:
    """The zip of these entries, written without any check."""
    body, directory = b"", b""
    for entry in entries:
        offset = len(body) if entry.offset is None else entry.offset
        if entry.offset is None:
            body += _local(entry) + entry.data
        directory += _central(entry, offset)
    total = len(entries) if count is None else count
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, total, total, len(directory), len(body), 0)
    return body + directory + end


def _facts(entry: Entry) -> tuple[int, int, int]:
    size = len(entry.data) if entry.size is None else entry.size
    crc = zlib.crc32(entry.data) if entry.crc is None else entry.crc
    return crc, len(entry.data), size


def _local(entry: Entry) -> bytes:
    name = entry.name if entry.local_name is None else entry.local_name
    flags = entry.flags if entry.local_flags is None else entry.local_flags
    method = entry.method if entry.local_method is None else entry.local_method
    header = (entry.mark, 20, flags, method, 0, 33, *_facts(entry), len(name), 0)
    return struct.pack("<4s5H3L2H", *header) + name


def _central(entry: Entry, offset: int) -> bytes:
    attributes = entry.mode << 16 | entry.attributes
    header = (
        *(b"PK\x01\x02", 20 | 3 << 8, 20, entry.flags, entry.method, 0, 33),
        *(*_facts(entry), len(entry.name), len(entry.extra), 0, 0, 0, attributes, offset),
    )
    return struct.pack("<4s6H3L5H2L", *header) + entry.name + entry.extra


def zipped(files: dict[str, bytes]) -> bytes:
    """A zip of the files as they are, manifests made right."""
    return raw_zip(entries_of(bagged(files)))


SOUND = write_bundle(content())
FILES = sound_files(SOUND)
ENTRIES = entries_of(FILES)


def code_of(data: bytes) -> str:
    with pytest.raises(BundleRefused) as refused:
        read_bundle(data)
    assert refused.value.code in CODES
    assert re.search(r"(Mintalah|Perbarui|Salin) ", str(refused.value))
    return refused.value.code


def outcome(data: bytes) -> str:
    try:
        read_bundle(data)
    except BundleRefused as refused:
        return refused.code
    return "SAH"
