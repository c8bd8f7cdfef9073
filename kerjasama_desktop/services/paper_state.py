"""How a document stands: its state in the register, and what became of its file."""

from enum import Enum
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from kerjasama_desktop.domain.dokumen import Dokumen, StatusDokumen

_REMEMBERED = 20_000


class PaperState(Enum):
    """How a document stands, with the word for it."""

    BELUM = "Belum dibuat"
    HILANG = "Berkas tidak ditemukan"
    DIUBAH = "Berubah di Word"
    DRAF = "Draf"
    SIAP = "Siap cetak"
    DITANDATANGANI = "Ditandatangani"
    DIUNDANGKAN = "Diundangkan"
    BERLAKU = "Berlaku"

    @property
    def tetap(self) -> bool:
        """True from the signature on."""
        return self in {PaperState.DITANDATANGANI, PaperState.DIUNDANGKAN, PaperState.BERLAKU}


_BY_STATUS = {
    StatusDokumen.DRAF: PaperState.DRAF,
    StatusDokumen.SIAP_CETAK: PaperState.SIAP,
    StatusDokumen.DITANDATANGANI: PaperState.DITANDATANGANI,
    StatusDokumen.DIUNDANGKAN: PaperState.DIUNDANGKAN,
    StatusDokumen.BERLAKU: PaperState.BERLAKU,
}


def state_of(dokumen: Dokumen | None, documents: Path) -> PaperState:
    """Return how a document stands, looking at its file; a signed one is signed without it."""
    if dokumen is None or not dokumen.berkas:
        return PaperState.BELUM
    if dokumen.status.tetap:
        return registered_state(dokumen)
    path = documents / dokumen.berkas
    if not path.is_file():
        return PaperState.HILANG
    return registered_state(dokumen) if is_ours(path, dokumen) else PaperState.DIUBAH


def registered_state(dokumen: Dokumen) -> PaperState:
    """Return how a document that was made stands in the register."""
    return _BY_STATUS[dokumen.status]


def file_of(dokumen: Dokumen | None, documents: Path) -> Path | None:
    """Return the file of a document; None where it was never made or is gone."""
    path = documents / dokumen.berkas if dokumen and dokumen.berkas else None
    return path if path and path.is_file() else None


def may_replace(path: Path, entry: Dokumen | None, data: bytes) -> bool:
    """What the program wrote may go, or what is the same; another's file stays."""
    return is_ours(path, entry) or _fingerprint(path) == sha256(data).hexdigest()


def is_ours(path: Path, entry: Dokumen | None) -> bool:
    """True where the file is as it was written."""
    return entry is not None and _fingerprint(path) == entry.sha256


def _fingerprint(path: Path) -> str:
    """Return the SHA-256; '' for what cannot be read: it counts as another's."""
    try:
        stat = path.stat()
        return _hash(path, stat.st_mtime_ns, stat.st_size)
    except OSError:
        return ""


@lru_cache(maxsize=_REMEMBERED)
def _hash(path: Path, _changed: int, _size: int) -> str:
    """Read a file again only when it was written since the last time."""
    return sha256(path.read_bytes()).hexdigest()
