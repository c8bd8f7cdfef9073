"""Periksa data: what is wrong with the data in words, and the safe cures."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from kerjasama_desktop.domain import rules
from kerjasama_desktop.domain.dokumen import Dokumen, Pindaian
from kerjasama_desktop.domain.findings import Severity, Step
from kerjasama_desktop.domain.nomor import Buku
from kerjasama_desktop.errors import DatabaseUnreadable, UserFacingError
from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.services import archive_texts, cooperation, safekeeping, snapshots
from kerjasama_desktop.services.number_shelf import Shelf
from kerjasama_desktop.services.paper_state import is_ours
from kerjasama_desktop.services.side_file_cure import fetch_side_file
from kerjasama_desktop.storage.attachment_folder import FOLDER, AttachmentFolder
from kerjasama_desktop.storage.backup import lost_files, verify_backup
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.storage.repair import only_indexes

Progress = Callable[[int, int, str], None]
Cure = Callable[[], str]


@dataclass(frozen=True)
class DataFault:
    """One finding: `bagian` is what was looked at; `cure` mends it and tells what was done.

    With kerjasama_id it can be opened there; without both, `words` says what a person does.
    """

    bagian: str
    words: str
    cure: Cure | None = None
    kerjasama_id: UUID | None = None
    step: Step | None = None
    field: str = ""
    item: UUID | None = None


@dataclass(frozen=True)
class _Look:
    database: Database
    folders: UserFolders
    today: date


def check(
    database: Database,
    folders: UserFolders,
    today: date,
    progress: Progress,
    cancelled: Callable[[], bool],
) -> list[DataFault]:
    """Return what is wrong, the gravest first; stops between two parts when cancelled."""
    look = _Look(database, folders, today)
    parts: tuple[tuple[str, Callable[[_Look], Iterator[DataFault]]], ...] = (
        ("berkas data", _structure),
        ("rujukan", _references),
        ("cadangan", _backups),
        ("pindaian", _scans),
        ("dokumen", _documents),
        ("buku nomor", _numbers),
        ("isian", _contents),
        ("pencarian", _index),
    )
    found: list[DataFault] = []
    for number, (words, part) in enumerate(parts):
        if cancelled():
            break
        progress(number, len(parts), words)
        found += part(look)
        if found and found[0].bagian == _FILE and not found[0].cure:
            break
    return found


_FILE = "Berkas data"


def _structure(look: _Look) -> Iterator[DataFault]:
    faults = look.database.structure_faults()
    if only_indexes(faults):

        def rebuild() -> str:
            look.database.rebuild_indexes()
            return "Indeks berkas data disusun ulang."

        yield DataFault(_FILE, "Indeks berkas data tidak cocok dengan isinya.", rebuild)
    elif faults:
        yield DataFault(
            _FILE,
            f"Berkas data rusak di {len(faults)} tempat. Pulihkan dari cadangan terakhir pada tab "
            "Cadangan; berkas yang rusak tetap disimpan.",
        )


def _references(look: _Look) -> Iterator[DataFault]:
    count = look.database.lost_references()
    if count:

        def mend() -> str:
            return f"{look.database.mend_references()} rujukan dirapikan."

        yield DataFault("Rujukan", f"{count} isian merujuk ke isian yang sudah tidak ada.", mend)


def _backups(look: _Look) -> Iterator[DataFault]:
    for item in safekeeping.backups(look.folders)[:1]:
        try:
            verify_backup(item.path)
        except UserFacingError as error:
            yield DataFault("Cadangan", str(error), lambda: _back_up_again(look))
            continue
        lost = lost_files(item.path)
        if lost:
            words = f"{len(lost)} pindaian atau templat tidak ada dalam cadangan terakhir."
            yield DataFault("Cadangan", words, lambda: _back_up_again(look))


def _back_up_again(look: _Look) -> str:
    safekeeping.back_up_anew(look.database, look.folders, "sesudah memeriksa data")
    return "Cadangan baru dibuat dan diperiksa."


def _scans(look: _Look) -> Iterator[DataFault]:
    folder = AttachmentFolder(look.database.path)
    with look.database.begin() as tx:
        found, owners = tx.kerjasama.scans(), {e.id: k for k, _, e in tx.kerjasama.documents()}
    for dokumen_id, scans in found.items():
        for scan in scans:
            if folder.read(scan.sha256, scan.jenis) is None:
                yield _lost_scan(look, scan, owners.get(dokumen_id))


def _lost_scan(look: _Look, scan: Pindaian, kerjasama_id: UUID | None) -> DataFault:
    place = f"{FOLDER}/{scan.sha256}.{scan.jenis}"
    fetch = fetch_side_file(look.folders, place, scan.sha256)
    words = f"Pindaian “{scan.nama}” hilang atau rusak."
    if fetch is None:
        words += " Lampirkan lagi dari berkas aslinya."
    return DataFault("Pindaian", words, fetch, kerjasama_id, Step.DOKUMEN)


def _documents(look: _Look) -> Iterator[DataFault]:
    with look.database.begin() as tx:
        entries = tx.kerjasama.documents()
    for kerjasama_id, _, entry in entries:
        path = look.folders.documents / entry.berkas
        if not entry.berkas or not entry.status.tetap:
            continue
        if not path.is_file():
            words = f"Berkas “{entry.judul}” yang sudah ditandatangani tidak ada."
            cure = _made_again(look, entry)
            yield DataFault("Dokumen", words, cure, kerjasama_id, Step.DOKUMEN)
        elif not is_ours(path, entry):
            words = f"Berkas “{entry.judul}” berubah sesudah ditandatangani. Periksa isinya."
            yield DataFault("Dokumen", words, None, kerjasama_id, Step.DOKUMEN)


def _made_again(look: _Look, entry: Dokumen) -> Cure:
    def make() -> str:
        made = snapshots.restore(look.database, entry, look.folders.documents)
        same = "sama seperti semula" if made.sama else "isinya sama, bentuknya dapat berbeda"
        return f"“{entry.judul}” dibuat lagi, {same}."

    return make


def _numbers(look: _Look) -> Iterator[DataFault]:
    with look.database.begin() as tx:
        own = tx.pengaturan.get().desa_id
        if own is None:
            return
        shelf = Shelf(tx, tx.desa.get(own))
        for tahun in sorted(shelf.years):
            for buku in Buku:
                year = shelf.year(buku, tahun)
                doubled = year.doubled()
                names = sorted({n.nomor for n in year.numbers if n.id in doubled and not n.alasan})
                for nomor in names:
                    yield DataFault(
                        "Buku nomor",
                        f"Nomor {nomor} tahun {tahun} dipakai dua kali dalam {buku.label}. Beri "
                        "nomor lain di Arsip dokumen, Buku nomor.",
                    )


def _contents(look: _Look) -> Iterator[DataFault]:
    with look.database.begin() as tx:
        all_of_them = [item for item in tx.ringkasan.all() if not item.contoh]
    for item in all_of_them:
        title = item.judul or "tanpa nama"
        try:
            case = cooperation.load_case(look.database, item.id, look.today)
        except DatabaseUnreadable:
            yield DataFault(
                "Isian", f"“{title}” memuat isian yang rusak. Pulihkan dari cadangan terakhir."
            )
            continue
        for finding in rules.findings(case):
            if finding.severity is Severity.BLOCK:
                yield DataFault(
                    "Isian",
                    f"“{title}”: {finding.message}",
                    None,
                    item.id,
                    finding.step,
                    finding.field,
                    finding.item,
                )


def _index(look: _Look) -> Iterator[DataFault]:
    documents = look.folders.documents
    with look.database.begin() as tx:
        entries = [entry for _, _, entry in tx.kerjasama.documents()]
    missing = archive_texts.not_indexed(look.database, entries, documents)
    if missing:

        def take_in() -> str:
            archive_texts.take_in(look.database, missing, documents)
            return f"{len(missing)} dokumen dapat dicari lagi."

        yield DataFault("Pencarian", f"{len(missing)} dokumen belum dapat dicari.", take_in)
