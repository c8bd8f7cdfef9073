"""How long a person waits for the preview of a long document: read, laid out, painted."""

import os
import sys
import time

from PySide6.QtCore import QSizeF
from PySide6.QtWidgets import QApplication
from samples import many_villages

from kerjasama_desktop.documents.catalog import jobs
from kerjasama_desktop.documents.produce import produce
from kerjasama_desktop.documents.simple_view import simple_view
from kerjasama_desktop.ui.preview_dialog import PreviewDialog, page_document

PAGES = 20
ROUNDS = 3
LIMIT_MS = 400.0


def measure() -> list[tuple[str, float, float]]:
    """Return (what, milliseconds, limit) for a Peraturan Bersama of at least 20 pages."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    keep = QApplication.instance() or QApplication(sys.argv[:1])
    assert keep
    case = many_villages(30)
    job = next(job for job in jobs(case) if job.kind.key == "peraturan_bersama")
    data = produce(case, job)
    pages = _pages(data)
    assert pages >= PAGES, f"{pages} pages are too few to measure"
    best = min(_open(data) for _ in range(ROUNDS))
    return [(f"pratinjau {pages} halaman (ms)", best, LIMIT_MS)]


def _pages(data: bytes) -> int:
    view = simple_view(data)
    document = page_document(view)
    document.setPageSize(QSizeF(view.width, view.height))
    return document.pageCount()


def _open(data: bytes) -> float:
    start = time.perf_counter()
    dialog = PreviewDialog(None, "Peraturan Bersama", simple_view(data))
    dialog.show()
    QApplication.processEvents()
    elapsed = (time.perf_counter() - start) * 1000
    dialog.close()
    return elapsed
