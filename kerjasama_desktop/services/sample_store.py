"""Put the sample on file beside our own data, and take it away again."""

from datetime import date
from uuid import UUID

from kerjasama_desktop.services import cooperation
from kerjasama_desktop.services.library import sample_case
from kerjasama_desktop.services.sample import build_sample
from kerjasama_desktop.services.sample_villages import KERJASAMA
from kerjasama_desktop.storage.database import Database


def add_sample(database: Database, today: date) -> UUID:
    """Load the sample villages and cooperation beside our own data; return its id."""
    sample, case = build_sample(), sample_case(today)
    with database.begin() as tx:
        for desa in sample.desa:
            tx.desa.save(desa)
            tx.desa.save_pejabat(desa.id, sample.pejabat[desa.id])
        for item in sample.potensi:
            tx.potensi.save(item)
        tx.kerjasama.save(case.kerjasama)
    cooperation.save(database, case)
    return KERJASAMA


def remove_sample(database: Database) -> None:
    """Take the sample away: its cooperation, potentials and villages."""
    sample = build_sample()
    with database.begin() as tx:
        tx.kerjasama.delete(KERJASAMA)
        for item in sample.potensi:
            tx.potensi.delete(item.id)
        for desa in sample.desa:
            tx.desa.delete(desa.id)
