"""Ways back when the data cannot be opened; the damaged file is moved aside, never deleted."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.errors import InvalidInput, UserFacingError
from kerjasama_desktop.exchange.bundle import Bundle, read_bundle
from kerjasama_desktop.exchange.privacy import Level
from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.services import receiving, safekeeping, second_place, villages
from kerjasama_desktop.storage.backup_note import Backup, read_note
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.storage.restore import begin_lineage, put_in_place, replacing
from kerjasama_desktop.storage.salvage import salvage

_MOST_READ = 20


@dataclass(frozen=True)
class WayBack:
    """One way to go on: what it is, what comes back by it, and the doing, which returns a sentence
    on what is there now.
    """

    judul: str
    uraian: str
    go: Callable[[], str]


def ways_back(folders: UserFolders, today: date) -> list[WayBack]:
    """Return what can be restored, the most complete first; takes seconds, for all is verified."""
    found = [_from_backup(folders, safekeeping.backups(folders), "di komputer ini", today)]
    chosen = second_place.place(folders)
    if chosen:
        there = second_place.backups_there(chosen)
        found.append(_from_backup(folders, there, f"di {chosen}", today))
    found += [_from_damaged(folders), _from_bundle(folders)]
    return [way for way in found if way]


def _from_backup(
    folders: UserFolders, backups: list[Backup], where: str, today: date
) -> WayBack | None:
    newest = safekeeping.newest_sound(backups)
    if newest is None:
        return None
    return WayBack(
        f"Cadangan {safekeeping.backup_words(newest, today)} {where}",
        safekeeping.contents_words(newest),
        lambda: safekeeping.restore(newest.path, folders),
    )


def from_file(folders: UserFolders, path: Path) -> WayBack:
    """Return the way back from a backup file that a person chose."""
    item = Backup(path, read_note(path))
    return WayBack(
        path.name,
        safekeeping.contents_words(item),
        lambda: safekeeping.restore(path, folders),
    )


def _from_damaged(folders: UserFolders) -> WayBack | None:
    try:
        rows = salvage(folders.database, ":memory:")
    except UserFacingError:
        return None
    if not rows["kerjasama"]:
        return None
    return WayBack(
        "Yang masih terbaca dari berkas yang rusak",
        f"{safekeeping.count_words(rows)}, sampai perubahan terakhir. Sebagian isian mungkin "
        "hilang: cocokkan dengan dokumen Word, lalu jalankan Periksa data.",
        lambda: rescue(folders),
    )


def rescue(folders: UserFolders) -> str:
    """Make new data of what can be read of the damaged file, in its place; return a sentence on
    what is there now.

    Raises:
        DatabaseUnreadable: nothing can be read any more; nothing has changed.
        FileNotWritten: disk full or no permission; nothing has changed.
    """
    with replacing(folders.database) as draft:
        rows = salvage(folders.database, draft)
        begin_lineage(draft)
        former = put_in_place(draft, folders.database)
    kept = f" Berkas yang rusak disimpan sebagai {former.name}." if former else ""
    return (
        f"Data disusun dari yang masih terbaca: {safekeeping.count_words(rows)}. Cocokkan dengan "
        f"dokumen Word, lalu jalankan Periksa data di Cadangan.{kept}"
    )


def _from_bundle(folders: UserFolders) -> WayBack | None:
    found = newest_bundle(folders)
    if found is None:
        return None
    path, bundle = found
    made = bundle.descriptor.dibuat.astimezone()
    return WayBack(
        f"Paket terakhir yang dikirim: {path.name}",
        f"Dibuat {made:%d-%m-%Y}, berisi {len(bundle.rows['kerja_sama'])} kerja sama. NIK, nomor "
        "telepon, dan pengaturan tidak ikut dalam paket.",
        lambda: _rebuilt(folders, path),
    )


def _rebuilt(folders: UserFolders, path: Path) -> str:
    count = rebuild(folders, path)
    return f"Data disusun dari paket {path.name}: {count} kerja sama. Lengkapi Pengaturan."


def newest_bundle(folders: UserFolders) -> tuple[Path, Bundle] | None:
    """Return the newest of our own bundles that can become cooperations again."""
    files = sorted(folders.documents.rglob("*.ksd.zip"), key=_changed, reverse=True)
    read = ((path, _bundle(path)) for path in files[:_MOST_READ])
    usable = [(path, bundle) for path, bundle in read if bundle and _own_village(bundle)]
    return max(usable, key=lambda pair: pair[1].descriptor.dibuat, default=None)


def rebuild(folders: UserFolders, path: Path) -> int:
    """Make new data from a bundle, in place of the database; return how many cooperations.

    Raises:
        InvalidInput: the bundle cannot become cooperations again.
        FileNotWritten: disk full or no permission; nothing has changed.
    """
    bundle = _bundle(path)
    own = _own_village(bundle) if bundle else None
    if own is None:
        raise InvalidInput("Paket ini tidak dapat dipakai untuk menyusun data kembali.")
    with replacing(folders.database) as draft:
        fresh = Database.open(draft, spare=True)
        try:
            villages.save_desa(fresh, own, own=True)
            count = receiving.take_in(fresh, receiving.open_bundle(fresh, path))
        finally:
            fresh.close()
        put_in_place(draft, folders.database)
    return count


def _own_village(bundle: Bundle) -> Desa | None:
    if bundle.descriptor.privasi is not Level.TERBATAS:
        return None
    found = receiving.villages_of(bundle)
    return next((desa for desa in found if desa.kode == bundle.descriptor.desa), None)


def _bundle(path: Path) -> Bundle | None:
    try:
        return read_bundle(path.read_bytes())
    except (OSError, UserFacingError):
        return None


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
