"""Make the pictures of docs/gambar from the sample, always the same: `dev.py screenshots`."""

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import chdir
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QImage  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from kerjasama_desktop.domain.berkas import Berkas  # noqa: E402
from kerjasama_desktop.domain.desa import JenisKelamin  # noqa: E402
from kerjasama_desktop.domain.findings import Step  # noqa: E402
from kerjasama_desktop.domain.kerjasama import JenisKerjasama  # noqa: E402
from kerjasama_desktop.paths import APP_NAME, UserFolders  # noqa: E402
from kerjasama_desktop.services import (  # noqa: E402
    cooperation,
    paperwork,
    sample_store,
    villages,
)
from kerjasama_desktop.services.sample_villages import BODDIE, KERJASAMA  # noqa: E402
from kerjasama_desktop.storage.database import Database  # noqa: E402
from kerjasama_desktop.ui import qt_words  # noqa: E402
from kerjasama_desktop.ui.background import Background  # noqa: E402
from kerjasama_desktop.ui.main_window import MainWindow  # noqa: E402
from kerjasama_desktop.ui.navigation import Place  # noqa: E402
from kerjasama_desktop.ui.office import Office  # noqa: E402
from kerjasama_desktop.ui.setup_wizard import SetupWizard  # noqa: E402
from kerjasama_desktop.ui.theme import apply_theme  # noqa: E402

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 2, 10, tzinfo=UTC)
SIZE = (1366, 768)
LARGEST = 120_000
YOUNG = {
    "Pengolahan Sampah bersama Perguruan Tinggi": JenisKerjasama.PIHAK_KETIGA,
    "Pemeliharaan Jalan Boddie–Benteng": JenisKerjasama.ANTAR_DESA,
}
PLACES = {
    Place.BERANDA: "beranda",
    Place.KERJA_SAMA: "daftar",
    Place.POTENSI: "potensi",
    Place.ARSIP: "arsip",
    Place.KIRIM: "kirim",
    Place.CADANGAN: "cadangan",
    Place.PENGATURAN: "pengaturan",
    Place.BANTUAN: "bantuan",
}


def main() -> int:
    app = QApplication([])
    qt_words.install(app)
    apply_theme(app)
    target = ROOT / "docs" / "gambar"
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, chdir(name):
        office = open_office()
        try:
            for picture, widget in pictures(office):
                settle(app)
                size = save(widget, target / f"{picture}.png")
                print(f"{picture:28} {size / 1000:6.1f} kB")
        finally:
            office.background.close()
            office.database.close()
    return 0


def open_office() -> Office:
    """An office whose data are the sample and two young cooperations.

    Its folders are relative, so that no folder of this machine shows in a picture.
    """
    folders = UserFolders(Path("data"), Path("Dokumen", APP_NAME), Path("log"))
    minutes = count()
    database = Database.open(folders.database, clock=lambda: NOW + timedelta(minutes=next(minutes)))
    sample_store.add_sample(database, TODAY)
    own = next(desa for desa in villages.all_desa(database) if desa.id == BODDIE)
    villages.save_desa(database, own, own=True)
    change(database, lambda case: None)
    make_documents(database, folders.documents)
    for title, kind in YOUNG.items():
        cooperation.start(database, title, kind, TODAY)
    return Office(database, folders, Background(), lambda: TODAY)


def make_documents(database: Database, documents: Path) -> None:
    case = cooperation.load_case(database, KERJASAMA, TODAY)
    papers = paperwork.papers(case)
    made = paperwork.make_documents(
        database, case, papers, documents, lambda *_: None, lambda: False
    )
    for number, entry in enumerate(made.entries):
        entry.dibuat = NOW + timedelta(minutes=number)
    paperwork.register(database, KERJASAMA, made.entries)


def change(database: Database, edit: Callable[[Berkas], object]) -> None:
    case = cooperation.load_case(database, KERJASAMA, TODAY)
    edit(case)
    cooperation.save(database, case)


def pictures(office: Office) -> Iterator[tuple[str, QWidget]]:
    """Yield (file name without ending, what to picture), one after another."""
    window = MainWindow(office)
    window.resize(*SIZE)
    window.show()
    for place, name in PLACES.items():
        window.show_place(place)
        yield name, window
    for number, step in enumerate(Step, 1):
        window.open_cooperation(KERJASAMA, step)
        yield f"langkah-{number}-{step.value.lower()}", window
    change(office.database, only_men)
    window.open_cooperation(KERJASAMA, Step.BKAD)
    yield "bkad-peringatan", window
    wizard = SetupWizard(window, office)
    wizard.show()
    wizard.next()
    yield "persiapan", wizard


def only_men(case: Berkas) -> None:
    """Make the BKAD of the sample one that a warning speaks of."""
    for member in case.kerjasama.pengurus:
        member.jenis_kelamin = JenisKelamin.L


def settle(app: QApplication) -> None:
    """Take the focus away and wait until all is laid out and painted."""
    for _ in range(2):
        focus = app.focusWidget()
        if focus:
            focus.clearFocus()
        for _ in range(10):
            app.processEvents()


def save(widget: QWidget, path: Path) -> int:
    """Write the picture with as few colours as it needs; return its size in bytes.

    Raises:
        SystemExit: the picture is larger than documentation should carry.
    """
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = Counter(memoryview(image.constBits()).cast("I"))
    colours = [colour for colour, _ in pixels.most_common(256)]
    image = image.convertToFormat(QImage.Format.Format_Indexed8, colours)
    image.save(str(path), quality=0)
    size = path.stat().st_size
    if size > LARGEST:
        raise SystemExit(f"{path.name} is {size} bytes, at most {LARGEST} are wanted.")
    return size


if __name__ == "__main__":
    sys.exit(main())
