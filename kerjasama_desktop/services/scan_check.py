"""Is this file a whole scan? Told by its content, never by its name."""

import struct
import zlib

from kerjasama_desktop.exchange.attachments import Kind, kind_of

LARGEST = 25 * 2**20

_TAIL = 2048
_TRAILER = 65_536
"""Some cameras write a few kilobytes of their own after the end of a JPEG."""


def kind_of_scan(data: bytes) -> Kind | None:
    """Return 'pdf', 'jpg' or 'png'; None for anything else."""
    kind = kind_of(data)
    return None if kind == "docx" else kind


def is_whole(data: bytes, kind: Kind) -> bool:
    """True where the file reaches from its proper beginning to its proper end."""
    if kind == "pdf":
        return b"%%EOF" in data[-_TAIL:]
    if kind == "jpg":
        return b"\xff\xd9" in data[-_TRAILER:]
    return _is_whole_png(data)


def _is_whole_png(data: bytes) -> bool:
    """Every chunk from IHDR to IEND bears its checksum."""
    place, names = 8, []
    while place + 12 <= len(data) and b"IEND" not in names:
        (length,) = struct.unpack(">I", data[place : place + 4])
        chunk = data[place + 4 : place + 8 + length]
        if data[place + 8 + length : place + 12 + length] != struct.pack(">I", zlib.crc32(chunk)):
            return False
        names.append(chunk[:4])
        place += 12 + length
    return names[:1] == [b"IHDR"] and names[-1:] == [b"IEND"]
