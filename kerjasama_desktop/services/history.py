"""Who changed what of a cooperation, and when, told the latest first."""

from uuid import UUID

from kerjasama_desktop.domain.jejak import KERJASAMA, Jejak, Tindakan
from kerjasama_desktop.domain.jejak_words import ISTILAH
from kerjasama_desktop.storage.database import Database


def history(database: Database, kerjasama_id: UUID) -> list[Jejak]:
    """Return the traces; of a cooperation removed as a whole only that."""
    with database.begin() as tx:
        found = tx.journal.of(kerjasama_id)
    whole = {one.simpanan for one in found if _removes_all(one)}
    return [
        one
        for one in reversed(found)
        if one.tabel in ISTILAH and (one.simpanan not in whole or _removes_all(one))
    ]


def _removes_all(entry: Jejak) -> bool:
    return entry.tabel == KERJASAMA and entry.tindakan is Tindakan.HAPUS
