"""A file of 1,000 cooperations, 20,000 members and 5,000 documents against one of 10."""

import shutil
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from bench_start import OURS, READY, run
from bench_window import Heartbeat, application, settle
from load import renewed
from PySide6.QtTest import QTest
from samples import TODAY, some_id, store

from kerjasama_desktop.domain.dokumen import Dokumen
from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.services import cooperation, overview, safekeeping
from kerjasama_desktop.services.library import sample_case
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.ui.background import Background, Task
from kerjasama_desktop.ui.cooperation_list_page import CooperationListPage
from kerjasama_desktop.ui.office import Office

FEW, MANY = 10, 1_000
MEMBERS, DOCUMENTS = 20, 5
STARTS, SAVES = 5, 25
RATIO, KEY_MS, OPEN_MS, STALL_MS = 1.5, 16.0, 150.0, 50.0


def measure() -> list[tuple[str, float, float]]:
    """Return (name, ratio or milliseconds, limit)."""
    application()
    with tempfile.TemporaryDirectory() as name:
        few, many = Path(name) / "sedikit", Path(name) / "banyak"
        fill(few, FEW)
        fill(many, MANY)
        starts = [(run(OURS + READY, few), run(OURS + READY, many)) for _ in range(STARTS)]
        seconds = [median(times[n][0] for times in starts) for n in (0, 1)]
        memory = [median(times[n][1] for times in starts) for n in (0, 1)]
        saves = [_saving(few), _saving(many)]
        opened = _opening(many) * 1000
        typing, stall = window(many)
    words = f"{MANY} kerja sama"
    return [
        (f"mulai, {words}", seconds[1] / seconds[0], RATIO),
        (f"memori, {words}", memory[1] / memory[0], RATIO),
        (f"simpan, {words}", saves[1] / saves[0], RATIO),
        (f"buka kerja sama, ms, {words}", opened, OPEN_MS),
        (f"saring daftar, ms per ketukan, {words}", typing, KEY_MS),
        (f"cadangan, jeda jendela ms, {words}", stall, STALL_MS),
    ]


def fill(folder: Path, count: int) -> None:
    database = Database.open(UserFolders.below(folder).database)
    case = sample_case(TODAY)
    case.kerjasama.contoh = False
    store(database, case)
    while count > 1:
        batch = min(count - 1, 100)
        with database.begin() as tx:
            for number in range(batch):
                tx.kerjasama.save(one_more(case.kerjasama, count - number))
        count -= batch
    database.close()


def one_more(kerjasama: Kerjasama, number: int) -> Kerjasama:
    copy = renewed(kerjasama)
    copy.judul = f"{copy.judul} {number}"
    first = copy.pengurus[0]
    copy.pengurus = [
        first.model_copy(update={"id": some_id(f"{number} {place}"), "nama": f"Anggota {place}"})
        for place in range(MEMBERS)
    ]
    copy.dokumen = [
        Dokumen(jenis="undangan", judul=f"Undangan {place}", dibuat=datetime.now(UTC))
        for place in range(DOCUMENTS)
    ]
    return copy


def _saving(folder: Path) -> float:
    """Return the median seconds of saving one changed field."""
    database = Database.open(UserFolders.below(folder).database)
    case = cooperation.load_case(database, overview.summaries(database)[-1].id, TODAY)

    def save(number: int) -> None:
        case.kerjasama.catatan = f"Catatan {number}"
        cooperation.save(database, case)

    seconds = _median_of(save)
    database.close()
    return seconds


def _opening(folder: Path) -> float:
    """Return the median seconds of loading one cooperation."""
    database = Database.open(UserFolders.below(folder).database)
    chosen = overview.summaries(database)[-1].id
    seconds = _median_of(lambda _: cooperation.load_case(database, chosen, TODAY))
    database.close()
    return seconds


def _median_of(work: Callable[[int], object]) -> float:
    times = []
    for number in range(SAVES):
        begun = time.perf_counter()
        work(number)
        times.append(time.perf_counter() - begun)
    return median(times)


def window(folder: Path) -> tuple[float, float]:
    """Return (longest stall while filtering the list, longest while a backup is made), in ms."""
    folders = UserFolders.below(folder)
    database, background = Database.open(folders.database), Background()
    page = CooperationListPage(Office(database, folders, background, lambda: TODAY))
    page.resize(1366, 728)
    page.show()
    page.refresh()
    settle()
    beat = Heartbeat()
    keys = median(
        beat.longest(lambda key=key: QTest.keyClicks(page._search, key))  # type: ignore[misc]
        for key in "air bersih"
    )
    stall = beat.longest(lambda: _back_up(database, folders, background, page))
    page.close()
    background.close()
    database.close()
    return keys, stall


def _back_up(
    database: Database, folders: UserFolders, background: Background, page: CooperationListPage
) -> None:
    """Make a backup beside the window, which meanwhile reads its list again and again."""
    shutil.rmtree(folders.backups, ignore_errors=True)
    ended: list[object] = []

    def work(_task: Task) -> object:
        return safekeeping.back_up(database, folders, "ukur")

    background.run(work, ended.append, ended.append, page)
    while not ended:
        QTest.qWait(5)
        with database.begin() as tx:
            tx.pengaturan.get()


if __name__ == "__main__":
    for row in measure():
        print(*row)
