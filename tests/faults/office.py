"""A village office that saves at random through the program's stores."""

from datetime import UTC, date, datetime, timedelta
from random import Random
from uuid import UUID

from kerjasama_desktop.domain.desa import Desa, JabatanPejabat, Pejabat
from kerjasama_desktop.domain.kerjasama import Kerjasama, Pihak
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah, Musyawarah, Peserta
from kerjasama_desktop.domain.nomor import Buku, NomorBuku
from kerjasama_desktop.storage.database import Database, Transaction


class Changed(Exception):
    """The person thought better of it; the transaction is rolled back."""


class Office:
    """`clock` is for the database; each look at it is a second later than the last."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._now = datetime(2026, 11, 22, 1, 0, tzinfo=UTC)
        self._desa: list[Desa] = []
        self._kerjasama: list[Kerjasama] = []

    def clock(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now

    def begin(self, database: Database) -> None:
        """Start with three villages."""
        with database.begin() as tx:
            for _ in range(3):
                self._save_desa(tx)

    def work(self, database: Database) -> None:
        """Run one transaction of one to three saves, now and then one that is given up."""
        if self._chance.random() < 0.05:
            self._give_up(database)
            return
        with database.begin() as tx:
            for _ in range(self._chance.choice((1, 1, 2, 3))):
                self._chance.choice(
                    (
                        self._save_desa,
                        self._save_kerjasama,
                        self._change_kerjasama,
                        self._change_kerjasama,
                        self._save_number,
                        self._delete_kerjasama,
                    )
                )(tx)

    def import_regions(self, database: Database, count: int) -> None:
        """Fill so many pages that the WAL is brought into the file in between."""
        rows = [(f"{number:013d}", self._words(8)) for number in range(count)]
        with database.begin() as tx:
            tx.wilayah.replace_all(rows)

    def _give_up(self, database: Database) -> None:
        try:
            with database.begin() as tx:
                tx.desa.save(Desa(id=self._id(), nama=self._words(4)))
                raise Changed
        except Changed:
            pass

    def _save_desa(self, tx: Transaction) -> None:
        desa = Desa(id=self._id(), nama=self._words(3), alamat=self._words(20))
        desa.logo_png = self._chance.randbytes(self._chance.choice((0, 0, 900, 9000)))
        tx.desa.save(desa)
        people = [
            Pejabat(id=self._id(), desa_id=desa.id, jabatan=jabatan, nama=self._words(2))
            for jabatan in (JabatanPejabat.KEPALA, JabatanPejabat.SEKRETARIS)
        ]
        tx.desa.save_pejabat(desa.id, people)
        self._desa.append(desa)

    def _save_kerjasama(self, tx: Transaction) -> None:
        partners = self._chance.sample(self._desa, min(3, len(self._desa)))
        pihak = [Pihak(id=self._id(), desa_id=desa.id) for desa in partners]
        kerjasama = Kerjasama(id=self._id(), judul=self._words(6), pihak=pihak)
        kerjasama.rencana.id, kerjasama.bkad.id = self._id(), self._id()
        tx.kerjasama.save(kerjasama)
        self._kerjasama.append(kerjasama)

    def _change_kerjasama(self, tx: Transaction) -> None:
        if not self._kerjasama:
            self._save_kerjasama(tx)
            return
        kerjasama = self._chance.choice(self._kerjasama)
        kerjasama.objek = self._words(30)
        kerjasama.pihak[0].hak = self._words(self._chance.randint(1, 400))
        if len(kerjasama.musyawarah) > 4:
            kerjasama.musyawarah, kerjasama.peserta = [], []
        self._hold_meeting(kerjasama)
        tx.kerjasama.save(kerjasama)

    def _hold_meeting(self, kerjasama: Kerjasama) -> None:
        bentuk = self._chance.choice(list(BentukMusyawarah))
        meeting = Musyawarah(id=self._id(), bentuk=bentuk, acara=self._words(12))
        meeting.pihak_id, meeting.tanggal = kerjasama.pihak[0].id, date(2026, 3, 23)
        there = [
            Peserta(id=self._id(), musyawarah_id=meeting.id, nama=self._words(2)) for _ in range(9)
        ]
        kerjasama.musyawarah = [*kerjasama.musyawarah, meeting]
        kerjasama.peserta = [*kerjasama.peserta, *there]

    def _delete_kerjasama(self, tx: Transaction) -> None:
        if len(self._kerjasama) > 3:
            gone = self._kerjasama.pop(self._chance.randrange(len(self._kerjasama)))
            tx.kerjasama.delete(gone.id)

    def _save_number(self, tx: Transaction) -> None:
        own = self._chance.choice(self._desa).id
        number = NomorBuku(id=self._id(), desa_id=own, buku=Buku.SURAT, tahun=2026)
        number.perihal = self._words(5)
        tx.books.save_number(number)

    def _id(self) -> UUID:
        return UUID(int=self._chance.getrandbits(128), version=4)

    def _words(self, count: int) -> str:
        return " ".join(f"{self._chance.getrandbits(28):x}" for _ in range(count))
