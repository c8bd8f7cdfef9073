"""The archive with 5,000 documents: searching inside them, typing, and opening the page."""

import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from bench_window import Heartbeat, application, settle
from load import renewed
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from samples import TODAY, store

from kerjasama_desktop.documents.package import words_of
from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.services import archive, cooperation, paperwork
from kerjasama_desktop.services.archive import Archived, Filter
from kerjasama_desktop.services.library import sample_case
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.storage.text_index import Indexed, TextIndex
from kerjasama_desktop.ui.archive_documents import ArchiveDocuments
from kerjasama_desktop.ui.background import Background
from kerjasama_desktop.ui.office import Office

DOCUMENTS = 5_000
QUERIES = (
    "air",
    "pipa",
    "desa peraturan 2026",
    "musyawarah boddie bersih",
    "nomor 17",
    "tidakada",
)
ROUNDS = 5
SEARCH_MS, KEY_MS, STALL_MS = 50.0, 16.0, 150.0
RATIO = 0.05
READ = 100


def measure() -> list[tuple[str, float, float]]:
    """Return (name, milliseconds or ratio, limit)."""
    application()
    with tempfile.TemporaryDirectory() as name:
        folders = UserFolders.below(Path(name))
        database = Database.open(folders.database)
        fill(database, folders.documents)
        office = Office(database, folders, Background(), lambda: TODAY)
        try:
            return [*measure_search(database, folders.documents), *measure_page(office)]
        finally:
            office.background.close()
            database.close()


def fill(database: Database, documents: Path) -> None:
    """Put copies of the sample on file, each document with a file and a text of its own."""
    case = sample_case(TODAY)
    store(database, case)
    papers = paperwork.papers(case)
    paperwork.make_documents(database, case, papers, documents, lambda *_: None, lambda: False)
    case = cooperation.load_case(database, case.kerjasama.id, TODAY)
    made = {d.berkas: (documents / d.berkas) for d in case.kerjasama.dokumen}
    words = {berkas: words_of(path.read_bytes()) for berkas, path in made.items()}
    indexed = []
    with database.begin() as tx:
        for number in range(DOCUMENTS // len(papers)):
            copy = renewed(case.kerjasama)
            copy.judul = f"{copy.judul} {number}"
            folder = documents / str(number)
            folder.mkdir()
            for entry in copy.dokumen:
                source = made[entry.berkas]
                path = folder / source.name
                path.hardlink_to(source)
                key, stat = str(entry.id), path.stat()
                text = f"{words[entry.berkas]}\nNomor {number}"
                indexed.append(Indexed(key, stat.st_mtime_ns, stat.st_size, text))
                entry.berkas = f"{folder.name}/{source.name}"
            tx.kerjasama.save(copy)
    TextIndex(database.path).put(indexed)


def measure_search(database: Database, documents: Path) -> list[tuple[str, float, float]]:
    items = archive.archived(database)
    found = [
        (f"ms, cari “{text}” dalam {len(items)} dokumen", timed(text, database, items))
        for text in QUERIES
    ]
    slowest = max(value for _, value in found)
    files = [documents / item.dokumen.berkas for item in items[:READ]]
    reading = _timed(lambda: [words_of(path.read_bytes()) for path in files])
    return [
        *((name, value, SEARCH_MS) for name, value in found),
        ("cari paling lambat / membaca semua berkas", slowest / reading * READ / len(items), RATIO),
    ]


def timed(text: str, database: Database, items: list[Archived]) -> float:
    def search() -> None:
        hits = archive.search(database, text, items)
        archive.filtered(items, Filter(text), hits, {})

    return median(_timed(search) for _ in range(ROUNDS))


def _timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def measure_page(office: Office) -> list[tuple[str, float, float]]:
    page = ArchiveDocuments(office)
    page.resize(1186, 620)
    page.show()
    settle()
    beat = Heartbeat()
    opening = beat.longest(lambda: read(page))
    keys = [_timed(partial(QTest.keyClicks, page.search, key)) for key in "air bersih 17"]
    page.close()
    return [
        ("ms, tersendat paling lama saat arsip dibaca", opening, STALL_MS),
        ("ms, satu huruf pada kotak cari", median(keys), KEY_MS),
    ]


def read(page: ArchiveDocuments) -> None:
    loop = QEventLoop()
    page.idle.connect(loop.quit)
    QTimer.singleShot(120_000, loop.quit)
    page.refresh()
    loop.exec()


if __name__ == "__main__":
    for row in measure():
        print(f"{row[0]:60} {row[1]:8.2f} {row[2]:6.2f}")
