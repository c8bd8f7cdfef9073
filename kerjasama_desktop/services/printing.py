"""Open, print and convert documents with the program that owns .docx on this computer."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from kerjasama_desktop.errors import InvalidInput, UserFacingError
from kerjasama_desktop.services import word_pdf
from kerjasama_desktop.storage.safe_file import write_safely

_WAIT = 180
_NOT_FINISHED = "LibreOffice tidak menyelesaikan PDF. Tutup LibreOffice, lalu coba lagi."
_WINDOWS_OFFICE = (
    Path("C:/Program Files/LibreOffice/program/soffice.exe"),
    Path("C:/Program Files (x86)/LibreOffice/program/soffice.exe"),
)


class NoOffice(UserFacingError):
    """No program that can open, print or convert Word documents was found."""


def libreoffice() -> Path | None:
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found:
        return Path(found)
    return next((path for path in _WINDOWS_OFFICE if path.is_file()), None)


def open_file(path: Path) -> None:
    """Open a file or folder with the program that owns it.

    Raises:
        InvalidInput: it is no longer there.
        NoOffice: nothing on this computer opens it.
    """
    _require(path)
    try:
        if sys.platform == "win32":
            os.startfile(path)  # noqa: S606
            return
        opener = shutil.which("xdg-open")
        if opener:
            _start([opener, str(path)])
            return
    except OSError as error:
        raise _no_office(path) from error
    raise _no_office(path)


def print_files(paths: Sequence[Path]) -> None:
    """Send documents to the default printer, in this order; may take seconds.

    On Windows the program that owns .docx prints them; elsewhere LibreOffice makes the pages and
    the system's spooler takes them.

    Raises:
        InvalidInput: one of them is no longer there; nothing was printed.
        NoOffice: nothing on this computer prints them.
    """
    for path in paths:
        _require(path)
    try:
        if sys.platform == "win32":
            for path in paths:
                os.startfile(path, "print")  # noqa: S606
            return
        _spool(paths)
    except OSError as error:
        raise _no_office(paths[0]) from error


def _spool(paths: Sequence[Path]) -> None:
    office, spooler = libreoffice(), shutil.which("lp")
    if office is None or spooler is None:
        raise _no_office(paths[0])
    with TemporaryDirectory(ignore_cleanup_errors=True) as name:
        pages = [_pdf_in(Path(name), office, path) for path in paths]
        done = subprocess.run(  # noqa: S603
            [spooler, *map(str, pages)], check=False, capture_output=True, timeout=_WAIT
        )
    if done.returncode:
        raise NoOffice("Pencetak tidak menerima dokumen ini. Periksa pencetak, lalu coba lagi.")


def _start(command: list[str]) -> None:
    """Start a program that goes on by itself."""
    subprocess.Popen(command, start_new_session=True)  # noqa: S603


def _require(path: Path) -> None:
    if not path.exists():
        raise InvalidInput(f"“{path.name}” tidak ditemukan. Buat dokumen ini sekali lagi.")


def _no_office(path: Path) -> NoOffice:
    return NoOffice(
        f"Tidak ada program yang dapat membuka “{path.name}” di komputer ini. "
        "Pasang Word, WPS Office, atau LibreOffice, atau gunakan Pratinjau."
    )


def makes_pdf() -> bool:
    """True where this computer has a program that turns a document into a PDF."""
    return libreoffice() is not None or word_pdf.word_installed()


def to_pdf(path: Path) -> Path:
    """Convert with Word, else with LibreOffice; return the PDF, beside the document.

    LibreOffice works in a profile of its own, so that one that is open does not matter.

    Raises:
        InvalidInput: the document is no longer there.
        NoOffice: neither is installed, or it did not finish.
        FileNotWritten: the PDF cannot be written there.
    """
    _require(path)
    with TemporaryDirectory(ignore_cleanup_errors=True) as name:
        made = Path(name) / f"{path.stem}.pdf"
        if not (word_pdf.word_installed() and word_pdf.export(path, made)):
            made = _pdf_in(Path(name), _libreoffice_for_pdf(), path)
        return write_safely(path.with_suffix(".pdf"), made.read_bytes())


def _libreoffice_for_pdf() -> Path:
    office = libreoffice()
    if office is None:
        raise NoOffice("Simpan sebagai PDF memerlukan Word atau LibreOffice di komputer ini.")
    return office


def _pdf_in(folder: Path, office: Path, path: Path) -> Path:
    _convert(office, path, folder)
    made = folder / f"{path.stem}.pdf"
    if not made.is_file():
        raise NoOffice(_NOT_FINISHED)
    return made


def _convert(office: Path, path: Path, folder: Path) -> None:
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    command = [str(office), profile, "--headless", "--convert-to", "pdf"]
    try:
        subprocess.run(  # noqa: S603
            [*command, "--outdir", str(folder), str(path)],
            check=False,
            capture_output=True,
            timeout=_WAIT,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoOffice(_NOT_FINISHED) from error
