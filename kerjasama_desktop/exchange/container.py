"""The zip around a bundle: written so that equal data gives equal bytes, read without trust."""

import io
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Mapping

from kerjasama_desktop.errors import BundleRefused
from kerjasama_desktop.exchange.refusal import refused

MIB = 2**20
MAX_FILE = 64 * MIB
MAX_TOTAL = 256 * MIB
MAX_ENTRIES = 2_000
MAX_RATIO = 200
RATIO_ALLOWANCE = 64 * 1024

_MAX_DIRECTORY = MIB
_STORE_ABOVE = 100
_NAME = re.compile(
    r"(?P<top>[A-Za-z0-9][A-Za-z0-9 ._()-]{0,78}[A-Za-z0-9)_-])/(?P<path>"
    r"bagit\.txt|bag-info\.txt|manifest-sha256\.txt|tagmanifest-sha256\.txt(?:\.sig)?"
    r"|data/(?:datapackage\.json|BACA_SAYA\.txt|ringkasan\.(?:html|txt)"
    r"|[a-z][a-z0-9_]{0,39}\.jsonl|lampiran/[0-9a-f]{64}\.(?:pdf|jpg|png|docx)))",
    re.ASCII,
)
_END = struct.Struct("<4s4H2LH")
_LOCAL = struct.Struct("<4s5H3L2H")
_ENCRYPTED = 0x1 | 0x40 | 0x2000
_DIRECTORY = 0x10
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}


def pack(top: str, files: Mapping[str, bytes]) -> bytes:
    """Return a zip of the files below one top folder: sorted, without times, deflated."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for path in sorted(files):
            info = zipfile.ZipInfo(f"{top}/{path}")
            info.create_system = 3
            info.external_attr = (stat.S_IFREG | 0o644) << 16
            archive.writestr(info, files[path], _method(files[path]))
    return target.getvalue()


def _method(data: bytes) -> int:
    """Deflate, unless so much is saved that a reader would suspect a bomb."""
    suspicious = len(data) > _STORE_ABOVE * len(zlib.compress(data)) + RATIO_ALLOWANCE
    return zipfile.ZIP_STORED if suspicious else zipfile.ZIP_DEFLATED


def unpack(data: bytes, names: re.Pattern[str] = _NAME) -> dict[str, bytes]:
    """Return the files of a bundle by their path below the top folder; nothing touches the disk.

    `names` matches the paths it may hold, with the groups `top` and `path`.

    Raises:
        BundleRefused: the zip breaks rules 1 to 3 of docs/paket-ksd.md, section 6.
    """
    entries = _entries(data)
    paths = _paths(entries, names)
    for info in entries:
        _check_kind(info)
    _check_sizes(entries)
    starts = _starts(data, entries)
    return {path: _inflate(data, starts[path], info) for path, info in paths.items()}


def _entries(data: bytes) -> list[zipfile.ZipInfo]:
    if len(data) > MAX_FILE:
        raise refused("TERLALU_BESAR", f"{len(data) // MIB} MB, paling besar 64 MB")
    _check_ends(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error) as error:
        raise refused("BUKAN_ZIP") from error


def _check_ends(data: bytes) -> None:
    """Nothing before the first entry or after the end record, one disk, no zip64."""
    if len(data) < _END.size or not data.startswith(b"PK\x03\x04"):
        raise refused("BUKAN_ZIP")
    mark, disk, start_disk, here, total, size, offset, comment = _END.unpack(data[-_END.size :])
    if mark != b"PK\x05\x06" or comment or disk or start_disk or here != total:
        raise refused("BUKAN_ZIP")
    if total > MAX_ENTRIES or size > _MAX_DIRECTORY:
        raise refused("JUMLAH_BERKAS", f"paling banyak {MAX_ENTRIES}")
    if offset + size != len(data) - _END.size:
        raise refused("BUKAN_ZIP")


def _paths(entries: list[zipfile.ZipInfo], names: re.Pattern[str]) -> dict[str, zipfile.ZipInfo]:
    paths: dict[str, zipfile.ZipInfo] = {}
    tops = set()
    if len(entries) > MAX_ENTRIES:
        raise refused("JUMLAH_BERKAS", f"paling banyak {MAX_ENTRIES}")
    for info in entries:
        found = names.fullmatch(info.orig_filename)
        if not found or info.filename != info.orig_filename:
            raise refused("NAMA_BERKAS")
        tops.add(found["top"])
        if len(tops) > 1:
            raise refused("STRUKTUR", "lebih dari satu folder utama")
        if found["path"] in paths:
            raise refused("NAMA_GANDA", found["path"])
        paths[found["path"]] = info
    return paths


def _check_kind(info: zipfile.ZipInfo) -> None:
    mode = info.external_attr >> 16
    if info.flag_bits & _ENCRYPTED:
        raise refused("ZIP_TERSANDI")
    if info.compress_type not in _METHODS:
        raise refused("KOMPRESI")
    if info.external_attr & _DIRECTORY or (stat.S_IFMT(mode) and not stat.S_ISREG(mode)):
        raise refused("JENIS_BERKAS")


def _check_sizes(entries: list[zipfile.ZipInfo]) -> None:
    if any(info.file_size > MAX_FILE for info in entries):
        raise refused("BOM_ZIP")
    if sum(info.file_size for info in entries) > MAX_TOTAL:
        raise refused("BOM_ZIP")
    if any(info.file_size > MAX_RATIO * info.compress_size + RATIO_ALLOWANCE for info in entries):
        raise refused("BOM_ZIP")


def _starts(data: bytes, entries: list[zipfile.ZipInfo]) -> dict[str, int]:
    """Return where the content of each entry begins; entries may not share bytes."""
    starts = {}
    free = 0
    for info in sorted(entries, key=lambda entry: entry.header_offset):
        if info.header_offset < free:
            raise refused("BOM_ZIP", "berkas di dalamnya bertumpang tindih")
        start = _content_start(data, info)
        free = start + info.compress_size
        if free > len(data) - _END.size:
            raise refused("ISI_RUSAK")
        starts[info.filename.partition("/")[2]] = start
    return starts


def _content_start(data: bytes, info: zipfile.ZipInfo) -> int:
    """Return the offset behind the local header, which must say what the directory says."""
    header = data[info.header_offset : info.header_offset + _LOCAL.size]
    if len(header) < _LOCAL.size:
        raise refused("ISI_RUSAK")
    mark, _, flags, method, _, _, _, _, _, name_size, extra_size = _LOCAL.unpack(header)
    name_at = info.header_offset + _LOCAL.size
    name = data[name_at : name_at + name_size]
    if mark != b"PK\x03\x04" or name != info.filename.encode():
        raise refused("ISI_RUSAK")
    if flags & _ENCRYPTED:
        raise refused("ZIP_TERSANDI")
    if method != info.compress_type:
        raise refused("KOMPRESI")
    return int(name_at + name_size + extra_size)


def _inflate(data: bytes, start: int, info: zipfile.ZipInfo) -> bytes:
    """Return the content, never reading more than one byte beyond the declared size."""
    raw = data[start : start + info.compress_size]
    if info.compress_type == zipfile.ZIP_DEFLATED:
        raw = _deflated(raw, info.file_size)
    if len(raw) != info.file_size or zlib.crc32(raw) != info.CRC:
        raise _damaged(info)
    return raw


def _deflated(raw: bytes, size: int) -> bytes:
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        content = stream.decompress(raw, size + 1)
    except zlib.error as error:
        raise refused("ISI_RUSAK") from error
    if not stream.eof or stream.unused_data:
        raise refused("ISI_RUSAK")
    return content


def _damaged(info: zipfile.ZipInfo) -> BundleRefused:
    return refused("ISI_RUSAK", info.filename.partition("/")[2])
