"""PDF from Microsoft Word itself, where it is installed; Windows only."""

import os
import subprocess
import sys
from pathlib import Path

_WAIT = 120
_SCRIPT = """
$ErrorActionPreference = 'Stop'
$word = New-Object -ComObject Word.Application
try {
    $word.Visible = $false
    $word.DisplayAlerts = 0
    $letter = $word.Documents.Open($env:KSD_DOCX, $false, $true, $false)
    try { $letter.ExportAsFixedFormat($env:KSD_PDF, 17) } finally { $letter.Close($false) }
} finally { $word.Quit() }
"""
"""The paths come in the environment, so that no name can become part of the script."""


def word_installed() -> bool:
    if sys.platform != "win32":
        return False
    import winreg

    try:
        winreg.CloseKey(winreg.OpenKey(winreg.HKEY_CLASSES_ROOT, "Word.Application"))
    except OSError:
        return False
    return True


def export(letter: Path, pdf: Path) -> bool:
    """Let Word write the PDF; False where it did not."""
    names = {"KSD_DOCX": str(letter), "KSD_PDF": str(pdf)}
    command = ["powershell", "-NoProfile", "-NonInteractive", "-Command", _SCRIPT]
    try:
        subprocess.run(  # noqa: S603
            command, check=False, capture_output=True, timeout=_WAIT, env=os.environ | names
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return pdf.is_file()
