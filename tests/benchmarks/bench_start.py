"""Start to a usable window, and its memory, against a bare window on the same file."""

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
RUNS = 7
COOPERATIONS = 200

BARE = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
from sqlmodel import Session, create_engine, text
app = QApplication([])
engine = create_engine("sqlite:///" + sys.argv[1])
with Session(engine) as session:
    session.execute(text("SELECT judul FROM kerjasama")).all()
window = QMainWindow()
window.show()
app.processEvents()
"""
OURS = """
import sys
from pathlib import Path
from kerjasama_desktop.app import start_program
app, program = start_program(Path(sys.argv[2]))
app.processEvents()
"""
READY = """
from pathlib import Path
peak = next(l for l in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in l)
print("ready", peak.split()[1], flush=True)
import os
os._exit(0)
"""


def measure() -> list[tuple[str, float, float]]:
    """Return (name, ratio, limit)."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fill(folder)
        bare = [run(BARE + READY, folder) for _ in range(RUNS)]
        ours = [run(OURS + READY, folder) for _ in range(RUNS)]
    seconds = median(s for s, _ in ours) / median(s for s, _ in bare)
    memory = median(m for _, m in ours) / median(m for _, m in bare)
    return [
        (f"mulai, {COOPERATIONS} kerja sama", seconds, 1.3),
        (f"memori, {COOPERATIONS} kerja sama", memory, 1.5),
    ]


def fill(folder: Path) -> None:
    """Write 200 copies of the sample, each with its own ids."""
    from load import many_cooperations

    many_cooperations(folder, COOPERATIONS)


def run(script: str, folder: Path) -> tuple[float, int]:
    """Return (seconds until the window is ready, peak memory in KiB)."""
    database = str(folder / "data" / "ksd.db")
    begun = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", script, database, str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=ROOT,
    ) as child:
        assert child.stdout
        words = child.stdout.readline().split()
        seconds = time.perf_counter() - begun
    return seconds, int(words[1])


if __name__ == "__main__":
    for row in measure():
        print(*row)
