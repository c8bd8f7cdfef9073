"""The law register as this village sees it: shipped entries, corrections, and its own."""

from collections.abc import Sequence

from kerjasama_desktop.domain.regulasi import Register, in_citation_order
from kerjasama_desktop.domain.regulasi import Regulasi as Regulasi
from kerjasama_desktop.domain.regulasi_desa import RegulasiDesa, correction_of, with_local
from kerjasama_desktop.services.library import regulation_register
from kerjasama_desktop.storage.database import Database


def register(database: Database) -> Register:
    return with_local(regulation_register(), _entries(database))


def own_laws(database: Database) -> list[RegulasiDesa]:
    """Return the regulations the village added, in the order it gave them."""
    return [entry for entry in _entries(database) if not entry.kunci]


def national(database: Database) -> list[Regulasi]:
    """Return the shipped entries as corrected, in the order of citation."""
    merged, shipped = register(database), regulation_register()
    return in_citation_order(merged[key] for key in shipped)


def correction(database: Database, regulasi: Regulasi) -> RegulasiDesa:
    """Return the village's correction of a shipped entry, a fresh one where it has none."""
    found = (entry for entry in _entries(database) if entry.kunci == regulasi.id)
    return next(found, correction_of(regulasi))


def is_corrected(database: Database, regulasi: Regulasi) -> bool:
    return any(entry.kunci == regulasi.id for entry in _entries(database))


def save_own(database: Database, laws: Sequence[RegulasiDesa]) -> None:
    """Make these the village's own regulations; corrections stay."""
    corrections = [entry for entry in _entries(database) if entry.kunci]
    _save(database, [*corrections, *laws])


def save_correction(database: Database, entry: RegulasiDesa) -> None:
    others = [one for one in _entries(database) if one.kunci != entry.kunci]
    _save(database, [*others, entry])


def drop_correction(database: Database, regulasi: Regulasi) -> None:
    """Let the shipped entry hold again."""
    _save(database, [one for one in _entries(database) if one.kunci != regulasi.id])


def _entries(database: Database) -> list[RegulasiDesa]:
    with database.begin() as tx:
        return tx.books.laws()


def _save(database: Database, entries: Sequence[RegulasiDesa]) -> None:
    with database.begin() as tx:
        tx.books.save_laws(entries)
