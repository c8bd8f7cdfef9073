"""Villages, their officials and potentials; the office's settings."""

from uuid import UUID, uuid4

from kerjasama_desktop.domain.desa import Desa, JabatanPejabat, Pejabat, official
from kerjasama_desktop.domain.pengaturan import Pengaturan
from kerjasama_desktop.domain.potensi import Potensi
from kerjasama_desktop.storage.database import Database


def settings(database: Database) -> Pengaturan:
    with database.begin() as tx:
        return tx.pengaturan.get()


def save_settings(database: Database, pengaturan: Pengaturan) -> None:
    with database.begin() as tx:
        tx.pengaturan.save(pengaturan)


def own_desa(database: Database) -> Desa | None:
    with database.begin() as tx:
        desa_id = tx.pengaturan.get().desa_id
        return tx.desa.get(desa_id) if desa_id else None


def all_desa(database: Database) -> list[Desa]:
    with database.begin() as tx:
        return tx.desa.all()


def officials(database: Database, desa_id: UUID) -> list[Pejabat]:
    with database.begin() as tx:
        return tx.desa.pejabat([desa_id]).get(desa_id, [])


def save_desa(
    database: Database, desa: Desa, pejabat: list[Pejabat] | None = None, *, own: bool = False
) -> None:
    """Keep a village, its officials where given, and whether it is ours."""
    with database.begin() as tx:
        tx.desa.save(desa)
        if pejabat is not None:
            tx.desa.save_pejabat(desa.id, pejabat)
        if own:
            pengaturan = tx.pengaturan.get()
            pengaturan.desa_id = desa.id
            tx.pengaturan.save(pengaturan)


def find_desa(database: Database, kode: str) -> Desa | None:
    """Return the village on file with this code; one of the sample does not count."""
    with database.begin() as tx:
        found = tx.desa.by_kode(kode)
    return None if found is None or found.contoh else found


def partner_like(own: Desa) -> Desa:
    """Return an empty village that shares our area and terms, as partners usually do."""
    return Desa(**own.model_dump(include=_SHARED))


def shared_officials(database: Database, own: Desa, partner: Desa) -> list[Pejabat]:
    """Return our camat as the partner's too, for it is most often the same kecamatan."""
    camat = official(officials(database, own.id), JabatanPejabat.CAMAT, None)
    if camat is None:
        return []
    return [camat.model_copy(update={"id": uuid4(), "desa_id": partner.id})]


_SHARED = {
    "kecamatan",
    "kabupaten",
    "provinsi",
    "sebutan_desa",
    "sebutan_kepala",
    "sebutan_sekretaris",
    "sebutan_bpd",
    "sebutan_kecamatan",
    "sebutan_camat",
    "sebutan_kabupaten",
    "zona_waktu",
}


def potensi_of(database: Database, desa_ids: list[UUID]) -> list[Potensi]:
    with database.begin() as tx:
        return tx.potensi.of(desa_ids)


def save_potensi(database: Database, items: list[Potensi], removed: list[UUID]) -> None:
    with database.begin() as tx:
        for item in items:
            tx.potensi.save(item)
        for potensi_id in removed:
            tx.potensi.delete(potensi_id)
