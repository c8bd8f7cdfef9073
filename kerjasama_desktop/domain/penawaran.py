"""Penawaran between villages or with a third party, and the jawaban to it."""

from datetime import date
from uuid import UUID

from sqlmodel import Field

from kerjasama_desktop.domain.records import Pilihan, Record


class ArahPenawaran(Pilihan):
    KELUAR = "KELUAR", "Penawaran kita kepada Desa atau mitra lain"
    MASUK = "MASUK", "Penawaran yang kita terima"


class HasilJawaban(Pilihan):
    MENERIMA = "MENERIMA", "Menerima"
    MENERIMA_CATATAN = "MENERIMA_CATATAN", "Menerima dengan catatan"
    MENOLAK = "MENOLAK", "Menolak"

    @property
    def diterima(self) -> bool:
        return self is not HasilJawaban.MENOLAK


class Penawaran(Record):
    """An offer to (KELUAR) or from (MASUK) the party named, with its answer.

    Exactly one of pihak_id and mitra_id is set (Permendagri 96/2017 Pasal 13 and 14 ayat (3)).
    """

    pihak_id: UUID | None = None
    mitra_id: UUID | None = None
    arah: ArahPenawaran = ArahPenawaran.KELUAR
    nomor: str = Field(default="", max_length=80)
    tanggal: date | None = None
    batas_jawaban: date | None = None
    isi: str = ""
    jawaban: HasilJawaban | None = None
    nomor_jawaban: str = Field(default="", max_length=80)
    tanggal_jawaban: date | None = None
    catatan_jawaban: str = ""
