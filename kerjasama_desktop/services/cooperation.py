"""Start, open, save a cooperation."""

from datetime import date
from uuid import UUID

from kerjasama_desktop.domain import penyusunan
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kerjasama import (
    JenisKerjasama,
    Kerjasama,
    Pengecualian,
    Pihak,
    RiwayatStatus,
    Status,
)
from kerjasama_desktop.domain.penyesuaian import Penyesuaian
from kerjasama_desktop.domain.perubahan_berlaku import status_perubahan
from kerjasama_desktop.domain.regulasi_desa import with_local
from kerjasama_desktop.domain.tahapan import DARI_PERUBAHAN, status_of, tahap_berikut
from kerjasama_desktop.services.document_states import follow
from kerjasama_desktop.services.library import (
    clause_library,
    regulation_register,
)
from kerjasama_desktop.services.library import (
    compose_preamble as compose_preamble,
)
from kerjasama_desktop.services.numbering import take_reserved
from kerjasama_desktop.storage.database import Database, Transaction


def start(database: Database, judul: str, jenis: JenisKerjasama, today: date) -> UUID:
    """Begin a cooperation with our own village as its initiator; return its id."""
    kerjasama = Kerjasama(judul=judul, jenis=jenis)
    kerjasama.riwayat = [RiwayatStatus(status=Status.DRAF, tanggal=today)]
    with database.begin() as tx:
        own = tx.pengaturan.get().desa_id
        if own:
            kerjasama.pihak = [Pihak(desa_id=own, pemrakarsa=True)]
            kerjasama.tempat_penetapan = tx.desa.get(own).nama
        tx.kerjasama.save(kerjasama)
    case = load_case(database, kerjasama.id, today)
    save(database, case)
    return kerjasama.id


def load_case(database: Database, kerjasama_id: UUID, today: date) -> Berkas:
    """Return the case file: the cooperation and all it refers to.

    Raises:
        InvalidInput: where no cooperation has this id.
    """
    with database.begin() as tx:
        return _case(tx, tx.kerjasama.get(kerjasama_id), today)


def renew(database: Database, case: Berkas) -> Berkas:
    """Return the case with its cooperation as it is here, and the rest as it is now on file."""
    with database.begin() as tx:
        tx.kerjasama.refresh_register(case.kerjasama)
        return _case(tx, case.kerjasama, case.today)


def _case(tx: Transaction, kerjasama: Kerjasama, today: date) -> Berkas:
    pengaturan = tx.pengaturan.get()
    own = {pengaturan.desa_id} if pengaturan.desa_id else set()
    ids = {pihak.desa_id for pihak in kerjasama.pihak} | own
    desa = {item.id: item for item in tx.desa.all() if item.id in ids}
    case = Berkas(
        kerjasama=kerjasama,
        desa=desa,
        pejabat=tx.desa.pejabat(ids),
        potensi={item.id: item for item in tx.potensi.of(ids)},
        pengaturan=pengaturan,
        register=with_local(regulation_register(), tx.books.laws()),
        today=today,
        lain=tuple(item for item in tx.ringkasan.all() if item.id != kerjasama.id),
        wilayah=tx.wilayah.names([item.kode for item in desa.values()]),
    )
    take_reserved(tx, case)
    follow(kerjasama, today)
    return case


def save(database: Database, case: Berkas) -> None:
    """Keep the cooperation with the state and next action that follow from it.

    The register of documents is taken from the file: the worker that makes documents writes it.
    """
    kerjasama = case.kerjasama
    kerjasama.ruang_lingkup = case.reach
    status = status_of(case)
    if status is not kerjasama.status:
        kerjasama.status = status
        noted = RiwayatStatus(status=status, tanggal=case.today, oleh=case.pengaturan.operator)
        if status is status_perubahan(case):
            noted.catatan = DARI_PERUBAHAN
        kerjasama.riwayat = [*kerjasama.riwayat, noted]
    _note_next_action(case)
    with database.begin() as tx:
        tx.kerjasama.refresh_register(kerjasama)
        follow(kerjasama, case.today)
        tx.kerjasama.save(kerjasama)


def _note_next_action(case: Berkas) -> None:
    kerjasama = case.kerjasama
    found = tahap_berikut(case)
    kerjasama.langkah = found[1].teks if found else ""
    kerjasama.langkah_step = found[0].step if found else None
    kerjasama.langkah_field = found[1].field if found else ""
    kerjasama.langkah_item = found[1].item if found else None
    kerjasama.langkah_sejak = found[1].sejak if found else None


def override(case: Berkas, kunci: str, alasan: str) -> None:
    """Keep the reason why a warning is passed over; an empty reason takes it back."""
    kerjasama = case.kerjasama
    others = [item for item in kerjasama.pengecualian if item.kunci != kunci]
    if alasan.strip():
        others.append(
            Pengecualian(
                kunci=kunci, alasan=alasan, tanggal=case.today, oleh=case.pengaturan.operator
            )
        )
    kerjasama.pengecualian = others


def compose_clauses(case: Berkas) -> Penyesuaian:
    """Write or renew the clauses; those a person changed stay, but for their references."""
    renewed = penyusunan.refresh_klausul(case, clause_library())
    case.kerjasama.klausul = renewed.klausul
    return renewed
