"""Which backups of a folder may go, and their going."""

from datetime import datetime, timedelta
from pathlib import Path

from kerjasama_desktop.storage.backup_note import Backup, list_backups, note_path
from kerjasama_desktop.storage.side_files import drop_unused

_ALWAYS_KEPT = 3
_PERIODS = (("%Y-%m-%d", 12), ("%G-%V", 8), ("%Y-%m", 12))


def thin_out(folder: Path, now: datetime) -> None:
    """Take away the backups that may go, and the contents that none of the others has.

    Raises:
        OSError: they cannot be taken away.
    """
    found = list_backups(folder)
    gone = surplus(found, now)
    for backup in gone:
        backup.path.unlink()
        note_path(backup.path).unlink()
    if all(backup.note for backup in found):
        kept = [backup.note for backup in found if backup.note and backup not in gone]
        drop_unused(folder, {name for note in kept for name in note.berkas.values()})


def surplus(backups: list[Backup], now: datetime) -> list[Backup]:
    """Return which backups may go; the newest must come first.

    Kept are: the last three, all of two days, one for each of 12 days, 8 weeks and 12 months
    that have any, those dated in the future, for then a clock is wrong, and those without a note.
    """
    kept = {backup.path for backup in backups[:_ALWAYS_KEPT]}
    dated = {b.path: b.note.dibuat for b in backups if b.note}
    kept |= {path for path, made in dated.items() if made > now - timedelta(days=2)}
    past = sorted((p for p in dated if dated[p] <= now), key=lambda p: dated[p], reverse=True)
    for period, count in _PERIODS:
        first: dict[str, Path] = {}
        for path in past:
            first.setdefault(dated[path].strftime(period), path)
        kept |= set(list(first.values())[:count])
    return [b for b in backups if b.path in dated and b.path not in kept]
