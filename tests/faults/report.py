"""What the fault suites found, as a table and as docs/keandalan.md."""

import platform
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from faults.outcome import Outcome

from kerjasama_desktop import __version__
from kerjasama_desktop.domain.terbilang import tanggal

_PAGE = """# Keandalan

Halaman ini ditulis oleh `python3 dev.py faults`. Setiap rangkaian sengaja merusak sesuatu —
listrik, proses, disk, jam, nama — lalu memeriksa apakah data tetap utuh.

Diuji {day}, Kerja Sama Desa {version}, SQLite {sqlite}, Python {python}, {system}; ukuran
{size}.

| Rangkaian | Yang diuji | Kali | Benih | Gagal | Lama (detik) |
|---|---|--:|--:|--:|--:|
{rows}

## Angka dan catatan

{notes}

## Yang tidak tercakup

- Windows sungguhan: semua dijalankan di Linux; aturan Windows hanya ditiru (model disk, nama
  berkas, berkas yang ditahan program lain).
- Disk tua, flashdisk, dan listrik yang sungguh-sungguh diputus: disk di sini ditiru.
- OneDrive, Dropbox, dan antivirus yang sungguh berjalan di samping program.
- Jaringan: program tidak memakainya.

## Menjalankan lagi

```
python3 dev.py faults              semua rangkaian, ukuran rilis; menulis halaman ini
python3 dev.py faults A G          hanya rangkaian itu
python3 dev.py faults --small      semua, ukuran setiap perubahan kode (satu sampai dua menit)
```

Benih yang sama memberi urutan kerusakan yang sama. Rangkaian yang mematikan proses sungguhan
(B, K, Q) bergantung pada kecepatan komputer, sehingga saat matinya dapat bergeser sedikit. Benih
yang pernah gagal disimpan dalam `KEPT_SEEDS` di `tests/faults` dan diulang pada setiap perubahan.
"""


@dataclass(frozen=True)
class Result:
    """`words` say in Indonesian what was tested; `seconds` is how long it took."""

    words: str
    outcome: Outcome
    seconds: float


def line(result: Result) -> str:
    found = result.outcome
    return (
        f"{found.suite}: {found.runs} runs, {len(found.failures)} failures, {result.seconds:.0f} s"
    )


def table(results: Sequence[Result]) -> str:
    """Return the table for the terminal."""
    rows = [["suite", "runs", "seed", "failures", "seconds", "note"]]
    for result in results:
        found = result.outcome
        figures = (found.runs, found.seed, len(found.failures), round(result.seconds))
        rows.append([found.suite, *map(str, figures), found.note])
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    aligned = ([*map(str.rjust, row, widths), row[5]] for row in rows)
    return "\n".join("  ".join(row) for row in aligned)


def page(results: Sequence[Result], *, small: bool) -> str:
    notes = [
        f"- **{result.outcome.suite}**: {_note(result.outcome)}"
        for result in results
        if result.outcome.note or result.outcome.failures
    ]
    return _PAGE.format(
        day=tanggal(datetime.now(UTC).date()),
        version=__version__,
        sqlite=sqlite3.sqlite_version,
        python=platform.python_version(),
        system=f"{platform.system()} {platform.machine()}",
        size="setiap perubahan kode" if small else "rilis",
        rows="\n".join(map(_row, results)),
        notes="\n".join(notes),
    )


def _row(result: Result) -> str:
    found = result.outcome
    figures = (_number(found.runs), found.seed, len(found.failures), round(result.seconds))
    return f"| {found.suite} | {result.words} | {' | '.join(map(str, figures))} |"


def _number(count: int) -> str:
    return f"{count:,}".replace(",", ".")


def _note(found: Outcome) -> str:
    failures = [f"\n  - gagal: `{failure}`" for failure in found.failures]
    return "".join([found.note or "tanpa catatan.", *failures])
