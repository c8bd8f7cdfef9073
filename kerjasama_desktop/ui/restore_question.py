"""The question before a restore: what comes, what would be lost, what stays."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from kerjasama_desktop.domain.text import join_words
from kerjasama_desktop.services import overview, safekeeping, villages
from kerjasama_desktop.storage.backup import lost_files
from kerjasama_desktop.storage.backup_note import Backup
from kerjasama_desktop.ui import notify
from kerjasama_desktop.ui.office import Office

_NAMED = 4


def ask_restore(parent: QWidget, office: Office, chosen: Backup) -> bool:
    """Say what the backup holds and what would be lost; return whether it is wanted."""
    return notify.confirm(parent, "Pulihkan cadangan", _consequence(office, chosen), "Pulihkan")


def _consequence(office: Office, chosen: Backup) -> str:
    when = safekeeping.backup_words(chosen, office.today())
    paragraphs = [
        f"Data di program ini diganti dengan cadangan {when}. "
        f"{safekeeping.contents_words(chosen)}.",
        _foreign(office, chosen),
        _lacking(chosen),
        _lost(office, chosen),
        "Data yang sekarang tidak dihapus; berkasnya disimpan di samping. Berkas Word yang sudah "
        "dibuat tetap ada.",
    ]
    return "\n\n".join(filter(None, paragraphs))


def _foreign(office: Office, chosen: Backup) -> str:
    own, kode = villages.own_desa(office.database), chosen.note.kode_desa if chosen.note else ""
    if own is None or not kode or kode == own.kode:
        return ""
    return f"Perhatian: ini bukan cadangan Desa {own.nama}."


def _lacking(chosen: Backup) -> str:
    count = len(lost_files(chosen.path))
    words = f"Perhatian: {count} pindaian atau templat tidak ada dalam cadangan ini."
    return words if count else ""


def _lost(office: Office, chosen: Backup) -> str:
    """Tell what was changed after the backup was made."""
    since = chosen.note.dibuat if chosen.note else None
    changed = [
        f"“{r.judul or 'tanpa nama'}”"
        for r in overview.summaries(office.database)
        if since is None or datetime.fromisoformat(r.diubah) > since
    ]
    if not changed:
        return "Sesudah cadangan itu tidak ada kerja sama yang diubah."
    rest = len(changed) - _NAMED
    names = [*changed[:_NAMED], f"{rest} lainnya"] if rest > 0 else changed
    return f"Yang hilang: perubahan sesudahnya pada kerja sama {join_words(names)}."
