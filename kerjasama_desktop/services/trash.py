"""Keranjang: remove a cooperation, see what was removed, bring it back or let it go."""

from datetime import UTC, datetime
from uuid import UUID

from kerjasama_desktop.domain.jejak import Jejak, Tindakan
from kerjasama_desktop.domain.keranjang import DISIMPAN, Buangan, put_back, thrown_away, whole
from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.domain.nomor import KeadaanNomor, NomorBuku
from kerjasama_desktop.errors import InvalidInput
from kerjasama_desktop.services.numbering import release_all
from kerjasama_desktop.storage.attachment_folder import AttachmentFolder
from kerjasama_desktop.storage.database import Database, Transaction

_NUMBER = "nomor_buku"
_FIRST_DAY = datetime(2026, 1, 1, tzinfo=UTC)


def remove(database: Database, kerjasama_id: UUID) -> None:
    """Put a cooperation into Keranjang; numbers kept for its papers stay in the book, not used."""
    with database.begin() as tx:
        numbers = tx.books.numbers_of(kerjasama_id)
        release_all(tx, kerjasama_id)
        simpanan = tx.kerjasama.discard(kerjasama_id)
        tx.journal.add(_lost_number(one, simpanan, kerjasama_id, tx.now) for one in numbers)


def _lost_number(number: NomorBuku, simpanan: UUID, kerjasama_id: UUID, now: datetime) -> Jejak:
    return Jejak(
        simpanan=simpanan,
        kerjasama_id=kerjasama_id,
        waktu=now,
        tindakan=Tindakan.UBAH,
        tabel=_NUMBER,
        baris_id=number.id,
        sebutan=f"Nomor {number.nomor}",
        lama={"keadaan": number.keadaan.value, "alasan": number.alasan},
    )


def contents(database: Database) -> list[Buangan]:
    """Return what can come back, the latest first."""
    with database.begin() as tx:
        return _contents(tx)


def _contents(tx: Transaction) -> list[Buangan]:
    titles = {item.id: item.judul for item in tx.ringkasan.all()}
    return thrown_away(tx.journal.removed(), tx.kerjasama.returned(), titles)


def restore(database: Database, simpanan: UUID) -> UUID:
    """Bring back what went in one save; return the cooperation it belongs to.

    Raises:
        InvalidInput: it is not in Keranjang any more, or what it belongs to is there too.
    """
    with database.begin() as tx:
        found = next((one for one in _contents(tx) if one.simpanan == simpanan), None)
        if found is None:
            raise InvalidInput("Isi ini sudah tidak ada di Keranjang. Buka Keranjang lagi.")
        if found.utuh:
            _restore_whole(tx, found)
        else:
            _restore_rows(tx, found)
        tx.journal.consume(simpanan)
        return found.kerjasama_id


def _restore_whole(tx: Transaction, found: Buangan) -> None:
    kerjasama = whole(found)
    villages = {desa.id for desa in tx.desa.all()}
    if any(pihak.desa_id not in villages for pihak in kerjasama.pihak):
        raise InvalidInput(
            f"Kerja sama “{kerjasama.judul}” memuat Desa yang sudah dihapus, sehingga tidak dapat "
            "dikembalikan. Pulihkan dari cadangan."
        )
    _keep_links(tx, kerjasama)
    tx.kerjasama.save(kerjasama)
    for entry in found.putus:
        _restore_number(tx, entry)


def _restore_rows(tx: Transaction, found: Buangan) -> None:
    if not tx.kerjasama.exists(found.kerjasama_id):
        raise InvalidInput(
            "Kerja samanya sendiri sudah dihapus. Kembalikan kerja samanya dahulu, lalu isi ini."
        )
    kerjasama = tx.kerjasama.get(found.kerjasama_id)
    put_back(kerjasama, found)
    _keep_links(tx, kerjasama)
    tx.kerjasama.save(kerjasama)


def _keep_links(tx: Transaction, kerjasama: Kerjasama) -> None:
    """An item of the inventory may have gone meanwhile; the link to it is of no use then."""
    own = [pihak.desa_id for pihak in kerjasama.pihak]
    there = {item.id for item in tx.potensi.of(own)}
    kerjasama.objek_potensi = [one for one in kerjasama.objek_potensi if one.potensi_id in there]


def _restore_number(tx: Transaction, entry: Jejak) -> None:
    """Give a number back to its paper, unless another took it meanwhile."""
    if entry.tabel != _NUMBER:
        return
    number = tx.books.number(entry.baris_id)
    if number is None:
        return
    number.kerjasama_id = entry.kerjasama_id
    if number.keadaan is KeadaanNomor.BATAL and not _taken(tx, number):
        number.keadaan = KeadaanNomor(entry.lama["keadaan"])
        number.alasan = entry.lama["alasan"]
    tx.books.save_number(number)


def _taken(tx: Transaction, number: NomorBuku) -> bool:
    return any(
        (other.buku, other.tahun, other.nomor) == (number.buku, number.tahun, number.nomor)
        and other.keadaan is not KeadaanNomor.BATAL
        for other in tx.books.numbers(number.desa_id)
    )


def let_go(database: Database, simpanan: UUID) -> None:
    """Remove for good what went in one save."""
    _empty(database, simpanan=simpanan)


def expire(database: Database, now: datetime) -> None:
    """Remove for good what was removed longer ago than it is kept.

    What a wrong clock dated before this program was there counts from now.
    """
    with database.begin() as tx:
        tx.journal.redate(_FIRST_DAY, now)
    _empty(database, before=now - DISIMPAN)


def _empty(
    database: Database, *, before: datetime | None = None, simpanan: UUID | None = None
) -> None:
    with database.begin() as tx:
        gone = tx.journal.empty(before, simpanan)
        tx.books.forget_orphans()
        kept = {one.lama.get("sha256") for one in tx.journal.removed()}
        scans = [one.lama for one in gone if one.tabel == "pindaian"]
        unused = [
            scan
            for scan in scans
            if scan["sha256"] not in kept and not tx.kerjasama.has_scan(scan["sha256"])
        ]
    folder = AttachmentFolder(database.path)
    for scan in unused:
        folder.drop(scan["sha256"], scan["jenis"])
