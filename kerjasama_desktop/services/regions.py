"""The official list of regions: read from a file, kept, and asked for names."""

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from kerjasama_desktop.domain.text import clean_text, search_key
from kerjasama_desktop.domain.wilayah import is_desa, is_kode, normal_kode
from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.storage.database import Database

Row = tuple[str, str]
Progress = Callable[[int, int, str], None]

_LARGEST = 32 * 2**20
_KODE = re.compile(r"(\d\d)(?:\.?(\d\d)(?:\.?(\d\d)(?:\.?(\d{4}))?)?)?")
_PARENT = {4: 2, 6: 4, 10: 6}
_LONGEST_NAME = 120
_MISTAKES_SHOWN = 5
_REPORT_EVERY = 2000
_CANDIDATES = 2000
_PREFIXES = ("Kabupaten", "Kota")


@dataclass(frozen=True)
class Region:
    """A village as the list names it; empty where the list says nothing."""

    kode: str
    desa: str
    kecamatan: str
    kabupaten: str
    provinsi: str
    sebutan_kabupaten: str = "Kabupaten"


def read_region_file(path: Path) -> list[Row]:
    """Read a region list from a CSV file.

    Raises:
        InvalidInput: the file cannot be read, is too large, or is not such a list.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise InvalidInput(
                f"Berkas “{path.name}” lebih besar dari 32 MB; ini bukan daftar wilayah."
            )
        return read_regions(path.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise InvalidInput(
            f"Huruf dalam berkas “{path.name}” tidak terbaca. Simpan sebagai CSV UTF-8, "
            "lalu coba lagi."
        ) from error
    except OSError as error:
        raise InvalidInput(
            f"Berkas “{path.name}” tidak dapat dibaca. Salin ke komputer ini, lalu coba lagi."
        ) from error


def read_regions(text: str) -> list[Row]:
    """Read lines 'kode,nama' (or with semicolons, as Excel writes) below that heading.

    Codes stand with or without dots and are returned without. The whole list is refused where one
    line is wrong: a code of another length, no name, a code given twice, or a region above it
    that is not in the list.

    Raises:
        InvalidInput: names the first lines that are wrong and how many there are.
    """
    heading = text.split("\n", 1)[0].strip().casefold().replace(" ", "").replace('"', "")
    if heading not in ("kode,nama", "kode;nama"):
        raise InvalidInput(
            "Baris pertama harus berisi judul kolom kode,nama. Belum ada yang diimpor."
        )
    found: dict[str, str] = {}
    mistakes: list[str] = []
    for line, cells in _lines(text, heading[4]):
        wrong = _take(cells, found)
        if wrong:
            mistakes.append(f"Baris {line}: {wrong}")
    mistakes += [f"Kode {kode}: wilayah di atasnya tidak ada." for kode in _orphans(found)]
    if mistakes:
        raise InvalidInput(_told(mistakes))
    if not found:
        raise InvalidInput("Daftar ini tidak berisi wilayah. Belum ada yang diimpor.")
    return list(found.items())


def _lines(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Give the lines below the heading, with their numbers; empty ones are left out."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        next(reader)
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, cells
    except csv.Error as error:
        raise InvalidInput(
            f"Baris {reader.line_num} tidak terbaca; periksa tanda kutipnya. "
            "Belum ada yang diimpor."
        ) from error


def _take(cells: list[str], found: dict[str, str]) -> str:
    """Add a line to what was found; return what is wrong with it, else ''."""
    if len(cells) != 2:
        return f"berisi {len(cells)} kolom, seharusnya kode dan nama."
    kode, nama = cells[0].strip(), clean_text(cells[1])
    if not _KODE.fullmatch(kode):
        return f"kode “{kode[:20]}” bukan 2, 4, 6, atau 10 angka."
    if not nama or len(nama) > _LONGEST_NAME or "\n" in nama:
        return "nama kosong, terlalu panjang, atau lebih dari satu baris."
    plain = kode.replace(".", "")
    if plain in found:
        return f"kode {kode} sudah ada di atas."
    found[plain] = nama
    return ""


def _orphans(found: dict[str, str]) -> Iterator[str]:
    for kode in found:
        length = _PARENT.get(len(kode))
        if length and kode[:length] not in found:
            yield kode


def _told(mistakes: list[str]) -> str:
    rest = len(mistakes) - _MISTAKES_SHOWN
    more = [f"Masih ada {rest} kesalahan lain."] if rest > 0 else []
    return "\n".join([*mistakes[:_MISTAKES_SHOWN], *more, "Belum ada yang diimpor."])


class _Stopped(Exception):
    """The person asked to stop; the transaction is rolled back."""


def import_regions(
    database: Database, rows: list[Row], progress: Progress, cancelled: Callable[[], bool]
) -> bool:
    """Put the rows in place of the present list; False, and nothing changed, if cancelled."""

    def told() -> Iterator[Row]:
        for number, row in enumerate(rows):
            if number % _REPORT_EVERY == 0:
                if cancelled():
                    raise _Stopped
                progress(number, len(rows), "Menyimpan daftar wilayah")
            yield row

    try:
        with database.begin() as tx:
            tx.wilayah.replace_all(told())
            if cancelled():
                raise _Stopped
    except _Stopped:
        return False
    return True


def count_words(rows: list[Row]) -> str:
    """Return '38 provinsi, 514 kabupaten/kota, 7.285 kecamatan, 83.762 desa/kelurahan'."""
    counts = Counter(len(kode) for kode, _ in rows)
    nouns = {2: "provinsi", 4: "kabupaten/kota", 6: "kecamatan", 10: "desa/kelurahan"}
    return ", ".join(
        f"{counts[length]:,} {noun}".replace(",", ".") for length, noun in nouns.items()
    )


def provinces(database: Database) -> int:
    """Return how many provinces the list holds; 0 while none was imported."""
    with database.begin() as tx:
        return len(tx.wilayah.names(f"{number}" for number in range(11, 100)))


def lookup(database: Database, kode: str) -> Region | None:
    """Return what the list says about a village's code; None where it is not in the list."""
    plain = normal_kode(kode)
    if not is_kode(plain):
        return None
    with database.begin() as tx:
        names = tx.wilayah.names(_with_parents([plain]))
    return _region(plain, names) if plain in names else None


def find(database: Database, text: str, limit: int = 30) -> list[Region]:
    """Return villages whose name holds, or whose code begins with, what was typed.

    'Sukamaju, Cibadak' narrows by a part of the names above the village.
    """
    wanted, _, within = text.partition(",")
    typed = wanted.replace(".", "").strip() if re.fullmatch(r"[\d.\s]+", wanted) else wanted
    with database.begin() as tx:
        kodes = [kode for kode, _ in tx.wilayah.search(typed, _CANDIDATES) if is_desa(kode)]
        if not within.strip():
            kodes = kodes[:limit]
        names = tx.wilayah.names(_with_parents(kodes))
    found = (_region(kode, names) for kode in kodes)
    key = search_key(within)
    return [region for region in found if key in _place(region)][:limit]


def _place(region: Region) -> str:
    return search_key(f"{region.kecamatan} {region.kabupaten} {region.provinsi}")


def _with_parents(kodes: list[str]) -> set[str]:
    return {kode[:length] for kode in kodes for length in (2, 4, 6, 10)}


def _region(kode: str, names: dict[str, str]) -> Region:
    sebutan, kabupaten = _split(names.get(kode[:4], ""))
    return Region(
        kode=kode,
        desa=names[kode],
        kecamatan=names.get(kode[:6], ""),
        kabupaten=kabupaten,
        provinsi=names.get(kode[:2], ""),
        sebutan_kabupaten=sebutan,
    )


def _split(name: str) -> Row:
    """Return the word and the name of 'Kabupaten Sleman' or 'Kota Batu'."""
    for prefix in _PREFIXES:
        if name.startswith(f"{prefix} "):
            return prefix, name.removeprefix(f"{prefix} ")
    return _PREFIXES[0], name
