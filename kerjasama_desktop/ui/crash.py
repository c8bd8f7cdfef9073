"""Errors that reached the top: a sentence for the person, a trace for the log."""

import logging
import sys
import threading
from pathlib import Path
from types import TracebackType

from kerjasama_desktop.errors import UserFacingError
from kerjasama_desktop.ui import notify

_log = logging.getLogger(__name__)


def install(log_file: Path) -> None:
    """Route every uncaught exception: known ones become a sentence, bugs are logged and named."""

    def handle(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, UserFacingError):
            notify.tell(None, "Perlu perhatian", str(error))
            return
        _log.critical("bug", exc_info=(kind, error, trace))
        if threading.current_thread() is threading.main_thread():
            notify.tell(
                None,
                "Ada gangguan pada program",
                "Langkah terakhir tidak dapat diselesaikan, tetapi data yang sudah tersimpan aman. "
                f"Catatan gangguan ada di {log_file}; kirimkan kepada pendamping teknis Anda.",
            )

    sys.excepthook = handle


def explain(error: Exception) -> str:
    """Return the sentence for an error handed over from background work; log it if it is a bug."""
    if isinstance(error, UserFacingError):
        return str(error)
    _log.error("background work failed", exc_info=error)
    return "Pekerjaan ini tidak dapat diselesaikan. Coba lagi; bila terulang, hubungi pendamping."
