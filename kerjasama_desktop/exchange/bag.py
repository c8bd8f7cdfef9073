"""The BagIt 1.0 layer: tag files that name every file with its SHA-256."""

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256

from kerjasama_desktop.exchange.refusal import refused

MANIFEST = "manifest-sha256.txt"
TAG_MANIFEST = "tagmanifest-sha256.txt"
SIGNATURE = f"{TAG_MANIFEST}.sig"

_BAGIT = "bagit.txt"
_INFO = "bag-info.txt"
_TAGGED = frozenset({_BAGIT, _INFO, MANIFEST})
_DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_LINE = re.compile(r"([0-9a-f]{64})[ \t]+(\S.*)")


def with_tags(payload: Mapping[str, bytes], info: Mapping[str, str]) -> dict[str, bytes]:
    """Return the payload (paths below 'data/') with the four tag files."""
    size = sum(len(data) for data in payload.values())
    lines = {**info, "Payload-Oxum": f"{size}.{len(payload)}"}
    tags = {
        _BAGIT: _DECLARATION.encode(),
        _INFO: "".join(
            f"{key}: {' '.join(text.split())}\n" for key, text in lines.items()
        ).encode(),
        MANIFEST: _manifest(payload),
    }
    return {**payload, **tags, TAG_MANIFEST: _manifest(tags)}


def check_bag(files: Mapping[str, bytes]) -> None:
    """Check that the manifests name exactly the files there are, with their hashes.

    Raises:
        BundleRefused: KURANG, STRUKTUR, MANIFES or SIDIK_BERBEDA.
    """
    for path in sorted({*_TAGGED, TAG_MANIFEST}):
        if path not in files:
            raise refused("KURANG", path)
    _check_declaration(files[_BAGIT])
    _check_manifest(files, TAG_MANIFEST, _TAGGED)
    _check_manifest(files, MANIFEST, (path for path in files if path.startswith("data/")))


def _manifest(files: Mapping[str, bytes]) -> bytes:
    return "".join(f"{_hash(files[path])}  {path}\n" for path in sorted(files)).encode()


def _hash(data: bytes) -> str:
    return sha256(data).hexdigest()


def _check_declaration(data: bytes) -> None:
    if _text(data).splitlines() != _DECLARATION.splitlines():
        raise refused("STRUKTUR", _BAGIT)


def _check_manifest(files: Mapping[str, bytes], name: str, expected: Iterable[str]) -> None:
    listed = _read_manifest(files[name])
    for path in sorted(listed):
        if path not in files:
            raise refused("KURANG", path)
    if listed.keys() != set(expected):
        raise refused("MANIFES")
    for path, digest in listed.items():
        if _hash(files[path]) != digest:
            raise refused("SIDIK_BERBEDA", path)


def _read_manifest(data: bytes) -> dict[str, str]:
    listed: dict[str, str] = {}
    for line in _text(data).splitlines():
        found = _LINE.fullmatch(line)
        if not found or found[2] in listed:
            raise refused("MANIFES")
        listed[found[2]] = found[1]
    return listed


def _text(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise refused("MANIFES") from error
