"""All cooperations in a few words; kept apart from the rest so that the start stays quick."""

from kerjasama_desktop.domain.induk import Ringkasan
from kerjasama_desktop.storage.database import Database


def summaries(database: Database) -> list[Ringkasan]:
    """Return all cooperations, the one changed last first."""
    with database.begin() as tx:
        return tx.ringkasan.all()
