"""Databases of a given size, made from the sample."""

from pathlib import Path
from uuid import UUID, uuid4

from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.services import cooperation, overview, sample_store, villages
from kerjasama_desktop.services.library import sample_case
from kerjasama_desktop.services.sample_villages import BODDIE
from kerjasama_desktop.storage.database import Database


def many_cooperations(folder: Path, count: int) -> None:
    from samples import TODAY

    database = Database.open(UserFolders.below(folder).database)
    sample_store.add_sample(database, TODAY)
    own = next(desa for desa in villages.all_desa(database) if desa.id == BODDIE)
    villages.save_desa(database, own, own=True)
    case = sample_case(TODAY)
    with database.begin() as tx:
        for number in range(count - 1):
            copy = renewed(case.kerjasama)
            copy.judul = f"{copy.judul} {number}"
            tx.kerjasama.save(copy)
    for ringkasan in overview.summaries(database)[:5]:
        cooperation.save(database, cooperation.load_case(database, ringkasan.id, TODAY))
    database.close()


def renewed(kerjasama: Kerjasama) -> Kerjasama:
    """Return a copy in which every record of the cooperation has a new id."""
    text = kerjasama.model_dump_json()
    for own in own_ids(kerjasama):
        text = text.replace(str(own), str(uuid4()))
    return Kerjasama.model_validate_json(text)


def own_ids(kerjasama: Kerjasama) -> list[UUID]:
    values = [getattr(kerjasama, name) for name in Kerjasama.model_fields]
    lists = [item for value in values if isinstance(value, list) for item in value]
    records = [kerjasama, kerjasama.rencana, kerjasama.bkad, *lists]
    return [record.id for record in records if hasattr(record, "id")]
