"""The rows of what hangs on a cooperation, beside those of `tables`."""

from uuid import UUID

from sqlalchemy import Table
from sqlmodel import Field, SQLModel

from kerjasama_desktop.domain.bkad import Bkad, Pengurus
from kerjasama_desktop.domain.dokumen import Dokumen, NomorDokumen, Pindaian, RiwayatDokumen
from kerjasama_desktop.domain.kerjasama import Pengecualian, RiwayatStatus
from kerjasama_desktop.domain.musyawarah import Keputusan, Musyawarah, Pembahasan, Peserta
from kerjasama_desktop.domain.naskah import DasarHukum, Klausul
from kerjasama_desktop.domain.penawaran import Penawaran
from kerjasama_desktop.domain.perubahan import KlausulBaru, Perubahan
from kerjasama_desktop.domain.rencana import (
    BarisRab,
    Kegiatan,
    Kontribusi,
    ManfaatBiaya,
    Rencana,
    Risiko,
)
from kerjasama_desktop.storage.columns import set_stored_types
from kerjasama_desktop.storage.tables import ChildRow


class OfPihakRow(ChildRow):
    pihak_id: UUID | None = Field(
        default=None, foreign_key="pihak.id", ondelete="SET NULL", index=True
    )


class OfPartyRow(OfPihakRow):
    mitra_id: UUID | None = Field(
        default=None, foreign_key="mitra.id", ondelete="SET NULL", index=True
    )


class OfMusyawarahRow(ChildRow):
    musyawarah_id: UUID = Field(foreign_key="musyawarah.id", ondelete="CASCADE", index=True)


class RencanaRow(ChildRow, Rencana, table=True):
    __tablename__ = "rencana"


class BkadRow(ChildRow, Bkad, table=True):
    __tablename__ = "bkad"


class KegiatanRow(ChildRow, Kegiatan, table=True):
    __tablename__ = "kegiatan"


class BarisRabRow(ChildRow, BarisRab, table=True):
    __tablename__ = "rab"

    kegiatan_id: UUID | None = Field(
        default=None, foreign_key="kegiatan.id", ondelete="SET NULL", index=True
    )


class KontribusiRow(OfPartyRow, Kontribusi, table=True):
    __tablename__ = "kontribusi"


class RisikoRow(ChildRow, Risiko, table=True):
    __tablename__ = "risiko"


class ManfaatBiayaRow(ChildRow, ManfaatBiaya, table=True):
    __tablename__ = "manfaat_biaya"


class MusyawarahRow(OfPihakRow, Musyawarah, table=True):
    __tablename__ = "musyawarah"


class PesertaRow(OfMusyawarahRow, OfPihakRow, Peserta, table=True):
    __tablename__ = "peserta"


class PembahasanRow(OfMusyawarahRow, Pembahasan, table=True):
    __tablename__ = "pembahasan"


class KeputusanRow(OfMusyawarahRow, Keputusan, table=True):
    __tablename__ = "keputusan"


class PenawaranRow(OfPartyRow, Penawaran, table=True):
    __tablename__ = "penawaran"


class PengurusRow(OfPihakRow, Pengurus, table=True):
    __tablename__ = "pengurus"


class KlausulRow(ChildRow, Klausul, table=True):
    __tablename__ = "klausul"


class DasarHukumRow(ChildRow, DasarHukum, table=True):
    __tablename__ = "dasar_hukum"


class DokumenRow(ChildRow, Dokumen, table=True):
    __tablename__ = "dokumen"


class NomorDokumenRow(OfPihakRow, NomorDokumen, table=True):
    __tablename__ = "nomor_dokumen"


class OfDokumenRow(ChildRow):
    dokumen_id: UUID = Field(foreign_key="dokumen.id", ondelete="CASCADE", index=True)


class RiwayatDokumenRow(OfDokumenRow, RiwayatDokumen, table=True):
    __tablename__ = "riwayat_dokumen"


class PindaianRow(OfDokumenRow, Pindaian, table=True):
    __tablename__ = "pindaian"


class PerubahanRow(ChildRow, Perubahan, table=True):
    __tablename__ = "perubahan"


class KlausulBaruRow(ChildRow, KlausulBaru, table=True):
    __tablename__ = "klausul_baru"

    perubahan_id: UUID = Field(foreign_key="perubahan.id", ondelete="CASCADE", index=True)


class RiwayatStatusRow(ChildRow, RiwayatStatus, table=True):
    __tablename__ = "riwayat"


class PengecualianRow(ChildRow, Pengecualian, table=True):
    __tablename__ = "pengecualian"


CHILDREN: dict[str, Table] = {
    name: table
    for name, table in SQLModel.metadata.tables.items()
    if "kerjasama_id" in table.c
    and table.c.kerjasama_id.foreign_keys
    and not table.c.kerjasama_id.nullable
}
"""Tables of what belongs to a cooperation, each named as the attribute of Kerjasama."""

set_stored_types()
