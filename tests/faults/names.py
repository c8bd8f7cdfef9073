"""Suite N: whatever is typed as a name, the files made from it are valid on Windows."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path, PureWindowsPath
from unicodedata import normalize
from uuid import UUID

import samples
from faults.outcome import Outcome
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st

from kerjasama_desktop.documents.catalog import jobs
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.text import clean_text
from kerjasama_desktop.services.paperwork import folder_of
from kerjasama_desktop.storage import safe_file
from kerjasama_desktop.storage.backup import _free_path
from kerjasama_desktop.storage.backup_note import BackupNote

KEPT_SEEDS: tuple[str, ...] = ()
"""Texts that made a wrong name once; see `replay`."""

_HOME = "C:/Users/NamaPengguna/OneDrive/Documents/Kerja Sama Desa"
_LONGEST_PATH = 259
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])", re.IGNORECASE)

_DEVICES = st.sampled_from(("CON", "nul", "Aux ", "COM1", "lpt¹", "CONIN$", "com9.tar"))
_PIECES = st.sampled_from(
    (" ", ".", "..", "/", "\\", ":", "~$", "\u0301", "é", "\u202e", "\u200b", "\ufeff", "😀",
     "\ud800", "\t", "\n", "Desa ", "Perjanjian Bersama ", "ꦗꦮ", "A" * 40, "<b>", "*", "?")
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=120),
    st.lists(_PIECES, max_size=12).map("".join),
    st.tuples(_DEVICES, st.text(st.sampled_from(". _-aé"), max_size=90)).map("".join),
)
SUFFIXES = st.sampled_from(("", ".docx", ".ksd.zip", ".db", ".json"))


def run(runs: int, seed: int, folder: Path) -> Outcome:
    """`runs` is shared out: most are plain names, some go through a whole cooperation."""
    parts: list[tuple[Callable[[str], None], int]] = [
        (check_name, runs * 8 // 10),
        (check_documents, runs // 10),
        (check_backup, runs - runs * 8 // 10 - runs // 10),
    ]
    failures = [_try(check, count, seed) for check, count in parts]
    return Outcome(
        suite="N",
        title="generated names of documents, folders, bundles and backups",
        runs=runs,
        seed=seed,
        failures=tuple(filter(None, failures)),
        note=", ".join(f"{count} {check.__doc__}" for check, count in parts),
    )


def replay(text: str) -> None:
    for check in (check_name, check_documents, check_backup):
        check(text)


def _try(check: Callable[[str], None], count: int, seed: int) -> str:
    options = settings(
        max_examples=max(1, count),
        database=None,
        deadline=None,
        print_blob=False,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    last: list[str] = []

    def checked(text: str) -> None:
        last[:] = [text]
        check(text)

    try:
        seeded(seed)(options(given(TEXTS)(checked)))()
    except AssertionError as error:
        return f"{check.__name__} {last[0]!r}: {error}"
    return ""


def check_name(text: str) -> None:
    """Nama biasa"""
    for suffix in ("", ".docx", ".ksd.zip", ".db", ".json"):
        name = safe_file.safe_name(text, suffix)
        require_valid(name)
        assert name.endswith(suffix), f"{name!r} does not end with {suffix}"
        assert len(name) <= safe_file.MAX_NAME, f"{name!r} is too long"
        again = safe_file.safe_name(name.removesuffix(suffix), suffix)
        assert again == name, f"{name!r} becomes {again!r}"


def check_documents(text: str) -> None:
    """Nama folder dan dokumen sebuah kerja sama"""
    case = _case(clean_text(text))
    folder = folder_of(case, Path("dokumen")).name
    require_valid(folder)
    for job in list(jobs(case))[:6]:
        name = safe_file.safe_name(job.nama_berkas.removesuffix(".docx"), ".docx")
        require_valid(name)
        path = f"{_HOME}/{folder}/{Path(name).stem} (21).docx"
        if path.isascii():
            assert len(path) <= _LONGEST_PATH, f"{len(path)} characters: {path}"


def check_backup(text: str) -> None:
    """Nama cadangan"""
    note = _NOTE.model_copy(update={"kode_desa": text})
    path = _free_path(Path("tidak ada"), note)
    require_valid(path.name)
    require_valid(path.with_suffix(".json").name)


def require_valid(name: str) -> None:
    """Hold the name against the rules of Windows, one by one."""
    path = PureWindowsPath(name)
    assert name.strip(), "nothing is left"
    assert path.name == name, f"{name!r} is a path"
    assert not path.is_reserved(), f"{name!r} is a device"
    assert not _RESERVED.fullmatch(name.split(".")[0].rstrip()), f"{name!r} is a device"
    assert not _FORBIDDEN.search(name), f"{name!r} holds what is forbidden"
    assert name[-1] not in " .", f"{name!r} ends with a blank or a full stop"
    assert name[0] != " ", f"{name!r} begins with a blank"
    assert name == normalize("NFC", name), f"{name!r} is not NFC"
    assert len(name.encode("utf-16-le")) // 2 <= 255, f"{name!r} is too long for NTFS"


def _case(text: str) -> Berkas:
    case = samples.many_villages(2)
    case.kerjasama.judul = text[:300]
    for desa in case.desa.values():
        desa.nama = text[:120]
    return case


_NOTE = BackupNote(
    urut=1, dibuat=datetime(2026, 11, 22, tzinfo=UTC), alasan="", kode_desa="", nama_desa="",
    garis=UUID(int=0), perubahan=0, skema=1, aplikasi="", jumlah={}, ukuran=0, sha256="",
)  # fmt: skip
