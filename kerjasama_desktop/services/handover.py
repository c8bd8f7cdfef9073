"""Hand over to the kecamatan: the bundle, checked before 'selesai' is said, and its cover."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

from kerjasama_desktop import __version__
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.pengaturan import Pengaturan
from kerjasama_desktop.domain.text import join_words
from kerjasama_desktop.errors import FileNotWritten, InvalidInput
from kerjasama_desktop.exchange.attachments import Attachment
from kerjasama_desktop.exchange.bundle import Bundle, BundleContent, read_bundle, write_bundle
from kerjasama_desktop.exchange.privacy import Level as Level
from kerjasama_desktop.exchange.privacy import describe
from kerjasama_desktop.services import cooperation, scans
from kerjasama_desktop.services.paperwork import PaperState, Progress, papers, state_of
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.storage.migrate import newest_version
from kerjasama_desktop.storage.safe_file import write_safely

_LACKING = {PaperState.BELUM, PaperState.HILANG, PaperState.DRAF}
COUNTED = (
    ("kerja_sama", "Kerja sama"),
    ("pihak", "Desa"),
    ("mitra", "Pihak ketiga"),
    ("musyawarah", "Musyawarah"),
    ("pengurus", "Anggota BKAD"),
    ("dokumen", "Dokumen terdaftar"),
)


@dataclass(frozen=True)
class HandedOver:
    """What was written and read back: the bundle and its cover letter."""

    paket: Path
    pengantar: Path
    sha256: str
    ukuran: int
    kerja_sama: int


def hand_over(
    database: Database,
    chosen: Sequence[UUID],
    folder: Path,
    now: datetime,
    level: Level,
    documents: Path | None,
    progress: Progress,
    *,
    pindaian: bool = False,
) -> HandedOver:
    """Write the bundle of the chosen cooperations into the folder, read it back, and verify it.

    `documents` is the folder of the produced files when they are to go along, `pindaian` tells
    whether the scans do; `now` bears a zone.

    Raises:
        InvalidInput: nothing chosen, no own village, or the village's code is wrong.
        FileNotWritten: the file could not be written, or does not read back as written.
    """
    progress(0, 3, "Mengumpulkan data")
    cases = [cooperation.load_case(database, item, now.date()) for item in chosen]
    enclosed = _documents(cases, documents) if documents else []
    if pindaian:
        kept = [scan for case in cases for scan in case.kerjasama.pindaian]
        enclosed += scans.to_enclose(database, kept)
    content = _content(database, cases, now, level, enclosed)
    progress(1, 3, "Menulis paket")
    data = write_bundle(content)
    example = "CONTOH_" if all(case.kerjasama.contoh for case in cases) else ""
    path = write_safely(_free(folder, f"{example}{content.name}"), data, beside=False)
    progress(2, 3, "Memeriksa paket")
    bundle = _read_back(path, data)
    _count_up(database)
    cover = _write_cover(cases[0], path, data, bundle, level, now)
    progress(3, 3, "Selesai")
    return HandedOver(path, cover, bundle.sha256, len(data), len(cases))


def _free(folder: Path, stem: str) -> Path:
    """Return a name that is not taken: after a restore the numbers of bundles begin again."""
    path, number = folder / f"{stem}.ksd.zip", 1
    while path.exists():
        number += 1
        path = folder / f"{stem} ({number}).ksd.zip"
    return path


def level_sentences(level: Level) -> list[str]:
    """Return what leaves and what stays, for the page."""
    return describe(level)


@dataclass(frozen=True)
class Enclosed:
    """A paper that goes to the kecamatan, and how it stands ('' where all is well)."""

    nama: str
    kurang: str


_ENCLOSED = (
    "peraturan_bersama",
    "perjanjian_bersama",
    "keputusan_bersama_bkad",
    "berita_acara_mad",
    "berita_acara_musdes",
    "keputusan_bpd",
    "rencana_kerja_sama",
    "kerangka_acuan_kerja",
    "surat_pengantar_camat",
)


def enclosed(case: Berkas, documents: Path) -> list[Enclosed]:
    """Return what the kecamatan gets: a line per kind, with what is not yet ready of it."""
    kinds: dict[str, list[tuple[str, PaperState]]] = {}
    for paper in papers(case):
        if paper.key[0] in _ENCLOSED:
            state = state_of(paper.dokumen, documents)
            kinds.setdefault(paper.key[0], []).append((paper.judul, state))
    return [_enclosed(kinds[key]) for key in _ENCLOSED if key in kinds]


def _enclosed(found: Sequence[tuple[str, PaperState]]) -> Enclosed:
    counts = Counter(state for _, state in found if state in _LACKING)
    total = f" ({len(found)} berkas)" if len(found) > 1 else ""
    lacking = [
        f"{count} {state.value.lower()}" if len(found) > 1 else state.value.lower()
        for state, count in counts.items()
    ]
    return Enclosed(f"{found[0][0]}{total}", join_words(lacking))


def _content(
    database: Database,
    cases: Sequence[Berkas],
    now: datetime,
    level: Level,
    enclosed: Sequence[Attachment],
) -> BundleContent:
    if not cases:
        raise InvalidInput("Pilih dahulu kerja sama yang akan dikirim.")
    own = cases[0].own_pihak
    desa = cases[0].own_desa or (cases[0].desa_of(own) if own else None)
    if desa is None:
        raise InvalidInput("Isi dahulu identitas Desa Anda di Pengaturan, lalu buat paket lagi.")
    with database.begin() as tx:
        tables = tx.kerjasama.rows([case.kerjasama.id for case in cases])
        settings = tx.pengaturan.get()
        everything = {item.id for item in tx.ringkasan.all() if not item.contoh}
    return BundleContent(
        id=uuid4(),
        desa_kode=desa.kode,
        desa_nama=desa.nama_lengkap,
        garis=settings.garis,
        leluhur=settings.leluhur,
        urut=settings.urut_paket + 1,
        dibuat=now.replace(microsecond=0),
        aplikasi=__version__,
        skema=newest_version(),
        tables=tables,
        attachments=enclosed,
        level=level,
        penuh=everything <= {case.kerjasama.id for case in cases},
    )


def _documents(cases: Sequence[Berkas], documents: Path) -> list[Attachment]:
    entries = (entry for case in cases for entry in case.kerjasama.dokumen)
    found = ((entry, documents / entry.berkas) for entry in entries if entry.berkas)
    try:
        return [
            Attachment(path.name, path.read_bytes(), entry.id)
            for entry, path in found
            if path.is_file()
        ]
    except OSError as error:
        raise InvalidInput(
            f"“{Path(str(error.filename)).name}” tidak dapat dibaca. Tutup berkas itu di Word, "
            "lalu buat paket lagi."
        ) from error


def _read_back(path: Path, written: bytes) -> Bundle:
    """Return the bundle as it stands on the disk.

    Raises:
        FileNotWritten: where the disk gives back something else than was written.
    """
    try:
        found = path.read_bytes()
    except OSError:
        found = b""
    if found != written:
        raise FileNotWritten(
            f"Paket “{path.name}” tidak terbaca kembali seperti yang ditulis. "
            "Gunakan disk atau diska lepas yang lain, lalu buat paket sekali lagi."
        )
    return read_bundle(found)


def _count_up(database: Database) -> None:
    with database.begin() as tx:
        settings: Pengaturan = tx.pengaturan.get()
        settings.urut_paket += 1
        tx.pengaturan.save(settings)


def _write_cover(
    case: Berkas, path: Path, data: bytes, bundle: Bundle, level: Level, now: datetime
) -> Path:
    from kerjasama_desktop.documents.catalog import PENGANTAR_PAKET
    from kerjasama_desktop.documents.contexts.surat import RincianPaket, pengantar_paket
    from kerjasama_desktop.documents.produce import produce_sheet

    details = RincianPaket(
        nama_berkas=path.name,
        sha256=bundle.sha256,
        ukuran=len(data),
        dibuat=now,
        kerja_sama=tuple(str(getattr(row, "judul", "") or "") for row in bundle.rows["kerja_sama"]),
        jumlah=tuple((words, len(bundle.rows.get(name, []))) for name, words in COUNTED),
        keterangan=tuple(describe(level)),
    )
    isian = pengantar_paket(case, details)
    cover = produce_sheet(case, PENGANTAR_PAKET, isian, "Pengantar Paket Data")
    stem = path.name.removesuffix(".ksd.zip")
    return write_safely(path.with_name(f"Pengantar {stem}.docx"), cover)
