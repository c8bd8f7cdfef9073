"""Format versions this program reads and writes; frozen code, which never imports domain."""

import re
from collections.abc import Iterable

from kerjasama_desktop.exchange.refusal import refused

VERSION = (1, 1)
VERSION_TEXT = "1.1"
KNOWN_FEATURES: frozenset[str] = frozenset()

_VERSION = re.compile(r"(\d{1,4})\.(\d{1,4})", re.ASCII)


def check_version(text: object, features: Iterable[object]) -> bool:
    """Return True where the bundle is of a later minor version, so that parts may be unknown.

    Args:
        text: `x-versi` as found.
        features: `x-wajib`: features a reader must know.

    Raises:
        BundleRefused: VERSI, VERSI_TERLALU_BARU or FITUR_WAJIB_TIDAK_DIKENAL.
    """
    found = _VERSION.fullmatch(text) if isinstance(text, str) else None
    if not found:
        raise refused("VERSI")
    major, minor = int(found[1]), int(found[2])
    if major > VERSION[0]:
        raise refused("VERSI_TERLALU_BARU", f"versi {major}.{minor}")
    if major < VERSION[0]:
        raise refused("VERSI", f"versi {major}.{minor}")
    if any(feature not in KNOWN_FEATURES for feature in features):
        raise refused("FITUR_WAJIB_TIDAK_DIKENAL")
    return minor > VERSION[1]
